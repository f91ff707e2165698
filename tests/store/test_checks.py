"""The file itself refuses what the rules could not read, whoever writes it."""

import sqlite3
from typing import Any

import pytest

from journal.store.journal import Journal

EVERY = {"uid": "u", "day": "2026-03-16", "created_at": "", "updated_at": ""}
GOOD: dict[str, dict[str, Any]] = {
    "runs": {**EVERY, "kind": "easy", "distance_m": 5000.0, "distance_unit": "km"},
    "pain": {**EVERY, "knee": "left", "score": 3, "moment": "morning"},
    "cross_training": {**EVERY, "activity": "ride", "distance_unit": "km"},
    "care": {**EVERY, "care": "ice"},
    "strength_sessions": {**EVERY, "name": "A", "duration_s": 1500.0, "effort": 6},
    "sets": {
        **EVERY,
        "session_uid": "s",
        "exercise": "split squat",
        "position": 1,
        "side": "left",
        "reps": 10,
        "load_kind": "weight",
        "load_kg": 12.0,
        "pain": 1,
    },
    "notes": {**EVERY, "note": "slept badly"},
    "episodes": {**EVERY, "kind": "knee", "end_day": "2026-03-16"},
    "signs": {**EVERY, "sign": "night-pain", "cleared": "2026-03-17"},
    "plans": {**EVERY, "name": "My plan", "goal_unit": "km", "active": 1},
    "planned": {
        **EVERY,
        "plan_uid": "p",
        "sort": "run",
        "kind": "long",
        "distance_m": 6500.0,
        "distance_unit": "km",
        "moved_from": "2026-03-14",
        "skipped": "",
    },
    "week_marks": {**EVERY, "plan_uid": "p", "mark": "easy"},
    "phases": {**EVERY, "phase": "walk-run"},
    "settings": {"key": "unit", "value": '"km"'},
    "imports": {"at": "", "files": "[]", "format": "csv"},
}
DAYS = [
    "2026-02-30",
    "2026-3-1",
    "16.03.2026",
    "now",
    "",
    "2026-03-16T08:00",
    "0000-01-01",
    "-001-01-01",
    None,
    20260316,
]
TIMES = [
    "7:30",
    "07:30",
    "24:00:00",
    "07:60:00",
    "now",
    "",
    "07:30:00.5",
    "07:30:00.25000x",
    "07:30:00+01:00",
]
FLAGS = [2, -1, None, "yes"]
SHARED = {
    "day": DAYS,
    "for_physio": FLAGS,
    "uid": ["", None],
    "note": [None, b"x"],
    "import_id": [99],
    "created_at": [None],
    "updated_at": [None],
}
EVERYWHERE = {**SHARED, "time": TIMES}
LAST_DAYS = [day for day in DAYS if day is not None] + ["2026-03-15"]
BAD: dict[str, dict[str, list[Any]]] = {
    "runs": {
        **EVERYWHERE,
        "kind": ["hike", "Easy", "", None],
        "distance_m": [0, -1, 1e7, "far", None],
        "distance_unit": ["m", None],
        "duration_s": [0, -1, 1e7, "38:20"],
        "effort": [-0.1, 10.1, "hard"],
        "feel": [0, 6, 2.5],
        "gait_changed": FLAGS,
        "swelling": FLAGS,
        "pain_from_m": [-1, 1e7],
    },
    "pain": {
        **EVERYWHERE,
        "knee": ["both", "", None],
        "score": [-1, 11, 2.5, None],
        "moment": ["noon", "", None],
        "place": ["kneecap", ""],
    },
    "cross_training": {
        **EVERYWHERE,
        "activity": ["", None],
        "duration_s": [0, -1, 1e7],
        "distance_m": [0, -1, 1e8],
        "distance_unit": ["m", None],
        "effort": [-0.1, 10.1],
    },
    "care": {**EVERYWHERE, "care": ["beer", "", None]},
    "strength_sessions": {
        **EVERYWHERE,
        "name": [None],
        "duration_s": [0, -1, 1e7],
        "effort": [-0.1, 10.1, "hard"],
    },
    "sets": {
        **SHARED,
        "session_uid": ["", None],
        "exercise": ["", None],
        "position": [0, 10_000, 1.5, None],
        "side": ["middle", "", None],
        "reps": [0, 10_000, 2.5, "many"],
        "hold_s": [0, -1, 86_401],
        "load_kind": ["barbell", "bodyweight", "", None],
        "load_kg": [0, -1, 1001],
        "band": ["red", None],
        "effort": [-0.1, 10.1],
        "pain": [-1, 11, 2.5],
        "pain_knee": ["both", ""],
    },
    "notes": {**EVERYWHERE, "note": ["", None, b"x"]},
    "episodes": {**SHARED, "kind": ["holiday", "", None], "knee": ["both", ""], "end_day": LAST_DAYS},
    "signs": {**SHARED, "sign": ["ache", "", None], "knee": ["both", ""], "cleared": LAST_DAYS},
    "plans": {
        **SHARED,
        "name": ["", None],
        "programme": [None],
        "goal": ["marathon", ""],
        "goal_m": [0, -1, 1e7, "far"],
        "goal_unit": ["m", None],
        "goal_day": [day for day in DAYS if day is not None],
        "active": FLAGS,
    },
    "planned": {
        **SHARED,
        "plan_uid": ["", None],
        "sort": ["bike", "strength", "cross", "rest", "", None],
        "kind": ["hike", "", None],
        "distance_m": [0, -1, 1e7, "far", None],
        "distance_unit": ["m", None],
        "duration_s": [0, -1, 1e7, "38:20"],
        "structure": [b"x"],
        "name": [None],
        "moved_from": [day for day in DAYS if day is not None],
        "skipped": [b"x"],
        "done_uid": [None],
    },
    "week_marks": {**SHARED, "plan_uid": ["", None], "mark": ["lazy", "", None]},
    "phases": {**SHARED, "phase": ["better", "", None]},
    "settings": {"value": ["km", "", None, "{"]},
    "imports": {"files": ["a.csv", None]},
}


def insert(journal: Journal, table: str, values: dict[str, Any]) -> None:
    marks = ", ".join("?" * len(values))
    journal._connection.execute(
        f"INSERT INTO {table} ({', '.join(values)}) VALUES ({marks})", list(values.values())
    )


@pytest.mark.parametrize("table", GOOD)
def test_a_good_row_is_taken(journal: Journal, table: str) -> None:
    insert(journal, table, GOOD[table])


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        (table, column, value)
        for table, columns in BAD.items()
        for column, values in columns.items()
        for value in values
    ],
)
def test_a_bad_value_is_refused(journal: Journal, table: str, column: str, value: Any) -> None:
    with pytest.raises((sqlite3.IntegrityError, sqlite3.OperationalError)) as caught:
        insert(journal, table, {**GOOD[table], column: value})
    refused_by_check = caught.value.sqlite_errorcode & 0xFF == sqlite3.SQLITE_CONSTRAINT
    assert refused_by_check or "non-deterministic use of" in str(caught.value)
    assert journal._connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)


@pytest.mark.parametrize(
    "values",
    [
        {"load_kind": "bodyweight", "load_kg": None},
        {"load_kind": "band", "band": "red"},
        {"load_kind": "band", "band": "", "load_kg": None},
        {"load_kind": "assisted"},
        {"reps": None, "hold_s": 30.0, "pain_knee": "left"},
        {"reps": None, "pain": None},
    ],
)
def test_other_good_sets(journal: Journal, values: dict[str, Any]) -> None:
    insert(journal, "sets", {**GOOD["sets"], **values})


@pytest.mark.parametrize(
    "values",
    [
        {"distance_m": None, "duration_s": 1800.0},
        {"distance_m": None, "structure": "6x3/2"},
        {"sort": "strength", "kind": None, "distance_m": None, "name": "A", "skipped": "sore"},
        {"sort": "cross", "kind": None, "distance_m": None, "duration_s": 1800.0, "done_uid": "u"},
        {"sort": "rest", "kind": None, "distance_m": None, "moved_from": None},
    ],
)
def test_other_good_planned_sessions(journal: Journal, values: dict[str, Any]) -> None:
    insert(journal, "planned", {**GOOD["planned"], **values})


def test_a_pain_without_a_score_has_no_knee(journal: Journal) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="pain_knee"):
        insert(journal, "sets", {**GOOD["sets"], "pain": None, "pain_knee": "left"})


def test_no_second_record_of_what_is_being_written(journal: Journal) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        journal._connection.execute("INSERT INTO recording (id) VALUES (2)")
