"""A journal put back from another file: its rows, and nothing else of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from journal.model.errors import JournalError
from journal.store.schema import ENTRY_TABLES, PLAN_TABLES
from journal.store.transaction import transaction

# `recording` is how a change notes its step, and no part of what a journal holds.
TABLES = ("imports", *ENTRY_TABLES, *PLAN_TABLES, "settings", "filled", "steps", "changes")
LAST = "tombstones"  # triggers write some while rows go and come, so theirs are the last to be put in
LARGEST_KEY = 2**53


def put_back(
    connection: sqlite3.Connection, source: sqlite3.Connection, was_changed: Callable[[], bool]
) -> None:
    """Make a journal hold exactly the rows of another one that was looked at; what undo keeps included.

    All or nothing. Raises JournalError where the other one's row numbers leave no room for more, and where
    this one `was_changed` since it was copied.
    """
    numbers = dict(source.execute("SELECT name, seq FROM sqlite_sequence").fetchall())
    largest = [source.execute(f"SELECT max(id) FROM {table}").fetchone()[0] or 0 for table in TABLES]
    if not all(isinstance(number, int) and number < LARGEST_KEY for number in (*numbers.values(), *largest)):
        raise JournalError("It numbers its rows as no journal does.", "Nothing was changed.")
    with transaction(connection):
        if was_changed():
            raise JournalError(
                "This journal was changed in another window meanwhile.", "Nothing was written; restore again."
            )
        connection.execute("PRAGMA defer_foreign_keys = ON")
        for table in reversed(TABLES):
            connection.execute(f"DELETE FROM {table}")
        for table in TABLES:
            _copy(connection, source, table)
            # A number that was given once never means another row, here or there.
            if table in numbers:
                connection.execute(
                    "UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?", (numbers[table], table)
                )
        connection.execute(f"DELETE FROM {LAST}")
        _copy(connection, source, LAST)


def _copy(connection: sqlite3.Connection, source: sqlite3.Connection, table: str) -> None:
    names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    listed = ", ".join(names)
    marks = ", ".join("?" * len(names))
    rows = source.execute(f"SELECT {listed} FROM {table} ORDER BY rowid")
    connection.executemany(f"INSERT INTO {table} ({listed}) VALUES ({marks})", rows)
