"""One exercise of a strength session: its sets of last time, those of today, and the one that comes next."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from journal.model.entries import ExerciseSet
from journal.model.exercises import Exercise, Measure
from journal.model.vocabulary import Side

FIRST_REPS, FIRST_HOLD_S = 10, 20.0
HOLD_STEP_S = 5.0
LIGHT_KG, LIGHT_STEP_KG = 5.0, 0.5
HEAVY_KG, HEAVY_STEP_KG = 20.0, 2.5
STEP_KG = 1.0
ORDER = (Side.BOTH, Side.LEFT, Side.RIGHT)


@dataclass(frozen=True, slots=True)
class Row:
    """An exercise with `last` time's sets, the `planned` ones and the `done` ones, each in their order.

    What the plan, or without one last time, had more than today is left `to_do`, but for a skipped exercise
    or an older session.
    """

    exercise: Exercise
    last: tuple[ExerciseSet, ...] = ()
    done: tuple[ExerciseSet, ...] = ()
    to_do: bool = True
    planned: tuple[ExerciseSet, ...] = ()

    @property
    def aim(self) -> tuple[ExerciseSet, ...]:
        """What there is to do: the planned sets with the numbers of last time, without a plan last time's."""
        if not self.planned:
            return self.last
        return tuple(one for side in ORDER for one in _with_numbers(self.planned, self.last, side))

    @property
    def sides(self) -> tuple[Side, ...]:
        """The sides it is done on: those to do and of today, else what the exercise usually has."""
        used = {one.side for one in (*self.aim, *self.done)}
        if not self.aim and self.exercise.one_sided and Side.BOTH not in used:
            used |= {Side.LEFT, Side.RIGHT}
        return tuple(side for side in ORDER if side in used) or (Side.BOTH,)

    @property
    def left(self) -> int:
        """How many sets are still to do."""
        return sum(max(0, self.missing(side)) for side in self.sides) if self.to_do else 0

    def missing(self, side: Side) -> int:
        """How many sets more than today there were to do on a side; below 0 where today has more."""
        return len(of_side(self.aim, side)) - len(of_side(self.done, side))

    @property
    def next_side(self) -> Side:
        """Left and right by turns: of the sides with sets to do the one with the fewest done; left first."""
        sides = [side for side in self.sides if self.missing(side) > 0] or self.sides
        return min(sides, key=lambda side: (len(of_side(self.done, side)), ORDER.index(side)))

    def coming(self, day: date) -> ExerciseSet:
        """The next set, as last time; what the sets of `day` changed against last time is carried on.

        Without a last time and a plan it is as the set before it, and the first one `FIRST_REPS` or
        `FIRST_HOLD_S`. It belongs to no session yet and has neither effort, pain nor note: those are of one
        day.
        """
        side = self.next_side
        last, done = of_side(self.aim, side), of_side(self.done, side)
        at = len(done)
        if at < len(last):
            return _anew(_carried(last[at], last[at - 1], done[-1]) if at else last[at], day)
        if self.aim or self.done:
            return replace(_anew((done or self.done or self.aim)[-1], day), side=side)
        held = self.exercise.measure is Measure.HOLD
        return ExerciseSet(
            day=day,
            session_uid="",
            exercise=self.exercise.name,
            position=1,
            side=side,
            reps=None if held else FIRST_REPS,
            hold_s=FIRST_HOLD_S if held else None,
        )

    def with_set(self, one: ExerciseSet) -> "Row":
        """The row with one set more."""
        return replace(self, done=(*self.done, one))


def _with_numbers(
    planned: Iterable[ExerciseSet], last: Iterable[ExerciseSet], side: Side
) -> Iterable[ExerciseSet]:
    """The planned sets of a side, each as last time's in its place or the last of them, if measured alike."""
    before = of_side(last, side)
    for place, one in enumerate(of_side(planned, side)):
        was = before[min(place, len(before) - 1)] if before else one
        yield was if (was.reps is None) is (one.reps is None) else one


def of_side(sets: Iterable[ExerciseSet], side: Side) -> tuple[ExerciseSet, ...]:
    """The sets of one side, in their order."""
    return tuple(one for one in sets if one.side is side)


def _anew(one: ExerciseSet, day: date) -> ExerciseSet:
    """A set to be done again: its amounts, load and side, and nothing that was of its day."""
    return replace(
        one,
        day=day,
        session_uid="",
        note="",
        for_physio=False,
        key=None,
        uid="",
        updated_at="",
        import_id=None,
        effort=None,
        pain=None,
        pain_knee=None,
    )


def _carried(base: ExerciseSet, was: ExerciseSet, now: ExerciseSet) -> ExerciseSet:
    """Last time's set `base`, changed as today's set before it (`now`) differs from last time's (`was`)."""
    changed = base
    if (now.reps is None, now.hold_s is None) != (was.reps is None, was.hold_s is None):
        changed = replace(changed, reps=now.reps, hold_s=now.hold_s)
    else:
        if base.reps is not None and now.reps is not None and was.reps is not None:
            changed = replace(changed, reps=max(1, base.reps + now.reps - was.reps))
        if base.hold_s is not None and now.hold_s is not None and was.hold_s is not None:
            changed = replace(changed, hold_s=max(1.0, base.hold_s + now.hold_s - was.hold_s))
    if (now.load_kind, now.band) != (was.load_kind, was.band) or None in (base.load_kg, was.load_kg):
        same = (now.load_kind, now.band, now.load_kg) == (was.load_kind, was.band, was.load_kg)
        return changed if same else _loaded_as(changed, now)
    if now.load_kg is None or base.load_kg is None or was.load_kg is None:
        return _loaded_as(changed, now)
    kg = base.load_kg + now.load_kg - was.load_kg
    return replace(changed, load_kg=kg) if kg > 0 else _loaded_as(changed, now)


def _loaded_as(one: ExerciseSet, other: ExerciseSet) -> ExerciseSet:
    return replace(one, load_kind=other.load_kind, band=other.band, load_kg=other.load_kg)


def stepped(one: ExerciseSet, way: int) -> ExerciseSet:
    """The set with one usual step more (`way` 1) or less (-1); the same where there is nothing below.

    The load where it has one: 0.5 kg under 5 kg, 2.5 kg from 20 kg on, else 1 kg; else 5 s of a hold; else a
    repetition.
    """
    if one.load_kg is not None:
        # From 20 kg one step down is 19: the step is that of the weight it leads to.
        about = one.load_kg if way > 0 else one.load_kg - 0.01
        kg = one.load_kg + way * _load_step(about)
        return replace(one, load_kg=kg) if kg > 0 else one
    if one.hold_s is not None and one.reps is None:
        return replace(one, hold_s=max(min(HOLD_STEP_S, one.hold_s), one.hold_s + way * HOLD_STEP_S))
    return replace(one, reps=max(1, (one.reps or FIRST_REPS) + way))


def step_words(one: ExerciseSet) -> str:
    """`1 kg`, `5 s`, `1 repetition`: what `stepped` adds."""
    if one.load_kg is not None:
        return f"{_load_step(one.load_kg):g} kg"
    return f"{HOLD_STEP_S:g} s" if one.hold_s is not None and one.reps is None else "1 repetition"


def _load_step(kg: float) -> float:
    return LIGHT_STEP_KG if kg < LIGHT_KG else HEAVY_STEP_KG if kg >= HEAVY_KG else STEP_KG
