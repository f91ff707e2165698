"""The tables of the plan, as the third migration makes them. They hold what is meant, not what was done."""

from journal.model.plan_vocabulary import GoalKind, Phase, Sort, WeekMark
from journal.model.vocabulary import Kind, Unit
from journal.store.schema import EVERY_ENTRY_ENDS, EVERY_ENTRY_STARTS, one_of


def a_day(column: str) -> str:
    """A CHECK that a column that may be empty holds a day."""
    return f"CHECK ({column} IS date({column}, '+0 days') AND {column} > '0001')"


# A session names its plan by uid, as a set names its session: a uid stays the same across export and merge.
PLANS = f"""
CREATE TABLE plans ({EVERY_ENTRY_STARTS},
    name TEXT NOT NULL CHECK (name <> ''),
    programme TEXT NOT NULL DEFAULT '',
    goal TEXT {one_of("goal", GoalKind)},
    goal_m REAL CHECK (goal_m > 0 AND goal_m < 1e7),
    goal_unit TEXT NOT NULL {one_of("goal_unit", Unit)},
    goal_day TEXT {a_day("goal_day")},
    active INTEGER NOT NULL CHECK (active IN (0, 1)),{EVERY_ENTRY_ENDS}
) STRICT;

CREATE TABLE planned ({EVERY_ENTRY_STARTS},
    plan_uid TEXT NOT NULL CHECK (plan_uid <> ''),
    sort TEXT NOT NULL {one_of("sort", Sort)},
    kind TEXT {one_of("kind", Kind)},
    distance_m REAL CHECK (distance_m > 0 AND distance_m < 1e7),
    distance_unit TEXT NOT NULL {one_of("distance_unit", Unit)},
    duration_s REAL CHECK (duration_s > 0 AND duration_s < 1e7),
    structure TEXT,
    name TEXT NOT NULL DEFAULT '',
    moved_from TEXT {a_day("moved_from")},
    skipped TEXT,
    done_uid TEXT NOT NULL DEFAULT '',{EVERY_ENTRY_ENDS},
    CHECK (sort <> '{Sort.RUN}' OR (kind IS NOT NULL
        AND (distance_m IS NOT NULL OR duration_s IS NOT NULL OR structure IS NOT NULL))),
    CHECK (sort = '{Sort.RUN}' OR (kind IS NULL AND distance_m IS NULL AND structure IS NULL))
) STRICT;
CREATE INDEX planned_plan ON planned (plan_uid, day);

CREATE TABLE week_marks ({EVERY_ENTRY_STARTS},
    plan_uid TEXT NOT NULL CHECK (plan_uid <> ''),
    mark TEXT NOT NULL {one_of("mark", WeekMark)},{EVERY_ENTRY_ENDS}
) STRICT;
CREATE INDEX week_marks_plan ON week_marks (plan_uid, day);

CREATE TABLE phases ({EVERY_ENTRY_STARTS},
    phase TEXT NOT NULL {one_of("phase", Phase)},{EVERY_ENTRY_ENDS}
) STRICT;
"""
