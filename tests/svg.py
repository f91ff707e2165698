"""A screen as an SVG picture that needs nothing but itself: blocks and lines are shapes, words are text.

Whatever font shows the words, bars have no gaps and columns stand under each other. The same screen always
gives the same bytes.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby

from rich.cells import cell_len
from rich.color import Color
from rich.segment import Segment
from rich.style import Style

CELL_W, CELL_H = 9, 18  # px; most monospace fonts are 0.6 em wide
FONT_SIZE = 15
BASELINE = 13.5
PADDING = 12
FONTS = "'DejaVu Sans Mono', Menlo, Consolas, 'Liberation Mono', 'Noto Sans Mono', monospace"

Rect = tuple[float, float, float, float]
"""x, y, width, height in cells, from the cell's upper left corner."""

BLOCKS: dict[str, Rect] = {
    "█": (0, 0, 1, 1),
    "▀": (0, 0, 1, 1 / 2),
    "▔": (0, 0, 1, 1 / 8),
    "▐": (1 / 2, 0, 1 / 2, 1),
    "▕": (7 / 8, 0, 1 / 8, 1),
    **{block: (0, 1 - n / 8, 1, n / 8) for n, block in enumerate("▁▂▃▄▅▆▇", 1)},
    **{block: (0, 0, n / 8, 1) for n, block in enumerate("▏▎▍▌▋▊▉", 1)},
}
SHADES = {
    "░": "M0 0h1.5v1.5h-1.5z",
    "▒": "M0 0h1.5v1.5h-1.5zM1.5 1.5h1.5v1.5h-1.5z",
    "▓": "M0 0h3v1.5h-3zM1.5 1.5h1.5v1.5h-1.5z",
}
"""The squares of 1.5 px that are filled, of every 2 x 2."""
LINES = {
    "─": "m0 9h9",
    "│": "m4.5 0v18",
    "╱": "m0 18l9 -18",
    "╲": "m0 0l9 18",
    "┌": "m4.5 18v-9h4.5",
    "┐": "m4.5 18v-9h-4.5",
    "└": "m4.5 0v9h4.5",
    "┘": "m4.5 0v9h-4.5",
    "├": "m4.5 0v18m0 -9h4.5",
    "┤": "m4.5 0v18m0 -9h-4.5",
    "╭": "m4.5 18v-5q0 -4 4.5 -4",
    "╮": "m4.5 18v-5q0 -4 -4.5 -4",
    "╰": "m4.5 0v5q0 4 4.5 4",
    "╯": "m4.5 0v5q0 4 -4.5 4",
}


@dataclass(frozen=True)
class Look:
    """How a cell is drawn: colours as #rrggbb, and the font's weight, slant and line."""

    colour: str
    background: str
    bold: bool
    italic: bool
    underline: bool

    @property
    def rules(self) -> str:
        """The same as CSS, without the background."""
        return (
            f"fill:{self.colour}"
            + ";font-weight:bold" * self.bold
            + ";font-style:italic" * self.italic
            + ";text-decoration:underline" * self.underline
        )


@dataclass(frozen=True)
class Cell:
    """One character at its column and row; `width` is 2 for wide ones."""

    column: int
    row: int
    text: str
    width: int
    look: Look


def svg(lines: Sequence[Iterable[Segment]], foreground: str, background: str) -> str:
    """Lines of styled text as a picture; the colours are those of text that has none."""
    cells = [cell for row, line in enumerate(lines) for cell in cells_of(line, row, foreground, background)]
    columns = max(cell.column + cell.width for cell in cells)
    width, height = columns * CELL_W + 2 * PADDING, len(lines) * CELL_H + 2 * PADDING
    classes: dict[str, str] = {}
    words = [text(run, classes) for run in runs(cells)]
    rules = "".join(f".{name}{{{rule}}}" for rule, name in classes.items())
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}">',
            f"<style>text{{font:{FONT_SIZE}px {FONTS};white-space:pre}}{rules}</style>",
            f'<rect width="{width}" height="{height}" rx="8" fill="{background}"/>',
            f'<g transform="translate({PADDING} {PADDING})">',
            '<g shape-rendering="crispEdges">',  # or a seam would show where two colours meet
            *backgrounds(cells, background),
            *blocks(cells),
            "</g>",
            *shades(cells),
            *drawn_lines(cells),
            *words,
            "</g></svg>\n",
        ]
    )


def cells_of(line: Iterable[Segment], row: int, foreground: str, background: str) -> Iterator[Cell]:
    """The characters of one line, each where it stands."""
    column = 0
    for segment in line:
        look = look_of(segment.style or Style(), foreground, background)
        for character in segment.text:
            width = cell_len(character)
            yield Cell(column, row, character, width, look)
            column += width


def look_of(style: Style, foreground: str, background: str) -> Look:
    """A style's look, reversed colours turned."""
    colours = named(style.color, foreground), named(style.bgcolor, background)
    colour, behind = reversed(colours) if style.reverse else colours
    return Look(colour, behind, bool(style.bold), bool(style.italic), bool(style.underline))


def named(colour: Color | None, default: str) -> str:
    """A colour as #rrggbb."""
    return default if colour is None or colour.is_default else colour.get_truecolor().hex


def backgrounds(cells: Iterable[Cell], page: str) -> Iterator[str]:
    """What lies behind the text, where it differs from the page."""
    filled: dict[str, list[Rect]] = {}
    for cell in cells:
        if cell.look.background != page:
            filled.setdefault(cell.look.background, []).append((cell.column, cell.row, cell.width, 1))
    for colour, rects in filled.items():
        yield f'<path fill="{colour}" d="{outline(rects)}"/>'


def blocks(cells: Iterable[Cell]) -> Iterator[str]:
    """Bars and their parts, as rectangles."""
    filled: dict[str, list[Rect]] = {}
    for cell in cells:
        if cell.text in BLOCKS:
            x, y, width, height = BLOCKS[cell.text]
            filled.setdefault(cell.look.colour, []).append((cell.column + x, cell.row + y, width, height))
    for colour, rects in filled.items():
        yield f'<path fill="{colour}" d="{outline(rects)}"/>'


def shades(cells: Iterable[Cell]) -> Iterator[str]:
    """Shaded cells, as rectangles filled with a pattern of small squares."""
    filled: dict[tuple[str, str], list[Rect]] = {}
    for cell in cells:
        if cell.text in SHADES:
            filled.setdefault((cell.look.colour, cell.text), []).append((cell.column, cell.row, 1, 1))
    for (colour, shade), rects in filled.items():
        name = f"shade-{colour[1:]}-{[*SHADES].index(shade)}"
        yield (
            f'<pattern id="{name}" width="3" height="3" patternUnits="userSpaceOnUse">'
            f'<path fill="{colour}" d="{SHADES[shade]}"/></pattern>'
            f'<path fill="url(#{name})" d="{outline(rects)}"/>'
        )


def outline(rects: Iterable[Rect]) -> str:
    """Rectangles as one path, in px; those that touch are one, so that no seam shows between them."""
    wide = joined(sorted(rects, key=lambda rect: (rect[1], rect[3], rect[0])), along=0)
    tall = joined(sorted(wide, key=lambda rect: (rect[0], rect[2], rect[1])), along=1)
    return "".join(
        f"M{x * CELL_W:g} {y * CELL_H:g}h{w * CELL_W:g}v{h * CELL_H:g}h{-w * CELL_W:g}z"
        for x, y, w, h in tall
    )


def joined(rects: Iterable[Rect], along: int) -> list[Rect]:
    """Sorted rectangles with those that continue the one before, along x (0) or y (1), added to it."""
    found: list[Rect] = []
    across = 1 - along
    for rect in rects:
        last = found[-1] if found else None
        if (
            last is not None
            and last[across] == rect[across]
            and last[2 + across] == rect[2 + across]
            and last[along] + last[2 + along] == rect[along]
        ):
            size = last[2 + along] + rect[2 + along]
            x, y, width, height = last
            found[-1] = (x, y, size, height) if along == 0 else (x, y, width, size)
        else:
            found.append(rect)
    return found


def drawn_lines(cells: Iterable[Cell]) -> Iterator[str]:
    """Borders, rules and hatching, as strokes."""
    strokes: dict[str, list[str]] = {}
    for cell in cells:
        if cell.text in LINES:
            start = f"M{cell.column * CELL_W} {cell.row * CELL_H}"
            strokes.setdefault(cell.look.colour, []).append(start + LINES[cell.text])
    for colour, paths in strokes.items():
        yield f'<path fill="none" stroke="{colour}" stroke-width="1.2" d="{"".join(paths)}"/>'


def runs(cells: Iterable[Cell]) -> Iterator[list[Cell]]:
    """Stretches of text of one look on one row, parted where two blanks or a shape stand between."""

    def kind(cell: Cell) -> tuple[int, str, bool]:
        shape = cell.text in BLOCKS or cell.text in SHADES or cell.text in LINES
        return cell.row, cell.look.rules, shape

    for (_, _, shape), group in groupby(cells, key=kind):
        stretch = [] if shape else list(group)
        letters = "".join(cell.text[:1] for cell in stretch)
        for found in re.finditer(r"\S+(?: \S+)*", letters):
            yield stretch[found.start() : found.end()]


def text(run: Sequence[Cell], classes: dict[str, str]) -> str:
    """A stretch of text at its place, as wide as its cells whatever the font; `classes` names its look."""
    first, last = run[0], run[-1]
    name = classes.setdefault(first.look.rules, f"s{len(classes)}")
    width = (last.column + last.width - first.column) * CELL_W
    stretched = f' textLength="{width}"' if len(run) > 1 else ""
    place = f'x="{first.column * CELL_W}" y="{first.row * CELL_H + BASELINE:g}"'
    said = escape("".join(cell.text for cell in run), quote=False)
    return f'<text class="{name}" {place}{stretched}>{said}</text>'
