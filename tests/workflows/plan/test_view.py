"""The plan as a screen looks at it: the weeks in sight come first, and are what all of them would be."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journal.model.entries import Run
from journal.model.plan import PlanSheet
from journal.model.plan_vocabulary import GoalKind
from journal.model.vocabulary import Kind
from journal.rules.plan_facts import plan_facts_ahead
from journal.store.journal import Journal
from journal.workflows.plan.amounts import step
from journal.workflows.plan.edits import on_day
from journal.workflows.plan.plans import aim
from journal.workflows.plan.view import PlanView
from tests.store.helpers import an_empty_journal
from tests.workflows.plan.test_edit_laws import EDITS, sheets
from tests.workflows.plan_helpers import KM, PLAN, TODAY, W46, W48, W50, in_file, run, sheet

WEEK = timedelta(7)
RACE = replace(PLAN, goal=GoalKind.RACE, goal_m=10_000.0, goal_day=W50 + 10 * WEEK)
RAN = [
    Run(
        day=TODAY - timedelta(2 * n + 1), kind=Kind.EASY, distance_m=4000.0 + 300 * (n % 4), duration_s=1500.0
    )
    for n in range(24)
]


def viewed(journal: Journal, there: PlanSheet) -> PlanView:
    journal.fill(RAN)
    in_file(journal, there)
    return PlanView(journal, KM, TODAY)


def grow(view: PlanView, day: date) -> None:
    """Half a km more on a day."""
    view.do(step(on_day(view.sheet, day)[0], 1, KM))


@given(sheets(), st.data())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_the_weeks_in_sight_are_those_of_a_view_of_all_of_them(there: PlanSheet, data: st.DataObject) -> None:
    with an_empty_journal() as journal:
        view = viewed(journal, replace(there, plan=RACE))
        for _ in range(4):
            until = data.draw(st.dates(W46, W50 + 30 * WEEK))
            view.do(data.draw(st.sampled_from(EDITS))(data, view.sheet))
            view.reload(only_plan=True, until=until)
            whole = PlanView(journal, KM, TODAY)
            whole.to(view.day)
            assert view.near == whole.weeks[: len(view.near)]
            assert view.complete or view.near[-1].last_day >= until
            assert view.count == len(whole.weeks)
            assert (view.week, view.checks) == (whole.week, whole.checks)
            near, every = (
                plan_facts_ahead(weeks, whole.sheet, whole.record) for weeks in (view.near, whole.weeks)
            )
            assert near is not None
            assert every is not None
            assert replace(near, fits=every.fits) == every, "only whether the race fits waits for all weeks"
            if data.draw(st.booleans()):
                assert view.weeks == whole.weeks
                assert view.complete
            if data.draw(st.booleans()):
                view.move(data.draw(st.integers(-40, 400)))


def test_the_weeks_behind_those_in_sight_are_looked_at_when_they_are_asked_for(journal: Journal) -> None:
    days = [W48 + n * WEEK for n in range(12)]
    view = viewed(journal, sheet(*(run(day, km=4.0) for day in days)))
    before = view.weeks[-1].volume.cap_km
    grow(view, days[0])
    view.reload(only_plan=True, until=days[1])
    assert not view.complete
    assert view.near[-1].starts == days[1]
    assert view.week.starts == W48 - WEEK, "the marked week is among them"
    found = next(week for week in view.weeks if week.starts == days[-1])
    assert found.planned_km == 4.0
    assert view.complete
    assert view.weeks[-1].volume.cap_km != before or before is None


def test_the_marked_week_is_looked_at_however_far_it_lies(journal: Journal) -> None:
    view = viewed(journal, sheet(run(W48)))
    view.to(W48 + 20 * WEEK)
    grow(view, W48)
    view.reload(only_plan=True, until=W48)
    assert view.week.starts == W48 + 20 * WEEK


def test_another_goal_is_looked_at_with_all_weeks(journal: Journal) -> None:
    view = viewed(journal, sheet(run(W48)))
    view.do(aim(view.sheet.plan, GoalKind.RACE, 10_000.0, KM.unit, W50))
    view.reload(only_plan=True, until=W48)
    assert view.complete
    assert view.sheet.plan.goal_day == W50
