"""The Strength screen in tests: the last session, what is done, what is marked."""

from datetime import date

from journal.store.journal import Journal
from journal.workflows.strength.words import set_words
from tests.app.helpers import (
    FRIDAY,
    Driver,
    line_with,
    lines_of,
)

LAST = "strength tue session A, split squat 2x10 12kg each side, bridge 2x12, plank 1x30s e5"


def done(journal: Journal, day: date = FRIDAY) -> list[str]:
    return [f"{one.exercise} {set_words(one)}" for one in journal.sets(day, day)]


def marked(pilot: Driver) -> str:
    """The row under the cursor, without the blanks."""
    return " ".join(line_with(pilot, "▸").split()) if any("▸" in line for line in lines_of(pilot)[1:]) else ""
