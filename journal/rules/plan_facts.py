"""What a week of a plan holds, and what lies ahead of a goal day, with the words for both. RULES.md 9."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from journal.model.days import DAY, WEEK, short_day
from journal.model.entries import Run, StrengthSession
from journal.model.plan import PlanSheet
from journal.model.plan_vocabulary import GoalKind, PlanRule, PlanState, Sort
from journal.model.planning import Match, PlanWeek, Record
from journal.model.settings import Settings
from journal.model.units import amount, exact_distance
from journal.model.vocabulary import Kind, Rhythm
from journal.rules.inwords import counted, km_words
from journal.rules.matching import matches
from journal.rules.outlook import still_planned
from journal.rules.plan_line import planned_km, usual_pace
from journal.rules.thresholds import above, tolerance

KEPT = "✓"
NUMBER_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven")


@dataclass(frozen=True, slots=True)
class WeekFacts:
    """One week, done and still planned together: km, runs, their kinds by day, strength sessions.

    `limit_km` is its cap, None without one. `most_runs` and `rests`, whether no run follows another within a
    day, are None where the rhythm is as planned, `rests` also without a run. `wanted` are the strength
    sessions the settings ask for, 0 in a marked week.
    """

    total_km: float
    limit_km: float | None
    about: bool
    runs: int
    kinds: tuple[Kind | None, ...]
    most_runs: int | None
    rests: bool | None
    strength: int
    wanted: int


def week_facts(week: PlanWeek, settings: Settings) -> WeekFacts:
    """What a week holds, whether it is over, running or ahead."""
    runs = sorted(_runs(week), key=lambda run: run[0])
    days = [day for day, _ in runs]
    as_planned = settings.rhythm is Rhythm.AS_PLANNED
    close = any(later - day <= DAY for day, later in pairwise(days))
    # The day before the week's first run lies in the week before; the check has looked at it.
    close = close or any(check.rule is PlanRule.REST_DAY for check in week.checks)
    return WeekFacts(
        total_km=week.total_km,
        limit_km=week.volume.cap_km,
        about=week.about,
        runs=week.done.runs + sum(match.state is PlanState.PLANNED for match in _of(week, Sort.RUN)),
        kinds=tuple(kind for _, kind in runs),
        most_runs=None if as_planned else settings.runs_a_week,
        rests=None if as_planned or not days else not close,
        strength=_strength(week),
        wanted=0 if week.mark else settings.strength_a_week,
    )


def _runs(week: PlanWeek) -> Iterable[tuple[date, Kind | None]]:
    """Day and kind of each run of the week's days that was run or is still planned."""
    for match in _of(week, Sort.RUN):
        # One that was chosen by hand may be of another week.
        if isinstance(match.done, Run) and week.starts <= match.done.day <= week.last_day:
            yield match.done.day, match.done.kind
        elif match.state is PlanState.PLANNED:
            yield match.planned.day, match.planned.kind
    for entry in week.others:
        if isinstance(entry, Run):
            yield entry.day, entry.kind


def _strength(week: PlanWeek) -> int:
    counts = (PlanState.PLANNED, PlanState.DONE)
    planned = sum(match.state in counts for match in _of(week, Sort.STRENGTH))
    return planned + sum(isinstance(entry, StrengthSession) for entry in week.others)


def _of(week: PlanWeek, sort: Sort) -> list[Match]:
    return [match for match in week.matches if match.planned.sort is sort]


def week_parts(facts: WeekFacts, settings: Settings) -> list[str]:
    """`15.9 km of 16.0`, `runs 3`, `rest after each run ✓`, `strength 2 ✓`: for one line of 80 columns."""
    parts = [_volume(facts, settings), f"runs {facts.runs}"]
    if facts.rests is not None:
        parts.append(f"rest after each run {KEPT}" if facts.rests else "no rest day between two runs")
    return [*parts, _strength_part(facts)]


def wide_week_parts(facts: WeekFacts, settings: Settings) -> list[str]:
    """`15.9 km of 16.0 km`, `three runs ✓`, `a rest day after each ✓`, `easy, tempo, long ✓`, …"""
    unit, count = settings.unit, facts.runs
    volume = _volume(facts, settings)
    runs = f"{NUMBER_WORDS[count] if count < len(NUMBER_WORDS) else count} {'run' if count == 1 else 'runs'}"
    within = facts.most_runs is not None and 0 < count <= facts.most_runs
    parts = [volume if facts.limit_km is None else f"{volume} {unit}", _ticked(runs, within)]
    if facts.rests is not None:
        parts.append(
            _ticked("a rest day after each", True) if facts.rests else "no rest day between two runs"
        )
    kinds = [str(kind or Sort.RUN) for kind in facts.kinds]
    roles = [kind for kind in facts.kinds if kind in (Kind.LONG, Kind.TEMPO, Kind.SPEED)]
    if kinds:
        parts.append(_ticked(", ".join(kinds), len(roles) == len(set(roles))))
    return [*parts, _strength_part(facts)]


def _volume(facts: WeekFacts, settings: Settings) -> str:
    about = "about " if facts.about else ""
    total = f"{about}{km_words(facts.total_km, settings)}"
    if facts.limit_km is None:
        return total
    return f"{total} of {amount(1000 * facts.limit_km, settings.unit):.1f}"


def _strength_part(facts: WeekFacts) -> str:
    words = f"strength {facts.strength}"
    if facts.strength < facts.wanted:
        return f"{words} of {facts.wanted}"
    return _ticked(words, facts.wanted > 0)


def _ticked(words: str, kept: bool) -> str:
    return f"{words} {KEPT}" if kept else words


@dataclass(frozen=True, slots=True)
class Ahead:
    """What lies before a plan's goal day: the longest run until then, and the race in its week's cap.

    km; `longest_day` and `longest_km` are of runs still planned before the day, None without any. `race_km`
    is None where the goal is no race. `fits` says whether the race's week stays under its cap with the race,
    None where there is no race, no cap yet, or the week lies outside the weeks that were looked at.
    """

    goal: GoalKind | None
    goal_day: date
    weeks_left: int
    longest_day: date | None
    longest_km: float | None
    race_km: float | None
    fits: bool | None


def plan_facts_ahead(weeks: Sequence[PlanWeek], sheet: PlanSheet, record: Record) -> Ahead | None:
    """What lies before the goal day of a plan; None without one, or where it is past.

    `weeks` are those of the plan from the running one to that of the goal day; only whether the race fits is
    asked of them, and of its week's cap alone: against the longest run it stands as two numbers side by side.
    A race that is planned as a session of the day counts once.
    """
    plan, today = sheet.plan, record.today
    if plan.goal_day is None or plan.goal_day < today:
        return None
    pace = usual_pace(record.runs, today)
    matched, _ = matches(sheet.sessions, record.runs, record.strength, record.cross, today)
    runs = [
        (km, run.day)
        for run in still_planned(matched, Sort.RUN)
        if run.day < plan.goal_day and (km := planned_km(run, pace)[0]) is not None
    ]
    longest = max(runs, default=None)
    race_km = plan.goal_m / 1000 if plan.goal is GoalKind.RACE and plan.goal_m else None
    return Ahead(
        goal=plan.goal,
        goal_day=plan.goal_day,
        weeks_left=(plan.goal_day - today) // WEEK,
        longest_day=longest[1] if longest else None,
        longest_km=longest[0] if longest else None,
        race_km=race_km,
        fits=None if race_km is None else _fits(weeks, plan.goal_day, race_km, pace),
    )


def _fits(weeks: Sequence[PlanWeek], day: date, race_km: float, pace: float | None) -> bool | None:
    week = next((week for week in weeks if week.starts <= day <= week.last_day), None)
    if week is None or week.volume.cap_km is None:
        return None
    on_the_day = sum(
        planned_km(match.planned, pace)[0] or 0.0
        for match in _of(week, Sort.RUN)
        if match.planned.day == day and match.state is PlanState.PLANNED
    )
    cap = week.volume.cap_km
    return not above(week.total_km - on_the_day + race_km, cap + tolerance(cap))


def ahead_words(ahead: Ahead, settings: Settings, *, wide: bool = False) -> str:
    """`race 28 Feb: longest run before it 10.1 km on 30 Jan`; `wide` also whether the race fits its cap."""
    what = "race" if ahead.goal is GoalKind.RACE else "goal"
    said = f"{what} {short_day(ahead.goal_day)}: "
    if ahead.longest_km is None or ahead.longest_day is None:
        said += "no run planned before it"
    else:
        km = exact_distance(1000 * ahead.longest_km, settings.unit)
        said += f"longest run before it {km} on {short_day(ahead.longest_day)}"
    if not wide or ahead.race_km is None or ahead.fits is None:
        return said
    race = exact_distance(1000 * ahead.race_km, settings.unit)
    verdict = "fits under the cap of its week" if ahead.fits else "does not fit under the cap of its week"
    return f"{said}; the {race} {verdict}"


def weeks_left_words(ahead: Ahead) -> str:
    """`14 weeks to go`."""
    return f"{counted(ahead.weeks_left, 'week')} to go"
