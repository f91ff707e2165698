"""Distances in words, to metres and back."""

import pytest

from journal.entry.distances import distance_words, read_distance
from journal.model.errors import NotReadableError
from journal.model.vocabulary import Unit

DISTANCES = {
    "6.2km": (6200.0, Unit.KM),
    "6,2 KM": (6200.0, Unit.KM),
    "10k": (10_000.0, Unit.KM),
    "3.85mi": (6195.9744, Unit.MI),
    "1 mile": (1609.344, Unit.MI),
    ".5km": (500.0, Unit.KM),
}


@pytest.mark.parametrize("text", DISTANCES)
def test_a_distance(text: str) -> None:
    assert read_distance(text, Unit.KM) == DISTANCES[text]


def test_a_bare_number_is_in_the_unit_given() -> None:
    assert read_distance("5", Unit.KM) == (5000.0, Unit.KM)
    assert read_distance("5", Unit.MI) == (8046.72, Unit.MI)


@pytest.mark.parametrize(
    "text", ["", "km", "6.2.3km", "1,000.5km", "6.2 metres", "0km", "-3km", "1001km", "nan", "1e3km"]
)
def test_not_a_distance(text: str) -> None:
    with pytest.raises(NotReadableError):
        read_distance(text, Unit.KM)


def test_the_shortest_words() -> None:
    assert distance_words(6200.0, Unit.KM) == "6.2km"
    assert distance_words(100_000.0, Unit.KM) == "100km"
    assert distance_words(6213.741, Unit.KM) == "6.213741km"
    assert distance_words(6195.9744, Unit.MI) == "3.85mi"
