"""Which titles of activities somebody gave, and which were made."""

import pytest

from journal.exchange.titles import own_title


@pytest.mark.parametrize(
    "title",
    ["Hills", "5k", "Tempo 3", "🏃", "Oct 10 parkrun", "Track day", "Gone running", "T-shirt run", "Lauf"],
)
def test_a_title_somebody_gave_is_kept(title: str) -> None:
    assert own_title(title, "running") == title


@pytest.mark.parametrize(
    "title",
    [
        "",
        "Morning Run",
        "Evening Trail Run",
        "Abendlauf",
        "Odpolední běh",
        "001",
        "Track 12",
        "track_2024-03-01",
        "2024-03-01 06:30",
        "2013-07-06T14:59:00Z",
        "05-AUG-10 16:58:37",
        "Berlin Running",
    ],
)
def test_a_title_that_was_made_is_none(title: str) -> None:
    assert own_title(title, "running") == ""


def test_a_place_and_another_sport_is_somebody_s() -> None:
    assert own_title("Berlin Running", "ride") == "Berlin Running"
