"""A small plan around the day the mock-ups show: Friday 20 November 2026, in the week W47."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from journal.model.plan import MarkedWeek, Plan, PlanEdit, PlannedSession, PlanSheet
from journal.model.plan_vocabulary import Sort, WeekMark
from journal.model.settings import Settings
from journal.model.vocabulary import Kind, Unit, WeekStart
from journal.store.journal import Journal

TODAY = date(2026, 11, 20)
KM = Settings()
MILES = Settings(unit=Unit.MI)
FROM_SUNDAY = Settings(week_start=WeekStart.SUNDAY)
W46, W47, W48, W49, W50 = (date(2026, 11, 9), date(2026, 11, 16), date(2026, 11, 23), date(2026, 11, 30),
                           date(2026, 12, 7))  # fmt: skip
PLAN = Plan(day=W46, name="My plan", uid="p", key=1)


def run(day: date, kind: Kind = Kind.EASY, km: float = 4.0, uid: str = "") -> PlannedSession:
    """A run of the plan; its uid says its day where none is given."""
    uid = uid or f"run {day}"
    return PlannedSession(
        day=day, plan_uid="p", uid=uid, sort=Sort.RUN, kind=kind, distance_m=km * 1000, updated_at="then"
    )


def strength(day: date, name: str = "A") -> PlannedSession:
    """A strength session of the plan."""
    return PlannedSession(day=day, plan_uid="p", uid=f"strength {day}", sort=Sort.STRENGTH, name=name)


def easy_week(starts: date) -> MarkedWeek:
    """An easy week of the plan."""
    return MarkedWeek(day=starts, plan_uid="p", uid=f"mark {starts}", mark=WeekMark.EASY)


def sheet(*things: PlannedSession | MarkedWeek, plan: Plan = PLAN) -> PlanSheet:
    """The plan with these sessions and marks."""
    return PlanSheet(
        plan,
        tuple(sorted((one for one in things if isinstance(one, PlannedSession)), key=lambda one: one.day)),
        tuple(sorted((one for one in things if isinstance(one, MarkedWeek)), key=lambda one: one.day)),
    )


def new(session: PlannedSession) -> PlannedSession:
    """The session as the edit line reads it: nobody's yet."""
    return replace(session, plan_uid="", uid="", key=None, updated_at="")


def nameless(there: PlanSheet) -> PlanSheet:
    """A sheet without what the file gives it: keys, uids, times of change."""
    nothing = {"key": None, "uid": "", "updated_at": ""}
    return PlanSheet(
        replace(there.plan, key=None, uid="", updated_at=""),
        tuple(replace(one, plan_uid="", **nothing) for one in there.sessions),  # type: ignore[arg-type]
        tuple(replace(one, plan_uid="", **nothing) for one in there.marks),  # type: ignore[arg-type]
    )


def in_file(journal: Journal, given: PlanSheet) -> PlanSheet:
    """The sheet stored in a journal, and read again."""
    journal.fill([given.plan, *given.sessions, *given.marks])
    found = journal.active_plan()
    assert found is not None
    return found


def placed(edit: PlanEdit) -> dict[str, date]:
    """The days that changed sessions and marks get, by uid."""
    return {one.uid: one.day for one in edit.change if not isinstance(one, Plan)}
