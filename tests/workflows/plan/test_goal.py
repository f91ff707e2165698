"""The goal of a plan as typed and as shown: each reads back as what it was."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.model.days import DAY
from journal.model.errors import NotReadableError
from journal.model.plan import Plan
from journal.model.plan_vocabulary import GoalKind
from journal.model.programme import Goal
from journal.model.vocabulary import Unit
from journal.workflows.plan.goal import (
    aimed_at,
    goal_examples,
    goal_text,
    goal_words,
    name_and_aim,
    of_plan,
    read_plan_goal,
)

TODAY = date(2026, 11, 20)
PLAN = Plan(day=TODAY, name="Autumn", uid="p")
GOALS = st.builds(
    lambda kind, tenths, unit, days: Goal(
        kind=kind,
        distance_m=tenths * (100.0 if unit is Unit.KM else 160.9344),
        unit=unit,
        day=TODAY + days * DAY if days else None,
    ),
    st.sampled_from(GoalKind),
    st.integers(1, 3000),
    st.sampled_from(Unit),
    st.integers(0, 400),
)


@given(GOALS)
@settings(max_examples=30, deadline=None)
def test_what_is_shown_as_typed_reads_back(goal: Goal) -> None:
    again = read_plan_goal(goal_text(aimed_at(PLAN, goal)), goal.unit, TODAY)
    assert (again.kind, again.unit, again.day) == (goal.kind, goal.unit, goal.day)
    assert again.distance_m == pytest.approx(goal.distance_m, rel=1e-6)


def test_no_goal_reads_back_too() -> None:
    assert goal_text(PLAN) == "none"
    assert read_plan_goal("none", Unit.KM, TODAY) == of_plan(PLAN)


def test_every_example_can_be_read() -> None:
    for unit in Unit:
        for text in goal_examples(unit, TODAY).replace(" or ", ", ").split(", "):
            read_plan_goal(text, unit, TODAY)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("10 km 2026-11-20", "Fri 20 Nov 2026 is not after today."),
        ("hills", "Hills shape a programme and are no goal of a plan."),
        ("far", "“far” is no goal."),
    ],
)
def test_what_is_no_goal_of_a_plan_says_what_is(text: str, what: str) -> None:
    with pytest.raises(NotReadableError) as refused:
        read_plan_goal(text, Unit.KM, TODAY)
    assert refused.value.what == what
    assert refused.value.mend == "Write none, 25 km a week, 10 km or 10 km 2027-02-26."


def test_goals_in_words() -> None:
    race = read_plan_goal("10 km 2026-11-28", Unit.KM, TODAY)
    assert goal_words(race, TODAY) == "A race of 10.0 km on Sat 28 Nov 2026, 1 week ahead."
    assert goal_words(read_plan_goal("15 a week", Unit.MI, TODAY), TODAY) == "A week of 15.0 mi."
    assert goal_words(Goal(), TODAY) == "No goal."


def test_name_and_goal_are_one_edit() -> None:
    goal = read_plan_goal("25 km a week", Unit.KM, TODAY)
    both = name_and_aim(PLAN, "Winter", goal)
    assert both.label == "plan Autumn named Winter; plan Winter: the goal of a week"
    (plan,) = both.change
    assert isinstance(plan, Plan)
    assert (plan.name, of_plan(plan)) == ("Winter", goal)
    assert name_and_aim(PLAN, "Autumn", of_plan(PLAN)).empty
    assert name_and_aim(PLAN, " ", goal).empty
