"""The window on the weeks: where it stands when one of them is looked for."""

from datetime import date, timedelta

import pytest

from journal.model.entries import Run
from journal.model.settings import Settings
from journal.store.journal import Journal
from journal.workflows.weeks.view import WeeksView

TODAY = date(2026, 3, 20)
FIRST = date(2025, 1, 6)


@pytest.fixture
def view(journal: Journal) -> WeeksView:
    """A run a week for a year, and none for the ten weeks since."""
    journal.fill(Run(day=FIRST + timedelta(weeks=week), distance_m=5000) for week in range(53))
    return WeeksView(journal, Settings(), TODAY, 12)


def shown(view: WeeksView) -> tuple[date, date]:
    return view.weeks[0].starts, view.weeks[-1].starts


def test_a_week_out_of_sight_comes_with_those_before_it_and_the_two_after(view: WeeksView) -> None:
    view.to_day(date(2025, 12, 3))
    assert view.week.starts == date(2025, 12, 1)
    assert shown(view) == (date(2025, 9, 29), date(2025, 12, 15))


def test_a_week_in_sight_moves_nothing(view: WeeksView) -> None:
    before = shown(view)
    view.to_day(date(2026, 2, 10))
    assert view.week.starts == date(2026, 2, 9)
    assert shown(view) == before


def test_the_first_weeks_fill_the_window(view: WeeksView) -> None:
    view.to_day(FIRST)
    assert view.week.starts == FIRST
    assert shown(view) == (FIRST, FIRST + timedelta(weeks=11))
