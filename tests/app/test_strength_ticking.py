"""Ticking the sets of a session: turns, speed, undo, another window, a killed app."""

import signal
import subprocess
import sys

import pytest

from journal.store.journal import Journal
from tests.app.helpers import (
    FRIDAY,
    line_with,
    opened,
    press,
    written,
)
from tests.app.strength_helpers import LAST, done, marked

pytestmark = pytest.mark.usefixtures("clocks")

# Ticking


async def test_space_goes_through_the_session_left_and_right_by_turns(journal: Journal) -> None:
    written(journal, LAST)
    async with opened(journal) as pilot:
        text = await press(pilot, "4")
        assert "Strength A · Fri 20 Mar 2026 · not begun · 7 sets" in text
        assert marked(pilot) == "▸ split squat 2×10 12 kg a side L [10] · R · ·"
        await press(pilot, "space")
        assert marked(pilot) == "▸ split squat 2×10 12 kg a side L 10 · R [10] ·"
        await press(pilot, "space", "space", "space")
        assert marked(pilot) == "▸ bridge 2×12 [12] ·", "an exercise that is done leads to the next"
        text = await press(pilot, "space", "space", "space")
        assert "All of last time is done: ⏎ how hard it was" in text
        assert "7 sets" in text
    assert done(journal) == [
        "split squat left, 10 with 12 kg",
        "split squat right, 10 with 12 kg",
        "split squat left, 10 with 12 kg",
        "split squat right, 10 with 12 kg",
        "bridge 12",
        "bridge 12",
        "plank 30 s",
    ]


async def test_keys_pressed_faster_than_the_screen_draws(journal: Journal) -> None:
    written(journal, LAST)
    async with opened(journal) as pilot:
        await press(pilot, "s")
        for _ in range(5):
            pilot.app.simulate_key("space")
        await pilot.pause()
        await pilot.pause()
    assert len(journal.strength_sessions(FRIDAY)) == 1
    assert [one.position for one in journal.sets(FRIDAY)] == [1, 2, 3, 4, 5]


async def test_a_tick_is_taken_back_and_done_again(journal: Journal) -> None:
    written(journal, LAST)
    async with opened(journal) as pilot:
        await press(pilot, "s", "space", "space")
        text = await press(pilot, "u")
        assert "Taken back: Strength · Fri 20 Mar 2026 · split squat 10 12 kg right" in text
        assert done(journal) == ["split squat left, 10 with 12 kg"]
        assert marked(pilot).endswith("L 10 · R [10] ·")
        await press(pilot, "u")
        assert len(journal.strength_sessions()) == 1, "with its only set the session goes"
        await press(pilot, "U", "U")
        assert len(done(journal)) == 2


KILLED = """
import asyncio, os, signal, sys
from datetime import date
from pathlib import Path
from journal.app.app import JournalApp
from journal.model.settings import Settings
from journal.store.journal import Journal

async def main():
    app = JournalApp(Journal(Path(sys.argv[1])), Settings(), date(2026, 3, 20))
    async with app.run_test() as pilot:
        await pilot.press("s", "space", "space", "space")
        os.kill(os.getpid(), signal.SIGKILL)

asyncio.run(main())
"""


async def test_a_killed_app_has_lost_no_tick(journal: Journal) -> None:
    written(journal, LAST)
    died = subprocess.run([sys.executable, "-c", KILLED, str(journal.path)], timeout=60, check=False)
    assert died.returncode == -signal.SIGKILL
    with Journal(journal.path) as again:
        async with opened(again) as pilot:
            assert "3 of 7 sets" in await press(pilot, "s")
            assert marked(pilot).endswith("L 10 10 R 10 [10]")
            await press(pilot, "u", "space", "space", "A")
        assert len(done(again)) == 7


async def test_a_half_done_session_is_there_again(journal: Journal) -> None:
    """Other screens in between, then another opening: the ticks and what was left out are as they were."""
    written(journal, LAST)
    async with opened(journal) as pilot:
        await press(pilot, "s", "j", "space", "j", "S", "1", "2")
        await press(pilot, "4")
        assert marked(pilot).startswith("▸ split squat")
    with Journal(journal.path) as again:
        async with opened(again) as pilot:
            text = await press(pilot, "s")
            assert "Strength A · Fri 20 Mar 2026 · 1 of 6 sets" in text
            assert "12 ·" in line_with(pilot, "bridge")
            assert "left out today" in line_with(pilot, "plank")
            await press(pilot, "j", "space")
        assert done(again) == ["bridge 12", "bridge 12"]


async def test_what_another_window_has_ticked_is_counted(journal: Journal) -> None:
    written(journal, LAST)
    with Journal(journal.path) as other:
        async with opened(journal) as pilot:
            await press(pilot, "s")
            written(other, "strength session A, split squat 10 12kg left")
            await press(pilot, "space")
    assert len(journal.strength_sessions(FRIDAY)) == 1
    assert done(journal) == ["split squat left, 10 with 12 kg", "split squat right, 10 with 12 kg"]
