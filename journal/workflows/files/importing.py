"""Files into the journal: looked at first, written in one transaction, taken back whole."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, tzinfo
from pathlib import Path
from typing import Any

from journal.exchange.incoming import Found, SkippedRow, Twin, known_keys, sort_out
from journal.exchange.meanings import ColumnMap
from journal.exchange.strength import in_sessions
from journal.exchange.twins import without_twins
from journal.model.days import long_day
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
from journal.model.settings import Settings
from journal.model.units import amount
from journal.model.vocabulary import Unit
from journal.model.whole import NOTHING_BESIDE, Beside, together
from journal.model.words import printable
from journal.store.journal import Journal
from journal.workflows.files.beside import new_beside, write_beside
from journal.workflows.files.duplicates import Duplicate, paired
from journal.workflows.files.import_reading import Asked, WasRead, asked_of, read_files

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
KIND_WORDS = {
    "pain": "pain scores",
    "cross": "other sessions",
    "care": "care entries",
    "strength": "strength sessions",
    "signs": "warning signs",
    "planned": "planned sessions",
    "week_marks": "marked weeks",
    "deleted": "deleted entries",
}


# The kinds that are written or left out together, by the letter that says which.
CHOICES: dict[str, tuple[type[Entry], ...]] = {
    "r": (Run,),
    "p": (PainScore,),
    "s": (StrengthSession, ExerciseSet),
    "x": (CrossTraining,),
    "c": (CareTaken,),
    "n": (DayNote,),
    "e": (Episode,),
    "w": (WarningSign,),
}


@dataclass(frozen=True, slots=True)
class Preview:
    """What an import would do: nothing is written yet. `files` are the names as given.

    `already` is what the journal has, `told_twice` what more than one file tells. `columns` are those of
    somebody's own tables, to be kept once they are written.
    """

    files: tuple[str, ...]
    found: tuple[Found, ...]
    new: tuple[AnyEntry, ...]
    already: tuple[Duplicate, ...]
    told_twice: tuple[Twin, ...] = ()
    columns: tuple[ColumnMap, ...] = ()
    beside: Beside = NOTHING_BESIDE

    @property
    def duplicates(self) -> int:
        """How many entries of the files are not new."""
        return len(self.already) + self.twins

    @property
    def twins(self) -> int:
        """How many entries more than one file tells."""
        return len(self.told_twice)

    @property
    def skipped(self) -> tuple[SkippedRow, ...]:
        """Every bad row of every file."""
        return tuple(row for found in self.found for row in found.skipped)

    @property
    def without_entries(self) -> tuple[str, ...]:
        """The files that gave nothing at all."""
        parts = zip(self.files, self.found, strict=True)
        return tuple(name for name, found in parts if not (found.entries or found.beside))

    @property
    def anything(self) -> bool:
        """Whether there is anything to write."""
        return bool(self.new or self.beside)

    @property
    def added(self) -> dict[str, int]:
        """How many new entries of each kind there are."""
        return {**counted(self.new), **self.beside.counts}


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
    columns_words: str = "",
) -> Preview:
    """Read files, folders and zips and part what is new from what the journal has.

    `zone` makes local days of UTC times, None is the system's own; `columns_words` say the columns of a table
    of one's own. Raises for a file that can't be read.
    """
    asked = Asked(tuple(paths), settings, today, unit, as_format, zone, columns_words=columns_words)
    asked = asked_of(journal, asked)
    return compared(journal, asked, read_files(asked))


def compared(journal: Journal, asked: Asked, was_read: WasRead) -> Preview:
    """What was read, held against the journal."""
    kept = without_twins(was_read.found)
    incoming = kept.entries
    stored = _stored(journal, incoming)
    sorted_out = sort_out(incoming, known_keys(stored))
    new = in_sessions(sorted_out.new, stored, _new_uid)
    twins = (*kept.told_twice, *(twin for file in was_read.found for twin in file.told_twice))
    already = paired(sorted_out.duplicates, stored)
    files = tuple(str(path) for path in asked.paths)
    beside = new_beside(journal, together([found.beside for found in was_read.found]), incoming)
    return Preview(files, was_read.found, new, already, twins, was_read.columns, beside)


def _new_uid() -> str:
    from journal.entry.language import fresh_uid  # 25 ms, and only sessions need one now

    return fresh_uid()


def _stored(journal: Journal, incoming: Sequence[AnyEntry]) -> tuple[AnyEntry, ...]:
    """The stored entries an incoming one could be: of its days, or any where a uid says which."""
    if not incoming:
        return ()
    days = [entry.day for entry in incoming]
    by_uid = any(entry.uid for entry in incoming)
    return journal.every_entry() if by_uid else journal.every_entry(min(days), max(days))


def choices_of(preview: Preview) -> dict[str, int]:
    """How many new entries each letter of `CHOICES` stands for; those that stand for none are left out."""
    kinds: Counter[type[Entry]] = Counter(type(entry) for entry in preview.new)
    counts = {letter: sum(kinds[kind] for kind in together) for letter, together in CHOICES.items()}
    return {letter: count for letter, count in counts.items() if count}


def without(preview: Preview, letters: Collection[str]) -> Preview:
    """The preview with the kinds of these letters left out; a score then names no run that is left out."""
    out = tuple(kind for letter in letters for kind in CHOICES[letter])
    gone = {entry.uid for entry in preview.new if isinstance(entry, out) and isinstance(entry, Run)} - {""}
    new = (entry for entry in preview.new if not isinstance(entry, out))
    return replace(
        preview,
        new=tuple(
            replace(entry, run_uid="") if isinstance(entry, PainScore) and entry.run_uid in gone else entry
            for entry in new
        ),
    )


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
    if not preview.anything:
        return None
    names = [Path(name).name or name for name in preview.files]
    with journal.change(f"import of {names_in_words(names)}: {kinds_in_words(preview.added)}") as writing:
        key = writing.begin_import(names, ", ".join(sorted({found.format for found in preview.found})))
        writing.add_all(preview.new, import_id=key)
        write_beside(writing, preview.beside, key)
    if preview.columns:
        from journal.workflows.files.mapping import remember  # 15 ms, and few files are tables of one's own

        for columns in preview.columns:
            remember(journal, columns)
    return key


def names_in_words(names: Iterable[str]) -> str:
    """File names, fit for a terminal."""
    return ", ".join(printable(name) for name in names)


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
        return [kinds_in_words(found.beside.counts) if found.beside else "no entries found"]
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
