"""Undo and redo, as rows in the file: they survive a restart and can run nothing but single row changes."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Literal

from journal.model.errors import JournalError
from journal.store.refusals import one_line
from journal.store.schema import RECORDED_TABLES, as_json
from journal.store.transaction import transaction

# Steps, not rows: an import of ten years is one of them, and pushes nothing else out.
KEPT_STEPS = 2_000

Columns = list[tuple[str, str]]
"""The (name, type) pairs of a table."""


@contextmanager
def recorded(connection: sqlite3.Connection, label: str, now: str) -> Iterator[None]:
    """One transaction that is one step of undo, described by `label`; what had been undone is let go.

    Where nothing changes there is no step, and what had been undone can still be redone.
    """
    with transaction(connection):
        step = connection.execute(
            "INSERT INTO steps (at, label) VALUES (?, ?)", (now, one_line(label))
        ).lastrowid
        connection.execute("UPDATE recording SET step = ?", (step,))
        yield
        connection.execute("UPDATE recording SET step = NULL")
        changed = connection.execute("SELECT 1 FROM changes WHERE step = ? LIMIT 1", (step,)).fetchone()
        if changed is None:
            connection.execute("DELETE FROM steps WHERE id = ?", (step,))
            return
        connection.execute("DELETE FROM steps WHERE undone = 1")
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
        order = "DESC" if undoing else "ASC"
        changes = connection.execute(
            f"SELECT tbl, row, before, after FROM changes WHERE step = ? ORDER BY id {order}", (step,)
        ).fetchall()
        columns = {table: _columns(connection, table) for table in RECORDED_TABLES}
        for table, row, before, after in changes:
            was, becomes = (after, before) if undoing else (before, after)
            if table not in columns:
                raise _unreadable(f"{table} is no table of entries")
            try:
                _put(connection, table, columns[table], row, was, becomes, now)
            except (ValueError, OverflowError, RecursionError) as error:
                raise _unreadable(str(error)) from error
        connection.execute("UPDATE steps SET undone = ? WHERE id = ?", (int(undoing), step))
    return one_line(label)


def _unreadable(why: str) -> JournalError:
    """The refusal of rows that no journal writes."""
    return JournalError(
        f"What undo has kept of this step can't be read ({one_line(why)[:80]}).",
        "Nothing was changed; change the entries themselves instead.",
    )


def _columns(connection: sqlite3.Connection, table: str) -> Columns:
    return [(row[1], row[2]) for row in connection.execute(f"PRAGMA table_info({table})")]


def _put(
    connection: sqlite3.Connection,
    table: str,
    columns: Columns,
    row: int,
    was: str | None,
    becomes: str | None,
    now: str,
) -> None:
    """Make one row what it should be; an entry that comes back counts as changed now.

    Raises ValueError for what is no row of the table, JournalError if the row is not as the step left it.
    """
    names = [name for name, _ in columns]
    values = _row(becomes, names, row)
    found = connection.execute(
        f"SELECT {as_json(table, columns)} FROM {table} WHERE id = ?", (row,)
    ).fetchone()
    there = _row(found[0], names, row) if found else None
    expected = _row(was, names, row)
    # Settings may be changed outside undo (`Journal.remember`); there the row only has to be the same one.
    same = (there is None) == (expected is None) if table == "settings" else _alike(there, expected)
    if not same:
        raise JournalError(
            "This step can't be taken back or repeated: another program has changed its entries since.",
            "Nothing was changed; change the entries themselves instead.",
        )
    if values is None:
        connection.execute(f"DELETE FROM {table} WHERE id = ?", (row,))
        return
    if "updated_at" in values:
        values["updated_at"] = now
    listed = [values[name] for name in names]
    if there is None:
        marks = ", ".join("?" * len(names))
        connection.execute(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})", listed)
    else:
        sets = ", ".join(f"{name} = ?" for name in names)
        connection.execute(f"UPDATE {table} SET {sets} WHERE id = ?", (*listed, row))


def _row(text: str | None, names: list[str], row: int) -> dict[str, Any] | None:
    """A row as it was written down, None where there was none; ValueError if it is not that row."""
    if text is None:
        return None
    values = json.loads(text)
    right = type(values) is dict and set(values) == set(names) and values["id"] == row
    if not right or any(isinstance(value, list | dict) for value in values.values()):
        raise ValueError(f"not row {row} of its table")
    return dict(values)


def _alike(there: dict[str, Any] | None, expected: dict[str, Any] | None) -> bool:
    """Whether two rows agree in everything but the time of their last change."""
    if there is None or expected is None:
        return there is expected
    return {**there, "updated_at": None} == {**expected, "updated_at": None}
