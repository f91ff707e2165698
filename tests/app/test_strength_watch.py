"""The watch beside a hold."""

import pytest

from journal.app.widgets.watch import Watch
from journal.store.journal import Journal
from tests.app.helpers import (
    Driver,
    opened,
    plain,
    press,
    written,
)
from tests.app.strength_helpers import LAST, done

pytestmark = pytest.mark.usefixtures("clocks")


# The watch


def ticking(pilot: Driver) -> bool:
    return pilot.app.screen.query_one(Watch).running


async def test_the_watch_times_a_hold_and_can_be_ignored(journal: Journal, clocks: list[float]) -> None:
    written(journal, LAST)
    async with opened(journal) as pilot:
        await press(pilot, "s")
        assert not ticking(pilot)
        assert "rest 0:00 of 1:00" in await press(pilot, "w")
        assert ticking(pilot)
        await press(pilot, "w")
        assert not ticking(pilot), "w stops it and does not start it anew"
        await press(pilot, "G", "w")
        clocks.append(12.0)
        pilot.app.screen.query_one(Watch).look()
        await pilot.pause()
        assert "hold 0:12 of 0:30" in plain(pilot, "#watch")
        await press(pilot, "space")
        assert not ticking(pilot)
        assert done(journal) == ["plank 30 s"], "the key that stops it does its work"
        await press(pilot, "w", "1")
        await press(pilot, "4")
        assert not ticking(pilot)


async def test_the_end_of_a_hold_is_a_word(journal: Journal, clocks: list[float]) -> None:
    written(journal, LAST)
    async with opened(journal) as pilot:
        await press(pilot, "s", "G", "w")
        clocks.append(30.0)
        pilot.app.screen.query_one(Watch).look()
        await pilot.pause()
        assert not ticking(pilot)
        assert "The hold is over: space ticks it." in plain(pilot, "#words-said")
        assert done(journal) == [], "nothing is ticked by itself"
