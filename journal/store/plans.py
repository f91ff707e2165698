"""Reading plans: which there are, and one with all that belongs to it."""

from __future__ import annotations

import sqlite3
from functools import lru_cache
from typing import Any

from journal.model.plan import PhaseBegun, Plan, PlannedSession, PlanSheet
from journal.store.plan_rows import PHASES, PLANNED, PLANS, WEEK_MARKS


def plans(connection: sqlite3.Connection) -> tuple[Plan, ...]:
    """Every plan, the one that begins first in front."""
    return PLANS.entries(connection.execute(f"{PLANS.select} ORDER BY {PLANS.order}"))


def active_plan(connection: sqlite3.Connection) -> PlanSheet | None:
    """The plan that is followed; of several, which no journal writes, the one made last."""
    return _sheet(connection, "active = 1 ORDER BY id DESC LIMIT 1", ())


def plan_sheet(connection: sqlite3.Connection, uid: str) -> PlanSheet | None:
    """The plan of this uid; None where there is none."""
    return _sheet(connection, "uid = ?", (uid,))


def phases(connection: sqlite3.Connection) -> tuple[PhaseBegun, ...]:
    """Every phase that was entered, oldest first."""
    return PHASES.entries(connection.execute(f"{PHASES.select} ORDER BY {PHASES.order}"))


def _sheet(connection: sqlite3.Connection, which: str, given: tuple[str, ...]) -> PlanSheet | None:
    for plan in PLANS.entries(connection.execute(f"{PLANS.select} WHERE {which}", given)):
        sessions, marks = (
            connection.execute(f"{table.select} WHERE plan_uid = ? ORDER BY {table.order}", (plan.uid,))
            for table in (PLANNED, WEEK_MARKS)
        )
        return PlanSheet(plan, tuple(map(_session, sessions)), WEEK_MARKS.entries(marks))
    return None


@lru_cache(maxsize=4096)
def _session(row: tuple[Any, ...]) -> PlannedSession:
    """The session of a row: a plan is read again at every key that edits it, and one row of it is another."""
    session: PlannedSession
    (session,) = PLANNED.entries((row,))
    return session
