"""The journal file's tables, triggers and views, as the migrations make them.

STRICT tables with a CHECK on every fixed word and range, so that no program can write what the rules could
not read. `when`, `where` and `end` are reserved words of SQL: the columns are `moment`, `place`, `end_day`.
"""

from collections.abc import Iterable
from enum import StrEnum

from journal.model.vocabulary import (
    Care,
    EpisodeKind,
    Kind,
    Knee,
    LoadKind,
    Moment,
    Place,
    Side,
    Sign,
    Unit,
)

APPLICATION_ID = 0x4B4E4545  # "KNEE"


def one_of(column: str, words: type[StrEnum]) -> str:
    """A CHECK that a column holds one of the fixed words."""
    listed = ", ".join(f"'{word}'" for word in words)
    return f"CHECK ({column} IN ({listed}))"


# AUTOINCREMENT: a number that was given once never means another row, neither to undo nor to a screen that
# still shows a deleted entry. Days before the year 1 are days to SQLite and not to Python.
EVERY_ENTRY_STARTS = """
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    day TEXT NOT NULL CHECK (day IS date(day, '+0 days') AND day > '0001')"""

EVERY_ENTRY_ENDS = """
    note TEXT NOT NULL DEFAULT '',
    for_physio INTEGER NOT NULL DEFAULT 0 CHECK (for_physio IN (0, 1)),
    import_id INTEGER REFERENCES imports (id),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL"""

# 07:30:00, and where a fraction of the second is known 07:30:00.250000.
TIME_OF_DAY = """time TEXT CHECK (
        time < '24' AND substr(time, 1, 8) IS strftime('%H:%M:%S', substr(time, 1, 8))
        AND (length(time) = 8 OR substr(time, 9) GLOB '.[0-9][0-9][0-9][0-9][0-9][0-9]'))"""

TABLES = f"""
CREATE TABLE imports (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    files TEXT NOT NULL CHECK (json_valid(files)),
    format TEXT NOT NULL
) STRICT;

CREATE TABLE runs ({EVERY_ENTRY_STARTS},
    {TIME_OF_DAY},
    kind TEXT NOT NULL {one_of("kind", Kind)},
    distance_m REAL CHECK (distance_m > 0 AND distance_m < 1e7),
    distance_unit TEXT NOT NULL {one_of("distance_unit", Unit)},
    duration_s REAL CHECK (duration_s > 0 AND duration_s < 1e7),
    structure TEXT,
    effort REAL CHECK (effort BETWEEN 0 AND 10),
    feel INTEGER CHECK (feel BETWEEN 1 AND 5),
    surface TEXT NOT NULL DEFAULT '',
    hills TEXT NOT NULL DEFAULT '',
    shoes TEXT NOT NULL DEFAULT '',
    gait_changed INTEGER NOT NULL DEFAULT 0 CHECK (gait_changed IN (0, 1)),
    swelling INTEGER NOT NULL DEFAULT 0 CHECK (swelling IN (0, 1)),
    pain_from_m REAL CHECK (pain_from_m >= 0 AND pain_from_m < 1e7),{EVERY_ENTRY_ENDS},
    CHECK (distance_m IS NOT NULL OR duration_s IS NOT NULL)
) STRICT;
CREATE INDEX runs_day ON runs (day);

CREATE TABLE pain ({EVERY_ENTRY_STARTS},
    {TIME_OF_DAY},
    knee TEXT NOT NULL {one_of("knee", Knee)},
    score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 10),
    moment TEXT NOT NULL {one_of("moment", Moment)},
    place TEXT {one_of("place", Place)},
    run_uid TEXT NOT NULL DEFAULT '',{EVERY_ENTRY_ENDS}
) STRICT;
CREATE INDEX pain_day ON pain (day);

CREATE TABLE cross_training ({EVERY_ENTRY_STARTS},
    {TIME_OF_DAY},
    activity TEXT NOT NULL CHECK (activity <> ''),
    duration_s REAL CHECK (duration_s > 0 AND duration_s < 1e7),
    distance_m REAL CHECK (distance_m > 0 AND distance_m < 1e8),
    distance_unit TEXT NOT NULL {one_of("distance_unit", Unit)},
    effort REAL CHECK (effort BETWEEN 0 AND 10),{EVERY_ENTRY_ENDS}
) STRICT;
CREATE INDEX cross_training_day ON cross_training (day);

CREATE TABLE care ({EVERY_ENTRY_STARTS},
    {TIME_OF_DAY},
    care TEXT NOT NULL {one_of("care", Care)},{EVERY_ENTRY_ENDS}
) STRICT;
CREATE INDEX care_day ON care (day);

CREATE TABLE settings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

CREATE TABLE tombstones (
    uid TEXT NOT NULL,
    kind TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (uid, kind)
) STRICT;

CREATE TABLE steps (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    label TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;

CREATE TABLE changes (
    id INTEGER PRIMARY KEY,
    step INTEGER NOT NULL REFERENCES steps (id) ON DELETE CASCADE,
    tbl TEXT NOT NULL,
    row INTEGER NOT NULL,
    before TEXT,
    after TEXT
) STRICT;
CREATE INDEX changes_step ON changes (step);

CREATE TABLE recording (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    step INTEGER REFERENCES steps (id) ON DELETE SET NULL
) STRICT;
INSERT INTO recording (id, step) VALUES (1, NULL);
"""

# The index of the runs holds all that weekly sums are made of, so that they never read the rows.
STRENGTH_NOTES_EPISODES_SIGNS = f"""
DROP INDEX runs_day;
CREATE INDEX runs_day ON runs (day, distance_m, duration_s, kind);

CREATE TABLE strength_sessions ({EVERY_ENTRY_STARTS},
    {TIME_OF_DAY},
    name TEXT NOT NULL DEFAULT '',
    duration_s REAL CHECK (duration_s > 0 AND duration_s < 1e7),
    effort REAL CHECK (effort BETWEEN 0 AND 10),{EVERY_ENTRY_ENDS}
) STRICT;
CREATE INDEX strength_sessions_day ON strength_sessions (day);

CREATE TABLE sets ({EVERY_ENTRY_STARTS},
    session_uid TEXT NOT NULL CHECK (session_uid <> ''),
    exercise TEXT NOT NULL CHECK (exercise <> ''),
    position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 9999),
    side TEXT NOT NULL {one_of("side", Side)},
    reps INTEGER CHECK (reps BETWEEN 1 AND 9999),
    hold_s REAL CHECK (hold_s > 0 AND hold_s <= 86400),
    load_kind TEXT NOT NULL {one_of("load_kind", LoadKind)},
    load_kg REAL CHECK (load_kg > 0 AND load_kg <= 1000),
    band TEXT NOT NULL DEFAULT '',
    effort REAL CHECK (effort BETWEEN 0 AND 10),
    pain INTEGER CHECK (pain BETWEEN 0 AND 10),
    pain_knee TEXT {one_of("pain_knee", Knee)},{EVERY_ENTRY_ENDS},
    CHECK (load_kg IS NULL OR load_kind <> '{LoadKind.BODYWEIGHT}'),
    CHECK (band = '' OR load_kind = '{LoadKind.BAND}'),
    CHECK (pain_knee IS NULL OR pain IS NOT NULL)
) STRICT;
CREATE INDEX sets_day ON sets (day);
CREATE INDEX sets_session ON sets (session_uid);

CREATE TABLE notes ({EVERY_ENTRY_STARTS},
    {TIME_OF_DAY},{EVERY_ENTRY_ENDS},
    CHECK (note <> '')
) STRICT;
CREATE INDEX notes_day ON notes (day);

CREATE TABLE episodes ({EVERY_ENTRY_STARTS},
    kind TEXT NOT NULL {one_of("kind", EpisodeKind)},
    knee TEXT {one_of("knee", Knee)},
    end_day TEXT CHECK (end_day IS date(end_day, '+0 days') AND end_day >= day),{EVERY_ENTRY_ENDS}
) STRICT;
CREATE INDEX episodes_day ON episodes (day);

CREATE TABLE signs ({EVERY_ENTRY_STARTS},
    sign TEXT NOT NULL {one_of("sign", Sign)},
    knee TEXT {one_of("knee", Knee)},
    cleared TEXT CHECK (cleared IS date(cleared, '+0 days') AND cleared >= day),{EVERY_ENTRY_ENDS}
) STRICT;
CREATE INDEX signs_day ON signs (day);
"""

# Their columns are relied on: new ones go to the end. Left and right of an exercise are one set, RULES.md 8.
VIEWS = """
DROP VIEW IF EXISTS week;
DROP VIEW IF EXISTS day;

CREATE VIEW day AS
SELECT d.day,
    (SELECT count(*) FROM runs r WHERE r.day = d.day) AS runs,
    (SELECT round(sum(r.distance_m) / 1000, 3) FROM runs r WHERE r.day = d.day) AS km,
    (SELECT round(sum(r.duration_s) / 60, 1) FROM runs r WHERE r.day = d.day) AS run_minutes,
    (SELECT round(sum(c.duration_s) / 60, 1) FROM cross_training c WHERE c.day = d.day) AS cross_minutes,
    (SELECT max(p.score) FROM pain p WHERE p.day = d.day AND p.knee = 'left'
        AND (p.place IS NULL OR p.place = 'front')) AS worst_left,
    (SELECT max(p.score) FROM pain p WHERE p.day = d.day AND p.knee = 'right'
        AND (p.place IS NULL OR p.place = 'front')) AS worst_right,
    (SELECT count(*) FROM strength_sessions s WHERE s.day = d.day) AS strength_sessions,
    (SELECT round(sum(s.duration_s) / 60, 1) FROM strength_sessions s WHERE s.day = d.day)
        AS strength_minutes,
    (SELECT coalesce(sum(e.done), 0) FROM (
        SELECT count(*) FILTER (WHERE side = 'both')
            + max(count(*) FILTER (WHERE side = 'left'), count(*) FILTER (WHERE side = 'right')) AS done
        FROM sets WHERE sets.day = d.day GROUP BY session_uid, exercise) e) AS sets,
    (SELECT count(*) FROM signs w WHERE w.day = d.day) AS signs
FROM (SELECT day FROM runs UNION SELECT day FROM pain UNION SELECT day FROM cross_training
    UNION SELECT day FROM care UNION SELECT day FROM strength_sessions UNION SELECT day FROM sets
    UNION SELECT day FROM notes UNION SELECT day FROM signs) d
ORDER BY d.day;

CREATE VIEW week AS
SELECT date(day, 'weekday 0', '-6 days') AS starts, sum(runs) AS runs, round(sum(km), 3) AS km,
    round(sum(run_minutes), 1) AS run_minutes, round(sum(cross_minutes), 1) AS cross_minutes,
    max(worst_left) AS worst_left, max(worst_right) AS worst_right,
    sum(strength_sessions) AS strength_sessions, round(sum(strength_minutes), 1) AS strength_minutes,
    sum(sets) AS sets, sum(signs) AS signs
FROM day GROUP BY starts ORDER BY starts;
"""

FIRST_TABLES = ("runs", "pain", "cross_training", "care")
SECOND_TABLES = ("strength_sessions", "sets", "notes", "episodes", "signs")
ENTRY_TABLES = (*FIRST_TABLES, *SECOND_TABLES)
PLAN_TABLES = ("plans", "planned", "week_marks", "phases")
RECORDED_TABLES = ("imports", *ENTRY_TABLES, *PLAN_TABLES, "settings", "filled")


def as_json(row: str, columns: Iterable[tuple[str, str]]) -> str:
    """An SQL expression: a row (OLD, NEW or a table's) as JSON, with every digit of its reals."""
    fields = []
    for name, kind in columns:
        value = f"{row}.{name}"
        if kind == "REAL":
            value = f"json(CASE WHEN {value} IS NOT NULL THEN printf('%!.17g', {value}) END)"
        fields.append(f"'{name}', {value}")
    return f"json_object({', '.join(fields)})"


def recording_triggers(table: str, columns: Iterable[tuple[str, str]]) -> str:
    """Triggers that write every change of a table as rows, while a step is being recorded.

    `columns` are (name, type) pairs. What is written is data, never SQL: a journal somebody sends must not be
    able to run anything when a change of it is undone.
    """
    columns = list(columns)
    old, new = as_json("OLD", columns), as_json("NEW", columns)
    statements = []
    for event, key, before, after in (
        ("INSERT", "NEW.id", "NULL", new),
        ("UPDATE", "NEW.id", old, new),
        ("DELETE", "OLD.id", old, "NULL"),
    ):
        statements.append(
            f"""
CREATE TRIGGER {table}_records_{event.lower()} AFTER {event} ON {table}
WHEN (SELECT step FROM recording) IS NOT NULL
BEGIN
    INSERT INTO changes (step, tbl, row, before, after)
    VALUES ((SELECT step FROM recording), '{table}', {key}, {before}, {after});
END;"""
        )
    return "".join(statements)


def tombstone_triggers(table: str) -> str:
    """Triggers that leave a tombstone for a deleted entry, and take it away when the entry is back."""
    return f"""
CREATE TRIGGER {table}_leaves_tombstone AFTER DELETE ON {table}
BEGIN
    INSERT OR REPLACE INTO tombstones (uid, kind, at)
    VALUES (OLD.uid, '{table}', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
END;
CREATE TRIGGER {table}_lifts_tombstone AFTER INSERT ON {table}
BEGIN
    DELETE FROM tombstones WHERE uid = NEW.uid AND kind = '{table}';
END;"""
