"""A copy, the way back to it, and what the doctor finds."""

from __future__ import annotations

import sqlite3
import stat
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from journal.model.entries import ExerciseSet, PainScore, Run
from journal.model.errors import FileRefusedError, JournalError
from journal.model.plan import Plan, PlannedSession
from journal.model.plan_vocabulary import Sort
from journal.model.vocabulary import Knee
from journal.model.whole import Whole
from journal.store.foreign import opened_foreign
from journal.store.journal import Journal
from journal.workflows.files.keeping import back_up, free_name, health_lines, restore
from tests.store.helpers import DAY, an_empty_journal, raw
from tests.whole_journals import contents, fill, wholes

RUN = Run(day=DAY, distance_m=5000.0)
TODAY = date(2026, 3, 16)


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return Journal(tmp_path / "journal.db")


def log(journal: Journal, label: str = "run") -> None:
    with journal.change(label) as writing:
        writing.add(RUN)


def tables(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table of a file."""
    with closing(sqlite3.connect(path)) as connection:
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {
            name: connection.execute(f"SELECT * FROM {name}").fetchall()
            for name in names
            if name not in ("_sqlite_migrations", "sqlite_sequence")
        }


def test_a_copy_beside_the_journal_is_called_after_the_day(journal: Journal) -> None:
    log(journal)
    said = back_up(journal, None, TODAY)
    back_up(journal, None, TODAY)

    copy = journal.path.with_name("journal-2026-03-16.db")
    assert said == f"Copied to {copy}. Go back to it with: journal restore {copy}"
    assert tables(copy) == tables(journal.path)
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert free_name(journal.path, TODAY).name == "journal-2026-03-16-3.db"


def test_a_copy_never_goes_over_a_file(journal: Journal, tmp_path: Path) -> None:
    file = tmp_path / "precious.txt"
    file.write_text("dear diary")
    for target in (file, tmp_path, tmp_path / "no" / "folder.db"):
        with pytest.raises(FileRefusedError, match="No copy could be made"):
            back_up(journal, target, TODAY)
    assert file.read_text() == "dear diary"


@given(whole=wholes(), now=wholes())
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_restored_is_as_it_was_and_so_is_what_was_here(whole: Whole, now: Whole) -> None:
    with an_empty_journal() as journal:
        fill(journal, whole)
        copy = journal.path.with_name("copy.db")
        back_up(journal, copy, TODAY)
        journal.undo()
        fill(journal, Whole(tuple(one for one in now.entries if isinstance(one, Run))))
        before, here = tables(journal.path), contents(journal)

        restore(journal, copy, TODAY)

        assert tables(journal.path) == tables(copy)
        if here != ({}, {}, frozenset()):
            assert tables(journal.path.with_name("journal-2026-03-16.db")) == before


def test_what_undo_kept_comes_back_with_the_copy_and_numbers_go_on(journal: Journal, tmp_path: Path) -> None:
    log(journal, "first")
    log(journal, "second")
    with journal.change("gone") as writing:
        writing.delete(journal.runs()[-1])
    back_up(journal, tmp_path / "copy.db", TODAY)
    for _ in range(3):
        log(journal, "later")

    lines = restore(journal, tmp_path / "copy.db", TODAY)

    assert lines == [
        f"What was here is kept in {tmp_path / 'journal-2026-03-16.db'}.",
        f"Restored from {tmp_path / 'copy.db'}: 1 run, 1 deleted entry.",
    ]
    log(journal, "new")
    assert journal.runs()[-1].key == 6, "a number given once never means another row"
    assert [journal.undo() for _ in range(4)] == ["new", "gone", "second", "first"]


def test_into_a_new_journal_nothing_has_to_be_kept(journal: Journal, tmp_path: Path) -> None:
    with Journal(tmp_path / "old.db") as old:
        log(old)
    assert restore(journal, tmp_path / "old.db", TODAY) == [f"Restored from {tmp_path / 'old.db'}: 1 run."]
    assert not (tmp_path / "journal-2026-03-16.db").exists()


def test_what_is_refused_changes_nothing(journal: Journal, tmp_path: Path) -> None:
    log(journal)
    with Journal(tmp_path / "old.db") as old:
        log(old)
    raw(tmp_path / "old.db", "CREATE TRIGGER t AFTER INSERT ON runs BEGIN SELECT 1; END")
    before = tables(journal.path)
    with pytest.raises(FileRefusedError, match="it has the trigger t"):
        restore(journal, tmp_path / "old.db", TODAY)
    raw(tmp_path / "old.db", "DROP TRIGGER t")
    raw(tmp_path / "old.db", "UPDATE sqlite_sequence SET seq = 9223372036854775807 WHERE name = 'runs'")
    with pytest.raises(JournalError, match="numbers its rows"):
        restore(journal, tmp_path / "old.db", TODAY)
    raw(tmp_path / "old.db", "UPDATE sqlite_sequence SET seq = 1 WHERE name = 'runs'")
    with closing(sqlite3.connect(tmp_path / "old.db")) as connection, connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("UPDATE runs SET effort = 11")
    with pytest.raises(JournalError, match="can't hold this"):
        restore(journal, tmp_path / "old.db", TODAY)
    assert tables(journal.path) == before


def test_what_another_program_writes_while_the_copy_is_made_is_not_lost(
    journal: Journal, tmp_path: Path
) -> None:
    with Journal(tmp_path / "old.db") as old:
        log(old)
    with opened_foreign(tmp_path / "old.db", journal.path) as theirs:
        with Journal(journal.path) as window:
            log(window)
        with pytest.raises(JournalError, match="changed in another window meanwhile"):
            journal.restore(theirs)
    assert journal.undo() == "run"


def test_a_journal_too_damaged_to_copy_is_not_written_over(journal: Journal, tmp_path: Path) -> None:
    log(journal)
    with Journal(tmp_path / "old.db") as old:
        log(old)
    raw(journal.path, "UPDATE runs SET import_id = 9")
    with closing(sqlite3.connect(journal.path)) as connection, connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("UPDATE runs SET effort = 11")
    with pytest.raises(FileRefusedError, match=r"Move .*journal\.db away first, then restore again"):
        restore(journal, tmp_path / "old.db", TODAY)
    assert journal.runs()[0].effort == 11


def lines(journal: Journal) -> list[str]:
    return health_lines(journal.examined(), journal.path)


def test_a_healthy_journal(journal: Journal) -> None:
    log(journal)
    assert journal.examined().well
    assert lines(journal) == [f"All is well with {journal.path}."]


def test_rows_that_name_what_is_gone(journal: Journal) -> None:
    with journal.change("orphans") as writing:
        writing.add_all(
            [
                ExerciseSet(day=DAY, session_uid="none", exercise="bridge", position=1),
                ExerciseSet(day=DAY, session_uid="none", exercise="bridge", position=2),
                PainScore(day=DAY, knee=Knee.LEFT, score=3, run_uid="none"),
                PlannedSession(day=DAY, plan_uid="none", sort=Sort.REST),
                Plan(day=DAY, name="a"),
                Plan(day=DAY, name="b"),
            ]
        )
        key = writing.begin_import(["a.csv"], "csv")
    raw(
        journal.path,
        "INSERT INTO filled (import_id, tbl, uid, field, value) VALUES (?, 'runs', 'none', 'effort', '3.0')",
        (key,),
    )
    raw(journal.path, "UPDATE plans SET active = 1")
    found = lines(journal)
    assert found[::2] == [
        "2 sets without a session.",
        "1 pain score with the name of a run that is gone.",
        "1 planned session without a plan.",
        "1 added value of an entry that is gone.",
        "1 plan followed beside another one.",
    ]
    assert all(line.startswith("  ") for line in found[1::2])


def test_what_another_program_has_built_in(journal: Journal) -> None:
    raw(journal.path, "CREATE TABLE mine (x)")
    found = lines(journal)
    assert found[0] == (
        "The file is not built as this program builds it: it has the table mine, which no journal has."
    )
    assert "journal export DIR" in found[1]


def test_damage_is_told_in_sqlite_s_words(journal: Journal) -> None:
    log(journal)
    raw(journal.path, "UPDATE runs SET import_id = 9")
    found = lines(journal)
    assert found[0] == "The file is broken: row 1 of runs names a row of imports that is not there."
    assert "journal restore FILE" in found[1]
