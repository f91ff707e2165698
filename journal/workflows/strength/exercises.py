"""The exercises a journal knows: those that come with the program, and those it was told of."""

from functools import lru_cache
from pathlib import Path

from journal.entry.exercise_names import ExerciseNames, exercise_names
from journal.exchange.exercises import load_exercises
from journal.model.exercises import Exercise, with_own
from journal.store.journal import Journal
from journal.workflows.surroundings import data_folder


@lru_cache(maxsize=1)
def _listed(folder: Path) -> tuple[Exercise, ...]:
    return load_exercises(folder)


def known_exercises(journal: Journal) -> ExerciseNames:
    """All of them by name: what quick entry may call an exercise."""
    return exercise_names(exercises_of(journal))


def exercise_called(name: str) -> Exercise:
    """The exercise of this name, one of the journal's own as far as its name says."""
    return next((one for one in _listed(data_folder()) if one.name == name), None) or Exercise(name)


def is_listed(name: str) -> bool:
    """Whether an exercise of just this name comes with the program."""
    return any(one.name == name for one in _listed(data_folder()))


def exercises_of(journal: Journal) -> tuple[Exercise, ...]:
    """All of them: those that come with the program, then the journal's own, the last done first."""
    return with_own(_listed(data_folder()), journal.exercise_names())


def exercises_last_done_first(journal: Journal) -> tuple[Exercise, ...]:
    """All of them, what was done last in front and what was never done behind."""
    names = journal.exercise_names()
    known = {exercise.name: exercise for exercise in with_own(_listed(data_folder()), names)}
    return tuple({name: known[name] for name in (*names, *known)}.values())
