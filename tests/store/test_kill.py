"""Kill -9 in the middle of writing: what was acknowledged is there, the file is whole, the journal opens."""

import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from journal.store.journal import Journal
from tests.store.helpers import empty_journal, raw

WRITES = 200

WRITER = f"""
import sys
from datetime import date
from pathlib import Path
from journal.model.entries import Run
from journal.store.journal import Journal

with Journal(Path(sys.argv[1])) as journal:
    for n in range({WRITES}):
        with journal.change(f"run {{n}}") as writing:
            uid = writing.add(Run(day=date(2026, 3, 16), distance_m=1000.0 + n, note="along the river " * 20))
        print(uid, flush=True)
"""


@pytest.mark.parametrize("seed", range(8))
def test_no_acknowledged_run_is_lost(tmp_path: Path, seed: int) -> None:
    rng = random.Random(seed)
    path = tmp_path / "journal.db"
    path.write_bytes(empty_journal())
    writer = subprocess.Popen([sys.executable, "-c", WRITER, path], stdout=subprocess.PIPE, text=True)
    assert writer.stdout
    acknowledged = [writer.stdout.readline().strip() for _ in range(rng.randrange(1, WRITES - 50))]
    time.sleep(rng.random() * 0.003)
    writer.send_signal(signal.SIGKILL)
    acknowledged += writer.stdout.read().split()
    writer.stdout.close()
    writer.wait()

    with Journal(path) as journal:
        uids = [run.uid for run in journal.runs()]
        assert uids[: len(acknowledged)] == acknowledged
        assert len(uids) - len(acknowledged) <= 1, "at most the one that was being written"
        assert raw(path, "PRAGMA integrity_check") == [("ok",)]
        assert journal.undo() == f"run {len(uids) - 1}"
        assert [run.uid for run in journal.runs()] == uids[:-1]
        assert journal.redo() == f"run {len(uids) - 1}"
    assert [file.name for file in tmp_path.iterdir() if file.is_file()] == ["journal.db"]


IMPORTER = """
import sys
from datetime import date
from pathlib import Path
from journal.model.entries import Run
from journal.store.journal import Journal

with Journal(Path(sys.argv[1])) as journal:
    journal._connection.execute("PRAGMA cache_size = 5")  # so that pages are written before the end
    with journal.change("import") as writing:
        for n in range(3000):
            writing.add(Run(day=date(2026, 3, 16), distance_m=1000.0 + n, note="along the river " * 20))
            if n == 1500:
                print("half way", flush=True)
"""


def test_half_an_import_is_taken_back_by_the_next_opening(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    path.write_bytes(empty_journal())
    importer = subprocess.Popen([sys.executable, "-c", IMPORTER, path], stdout=subprocess.PIPE, text=True)
    assert importer.stdout
    assert importer.stdout.readline() == "half way\n"
    importer.send_signal(signal.SIGKILL)
    importer.stdout.close()
    importer.wait()
    assert path.stat().st_size > len(empty_journal()), "pages of the import were in the file"
    with Journal(path) as journal:
        assert journal.counts()["runs"] == 0
        assert journal.undo() is None
        assert raw(path, "PRAGMA integrity_check") == [("ok",)]
    assert path.stat().st_size == len(empty_journal())


def test_a_commit_cut_short_before_the_file_has_grown_is_mended(tmp_path: Path) -> None:
    """The first page tells of pages not written yet: that would be damage, but for the log beside it."""
    path, found = tmp_path / "journal.db", tmp_path / "found.db"
    path.write_bytes(empty_journal())
    log = path.with_name("journal.db-journal")
    with closing(sqlite3.connect(path, isolation_level=None)) as writer:
        writer.execute("PRAGMA journal_mode = PERSIST")  # so that the log can still be read after the commit
        writer.execute("BEGIN")
        for n in range(300):
            writer.execute(
                "INSERT INTO care (uid, day, care, note, created_at, updated_at)"
                " VALUES (?, '2026-03-16', 'ice', ?, '', '')",
                (str(n), "along the river " * 20),
            )
        begun = log.read_bytes()[:28]
        writer.execute("COMMIT")
    pages = (log.stat().st_size - 512) // (4 + 4096 + 4)
    header = bytes.fromhex("d9d505f920a163d7") + pages.to_bytes(4, "big") + begun[12:]
    found.with_name("found.db-journal").write_bytes(header + log.read_bytes()[28:])
    found.write_bytes(path.read_bytes()[: len(empty_journal())])
    with Journal(found) as journal:
        assert journal.counts()["care"] == 0
        assert raw(found, "PRAGMA integrity_check") == [("ok",)]
