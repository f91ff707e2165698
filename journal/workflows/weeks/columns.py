"""The columns of the Weeks table: which are chosen, which fit, and the numbers of loads. RULES.md 8."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from journal.model.days import WEEK, week_start
from journal.model.plan_vocabulary import Sort
from journal.model.settings import Settings
from journal.rules.loads import WEEKS_BEFORE, Session, WeekLoad, week_loads
from journal.store.journal import Journal

KEY = "week_columns"
NONE = "–"


class TableColumn(StrEnum):
    """A column that can be chosen, in the order they stand; the week and its distance always do."""

    STARTS = "starts"
    RUNS = "runs"
    CAP = "cap"
    LONGEST = "longest"
    MINUTES = "minutes"
    PAIN = "pain"
    LOAD = "load"
    AGAINST = "against"
    MONOTONY = "monotony"
    STRAIN = "strain"
    STRENGTH = "strength"

    @property
    def words(self) -> str:
        """What stands in it."""
        return WORDS[self]


WORDS = {
    TableColumn.STARTS: "the day it starts on",
    TableColumn.RUNS: "how many runs",
    TableColumn.CAP: "the cap of the week",
    TableColumn.LONGEST: "the longest run",
    TableColumn.MINUTES: "minutes of running, as far as written",
    TableColumn.PAIN: "worst and mean score of the knee, and how many scores",
    TableColumn.LOAD: "effort × minutes of all sessions; + where some have none",
    TableColumn.AGAINST: "the load against the mean of the three weeks before",
    TableColumn.MONOTONY: "mean daily load by its spread over the seven days",
    TableColumn.STRAIN: "the week's load times its monotony",
    TableColumn.STRENGTH: "strength sessions done, of those planned",
}
DEFAULT = (
    TableColumn.STARTS,
    TableColumn.RUNS,
    TableColumn.CAP,
    TableColumn.LONGEST,
    TableColumn.MINUTES,
    TableColumn.PAIN,
)
GIVE_WAY = (
    TableColumn.LONGEST,
    TableColumn.STARTS,
    TableColumn.MINUTES,
    TableColumn.RUNS,
    TableColumn.PAIN,
    TableColumn.CAP,
)
"""Where there is no room for all, these go in this order: the others were asked for."""

OF_LOADS = frozenset(set(TableColumn) - set(DEFAULT))


@dataclass(frozen=True, slots=True)
class WeekNumbers:
    """What a week has in the columns of loads; `planned` strength sessions are None where no plan has any."""

    load: WeekLoad
    strength: int
    planned: int | None


def columns_in(stored: Mapping[str, Any]) -> tuple[TableColumn, ...]:
    """The columns chosen in a file's settings, in their order; those it starts with where none were."""
    kept = stored.get(KEY)
    if not isinstance(kept, list):
        return DEFAULT
    return tuple(column for column in TableColumn if column in kept)


def switched(chosen: Iterable[TableColumn], column: TableColumn) -> tuple[TableColumn, ...]:
    """The columns with one more, or with one less."""
    now = set(chosen) ^ {column}
    return tuple(one for one in TableColumn if one in now)


def remember_columns(journal: Journal, chosen: Iterable[TableColumn]) -> None:
    """Keep the choice in the file."""
    journal.remember(KEY, [str(column) for column in chosen])


def fitting(
    chosen: Sequence[TableColumn], widths: Mapping[TableColumn, int], room: int
) -> tuple[TableColumn, ...]:
    """Those of the chosen columns that fit into `room` cells, in their order."""
    kept = list(chosen)
    for column in (*GIVE_WAY, *reversed(TableColumn)):
        if sum(widths[one] for one in kept) <= room:
            break
        if column in kept:
            kept.remove(column)
    return tuple(kept)


def week_numbers(
    journal: Journal, settings: Settings, today: date, first: date, last: date
) -> Mapping[date, WeekNumbers]:
    """The numbers of the weeks that start on `first`..`last`; nothing is read but them and three before."""
    begins, ends = first - WEEKS_BEFORE * WEEK, min(today, last + WEEK)
    strength = journal.strength_sessions(begins, ends)
    sessions: tuple[Session, ...] = (
        *journal.runs(begins, ends),
        *strength,
        *journal.cross_training(begins, ends),
    )
    span = journal.span()
    # The day after the last week is read too: as of then, that week is over.
    loads = week_loads(sessions, first, ends, settings.week_start, span[0] if span else today)
    done = Counter(week_start(one.day, settings.week_start) for one in strength)
    sheet = journal.active_plan()
    planned = Counter(
        week_start(one.day, settings.week_start)
        for one in (sheet.sessions if sheet else ())
        if one.sort is Sort.STRENGTH
    )
    return {
        starts: WeekNumbers(load, done[starts], planned.get(starts))
        for starts, load in loads.items()
        if starts <= last
    }


def number_text(column: TableColumn, numbers: WeekNumbers | None) -> str:
    """A cell of one of the columns of loads; – for a number that does not exist."""
    if numbers is None:
        return NONE
    load = numbers.load
    if column is TableColumn.LOAD:
        return NONE if load.load is None else f"{load.load:.0f}{'+' if load.without else ''}"
    if column is TableColumn.AGAINST:
        return NONE if load.against_before is None else f"{load.against_before:+.0f} %"
    if column is TableColumn.MONOTONY:
        return NONE if load.monotony is None else f"{load.monotony:.2f}"
    if column is TableColumn.STRAIN:
        return NONE if load.strain is None else f"{load.strain:.0f}"
    return str(numbers.strength) if numbers.planned is None else f"{numbers.strength} of {numbers.planned}"
