"""EVIDENCE.md 6.2: double progression, with the pain of the last sets."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.model.entries import ExerciseSet
from journal.model.exercises import Measure
from journal.model.vocabulary import LoadKind
from journal.rules.progression import Range, Step, Suggestion, load_step, suggestion
from tests.rules.sets import sets

EIGHT_TO_TWELVE = Range(8, 12, sets=3, planned=True)


def suggested(
    *done: list[ExerciseSet], wanted: Range | None = EIGHT_TO_TWELVE, sign: bool = False
) -> Suggestion:
    found = suggestion([one for session in done for one in session], wanted, sign_stands=sign)
    assert found is not None
    return found


def at_top(number: int, kg: float | None = 12, pain: int | None = 1) -> list[ExerciseSet]:
    return sets(number, 12, 12, 12, kg=kg, pain=pain)


def test_all_sets_at_the_top_twice_and_calm_is_a_step_of_load() -> None:
    found = suggested(at_top(0), at_top(3, pain=2))
    assert found == Suggestion(
        Step.MORE,
        "13 kg, from 8 repetitions",
        (
            "The range is 8-12 repetitions, as the programme has it.",
            "Thu 5 Mar: 3 of 3 sets reached 12, 12 kg.",
            "Mon 2 Mar: 3 of 3 sets reached 12, 12 kg.",
            "The step of load is 8 %; 2 to 10 % is usual.",
            "Pain 2 in these sets, at or under 2.",
        ),
    )


def test_at_the_top_once_is_not_enough() -> None:
    found = suggested(sets(0, 12, 12, 11, kg=12, pain=1), at_top(3))
    assert found.step is Step.SAME
    assert "A step up comes after 2 sessions in a row at the top." in found.why


def test_another_load_the_time_before_begins_the_count_anew() -> None:
    found = suggested(at_top(0, kg=10), at_top(3, kg=12))
    assert found.step is Step.SAME
    assert any("the load was another one" in each for each in found.why)


def test_fewer_sets_than_the_programme_has_are_not_the_top() -> None:
    found = suggested(sets(0, 12, kg=12, pain=0), sets(3, 12, kg=12, pain=0))
    assert found.words == "3 sets of 12, 12 kg"
    assert "Thu 5 Mar: 1 of 1 set reached 12, 12 kg; the programme has 3 sets." in found.why


def test_below_the_top_it_is_repetitions_first() -> None:
    found = suggested(sets(0, 10, 10, 9, kg=12, pain=0))
    assert (found.step, found.words) == (Step.MORE, "1 repetition more, to 12 a set, 12 kg")


@pytest.mark.parametrize("pain", [3, 4, 5])
def test_three_to_five_stays_as_it_is(pain: int) -> None:
    found = suggested(at_top(0), at_top(3, pain=pain))
    assert (found.step, found.words) == (Step.SAME, "as last time: 12, 12, 12 with 12 kg")
    assert found.why[-1] == f"Pain {pain} in these sets, over 2: it stays as it is until it is 2 or less."


def test_over_five_is_less() -> None:
    found = suggested(at_top(0), at_top(3, pain=6))
    assert (found.step, found.words) == (Step.LESS, "11 kg, 8 repetitions, less bend")
    assert found.why[-1].startswith("Pain 6 in these sets, over 5")


def test_pain_of_the_session_before_also_holds_a_step_of_load_back() -> None:
    assert suggested(at_top(0, pain=4), at_top(3, pain=1)).step is Step.SAME


def test_pain_that_is_not_written_leaves_it_open() -> None:
    found = suggested(at_top(0, pain=None), at_top(3, pain=None))
    assert (found.step, found.words) == (Step.OPEN, "if it hurt 2 at most: 13 kg, from 8 repetitions")


def test_nothing_grows_while_a_warning_sign_stands() -> None:
    found = suggested(at_top(0), at_top(3), sign=True)
    assert found.step is Step.SAME
    assert found.why[-1] == "A warning sign is ticked: no step up until it is cleared."


def test_where_the_smallest_step_is_too_large_it_is_repetitions() -> None:
    found = suggested(at_top(0, kg=3), at_top(3, kg=3))
    assert found.words == "3 kg as before, up to 13 repetitions or slower"
    assert "A step of 0.5 kg would be 17 %, over 10 %." in found.why


def test_each_side_has_its_own_load_and_the_weaker_one_holds_both_back() -> None:
    left, right = {"side": "L", "kg": 10.0}, {"side": "R", "kg": 12.0}
    both = [*sets(0, 12, 12, 12, pain=0, **left), *sets(0, 12, 12, 12, pain=0, **right)]  # type: ignore[arg-type]
    again = [*sets(3, 12, 12, 12, pain=0, **left), *sets(3, 12, 12, 12, pain=0, **right)]  # type: ignore[arg-type]
    assert suggested(both, again).words == "left 11, right 13 kg, from 8 repetitions"
    weaker = [*sets(3, 12, 10, 9, pain=0, **left), *sets(3, 12, 12, 12, pain=0, **right)]  # type: ignore[arg-type]
    found = suggested(both, weaker)
    assert found.words == "1 repetition more, to 12 a set, left 10, right 12 kg"
    assert "Thu 5 Mar: 4 of 6 sets reached 12, left 10, right 12 kg." in found.why


def test_holds_go_up_in_seconds_then_become_harder() -> None:
    hold = Range(20, 45, Measure.HOLD, planned=True)
    assert suggested(sets(0, "30s", "30s", pain=0), wanted=hold).words == "5 s more, to 45 s a set"
    twice = suggested(sets(0, "45s", pain=0), sets(3, "45s", pain=0), wanted=hold)
    assert twice.words == "a harder form or the smallest load, from 20 s; or up to 50 s"


@pytest.mark.parametrize(
    ("kind", "words"), [(LoadKind.BAND, "a stronger band"), (LoadKind.ASSISTED, "less help")]
)
def test_bands_and_help_have_their_own_step(kind: LoadKind, words: str) -> None:
    kg = 10.0 if kind is LoadKind.ASSISTED else None
    days = [sets(number, 12, 12, 12, kg=kg, kind=kind, pain=0) for number in (0, 3)]
    assert suggested(*days).words.startswith(words)


def test_without_a_programme_the_usual_range_holds() -> None:
    found = suggested(sets(0, 10, pain=0), wanted=None)
    assert found.why[0] == "The range is 8-12 repetitions, the usual one."


def test_nothing_measured_nothing_suggested() -> None:
    assert suggestion([], EIGHT_TO_TWELVE, sign_stands=False) is None


@settings(max_examples=60)
@given(st.integers(1, 300).map(lambda halves: halves / 2))
def test_a_step_of_load_is_never_over_ten_percent(kg: float) -> None:
    step = load_step(kg)
    if step is not None:
        assert 1.9 <= 100 * step / kg <= 10 + 1e-6
    else:
        assert kg < 5


@settings(max_examples=60)
@given(st.lists(st.integers(5, 14), min_size=1, max_size=4), st.integers(0, 10))
def test_more_pain_never_suggests_more(amounts: list[int], pain: int) -> None:
    order = [Step.LESS, Step.SAME, Step.MORE]
    steps = [
        order.index(
            suggested(
                sets(0, *amounts, kg=12, pain=score), sets(3, *amounts, kg=12, pain=score), wanted=None
            ).step
        )
        for score in (min(pain, 9), min(pain, 9) + 1)
    ]
    assert all(later <= earlier for earlier, later in pairwise(steps))
