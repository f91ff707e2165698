"""What was typed lately and may be typed again: shoes and notes, the last used first."""

from __future__ import annotations

import sqlite3

from journal.store.rows import TABLES

# Of each kind only so many of the newest entries are looked at: ten years cost what one year does.
LOOKED_AT = 1_000
MOST_SHOES, MOST_NOTES = 20, 200


def recent_shoes(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Different shoes of the newest runs, the last worn first."""
    rows = connection.execute(
        f"SELECT shoes FROM (SELECT shoes, day FROM runs ORDER BY day DESC LIMIT {LOOKED_AT})"
        f" WHERE shoes <> '' GROUP BY shoes ORDER BY max(day) DESC LIMIT {MOST_SHOES}"
    )
    return tuple(shoes for (shoes,) in rows)


def recent_notes(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Different notes of the newest entries of every kind, the last written first."""
    newest = " UNION ALL ".join(
        f"SELECT * FROM (SELECT note, day FROM {table.name} ORDER BY day DESC LIMIT {LOOKED_AT})"
        for table in TABLES
    )
    rows = connection.execute(
        f"SELECT note FROM ({newest}) WHERE note <> '' GROUP BY note"
        f" ORDER BY max(day) DESC, note LIMIT {MOST_NOTES}"
    )
    return tuple(note for (note,) in rows)
