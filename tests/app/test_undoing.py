"""Undo and redo in the app: a long step is moved in a thread, and nothing else meanwhile."""

import threading
from collections.abc import Callable
from datetime import timedelta

import pytest

from journal.app import undoing
from journal.model.entries import Run
from journal.store.journal import Journal
from tests.app.helpers import FRIDAY, NARROW, WIDE, open_screens, opened, press, press_and_wait, text_of

RUNS = [Run(day=FRIDAY - n * timedelta(days=1), distance_m=5000.0) for n in range(6)]


@pytest.fixture
def long_step(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> Journal:
    """A journal whose last change is an import of six runs, which counts as long."""
    monkeypatch.setattr(undoing, "LONG_STEP", 5)
    with journal.change("import of runs.csv") as writing:
        writing.add_all(RUNS)
    return journal


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """What a step waits for before it is moved in the thread."""
    opened_gate = threading.Event()
    move: Callable[..., str | None] = undoing._move_step

    def waiting(*given: object) -> str | None:
        opened_gate.wait(20)
        return move(*given)

    monkeypatch.setattr(undoing, "_move_step", waiting)
    return opened_gate


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_a_long_step_leaves_the_screen_free_and_holds_the_keys_off(
    long_step: Journal, gate: threading.Event, size: tuple[int, int]
) -> None:
    async with opened(long_step, size=size) as pilot:
        said = await press(pilot, "u")
        assert "Taking back: import of runs.csv …" in said
        assert "1 Today" in said
        await press(pilot, "u", "r", "2", "escape", "colon")
        assert open_screens(pilot) == ["TodayScreen", "HeldOff"]
        assert long_step.counts()["runs"] == 6
        gate.set()
        assert "Taken back: import of runs.csv" in await press_and_wait(pilot)
        assert open_screens(pilot) == ["TodayScreen"]
        assert long_step.counts()["runs"] == 0
        assert "Done again: import of runs.csv" in await press_and_wait(pilot, "U")
        assert long_step.counts()["runs"] == 6


async def test_what_a_long_step_changed_is_drawn(long_step: Journal) -> None:
    async with opened(long_step) as pilot:
        assert "25.0 km run" in text_of(pilot)
        assert "25.0 km run" not in await press_and_wait(pilot, "u")
        assert "25.0 km run" in await press_and_wait(pilot, "U")


async def test_a_long_step_that_is_refused_says_so_and_changes_nothing(
    long_step: Journal, gate: threading.Event
) -> None:
    async with opened(long_step, size=WIDE) as pilot:
        await press(pilot, "u")
        long_step._connection.execute("UPDATE runs SET note = 'by hand' WHERE id = 3")
        gate.set()
        assert "another program has changed its entries" in await press_and_wait(pilot)
        assert open_screens(pilot) == ["TodayScreen"]
        assert long_step.counts()["runs"] == 6


async def test_a_short_step_is_moved_at_once(long_step: Journal) -> None:
    with long_step.change("run of today") as writing:
        writing.add(RUNS[0])
    async with opened(long_step) as pilot:
        assert "Taken back: run of today" in await press(pilot, "u")
        assert open_screens(pilot) == ["TodayScreen"]
