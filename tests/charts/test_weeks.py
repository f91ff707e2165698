"""The weekly bars, as pictures and as laws."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.charts.columns import Layout, WeekColumn, lay_out, week_columns
from journal.charts.frame import eighths
from journal.charts.palette import ASCII, TERMINAL, UNICODE
from journal.charts.weeks import cap_place, draw_weeks, weeks_axis
from journal.model.settings import Settings
from journal.model.vocabulary import Unit

DISTANCES = st.floats(0, 300, allow_nan=False)


def picture(drawing):
    """The drawing's lines without the spaces at their ends."""
    return [line.rstrip() for line in drawing.lines]


def test_a_return_to_running(autumn):
    layout = lay_out(autumn, 12, 80)
    columns = week_columns(autumn, layout, Settings(), planned_km=5.5)
    assert picture(draw_weeks(columns, layout, 10, Unit.KM, None)) == [
        " 20 km",
        "                                                        ▒▒▒▒  ▁▁▁▁▁",
        " 16 km                                ▁▁▁▁▁ ▁▁▁▁▁       ▒▒▒▒▁       ▁▁▁▁▁ ▁▁▁▁▁",
        "                                ▅▅▅▅▁ ▂▂▂▂        ▄▄▄▄─ ████        ▂▂▂▂  ░░░░",
        " 12 km              ▂▂▂▂▁ ▅▅▅▅▔ ▒▒▒▒  ████        ████  ████        ████  ░░░░",
        "        ▆▆▆▆  ▆▆▆▆  ████  ████  ████  ████  ▅▅▅▅  ████  ████        ████  ░░░░",
        "  8 km  ████  ████  ████  ████  ████  ████  ████  ████  ████  ████  ████  ╱╱╱╱",
        "        ████  ████  ████  ████  ████  ████  ████  ████  ████  ████  ████  ╱╱╱╱",
        "  4 km  ████  ████  ████  ████  ████  ████  ████  ████  ████  ████  ████  ╱╱╱╱",
        "        ████  ████  ████  ████  ████  ████  ████  ████  ████  ████  ████  ╱╱╱╱",
    ]


def test_the_same_in_plain_ascii(week):
    weeks = [
        week(date(2026, 11, 2), 6.2, 8.2),
        week(date(2026, 11, 9), 8.1, 6.4, over=True),
        week(date(2026, 11, 16), 3.9, 7.1, complete=False),
    ]
    layout = lay_out(weeks, 12, 80)
    columns = week_columns(weeks, layout, Settings(), planned_km=2.0)
    assert picture(draw_weeks(columns, layout, 5, Unit.KM, None, ASCII)) == [
        " 10 km  -----",
        "  8 km        %%%%- -----",
        "  6 km  ####  ####  ....",
        "  4 km  ####  ####  ////",
        "  2 km  ####  ####  ////",
    ]


def test_a_free_cap_mark_lies_over_its_bar_and_one_within_it_beside(week):
    weeks = [week(date(2026, 11, 2), 3.0, 7.2), week(date(2026, 11, 9), 3.0, 3.4)]
    layout = lay_out(weeks, 12, 80)
    columns = week_columns(weeks, layout, Settings())
    assert picture(draw_weeks(columns, layout, 4, Unit.KM, None)) == [
        "  8 km  ─────",
        "  6 km",
        "  4 km  ▄▄▄▄  ▄▄▄▄▔",
        "  2 km  ████  ████",
    ]


@given(high=DISTANCES, low=DISTANCES, top=DISTANCES, rows=st.integers(1, 30))
def test_a_longer_week_is_never_lower(high, low, top, rows):
    high, low = max(high, low), min(high, low)
    per_row = weeks_axis(max(top, high), rows).per_row
    for glyphs in (UNICODE, ASCII):
        assert eighths(low / per_row, glyphs) <= eighths(high / per_row, glyphs) <= 8 * rows


@given(cap=DISTANCES, top=DISTANCES, rows=st.integers(1, 30))
def test_a_cap_mark_is_in_the_row_of_its_cap(cap, top, rows):
    per_row = weeks_axis(max(top, cap), rows).per_row
    row, _ = cap_place(cap, per_row, rows)
    assert 0 <= row < rows
    assert row - 1 / 8 <= cap / per_row <= row + 1 + 1 / 8


@given(highest=st.floats(0, 2000), rows=st.integers(1, 40))
def test_ticks_are_round_even_and_inside(highest, rows):
    axis = weeks_axis(highest, rows)
    assert axis.per_row * rows >= highest - 1e-6
    assert axis.ticks
    first = axis.ticks[0][1]
    for count, (row, value) in enumerate(axis.ticks, 1):
        assert value == pytest.approx(count * first)
        assert (row + 1) * axis.per_row == pytest.approx(value)
        assert row < rows


COLUMNS = st.builds(
    WeekColumn,
    label=st.just("W01"),
    iso_year=st.just(2026),
    within=DISTANCES,
    over=st.one_of(st.just(0.0), DISTANCES),
    cap=st.one_of(st.none(), DISTANCES),
)


@settings(max_examples=60, deadline=None)
@given(columns=st.lists(COLUMNS, min_size=1, max_size=9), rows=st.integers(1, 15), slot=st.integers(2, 8))
def test_every_bar_and_cap_is_drawn_as_high_as_it_is(columns, rows, slot):
    layout = Layout(width=80, gutter=8, slot=slot, count=len(columns))
    lines = draw_weeks(columns, layout, rows, Unit.KM, None).lines
    assert [len(line) for line in lines] == [layout.x(layout.count)] * rows
    per_row = weeks_axis(max(max(column.total, column.cap or 0) for column in columns), rows).per_row
    for index, column in enumerate(columns):
        high = eighths(column.total / per_row, UNICODE)
        drawn = [line[layout.x(index) : layout.x(index + 1)] for line in reversed(lines)]
        assert all(cells[0] in "█▒" for cells in drawn[: high // 8])
        if high % 8:
            assert drawn[high // 8][: layout.bar] == UNICODE.eighths[high % 8] * layout.bar
        if column.over > 0 and high >= 8:
            assert any("▒" in cells for cells in drawn)
        if column.cap is None:
            assert all(cells[layout.bar :].isspace() for cells in drawn)
        else:
            row, level = cap_place(column.cap, per_row, rows)
            assert drawn[row].rstrip()[-1] == UNICODE.cap[level]
            assert ("█" in drawn[row] or "▒" in drawn[row]) == (row < high // 8)


@pytest.mark.parametrize("kms", [[0.0], [0.0] * 6, [0.4] * 5, [5, 6, 200, 7], [10.0] * 100])
def test_odd_weeks_are_drawn_whole_and_in_silence(weeks_of, capfd, kms):
    weeks = weeks_of(kms)
    layout = lay_out(weeks, None, 80)
    columns = week_columns(weeks, layout, Settings())
    lines = draw_weeks(columns, layout, 10, Unit.KM, None).lines
    assert len(lines) == 10
    for index, column in enumerate(columns):
        assert (lines[-1][layout.x(index)] != " ") == (column.total > 0)
    assert capfd.readouterr() == ("", "")


def test_colours_are_the_palettes_and_the_terminals_background_stays(autumn):
    layout = lay_out(autumn, 12, 80)
    columns = week_columns(autumn, layout, Settings())
    text = "\n".join(draw_weeks(columns, layout, 10, Unit.KM, TERMINAL).lines)
    for colour in (TERMINAL.run, TERMINAL.over, TERMINAL.cap, TERMINAL.running, TERMINAL.muted):
        assert "\x1b[38;2;{};{};{}m".format(*colour) in text
    assert "\x1b[48;" not in text


def test_a_second_drawing_owes_nothing_to_the_first(autumn):
    layout = lay_out(autumn, 12, 80)
    columns = week_columns(autumn, layout, Settings())
    first = draw_weeks(columns, layout, 10, Unit.KM, None)
    draw_weeks([replace(column, cap=90.0) for column in columns], layout, 15, Unit.MI, TERMINAL)
    assert draw_weeks(columns, layout, 10, Unit.KM, None) == first
