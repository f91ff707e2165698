"""One panel of a chart, drawn by plotext: a scale at the left, bars on whole cells, single marks on top.

A terminal cell is the unit of both axes, so every bar and mark falls exactly where it is meant to.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from journal.charts.columns import Layout
from journal.charts.palette import Glyphs, Palette


@dataclass(frozen=True, slots=True)
class Drawing:
    """Lines of text over the slots of a layout; with ANSI colours unless drawn without a palette."""

    lines: tuple[str, ...]
    layout: Layout


def eighths(rows: float, glyphs: Glyphs) -> int:
    """A height in eighths of a row, 1 at least where there is any; without fine glyphs in whole rows."""
    if rows <= 0:
        return 0
    return max(1, math.floor(8 * rows + 0.5) if glyphs.fine else 8 * math.floor(rows + 0.5))


@dataclass(frozen=True, slots=True)
class Bars:
    """A part of every column's bar: whole rows `bottoms[i]` up to, without, `tops[i]`, counted from below.

    `offset` and `cells` are the bar's place in its slot.
    """

    glyph: str
    style: str
    offset: int
    cells: int
    bottoms: Sequence[int]
    tops: Sequence[int]


@dataclass(frozen=True, slots=True)
class Mark:
    """One glyph on one cell of the panel; `x` from its left edge, `row` from below."""

    x: int
    row: int
    glyph: str
    style: str
    dim: bool = False


def draw_panel(
    layout: Layout,
    height: int,
    scale: Mapping[int, str],
    bars: Sequence[Bars],
    marks: Sequence[Mark],
    palette: Palette | None,
) -> Drawing:
    """A panel of `height` rows; `scale` has the words at the left of a row; later marks lie over earlier."""
    import plotext  # 0.2 s, paid by the first chart only

    def pixel(style: str, dim: bool = False) -> Any:
        colour = palette.colour(style) if palette else None
        return plotext.pixel(foreground=colour, style="dim" if dim else None)

    plotext.terminal.limit(False, False)  # else the size of the terminal it runs in would cut the drawing
    figure = plotext.figure
    figure.clear()
    figure.theme("colorless")
    figure.canvas("default")
    figure.axes(False)
    figure.plot_size(layout.gutter + layout.count * layout.slot, height)
    figure.ruler("x").lim(0, layout.count).alignment(lim="edge")
    figure.ruler("y").lim(0, height).alignment(lim="edge")

    for part in bars:
        if not any(part.tops):
            continue
        middle = (part.offset + part.cells / 2) / layout.slot
        figure.draw(
            figure.bar(
                [column + middle for column in range(layout.count)],
                # from within the lowest row to within the highest; nothing is drawn where the two are equal
                [bottom + 0.3 for bottom in part.bottoms],
                [max(top - 0.3, bottom + 0.3) for bottom, top in zip(part.bottoms, part.tops, strict=True)],
                marker=plotext.marker(part.glyph, pixel=pixel(part.style)),
                width=(part.cells - 1) / layout.slot,
            )
        )
    kinds = {(mark.glyph, mark.style, mark.dim) for mark in marks}
    markers = {
        (glyph, style, dim): plotext.marker(glyph, pixel=pixel(style, dim)) for glyph, style, dim in kinds
    }
    figure.draw(
        figure.signal(
            [(mark.x + 0.5) / layout.slot for mark in marks],
            [mark.row + 0.5 for mark in marks],
            marker=[markers[mark.glyph, mark.style, mark.dim] for mark in marks] or None,
        )
    )
    figure.ruler("x").ticks([], [])  # after the bars, which set their own
    words = [plotext.colorize(f"{text:<{layout.gutter}}").fill(pixel("muted")) for text in scale.values()]
    figure.ruler("y").ticks([row + 0.5 for row in scale], words)
    text = figure.build().string(colorless=palette is None)
    return Drawing(tuple(text.rstrip("\n").split("\n")), layout)
