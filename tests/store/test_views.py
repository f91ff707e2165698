"""The views for people who query the file themselves."""

from dataclasses import replace
from datetime import date

import pytest

from journal.model.entries import CareTaken, CrossTraining, PainScore, Run
from journal.model.vocabulary import Care, Knee, Place
from journal.store.journal import Journal
from tests.store.helpers import raw

SUNDAY, MONDAY = date(2026, 3, 15), date(2026, 3, 16)


@pytest.fixture(autouse=True)
def a_weekend(journal: Journal) -> None:
    pain = PainScore(day=MONDAY, knee=Knee.LEFT, score=3)
    with journal.change("all") as writing:
        writing.add_all(
            [
                Run(day=SUNDAY, distance_m=6200.0, duration_s=2300.0),
                Run(day=SUNDAY, distance_m=1000.04),
                Run(day=MONDAY, duration_s=1800.0),
                pain,
                replace(pain, score=5, place=Place.FRONT),
                replace(pain, score=9, place=Place.THIGH),
                replace(pain, knee=Knee.RIGHT, score=0),
                CrossTraining(day=MONDAY, activity="ride", duration_s=3600.0),
                CareTaken(day=date(2026, 3, 20), care=Care.ICE),
            ]
        )


def test_one_row_a_day(journal: Journal) -> None:
    assert raw(journal.path, "SELECT * FROM day") == [
        ("2026-03-15", 2, 7.2, 38.3, None, None, None),
        ("2026-03-16", 1, None, 30.0, 60.0, 5, 0),
        ("2026-03-20", 0, None, None, None, None, None),
    ]


def test_one_row_a_week_from_monday(journal: Journal) -> None:
    assert raw(journal.path, "SELECT * FROM week") == [
        ("2026-03-09", 2, 7.2, 38.3, None, None, None),
        ("2026-03-16", 1, None, 30.0, 60.0, 5, 0),
    ]
