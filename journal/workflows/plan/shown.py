"""The weeks of a plan for the command line: which to look at, and the fixed fields other programs read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from journal.model.days import DAY, WEEK, week_start
from journal.model.errors import NotReadableError
from journal.model.plan import PlanSheet
from journal.model.planning import Check, Match, PlanWeek, Record
from journal.model.reading import shown
from journal.model.settings import Settings
from journal.model.vocabulary import WeekStart
from journal.rules.adherence import Tally, adherence
from journal.rules.planning import plan_weeks
from journal.store.journal import Journal
from journal.workflows.plan.files import LONGEST_AHEAD
from journal.workflows.plan.record import plan_record
from journal.workflows.surroundings import FIRST_YEAR

TALLIED = ("planned", "done", "moved", "rested", "missed", "ahead")
_WEEK = re.compile(r"(?:([0-9]{4})-?)?w?([0-9]{1,2})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Shown:
    """A plan beside the record: `weeks` from its first, or the running one, to its last or its goal's."""

    sheet: PlanSheet
    record: Record
    weeks: tuple[PlanWeek, ...]

    @property
    def ahead(self) -> tuple[PlanWeek, ...]:
        """The running week and those after it."""
        return tuple(week for week in self.weeks if week.last_day >= self.record.today)


def shown_plan(
    journal: Journal,
    settings: Settings,
    today: date,
    *,
    sheet: PlanSheet | None = None,
    also: date | None = None,
) -> Shown | None:
    """A plan beside the record, the one that is followed without a `sheet`; None where none is.

    The week of the day `also` is among the weeks, wherever it lies.
    """
    found = sheet or journal.active_plan()
    if found is None:
        return None
    days = [today, *(session.day for session in found.sessions), *([also] if also else [])]
    last = max([*days, *([found.plan.goal_day] if found.plan.goal_day else [])])
    first = week_start(min(days), settings.week_start)
    record = plan_record(journal, settings, today, found.plan, first)
    return Shown(found, record, plan_weeks(record, found, first, last))


def read_week(text: str, settings: Settings, today: date) -> date:
    """The first day of a week as typed: `2026-W50`, and of `W50` the one nearest to today.

    Raises NotReadableError.
    """
    found = _WEEK.fullmatch(text.strip())
    years = [int(found[1])] if found and found[1] else [today.year - 1, today.year, today.year + 1]
    mondays = []
    for year in years:
        try:
            mondays += [date.fromisocalendar(year, int(found[2]), 1)] if found else []
        except ValueError:
            continue  # a year of 52 weeks
    if not mondays or mondays[0].year <= FIRST_YEAR:
        raise NotReadableError(f"{shown(text)} is no week.", "Write it like 2026-W50 or W50.")
    monday = min(mondays, key=lambda day: abs(day - today))
    if monday - today > LONGEST_AHEAD:
        raise NotReadableError(f"{shown(text)} is too far ahead.", "Check the year.")
    return monday if settings.week_start is WeekStart.MONDAY else monday - DAY


def week_of(weeks: tuple[PlanWeek, ...], starts: date) -> PlanWeek:
    """The week that starts on a day, one of these without a gap."""
    return weeks[(starts - weeks[0].starts) // WEEK]


def plan_week_record(week: PlanWeek, record: Record) -> dict[str, Any]:
    """One week of `journal plan --json`: km to 3 decimals, null where there is none."""
    kept = adherence(week, record)
    return {
        "week": week.name,
        "starts": week.starts.isoformat(),
        "planned_km": round(week.planned_km, 3),
        "done_km": round(week.done.km, 3),
        "total_km": round(week.total_km, 3),
        "about": week.about,
        "cap_km": _km(week.volume.cap_km),
        "cap_by": str(week.volume.cap_by),
        "budget_km": _km(week.budget.limit_km),
        "budget_by": str(week.budget.budget_by) if week.budget.budget_by else None,
        "mark": str(week.mark) if week.mark else None,
        "adherence": {name: _tally(getattr(kept, name)) for name in ("runs", "km", "strength")},
        "sessions": [_session(match) for match in week.matches],
        "checks": [_check(check) for check in week.checks],
    }


def _tally(tally: Tally) -> dict[str, float]:
    return {name: round(getattr(tally, name), 3) for name in TALLIED}


def _session(match: Match) -> dict[str, Any]:
    planned = match.planned
    return {
        "uid": planned.uid,
        "day": planned.day.isoformat(),
        "sort": str(planned.sort),
        "kind": str(planned.kind) if planned.kind else None,
        "distance_km": None if planned.distance_m is None else round(planned.distance_m / 1000, 3),
        "duration_s": planned.duration_s,
        "structure": str(planned.structure) if planned.structure else None,
        "name": planned.name,
        "note": planned.note,
        "state": str(match.state),
        "done_uid": match.done.uid if match.done else None,
        "skipped": planned.skipped,
        "moved_from": planned.moved_from.isoformat() if planned.moved_from else None,
    }


def _check(check: Check) -> dict[str, Any]:
    return {
        "rule": str(check.rule),
        "note": check.rule.is_note,
        "day": check.day.isoformat() if check.day else None,
        "words": f"{check.words} {check.more}".strip(),
        "by": round(check.by, 3),
    }


def _km(km: float | None) -> float | None:
    return None if km is None else round(km, 3)
