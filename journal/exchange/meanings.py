"""What the columns of somebody's own table are: the words for it, as kept and as typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from journal.model.vocabulary import Moment, Unit


class Means(StrEnum):
    """What a column is."""

    DAY = "day"
    TIME = "time"
    DISTANCE = "distance"
    DURATION = "duration"
    KIND = "kind"
    EFFORT = "effort"
    NOTE = "note"
    SHOES = "shoes"
    PAIN_LEFT = "pain-left"
    PAIN_RIGHT = "pain-right"
    IGNORE = "ignore"

    @property
    def pain(self) -> bool:
        """Whether it is a knee's score, which has a moment."""
        return self in (Means.PAIN_LEFT, Means.PAIN_RIGHT)


class DateOrder(StrEnum):
    """In which order a day's figures stand; a day that is counted is one number, from a day that is 0."""

    DMY = "d.m.y"
    MDY = "m/d/y"
    YMD = "y-m-d"
    COUNTED = "counted"


KEY = "import_columns"
"""The setting that keeps what was said of the columns of tables."""

NEXT_MORNING = "next-morning"
_OF_A_RUN = (Moment.OTHER.value, Moment.DURING_RUN.value, Moment.AFTER_RUN.value, NEXT_MORNING)
MOMENTS = (*_OF_A_RUN, *(moment.value for moment in Moment if moment.value not in _OF_A_RUN))
"""When a score was felt, the likely ones first; the next morning's stands in the row of the day before."""


@dataclass(frozen=True, slots=True)
class Meant:
    """What one column is; `moment` is one of `MOMENTS` and counts for pain alone."""

    means: Means = Means.IGNORE
    moment: str = Moment.OTHER.value

    def __str__(self) -> str:
        told = self.means.pain and self.moment != Moment.OTHER
        return f"{self.means}:{self.moment}" if told else str(self.means)


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """What every column of a table is, with the unit of its distances and the order of its days.

    `header` are the names as a `Table` has them in `names`, `shown` as they stand in the file. `zero` is the
    day that counted days begin from, None where that is not said yet.
    """

    header: tuple[str, ...]
    shown: tuple[str, ...]
    columns: tuple[Meant, ...]
    unit: Unit
    order: DateOrder
    zero: date | None = None

    def place(self, means: Means) -> int | None:
        """Where the first column of this meaning stands, None without one."""
        return next((at for at, meant in enumerate(self.columns) if meant.means is means), None)

    def places(self, means: Means) -> tuple[int, ...]:
        """Where all of them stand."""
        return tuple(at for at, meant in enumerate(self.columns) if meant.means is means)

    def record(self) -> dict[str, Any]:
        """As it is kept in the journal."""
        return {
            "header": list(self.header),
            "shown": list(self.shown),
            "columns": [str(meant) for meant in self.columns],
            "unit": self.unit.value,
            "order": self.order.value,
            "zero": self.zero.isoformat() if self.zero else None,
        }


def meant_by(word: str) -> Meant:
    """`pain-left:morning` as what it is; ValueError for a word that is none."""
    means_word, _, moment = word.partition(":")
    means = Means(means_word)
    if moment and (moment not in MOMENTS or not means.pain):
        raise ValueError(word)
    return Meant(means, moment or Moment.OTHER.value)


def from_record(record: Any) -> ColumnMap | None:
    """What `record` kept, None for anything else: the file may have been written by another version."""
    try:
        header, shown = (tuple(map(str, record[name])) for name in ("header", "shown"))
        columns = tuple(meant_by(str(word)) for word in record["columns"])
        unit, order = Unit(record["unit"]), DateOrder(record["order"])
        zero = date.fromisoformat(record["zero"]) if record.get("zero") else None
    except (KeyError, TypeError, ValueError):
        return None
    fits = len(header) == len(shown) == len(columns)
    return ColumnMap(header, shown, columns, unit, order, zero) if fits else None


def in_words(columns: ColumnMap) -> str:
    """The columns as `--map` takes them: `Date=day:d.m.y,Km=distance:km,Knee=pain-left`."""
    said = []
    days = columns.zero.isoformat() if columns.order is DateOrder.COUNTED and columns.zero else columns.order
    for name, meant in zip(columns.shown, columns.columns, strict=True):
        if meant.means is not Means.IGNORE:
            more = {Means.DAY: f":{days}", Means.DISTANCE: f":{columns.unit}"}.get(meant.means, "")
            said.append(f"{_quoted(name)}={meant}{more}")
    return ",".join(said)


def _quoted(name: str) -> str:
    return "'" + name.replace("'", "''") + "'" if set(name) & set(",='") else name


def split_words(words: str) -> Sequence[tuple[str, str]]:
    """The names and their meanings of `in_words`; ValueError for what is not so written."""
    found: list[tuple[str, str]] = []
    rest = words
    while rest.strip():
        rest = rest.lstrip()
        if rest.startswith("'"):
            name, rest = _unquoted(rest)
        else:
            name, equals, rest = rest.partition("=")
            rest = f"{equals}{rest}"
        if not rest.lstrip().startswith("="):
            raise ValueError(words)
        meaning, _, rest = rest.lstrip()[1:].partition(",")
        found.append((name.strip(), meaning.strip()))
    return found


def _unquoted(text: str) -> tuple[str, str]:
    """A quoted name at the front, and what follows it."""
    at, name = 1, ""
    while at < len(text):
        if text[at] != "'":
            name += text[at]
            at += 1
        elif text[at + 1 : at + 2] == "'":
            name += "'"
            at += 2
        else:
            return name, text[at + 1 :]
    raise ValueError(text)
