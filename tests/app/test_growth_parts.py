"""Strength over time as lines: they fit every size, and keep what matters where there is little room."""

from collections.abc import Iterator

import pytest

from journal.app.screens.growth_parts import growth_lines, kept_words
from journal.charts.palette import TERMINAL
from journal.model.settings import Settings
from journal.rules.adherence import Tally
from journal.store.journal import Journal
from journal.workflows.demo import demo_journal
from journal.workflows.strength.growth import SPANS, Growth, growth
from tests.app.helpers import FRIDAY, written


@pytest.fixture(scope="module")
def demo_growths() -> Iterator[list[Growth]]:
    with demo_journal() as (journal, settings, today):
        yield [growth(journal, settings, today, span) for span in SPANS]


def lines(found: Growth, name: str, width: int, rows: int) -> list[str]:
    return [
        line.plain for line in growth_lines(found, None, found.of(name), Settings(), (width, rows), TERMINAL)
    ]


@pytest.mark.parametrize("width", [80, 100, 120, 200])
def test_every_line_fits_the_width(demo_growths: list[Growth], width: int) -> None:
    for found in demo_growths:
        for name in found.exercises[:3]:
            assert max(map(len, lines(found, name, width, 30))) <= width


@pytest.mark.parametrize("rows", [12, 16, 18, 20, 30])
def test_with_little_room_the_bars_go_and_the_numbers_stay(demo_growths: list[Growth], rows: int) -> None:
    found = demo_growths[1]
    drawn = lines(found, "step-up", 80, rows)
    assert len(drawn) <= max(rows, 15)
    for words in ("quads", " left ", " right ", "left of right", "next, b why"):
        assert any(words in line for line in drawn), words


def test_one_side_alone_has_one_row_of_numbers(journal: Journal) -> None:
    written(journal, "strength tue plank 2x30s")
    drawn = lines(growth(journal, Settings(), FRIDAY), "plank", 80, 20)
    assert sum(line.strip().startswith("best ") for line in drawn) == 1
    assert not any("left of right" in line for line in drawn)
    assert not any("planned" in line for line in drawn)


def test_what_was_kept_has_a_percentage_from_five_on() -> None:
    assert kept_words(Tally(planned=4, done=3, missed=1)) == "The plan's last 8 weeks: 3 of 4 done"
    assert kept_words(Tally(planned=16, done=13, moved=1, rested=1, missed=1)) == (
        "The plan's last 8 weeks: 14 of 16 done (93 %), 1 rested for the knee"
    )
