"""The exercises of a journal: the known ones, and those of its own."""

from journal.model.exercises import Exercise, with_own


def test_a_name_that_was_logged_is_an_exercise_of_ones_own() -> None:
    squat = Exercise("squat", aliases=("air squat",))
    assert with_own([squat], ["hop", "squat", "hop", "Squat"]) == (squat, Exercise("hop"), Exercise("Squat"))
