"""Keeping a journal safe: a copy of it, the way back to one, and whether the file is whole."""

from __future__ import annotations

from datetime import date
from itertools import count
from pathlib import Path

from journal.model.errors import FileRefusedError, JournalError
from journal.model.settings import settings_from
from journal.model.whole import Whole
from journal.rules.inwords import counted
from journal.store.foreign import Foreign, opened_foreign
from journal.store.health import Health, Orphans
from journal.store.journal import Journal
from journal.workflows.files.importing import counted as kinds_of
from journal.workflows.files.importing import kinds_in_words

MOST_STRANGE = 5


def back_up(journal: Journal, target: Path | None, today: date) -> str:
    """Copy the journal to a file, beside it and named after the day where none is given; one line on it.

    The copy is whole, checked, and mode 0600. Raises JournalError where there is such a file, or no room.
    """
    copy = target or free_name(journal.path, today)
    journal.back_up(copy)
    return f"Copied to {copy}. Go back to it with: journal restore {copy}"


def free_name(path: Path, today: date) -> Path:
    """`journal-2026-11-22.db` beside `journal.db`; `-2`, `-3` behind the day where that is taken."""
    names = (f"{path.stem}-{today}{'' if number == 1 else f'-{number}'}{path.suffix}" for number in count(1))
    return next(file for file in map(path.with_name, names) if not file.exists())


def restore(journal: Journal, source: Path, today: date) -> list[str]:
    """As `go_back`; what was done, a line each."""
    kept, whole = go_back(journal, source, today)
    lines = [] if kept is None else [f"What was here is kept in {kept}."]
    said = kinds_in_words({**kinds_of(whole.entries), **whole.beside.counts})
    return [*lines, f"Restored from {source}: {said}."]


def go_back(journal: Journal, source: Path, today: date) -> tuple[Path | None, Whole]:
    """Make the journal what another file holds, after a copy of what is here.

    The copy, None where there was nothing to copy, and what is here now. Raises JournalError for a file that
    is no journal of this version, whole and as it builds them.
    """
    with opened_foreign(source, journal.path) as theirs:
        whole = _readable(theirs)
        journal.changed_elsewhere()
        kept = _copied(journal, today)
        journal.restore(theirs)
    return kept, whole


def contents_of(journal: Journal, other: Path) -> Whole:
    """All that another journal holds; refused as `restore` refuses it."""
    with opened_foreign(other, journal.path) as theirs:
        return _readable(theirs)


def _readable(theirs: Foreign) -> Whole:
    """All that it holds; JournalError for a setting no journal could be opened with."""
    whole = theirs.whole()
    try:
        settings_from(dict(whole.beside.settings))
    except JournalError as refusal:
        raise JournalError(f"{theirs.path}: {refusal.what}", f"Nothing was changed. {refusal.mend}") from None
    return whole


def _copied(journal: Journal, today: date) -> Path | None:
    """The copy of what is here; None where nothing is."""
    try:
        if journal.whole() == Whole():
            return None
        copy = free_name(journal.path, today)
        journal.back_up(copy)
    except FileRefusedError as refusal:
        raise FileRefusedError(
            refusal.what, f"Nothing was changed. Move {journal.path} away first, then restore again."
        ) from refusal
    return copy


def health_lines(health: Health, path: Path) -> list[str]:
    """What was found and what to do about it, two lines a finding; one line where all is well."""
    if health.well:
        return [f"All is well with {path}."]
    lines = []
    for fault in health.damage:
        lines += [f"The file is broken: {fault}."]
    if health.damage:
        lines += [
            "  Go back to a copy from before: journal restore FILE. What can still be read comes out with: "
            "journal export DIR"
        ]
    for strange in health.strange[:MOST_STRANGE]:
        lines += [f"The file is not built as this program builds it: {strange}."]
    if health.strange:
        lines += [
            "  Another program has changed it. A new file has what is written here, and nothing else: "
            "journal export DIR, then journal import DIR --journal NEW.db"
        ]
    return [*lines, *_orphan_lines(health.orphans)]


def _orphan_lines(orphans: Orphans) -> list[str]:
    lines = []
    for number, thing, what, mend in (
        (
            orphans.sets,
            "set",
            "without a session",
            "Each gets one again in a new file: journal export DIR, then journal import DIR --journal NEW.db",
        ),
        (
            orphans.scores,
            "pain score",
            "with the name of a run that is gone",
            "It counts on its day all the same; take it out in the Log, or leave it.",
        ),
        (
            orphans.planned,
            "planned session",
            "without a plan",
            "No page shows it and nothing counts it; it can stay.",
        ),
        (
            orphans.week_marks,
            "marked week",
            "without a plan",
            "No page shows it and nothing counts it; it can stay.",
        ),
        (
            orphans.filled,
            "added value",
            "of an entry that is gone",
            "An import noted what it added there; nothing shows it and it can stay.",
        ),
        (
            orphans.followed,
            "plan",
            "followed beside another one",
            "The one made last is shown; apply a plan again and it alone is followed: journal plan apply",
        ),
    ):
        if number:
            lines += [f"{counted(number, thing)} {what}.", f"  {mend}"]
    return lines
