"""Two processes at once on one file: both end well, nothing is made or migrated twice."""

import subprocess
import sys
from pathlib import Path

import pytest

from journal.model.entries import Run
from journal.store.journal import Journal
from tests.store.helpers import DAY, empty_journal, raw, still

ROUNDS = 8

OPENER = """
import sys
from pathlib import Path
from journal.store.journal import Journal
from journal.store.migrations import STEPS
from journal.model.entries import Run
from datetime import date
import sqlite_utils

def weather(db):
    db.conn.execute("ALTER TABLE runs ADD COLUMN weather TEXT NOT NULL DEFAULT ''")

steps = (*STEPS, weather) if sys.argv[1] == "migrate" else STEPS
for line in sys.stdin:
    with Journal(Path(line.strip()), steps=steps) as journal:
        with journal.change("run") as writing:
            writing.add(Run(day=date(2026, 3, 16), distance_m=6000.0))
        print(len(journal.notices), flush=True)
"""


@pytest.mark.parametrize("task", ["make", "migrate"])
def test_two_that_open_at_once(tmp_path: Path, task: str) -> None:
    paths = [tmp_path / f"{n}.db" for n in range(ROUNDS)]
    if task == "migrate":
        for path in paths:
            path.write_bytes(empty_journal())
            with Journal(path, clock=still) as journal, journal.change("old") as writing:
                writing.add(Run(day=DAY, distance_m=5000.0))
    both = [
        subprocess.Popen(
            [sys.executable, "-c", OPENER, task], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for _ in range(2)
    ]
    for path in paths:
        for process in both:
            assert process.stdin
            process.stdin.write(f"{path}\n")
            process.stdin.flush()
        notices = [int(process.stdout.readline()) for process in both if process.stdout]
        assert sum(notices) == (task == "migrate"), "one of the two migrated, and said so"
        assert raw(path, "SELECT count(*) FROM runs") == [(2 + (task == "migrate"),)]
        assert raw(path, "SELECT count(*) FROM steps") == [(2,)]
        assert raw(path, "PRAGMA integrity_check") == [("ok",)]
    for process in both:
        process.communicate()
        assert process.returncode == 0
    assert len(list(tmp_path.glob("*-v4-*"))) == (ROUNDS if task == "migrate" else 0)
