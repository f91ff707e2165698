"""How many weeks fit, and what each slot of the chart shows."""

from datetime import date

import pytest

from journal.charts.columns import Sign, lay_out, week_columns, week_sign
from journal.model.settings import Settings
from journal.model.vocabulary import Flag, Knee, Rise, Unit

KM = Settings()


@pytest.mark.parametrize(
    ("weeks", "width", "slot", "bar", "count", "together"),
    [
        (12, 80, 6, 4, 12, 1),
        (26, 80, 2, 1, 26, 1),
        (52, 80, 5, 3, 13, 4),
        (104, 80, 2, 1, 26, 4),
        (400, 80, 2, 1, 36, 4),
        (12, 120, 8, 6, 12, 1),
        (26, 120, 4, 3, 26, 1),
        (52, 120, 2, 1, 52, 1),
        (104, 120, 4, 3, 26, 4),
        (12, 30, 2, 1, 11, 1),  # one week fewer, rather than three groups
        (3, 80, 6, 4, 3, 1),  # no wider than twelve weeks are
        (1, 12, 2, 1, 1, 1),
    ],
)
def test_slots_are_whole_cells(weeks_of, weeks, width, slot, bar, count, together):
    layout = lay_out(weeks_of([10.0] * weeks), None, width)
    assert (layout.slot, layout.bar, layout.count, layout.together) == (slot, bar, count, together)
    assert layout.x(layout.count) <= width


def test_the_newest_weeks_are_shown(weeks_of):
    weeks = weeks_of([float(km) for km in range(1, 31)])
    columns = week_columns(weeks, lay_out(weeks, 12, 80), KM)
    assert [column.within for column in columns] == list(range(19, 31))


def test_a_group_holds_four_complete_weeks_and_the_sum_of_their_caps(weeks_of):
    weeks = weeks_of(
        [10.0] * 61,
        cap=[None, *[12.0] * 60],
        left=[3, 1, *[None] * 58, 9],
        complete=[*[True] * 60, False],
    )
    layout = lay_out(weeks, None, 80)
    columns = week_columns(weeks, layout, KM)
    assert layout.together == 4
    assert [column.within for column in columns] == [40.0] * 15
    assert columns[0].cap is None  # its first week has none
    assert columns[1].cap == 48.0
    assert (columns[0].left, columns[1].left) == (3, None)
    assert all(column.running == 0 for column in columns)


def test_the_part_over_the_cap_is_apart(week):
    weeks = [week(date(2026, 10, 26), 18.0, 14.5, over=True)]
    (column,) = week_columns(weeks, lay_out(weeks, 12, 80), KM)
    assert (column.within, column.over, column.cap) == (14.5, 3.5, 14.5)


def test_within_the_tolerance_nothing_is_over(week):
    weeks = [week(date(2026, 10, 26), 14.6, 14.5, over=False)]
    (column,) = week_columns(weeks, lay_out(weeks, 12, 80), KM)
    assert (column.within, column.over) == (14.6, 0.0)


def test_the_running_week_is_run_so_far_and_planned(week):
    weeks = [week(date(2026, 11, 16), 8.5, 14.5, complete=False)]
    (column,) = week_columns(weeks, lay_out(weeks, 12, 80), KM, planned_km=5.5)
    assert (column.within, column.running, column.planned, column.total) == (0.0, 8.5, 5.5, 14.0)


def test_miles_by_the_settings(week):
    weeks = [week(date(2026, 11, 9), 16.09344, 32.18688)]
    (column,) = week_columns(weeks, lay_out(weeks, 12, 80), Settings(unit=Unit.MI))
    assert (column.within, column.cap) == (pytest.approx(10), pytest.approx(20))


def test_the_year_stands_where_it_changes(weeks_of):
    weeks = weeks_of([5.0] * 4, first=date(2026, 12, 21))
    columns = week_columns(weeks, lay_out(weeks, 12, 80), KM)
    assert [(column.label, column.year) for column in columns] == [
        ("W52", None),
        ("W53", None),
        ("W01", 2027),
        ("W02", None),
    ]


def test_not_recorded_is_not_zero(week):
    weeks = [week(date(2026, 11, 9), left=0)]
    (column,) = week_columns(weeks, lay_out(weeks, 12, 80), KM)
    assert (column.worst(Knee.LEFT), column.worst(Knee.RIGHT)) == (0, None)


@pytest.mark.parametrize(
    ("flag", "rise", "sign"),
    [
        (Flag.PAIN_AFTER_JUMP, Rise.CLEAR, Sign.CLEAR),
        (Flag.PAIN_AFTER_JUMP, Rise.LOW, Sign.LOW),
        (Flag.PAIN_NO_JUMP, Rise.CLEAR, Sign.OTHER),
        (Flag.PAIN_NO_BASELINE, Rise.CLEAR, Sign.OTHER),
        (Flag.PENDING, None, None),
        (Flag.JUMP_TOO_FEW_ENTRIES, None, None),
        (None, None, None),
    ],
)
def test_only_a_rise_in_pain_has_a_sign(week, flag, rise, sign):
    assert week_sign(week(date(2026, 10, 26), flag=flag, rise=rise)) is sign


@pytest.mark.parametrize(
    ("worst_day", "hurt"),
    [(date(2026, 10, 31), None), (date(2026, 11, 2), 1), (date(2026, 11, 13), 2), (date(2027, 1, 1), None)],
)
def test_the_way_goes_to_the_week_that_hurt(week, worst_day, hurt):
    jumped = week(date(2026, 10, 26), 18.1, flag=Flag.PAIN_AFTER_JUMP, rise=Rise.CLEAR, worst_day=worst_day)
    weeks = [jumped, week(date(2026, 11, 2), 8.0), week(date(2026, 11, 9), 12.4)]
    assert week_columns(weeks, lay_out(weeks, 12, 80), KM)[0].hurt == hurt
