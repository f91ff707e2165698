"""A drawing of cells as an SVG picture: bars are shapes, words are text, colours are those of the page.

Whatever font shows the words, bars have no gaps and columns stand under each other; what differs by colour
differs by pattern too, so that nothing is lost on a grey printer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import groupby

from journal.report.drawing import Cell

CELL_W, CELL_H = 8, 16
BASELINE = 12
FILLED = {
    "█": (0.0, 1.0),
    "▀": (0.0, 0.5),
    **{block: (1 - eighth / 8, eighth / 8) for eighth, block in enumerate("▁▂▃▄▅▆▇", 1)},
}
"""Blocks: how far from the top of its cell each begins, and how high it is."""
# The marks of a cap are thin lines, however like a low bar their glyphs are.
CAPS = {"▁": 0.92, "─": 0.5, "▔": 0.08}
PATTERNS = {
    "▒": ((0, 16, 8, 0), (0, 8, 4, 0), (4, 16, 8, 8)),
    "╱": ((0, 16, 8, 0),),
    "░": ((1, 4, 3, 4), (5, 8, 7, 8), (1, 12, 3, 12)),
}
"""Lines within a cell, from x, y to x, y."""
PALE = ("▒", "░")


def svg(cells: Sequence[Cell], rows: int, width: int, words: str, name: str) -> str:
    """The drawing as an element of the page, `width` cells wide; `words` say what it shows."""
    shapes = [cell for cell in cells if _is_shape(cell)]
    return "\n".join(
        [
            f'<svg class="chart {name}" role="img" '
            f'viewBox="0 0 {width * CELL_W} {rows * CELL_H}" aria-label="{escape(words)}">',
            *_bars(cell for cell in shapes if cell.style != "cap"),
            *_caps(cell for cell in shapes if cell.style == "cap"),
            *_words(cells),
            "</svg>",
        ]
    )


def _is_shape(cell: Cell) -> bool:
    if cell.style == "cap":
        return cell.glyph in CAPS
    return cell.glyph in FILLED or cell.glyph in PATTERNS


def _bars(cells: Iterable[Cell]) -> Iterator[str]:
    """Filled parts, a path for each part of the drawing; then the patterns over them."""
    filled: dict[str, list[str]] = {}
    strokes: dict[str, list[str]] = {}
    ordered = sorted(cells, key=lambda cell: (cell.style, cell.dim, cell.row, cell.glyph, cell.column))
    for (_, _, row, glyph), run in groupby(ordered, key=lambda c: (c.style, c.dim, c.row, c.glyph)):
        for stretch in _stretches(list(run)):
            first = stretch[0]
            x, y, width = first.column * CELL_W, row * CELL_H, len(stretch) * CELL_W
            if glyph in FILLED:
                top, height = FILLED[glyph]
                box = f"M{x} {y + top * CELL_H:g}h{width}v{height * CELL_H:g}h{-width}z"
                filled.setdefault(_name(first, pale=first.dim), []).append(box)
                continue
            if glyph in PALE:
                box = f"M{x} {y}h{width}v{CELL_H}h{-width}z"
                filled.setdefault(_name(first, pale=True), []).append(box)
            strokes.setdefault(first.style, []).extend(
                _lines(glyph, cell.column * CELL_W, y) for cell in stretch
            )
    for name, boxes in filled.items():
        yield f'<path class="{name}" d="{"".join(boxes)}"/>'
    for style, lines in strokes.items():
        yield f'<path class="line {style}" d="{"".join(lines)}"/>'


def _name(cell: Cell, *, pale: bool) -> str:
    return f"{cell.style} pale" if pale else cell.style


def _lines(glyph: str, x: int, y: int) -> str:
    """The pattern of a cell, at its place."""
    return "".join(f"M{x + x1} {y + y1}L{x + x2} {y + y2}" for x1, y1, x2, y2 in PATTERNS[glyph])


def _caps(cells: Iterable[Cell]) -> Iterator[str]:
    lines = []
    for _, run in groupby(sorted(cells, key=lambda c: (c.row, c.column)), key=lambda c: (c.row, c.glyph)):
        for stretch in _stretches(list(run)):
            first = stretch[0]
            y = (first.row + CAPS[first.glyph]) * CELL_H
            lines.append(f"M{first.column * CELL_W} {y:g}h{len(stretch) * CELL_W}")
    if lines:
        yield f'<path class="line cap" d="{"".join(lines)}"/>'


def _stretches(cells: Sequence[Cell]) -> list[list[Cell]]:
    """Cells of one row, by column, parted where one is not beside the one before."""
    found: list[list[Cell]] = []
    for cell in cells:
        if found and found[-1][-1].column == cell.column - 1:
            found[-1].append(cell)
        else:
            found.append([cell])
    return found


def _words(cells: Iterable[Cell]) -> Iterator[str]:
    """What is no shape, word by word at its cells, as wide as they are whatever the font."""
    letters = [cell for cell in cells if not _is_shape(cell)]
    ordered = sorted(letters, key=lambda cell: (cell.row, cell.column))
    for _, run in groupby(ordered, key=lambda cell: (cell.row, cell.style)):
        for stretch in _stretches(list(run)):
            first, width = stretch[0], len(stretch) * CELL_W
            place = f'x="{first.column * CELL_W}" y="{first.row * CELL_H + BASELINE}"'
            wide = f' textLength="{width}"' if len(stretch) > 1 else ""
            said = escape("".join(cell.glyph for cell in stretch))
            yield f'<text class="{first.style or "foreground"}" {place}{wide}>{said}</text>'
