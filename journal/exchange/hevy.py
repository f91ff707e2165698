"""Hevy's list of sets; FORMATS.md 4."""

from journal.exchange import lifts
from journal.exchange.incoming import Found, entries_of
from journal.exchange.lift_names import one_line
from journal.exchange.lifts import Workout
from journal.exchange.moments import moment
from journal.exchange.tables import Row, Table, unguard
from journal.exchange.terms import Terms
from journal.model import reading
from journal.model.errors import NotReadableError

FORMAT = "hevy"
LOOKED_FOR = "title, start_time, exercise_title, set_index, weight_kg, reps"
NEEDS = {"title", "start_time", "exercise_title", "set_index"}

WEIGHT = ("weight_kg", "weight_lbs", "weight_lb")
DISTANCE = ("distance_km", "distance_miles", "distance_mi")
WORDS_FOR = {"warmup": "warm-up", "dropset": "drop set", "failure": "to failure"}


def recognises(table: Table) -> bool:
    """Whether the header is Hevy's."""
    return set(table.names) >= NEEDS


def read(table: Table, terms: Terms) -> Found:
    """The workouts of the list with their sets."""
    if not recognises(table):
        raise NotReadableError(f"{table.file} lacks columns of Hevy's list (looked for: {LOOKED_FOR}).")
    weight = table.column(*WEIGHT)
    pounds = weight is not None and "lb" in table.names[weight]
    workouts: dict[tuple[str, str], Workout] = {}
    names = terms.lift_names()
    said: set[tuple[tuple[str, str], str]] = set()

    def take(row: Row) -> None:
        def cell(*names: str) -> str:
            return row.cell(table.column(*names)).strip()

        key = (cell("start_time"), cell("title"))
        workout = workouts.get(key)
        if workout is None:
            start = lifts.with_day(moment(key[0]), terms)
            seconds = (moment(end) - start).total_seconds() if (end := cell("end_time")) else 0.0
            workout = Workout(
                start=start,
                name=unguard(key[1]),
                note=unguard(cell("description")),
                duration_s=reading.checked_duration(seconds) if seconds > 0 else None,
            )
            workouts[key] = workout
        exercise = one_line(cell("exercise_title"))
        if exercise and names.leave_out(exercise):
            return
        # The words about an exercise stand in every row of its sets.
        words = unguard(cell("exercise_notes"))
        words, about = ("" if (key, words) in said else words), (key, words)
        notes = (WORDS_FOR.get(cell("set_type").casefold(), ""), words)
        lift = lifts.lift_of(
            exercise,
            loaded=row.cell(weight),
            reps=cell("reps"),
            seconds=cell("duration_seconds"),
            distance=cell(*DISTANCE),
            effort=cell("rpe"),
            note=", ".join(filter(None, notes)),
        )
        said.add(about)
        workout.sets.append(lift)

    _, skipped = entries_of(table, take)
    kept = [workout for workout in workouts.values() if workout.sets or workout.note]
    return lifts.found(FORMAT, kept, skipped, names, pounds, "")
