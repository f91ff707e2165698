"""Which column holds what of a plan."""

from __future__ import annotations

from datetime import date

from journal.model.plan import MarkedWeek, PhaseBegun, Plan, PlannedSession
from journal.model.plan_vocabulary import GoalKind, Phase, Sort, WeekMark
from journal.model.vocabulary import Kind, Unit
from journal.store.rows import DISTANCE_UNIT, STRUCTURE, WITHOUT_TIME, Column, Table

PLAN_UID = Column("plan_uid")

PLANS = Table(
    "plans",
    Plan,
    (
        Column("name"),
        Column("programme"),
        Column("goal", None, GoalKind),
        Column("goal_m"),
        Column("goal_unit", None, Unit),
        Column("goal_day", date.isoformat, date.fromisoformat),
        Column("active", int, bool),
    ),
    order=WITHOUT_TIME,
)
PLANNED = Table(
    "planned",
    PlannedSession,
    (
        PLAN_UID,
        Column("sort", None, Sort),
        Column("kind", None, Kind),
        Column("distance_m"),
        DISTANCE_UNIT,
        Column("duration_s"),
        STRUCTURE,
        Column("name"),
        Column("moved_from", date.isoformat, date.fromisoformat),
        Column("skipped"),
        Column("done_uid"),
    ),
    order=WITHOUT_TIME,
)
WEEK_MARKS = Table("week_marks", MarkedWeek, (PLAN_UID, Column("mark", None, WeekMark)), order=WITHOUT_TIME)
PHASES = Table("phases", PhaseBegun, (Column("phase", None, Phase),), order=WITHOUT_TIME)

PLAN_TABLES: tuple[Table, ...] = (PLANS, PLANNED, WEEK_MARKS, PHASES)
