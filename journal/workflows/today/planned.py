"""The plan as the day needs it: what is planned this week, what is still to do today, what comes next.

Imported only where a plan is followed: a journal without one opens as fast as before.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from journal.model.days import DAY, WEEK, week_start
from journal.model.entries import Entries
from journal.model.plan import NOTHING, Plan, PlannedSession, PlanSheet
from journal.model.plan_vocabulary import PlanState, Sort
from journal.model.planning import PlanWeek, Record
from journal.model.review import WeekSums
from journal.model.settings import Settings
from journal.rules.matching import matches
from journal.rules.planning import plan_weeks
from journal.rules.volume import unbroken
from journal.store.journal import Journal
from journal.workflows.plan.days import DayItem, day_items
from journal.workflows.today.long_game import LongGame, long_game

SEEN_BACK = 31 * DAY
"""Runs of so many days back give the usual pace, which tells the distance of a run planned in minutes."""
LAST_TIME = 120 * DAY


@dataclass(frozen=True, slots=True)
class StrengthLast:
    """What is known of a planned strength session: how many exercises, and how long it took last time."""

    exercises: int
    duration_s: float | None = None


@dataclass(frozen=True, slots=True)
class TodayPlan:
    """The running week of the plan that is followed, the week after it, and the next sessions.

    `coming` are those after today, the next one first, without rest days and what was skipped. `strength`
    says more of today's strength sessions, by their uid.
    """

    plan: Plan
    today: date
    week: PlanWeek
    following: PlanWeek
    coming: tuple[PlannedSession, ...]
    strength: Mapping[str, StrengthLast]
    long_game: LongGame | None = None

    @property
    def to_do(self) -> tuple[PlannedSession, ...]:
        """What is planned today and not done, skipped or a rest day."""
        return tuple(
            item.planned
            for item in self.items(self.today)
            if item.planned and item.state is PlanState.PLANNED and item.planned.sort is not Sort.REST
        )

    @property
    def next_run(self) -> PlannedSession | None:
        """The next run that is planned, today's while it is not done."""
        return next((one for one in (*self.to_do, *self.coming) if one.sort is Sort.RUN), None)

    @property
    def planned_minutes(self) -> float:
        """Minutes of the runs still planned this week that have no distance."""
        left = [match.planned for match in self.week.matches if match.state is PlanState.PLANNED]
        return sum(one.run_minutes or 0.0 for one in left if one.distance_m is None)

    def items(self, day: date) -> tuple[DayItem, ...]:
        """What a day of the running week holds, planned and done."""
        return day_items(self.week, day)


def today_plan(
    journal: Journal,
    sheet: PlanSheet,
    settings: Settings,
    today: date,
    *,
    sums: Sequence[WeekSums],
    entries: Entries,
) -> TodayPlan:
    """What a plan says of the running week; `entries` reach at least `SEEN_BACK`, `sums` are all weeks'."""
    running = week_start(today, settings.week_start)
    seen = (running, running + 2 * WEEK)
    near = [
        one for one in sheet.sessions if seen[0] <= one.day < seen[1] or one.done_uid not in ("", NOTHING)
    ]
    record = Record(
        today=today,
        settings=settings,
        sums=tuple(unbroken(sums, running)),
        runs=entries.runs,
        strength=journal.strength_sessions(today - SEEN_BACK, today),
        cross=entries.cross,
    )
    week, following = plan_weeks(record, PlanSheet(sheet.plan, tuple(near)), running, running + WEEK)
    ahead = (one for one in sheet.sessions if one.day > today and one.skipped is None)
    coming = [one for one in ahead if one.sort is not Sort.REST and one.done_uid in ("", NOTHING)]
    found = TodayPlan(sheet.plan, today, week, following, tuple(coming), {})
    strength = {
        one.uid: last for one in found.to_do if (last := _last_strength(journal, sheet.plan, one, settings))
    }
    return replace(found, strength=strength, long_game=long_game(journal, settings, today))


def still_planned_today(journal: Journal, today: date) -> tuple[Plan, tuple[PlannedSession, ...]] | None:
    """The plan that is followed and its sessions of today that are not done; None without a plan."""
    sheet = journal.active_plan()
    if sheet is None:
        return None
    named = [one for one in sheet.sessions if one.done_uid not in ("", NOTHING)]
    of_today = [one for one in sheet.sessions if one.day == today and one not in named]
    days = (today - SEEN_BACK if named else today, today)
    matched, _ = matches(
        [*named, *of_today],
        journal.runs(*days),
        journal.strength_sessions(*days),
        journal.cross_training(*days),
        today,
    )
    left = [
        match.planned for match in matched if match.planned.day == today and match.state is PlanState.PLANNED
    ]
    return sheet.plan, tuple(left)


def planned_run_today(journal: Journal, today: date) -> PlannedSession | None:
    """The run that is planned today and not done; the first of several."""
    found = still_planned_today(journal, today)
    left = found[1] if found else ()
    return next((one for one in left if one.sort is Sort.RUN), None)


def _last_strength(
    journal: Journal, plan: Plan, session: PlannedSession, settings: Settings
) -> StrengthLast | None:
    """As it was last time, else as the plan's programme has it: reading a programme takes far longer."""
    if session.sort is not Sort.STRENGTH:
        return None
    earlier = journal.strength_sessions(session.day - LAST_TIME, session.day - DAY)
    for last in sorted((one for one in earlier if one.name == session.name), key=lambda one: one.day)[-1:]:
        if exercises := {one.exercise for one in journal.sets_of([last.uid])}:
            return StrengthLast(len(exercises), last.duration_s)
    if not plan.programme:
        return None
    from journal.workflows.strength.template import template_sets

    exercises = {one.exercise for one in template_sets(journal, plan, session, "", settings)}
    return StrengthLast(len(exercises)) if exercises else None
