"""Weekly sums are what adding up by hand gives, whatever the days."""

from collections import defaultdict
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journal.model.days import WEEK, week_start
from journal.model.entries import Run
from journal.model.review import WeekSums
from journal.model.vocabulary import Kind, WeekStart
from journal.store.journal import Journal
from tests.store.helpers import an_empty_journal

AMOUNTS = st.tuples(st.none() | st.floats(1, 5e4), st.none() | st.floats(60, 2e4)).filter(any)
NEAR = st.dates(date(2024, 11, 1), date(2026, 2, 28)) | st.dates(date(1968, 12, 1), date(1970, 2, 1))


@st.composite
def some_runs(draw: st.DrawFn) -> list[Run]:
    around = draw(NEAR)
    days = st.integers(-40, 40).map(lambda n: around + timedelta(days=n))
    amounts = draw(st.lists(st.tuples(days, AMOUNTS, st.sampled_from(Kind)), max_size=15))
    return [Run(day=day, distance_m=m, duration_s=s, kind=kind) for day, (m, s), kind in amounts]


def by_hand(runs: list[Run], first: WeekStart, until: date) -> list[WeekSums]:
    weeks: dict[date, list[Run]] = defaultdict(list)
    for run in runs:
        if run.day <= until:
            weeks[week_start(run.day, first)].append(run)
    found, starts = [], min(weeks, default=date.max)
    while starts <= until:
        week = weeks.get(starts, [])
        metres = [run.distance_m for run in week if run.distance_m is not None]
        seconds = [run.duration_s for run in week if run.duration_s is not None]
        found.append(
            WeekSums(
                starts,
                len(week),
                sum(metres) / 1000,
                sum(seconds) / 60 if seconds or not week else None,
                max(metres) / 1000 if metres else None,
                len(week) - len(metres),
                any(run.kind is Kind.WALK_RUN for run in week),
            )
        )
        starts += WEEK
    return found


def rounded(sums: list[WeekSums]) -> list[tuple[object, ...]]:
    """Sums as far as the order of adding up does not matter."""
    return [
        (
            week.starts,
            week.runs,
            pytest.approx(week.km),
            None if week.minutes is None else pytest.approx(week.minutes),
            None if week.longest_km is None else pytest.approx(week.longest_km),
            week.without_distance,
            week.ladder,
        )
        for week in sums
    ]


@given(some_runs(), st.sampled_from(WeekStart), st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_sums_are_what_adding_up_by_hand_gives(
    runs: list[Run], first: WeekStart, data: st.DataObject
) -> None:
    until = data.draw(NEAR if not runs else st.sampled_from([run.day for run in runs]) | NEAR)
    with an_empty_journal() as journal:
        with journal.change("runs") as writing:
            writing.add_all(runs)
        found = journal.weekly_sums(first, until)
    expected = by_hand(runs, first, until)
    assert [tuple(getattr(week, name) for name in WeekSums._fields) for week in found] == rounded(expected)


def test_no_runs_no_weeks(journal: Journal) -> None:
    assert journal.weekly_sums(WeekStart.MONDAY, date(2026, 3, 16)) == []


def test_empty_weeks_to_today_are_there(journal: Journal) -> None:
    with journal.change("run") as writing:
        writing.add(Run(day=date(2025, 12, 28), distance_m=5000.0))
    weeks = journal.weekly_sums(WeekStart.MONDAY, date(2026, 1, 12))
    assert [(week.starts.isoformat(), week.runs, week.km, week.minutes) for week in weeks] == [
        ("2025-12-22", 1, 5.0, None),
        ("2025-12-29", 0, 0.0, 0.0),
        ("2026-01-05", 0, 0.0, 0.0),
        ("2026-01-12", 0, 0.0, 0.0),
    ]


@pytest.mark.parametrize("day", [date(1, 1, 7), date(9999, 12, 31)])
@pytest.mark.parametrize("first", WeekStart)
def test_the_ends_of_the_calendar(journal: Journal, day: date, first: WeekStart) -> None:
    with journal.change("run") as writing:
        writing.add(Run(day=day, distance_m=5000.0))
    (week,) = journal.weekly_sums(first, day)
    assert (week.starts, week.runs) == (week_start(day, first), 1)
