"""The table of other apps' names of exercises: kept and undone, read by imports, edited in words."""

from pathlib import Path

import pytest

from journal.exchange.lift_names import KEY, LEFT_OUT, OtherName
from journal.model.errors import NotReadableError
from journal.model.settings import Settings
from journal.store.journal import Journal
from journal.workflows.files.exporting import FORMATS, export
from journal.workflows.files.import_reading import Asked
from journal.workflows.files.importing import look_at, write_import
from journal.workflows.files.imports import take_back
from journal.workflows.strength.other_names import (
    called,
    exercise_lines,
    exercise_records,
    exercises_in,
    name_exercise,
    name_exercises,
    other_names,
)
from tests.rules.journals import day
from tests.samples import AT_HAND, FOLDER

HEADER = "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,RPE\n"
TODAY = day(9)


def strong(folder: Path, *names: str) -> Path:
    """A list of one workout, a set of each of these."""
    file = folder / "strong.csv"
    rows = (f'2026-03-02 18:00:00,A,47m,"{name}",1,10,8,0,0,\n' for name in names)
    file.write_text(HEADER + "".join(rows))
    return file


def bring_in(journal: Journal, file: Path) -> dict[str, int]:
    """Import a list; what came in."""
    preview = look_at(journal, Asked((file,), Settings(), TODAY))
    write_import(journal, preview)
    return preview.added


def done(journal: Journal) -> list[str]:
    return [one.exercise for one in journal.sets()]


def test_the_table_is_kept_and_undone_in_one_step(journal: Journal) -> None:
    said = {"Snatch": "goblet squat", "Running": LEFT_OUT, "Fly": "Fly"}
    words = name_exercises(journal, said)
    assert words == "Exercise names: Snatch = goblet squat, Running left out, Fly = Fly."
    assert journal.setting_values()[KEY] == {"Fly": "Fly", "Running": None, "Snatch": "goblet squat"}
    assert name_exercises(journal, said) == "", "nothing changes twice"
    assert (
        name_exercises(journal, {"RUNNING": None, "Nothing": None}) == "Exercise names: RUNNING as it comes."
    )
    assert other_names(journal) == (OtherName("Fly", "Fly"), OtherName("Snatch", "goblet squat"))
    assert journal.undo() == "exercise names: RUNNING as it comes"
    assert journal.undo() == "exercise names: Snatch = goblet squat, Running left out, Fly = Fly"
    assert other_names(journal) == ()


def test_an_import_reads_by_it(journal: Journal, tmp_path: Path) -> None:
    file = strong(tmp_path, "Snatch", "Running", "Split Squat")
    name_exercises(journal, {"snatch": "goblet squat", "Running": LEFT_OUT})
    assert bring_in(journal, file) == {"strength": 1, "sets": 2}
    assert done(journal) == ["goblet squat", "split squat"]
    assert bring_in(journal, file) == {}


def test_sets_of_an_earlier_import_are_renamed_and_found_again(journal: Journal, tmp_path: Path) -> None:
    file = strong(tmp_path, "Snatch", "Fly")
    bring_in(journal, file)
    assert done(journal) == ["Snatch", "Fly"]
    words = name_exercises(journal, {"Snatch": "goblet squat", "Fly": LEFT_OUT})
    assert words == "Exercise names: Snatch = goblet squat, Fly left out; 1 set in the journal renamed."
    assert done(journal) == ["goblet squat", "Fly"], "what is left out from now on stays where it is"
    assert bring_in(journal, file) == {}
    journal.undo()
    assert (done(journal), other_names(journal)) == (["Snatch", "Fly"], ())


def test_where_sets_keep_another_name_the_way_is_said(journal: Journal, tmp_path: Path) -> None:
    file = strong(tmp_path, "Split Squat")
    bring_in(journal, file)
    words = name_exercise(journal, "Split Squat", "step-up")
    assert words.startswith("Exercise names: Split Squat = step-up. Sets brought in as split squat keep that")
    assert "take that import back" in words
    take_back(journal, 1)
    assert bring_in(journal, file) == {"strength": 1, "sets": 1}
    assert done(journal) == ["step-up"]
    assert "left out" in name_exercise(journal, "Split Squat", None)


@pytest.mark.parametrize("kind", FORMATS)
def test_it_goes_out_and_comes_in_with_everything(journal: Journal, tmp_path: Path, kind: str) -> None:
    name_exercises(journal, {"Snatch": "goblet squat", "Running": LEFT_OUT})
    export(journal, tmp_path / "out", kind)
    with Journal(tmp_path / "other.db") as other:
        write_import(other, look_at(other, Asked((tmp_path / "out",), Settings(), TODAY)))
        assert other_names(other) == other_names(journal)


@pytest.mark.parametrize(
    ("typed", "exercise"),
    [
        ("Split-Squats", "split squat"),
        ("bulgarian split squat", "rear-foot raised split squat"),
        ("  goblet   SQUAT", "goblet squat"),
    ],
)
def test_an_exercise_as_typed(journal: Journal, typed: str, exercise: str) -> None:
    assert called(exercises_in(journal), typed).name == exercise


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("splitt squat", "Near it: split squat,"),
        ("raised", "rear-foot raised split squat."),
        ("qqq", "See them with: journal exercises"),
        ("", "See them with: journal exercises"),
        ("x" * 10_000, "See them with: journal exercises"),
    ],
)
def test_an_exercise_nobody_knows(journal: Journal, typed: str, near: str) -> None:
    with pytest.raises(NotReadableError, match="There is no exercise") as refused:
        name_exercise(journal, "Snatch", typed)
    assert near in refused.value.mend
    assert other_names(journal) == ()


def test_one_name_in_words(journal: Journal) -> None:
    assert name_exercise(journal, " Snatch ", "goblet squats") == "Exercise names: Snatch = goblet squat."
    assert name_exercise(journal, "snatch", "goblet squat") == "snatch is read as goblet squat already."
    assert name_exercise(journal, "Fly", None) == "Exercise names: Fly left out."
    assert name_exercise(journal, "Fly", None) == "Fly is left out already."
    assert name_exercise(journal, "Fly", "-") == "Exercise names: Fly as it comes."
    with pytest.raises(NotReadableError, match="“Fly” is not among the names of other apps"):
        name_exercise(journal, "Fly", "-")
    with pytest.raises(NotReadableError, match="is empty or longer than a name"):
        name_exercise(journal, " ", "step-up")


def test_the_list_of_exercises_with_their_names(journal: Journal) -> None:
    name_exercises(journal, {"Snatch": "step-up", "Fly": "Butterfly", "Running": LEFT_OUT})
    lines = exercise_lines(journal)
    assert "step-up · quads, glutes · also box step-up, stepup · in other apps Snatch" in lines
    assert "Butterfly · no muscle group · in other apps Fly" in lines
    assert "Left out of imports: Running" in lines
    record = exercise_records(journal)
    assert record["left_out"] == ["Running"]
    assert {"name": "step-up", "groups": ["quads", "glutes"], "other_apps": ["Snatch"]}.items() <= next(
        one for one in record["exercises"] if one["name"] == "step-up"
    ).items()


@AT_HAND
def test_a_real_list_by_the_table(journal: Journal) -> None:
    file = FOLDER / "strong" / "strong_excerpt.csv"
    names = {
        met.name: met.sets
        for found in look_at(journal, Asked((file,), Settings(), TODAY)).found
        for met in found.lift_names
    }
    assert sum(names.values()) == 36
    name_exercises(journal, {"Snatch (Barbell)": LEFT_OUT, "Front Squat (Barbell)": "squat"})
    assert bring_in(journal, file)["sets"] == 36 - names["Snatch (Barbell)"]
    assert done(journal).count("squat") == names["Front Squat (Barbell)"]
