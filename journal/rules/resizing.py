"""Planned runs made longer or shorter, so that a week comes to a distance. RULES.md 2, 9."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from math import floor

from journal.model.days import DAY, week_start
from journal.model.plan import NOTHING, PlanEdit, PlannedSession, PlanSheet, edited
from journal.model.plan_vocabulary import PlanState, Sort
from journal.model.planning import PlanWeek, Record
from journal.model.vocabulary import Kind
from journal.rules.ahead import one_step_longer, rounded_down
from journal.rules.budget import red_until
from journal.rules.matching import matches
from journal.rules.plan_line import longest_before, planned_km, run_line, usual_pace
from journal.rules.thresholds import above

NO_ROOM = "no km left for it in this week"
MINUTE = 60.0
ROUNDING = 1e-6  # km that cutting to a tenth may leave too much, so that it ends
FIXED = (Kind.RACE, Kind.WALK_RUN)


@dataclass(frozen=True, slots=True)
class _Size:
    """A run that can be longer or shorter, as it stands and as it is to be, None for not at all.

    `km` are those of `new`; `most` is as long as the check `long run` says nothing, None without a run in the
    30 days before.
    """

    old: PlannedSession
    new: PlannedSession | None
    km: float
    most: float | None


def resized(session: PlannedSession, factor: float) -> PlannedSession | None:
    """A planned run `factor` times as long: cut to a tenth of its unit, or to whole minutes.

    Of one with both the distance decides and the minutes keep its pace. A structure stays as it is, and so
    does what is no run. None where nothing would be left of it.
    """
    if session.sort is not Sort.RUN or session.structure is not None or factor == 1:
        return session
    distance_m, duration_s = session.distance_m, session.duration_s
    if distance_m is not None:
        distance_m = _cut(distance_m, rounded_down(factor * distance_m, session.distance_unit), factor)
        factor = distance_m / (session.distance_m or distance_m)
    if duration_s is not None:
        duration_s = _cut(duration_s, MINUTE * floor(factor * duration_s / MINUTE + 1e-6), factor)
    if distance_m == 0 or duration_s == 0:
        return None
    return replace(session, distance_m=distance_m, duration_s=duration_s)


def _cut(old: float, new: float, factor: float) -> float:
    """Cutting to tenths makes nothing shorter that is to grow, and nothing longer that is to shrink."""
    return max(old, new) if factor > 1 else min(old, new)


def still_planned_runs(week: PlanWeek) -> list[PlannedSession]:
    """The runs of a week that are neither done, skipped nor past."""
    found = [match.planned for match in week.matches if match.state is PlanState.PLANNED]
    return [session for session in found if session.sort is Sort.RUN]


def is_ladder(week: PlanWeek) -> bool:
    """Whether the stage paces the week and not the km: a walk-run is done or still planned in it."""
    return week.done.ladder or any(run.kind is Kind.WALK_RUN for run in still_planned_runs(week))


def resized_to(record: Record, sheet: PlanSheet, week: PlanWeek, target_km: float) -> list[PlannedSession]:
    """The runs of a week that change so that done and planned come to `target_km` at most.

    All are made longer or shorter alike, longer until the first of them meets the check `long run`. Races,
    structures and runs without known km stay; what would come to nothing is skipped, with the reason. While
    the rule `red` holds nothing grows.
    """
    found = _sizes(record, sheet, week)
    room = target_km - (week.total_km - sum(one.km for one in found))
    until = red_until(record.verdicts, record.sign_days, record.today)
    grows = until is None or week.starts > until
    while (after := _once(found, room, grows=grows)) != found:
        found = after
    return [
        replace(one.old, skipped=NO_ROOM) if one.new is None else one.new
        for one in found
        if one.new != one.old
    ]


def _once(found: list[_Size], room: float, *, grows: bool) -> list[_Size]:
    """The runs nearer to `room` km; again what rounding took goes to the longer ones, until none can grow."""
    planned = sum(one.km for one in found)
    if not planned:
        return found
    factor = room / planned
    if factor > 1:
        held = [one.most / one.km for one in found if one.most is not None and not _past(one) and one.km]
        factor = min([factor, *held]) if grows else 1.0
    return [_sized(one, factor) for one in found]


def _past(one: _Size) -> bool:
    return one.most is not None and above(one.km, one.most)


def _sized(one: _Size, factor: float) -> _Size:
    if one.new is None:
        return one
    if _past(one):
        factor = min(factor, 1.0)
    new = resized(one.new, factor) if factor > 0 else None
    return replace(one, new=new, km=one.km * _share(new, one.new))


def cut_to_check(record: Record, sheet: PlanSheet, starts: date) -> list[PlannedSession]:
    """The runs of the week from `starts` that change when none is to be past the check `long run`.

    Here the runs of the week count for those on later days of it. RULES.md 9.
    """
    pace = usual_pace(record.runs, record.today)
    ahead = _planned_until(record, sheet, starts + 6 * DAY)
    runs = [run for run, _ in _resizable((run for run in ahead if run.day >= starts), pace)]
    found = {run.uid: run for run in runs}
    last = max((run.day for run in runs), default=starts)
    ahead = [run for run in ahead if run.day <= last]
    now = sheet
    while (past := _first_past(record, ahead, tuple(found.values()), pace)) is not None:
        run, km, most = past
        shorter = resized(run, most / km)
        found[run.uid] = replace(run, skipped=NO_ROOM) if shorter is None else shorter
        now = edited(now, PlanEdit("", change=(found[run.uid],)))
        ahead = _planned_until(record, now, last)
    return [new for new in found.values() if new not in runs]


def _first_past(
    record: Record, planned: Sequence[PlannedSession], runs: Sequence[PlannedSession], pace: float | None
) -> tuple[PlannedSession, float, float] | None:
    """The first run past the check with its km and the most it says nothing of; None without one."""
    most = _most(record, planned, runs, pace, counted=True)
    for run in runs:
        km, _ = planned_km(run, pace)
        if run.skipped is None and km is not None and id(run) in most and above(km, most[id(run)] + ROUNDING):
            return run, km, most[id(run)]
    return None


def _share(new: PlannedSession | None, old: PlannedSession) -> float:
    if new is None:
        return 0.0
    if new.distance_m is not None and old.distance_m is not None:
        return new.distance_m / old.distance_m
    return (new.duration_s or 0.0) / (old.duration_s or 1.0)


def _sizes(record: Record, sheet: PlanSheet, week: PlanWeek) -> list[_Size]:
    """What can be resized in a week.

    How long each may be is taken from the days before the week and what is done in it, not from the other
    runs that are resized with it.
    """
    pace = usual_pace(record.runs, record.today)
    known = _resizable(still_planned_runs(week), pace)
    planned = _planned_until(record, sheet, max((run.day for run, _ in known), default=week.starts))
    most = _most(record, planned, [run for run, _ in known], pace, counted=False)
    return [_Size(run, run, km, most.get(id(run))) for run, km in known]


def _resizable(planned: Iterable[PlannedSession], pace: float | None) -> list[tuple[PlannedSession, float]]:
    """The runs with known km, but races and structures."""
    runs = [run for run in planned if run.kind not in FIXED and run.structure is None]
    return [(run, km) for run in runs for km, _ in [planned_km(run, pace)] if km is not None]


def _most(
    record: Record,
    planned: Sequence[PlannedSession],
    asked: Sequence[PlannedSession],
    pace: float | None,
    *,
    counted: bool,
) -> dict[int, float]:
    """The most km of each run that the check `long run` says nothing of, without its tolerance.

    `planned` are the runs still planned up to the last of them. `counted` says whether the runs asked for
    count for each other.
    """
    if not asked:
        return {}
    ids = {id(session) for session in asked}
    line = run_line(record, planned, pace)
    if not counted:
        line = [run._replace(km=None) if id(run.session) in ids else run for run in line]
    return {
        id(run.session): one_step_longer(longest.km, record.settings)
        for run, longest in zip(line, longest_before(line, _ladder_days(record, planned)), strict=True)
        if longest is not None and id(run.session) in ids
    }


def _planned_until(record: Record, sheet: PlanSheet, last: date) -> list[PlannedSession]:
    """The runs that are still planned from today to the day `last`, by day."""
    today = record.today
    ahead = [s for s in sheet.sessions if today <= s.day <= last and s.sort is Sort.RUN]
    # An entry can only be of today, or be named; of the others nothing but a skip is asked.
    asked = [s for s in ahead if s.day == today or s.done_uid not in ("", NOTHING)]
    matched, _ = matches(asked, record.runs, (), (), today)
    done = {id(match.planned) for match in matched if match.state is not PlanState.PLANNED}
    return [s for s in ahead if s.skipped is None and id(s) not in done]


def _ladder_days(record: Record, planned: Sequence[PlannedSession]) -> set[date]:
    first = record.settings.week_start
    weeks = {week.starts for week in record.sums if week.ladder}
    weeks |= {week_start(session.day, first) for session in planned if session.kind is Kind.WALK_RUN}
    return {starts + n * DAY for starts in weeks for n in range(7)}
