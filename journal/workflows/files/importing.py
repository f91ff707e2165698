"""Files into the journal: looked at first, written in one transaction, taken back whole."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from journal.exchange.incoming import Found, SkippedRow, ToldBy, Twin, known_keys, sort_out
from journal.exchange.meanings import ColumnMap
from journal.exchange.strength import in_sessions
from journal.exchange.twins import without_twins
from journal.exchange.watching import Counting, count, each, go_on
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
from journal.model.whole import NOTHING_BESIDE, Beside, together
from journal.model.words import printable
from journal.store.journal import Journal, State, Writing
from journal.workflows.files.beside import new_beside, write_beside
from journal.workflows.files.duplicates import Duplicate, paired
from journal.workflows.files.filling import Filling, filled_in_words, fillings
from journal.workflows.files.import_reading import Asked, WasRead, asked_of, read_files
from journal.workflows.files.other_zone import has_utc, parted

A_DAY = timedelta(days=1)
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

    `already` is what the journal has, `filled` what of it gets values, `told_twice` what more than one file
    tells, and `richer` the new entries that have values of two. `columns` are those of somebody's own tables,
    to be kept once they are written. `state` is that of the journal the files were held against.
    """

    files: tuple[str, ...]
    found: tuple[Found, ...]
    new: tuple[AnyEntry, ...]
    already: tuple[Duplicate, ...]
    told_twice: tuple[Twin, ...] = ()
    columns: tuple[ColumnMap, ...] = ()
    beside: Beside = NOTHING_BESIDE
    filled: tuple[Filling, ...] = ()
    richer: tuple[tuple[AnyEntry, ToldBy], ...] = ()
    state: State | None = None

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
        return bool(self.new or self.beside or self.filled)

    @property
    def added(self) -> dict[str, int]:
        """How many new entries of each kind there are."""
        return {**counted(self.new), **self.beside.counts}

    @property
    def in_words(self) -> str:
        """What would be written: `3 runs; effort added to 12 runs`."""
        parts = (kinds_in_words(self.added) if self.added else "", filled_in_words(self.filled))
        return "; ".join(part for part in parts if part) or "nothing"


def counted(entries: Iterable[Entry]) -> dict[str, int]:
    """How many entries of each kind, by the names of CONTRACT.md's CSV files; sets beside their sessions."""
    return dict(Counter(KINDS[type(entry)] for entry in entries))


def look_at(journal: Journal, asked: Asked) -> Preview:
    """Read files, folders and zips and part what is new from what the journal has.

    Raises for a file that can't be read.
    """
    asked = asked_of(journal, asked)
    return compared(journal, asked, read_files(asked))


def compared(journal: Journal, asked: Asked, was_read: WasRead) -> Preview:
    """What was read, held against the journal."""
    count(0, 0, Counting.COMPARED)
    state = journal.state()
    kept = without_twins(was_read.found, [path.name for path in asked.paths])
    incoming = kept.entries
    stored = _stored(journal, incoming)
    go_on()
    sorted_out = sort_out(incoming, known_keys(stored))
    go_on()
    there = paired(sorted_out.duplicates, stored)
    go_on()
    local = {id(one) for one, kind in zip(incoming, kept.formats, strict=True) if not has_utc(kind)}
    fresh, moved = parted(sorted_out.new, stored, there, local)
    new = in_sessions(fresh, stored, _new_uid)
    twins = (*kept.told_twice, *(twin for file in was_read.found for twin in file.told_twice))
    files = tuple(str(path) for path in asked.paths)
    beside = new_beside(journal, together([found.beside for found in was_read.found]), incoming)
    told_by = {id(entry): by for entry, by in zip(incoming, kept.told_by, strict=True)}
    already = tuple(replace(one, told_by=told_by[id(one.entry)]) for one in (*there, *moved))
    filled = fillings(already, incoming, stored, told_by, journal.emptied_by_hand()) if already else ()
    richer = tuple((entry, by) for entry in new if (by := told_by.get(id(entry))) and by.fields)
    return Preview(
        files, was_read.found, new, already, twins, was_read.columns, beside, filled, richer, state
    )


def _new_uid() -> str:
    from journal.entry.language import fresh_uid  # 25 ms, and only sessions need one now

    return fresh_uid()


def _stored(journal: Journal, incoming: Sequence[AnyEntry]) -> tuple[AnyEntry, ...]:
    """The stored entries an incoming one could be: of its days and those beside, or any for a uid."""
    if not incoming:
        return ()
    days = [entry.day for entry in incoming]
    by_uid = any(entry.uid for entry in incoming)
    return journal.every_entry() if by_uid else journal.every_entry(min(days) - A_DAY, max(days) + A_DAY)


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
        filled=tuple(one for one in preview.filled if not isinstance(one.entry, out)),
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
    """Store what is new as one step, and what is added to entries that are here; the import's id.

    None when there was nothing of either. Raises JournalError where the journal is no longer as it was when
    the files were held against it, and ReadingStoppedError when whoever watches has stopped it; then nothing
    of it is stored.
    """
    if not preview.anything:
        return None
    names = [Path(name).name or name for name in preview.files]
    with journal.change(f"import of {names_in_words(names)}: {preview.in_words}") as writing:
        if journal.state() != preview.state:
            raise JournalError(
                "This journal was changed in another window since the files were looked at.",
                "Nothing was written; look at them again.",
            )
        key = writing.begin_import(names, ", ".join(sorted({found.format for found in preview.found})))
        uids = writing.add_all(each(preview.new, Counting.WRITTEN), import_id=key)
        _note_richer(writing, preview, uids, key)
        for one in each(preview.filled, Counting.WRITTEN) if preview.filled else ():
            writing.add_values(one.entry, one.values, one.files, key)
        write_beside(writing, preview.beside, key)
    if preview.columns:
        from journal.workflows.files.mapping import remember  # 15 ms, and few files are tables of one's own

        for columns in preview.columns:
            remember(journal, columns)
    return key


def _note_richer(writing: Writing, preview: Preview, uids: Sequence[str], key: int) -> None:
    """Note which values of the new entries are those of another file."""
    told_by = {id(entry): dict(by.fields) for entry, by in preview.richer}
    for entry, uid in zip(preview.new, uids, strict=True):
        if id(entry) in told_by:
            writing.note_filled(replace(entry, uid=uid), told_by[id(entry)], key)


def names_in_words(names: Iterable[str]) -> str:
    """File names, fit for a terminal."""
    return ", ".join(printable(name) for name in names)


def kinds_in_words(kinds: Mapping[str, int]) -> str:
    """`1,131 runs, 12 pain scores`; `nothing` for none."""
    return ", ".join(f"{count:,} {_kind(kind, count)}" for kind, count in kinds.items() if count) or "nothing"


def _kind(kind: str, count: int) -> str:
    words = KIND_WORDS.get(kind, kind)
    if count != 1:
        return words
    return words.removesuffix("ies") + "y" if words.endswith("ies") else words.removesuffix("s")
