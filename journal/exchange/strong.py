"""Strong's list of sets, as its apps have written it in three shapes; FORMATS.md 4."""

from journal.exchange import lifts
from journal.exchange.incoming import Found, entries_of
from journal.exchange.lift_names import Names, one_line
from journal.exchange.lifts import Lift, Workout
from journal.exchange.moments import moment
from journal.exchange.tables import Row, Table, unguard
from journal.exchange.terms import Terms
from journal.model import reading
from journal.model.errors import NotReadableError

FORMAT = "strong"
LOOKED_FOR = "Date, Workout Name, Exercise Name, Set Order, Weight, Reps"
NEEDS = {"date", "workout name", "exercise name", "set order"}

WEIGHT = ("weight", "weight (kg)", "weight (lb)", "weight (lbs)")
DISTANCE = (
    "distance",
    "distance (meters)",
    "distance (metres)",
    "distance (km)",
    "distance (mi)",
    "distance (miles)",
)
DURATION = ("duration", "workout duration", "duration (sec)", "workout duration (sec)", "duration (seconds)")
SECONDS = ("seconds", "seconds (sec)", "time")
POUNDS = {"lb", "lbs", "pounds"}

# Rows that are no sets: pauses, and words about the exercise.
NO_SETS = {"rest timer", "note"}
WORDS_FOR = {"w": "warm-up", "d": "drop set", "f": "to failure"}


def recognises(table: Table) -> bool:
    """Whether the header is Strong's, whichever shape."""
    return set(table.names) >= NEEDS


def read(table: Table, terms: Terms) -> Found:
    """The workouts of the list with their sets."""
    if not recognises(table):
        raise NotReadableError(f"{table.file} lacks columns of Strong's list (looked for: {LOOKED_FOR}).")
    weight, unit = table.column(*WEIGHT), table.column("weight unit")
    header = "" if weight is None else table.names[weight]
    pounds: bool | None = None
    if "(" in header:
        pounds = "lb" in header
    elif unit is not None:
        said = {row.cell(unit).strip().casefold() for row in table.rows()} - {""}
        pounds = bool(said & POUNDS)
        if said and pounds and not said <= POUNDS:
            raise NotReadableError(f"{table.file} has weights in kg and in lb.", "Split it by Weight Unit.")
    workouts: dict[tuple[str, str], Workout] = {}
    names = terms.lift_names()

    def take(row: Row) -> None:
        _take(table, row, workouts, terms, names, weight)

    _, skipped = entries_of(table, take)
    taken, why = lifts.unit_taken(terms) if pounds is None else (pounds, "")
    kept = [workout for workout in workouts.values() if workout.sets or workout.note]
    return lifts.found(FORMAT, kept, skipped, names, taken, why)


def _take(
    table: Table,
    row: Row,
    workouts: dict[tuple[str, str], Workout],
    terms: Terms,
    names: Names,
    weight: int | None,
) -> None:
    def cell(*names: str) -> str:
        return row.cell(table.column(*names)).strip()

    key = (cell("date"), cell("workout name"))
    workout = workouts.get(key)
    if workout is None:
        duration = _duration(cell(*DURATION))
        workout = Workout(
            start=lifts.with_day(moment(key[0]), terms),
            name=unguard(key[1]),
            note=unguard(cell("workout notes")),
            duration_s=None if not duration else reading.checked_duration(duration),
        )
        workouts[key] = workout
    order = cell("set order").casefold()
    if order == "note":
        words = unguard(cell("notes"))
        if words and workout.sets:
            workout.sets[-1] = _with_words(workout.sets[-1], words)
        return
    if order in NO_SETS:
        return
    exercise = one_line(cell("exercise name"))
    if exercise and names.leave_out(exercise):
        return
    notes = [words for words in (WORDS_FOR.get(order, ""), unguard(cell("notes"))) if words]
    workout.sets.append(
        lifts.lift_of(
            exercise,
            loaded=row.cell(weight),
            reps=cell("reps"),
            seconds=cell(*SECONDS),
            distance=cell(*DISTANCE),
            effort=cell("rpe"),
            note=", ".join(notes),
        )
    )


def _with_words(lift: Lift, words: str) -> Lift:
    return Lift(
        lift.exercise,
        lift.loaded,
        lift.reps,
        lift.hold_s,
        lift.effort,
        ", ".join(filter(None, (lift.note, words))),
    )


def _duration(text: str) -> float:
    """Seconds of `2h 38m`, `47m`, or a bare number of seconds."""
    if not text:
        return 0.0
    return reading.number(text) if text.replace(".", "", 1).isdecimal() else reading.duration(text)
