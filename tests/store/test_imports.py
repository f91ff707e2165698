"""Imports: noted, counted, taken back whole, and quick with thousands of rows."""

import sqlite3
import time
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest

from journal.model.entries import PainScore, Run
from journal.model.errors import JournalError
from journal.model.vocabulary import Knee
from journal.store.journal import ImportRecord, Journal
from journal.store.schema import ENTRY_TABLES
from tests.store.helpers import DAY

RUN = Run(day=DAY, distance_m=5000.0)


def tables(journal: Journal) -> dict[str, list[tuple[object, ...]]]:
    """Every column of every entry table but the time of the last change."""
    with closing(sqlite3.connect(journal.path)) as connection:
        columns = {
            table: ", ".join(
                row[1] for row in connection.execute(f"PRAGMA table_info({table})") if row[1] != "updated_at"
            )
            for table in ENTRY_TABLES
        }
        return {
            table: connection.execute(f"SELECT {columns[table]} FROM {table} ORDER BY id").fetchall()
            for table in ENTRY_TABLES
        }


def bring_in(journal: Journal, count: int) -> int:
    with journal.change("import") as writing:
        key = writing.begin_import(["runs.csv", "pain.csv"], "csv")
        writing.add_all(
            replace(RUN, day=DAY - n * timedelta(days=1), distance_m=5000.1 + n, import_id=key)
            for n in range(count)
        )
        writing.add_all(
            PainScore(day=DAY - n * timedelta(days=1), knee=Knee.LEFT, score=n % 11, import_id=key)
            for n in range(count)
        )
    return key


def test_an_import_is_noted_with_what_is_left_of_it(journal: Journal) -> None:
    key = bring_in(journal, 3)
    with journal.change("delete") as writing:
        writing.delete(journal.runs()[0])
    assert journal.imports() == [
        ImportRecord(key, "2026-03-16T08:00:01.000Z", ("runs.csv", "pain.csv"), "csv", {"runs": 2, "pain": 3})
    ]


def test_imports_are_listed_newest_first_and_no_number_is_given_twice(journal: Journal) -> None:
    first, second = bring_in(journal, 1), bring_in(journal, 1)
    assert [record.key for record in journal.imports()] == [second, first]
    with journal.change("import --undo") as writing:
        writing.take_back_import(second)
    assert bring_in(journal, 1) > second


def test_each_of_several_imports_is_told_what_is_left_of_it_alone(journal: Journal) -> None:
    first, second, third = bring_in(journal, 1), bring_in(journal, 3), bring_in(journal, 2)
    with journal.change("by hand") as writing:
        writing.add(RUN)
        for run in journal.runs():
            if run.import_id == third:
                writing.delete(run)
    told = {record.key: (record.entries, record.filled) for record in journal.imports()}
    assert told == {
        first: ({"runs": 1, "pain": 1}, 0),
        second: ({"runs": 3, "pain": 3}, 0),
        third: ({"pain": 2}, 0),
    }


def test_what_two_imports_added_to_others_is_counted_apart(journal: Journal) -> None:
    one, other = bring_in(journal, 1), bring_in(journal, 1)
    with journal.change("what was missing") as writing:
        for run in journal.runs():
            told = {"effort": 3.0} if run.import_id == one else {"effort": 4.0, "shoes": "blue"}
            writing.add_values(run, told, {}, other)
    assert {record.key: record.filled for record in journal.imports()} == {one: 0, other: 1}


def test_a_file_name_that_is_no_text_can_be_noted(journal: Journal) -> None:
    with journal.change("import") as writing:
        writing.begin_import(["caf\udce9.csv", "膝.csv"], "csv")
    assert journal.imports()[0].files == ("caf?.csv", "膝.csv")


def test_taking_an_import_back_leaves_every_entry_table_as_it_was(journal: Journal) -> None:
    with journal.change("by hand") as writing:
        writing.add_all([RUN, PainScore(day=DAY, knee=Knee.RIGHT, score=2)])
    bring_in(journal, 2)
    before = tables(journal)
    key = bring_in(journal, 5)
    with journal.change("edit") as writing:
        edited = next(run for run in journal.runs() if run.import_id == key)
        writing.update(replace(edited, note="edited"))
    after = tables(journal)
    with journal.change("import --undo") as writing:
        assert writing.take_back_import(key).removed == {"runs": 5, "pain": 5}
    assert tables(journal) == before
    assert journal.undo() == "import --undo"
    assert tables(journal) == after
    assert journal.redo() == "import --undo"
    assert tables(journal) == before


@pytest.mark.parametrize("key", [0, 99, -1, 2**70])
def test_an_import_there_is_not(journal: Journal, key: int) -> None:
    bring_in(journal, 1)
    before = tables(journal)
    with pytest.raises(JournalError) as caught, journal.change("import --undo") as writing:
        writing.take_back_import(key)
    assert "\n" not in str(caught.value)
    assert tables(journal) == before


def test_three_thousand_rows_are_undone_redone_and_taken_back(journal: Journal) -> None:
    with journal.change("by hand") as writing:
        writing.add(RUN)
    before = tables(journal)
    key = bring_in(journal, 1500)
    after = tables(journal)
    begun = time.perf_counter()
    assert journal.undo() == "import"
    seconds = time.perf_counter() - begun
    assert tables(journal) == before
    assert journal.redo() == "import"
    assert tables(journal) == after
    with journal.change("import --undo") as writing:
        assert writing.take_back_import(key).removed == {"runs": 1500, "pain": 1500}
    assert tables(journal) == before
    assert seconds < 2, "about a tenth of a second on a quiet machine"
