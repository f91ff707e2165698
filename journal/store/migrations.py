"""How a journal file comes to the schema of this version: one function a version, oldest first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from journal.store import schema

if TYPE_CHECKING:
    from sqlite_utils import Database

type_of_step = Callable[["Database"], None]


def runs_pain_and_undo(db: Database) -> None:
    """Version 1: runs, pain scores, cross-training, care, settings, imports, undo, tombstones."""
    run_script(db, schema.TABLES)
    for table in schema.FIRST_TABLES:
        run_script(db, schema.tombstone_triggers(table))


def strength_notes_episodes_signs(db: Database) -> None:
    """Version 2: strength sessions and their sets, notes, episodes, warning signs; quicker weekly sums."""
    run_script(db, schema.STRENGTH_NOTES_EPISODES_SIGNS)
    for table in schema.SECOND_TABLES:
        run_script(db, schema.tombstone_triggers(table))


def plans_and_phases(db: Database) -> None:
    """Version 3: plans with their sessions and marked weeks, and the phases that were entered."""
    from journal.store import plan_schema  # 2 ms, and only a new or an old file needs it

    run_script(db, plan_schema.PLANS)
    for table in schema.PLAN_TABLES:
        run_script(db, schema.tombstone_triggers(table))


def where_values_came_from(db: Database) -> None:
    """Version 4: which import added which value to an entry."""
    from journal.store import filled_schema

    run_script(db, filled_schema.FILLED)


STEPS: tuple[type_of_step, ...] = (
    runs_pain_and_undo,
    strength_notes_episodes_signs,
    plans_and_phases,
    where_values_came_from,
)


def run_script(db: Database, script: str) -> None:
    """Run several statements inside the open transaction; `executescript` would commit it first."""
    import sqlite3  # already loaded with the connection

    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            db.conn.execute(statement)
            statement = ""


def migrate(db: Database, steps: Sequence[type_of_step]) -> None:
    """Bring a file to version `len(steps)`; all of it or nothing. Opens no transaction of its own.

    A changed table loses its triggers and its older rows would no longer fit what undo has kept, so the
    recording triggers are made anew and undo is emptied; views hold nothing, and are those of today's tables
    from whatever version a file comes. Needs an open transaction on `db`.
    """
    from sqlite_utils import Migrations

    migrations = Migrations("journal")
    for step in steps:
        migrations(name=step.__name__)(step)
    migrations.apply(db)
    for table in schema.RECORDED_TABLES:
        for event in ("insert", "update", "delete"):
            db.conn.execute(f"DROP TRIGGER IF EXISTS {table}_records_{event}")
        columns = [(column.name, column.type) for column in db.table(table).columns]
        run_script(db, schema.recording_triggers(table, columns))
    run_script(db, schema.VIEWS)
    db.conn.execute("DELETE FROM steps")
    db.conn.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
    db.conn.execute(f"PRAGMA user_version = {len(steps)}")
