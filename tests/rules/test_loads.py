"""RULES.md 8 and the vectors of EVIDENCE.md 2: session load, monotony, strain, a week against three."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.model.entries import CrossTraining, Run, StrengthSession
from journal.model.vocabulary import WeekStart
from journal.rules.loads import (
    Session,
    WeekLoad,
    against_before,
    monotony,
    session_load,
    strain,
    week_loads,
)
from tests.rules.journals import day, run

FOSTER = [300.0, 0, 210, 0, 240, 0, 0]


def weeks(sessions: Sequence[Session], today: int, record_from: int = 0) -> list[WeekLoad]:
    return list(week_loads(sessions, day(0), day(today), WeekStart.MONDAY, day(record_from)).values())


@pytest.mark.parametrize(
    ("daily", "expected", "strained"),
    [
        (FOSTER, 0.850, 637.2),
        ([420.0, 0, 0, 0, 0, 0, 0], 0.408, 171.5),
        ([150.0] * 7, None, None),
        ([0.0] * 7, None, None),
    ],
)
def test_monotony_and_strain_with_the_population_sd(
    daily: list[float], expected: float | None, strained: float | None
) -> None:
    assert monotony(daily) == (None if expected is None else pytest.approx(expected, abs=5e-4))
    assert strain(daily) == (None if strained is None else pytest.approx(strained, abs=0.05))


def test_a_week_against_the_mean_of_the_three_before_is_uncoupled() -> None:
    assert against_before(22.0, [15.0, 15.0, 15.0]) == pytest.approx(46.67, abs=0.005)
    assert against_before(22.0, [15.0, 15.0]) is None
    assert against_before(22.0, [0.0, 0.0, 0.0]) is None


@pytest.mark.parametrize(
    ("session", "load"),
    [
        (run(0, 5, 30, effort=4), 120),
        (StrengthSession(day=day(0), duration_s=2400, effort=5), 200),
        (CrossTraining(day=day(0), activity="ride", duration_s=3600, effort=3), 180),
        (run(0, 5, 30, effort=0), 0),
        (run(0, 5, 30), None),
        (run(0, 5, effort=4), None),
    ],
)
def test_session_load_is_effort_times_minutes_and_none_without_either(
    session: Session, load: float | None
) -> None:
    assert session_load(session) == load


def foster_week(first: int, scale: float = 1.0) -> list[Run]:
    """300, 210 and 240 AU on Monday, Wednesday and Friday."""
    return [run(first + n, 5, scale * minutes, effort=5) for n, minutes in ((0, 60.0), (2, 42.0), (4, 48.0))]


def test_a_week_has_its_sum_its_monotony_and_its_strain() -> None:
    (week, running) = weeks(foster_week(0), today=7)
    assert (week.load, week.sessions, week.without) == (750, 3, 0)
    assert week.monotony == pytest.approx(0.850, abs=5e-4)
    assert week.strain == pytest.approx(637.2, abs=0.05)
    assert running == WeekLoad(day(7))


def test_two_sessions_of_a_day_are_one_daily_load() -> None:
    (week, _) = weeks([run(0, 5, 30, effort=5), run(0, 5, 30, effort=5)], today=7)
    assert week.monotony == pytest.approx(0.408, abs=5e-4)


def test_a_session_without_an_effort_leaves_its_week_without_monotony() -> None:
    (week, _) = weeks([*foster_week(0), run(5, 5, 30)], today=7)
    assert (week.load, week.without, week.monotony, week.strain) == (750, 1, None, None)


def test_only_sessions_without_a_load_make_no_sum() -> None:
    (week, _) = weeks([run(0, 5, 30)], today=7)
    assert week.load is None


def test_the_running_week_is_a_sum_and_nothing_more() -> None:
    week = weeks([each for first in (0, 7, 14, 21) for each in foster_week(first)], today=27)[-1]
    assert week.load == 750
    assert (week.monotony, week.against_before) == (None, None)


def test_a_week_against_the_three_before() -> None:
    found = weeks([*foster_week(0), *foster_week(7), *foster_week(14), *foster_week(21, 1.2)], today=28)
    assert [week.against_before for week in found] == [None, None, None, pytest.approx(20), None]


def test_weeks_from_before_the_record_are_no_reference() -> None:
    found = weeks([each for first in (14, 21) for each in foster_week(first)], today=28, record_from=14)
    assert all(week.against_before is None for week in found)


def test_a_week_before_with_an_unknown_load_is_no_reference() -> None:
    sessions = [*foster_week(0), run(9, 5, 30), *foster_week(14), *foster_week(21)]
    assert weeks(sessions, today=28)[3].against_before is None


def test_entries_after_today_are_in_no_number() -> None:
    assert weeks(foster_week(0), today=1)[0].load == 300


@settings(max_examples=40)
@given(st.lists(st.integers(0, 900).map(float), min_size=7, max_size=7), st.floats(0.5, 3))
def test_monotony_has_no_unit_and_strain_has_the_loads(daily: list[float], scale: float) -> None:
    found, scaled = monotony(daily), monotony([scale * load for load in daily])
    if found is None:
        assert scaled is None
    else:
        assert scaled == pytest.approx(found)
        assert strain([scale * load for load in daily]) == pytest.approx(scale * (strain(daily) or 0))
