"""Changing or taking out many entries at once: one change, one step of undo."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from journal.model.entries import Entry, Run
from journal.model.errors import JournalError, NotReadableError
from journal.model.reading import shown
from journal.model.settings import Settings
from journal.model.vocabulary import Kind
from journal.store.journal import Journal
from journal.workflows.diary.log import label_of, save_changes

NAMED_IN_LABEL = 3


class Field(StrEnum):
    """What can be changed of many entries; the first three are of runs only."""

    SHOES = "shoes"
    SURFACE = "surface"
    KIND = "kind"
    PHYSIO = "for physio"
    NOTE = "note"

    @property
    def of_runs(self) -> bool:
        """Whether only runs have it."""
        return self in (Field.SHOES, Field.SURFACE, Field.KIND)


@dataclass(frozen=True, slots=True)
class Change:
    """One field and its new value; a note is added behind the one that is there."""

    field: Field
    value: str

    def __str__(self) -> str:
        match self.field:
            case Field.PHYSIO:
                return "marked for the physio" if self.value else "no longer marked for the physio"
            case Field.NOTE:
                return f"note {shown(self.value)} added"
            case _:
                return f"{self.field} {shown(self.value) if self.value else 'taken out'}"


def read_change(field: Field, text: str) -> Change:
    """The change a field and a text ask for; raises NotReadableError with the words there are."""
    value = text.strip()
    if field is Field.KIND:
        begun = [kind for kind in Kind if value and kind.startswith(value.casefold())]
        if not begun:
            what = f"{shown(value)} is no kind of run." if value else "A run has a kind."
            raise NotReadableError(what, f"Write one of: {', '.join(Kind)}.")
        value = begun[0]
    elif field is Field.PHYSIO:
        answers = [word for word in ("yes", "no") if value and word.startswith(value.casefold())]
        if not answers:
            raise NotReadableError("Marked for the physio, or not?", "Write yes or no.")
        value = "yes" if answers[0] == "yes" else ""
    elif not value:
        mend = (
            "Write what to add to every note." if field is Field.NOTE else "Write the new one, or - for none."
        )
        raise NotReadableError("There is nothing to change it to.", mend)
    elif value == "-" and field is not Field.NOTE:
        value = ""
    return Change(field, value)


def changed(entries: Sequence[Entry], change: Change) -> tuple[Entry, ...]:
    """Those of the entries that the change makes other than they are, changed."""
    applied = ((entry, _applied(entry, change)) for entry in entries)
    return tuple(after for before, after in applied if after != before)


def _applied(entry: Entry, change: Change) -> Entry:
    match change.field:
        case Field.PHYSIO:
            return replace(entry, for_physio=bool(change.value))
        case Field.NOTE:
            return replace(entry, note=f"{entry.note}\n{change.value}" if entry.note else change.value)
    if not isinstance(entry, Run):
        return entry
    if change.field is Field.KIND:
        return replace(entry, kind=Kind(change.value))
    if change.field is Field.SHOES:
        return replace(entry, shoes=change.value)
    return replace(entry, surface=change.value)


def change_many(journal: Journal, entries: Sequence[Entry], change: Change) -> str:
    """Change those of the entries that the change says something new of, as one step; what was done.

    Raises JournalError where there are none, and for entries that were changed elsewhere since they were
    read; then nothing is changed.
    """
    after = changed(entries, change)
    if not after:
        raise JournalError("Nothing here would be changed.", "All of it is so already.")
    said = f"{counted(after)}: {change}"
    save_changes(journal, f"change of {said}", [], after, [])
    return said


def remove_many(journal: Journal, entries: Sequence[Entry], settings: Settings) -> str:
    """Take entries out as one step; which, in words."""
    named = label_of(entries[:NAMED_IN_LABEL], settings)
    more = len(entries) - NAMED_IN_LABEL
    label = f"{named} and {more:,} more" if more > 0 else named
    save_changes(journal, f"taking out {label}", [], [], entries)
    return label


def counted(entries: Sequence[Entry]) -> str:
    """`23 runs`, `1 run`; `5 entries` where they are not all runs."""
    runs = all(isinstance(entry, Run) for entry in entries)
    one, many = ("run", "runs") if runs else ("entry", "entries")
    return f"{len(entries):,} {one if len(entries) == 1 else many}"
