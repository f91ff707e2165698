"""Files into the journal: looked at first, written in one transaction, taken back whole."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, tzinfo
from pathlib import Path
from typing import Any

from journal.entry.language import fresh_uid
from journal.exchange.incoming import Found, SkippedRow, known_keys, sort_out
from journal.exchange.recognise import read
from journal.exchange.strength import in_sessions
from journal.exchange.twins import without_twins
from journal.model.days import long_day, short_day, weekday
from journal.model.entries import (
    AnyEntry,
    CareTaken,
    CrossTraining,
    DayNote,
    Entry,
    Episode,
    ExerciseSet,
    PainScore,
    Run,
    StrengthSession,
    WarningSign,
)
from journal.model.errors import JournalError
from journal.model.reading import shown
from journal.model.settings import Settings
from journal.model.units import amount
from journal.model.vocabulary import Unit
from journal.model.words import printable
from journal.store.journal import ImportRecord, Journal
from journal.workflows.exercises import exercises_of

KINDS: dict[type[Entry], str] = {
    Run: "runs",
    PainScore: "pain",
    CrossTraining: "cross",
    CareTaken: "care",
    StrengthSession: "strength",
    ExerciseSet: "sets",
    DayNote: "notes",
    Episode: "episodes",
    WarningSign: "signs",
}
# Other tables have the name of their kind.
KIND_OF_TABLE = {"cross_training": "cross", "strength_sessions": "strength"}
KIND_WORDS = {
    "pain": "pain scores",
    "cross": "other sessions",
    "care": "care entries",
    "strength": "strength sessions",
    "signs": "warning signs",
}


@dataclass(frozen=True, slots=True)
class Preview:
    """What an import would do: nothing is written yet. `files` are the names as given.

    `duplicates` counts what the journal has already and the `twins`, which more than one file tells.
    """

    files: tuple[str, ...]
    found: tuple[Found, ...]
    new: tuple[AnyEntry, ...]
    duplicates: int
    twins: int = 0

    @property
    def skipped(self) -> tuple[SkippedRow, ...]:
        """Every bad row of every file."""
        return tuple(row for found in self.found for row in found.skipped)

    @property
    def without_entries(self) -> tuple[str, ...]:
        """The files that gave nothing at all."""
        return tuple(name for name, found in zip(self.files, self.found, strict=True) if not found.entries)

    @property
    def added(self) -> dict[str, int]:
        """How many new entries of each kind there are."""
        return counted(self.new)


def counted(entries: Iterable[Entry]) -> dict[str, int]:
    """How many entries of each kind, by the names of CONTRACT.md's CSV files; sets beside their sessions."""
    return dict(Counter(KINDS[type(entry)] for entry in entries))


def look_at(
    journal: Journal,
    paths: Sequence[Path],
    settings: Settings,
    today: date,
    *,
    unit: Unit | None = None,
    as_format: str | None = None,
    zone: tzinfo | None = None,
) -> Preview:
    """Read files, folders and zips and part what is new from what the journal has.

    `zone` makes local days of UTC times, None is the system's own. Raises for a file that can't be read.
    """
    exercises = exercises_of(journal)
    found = tuple(
        read(
            path,
            today=today,
            unit=settings.unit,
            forced_unit=unit,
            as_format=as_format,
            zone=zone,
            exercises=exercises,
        )
        for path in paths
    )
    kept = without_twins(found)
    incoming = kept.entries
    stored = _stored(journal, incoming)
    sorted_out = sort_out(incoming, known_keys(stored))
    new = in_sessions(sorted_out.new, stored, fresh_uid)
    twins = kept.twins + sum(file.twins for file in found)
    duplicates = len(sorted_out.duplicates) + twins
    return Preview(tuple(str(path) for path in paths), found, new, duplicates, twins)


def _stored(journal: Journal, incoming: Sequence[AnyEntry]) -> tuple[AnyEntry, ...]:
    """The stored entries an incoming one could be: of its days, or any where a uid says which."""
    if not incoming:
        return ()
    days = [entry.day for entry in incoming]
    by_uid = any(entry.uid for entry in incoming)
    return journal.every_entry() if by_uid else journal.every_entry(min(days), max(days))


def refuse_bad_rows(preview: Preview) -> None:
    """Raise JournalError if any row is bad, for who wants all of a file or nothing."""
    if not preview.skipped:
        return
    row, more = preview.skipped[0], len(preview.skipped) - 1
    rows = "this row" if not more else f"this and {more:,} more bad {'row' if more == 1 else 'rows'}"
    raise JournalError(
        f"{row.where}: {row.why}",
        f"Nothing was written; mend {rows} or import without --strict.",
    )


def write_import(journal: Journal, preview: Preview) -> int | None:
    """Store what is new as one step; the import's id, None when nothing was new."""
    if not preview.new:
        return None
    names = [Path(name).name or name for name in preview.files]
    with journal.change(f"import of {_names(names)}: {kinds_in_words(preview.added)}") as writing:
        key = writing.begin_import(names, ", ".join(sorted({found.format for found in preview.found})))
        writing.add_all(replace(entry, import_id=key) for entry in preview.new)
    return key


def _names(names: Iterable[str]) -> str:
    return ", ".join(printable(name) for name in names)


def take_back(journal: Journal, key: int) -> dict[str, int]:
    """Take one import out of the journal whole; how many of each kind went. One step of undo."""
    record = next((record for record in journal.imports() if record.key == key), None)
    if record is None:
        raise JournalError(
            f"There is no import {key} in this journal.", "See which there are: journal imports"
        )
    with journal.change(f"taking back import {key} ({_names(record.files)})") as writing:
        gone = writing.take_back_import(key)
    return _by_kind(gone)


def _by_kind(tables: Mapping[str, int]) -> dict[str, int]:
    return {KIND_OF_TABLE.get(table, table): count for table, count in tables.items()}


def kinds_in_words(kinds: dict[str, int]) -> str:
    """`1,131 runs, 12 pain scores`; `nothing` for none."""
    return ", ".join(f"{count:,} {_kind(kind, count)}" for kind, count in kinds.items() if count) or "nothing"


def _kind(kind: str, count: int) -> str:
    words = KIND_WORDS.get(kind, kind)
    if count != 1:
        return words
    return words.removesuffix("ies") + "y" if words.endswith("ies") else words.removesuffix("s")


def preview_lines(preview: Preview, settings: Settings) -> list[str]:
    """What was found and what would be written, for people."""
    lines = []
    for name, found in zip(preview.files, preview.found, strict=True):
        lines.append(f"{printable(Path(name).name or name)}: {found.format or 'nothing that can be read'}")
        lines += [f"  {line}" for line in (*_found_lines(found, settings), *found.notes)]
    here = preview.duplicates - preview.twins
    lines.append(f"New: {kinds_in_words(preview.added)}. Already here: {here:,}.")
    if preview.twins:
        lines.append(f"In more than one file, taken once: {preview.twins:,}.")
    if preview.skipped:
        bad = len(preview.skipped)
        lines.append(f"Left out: {bad:,} {'row' if bad == 1 else 'rows'}.")
    return lines


def _found_lines(found: Found, settings: Settings) -> list[str]:
    if not found.entries:
        return ["no entries found"]
    days = sorted(entry.day for entry in found.entries)
    span = long_day(days[0]) if days[0] == days[-1] else f"{long_day(days[0])} to {long_day(days[-1])}"
    lines = [f"{kinds_in_words(counted(found.entries))}, {span}"]
    metres = sum(entry.distance_m or 0.0 for entry in found.entries if isinstance(entry, Run))
    if metres:
        lines.append(f"{amount(metres, settings.unit):,.2f} {settings.unit} of running")
    return lines


def import_record(preview: Preview, key: int | None) -> dict[str, Any]:
    """The object of `journal import --json`."""
    return {
        "id": key,
        "files": list(preview.files),
        "added": preview.added,
        "duplicates": preview.duplicates,
        "skipped": [{"file": row.file, "row": row.row or None, "why": row.why} for row in preview.skipped],
    }


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
        f"{_names(record.files)}: {kinds_in_words(stored_kinds(record))}"
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
