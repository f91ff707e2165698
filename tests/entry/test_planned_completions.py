"""What the words of a planned day may go on with."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.entry.planned_completions import planned_completions
from tests.entry.planned_lines import NAMES, lines


@given(lines, st.integers(0, 40))
@settings(deadline=None, max_examples=300)
def test_a_completion_takes_the_place_of_the_word_at_the_cursor(line: str, back: int) -> None:
    cursor = max(0, len(line) - back)
    found = planned_completions(line, cursor, NAMES)
    assert 0 <= found.start <= cursor <= found.end <= len(line)
    assert len(found.words) <= 8
    assert line[found.start : found.end] not in found.words


def completed(line: str) -> tuple[str, tuple[str, ...]]:
    """The text to replace, and what with; `|` is the cursor."""
    cursor = line.index("|")
    text = line.replace("|", "")
    found = planned_completions(text, cursor, NAMES)
    return text[found.start : found.end], found.words


FIRST = {
    "|": ("", "easy"),
    "l|": ("l", "long"),
    "walkr|": ("walkr", "walk-run"),
    "st|": ("st", "strength"),
    "bi|": None,
    "ri|": ("ri", "ride"),
    "re|": ("re", "rest"),
    "strength |": ("", "A"),
    "strength up|": ("up", '"Upper body"'),
    'strength "up|': ('"up', '"Upper body"'),
    'strength "up|"': ('"up"', '"Upper body"'),
    "tempo 4.8 |": ("", "+ A"),
    "tempo 4.8 +|": ("+", "+ A"),
    "tempo 4.8 +b|": ("+b", "+ B"),
    "tempo 4.8 + |": ("", "A"),
    "tempo 4.8 + ri|": ("ri", "ride"),
    "tempo 4.8 + ea|": ("ea", "easy"),
    "tempo 4.8; sw|": ("sw", "swim"),
    "4.8 t|": ("t", "tempo"),
    "run t|": ("t", "tempo"),
    "cross |": ("", "ride"),
    "ride 40 |": ("", "+ A"),
    "te|mpo": None,
    "te|mp 4": ("temp", "tempo"),
    "tempo |": None,
    "strength A |": None,
    "tempo 4|": None,
    'rest "qu|': None,
    'rest "quiet"|': None,
}


@pytest.mark.parametrize("line", FIRST)
def test_the_first_completion(line: str) -> None:
    expected = FIRST[line]
    replaced, words = completed(line)
    if expected is None:
        assert words == ()
    else:
        assert (replaced, words[0]) == expected
