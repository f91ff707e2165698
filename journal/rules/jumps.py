"""A jump in load: a run, a week or a ladder stage well past the recent level. RULES.md 3."""

from collections.abc import Sequence
from datetime import date

from journal.model.days import DAY
from journal.model.entries import Run
from journal.model.review import Jump, JumpEvent, WeekSums
from journal.model.settings import Settings
from journal.model.vocabulary import JumpBy
from journal.rules.thresholds import above, tolerance
from journal.rules.timeline import Timeline
from journal.rules.volume import WEEKS_BACK

RUN_DAYS = 30
GROWTH = 1.10
STAGE_MINUTES = 2.0


def longest_before(line: Timeline, day: date, settings: Settings) -> Run | None:
    """The longest run (km) of the 30 days before `day`, the latest of equals; None with fewer than 5."""
    runs = [run for run in line.runs_on(day - RUN_DAYS * DAY, day - DAY) if run.distance_m is not None]
    if len(runs) < settings.jump_runs:
        return None
    return max(runs, key=lambda run: (run.distance_m or 0.0, run.day))


def most_minutes_before(line: Timeline, day: date, settings: Settings) -> Run | None:
    """The run with the most run minutes of the 30 days before; None with fewer than 5 that have minutes."""
    runs = [run for run in line.runs_on(day - RUN_DAYS * DAY, day - DAY) if run.run_minutes is not None]
    if len(runs) < settings.jump_runs:
        return None
    return max(runs, key=lambda run: (run.run_minutes or 0.0, run.day))


def run_threshold(longest_km: float, settings: Settings) -> float:
    """The km a run has to pass to be a jump, tolerance included; RULES.md 3 (J1)."""
    threshold = max(GROWTH * longest_km, longest_km + settings.jump_run_step_km)
    return threshold + tolerance(threshold)


def week_jump(line: Timeline, sums: Sequence[WeekSums], index: int, settings: Settings) -> Jump | None:
    """What jumped in week `index` of the unbroken `sums`, None if nothing did; RULES.md 3."""
    week = sums[index]
    runs = line.runs_on(week.starts, week.starts + 6 * DAY)
    if week.ladder:
        events = [event for run in runs if (event := _stage_event(line, run, settings))]
    else:
        events = [event for run in runs if (event := _run_event(line, run, settings))]
        if sum_event := _sum_event(runs, sums, index, settings):
            events.append(sum_event)
    if not events:
        return None
    events.sort(key=_earliest_first)
    kinds = {event.by for event in events}
    return Jump(kinds.pop() if len(kinds) == 1 else JumpBy.BOTH, events[0], tuple(events))


def _earliest_first(event: JumpEvent) -> tuple[date, bool, float]:
    """Of one day a run comes before the week's sum, and of two runs the larger percent."""
    return (event.day, event.by is JumpBy.WEEK, -event.percent)


def _run_event(line: Timeline, run: Run, settings: Settings) -> JumpEvent | None:
    km = run.distance_km
    longest = None if km is None else longest_before(line, run.day, settings)
    if km is None or longest is None or longest.distance_km is None:
        return None
    if not above(km, run_threshold(longest.distance_km, settings)):
        return None
    return JumpEvent(JumpBy.RUN, run.day, km, longest.distance_km, longest.day, run)


def _stage_event(line: Timeline, run: Run, settings: Settings) -> JumpEvent | None:
    minutes = run.run_minutes
    most = None if minutes is None else most_minutes_before(line, run.day, settings)
    if minutes is None or most is None or most.run_minutes is None:
        return None
    if not above(minutes, GROWTH * most.run_minutes + STAGE_MINUTES):
        return None
    return JumpEvent(JumpBy.STAGE, run.day, minutes, most.run_minutes, most.day, run)


def _sum_event(
    runs: Sequence[Run], sums: Sequence[WeekSums], index: int, settings: Settings
) -> JumpEvent | None:
    """The week's sum past the most of the four weeks before it; its day is the day the sum went past."""
    week, before = sums[index], sums[max(0, index - WEEKS_BACK) : index]
    if week.without_distance or sum(above(earlier.km, 0) for earlier in before) < 2:
        return None
    best = max(before, key=lambda earlier: (earlier.km, earlier.starts))
    threshold = max(GROWTH * best.km, best.km + settings.jump_week_step_km)
    threshold += tolerance(threshold)
    so_far = 0.0
    for run in runs:
        so_far += run.distance_km or 0.0
        if above(so_far, threshold):
            return JumpEvent(JumpBy.WEEK, run.day, week.km, best.km, best.starts, run)
    return None


def band(percent: float) -> str:
    """The band of a longer run, as in the cohort the rule comes from: `over 10 to 30 %`; RULES.md 3."""
    if above(percent, 100):
        return "over 100 %"
    return "over 30 to 100 %" if above(percent, 30) else "over 10 to 30 %"
