"""The marks of the way out of a phase: which of them the record shows. RULES.md 7, 9, 10.

They are what experts ask for before each step; none of them was tested by itself. Where a number is a choice
of this journal, `CONVENTION` is said beside it. Blank days are never good days.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from journal.model.days import DAY, WEEK, week_start
from journal.model.entries import CrossTraining, Entries, ExerciseSet, Run
from journal.model.plan_vocabulary import Phase
from journal.model.planning import Stage
from journal.model.review import RunVerdict
from journal.model.settings import Settings
from journal.model.vocabulary import Guide, Kind, Knee, Moment, Side
from journal.rules.inwords import counted, km_words, on
from journal.rules.ladder import stage_of
from journal.rules.thresholds import at_least
from journal.rules.volume import week_sums

CALM = 2
DAYS_LOOKED, DAYS_CALM = 7, 5
DAILY = (Moment.MORNING, Moment.STAIRS, Moment.SQUAT)
WALK_MINUTES, CONTINUOUS_MINUTES = 30, 30
SQUATS, SQUAT_DAYS = 10, 14
ONE_LEG = ("single-leg squat", "step-down")
GREEN_RUNS = 2
WEEKS_HELD, RUNS_A_WEEK, MONTH = 4, 3, 28
USUAL_SHARE, USUAL_WEEKS = 0.75, 2
CONVENTION = "a convention of this journal"


class Mark(NamedTuple):
    """One thing asked for before the next phase, with what was found of it."""

    words: str
    met: bool


@dataclass(frozen=True, slots=True)
class Look:
    """Everything that is looked at, without days after today."""

    entries: Entries
    verdicts: tuple[RunVerdict, ...]
    sets: tuple[ExerciseSet, ...]
    ladder: tuple[Stage, ...]
    settings: Settings
    today: date

    def scores(self, day: date, moment: Moment) -> list[int]:
        """The scores of one day and moment at the front of the knee; [] unless the followed knee has one."""
        found = [p for p in self.entries.pain if p.day == day and p.moment is moment and p.front]
        followed = self.settings.knee
        if followed is not None and all(score.knee is not followed for score in found):
            return []
        return [score.score for score in found]

    def since(self, days: int) -> list[RunVerdict]:
        """The verdicts of the last so many days, today included, oldest first."""
        found = [v for v in self.verdicts if self.today - days * DAY < v.run.day <= self.today]
        return sorted(found, key=lambda verdict: verdict.run.day)


def anything(look: Look) -> bool:
    """Whether anything was recorded of the knee or of moving in the last seven days."""
    recent = (*look.entries.pain, *look.entries.cross, *look.entries.runs)
    return any(look.today - WEEK < entry.day for entry in recent)


def way_out(phase: Phase, look: Look) -> tuple[list[Mark], tuple[str, ...]]:
    """The marks of the way out of a phase, and what the record can't show of it."""
    if phase is Phase.SETTLE:
        return [_calm_days(look), _walk(look, CALM)], ("how brisk the walk was",)
    if phase is Phase.STRENGTHEN:
        marks = [_calm_days(look), _walk(look, 0), _no_swelling(look), *_one_leg(look)]
        return marks, ("how brisk the walk was, and that it was without a limp", "200 to 250 light hops")
    if phase is Phase.WALK_RUN:
        return [_green_runs(look)], ()
    if phase is Phase.RETURN:
        usual = look.settings.before_km
        unseen = ("a usual week before the injury: settings, a week before it began",)
        held = [] if usual is None else [_usual_volume(look, usual)]
        return [_three_a_week(look), _no_red(look), *held], unseen if usual is None else ()
    return [], ()


def _calm_days(look: Look) -> Mark:
    days = [look.today - n * DAY for n in range(DAYS_LOOKED)]
    of_days = [[look.scores(day, moment) for moment in DAILY] for day in days]
    whole = [found for found in of_days if all(found)]
    calm = [found for found in whole if max(max(scores) for scores in found) <= CALM]
    words = (
        f"morning, stairs and squat at {CALM} or less on {len(calm)} of the last {DAYS_LOOKED} days "
        f"(it takes {DAYS_CALM}; all three recorded on {len(whole)})"
    )
    return Mark(words, len(calm) >= DAYS_CALM)


def _walk(look: Look, limit: int) -> Mark:
    """A walk of half an hour within the last week, at `limit` or less, the morning after no higher."""
    level = "without pain" if limit == 0 else f"at {limit} or less"
    wanted = f"a {WALK_MINUTES}-minute walk {level}, the morning after no higher"
    for walk in look.entries.cross:
        if (
            look.today - WEEK <= walk.day < look.today
            and _long_walk(walk)
            and _went_well(look, walk.day, limit)
        ):
            return Mark(f"{wanted} ({on(walk.day)})", met=True)
    return Mark(f"{wanted}: none in the last week with its scores", met=False)


def _long_walk(cross: CrossTraining) -> bool:
    minutes = (cross.duration_s or 0.0) / 60
    return "walk" in cross.activity.lower() and at_least(minutes, WALK_MINUTES)


def _went_well(look: Look, day: date, limit: int) -> bool:
    during = look.scores(day, Moment.DURING_OTHER)
    after = look.scores(day, Moment.AFTER_OTHER)
    before, following = look.scores(day, Moment.MORNING), look.scores(day + DAY, Moment.MORNING)
    if not (during and before and following):
        return False
    return max([*during, *after]) <= limit and max(following) <= max(before)


def _no_swelling(look: Look) -> Mark:
    """Of runs and of every score of the week: without either there is nothing to tell from."""
    swollen = [v.run.day for v in look.since(DAYS_LOOKED) if v.run.swelling]
    if swollen:
        return Mark(f"no swelling in the last week (noted {on(swollen[-1])})", met=False)
    return Mark("no swelling noted in the last week", anything(look))


def _one_leg(look: Look) -> list[Mark]:
    return [_squats(look, knee) for knee in ([look.settings.knee] if look.settings.knee else list(Knee))]


def _squats(look: Look, knee: Knee) -> Mark:
    wanted = f"{SQUATS} single-leg squats or step-downs on the {knee} at {CALM} or less"
    for one in look.sets:
        side = one.side is Side.BOTH or one.side == Side(knee)
        enough = one.exercise in ONE_LEG and (one.reps or 0) >= SQUATS
        if (
            side
            and enough
            and one.pain is not None
            and one.pain <= CALM
            and look.today - one.day < SQUAT_DAYS * DAY
        ):
            return Mark(f"{wanted} ({on(one.day)})", met=True)
    return Mark(f"{wanted}: no set with its pain in {SQUAT_DAYS} days", met=False)


def continuous(run: Run) -> bool:
    """Whether a run was half an hour or more in one go."""
    minutes = (run.duration_s or 0.0) / 60
    return run.structure is None and run.kind is not Kind.WALK_RUN and at_least(minutes, CONTINUOUS_MINUTES)


def _at_the_top(run: Run, ladder: Sequence[Stage]) -> bool:
    """Whether a run was the ladder's last stage, or half an hour in one go."""
    half_an_hour = run.structure is None and at_least((run.duration_s or 0.0) / 60, CONTINUOUS_MINUTES)
    return half_an_hour or (bool(ladder) and stage_of(run, ladder) == len(ladder) - 1)


def _green_runs(look: Look) -> Mark:
    after_red: list[RunVerdict] = []
    for verdict in look.since(MONTH):
        after_red = [] if verdict.answer is Guide.RED else [*after_red, verdict]
    tops = [v for v in after_red if v.answer is Guide.GREEN and _at_the_top(v.run, look.ladder)]
    words = (
        f"the ladder's last stage, or {CONTINUOUS_MINUTES} minutes in one go, twice with go: "
        f"{counted(len(tops), 'run')} in {MONTH} days since the last red one"
    )
    return Mark(words, len(tops) >= GREEN_RUNS)


def _three_a_week(look: Look) -> Mark:
    sums = _complete_weeks(look)
    held = sum(runs >= RUNS_A_WEEK for runs, _ in sums)
    words = (
        f"{RUNS_A_WEEK} runs a week in each of the last {WEEKS_HELD} weeks: in {held} of them ({CONVENTION})"
    )
    return Mark(words, held == WEEKS_HELD)


def _complete_weeks(look: Look) -> list[tuple[int, float]]:
    """Runs and km of the last four complete weeks, empty ones too."""
    first = look.settings.week_start
    known = {week.starts: week for week in week_sums(look.entries.runs, first)}
    running = week_start(look.today, first)
    weeks = [known.get(running - (n + 1) * WEEK) for n in range(WEEKS_HELD)]
    return [(week.runs, week.km) if week else (0, 0.0) for week in weeks]


def _no_red(look: Look) -> Mark:
    """No red run in four weeks, where most of the runs could be judged: an open run says nothing."""
    verdicts = look.since(MONTH)
    red = sum(verdict.answer is Guide.RED for verdict in verdicts)
    judged = sum(verdict.answer is not Guide.OPEN for verdict in verdicts)
    words = (
        f"no red run in {MONTH} days, three in four of the runs with their scores: {red} red, {judged} of "
        f"{counted(len(verdicts), 'run')} judged ({CONVENTION})"
    )
    return Mark(words, red == 0 and bool(verdicts) and 4 * judged >= 3 * len(verdicts))


def _usual_volume(look: Look, usual_km: float) -> Mark:
    level = USUAL_SHARE * usual_km
    held = sum(at_least(km, level) for _, km in _complete_weeks(look))
    words = (
        f"{USUAL_WEEKS} of the last {WEEKS_HELD} weeks at {km_words(level, look.settings)} or more, "
        f"{100 * USUAL_SHARE:.0f} % of a usual week before the injury: {held} (a convention)"
    )
    return Mark(words, held >= USUAL_WEEKS)
