"""RULES.md 2, Budget: the lowest of the cap, the way back after a break, and a red run."""

import pytest

from journal.model.entries import Entries
from journal.model.review import Budget
from journal.model.settings import Settings
from journal.model.vocabulary import BudgetBy
from journal.rules.budget import break_limit, budget, red_holds
from journal.rules.guide import guide
from journal.rules.volume import volumes
from tests.rules.journals import day, pain, run, weeks_of


def budget_of(km: list[float], run_days: list[int], today: int, red: bool = False) -> Budget:
    return budget(volumes(weeks_of(*km), Settings()), map(day, run_days), day(today), red=red)


def test_without_a_break_or_a_red_run_it_is_the_cap() -> None:
    found = budget_of([20, 20, 5], [0, 3, 7, 10, 14], today=16)
    assert (found.limit_km, found.left_km, found.budget_by) == (
        pytest.approx(22),
        pytest.approx(17),
        BudgetBy.CAP,
    )


def test_past_the_limit_nothing_is_left() -> None:
    assert budget_of([20, 20, 25], [0, 3, 7, 10, 14], today=16).left_km == 0


def test_without_a_limit_there_is_no_budget() -> None:
    assert budget_of([20], [0, 3], today=4) == Budget(None, None, None)
    assert budget_of([], [], today=4) == Budget(None, None, None)


def test_a_first_run_still_to_come_is_no_break() -> None:
    assert break_limit(volumes(weeks_of(0), Settings()), [day(9)], day(0), day(3)) is None


def test_a_red_run_holds_the_week_at_the_last_complete_one() -> None:
    found = budget_of([20, 18, 5], [0, 3, 7, 10, 14], today=16, red=True)
    assert (found.limit_km, found.budget_by) == (18, BudgetBy.RED)
    assert budget_of([20], [0, 3], today=4, red=True).budget_by is None, "there is no complete week yet"


class TestAfterABreak:
    """20, 24, 22 km, the last run on Saturday, day 19; then a break."""

    KM = [20.0, 24.0, 22.0]
    DAYS = [0, 5, 8, 12, 15, 19]

    def test_seven_run_free_days_are_a_break(self) -> None:
        found = budget_of([*self.KM, 0, 4], [*self.DAYS, 28], today=29)
        assert (found.limit_km, found.budget_by) == (18, BudgetBy.BREAK)

    @pytest.mark.parametrize(("back", "limit"), [(26, None), (27, 18)])
    def test_six_are_not(self, back: int, limit: float | None) -> None:
        weeks = volumes(weeks_of(*self.KM, 4), Settings())
        assert break_limit(weeks, map(day, [*self.DAYS, back]), day(21), day(back)) == limit

    def test_it_counts_already_before_the_first_run_after_it(self) -> None:
        assert budget_of([*self.KM, 0], self.DAYS, today=26).budget_by is BudgetBy.CAP
        assert budget_of([*self.KM, 0], self.DAYS, today=27).budget_by is BudgetBy.BREAK

    @pytest.mark.parametrize(("starts", "limit"), [(28, 18), (35, 18), (42, None)])
    def test_it_counts_as_many_days_as_it_lasted(self, starts: int, limit: float | None) -> None:
        weeks = volumes(weeks_of(*self.KM, 0, 10, 10, 10), Settings())
        run_days = map(day, [*self.DAYS, 30, 33, 36, 40, 43])  # ten free days, back on day 30
        assert break_limit(weeks, run_days, day(starts), day(44)) == limit

    @pytest.mark.parametrize(("starts", "limit"), [(91, 18), (105, 18), (112, None)])
    def test_at_most_28_days(self, starts: int, limit: float | None) -> None:
        weeks = volumes(weeks_of(*self.KM, *[0] * 9, 10, 10, 10, 10, 10), Settings())
        run_days = map(day, [*self.DAYS, 84, 88, 91, 95, 98, 102, 105, 109, 112])
        assert break_limit(weeks, run_days, day(starts), day(112)) == limit

    def test_of_two_breaks_the_lower_limit_counts(self) -> None:
        weeks = volumes(weeks_of(*self.KM, 0, 0, 8, 0, 5), Settings())
        assert break_limit(weeks, map(day, [*self.DAYS, 37, 50]), day(49), day(50)) == 16.5

    def test_the_week_before_the_break_may_be_cut_by_it(self) -> None:
        weeks = volumes(weeks_of(20, 24, 30, 0, 4), Settings())
        assert break_limit(weeks, map(day, [0, 8, 14, 16, 28]), day(28), day(28)) == pytest.approx(22.5)


@pytest.mark.parametrize(("ran_on", "holds"), [(10, True), (4, True), (3, False)])
def test_the_red_rule_holds_for_seven_days(ran_on: int, holds: bool) -> None:
    entries = Entries(runs=(run(ran_on, 5.0),), pain=(pain(ran_on, 8, "during-run"),))
    assert red_holds(guide(entries, Settings(), day(10)), [], day(10)) is holds


def test_a_ticked_warning_sign_holds_like_a_red_run() -> None:
    assert red_holds([], [day(4)], day(10))
    assert not red_holds([], [day(3), day(11)], day(10))
