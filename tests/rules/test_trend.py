"""Three weeks against three: what is calmer, what counts for nothing, and what can't be said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.model.days import DAY
from journal.model.entries import PainScore
from journal.model.settings import Settings
from journal.rules.trend import STRETCH_DAYS, Course, Trend, stretch, trend
from tests.rules.journals import calm, day, pain

NOW = day(STRETCH_DAYS)


def of(scores: list[PainScore], settings: Settings | None = None) -> Trend:
    return trend(scores, day(0), scores, NOW, settings or Settings())


@pytest.mark.parametrize(
    ("before", "after", "course"),
    [(3, 1, Course.CALMER), (1, 3, Course.UP), (2, 1, Course.SAME), (2, 2, Course.SAME)],
)
def test_a_mean_has_to_move_by_what_counts(before: int, after: int, course: Course) -> None:
    found = of([*calm(0, 20, before), *calm(21, 41, after)])
    assert found.course is course
    assert found.change == after - before
    assert (found.before.entries, found.now.entries) == (21, 21)


def test_what_counts_is_a_setting() -> None:
    scores = [*calm(0, 20, 2), *calm(21, 41, 1)]
    assert of(scores, Settings(rise_mean=1.0)).course is Course.CALMER


def test_blank_days_say_nothing() -> None:
    found = of(calm(0, 20, 6))
    assert found.course is None
    assert found.change is None
    assert found.now.mean is None, "three weeks without a score are not three weeks without pain"
    assert found.before.mean == 6


def test_six_scores_in_two_weeks_are_the_least() -> None:
    six_in_two_weeks = [*calm(21, 23, 1), *calm(28, 30, 1)]
    assert of([*calm(0, 20, 3), *six_in_two_weeks]).course is Course.CALMER
    assert of([*calm(0, 20, 3), *six_in_two_weeks[1:]]).course is None, "five"
    assert of([*calm(0, 20, 3), *calm(21, 26, 1)]).course is None, "six in one week"


def test_running_scores_are_not_held_against_resting_ones() -> None:
    mornings, runs = calm(0, 20, 1, "morning"), calm(21, 41, 4, "during-run")
    found = of([*mornings, *runs])
    assert found.course is None, "no sort of scores is in both"
    both = of([*mornings, *runs, *calm(21, 41, 1, "morning")])
    assert (both.course, both.change, both.only) == (Course.SAME, 0, False)
    assert both.now.entries == 21, "what has nothing to be compared with is left out"


def test_nothing_left_out_says_so() -> None:
    assert of([*calm(0, 20, 3), *calm(21, 41, 1)]).only is None


def test_a_stretch_ends_with_its_21st_day() -> None:
    found = stretch(calm(0, 40, 2), day(3))
    assert (found.first, found.last, found.entries) == (day(3), day(23), 21)


@given(st.lists(st.builds(pain, st.integers(0, 41), st.integers(0, 10)), max_size=40))
def test_what_is_said_has_the_scores_for_it(scores: list[PainScore]) -> None:
    found = of(scores)
    if found.course is not None:
        assert found.before.entries >= 6
        assert found.now.entries >= 6
        inside = [score.score for score in scores if NOW <= score.day < NOW + STRETCH_DAYS * DAY]
        assert found.now.mean == pytest.approx(sum(inside) / len(inside))
    moved = found.change is not None and abs(found.change) >= 1.2 - 1e-9
    assert moved == (found.course in (Course.CALMER, Course.UP))
