"""The page as Markdown; whatever a note holds stands there as itself and marks nothing up."""

from __future__ import annotations

import re
from collections.abc import Iterator

from journal.report.blocks import Block, Chart, Facts, Heading, Items, Page, Paragraph, Table, clean
from journal.report.drawing import chart_lines, shown_weeks_words

CHART_WIDTH = 80
# What marks up wherever it stands; a link is one without any marks, so its colon and its dot are escaped too.
ANYWHERE = re.compile(r"([\\`*_\[\]<>|~&#@]|:(?=//)|(?<=www)\.)", re.IGNORECASE)
# At the head of a line these begin a list, a heading, a rule.
AT_THE_HEAD = re.compile(r"^([-+=]|\d+(?=[.)](?:\s|$)))")


def markdown_of(page: Page) -> str:
    """The whole file."""
    blocks = ["\n".join(_block(block)) for block in page.blocks]
    return "\n\n".join([f"# {marked(page.title)}", marked(page.under), *blocks]) + "\n"


def marked(text: str) -> str:
    """Text that reads as itself."""
    escaped = ANYWHERE.sub(r"\\\1", clean(text))
    return AT_THE_HEAD.sub(_head, escaped)


def _head(found: re.Match[str]) -> str:
    sign = found[1]
    return f"{sign}\\" if sign.isdigit() else f"\\{sign}"


def _block(block: Block) -> Iterator[str]:
    if isinstance(block, Heading):
        yield f"## {marked(block.text)}"
    elif isinstance(block, Paragraph):
        yield marked(block.text)
    elif isinstance(block, Facts):
        yield from (f"- **{marked(label)}:** {marked(' '.join(lines))}" for label, lines in block.lines)
    elif isinstance(block, Items):
        yield from (f"- {_titled(title, text)}" for title, text in block.lines)
    elif isinstance(block, Table):
        yield _row(block.head)
        yield "|" + "|".join("---:" if at in block.numbers else "---" for at in range(len(block.head))) + "|"
        yield from map(_row, block.rows)
    elif isinstance(block, Chart):
        yield from ("```text", *chart_lines(block, CHART_WIDTH), "```")
        if left_out := shown_weeks_words(block, CHART_WIDTH):
            yield f"\n{left_out}"


def _titled(title: str, text: str) -> str:
    if not title:
        return marked(text)
    return f"**{marked(title)}**: {marked(text)}" if text else f"**{marked(title)}**"


def _row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(map(marked, cells))} |"
