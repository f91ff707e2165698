"""The lines of words around the drawings."""

import re
from dataclasses import replace
from datetime import date

import pytest

from journal.charts.columns import Layout, Sign, WeekColumn, lay_out, week_columns
from journal.charts.palette import ASCII, TERMINAL, paint
from journal.charts.rows import (
    has_signs,
    label_row,
    pain_title,
    phase_row,
    sign_legend,
    sign_row,
    weeks_title,
)
from journal.model.plan import PhaseBegun
from journal.model.plan_vocabulary import Phase
from journal.model.settings import Settings
from journal.model.vocabulary import Knee, Unit


def words(spans):
    return paint(spans, None)


def plain_weeks(count, **more):
    return [WeekColumn(f"W{week:02d}", 2026, **more) for week in range(1, count + 1)]


def test_every_week_has_its_name_where_there_is_room(autumn):
    layout = lay_out(autumn, 12, 80)
    columns = week_columns(autumn, layout, Settings())
    assert words(label_row(columns, layout)) == (
        " week   W36   W37   W38   W39   W40   W41   W42   W43   W44   W45   W46   W47"
    )


def test_names_are_left_out_in_narrow_slots_and_the_newest_is_kept():
    layout = Layout(width=40, gutter=8, slot=2, count=7)
    assert words(label_row(plain_weeks(7), layout)) == " week   W01 W03 W05 W07"


def test_the_cursor_marks_its_week_even_where_names_are_left_out():
    layout = Layout(width=40, gutter=8, slot=2, count=7)
    spans = label_row(plain_weeks(7), layout, cursor=3)
    assert words(spans) == " week   W01  ▸W04   W07"
    assert ("▸W04", "cursor") in spans


@pytest.mark.parametrize(("slot", "text"), [(6, "W52   2027  W02"), (4, "W52 '27 W02")])
def test_a_new_year_stands_in_the_place_of_its_first_week(slot, text):
    columns = [WeekColumn("W52", 2026), WeekColumn("W01", 2027, year=2027), WeekColumn("W02", 2027)]
    assert words(label_row(columns, Layout(80, 8, slot, 3), head="2026")) == f" 2026   {text}"


def test_groups_of_four_say_that_the_name_is_their_first_week():
    assert words(label_row(plain_weeks(2), Layout(80, 8, 6, 2, together=4))) == " from   W01   W02"


def test_the_way_from_a_jump_to_the_week_that_hurt(autumn):
    layout = lay_out(autumn, 12, 80)
    columns = week_columns(autumn, layout, Settings())
    assert words(sign_row(columns, layout)) == f" sign{'':51}▲─────►"
    assert words(sign_row(columns, layout, ASCII)) == f" sign{'':51}!----->"


def test_the_way_stops_short_of_another_sign():
    columns = plain_weeks(3)
    columns[0] = replace(columns[0], sign=Sign.LOW, hurt=1)
    columns[1] = replace(columns[1], sign=Sign.OTHER)
    assert words(sign_row(columns, Layout(80, 8, 4, 3))) == " sign   △──►◆"
    assert words(sign_row(columns, Layout(80, 8, 2, 3))) == " sign   △►◆"


def test_signs_differ_without_colour():
    columns = [replace(column, sign=sign) for column, sign in zip(plain_weeks(3), Sign, strict=True)]
    layout = Layout(120, 10, 4, 3)
    assert words(sign_row(columns, layout)).split() == ["sign", "△", "◆", "▲"]
    assert words(sign_legend(columns, layout)).strip() == (
        "▲ pain rose after a jump, clear   ◆ pain rose, no jump in running   △ pain rose after a jump, low"
    )
    assert has_signs(columns)
    assert not has_signs(plain_weeks(3))


def test_the_title_names_the_parts_that_occur(autumn):
    layout = lay_out(autumn, 12, 80)
    columns = week_columns(autumn, layout, Settings(), planned_km=5.5)
    assert words(weeks_title(columns, layout, Settings())) == (
        " Kilometres a week      █ run  ▒ over the cap  ─ cap  ╱ running week  ░ planned"
    )
    assert words(weeks_title(plain_weeks(3, within=5.0), layout, Settings(unit=Unit.MI))).split("  ")[0] == (
        " Miles a week"
    )


@pytest.mark.parametrize("together", [1, 4])
def test_titles_are_whole_at_every_width(autumn, together):
    columns = week_columns(autumn, lay_out(autumn, 12, 80), Settings(), planned_km=5.5)
    for width in range(20, 140):
        layout = Layout(width, 8, 2, 1, together)
        title = words(weeks_title(columns, layout, Settings()))
        assert title[:-1].isprintable()
        assert re.match(r" +\S.* week(s|, km, and its cap.*)?(  |$)", title)
        assert re.search(r"(planned|run|over|cap|week|weeks)$", title)
        assert len(words(sign_legend(columns, layout))) <= width
        assert re.search(r"(week|knee|recorded)$", words(pain_title(layout, Settings(), list(Knee))))


def test_without_a_palette_no_colour_and_with_one_only_its_own(autumn):
    spans = (("a", "sign"), (" ", "sign"), ("b", "cursor"), ("c", ""))
    assert paint(spans, None) == "a bc"
    assert paint(spans, TERMINAL) == "\x1b[38;2;215;65;65ma\x1b[0m \x1b[7mb\x1b[0mc"
    assert paint(spans, replace(TERMINAL, sign=None)) == "a \x1b[7mb\x1b[0mc"


SETTLE, WALK, BACK = (
    PhaseBegun(day=date(2026, *day), phase=phase)
    for day, phase in (((9, 14), Phase.SETTLE), ((10, 1), Phase.WALK_RUN), ((11, 21), Phase.RETURN))
)


def test_each_phase_begins_under_the_week_it_was_entered_in(autumn):
    layout = lay_out(autumn, 12, 120)
    spans = phase_row(autumn, layout, [SETTLE, WALK])
    line = words(spans)
    names = words(label_row(week_columns(autumn, layout, Settings()), layout))
    for name, week in (("before", "W36"), ("settle", "W38"), ("walk-run", "W40")):
        assert line.index(name) == names.index(week)
    assert line.startswith("  phase   before ────")
    assert [style for said, style in spans if "walk-run" in said] == ["foreground"]
    assert [style for said, style in spans if "settle" in said] == ["muted"]
    assert set(words(phase_row(autumn, layout, [SETTLE, WALK], ASCII))) <= set("phasebeforewalk-runsettle ")


def test_a_phase_that_is_older_than_the_chart_fills_it(autumn):
    layout = lay_out(autumn, 12, 120)
    long_ago = replace(SETTLE, day=date(2026, 1, 1))
    assert words(phase_row(autumn, layout, [long_ago])).split()[:2] == ["phase", "settle"]
    assert "before" not in words(phase_row(autumn, layout, [long_ago]))


def test_of_two_phases_in_one_week_the_later_stands_and_a_long_name_is_cut(autumn):
    layout = Layout(width=40, gutter=10, slot=2, count=12)
    line = words(phase_row(autumn, layout, [SETTLE, replace(WALK, day=date(2026, 9, 16)), BACK]))
    assert line == f" phase    bef walk-run {'─' * 8} r"
    assert len(line) <= 40


def test_a_group_of_weeks_is_in_the_phase_it_ends_in(autumn):
    layout = Layout(width=80, gutter=8, slot=8, count=2, together=4)
    assert words(phase_row(autumn[:8], layout, [replace(WALK, day=date(2026, 10, 20))])) == (
        " phase  before  walk-ru"
    )
