"""RULES.md 1 and 2: what a week adds up to, and the chain of caps."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.model.review import WeekSums
from journal.model.settings import Settings
from journal.model.vocabulary import CapBy, CapRule, WeekStart
from journal.rules.volume import next_cap, project, unbroken, volumes, week_sums
from tests.rules.journals import FRI, MON, SUN, TUE, day, run, weeks_of

KM = st.lists(st.floats(0, 80, allow_nan=False).map(lambda km: round(km, 2)), min_size=1, max_size=10)
HELD = Settings()
LAST_WEEK = Settings(cap_rule=CapRule.LAST_WEEK)


def test_a_week_adds_up_what_its_runs_have() -> None:
    (week,) = week_sums([run(MON, 5.2, 30), run(FRI, 8.05, None), run(SUN, None, 25)], WeekStart.MONDAY)

    assert week == WeekSums(
        day(0), runs=3, km=13.25, minutes=55, longest_km=8.05, without_distance=1, ladder=False
    )


def test_minutes_are_unknown_where_no_run_has_a_duration() -> None:
    (week,) = week_sums([run(MON, 5.2)], WeekStart.MONDAY)
    assert week.minutes is None


def test_a_run_on_sunday_belongs_to_the_week_that_starts_on_it_or_ends_with_it() -> None:
    sunday = [run(SUN, 5.0)]
    assert [week.starts for week in week_sums(sunday, WeekStart.MONDAY)] == [day(MON)]
    assert [week.starts for week in week_sums(sunday, WeekStart.SUNDAY)] == [day(SUN)]


def test_empty_weeks_are_filled_in_up_to_the_last() -> None:
    weeks = unbroken(week_sums([run(0, 5.0), run(21, 6.0)], WeekStart.MONDAY), day(28))
    assert [(week.km, week.minutes) for week in weeks] == [(5, None), (0, 0), (0, 0), (6, None), (0, 0)]


def test_a_week_with_a_run_without_distance_has_no_cap_and_counts_whole() -> None:
    chain = volumes([*weeks_of(10, 10), WeekSums(day(14), runs=2, km=30, without_distance=1)], HELD)

    assert (chain[2].cap_km, chain[2].cap_by, chain[2].over_cap) == (None, CapBy.NONE, False)
    assert chain[2].tolerated_km == 30
    assert next_cap(chain, HELD) == (pytest.approx(33), CapBy.PERCENT)


def test_a_ladder_week_has_no_cap_and_its_km_make_the_baseline() -> None:
    (ladder,) = week_sums([run(14, 12.0, 60, "walk-run"), run(16, None, 20)], WeekStart.MONDAY)
    chain = volumes([*weeks_of(10, 10), ladder], HELD)

    assert (chain[2].cap_km, chain[2].cap_by) == (None, CapBy.LADDER)
    assert next_cap(chain, HELD) == (pytest.approx(13.2), CapBy.PERCENT)


def test_a_structure_alone_does_not_make_a_ladder_week() -> None:
    (week,) = week_sums([run(0, 5.0, 30, "easy", structure=(6, 3, 2))], WeekStart.MONDAY)
    assert not week.ladder


@pytest.mark.parametrize(
    ("km", "over"),
    [(22.0, False), (22.22, False), (22.23, True)],  # cap 22, tolerance 1 % of it
)
def test_over_the_cap_is_over_it_by_more_than_a_watch_can_be_off(km: float, over: bool) -> None:
    assert volumes(weeks_of(20, 20, km), HELD)[2].over_cap is over


def test_at_small_caps_the_watch_may_be_off_by_100_m() -> None:
    assert [volumes(weeks_of(4, 4, km), HELD)[2].over_cap for km in (5.1, 5.11)] == [False, True]


def test_the_rule_as_it_is_usually_told() -> None:
    chain = volumes(weeks_of(20, 30, 0, 10), LAST_WEEK)

    assert [(week.cap_km and round(week.cap_km, 3), week.cap_by) for week in chain] == [
        (None, CapBy.NONE),
        (22, CapBy.PERCENT),
        (33, CapBy.PERCENT),
        (None, CapBy.NONE),
    ]
    assert next_cap(chain, LAST_WEEK) == (pytest.approx(11), CapBy.PERCENT)


def test_planned_km_carry_the_chain_of_caps_on() -> None:
    done = weeks_of(20, 20, 8)

    chain = project(done, {day(14): 12.0, day(28): 5.0}, HELD)

    assert [week.sums.km for week in chain] == [20, 20, 20, 0, 5]
    assert [week.cap_km for week in chain[2:]] == [pytest.approx(22), pytest.approx(22), 20]


def test_a_planned_walk_run_makes_a_ladder_week() -> None:
    chain = project(weeks_of(20, 20), {day(14): 6.0}, HELD, ladder_weeks={day(14)})
    assert chain[-1].cap_by is CapBy.LADDER


def test_a_plan_for_a_week_that_is_over_changes_nothing() -> None:
    assert project(weeks_of(20, 20), {day(0): 9.0}, HELD) == volumes(weeks_of(20, 20), HELD)


def test_a_plan_may_come_before_the_first_run() -> None:
    chain = project([], {day(7): 10.0, day(21): 10.0}, HELD)
    assert [week.sums.km for week in chain] == [10, 0, 10]
    assert project([], {}, HELD) == []


def test_sums_do_not_depend_on_the_order_of_the_runs() -> None:
    runs = [run(TUE, km / 10) for km in (37, 41, 1, 99, 13)]
    assert week_sums(runs, WeekStart.MONDAY) == week_sums(runs[::-1], WeekStart.MONDAY)


@given(KM, st.floats(0, 40))
def test_the_cap_never_falls_with_more_km_in_the_week_before(km: list[float], more: float) -> None:
    cap, _ = next_cap(volumes(weeks_of(*km), HELD), HELD)
    higher, _ = next_cap(volumes(weeks_of(*km[:-1], km[-1] + more), HELD), HELD)
    assert (higher or 0) >= (cap or 0) - 1e-6


@given(KM, st.floats(0, 500))
def test_a_spike_never_lifts_the_next_cap_past_one_step_from_its_own(km: list[float], spike: float) -> None:
    chain = volumes(weeks_of(*km, spike), HELD)
    own, after = chain[-1].cap_km, next_cap(chain, HELD)[0]
    if own is not None and after is not None:
        assert after <= max(1.1 * own, own + 1) + 1e-6


@given(KM)
def test_a_cap_is_never_under_the_best_tolerated_week_of_the_last_four(km: list[float]) -> None:
    chain = volumes(weeks_of(*km), HELD)
    cap, _ = next_cap(chain, HELD)
    assert cap is None or cap >= max(week.tolerated_km for week in chain[-4:])


@given(KM, st.floats(0.1, 10))
def test_without_the_step_caps_scale_with_the_km(km: list[float], factor: float) -> None:
    no_step = Settings(cap_step_km=0)
    km = [value if value >= 0.1 else 0.0 for value in km]
    one = next_cap(volumes(weeks_of(*km), no_step), no_step)
    other = next_cap(volumes(weeks_of(*(factor * value for value in km)), no_step), no_step)
    assert (one[0] is None) == (other[0] is None)
    if one[0] is not None:
        assert other[0] == pytest.approx(factor * one[0])
