"""One usual step more or less, and sets in few words."""

import pytest

from journal.model.entries import ExerciseSet
from journal.model.exercises import Exercise, Measure
from journal.model.vocabulary import LoadKind, Side
from journal.store.journal import Journal
from journal.workflows.strength.rows import Row, step_words, stepped
from journal.workflows.strength.words import set_words, sets_words
from tests.workflows.strength.sessions import TODAY, one, said


@pytest.mark.parametrize(
    ("start", "step", "more", "less"),
    [
        (one(reps=10), "1 repetition", "11", "9"),
        (one(reps=1), "1 repetition", "2", "1"),
        (one(hold_s=30.0), "5 s", "35 s", "25 s"),
        (one(hold_s=3.0), "5 s", "8 s", "3 s"),
        (one(reps=5, hold_s=10.0), "1 repetition", "6 hold 10 s", "4 hold 10 s"),
        (one(reps=10, load_kind=LoadKind.WEIGHT, load_kg=0.5), "0.5 kg", "10 with 1 kg", "10 with 0.5 kg"),
        (one(reps=10, load_kind=LoadKind.WEIGHT, load_kg=12.0), "1 kg", "10 with 13 kg", "10 with 11 kg"),
        (one(reps=10, load_kind=LoadKind.WEIGHT, load_kg=20.0), "2.5 kg", "10 with 22.5 kg", "10 with 19 kg"),
        (
            one(reps=8, load_kind=LoadKind.BAND, band="red"),
            "1 repetition",
            "9 with band red",
            "7 with band red",
        ),
    ],
)
def test_one_usual_step(start: ExerciseSet, step: str, more: str, less: str) -> None:
    assert step_words(start) == step
    assert set_words(stepped(start, 1)) == more
    assert set_words(stepped(start, -1)) == less


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("squat 3x10 12kg", "3×10 12 kg"),
        ("squat 10,10,8", "10 10 8"),
        ("squat 2x10 8kg left, squat 2x10 10kg right", "2×10 L 8, R 10 kg"),
        ("squat 2x8 10kg left, squat 2x10 10kg right", "L 2×8, R 2×10 10 kg"),
        ("squat 2x8 left, squat 2x10 10kg right", "L 2×8 bodyweight, R 2×10 10 kg"),
        ("squat 2x8 left, squat 2x8 10kg right", "L 2×8 bodyweight, R 2×8 10 kg"),
        ("squat 2x8 left, squat 2x10 right", "L 2×8, R 2×10"),
        ("squat 2x8 band red left", "L 2×8 band red"),
        ("squat 10, squat 10 12kg", "2×10 bodyweight/12 kg"),
        ("squat 3 sets", "3×1 set"),
    ],
)
def test_sets_in_few_words(journal: Journal, line: str, words: str) -> None:
    said(journal, f"strength {line}")
    assert sets_words(journal.sets()) == words


def test_a_row_knows_its_measure() -> None:
    assert Row(Exercise("x", measure=Measure.HOLD)).coming(TODAY).hold_s == 20.0
    assert Row(Exercise("x", one_sided=True)).coming(TODAY).side is Side.LEFT
