"""RULES.md 8: sets a week by muscle group, the best of a session, left against right."""

from hypothesis import given, settings
from hypothesis import strategies as st

from journal.model.exercises import Exercise, MuscleGroup
from journal.model.vocabulary import Knee, LoadKind, Side
from journal.rules.strength_load import (
    Gauge,
    Quantity,
    progress_of,
    sets_by_exercise,
    sets_by_group,
    side_trend,
    symmetry,
)
from tests.rules.journals import day
from tests.rules.sets import sets

EXERCISES = {
    "split squat": Exercise("split squat", (MuscleGroup.QUADS, MuscleGroup.GLUTES)),
    "plank": Exercise("plank", (MuscleGroup.CORE,)),
}


def test_left_and_right_of_one_exercise_count_as_one_set() -> None:
    done = [*sets(0, 10, 10, 10, side="L"), *sets(0, 10, 10, side="R"), *sets(0, 8)]
    assert sets_by_exercise(done) == {"split squat": 4}


def test_the_sides_of_two_sessions_are_not_one_set() -> None:
    assert sets_by_exercise([*sets(0, 10, side="L"), *sets(2, 10, side="R")]) == {"split squat": 2}


def test_a_set_counts_for_each_group_and_one_without_a_group_is_kept_apart() -> None:
    done = [*sets(0, 10, 10), *sets(0, "30s", exercise="plank"), *sets(0, 5, exercise="her own")]
    assert sets_by_group(done, EXERCISES) == {
        MuscleGroup.QUADS: 2,
        MuscleGroup.GLUTES: 2,
        MuscleGroup.CORE: 1,
        None: 1,
    }


@settings(max_examples=40)
@given(st.integers(0, 5), st.integers(0, 5), st.integers(0, 5))
def test_swapping_the_sides_changes_no_count(both: int, left: int, right: int) -> None:
    one = [*sets(0, *[10] * both), *sets(0, *[10] * left, side="L"), *sets(0, *[10] * right, side="R")]
    other = [*sets(0, *[10] * both), *sets(0, *[10] * right, side="L"), *sets(0, *[10] * left, side="R")]
    assert sets_by_exercise(one).total() == sets_by_exercise(other).total() == both + max(left, right)


def test_the_best_of_a_session_is_load_times_repetitions_side_by_side() -> None:
    done = [
        *sets(0, 12, 8, side="L", kg=10),
        *sets(0, 10, side="R", kg=12),
        *sets(3, 9, side="L", kg=12, pain=3),
    ]
    found = progress_of(done)
    assert found is not None
    assert found.gauge is Gauge.LOAD
    assert [(best.day, best.side, best.value, best.pain) for best in found.bests] == [
        (day(0), Side.LEFT, 120, None),
        (day(0), Side.RIGHT, 120, None),
        (day(3), Side.LEFT, 108, 3),
    ]


def test_a_hold_is_measured_in_seconds() -> None:
    found = progress_of(sets(0, "30s", "45s", "20s", exercise="wall sit"))
    assert found is not None
    assert found.gauge is Gauge.HOLD
    assert [best.value for best in found.bests] == [45]


def test_help_and_bands_are_measured_in_repetitions() -> None:
    found = progress_of(sets(0, 8, kg=10, kind=LoadKind.ASSISTED))
    assert found is not None
    assert found.gauge is Gauge.REPS


def test_sessions_measured_otherwise_are_left_out_and_counted() -> None:
    found = progress_of([*sets(0, 12), *sets(3, 12), *sets(7, 8, kg=4)])
    assert found is not None
    assert found.gauge is Gauge.LOAD
    assert (len(found.bests), found.left_out) == (1, 2)


def test_without_a_measured_set_there_is_no_progress() -> None:
    assert progress_of([]) is None


def test_symmetry_is_involved_of_other_for_each_quantity() -> None:
    session = [*sets(0, 10, 9, side="L", kg=10), *sets(0, 12, 10, side="R", kg=12.5)]
    left = {one.quantity: one.percent for one in symmetry(session, Knee.LEFT)}
    assert {what: round(percent or 0, 1) for what, percent in left.items()} == {
        Quantity.REPS: 83.3,
        Quantity.LOAD: 80.0,
    }
    right = {one.quantity: one.percent for one in symmetry(session, Knee.RIGHT)}
    assert right[Quantity.LOAD] == 125


def test_symmetry_is_undefined_where_the_other_side_has_no_load() -> None:
    session = [*sets(0, 10, side="L", kg=4), *sets(0, 10, side="R")]
    assert [(one.quantity, one.percent) for one in symmetry(session, Knee.LEFT)] == [
        (Quantity.REPS, 100),
        (Quantity.LOAD, None),
    ]


def test_one_side_alone_has_no_symmetry() -> None:
    assert symmetry(sets(0, 10, side="L"), Knee.LEFT) == ()
    assert symmetry(sets(0, 10), Knee.LEFT) == ()


def test_each_side_has_a_trend_of_its_own() -> None:
    done = [
        *sets(10, 10, side="L"),
        *sets(10, 12, side="R"),
        *sets(35, 12, side="L"),
        *sets(35, 12, side="R"),
    ]
    found = progress_of(done)
    assert found is not None
    left, right = (side_trend(found, side, day(40)) for side in (Side.LEFT, Side.RIGHT))
    assert (left.now, left.before, left.percent) == (12, 10, 20)
    assert right.percent == 0


def test_nothing_is_told_of_less_than_three_weeks() -> None:
    found = progress_of([*sets(35, 10, side="L"), *sets(40, 15, side="L")])
    assert found is not None
    trend = side_trend(found, Side.LEFT, day(40))
    assert (trend.now, trend.before, trend.percent) == (15, None, None)


def test_the_first_of_the_21_days_belongs_to_them() -> None:
    found = progress_of([*sets(19, 10), *sets(20, 20)])
    assert found is not None
    trend = side_trend(found, Side.BOTH, day(40))
    assert (trend.before, trend.now) == (10, 20)
