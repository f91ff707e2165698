"""More and less of a session by one step: its size, its floor, and the way back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.model.entries import Structure
from journal.model.plan import PlannedSession
from journal.model.plan_vocabulary import Sort
from journal.model.units import metres
from journal.model.vocabulary import Kind, Unit
from journal.workflows.plan.amounts import step
from tests.workflows.plan_helpers import KM, MILES, run, strength

SAT = date(2026, 11, 28)
LONG = run(SAT, Kind.LONG, 6.5)
LADDER = replace(
    run(SAT, Kind.WALK_RUN), distance_m=None, duration_s=1800.0, structure=Structure(6, 180.0, 120.0)
)


def stepped(session: PlannedSession, steps: int, unit: Unit = Unit.KM) -> PlannedSession:
    (after,) = step(session, steps, MILES if unit is Unit.MI else KM).change
    assert isinstance(after, PlannedSession)
    return after


def test_a_run_is_half_a_kilometre_longer_or_shorter() -> None:
    edit = step(LONG, 1, KM)
    assert edit.label == "Sat 28 Nov · long run · 7.0 km"
    assert edit.change == (replace(LONG, distance_m=7000.0),)
    assert stepped(LONG, -2).distance_m == 5500.0


def test_in_miles_it_is_half_a_mile() -> None:
    edit = step(replace(LONG, distance_m=metres(4, Unit.MI)), 1, MILES)
    assert edit.label == "Sat 28 Nov · long run · 4.5 mi"
    assert edit.change == (replace(LONG, distance_m=metres(4.5, Unit.MI), distance_unit=Unit.MI),)


def test_minutes_go_by_five() -> None:
    ride = replace(strength(SAT), sort=Sort.CROSS, name="ride", duration_s=2400.0)
    assert stepped(ride, 1).duration_s == 2700.0
    assert stepped(ride, -1).duration_s == 2100.0


def test_a_structure_goes_by_one_repeat_and_its_minutes_with_it() -> None:
    more = stepped(LADDER, 1)
    assert (more.structure, more.duration_s) == (Structure(7, 180.0, 120.0), 2100.0)
    assert stepped(more, -1) == LADDER


def test_a_run_with_distance_and_minutes_keeps_its_pace() -> None:
    timed = replace(LONG, distance_m=6000.0, duration_s=2400.0)
    assert (stepped(timed, 1).distance_m, stepped(timed, 1).duration_s) == (6500.0, 2600.0)


@pytest.mark.parametrize(
    "session",
    [
        replace(LONG, distance_m=500.0),
        replace(LONG, distance_m=300.0),
        replace(LONG, distance_m=None, duration_s=300.0),
        replace(LADDER, structure=Structure(1, 180.0, 120.0)),
    ],
)
def test_the_smallest_is_not_taken_to_nothing(session: PlannedSession) -> None:
    edit = step(session, -1, KM)
    assert edit.empty
    assert edit.label.startswith("Sat 28 Nov · ")
    assert edit.label.endswith("there is no shorter step; take it out, or write what it should be.")


@pytest.mark.parametrize(
    "session",
    [
        replace(LONG, distance_m=1_000_000.0),
        replace(LONG, distance_m=None, duration_s=7 * 86_400.0),
        replace(LADDER, structure=Structure(999, 60.0, 0.0)),
        replace(LADDER, structure=Structure(7, 86_400.0, 0.0)),
    ],
)
def test_the_longest_an_entry_can_be_is_not_passed(session: PlannedSession) -> None:
    edit = step(session, 1, KM)
    assert edit.empty
    assert edit.label.endswith(": no longer session can be kept.")


def test_what_has_no_amount_says_so() -> None:
    edit = step(strength(SAT, "B"), 1, KM)
    assert (edit.empty, edit.label) == (True, "Strength B has no distance or minutes to change.")


@given(st.floats(100, 50_000), st.integers(1, 9), st.sampled_from(Unit))
@settings(max_examples=60)
def test_as_many_steps_back_is_the_same_run(distance_m: float, steps: int, unit: Unit) -> None:
    run_ = replace(LONG, distance_m=distance_m)
    back = stepped(stepped(run_, steps, unit), -steps, unit)
    assert back.distance_m == pytest.approx(distance_m, abs=0.002)
