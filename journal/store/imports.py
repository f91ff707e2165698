"""The imports of a journal: what is left of each, what was edited since, what each added to other entries."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from journal.model.entries import AnyEntry, Entry
from journal.model.filling import FILLED, is_blank
from journal.store.filled_schema import FILLED_TABLES
from journal.store.rows import PARTS, TABLES, Table, table_of, values
from journal.store.schema import ENTRY_TABLES, PLAN_TABLES


@dataclass(frozen=True, slots=True)
class ImportRecord:
    """One import: when (UTC, ISO), from which files, and how many of its entries are still here.

    `filled` is how many values it added to entries that are not its own.
    """

    key: int
    at: str
    files: tuple[str, ...]
    format: str
    entries: Mapping[str, int]
    filled: int = 0


@dataclass(frozen=True, slots=True)
class Filled:
    """A value that an entry has from another file than the rest of it.

    `file` told it; `import_key` and `import_files` are the import's that added it.
    """

    field: str
    file: str
    import_key: int
    import_files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an entry came from: its import and that one's files, and what was added to it and still stands.

    `import_key` is None for one that was written by hand.
    """

    import_key: int | None
    import_files: tuple[str, ...]
    filled: tuple[Filled, ...]


def imports(connection: sqlite3.Connection) -> list[ImportRecord]:
    """The imports that are in the journal, newest first."""
    rows = connection.execute("SELECT id, at, files, format FROM imports ORDER BY id DESC").fetchall()
    left = _left_of_each(connection)
    filled = dict(
        connection.execute(f"SELECT import_id, count(*) FROM filled WHERE {_NOT_OWN} GROUP BY import_id")
    )
    return [
        ImportRecord(key, at, _names(files), format_name, left.get(key, {}), filled.get(key, 0))
        for key, at, files, format_name in rows
    ]


def _names(files: str) -> tuple[str, ...]:
    return tuple(map(str, json.loads(files)))


def _left_of_each(connection: sqlite3.Connection) -> dict[int, dict[str, int]]:
    """By import and table: each table is read once, however many imports there are."""
    left: dict[int, dict[str, int]] = {}
    for table in (*ENTRY_TABLES, *PLAN_TABLES):
        counted = connection.execute(
            f"SELECT import_id, count(*) FROM {table} WHERE import_id IS NOT NULL GROUP BY import_id"
        )
        for key, count in counted:
            left.setdefault(key, {})[table] = count
    return left


# What more than one file of an import told of an entry is noted too, and is none of what it added to others.
_NOT_OWN = """NOT EXISTS (SELECT 1 FROM runs
        WHERE filled.tbl = 'runs' AND runs.uid = filled.uid AND runs.import_id IS filled.import_id)
    AND NOT EXISTS (SELECT 1 FROM cross_training AS other
        WHERE filled.tbl = 'cross_training' AND other.uid = filled.uid
            AND other.import_id IS filled.import_id)"""
TO_OTHERS = f"import_id = ?1 AND {_NOT_OWN}"


def origin(connection: sqlite3.Connection, entry: Entry) -> Origin:
    """Where an entry came from; values that were changed by hand since are no file's any more."""
    table = table_of(entry)
    own = None
    if entry.import_id is not None:
        own = connection.execute("SELECT files FROM imports WHERE id = ?", (entry.import_id,)).fetchone()
    rows = connection.execute(
        "SELECT field, value, file, imports.id, imports.files FROM filled"
        " JOIN imports ON imports.id = import_id WHERE tbl = ? AND uid = ? ORDER BY filled.id",
        (table.name, entry.uid),
    ).fetchall()
    now = as_columns(table, entry) if rows else {}
    filled = tuple(
        Filled(field, file, key, _names(files))
        for field, value, file, key, files in rows
        if field in FILLED and field in now and now[field] == json.loads(value)
    )
    return Origin(None, (), filled) if own is None else Origin(entry.import_id, _names(own[0]), filled)


def as_columns(table: Table, entry: Entry) -> dict[str, Any]:
    """What an entry's columns hold, by their names."""
    return {column.name: value for column, value in zip(table.changing, values(entry, table), strict=True)}


# A step that notes an import or takes one out adds values to entries and empties them: nobody edits there.
_EDITED = """id IN (SELECT c.row FROM changes c JOIN steps s ON s.id = c.step
    WHERE c.tbl = '{table}' AND s.undone = 0
        AND c.before IS NOT NULL AND c.after IS NOT NULL
        AND json_remove(c.before, '$.updated_at') <> json_remove(c.after, '$.updated_at')
        AND c.step NOT IN (SELECT step FROM changes WHERE tbl = 'imports'))"""
_WRITTEN_LATER = "(updated_at > created_at AND updated_at NOT IN (SELECT at FROM imports))"


def edited_since(connection: sqlite3.Connection, key: int) -> tuple[AnyEntry, ...]:
    """The diary's entries of an import that were edited since it came, kind by kind and oldest first.

    A strength session counts that has been given sets since. As far as undo's steps reach they tell; where
    they no longer reach back to the import, the times of the entries do.
    """
    told = connection.execute(
        "SELECT 1 FROM changes WHERE tbl = 'imports' AND row = ? AND before IS NULL", (key,)
    ).fetchone()
    found: list[AnyEntry] = []
    for table in TABLES:
        edited = [_EDITED.format(table=table.name) if told else _WRITTEN_LATER]
        edited += [
            f"uid IN (SELECT {column} FROM {part} WHERE import_id IS NOT ?1)"
            for part, column in PARTS.get(table.name, ())
        ]
        found += table.entries(
            connection.execute(
                f"{table.select} WHERE import_id = ?1 AND ({' OR '.join(edited)}) ORDER BY {table.order}",
                (key,),
            )
        )
    return tuple(found)


Emptied = tuple[type[Entry], int | None, str]
"""A value that is no longer there: the sort of its entry, the entry's key, the field."""


def emptied_by_hand(connection: sqlite3.Connection) -> frozenset[Emptied]:
    """Values that were there and were taken out by hand, as far as undo's steps reach.

    What a later step has written there again does not count.
    """
    found: set[Emptied] = set()
    sorts: dict[str, type[Entry]] = {table.name: table.entry for table in TABLES}
    rows = connection.execute(
        "SELECT tbl, row, before, after FROM changes JOIN steps ON steps.id = step"
        f" WHERE tbl IN ({', '.join('?' * len(FILLED_TABLES))}) AND undone = 0"
        " AND before IS NOT NULL AND after IS NOT NULL"
        " AND step NOT IN (SELECT step FROM changes WHERE tbl = 'imports') ORDER BY changes.id",
        FILLED_TABLES,
    )
    for table, row, before, after in rows:
        was, became = (read if isinstance(read, dict) else {} for read in map(json.loads, (before, after)))
        for field in FILLED:
            if not is_blank(became.get(field)):
                found.discard((sorts[table], row, field))
            elif not is_blank(was.get(field)):
                found.add((sorts[table], row, field))
    return frozenset(found)
