"""Whether a journal file is whole: SQLite's own checks, how it is built, and rows that name what is gone."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from journal.store.shape import differences, faults


@dataclass(frozen=True, slots=True)
class Orphans:
    """How many rows name what is not there: sets a session, scores a run, planned sessions and weeks a plan.

    `filled` are notes of a value that an import added to an entry that is gone; `followed` are plans that are
    followed beside another one.
    """

    sets: int = 0
    scores: int = 0
    planned: int = 0
    week_marks: int = 0
    filled: int = 0
    followed: int = 0


@dataclass(frozen=True, slots=True)
class Health:
    """What was found: damage in SQLite's words, what is built otherwise, rows that name what is gone."""

    damage: tuple[str, ...]
    strange: tuple[str, ...]
    orphans: Orphans

    @property
    def well(self) -> bool:
        """Whether nothing was found."""
        return self == Health((), (), Orphans())


ORPHANS = {
    "sets": "sets WHERE session_uid NOT IN (SELECT uid FROM strength_sessions)",
    "scores": "pain WHERE run_uid <> '' AND run_uid NOT IN (SELECT uid FROM runs)",
    "planned": "planned WHERE plan_uid NOT IN (SELECT uid FROM plans)",
    "week_marks": "week_marks WHERE plan_uid NOT IN (SELECT uid FROM plans)",
    "filled": "filled WHERE CASE tbl WHEN 'runs' THEN uid NOT IN (SELECT uid FROM runs)"
    " ELSE uid NOT IN (SELECT uid FROM cross_training) END",
}


def examined(connection: sqlite3.Connection) -> Health:
    """What there is to find in a file; of one that is damaged the rows are not looked at."""
    damage = faults(connection)
    if damage:
        return Health(tuple(damage), (), Orphans())
    counts = {
        name: connection.execute(f"SELECT count(*) FROM {rows}").fetchone()[0]
        for name, rows in ORPHANS.items()
    }
    active = connection.execute("SELECT count(*) FROM plans WHERE active = 1").fetchone()[0]
    orphans = Orphans(**counts, followed=max(0, active - 1))
    return Health((), tuple(differences(connection)), orphans)
