"""The name and the goal of a plan, from what was typed: one edit for both."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from journal.model.days import WEEK, long_day
from journal.model.errors import NotReadableError
from journal.model.plan import Plan, PlanEdit
from journal.model.plan_vocabulary import GoalKind
from journal.model.programme import Goal
from journal.model.units import amount, exact_distance
from journal.model.vocabulary import Unit
from journal.rules.inwords import counted
from journal.workflows.plan.plans import aim, rename
from journal.workflows.programme.answers import read_goal

NO_GOAL = "none"


def goal_text(plan: Plan) -> str:
    """The goal of a plan as it is typed: `10 km 2027-02-28`, `25 km a week`, `none`."""
    if plan.goal is None or plan.goal_m is None:
        return NO_GOAL
    far = f"{round(amount(plan.goal_m, plan.goal_unit), 4):g} {plan.goal_unit}"
    weekly = " a week" if plan.goal is GoalKind.WEEK else ""
    return f"{far}{weekly}{f' {plan.goal_day}' if plan.goal_day else ''}"


def goal_examples(unit: Unit, today: date) -> str:
    """What may be typed as a goal."""
    return f"none, 25 {unit} a week, 10 {unit} or 10 {unit} {today + 14 * WEEK}"


def read_plan_goal(text: str, unit: Unit, today: date) -> Goal:
    """The goal of a plan as typed, its day after today; hills shape a programme only.

    Raises NotReadableError.
    """
    example = goal_examples(unit, today)
    try:
        goal = read_goal(text, unit, today)
    except NotReadableError as refused:
        raise NotReadableError(refused.what.replace("the start", "today"), f"Write {example}.") from refused
    if goal.hills:
        raise NotReadableError("Hills shape a programme and are no goal of a plan.", f"Write {example}.")
    return goal


def goal_words(goal: Goal, today: date) -> str:
    """`A race of 10.0 km on Sun 28 Feb 2027, 14 weeks ahead.`"""
    if goal.kind is None or goal.distance_m is None:
        return "No goal."
    what = "A race of" if goal.kind is GoalKind.RACE else "A week of"
    day = ""
    if goal.day is not None:
        weeks = counted((goal.day - today) // WEEK, "week")
        on = "on" if goal.kind is GoalKind.RACE else "by"
        day = f" {on} {long_day(goal.day)}, {weeks} ahead"
    return f"{what} {exact_distance(goal.distance_m, goal.unit)}{day}."


def of_plan(plan: Plan) -> Goal:
    """The goal a plan has."""
    return Goal(kind=plan.goal, distance_m=plan.goal_m, unit=plan.goal_unit, day=plan.goal_day)


def aimed_at(plan: Plan, goal: Goal) -> Plan:
    """The plan with this goal."""
    return replace(plan, goal=goal.kind, goal_m=goal.distance_m, goal_unit=goal.unit, goal_day=goal.day)


def name_and_aim(plan: Plan, name: str, goal: Goal) -> PlanEdit:
    """Give a plan a name and a goal, as one edit; an empty one says why where nothing changes."""
    named = rename(plan, name)
    renamed = next((one for one in named.change if isinstance(one, Plan)), plan)
    aimed = aim(renamed, goal.kind, goal.distance_m, goal.unit, goal.day)
    if not name.strip() or aimed.empty:
        return named
    if named.empty:
        return aimed
    return PlanEdit(f"{named.label}; {aimed.label}", change=aimed.change)
