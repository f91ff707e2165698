"""Whole plans: a new one, its name and goal, the one that is followed, taking one out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from journal.model.plan import Plan, PlanEdit, PlanSheet
from journal.model.plan_vocabulary import GoalKind
from journal.model.vocabulary import Unit
from journal.model.words import printable

NAME_BY_HAND = "My plan"


def by_hand(today: date) -> PlanSheet:
    """An empty plan that is not stored yet; the first edit of it stores it too."""
    return PlanSheet(Plan(day=today, name=NAME_BY_HAND))


def new_plan(name: str, today: date) -> PlanEdit:
    """An empty plan of this name, to be followed from today; the plan followed until now is put aside."""
    name = name.strip() or NAME_BY_HAND
    return PlanEdit(f"new plan {printable(name)}", add=(Plan(day=today, name=name),))


def rename(plan: Plan, name: str) -> PlanEdit:
    """Give a plan another name."""
    name = name.strip()
    if not name:
        return PlanEdit("A plan has a name; write one.")
    if name == plan.name:
        return PlanEdit(f"The plan is called {printable(name)} already.")
    return PlanEdit(
        f"plan {printable(plan.name)} named {printable(name)}", change=(replace(plan, name=name),)
    )


def aim(
    plan: Plan, goal: GoalKind | None, goal_m: float | None, goal_unit: Unit, goal_day: date | None
) -> PlanEdit:
    """Give a plan another goal: metres a week, or a race of so many metres on a day; None for no goal."""
    aimed = replace(plan, goal=goal, goal_m=goal_m, goal_unit=goal_unit, goal_day=goal_day)
    if aimed == plan:
        return PlanEdit("The plan has this goal already.")
    said = "no goal" if goal is None else f"the goal of a {goal}"
    return PlanEdit(f"plan {printable(plan.name)}: {said}", change=(aimed,))


def follow(plan: Plan) -> PlanEdit:
    """Make a plan the one that is followed; the others are put aside as it is written."""
    if plan.active:
        return PlanEdit(f"{printable(plan.name)} is the plan that is followed already.")
    return PlanEdit(f"plan {printable(plan.name)} followed", change=(replace(plan, active=True),))


def put_aside(plans: Iterable[Plan]) -> PlanEdit:
    """Follow none of these plans."""
    followed = tuple(plan for plan in plans if plan.active)
    if not followed:
        return PlanEdit("No plan is followed.")
    said = ", ".join(printable(plan.name) for plan in followed)
    return PlanEdit(f"plan {said} put aside", change=tuple(replace(plan, active=False) for plan in followed))


def take_out(plan: Plan) -> PlanEdit:
    """Take a plan out with all its sessions and marked weeks."""
    return PlanEdit(f"plan {printable(plan.name)} taken out", remove=(plan,))
