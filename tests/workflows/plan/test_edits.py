"""Each key on a day of the plan: what it would change, and what undo will call it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from journal.model.entries import Structure
from journal.model.errors import JournalError, NotReadableError
from journal.model.plan import NOTHING, Plan, PlanEdit, edited
from journal.model.plan_vocabulary import Sort
from journal.model.vocabulary import Kind
from journal.store.journal import Journal
from journal.workflows.plan.edits import (
    DayCopy,
    carry,
    copy_day,
    cut_day,
    fulfil,
    put_day,
    set_day,
    skip,
    take_back_skip,
    write,
)
from journal.workflows.plan.plans import by_hand
from tests.workflows.plan_helpers import (
    KM,
    MILES,
    TODAY,
    W46,
    W48,
    in_file,
    nameless,
    new,
    run,
    sheet,
    strength,
)

SAT, SUN = date(2026, 11, 28), date(2026, 11, 29)
LONG = run(SAT, Kind.LONG, 6.5)
EASY = run(SUN, Kind.EASY, 4.0)


# The edit line


def test_what_stays_the_same_keeps_its_name_and_is_left_alone() -> None:
    there = sheet(LONG, strength(SAT))
    edit = set_day(there, SAT, [new(strength(SAT)), new(replace(LONG, distance_m=7000.0))], KM)
    assert (edit.add, edit.remove) == ((), ())
    assert edit.change == (replace(LONG, distance_m=7000.0),)
    assert edit.label == "Sat 28 Nov · strength A; long run · 7.0 km"


def test_the_same_sessions_again_change_nothing() -> None:
    edit = set_day(sheet(LONG, strength(SAT)), SAT, [new(strength(SAT)), new(LONG)], KM)
    assert (edit.empty, edit.label) == (True, "Sat 28 Nov is so already.")


def test_a_run_that_becomes_another_run_is_the_same_session() -> None:
    moved = replace(LONG, moved_from=SUN, skipped="sore", done_uid="r")
    edit = set_day(sheet(moved), SAT, [new(run(SAT, Kind.TEMPO, 4.8))], KM)
    assert edit.change == (replace(moved, kind=Kind.TEMPO, distance_m=4800.0),)


def test_of_two_runs_the_one_of_the_same_kind_is_changed() -> None:
    second = run(SAT, Kind.EASY, 3.0, uid="second")
    edit = set_day(sheet(LONG, second), SAT, [new(replace(second, distance_m=3500.0))], KM)
    assert edit.change == (replace(second, distance_m=3500.0),)
    assert edit.remove == (LONG,)


def test_what_is_new_is_added_and_what_is_missing_taken_out() -> None:
    edit = set_day(sheet(LONG), SAT, [new(strength(SAT, "B"))], KM)
    assert edit.add == (replace(strength(SAT, "B"), uid=""),)
    assert edit.remove == (LONG,)
    assert edit.label == "Sat 28 Nov · strength B"


def test_a_day_is_emptied() -> None:
    edit = set_day(sheet(LONG, strength(SAT), EASY), SAT, [], KM)
    assert edit.remove == (LONG, strength(SAT))
    assert edit.label == "long run and strength A of Sat 28 Nov taken out"


def test_labels_speak_the_units_of_the_journal() -> None:
    assert set_day(sheet(), SAT, [new(LONG)], MILES).label == "Sat 28 Nov · long run · 4.04 mi"


def test_the_first_session_of_all_makes_the_plan(journal: Journal) -> None:
    edit = set_day(by_hand(TODAY), SAT, [new(LONG), new(strength(SAT))], KM)
    assert write(journal, edit) == "Sat 28 Nov · long run · 6.5 km; strength A"
    made = journal.active_plan()
    assert made is not None
    assert (made.plan.name, made.plan.day) == ("My plan", TODAY)
    assert [session.plan_uid for session in made.sessions] == [made.plan.uid] * 2
    assert journal.undo() == edit.label
    assert journal.plans() == ()


def test_a_plan_begins_with_its_first_session(journal: Journal) -> None:
    there = in_file(journal, sheet(LONG))
    write(journal, set_day(there, W46 - timedelta(days=2), [new(EASY)], KM))
    after = journal.active_plan()
    assert after is not None
    assert after.plan.day == W46 - timedelta(days=2)


# Carrying


def test_a_day_is_carried() -> None:
    edit = carry(sheet(LONG, strength(SAT)), SAT, 1, TODAY)
    assert edit.label == "long run and strength A to Sun 29 Nov"
    assert [(one.day, one.moved_from) for one in edited(sheet(LONG, strength(SAT)), edit).sessions] == [
        (SUN, SAT),
        (SUN, SAT),
    ]


def test_a_session_keeps_the_first_day_it_was_carried_from() -> None:
    there = sheet(LONG)
    for days, day, moved_from in (
        (1, SUN, SAT),
        (7, SUN + timedelta(7), SAT),
        (-7, SUN, SAT),
        (-1, SAT, None),
    ):
        there = edited(there, carry(there, there.sessions[0].day, days, TODAY))
        assert [(one.day, one.moved_from) for one in there.sessions] == [(day, moved_from)]


def test_two_full_days_change_places() -> None:
    edit = carry(sheet(LONG, EASY), SAT, 1, TODAY)
    assert edit.label == "long run to Sun 29 Nov, easy run to Sat 28 Nov"
    assert edit.change == (replace(LONG, day=SUN, moved_from=SAT), replace(EASY, day=SAT, moved_from=SUN))


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (-1, "There is nothing on Fri 27 Nov to carry."),
        (0, "There is nothing on Fri 27 Nov to carry."),
    ],
)
def test_an_empty_day_is_not_carried(days: int, words: str) -> None:
    edit = carry(sheet(LONG), SAT - timedelta(days=1), days, TODAY)
    assert (edit.empty, edit.label) == (True, words)


def test_nothing_is_carried_to_a_day_that_is_over() -> None:
    edit = carry(sheet(run(TODAY)), TODAY, -1, TODAY)
    assert (edit.empty, edit.label) == (True, "Thu 19 Nov is over; nothing is carried there.")
    back = carry(sheet(run(W48)), W48, -7, TODAY)
    assert (back.empty, back.label) == (True, "Mon 16 Nov is over; nothing is carried there.")


def test_a_missed_run_goes_to_today_at_the_nearest() -> None:
    missed = run(date(2026, 11, 17))
    edit = carry(sheet(missed), missed.day, 1, TODAY)
    assert edit.change == (replace(missed, day=TODAY, moved_from=missed.day),)
    assert carry(sheet(missed), missed.day, 7, TODAY).label == "easy run to Tue 24 Nov"


def test_a_missed_run_pushes_nothing_back_onto_a_day_that_is_over() -> None:
    missed = run(date(2026, 11, 17))
    edit = carry(sheet(missed, strength(TODAY, "B")), missed.day, 1, TODAY)
    assert edit.empty
    assert edit.label == "Strength B of Fri 20 Nov can't go back to Tue 17 Nov; carry it first."


# Copy, cut, put


def test_a_copy_is_put_on_another_day_as_a_new_session() -> None:
    done = replace(LONG, moved_from=SUN, skipped="", done_uid="r", note="along the river")
    copied = copy_day(sheet(done), SAT)
    edit = put_day(sheet(done), copied, SUN)
    assert edit.label == "long run put on Sun 29 Nov"
    assert edit.add == (replace(new(LONG), plan_uid="p", day=SUN, note="along the river"),)


def test_put_onto_a_full_day_takes_the_place_of_what_is_there() -> None:
    there = sheet(LONG, strength(SUN))
    edit = put_day(there, copy_day(there, SAT), SUN)
    assert edit.label == "long run put on Sun 29 Nov in place of strength A"
    assert edit.remove == (strength(SUN),)
    assert [session.sort for session in edited(there, edit).sessions] == [Sort.RUN, Sort.RUN]


def test_put_where_it_is_already() -> None:
    assert put_day(sheet(LONG), copy_day(sheet(LONG), SAT), SAT).label == "Sat 28 Nov is so already."


def test_cut_takes_out_and_put_brings_it_back() -> None:
    there = sheet(LONG, strength(SAT))
    copied, edit = cut_day(there, SAT)
    assert (edit.label, edit.remove) == ("long run and strength A of Sat 28 Nov cut", there.sessions)
    emptied = edited(there, edit)
    assert nameless(edited(emptied, put_day(emptied, copied, SAT))) == nameless(there)


def test_nothing_is_cut_from_an_empty_day_nor_put_from_it() -> None:
    copied, edit = cut_day(sheet(LONG), SUN)
    assert (edit.empty, edit.label) == (True, "There is nothing on Sun 29 Nov to cut.")
    assert copied == DayCopy(SUN)
    put = put_day(sheet(LONG), copied, SAT)
    assert put.empty
    assert put.label == "Sun 29 Nov was empty when it was copied; there is nothing to put."


# Skipped, done


def test_a_session_is_skipped_with_a_reason_and_planned_again() -> None:
    edit = skip(LONG, " sore knee ")
    assert (edit.label, edit.change) == (
        "long run of Sat 28 Nov skipped: sore knee",
        (replace(LONG, skipped="sore knee"),),
    )
    (skipped,) = edited(sheet(LONG), edit).sessions
    assert skip(skipped, "sore knee").label == "Long run of Sat 28 Nov is skipped already."
    back = take_back_skip(skipped)
    assert (back.label, back.change) == ("long run of Sat 28 Nov planned again", (LONG,))
    assert (take_back_skip(LONG).empty, take_back_skip(LONG).label) == (
        True,
        "Long run of Sat 28 Nov is not skipped.",
    )


def test_no_reason_is_a_reason() -> None:
    edit = skip(LONG, "")
    assert (edit.label, edit.change) == (
        "long run of Sat 28 Nov skipped",
        (replace(LONG, skipped=""),),
    )


def test_an_entry_fulfils_one_session() -> None:
    other = replace(EASY, done_uid="r")
    edit = fulfil(sheet(LONG, other), LONG, "r")
    assert edit.label == "long run of Sat 28 Nov matched by hand"
    assert edit.change == (replace(LONG, done_uid="r"), EASY)


@pytest.mark.parametrize(
    ("uid", "words"),
    [
        ("", "long run of Sat 28 Nov matched by its day and kind"),
        (NOTHING, "long run of Sat 28 Nov not done"),
    ],
)
def test_a_match_is_taken_back_or_denied(uid: str, words: str) -> None:
    matched = replace(LONG, done_uid="r")
    edit = fulfil(sheet(matched, replace(EASY, done_uid=uid)), matched, uid)
    assert (edit.label, edit.change) == (words, (replace(LONG, done_uid=uid),))
    assert fulfil(sheet(matched), matched, "r").empty


# Writing


def test_an_edit_is_written_as_one_change(journal: Journal) -> None:
    there = in_file(journal, sheet(LONG, EASY))
    edit = carry(there, SAT, 1, TODAY)
    assert write(journal, edit) == "long run to Sun 29 Nov, easy run to Sat 28 Nov"
    assert journal.active_plan() != there
    assert journal.undo() == edit.label
    assert nameless(journal.active_plan() or there) == nameless(there)


def test_an_empty_edit_is_no_change(journal: Journal) -> None:
    assert write(journal, PlanEdit("Nothing to do.")) == "Nothing to do."
    assert journal.undo() is None


@pytest.mark.parametrize(("day", "words"), [(date(1969, 12, 31), "before 1970"), (date.max, "too far ahead")])
def test_days_no_plan_reaches_are_refused(journal: Journal, day: date, words: str) -> None:
    with pytest.raises(NotReadableError, match=words):
        write(journal, PlanEdit("far", (Plan(day=day, name="far"),)))
    assert journal.plans() == ()


def test_an_edit_of_what_has_changed_since_is_refused(journal: Journal) -> None:
    there = in_file(journal, sheet(LONG))
    write(journal, skip(there.sessions[0], "sore"))
    with pytest.raises(JournalError, match="changed in another window"):
        write(journal, carry(there, SAT, 1, TODAY))


def test_a_walk_run_is_called_so() -> None:
    ladder = replace(run(SAT, Kind.WALK_RUN), distance_m=None, structure=Structure(6, 180, 120))
    assert skip(ladder, "").label == "walk-run of Sat 28 Nov skipped"
    rest = replace(strength(SAT), sort=Sort.REST, name="")
    ride = replace(rest, sort=Sort.CROSS, name="ride")
    labels = [skip(one, "").label for one in (rest, ride, replace(ride, name=""), strength(SAT, ""))]
    assert [label.removesuffix(" of Sat 28 Nov skipped") for label in labels] == [
        "rest day",
        "ride",
        "cross-training",
        "strength",
    ]
