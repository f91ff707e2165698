"""Other people's text on a terminal."""

from hypothesis import given
from hypothesis import strategies as st

from journal.model.words import printable


def test_markup_formulas_emoji_and_other_scripts_stay_as_they_are() -> None:
    for text in ("[red]x[/]", "=1+1", "knee 😀", "ברך כואבת", "膝が痛い"):
        assert printable(text) == text


def test_what_a_terminal_would_obey_is_shown_instead() -> None:
    assert printable("\x1b[31mred\nline") == "␛[31mred␊line"
    assert printable("a\u202eb\u200dc") == "abc"
    assert printable("\x9b31m\ud800") == "\N{REPLACEMENT CHARACTER}31m\N{REPLACEMENT CHARACTER}"


@given(st.text())
def test_nothing_that_steers_a_terminal_is_left(text: str) -> None:
    assert printable(text).isprintable()
