"""Whole plans: made, named, aimed, followed, put aside, taken out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from journal.model.plan import PlanSheet
from journal.model.plan_vocabulary import GoalKind
from journal.model.vocabulary import Unit
from journal.store.journal import Journal
from journal.workflows.plan.edits import write
from journal.workflows.plan.plans import aim, by_hand, follow, new_plan, put_aside, rename, take_out
from tests.workflows.plan_helpers import PLAN, TODAY, W48, easy_week, in_file, run, sheet


def followed(journal: Journal) -> PlanSheet:
    found = journal.active_plan()
    assert found is not None
    return found


def test_a_plan_by_hand_is_empty_and_not_stored() -> None:
    there = by_hand(TODAY)
    assert (there.plan.name, there.plan.uid, there.plan.active) == ("My plan", "", True)
    assert (there.sessions, there.marks) == ((), ())


def test_a_new_plan_is_followed_and_the_old_one_put_aside(journal: Journal) -> None:
    in_file(journal, sheet(run(W48)))
    assert write(journal, new_plan(" Spring 10 km ", TODAY)) == "new plan Spring 10 km"
    assert followed(journal).plan.name == "Spring 10 km"
    old = next(plan for plan in journal.plans() if plan.uid == "p")
    assert not old.active
    assert write(journal, follow(old)) == "plan My plan followed"
    assert len(followed(journal).sessions) == 1
    assert [plan.active for plan in journal.plans()] == [True, False]
    assert new_plan("", TODAY).label == "new plan My plan"


def test_follow_and_put_aside_say_what_is_so_already() -> None:
    assert follow(PLAN).label == "My plan is the plan that is followed already."
    assert put_aside([replace(PLAN, active=False)]).label == "No plan is followed."
    edit = put_aside([PLAN, replace(PLAN, name="Old", active=False)])
    assert (edit.label, edit.change) == ("plan My plan put aside", (replace(PLAN, active=False),))


def test_a_plan_is_renamed() -> None:
    edit = rename(PLAN, " Back to running ")
    assert edit.label == "plan My plan named Back to running"
    assert edit.change == (replace(PLAN, name="Back to running"),)
    assert rename(PLAN, " ").label == "A plan has a name; write one."
    assert rename(PLAN, "My plan").empty


def test_a_plan_gets_a_goal_and_loses_it() -> None:
    race = replace(PLAN, goal=GoalKind.RACE, goal_m=10_000.0, goal_day=date(2027, 2, 28))
    edit = aim(PLAN, GoalKind.RACE, 10_000.0, Unit.KM, date(2027, 2, 28))
    assert (edit.label, edit.change) == ("plan My plan: the goal of a race", (race,))
    back = aim(race, None, None, Unit.KM, None)
    assert (back.label, back.change) == ("plan My plan: no goal", (PLAN,))
    assert aim(PLAN, None, None, Unit.KM, None).empty


def test_a_plan_is_taken_out_with_all_that_belongs_to_it(journal: Journal) -> None:
    there = in_file(journal, sheet(run(W48), easy_week(W48)))
    assert write(journal, take_out(there.plan)) == "plan My plan taken out"
    assert (journal.plans(), journal.plan_sheet("p")) == ((), None)
    journal.undo()
    assert len(followed(journal).sessions) == len(followed(journal).marks) == 1
