"""What strength exercises are: their names, the muscles they are for, how their sets are usually counted."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from journal.model.vocabulary import LoadKind


class MuscleGroup(StrEnum):
    """The groups that strength sets are counted by, week by week; RULES.md 8."""

    QUADS = "quads"
    GLUTES = "glutes"
    CORE = "core"
    HAMSTRINGS = "hamstrings"
    CALVES = "calves"
    BALANCE = "balance"


class Measure(StrEnum):
    """What a set of an exercise usually counts."""

    REPS = "reps"
    HOLD = "hold"


@dataclass(frozen=True, slots=True)
class Exercise:
    """An exercise by its name, with other names people type for it.

    `groups` is empty where nobody has said which; `measure` decides what a bare number of a set means;
    `one_sided` ones are usually done a leg at a time.
    """

    name: str
    groups: tuple[MuscleGroup, ...] = ()
    measure: Measure = Measure.REPS
    load: LoadKind = LoadKind.BODYWEIGHT
    one_sided: bool = False
    aliases: tuple[str, ...] = ()


def with_own(exercises: Iterable[Exercise], names: Iterable[str]) -> tuple[Exercise, ...]:
    """The exercises, then those among the names in a journal that are none of them, in the order given."""
    found = {exercise.name: exercise for exercise in exercises}
    for name in names:
        found.setdefault(name, Exercise(name))
    return tuple(found.values())
