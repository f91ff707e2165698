"""Plans in files: one with its dates read into sessions, the plan that is followed written out."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from journal.entry.distances import distance_words, read_distance
from journal.entry.planned import read_planned
from journal.entry.planned_words import as_words
from journal.exchange.plan_file import (
    DayWords,
    PlanWords,
    WeekWords,
    file_text,
    has_dates,
    in_weeks,
    plan_text,
    read_plan_words,
)
from journal.exchange.programmes import SUFFIX
from journal.model.days import week_start
from journal.model.errors import FileRefusedError, NotReadableError
from journal.model.plan import MarkedWeek, Plan, PlanEdit, PlannedSession, PlanSheet
from journal.model.reading import checked_day, shown
from journal.model.settings import Settings
from journal.model.words import printable
from journal.workflows.plan.edits import on_day

LONGEST_AHEAD = timedelta(days=10 * 366)


def names_a_file(text: str) -> bool:
    """Whether what was typed names a file and not a programme: it ends in .toml, or has a folder in it."""
    return text.lower().endswith(SUFFIX) or os.sep in text


def dated_plan(file: Path, settings: Settings, today: date) -> PlanSheet | None:
    """The plan with dates in a file, not stored yet; None for a file that holds a programme.

    Raises FileRefusedError with the file, the line and the mend.
    """
    text = file_text(file)
    if not has_dates(text, str(file)):
        return None
    return sheet_of(read_plan_words(text, str(file)), settings, today)


def sheet_of(plan: PlanWords, settings: Settings, today: date) -> PlanSheet:
    """The sessions and marks of a plan in words; the weeks marked are those of the settings.

    Raises FileRefusedError with the line of the day that can't be read, or lies more than ten years ahead.
    """
    sessions: list[PlannedSession] = []
    for week in plan.weeks:
        _check_day(week.starts, plan, week.line, today)
        for each in week.days:
            sessions += _sessions(plan, each, replace(settings, unit=plan.unit))
    first = plan.first or min((one.day for one in sessions), default=plan.weeks[0].starts)
    _check_day(first, plan, 1, today)
    if plan.goal_day:
        _check_day(plan.goal_day, plan, plan.goal_line, today)
    far = None
    try:
        if plan.goal_distance:
            far = read_distance(plan.goal_distance, plan.unit)
    except NotReadableError as error:
        raise _refused(plan, plan.goal_line, error.what, error.mend) from error
    made = Plan(
        day=first,
        name=plan.name,
        programme=plan.programme,
        note=plan.note,
        for_physio=plan.for_physio,
        goal=plan.goal,
        goal_m=far[0] if far else None,
        goal_unit=far[1] if far else plan.unit,
        goal_day=plan.goal_day,
    )
    marks = tuple(
        MarkedWeek(
            day=week_start(week.starts, settings.week_start), plan_uid="", mark=week.mark, note=week.note
        )
        for week in plan.weeks
        if week.mark
    )
    return PlanSheet(made, tuple(sessions), marks)


def words_of(sheet: PlanSheet, settings: Settings) -> PlanWords:
    """A plan in words, by the weeks of the settings; `sheet_of` makes the same plan of it.

    But for what a plan as it is meant does not say: what became of a session, where it was carried from.
    """
    plan, begin = sheet.plan, settings.week_start
    marks = {week_start(mark.day, begin): mark for mark in sheet.marks}
    days = sorted({session.day for session in sheet.sessions})
    weeks = sorted({*marks, *(week_start(day, begin) for day in days)})
    empty = [
        WeekWords(starts, (), marks[starts].mark, marks[starts].note)
        if starts in marks
        else WeekWords(starts)
        for starts in weeks or [week_start(plan.day, begin)]
    ]
    return PlanWords(
        name=plan.name,
        first=plan.day,
        unit=settings.unit,
        goal=plan.goal,
        goal_distance="" if plan.goal_m is None else distance_words(plan.goal_m, plan.goal_unit),
        goal_day=plan.goal_day,
        programme=plan.programme,
        note=plan.note,
        for_physio=plan.for_physio,
        weeks=in_weeks((DayWords(day, as_words(on_day(sheet, day), settings)) for day in days), empty),
    )


def toml_text(sheet: PlanSheet, settings: Settings) -> str:
    """The plan as a file that `dated_plan` reads again."""
    return plan_text(words_of(sheet, settings))


def as_dated_plan(sheet: PlanSheet) -> PlanEdit:
    """The edit that writes a plan from a file, followed from then on; the one followed is put aside."""
    return PlanEdit(
        f"plan {printable(sheet.plan.name)} from a file", add=(sheet.plan, *sheet.sessions, *sheet.marks)
    )


def _sessions(plan: PlanWords, each: DayWords, settings: Settings) -> tuple[PlannedSession, ...]:
    reading = read_planned(each.words, each.day, settings, "")
    if reading.problems:
        problem = reading.problems[0]
        raise _refused(plan, each.line, f"{shown(each.words)}: {problem.why}", problem.mend)
    return reading.sessions


def _check_day(day: date, plan: PlanWords, line: int, today: date) -> None:
    if day - today > LONGEST_AHEAD:
        raise _refused(plan, line, f"{day} is too far ahead.", "Check the year.")
    try:
        checked_day(day, day)
    except NotReadableError as error:
        raise _refused(plan, line, error.what, error.mend) from error


def _refused(plan: PlanWords, line: int, what: str, mend: str) -> FileRefusedError:
    return FileRefusedError(f"{plan.source}, line {line}: {what}", mend)
