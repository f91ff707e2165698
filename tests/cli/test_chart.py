"""journal chart: plain text, never wider than asked."""

from collections.abc import Callable
from datetime import date

import pytest

from tests.cli.conftest import Command
from tests.cli.told import LATER, STORY, Told
from tests.rules.journals import run

# journal chart


def test_the_chart_is_plain_text_without_a_terminal(command: Command, told: Told) -> None:
    told(STORY, LATER)

    said = command("chart", "--width", "80", "--height", "24")

    assert (said.code, said.err) == (0, "")
    assert "\x1b" not in said.out
    assert "Kilometres a week" in said.lines[0]
    assert any("W14" in line for line in said.lines)
    assert len(said.lines) <= 24


@pytest.mark.parametrize("width", [20, 21, 33, 40, 79, 80, 100, 119, 160, 400])
@pytest.mark.parametrize("last", [None, 1, 500])
def test_the_chart_is_never_wider_or_higher_than_asked(
    command: Command, told: Told, width: int, last: int | None
) -> None:
    told(STORY, "2027-06-01")

    for height in (6, 24):
        words = ["--width", str(width), "--height", str(height), *(["--last", str(last)] if last else [])]
        said = command("chart", *words)
        assert said.code == 0
        assert max(map(len, said.lines)) <= width
        assert 1 < len(said.lines) <= height


def test_the_chart_has_the_size_of_its_terminal(
    command: Command, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    told(STORY, LATER)
    for columns, lines in ((100, 30), (64, 12), (9, 2)):
        monkeypatch.setenv("COLUMNS", str(columns))
        monkeypatch.setenv("LINES", str(lines))
        drawn = command("chart").lines
        assert max(map(len, drawn)) <= max(columns, 20)
        assert len(drawn) <= max(lines - 1, 6)


def test_the_chart_is_in_miles_where_the_journal_is(
    command: Command, told: Told, setting: Callable[..., None]
) -> None:
    told(STORY, LATER)
    setting(unit="mi")

    said = command("chart", "--width", "80", "--height", "24").out

    assert "Miles a week" in said
    assert " mi " in said
    assert "km" not in said


@pytest.mark.parametrize("words", [["--width", "19"], ["--height", "5"], ["--last", "0"]])
def test_wrong_usage_of_chart(command: Command, words: list[str]) -> None:
    assert command("chart", *words).code == 2


def test_the_day_of_the_chart_is_the_one_it_is_told(command: Command, told: Told) -> None:
    told([run(0, 5.0)], date(2026, 3, 2).isoformat())
    assert "W10" in command("chart", "--width", "60").out
