"""Reading the files of an import: all that is asked of the journal is asked first, so any thread can read."""

from dataclasses import dataclass, replace
from datetime import date, tzinfo
from pathlib import Path

from journal.exchange.formats import UnknownTableError
from journal.exchange.incoming import Found
from journal.exchange.lift_names import OtherName, table_in
from journal.exchange.meanings import KEY, ColumnMap
from journal.exchange.recognise import read
from journal.exchange.tables import Table, read_table
from journal.exchange.terms import Terms
from journal.model.errors import NotReadableError
from journal.model.exercises import Exercise
from journal.model.settings import Settings
from journal.model.vocabulary import Unit
from journal.model.zones import zone_of
from journal.store.journal import Journal
from journal.workflows.strength.exercises import exercises_of

QUICK_BYTES = 256 * 1024
REMEMBERED = "Its columns are taken as they were said the last time."


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be read, and all the reading has to know; it holds no journal.

    `zone` goes before that of the settings; with neither UTC times are read in this computer's. `columns` are
    those of one table, as a screen gives them back; `columns_words` those of `--map`; `kept` what was said of
    tables before. `day` is that of activities that know none.
    """

    paths: tuple[Path, ...]
    settings: Settings
    today: date
    unit: Unit | None = None
    as_format: str | None = None
    zone: tzinfo | None = None
    exercises: tuple[Exercise, ...] = ()
    names: tuple[OtherName, ...] = ()
    columns: ColumnMap | None = None
    columns_words: str = ""
    kept: tuple[ColumnMap, ...] = ()
    day: date | None = None

    @property
    def terms(self) -> Terms:
        """What the readers have to be told."""
        zone = self.zone or zone_of(self.settings.zone)
        return Terms(self.today, self.settings.unit, self.unit, zone, self.exercises, self.names, self.day)


@dataclass(frozen=True, slots=True)
class WasRead:
    """What the files hold, in their order; `columns` are those of the tables of somebody's own."""

    found: tuple[Found, ...]
    columns: tuple[ColumnMap, ...] = ()


def asked_of(journal: Journal, asked: Asked) -> Asked:
    """The same, with what the journal knows: its exercises, what others call them, columns said before."""
    kept: tuple[ColumnMap, ...] = ()
    values = journal.setting_values()
    if KEY in values:
        from journal.workflows.files.mapping import remembered

        kept = remembered(journal)
    return replace(asked, exercises=exercises_of(journal), names=table_in(values), kept=kept)


def is_quick(asked: Asked) -> bool:
    """Whether reading it takes no longer than a key may: files of a few hundred kB that hold no others.

    So does refusing what is no file.
    """
    return all(map(_is_quick, asked.paths))


def _is_quick(path: Path) -> bool:
    try:
        holds_more = path.is_dir() or path.suffix.lower() == ".zip"
        return not holds_more and (not path.is_file() or path.stat().st_size <= QUICK_BYTES)
    except (OSError, ValueError):
        return True


def read_files(asked: Asked) -> WasRead:
    """Read files, folders and zips; UnknownTableError for a table whose columns have to be said."""
    found: list[Found] = []
    columns: list[ColumnMap] = []
    for path in asked.paths:
        if asked.columns_words or asked.columns is not None:
            one, own = _by_columns(path, asked)
            columns.append(own)
        else:
            try:
                one = read(path, asked.terms, asked.as_format)
            except UnknownTableError as unknown:
                one, own = _as_before(unknown, asked)
                columns.append(own)
        found.append(one)
    return WasRead(tuple(found), tuple(columns))


def is_table(table: Table) -> bool:
    """Whether there are columns to be said: a text that is no table has one, or no row below its first."""
    return len(table.header) > 1 and next(table.rows(), None) is not None


def _by_columns(path: Path, asked: Asked) -> tuple[Found, ColumnMap]:
    """A table by the columns that were said of it."""
    from journal.workflows.files.mapping import columns_by_words

    table = read_table(path)
    own = asked.columns or columns_by_words(asked.columns_words, table, asked.settings)
    return _mapped(table, own, asked), own


def _as_before(unknown: UnknownTableError, asked: Asked) -> tuple[Found, ColumnMap]:
    """A table by the columns that were said of one with its header; refused with the way to say them."""
    from journal.workflows.files.mapping import how_to_map, known

    table = unknown.table
    own = known(table, asked.kept)
    if own is not None:
        one = _mapped(table, own, asked)
        return replace(one, notes=(REMEMBERED, *one.notes)), own
    if not is_table(table):
        raise NotReadableError(unknown.what, unknown.mend) from None
    raise UnknownTableError(table, unknown.what, how_to_map(table, asked.settings)) from None


def _mapped(table: Table, columns: ColumnMap, asked: Asked) -> Found:
    from journal.exchange import mapped

    if asked.as_format is not None:
        raise NotReadableError("A format and columns are both said.", "Leave --as or --map out.")
    return mapped.read(table, mapped.with_unit(columns, asked.terms), asked.terms)
