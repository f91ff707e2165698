"""Metres and seconds as people read them."""

import pytest

from journal.model.units import distance, duration, exact_distance, pace
from journal.model.vocabulary import Unit


@pytest.mark.parametrize(
    ("metres", "unit", "words"),
    [
        (6200, Unit.KM, "6.2 km"),
        (6250, Unit.KM, "6.25 km"),
        (6000, Unit.KM, "6.0 km"),
        (8046.72, Unit.MI, "5.0 mi"),
        (4605.5, Unit.KM, "4.61 km"),
    ],
)
def test_one_run_shows_a_second_decimal_where_it_says_something(
    metres: float, unit: Unit, words: str
) -> None:
    assert exact_distance(metres, unit) == words


def test_sums_show_one_decimal_and_the_unit() -> None:
    assert distance(18_140, Unit.KM) == "18.1 km"


@pytest.mark.parametrize(
    ("seconds", "words"), [(2300, "38:20"), (3723, "1:02:03"), (59.6, "1:00"), (3599.9, "1:00:00")]
)
def test_durations(seconds: float, words: str) -> None:
    assert duration(seconds) == words


def test_a_pace_names_its_unit() -> None:
    assert pace(6200, 2300, Unit.KM) == "6:11 min/km"
    assert pace(8046.72, 3000, Unit.MI) == "10:00 min/mi"
