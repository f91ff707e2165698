"""Two windows on one file: each sees what the other wrote, and neither overwrites it without a word."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime

import pytest

from journal.model.entries import ExerciseSet, PainScore, Run, StrengthSession
from journal.model.errors import JournalError
from journal.model.vocabulary import Knee
from journal.store.journal import Journal
from tests.store.helpers import DAY, everything

CHANGED = r"changed in another window since\. Nothing was overwritten; look at it again\."
RUN = Run(day=DAY, distance_m=5000.0)


@pytest.fixture
def other(journal: Journal, clock: Callable[[], datetime]) -> Iterator[Journal]:
    """A second window on the same file; a run is written in it."""
    with journal.change("run") as writing:
        writing.add(RUN)
    with Journal(journal.path, clock=clock) as opened:
        yield opened


def edit(journal: Journal, run: Run, note: str) -> None:
    with journal.change(note) as writing:
        writing.update(replace(run, note=note))


def test_each_hears_of_the_other_and_not_of_itself(journal: Journal, other: Journal) -> None:
    edit(journal, journal.runs()[0], "mine")
    assert (journal.changed_elsewhere(), other.changed_elsewhere()) == (False, True)
    assert other.changed_elsewhere() is False, "it has been asked"
    other.undo()
    assert (journal.changed_elsewhere(), other.changed_elsewhere()) == (True, False)


@pytest.mark.parametrize("way", ["update", "delete"])
def test_what_the_other_has_changed_is_not_overwritten(journal: Journal, other: Journal, way: str) -> None:
    (seen,) = journal.runs()
    edit(other, other.runs()[0], "theirs")
    with pytest.raises(JournalError, match=CHANGED), journal.change("mine") as writing:
        getattr(writing, way)(replace(seen, note="mine"))
    (kept,) = journal.runs()
    assert kept.note == "theirs"
    edit(journal, kept, "mine, having looked")
    assert other.runs()[0].note == "mine, having looked"


@pytest.mark.parametrize("way", ["update", "delete"])
def test_what_the_other_has_taken_out_is_told_as_gone(journal: Journal, other: Journal, way: str) -> None:
    (seen,) = journal.runs()
    with other.change("out") as writing:
        writing.delete(other.runs()[0])
    with pytest.raises(JournalError, match="no longer in the journal"), journal.change("mine") as writing:
        getattr(writing, way)(seen)
    assert everything(journal) == {}


def test_an_undo_in_the_other_window_is_a_change_too(journal: Journal, other: Journal) -> None:
    edit(journal, journal.runs()[0], "mine")
    (seen,) = journal.runs()
    assert other.undo() == "mine"
    with pytest.raises(JournalError, match=CHANGED):
        edit(journal, seen, "mine again")
    other.redo()
    assert journal.runs()[0].note == "mine"
    with pytest.raises(JournalError, match=CHANGED):
        edit(journal, seen, "mine again")


def run_and_knee(journal: Journal, run: Run) -> None:
    with journal.change("run and knee") as writing:
        writing.add(PainScore(day=DAY, knee=Knee.LEFT, score=3))
        writing.update(run)


def test_a_refused_edit_takes_its_whole_change_back(journal: Journal, other: Journal) -> None:
    (seen,) = journal.runs()
    edit(other, other.runs()[0], "theirs")
    before = everything(journal)
    with pytest.raises(JournalError, match=CHANGED):
        run_and_knee(journal, seen)
    assert everything(journal) == before
    assert journal.undo() == "theirs"


def test_one_change_may_write_an_entry_more_than_once(journal: Journal) -> None:
    with journal.change("run") as writing:
        writing.add(RUN)
    (run,) = journal.runs()
    with journal.change("twice and out") as writing:
        writing.update(replace(run, note="once"))
        writing.update(replace(run, note="twice"))
        writing.delete(run)
    assert everything(journal) == {}


def test_an_import_that_kept_its_own_time_of_change_can_be_edited(journal: Journal) -> None:
    with journal.change("import") as writing:
        writing.add(replace(RUN, updated_at="2020-01-01T00:00:00Z"))
    edit(journal, journal.runs()[0], "edited")
    assert journal.runs()[0].note == "edited"


def test_sets_that_moved_with_their_session_are_changed(journal: Journal, other: Journal) -> None:
    with journal.change("strength") as writing:
        writing.add(StrengthSession(day=DAY, uid="a"))
        writing.add(ExerciseSet(day=DAY, session_uid="a", exercise="squat", position=1))
    (seen,) = other.sets()
    with journal.change("moved") as writing:
        writing.update(replace(journal.strength_sessions()[0], day=DAY.replace(day=17)))
    with pytest.raises(JournalError, match=CHANGED), other.change("reps") as writing:
        writing.update(replace(seen, reps=10))
