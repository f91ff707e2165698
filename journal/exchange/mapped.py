"""Anybody's own table of runs, read by what each of its columns is said to be: a row may be a run and scores.

What a row says beside its day and its amounts is taken where it can be read; what can't be is named, and the
rest of the row stays.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from datetime import time as clock_time
from statistics import median
from typing import Any, TypeVar

from journal.exchange.activity import measured
from journal.exchange.incoming import Found, SkippedRow, ToldBy
from journal.exchange.mapped_cells import (
    SPREADSHEET_ZERO,
    counted_day,
    day_and_time,
    distance_of,
    duration_of,
    effort_of,
    is_clocked,
    says_no_pain,
    score_of,
    time_of,
)
from journal.exchange.mapped_words import Sort, sort_of
from journal.exchange.meanings import NEXT_MORNING, ColumnMap, DateOrder, Means, Meant
from journal.exchange.numbers import not_measured
from journal.exchange.tables import Row, Table, unguard
from journal.exchange.terms import Terms
from journal.exchange.watching import Counting
from journal.model import reading
from journal.model.days import long_day
from journal.model.entries import AnyEntry, CrossTraining, DayNote, PainScore, Run, StrengthSession
from journal.model.errors import NotReadableError
from journal.model.units import METRES
from journal.model.vocabulary import Kind, Knee, Moment, Unit

T = TypeVar("T")

FORMAT = "own table"
FASTEST_S_PER_KM = 90.0
"""Nobody runs faster: times that come to less were hours and minutes, not minutes and seconds."""
KNEES = {Means.PAIN_LEFT: Knee.LEFT, Means.PAIN_RIGHT: Knee.RIGHT}
ROWS_TO_TELL_TIMES = 2000


@dataclass(slots=True)
class RowRead:
    """A row as it was read: its entries, and what of it could not be read."""

    entries: list[AnyEntry]
    troubles: list[str]


def read(table: Table, columns: ColumnMap, terms: Terms) -> Found:
    """The entries of a table; NotReadableError where the columns are another's, or lack a day."""
    refuse_unfit(table, columns)
    reader = _Reader(columns, terms, hours_first=_hours_first(table, columns))
    entries: list[AnyEntry] = []
    told_by: list[ToldBy] = []
    skipped: list[SkippedRow] = []
    empty = 0
    for row in table.rows(Counting.LINES):
        if row.fault:
            skipped.append(SkippedRow(table.file, row.number, f"The row {row.fault}."))
            continue
        try:
            said = reader.read(row)
        except NotReadableError as refusal:
            skipped.append(SkippedRow(table.file, row.number, str(refusal)))
            continue
        entries += said.entries
        told_by += [ToldBy(row=row.number)] * len(said.entries)
        skipped += (SkippedRow(table.file, row.number, trouble) for trouble in said.troubles)
        empty += not said.entries and not said.troubles
    notes = tuple(reader.notes(empty))
    return Found(FORMAT, tuple(entries), tuple(skipped), notes, told_by=tuple(told_by))


def entries_of_row(
    table: Table, columns: ColumnMap, terms: Terms, most: int
) -> Iterator[tuple[Row, RowRead]]:
    """The first rows as they would be read; one that is refused whole has its reason as its trouble."""
    refuse_unfit(table, columns)
    reader = _Reader(columns, terms, hours_first=_hours_first(table, columns))
    for number, row in enumerate(table.rows()):
        if number >= most:
            return
        try:
            yield row, RowRead([], [f"The row {row.fault}."]) if row.fault else reader.read(row)
        except NotReadableError as refusal:
            yield row, RowRead([], [str(refusal)])


def refuse_unfit(table: Table, columns: ColumnMap) -> None:
    """Raise NotReadableError for columns that are another table's, or from which no entry can come."""
    if columns.header != table.names:
        raise NotReadableError(f"{table.file} has other columns than those that were said.")
    said = [meant.means for meant in columns.columns]
    if Means.DAY not in said:
        raise NotReadableError("No column is the day.", "Say which one is: its name=day.")
    if columns.order is DateOrder.COUNTED and columns.zero is None:
        name = columns.shown[columns.place(Means.DAY) or 0]
        raise NotReadableError(
            "The days of this table are numbers, and which day is 0 is not said.",
            f"Say it: {name}=day:2026-01-05.",
        )
    once = [means for means in set(said) - {Means.IGNORE, Means.NOTE, *KNEES} if said.count(means) > 1]
    if once:
        raise NotReadableError(f"Two columns are the {min(once)}.", "Ignore one of them.")
    if not {Means.DISTANCE, Means.DURATION, Means.NOTE, *KNEES} & set(said):
        raise NotReadableError(
            "No column is a distance, a duration, pain or a note.", "Say what there is beside the day."
        )


def _hours_first(table: Table, columns: ColumnMap) -> bool:
    """Whether `0:38` among the times is 38 minutes: as minutes and seconds it is faster than anyone."""
    time_at, far_at = columns.place(Means.DURATION), columns.place(Means.DISTANCE)
    if time_at is None or far_at is None:
        return False
    paces = []
    for number, row in enumerate(table.rows()):
        if number >= ROWS_TO_TELL_TIMES:
            break
        if not is_clocked(row.cell(time_at)):
            continue
        try:
            metres = distance_of(row.cell(far_at), columns.unit)
            seconds = duration_of(row.cell(time_at), hours_first=False)
        except NotReadableError:
            continue
        if metres and seconds:
            paces.append(seconds / metres * METRES[Unit.KM])
    return bool(paces) and median(paces) < FASTEST_S_PER_KM


class _Reader:
    """Reads rows by their columns; counts what the preview says of them all."""

    def __init__(self, columns: ColumnMap, terms: Terms, *, hours_first: bool) -> None:
        self._columns = columns
        self._terms = terms
        self._hours_first = hours_first
        self._bare_minutes = 0
        self._at_rest = 0
        self._no_pain = 0

    def notes(self, empty: int) -> Iterator[str]:
        """What was taken as what, for the preview."""
        columns = self._columns
        days = f"days as {columns.order}"
        if columns.order is DateOrder.COUNTED and columns.zero == SPREADSHEET_ZERO:
            days = "days as spreadsheets count them"
        elif columns.order is DateOrder.COUNTED and columns.zero is not None:
            days = f"days as counted from {long_day(columns.zero)}, which is 0"
        if columns.place(Means.DISTANCE) is not None:
            yield f"Distances are taken as {columns.unit}, {days}."
        else:
            yield f"{days[0].upper()}{days[1:]}."
        if self._hours_first:
            yield "Times like 0:38 are taken as hours and minutes: as minutes nobody runs so fast."
        if self._bare_minutes:
            yield f"Durations that are bare numbers are taken as minutes: {self._bare_minutes:,}."
        if self._at_rest:
            yield f"Pain of days without a run is kept without a moment of the run: {self._at_rest:,}."
        if self._no_pain:
            yield f"Words for no pain are taken as 0: {self._no_pain:,}."
        if empty:
            yield f"{empty:,} {'row says' if empty == 1 else 'rows say'} nothing beside the day."

    def read(self, row: Row) -> RowRead:
        """The entries of a row; NotReadableError where its day or its amounts can't be read."""
        said = RowRead([], [])
        day, clock = self._day(self._cell(row, Means.DAY))
        reading.checked_day(day, self._terms.today)
        metres, seconds = self._amounts(row)
        clock = self._taken(said, row, Means.TIME, time_of) or clock
        notes = [unguard(row.cell(at)).strip() for at in self._columns.places(Means.NOTE)]
        note = "\n".join(text for text in notes if text)
        trained = self._trained(said, row, day, clock, metres, seconds, note)
        if trained is not None:
            said.entries.append(trained)
        elif note:
            said.entries.append(DayNote(day=day, time=clock, note=note))
        said.entries += self._pain(said, row, day, has_run=isinstance(trained, Run))
        return said

    def _day(self, text: str) -> tuple[date, clock_time | None]:
        zero = self._columns.zero
        if self._columns.order is DateOrder.COUNTED and zero is not None and text:
            return counted_day(text, zero), None
        return day_and_time(text, self._columns.order, self._terms.today)

    def _cell(self, row: Row, means: Means) -> str:
        return unguard(row.cell(self._columns.place(means))).strip()

    def _taken(self, said: RowRead, row: Row, means: Means, read_cell: Callable[[str], T]) -> T | None:
        """A cell that may be missing; one that can't be read is named, and the row goes on without it."""
        text = self._cell(row, means)
        place = self._columns.place(means)
        return None if place is None else self._or_named(said, place, text, read_cell)

    def _or_named(self, said: RowRead, place: int, text: str, read_cell: Callable[[str], T]) -> T | None:
        if not_measured(text):
            return None
        try:
            return read_cell(text)
        except NotReadableError as refusal:
            name = self._columns.shown[place]
            said.troubles.append(f"{name}: {refusal.what} The rest of the row is taken.")
            return None

    def _amounts(self, row: Row) -> tuple[float | None, float | None]:
        far, took = self._cell(row, Means.DISTANCE), self._cell(row, Means.DURATION)
        metres = None if not_measured(far) else measured(distance_of(far, self._columns.unit))
        seconds = None
        if not not_measured(took):
            seconds = measured(duration_of(took, hours_first=self._hours_first))
            self._bare_minutes += took.replace(",", "").replace(".", "").isdecimal()
        return (
            None if metres is None else reading.checked_distance(metres),
            None if seconds is None else reading.checked_duration(seconds),
        )

    def _trained(
        self,
        said: RowRead,
        row: Row,
        day: date,
        clock: clock_time | None,
        metres: float | None,
        seconds: float | None,
        note: str,
    ) -> Run | CrossTraining | StrengthSession | None:
        effort = self._taken(said, row, Means.EFFORT, effort_of)
        words = self._cell(row, Means.KIND)
        what = sort_of(words)
        shared: dict[str, Any] = {"day": day, "time": clock, "duration_s": seconds, "effort": effort}
        if what.sort is Sort.STRENGTH:
            return StrengthSession(**shared, note=note)
        if what.sort is Sort.CROSS:
            unit = self._columns.unit
            return CrossTraining(
                **shared, activity=words.casefold(), distance_m=metres, distance_unit=unit, note=note
            )
        if metres is None and seconds is None:
            return None
        if what.sort is Sort.UNKNOWN and words:
            note = f"{words}\n{note}".strip()
        return Run(
            **shared,
            kind=what.kind or Kind.EASY,
            distance_m=metres,
            distance_unit=self._columns.unit,
            surface=what.surface,
            shoes=self._cell(row, Means.SHOES),
            note=note,
        )

    def _pain(self, said: RowRead, row: Row, day: date, *, has_run: bool) -> Iterator[PainScore]:
        for place, meant in enumerate(self._columns.columns):
            if meant.means not in KNEES:
                continue
            text = unguard(row.cell(place)).strip()
            score = self._or_named(said, place, text, score_of)
            if score is not None:
                self._no_pain += says_no_pain(text)
                felt, moment = self._felt(day, meant, has_run=has_run)
                if felt <= self._terms.today:
                    yield PainScore(day=felt, knee=KNEES[meant.means], score=score, moment=moment)

    def _felt(self, day: date, meant: Meant, *, has_run: bool) -> tuple[date, Moment]:
        if meant.moment == NEXT_MORNING:
            return day + timedelta(days=1), Moment.MORNING
        moment = Moment(meant.moment)
        if moment.running and not has_run:
            self._at_rest += 1
            return day, Moment.OTHER
        return day, moment


def with_unit(columns: ColumnMap, terms: Terms) -> ColumnMap:
    """The columns with the unit that was asked for, if one was."""
    return replace(columns, unit=terms.forced_unit) if terms.forced_unit else columns
