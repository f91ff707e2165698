"""A journal somebody sends may say anything in its undo: nothing of it is run, and nothing is half done."""

import json
import sqlite3
from contextlib import closing
from typing import Any

import pytest

from journal.model.entries import Run
from journal.model.errors import JournalError
from journal.store.journal import Journal
from tests.store.helpers import DAY


def dump(journal: Journal) -> list[str]:
    with closing(sqlite3.connect(journal.path)) as connection:
        return list(connection.iterdump())


@pytest.fixture
def row(journal: Journal) -> dict[str, Any]:
    """The row of a run that was added as one step, as undo has it."""
    with journal.change("run") as writing:
        writing.add(Run(day=DAY, distance_m=5000.0, uid="u"))
    kept = journal._connection.execute("SELECT after FROM changes").fetchone()[0]
    row: dict[str, Any] = json.loads(kept)
    assert row["uid"] == "u"
    return row


TABLES = [
    "steps",
    "changes",
    "recording",
    "tombstones",
    "sqlite_master",
    "RUNS",
    "runs; DROP TABLE runs",
    "",
    "runs--",
]


@pytest.mark.parametrize("table", TABLES)
def test_a_table_that_holds_no_entries(journal: Journal, row: dict[str, Any], table: str) -> None:
    journal._connection.execute("UPDATE changes SET tbl = ?", (table,))
    before = dump(journal)
    with pytest.raises(JournalError, match="can't be read"):
        journal.undo()
    assert dump(journal) == before


ROWS: dict[str, dict[str, Any]] = {
    "a column more": {"extra": 1},
    "SQL for a column": {"note = (SELECT 1); DROP TABLE runs; --": 1},
    "another row": {"id": 7},
    "a list": {"note": ["a"]},
    "an object": {"note": {"a": 1}},
    "a huge number": {"feel": 10**30},
    "infinity": {"distance_m": float("inf")},
    "half a character": {"note": "\ud83d"},
    "a bad word": {"kind": "hike"},
    "no uid": {"uid": None},
    "an import there is not": {"import_id": 99},
}


@pytest.mark.parametrize("change", ROWS.values(), ids=ROWS)
def test_a_row_that_is_none(journal: Journal, row: dict[str, Any], change: dict[str, Any]) -> None:
    """As if the step had deleted such a row: undo would bring it back."""
    tampered = json.dumps({**row, **change})
    journal._connection.execute("DELETE FROM runs")
    journal._connection.execute("UPDATE changes SET before = ?, after = NULL", (tampered,))
    before = dump(journal)
    with pytest.raises(JournalError) as caught:
        journal.undo()
    assert "\n" not in str(caught.value)
    assert dump(journal) == before


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "1", "null", '"runs"', "[" * 100_000, '{"id": 1}', "DROP TABLE runs", "\0"]
)
def test_text_that_is_no_row(journal: Journal, row: dict[str, Any], text: str) -> None:
    journal._connection.execute("UPDATE changes SET after = ?", (text,))
    before = dump(journal)
    with pytest.raises(JournalError) as caught:
        journal.undo()
    assert "\n" not in str(caught.value)
    assert dump(journal) == before


def test_sql_in_values_stays_a_value(journal: Journal, row: dict[str, Any]) -> None:
    words = "'); DROP TABLE runs; --"
    journal._connection.execute("DELETE FROM runs")
    journal._connection.execute(
        "UPDATE changes SET before = ?, after = NULL", (json.dumps({**row, "note": words}),)
    )
    assert journal.undo() == "run"
    assert [run.note for run in journal.runs()] == [words]


def test_one_bad_row_of_many_takes_back_the_whole_step(journal: Journal) -> None:
    with journal.change("three") as writing:
        writing.add_all(Run(day=DAY, distance_m=1.0 + n) for n in range(3))
    journal._connection.execute("UPDATE changes SET tbl = 'steps' WHERE row = 1")
    with pytest.raises(JournalError):
        journal.undo()
    assert journal.counts()["runs"] == 3


def test_a_label_that_would_paint_the_terminal(journal: Journal, row: dict[str, Any]) -> None:
    journal._connection.execute("UPDATE steps SET label = ?", ("\x1b[2Jcleared\n",))
    assert journal.undo() == "�[2Jcleared"
