"""The page as HTML: it stands alone, it is valid, and nobody's text is more than text."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.report.blocks import Page, Paragraph, Table, clean
from journal.report.html import POLICY, html_of
from journal.report.style import STYLE
from tests.report.pages import HOSTILE, chart, page_with
from tests.report.strict import page_in


@pytest.mark.parametrize("text", HOSTILE)
def test_nobodys_text_is_more_than_text(text: str) -> None:
    page = page_in(html_of(page_with(text)))
    assert not page.every("script")
    assert not page.every("img")
    said = clean(text)
    assert [page.every(tag)[0].text for tag in ("h1", "h2", "dt", "th", "td")] == [said] * 5
    assert page.every("dd")[0].text == said * 2
    assert [item.text for item in page.every("li")] == [f"{said}: {said}", said, said]
    assert [paragraph.text for paragraph in page.every("p")] == [said, said, said]


@settings(max_examples=40)
@given(st.text(max_size=60))
def test_any_text_is_shown_as_it_is(text: str) -> None:
    page = page_in(html_of(page_with(text)))
    assert page.every("h2")[0].text == clean(text)


@settings(max_examples=60)
@given(st.text(max_size=60))
def test_a_clean_text_is_one_line_without_what_steers(text: str) -> None:
    said = clean(text)
    assert clean(said) == said
    assert not re.search(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", said)
    assert said == said.strip()
    said.encode()


def test_plain_words_are_kept_letter_by_letter() -> None:
    assert clean(" Knie, 膝, 🦵 – “ok”\n\tnext ") == "Knie, 膝, 🦵 – “ok” next"


def test_it_needs_nothing_but_itself() -> None:
    html = html_of(Page("Title", "under", (chart(), Paragraph("text"))))
    page = page_in(html)
    assert "//" not in html, "no address, not even of a name space"
    assert not re.search(r"@import|@font-face|url\(|expression|javascript", html)
    metas = {meta.attributes.get("http-equiv"): meta.attributes["content"] for meta in page.every("meta")[1:]}
    assert metas["Content-Security-Policy"] == POLICY
    assert POLICY.startswith("default-src 'none'; style-src 'unsafe-inline'")
    assert len(page.every("style")) == 1
    assert page.every("html")[0].attributes == {"lang": "en"}


def test_the_policy_stands_before_anything_it_rules() -> None:
    head = page_in(html_of(page_with("x"))).every("head")[0]
    tags = [(child.tag, *child.attributes) for child in head.children]
    assert tags[:2] == [("meta", "charset"), ("meta", "http-equiv", "content")]


def test_light_dark_phone_and_paper_have_their_looks() -> None:
    assert "prefers-color-scheme:dark" in STYLE
    assert "@media print" in STYLE
    assert "@media screen and (max-width:40rem)" in STYLE
    assert STYLE.count("{") == STYLE.count("}")
    named, used = set(re.findall(r"(--\w+):", STYLE)), set(re.findall(r"var\((--\w+)\)", STYLE))
    assert used <= named
    assert named - used <= {"--go"} - used


def test_every_class_of_the_page_has_a_look_or_a_place() -> None:
    page = page_in(html_of(Page("Title", "under", (chart(), *page_with("x").blocks))))
    classes = {name for each in every_element(page) for name in (each.attributes.get("class") or "").split()}
    assert classes
    assert {name for name in classes if f".{name}" not in STYLE} <= {"foreground", "days"}


def every_element(element):  # type: ignore[no-untyped-def]
    yield element
    for child in element.children:
        yield from every_element(child)


def test_numbers_stand_at_the_right_and_long_words_may_wrap() -> None:
    table = Table(("what", "n", "why"), (("run", "3", "because " * 6), ("ride", "12", "")), frozenset({1}))
    page = page_in(html_of(Page("t", "u", (table,))))
    assert [cell.attributes.get("class") for cell in page.every("tr")[1].children] == [None, "n", "long"]
    assert all(head.attributes["scope"] == "col" for head in page.every("th"))


def test_the_chart_is_there_twice_for_paper_and_for_a_phone() -> None:
    page = page_in(html_of(Page("t", "u", (chart(),))))
    broad, narrow = page.every("svg")
    assert [svg.attributes["class"] for svg in (broad, narrow)] == ["chart broad", "chart narrow"]
    assert [svg.attributes["viewbox"].split()[2] for svg in (broad, narrow)] == ["640", "352"]  # type: ignore[union-attr]
    assert {svg.attributes["role"] for svg in (broad, narrow)} == {"img"}
    assert {svg.attributes["aria-label"] for svg in (broad, narrow)} == {"Bars and pain."}


def test_each_picture_says_how_many_weeks_it_has_room_for() -> None:
    page = page_in(html_of(Page("t", "u", (chart(weeks=250),))))
    assert [p.text for p in page.every("figure")[0].every("p")] == [
        "Bars and pain. The picture shows the last 176 complete weeks in fours.",
        "Bars and pain. The picture shows the last 104 complete weeks in fours.",
    ]
