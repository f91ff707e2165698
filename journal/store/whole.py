"""Reading all that a journal holds, as it stood at one moment."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from typing import Any

from journal.model.whole import Beside, Deleted, Whole
from journal.store.plan_rows import PLAN_TABLES
from journal.store.rows import TABLES, Table


def whole(connection: sqlite3.Connection) -> Whole:
    """The diary, all that is planned, the settings and the tombstones; needs an open transaction."""
    settings = connection.execute("SELECT key, value FROM settings ORDER BY key")
    deleted = connection.execute("SELECT uid, kind, at FROM tombstones ORDER BY kind, uid")
    return Whole(
        _all(connection, TABLES),
        Beside(
            _all(connection, PLAN_TABLES),
            tuple((key, json.loads(value)) for key, value in settings),
            tuple(Deleted(*row) for row in deleted),
        ),
    )


def _all(connection: sqlite3.Connection, tables: Iterable[Table]) -> tuple[Any, ...]:
    return tuple(
        entry
        for table in tables
        for entry in table.entries(connection.execute(f"{table.select} ORDER BY {table.order}"))
    )
