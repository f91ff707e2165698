"""What the lists of strength apps have in common: workouts of sets, an exercise a name, kg or lb."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, time

from journal.exchange.columns import HEAVIEST_KG, LONGEST_HOLD_S
from journal.exchange.incoming import Found, SkippedRow
from journal.exchange.lift_names import Names
from journal.exchange.terms import Terms
from journal.model import reading
from journal.model.entries import AnyEntry, ExerciseSet, StrengthSession
from journal.model.errors import NotReadableError
from journal.model.vocabulary import LoadKind, Unit

POUND_KG = 0.45359237
MOST_REPS = 9999
MOST_SETS = 9999


@dataclass(frozen=True, slots=True)
class Lift:
    """One set as a list has it; `loaded` is its load in the list's unit."""

    exercise: str
    loaded: float | None = None
    reps: int | None = None
    hold_s: float | None = None
    effort: float | None = None
    note: str = ""


@dataclass(slots=True)
class Workout:
    """One session: when it began, what was said of it, and its sets in order."""

    start: datetime
    name: str = ""
    note: str = ""
    duration_s: float | None = None
    sets: list[Lift] = field(default_factory=list)


def found(
    kind: str,
    workouts: Iterable[Workout],
    skipped: Iterable[SkippedRow],
    names: Names,
    pounds: bool,
    why: str,
) -> Found:
    """The sessions with their sets behind each, weights in kg; `why` says how the unit was told."""
    entries: list[AnyEntry] = []
    for workout in workouts:
        entries.append(_session(workout))
        entries += (
            _set(workout, place, lift, names.count(lift.exercise), pounds)
            for place, lift in enumerate(workout.sets, start=1)
        )
    notes = [why] if why and any(isinstance(one, ExerciseSet) and one.load_kg for one in entries) else []
    return Found(kind, tuple(entries), tuple(skipped), (*notes, *names.notes()), lift_names=names.met)


def _session(workout: Workout) -> StrengthSession:
    at = workout.start
    return StrengthSession(
        day=at.date(),
        time=time(at.hour, at.minute, at.second),
        name=workout.name,
        note=workout.note,
        duration_s=workout.duration_s,
    )


def _set(workout: Workout, place: int, lift: Lift, exercise: str, pounds: bool) -> ExerciseSet:
    kg = None if lift.loaded is None else lift.loaded * POUND_KG if pounds else lift.loaded
    said = lift.exercise.casefold()
    load = LoadKind.BODYWEIGHT
    if "assisted" in said and kg:
        load = LoadKind.ASSISTED
    elif "band" in said.replace("(", " ").replace(")", " ").split():
        load = LoadKind.BAND
    elif kg:
        load = LoadKind.WEIGHT
    return ExerciseSet(
        day=workout.start.date(),
        session_uid="",
        exercise=exercise,
        position=place,
        reps=lift.reps,
        hold_s=lift.hold_s,
        load_kind=load,
        load_kg=kg or None,
        effort=lift.effort,
        note=lift.note,
    )


def lift_of(
    exercise: str, *, loaded: str, reps: str, seconds: str, distance: str, effort: str, note: str
) -> Lift:
    """A set from its cells; NotReadableError where a cell can't be read or nothing was counted."""
    if not exercise:
        raise NotReadableError("The row names no exercise.")
    counted, held, load = _amount(reps, "reps"), _amount(seconds, "seconds"), _amount(loaded, "weight")
    if _amount(distance, "distance") and not counted:
        raise NotReadableError(f"{reading.shown(exercise)} has a distance: it is no strength set.")
    if counted > MOST_REPS or held > LONGEST_HOLD_S or load > HEAVIEST_KG / POUND_KG:
        raise NotReadableError(f"{reading.shown(exercise)}: a set cannot be that large.")
    if not round(counted) and not held:
        raise NotReadableError(f"{reading.shown(exercise)} has neither repetitions nor seconds.")
    felt = _amount(effort, "rpe")
    if felt > 10:
        raise NotReadableError(f"rpe: {reading.shown(effort)} is not from 0 to 10.")
    return Lift(
        exercise=exercise,
        loaded=load or None,
        reps=round(counted) or None,
        hold_s=held or None,
        effort=felt or None,
        note=note.strip(),
    )


def _amount(cell: str, what: str) -> float:
    """0 where a cell is empty, as these lists write what was not counted."""
    if not cell.strip():
        return 0.0
    try:
        value = reading.number(cell)
    except NotReadableError as refusal:
        raise NotReadableError(f"{what}: {refusal.what}") from None
    if value < 0:
        raise NotReadableError(f"{what}: {cell.strip()} is below 0.")
    return value


def unit_taken(terms: Terms) -> tuple[bool, str]:
    """Whether the weights of a list that does not say it are lb, and the sentence that says why."""
    taken, other = ("lb", "kg") if terms.likely_unit is Unit.MI else ("kg", "lb")
    asked = "as asked" if terms.forced_unit else "as this journal's unit lets expect"
    unit = Unit.KM if terms.likely_unit is Unit.MI else Unit.MI
    return taken == "lb", (
        f"Weights are taken as {taken}, {asked}: the list does not say it. For {other}: --unit {unit}."
    )


def with_day(at: datetime, terms: Terms) -> datetime:
    """The moment itself, its day checked."""
    reading.checked_day(at.date(), terms.today)
    return at
