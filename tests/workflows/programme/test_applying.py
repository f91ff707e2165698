"""A programme written into the journal: as a plan, into one, beside the runs."""

from dataclasses import replace

import pytest

from journal.model.days import DAY
from journal.model.entries import StrengthSession
from journal.model.plan import Plan, PlannedSession, PlanSheet
from journal.model.plan_vocabulary import Sort
from journal.model.programme import Ask
from journal.model.settings import Settings
from journal.model.vocabulary import Kind
from journal.store.journal import Journal
from journal.workflows.programme.applying import applied, as_new_plan, into_plan
from journal.workflows.programme.programmes import (
    programme_called,
)
from journal.workflows.programme.questions import read_answers
from journal.workflows.programme.strength import (
    week_number,
)
from journal.workflows.programme.words import sentences, week_lines
from tests.workflows.programme.made import FRIDAY, NEXT_MONDAY, breaches, made, record


def as_planned(session: PlannedSession) -> PlannedSession:
    return replace(session, updated_at="", key=None)


def test_applying_is_one_step_of_undo(journal: Journal) -> None:
    plan = made("walk-run", record())
    edit = as_new_plan(plan)
    assert edit.label == "programme Walk and run in six stages from Mon 23 Nov 2026"
    with journal.change(edit.label) as writing:
        writing.apply(edit)
    sheet = journal.active_plan()
    assert sheet is not None
    assert len(sheet.sessions) == len(plan.sessions)
    assert {session.plan_uid for session in sheet.sessions} == {sheet.plan.uid}
    assert journal.undo() == edit.label
    assert journal.active_plan() is None


def test_put_into_a_plan_it_takes_the_place_of_what_is_ahead(journal: Journal) -> None:
    first = as_new_plan(made("three-runs", record(12), start="today"))
    with journal.change(first.label) as writing:
        writing.apply(first)
    sheet = journal.active_plan()
    assert sheet is not None
    edit = into_plan(made("walk-run", record(12)), sheet)
    with journal.change(edit.label) as writing:
        writing.apply(edit)
    now = journal.active_plan()
    assert now is not None
    assert (now.plan.uid, now.plan.programme, now.plan.day) == (sheet.plan.uid, "walk-run", FRIDAY)
    assert [week_number(now.plan, day, Settings()) for day in (FRIDAY, NEXT_MONDAY)] == [0, 1]
    before = [session for session in now.sessions if session.day < NEXT_MONDAY]
    assert before == [session for session in sheet.sessions if session.day < NEXT_MONDAY] != []
    assert {session.kind for session in now.sessions if session.day >= NEXT_MONDAY} == {None, Kind.WALK_RUN}
    assert now.marks == ()
    assert journal.undo() == edit.label
    back = journal.active_plan()
    assert back is not None
    assert replace(back.plan, updated_at="") == replace(sheet.plan, updated_at="")
    assert [as_planned(one) for one in back.sessions] == [as_planned(one) for one in sheet.sessions]


def test_what_stays_planned_before_counts_in_the_caps_and_for_the_rest_day() -> None:
    of = record(12)
    days = (FRIDAY, NEXT_MONDAY - DAY)
    kept = tuple(
        PlannedSession(day=day, plan_uid="p", sort=Sort.RUN, kind=Kind.EASY, distance_m=6000.0, uid=str(day))
        for day in days
    )
    sheet = PlanSheet(Plan(day=FRIDAY, name="x", uid="p"), kept)
    programme = programme_called("three-runs")
    alone, beside = (applied(programme, read_answers(programme, {}, of), of, into) for into in (None, sheet))
    assert (alone.weeks[0].volume.cap_km, beside.weeks[0].volume.cap_km) == (12.0, pytest.approx(13.2))
    assert round(beside.weeks[0].total_km, 1) == 13.2
    assert breaches(beside) == []
    answers = read_answers(programme, {Ask.RUN_DAYS: "mon wed fri"}, of)
    assert applied(programme, answers, of, sheet).runs[0].day == NEXT_MONDAY + 2 * DAY


def test_strength_alone_leaves_the_planned_runs() -> None:
    run = PlannedSession(
        day=NEXT_MONDAY, plan_uid="p", sort=Sort.RUN, kind=Kind.EASY, distance_m=4000.0, uid="r"
    )
    old = PlannedSession(day=NEXT_MONDAY, plan_uid="p", sort=Sort.STRENGTH, name="Z", uid="s")
    sheet = PlanSheet(Plan(day=FRIDAY, name="x", uid="p"), (run, old))
    assert into_plan(made("strength-8-weeks", record()), sheet).remove == (old,)
    assert into_plan(made("settle-rest", record()), sheet).remove == (run, old)


def test_the_preview_has_a_line_a_week() -> None:
    plan = made("three-runs", record(12))
    assert week_lines(plan, Settings())[0] == "W48 23 Nov   12.0 km  3 runs  longest 4.5 km  strength 2"
    assert "easy week" in week_lines(plan, Settings())[3]
    assert week_lines(made("walk-run", record()), Settings())[0].startswith(
        "W48 23 Nov  30 min of running  3 runs"
    )
    assert sentences(plan, Settings())[:3] == (
        plan.programme.about,
        "Return to three runs: 12 weeks, Mon 23 Nov 2026 to Sun 14 Feb 2027.",
        "12.0 km in the first week, 21.0 km in the largest; the longest run is 8.2 km on Sat 6 Feb 2027.",
    )


def test_matched_strength_is_that_of_its_name() -> None:
    done = StrengthSession(day=NEXT_MONDAY, name="A", uid="done")
    plan = made("walk-run", replace(record(), strength=(done,)))
    first = next(match for match in plan.weeks[0].matches if match.planned.sort is Sort.STRENGTH)
    assert first.planned.name == "A"
