"""Reading the files of an import apart from the journal, so that a thread can do it."""

import threading
from pathlib import Path

from journal.exchange.tables import table_of
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
