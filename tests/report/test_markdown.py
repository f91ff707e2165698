"""The page as Markdown: read by a Markdown reader, every text is itself."""

import re
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from journal.report.blocks import Facts, Items, Page, Table, clean
from journal.report.markdown import markdown_of, marked
from tests.report.pages import HOSTILE, chart, page_with

READER = MarkdownIt("gfm-like", {"linkify": False}).enable("table")


def read(markdown: str) -> str:
    """The HTML a reader makes of it."""
    return READER.render(markdown)


def words_in(html: str) -> str:
    """Its text alone."""
    return unescape(re.sub(r"<[^>]*>", "", html)).strip()


@pytest.mark.parametrize(
    "text", [*HOSTILE, "-3 km", "+ more", "12) twelve", "= = =", "> said", "100. is enough"]
)
def test_a_text_reads_as_itself(text: str) -> None:
    html = read(marked(text))
    assert words_in(html) == clean(text)
    assert set(re.findall(r"<(\w+)", html)) <= {"p"}


@settings(max_examples=80)
@given(st.text(st.characters(max_codepoint=0x2FF), min_size=1, max_size=40))
def test_any_text_reads_as_itself(text: str) -> None:
    html = read(marked(text))
    assert words_in(html) == clean(text)
    assert set(re.findall(r"<(\w+)", html)) <= {"p"}


@pytest.mark.parametrize("text", HOSTILE)
def test_a_page_keeps_its_shape_whatever_its_texts(text: str) -> None:
    html, plain = read(markdown_of(page_with(text))), read(markdown_of(page_with("words")))
    assert re.findall(r"</?\w+", html) == re.findall(r"</?\w+", plain)


def test_addresses_are_no_links_anywhere() -> None:
    assert marked("see https://example.org or www.example.org or a@b.org") == (
        r"see https\://example.org or www\.example.org or a\@b.org"
    )


def test_tables_lists_and_charts() -> None:
    blocks = (
        Facts((("Left knee", ("worst 5", "then 3")),)),
        Items((("W44", "a flag"), ("", "a line"))),
        Table(("week", "km"), (("W44", "8.2"),), frozenset({1})),
        chart(),
    )
    text = markdown_of(Page("Running and knee", "12 weeks", blocks))
    assert text.startswith(
        "# Running and knee\n\n12 weeks\n\n- **Left knee:** worst 5 then 3\n\n- **W44**: a flag\n- a line\n"
    )
    assert "| week | km |\n|---|---:|\n| W44 | 8.2 |\n" in text
    assert "\n```text\n Kilometres a week" in text
    assert text.count("```") == 2
