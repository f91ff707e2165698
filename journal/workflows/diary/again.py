"""Entries to write again: the usual ones of a journal, and any old one as words for today."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from journal.entry.wording import as_words
from journal.model.days import DAY
from journal.model.entries import Entry, Episode, StrengthSession, WarningSign
from journal.model.settings import Settings
from journal.store.journal import Journal

if TYPE_CHECKING:
    from journal.entry.completions import Context
    from journal.entry.usual import Usual

# What was last done half a year ago weighs a sixty-fourth of what was done today.
LEARNED_DAYS = 180


def usual_entries(journal: Journal, settings: Settings, today: date, count: int = 9) -> tuple[Usual, ...]:
    """The entries logged most in the last half year, the most usual first, made ready for today."""
    from journal.entry.usual import usual
    from journal.workflows.strength.exercises import known_exercises

    days = (today - LEARNED_DAYS * DAY, today)
    entries = (
        *journal.runs(*days),
        *journal.cross_training(*days),
        *journal.care(*days),
        *journal.strength_sessions(*days),
        *journal.sets(*days),
    )
    return usual(entries, settings, today, count, exercises=known_exercises(journal))


def words_again(journal: Journal, entry: Entry, settings: Settings) -> str:
    """A stored entry as words that write it again for today, a strength session with its sets.

    An episode or a sign begins anew: when the old one was over is left out.
    """
    if isinstance(entry, StrengthSession):
        from journal.entry.sessions import session_words
        from journal.workflows.strength.exercises import known_exercises

        return session_words(entry, journal.sets_of([entry.uid]), entry.day, known_exercises(journal))
    if isinstance(entry, Episode):
        entry = replace(entry, end=None)
    if isinstance(entry, WarningSign):
        entry = replace(entry, cleared=None)
    return as_words(entry, settings, entry.day)


def completion_context(journal: Journal) -> Context:
    """What words may become in this journal: its exercises, shoes and past notes, the last used first."""
    from journal.entry.completions import context_of
    from journal.workflows.strength.exercises import exercises_last_done_first

    return context_of(exercises_last_done_first(journal), journal.recent_shoes(), journal.recent_notes())
