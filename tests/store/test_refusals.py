"""What is refused, in one line that says what, why and the mend; and the file is as it was."""

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import pytest

from journal.model.entries import CareTaken, Run
from journal.model.errors import FileRefusedError, JournalError
from journal.model.vocabulary import Care
from journal.store.journal import Journal
from tests.store.helpers import DAY, empty_journal, raw

NOBODY = 65534


def refusal(path: Path) -> str:
    """The line a file is refused with; neither the file nor its folder has changed."""
    before = path.read_bytes() if path.is_file() else None
    beside = sorted(path.parent.iterdir())
    with pytest.raises(FileRefusedError) as caught:
        Journal(path, wait_s=0.05).close()
    assert (path.read_bytes() if path.is_file() else None) == before
    assert sorted(path.parent.iterdir()) == beside
    line = str(caught.value)
    assert "\n" not in line
    assert path.name in line
    assert caught.value.mend.endswith(".")
    return line


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A journal at rest, with enough in it to have many pages."""
    path = tmp_path / "journal.db"
    path.write_bytes(empty_journal())
    with Journal(path) as journal, journal.change("a year") as writing:
        for n in range(400):
            writing.add(Run(day=DAY, distance_m=5000.0 + n, note="easy along the river, " * 5))
    return path


@pytest.mark.parametrize(
    "content", [b"x", b"day,distance_km\n2026-03-16,6.2\n", b"\0" * 5000, b"SQLite format 3\0"]
)
def test_a_file_of_something_else(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    assert "not a journal" in refusal(path)


@pytest.mark.parametrize("mode", ["DELETE", "WAL"])
def test_a_file_of_another_program(tmp_path: Path, mode: str) -> None:
    path = tmp_path / "other.db"
    raw(path, f"PRAGMA journal_mode = {mode}")
    raw(path, "CREATE TABLE notes (words)")
    assert "file of another program" in refusal(path)


def test_a_file_another_program_has_open_with_unfinished_pages(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("CREATE TABLE notes (words)")
        assert "file of another program" in refusal(path)


def test_a_newer_journal(path: Path) -> None:
    raw(path, "PRAGMA user_version = 7")
    line = refusal(path)
    assert "newer version" in line
    assert "file version 7, this one knows 4" in line
    assert "Update" in line


def test_a_folder_and_what_is_no_ordinary_file(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    assert "is a folder" in refusal(tmp_path / "folder")
    os.mkfifo(tmp_path / "pipe")
    assert "no ordinary file" in refusal(tmp_path / "pipe")
    device = Path("/dev/null")
    before = device.stat().st_mode
    with pytest.raises(FileRefusedError):
        Journal(device).close()
    assert device.stat().st_mode == before


def test_a_place_under_a_file(path: Path) -> None:
    with pytest.raises(FileRefusedError, match="can't be opened"):
        Journal(path / "journal.db").close()


@pytest.mark.parametrize("share", [0.02, 0.5, 0.99])
def test_a_truncated_journal(path: Path, share: float) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * share)])
    assert "is damaged" in refusal(path)


def test_a_journal_whose_list_of_tables_is_garbage(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[:100] + b"\xff" * 900 + whole[1000:])
    assert "is damaged" in refusal(path)


def test_a_damaged_page_is_told_when_it_is_read_or_written(path: Path) -> None:
    whole = path.read_bytes()
    pages = [whole[at : at + 4096] for at in range(0, len(whole), 4096)]
    spoilt = b"".join(b"\xff" * 4096 if page.count(b"along the river") > 5 else page for page in pages)
    path.write_bytes(spoilt)
    with Journal(path) as journal:
        for question in (journal.runs, journal.entries, journal.undo):
            with pytest.raises(FileRefusedError, match="is damaged") as caught:
                question()
            assert "\n" not in str(caught.value)
    assert path.read_bytes() == spoilt


@pytest.mark.parametrize(
    ("column", "value", "question"),
    [
        ("structure", "six times three", "runs"),
        ("kind", "hike", "runs"),
        ("day", "0000-02-30", "runs"),
        ("time", "25:00", "runs"),
        ("note", b"\xff\n\xfe", "runs"),
        ("day", "now", "span"),
    ],
)
def test_values_no_journal_writes_are_told_as_such(
    path: Path, column: str, value: object, question: str
) -> None:
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("PRAGMA ignore_check_constraints = ON")
        other.execute(f"UPDATE runs SET {column} = CAST(? AS TEXT)", (value,))
    with Journal(path) as journal, pytest.raises(FileRefusedError) as caught:
        getattr(journal, question)()
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("lock", ["EXCLUSIVE", "IMMEDIATE"])
def test_a_locked_journal(path: Path, lock: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute(f"BEGIN {lock}")
        if lock == "EXCLUSIVE":
            assert "in use by another program" in refusal(path)
            return
        with Journal(
            path, wait_s=0.05
        ) as journal:  # somebody else is about to write: reading is still possible
            assert journal.counts()["runs"] == 400
            for write in (journal.undo, journal.redo, lambda: journal.remember("theme", "x")):
                with pytest.raises(FileRefusedError, match="in use by another program"):
                    write()
            other.execute("ROLLBACK")
            assert journal.undo() == "a year"


def test_a_journal_in_wal_that_another_program_has_open(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("UPDATE runs SET feel = 3")
        assert "in use by another program" in refusal(path)


@contextmanager
def as_nobody(path: Path) -> Iterator[None]:
    """Without the rights of root, for whom nothing is read-only; the folder and its files are nobody's."""
    if os.geteuid() != 0:
        yield
        return
    for place in (path.parent, *path.parent.iterdir()):
        os.chown(place, NOBODY, NOBODY)
    try:
        os.seteuid(NOBODY)
    except OSError:
        pytest.skip("root may write anywhere, and can't become anybody else here")
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.parametrize(
    ("file_mode", "folder_mode", "what"),
    [
        (0o400, 0o700, "it is read-only"),
        (0o600, 0o500, "its folder is read-only"),
        (0o000, 0o700, "it is read-only"),
    ],
)
def test_a_read_only_file_or_folder(file_mode: int, folder_mode: int, what: str) -> None:
    with tempfile.TemporaryDirectory() as folder:  # pytest's own folders are closed to everybody else
        path = Path(folder) / "journal.db"
        path.write_bytes(empty_journal())
        path.chmod(file_mode)
        path.parent.chmod(folder_mode)
        with as_nobody(path), pytest.raises(FileRefusedError, match=what) as caught:
            Journal(path).close()
        assert "--journal" in caught.value.mend
        path.parent.chmod(0o700)
        path.chmod(0o600)
        assert path.read_bytes() == empty_journal()
        assert [place.name for place in path.parent.iterdir()] == ["journal.db"]


def test_a_new_journal_in_a_folder_that_is_read_only() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "journal.db"
        path.parent.chmod(0o500)
        with as_nobody(path), pytest.raises(FileRefusedError, match="Permission denied"):
            Journal(path).close()
        path.parent.chmod(0o700)
        assert not list(path.parent.iterdir())


def test_a_folder_that_becomes_read_only_while_the_journal_is_open() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "journal.db"
        path.write_bytes(empty_journal())
        with as_nobody(path), Journal(path) as journal:
            path.parent.chmod(0o500)
            with pytest.raises(FileRefusedError, match="can't be written"), journal.change("ice") as writing:
                writing.add(CareTaken(day=DAY, care=Care.ICE))
            assert journal.counts()["care"] == 0
            path.parent.chmod(0o700)
        assert path.read_bytes() == empty_journal()


def add_many(journal: Journal) -> None:
    with journal.change("import") as writing:
        writing.add_all(Run(day=DAY, distance_m=5000.0, note="x" * 500) for _ in range(1000))


def test_a_full_disk_takes_the_whole_change_back(journal: Journal) -> None:
    pages = journal._connection.execute("PRAGMA page_count").fetchone()[0]
    journal._connection.execute(f"PRAGMA max_page_count = {pages + 3}")
    with pytest.raises(FileRefusedError, match="is full") as caught:
        add_many(journal)
    assert "check the disk" in caught.value.mend
    assert journal.counts()["runs"] == 0
    assert journal.undo() is None


def go_on_after_the_transaction_ended(journal: Journal) -> None:
    with journal.change("import") as writing:
        writing.add(Run(day=DAY, distance_m=5000.0))
        journal._connection.execute("ROLLBACK")  # as SQLite does by itself after some errors of the disk
        with suppress(JournalError):  # as somebody might who counts refused rows
            writing.add(Run(day=DAY, distance_m=6000.0))


def test_a_change_that_ended_early_writes_nothing_more(journal: Journal) -> None:
    with pytest.raises(FileRefusedError):
        go_on_after_the_transaction_ended(journal)
    assert journal.counts()["runs"] == 0
    assert journal.undo() is None


def test_a_journal_that_is_closed(journal: Journal) -> None:
    journal.close()
    for use in (journal.runs, journal.undo, journal.imports, lambda: journal.remember("theme", "x")):
        with pytest.raises(JournalError, match="The journal is closed"):
            use()
    with pytest.raises(JournalError, match="The journal is closed"), journal.change("run"):
        pass


def test_a_line_break_in_a_file_name_breaks_no_message(tmp_path: Path) -> None:
    path = tmp_path / "two\nlines.db"
    path.write_text("words")
    with pytest.raises(FileRefusedError) as caught:
        Journal(path)
    assert "two lines.db" in str(caught.value)
