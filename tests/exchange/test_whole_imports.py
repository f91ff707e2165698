"""From files to the journal's tables and back: what is written, what is there already, what undo leaves."""

import os
import time as clock
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from journal.model.entries import Run
from journal.model.settings import Settings
from journal.store.journal import Journal
from journal.workflows.files.import_reading import Asked
from journal.workflows.files.import_words import import_record, preview_lines
from journal.workflows.files.importing import look_at, write_import
from journal.workflows.files.imports import take_back
from tests.exchange.conftest import TODAY
from tests.exchange.test_strava import ACTIVITIES, export, listed
from tests.exchange.test_strength_apps import HEVY, IOS
from tests.exchange.written import fit, local_time, packed, run_fit, session, stamp

BERLIN = ZoneInfo("Europe/Berlin")


def bring(journal: Journal, *paths: Path) -> int | None:
    return write_import(journal, look_at(journal, Asked(tuple(paths), Settings(), TODAY, zone=BERLIN)))


def tables(journal: Journal) -> list[Any]:
    """Every entry, but for when it was last changed: what is brought back counts as changed just then."""
    return [replace(entry, updated_at="") for entry in journal.every_entry()]


@pytest.fixture
def zipped(tmp_path: Path) -> Path:
    return packed(tmp_path / "export.zip", export(listed()))


GARMIN = (
    "Activity Type,Date,Title,Distance,Time\n"
    "Running,2026-03-03 07:13:47,x,4.61,0:30:35\n"
    "Running,2026-03-09 07:13:47,x,9.00,0:50:00\n"
)


def test_the_same_run_from_three_programs_is_one(journal: Journal, zipped: Path, tmp_path: Path) -> None:
    (tmp_path / "garmin.csv").write_text(GARMIN)
    start = stamp(ACTIVITIES[0]["at"]) + 20
    (tmp_path / "run.fit").write_bytes(fit(session(start=start, metres=4590, timer=1835), local_time(1)))
    paths = [zipped, tmp_path / "garmin.csv", tmp_path / "run.fit"]

    at_once = look_at(journal, Asked(tuple(paths), Settings(), TODAY, zone=BERLIN))
    assert (at_once.added, at_once.twins, at_once.duplicates) == ({"runs": 3, "cross": 1}, 2, 2)
    assert preview_lines(at_once, Settings())[-2:] == [
        "New: 3 runs, 1 other session. Already here: 0.",
        "In more than one file, taken once: 2.",
    ]

    for path in paths:
        bring(journal, path)
    assert [run.distance_m for run in journal.runs()] == [4605.5, 12345.6, 9000.0]


def test_a_second_import_of_anything_brings_nothing(journal: Journal, zipped: Path, tmp_path: Path) -> None:
    (tmp_path / "strong.csv").write_text(IOS)
    (tmp_path / "hevy.csv").write_text(HEVY)
    assert bring(journal, zipped, tmp_path / "strong.csv") == 1
    before = tables(journal)
    assert bring(journal, zipped, tmp_path / "strong.csv") is None
    assert tables(journal) == before


def test_sets_lie_in_the_session_they_came_with(journal: Journal, tmp_path: Path) -> None:
    (tmp_path / "strong.csv").write_text(IOS)
    bring(journal, tmp_path / "strong.csv")
    names = {one.uid: one.name for one in journal.strength_sessions()}
    day = date(2026, 3, 5)
    sets = [(names[one.session_uid], one.position, one.exercise) for one in journal.sets(day, day)]
    assert sorted(sets) == [
        ("Knee day", 1, "step-up"),
        ("Knee day", 2, "step-up"),
        ("Knee day", 3, "side plank"),
        ("Stretch", 1, "Chin Up (Assisted)"),
    ]


def test_undone_and_done_again_the_tables_are_as_they_were(journal: Journal, tmp_path: Path) -> None:
    many = [
        {**ACTIVITIES[1], "at": datetime(2025, 1, 1, 7, tzinfo=UTC) + timedelta(hours=19 * n)}
        for n in range(300)
    ]
    path = packed(tmp_path / "export.zip", export(listed(activities=many)))
    (tmp_path / "runs.csv").write_text("day,distance_km\n2024-12-30,5\n")
    bring(journal, tmp_path / "runs.csv")
    empty = tables(journal)
    assert bring(journal, path) == 2
    full = tables(journal)
    assert len(full) == 301
    for _ in range(2):
        journal.undo()
        assert tables(journal) == empty
        journal.redo()
        assert tables(journal) == full
    assert take_back(journal, 2).removed == {"runs": 300}
    assert tables(journal) == empty


def test_what_is_left_out_of_a_folder_is_named(journal: Journal, tmp_path: Path) -> None:
    (tmp_path / "good.fit").write_bytes(run_fit(1))
    (tmp_path / "bad.fit").write_bytes(run_fit(1)[:40])
    preview = look_at(journal, Asked((tmp_path,), Settings(), TODAY, zone=BERLIN))
    record = import_record(preview, None)
    assert record["files"] == [str(tmp_path)]
    assert [(row["file"], row["row"]) for row in record["skipped"]] == [(str(tmp_path / "bad.fit"), None)]
    assert preview.without_entries == ()


@pytest.fixture
def in_los_angeles(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "America/Los_Angeles")
    clock.tzset()
    yield
    monkeypatch.undo()
    clock.tzset()


@pytest.mark.skipif(not hasattr(clock, "tzset") or os.name == "nt", reason="the zone can't be set here")
@pytest.mark.usefixtures("in_los_angeles")
def test_without_a_zone_the_days_are_those_of_the_machine(journal: Journal, tmp_path: Path) -> None:
    late = {**ACTIVITIES[1], "at": datetime(2026, 3, 5, 7, 30, tzinfo=UTC)}
    path = packed(tmp_path / "export.zip", export(listed(activities=[late])))
    write_import(journal, look_at(journal, Asked((path,), Settings(), TODAY)))
    (run,) = journal.runs()
    assert isinstance(run, Run)
    assert (run.day, run.time) == (date(2026, 3, 4), time(23, 30))
