"""Sessions in words, as the strength workflow shows and ticks them."""

from datetime import date

from journal.model.entries import ExerciseSet
from journal.model.settings import Settings
from journal.store.journal import Journal
from journal.workflows.diary.log import write_words
from journal.workflows.strength.day import SessionView, session_today
from journal.workflows.strength.words import sets_words

TODAY = date(2026, 3, 20)
SETTINGS = Settings()
LAST = "strength tue session A, split squat 3x10 12kg each side, bridge 3x12, plank 2x30s e5"


def said(journal: Journal, *lines: str) -> None:
    for line in lines:
        write_words(journal, line, SETTINGS, TODAY)


def view(journal: Journal) -> SessionView:
    return session_today(journal, SETTINGS, TODAY)


def listed(journal: Journal) -> list[tuple[str, str, str]]:
    return [(row.exercise.name, sets_words(row.last), sets_words(row.done)) for row in view(journal).rows]


# Steps


def one(**values: object) -> ExerciseSet:
    return ExerciseSet(day=TODAY, session_uid="s", exercise="squat", position=1, **values)  # type: ignore[arg-type]
