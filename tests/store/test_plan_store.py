"""Plans in the file: read as they were written, apart from the diary, one of them active."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings

from journal.model.entries import Run, Structure
from journal.model.errors import FileRefusedError, JournalError, NotReadableError
from journal.model.filter import LogFilter
from journal.model.plan import MarkedWeek, PhaseBegun, Plan, PlanEdit, PlannedSession, PlanSheet
from journal.model.plan_vocabulary import GoalKind, Phase, Sort, WeekMark
from journal.model.vocabulary import Kind
from journal.store.journal import Journal
from tests.store.helpers import DAY, an_empty_journal, raw
from tests.store.plan_entries import MARKS, PHASES, PLANS, SESSIONS, planned

PLAN = Plan(day=DAY, uid="p", name="My plan")
LONG = PlannedSession(day=DAY, plan_uid="p", sort=Sort.RUN, kind=Kind.LONG, distance_m=6500.0)
STRENGTH = PlannedSession(day=DAY, plan_uid="p", sort=Sort.STRENGTH, name="B")
EASY_WEEK = MarkedWeek(day=DAY, plan_uid="p", mark=WeekMark.EASY)
PHASE = PhaseBegun(day=DAY, phase=Phase.RETURN, note="five good days")


def stored(journal: Journal, *things: Plan | PlannedSession | MarkedWeek | PhaseBegun) -> None:
    with journal.change("plan") as writing:
        writing.add_all(things)


def sheet_of(journal: Journal) -> PlanSheet:
    sheet = journal.active_plan()
    assert sheet is not None
    return sheet


def days(sessions: Sequence[PlannedSession]) -> list[tuple[date, Sort]]:
    return [(session.day, session.sort) for session in sessions]


@given(PLANS, SESSIONS, MARKS, PHASES)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_everything_comes_back_exactly_also_by_undo_and_redo(
    plan: Plan, session: PlannedSession, mark: MarkedWeek, phase: PhaseBegun
) -> None:
    with an_empty_journal() as journal:
        with journal.change("add") as writing:
            uid = writing.add(plan)
            session, mark = replace(session, plan_uid=uid), replace(mark, plan_uid=uid)
            writing.add_all([session, mark, phase])
        expected = planned(journal)
        assert [replace(one, key=None, uid="") for one in expected.values()] == [plan, phase, session, mark]
        with journal.change("delete") as writing:
            writing.delete(journal.plans()[0])
            writing.delete(journal.phases()[0])
        assert planned(journal) == {}
        journal.undo()
        assert planned(journal) == expected
        journal.undo()
        journal.redo()
        assert planned(journal) == expected


def test_a_sheet_has_what_belongs_to_its_plan_oldest_first(journal: Journal) -> None:
    before = DAY - timedelta(days=1)
    other = replace(PLAN, uid="other", active=False)
    stored(journal, PLAN, other, LONG, STRENGTH, replace(LONG, day=before), replace(LONG, plan_uid="other"))
    stored(journal, EASY_WEEK, replace(EASY_WEEK, plan_uid="other"), replace(EASY_WEEK, day=before))
    sheet = sheet_of(journal)
    assert sheet.plan.uid == "p"
    assert days(sheet.sessions) == [(before, Sort.RUN), (DAY, Sort.RUN), (DAY, Sort.STRENGTH)]
    assert [mark.day for mark in sheet.marks] == [before, DAY]
    assert journal.plan_sheet("p") == sheet
    there = journal.plan_sheet("other")
    assert there is not None
    assert (len(there.sessions), len(there.marks)) == (1, 1)
    assert journal.plan_sheet("nowhere") is None


def test_phases_are_oldest_first(journal: Journal) -> None:
    stored(journal, PHASE, replace(PHASE, day=DAY - timedelta(days=30), phase=Phase.SETTLE))
    assert [(one.phase, one.note) for one in journal.phases()] == [
        (Phase.SETTLE, "five good days"),
        (Phase.RETURN, "five good days"),
    ]


def test_a_plan_is_no_entry_of_the_diary(journal: Journal) -> None:
    stored(journal, PLAN, replace(LONG, note="along the river"), EASY_WEEK, PHASE)
    assert journal.span() is None
    assert journal.every_entry() == ()
    assert not any(journal.counts().values())
    assert journal.recent_notes() == ()
    assert journal.log_count(LogFilter()) == 0
    assert raw(journal.path, "SELECT * FROM day") == []


def test_one_plan_is_active(journal: Journal) -> None:
    stored(journal, PLAN)
    stored(journal, replace(PLAN, uid="q", name="Another"))
    assert {plan.uid: plan.active for plan in journal.plans()} == {"p": False, "q": True}
    assert sheet_of(journal).plan.uid == "q"
    with journal.change("follow p") as writing:
        writing.update(replace(journal.plan_sheet("p").plan, active=True))  # type: ignore[union-attr]
    assert {plan.uid: plan.active for plan in journal.plans()} == {"p": True, "q": False}
    assert journal.undo() == "follow p"
    assert {plan.uid: plan.active for plan in journal.plans()} == {"p": False, "q": True}


def test_a_plan_put_aside_leaves_the_active_one(journal: Journal) -> None:
    stored(journal, PLAN, replace(PLAN, uid="q", active=False))
    assert sheet_of(journal).plan.uid == "p"
    with journal.change("none") as writing:
        writing.update(replace(sheet_of(journal).plan, active=False))
    assert journal.active_plan() is None


def test_of_several_active_plans_the_one_made_last_is_followed(journal: Journal) -> None:
    stored(journal, PLAN, replace(PLAN, uid="q", active=False, day=DAY - timedelta(days=9)))
    raw(journal.path, "UPDATE plans SET active = 1")
    assert sheet_of(journal).plan.uid == "q"


def test_a_plan_goes_with_its_sessions_and_weeks_and_leaves_tombstones(journal: Journal) -> None:
    stored(journal, PLAN, LONG, EASY_WEEK, PHASE, replace(PLAN, uid="q"), replace(LONG, plan_uid="q"))
    sheet = journal.plan_sheet("p")
    assert sheet is not None
    with journal.change("delete") as writing:
        writing.delete(sheet.plan)
        writing.delete(sheet.sessions[0])  # went with its plan
    assert journal.plan_sheet("p") is None
    assert raw(journal.path, "SELECT plan_uid FROM planned") == [("q",)]
    assert len(journal.phases()) == 1
    kinds = raw(journal.path, "SELECT kind FROM tombstones ORDER BY kind")
    assert kinds == [("planned",), ("plans",), ("week_marks",)]
    assert journal.undo() == "delete"
    assert journal.plan_sheet("p").sessions[0].distance_m == 6500.0  # type: ignore[union-attr]
    assert raw(journal.path, "SELECT kind FROM tombstones") == []


def test_an_edit_is_one_step(journal: Journal) -> None:
    stored(journal, PLAN, LONG, STRENGTH)
    run, strength = sheet_of(journal).sessions
    with journal.change("edit") as writing:
        writing.apply(PlanEdit("edit", (EASY_WEEK,), (replace(run, distance_m=7000.0),), (strength,)))
    after = sheet_of(journal)
    assert [session.distance_m for session in after.sessions] == [7000.0]
    assert [mark.mark for mark in after.marks] == [WeekMark.EASY]
    assert journal.undo() == "edit"
    assert [session.distance_m for session in sheet_of(journal).sessions] == [6500.0, None]


def test_what_comes_with_a_new_plan_belongs_to_it(journal: Journal) -> None:
    new = replace(PLAN, uid="", goal=GoalKind.RACE, goal_m=10_000.0, goal_day=date(2026, 6, 7))
    own, marked = replace(LONG, plan_uid=""), replace(EASY_WEEK, plan_uid="")
    with journal.change("programme") as writing:
        writing.apply(PlanEdit("programme", (own, marked, new, PHASE)))
    sheet = sheet_of(journal)
    assert sheet.plan.uid
    assert {session.plan_uid for session in sheet.sessions} == {sheet.plan.uid}
    assert (len(sheet.sessions), len(sheet.marks), len(journal.phases())) == (1, 1, 1)
    journal.undo()
    assert (journal.plans(), journal.phases()) == ((), ())


def test_a_session_that_names_no_plan_is_refused_and_nothing_of_its_edit_stands(journal: Journal) -> None:
    stored(journal, PLAN, LONG)
    edit = PlanEdit("edit", (replace(LONG, plan_uid=""),), (), sheet_of(journal).sessions)
    with pytest.raises(JournalError, match="plan_uid"), journal.change("edit") as writing:
        writing.apply(edit)
    assert len(sheet_of(journal).sessions) == 1


def test_what_was_changed_elsewhere_is_not_overwritten(journal: Journal) -> None:
    stored(journal, PLAN, LONG)
    (seen,) = sheet_of(journal).sessions
    with journal.change("elsewhere") as writing:
        writing.update(replace(seen, distance_m=5000.0))
    late = PlanEdit("late", change=(replace(seen, distance_m=9000.0),))
    with pytest.raises(JournalError, match="changed in another window"), journal.change("late") as writing:
        writing.apply(late)
    assert sheet_of(journal).sessions[0].distance_m == 5000.0


def test_a_structure_that_could_not_be_read_back_is_refused(journal: Journal) -> None:
    with pytest.raises(NotReadableError):
        stored(journal, PLAN, replace(LONG, structure=Structure(0, 60.0, 60.0)))
    assert journal.plans() == ()


@pytest.mark.parametrize(
    ("sql", "words"),
    [
        ("UPDATE planned SET structure = 'six times'", "six times"),
        ("UPDATE planned SET moved_from = 'tomorrow'", "tomorrow"),
        ("UPDATE planned SET sort = 'hike'", "hike"),
        ("UPDATE plans SET goal = 'moon'", "moon"),
        ("UPDATE week_marks SET mark = 'lazy'", "lazy"),
        ("UPDATE phases SET phase = 'better'", "better"),
    ],
)
def test_damage_is_told_in_words(journal: Journal, sql: str, words: str) -> None:
    stored(journal, PLAN, LONG, EASY_WEEK, PHASE)
    journal._connection.execute("PRAGMA ignore_check_constraints = ON")
    journal._connection.execute(sql)
    with pytest.raises(FileRefusedError, match="holds what can't be read") as caught:
        (journal.active_plan(), journal.phases())
    assert words in str(caught.value)


def test_a_plan_an_import_brought_goes_with_it(journal: Journal) -> None:
    with journal.change("import") as writing:
        key = writing.begin_import(["plan.toml"], "toml")
        writing.add_all([replace(PLAN, import_id=key), replace(LONG, import_id=key)])
        writing.add(Run(day=DAY, distance_m=5000.0, import_id=key))
    assert journal.imports()[0].entries == {"runs": 1, "plans": 1, "planned": 1}
    stored(journal, EASY_WEEK, LONG)
    with journal.change("back") as writing:
        gone = writing.take_back_import(key)
    assert gone.removed == {"runs": 1, "plans": 1, "planned": 2, "week_marks": 1}
    assert planned(journal) == {}


def test_two_years_of_plan_are_read_at_once(journal: Journal) -> None:
    sessions = [
        replace(LONG, day=DAY + timedelta(days=n), structure=Structure(6, 180, 120) if n % 3 == 0 else None)
        for n in range(104 * 7)
        if n % 7
    ]
    stored(journal, PLAN, *sessions)
    took = []
    for _ in range(5):
        began = time.perf_counter()
        sheet = sheet_of(journal)
        took.append(time.perf_counter() - began)
    assert len(sheet.sessions) == 624
    assert min(took) < 0.05, "0.005 s where it was measured"
