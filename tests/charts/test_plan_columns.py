"""The weeks of a plan as columns: what is over the cap, what is done and planned of the running week."""

from datetime import date

from journal.charts.plan_columns import plan_columns, plan_layout
from journal.model.planning import PlanWeek
from journal.model.review import Budget, WeekSums, WeekVolume
from journal.model.settings import Settings
from journal.model.vocabulary import CapBy, Unit

TODAY = date(2026, 11, 20)
MONDAYS = (date(2026, 11, 9), date(2026, 11, 16), date(2026, 11, 23))


def week(starts: date, total: float, done: float, cap: float | None) -> PlanWeek:
    over = cap is not None and total > cap
    volume = WeekVolume(WeekSums(starts, km=total), cap, CapBy.PERCENT, over_cap=over, tolerated_km=total)
    sums = WeekSums(starts, km=done)
    return PlanWeek(starts, sums, total - done, False, 0, volume, Budget(cap, None, None))


def test_the_running_week_shows_apart_what_is_done_and_what_is_planned() -> None:
    before, running, ahead = plan_columns(
        [
            week(MONDAYS[0], 12.4, 12.4, 14.5),
            week(MONDAYS[1], 14.1, 8.6, 14.5),
            week(MONDAYS[2], 17.0, 0, 16.0),
        ],
        Settings(),
        TODAY,
    )
    assert (before.within, before.running, before.planned, before.over) == (12.4, 0, 0, 0)
    assert (running.within, running.running, round(running.planned, 3)) == (0, 8.6, 5.5)
    assert (ahead.within, ahead.over, ahead.cap) == (16.0, 1.0, 16.0)
    assert [column.label for column in (before, running, ahead)] == ["W46", "W47", "W48"]


def test_in_miles_and_without_a_cap() -> None:
    (column,) = plan_columns([week(MONDAYS[2], 16.09344, 0, None)], Settings(unit=Unit.MI), TODAY)
    assert (round(column.within, 6), column.cap) == (10.0, None)


def test_as_many_slots_as_there_are_weeks() -> None:
    assert (plan_layout(14, 120).count, plan_layout(14, 120).slot) == (14, 7)
    assert plan_layout(60, 80).slot == 2
