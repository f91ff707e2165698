"""A strength session and its sets: entries of their own that move, go and come back together."""

from dataclasses import replace
from datetime import date

import pytest

from journal.model.entries import ExerciseSet, StrengthSession
from journal.model.errors import JournalError
from journal.model.vocabulary import Side
from journal.store.journal import Journal
from tests.store.helpers import DAY, everything, raw

NEXT_DAY = date(2026, 3, 17)
SESSION = StrengthSession(day=DAY, uid="a", name="A", duration_s=1500.0)
SQUAT = ExerciseSet(day=DAY, uid="a1", session_uid="a", exercise="split squat", position=1, reps=10)
OTHERS = (replace(SESSION, uid="b"), replace(SQUAT, uid="b1", session_uid="b"))


@pytest.fixture(autouse=True)
def two_sessions(journal: Journal) -> None:
    sets = (replace(SQUAT, uid=f"a{n}", position=n, side=side) for n, side in enumerate(Side, start=1))
    with journal.change("strength") as writing:
        writing.add_all([SESSION, *sets, *OTHERS])


def session(journal: Journal) -> StrengthSession:
    return next(found for found in journal.strength_sessions() if found.uid == "a")


def days(journal: Journal) -> dict[str, int]:
    return {entry.uid: entry.day.day for entry in journal.every_entry()}


def test_a_session_takes_its_sets_with_it(journal: Journal) -> None:
    before = everything(journal)
    with journal.change("taking out a session") as writing:
        writing.delete(session(journal))
    assert set(everything(journal)) == {"b", "b1"}
    assert raw(journal.path, "SELECT kind, count(*) FROM tombstones GROUP BY kind ORDER BY kind") == [
        ("sets", 3),
        ("strength_sessions", 1),
    ]
    assert journal.undo() == "taking out a session"
    assert everything(journal) == before
    assert raw(journal.path, "SELECT * FROM tombstones") == []
    journal.redo()
    assert set(everything(journal)) == {"b", "b1"}


@pytest.mark.parametrize("session_first", [True, False])
def test_sets_may_be_taken_out_by_name_with_their_session(journal: Journal, session_first: bool) -> None:
    sets = [one for one in journal.sets() if one.session_uid == "a"]
    with journal.change("all of it") as writing:
        for entry in [session(journal), *sets] if session_first else [*sets, session(journal)]:
            writing.delete(entry)
    assert set(everything(journal)) == {"b", "b1"}
    with pytest.raises(JournalError, match="no longer in the journal"), journal.change("again") as writing:
        writing.delete(sets[0])


def test_a_set_goes_alone(journal: Journal) -> None:
    with journal.change("one set") as writing:
        writing.delete(journal.sets()[0])
    assert set(everything(journal)) == {"a", "a2", "a3", "b", "b1"}


def test_a_session_moves_with_its_sets(journal: Journal) -> None:
    with journal.change("a day later") as writing:
        writing.update(replace(session(journal), day=NEXT_DAY))
    assert days(journal) == {"a": 17, "a1": 17, "a2": 17, "a3": 17, "b": 16, "b1": 16}
    assert journal.undo() == "a day later"
    assert set(days(journal).values()) == {16}


def test_sets_edited_in_the_same_change_as_their_session(journal: Journal) -> None:
    edited = [replace(one, reps=12, day=NEXT_DAY) for one in journal.sets() if one.session_uid == "a"]
    with journal.change("an edit") as writing:
        writing.update(replace(session(journal), day=NEXT_DAY))
        for one in edited:
            writing.update(one)
    assert [(one.day, one.reps) for one in journal.sets(NEXT_DAY)] == [(NEXT_DAY, 12)] * 3


def test_an_edit_that_moves_nothing_leaves_the_sets_as_they_were_read(journal: Journal) -> None:
    before = journal.sets()
    with journal.change("a note") as writing:
        writing.update(replace(session(journal), note="easy today"))
    assert journal.sets() == before


def test_an_import_taken_back_takes_what_was_added_to_its_sessions(journal: Journal) -> None:
    with journal.change("import") as writing:
        key = writing.begin_import(["strength.csv"], "strength")
        writing.add(replace(SESSION, uid="c", import_id=key))
        writing.add(replace(SQUAT, uid="c1", session_uid="c", import_id=key))
        writing.add(replace(SQUAT, uid="b2", session_uid="b", import_id=key))
    with journal.change("a set more") as writing:
        writing.add(replace(SQUAT, uid="c2", session_uid="c"))
    before = everything(journal)
    with journal.change("import --undo") as writing:
        assert writing.take_back_import(key).removed == {"strength_sessions": 1, "sets": 3}
    assert set(everything(journal)) == {"a", "a1", "a2", "a3", "b", "b1"}
    journal.undo()
    assert everything(journal) == before
