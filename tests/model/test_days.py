"""Weeks and their names."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.model.days import long_day, week_name, week_start
from journal.model.vocabulary import WeekStart

days = st.dates(date(1970, 1, 8), date(2100, 1, 1))


@pytest.mark.parametrize(
    ("day", "first", "starts", "name"),
    [
        (date(2026, 11, 20), WeekStart.MONDAY, date(2026, 11, 16), "2026-W47"),
        (date(2026, 11, 22), WeekStart.MONDAY, date(2026, 11, 16), "2026-W47"),
        (date(2026, 11, 22), WeekStart.SUNDAY, date(2026, 11, 22), "2026-W48"),
        (date(2026, 11, 21), WeekStart.SUNDAY, date(2026, 11, 15), "2026-W47"),
        (date(2027, 1, 1), WeekStart.MONDAY, date(2026, 12, 28), "2026-W53"),
        (date(2024, 12, 30), WeekStart.MONDAY, date(2024, 12, 30), "2025-W01"),
    ],
)
def test_a_week_is_named_by_its_monday(day: date, first: WeekStart, starts: date, name: str) -> None:
    assert week_start(day, first) == starts
    assert week_name(starts) == name


@given(days, st.sampled_from(WeekStart))
def test_every_day_lies_in_its_week(day: date, first: WeekStart) -> None:
    starts = week_start(day, first)
    assert starts <= day < starts + timedelta(days=7)
    assert week_start(starts, first) == starts


def test_days_are_named_alike_on_every_machine() -> None:
    assert long_day(date(2026, 11, 20)) == "Fri 20 Nov 2026"
