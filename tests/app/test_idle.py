"""Nothing moves by itself: no clock, no blinking cursor, no timer of ours."""

from datetime import date

from textual.widgets import Input

from journal.model.settings import Settings
from journal.store.journal import Journal
from tests.app.helpers import Driver, opened, press

Demo = tuple[Journal, Settings, date]


def ticking(pilot: Driver) -> list[str]:
    """The timers that run; a paused one does not wake anything."""
    nodes = [pilot.app, *pilot.app.screen.walk_children(with_self=True)]
    return [f"{node}: {timer}" for node in nodes for timer in node._timers if timer._active.is_set()]


async def test_nothing_ticks(demo: Demo) -> None:
    async with opened(*demo) as pilot:
        for place in (
            "1",
            "r",
            "p",
            "m",
            "i",
            "colon",
            "question_mark",
            "2",
            "enter",
            "5",
            "w",
            "exclamation_mark",
        ):
            await press(pilot, place)
            assert ticking(pilot) == [], place
            assert [field for field in pilot.app.screen.query(Input) if field.cursor_blink] == []
            await press(pilot, "escape")


async def test_a_ticking_timer_would_be_seen(demo: Demo) -> None:
    async with opened(*demo) as pilot:
        pilot.app.screen.set_interval(60, print)
        assert len(ticking(pilot)) == 1
