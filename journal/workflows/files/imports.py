"""The imports that are in the journal: listed, and taken back whole."""

from collections.abc import Mapping
from datetime import datetime, timedelta, tzinfo
from typing import Any

from journal.model.days import short_day, weekday
from journal.model.errors import JournalError
from journal.model.reading import shown
from journal.store.journal import ImportRecord, Journal
from journal.workflows.files.importing import kinds_in_words, names_in_words

# Other tables have the name of their kind.
KIND_OF_TABLE = {"cross_training": "cross", "strength_sessions": "strength"}


def take_back(journal: Journal, key: int) -> dict[str, int]:
    """Take one import out of the journal whole; how many of each kind went. One step of undo."""
    record = next((record for record in journal.imports() if record.key == key), None)
    if record is None:
        raise JournalError(
            f"There is no import {key} in this journal.", "See which there are: journal imports"
        )
    with journal.change(f"taking back import {key} ({names_in_words(record.files)})") as writing:
        gone = writing.take_back_import(key)
    return _by_kind(gone)


def _by_kind(tables: Mapping[str, int]) -> dict[str, int]:
    return {KIND_OF_TABLE.get(table, table): count for table, count in tables.items()}


def import_line(record: ImportRecord, now: datetime, zone: tzinfo | None = None) -> str:
    """`   3  Fri 20 Nov 18:05 (2 hours ago)  Activities.csv: 1,131 runs`; no `zone` for the system's own."""
    import pendulum  # 64 ms, and only this list says how long ago something was

    try:
        at = datetime.fromisoformat(record.at).astimezone(zone)
    except (ValueError, OverflowError) as error:
        raise JournalError(
            f"Import {record.key} is noted for {shown(record.at)}, which is no time.",
            "Mend it in the table imports.",
        ) from error
    year = "" if at.year == now.astimezone(zone).year else f" {at.year}"
    past = pendulum.instance(at).diff_for_humans(pendulum.instance(now), absolute=True)
    ago = f"{past} ago" if now - at >= timedelta(minutes=1) else "just now"
    return (
        f"{record.key:>4}  {weekday(at.date())} {short_day(at.date())}{year} {at:%H:%M} ({ago})  "
        f"{names_in_words(record.files)}: {kinds_in_words(stored_kinds(record))}"
    )


def stored_kinds(record: ImportRecord) -> dict[str, int]:
    """How many entries of each kind an import still has here."""
    return _by_kind(record.entries)


def stored_import_record(record: ImportRecord) -> dict[str, Any]:
    """One object of `journal imports --json`."""
    return {
        "id": record.key,
        "at": record.at,
        "files": list(record.files),
        "format": record.format,
        "entries": stored_kinds(record),
    }
