"""The file is in use, or somebody else has written into it: it is said, and nothing typed is lost."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pytest
from textual import events

from journal.model.days import DAY
from journal.model.entries import Run
from journal.model.settings import Settings
from journal.model.vocabulary import Knee
from journal.store.journal import Journal
from tests.app.helpers import (
    FRIDAY,
    fill,
    focus,
    open_screens,
    opened,
    press,
    text_of,
    words_into,
    written,
)

IN_USE = "is in use by another program."


@pytest.fixture
def journal(tmp_path: Path, clock: Callable[[], datetime]) -> Iterator[Journal]:
    """A journal with a run in it that does not wait long for others."""
    with Journal(tmp_path / "journal.db", clock=clock, wait_s=0.01) as opened_journal:
        opened_journal.fill([Run(day=FRIDAY - DAY, distance_m=5000, uid="first")])
        yield opened_journal


@contextmanager
def locked(journal: Journal) -> Iterator[None]:
    """Somebody else is writing meanwhile."""
    other = sqlite3.connect(journal.path, isolation_level=None)
    try:
        other.execute("BEGIN EXCLUSIVE")
        yield
        other.execute("ROLLBACK")
    finally:
        other.close()


@contextmanager
def elsewhere(journal: Journal) -> Iterator[Journal]:
    """The same file, open in another program."""
    with Journal(journal.path) as other:
        yield other


# In use


async def test_a_page_that_can_not_read_says_so_and_reads_later(journal: Journal) -> None:
    async with opened(journal) as pilot:
        with locked(journal):
            await press(pilot, "2")
            assert IN_USE in text_of(pilot).replace("\n", "")
            await press(pilot, "left", "Z", "space", "enter", "T")
            await pilot.resize_terminal(120, 40)
            await pilot.pause(0)
            assert open_screens(pilot) == ["WeeksScreen"]
        page = await press(pilot, "1", "2")
        assert "▸2026-W12" in page
        assert IN_USE not in page.replace("\n", "")


async def test_weeks_that_are_shown_stay_when_more_can_not_be_read(
    tmp_path: Path, clock: Callable[[], datetime]
) -> None:
    with Journal(tmp_path / "long.db", clock=clock, wait_s=0.01) as journal:
        journal.fill([Run(day=FRIDAY - n * 7 * DAY, distance_m=5000) for n in range(120)])
        async with opened(journal, Settings(knee=Knee.LEFT)) as pilot:
            await press(pilot, "2")
            with locked(journal):
                await press(pilot, "g")
                assert IN_USE in text_of(pilot).replace("\n", "")
                await press(pilot, "Z", "F", "enter", "T", "space")
                await pilot.resize_terminal(100, 30)
                await pilot.pause(0)
            assert "▸" in await press(pilot, "g")


async def test_a_form_keeps_what_was_typed(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "r")
        with locked(journal):
            await fill(pilot, distance="6.2", note="kept")
            assert IN_USE in text_of(pilot)
            await press(pilot, "enter")
            assert IN_USE in text_of(pilot)
            assert open_screens(pilot)[-1] == "RunForm"
        assert "6.2" in text_of(pilot)
        assert "kept" in text_of(pilot)
        await press(pilot, "enter")
        assert [run.note for run in journal.runs()] == ["", "kept"]


async def test_the_question_of_the_morning_stays_open(journal: Journal) -> None:
    async with opened(journal) as pilot:
        with locked(journal):
            assert IN_USE in (await press(pilot, "m")).replace("\n", "")
            assert open_screens(pilot) == ["TodayScreen"]
        await press(pilot, "m", "1")
        with locked(journal):
            assert IN_USE in (await press(pilot, "0")).replace("\n", "")
            assert open_screens(pilot)[-1] == "MorningQuestion"
        await press(pilot, "enter")
        assert {score.knee: score.score for score in journal.pain()} == {Knee.LEFT: 1, Knee.RIGHT: 0}


async def test_the_line_of_words_keeps_the_words(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "colon")
        await words_into(pilot, "run 6.2km")
        with locked(journal):
            page = await press(pilot, "enter")
            assert IN_USE in page.replace("\n", "")
            assert " run 6.2km" in page
        await press(pilot, "enter")
        assert len(journal.runs()) == 2


async def test_undo_delete_and_import_say_it_too(journal: Journal, tmp_path: Path) -> None:
    written(journal, "run 6km")
    (tmp_path / "runs.csv").write_text("day,distance_km\n2026-03-02,5\n", encoding="utf-8")
    async with opened(journal) as pilot:
        for keys in (["u"], ["U"], ["d"], ["e"], ["r"], ["T"]):
            await press(pilot, "colon")
            await words_into(pilot, "run 1km")
            await press(pilot, "escape")
            with locked(journal):
                page = await press(pilot, *keys)
                assert IN_USE in page.replace("\n", ""), keys
                assert open_screens(pilot) == ["TodayScreen"]
        assert len(journal.runs()) == 2
        await press(pilot, "i")
        await fill(pilot, path=str(tmp_path / "runs.csv"))
        with locked(journal):
            assert IN_USE in (await press(pilot, "enter")).replace("\n", "")
        await press(pilot, "enter")
        with locked(journal):
            assert IN_USE in (await press(pilot, "enter")).replace("\n", "")
        await press(pilot, "enter")
        assert len(journal.runs()) == 3


# Written elsewhere


async def test_what_another_program_wrote_is_there_after_the_next_change(journal: Journal) -> None:
    async with opened(journal) as pilot:
        with elsewhere(journal) as other:
            written(other, "run 7km")
        await press(pilot, "m", "1", "0")
        assert "12.0 km run" in text_of(pilot)


async def test_it_is_there_on_coming_back_to_a_page(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "2", "1")
        with elsewhere(journal) as other:
            written(other, "run 7km")
        assert "12.0" in await press(pilot, "2")
        assert "12.0 km run" in await press(pilot, "1"), "and on the other page too"
        with elsewhere(journal) as other:
            other.undo()
        await press(pilot, "question_mark", "escape")
        assert "5.0 km run" in text_of(pilot), "closing a modal is coming back"


async def test_it_is_there_when_the_window_is_looked_at_again(journal: Journal) -> None:
    async with opened(journal) as pilot:
        with elsewhere(journal) as other:
            written(other, "run 7km")
        assert "5.0 km run" in text_of(pilot)
        pilot.app.post_message(events.AppBlur())
        pilot.app.post_message(events.AppFocus())
        await pilot.pause(0)
        assert "12.0 km run" in text_of(pilot)


async def test_an_entry_that_is_gone_elsewhere_is_said_to_be_gone(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "e")
        await fill(pilot, effort="5")
        with elsewhere(journal) as other, other.change("out") as writing:
            writing.delete(*other.runs())
        await press(pilot, "enter")
        assert open_screens(pilot)[-1] == "RunForm", "what was typed stays"
        assert journal.runs() == ()
        await press(pilot, "escape", "d")
        assert "This journal is empty" in text_of(pilot)


async def test_deleting_what_is_gone_already_is_said(journal: Journal) -> None:
    async with opened(journal) as pilot:
        with elsewhere(journal) as other, other.change("out") as writing:
            writing.delete(*other.runs())
        page = await press(pilot, "d")
        assert "Taken out" not in page
        assert focus(pilot) is None
        await press(pilot, "2")
        assert "This journal is empty" in await press(pilot, "1")
