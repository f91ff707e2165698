"""The views for people who query the file themselves."""

from dataclasses import replace
from datetime import date

import pytest

from journal.model.entries import (
    CareTaken,
    CrossTraining,
    DayNote,
    Episode,
    ExerciseSet,
    PainScore,
    Run,
    StrengthSession,
    WarningSign,
)
from journal.model.vocabulary import Care, EpisodeKind, Knee, Place, Side, Sign
from journal.store.journal import Journal
from tests.store.helpers import raw

SUNDAY, MONDAY = date(2026, 3, 15), date(2026, 3, 16)


@pytest.fixture(autouse=True)
def a_weekend(journal: Journal) -> None:
    pain = PainScore(day=MONDAY, knee=Knee.LEFT, score=3)
    squat = ExerciseSet(day=MONDAY, session_uid="a", exercise="split squat", position=1, side=Side.LEFT)
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
                StrengthSession(day=MONDAY, uid="a", duration_s=1500.0),
                StrengthSession(day=MONDAY, uid="b"),
                *(replace(squat, side=side) for side in (Side.LEFT, Side.RIGHT, Side.LEFT, Side.BOTH)),
                replace(squat, exercise="plank", side=Side.BOTH),
                replace(squat, session_uid="b", side=Side.RIGHT),
                CareTaken(day=date(2026, 3, 20), care=Care.ICE),
                WarningSign(day=date(2026, 3, 20), sign=Sign.NIGHT_PAIN),
                DayNote(day=date(2026, 3, 21), note="slept badly"),
                Episode(day=date(2026, 3, 1), kind=EpisodeKind.KNEE),
            ]
        )


def test_one_row_a_day(journal: Journal) -> None:
    assert raw(journal.path, "SELECT * FROM day") == [
        ("2026-03-15", 2, 7.2, 38.3, None, None, None, 0, None, 0, 0),
        ("2026-03-16", 1, None, 30.0, 60.0, 5, 0, 2, 25.0, 5, 0),
        ("2026-03-20", 0, None, None, None, None, None, 0, None, 0, 1),
        ("2026-03-21", 0, None, None, None, None, None, 0, None, 0, 0),
    ]


def test_one_row_a_week_from_monday(journal: Journal) -> None:
    assert raw(journal.path, "SELECT * FROM week") == [
        ("2026-03-09", 2, 7.2, 38.3, None, None, None, 0, None, 0, 0),
        ("2026-03-16", 1, None, 30.0, 60.0, 5, 0, 2, 25.0, 5, 1),
    ]


DAY_COLUMNS = "day runs km run_minutes cross_minutes worst_left worst_right"
WEEK_COLUMNS = "starts runs km run_minutes cross_minutes worst_left worst_right"
LATER = "strength_sessions strength_minutes sets signs"


@pytest.mark.parametrize(
    ("view", "columns"), [("day", f"{DAY_COLUMNS} {LATER}"), ("week", f"{WEEK_COLUMNS} {LATER}")]
)
def test_columns_once_given_stay_where_they_are(journal: Journal, view: str, columns: str) -> None:
    assert [row[1] for row in raw(journal.path, f"PRAGMA table_info({view})")] == columns.split()
