"""Our own CSV files, a row an entry, written and read back without loss; CONTRACT.md."""

import csv
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TextIO

from journal.exchange import columns
from journal.exchange.columns import (
    Field,
    day_field,
    text_field,
    whole_field,
    words_field,
    yes_field,
)
from journal.exchange.incoming import Found, told_entries
from journal.exchange.tables import Row, Table
from journal.model import reading
from journal.model.entries import (
    AnyEntry,
    CareTaken,
    CrossTraining,
    DayNote,
    Episode,
    PainScore,
    Run,
    WarningSign,
)
from journal.model.errors import NotReadableError
from journal.model.vocabulary import Care, EpisodeKind, Kind, Moment, Place, Sign, Unit

MILES = "distance_mi"


@dataclass(frozen=True, slots=True)
class OwnFormat:
    """One of our files: its name, what its rows become, its columns, and what it is known by.

    No row can do without the columns of `needs`; of those of `one_of` the header has one. `common` says that
    tables of many kinds have these: unless it is named, a file is one only with these alone or with all.
    """

    name: str
    makes: Callable[..., Any]
    fields: tuple[Field, ...]
    needs: tuple[str, ...]
    one_of: tuple[str, ...] = ()
    common: bool = False

    def reads(self, table: Table) -> bool:
        """Whether the header has what a row of this file needs."""
        names = set(table.names)
        return names.issuperset(self.needs) and (not self.one_of or not names.isdisjoint(self.one_of))

    def recognises(self, table: Table) -> bool:
        """Whether the table is one of these as far as its header tells."""
        names, own = set(table.names), {field.column for field in self.fields}
        return self.reads(table) and (not self.common or names <= own or own <= names)

    @property
    def looked_for(self) -> str:
        """The columns a row needs, in words."""
        either = f", and {' or '.join(self.one_of)}" if self.one_of else ""
        return f"{', '.join(self.needs)}{either}"


def _run(**values: Any) -> Run:
    if not values.keys() & {"distance_m", "duration_s"}:
        raise NotReadableError("A run needs a distance or a duration.")
    return Run(**values)


def _episode(**values: Any) -> Episode:
    _not_before(values, "end", "An episode")
    return Episode(**values)


def _sign(**values: Any) -> WarningSign:
    _not_before(values, "cleared", "A warning sign")
    return WarningSign(**values)


def _not_before(values: dict[str, Any], last: str, what: str) -> None:
    if last in values and values[last] < values["day"]:
        raise NotReadableError(f"{what} of {values['day']} cannot have been over on {values[last]}.")


RUNS = OwnFormat(
    name="runs",
    makes=_run,
    fields=(
        columns.DAY,
        columns.TIME,
        columns.DISTANCE,
        columns.UNIT,
        columns.DURATION,
        words_field("kind", "kind", Kind),
        columns.STRUCTURE,
        columns.EFFORT,
        whole_field("feel", 1, 5),
        text_field("surface"),
        text_field("hills"),
        text_field("shoes"),
        yes_field("gait_changed"),
        yes_field("swelling"),
        columns.PAIN_FROM,
        *columns.EVERY_ENTRY_ENDS,
    ),
    needs=("day",),
    one_of=("distance_km", MILES, "duration"),
)
PAIN = OwnFormat(
    name="pain",
    makes=PainScore,
    fields=(
        columns.DAY,
        columns.TIME,
        columns.KNEE,
        whole_field("score", 0, 10),
        words_field("when", "moment", Moment),
        words_field("where", "place", Place, kneecap=Place.FRONT),
        text_field("run", "run_uid"),
        *columns.EVERY_ENTRY_ENDS,
    ),
    needs=("day", "knee", "score"),
)
CROSS = OwnFormat(
    name="cross",
    makes=CrossTraining,
    fields=(
        columns.DAY,
        columns.TIME,
        text_field("activity"),
        columns.DISTANCE,
        columns.UNIT,
        columns.DURATION,
        columns.EFFORT,
        *columns.EVERY_ENTRY_ENDS,
    ),
    needs=("day", "activity"),
)
CARE = OwnFormat(
    name="care",
    makes=CareTaken,
    fields=(columns.DAY, columns.TIME, words_field("care", "care", Care), *columns.EVERY_ENTRY_ENDS),
    needs=("day", "care"),
)


SIGNS = OwnFormat(
    name="signs",
    makes=_sign,
    fields=(
        columns.DAY,
        words_field("sign", "sign", Sign),
        columns.KNEE,
        day_field("cleared"),
        *columns.EVERY_ENTRY_ENDS,
    ),
    needs=("day", "sign"),
)
EPISODES = OwnFormat(
    name="episodes",
    makes=_episode,
    fields=(
        columns.DAY,
        words_field("kind", "kind", EpisodeKind),
        columns.KNEE,
        day_field("end_day", "end"),
        *columns.EVERY_ENTRY_ENDS,
    ),
    needs=("day", "kind"),
    common=True,
)
NOTES = OwnFormat(
    name="notes",
    makes=DayNote,
    fields=(columns.DAY, columns.TIME, *columns.EVERY_ENTRY_ENDS),
    needs=("day", "note"),
    common=True,
)


def read(own: OwnFormat, table: Table, *, today: date) -> Found:
    """The entries of one of our files; unknown columns are left aside, empty cells are not recorded."""
    entries, skipped, told_by = told_entries(table, row_reader(own, table, today))
    return Found(own.name, tuple(entries), tuple(skipped), told_by=told_by)


def row_reader(own: OwnFormat, table: Table, today: date) -> Callable[[Row], Any]:
    """What makes the entry of a row; NotReadableError where the table or the row lacks what is needed."""
    if not own.reads(table):
        raise NotReadableError(
            f"{table.file} lacks columns of {own.name}.csv (looked for: {own.looked_for})."
        )
    places = {field.column: table.column(field.column) for field in own.fields}
    miles = table.column(MILES) if columns.DISTANCE in own.fields else None

    def entry_of(row: Row) -> Any:
        values: dict[str, Any] = {}
        for field in own.fields:
            text = row.cell(places[field.column])
            if text.strip() or (text and field.is_text):
                values[field.attribute] = _named(field.column, field.read, text)
        if row.cell(miles).strip():
            if "distance_m" in values:
                raise NotReadableError("distance_km and distance_mi are both given.", "Keep one of them.")
            values["distance_m"] = _named(MILES, columns.miles, row.cell(miles))
            values.setdefault("distance_unit", Unit.MI)
        return _entry(own, values, today)

    return entry_of


def _named(column: str, read_cell: Callable[[str], Any], text: str) -> Any:
    try:
        return read_cell(text)
    except NotReadableError as refusal:
        raise NotReadableError(f"{column}: {refusal.what}", refusal.mend) from None


def _entry(own: OwnFormat, values: dict[str, Any], today: date) -> Any:
    required = {field.column: field.attribute for field in own.fields if field.column in own.needs}
    for column, attribute in required.items():
        if not str(values.get(attribute, "")).strip():
            raise NotReadableError(f"{column} is missing.")
    reading.checked_day(values["day"], today)
    return own.makes(**values)


def write(own: OwnFormat, entries: Iterable[AnyEntry], to: TextIO) -> None:
    """Entries as one of our files, header first, every stored digit; `to` is opened with `newline=""`."""
    attributes = [field.attribute for field in own.fields]
    write_rows(own, ({name: getattr(entry, name) for name in attributes} for entry in entries), to)


def write_rows(own: OwnFormat, rows: Iterable[Mapping[str, Any]], to: TextIO) -> None:
    """Rows by the attributes of the columns; one that is None or not there becomes an empty cell."""
    # Line ends as the standard for CSV has them; with "\n" alone a "\r" inside a note would not be quoted.
    lines = csv.writer(to, lineterminator="\r\n")
    lines.writerow(field.column for field in own.fields)
    for row in rows:
        values = (row.get(field.attribute) for field in own.fields)
        lines.writerow(
            "" if value is None else field.write(value)
            for field, value in zip(own.fields, values, strict=True)
        )
