"""The strength session of the day: which exercises are on its list, with last time's sets and today's.

A session of today counts as running; nothing in the file says that it is over.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from typing import Any

from journal.model.days import DAY
from journal.model.entries import ExerciseSet, StrengthSession
from journal.model.settings import Settings
from journal.store.journal import Journal
from journal.workflows.strength.exercises import exercise_called
from journal.workflows.strength.proposal import Proposal, name_by_turns, proposed
from journal.workflows.strength.rows import Row

# An exercise not done for so long has no last time: nobody takes up its load again where it was.
LOOK_BACK = 120 * DAY
STARTERS = ("sit-to-stand", "bridge", "side-lying leg raise", "calf raise", "wall sit", "side plank")
LIST_KEY = "strength_list"


@dataclass(frozen=True, slots=True)
class TodaysList:
    """What was decided about today's list beside its sets; of another day it says nothing.

    It is no entry: kept in the file outside undo, so that it is there again after a restart.
    """

    day: date
    repeats: str = ""
    skipped: tuple[str, ...] = ()
    added: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SessionView:
    """A session and its exercises: today's, begun (`session`) or not, or an older one.

    `repeats` is the session it goes by, None where there is none. `starting` says that there was no session
    before this day and none is planned: the rows start with exercises to begin with. `planned` is the plan's
    session that the rows are of.
    """

    day: date
    session: StrengthSession | None
    repeats: StrengthSession | None
    rows: tuple[Row, ...]
    position: int
    todays: bool
    starting: bool
    planned: Proposal | None = None

    @property
    def done(self) -> int:
        """How many sets are done."""
        return sum(len(row.done) for row in self.rows)

    @property
    def left(self) -> int:
        """How many sets are still to do."""
        return sum(row.left for row in self.rows)

    @property
    def all_done(self) -> bool:
        """Whether all there was to do is done; without a plan and a last time there is no saying."""
        return self.session is not None and not self.left and any(row.aim for row in self.rows)

    @property
    def name(self) -> str:
        """The session's name; before it is begun the planned one, else that of the session it repeats."""
        named = self.session or self.planned or self.repeats
        return named.name if named else ""

    def row(self, exercise: str) -> Row | None:
        """The row of an exercise."""
        return next((row for row in self.rows if row.exercise.name == exercise), None)


def session_today(journal: Journal, settings: Settings, today: date) -> SessionView:
    """Today's session, begun or not: the planned exercises, or the last one's of its name; then today's.

    Where named sessions take turns the next of them is proposed.
    """
    sessions, first = _recent(journal, today)
    session = max((one for one in sessions if one.day == today), key=_order, default=None)
    earlier = sorted((one for one in sessions if one.day < today), key=_order)
    kept = _todays_list(journal, today)
    chosen = any(one.uid == kept.repeats for one in earlier)
    planned = None if chosen else proposed(journal, settings, today, session)
    named = session or planned
    repeats, before = _repeated(journal, earlier, named.name if named else name_by_turns(earlier), kept)
    done = journal.sets_of([session.uid]) if session else ()
    aims = planned.sets if planned else ()
    starting = not earlier and not aims
    names = [one.exercise for one in aims or before]
    names += STARTERS if starting else ()
    names += [*(one.exercise for one in done), *kept.added]
    # The sets of months are read only for an exercise that the repeated session did not have.
    elsewhere = set(names) - {one.exercise for one in before}
    sets = journal.sets(first, today - DAY) if earlier and elsewhere else ()
    rows = [
        Row(
            exercise=exercise_called(name),
            last=_of_exercise(before, name) or _last_time(name, sets, earlier),
            done=_of_exercise(done, name),
            to_do=name not in kept.skipped,
            planned=_of_exercise(aims, name),
        )
        for name in dict.fromkeys(names)
    ]
    position = _next_position(done)
    return SessionView(
        today, session, repeats, tuple(rows), position, todays=True, starting=starting, planned=planned
    )


def session_of(journal: Journal, settings: Settings, uid: str, today: date) -> SessionView | None:
    """One session by its uid, its exercises beside those of the time before; None where it is gone."""
    session = next((one for one in journal.strength_sessions() if one.uid == uid), None)
    if session is None:
        return None
    if session.day == today and (now := session_today(journal, settings, today)).session == session:
        return now
    sessions, first = _recent(journal, session.day)
    earlier = [one for one in sessions if _order(one) < _order(session)]
    sets, done = journal.sets(first, session.day), journal.sets_of([session.uid])
    rows = [
        Row(
            exercise=exercise_called(name),
            last=_last_time(name, sets, earlier),
            done=_of_exercise(done, name),
            to_do=False,
        )
        for name in dict.fromkeys(one.exercise for one in done)
    ]
    return SessionView(
        session.day, session, None, tuple(rows), _next_position(done), todays=False, starting=False
    )


def session_before(journal: Journal, view: SessionView) -> StrengthSession | None:
    """The session before the one shown, None where that is the first."""
    earlier = [one for one in journal.strength_sessions(None, view.day) if _is_before(one, view.session)]
    return max(earlier, key=_order, default=None)


def session_after(journal: Journal, view: SessionView, today: date) -> StrengthSession | None:
    """The session after the one shown, up to today; None where that is the last."""
    if view.session is None:
        return None
    shown = _order(view.session)
    return min(
        (one for one in journal.strength_sessions(view.day, today) if _order(one) > shown),
        key=_order,
        default=None,
    )


def _is_before(one: StrengthSession, shown: StrengthSession | None) -> bool:
    return shown is None or _order(one) < _order(shown)


def skip(journal: Journal, today: date, exercise: str) -> bool:
    """Leave an exercise out of today, or take it in again; whether it is left out now."""
    kept = _todays_list(journal, today)
    out = exercise not in kept.skipped
    skipped = (*kept.skipped, exercise) if out else tuple(name for name in kept.skipped if name != exercise)
    _keep(journal, replace(kept, skipped=skipped))
    return out


def add_exercise(journal: Journal, today: date, exercise: str) -> None:
    """Put an exercise on today's list."""
    kept = _todays_list(journal, today)
    skipped = tuple(name for name in kept.skipped if name != exercise)
    _keep(journal, replace(kept, skipped=skipped, added=(*kept.added, exercise)))


def repeat_today(journal: Journal, today: date, uid: str) -> None:
    """Let today's list go by this session."""
    _keep(journal, replace(_todays_list(journal, today), repeats=uid))


def _todays_list(journal: Journal, today: date) -> TodaysList:
    kept: Any = journal.setting_values().get(LIST_KEY)
    if not isinstance(kept, dict) or kept.get("day") != today.isoformat():
        return TodaysList(today)
    skipped, added = (tuple(map(str, kept.get(name, ()))) for name in ("skipped", "added"))
    return TodaysList(today, str(kept.get("repeats", "")), skipped, added)


def _keep(journal: Journal, kept: TodaysList) -> None:
    said = {"day": kept.day.isoformat(), "repeats": kept.repeats}
    journal.remember(LIST_KEY, {**said, "skipped": list(kept.skipped), "added": list(kept.added)})


def _recent(journal: Journal, day: date) -> tuple[tuple[StrengthSession, ...], date]:
    """The sessions up to a day and the day they are read from: `LOOK_BACK` before the last one before it."""
    first = day - LOOK_BACK
    sessions = journal.strength_sessions(first, day)
    if not any(session.day < day for session in sessions):
        before = journal.strength_sessions(None, day - DAY)
        if before:
            first = before[-1].day - LOOK_BACK
            sessions = journal.strength_sessions(first, day)
    return sessions, first


def _repeated(
    journal: Journal, earlier: Sequence[StrengthSession], name: str, kept: TodaysList
) -> tuple[StrengthSession | None, tuple[ExerciseSet, ...]]:
    """The session to go by, and its sets: the one chosen, else the last of this name, of any without one.

    Sessions without sets are passed over.
    """
    alike = [one for one in earlier if not name or one.name == name]
    chosen = [one for one in earlier if one.uid == kept.repeats]
    for one in (*chosen, *reversed(alike)):
        if sets := journal.sets_of([one.uid]):
            return one, sets
    return None, ()


def _last_time(
    exercise: str, sets: Iterable[ExerciseSet], earlier: Iterable[StrengthSession]
) -> tuple[ExerciseSet, ...]:
    """The sets of an exercise in the last of these sessions that had it."""
    own = _of_exercise(sets, exercise)
    having = {one.session_uid for one in own}
    last = max((one for one in earlier if one.uid in having), key=_order, default=None)
    return tuple(one for one in own if last is not None and one.session_uid == last.uid)


def _of_exercise(sets: Iterable[ExerciseSet], exercise: str) -> tuple[ExerciseSet, ...]:
    return tuple(one for one in sets if one.exercise == exercise)


def _order(session: StrengthSession) -> tuple[date, time, str]:
    """Sessions as they followed each other; of one day without times as they were written."""
    return session.day, session.time or time.min, session.updated_at


def _next_position(done: Sequence[ExerciseSet]) -> int:
    return max((one.position for one in done), default=0) + 1
