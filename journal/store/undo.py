"""Undo and redo, as rows in the file: they survive a restart and can run nothing but single row changes."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Literal

from journal.model.errors import JournalError
from journal.store.refusals import one_line
from journal.store.schema import RECORDED_TABLES, as_json
from journal.store.transaction import transaction

# Steps, not rows: an import of ten years is one of them, and pushes nothing else out.
KEPT_STEPS = 2_000

Way = Literal["undo", "redo"]

_NEXT = {
    "undo": "SELECT id, label FROM steps WHERE undone = 0 ORDER BY id DESC LIMIT 1",
    "redo": "SELECT id, label FROM steps WHERE undone = 1 ORDER BY id LIMIT 1",
}


@dataclass(frozen=True, slots=True)
class NextStep:
    """The step that would be undone or redone next: what it was, and how many changes of rows it is."""

    label: str
    changes: int


@dataclass(frozen=True, slots=True)
class _Table:
    """A table whose rows come and go: its columns, and its statements, put together once for a step."""

    name: str
    columns: tuple[str, ...]
    read: str
    insert: str
    update: str
    delete: str


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


State = tuple[int, int | None, int | None, str | None]
"""What has been written so far: another one after every change, undo and redo, by whichever program."""


def state(connection: sqlite3.Connection) -> State:
    """What has been written so far; within a change, what had been before it."""
    found: State = connection.execute(
        "SELECT count(*), max(id), sum(undone), max(at) FROM steps"
        " WHERE id IS NOT (SELECT step FROM recording)"
    ).fetchone()
    return found


def take_back(connection: sqlite3.Connection, now: str) -> str | None:
    """Undo the last step that stands; its label, or None when there is none."""
    return _move(connection, "undo", now)


def repeat(connection: sqlite3.Connection, now: str) -> str | None:
    """Redo the step undone last; its label, or None when there is none."""
    return _move(connection, "redo", now)


def next_step(connection: sqlite3.Connection, way: Way) -> NextStep | None:
    """What `take_back` or `repeat` would move now; None when there is nothing."""
    found = connection.execute(_NEXT[way]).fetchone()
    if found is None:
        return None
    step, label = found
    count: int = connection.execute("SELECT count(*) FROM changes WHERE step = ?", (step,)).fetchone()[0]
    return NextStep(one_line(label), count)


def _move(connection: sqlite3.Connection, way: Way, now: str) -> str | None:
    undoing = way == "undo"
    with transaction(connection):
        found = connection.execute(_NEXT[way]).fetchone()
        if found is None:
            return None
        step, label = found
        order = "DESC" if undoing else "ASC"
        changes = connection.execute(
            f"SELECT tbl, row, before, after FROM changes WHERE step = ? ORDER BY id {order}", (step,)
        ).fetchall()
        tables = {name: _table(connection, name) for name in RECORDED_TABLES}
        for name, row, before, after in changes:
            was, becomes = (after, before) if undoing else (before, after)
            if name not in tables:
                raise _unreadable(f"{name} is no table of entries")
            try:
                _put(connection, tables[name], row, was, becomes, now)
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


def _table(connection: sqlite3.Connection, name: str) -> _Table:
    columns = [(row[1], row[2]) for row in connection.execute(f"PRAGMA table_info({name})")]
    names = tuple(column for column, _ in columns)
    marks = ", ".join("?" * len(names))
    sets = ", ".join(f"{column} = ?" for column in names)
    return _Table(
        name,
        names,
        read=f"SELECT {as_json(name, columns)} FROM {name} WHERE id = ?",
        insert=f"INSERT INTO {name} ({', '.join(names)}) VALUES ({marks})",
        update=f"UPDATE {name} SET {sets} WHERE id = ?",
        delete=f"DELETE FROM {name} WHERE id = ?",
    )


def _put(
    connection: sqlite3.Connection, table: _Table, row: int, was: str | None, becomes: str | None, now: str
) -> None:
    """Make one row what it should be; an entry that comes back counts as changed now.

    Raises ValueError for what is no row of the table, JournalError if the row is not as the step left it.
    """
    values = _row(becomes, table, row)
    found = connection.execute(table.read, (row,)).fetchone()
    there = found[0] if found else None
    if there != was and not _is_as_left(there, was, table, row):
        raise JournalError(
            "This step can't be taken back or repeated: another program has changed its entries since.",
            "Nothing was changed; change the entries themselves instead.",
        )
    if values is None:
        connection.execute(table.delete, (row,))
        return
    if "updated_at" in values:
        values["updated_at"] = now
    listed = [values[name] for name in table.columns]
    if there is None:
        connection.execute(table.insert, listed)
    else:
        connection.execute(table.update, (*listed, row))


def _row(text: str | None, table: _Table, row: int) -> dict[str, Any] | None:
    """A row as it was written down, None where there was none; ValueError if it is not that row."""
    if text is None:
        return None
    values = json.loads(text)
    right = type(values) is dict and values.keys() == set(table.columns) and values["id"] == row
    if not right or not {list, dict}.isdisjoint(map(type, values.values())):
        raise ValueError(f"not row {row} of its table")
    return dict(values)


def _is_as_left(there: str | None, was: str | None, table: _Table, row: int) -> bool:
    """Whether a row that is written otherwise than a step left it differs in its time of change alone."""
    now, then = _row(there, table, row), _row(was, table, row)
    if now is None or then is None:
        return now is then
    # Settings may be changed outside undo (`Journal.remember`); there the row only has to be the same one.
    return table.name == "settings" or {**now, "updated_at": None} == {**then, "updated_at": None}
