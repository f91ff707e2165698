"""A programme's strength: which session on which day, and how it goes on."""

from dataclasses import replace
from datetime import date

import pytest

from journal.model.days import DAY, WEEK
from journal.model.plan import Plan, PlanSheet
from journal.model.plan_vocabulary import Sort
from journal.model.programme import Venue
from journal.model.settings import Settings
from journal.model.vocabulary import Knee, Side
from journal.workflows.programme.programmes import (
    default_ladder,
    ladder_for,
    programme_called,
)
from journal.workflows.programme.strength import (
    planned_strength,
    session_hints,
    session_names,
    session_template,
    week_number,
)
from tests.workflows.programme.made import FRIDAY, NEXT_MONDAY, made, record


@pytest.mark.parametrize(
    ("goal", "last"),
    [("5 km", "B-short"), ("10 km", "B-middle"), ("half", "B-long"), ("hills", "B-hills"), ("none", "B")],
)
def test_the_goal_shapes_the_last_weeks_of_strength(goal: str, last: str) -> None:
    plan = made("strength-8-weeks", record(), goal=goal)
    names = [session.name for session in plan.sessions if session.sort is Sort.STRENGTH]
    assert names == ["A", "B", "A"] * 5 + ["A", last, "A"] * 3
    for week in range(1, 9):
        assert session_template(plan.programme, names[3 * week - 2], week, FRIDAY)


def test_strength_on_two_days_leaves_the_third_session_out() -> None:
    plan = made("strength-8-weeks", record(), strength_days="tue fri")
    names = [
        (session.day.weekday(), session.name) for session in plan.sessions if session.sort is Sort.STRENGTH
    ]
    assert names[:4] == [(1, "A"), (4, "B"), (1, "A"), (4, "B")]


def test_what_a_strength_session_consists_of() -> None:
    programme = programme_called("strength-8-weeks")
    assert session_names(programme)[:2] == ("A", "B")
    home = session_template(programme, "A", 3, FRIDAY)
    assert [(one.exercise, one.side, one.reps, one.hold_s) for one in home[:2]] == [
        ("step-up", Side.LEFT, 8, None), ("step-up", Side.RIGHT, 8, None)
    ]  # fmt: skip
    assert [one.position for one in home] == list(range(1, len(home) + 1))
    gym = session_template(programme, "A", 3, FRIDAY, Venue.GYM, Knee.RIGHT)
    assert (gym[0].exercise, gym[0].side) == ("leg press", Side.BOTH)
    assert next(one.side for one in gym if one.exercise == "fire hydrant") is Side.RIGHT
    assert {one.hold_s for one in gym if one.exercise == "plank"} == {30.0}
    assert dict(session_hints(programme, "A", 3))["step-up"].startswith("3 × 8-12 a side · 10 cm first")
    assert session_template(programme, "none of these", 3, FRIDAY) == ()
    assert session_template(programme, "A", 40, FRIDAY)[0].exercise == "rear-foot raised split squat"


def test_the_strength_session_a_plan_has_for_a_day() -> None:
    plan = made("strength-8-weeks", record(), venue="gym", knee="left")
    sheet = PlanSheet(plan.plan, plan.sessions)
    wednesday = planned_strength(sheet, NEXT_MONDAY + 2 * DAY + 3 * WEEK, Settings())
    assert wednesday is not None
    assert (wednesday.name, wednesday.sets[0].exercise) == ("B", "split squat")
    assert dict(wednesday.hints)["leg curl"] == "3 × 8-12"
    assert wednesday.progress == plan.programme.progress
    assert planned_strength(sheet, NEXT_MONDAY + DAY, Settings()) is None
    assert planned_strength(None, NEXT_MONDAY, Settings()) is None
    gone = PlanSheet(replace(plan.plan, programme="gone"), plan.sessions)
    assert planned_strength(gone, NEXT_MONDAY, Settings()) is None


def test_which_week_of_a_plan_a_day_is_in() -> None:
    plan = Plan(day=date(2026, 11, 25), name="x")
    days = (date(2026, 11, 23), date(2026, 11, 29), date(2026, 11, 30))
    assert [week_number(plan, day, Settings()) for day in days] == [1, 1, 2]
    later = replace(plan, note="Begins 2026-11-30. Strength at home.")
    assert [week_number(later, day, Settings()) for day in days] == [0, 0, 1]
    assert week_number(replace(plan, note="Begins 2026-99-30."), FRIDAY, Settings()) == 0


def test_the_ladder_of_a_plan() -> None:
    by_hand = Plan(day=FRIDAY, name="x")
    assert ladder_for(None) == ladder_for(by_hand) == default_ladder()
    assert len(ladder_for(replace(by_hand, programme="walk-run-long"))) == 10
    assert ladder_for(replace(by_hand, programme="three-runs")) == default_ladder()
