"""The chart of the page, drawn by the charts of every other place: its rows of cells, each with its part."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields

from journal.charts.columns import lay_out, week_columns
from journal.charts.pain import draw_pain, pain_height
from journal.charts.palette import Palette, Rgb, Spans, glyphs_of, paint
from journal.charts.rows import has_signs, label_row, pain_title, sign_legend, sign_row, weeks_title
from journal.charts.weeks import draw_weeks
from journal.report.blocks import Chart

BAR_ROWS = 9
STYLES = tuple(field.name for field in fields(Palette))
# Colours that are numbers: what comes back says which part of the drawing a cell belongs to.
NUMBERED = Palette(**{name: (0, 0, number) for number, name in enumerate(STYLES, 1)})
ANSI = re.compile(r"\x1b\[([0-9;]*)m|([^\x1b]+)")


@dataclass(frozen=True, slots=True)
class Cell:
    """One character of a drawing; `style` is a field of `Palette`, "" for none."""

    column: int
    row: int
    glyph: str
    style: str
    dim: bool


def chart_cells(chart: Chart, width: int) -> tuple[list[Cell], int]:
    """The drawing in `width` cells, blanks left out, and how many rows it has."""
    lines = _lines(chart, width)
    return [cell for row, line in enumerate(lines) for cell in _cells(line, row)], len(lines)


def chart_lines(chart: Chart, width: int) -> list[str]:
    """The same as lines of plain text."""
    return [ANSI.sub(lambda found: found[2] or "", line).rstrip() for line in _lines(chart, width)]


def _lines(chart: Chart, width: int) -> list[str]:
    """Bars unless nothing was run, the names of the weeks, signs, pain unless none was scored."""
    settings, knees = chart.settings, chart.knees
    glyphs = glyphs_of(settings)
    layout = lay_out(chart.weeks, None, width)
    columns = week_columns(chart.weeks, layout, settings)
    signs = has_signs(columns)

    def painted(spans: Spans) -> str:
        return paint(spans, NUMBERED)

    lines: list[str] = []
    if any(column.total or column.cap for column in columns):
        lines.append(painted(weeks_title(columns, layout, settings, glyphs)))
        lines += draw_weeks(columns, layout, BAR_ROWS, settings.unit, NUMBERED, glyphs).lines
    lines.append(painted(label_row(columns, layout, head=str(columns[0].iso_year), glyphs=glyphs)))
    if signs:
        lines.append(painted(sign_row(columns, layout, glyphs)))
    if knees:
        rows = pain_height(layout, knees, tall=True)
        lines += ["", painted(pain_title(layout, settings, knees, glyphs))]
        lines += draw_pain(columns, layout, rows, settings, knees, NUMBERED, glyphs).lines
    if signs:
        lines.append(painted(sign_legend(columns, layout, glyphs)))
    return lines


def shown_weeks_words(chart: Chart, width: int) -> str:
    """What the picture leaves of weeks that do not all fit into it; "" where they do."""
    layout = lay_out(chart.weeks, None, width)
    shown = layout.count * layout.together
    if shown >= len(chart.weeks):
        return ""
    groups = " in fours" if layout.together > 1 else ""
    return f"The picture shows the last {shown} complete weeks{groups}."


def _cells(line: str, row: int) -> list[Cell]:
    found: list[Cell] = []
    column, style, dim = 0, "", False
    for codes, text in ANSI.findall(line):
        if text:
            found += [
                Cell(column + at, row, glyph, style, dim) for at, glyph in enumerate(text) if glyph != " "
            ]
            column += len(text)
        elif codes in ("", "0"):
            style, dim = "", False
        elif codes == "2":
            dim = True
        else:
            style = _style_of(codes)
    return found


def _style_of(codes: str) -> str:
    """The part a colour stands for."""
    *_, red, green, blue = ["0", "0", *codes.split(";")]
    colour: Rgb = (int(red), int(green), int(blue))
    return next((name for name in STYLES if NUMBERED.colour(name) == colour), "")
