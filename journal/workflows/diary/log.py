"""Writing entries down: one change, one step of undo, told in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from journal.entry.describing import describe_all
from journal.model.entries import Entry
from journal.model.errors import NotReadableError
from journal.model.reading import checked_day
from journal.model.settings import Settings
from journal.store.journal import Journal

if TYPE_CHECKING:
    from journal.entry.exercise_names import ExerciseNames
    from journal.entry.language import Reading

# What undo says may be read weeks later: seen from here no day is "today" or "yesterday".
SEEN_FROM_AFAR = date.max


def write(journal: Journal, entries: Sequence[Entry], settings: Settings, today: date) -> tuple[str, ...]:
    """Store new entries as one step; what was written, in words, a line an entry."""
    save_changes(journal, label_of(entries, settings), entries, [], [])
    return describe_all(entries, settings, today)


def reading_of(journal: Journal, text: str, settings: Settings, today: date) -> Reading:
    """What a line of quick entry says, with the exercises this journal knows."""
    from journal.entry.language import read  # 2 ms, and an entry given by options has no words to read

    def exercises() -> ExerciseNames:
        from journal.workflows.strength.exercises import known_exercises

        return known_exercises(journal)

    return read(text, settings, today, exercises=exercises)


def write_words(journal: Journal, text: str, settings: Settings, today: date) -> tuple[str, ...]:
    """Store what a line of quick entry says; what was written, in words.

    Raises NotReadableError that names the word and the reason; then nothing is written.
    """
    reading = reading_of(journal, text, settings, today)
    if reading.problems:
        problem = reading.problems[0]
        raise NotReadableError(problem.why, problem.mend)
    return write(journal, reading.entries, settings, today)


def label_of(entries: Iterable[Entry], settings: Settings) -> str:
    """Entries as one line for undo, every day named in full."""
    return "; ".join(describe_all(entries, settings, SEEN_FROM_AFAR))


def save_changes(
    journal: Journal,
    label: str,
    added: Sequence[Entry],
    changed: Sequence[Entry],
    deleted: Sequence[Entry],
) -> None:
    """Store an edit of several entries as one step of undo; refused whole for a day before 1970."""
    for entry in (*added, *changed):
        checked_day(entry.day, SEEN_FROM_AFAR)
    with journal.change(label) as writing:
        for entry in deleted:
            writing.delete(entry)
        for entry in changed:
            writing.update(entry)
        writing.add_all(added)


def remove(journal: Journal, entry: Entry, settings: Settings) -> str:
    """Take one entry out of the journal as one step of undo; which one, in words."""
    label = label_of([entry], settings)
    with journal.change(f"taking out {label}") as writing:
        writing.delete(entry)
    return label
