"""Edits of a plan's weeks: put in, taken out, marked. The running week and those before stay in place."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from journal.model.days import DAY, WEEK, short_week, week_start
from journal.model.plan import AnyPlanned, MarkedWeek, PlanEdit, PlannedSession, PlanSheet
from journal.model.plan_vocabulary import WeekMark
from journal.model.settings import Settings
from journal.workflows.plan.edits import anew, with_its_plan


@dataclass(frozen=True, slots=True)
class WeekCopy:
    """The sessions and the marks of one week, to be put in elsewhere; `starts` is its first day."""

    starts: date
    sessions: tuple[PlannedSession, ...] = ()
    marks: tuple[MarkedWeek, ...] = ()


def copy_week(sheet: PlanSheet, starts: date) -> WeekCopy:
    """The week that starts on a day, as it is now."""
    ends = starts + 6 * DAY
    return WeekCopy(
        starts,
        tuple(session for session in sheet.sessions if starts <= session.day <= ends),
        tuple(mark for mark in sheet.marks if starts <= mark.day <= ends),
    )


def insert_week(sheet: PlanSheet, starts: date, today: date, settings: Settings) -> PlanEdit:
    """An empty week in before the one that starts on a day; that one and all after it are a week later."""
    if why := _fixed(starts, today, settings):
        return PlanEdit(why)
    change = _shifted(sheet, starts, WEEK)
    if not change:
        return PlanEdit(f"Nothing is planned from {short_week(starts)} on; there is nothing to put off.")
    label = f"an empty week put in before {short_week(starts)}"
    return with_its_plan(sheet, PlanEdit(label, change=change))


def put_week(sheet: PlanSheet, copied: WeekCopy, starts: date, today: date, settings: Settings) -> PlanEdit:
    """A copied week in before the one that starts on a day; that one and all after it are a week later."""
    if why := _fixed(starts, today, settings):
        return PlanEdit(why)
    apart = starts - copied.starts
    add: tuple[AnyPlanned, ...] = (
        *(anew(session, sheet, session.day + apart) for session in copied.sessions),
        *(_marked(sheet, mark.day + apart, mark.mark, mark.note) for mark in copied.marks),
    )
    if not add:
        return PlanEdit(
            f"{short_week(copied.starts)} was empty when it was copied; there is nothing to put in."
        )
    label = f"week {short_week(copied.starts)} put in before {short_week(starts)}"
    return with_its_plan(sheet, PlanEdit(label, add, _shifted(sheet, starts, WEEK)))


def take_out_week(
    sheet: PlanSheet, starts: date, today: date, settings: Settings
) -> tuple[WeekCopy, PlanEdit]:
    """The week that starts on a day, and the edit that takes it out; all after it is a week earlier."""
    copied = copy_week(sheet, starts)
    if why := _fixed(starts, today, settings):
        return copied, PlanEdit(why)
    edit = PlanEdit(
        f"week {short_week(starts)} taken out",
        change=_shifted(sheet, starts + WEEK, -WEEK),
        remove=(*copied.sessions, *copied.marks),
    )
    if edit.empty:
        return copied, PlanEdit(
            f"Nothing is planned from {short_week(starts)} on; there is nothing to take out."
        )
    return copied, with_its_plan(sheet, edit)


def mark_week(sheet: PlanSheet, starts: date, mark: WeekMark | None) -> PlanEdit:
    """Mark the week that starts on a day as easy, ill or away; None takes its mark away."""
    there, week = copy_week(sheet, starts).marks, short_week(starts)
    if mark is None:
        if not there:
            return PlanEdit(f"{week} is not marked.")
        return PlanEdit(f"{week} no longer marked {there[0].mark}", remove=there)
    if not there:
        edit = PlanEdit(f"{week} marked {mark}", add=(_marked(sheet, starts, mark),))
        return with_its_plan(sheet, edit)
    first, *more = there
    if first.mark is mark and not more:
        return PlanEdit(f"{week} is marked {mark} already.")
    change = () if first.mark is mark else (replace(first, mark=mark),)
    return PlanEdit(f"{week} marked {mark}", change=change, remove=tuple(more))


def _fixed(starts: date, today: date, settings: Settings) -> str:
    """Why weeks can't be put in or taken out from a day on; "" where they can."""
    running = week_start(today, settings.week_start)
    if starts > running:
        return ""
    begun = "is running" if starts == running else "is over"
    return (
        f"{short_week(starts)} {begun}; weeks are put in and taken out from {short_week(running + WEEK)} on."
    )


def _marked(sheet: PlanSheet, starts: date, mark: WeekMark, note: str = "") -> MarkedWeek:
    return MarkedWeek(day=starts, plan_uid=sheet.plan.uid, mark=mark, note=note)


def _shifted(sheet: PlanSheet, first: date, by: timedelta) -> tuple[AnyPlanned, ...]:
    """All that stands on `first` or after it, so much later; the plan itself where it begins only then."""
    plan = sheet.plan
    begins = (replace(plan, day=plan.day + by),) if plan.uid and plan.day >= first else ()
    return (
        *(_carried(session, first, by) for session in sheet.sessions if session.day >= first),
        *(replace(mark, day=mark.day + by) for mark in sheet.marks if mark.day >= first),
        *begins,
    )


def _carried(session: PlannedSession, first: date, by: timedelta) -> PlannedSession:
    """The session with its week; the day it was carried from goes along where that day does."""
    day, origin = session.day + by, session.moved_from
    if origin is not None and origin >= first:
        origin += by
    return replace(session, day=day, moved_from=None if origin == day else origin)
