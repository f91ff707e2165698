"""What a command has stored."""

from collections.abc import Callable
from datetime import date

from journal.model.entries import PainScore
from journal.store.journal import Journal

MONDAY = date(2026, 3, 16)
Stored = Callable[[], Journal]


def scores(stored: Stored) -> tuple[PainScore, ...]:
    with stored() as journal:
        return journal.pain()
