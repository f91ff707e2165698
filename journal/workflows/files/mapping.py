"""Somebody's own table: what its columns were said to be, kept in the journal for the next file like it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from journal.entry.describing import MOMENT_WORDS
from journal.exchange.guessing import guess, with_order
from journal.exchange.mapped import entries_of_row, refuse_unfit
from journal.exchange.mapped_cells import SPREADSHEET_ZERO
from journal.exchange.meanings import (
    KEY,
    MOMENTS,
    NEXT_MORNING,
    ColumnMap,
    DateOrder,
    Means,
    Meant,
    from_record,
    in_words,
    meant_by,
    split_words,
)
from journal.exchange.tables import Table
from journal.exchange.terms import Terms
from journal.model.days import long_day
from journal.model.errors import NotReadableError
from journal.model.reading import iso_day, shown
from journal.model.settings import Settings
from journal.model.vocabulary import Moment, Unit
from journal.store.journal import Journal
from journal.workflows.files.entry_line import said_of

MOST_KEPT = 30
SAMPLES = 3
ROWS_TO_SAMPLE = 200
EXAMPLE = "Date=day,Km=distance,Knee=pain-left"


def remembered(journal: Journal) -> tuple[ColumnMap, ...]:
    """The columns of tables that came in before, the last first."""
    kept: Any = journal.setting_values().get(KEY)
    records = kept if isinstance(kept, list) else []
    return tuple(columns for record in records if (columns := from_record(record)) is not None)


def remember(journal: Journal, columns: ColumnMap) -> None:
    """Keep what the columns of a table are, for the next one with the same header; outside undo."""
    before = remembered(journal)
    if before[:1] == (columns,):
        return
    others = [one for one in before if one.header != columns.header]
    journal.remember(KEY, [one.record() for one in (columns, *others)[:MOST_KEPT]])


def known(table: Table, kept: Iterable[ColumnMap]) -> ColumnMap | None:
    """What was said of a table with this header; None for a new one."""
    return next((columns for columns in kept if columns.header == table.names), None)


def proposal(table: Table, kept: Iterable[ColumnMap], settings: Settings) -> ColumnMap:
    """What the columns may be: as it was said before, else as the header and the cells tell."""
    return known(table, kept) or guess(table, settings.unit, settings.knee)


def columns_by_words(words: str, table: Table, settings: Settings) -> ColumnMap:
    """What `--map` says of a table: `Date=day:d.m.y,Km=distance:mi,Knee=pain-left:morning`.

    What it does not name is ignored; unit and order come from the table where it does not say them. Raises
    NotReadableError.
    """
    try:
        said = split_words(words)
    except ValueError:
        raise NotReadableError(
            f"{shown(words)} does not say columns.", f'Write it like "{EXAMPLE}".'
        ) from None
    columns = guess(table, settings.unit, settings.knee)
    meant = [Meant()] * len(columns.columns)
    order: DateOrder | None = None
    zero: date | None = None
    for name, meaning in said:
        at = _place(table, name)
        word, _, more = meaning.casefold().partition(":")
        if word == Means.DAY and more:
            zero = _day_of(more)
            order = DateOrder.COUNTED if zero else _one_of(DateOrder, more)
        elif word == Means.DISTANCE and more:
            columns = replace(columns, unit=_one_of(Unit, more))
        else:
            word = meaning.casefold()
        meant[at] = _meant(word)
    columns = with_order(table, replace(columns, columns=tuple(meant), zero=zero))
    columns = columns if order is None else replace(columns, order=order)
    refuse_unfit(table, columns)
    return columns


def _place(table: Table, name: str) -> int:
    place = table.column(" ".join(name.split()).casefold(), " ".join(name.split()).lower())
    if place is None:
        raise NotReadableError(
            f"{table.file} has no column {shown(name)}.",
            f"Its columns: {shown(', '.join(table.header), 200)}.",
        )
    return place


def _day_of(text: str) -> date | None:
    try:
        return iso_day(text)
    except NotReadableError:
        return None


def _one_of(words: type[DateOrder] | type[Unit], text: str) -> Any:
    try:
        return words(text)
    except ValueError:
        raise NotReadableError(f"{shown(text)} is not one of: {', '.join(words)}.") from None


def _meant(word: str) -> Meant:
    try:
        return meant_by(word)
    except ValueError:
        means, _, moment = word.partition(":")
        if moment and means in (Means.PAIN_LEFT, Means.PAIN_RIGHT):
            raise NotReadableError(
                f"{shown(moment)} is no moment of pain.", f"The moments: {', '.join(MOMENTS)}."
            ) from None
        raise NotReadableError(
            f"{shown(word)} is nothing a column can be.", f"A column is one of: {', '.join(Means)}."
        ) from None


def how_to_map(table: Table, settings: Settings) -> str:
    """The mend for a table of no known format: the option that says its columns, as guessed."""
    guessed = in_words(guess(table, settings.unit, settings.knee))
    return f'Say what its columns are: --map "{guessed or EXAMPLE}"'


def samples(table: Table) -> tuple[tuple[str, ...], ...]:
    """The first cells of each column that hold something, a few, each once."""
    found: list[list[str]] = [[] for _ in table.names]
    for number, row in enumerate(table.rows()):
        if number >= ROWS_TO_SAMPLE or all(len(cells) >= SAMPLES for cells in found):
            break
        for at, cells in enumerate(found):
            cell = " ".join(row.cell(at).split())
            if cell and cell not in cells and len(cells) < SAMPLES:
                cells.append(cell)
    return tuple(map(tuple, found))


def first_rows(
    table: Table, columns: ColumnMap, terms: Terms, settings: Settings, most: int
) -> Sequence[str]:
    """The first rows as they would be written, a line each; a refusal in words where the columns can't be."""
    try:
        rows = list(entries_of_row(table, columns, terms, most))
    except NotReadableError as refusal:
        return [str(refusal)]
    lines = []
    for row, said in rows:
        days = [entry.day for entry in said.entries]
        parts = [
            said_of(entry, settings, with_day=not at or entry.day != days[0])
            for at, entry in enumerate(said.entries)
        ]
        troubles = [*(trouble.removesuffix(".") for trouble in said.troubles[:-1]), *said.troubles[-1:]]
        words = "; ".join((*parts, *troubles)) or "nothing to write"
        lines.append(f"row {row.number}: {words}")
    return lines


def with_meaning(table: Table, columns: ColumnMap, at: int, meant: Meant) -> ColumnMap:
    """The columns with another meaning for one; the column that had it, if it can be one alone, is ignored.

    A new column of days has the order that its own cells tell.
    """
    alone = meant.means not in (Means.IGNORE, Means.NOTE) and not meant.means.pain
    changed = [Meant() if alone and one.means is meant.means else one for one in columns.columns]
    changed[at] = meant
    columns = replace(columns, columns=tuple(changed))
    return with_order(table, columns) if meant.means is Means.DAY else columns


def with_next_order(columns: ColumnMap) -> ColumnMap:
    """The columns with the days read in the next of the three orders that days can be written in."""
    orders: list[DateOrder] = [order for order in DateOrder if order is not DateOrder.COUNTED]
    at = orders.index(columns.order)
    return replace(columns, order=orders[(at + 1) % len(orders)])


def days_words(columns: ColumnMap) -> str:
    """How the days are read, for people: `d.m.y`, `counted, 0 is Mon 5 Jan 2026`."""
    if columns.order is not DateOrder.COUNTED:
        return str(columns.order)
    if columns.zero == SPREADSHEET_ZERO:
        return "counted as spreadsheets count them"
    return f"counted, 0 is {long_day(columns.zero) if columns.zero else 'not said'}"


def trouble_with(table: Table, columns: ColumnMap) -> str:
    """Why no entry can come of these columns, "" where they do."""
    try:
        refuse_unfit(table, columns)
    except NotReadableError as refusal:
        if columns.place(Means.DAY) is None:
            return f"{refusal.what} Go to it and press d; the first row of the file has to name the columns."
        counted = columns.order is DateOrder.COUNTED and columns.zero is None
        return f"{refusal.what} Press o and say it." if counted else refusal.what
    return ""


def meaning_words(meant: Meant, *, ascii_only: bool = False) -> str:
    """What a column is, for people: `pain left, while running`."""
    if not meant.means.pain:
        return {Means.IGNORE: "-" if ascii_only else "–", Means.TIME: "time of day"}.get(
            meant.means, str(meant.means)
        )
    if meant.moment == NEXT_MORNING:
        when = "the next morning"
    else:
        when = MOMENT_WORDS[Moment(meant.moment)] or "no moment"
    return f"{str(meant.means).replace('-', ' ')}, {when}"
