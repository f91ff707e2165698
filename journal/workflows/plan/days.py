"""One day of a plan as it is shown: what was planned and what became of it, and what was done besides."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from journal.model.entries import CrossTraining, Run
from journal.model.plan import PlannedSession
from journal.model.plan_vocabulary import PlanState, Sort
from journal.model.planning import Done, PlanWeek


@dataclass(frozen=True, slots=True)
class DayItem:
    """A session of a day as its cell says it: the one that was done where it was done, else the planned one.

    `planned` is None for what was done and not planned.
    """

    shown: PlannedSession
    state: PlanState
    planned: PlannedSession | None = None


def day_items(week: PlanWeek, day: date) -> tuple[DayItem, ...]:
    """What a day of a week holds: the planned sessions in their order, then what was done besides."""
    planned = [
        DayItem(as_planned(match.done) if match.done else match.planned, match.state, match.planned)
        for match in week.matches
        if match.planned.day == day
    ]
    besides = [DayItem(as_planned(entry), PlanState.DONE) for entry in week.others if entry.day == day]
    return (*planned, *besides)


def as_planned(entry: Done) -> PlannedSession:
    """What was done, as the session it would have been planned as."""
    if isinstance(entry, Run):
        return PlannedSession(
            day=entry.day,
            plan_uid="",
            sort=Sort.RUN,
            kind=entry.kind,
            distance_m=entry.distance_m,
            distance_unit=entry.distance_unit,
            duration_s=entry.duration_s,
            structure=entry.structure,
        )
    cross = isinstance(entry, CrossTraining)
    return PlannedSession(
        day=entry.day,
        plan_uid="",
        sort=Sort.CROSS if cross else Sort.STRENGTH,
        name=entry.activity if isinstance(entry, CrossTraining) else entry.name,
        duration_s=entry.duration_s,
    )
