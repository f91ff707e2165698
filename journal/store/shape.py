"""How a journal file is built: its tables, triggers and views, held against those this version makes."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from functools import cache

from journal.store.migrations import STEPS, migrate
from journal.store.refusals import one_line

MIGRATIONS = "_sqlite_migrations"  # sqlite-utils' own, and built as its version likes
OWN_NAMES = ("table", "index")  # of these SQLite makes some by itself, called sqlite_…

Shape = dict[tuple[str, str], str]
"""The SQL of everything a file is built of, by its sort and name."""


def shape(connection: sqlite3.Connection) -> Shape:
    """What a file is built of; nothing of it is run."""
    found = {}
    for sort, name, sql in connection.execute("SELECT type, name, sql FROM sqlite_master"):
        if sort in OWN_NAMES and (str(name).startswith("sqlite_") or sql is None):
            continue
        found[str(sort), str(name)] = "" if name == MIGRATIONS else " ".join(str(sql).split())
    return found


@cache
def own_shape() -> Shape:
    """What a journal of this version is built of."""
    from sqlite_utils import Database  # 145 ms, and only a file that is looked at closely needs it

    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute("BEGIN")
        migrate(Database(connection, execute_plugins=False), STEPS)
        return shape(connection)


def differences(connection: sqlite3.Connection) -> list[str]:
    """In what a file is not built as this version builds it, in words; empty where it is."""
    there, ours = shape(connection), own_shape()
    extra = [f"it has the {_named(key)}, which no journal has" for key in sorted(there.keys() - ours.keys())]
    missing = [f"the {_named(key)} is missing" for key in sorted(ours.keys() - there.keys())]
    other = [
        f"the {_named(key)} is another one" for key in sorted(ours) if there.get(key, ours[key]) != ours[key]
    ]
    return [*extra, *missing, *other]


def _named(key: tuple[str, str]) -> str:
    sort, name = key
    return f"{one_line(sort)[:20]} {one_line(name)[:60]}"


def faults(connection: sqlite3.Connection, most: int = 5) -> list[str]:
    """What SQLite's own checks find, in its words; empty where all is well."""
    found = [str(row[0]) for row in connection.execute(f"PRAGMA integrity_check({most})")]
    verdicts = [] if found == ["ok"] else found
    for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check").fetchmany(most):
        verdicts.append(f"row {row} of {table} names a row of {parent} that is not there")
    return [one_line(verdict)[:200] for verdict in verdicts[:most]]
