"""The page as HTML that stands alone: no script, nothing from a network, text of others only as text."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from journal.report.blocks import Block, Chart, Facts, Heading, Items, Page, Paragraph, Table, clean
from journal.report.drawing import chart_cells, shown_weeks_words
from journal.report.picture import svg
from journal.report.style import STYLE

POLICY = "; ".join(
    ("default-src 'none'", "style-src 'unsafe-inline'", "base-uri 'none'", "form-action 'none'")
)
BROAD, BROADEST = 80, 96
"""Cells of the picture on paper and on a wide screen; the second for more weeks than the first holds."""
WEEKS_IN_BROAD = 36
NARROW, NARROWEST_SLOT, MOST_NARROW = 44, 2, 60
LONGEST_UNBROKEN = 20


def html_of(page: Page) -> str:
    """The whole file; well-formed XML too, so that a strict reader takes it."""
    title = _said(f"{page.title}: {page.under}")
    return "\n".join(
        [
            "<!DOCTYPE html>",
            '<html lang="en">',
            "<head>",
            '<meta charset="utf-8"/>',
            f'<meta http-equiv="Content-Security-Policy" content="{escape(POLICY)}"/>',
            '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
            '<meta name="color-scheme" content="light dark"/>',
            '<meta name="referrer" content="no-referrer"/>',
            f"<title>{title}</title>",
            f"<style>{STYLE}</style>",
            "</head>",
            "<body>",
            "<header>",
            f"<h1>{_said(page.title)}</h1>",
            f'<p class="under">{_said(page.under)}</p>',
            "</header>",
            "<main>",
            *(line for at, block in enumerate(page.blocks) for line in _block(block, first=at == 0)),
            "</main>",
            "</body>",
            "</html>\n",
        ]
    )


def _said(text: str) -> str:
    return escape(clean(text))


def _block(block: Block, *, first: bool) -> Iterator[str]:
    if isinstance(block, Heading):
        yield f"<h2>{_said(block.text)}</h2>"
    elif isinstance(block, Paragraph):
        yield f"<p{_small(small=block.small)}>{_said(block.text)}</p>"
    elif isinstance(block, Facts):
        yield f'<dl class="{"summary" if first else "days"}">'
        for label, lines in block.lines:
            yield f"<dt>{_said(label)}</dt><dd>{'<br/>'.join(map(_said, lines))}</dd>"
        yield "</dl>"
    elif isinstance(block, Items):
        yield f"<ul{_small(small=block.small)}>"
        yield from (f"<li>{_titled(title, text)}</li>" for title, text in block.lines)
        yield "</ul>"
    elif isinstance(block, Table):
        yield from _table(block)
    else:
        yield from _chart(block)


def _small(*, small: bool) -> str:
    return ' class="small"' if small else ""


def _titled(title: str, text: str) -> str:
    if not title:
        return _said(text)
    return f"<b>{_said(title)}</b>: {_said(text)}" if text else f"<b>{_said(title)}</b>"


def _table(table: Table) -> Iterator[str]:
    def cells(row: tuple[str, ...], tag: str) -> str:
        return "".join(
            f"<{tag}{kinds[at]}{scope if tag == 'th' else ''}>{_said(text)}</{tag}>"
            for at, text in enumerate(row)
        )

    scope = ' scope="col"'
    kinds = [_column(at, table) for at in range(len(table.head))]
    yield '<div class="wide"><table>'
    yield f"<thead><tr>{cells(table.head, 'th')}</tr></thead>"
    yield "<tbody>"
    yield from (f"<tr>{cells(row, 'td')}</tr>" for row in table.rows)
    yield "</tbody></table></div>"


def _column(at: int, table: Table) -> str:
    if at in table.numbers:
        return ' class="n"'
    return ' class="long"' if any(len(row[at]) > LONGEST_UNBROKEN for row in table.rows) else ""


def _chart(chart: Chart) -> Iterator[str]:
    weeks = len(chart.weeks)
    narrow = max(NARROW, min(MOST_NARROW, 8 + NARROWEST_SLOT * weeks))
    widths = {"broad": BROAD if weeks <= WEEKS_IN_BROAD else BROADEST, "narrow": narrow}
    yield "<figure>"
    for name, width in widths.items():
        cells, rows = chart_cells(chart, width)
        yield svg(cells, rows, width, clean(chart.words), name)
        yield f'<p class="small {name}">{_said(_caption(chart, width))}</p>'
    yield "</figure>"


def _caption(chart: Chart, width: int) -> str:
    return " ".join(words for words in (chart.words, shown_weeks_words(chart, width)) if words)
