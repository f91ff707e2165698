"""Nothing moves by itself: no clock, no blinking cursor, no timer of ours."""

from datetime import date

import pytest
from textual.widgets import Input

from journal.model.settings import Settings
from journal.store.journal import Journal
from tests.app.helpers import Driver, opened, press

Demo = tuple[Journal, Settings, date]


def ticking(pilot: Driver) -> list[str]:
    """The timers that run; a paused one does not wake anything."""
    nodes = [pilot.app, *pilot.app.screen.walk_children(with_self=True)]
    return [f"{node}: {timer}" for node in nodes for timer in node._timers if timer._active.is_set()]


@pytest.mark.parametrize(
    "keys",
    [[], ["2"], ["r"], ["p"], ["m"], ["i"], ["colon"], ["question_mark"], ["2", "F", "enter"]],
    ids=lambda keys: "".join(keys) or "today",
)
async def test_nothing_ticks(demo: Demo, keys: list[str]) -> None:
    async with opened(*demo) as pilot:
        await press(pilot, *keys)
        assert ticking(pilot) == []
        assert [field for field in pilot.app.screen.query(Input) if field.cursor_blink] == []


async def test_a_ticking_timer_would_be_seen(demo: Demo) -> None:
    async with opened(*demo) as pilot:
        pilot.app.screen.set_interval(60, print)
        assert len(ticking(pilot)) == 1
