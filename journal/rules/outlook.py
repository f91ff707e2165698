"""What the checks of a plan look at, put together once: runs, caps, weeks, the rule `red`. RULES.md 9."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from journal.model.days import DAY, WEEK
from journal.model.plan import PlannedSession
from journal.model.plan_vocabulary import PlanState, Sort, WeekMark
from journal.model.planning import Match, Record
from journal.model.review import RunVerdict, WeekVolume
from journal.model.settings import Settings
from journal.model.vocabulary import Guide
from journal.rules.budget import red_until
from journal.rules.guide import longest_green_m, step_back_m
from journal.rules.ladder import Rung, next_stage, rungs
from journal.rules.plan_line import LineRun, Longest, longest_before, recent_verdicts
from journal.rules.thresholds import at_least
from journal.rules.volume import WEEKS_BACK

CONTINUOUS_MINUTES = 30.0


@dataclass(frozen=True, slots=True)
class Red:
    """The rule `red` while it holds, to `until`; `run` is the red run of the last 7 days, None for a sign.

    `most_km` is as far as a run goes, `most_from` what that is, None and "" where nothing tells; `stage` the
    highest stage, None without a ladder. RULES.md 7.
    """

    until: date
    run: RunVerdict | None
    most_km: float | None
    most_from: str
    stage: int | None


@dataclass(frozen=True, slots=True)
class LookedAt:
    """One week as the checks see it: its volume and those its cap looks at, oldest first, itself the last.

    `runs` are the places of its runs in the line, `planned` those still planned, each with its place and its
    session; `strength` the days with a strength session, done or still planned.
    """

    starts: date
    before: Sequence[WeekVolume]
    runs: range
    planned: Sequence[tuple[int, LineRun, PlannedSession]]
    strength: Sequence[date]
    mark: WeekMark | None

    @property
    def volume(self) -> WeekVolume:
        """Done and planned together against the projected cap."""
        return self.before[-1]

    @property
    def about(self) -> bool:
        """Whether some of its km come from minutes at the usual pace."""
        return any(run.about for _, run, _ in self.planned)

    @property
    def left_out(self) -> int:
        """Planned runs no km are known of."""
        return sum(run.km is None for _, run, _ in self.planned)


@dataclass(frozen=True, slots=True)
class Outlook:
    """The record and what is still planned; `longest` goes with the runs of `line`, place by place.

    `days` are those of the line; `rungs` its runs on the ladder, by place; `chain` the projected caps.
    `greens` counts the continuous green runs of 30 minutes and more after `last_red`, the last red run.
    """

    record: Record
    line: Sequence[LineRun]
    days: Sequence[date]
    longest: Sequence[Longest | None]
    rungs: Mapping[int, Rung]
    chain: Sequence[WeekVolume]
    strength_days: list[date]
    marks: Mapping[date, WeekMark]
    red: Red | None
    greens: int
    last_red: date | None

    @property
    def settings(self) -> Settings:
        """The journal's settings."""
        return self.record.settings

    def has_strength(self, day: date) -> bool:
        """Whether a day has a strength session, done or still planned."""
        place = bisect_left(self.strength_days, day)
        return self.strength_days[place : place + 1] == [day]

    def week(self, starts: date) -> LookedAt:
        """The week that starts on a day of the chain."""
        place = (starts - self.chain[0].sums.starts) // WEEK
        ends = starts + WEEK
        runs = range(bisect_left(self.days, starts), bisect_left(self.days, ends))
        in_line = ((run, self.line[run]) for run in runs)
        strength = self.strength_days
        return LookedAt(
            starts=starts,
            before=self.chain[max(0, place - WEEKS_BACK) : place + 1],
            runs=runs,
            planned=[(place, run, run.session) for place, run in in_line if run.session],
            strength=strength[bisect_left(strength, starts) : bisect_left(strength, ends)],
            mark=self.marks.get(starts),
        )


def still_planned(matched: Iterable[Match], sort: Sort) -> list[PlannedSession]:
    """What is still to come of a sort: not fulfilled, not skipped, of today or later; RULES.md 2."""
    planned = (match.planned for match in matched if match.state is PlanState.PLANNED)
    return [session for session in planned if session.sort is sort]


def outlook(
    record: Record,
    line: Sequence[LineRun],
    chain: Sequence[WeekVolume],
    strength: Sequence[PlannedSession],
    marks: Mapping[date, WeekMark],
) -> Outlook:
    """Put together what the checks look at.

    `chain` is the projected one, unbroken; `strength` what of it is still planned.
    """
    ladder_days = {week.sums.starts + n * DAY for week in chain if week.sums.ladder for n in range(7)}
    verdicts = recent_verdicts(record)
    last_red = max((v.run.day for v in verdicts if v.answer is Guide.RED), default=None)
    return Outlook(
        record=record,
        line=line,
        days=[run.day for run in line],
        longest=list(longest_before(line, ladder_days)),
        rungs=rungs(line, record.ladder),
        chain=chain,
        strength_days=sorted(session.day for session in (*record.strength, *strength)),
        marks=marks,
        red=_red(record),
        greens=sum(_counts(verdict, last_red) for verdict in verdicts),
        last_red=last_red,
    )


def _counts(verdict: RunVerdict, last_red: date | None) -> bool:
    """Whether it is one of the runs that `too soon` asks for: green, continuous, 30 minutes or more."""
    run = verdict.run
    return (
        verdict.answer is Guide.GREEN
        and run.structure is None
        and run.run_minutes is not None
        and at_least(run.run_minutes, CONTINUOUS_MINUTES)
        and (last_red is None or run.day > last_red)
    )


def _red(record: Record) -> Red | None:
    today = record.today
    until = red_until(record.verdicts, record.sign_days, today)
    if until is None:
        return None
    reds = [v for v in record.verdicts if v.answer is Guide.RED and red_until([v], (), today)]
    last = max(reds, key=lambda verdict: verdict.run.day, default=None)
    green_m = longest_green_m(record.verdicts, today)
    most_m = step_back_m(last, record.verdicts, today) if last else green_m
    half = "half of the red run" if most_m is not None else ""
    coming = next_stage(record)
    return Red(
        until=until,
        run=last,
        most_km=None if most_m is None else most_m / 1000,
        most_from=half if green_m is None else "the longest green run of the last 30 days",
        stage=coming[0] if coming else None,
    )
