"""The strength session of the day where one is planned: its name, its programme's sets, last time beside."""

from __future__ import annotations

from dataclasses import replace

import pytest

from journal.model.vocabulary import Side
from journal.store.journal import Journal
from journal.workflows.diary.log import write_words
from journal.workflows.programme.programmes import own_folder
from journal.workflows.strength import day as day_of_strength
from journal.workflows.strength.day import SessionView, session_today
from journal.workflows.strength.rows import Row, of_side
from journal.workflows.strength.ticking import all_as_last, tick
from tests.workflows.plan_helpers import KM, PLAN, TODAY, in_file, sheet, strength

PROGRAMME = """
name = "mine"
title = "Two sessions of my own"
phase = "strengthen"
about = "General."

[[week]]
weeks = "1-8"
fri = "strength A"

[[session]]
name = "A"
weeks = "1-8"
exercises = [
  { name = "step-up", sets = 3, reps = "8-12" },
  { name = "plank", sets = 2, hold = "30" },
]
"""


@pytest.fixture
def planned(journal: Journal) -> Journal:
    """A journal with strength A of a programme of one's own planned for today."""
    folder = own_folder(journal.path)
    folder.mkdir()
    (folder / "mine.toml").write_text(PROGRAMME)
    in_file(journal, sheet(strength(TODAY, "A"), plan=replace(PLAN, programme="mine")))
    return journal


def view(journal: Journal) -> SessionView:
    return session_today(journal, KM, TODAY)


def row(journal: Journal, exercise: str) -> Row:
    found = view(journal).row(exercise)
    assert found is not None
    return found


def amounts(found: Row, side: Side) -> list[float | None]:
    return [one.reps if one.hold_s is None else one.hold_s for one in of_side(found.aim, side)]


def test_the_first_time_it_is_what_the_programme_has(planned: Journal) -> None:
    now = view(planned)
    assert (now.name, now.starting, now.repeats) == ("A", False, None)
    assert [one.exercise.name for one in now.rows] == ["step-up", "plank"]
    assert amounts(row(planned, "step-up"), Side.LEFT) == [8, 8, 8]
    assert amounts(row(planned, "plank"), Side.BOTH) == [30, 30]
    assert row(planned, "plank").last == ()


def test_last_times_numbers_are_proposed_as_many_sets_as_planned(planned: Journal) -> None:
    write_words(planned, "strength session A, step-up 2x10 6kg each side, squat 3x5 -3", KM, TODAY)
    now = view(planned)
    assert now.repeats is not None
    assert [one.exercise.name for one in now.rows] == ["step-up", "plank"], "the squat is not planned"
    step = row(planned, "step-up")
    assert amounts(step, Side.RIGHT) == [10, 10, 10]
    assert {one.load_kg for one in step.aim} == {6.0}
    assert len(step.last) == 4


def test_an_exercise_last_done_elsewhere_has_its_numbers_too(planned: Journal) -> None:
    write_words(planned, "strength session B, plank 3x45s -3", KM, TODAY)
    assert amounts(row(planned, "plank"), Side.BOTH) == [45, 45]


def test_what_was_measured_otherwise_says_nothing(planned: Journal) -> None:
    write_words(planned, "strength session A, step-up 3x30s each side -3", KM, TODAY)
    assert amounts(row(planned, "step-up"), Side.LEFT) == [8, 8, 8]


def test_the_session_that_is_stored_has_the_name_and_the_sets_of_the_plan(planned: Journal) -> None:
    all_as_last(planned, view(planned))
    (session,) = planned.strength_sessions()
    assert session.name == "A"
    assert len(planned.sets_of([session.uid])) == 8
    assert view(planned).all_done


def test_a_session_begun_goes_on_by_the_plan(planned: Journal) -> None:
    tick(planned, view(planned), row(planned, "plank").coming(TODAY), KM)
    now = view(planned)
    assert (now.done, now.left) == (1, 7)
    assert now.planned is not None


def test_another_session_than_the_planned_one_goes_by_itself(planned: Journal) -> None:
    write_words(planned, "strength session B, squat 3x8 -3", KM, TODAY)
    write_words(planned, "strength session B, squat 3x8", KM, TODAY)
    now = view(planned)
    assert (now.name, now.planned) == ("B", None)
    assert [one.exercise.name for one in now.rows] == ["squat"]


def test_a_chosen_session_goes_before_the_plan(planned: Journal) -> None:
    write_words(planned, "strength session B, squat 3x8 -3", KM, TODAY)
    (chosen,) = planned.strength_sessions()
    day_of_strength.repeat_today(planned, TODAY, chosen.uid)
    assert (view(planned).name, view(planned).planned) == ("B", None)


@pytest.mark.parametrize("change", [{"skipped": "tired"}, {"name": ""}])
def test_a_session_that_is_skipped_or_has_no_name_proposes_nothing(
    journal: Journal, change: dict[str, str]
) -> None:
    in_file(journal, sheet(replace(strength(TODAY, "A"), **change)))  # type: ignore[arg-type]
    assert view(journal).planned is None


def test_without_a_programme_the_name_says_which_session_is_repeated(journal: Journal) -> None:
    in_file(journal, sheet(strength(TODAY, "A")))
    write_words(journal, "strength session A, squat 3x8 -4", KM, TODAY)
    write_words(journal, "strength session A, squat 3x8 -3", KM, TODAY)
    write_words(journal, "strength session B, plank 30s -2", KM, TODAY)
    now = view(journal)
    assert now.name == "A"
    assert [one.exercise.name for one in now.rows] == ["squat"]
