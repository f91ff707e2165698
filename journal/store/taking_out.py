"""An import taken out of the journal: its entries, and what it added to others."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from journal.model.errors import JournalError
from journal.model.filling import AMOUNTS, FILLED
from journal.store.imports import TO_OTHERS
from journal.store.rows import CROSS, PARTS, RUNS, SHARED
from journal.store.schema import ENTRY_TABLES, PLAN_TABLES

Write = Callable[[str, Sequence[Any]], sqlite3.Cursor]
"""Runs one statement; whatever it can't take becomes a JournalError."""

COLUMNS = {table.name: table.own + SHARED for table in (RUNS, CROSS)}

MEASURES = ("distance_m", "duration_s")
"""A run has one of them at least."""


@dataclass(frozen=True, slots=True)
class Gone:
    """How many entries went and how many stayed, by table; how many values others no longer have."""

    removed: Mapping[str, int]
    kept: Mapping[str, int]
    emptied: int


def take_out(write: Write, key: int, keep: Iterable[tuple[str, str]], now: str) -> Gone:
    """Take one import out but for the entries to keep (table and uid), which then are as if written by hand.

    A session that is kept keeps its sets, a set its session; so do a plan and what is planned in it.
    JournalError where there is no such import.
    """
    emptied = _emptied(write, key, now)
    kept = _released(write, key, keep)
    gone = Counter[str]()
    for whole, parts in PARTS.items():
        for part, column in parts:
            gone[part] = write(
                f"DELETE FROM {part} WHERE {column} IN (SELECT uid FROM {whole} WHERE import_id = ?)", (key,)
            ).rowcount
    for table in ENTRY_TABLES:
        write(
            f"DELETE FROM filled WHERE tbl = ? AND uid IN (SELECT uid FROM {table} WHERE import_id = ?)",
            (table, key),
        )
    for table in (*ENTRY_TABLES, *PLAN_TABLES):
        gone[table] += write(f"DELETE FROM {table} WHERE import_id = ?", (key,)).rowcount
    if write("DELETE FROM imports WHERE id = ?", (key,)).rowcount != 1:
        raise JournalError(
            f"There is no import {key} in this journal.", "See which there are with: journal imports"
        )
    return Gone({name: count for name, count in gone.items() if count}, kept, emptied)


def _released(write: Write, key: int, keep: Iterable[tuple[str, str]]) -> dict[str, int]:
    """Make entries to be kept nobody's import; how many there are of each table."""
    kept = Counter[str]()
    for table, uid in _with_their_wholes(write, keep):
        kept[table] += write(
            f"UPDATE {table} SET import_id = NULL WHERE uid = ? AND import_id = ?", (uid, key)
        ).rowcount
        for part, column in PARTS.get(table, ()):
            kept[part] += write(
                f"UPDATE {part} SET import_id = NULL WHERE {column} = ? AND import_id = ?", (uid, key)
            ).rowcount
    return {name: count for name, count in kept.items() if count}


def _with_their_wholes(write: Write, keep: Iterable[tuple[str, str]]) -> dict[tuple[str, str], None]:
    """Each entry once, and before it the one it is a part of."""
    wholes = {part: (whole, column) for whole, parts in PARTS.items() for part, column in parts}
    found: dict[tuple[str, str], None] = {}
    for table, uid in keep:
        if table in wholes:
            whole, column = wholes[table]
            of = write(f"SELECT {column} FROM {table} WHERE uid = ?", (uid,)).fetchone()
            if of is not None:
                found[whole, of[0]] = None
        found[table, uid] = None
    return found


def _emptied(write: Write, key: int, now: str) -> int:
    """Take what an import added out of entries that are not its own, where it still stands there; how many.

    A run keeps the last of its measures: it has a distance, a duration or both.
    """
    rows = write(f"SELECT tbl, uid, field, value FROM filled WHERE {TO_OTHERS}", (key,)).fetchall()
    emptied = 0
    for name, uid, field, value in rows:
        columns = [column.name for column in COLUMNS[name]]
        if field not in FILLED or field not in columns:
            continue
        there = write(f"SELECT {', '.join(columns)} FROM {name} WHERE uid = ?", (uid,)).fetchone()
        has = {} if there is None else dict(zip(columns, there, strict=True))
        is_last = field in MEASURES and all(has.get(one) is None for one in MEASURES if one != field)
        if field in has and has[field] == json.loads(value) and not (name == RUNS.name and is_last):
            blank = None if field in AMOUNTS else ""
            emptied += write(
                f"UPDATE {name} SET {field} = ?, updated_at = ? WHERE uid = ?", (blank, now, uid)
            ).rowcount
    write("DELETE FROM filled WHERE import_id = ?", (key,))
    return emptied
