"""The imports that are in the journal: when they came, how long ago that is, what of them is left."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from journal.model.errors import JournalError
from journal.model.settings import Settings
from journal.store.journal import ImportRecord, Journal
from journal.workflows.files.import_reading import Asked
from journal.workflows.files.importing import look_at, write_import
from journal.workflows.files.imports import import_line, stored_import_record
from tests.rules.journals import day

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 20, 19, 10, tzinfo=UTC)
RECORD = ImportRecord(3, "2026-11-20T17:05:00.000Z", ("Activities.csv",), "garmin", {"runs": 1131})


def test_an_import_in_a_line() -> None:
    assert (
        import_line(RECORD, NOW, BERLIN) == "   3  Fri 20 Nov 18:05 (2 hours ago)  Activities.csv: 1,131 runs"
    )


@pytest.mark.parametrize(
    ("at", "words"),
    [
        ("2026-11-20T19:09:59.000Z", "Fri 20 Nov 20:09 (just now)"),
        ("2026-11-20T19:30:00.000Z", "Fri 20 Nov 20:30 (just now)"),
        ("2026-11-20T19:08:30.000Z", "Fri 20 Nov 20:08 (1 minute ago)"),
        ("2026-11-19T23:30:00.000Z", "Fri 20 Nov 00:30 (19 hours ago)"),
        ("2026-11-18T12:00:00.000Z", "Wed 18 Nov 13:00 (2 days ago)"),
        ("2026-07-01T12:00:00.000Z", "Wed 1 Jul 14:00 (4 months ago)"),
        ("2025-12-31T23:30:00.000Z", "Thu 1 Jan 00:30 (10 months ago)"),
        ("2024-11-20T12:00:00.000Z", "Wed 20 Nov 2024 13:00 (2 years ago)"),
    ],
)
def test_when_it_came_in_and_how_long_ago_that_is(at: str, words: str) -> None:
    assert import_line(replace(RECORD, at=at), NOW, BERLIN).split("  ")[2] == words


def test_without_a_zone_it_is_the_system_s_own() -> None:
    local = datetime.fromisoformat(RECORD.at).astimezone()
    assert f" {local:%H:%M} (" in import_line(RECORD, NOW)


def test_an_import_of_which_nothing_is_left_and_files_that_mean_harm() -> None:
    line = import_line(replace(RECORD, entries={}, files=("\x1b[31m\n.csv", "b.csv")), NOW, UTC)
    assert line.endswith("  ␛[31m␊.csv, b.csv: nothing")


@pytest.mark.parametrize("at", ["", "yesterday", "0001-01-01T00:00:00Z"])
def test_a_time_that_is_none_is_refused_in_words(at: str) -> None:
    with pytest.raises(JournalError, match=r"Import 3 is noted for “.*”, which is no time. Mend it"):
        import_line(replace(RECORD, at=at), NOW, ZoneInfo("America/New_York"))


def test_the_clock_of_the_journal_dates_an_import(journal: Journal, tmp_path: Path) -> None:
    file = tmp_path / "runs.csv"
    file.write_text("day,distance_km\n2026-03-02,5\n")
    write_import(journal, look_at(journal, Asked((file,), Settings(), day(5))))
    (record,) = journal.imports()
    assert import_line(record, datetime(2026, 3, 16, 8, tzinfo=UTC) + timedelta(hours=3), UTC) == (
        "   1  Mon 16 Mar 08:00 (2 hours ago)  runs.csv: 1 run"
    )
    assert stored_import_record(record) == {
        "id": 1,
        "at": record.at,
        "files": ["runs.csv"],
        "format": "runs",
        "entries": {"runs": 1},
        "filled": 0,
    }
