"""Undo and redo, as rows in the file: they survive a restart and can run nothing but single row changes."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Literal

from journal.model.errors import JournalError
from journal.store.schema import RECORDED_TABLES

KEPT_STEPS = 200


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All or nothing, and nobody else writes in between."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


@contextmanager
def recorded(connection: sqlite3.Connection, label: str, now: str) -> Iterator[None]:
    """One transaction that is one step of undo, described by `label`; what had been undone is let go."""
    with transaction(connection):
        connection.execute("DELETE FROM steps WHERE undone = 1")
        step = connection.execute("INSERT INTO steps (at, label) VALUES (?, ?)", (now, label)).lastrowid
        connection.execute("UPDATE recording SET step = ?", (step,))
        yield
        connection.execute("UPDATE recording SET step = NULL")
        if connection.execute("SELECT NOT EXISTS (SELECT 1 FROM changes WHERE step = ?)", (step,)).fetchone()[
            0
        ]:
            connection.execute("DELETE FROM steps WHERE id = ?", (step,))
        connection.execute(
            "DELETE FROM steps WHERE id <= (SELECT id FROM steps ORDER BY id DESC LIMIT 1 OFFSET ?)",
            (KEPT_STEPS,),
        )


def take_back(connection: sqlite3.Connection, now: str) -> str | None:
    """Undo the last step that stands; its label, or None when there is none."""
    return _move(connection, "undo", now)


def repeat(connection: sqlite3.Connection, now: str) -> str | None:
    """Redo the step undone last; its label, or None when there is none."""
    return _move(connection, "redo", now)


def _move(connection: sqlite3.Connection, way: Literal["undo", "redo"], now: str) -> str | None:
    undoing = way == "undo"
    with transaction(connection):
        found = connection.execute(
            "SELECT id, label FROM steps WHERE undone = 0 ORDER BY id DESC LIMIT 1"
            if undoing
            else "SELECT id, label FROM steps WHERE undone = 1 ORDER BY id LIMIT 1"
        ).fetchone()
        if found is None:
            return None
        step, label = found
        connection.execute("PRAGMA defer_foreign_keys = ON")  # rows come back in the order they went
        order = "DESC" if undoing else "ASC"
        changes = connection.execute(
            f"SELECT tbl, row, before, after FROM changes WHERE step = ? ORDER BY id {order}", (step,)
        ).fetchall()
        columns = {table: _columns(connection, table) for table in RECORDED_TABLES}
        for table, row, before, after in changes:
            if table not in columns:
                raise JournalError(f"Undo names a table no journal has ({table}).", "Nothing was changed.")
            was, becomes = (after, before) if undoing else (before, after)
            _put(connection, table, columns[table], row, was, becomes, now)
        connection.execute("UPDATE steps SET undone = ? WHERE id = ?", (int(undoing), step))
    return str(label)


def _columns(connection: sqlite3.Connection, table: str) -> list[str]:
    return [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]


def _put(
    connection: sqlite3.Connection,
    table: str,
    columns: Sequence[str],
    row: int,
    was: str | None,
    becomes: str | None,
    now: str,
) -> None:
    """Make one row what it should be; an entry that comes back counts as changed now."""
    if becomes is None:
        done = connection.execute(f"DELETE FROM {table} WHERE id = ?", (row,)).rowcount
    else:
        values: dict[str, Any] = json.loads(becomes)
        if "updated_at" in columns:
            values["updated_at"] = now
        listed = [values.get(column) for column in columns]
        if was is None:
            marks = ", ".join("?" * len(columns))
            done = connection.execute(
                f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", listed
            ).rowcount
        else:
            sets = ", ".join(f"{column} = ?" for column in columns)
            done = connection.execute(f"UPDATE {table} SET {sets} WHERE id = ?", (*listed, row)).rowcount
    if done != 1:
        raise JournalError(
            "This step can't be taken back: another program has changed its entries since.",
            "Nothing was changed.",
        )
