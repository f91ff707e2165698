"""The Log's questions to the file: which entries fit a filter, how many, a page of them newest first.

The order is `day`, then `time` (entries without one after those with), then the kind and the key. Every table
has an index that begins with `day`, so SQLite merges them day by day and stops when the page is full: the
first page of a hundred thousand entries costs what one of a hundred does.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any

from journal.model.entries import Entry, ExerciseSet
from journal.model.filter import LogFilter, Range, Sort
from journal.model.vocabulary import Moment
from journal.store.rows import (
    CARE,
    CROSS,
    EPISODES,
    NOTES,
    PAIN,
    RUNS,
    SETS,
    SIGNS,
    STRENGTH,
    Table,
    table_of,
)

Condition = tuple[str, tuple[Any, ...]]
"""A piece of SQL that must hold, and the values of its marks."""

# A score that names no run belongs to the only run of its day if it was given around running.
AROUND_A_RUN = (Moment.BEFORE_RUN, Moment.DURING_RUN, Moment.AFTER_RUN)
# From here on it pays to count first, and to come from the end that is nearer.
FAR = 2_000


@dataclass(frozen=True, slots=True)
class Listed:
    """A sort of entries in the Log: its table, the columns texts are looked for in, what it can be asked.

    `answers` are the fields of the filter that say something of this sort; asked anything else, none fits.
    """

    sort: Sort
    table: Table
    texts: tuple[str, ...]
    answers: frozenset[str] = frozenset()

    @property
    def time(self) -> str:
        """The time of day, as SQL."""
        return "time" if any(column.name == "time" for column in self.table.own) else "NULL"


ALWAYS_ANSWERED = frozenset({"sorts", "first", "last", "for_physio", "texts"})
OF_SCORES = frozenset({"knees", "moments", "places", "pain"})
OF_AMOUNTS = frozenset({"distance_m", "minutes"})
LISTED = (
    Listed(Sort.RUN, RUNS, ("note", "shoes", "surface", "hills"), OF_SCORES | OF_AMOUNTS | {"kinds"}),
    Listed(Sort.PAIN, PAIN, ("note",), OF_SCORES),
    Listed(Sort.CROSS, CROSS, ("note", "activity"), OF_AMOUNTS),
    Listed(Sort.CARE, CARE, ("note", "care")),
    Listed(Sort.STRENGTH, STRENGTH, ("note", "name"), frozenset({"minutes"})),
    Listed(Sort.NOTE, NOTES, ("note",)),
    Listed(Sort.EPISODE, EPISODES, ("note", "kind"), frozenset({"knees"})),
    Listed(Sort.SIGN, SIGNS, ("note", "sign"), frozenset({"knees"})),
)


def log_page(connection: sqlite3.Connection, wanted: LogFilter, offset: int, limit: int) -> tuple[Entry, ...]:
    """The entries `offset`..`offset + limit` that fit, newest first; sets come with their sessions only."""
    selected = _selected(connection, wanted)
    if not selected or limit < 1:
        return ()
    backwards = False
    if offset > FAR:
        count = log_count(connection, wanted)
        limit = min(limit, count - offset)
        backwards = offset > count // 2
        offset = count - offset - limit if backwards else offset
        if limit < 1:
            return ()
    ascending, descending = ("DESC", "ASC") if backwards else ("ASC", "DESC")
    union = " UNION ALL ".join(
        f"SELECT {rank} AS rank, id, day, {listed.time} AS time FROM {listed.table.name}{where}"
        for rank, listed, (where, _) in selected
    )
    given = [value for _, _, (_, values) in selected for value in values]
    rows = connection.execute(
        f"SELECT rank, id FROM ({union}"
        f" ORDER BY day {descending}, time {descending}, rank {ascending}, id {descending} LIMIT ? OFFSET ?)",
        (*given, limit, offset),
    ).fetchall()
    return _by_key(connection, [(LISTED[rank].table, key) for rank, key in rows[:: -1 if backwards else 1]])


def log_count(connection: sqlite3.Connection, wanted: LogFilter) -> int:
    """How many entries fit."""
    counted = 0
    for _, listed, (where, values) in _selected(connection, wanted):
        found = connection.execute(f"SELECT count(*) FROM {listed.table.name}{where}", values)
        counted += found.fetchone()[0]
    return counted


def read_again(connection: sqlite3.Connection, entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries as they are stored now, in their order; those that are gone are left out."""
    return _by_key(connection, [(table_of(entry), entry.key) for entry in entries])


def sets_of(connection: sqlite3.Connection, session_uids: Iterable[str]) -> tuple[ExerciseSet, ...]:
    """The sets of these sessions, those of a session together in their order."""
    rows = connection.execute(
        f"{SETS.select} WHERE session_uid IN (SELECT value FROM json_each(?)) ORDER BY {SETS.order}",
        (json.dumps([*session_uids]),),
    )
    return SETS.entries(rows)


def _by_key(connection: sqlite3.Connection, keys: Sequence[tuple[Table, int | None]]) -> tuple[Entry, ...]:
    found: dict[tuple[str, int | None], Entry] = {}
    for table in {table.name: table for table, _ in keys}.values():
        of_table = [key for each, key in keys if each is table]
        rows = connection.execute(
            f"{table.select} WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(of_table),)
        )
        found.update({(table.name, entry.key): entry for entry in table.entries(rows)})
    return tuple(found[table.name, key] for table, key in keys if (table.name, key) in found)


def _selected(connection: sqlite3.Connection, wanted: LogFilter) -> list[tuple[int, Listed, Condition]]:
    """The sorts some entry of which may fit, with their rank in the order and their WHERE, if any."""
    # SQLite's own LIKE knows the small and capital letters of English only, and is hardly faster.
    connection.create_function("holds", 2, _holds, deterministic=True)
    asked = {field.name for field in fields(wanted) if getattr(wanted, field.name)} - ALWAYS_ANSWERED
    return [
        (rank, listed, _where(_conditions(listed, wanted)))
        for rank, listed in enumerate(LISTED)
        if asked <= listed.answers and (not wanted.sorts or listed.sort in wanted.sorts)
    ]


def _holds(text: str, looked_for: str) -> bool:
    return looked_for in text.casefold()


def _where(conditions: Sequence[Condition]) -> Condition:
    # Without conditions no WHERE: SQLite then counts pages of the index, not rows.
    sql, values = _all(conditions)
    return f" WHERE {sql}" if sql else "", values


def _all(conditions: Sequence[Condition]) -> Condition:
    """Every condition at once."""
    sql = " AND ".join(f"({words})" for words, _ in conditions)
    return sql, tuple(value for _, values in conditions for value in values)


def _conditions(listed: Listed, wanted: LogFilter) -> list[Condition]:
    found: list[Condition] = []
    if wanted.first is not None:
        found.append(("day >= ?", (wanted.first.isoformat(),)))
    if wanted.last is not None:
        found.append(("day <= ?", (wanted.last.isoformat(),)))
    if wanted.kinds:
        found.append(_one_of("kind", wanted.kinds))
    if wanted.distance_m is not None:
        found.append(_within("distance_m", wanted.distance_m))
    if wanted.minutes is not None:
        found.append(_within("duration_s / 60", wanted.minutes))
    if scores := _of_scores(wanted):
        if listed.sort is Sort.RUN:
            found.append(_has_score(_all(scores)))
        elif listed.sort is Sort.PAIN:
            found += scores
        else:
            found.append(_one_of("knee", wanted.knees))
    if wanted.for_physio:
        found.append(_marked(listed))
    found += [_mentions(listed, text) for text in wanted.texts]
    return found


def _of_scores(wanted: LogFilter) -> list[Condition]:
    """What must hold of one score."""
    named = (("knee", wanted.knees), ("moment", wanted.moments), ("place", wanted.places))
    found = [_one_of(column, words) for column, words in named if words]
    return found if wanted.pain is None else [*found, _within("score", wanted.pain)]


def _has_score(of_score: Condition) -> Condition:
    """That such a score belongs to the run: by its name, or as a score around the only run of its day."""
    where, values = of_score
    around = _one_of("moment", AROUND_A_RUN)
    # Looked up once for all runs: asked for each run, it would be every score for every run.
    return (
        f"uid IN (SELECT run_uid FROM pain WHERE run_uid <> '' AND {where}) OR"
        f" day IN (SELECT day FROM pain WHERE run_uid = '' AND {around[0]} AND {where})"
        " AND (SELECT count(*) FROM runs AS others WHERE others.day = runs.day) = 1",
        (*values, *around[1], *values),
    )


def _marked(listed: Listed) -> Condition:
    """That the entry is marked for the physio, a session also by one of its sets."""
    if listed.sort is Sort.STRENGTH:
        return f"for_physio OR {_has_set('for_physio')}", ()
    return "for_physio", ()


def _mentions(listed: Listed, text: str) -> Condition:
    """That a text stands somewhere in the entry, or for a session in one of its sets."""
    where, values = _text_in(listed.texts, text)
    if listed.sort is not Sort.STRENGTH:
        return where, values
    of_set, more = _text_in(("exercise", "note"), text)
    return f"{where} OR {_has_set(of_set)}", (*values, *more)


def _has_set(where: str) -> str:
    # Every set is looked at once; asked session by session, each would look its own up by the index.
    return f"uid IN (SELECT session_uid FROM sets WHERE {where})"


def _text_in(columns: Sequence[str], text: str) -> Condition:
    where = " OR ".join(f"{column} <> '' AND holds({column}, ?)" for column in columns)
    return where, (text.casefold(),) * len(columns)


def _one_of(column: str, words: Sequence[StrEnum]) -> Condition:
    return f"{column} IN ({', '.join('?' * len(words))})", tuple(map(str, words))


def _within(amount: str, limits: Range) -> Condition:
    """That an amount is known and within its limits."""
    ends = [(f"{amount} >= ?", limits.least), (f"{amount} <= ?", limits.most)]
    given = [(words, end) for words, end in ends if end is not None]
    if not given:
        return f"{amount} IS NOT NULL", ()
    return " AND ".join(words for words, _ in given), tuple(end for _, end in given)
