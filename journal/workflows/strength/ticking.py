"""Strength sets written while they are done: each is a change of its own, on disk at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import time

from journal.entry.language import fresh_uid
from journal.model.days import long_day, short_day, weekday
from journal.model.entries import Entry, ExerciseSet, StrengthSession
from journal.model.errors import JournalError
from journal.model.settings import Settings
from journal.store.journal import Journal
from journal.workflows.diary.log import label_of, save_changes
from journal.workflows.strength.day import SessionView
from journal.workflows.strength.words import set_words

LONGEST_MINUTES = 240


def tick(
    journal: Journal, view: SessionView, one: ExerciseSet, settings: Settings, now: time | None = None
) -> str:
    """Store one set, the session with it where it is the first; what was written, in words."""
    session, new = _session_for(view, now)
    done = replace(one, day=session.day, session_uid=session.uid, position=view.position)
    save_changes(journal, label_of([done], settings), [*new, done], [], [])
    return f"{done.exercise}: {set_words(done)}."


def all_as_last(
    journal: Journal,
    view: SessionView,
    now: time | None = None,
    changed: Mapping[str, ExerciseSet] | None = None,
) -> str:
    """Store every set that is left, as planned or as last time, in one step; what was written, in words.

    `changed` are next sets by exercise that were changed and not ticked yet. Nothing left: JournalError.
    """
    session, new = _session_for(view, now)
    sets: list[ExerciseSet] = []
    for each in view.rows:
        row, first = each, (changed or {}).get(each.exercise.name)
        while row.left:
            coming, first = first or row.coming(session.day), None
            one = replace(
                coming, day=session.day, session_uid=session.uid, position=view.position + len(sets)
            )
            sets.append(one)
            row = row.with_set(one)
    if not sets:
        whole = "the plan" if view.planned else "last time"
        raise JournalError(f"Nothing of {whole} is left to tick.", "N adds an exercise, e one more set.")
    how = "as planned" if view.planned else "as last time"
    label = f"{counted_sets(len(sets))} of strength {how}, {long_day(session.day)}"
    save_changes(journal, label, [*new, *sets], [], [])
    return f"{counted_sets(len(sets))} {how}."


def change_set(journal: Journal, changed: ExerciseSet, settings: Settings) -> str:
    """Store an edited set; what it is now, in words."""
    save_changes(journal, f"change of {label_of([changed], settings)}", [], [changed], [])
    return f"{changed.exercise}: {set_words(changed)}."


def take_out(journal: Journal, view: SessionView, one: ExerciseSet, settings: Settings) -> str:
    """Take one set out; with the last one its session goes, unless something is said of it by itself."""
    label = label_of([one], settings)
    gone: list[Entry] = [one]
    session = view.session
    if session is not None and view.done == 1:
        said = (session.note or None, session.effort, session.duration_s)
        gone += [session] if said == (None, None, None) else []
    save_changes(journal, f"taking out {label}", [], [], gone)
    return f"Taken out: {one.exercise}, {set_words(one)}. u brings it back."


def finish(journal: Journal, changed: StrengthSession, settings: Settings) -> str:
    """Store what is said of the whole session; a line about it."""
    label = f"change of {label_of([changed], settings)}"
    save_changes(journal, label, [], [changed], [])
    sets = journal.sets_of([changed.uid])
    effort = "" if changed.effort is None else f", effort {changed.effort:g}"
    named = f"Strength {changed.name}".strip()
    return f"{named}, {weekday(changed.day)} {short_day(changed.day)}: {counted_sets(len(sets))}{effort}."


def minutes_since(session: StrengthSession, now: time) -> int | None:
    """Whole minutes from the first set to now; None where that is not known or can't be."""
    if session.time is None:
        return None
    minutes = (now.hour - session.time.hour) * 60 + now.minute - session.time.minute
    return minutes if 0 <= minutes <= LONGEST_MINUTES else None


def _session_for(view: SessionView, now: time | None) -> tuple[StrengthSession, list[StrengthSession]]:
    """The session that sets go to, and the same once more if it has to be made."""
    if view.session is not None:
        return view.session, []
    made = StrengthSession(day=view.day, uid=fresh_uid(), name=view.name, time=now)
    return made, [made]


def counted_sets(sets: int) -> str:
    """`1 set`, `18 sets`."""
    return "1 set" if sets == 1 else f"{sets} sets"
