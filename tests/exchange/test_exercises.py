"""The exercise list: the one that comes with the journal, and what is said of a list that is wrong."""

from pathlib import Path

import pytest

from journal.exchange.exercises import FILE_NAME, load_exercises
from journal.model.errors import FileRefusedError
from journal.model.exercises import Exercise, Measure, MuscleGroup
from journal.model.vocabulary import LoadKind
from journal.workflows.surroundings import data_folder


def test_the_list_of_the_journal() -> None:
    exercises = load_exercises(data_folder())
    assert 45 <= len(exercises) <= 60
    assert exercises[0] == Exercise(
        "split squat",
        groups=(MuscleGroup.QUADS, MuscleGroup.GLUTES),
        load=LoadKind.WEIGHT,
        one_sided=True,
        aliases=("static lunge", "lunge in place"),
    )
    measures = {exercise.name: exercise.measure for exercise in exercises}
    assert (measures["side plank"], measures["bridge"]) == (Measure.HOLD, Measure.REPS)


def test_every_muscle_group_has_exercises_and_every_exercise_a_group() -> None:
    exercises = load_exercises(data_folder())
    assert {group for exercise in exercises for group in exercise.groups} == set(MuscleGroup)
    assert [exercise.name for exercise in exercises if not exercise.groups] == []


def loaded(folder: Path, text: str) -> tuple[Exercise, ...]:
    (folder / FILE_NAME).write_text(text, encoding="utf-8")
    return load_exercises(folder)


def test_a_name_is_enough(tmp_path: Path) -> None:
    assert loaded(tmp_path, '[[exercise]]\nname = "hop"\n') == (Exercise("hop"),)
    assert loaded(tmp_path, "") == ()


HOP = '[[exercise]]\nname = "hop"\n'
REFUSED = {
    "a = [": "is no TOML",
    "exercise = 3": "Begin every exercise with [[exercise]].",
    "exercise = [3]": "Begin every exercise with [[exercise]].",
    f'{HOP}\n[[exercise]]\nname = ""': "line 4: an exercise has no name. Write name",
    f"{HOP}[[exercise]]\nname = 3": "line 3: an exercise has no name.",
    f"{HOP}[[exercise]]\ngroups = []": "line 3: an exercise has no name.",
    f"{HOP}{HOP}": "line 3: “hop” already names “hop”. Take one of the two out.",
    f'{HOP}[[exercise]]\nname = "jump"\naliases = ["hop"]': "line 3: “hop” already names “hop”.",
    f'{HOP}group = ["quads"]': "line 1: “group” is no key. It takes aliases, groups, load,",
    f'{HOP}groups = ["quad"]': "line 1: “quad” is none of the groups. They are quads, glutes, core,",
    f'{HOP}groups = "quads"': 'line 1: groups is no list of texts. Write groups = ["one", "two"].',
    f"{HOP}aliases = [3]": "line 1: aliases is no list of texts.",
    f'{HOP}measure = "seconds"': "line 1: “seconds” is none of the measure. They are reps, hold.",
    f'{HOP}load = "vest"': "line 1: “vest” is none of the load.",
    f'{HOP}sides = "left"': "line 1: sides is “left”. It is one or both.",
    f"{HOP}sides = []": "line 1: sides is “[]”.",
}


@pytest.mark.parametrize("text", REFUSED)
def test_a_fault_is_named_with_its_line_and_the_mend(tmp_path: Path, text: str) -> None:
    with pytest.raises(FileRefusedError) as refused:
        loaded(tmp_path, text)
    assert REFUSED[text] in str(refused.value)
    assert FILE_NAME in str(refused.value)


def test_a_list_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileRefusedError, match="cannot be read: No such file"):
        load_exercises(tmp_path)


def test_a_list_that_is_not_text(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"\xff\xfe")
    with pytest.raises(FileRefusedError, match="is not UTF-8 text"):
        load_exercises(tmp_path)
