"""A plan's name and goal, a new plan, the other plans."""

from datetime import date

import pytest

from journal.model.plan import Plan, PlanEdit
from journal.model.plan_vocabulary import GoalKind
from journal.store.journal import Journal
from journal.workflows.plan.edits import write
from tests.app.helpers import (
    WIDE,
    fill,
    open_screens,
    press,
    text_of,
)
from tests.app.programme_helpers import MONDAY, panel, stored

# Name and goal, and the other plans


async def test_goal_and_name_are_one_edit(followed: Journal) -> None:
    async with panel(followed) as pilot:
        page = await press(pilot, "g")
        assert "A race of 10.0 km on Sun 28 Feb 2027, 14 weeks ahead." in page
        assert "Race 28 Feb: longest run before it 5.0 km on 13 Dec" in page
        assert "Name and goal are as they were." in await press(pilot, "enter")
        assert "A week of 25.0 km." in await fill(pilot, name="Winter", goal="25 km a week")
        await press(pilot, "enter")
        stored(followed, pilot)
    (plan,) = followed.plans()
    assert (plan.name, plan.goal, plan.goal_m, plan.goal_day) == ("Winter", GoalKind.WEEK, 25_000.0, None)
    followed.undo()
    assert followed.plans()[0].name == "Autumn"


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"goal": "10 km 2026-03-01"}, "goal: Sun 1 Mar 2026 is not after today. Write none, 25 km a week"),
        ({"goal": "hills"}, "goal: Hills shape a programme and are no goal of a plan."),
        ({"name": " "}, "name: A plan has a name. Write one."),
    ],
)
async def test_what_is_no_goal_and_no_name_is_refused(
    followed: Journal, fields: dict[str, str], said: str
) -> None:
    async with panel(followed, size=WIDE) as pilot:
        await press(pilot, "g")
        await fill(pilot, **fields)
        assert said in await press(pilot, "enter")
        assert open_screens(pilot)[-1] == "PlanForm"


async def test_only_a_name_and_only_a_goal(followed: Journal) -> None:
    async with panel(followed) as pilot:
        await press(pilot, "g")
        await fill(pilot, name="Winter")
        await press(pilot, "enter")
        assert stored(followed, pilot).label == "plan Autumn named Winter"
    async with panel(followed) as pilot:
        await press(pilot, "g")
        await fill(pilot, goal="none")
        await press(pilot, "enter")
        assert stored(followed, pilot).label == "plan Winter: no goal"
    assert followed.plans()[0].goal is None


async def test_a_new_empty_plan_is_followed_and_the_other_put_aside(followed: Journal) -> None:
    async with panel(followed) as pilot:
        assert "“Autumn” is put aside." in await press(pilot, "n")
        await fill(pilot, name="Spring", goal="half 2027-05-09")
        await press(pilot, "enter")
        stored(followed, pilot)
    assert {plan.name: plan.active for plan in followed.plans()} == {"Autumn": False, "Spring": True}
    sheet = followed.active_plan()
    assert sheet is not None
    assert (sheet.plan.goal_m, sheet.plan.goal_day) == (21_097.5, date(2027, 5, 9))
    async with panel(followed) as pilot:
        await press(pilot, "g")
        assert "21.0975 km 2027-05-09" in text_of(pilot)


async def test_plans_are_followed_put_aside_and_taken_out_without_a_question(followed: Journal) -> None:
    write(followed, PlanEdit("second", add=(Plan(day=MONDAY, name="Second", active=False),)))
    async with panel(followed) as pilot:
        page = await press(pilot, "o")
        assert "•  Autumn   followed" in page
        assert "race of 10.0 km on Sun 28 Feb 2027" in page
        assert "Autumn is the plan that is followed already." in await press(pilot, "k", "f")
        await press(pilot, "j", "enter")
        stored(followed, pilot)
    assert {plan.name: plan.active for plan in followed.plans()} == {"Autumn": False, "Second": True}
    async with panel(followed) as pilot:
        await press(pilot, "o", "a")
        stored(followed, pilot)
    assert not any(plan.active for plan in followed.plans())
    async with panel(followed) as pilot:
        assert "No plan is followed." in await press(pilot, "o", "a")
        await press(pilot, "d")
        gone = stored(followed, pilot)
    assert gone.label == "plan Autumn taken out"
    assert [plan.name for plan in followed.plans()] == ["Second"]
    followed.undo()
    autumn = next(plan for plan in followed.plans() if plan.name == "Autumn")
    sheet = followed.plan_sheet(autumn.uid)
    assert sheet is not None
    assert len(sheet.sessions) == 8
