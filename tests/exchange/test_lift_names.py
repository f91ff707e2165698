"""Names of exercises in other apps: read by the table, then as the journal knows them, else kept."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.exchange.lift_names import (
    KEY,
    LEFT_OUT,
    Met,
    NameRead,
    Names,
    OtherName,
    ReadBy,
    all_met,
    folded,
    stored,
    table_in,
)
from journal.exchange.recognise import read
from journal.exchange.terms import Terms
from journal.model.entries import ExerciseSet, StrengthSession
from journal.model.exercises import Exercise, MuscleGroup
from tests.exchange.conftest import TODAY
from tests.exchange.test_strength_apps import HEVY, IOS

SQUAT = Exercise("split squat", (MuscleGroup.QUADS,), aliases=("static lunge",))
OWN = Exercise("Chin Up (Assisted)")
TABLE = (OtherName("Step Up (Dumbbell)", "step-up"), OtherName("Running", LEFT_OUT))


@pytest.mark.parametrize(
    ("name", "exercise", "by"),
    [
        ("Split Squat", "split squat", ReadBy.KNOWN),
        ("split-squats", "split squat", ReadBy.KNOWN),
        ("Static Lunge (Dumbbell)", "split squat", ReadBy.KNOWN),
        ("STEP UP (dumbbell)", "step-up", ReadBy.TABLE),
        ("Step Up", "Step Up", ReadBy.NEW),
        ("running", LEFT_OUT, ReadBy.TABLE),
        ("Chin Up (Assisted)", "Chin Up (Assisted)", ReadBy.KNOWN),
        ("Snatch (Barbell)", "Snatch (Barbell)", ReadBy.NEW),
    ],
)
def test_what_a_name_is_read_as(name: str, exercise: str, by: ReadBy) -> None:
    assert Names((SQUAT, OWN), TABLE).read(name) == NameRead(exercise, by)


def test_the_table_goes_before_what_the_journal_knows() -> None:
    assert Names((SQUAT,), [OtherName("Split Squat", "step-up")]).read("split squat").exercise == "step-up"


def test_the_sets_of_each_name_are_counted_and_told() -> None:
    names = Names((SQUAT,), TABLE)
    assert [names.count(name) for name in ("Split Squat", "Snatch", "Snatch")] == [
        "split squat",
        "Snatch",
        "Snatch",
    ]
    assert [names.leave_out(name) for name in ("Running", "Snatch", "Plank")] == [True, False, False]
    assert names.met == (Met("Split Squat", 1), Met("Snatch", 2), Met("Running", 1), Met("Plank", 0))
    renamed, out, new = names.notes()
    assert renamed == "Exercises by the journal's names: Split Squat = split squat."
    assert out == "Left out, as your table of exercise names says: Running (1 set)."
    assert new.startswith("New exercises, counted in no muscle group: Snatch. To read one as another:")
    assert Names(()).notes() == []
    assert all_met([names.met, names.met])[:2] == (Met("Split Squat", 2), Met("Snatch", 4))


@given(st.dictionaries(st.text(min_size=1, max_size=12), st.none() | st.text(max_size=8), max_size=5))
@settings(max_examples=60, deadline=None)
def test_the_table_is_kept_as_it_was(kept: dict[str, str | None]) -> None:
    table = table_in({KEY: kept})
    assert table_in({KEY: stored(table)}) == tuple(sorted(table))


@pytest.mark.parametrize("strange", [None, "x", 3, ["a"], {"": "x"}, {" ": "x"}, {"a": 3, "b": ["x"]}])
def test_what_another_program_left_there_is_passed_over(strange: Any) -> None:
    assert table_in({KEY: strange}) == ()
    assert table_in({}) == ()


def test_capitals_hyphens_and_blanks_make_no_difference() -> None:
    assert folded(" Step-Up  (Dumbbell)") == folded("step up (dumbbell)")


@pytest.mark.parametrize("text", [IOS, HEVY])
def test_a_list_is_read_by_the_table(tmp_path: Any, text: str) -> None:
    file = tmp_path / "list.csv"
    file.write_text(text, encoding="utf-8")
    table = (
        OtherName("Step Up (Dumbbell)", "lateral step-up"),
        OtherName("step up", "lateral step-up"),
        *(OtherName(name, LEFT_OUT) for name in ("Running", "Chin Up (Assisted)", "Snatch (Barbell)")),
    )
    found = read(file, Terms(TODAY, exercises=(Exercise("side plank"),), names=table))
    sets = [one for one in found.entries if isinstance(one, ExerciseSet)]
    assert [(one.exercise, one.position) for one in sets] == [
        ("lateral step-up", 1),
        ("lateral step-up", 2),
        ("side plank", 3),
    ]
    assert sum(isinstance(one, StrengthSession) for one in found.entries) == 1, "none without a set"
    assert found.skipped == (), "rows that are left out are no bad rows"
    assert found.lift_names[0].sets == 2
