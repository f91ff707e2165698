"""What the page of files says: where the journal lies, how big it is, its last copy, what came in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from pathlib import Path

from journal.entry.describing import describe
from journal.model.days import long_day, short_day, weekday
from journal.model.entries import AnyEntry
from journal.model.settings import Settings
from journal.model.words import printable
from journal.rules.inwords import counted
from journal.store.journal import ImportRecord, Journal
from journal.workflows.diary.log import SEEN_FROM_AFAR
from journal.workflows.files.importing import kinds_in_words, names_in_words
from journal.workflows.files.imports import TakenBack, still_here

MOST_NAMED = 8
OLD_DAYS = 30


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy beside the journal, by the day in its name."""

    path: Path
    day: date


@dataclass(frozen=True, slots=True)
class Overview:
    """The journal's file: where, its size in bytes, the copies beside it and what came in, newest first."""

    path: Path
    size: int
    copies: tuple[Copy, ...]
    imports: tuple[ImportRecord, ...]
    empty: bool


@dataclass(frozen=True, slots=True)
class ImportRow:
    """An import in three cells: when it came, what is still here of it, which files it was."""

    when: str
    kinds: str
    files: str


def overview(journal: Journal) -> Overview:
    """The file of a journal as it is now; raises JournalError where it can't be read."""
    try:
        size = journal.path.stat().st_size
    except OSError:  # somebody has moved it away; what it holds can still be read
        size = 0
    empty = not any(journal.counts().values())
    return Overview(journal.path, size, copies_beside(journal.path), tuple(journal.imports()), empty)


def copies_beside(path: Path) -> tuple[Copy, ...]:
    """The copies in the journal's folder that are named after a day, newest first."""
    pattern = re.compile(
        rf"{re.escape(path.stem)}-(\d{{4}}-\d\d-\d\d)(?:-(\d{{1,6}}))?{re.escape(path.suffix)}"
    )
    found: list[tuple[date, int, Path]] = []
    try:
        for file in path.parent.iterdir():
            if (named := pattern.fullmatch(file.name)) and (day := _day(named[1])):
                found.append((day, int(named[2] or 1), file))
    except OSError:
        return ()  # a folder that can't be listed is told where a copy is wanted
    return tuple(Copy(file, day) for day, _, file in sorted(found, reverse=True))


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def where_words(seen: Overview) -> str:
    """`12.7 MB in ~/journals/journal.db`."""
    return f"{size_words(seen.size)} in {short_path(seen.path)}"


def size_words(size: int) -> str:
    """A number of bytes as `340 kB` or `12.7 MB`."""
    return f"{max(1, round(size / 1000)):,} kB" if size < 999_500 else f"{size / 1e6:,.1f} MB"


def short_path(path: Path) -> str:
    """A path with `~` for the home folder, fit for a terminal."""
    whole, home = path.absolute(), home_folder()
    if home is None or not whole.is_relative_to(home):
        return printable(str(whole))
    return printable(f"~/{whole.relative_to(home)}")


def home_folder() -> Path | None:
    """The runner's home folder; None where it is not known."""
    try:
        return Path.home()
    except RuntimeError:
        return None


def copy_words(seen: Overview, today: date) -> tuple[str, bool]:
    """How old the last copy beside the journal is, and whether that is old or there is none."""
    if not seen.copies:
        return "No copy of it lies beside it yet.", True
    last, ago = seen.copies[0], (today - seen.copies[0].day).days
    past = "today" if ago == 0 else f"{counted(ago, 'day')} ago" if ago > 0 else long_day(last.day)
    return f"Last copy beside it: {past}, {printable(last.path.name)}.", ago > OLD_DAYS


def import_row(record: ImportRecord, zone: tzinfo | None = None) -> ImportRow:
    """An import for a list; no `zone` for the system's own."""
    said = still_here(record) if record.entries or record.filled else "nothing of it is left"
    return ImportRow(_when(record.at, zone), said, names_in_words(record.files))


def _when(stamp: str, zone: tzinfo | None) -> str:
    try:
        at = datetime.fromisoformat(stamp).astimezone(zone)
    except (ValueError, OverflowError):
        return "at no known time"
    return f"{weekday(at.date())} {short_day(at.date())} {at.year} {at:%H:%M}"


def going_words(record: ImportRecord) -> str:
    """What taking an import back takes: `1,131 runs go; u brings them back.`"""
    if not (record.entries or record.filled):
        return "Nothing of it is left here; it only leaves this list. u brings it back."
    one = sum(record.entries.values()) + record.filled == 1
    return f"{still_here(record)} {'goes' if one else 'go'}; u brings {'it' if one else 'them'} back."


def edited_words(edited: Sequence[AnyEntry], settings: Settings) -> list[str]:
    """The entries of an import that were changed since it came, the first of them by name."""
    count = len(edited)
    changed = (
        "1 of them was changed since it came:" if count == 1 else f"{count:,} were changed since they came:"
    )
    lines = [changed]
    lines += [f"  {describe(entry, settings, SEEN_FROM_AFAR)}" for entry in edited[:MOST_NAMED]]
    if count > MOST_NAMED:
        lines.append(f"  and {count - MOST_NAMED:,} more")
    return lines


def taken_back_words(record: ImportRecord, taken: TakenBack) -> str:
    """What became of an import that was taken back."""
    parts = [f"Taken back: {kinds_in_words(dict(taken.removed))} of {names_in_words(record.files)}."]
    if taken.kept:
        parts.append(f"Kept as you changed them: {kinds_in_words(dict(taken.kept))}.")
    if taken.emptied:
        parts.append(f"Values it had added elsewhere, gone again: {taken.emptied:,}.")
    return " ".join([*parts, "u brings it back."])
