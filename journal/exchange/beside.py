"""settings.csv and deleted.csv: what a journal holds besides entries, a row a thing."""

import csv
import json
from collections.abc import Callable, Iterable
from typing import Any, TextIO

from journal.exchange.columns import UID, UPDATED_AT
from journal.exchange.incoming import Found, entries_of
from journal.exchange.tables import Row, Table, guard, unguard
from journal.model.errors import JournalError, NotReadableError
from journal.model.reading import shown
from journal.model.settings import checked
from journal.model.settings_list import BY_KEY
from journal.model.whole import KINDS, Beside, Deleted

SETTINGS, DELETED = "settings", "deleted"
COLUMNS = {SETTINGS: ("key", "value"), DELETED: ("uid", "kind", "at")}
LOOKED_FOR = {name: ", ".join(columns) for name, columns in COLUMNS.items()}


def recognises(table: Table) -> str | None:
    """Which of the two a table is, None for neither: such short headers are theirs only as a whole."""
    return next((name for name, columns in COLUMNS.items() if set(table.names) == set(columns)), None)


def read(name: str, table: Table) -> Found:
    """What a settings.csv or a deleted.csv holds."""
    places = [table.column(column) for column in COLUMNS[name]]
    if None in places:
        raise NotReadableError(f"{table.file} lacks columns of {name}.csv (looked for: {LOOKED_FOR[name]}).")
    read_cells: Callable[..., Any] = _setting_cells if name == SETTINGS else deleted

    def of_row(row: Row) -> Any:
        return read_cells(*(row.cell(place) for place in places))

    things, skipped = entries_of(table, of_row)
    found = Beside(settings=tuple(things)) if name == SETTINGS else Beside(deleted=tuple(things))
    return Found(name, skipped=tuple(skipped), beside=found)


def _setting_cells(key: str, value: str) -> tuple[str, Any]:
    try:
        found = json.loads(unguard(value), parse_constant=_refuse_constant)
    except (ValueError, RecursionError):
        raise NotReadableError(
            f"value: {shown(value)} is not JSON.", 'Write words in quotes, as in "km".'
        ) from None
    return setting(unguard(key), found)


def _refuse_constant(name: str) -> None:
    raise ValueError(name)


def setting(key: str, value: Any) -> tuple[str, Any]:
    """A setting as the file holds it; NotReadableError for a value that one we know can't have."""
    if not key.strip():
        raise NotReadableError("key is missing.")
    try:
        json.dumps({key: value}, allow_nan=False, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        raise NotReadableError(f"{shown(key)} holds what can't be kept.") from None
    if key in BY_KEY:
        try:
            checked(BY_KEY[key], value)
        except JournalError as refusal:
            raise NotReadableError(refusal.what, "Leave it out; it keeps the value it has here.") from None
    return key, value


def deleted(uid: str, kind: str, at: str) -> Deleted:
    """What is left of a deleted entry."""
    name, word, stamp = UID.read(uid), kind.strip(), UPDATED_AT.read(at)
    if not name:
        raise NotReadableError("uid is missing.")
    if word not in KINDS:
        raise NotReadableError(f"kind: {shown(word)} is not one of: {', '.join(KINDS)}.")
    return Deleted(name, word, stamp)


def write_settings(settings: Iterable[tuple[str, Any]], to: TextIO) -> None:
    """Settings as a settings.csv, values as JSON; `to` is opened with `newline=""`."""
    rows = ((guard(key), guard(json.dumps(value, ensure_ascii=False))) for key, value in settings)
    _write(SETTINGS, rows, to)


def write_deleted(gone: Iterable[Deleted], to: TextIO) -> None:
    """What is left of deleted entries as a deleted.csv; `to` is opened with `newline=""`."""
    _write(DELETED, ((UID.write(one.uid), one.kind, one.at) for one in gone), to)


def _write(name: str, rows: Iterable[tuple[str, ...]], to: TextIO) -> None:
    lines = csv.writer(to, lineterminator="\r\n")
    lines.writerow(COLUMNS[name])
    lines.writerows(rows)
