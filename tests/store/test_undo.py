"""Undo and redo: one change is one step, told by its label, kept in the file."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from typing import Any

import pytest

from journal.model.entries import CareTaken, PainScore, Run
from journal.model.errors import FileRefusedError, JournalError
from journal.model.vocabulary import Care, Knee
from journal.store import undo
from journal.store.journal import Journal, NextStep
from tests.store.helpers import DAY, counts, everything, raw

RUN = Run(day=DAY, distance_m=5000.0)
PAIN = PainScore(day=DAY, knee=Knee.LEFT, score=3)


def add(journal: Journal, label: str, *entries: Any) -> list[str]:
    with journal.change(label) as writing:
        return writing.add_all(entries)


def test_the_last_change_first_each_with_its_label(journal: Journal) -> None:
    add(journal, "run of Mon 16 Mar", RUN)
    add(journal, "pain 3 left", PAIN)
    assert [journal.undo(), journal.undo(), journal.undo()] == ["pain 3 left", "run of Mon 16 Mar", None]
    assert [journal.redo(), journal.redo(), journal.redo()] == ["run of Mon 16 Mar", "pain 3 left", None]
    assert counts(journal) == {"runs": 1, "pain": 1}


def test_what_would_be_moved_next_and_how_much_it_is(journal: Journal) -> None:
    assert (journal.next_step("undo"), journal.next_step("redo")) == (None, None)
    add(journal, "one", RUN)
    add(journal, "two and\na score", RUN, RUN, PAIN)
    assert journal.next_step("undo") == NextStep("two and a score", 3)
    journal.undo()
    assert journal.next_step("undo") == NextStep("one", 1)
    assert journal.next_step("redo") == NextStep("two and a score", 3)


def test_steps_survive_a_restart(journal: Journal) -> None:
    add(journal, "one", RUN)
    add(journal, "two", PAIN)
    journal.undo()
    journal.close()
    with Journal(journal.path) as again:
        assert again.redo() == "two"
        assert (again.undo(), again.undo()) == ("two", "one")
        assert everything(again) == {}


def test_a_change_of_several_entries_is_one_step(journal: Journal) -> None:
    with journal.change("everything at once") as writing:
        writing.add(RUN)
        writing.add(PAIN)
        writing.setting("unit", "mi")
    with journal.change("tidy up") as writing:
        writing.update(replace(journal.runs()[0], note="edited"))
        writing.delete(journal.runs()[0])
        writing.delete(journal.pain()[0])
    assert journal.undo() == "tidy up"
    assert (journal.runs()[0].note, journal.pain()[0].score) == ("", 3)
    assert journal.undo() == "everything at once"
    assert (everything(journal), journal.setting_values()) == ({}, {})


def test_an_undone_edit_counts_as_changed_now(journal: Journal) -> None:
    add(journal, "run", RUN)
    (first,) = journal.runs()
    with journal.change("edit") as writing:
        writing.update(replace(first, note="edited"))
    edited = journal.runs()[0].updated_at
    journal.undo()
    (back,) = journal.runs()
    assert first.updated_at < edited < back.updated_at
    assert replace(back, updated_at=first.updated_at) == first


def test_a_deleted_entry_comes_back_as_the_one_it_was(journal: Journal) -> None:
    add(journal, "run", RUN)
    (before,) = journal.runs()
    made = raw(journal.path, "SELECT created_at FROM runs")
    with journal.change("delete") as writing:
        writing.delete(before)
    assert raw(journal.path, "SELECT uid, kind FROM tombstones") == [(before.uid, "runs")]
    journal.undo()
    assert raw(journal.path, "SELECT uid FROM tombstones") == []
    assert replace(journal.runs()[0], updated_at="") == replace(before, updated_at="")
    assert raw(journal.path, "SELECT created_at FROM runs") == made


def test_tombstones_of_two_kinds_may_have_the_same_uid(journal: Journal) -> None:
    add(journal, "both", replace(RUN, uid="1"), replace(PAIN, uid="1"))
    with journal.change("delete") as writing:
        writing.delete(journal.runs()[0])
        writing.delete(journal.pain()[0])
    journal.redo()
    add(journal, "run again", replace(RUN, uid="1"))
    assert raw(journal.path, "SELECT uid, kind FROM tombstones") == [("1", "pain")]


def test_a_new_change_lets_go_of_what_was_undone(journal: Journal) -> None:
    add(journal, "one", RUN)
    add(journal, "two", RUN)
    journal.undo()
    add(journal, "three", PAIN)
    assert journal.redo() is None
    assert [journal.undo(), journal.undo(), journal.undo()] == ["three", "one", None]
    assert raw(journal.path, "SELECT count(*) FROM changes WHERE step NOT IN (SELECT id FROM steps)") == [
        (0,)
    ]


def test_a_change_that_changes_nothing_is_no_step(journal: Journal) -> None:
    with journal.change("unit") as writing:
        writing.setting("unit", "mi")
    add(journal, "run", RUN)
    journal.undo()
    with journal.change("the same again") as writing:
        writing.setting("unit", "mi")
    with journal.change("nothing"):
        pass
    assert journal.redo() == "run"
    assert (journal.undo(), journal.undo(), journal.undo()) == ("run", "unit", None)


def test_what_is_remembered_is_outside_undo_and_never_in_its_way(journal: Journal) -> None:
    with journal.change("unit") as writing:
        writing.setting("unit", "mi")
    journal.undo()
    journal.remember("theme", "nord")
    assert journal.redo() == "unit"
    assert journal.setting_values() == {"unit": "mi", "theme": "nord"}
    journal.remember("unit", "km")
    assert journal.undo() == "unit"
    assert journal.setting_values() == {"theme": "nord"}


def test_a_refused_change_leaves_no_trace(journal: Journal) -> None:
    add(journal, "one", RUN)
    journal.undo()
    with pytest.raises(JournalError), journal.change("bad") as writing:
        writing.add_all([RUN, replace(PAIN, score=11)])
    assert everything(journal) == {}
    assert raw(journal.path, "SELECT count(*) FROM tombstones") == [(1,)], "that of the run undone"
    assert journal.redo() == "one", "what was undone can still be redone"


@pytest.mark.parametrize("interruption", [KeyboardInterrupt, SystemExit, ZeroDivisionError])
def test_an_interrupted_change_is_taken_back_and_the_next_one_works(
    journal: Journal, interruption: type[BaseException]
) -> None:
    def interrupted_entries() -> Iterator[Run]:
        yield RUN
        raise interruption

    with pytest.raises(interruption), journal.change("cut short") as writing:
        writing.add_all(interrupted_entries())
    add(journal, "next", PAIN)
    assert counts(journal) == {"pain": 1}
    assert (journal.undo(), journal.undo()) == ("next", None)


def test_an_interruption_between_two_rows_of_an_undo(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(journal, "three", RUN, RUN, PAIN)
    put, calls = undo._put, []

    def interrupted(*arguments: Any) -> None:
        calls.append(arguments)
        if len(calls) == 2:
            raise KeyboardInterrupt
        put(*arguments)

    monkeypatch.setattr(undo, "_put", interrupted)
    with pytest.raises(KeyboardInterrupt):
        journal.undo()
    assert journal.counts()["runs"] == 2
    assert journal.counts()["pain"] == 1
    monkeypatch.undo()
    assert journal.undo() == "three"
    assert everything(journal) == {}


def test_a_change_inside_a_change_is_refused_and_the_outer_one_goes_on(journal: Journal) -> None:
    with journal.change("outer") as writing:
        writing.add(RUN)
        for inner in (
            journal.undo,
            lambda: journal.remember("theme", "x"),
            lambda: add(journal, "inner", RUN),
        ):
            with pytest.raises(JournalError, match="Another change"):
                inner()
        writing.add(PAIN)
    assert journal.undo() == "outer"
    assert everything(journal) == {}


def test_nothing_is_written_through_a_change_that_is_over(journal: Journal) -> None:
    with journal.change("one") as writing:
        writing.add(RUN)
    with pytest.raises(JournalError, match="This change is over"):
        writing.add(RUN)
    assert journal.counts()["runs"] == 1


def test_only_so_many_steps_are_kept(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(undo, "KEPT_STEPS", 3)
    for n in range(6):
        add(journal, f"run {n}", RUN)
    assert [journal.undo() for _ in range(4)] == ["run 5", "run 4", "run 3", None]
    assert journal.counts()["runs"] == 3
    assert [journal.redo() for _ in range(4)] == ["run 3", "run 4", "run 5", None]


def test_two_thousand_steps_are_kept_and_the_last_is_undone_at_once(journal: Journal) -> None:
    with journal.change("import of years") as writing:
        writing.add_all(RUN for _ in range(5_000))
    journal._connection.execute("PRAGMA synchronous = OFF")
    for n in range(undo.KEPT_STEPS - 1):
        add(journal, f"run {n}", RUN)
    begun = time.perf_counter()
    assert journal.undo() == f"run {undo.KEPT_STEPS - 2}"
    assert time.perf_counter() - begun < 0.1, "two thousandths of a second on a quiet machine"
    undone = 1
    while label := journal.undo():
        undone, last = undone + 1, label
    assert (undone, last) == (2_000, "import of years")
    assert everything(journal) == {}


@pytest.mark.parametrize(
    ("label", "told"),
    [
        ("two\nlines\tand  more", "two lines and more"),
        ("import of caf\udce9.csv", "import of caf�.csv"),
        ("bell \a and \x1b[31mred", "bell � and �[31mred"),
        ("easy 6.2 km × 3 – “good”", "easy 6.2 km × 3 – “good”"),
    ],
)
def test_a_label_is_one_line_for_people(journal: Journal, label: str, told: str) -> None:
    add(journal, label, RUN)
    assert journal.undo() == told


def test_what_another_program_writes_is_no_step_of_ours(journal: Journal) -> None:
    add(journal, "run", RUN)
    raw(
        journal.path,
        "INSERT INTO care (uid, day, care, created_at, updated_at) VALUES ('c', '2026-03-16', 'ice', '', '')",
    )
    assert journal.undo() == "run"
    assert list(everything(journal)) == ["c"]


@pytest.mark.parametrize(
    "meddling", ["UPDATE runs SET note = 'by hand'", "DELETE FROM runs", "UPDATE runs SET uid = 'other'"]
)
def test_an_entry_another_program_has_changed_is_not_overwritten(journal: Journal, meddling: str) -> None:
    add(journal, "run", RUN)
    with journal.change("edit") as writing:
        writing.update(replace(journal.runs()[0], note="edited"))
    raw(journal.path, meddling)
    before = raw(journal.path, "SELECT * FROM runs")
    with pytest.raises(JournalError, match="another program has changed its entries"):
        journal.undo()
    assert raw(journal.path, "SELECT * FROM runs") == before


def test_a_reader_in_the_way_of_a_commit_loses_nothing_but_this_change(journal: Journal) -> None:
    journal._connection.execute("PRAGMA busy_timeout = 50")
    add(journal, "one", RUN)
    with closing(sqlite3.connect(journal.path, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM runs").fetchone()
        with pytest.raises(FileRefusedError, match="in use by another program"):
            add(journal, "two", CareTaken(day=DAY, care=Care.ICE))
    assert journal.counts()["care"] == 0
    add(journal, "three", PAIN)
    assert (journal.undo(), journal.undo()) == ("three", "one")
