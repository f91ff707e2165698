"""Whole weeks: put in, taken out, copied, marked; the running week and what is over stay in their place."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from journal.model.plan import MarkedWeek, PlannedSession, edited
from journal.model.plan_vocabulary import WeekMark
from journal.model.vocabulary import Kind
from journal.store.journal import Journal
from journal.workflows.plan.edits import write
from journal.workflows.plan.plans import by_hand
from journal.workflows.plan.weeks_edits import copy_week, insert_week, mark_week, put_week, take_out_week
from tests.workflows.plan_helpers import (
    FROM_SUNDAY,
    KM,
    PLAN,
    TODAY,
    W46,
    W47,
    W48,
    W49,
    W50,
    easy_week,
    nameless,
    placed,
    run,
    sheet,
    strength,
)

WEEK = timedelta(7)
DONE, FRIDAY = run(W47 + timedelta(1)), strength(TODAY)
LONG, TEMPO = run(W48 + timedelta(5), Kind.LONG, 6.5), run(W49 + timedelta(3), Kind.TEMPO, 5.5)
THERE = sheet(DONE, FRIDAY, LONG, TEMPO, easy_week(W49))


def test_an_empty_week_puts_off_what_comes_after() -> None:
    edit = insert_week(THERE, W49, TODAY, KM)
    assert edit.label == "an empty week put in before W49"
    assert (edit.add, edit.remove) == ((), ())
    assert placed(edit) == {TEMPO.uid: TEMPO.day + WEEK, f"mark {W49}": W50}


def test_a_day_carried_in_the_same_week_goes_along() -> None:
    moved = replace(TEMPO, moved_from=W49)
    from_before = replace(TEMPO, uid="before", moved_from=LONG.day)
    after = edited(sheet(moved, from_before), insert_week(sheet(moved, from_before), W49, TODAY, KM))
    assert [session.moved_from for session in after.sessions] == [W50, LONG.day]


def test_what_comes_back_to_its_first_day_was_not_moved() -> None:
    there = sheet(LONG, replace(TEMPO, moved_from=TEMPO.day - WEEK))
    _, edit = take_out_week(there, W48, TODAY, KM)
    assert [(one.day, one.moved_from) for one in edited(there, edit).sessions] == [(TEMPO.day - WEEK, None)]


def test_a_plan_that_begins_later_begins_later_still() -> None:
    there = sheet(LONG, plan=replace(PLAN, day=W48))
    assert edited(there, insert_week(there, W48, TODAY, KM)).plan.day == W49
    assert edited(there, insert_week(there, W49, TODAY, KM)).plan.day == W48


def test_a_week_is_taken_out_and_the_rest_moves_up() -> None:
    copied, edit = take_out_week(THERE, W48, TODAY, KM)
    assert edit.label == "week W48 taken out"
    assert edit.remove == (LONG,)
    assert placed(edit) == {TEMPO.uid: TEMPO.day - WEEK, f"mark {W49}": W48}
    assert copied == copy_week(THERE, W48)


def test_a_copied_week_is_put_in_with_its_mark() -> None:
    edit = put_week(THERE, copy_week(THERE, W49), W48, TODAY, KM)
    assert edit.label == "week W49 put in before W48"
    assert edit.remove == ()
    session, mark = edit.add
    assert isinstance(session, PlannedSession)
    assert isinstance(mark, MarkedWeek)
    assert (session.day, session.kind, session.uid) == (TEMPO.day - WEEK, Kind.TEMPO, "")
    assert (mark.day, mark.mark, mark.uid) == (W48, WeekMark.EASY, "")
    assert placed(edit)[LONG.uid] == LONG.day + WEEK


def test_a_week_taken_out_and_put_in_again_is_where_it_was() -> None:
    copied, edit = take_out_week(THERE, W49, TODAY, KM)
    without = edited(THERE, edit)
    again = edited(without, put_week(without, copied, W49, TODAY, KM))
    assert nameless(again) == nameless(THERE)


def test_a_week_of_the_past_can_be_copied() -> None:
    edit = put_week(THERE, copy_week(THERE, W47), W50, TODAY, KM)
    assert [one.day for one in edit.add] == [W50 + timedelta(1), W50 + timedelta(4)]
    assert edit.label == "week W47 put in before W50"


@pytest.mark.parametrize(("starts", "which"), [(W47, "W47 is running"), (W46, "W46 is over")])
def test_the_running_week_and_those_before_stay(starts: date, which: str) -> None:
    words = f"{which}; weeks are put in and taken out from W48 on."
    edits = (
        insert_week(THERE, starts, TODAY, KM),
        put_week(THERE, copy_week(THERE, W48), starts, TODAY, KM),
        take_out_week(THERE, starts, TODAY, KM)[1],
    )
    assert [(edit.empty, edit.label) for edit in edits] == [(True, words)] * 3


def test_the_running_week_is_that_of_the_settings() -> None:
    sunday = date(2026, 11, 22)
    assert insert_week(THERE, sunday, sunday, FROM_SUNDAY).label.startswith("W48 is running")
    assert not insert_week(THERE, sunday + WEEK, sunday, FROM_SUNDAY).empty
    assert not insert_week(THERE, W48, sunday, KM).empty


def test_where_nothing_is_planned_there_is_nothing_to_do() -> None:
    later = W50 + 9 * WEEK
    labels = [
        insert_week(THERE, later, TODAY, KM).label,
        take_out_week(THERE, later, TODAY, KM)[1].label,
        put_week(THERE, copy_week(THERE, W46), later, TODAY, KM).label,
    ]
    assert labels == [
        "Nothing is planned from W06 on; there is nothing to put off.",
        "Nothing is planned from W06 on; there is nothing to take out.",
        "W46 was empty when it was copied; there is nothing to put in.",
    ]


def test_a_week_is_marked_marked_otherwise_and_unmarked() -> None:
    there = sheet(LONG)
    edit = mark_week(there, W48, WeekMark.EASY)
    assert edit.label == "W48 marked easy"
    there = edited(there, edit)
    assert [(mark.day, mark.mark) for mark in there.marks] == [(W48, WeekMark.EASY)]
    assert mark_week(there, W48, WeekMark.EASY).label == "W48 is marked easy already."
    ill = mark_week(there, W48, WeekMark.ILL)
    assert (ill.label, ill.add) == ("W48 marked ill", ())
    there = edited(there, ill)
    assert [mark.mark for mark in there.marks] == [WeekMark.ILL]
    gone = mark_week(there, W48, None)
    assert (gone.label, gone.remove) == ("W48 no longer marked ill", there.marks)
    assert mark_week(sheet(), W48, None).label == "W48 is not marked."


def test_of_two_marks_of_a_week_one_is_left() -> None:
    there = sheet(easy_week(W48), replace(easy_week(W48), uid="second", mark=WeekMark.AWAY))
    edit = mark_week(there, W48, WeekMark.EASY)
    assert [mark.mark for mark in edited(there, edit).marks] == [WeekMark.EASY]


def test_the_first_mark_or_week_of_all_makes_the_plan(journal: Journal) -> None:
    write(journal, mark_week(by_hand(TODAY), W48, WeekMark.AWAY))
    made = journal.active_plan()
    assert made is not None
    assert [(mark.day, mark.plan_uid) for mark in made.marks] == [(W48, made.plan.uid)]
    write(journal, put_week(by_hand(TODAY), copy_week(THERE, W48), W49, TODAY, KM))
    other = journal.active_plan()
    assert other is not None
    assert [session.day for session in other.sessions] == [LONG.day + WEEK]
    assert [plan.active for plan in journal.plans()] == [False, True]
