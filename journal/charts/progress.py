"""An exercise over the weeks: a bar a column for its best, left beside right, and the numbers under it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from journal.charts.columns import Layout
from journal.charts.frame import Bars, Drawing, Mark, draw_panel, eighths
from journal.charts.palette import UNICODE, Glyphs, Palette, Spans
from journal.model.vocabulary import Side

STYLES = {Side.BOTH: "run", Side.LEFT: "run", Side.RIGHT: "pain"}


@dataclass(frozen=True, slots=True)
class BestColumn:
    """The best of a column's days by side; a side without one is not in it."""

    best: Mapping[Side, float]


def side_glyph(side: Side, glyphs: Glyphs) -> str:
    """What a side's bar is drawn with: the right one otherwise than the left."""
    return glyphs.over if side is Side.RIGHT else glyphs.run


def draw_progress(
    columns: Sequence[BestColumn],
    sides: Sequence[Side],
    layout: Layout,
    height: int,
    palette: Palette | None,
    glyphs: Glyphs = UNICODE,
) -> Drawing:
    """Bars from 0 to the best of all, on `height` rows; a column without a best has a dot."""
    most = max((value for column in columns for value in column.best.values()), default=0.0)
    each = max(1, layout.bar // max(1, len(sides)))
    bars: list[Bars] = []
    marks: list[Mark] = []
    for place, side in enumerate(sides):
        tops = []
        for slot, column in enumerate(columns):
            full, part = divmod(eighths(column.best.get(side, 0.0) * height / (most or 1.0), glyphs), 8)
            tops.append(full)
            if part:
                left = layout.slot * slot + place * each
                marks += [Mark(left + cell, full, glyphs.eighths[part], STYLES[side]) for cell in range(each)]
        bars.append(
            Bars(side_glyph(side, glyphs), STYLES[side], place * each, each, [0] * len(columns), tops)
        )
    marks += [
        Mark(layout.slot * slot, 0, glyphs.blank, "muted")
        for slot, column in enumerate(columns)
        if not column.best
    ]
    scale = {height - 1: f"{'':{layout.margin}}{most:g}", 0: f"{'':{layout.margin}}0"} if most else {}
    return draw_panel(layout, height, dict(sorted(scale.items())), bars, marks, palette)


def number_rows(
    columns: Sequence[BestColumn], sides: Sequence[Side], layout: Layout, glyphs: Glyphs = UNICODE
) -> list[Spans]:
    """The numbers of the bars, a row a side, so that nothing is in the heights alone."""
    rows: list[Spans] = []
    for side in sides:
        name = "best" if side is Side.BOTH else f"{side_glyph(side, glyphs)} {side}"
        cells = "".join(
            f"{_number(column.best.get(side), layout.slot - 1, glyphs):<{layout.slot}}" for column in columns
        )
        rows.append(((f"{'':{layout.margin}}{name}".ljust(layout.gutter), "muted"), (cells, "foreground")))
    return rows


def _number(value: float | None, cells: int, glyphs: Glyphs) -> str:
    """A number in so many cells: `97.5`, `98`, `1k2` from a thousand on; a dot where there is none."""
    if value is None:
        return glyphs.blank
    for text in (f"{round(value, 1):g}", f"{value:.0f}"):
        if len(text) <= cells:
            return text
    thousands, rest = divmod(round(value), 1000)
    return f"{thousands}k{rest // 100}"
