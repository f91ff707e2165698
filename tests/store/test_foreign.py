"""A journal somebody sends: nothing is taken before every table and trigger of it is one that we make."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from journal.model.entries import Run
from journal.model.errors import FileRefusedError
from journal.store.foreign import opened_foreign
from journal.store.journal import Journal
from journal.store.migrations import STEPS
from tests.store.helpers import DAY, raw

VERSION1 = Path(__file__).with_name("version1.sql")


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """Another journal with one run."""
    path = tmp_path / "other.db"
    with Journal(path) as journal, journal.change("run") as writing:
        writing.add(Run(day=DAY, distance_m=5000.0))
    return path


def refusal(path: Path, own: Path | None = None, wait_s: float = 0.0) -> str:
    """What is said of a file that is refused; it is left as it is, and nothing appears beside it."""
    files = {file.name: file.read_bytes() for file in path.parent.iterdir() if file.is_file()}
    with (
        pytest.raises(FileRefusedError) as refused,
        opened_foreign(path, own or path.with_name("own.db"), wait_s),
    ):
        pytest.fail("it was opened")
    assert {file.name: file.read_bytes() for file in path.parent.iterdir() if file.is_file()} == files
    said = str(refused.value)
    assert "\n" not in said
    return said


def test_a_journal_is_read_as_it_stands(other: Path) -> None:
    with opened_foreign(other, other.with_name("own.db")) as theirs:
        assert [run.distance_m for run in theirs.runs()] == [5000.0]
        with pytest.raises(FileRefusedError), theirs._in_words() as connection:
            connection.execute("DELETE FROM runs")


def test_one_that_came_up_from_the_first_version_is_built_alike(tmp_path: Path) -> None:
    old = tmp_path / "old.db"
    with closing(sqlite3.connect(old)) as connection:
        connection.executescript(VERSION1.read_text())
    assert "is of an older version (file version 1, here" in refusal(old)
    assert f"journal today --journal {old}" in refusal(old)
    Journal(old).close()
    with opened_foreign(old, tmp_path / "own.db") as theirs:
        assert len(theirs.runs()) == 2


CHANGES = {
    "a trigger": (
        "CREATE TRIGGER t AFTER INSERT ON runs BEGIN DELETE FROM pain; END",
        "it has the trigger t, which no journal has",
    ),
    "a trigger of ours that does more": (
        "DROP TRIGGER runs_leaves_tombstone;"
        " CREATE TRIGGER runs_leaves_tombstone AFTER DELETE ON runs BEGIN DELETE FROM pain; END",
        "the trigger runs_leaves_tombstone is another one",
    ),
    "a view": ("CREATE VIEW v AS SELECT 1", "it has the view v"),
    "a view of ours that says something else": (
        "DROP VIEW week; CREATE VIEW week AS SELECT 1 AS starts",
        "the view week is another one",
    ),
    "a table": ('CREATE TABLE "a\nb" (x)', "it has the table a b"),
    "a virtual table": ("CREATE VIRTUAL TABLE f USING fts5(x)", "it has the table f"),
    "an index": ("CREATE INDEX i ON runs (abs(feel))", "it has the index i"),
    "a table less": ("DROP TABLE phases", "the table phases is missing"),
    "a column more": ("ALTER TABLE care ADD COLUMN x TEXT", "the table care is another one"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_one_that_is_built_otherwise(other: Path, change: str) -> None:
    sql, words = CHANGES[change]
    with closing(sqlite3.connect(other)) as connection:
        connection.executescript(sql)
    said = refusal(other)
    assert "is not built as a journal is" in said
    assert words in said


def test_a_trigger_by_a_name_of_sqlite_s_own(other: Path) -> None:
    with closing(sqlite3.connect(other, isolation_level=None)) as connection:
        connection.execute("CREATE TRIGGER t AFTER INSERT ON runs BEGIN DELETE FROM pain; END")
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_master SET name = 'sqlite_t' WHERE name = 't'")
    assert "is not built as a journal is" in refusal(other) or "is damaged" in refusal(other)


def test_one_of_a_newer_version(other: Path) -> None:
    raw(other, f"PRAGMA user_version = {len(STEPS) + 1}")
    assert "newer version" in refusal(other)
    assert "Update the journal program" in refusal(other)


def test_a_file_of_another_program(other: Path) -> None:
    raw(other, "PRAGMA application_id = 7")
    assert "file of another program" in refusal(other)


def test_an_entry_of_an_import_that_is_not_there(other: Path) -> None:
    raw(other, "UPDATE runs SET import_id = 9")
    assert "names a row of imports that is not there" in refusal(other)


def corrupted(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096 * 3 :: 977] = bytes(len(content[4096 * 3 :: 977]))
    path.write_bytes(content)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: 4096 * 5 + 100])


@pytest.mark.parametrize("harm", [corrupted, cut])
def test_one_that_is_damaged(other: Path, harm: Callable[[Path], None]) -> None:
    harm(other)
    assert "is damaged" in refusal(other) or "is not built as" in refusal(other)


@pytest.mark.parametrize("content", [b"", b"dear diary", b"SQLite format 3\0", b"\0" * 5000])
def test_what_is_no_journal_at_all(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "file.db"
    file.write_bytes(content)
    assert "is not a journal" in refusal(file)


def test_no_file_a_folder_and_the_journal_itself(other: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.db"
    link.symlink_to(other)
    assert "There is no file" in refusal(tmp_path / "nothing.db")
    assert "is no ordinary file" in refusal(tmp_path)
    assert "is this journal itself" in refusal(other, other)
    assert "is this journal itself" in refusal(link, other)
    assert not (tmp_path / "nothing.db").exists()


def test_one_that_is_locked(other: Path) -> None:
    with closing(sqlite3.connect(other, isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        with (
            pytest.raises(FileRefusedError, match="in use by another program"),
            opened_foreign(other, other.with_name("own.db"), 0.0),
        ):
            pytest.fail("it was opened")


def test_one_whose_newest_part_may_lie_beside_it(other: Path) -> None:
    raw(other, "PRAGMA journal_mode = WAL")
    alone = shutil.copy(other, other.with_name("alone.db"))
    assert "may not be whole" in refusal(Path(alone))
