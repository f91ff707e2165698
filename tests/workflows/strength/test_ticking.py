"""Ticking sets: turns, numbers carried on, all as last time, the end."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import time

import pytest

from journal.model.entries import ExerciseSet, StrengthSession
from journal.model.errors import JournalError
from journal.model.vocabulary import LoadKind
from journal.store.journal import Journal
from journal.workflows.strength import day as strength
from journal.workflows.strength import ticking
from journal.workflows.strength.rows import stepped
from journal.workflows.strength.words import set_words
from tests.workflows.strength.sessions import LAST, SETTINGS, TODAY, listed, said, view


def ticked(journal: Journal, exercise: str, *, more: int = 0) -> ExerciseSet:
    """The set that a tick of the exercise writes, after so many steps of + or -."""
    now = view(journal)
    row = now.row(exercise)
    assert row is not None
    one = row.coming(TODAY)
    for _ in range(abs(more)):
        one = stepped(one, 1 if more > 0 else -1)
    ticking.tick(journal, now, one, SETTINGS, time(18, 5))
    return journal.sets(TODAY, TODAY)[-1]


def sides(sets: Sequence[ExerciseSet]) -> str:
    return "".join(one.side[0].upper() for one in sets)


# Ticking


def test_the_first_tick_begins_the_session_and_each_is_one_step(journal: Journal) -> None:
    said(journal, LAST)
    one = ticked(journal, "bridge")
    session = view(journal).session
    assert session is not None
    assert (session.name, session.time, session.effort) == ("A", time(18, 5), None)
    assert (one.reps, one.position, one.session_uid, one.effort) == (12, 1, session.uid, None)
    assert ticked(journal, "bridge").position == 2
    assert journal.undo() == "Strength · Fri 20 Mar 2026 · bridge 12"
    assert view(journal).done == 1
    journal.undo()
    assert view(journal).session is None
    assert len(journal.strength_sessions()) == 1


def test_left_and_right_by_turns(journal: Journal) -> None:
    said(journal, LAST)
    sets = [ticked(journal, "split squat") for _ in range(6)]
    assert sides(sets) == "LRLRLR"
    assert view(journal).left == 5
    row = view(journal).row("split squat")
    assert row is not None
    assert row.left == 0


@pytest.mark.parametrize(
    ("last", "turns"),
    [
        ("split squat 3x10 left, split squat 2x10 right", "LRLRL"),
        ("split squat 2x10 left", "LL"),
        ("split squat 2x10", "BB"),
        ("split squat 2x10 right, split squat 1x10 left", "LRR"),
    ],
)
def test_the_sides_are_those_of_last_time(journal: Journal, last: str, turns: str) -> None:
    said(journal, f"strength tue {last}")
    assert sides([ticked(journal, "split squat") for _ in turns]) == turns
    assert view(journal).left == 0


def test_each_side_has_its_own_numbers(journal: Journal) -> None:
    said(journal, "strength tue split squat 10 8kg left, split squat 12 10kg right")
    assert [set_words(ticked(journal, "split squat")) for _ in "LR"] == [
        "left, 10 with 8 kg",
        "right, 12 with 10 kg",
    ]


def test_what_today_changed_is_carried_on(journal: Journal) -> None:
    said(journal, "strength tue squat 10 20kg, squat 10 25kg, squat 8 30kg")
    assert set_words(ticked(journal, "squat", more=1)) == "10 with 22.5 kg"
    assert set_words(ticked(journal, "squat")) == "10 with 27.5 kg"
    assert set_words(ticked(journal, "squat")) == "8 with 32.5 kg"
    assert set_words(ticked(journal, "squat")) == "8 with 32.5 kg", (
        "one more than last time: as the one before"
    )


def test_another_kind_of_load_is_carried_on_too(journal: Journal) -> None:
    said(journal, "strength tue side-lying leg raise 3x12 left")
    one = ticked(journal, "side-lying leg raise")
    ticking.change_set(journal, replace(one, load_kind=LoadKind.BAND, band="red", reps=10), SETTINGS)
    assert set_words(ticked(journal, "side-lying leg raise")) == "left, 10 with band red"


def test_effort_pain_and_notes_are_not_repeated(journal: Journal) -> None:
    said(journal, 'strength tue bridge 2x12 e7 p3L note "slow"')
    one = ticked(journal, "bridge")
    assert (one.effort, one.pain, one.pain_knee, one.note) == (None, None, None, "")


def test_an_exercise_without_a_last_time_begins_somewhere(journal: Journal) -> None:
    for name, words in (("bridge", "10"), ("plank", "20 s"), ("clamshell", "left, 10"), ("my own", "10")):
        strength.add_exercise(journal, TODAY, name)
        assert set_words(ticked(journal, name)) == words
    assert sides([ticked(journal, "clamshell"), ticked(journal, "clamshell")]) == "RL"


def test_all_as_last_is_one_step(journal: Journal) -> None:
    said(journal, LAST)
    ticked(journal, "bridge", more=1)
    now = view(journal)
    row = now.row("plank")
    assert row is not None
    changed = {"plank": stepped(row.coming(TODAY), 1)}
    assert ticking.all_as_last(journal, now, time(18, 30), changed) == "10 sets as last time."
    assert [done for _, _, done in listed(journal)] == ["3×10 12 kg a side", "3×13", "2×35 s"]
    sets = journal.sets(TODAY, TODAY)
    assert [one.position for one in sets] == list(range(1, 12))
    with pytest.raises(JournalError, match="Nothing of last time is left"):
        ticking.all_as_last(journal, view(journal))
    assert journal.undo() == "10 sets of strength as last time, Fri 20 Mar 2026"
    assert view(journal).done == 1


def test_the_last_set_takes_its_session_with_it_unless_it_says_something(journal: Journal) -> None:
    said(journal, LAST)
    one = ticked(journal, "bridge")
    ticking.take_out(journal, view(journal), one, SETTINGS)
    assert view(journal).session is None
    journal.undo()
    session = view(journal).session
    assert session is not None
    ticking.finish(journal, replace(session, effort=0.0), SETTINGS)
    (one,) = journal.sets(TODAY, TODAY)
    ticking.take_out(journal, view(journal), one, SETTINGS)
    assert view(journal).session is not None


def test_the_end_says_what_it_was(journal: Journal) -> None:
    said(journal, LAST)
    ticking.all_as_last(journal, view(journal), time(18, 5))
    session = view(journal).session
    assert session is not None
    words = ticking.finish(journal, replace(session, effort=6.0, note="fine"), SETTINGS)
    assert words == "Strength A, Fri 20 Mar: 11 sets, effort 6."
    assert view(journal).all_done


@pytest.mark.parametrize(
    ("begun", "now", "minutes"), [("18:05", "18:20", 15), ("18:05", "18:04", None), ("08:00", "18:00", None)]
)
def test_minutes_since_the_first_tick(begun: str, now: str, minutes: int | None) -> None:
    session = StrengthSession(day=TODAY, time=time.fromisoformat(begun))
    assert ticking.minutes_since(session, time.fromisoformat(now)) == minutes
