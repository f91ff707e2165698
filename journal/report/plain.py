"""The page as plain text of 80 columns, its tables aligned in up to 100."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from textwrap import wrap

from journal.report.blocks import Block, Chart, Facts, Heading, Items, Page, Paragraph, Table, clean
from journal.report.drawing import chart_lines, shown_weeks_words

WIDTH, WIDEST_TABLE = 80, 100
GAP = 2
NARROWEST = 8


def text_of(page: Page) -> str:
    """The whole text."""
    lines = [clean(page.title), *_wrapped(page.under)]
    for block in page.blocks:
        lines += _block(block)
    return "\n".join([*lines, ""])


def _wrapped(text: str, first: str = "", rest: str = "") -> list[str]:
    return wrap(clean(text), WIDTH, initial_indent=first, subsequent_indent=rest)


def _block(block: Block) -> Iterator[str]:
    yield ""
    if isinstance(block, Heading):
        yield clean(block.text).upper()
    elif isinstance(block, Paragraph):
        yield from _wrapped(block.text)
    elif isinstance(block, Facts):
        room = max((len(clean(label)) for label, _ in block.lines), default=0) + 2
        for label, lines in block.lines:
            for at, words in enumerate(lines):
                yield from _wrapped(words, f"{clean(label) if at == 0 else '':<{room}}", " " * room)
    elif isinstance(block, Items):
        for title, text in block.lines:
            yield from _wrapped(": ".join(part for part in (title, text) if part), "- ", "  ")
    elif isinstance(block, Table):
        yield from aligned(block)
    elif isinstance(block, Chart):
        yield from chart_lines(block, WIDTH)
        yield from _wrapped(shown_weeks_words(block, WIDTH))


def aligned(table: Table) -> list[str]:
    """The rows under each other; where they are too wide, the widest columns of words are wrapped."""
    rows = [tuple(map(clean, row)) for row in (table.head, *table.rows)]
    widths = [max(len(row[at]) for row in rows) for at in range(len(table.head))]
    words = [at for at in range(len(widths)) if at not in table.numbers]
    while sum(widths) + GAP * (len(widths) - 1) > WIDEST_TABLE:
        widest = max(words, key=lambda at: widths[at])
        if widths[widest] <= NARROWEST:
            break
        widths[widest] -= 1
    return [line for row in rows for line in _row(row, widths, table.numbers)]


def _row(row: tuple[str, ...], widths: list[int], numbers: frozenset[int]) -> Iterator[str]:
    cells = [wrap(text, width) or [""] for text, width in zip(row, widths, strict=True)]
    for lines in zip_longest(*cells, fillvalue=""):
        placed = [
            f"{text:>{width}}" if at in numbers else f"{text:<{width}}"
            for at, (text, width) in enumerate(zip(lines, widths, strict=True))
        ]
        yield (" " * GAP).join(placed).rstrip()
