"""The pain panel: the worst score of each week under the bars."""

import pytest

from journal.charts.columns import Layout, WeekColumn, lay_out, week_columns
from journal.charts.pain import draw_pain, pain_height
from journal.charts.palette import ASCII, TERMINAL, UNICODE
from journal.model.settings import Settings
from journal.model.vocabulary import Knee

BOTH = [Knee.LEFT, Knee.RIGHT]


def panel(columns, layout, height, knees, glyphs=UNICODE):
    """The panel's lines in plain text, without the spaces at their ends."""
    lines = draw_pain(columns, layout, height, Settings(), knees, None, glyphs).lines
    return [line.rstrip() for line in lines]


@pytest.fixture
def weeks(weeks_of):
    """Six weeks: a 0, no score, 2, 3, 6 and 10 on the left; the right only once."""
    return weeks_of([0.0] * 6, left=[0, None, 2, 3, 6, 10], right=[None, None, None, 1, None, None])


def test_in_three_rows(weeks):
    layout = lay_out(weeks, 12, 80)
    columns = week_columns(weeks, layout, Settings())
    assert panel(columns, layout, 3, [Knee.LEFT]) == [
        " worst                                ██",
        " left                           ▆▆    ██",
        " of 10    0   ·     ▅▅2   ▇▇3   ██6   ██10",
    ]


def test_with_its_scale(weeks):
    layout = Layout(width=120, gutter=10, slot=4, count=6)
    columns = week_columns(weeks, layout, Settings())
    assert panel(columns, layout, 5, [Knee.LEFT]) == [
        "  10                          ██",
        "                              ██",
        "   5                      ██  ██",
        "   2                  ▄▄  ██  ██",
        "   0        0 ·   ██2 ██3 ██6 ██10",
    ]


def test_both_knees_side_by_side(weeks):
    layout = lay_out(weeks, 12, 80)
    columns = week_columns(weeks, layout, Settings())
    assert panel(columns, layout, 3, BOTH, ASCII) == [
        " worst                                #",
        " L - R                          #     #",
        " of 10   0 .  .  .  #2 .  #3 _1 #6 .  #10.",
    ]


def test_both_knees_as_digits_where_slots_are_narrow(weeks):
    layout = Layout(width=80, gutter=8, slot=2, count=6)
    columns = week_columns(weeks, layout, Settings())
    assert pain_height(layout, BOTH, tall=True) == 3
    assert panel(columns, layout, 3, BOTH) == [
        " worst",
        " left   0 · 2 3 6 10",
        " right  · · · 1 · ·",
    ]


@pytest.mark.parametrize("slot", range(2, 9))
@pytest.mark.parametrize("knees", [[Knee.LEFT], BOTH])
def test_a_zero_is_not_a_missing_score(slot, knees):
    layout = Layout(width=80, gutter=8, slot=slot, count=1)
    zero, missing = WeekColumn("W01", 2026, left=0, right=0), WeekColumn("W01", 2026)
    assert "0" in panel([zero], layout, 3, knees)[-1][8:]
    assert set(panel([missing], layout, 3, knees)[-1][8:].split()) == {"·"}


@pytest.mark.parametrize("slot", [2, 4, 6])
@pytest.mark.parametrize("height", [1, 2, 3, 5, 8, 11])
def test_a_worse_week_is_higher(slot, height):
    layout = Layout(width=80, gutter=8, slot=slot, count=11)
    columns = [WeekColumn("W01", 2026, left=score) for score in range(11)]
    lines = panel(columns, layout, height, [Knee.LEFT])
    heights = []
    for score in range(11):
        cells = [line[layout.x(score) : layout.x(score) + 1] for line in lines]
        heights.append(
            sum(UNICODE.eighths.index(cell) for cell in cells if cell in UNICODE.eighths[1:] and cell)
        )
    assert heights == sorted(heights)
    assert heights[0] == 0
    assert heights[1] > 0
    assert heights[10] == 8 * height


def test_amber_above_the_guides_green_red_above_its_red():
    layout = Layout(width=80, gutter=8, slot=6, count=1)

    def colours(score):
        column = WeekColumn("W01", 2026, left=score)
        text = "".join(draw_pain([column], layout, 5, Settings(), [Knee.LEFT], TERMINAL).lines)
        names = ("pain", "pain_amber", "pain_red")
        return {name for name in names if "\x1b[38;2;{};{};{}m".format(*TERMINAL.colour(name)) in text}

    assert colours(2) == {"pain"}
    assert colours(3) == colours(5) == {"pain", "pain_amber"}
    assert colours(6) == {"pain", "pain_amber", "pain_red"}
