"""The page as plain text: 80 columns, tables under their heads, the glyphs the settings ask for."""

import pytest

from journal.model.settings import Settings
from journal.report.blocks import Facts, Items, Page, Paragraph, Table
from journal.report.plain import WIDEST_TABLE, WIDTH, aligned, text_of
from tests.report.pages import HOSTILE, chart, page_with


def test_words_are_wrapped_beside_their_labels() -> None:
    facts = Facts((("Left knee", ("word " * 30,)), ("Guide", ("Of 3 runs: go 3.", "So far."))))
    lines = text_of(Page("Title", "under", (facts,))).splitlines()
    assert lines[:3] == ["Title", "under", ""]
    assert lines[3].startswith("Left knee  word")
    assert lines[4].startswith("           word")
    assert lines[-2:] == ["Guide      Of 3 runs: go 3.", "           So far."]
    assert max(map(len, lines)) <= WIDTH


def test_a_list_has_titles_and_texts() -> None:
    text = text_of(Page("t", "u", (Items((("W44", "a flag"), ("", "alone"), ("mark", ""))),)))
    assert text.endswith("\n- W44: a flag\n- alone\n- mark\n")


def test_columns_stand_under_their_heads() -> None:
    table = Table(("week", "km", "state"), (("W44", "18.1", "over"), ("W45", "8.0", "")), frozenset({1}))
    assert aligned(table) == ["week    km  state", "W44   18.1  over", "W45    8.0"]


def test_a_wide_table_wraps_its_words_and_never_its_numbers() -> None:
    table = Table(
        ("day", "n", "why", "more"), (("Thu 3 Sep", "10", "because " * 20, "and " * 9),), frozenset({1})
    )
    lines = aligned(table)
    assert max(map(len, lines)) <= WIDEST_TABLE
    assert lines[1].startswith("Thu 3 Sep  10  because")
    assert " ".join(lines).count("because") == 20


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_in_it_steers_a_terminal(text: str) -> None:
    assert all(line.isprintable() for line in text_of(page_with(text)).splitlines())


def test_a_picture_without_room_for_every_week_says_so() -> None:
    text = text_of(Page("t", "u", (chart(weeks=40),)))
    assert text.endswith("\nThe picture shows the last 36 complete weeks.\n")


def test_plain_signs_where_the_settings_ask_for_them() -> None:
    drawn = text_of(Page("t", "u", (chart(settings=Settings(ascii=True)), Paragraph("x"))))
    assert drawn.isascii()
    assert "#" in drawn
    assert "█" in text_of(Page("t", "u", (chart(),)))
