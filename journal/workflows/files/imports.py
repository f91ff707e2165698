"""The imports that are in the journal: listed, and taken back whole."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from typing import Any, Literal

from journal.model.days import short_day, weekday
from journal.model.entries import AnyEntry
from journal.model.errors import JournalError
from journal.model.reading import shown
from journal.store.journal import ImportRecord, Journal
from journal.workflows.files.importing import kinds_in_words, names_in_words

# Other tables have the name of their kind.
KIND_OF_TABLE = {"cross_training": "cross", "strength_sessions": "strength"}


Edited = Literal["keep", "take"]
"""What becomes of an import's entries that were edited since it came: they stay, or they go with it."""


class EditedSinceError(JournalError):
    """Entries of an import were edited since, and what is to become of them was not said."""

    def __init__(self, key: int, entries: Sequence[AnyEntry]) -> None:
        count = len(entries)
        edited = "1 entry of it was" if count == 1 else f"{count:,} entries of it were"
        it = "it" if count == 1 else "them"
        super().__init__(
            f"Import {key} was not taken back: {edited} edited since it came.",
            f"--edited keep leaves {it} in the journal as written by hand, --edited take takes {it} too.",
        )
        self.entries = tuple(entries)


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What became of an import that was taken back: how many entries went and stayed, by kind.

    `emptied` is how many values it had added to other entries and that are gone from them again.
    """

    removed: Mapping[str, int]
    kept: Mapping[str, int]
    emptied: int


def edited_since(journal: Journal, key: int) -> tuple[AnyEntry, ...]:
    """The diary's entries of an import that were edited since it came, kind by kind and oldest first.

    A strength session that was given sets since is among them. What other imports added to an entry is no
    edit, and neither is undoing one.
    """
    return journal.edited_since(key)


def take_back(journal: Journal, key: int, *, edited: Edited | None = None) -> TakenBack:
    """Take one import out of the journal whole, as one step of undo; what went, stayed, was emptied.

    Entries edited since go with it or stay as if written by hand, as `edited` says; EditedSinceError where
    there are some and nothing is said. JournalError where there is no such import.
    """
    record = next((record for record in journal.imports() if record.key == key), None)
    if record is None:
        raise JournalError(
            f"There is no import {key} in this journal.", "See which there are: journal imports"
        )
    changed = edited_since(journal, key)
    if changed and edited is None:
        raise EditedSinceError(key, changed)
    with journal.change(f"taking out import {key} ({names_in_words(record.files)})") as writing:
        gone = writing.take_back_import(key, changed if edited == "keep" else ())
    return TakenBack(_by_kind(gone.removed), _by_kind(gone.kept), gone.emptied)


def taken_back_line(key: int, taken: TakenBack) -> str:
    """`Taken back: import 3, 12 runs. Kept as you changed them: 1 run.` and what is empty again."""
    gone = f", {kinds_in_words(taken.removed)}" if taken.removed else ""
    parts = [f"Taken back: import {key}{gone}."]
    if taken.kept:
        parts.append(f"Kept as you changed them: {kinds_in_words(taken.kept)}.")
    if taken.emptied:
        parts.append(f"Values it had added elsewhere, gone again: {taken.emptied:,}.")
    return " ".join(parts)


def taken_back_record(key: int, taken: TakenBack) -> dict[str, Any]:
    """The object of `journal import --undo ID --json`."""
    return {
        "id": key,
        "removed": dict(taken.removed),
        "kept": dict(taken.kept),
        "emptied": taken.emptied,
    }


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
        f"{names_in_words(record.files)}: {still_here(record)}"
    )


def still_here(record: ImportRecord) -> str:
    """`1,131 runs and 24 values added to others`: what an import has here; `nothing` for none."""
    kinds = kinds_in_words(stored_kinds(record))
    if not record.filled:
        return kinds
    added = f"{kinds_in_words({'values': record.filled})} added to others"
    return f"{kinds} and {added}" if record.entries else added


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
        "filled": record.filled,
    }
