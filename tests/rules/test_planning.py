"""RULES.md 2 and 9: the weeks of a plan, the chain of caps ahead, the budgets."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.model.entries import Run
from journal.model.plan import NOTHING, PlannedSession
from journal.model.plan_vocabulary import PlanRule, PlanState, WeekMark
from journal.model.planning import Check, PlanWeek
from journal.model.review import Budget
from journal.model.settings import Settings
from journal.model.vocabulary import BudgetBy, CapBy
from journal.rules.plan_line import PLAN_LOOKBACK, longest_before, planned_km, run_line, usual_pace
from journal.rules.planning import plan_weeks
from journal.rules.volume import volumes, week_sums
from tests.rules.journals import DISTANCES, SAT, SUN, THU, TUE, WED, day, even_weeks, run
from tests.rules.plans import on_stage, other, planned, record, ride, sheet, strength, weeks

TODAY = 28 + WED
"""Wednesday of the week after four weeks of three times 5 km."""


def numbers(week: PlanWeek) -> tuple[float, float, float | None]:
    """What is done, what is still planned, the cap."""
    cap = week.volume.cap_km
    return round(week.done.km, 3), round(week.planned_km, 3), cap and round(cap, 3)


def test_done_planned_and_the_cap_of_each_week_ahead() -> None:
    done = record(TODAY, [*even_weeks(4), run(28 + TUE, 4.0)])
    plan = sheet(planned(28 + THU, 5.0), planned(28 + SAT, 7.0), planned(35 + TUE, 10.0))
    found = weeks(done, plan, first=21)
    assert [week.name for week in found] == ["2026-W13", "2026-W14", "2026-W15"]
    assert [numbers(week) for week in found] == [(15, 0, 16.5), (4, 12, 16.5), (0, 10, 17.6)]
    assert [week.total_km for week in found] == [15, 16, 10]


def test_the_chain_of_the_pictures() -> None:
    """18.1 km against a cap of 14.5 in the week of the jump; the third and seventh week ahead are easy."""
    done_km = [12.0, 12.5, 13.0, 13.2, 18.1, 8.0, 12.4, 8.6]
    plan_km = [15.9, 17.4, 12.2, 17.3, 19.0, 20.7, 14.6, 20.6]
    runs = [run(7 * week, km) for week, km in enumerate(done_km)]
    plan = sheet(planned(54, 5.5), *(planned(56 + 7 * week, km) for week, km in enumerate(plan_km)))
    found = weeks(record(53, runs), plan)
    caps = [round(week.volume.cap_km or 0, 1) for week in found]
    assert caps == [14.5, 16.0, 17.5, 19.1, 17.4, 19.1, 20.9, 22.8, 20.7]
    assert not any(week.volume.over_cap for week in found)
    assert round(found[0].budget.left_km or 0, 1) == 0.4


@pytest.mark.parametrize(
    ("session", "km"),
    [
        (planned(28 + TUE, 6.0), 0.0),
        (planned(28 + WED, 6.0), 6.0),
        (planned(28 + WED, 6.0, skipped="ill"), 0.0),
        (planned(28 + SAT, 6.0, skipped=""), 0.0),
        (other(28 + SAT, "cross", distance_m=6000.0), 0.0),
    ],
)
def test_only_what_can_still_be_run_counts(session: PlannedSession, km: float) -> None:
    (week,) = weeks(record(TODAY, even_weeks(4)), sheet(session))
    assert week.planned_km == km


def test_a_session_of_today_counts_until_it_is_run() -> None:
    runs = [*even_weeks(4), run(TODAY, 5.5)]
    (week,) = weeks(record(TODAY, runs), sheet(planned(TODAY, 6.0)))
    assert numbers(week)[:2] == (5.5, 0)
    assert [match.state for match in week.matches] == [PlanState.DONE]
    (week,) = weeks(record(TODAY, runs), sheet(planned(TODAY, 6.0, done_uid=NOTHING)))
    assert numbers(week)[:2] == (5.5, 6.0)


def test_minutes_count_at_the_usual_pace_of_thirty_days() -> None:
    runs = [
        run(-1, 5.0, 50),
        run(21, 5.0, 30),
        run(23, 5.0, 35),
        run(25, 5.0, 40),
        run(26, 5.0),
        run(27, None, 9),
    ]
    done = record(TODAY, runs)
    assert usual_pace(done.runs, day(TODAY)) == pytest.approx(0.42), "7 min/km, the median of three"
    assert usual_pace(done.runs, day(TODAY - 1)) == pytest.approx(0.45), "the fourth is 30 days before"
    (week,) = weeks(done, sheet(planned(28 + THU, minutes=35), planned(28 + SAT, 3.0)))
    assert (week.planned_km, week.about, week.left_out) == (pytest.approx(8.0), True, 0)


def test_minutes_without_a_pace_are_left_out() -> None:
    (week,) = weeks(
        record(TODAY, [run(27, 5.0)]), sheet(planned(28 + THU, minutes=35), planned(28 + SAT, 3.0))
    )
    assert (week.planned_km, week.about, week.left_out) == (3.0, False, 1)


def test_the_walking_of_a_structure_counts_like_the_running() -> None:
    assert planned_km(on_stage(0, 1), pace=0.6) == (pytest.approx(3.0), True)


def test_a_planned_walk_run_makes_a_ladder_week_until_it_is_skipped() -> None:
    session = on_stage(28 + THU, 1)
    (week,) = weeks(record(TODAY, even_weeks(4)), sheet(session))
    assert (week.volume.cap_km, week.volume.cap_by) == (None, CapBy.LADDER)
    (week,) = weeks(record(TODAY, even_weeks(4)), sheet(replace(session, skipped="")))
    assert week.volume.cap_by is CapBy.PERCENT


def test_weeks_before_the_first_run_and_without_any_run() -> None:
    found = weeks(record(7), sheet(planned(14, 5.0), planned(21, 5.0), planned(28, 5.0)), first=0)
    assert [week.total_km for week in found] == [0, 0, 5, 5, 5]
    assert [week.volume.cap_by for week in found] == [CapBy.NONE] * 4 + [CapBy.STEP]
    (week,) = plan_weeks(record(TODAY, even_weeks(4)), sheet(), day(-7), day(-1))
    assert (week.total_km, week.volume.cap_km, week.checks) == (0, None, ())


def test_marks_and_entries_stand_in_their_weeks() -> None:
    done = record(TODAY, [run(28, 5.0, uid="a")], strength=(strength(29),), cross=(ride(22),))
    found = weeks(done, sheet(other(28, "strength"), marks=[(35, "easy")]), first=21, last=41)
    assert [week.mark for week in found] == [None, None, WeekMark.EASY]
    assert [[entry.uid for entry in week.others] for week in found] == [["x22"], ["a", "s29"], []]


class TestBudgets:
    """Four weeks of 15 km; today is Wednesday of the fifth."""

    def test_the_running_week_and_those_ahead_have_what_the_plan_leaves(self) -> None:
        done = record(TODAY, [*even_weeks(4), run(28, 4.0)])
        found = weeks(done, sheet(planned(28 + SAT, 6.0), planned(35, 20.0)), first=21)
        assert found[0].budget == Budget(None, None, None)
        assert found[1].budget == Budget(pytest.approx(16.5), pytest.approx(6.5), BudgetBy.CAP)
        assert found[2].budget.left_km == 0, "past the limit nothing is left"

    def test_a_break_that_is_planned_holds_the_weeks_after_it(self) -> None:
        done = record(TODAY, [*even_weeks(4), run(28, 5.0)])
        plan = sheet(*(planned(28 + n, 4.0) for n in (THU, 14, 17, 19, 21, 24, 28)))
        limits = [(week.budget.limit_km, week.budget.budget_by) for week in weeks(done, plan)]
        # Nine free days from Friday on: 75 % of 15 km in the week of the first run and until nine days later.
        assert limits[2:4] == [(11.25, BudgetBy.BREAK), (11.25, BudgetBy.BREAK)]
        assert limits[4][1] is BudgetBy.CAP

    def test_a_week_without_runs_is_taken_as_if_its_first_day_had_one(self) -> None:
        done = record(28 + SUN, [*even_weeks(4), run(28 + SAT, 5.0)])
        found = weeks(done, sheet(), last=28 + 20)
        assert [week.budget.budget_by for week in found] == [BudgetBy.CAP, BudgetBy.CAP, BudgetBy.BREAK]

    def test_the_running_week_is_limited_as_on_the_page_of_the_day(self) -> None:
        done = record(28 + SUN, even_weeks(4))
        (week,) = weeks(done, sheet())
        assert week.budget == Budget(11.25, 11.25, BudgetBy.BREAK)

    def test_red_holds_the_running_week_and_one_that_starts_while_it_does(self) -> None:
        runs = [*even_weeks(4, 5.0), run(28, 4.0)]
        done = record(TODAY, runs, ["green"] * 12 + ["red"])
        plan = sheet(planned(28 + SAT, 8.0), planned(35, 15.0), planned(42, 15.0))
        found = [(week.budget.limit_km, week.budget.budget_by) for week in weeks(done, plan)]
        assert found[0] == (15.0, BudgetBy.RED)
        assert found[1][1] is BudgetBy.CAP, "its first day is the eighth after the red run"
        done = record(TODAY, [*even_weeks(4), run(29, 4.0)], ["green"] * 12 + ["red"])
        found = [(week.budget.limit_km, week.budget.budget_by) for week in weeks(done, plan)]
        assert found[1] == (12.0, BudgetBy.RED), "not past the week before it as it is planned"
        assert found[2][1] is BudgetBy.CAP


class TestTheLongestBefore:
    """The reference of the long run: 30 days, no red runs, one step at most."""

    def references(self, runs: list[Run], answers: list[str] = []) -> list[float | None]:  # noqa: B006
        done = record(100, runs, answers)
        found = longest_before(run_line(done, [], None), set())
        return [longest and round(longest.km, 3) for longest in found]

    def test_it_is_the_longest_of_thirty_days(self) -> None:
        assert self.references([run(0, 6.0), run(9, 5.0), run(30, 5.2), run(31, 5.1), run(62, 9.0)]) == [
            None,
            6.0,
            6.0,
            5.2,
            None,
        ]

    def test_red_runs_are_left_out(self) -> None:
        assert self.references([run(0, 5.0), run(2, 8.0), run(4, 5.0)], ["green", "red", "green"])[2] == 5.0

    def test_a_jump_counts_as_one_step(self) -> None:
        assert self.references([run(0, 5.0), run(2, 10.0), run(4, 10.0), run(6, 6.0)]) == [
            None,
            5.0,
            5.5,
            6.05,
        ]

    def test_runs_of_one_day_are_held_against_the_days_before(self) -> None:
        assert self.references([run(0, 5.0), run(2, 6.0), run(2, 4.0), run(4, 4.0)]) == [None, 5.0, 5.0, 5.5]

    def test_more_runs_than_the_days_looked_back_on_change_nothing(self) -> None:
        late = [run(n, 5.0 + n % 7) for n in range(0, 100, 3)]
        early = [run(-n, 20.0) for n in range(PLAN_LOOKBACK, PLAN_LOOKBACK + 60, 9)]
        assert self.references([*early, *late]) == self.references(late)


WEEKS = st.lists(st.lists(st.one_of(st.none(), DISTANCES), min_size=3, max_size=3), min_size=1, max_size=9)


def sessions_of(plan: list[list[float | None]], first: int = 28) -> list[PlannedSession]:
    return [
        planned(first + 7 * n + weekday, km, uid=f"p{n}-{weekday}")
        for n, week in enumerate(plan)
        for weekday, km in zip((TUE, THU, SAT), week, strict=True)
        if km is not None
    ]


@settings(max_examples=40)
@given(WEEKS)
def test_the_caps_ahead_are_those_of_the_weeks_once_they_are_run_as_planned(
    plan: list[list[float | None]],
) -> None:
    sessions = sessions_of(plan)
    ahead = weeks(record(28, even_weeks(4)), sheet(*sessions))
    ran = [run((one.day - day(0)).days, (one.distance_m or 0) / 1000, uid=one.uid) for one in sessions]
    after = record(28 + 7 * len(plan), [*even_weeks(4), *ran])
    chain = {week.sums.starts: week for week in volumes(after.sums, after.settings)}
    for week in ahead:
        once_run = chain[week.starts]
        assert week.total_km == pytest.approx(once_run.sums.km)
        assert week.volume.cap_km == pytest.approx(once_run.cap_km)
        assert week.volume.over_cap == once_run.over_cap


@settings(max_examples=40)
@given(st.lists(st.tuples(st.integers(0, 60), DISTANCES), max_size=30))
def test_without_a_plan_the_weeks_are_those_of_the_volumes(ran: list[tuple[int, float]]) -> None:
    runs = [run(number, km) for number, km in sorted(ran)]
    done = record(62, runs)
    found = plan_weeks(done, sheet(), day(0), day(62))
    known = {week.sums.starts: week for week in volumes(done.sums, done.settings)}
    assert [week.volume for week in found if week.starts in known] == list(known.values())
    assert sum(week.done.km for week in found) == pytest.approx(
        sum(week.km for week in week_sums(runs, done.settings.week_start))
    )


def of_rule(found: list[PlanWeek], rule: PlanRule) -> list[tuple[PlanWeek, Check]]:
    return [(week, check) for week in found for check in week.checks if check.rule is rule]


@settings(max_examples=40)
@given(WEEKS, st.integers(0, 60))
def test_a_rest_day_more_changes_nothing(plan: list[list[float | None]], on: int) -> None:
    done, sessions = record(28, even_weeks(4)), sessions_of(plan)
    before, after = weeks(done, sheet(*sessions)), weeks(done, sheet(*sessions, other(28 + on, "rest")))
    for one, two in zip(before, after, strict=False):
        assert (one.checks, one.volume, one.budget) == (two.checks, two.volume, two.budget)


@settings(max_examples=40)
@given(WEEKS, st.data())
def test_a_skip_takes_no_week_up_to_its_own_over_the_cap(
    plan: list[list[float | None]], data: st.DataObject
) -> None:
    done, sessions = record(28, even_weeks(4)), sessions_of(plan)
    if not sessions:
        return
    gone = data.draw(st.integers(0, len(sessions) - 1))
    skipped = [replace(one, skipped="") if place == gone else one for place, one in enumerate(sessions)]
    was = {week.starts for week, _ in of_rule(weeks(done, sheet(*sessions)), PlanRule.CAP)}
    now = {week.starts for week, _ in of_rule(weeks(done, sheet(*skipped)), PlanRule.CAP)}
    # Later weeks may be: less run now is a lower cap then.
    assert {starts for starts in now - was if starts <= sessions[gone].day} == set()


@settings(max_examples=30)
@given(WEEKS)
def test_a_week_without_runs_has_no_check_but_strength(plan: list[list[float | None]]) -> None:
    done = record(28, even_weeks(4), settings=Settings(before_km=40.0))
    for week in weeks(done, sheet(*sessions_of(plan)), last=28 + 7 * len(plan)):
        if not week.matches:
            assert {check.rule for check in week.checks} <= {PlanRule.STRENGTH}
