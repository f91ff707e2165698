"""Entries to rows and back: the only place that knows which column holds what."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from functools import cache
from operator import attrgetter
from typing import Any

from journal.model.entries import (
    CareTaken,
    CrossTraining,
    DayNote,
    Entry,
    Episode,
    ExerciseSet,
    PainScore,
    Run,
    StrengthSession,
    Structure,
    WarningSign,
)
from journal.model.reading import structure
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

Convert = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Column:
    """A column; how its values become SQL and what they are made of again.

    Without a function a value stays as it is; None is NULL either way. A fixed word goes in as a plain text,
    which is taken in a third of the time. `field` is the entry's name for it where that is another one.
    """

    name: str
    to_sql: Convert | None = None
    from_sql: Convert | None = None
    field: str = ""

    @property
    def of_entry(self) -> str:
        """The field of the entry that the column holds."""
        return self.field or self.name


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """One table of entries: its name, the entry it holds, and the columns that are its own.

    `order` sorts its rows oldest first; `until` is the last day an entry reaches to, an SQL expression.
    """

    name: str
    entry: type[Entry]
    own: tuple[Column, ...]
    order: str = "day, time IS NULL, time, id"
    until: str = "day"

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns a row is read with, in their order."""
        return (*ROW, *SHARED, *self.own)

    @property
    def changing(self) -> tuple[Column, ...]:
        """The columns an edit may change."""
        return (*SHARED, *self.own)

    @property
    def select(self) -> str:
        """The beginning of every query for entries."""
        return f"SELECT {', '.join(column.name for column in self.columns)} FROM {self.name}"

    def entries(self, rows: Any) -> tuple[Any, ...]:
        """The entries of rows selected with `select`."""
        fields = [column.of_entry for column in self.columns]
        converts = [column.from_sql for column in self.columns]
        return tuple(
            self.entry(
                **{
                    field: value if convert is None or value is None else convert(value)
                    for field, convert, value in zip(fields, converts, row, strict=True)
                }
            )
            for row in rows
        )


def values(entry: Entry, table: Table) -> tuple[Any, ...]:
    """An entry's values for the columns an edit may change, as SQL takes them."""
    take, converts = _taking(table)
    return tuple(
        [
            value if convert is None or value is None else convert(value)
            for convert, value in zip(converts, take(entry), strict=True)
        ]
    )


@cache
def _taking(table: Table) -> tuple[Callable[[Entry], tuple[Any, ...]], tuple[Convert | None, ...]]:
    """What takes those values off an entry, and how each becomes SQL; an import asks thousands of times."""
    take = attrgetter(*(column.of_entry for column in table.changing))
    return take, tuple(column.to_sql for column in table.changing)


def _time_text(value: time) -> str:
    return value.isoformat("microseconds" if value.microsecond else "seconds")


def _structure_text(value: Structure) -> str:
    """The structure in words; NotReadableError for one that could not be read back."""
    text = str(value)
    structure(text)
    return text


ROW = (Column("id", field="key"), Column("uid"), Column("import_id"), Column("updated_at"))
SHARED = (Column("day", date.isoformat, date.fromisoformat), Column("note"), Column("for_physio", int, bool))
TIME = Column("time", _time_text, time.fromisoformat)
DISTANCE_UNIT = Column("distance_unit", str, Unit)
STRUCTURE = Column("structure", _structure_text, structure)
KNEE = Column("knee", str, Knee)
WITHOUT_TIME = "day, id"

RUNS = Table(
    "runs",
    Run,
    (
        TIME,
        Column("kind", str, Kind),
        Column("distance_m"),
        DISTANCE_UNIT,
        Column("duration_s"),
        STRUCTURE,
        Column("effort"),
        Column("feel"),
        Column("surface"),
        Column("hills"),
        Column("shoes"),
        Column("gait_changed", int, bool),
        Column("swelling", int, bool),
        Column("pain_from_m"),
    ),
)
PAIN = Table(
    "pain",
    PainScore,
    (
        TIME,
        KNEE,
        Column("score"),
        Column("moment", str, Moment),
        Column("place", str, Place),
        Column("run_uid"),
    ),
)
CROSS = Table(
    "cross_training",
    CrossTraining,
    (TIME, Column("activity"), Column("duration_s"), Column("distance_m"), DISTANCE_UNIT, Column("effort")),
)
CARE = Table("care", CareTaken, (TIME, Column("care", str, Care)))
STRENGTH = Table(
    "strength_sessions", StrengthSession, (TIME, Column("name"), Column("duration_s"), Column("effort"))
)
SETS = Table(
    "sets",
    ExerciseSet,
    (
        Column("session_uid"),
        Column("exercise"),
        Column("position"),
        Column("side", str, Side),
        Column("reps"),
        Column("hold_s"),
        Column("load_kind", str, LoadKind),
        Column("load_kg"),
        Column("band"),
        Column("effort"),
        Column("pain"),
        Column("pain_knee", str, Knee),
    ),
    order="day, session_uid, position, id",
)
NOTES = Table("notes", DayNote, (TIME,))
EPISODES = Table(
    "episodes",
    Episode,
    (
        Column("kind", str, EpisodeKind),
        KNEE,
        Column("end_day", date.isoformat, date.fromisoformat, field="end"),
    ),
    order=WITHOUT_TIME,
    until="coalesce(end_day, '9999-12-31')",
)
SIGNS = Table(
    "signs",
    WarningSign,
    (Column("sign", str, Sign), KNEE, Column("cleared", date.isoformat, date.fromisoformat)),
    order=WITHOUT_TIME,
)

TABLES: tuple[Table, ...] = (RUNS, PAIN, CROSS, CARE, STRENGTH, SETS, NOTES, EPISODES, SIGNS)
"""The diary: what was done and felt. A plan is not of it; its tables stand in plan_rows.py."""

PARTS: dict[str, tuple[tuple[str, str], ...]] = {
    "strength_sessions": (("sets", "session_uid"),),
    "plans": (("planned", "plan_uid"), ("week_marks", "plan_uid")),
}
"""Which tables hold the parts of an entry, and their column that names it: they go when it goes."""


def table_of(entry: Entry) -> Table:
    """The table an entry lives in."""
    for table in TABLES:
        if isinstance(entry, table.entry):
            return table
    from journal.store.plan_rows import PLAN_TABLES  # 5 ms that the diary does not need

    for table in PLAN_TABLES:
        if isinstance(entry, table.entry):
            return table
    raise TypeError(f"no table holds a {type(entry).__name__}")
