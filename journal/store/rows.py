"""Entries to rows and back: the only place that knows which column holds what."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from journal.model.entries import CareTaken, CrossTraining, Entry, PainScore, Run, Structure
from journal.model.reading import structure
from journal.model.vocabulary import Care, Kind, Knee, Moment, Place, Unit

Convert = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Column:
    """A column, named as the entry's field is; how its values become SQL and what they are made of again.

    Without a function a value stays as it is; None is NULL either way.
    """

    name: str
    to_sql: Convert | None = None
    from_sql: Convert | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """One table of entries: its name, the entry it holds, and the columns that are its own."""

    name: str
    entry: type[Entry]
    own: tuple[Column, ...]

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
        # The row's id is the entry's key.
        names = ["key", *(column.name for column in self.columns[1:])]
        converts = [column.from_sql for column in self.columns]
        return tuple(
            self.entry(
                **{
                    name: value if convert is None or value is None else convert(value)
                    for name, convert, value in zip(names, converts, row, strict=True)
                }
            )
            for row in rows
        )


def values(entry: Entry, columns: tuple[Column, ...]) -> tuple[Any, ...]:
    """An entry's values for some columns, as SQL takes them."""
    found = []
    for column in columns:
        value = getattr(entry, column.name)
        found.append(value if column.to_sql is None or value is None else column.to_sql(value))
    return tuple(found)


def _time_text(value: time) -> str:
    return value.isoformat("microseconds" if value.microsecond else "seconds")


def _structure_text(value: Structure) -> str:
    """The structure in words; NotReadableError for one that could not be read back."""
    text = str(value)
    structure(text)
    return text


ROW = (Column("id"), Column("uid"), Column("import_id"), Column("updated_at"))
SHARED = (Column("day", date.isoformat, date.fromisoformat), Column("note"), Column("for_physio", int, bool))
TIME = Column("time", _time_text, time.fromisoformat)
DISTANCE_UNIT = Column("distance_unit", None, Unit)

RUNS = Table(
    "runs",
    Run,
    (
        TIME,
        Column("kind", None, Kind),
        Column("distance_m"),
        DISTANCE_UNIT,
        Column("duration_s"),
        Column("structure", _structure_text, structure),
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
        Column("knee", None, Knee),
        Column("score"),
        Column("moment", None, Moment),
        Column("place", None, Place),
        Column("run_uid"),
    ),
)
CROSS = Table(
    "cross_training",
    CrossTraining,
    (TIME, Column("activity"), Column("duration_s"), Column("distance_m"), DISTANCE_UNIT, Column("effort")),
)
CARE = Table("care", CareTaken, (TIME, Column("care", None, Care)))

TABLES: tuple[Table, ...] = (RUNS, PAIN, CROSS, CARE)


def table_of(entry: Entry) -> Table:
    """The table an entry lives in."""
    for table in TABLES:
        if isinstance(entry, table.entry):
            return table
    raise TypeError(f"no table holds a {type(entry).__name__}")
