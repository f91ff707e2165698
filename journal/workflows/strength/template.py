"""The sets a programme has for a planned strength session."""

from __future__ import annotations

from dataclasses import replace

from journal.model.entries import ExerciseSet
from journal.model.errors import JournalError
from journal.model.plan import Plan, PlannedSession
from journal.model.settings import Settings
from journal.store.journal import Journal
from journal.workflows.programme.programmes import own_folder, programme_called
from journal.workflows.programme.strength import knee_of, session_template, venue_of, week_number


def template_sets(
    journal: Journal, plan: Plan, session: PlannedSession, uid: str, settings: Settings
) -> tuple[ExerciseSet, ...]:
    """The sets of a planned strength session by its plan's programme, of the session `uid`; none without."""
    if not plan.programme or not session.name:
        return ()
    try:
        programme = programme_called(plan.programme, own_folder(journal.path))
    except JournalError:  # its file is gone or broken: the session is done without a list
        return ()
    week = week_number(plan, session.day, settings)
    sets = session_template(programme, session.name, week, session.day, venue_of(plan), knee_of(plan))
    return tuple(replace(one, session_uid=uid) for one in sets)
