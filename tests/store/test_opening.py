"""Opening a journal: where it is made, who may read it, and that it is in one piece at rest."""

import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from journal.model.entries import Run
from journal.store.journal import Journal
from journal.store.schema import APPLICATION_ID
from tests.store.helpers import DAY, raw


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_new_journal_and_its_folder_are_for_its_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "new" / "journal.db"
    with Journal(path) as journal:
        assert journal.notices == ()
    assert (mode(path), mode(path.parent)) == (0o600, 0o700)


def test_an_empty_file_becomes_a_journal_and_private(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    path.touch(mode=0o644)
    with Journal(path) as journal, journal.change("run") as writing:
        writing.add(Run(day=DAY, distance_m=5000.0))
    assert mode(path) == 0o600


def test_the_rollback_journal_is_as_private_as_the_file(journal: Journal) -> None:
    with journal.change("run") as writing:
        writing.add(Run(day=DAY, distance_m=5000.0))
        beside = journal.path.with_name("journal.db-journal")
        assert mode(beside) == 0o600
    assert not beside.exists()


def test_the_file_says_whose_it_is_and_its_version(journal: Journal) -> None:
    assert raw(journal.path, "PRAGMA application_id") == [(APPLICATION_ID,)]
    assert raw(journal.path, "PRAGMA user_version") == [(4,)]


def test_its_connection_has_every_setting_that_keeps_entries_safe(journal: Journal) -> None:
    settings = {
        name: journal._connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "foreign_keys", "recursive_triggers", "busy_timeout")
    }
    assert settings == {
        "journal_mode": "delete",
        "synchronous": 2,
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "busy_timeout": 5000,
    }
    assert journal._connection.isolation_level is None


def test_every_table_of_ours_is_strict(journal: Journal) -> None:
    tables = raw(
        journal.path,
        "SELECT l.name, l.strict FROM pragma_table_list l JOIN sqlite_master m ON l.name = m.name"
        " WHERE l.type = 'table' AND l.name NOT LIKE '%sqlite%'",
    )
    assert {name for name, strict in tables if not strict} == set()
    assert {"runs", "pain", "cross_training", "care", "settings", "tombstones", "imports"} <= {
        name for name, _ in tables
    }


@pytest.mark.parametrize(
    "name",
    [
        "a b.db",
        "50%41.db",
        "what?.db",
        "#1.db",
        "q?mode=ro#x.db",
        "Übung-膝.db",
        "it's.db",
        ":memory:",
        "no-ending",
    ],
)
def test_any_name_is_a_file_of_that_name(tmp_path: Path, name: str) -> None:
    with Journal(tmp_path / name) as journal, journal.change("run") as writing:
        writing.add(Run(day=DAY, distance_m=5000.0))
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == [name]
    with Journal(tmp_path / name) as again:
        assert again.counts()["runs"] == 1


def test_a_relative_name_and_a_link_lead_to_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "link.db").symlink_to("journal.db")
    with Journal(Path("link.db")) as journal, journal.change("run") as writing:
        writing.add(Run(day=DAY, distance_m=5000.0))
    with Journal(Path("journal.db")) as same:
        assert same.counts()["runs"] == 1
    assert (tmp_path / "link.db").is_symlink()


def test_a_journal_another_tool_turned_to_wal_is_one_file_again(journal: Journal) -> None:
    path = journal.path
    journal.close()
    assert raw(path, "PRAGMA journal_mode = WAL") == [("wal",)]
    with closing(sqlite3.connect(path)) as other, other:
        other.execute(
            "INSERT INTO care (uid, day, care, created_at, updated_at)"
            " VALUES ('c', '2026-03-16', 'ice', '', '')"
        )
    with Journal(path) as again:
        assert [taken.uid for taken in again.care()] == ["c"]
    assert path.read_bytes()[18:20] == b"\x01\x01"
    assert not list(path.parent.glob("journal.db-*"))


def test_opening_a_finished_journal_loads_no_sqlite_utils(journal: Journal) -> None:
    journal.close()
    words = (
        "import sys; from pathlib import Path; from journal.store.journal import Journal\n"
        "with Journal(Path(sys.argv[1])) as journal:\n"
        "    journal.entries(); journal.remember('theme', 'x')\n"
        "sys.exit('sqlite_utils' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", words, journal.path], check=False).returncode == 0
