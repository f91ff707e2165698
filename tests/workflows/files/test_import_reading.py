"""Reading the files of an import apart from the journal, so that a thread can do it."""

import threading
from datetime import date, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from journal.exchange.tables import table_of
from journal.model.errors import NotReadableError
from journal.model.settings import Settings
from journal.store.journal import Journal
from journal.workflows.files.import_reading import (
    QUICK_BYTES,
    Asked,
    WasRead,
    asked_of,
    is_quick,
    is_table,
    read_files,
)
from journal.workflows.files.importing import compared, write_import
from tests.exchange.written import tcx
from tests.rules.journals import day


def test_a_thread_reads_what_was_asked_and_the_journal_stays_where_it_is(
    journal: Journal, tmp_path: Path
) -> None:
    (tmp_path / "runs.csv").write_text("day,distance_km\n2026-03-02,5\n")
    asked = asked_of(journal, Asked((tmp_path / "runs.csv",), Settings(), day(5)))
    was_read: list[WasRead] = []
    thread = threading.Thread(target=lambda: was_read.append(read_files(asked)))
    thread.start()
    thread.join()
    assert write_import(journal, compared(journal, asked, was_read[0])) == 1
    assert asked.exercises
    assert asked.kept == ()


def test_utc_times_are_read_in_the_zone_of_the_settings_or_in_the_one_asked_for(tmp_path: Path) -> None:
    (tmp_path / "run.tcx").write_text(tcx(("1000", "360"), start="2026-03-01T23:30:00Z"))

    def days(settings: Settings, zone: tzinfo | None = None) -> list[date]:
        (found,) = read_files(Asked((tmp_path / "run.tcx",), settings, day(5), zone=zone)).found
        return [entry.day for entry in found.entries]

    assert days(Settings(zone="Europe/Berlin")) == [date(2026, 3, 2)]
    assert days(Settings(zone="America/Los_Angeles")) == [date(2026, 3, 1)]
    assert days(Settings(zone="America/Los_Angeles"), ZoneInfo("Asia/Tokyo")) == [date(2026, 3, 2)]


def test_a_zone_of_another_computer_s_that_is_not_known_here_is_refused(tmp_path: Path) -> None:
    (tmp_path / "run.tcx").write_text(tcx(("1000", "360")))
    with pytest.raises(NotReadableError, match="There is no zone “Mars/Olympus”"):
        read_files(Asked((tmp_path / "run.tcx",), Settings(zone="Mars/Olympus"), day(5)))


def test_what_is_read_at_once(tmp_path: Path) -> None:
    def quick(*paths: Path) -> bool:
        return is_quick(Asked(paths, Settings(), day(5)))

    small, large, packed = tmp_path / "a.csv", tmp_path / "b.csv", tmp_path / "c.ZIP"
    small.write_bytes(b"x" * QUICK_BYTES)
    large.write_bytes(b"x" * (QUICK_BYTES + 1))
    packed.write_bytes(b"x")
    assert quick(small)
    assert not any(map(quick, (large, packed, tmp_path)))
    assert not quick(small, large)
    assert quick(tmp_path / "nowhere", Path("\0")), "the reading says what is wrong with them"


def test_what_is_a_table() -> None:
    assert is_table(table_of("x", "a,b\n1,2\n"))
    assert not is_table(table_of("x", "a,b\n"))
    assert not is_table(table_of("x", "Dear runner\nhow are you\n"))
