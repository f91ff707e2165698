"""A long import in the app: read, compared and written in a thread, shown as it comes, stopped by escape."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from textual import events
from textual.worker import WorkerFailed

from journal.app.forms import import_form, import_preview
from journal.app.screens.page import Page
from journal.exchange import watching
from journal.exchange.watching import Counting, count
from journal.model.entries import Run
from journal.model.settings import Settings
from journal.store.journal import Journal
from journal.workflows.files import import_reading, importing
from journal.workflows.files.import_reading import Asked, WasRead
from tests.app.helpers import (
    NARROW,
    WIDE,
    Driver,
    fill,
    key_hints,
    line_with,
    lines_of,
    open_screens,
    opened,
    press,
    text_of,
)
from tests.app.test_troubles import IN_USE, locked

RUNS = "day,time,distance_km\n" + "".join(f"2026-03-{number:02d},07:00,5\n" for number in range(5, 20))


@pytest.fixture(autouse=True)
def nothing_is_quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything takes the way of what is long."""
    monkeypatch.setattr(import_reading, "QUICK_BYTES", 0)
    monkeypatch.setattr(import_preview, "QUICK_ENTRIES", 0)


@pytest.fixture
def journal(tmp_path: Path, clock: Callable[[], datetime]) -> Iterator[Journal]:
    """A journal with a run of last year that does not wait long for others."""
    with Journal(tmp_path / "journal.db", clock=clock, wait_s=0.01) as opened_journal:
        opened_journal.fill([Run(day=date(2025, 3, 1), distance_m=5000)])
        yield opened_journal


@pytest.fixture
def runs(tmp_path: Path) -> str:
    path = tmp_path / "runs.csv"
    path.write_text(RUNS)
    return str(path)


@pytest.fixture
def halted(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Writing goes as far as the tenth entry and stays there until it is stopped; then it is set."""
    ended = threading.Event()

    def each(things: Sequence[Any], counting: Counting) -> Iterator[Any]:
        for done, thing in enumerate(things):
            yield thing
            try:
                while done == 9:
                    count(done, len(things), counting)
            finally:
                if done == 9:
                    ended.set()

    monkeypatch.setattr(importing, "each", each)
    return ended


async def ended(pilot: Driver) -> str:
    """The screen once what runs in a thread is over; that it was stopped, or refused, the screen says."""
    with suppress(WorkerFailed):
        await pilot.app.workers.wait_for_complete()
    for _ in range(3):
        await pilot.pause()
    return text_of(pilot)


async def look(pilot: Driver, path: str) -> str:
    await press(pilot, "i")
    await fill(pilot, path=path)
    await press(pilot, "enter")
    return await ended(pilot)


async def waits_for(pilot: Driver, words: str) -> str:
    """The screen as soon as these words are on it."""
    while words not in text_of(pilot):
        await pilot.pause(0.01)
    return text_of(pilot)


async def test_it_is_written_in_a_thread_and_u_takes_it_back(journal: Journal, runs: str) -> None:
    async with opened(journal) as pilot:
        assert "To write: 15 runs." in await look(pilot, runs)
        await press(pilot, "enter")
        page = await ended(pilot)
        assert open_screens(pilot) == ["TodayScreen"]
        assert "Brought in: 15 runs. u takes it back." in page
        assert "20.0 km run" in page
        assert journal.counts()["runs"] == 1 + 15
        assert "Taken back: import of runs.csv: 15 runs" in await press(pilot, "u")
        assert journal.counts()["runs"] == 1
        assert "20.0 km run" not in text_of(pilot)


async def test_what_was_left_out_is_not_written_in_a_thread_either(journal: Journal, tmp_path: Path) -> None:
    (tmp_path / "both").mkdir()
    (tmp_path / "both" / "runs.csv").write_text(RUNS)
    (tmp_path / "both" / "pain.csv").write_text("day,knee,score\n2026-03-02,left,3\n")
    async with opened(journal) as pilot:
        await look(pilot, str(tmp_path / "both"))
        await press(pilot, "r", "enter")
        assert "Brought in: 1 pain score." in await ended(pilot)
        assert (journal.counts()["runs"], journal.counts()["pain"]) == (1, 1)


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_the_foot_says_how_far_the_writing_is_and_escape_takes_it_back(
    journal: Journal, runs: str, halted: threading.Event, size: tuple[int, int]
) -> None:
    async with opened(journal, size=size) as pilot:
        await look(pilot, runs)
        pilot.app.simulate_key("enter")
        page = await waits_for(pilot, "Writing: 9 of 15 entries")
        assert line_with(pilot, "60 %").count("█") > 30
        assert "To write" not in page
        assert key_hints(pilot) == ["esc"]
        assert "stop" in lines_of(pilot)[-1]
        for key in ("enter", "r", "m"):  # which would write, leave out, ask for columns
            pilot.app.simulate_key(key)
        pilot.app.simulate_key("escape")
        page = await ended(pilot)
        assert halted.is_set()
        assert open_screens(pilot)[-1] == "ImportPreview"
        assert "Stopped. Nothing was written." in page
        assert "To write: 15 runs." in page
        assert (journal.counts()["runs"], journal.imports(), journal.undo()) == (1, [], None)


async def test_after_a_stop_it_can_be_written_still(
    journal: Journal, runs: str, halted: threading.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(journal) as pilot:
        await look(pilot, runs)
        pilot.app.simulate_key("enter")
        await waits_for(pilot, "Writing: 9 of 15 entries")
        pilot.app.simulate_key("escape")
        await ended(pilot)
        assert halted.is_set()
        monkeypatch.setattr(importing, "each", watching.each)
        await press(pilot, "enter")
        assert "Brought in: 15 runs." in await ended(pilot)


async def test_a_window_looked_at_again_waits_for_the_writing(
    journal: Journal, runs: str, halted: threading.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[Page] = []
    async with opened(journal) as pilot:
        await look(pilot, runs)
        monkeypatch.setattr(Page, "refresh_journal", lambda page: looks.append(page))
        pilot.app.simulate_key("enter")
        await waits_for(pilot, "Writing: 9 of 15 entries")
        pilot.app.post_message(events.AppFocus())
        await pilot.pause(0)
        assert looks == [], "the file is in use for as long as the writing takes"
        pilot.app.simulate_key("escape")
        await ended(pilot)
        assert halted.is_set()
        pilot.app.post_message(events.AppFocus())
        await pilot.pause()
        assert len(looks) == 1


async def test_leaving_the_app_takes_a_writing_back(
    journal: Journal, runs: str, halted: threading.Event
) -> None:
    async with opened(journal) as pilot:
        await look(pilot, runs)
        pilot.app.simulate_key("enter")
        await waits_for(pilot, "Writing: 9 of 15 entries")
    assert halted.wait(5)
    assert journal.counts()["runs"] == 1


async def test_what_cannot_be_written_is_said_and_the_page_stays(journal: Journal, runs: str) -> None:
    async with opened(journal) as pilot:
        await look(pilot, runs)
        with locked(journal):
            await press(pilot, "enter")
            page = await ended(pilot)
        assert IN_USE in " ".join(page.replace("│", " ").split())
        assert open_screens(pilot)[-1] == "ImportPreview"
        await press(pilot, "enter")
        assert "Brought in: 15 runs." in await ended(pilot)


async def test_a_journal_that_is_gone_is_not_begun_anew(journal: Journal, runs: str) -> None:
    async with opened(journal) as pilot:
        await look(pilot, runs)
        journal.path.rename(journal.path.with_name("elsewhere.db"))
        await press(pilot, "enter")
        assert "is gone." in " ".join((await ended(pilot)).replace("│", " ").split())
        assert not journal.path.exists()


def told(*steps: tuple[int, int, Counting]) -> Callable[[Asked], WasRead]:
    """A reading that has come so far, and stays there."""

    def reads(asked: Asked) -> WasRead:
        for step in steps:
            count(*step)
        while True:
            count(*steps[-1])

    return reads


@pytest.mark.parametrize("ascii_only", [False, True])
async def test_a_bar_is_drawn_and_the_path_stays_readable(
    journal: Journal, runs: str, monkeypatch: pytest.MonkeyPatch, *, ascii_only: bool
) -> None:
    monkeypatch.setattr(import_form, "read_files", told((312, 1000, Counting.FILES)))
    async with opened(journal, Settings(ascii=ascii_only)) as pilot:
        await press(pilot, "i")
        await fill(pilot, path=runs)
        pilot.app.simulate_key("enter")
        page = await waits_for(pilot, "Reading: 312 of 1,000 files")
        assert "runs.csv: nothing is written before you have seen what is in it." in page
        assert runs[:20] in page
        bar = line_with(pilot, " 31 %")
        full = bar.count("#" if ascii_only else "█")
        assert 0.28 < full / (full + bar.count("-" if ascii_only else "─")) < 0.34
        assert "Strava" not in page, "what could be brought in has been said"
        await pilot.resize_terminal(*WIDE)
        await pilot.pause()
        assert line_with(pilot, " 31 %").count("#" if ascii_only else "█") > full
        await fill(pilot, unit="mi")
        assert "Reading: 312 of 1,000 files" in text_of(pilot), "typing leaves it there"
        await press(pilot, "escape")
        assert "Stopped. Nothing was written." in text_of(pilot)


async def test_comparing_is_said(journal: Journal, runs: str, monkeypatch: pytest.MonkeyPatch) -> None:
    reads = told((100, 200, Counting.LINES), (0, 0, Counting.COMPARED))
    monkeypatch.setattr(import_form, "read_files", reads)
    async with opened(journal) as pilot:
        await press(pilot, "i")
        await fill(pilot, path=runs)
        pilot.app.simulate_key("enter")
        await waits_for(pilot, "Comparing with the journal …")
        await press(pilot, "escape")


async def test_what_was_compared_in_a_thread_knows_what_is_here(journal: Journal, runs: str) -> None:
    async with opened(journal, today=date(2026, 3, 20)) as pilot:
        await look(pilot, runs)
        await press(pilot, "enter")
        await ended(pilot)
        page = await look(pilot, runs)
        assert "Nothing is new. Already here: 15." in page
