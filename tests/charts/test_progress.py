"""An exercise over the weeks: bars left beside right, and the same numbers under them."""

from journal.charts.columns import Layout
from journal.charts.palette import ASCII, TERMINAL, UNICODE, paint
from journal.charts.progress import BestColumn, draw_progress, number_rows
from journal.model.vocabulary import Side

LAYOUT = Layout(40, 10, 4, 3)
BOTH = (Side.LEFT, Side.RIGHT)
COLUMNS = [BestColumn({Side.LEFT: 10.0, Side.RIGHT: 20.0}), BestColumn({}), BestColumn({Side.LEFT: 20.0})]


def test_left_and_right_stand_side_by_side_in_two_patterns() -> None:
    assert draw_progress(COLUMNS, BOTH, LAYOUT, 4, None).lines == (
        " 20        ▒      █   ",
        "           ▒      █   ",
        "          █▒      █   ",
        " 0        █▒  ·   █   ",
    )


def test_ascii_has_the_same_bars() -> None:
    assert draw_progress(COLUMNS, BOTH, LAYOUT, 2, None, ASCII).lines == (
        " 20        %      #   ",
        " 0        #%  .   #   ",
    )


def test_one_side_takes_the_whole_bar() -> None:
    drawn = draw_progress([BestColumn({Side.BOTH: 30.0})] * 3, [Side.BOTH], LAYOUT, 2, None)
    assert drawn.lines[1] == " 0        ███ ███ ███ "


def test_colours_change_no_letter() -> None:
    coloured = draw_progress(COLUMNS, BOTH, LAYOUT, 4, TERMINAL).lines
    assert "\x1b[" in "".join(coloured)


def test_the_numbers_stand_under_their_bars() -> None:
    rows = [paint(row, None) for row in number_rows(COLUMNS, BOTH, LAYOUT)]
    assert rows == [" █ left   10  ·   20", " ▒ right  20  ·   ·"]


def test_numbers_are_shortened_to_their_cells() -> None:
    columns = [BestColumn({Side.BOTH: value}) for value in (97.5, 112.5, 1240.0)]
    (row,) = number_rows(columns, [Side.BOTH], LAYOUT, UNICODE)
    assert paint(row, None) == " best     98  112 1k2"


def test_no_best_at_all_is_dots_and_no_scale() -> None:
    assert draw_progress([BestColumn({})] * 3, [], LAYOUT, 2, None).lines[1].split() == ["·", "·", "·"]
