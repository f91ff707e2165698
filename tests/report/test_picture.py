"""The picture: the cells of the chart, every one of them as a shape or as a letter at its place."""

import re
from xml.etree import ElementTree

import pytest

from journal.charts.chart import chart_text
from journal.model.settings import Settings
from journal.model.vocabulary import Knee, Unit
from journal.report.blocks import Chart
from journal.report.drawing import STYLES, Cell, chart_cells, chart_lines, shown_weeks_words
from journal.report.picture import CELL_H, CELL_W, svg
from tests.report.pages import chart

BOTH = tuple(Knee)
SHAPES = "█▀▁▂▃▄▅▆▇▒░╱"


def drawn(picture: Chart, width: int = 80) -> tuple[ElementTree.Element, list[Cell]]:
    cells, rows = chart_cells(picture, width)
    return ElementTree.fromstring(svg(cells, rows, width, "what it shows", "broad")), cells


@pytest.mark.parametrize("weeks", [1, 2, 12, 30, 60])
@pytest.mark.parametrize("knees", [(), (Knee.RIGHT,), BOTH])
@pytest.mark.parametrize("width", [44, 80])
def test_every_letter_stands_in_the_picture(weeks: int, knees: tuple[Knee, ...], width: int) -> None:
    root, cells = drawn(chart(weeks, knees), width)
    letters = "".join(text.text or "" for text in root.iter("text"))
    assert sorted(letters) == sorted(c.glyph for c in cells if c.style != "cap" and c.glyph not in SHAPES)
    assert max(cell.column for cell in cells) < width


def test_every_colour_is_a_part_of_the_drawing() -> None:
    root, cells = drawn(chart(knees=BOTH))
    assert {cell.style for cell in cells} <= {*STYLES, ""}
    assert {"run", "over", "cap", "running", "sign", "pain", "pain_amber", "muted"} <= {
        c.style for c in cells
    }
    classes = {name for each in root for name in each.attrib["class"].split()}
    assert classes <= {*STYLES, "pale", "line"}


def test_a_bar_is_as_high_as_its_cells() -> None:
    bar = [Cell(2, row, "█", "run", False) for row in (1, 2)] + [Cell(2, 0, "▄", "run", True)]
    root = ElementTree.fromstring(svg(bar, 3, 8, "w", "broad"))
    boxes = {path.attrib["class"]: path.attrib["d"] for path in root}
    assert boxes == {
        "run": f"M16 {CELL_H}h{CELL_W}v16h-8zM16 {2 * CELL_H}h{CELL_W}v16h-8z",
        "run pale": "M16 8h8v8h-8z",
    }


def test_what_differs_by_colour_differs_by_pattern_too() -> None:
    cells = [
        Cell(at, 0, glyph, style, False)
        for at, (glyph, style) in enumerate([("▒", "over"), ("╱", "running"), ("░", "planned")])
    ]
    root = ElementTree.fromstring(svg(cells, 1, 3, "w", "broad"))
    lines = [path.attrib for path in root if "line" in path.attrib["class"]]
    assert [line["class"] for line in lines] == ["line over", "line planned", "line running"]
    assert len({re.sub(r"M\d+", "M", line["d"]) for line in lines}) == 3


def test_a_cap_is_a_line_over_its_cells_and_no_bar() -> None:
    cells = [Cell(at, 0, "▁", "cap", False) for at in range(3)]
    (line,) = ElementTree.fromstring(svg(cells, 1, 8, "w", "broad"))
    assert line.attrib == {"class": "line cap", "d": "M0 14.72h24"}


def test_words_are_as_wide_as_their_cells_whatever_the_font() -> None:
    cells = [Cell(at, 1, letter, "muted", False) for at, letter in enumerate("a<b", 4)]
    (text,) = ElementTree.fromstring(svg(cells, 2, 8, "w", "broad"))
    assert (text.text, text.attrib["x"], text.attrib["textLength"]) == ("a<b", "32", "24")


def test_the_words_are_those_of_the_chart_on_the_command_line() -> None:
    picture = chart(knees=(Knee.LEFT,), settings=Settings(knee=Knee.LEFT))
    printed = chart_text(picture.weeks, picture.settings, 80, 30, None).splitlines()
    same = (" 2026", " sign", " Worst", "  0", "  5", " ▲")
    assert [line for line in chart_lines(picture, 80) if line.startswith(same)] == [
        line for line in printed if line.startswith(same)
    ]


def test_without_scores_there_is_no_panel_for_them_and_without_runs_no_bars() -> None:
    assert "Worst" not in "\n".join(chart_lines(chart(knees=()), 80))
    assert "Kilometres" in chart_lines(chart(knees=()), 80)[0]
    only_pain = chart_lines(chart(run_too=False), 80)
    assert only_pain[0].startswith(" 2026   W10")
    assert not any("Kilometres" in line or " km" in line for line in only_pain)


def test_miles_where_the_settings_say_so() -> None:
    miles = chart(settings=Settings(unit=Unit.MI))
    assert "Miles a week" in chart_lines(miles, 80)[0]


def test_it_says_which_weeks_it_has_room_for() -> None:
    assert shown_weeks_words(chart(12), 80) == ""
    assert shown_weeks_words(chart(40), 80) == "The picture shows the last 36 complete weeks."
    assert shown_weeks_words(chart(250), 80) == "The picture shows the last 144 complete weeks in fours."
