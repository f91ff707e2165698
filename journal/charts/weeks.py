"""The weekly bars: what was run, the part over the cap, the cap itself, and what is still planned."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from journal.charts.columns import Layout, WeekColumn
from journal.charts.frame import Bars, Drawing, Mark, draw_panel, eighths
from journal.charts.palette import UNICODE, Glyphs, Palette
from journal.model.vocabulary import Unit

PARTS = ("run", "running", "over", "planned")
"""A bar's parts from below; each is a style of the palette and a glyph of the set."""

LOWEST_TOP = 4.0
"""The scale reaches at least this far, so that weeks of next to nothing look like it."""


@dataclass(frozen=True, slots=True)
class Axis:
    """A scale on whole rows: the distance a row is worth, and the ticked rows with their top edge's value."""

    per_row: float
    ticks: tuple[tuple[int, float], ...]


def weeks_axis(highest: float, rows: int) -> Axis:
    """Even ticks on round values, so that `highest` fits into `rows` with little room wasted."""
    highest = max(highest, LOWEST_TOP)
    power = 10.0 ** math.floor(math.log10(highest))
    steps = [step * power for step in (0.1, 0.2, 0.4, 0.5, 1, 2, 4, 5, 10)]
    _, step, every = min(
        (_untidiness(step, every, rows, highest), step, every)
        for step in steps
        for every in range(1, rows + 1)
        if step / every * rows > highest - 1e-9
    )
    ticks = tuple((count * every - 1, count * step) for count in range(1, rows // every + 1))
    return Axis(step / every, ticks)


def _untidiness(step: float, every: int, rows: int, highest: float) -> float:
    """What a tick each `every` rows costs the eye: empty rows above, few or crowded ticks, an odd step."""
    count = rows // every
    waste = 1 - highest / (step / every * rows)
    few = {1: 0.4, 2: 0.12}.get(count, 0.0)
    crowded = 0.1 * max(0, count - 7) + (0.15 if every == 1 else 0.0)
    odd = 0.08 if f"{step:e}".startswith("4") else 0.0
    return waste + few + crowded + odd


def cap_place(cap: float, per_row: float, rows: int) -> tuple[int, int]:
    """The row of a cap's mark and which of low (0), middle (1) and high (2) it is there."""
    row, eighth = divmod(round(8 * cap / per_row), 8)
    if row >= rows:
        return rows - 1, 2
    return row, 0 if eighth <= 2 else 1 if eighth <= 5 else 2


def draw_weeks(
    columns: Sequence[WeekColumn],
    layout: Layout,
    height: int,
    unit: Unit,
    palette: Palette | None,
    glyphs: Glyphs = UNICODE,
) -> Drawing:
    """The bars of one column or more on `height` rows, with their scale at the left and their caps."""
    axis = weeks_axis(max(max(column.total, column.cap or 0.0) for column in columns), height)
    heights = [eighths(column.total / axis.per_row, glyphs) for column in columns]
    splits = [_split(column, high // 8, axis.per_row) for column, high in zip(columns, heights, strict=True)]
    bars = [
        Bars(
            getattr(glyphs, style),
            style,
            0,
            layout.bar,
            [rows[part] for rows in splits],
            [rows[part + 1] for rows in splits],
        )
        for part, style in enumerate(PARTS)
    ]
    marks: list[Mark] = []
    for slot, (column, high) in enumerate(zip(columns, heights, strict=True)):
        marks += _top(column, slot, high, layout, glyphs)
        marks += _cap(column, slot, high, layout, axis.per_row, height, glyphs)
    return draw_panel(layout, height, _scale(axis, unit, layout), bars, marks, palette)


def _amounts(column: WeekColumn) -> tuple[float, ...]:
    return (column.within, column.running, column.over, column.planned)


def _split(column: WeekColumn, full: int, per_row: float) -> list[int]:
    """Where each part of a bar of `full` rows begins, from 0 to `full`: at the nearest row.

    A part that is there has a row of its own as far as there are rows, taken from the part under it, so that
    its pattern is seen without colour too.
    """
    amounts = _amounts(column)
    edges = [0]
    for part in range(len(amounts)):
        edges.append(min(full, round(sum(amounts[: part + 1]) / per_row)))
    last = max((part for part, some in enumerate(amounts) if some > 0), default=0)
    edges[last + 1 :] = [full] * (len(amounts) - last)
    for part in range(last, 0, -1):
        room = 1 if amounts[part] > 0 else 0
        edges[part] = max(0, min(edges[part], edges[part + 1] - room))
    return edges


def _top(column: WeekColumn, slot: int, high: int, layout: Layout, glyphs: Glyphs) -> list[Mark]:
    """The part of a row at a bar's top, as the eighth block that comes next to it."""
    full, part = divmod(high, 8)
    if not part:
        return []
    style = [style for style, some in zip(PARTS, _amounts(column), strict=True) if some > 0][-1]
    left = slot * layout.slot
    return [
        Mark(left + cell, full, glyphs.eighths[part], style, style != "run") for cell in range(layout.bar)
    ]


def _cap(
    column: WeekColumn, slot: int, high: int, layout: Layout, per_row: float, rows: int, glyphs: Glyphs
) -> list[Mark]:
    """A short mark over the bar; where the bar is as high, only in the gap beside it."""
    if column.cap is None:
        return []
    row, level = cap_place(column.cap, per_row, rows)
    beside = row < math.ceil(high / 8)
    gap = layout.slot - layout.bar
    first = layout.bar if beside else 0
    last = layout.bar + (1 if beside or gap > 1 else 0)
    left = slot * layout.slot
    return [Mark(left + cell, row, glyphs.cap[level], "cap") for cell in range(first, last)]


def _scale(axis: Axis, unit: Unit, layout: Layout) -> dict[int, str]:
    """`20 km` at its row, right-aligned; without the unit where the gutter has no room for it."""
    room = layout.gutter - layout.margin - 1
    texts = {row: f"{value:g} {unit}" for row, value in axis.ticks}
    texts |= {row: f"{value:g}" for row, value in axis.ticks if len(texts[row]) > room}
    longest = max(5, *(len(text) for text in texts.values()))
    return {row: f"{'':{layout.margin}}{text:>{longest}}" for row, text in texts.items()}
