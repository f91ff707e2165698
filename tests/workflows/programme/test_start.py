"""Ways to begin a programme: the plan it becomes, the phase it notes, and faults named by their question."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from journal.model.days import DAY
from journal.model.plan import PhaseBegun, Plan, PlannedSession, PlanSheet
from journal.model.plan_vocabulary import Phase, Sort
from journal.model.planning import Record
from journal.model.programme import Ask
from journal.model.settings import Settings
from journal.model.vocabulary import Kind, Rhythm
from journal.workflows.programme.programmes import listed_programmes, programme_called
from journal.workflows.programme.questions import read_answers
from journal.workflows.programme.start import (
    Beginning,
    beginning,
    faults,
    how_long,
    into_words,
    phase_words,
    what_for,
)

TODAY, MONDAY = date(2026, 11, 20), date(2026, 11, 23)
RECORD = Record(TODAY, Settings())
RUN = PlannedSession(day=MONDAY, plan_uid="p", sort=Sort.RUN, kind=Kind.EASY, distance_m=4000.0, uid="run")
STRENGTH = PlannedSession(day=MONDAY, plan_uid="p", sort=Sort.STRENGTH, name="A", uid="strength")
SHEET = PlanSheet(Plan(day=TODAY, name="Autumn", uid="p"), (RUN, STRENGTH))


def begun(name: str, into: PlanSheet | None = None, phases: Sequence[PhaseBegun] = ()) -> Beginning:
    programme = programme_called(name)
    return beginning(programme, read_answers(programme, {}, RECORD), RECORD, into, phases)


def phase(day: date, which: Phase) -> PhaseBegun:
    return PhaseBegun(day=day, phase=which)


def test_each_fault_is_that_of_its_own_question() -> None:
    texts = {Ask.START: "2020-01-01", Ask.RUN_DAYS: "tue wed", Ask.GOAL: "far", Ask.VENUE: "gym"}
    found = faults(programme_called("three-runs"), texts, RECORD)
    assert list(found) == [Ask.START, Ask.RUN_DAYS, Ask.GOAL]
    assert "rest day" in found[Ask.RUN_DAYS].what


def test_a_race_is_held_against_the_start_that_was_typed() -> None:
    programme = programme_called("three-runs")
    texts = {Ask.START: "2027-03-01", Ask.GOAL: "10 km 2027-02-28"}
    assert "is not after the start" in faults(programme, texts, RECORD)[Ask.GOAL].what
    assert faults(programme, {**texts, Ask.START: "2027-01-04"}, RECORD) == {}


def test_no_fault_where_all_can_be_read() -> None:
    for listed in listed_programmes():
        assert listed.programme is not None
        assert faults(listed.programme, {}, RECORD) == {}


def test_as_planned_days_may_follow_each_other() -> None:
    record = Record(TODAY, Settings(rhythm=Rhythm.AS_PLANNED))
    assert faults(programme_called("three-runs"), {Ask.RUN_DAYS: "tue wed"}, record) == {}


def test_the_phase_is_noted_where_another_one_is_on() -> None:
    new = begun("walk-run", phases=[phase(date(2026, 9, 1), Phase.SETTLE)])
    assert new.phase == PhaseBegun(day=MONDAY, phase=Phase.WALK_RUN, note="Walk and run in six stages")
    assert new.edit_with(phase=True).add == (*new.edit.add, new.phase)
    assert new.edit_with(phase=False) == new.edit
    assert phase_words(new.phase) == "the phase: walk-run, from Mon 23 Nov"
    on = begun("walk-run", phases=[phase(date(2026, 9, 1), Phase.WALK_RUN)])
    assert on.phase is None
    assert on.edit_with(phase=True) == on.edit


def test_a_phase_noted_ahead_makes_room() -> None:
    ahead = phase(MONDAY + 7 * DAY, Phase.RETURN)
    new = begun("walk-run", phases=[phase(date(2026, 9, 1), Phase.SETTLE), ahead])
    assert new.edit_with(phase=True).remove == (ahead,)
    assert new.edit_with(phase=False).remove == ()


@pytest.mark.parametrize(
    ("name", "beside", "words"),
    [
        ("walk-run", False, "into “Autumn”, in place of 2 sessions from Mon 23 Nov 2026 on"),
        (
            "strength-8-weeks",
            True,
            "into “Autumn”, whose runs stay, in place of 1 other session from Mon 23 Nov 2026 on",
        ),
        ("settle-rest", False, "into “Autumn”, in place of 2 sessions from Mon 23 Nov 2026 on"),
    ],
)
def test_what_is_taken_out_of_the_plan_is_counted(name: str, beside: bool, words: str) -> None:
    into = begun(name, SHEET)
    assert into.beside is beside
    assert into_words(into, "Autumn") == words


def test_a_new_plan_says_which_one_is_put_aside() -> None:
    assert into_words(begun("walk-run"), "") == "as a new plan"
    assert into_words(begun("walk-run"), "Autumn") == "as a new plan; “Autumn” is put aside"
    empty = begun("walk-run", PlanSheet(SHEET.plan))
    assert into_words(empty, "Autumn") == "into “Autumn”"


def test_what_for_and_how_long_in_a_line() -> None:
    said = [
        (what_for(one.programme), how_long(one.programme)) for one in listed_programmes() if one.programme
    ]
    assert said == [
        ("For a knee that is sore only in longer runs", "3 weeks"),
        ("For a knee that is sore in short, slow runs", "2 weeks"),
        ("Strength for legs and trunk", "8 weeks"),
        ("From walking to half an hour in one go", "6 stages, 12 runs or more"),
        ("From walking to half an hour in one go", "10 stages, 20 runs or more"),
        ("From half an hour to three runs a week", "12 weeks, or to a goal"),
    ]
