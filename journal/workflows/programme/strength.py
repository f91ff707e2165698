"""The strength sessions of a programme: what each consists of in a week, and that of a day."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from journal.model.days import WEEK, week_start
from journal.model.entries import ExerciseSet
from journal.model.errors import JournalError, NotReadableError
from journal.model.exercises import Exercise, Measure
from journal.model.plan import Plan, PlanSheet
from journal.model.plan_vocabulary import Sort
from journal.model.programme import Answers, Programme, ProgrammeExercise, StrengthPart, Venue
from journal.model.reading import iso_day
from journal.model.settings import Settings
from journal.model.vocabulary import Knee, Side
from journal.workflows.programme.programmes import programme_called
from journal.workflows.strength.exercises import exercise_called

_PLACES = {Venue.HOME: "Strength at home.", Venue.GYM: "Strength at the gym."}
_BEGINS = re.compile(r"Begins ([0-9]{4}-[0-9]{2}-[0-9]{2})\.")
_KNEES = {Knee.LEFT: "Left knee.", Knee.RIGHT: "Right knee."}


@dataclass(frozen=True, slots=True)
class PlannedStrength:
    """The strength session a plan has for a day: its name, and its sets as `session_template` has them.

    `hints` are exercise and words; `progress` says how the programme grows.
    """

    name: str
    sets: tuple[ExerciseSet, ...]
    hints: tuple[tuple[str, str], ...]
    progress: tuple[str, ...]


def planned_strength(
    sheet: PlanSheet | None, day: date, settings: Settings, own: Path | None = None
) -> PlannedStrength | None:
    """The first strength session a plan has for a day, of those its programme describes; None of none."""
    if sheet is None or not sheet.plan.programme:
        return None
    names = [
        one.name
        for one in sheet.sessions
        if one.day == day and one.sort is Sort.STRENGTH and one.skipped is None
    ]
    if not names:
        return None
    try:
        programme = programme_called(sheet.plan.programme, own)
    except JournalError:  # its file is gone: the plan stands without it
        return None
    week, venue = week_number(sheet.plan, day, settings), venue_of(sheet.plan)
    for name in names:
        if sets := session_template(programme, name, week, day, venue, knee_of(sheet.plan)):
            hints = session_hints(programme, name, week, venue)
            return PlannedStrength(name, sets, hints, programme.progress)
    return None


def session_names(programme: Programme) -> tuple[str, ...]:
    """The names of its strength sessions, each once."""
    return tuple(dict.fromkeys(part.name for part in programme.strength))


def strength_part(programme: Programme, name: str, week: int) -> StrengthPart | None:
    """The strength session of a name in a week, counted from 1; past the last week the last there is."""
    parts = [part for part in programme.strength if part.name == name]
    return next((part for part in parts if week in part.span), parts[-1] if parts else None)


def session_template(
    programme: Programme,
    name: str,
    week: int,
    day: date,
    venue: Venue = Venue.HOME,
    knee: Knee | None = None,
) -> tuple[ExerciseSet, ...]:
    """The sets of a strength session of a programme in a week, at the bottom of each range, in their order.

    They belong to no session yet (`session_uid` "") and are bare of what is of one day. An exercise that is
    done a leg at a time has its sets for the knee that hurts first, for the left one where none is named.
    """
    part = strength_part(programme, name, week)
    sets: list[ExerciseSet] = []
    for exercise in part.exercises if part else ():
        if exercise.venue not in (None, venue):
            continue
        known = exercise_called(exercise.name)
        for _ in range(exercise.sets):
            for side in _sides(exercise, known, knee):
                sets.append(_set(exercise, known, side, len(sets) + 1, day))
    return tuple(sets)


def session_hints(
    programme: Programme, name: str, week: int, venue: Venue = Venue.HOME
) -> tuple[tuple[str, str], ...]:
    """Each exercise of a strength session with what is said beside it: `3 × 8-12 a side · slow`."""
    part = strength_part(programme, name, week)
    here = [one for one in (part.exercises if part else ()) if one.venue in (None, venue)]
    return tuple((one.name, _range_words(one)) for one in here)


def week_number(plan: Plan, day: date, settings: Settings) -> int:
    """Which week of its programme a day of a plan lies in, counted from 1; below 1 before it begins."""
    first = settings.week_start
    return (week_start(day, first) - week_start(_begins(plan), first)) // WEEK + 1


def note_of(answers: Answers, programme: Programme) -> str:
    """What a plan keeps of the answers in its note; `week_number`, `venue_of` and `knee_of` read it again.

    The day the programme begins is kept apart from the plan's, which may have been there before.
    """
    place = _PLACES[answers.venue] if programme.strength else ""
    knee = _KNEES[answers.knee] if answers.knee else ""
    return " ".join(said for said in (f"Begins {answers.start}.", place, knee) if said)


def venue_of(plan: Plan) -> Venue:
    """Where a plan's strength is done, as its note says; at home where it says nothing."""
    return Venue.GYM if _PLACES[Venue.GYM] in plan.note else Venue.HOME


def knee_of(plan: Plan) -> Knee | None:
    """Which knee a plan is for, as its note says."""
    return next((knee for knee, words in _KNEES.items() if words in plan.note), None)


def _begins(plan: Plan) -> date:
    """The first day of the programme a plan was made from, as its note says; else that of the plan."""
    found = _BEGINS.search(plan.note)
    try:
        return iso_day(found[1]) if found else plan.day
    except NotReadableError:
        return plan.day


def _sides(exercise: ProgrammeExercise, known: Exercise, knee: Knee | None) -> Iterable[Side]:
    each = known.one_sided if exercise.each_side is None else exercise.each_side
    if not each:
        return (Side.BOTH,)
    return (Side.RIGHT, Side.LEFT) if knee is Knee.RIGHT else (Side.LEFT, Side.RIGHT)


def _set(exercise: ProgrammeExercise, known: Exercise, side: Side, position: int, day: date) -> ExerciseSet:
    held = exercise.measure is Measure.HOLD
    return ExerciseSet(
        day=day,
        session_uid="",
        exercise=known.name,
        position=position,
        side=side,
        reps=None if held else exercise.least,
        hold_s=float(exercise.least) if held else None,
    )


def _range_words(exercise: ProgrammeExercise) -> str:
    span = f"{exercise.least}" if exercise.least == exercise.most else f"{exercise.least}-{exercise.most}"
    unit = " s" if exercise.measure is Measure.HOLD else ""
    known = exercise_called(exercise.name)
    each = known.one_sided if exercise.each_side is None else exercise.each_side
    amount = f"{exercise.sets} × {span}{unit}{' a side' if each else ''}"
    return " · ".join(said for said in (amount, exercise.hint) if said)
