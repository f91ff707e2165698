"""The table of values that an import added to entries, as the fourth migration makes it.

A row names its entry by table and uid, as a set names its session. Of a value that came twice (added, emptied
by hand, added again) the last row stands alone. It is of this file alone, as the imports are: neither the
export nor a merge carries either.
"""

FILLED_TABLES = ("runs", "cross_training")
"""The tables of the entries that values are added to."""

_TABLES = ", ".join(f"'{table}'" for table in FILLED_TABLES)

FILLED = f"""
CREATE TABLE filled (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    import_id INTEGER NOT NULL REFERENCES imports (id),
    tbl TEXT NOT NULL CHECK (tbl IN ({_TABLES})),
    uid TEXT NOT NULL CHECK (uid <> ''),
    field TEXT NOT NULL CHECK (field <> ''),
    value TEXT NOT NULL CHECK (json_valid(value)),
    file TEXT NOT NULL DEFAULT '',
    UNIQUE (tbl, uid, field)
) STRICT;
CREATE INDEX filled_import ON filled (import_id);
"""
