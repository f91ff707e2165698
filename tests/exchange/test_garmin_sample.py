"""A real activity list of 1,131 runs, where it is at hand: its totals, and every week of it."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from journal.exchange.incoming import Found, known_keys, sort_out
from journal.exchange.recognise import read
from journal.exchange.terms import Terms
from journal.model.entries import Entries, Run
from journal.model.settings import Settings
from journal.model.vocabulary import Unit
from journal.rules.review import review
from journal.workflows.weeks.published import week_record

HERE = Path(__file__)
SAMPLE = HERE.parents[3] / "shared" / "samples" / "grunt" / "Activities.csv"
EXPECTED: dict[str, Any] = json.loads(
    (HERE.parents[1] / "vectors" / "garmin-list" / "expected.json").read_text()
)
WITHIN = {
    "distance_km": 0.001,
    "longest_km": 0.001,
    "cap_km": 0.001,
    "reference_km": 0.001,
    "percent": 0.1,
    "minutes": 0.1,
}

pytestmark = pytest.mark.skipif(not SAMPLE.exists(), reason="the sample is not part of the project")


@pytest.fixture(scope="module")
def found() -> Found:
    return read(SAMPLE, Terms(date.fromisoformat(EXPECTED["today"])))


def runs_of(found: Found) -> tuple[Run, ...]:
    return tuple(entry for entry in found.entries if isinstance(entry, Run))


def test_every_row_is_a_run_and_the_totals_are_right(found: Found) -> None:
    runs = runs_of(found)
    assert (len(runs), len(found.entries), found.skipped) == (1131, 1131, ())
    by_surface = [sum(run.surface == surface for run in runs) for surface in ("", "treadmill", "trail")]
    assert by_surface == [774 + 11, 188, 158]
    assert sum(run.distance_m or 0 for run in runs) == pytest.approx(11_564_320, abs=0.01)
    assert sum(run.duration_s or 0 for run in runs) / 3600 == pytest.approx(1170.09, abs=0.01)
    assert (min(run.day for run in runs), max(run.day for run in runs)) == (
        date(2019, 2, 1),
        date(2026, 1, 4),
    )


def test_the_unit_is_told_whatever_the_journals_is(found: Found) -> None:
    again = read(SAMPLE, Terms(date.fromisoformat(EXPECTED["today"]), Unit.MI))
    assert "comes to 1.00 × the distance, the middle of 1,131 runs" in again.notes[0]
    assert again == found


def test_a_second_import_brings_nothing(found: Found) -> None:
    stored = [
        Run(day=run.day, time=run.time, distance_m=run.distance_m, duration_s=run.duration_s, uid=str(n))
        for n, run in enumerate(runs_of(found))
    ]
    assert len(sort_out(found.entries, {}).new) == 1131
    assert len(sort_out(found.entries, known_keys(stored)).duplicates) == 1131


def same(field: str, a: Any, b: Any) -> bool:
    if isinstance(a, dict) and isinstance(b, dict):
        return all(same(key, a[key], b[key]) for key in b)
    if field in WITHIN and None not in (a, b):
        return abs(a - b) <= WITHIN[field] + 1e-9
    return bool(a == b)


def test_every_week_is_as_expected(found: Found) -> None:
    weeks = review(Entries(runs=runs_of(found)), Settings(), date.fromisoformat(EXPECTED["today"])).weeks
    records = [week_record(week) for week in weeks]
    assert len(records) == len(EXPECTED["weeks"])
    assert [
        week["week"]
        for record, week in zip(records, EXPECTED["weeks"], strict=True)
        if not same("", record, week)
    ] == []
