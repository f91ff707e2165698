"""A day's session: what is on the list, by which session it goes, which are before and after."""

from datetime import date, timedelta

import pytest

from journal.store.journal import Journal
from journal.workflows.strength import day as strength
from journal.workflows.strength.day import STARTERS, session_today
from journal.workflows.strength.exercises import exercise_called
from tests.workflows.strength.sessions import LAST, SETTINGS, TODAY, listed, said, view

TUESDAY = date(2026, 3, 17)


# What is on the list


def test_without_any_session_there_are_general_exercises_to_begin_with(journal: Journal) -> None:
    now = view(journal)
    assert now.starting
    assert now.session is None
    assert [row.exercise.name for row in now.rows] == list(STARTERS)
    assert now.left == 0
    assert all(exercise_called(name).groups for name in STARTERS), "each is known"


def test_the_list_is_that_of_the_last_session_with_its_sets_beside(journal: Journal) -> None:
    said(journal, "strength mon session A, squat 3x8 20kg", LAST)
    now = view(journal)
    assert now.repeats is not None
    assert (now.repeats.day, now.name, now.left, now.done) == (TUESDAY, "A", 11, 0)
    assert listed(journal) == [
        ("split squat", "3×10 12 kg a side", ""),
        ("bridge", "3×12", ""),
        ("plank", "2×30 s", ""),
    ]


def test_a_session_begun_today_goes_by_the_last_one_of_its_name(journal: Journal) -> None:
    said(journal, LAST, "strength wed session B, squat 3x8 20kg", "strength session A, bridge 12")
    assert listed(journal) == [
        ("split squat", "3×10 12 kg a side", ""),
        ("bridge", "3×12", "12"),
        ("plank", "2×30 s", ""),
    ]


def test_an_exercise_of_today_has_its_own_last_time(journal: Journal) -> None:
    said(journal, "strength mon squat 3x8 20kg", LAST, "strength session A, squat 8 20kg, dead bug 10")
    rows = {name: last for name, last, _ in listed(journal)}
    assert list(rows) == ["split squat", "bridge", "plank", "squat", "dead bug"]
    assert rows["squat"] == "3×8 20 kg"
    assert rows["dead bug"] == ""


def test_after_a_long_break_the_last_session_is_still_the_last(journal: Journal) -> None:
    said(journal, "strength 2024-05-01 bridge 3x12")
    assert listed(journal) == [("bridge", "3×12", "")]


def test_a_session_without_sets_is_nothing_to_go_by(journal: Journal) -> None:
    said(journal, LAST, "strength wed 40min e5")
    assert [name for name, _, _ in listed(journal)] == ["split squat", "bridge", "plank"]


def test_another_session_may_be_chosen_and_tomorrow_nobody_knows_of_it(journal: Journal) -> None:
    said(journal, LAST, "strength wed session B, squat 3x8 20kg")
    first = journal.strength_sessions()[0]
    strength.repeat_today(journal, TODAY, first.uid)
    strength.skip(journal, TODAY, "plank")
    strength.add_exercise(journal, TODAY, "dead bug")
    assert [name for name, _, _ in listed(journal)] == ["split squat", "bridge", "plank", "dead bug"]
    assert view(journal).left == 9
    tomorrow = session_today(journal, SETTINGS, TODAY + timedelta(days=1))
    rows = [(row.exercise.name, row.left) for row in tomorrow.rows]
    assert rows == [("split squat", 6), ("bridge", 3), ("plank", 2)]


@pytest.mark.parametrize(
    ("before", "following"),
    [
        (["A", "B"], "A"),
        (["A", "B", "A"], "B"),
        (["A", "B", "C", "A", "B", "C"], "A"),
        (["A", "B", "C", "A"], "B"),
        (["A", "A"], "A"),
        (["A", "B", "B"], "B"),
        (["A", "B", ""], ""),
        (["A"], "A"),
    ],
)
def test_sessions_that_take_turns_go_on_so(journal: Journal, before: list[str], following: str) -> None:
    for place, name in enumerate(before, 1):
        named = f"session {name}, " if name else ""
        said(journal, f'strength {named}"exercise of {name or "none"}" 3x8 2026-03-{place:02d}')
    now = view(journal)
    assert now.name == following
    assert [row.exercise.name for row in now.rows] == [f"exercise of {following or 'none'}"]


def test_a_skipped_exercise_has_nothing_left_until_it_is_taken_in_again(journal: Journal) -> None:
    said(journal, LAST)
    assert strength.skip(journal, TODAY, "bridge") is True
    assert view(journal).left == 8
    assert strength.skip(journal, TODAY, "bridge") is False
    assert view(journal).left == 11
    assert journal.undo() is not None, "the list is no entry: undo goes on to what was written"
    assert journal.strength_sessions() == ()


def test_a_list_that_another_program_has_spoiled_is_left_alone(journal: Journal) -> None:
    said(journal, LAST)
    for spoiled in (7, "x", {"day": 3}, ["a"]):
        journal.remember(strength.LIST_KEY, spoiled)
        assert view(journal).left == 11


def test_sessions_before_and_after_up_to_today(journal: Journal) -> None:
    said(journal, "strength mon squat 3x8 20kg", LAST, "strength bridge 12")
    now = view(journal)
    before = strength.session_before(journal, now)
    assert before is not None
    assert before.day == TUESDAY
    older = strength.session_of(journal, SETTINGS, before.uid, TODAY)
    assert older is not None
    assert (older.todays, older.left, older.done) == (False, 0, 11)
    first = strength.session_before(journal, older)
    assert first is not None
    oldest = strength.session_of(journal, SETTINGS, first.uid, TODAY)
    assert oldest is not None
    assert strength.session_before(journal, oldest) is None
    after = strength.session_after(journal, older, TODAY)
    assert now.session is not None
    assert after is not None
    assert after.uid == now.session.uid
    assert strength.session_after(journal, now, TODAY) is None
    assert strength.session_of(journal, SETTINGS, now.session.uid, TODAY) == now
    assert strength.session_of(journal, SETTINGS, "gone", TODAY) is None
