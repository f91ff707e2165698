"""What was edited of an import since it came, and what is kept of it when it is taken back."""

from dataclasses import replace
from datetime import timedelta

import pytest

from journal.model.entries import DayNote, Entry, ExerciseSet, PainScore, Run, StrengthSession
from journal.model.vocabulary import Knee
from journal.store.journal import Journal
from tests.store.helpers import DAY, everything, raw

RUNS = tuple(Run(day=DAY - n * timedelta(days=1), distance_m=5000.0 + n, uid=f"run{n}") for n in range(4))
SCORE = PainScore(day=DAY, knee=Knee.LEFT, score=2, uid="score", run_uid="run0")
SESSION = StrengthSession(day=DAY, name="A", uid="session")
OTHER = StrengthSession(day=DAY, name="B", uid="other")
SETS = tuple(
    ExerciseSet(day=DAY, session_uid=session, exercise="squat", position=n, reps=10, uid=f"{session}{n}")
    for session in ("session", "other")
    for n in (1, 2)
)


@pytest.fixture
def key(journal: Journal) -> int:
    """An import of runs, a score and two sessions with two sets each."""
    with journal.change("import") as writing:
        key = writing.begin_import(["a.csv"], "csv")
        writing.add_all([*RUNS, SCORE, SESSION, OTHER, *SETS], import_id=key)
    return key


def entry(journal: Journal, uid: str) -> Entry:
    return next(one for one in journal.every_entry() if one.uid == uid)


def edit(journal: Journal, uid: str, **values: object) -> None:
    with journal.change(f"edit {uid}") as writing:
        writing.update(replace(entry(journal, uid), **values))  # type: ignore[arg-type]


def edited(journal: Journal, key: int) -> list[str]:
    return [one.uid for one in journal.edited_since(key)]


def take_back(journal: Journal, key: int, *keep: str) -> tuple[dict[str, int], dict[str, int]]:
    with journal.change("back") as writing:
        gone = writing.take_back_import(key, [entry(journal, uid) for uid in keep])
    return dict(gone.removed), dict(gone.kept)


def test_an_import_nobody_has_touched(journal: Journal, key: int) -> None:
    assert edited(journal, key) == []
    assert edited(journal, key + 1) == []


def test_entries_that_were_changed_kind_by_kind(journal: Journal, key: int) -> None:
    edit(journal, "score", score=3)
    edit(journal, "run0", note="hot")
    edit(journal, "run2", effort=4.0)
    assert edited(journal, key) == ["run2", "run0", "score"]


def test_an_edit_that_was_undone_is_none_and_done_again_is_one(journal: Journal, key: int) -> None:
    edit(journal, "run0", note="hot")
    journal.undo()
    assert edited(journal, key) == []
    journal.redo()
    assert edited(journal, key) == ["run0"]


def test_the_import_undone_and_redone_is_no_edit(journal: Journal, key: int) -> None:
    journal.undo()
    journal.redo()
    stamps = {run.updated_at for run in journal.runs()}
    assert stamps.isdisjoint(row[0] for row in raw(journal.path, "SELECT created_at FROM runs"))
    assert edited(journal, key) == []


def test_one_that_was_deleted_and_is_back_is_no_edit(journal: Journal, key: int) -> None:
    with journal.change("delete") as writing:
        writing.delete(entry(journal, "run0"))
    assert edited(journal, key) == []
    journal.undo()
    assert edited(journal, key) == []


def test_stored_again_as_it_was_is_no_edit(journal: Journal, key: int) -> None:
    edit(journal, "run0")
    assert edited(journal, key) == []


def test_what_another_import_added_is_no_edit_and_neither_is_taking_that_out(
    journal: Journal, key: int
) -> None:
    with journal.change("import b") as writing:
        other = writing.begin_import(["b.fit"], "fit")
        writing.add_values(entry(journal, "run0"), {"effort": 4.0}, {}, other)
    assert edited(journal, key) == []
    with journal.change("back") as writing:
        writing.take_back_import(other)
    assert edited(journal, key) == []


def test_a_session_that_was_given_a_set_by_hand_is_edited(journal: Journal, key: int) -> None:
    with journal.change("a set") as writing:
        writing.add(replace(SETS[0], uid="mine", position=3))
    assert edited(journal, key) == ["session"]


def test_where_undo_no_longer_reaches_back_the_times_tell(journal: Journal, key: int) -> None:
    edit(journal, "run1", note="hot")
    with journal.change("import b") as writing:
        other = writing.begin_import(["b.fit"], "fit")
        writing.add_values(entry(journal, "run0"), {"effort": 4.0}, {}, other)
    for table in ("changes", "steps"):
        raw(journal.path, f"DELETE FROM {table}")
    assert edited(journal, key) == ["run1"]


def test_what_is_kept_is_as_if_written_by_hand(journal: Journal, key: int) -> None:
    edit(journal, "run1", note="hot")
    before = everything(journal)
    removed, kept = take_back(journal, key, "run1")
    assert (removed["runs"], kept) == (3, {"runs": 1})
    assert set(everything(journal)) == {"run1"}
    assert (entry(journal, "run1").import_id, journal.imports()) == (None, [])
    assert journal.undo() == "back"
    assert everything(journal) == before
    assert [one.key for one in journal.imports()] == [key]
    assert edited(journal, key) == ["run1"]
    assert journal.redo() == "back"
    assert set(everything(journal)) == {"run1"}


@pytest.mark.parametrize("uid", ["session", "session2"])
def test_a_session_keeps_its_sets_and_a_set_its_session(journal: Journal, key: int, uid: str) -> None:
    with journal.change("a set") as writing:
        writing.add(replace(SETS[0], uid="mine", position=3))
    removed, kept = take_back(journal, key, uid)
    assert kept == {"strength_sessions": 1, "sets": 2}
    assert (removed["strength_sessions"], removed["sets"]) == (1, 2)
    assert set(everything(journal)) == {"session", "session1", "session2", "mine"}
    assert {one.import_id for one in journal.every_entry()} == {None}


def test_keeping_what_is_of_another_import_changes_nothing_of_it(journal: Journal, key: int) -> None:
    with journal.change("import b") as writing:
        other = writing.begin_import(["b.csv"], "csv")
        writing.add(DayNote(day=DAY, note="b", uid="note", import_id=other))
    _, kept = take_back(journal, key, "note")
    assert (kept, entry(journal, "note").import_id) == ({}, other)


def test_a_kept_run_keeps_what_two_files_of_its_import_told(journal: Journal) -> None:
    with journal.change("import") as writing:
        key = writing.begin_import(["a.csv", "1.fit"], "csv, fit")
        writing.add_all([replace(RUNS[0], effort=4.0), RUNS[1]], import_id=key)
        writing.note_filled(replace(RUNS[0], effort=4.0), {"effort": "1.fit"}, key)
    assert journal.imports()[0].filled == 0, "none of it was added to another's entry"
    edit(journal, "run0", note="hot")
    take_back(journal, key, "run0")
    run = entry(journal, "run0")
    assert isinstance(run, Run)
    assert (run.effort, journal.origin(run).filled) == (4.0, ())
