"""Going back to a copy: what that changes is a page, what is here is kept, every screen shows it then."""

import sqlite3
import threading
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from journal.app.forms import restore_form
from journal.model.whole import Whole
from journal.store.journal import Journal
from journal.workflows.files.keeping import back_up, go_back
from tests.app.helpers import (
    FRIDAY,
    NARROW,
    WIDE,
    Driver,
    fill,
    line_with,
    open_screens,
    opened,
    plain,
    planned,
    press,
    press_and_wait,
    text_of,
    written,
)


@pytest.fixture
def kept(journal: Journal) -> Path:
    """A copy of two days ago beside the journal; since then a run came, a score went."""
    written(journal, "run 5km -4", "run 6km -3", "pain L2 morning -3", 'note "then"')
    journal.remember("unit", "mi")
    copy = journal.path.with_name("journal-2026-03-18.db")
    back_up(journal, copy, FRIDAY)
    journal.remember("unit", "km")
    with journal.change("gone") as writing:
        writing.delete(journal.pain()[0])
    written(journal, "run 9km yesterday", 'strength "squat" 3x10 12kg')
    planned(journal, "easy 5")
    return copy


async def look(pilot: Driver, path: Path | None = None) -> str:
    await press(pilot, "X", "r")
    if path is not None:
        await fill(pilot, path=str(path))
    return await press_and_wait(pilot, "enter")


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_what_going_back_changes_is_said_first(
    journal: Journal, kept: Path, size: tuple[int, int]
) -> None:
    before = journal.whole()
    async with opened(journal, size=size) as pilot:
        page = await look(pilot)  # the newest copy is filled in
        assert open_screens(pilot)[-1] == "RestorePreview"
        assert "journal-2026-03-18.db · nothing is changed yet" in page
        shown = plain(pilot, "#panel-text")
        assert "Only here, and would go: 1 run, 1 strength session, 3 sets." in shown
        assert "Only in the copy, and would come back: 1 pain score." in shown
        assert line_with(pilot, " runs ").split()[1:4] == ["runs", "3", "2"]
        words = " ".join(page.replace("│", " ").split())
        assert "What is here is kept first, as journal-2026-03-20.db beside it" in words
        await press(pilot, "escape")
        assert open_screens(pilot)[-1] == "RestoreForm"
    assert journal.whole() == before
    assert not kept.with_name("journal-2026-03-20.db").exists()


async def test_every_screen_shows_the_journal_that_was_put_back(journal: Journal, kept: Path) -> None:
    async with opened(journal, size=WIDE) as pilot:
        for screen in "23456":
            await press(pilot, screen, "j", "space")  # one is in the middle of things everywhere
        assert "9.0 km" in text_of(pilot)
        await look(pilot)
        page = await press_and_wait(pilot, "enter")
        assert open_screens(pilot) == ["LogScreen"]
        said = "Restored from journal-2026-03-18.db. What was here is kept in journal-2026-03-20.db."
        assert said in page
        assert "3.11 mi" in page, "in the unit of the copy"
        assert [run.distance_m for run in journal.runs()] == [5000, 6000]
        assert len(journal.pain()) == 1
        for screen in "12345":
            page = await press(pilot, screen)
            assert "9.0 km" not in page
            assert "5.59 mi" not in page
        with Journal(kept.with_name("journal-2026-03-20.db")) as copy:
            assert len(copy.runs()) == 3
        # Undo is the copy's, and goes on from there.
        assert "Taken back: Note" in await press(pilot, "1", "u")
        written(journal, "run 4km")
        assert "Taken back: Run" in await press(pilot, "u")


async def test_the_way_back_is_the_copy_that_was_kept(journal: Journal, kept: Path) -> None:
    async with opened(journal) as pilot:
        await look(pilot)
        await press_and_wait(pilot, "enter")
        assert len(journal.runs()) == 2
        page = await press(pilot, "X", "r")
        assert "journal-2026-03-20.db" in line_with(pilot, "file  ")
        assert "Beside the journal: journal-2026-03-20.db, journal-2026-03-18.db." in page
        await press_and_wait(pilot, "enter")
        await press_and_wait(pilot, "enter")
        assert [run.distance_m for run in journal.runs()] == [5000, 6000, 9000]


async def test_while_it_is_put_back_no_key_gets_between(
    journal: Journal, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = threading.Event(), threading.Event()
    times = 0

    def slowly(own: Journal, source: Path, today: date) -> tuple[Path | None, Whole]:
        nonlocal times
        times += 1
        begun.set()
        go_on.wait(5)
        return go_back(own, source, today)

    monkeypatch.setattr(restore_form, "go_back", slowly)
    async with opened(journal) as pilot:
        await look(pilot)
        page = await press(pilot, "enter", "escape", "q", "enter")
        assert begun.wait(5)
        assert open_screens(pilot)[-1] == "RestorePreview"
        assert "Writing" in page
        go_on.set()
        await press_and_wait(pilot)
        assert open_screens(pilot) == ["TodayScreen"]
        assert times == 1
        assert len(journal.runs()) == 2


async def test_into_an_empty_journal_nothing_has_to_be_kept(journal: Journal, tmp_path: Path) -> None:
    with Journal(tmp_path / "old.db") as old:
        written(old, "run 7km yesterday")
    async with opened(journal) as pilot:
        page = await look(pilot, tmp_path / "old.db")
        assert "kept first" not in page
        page = await press_and_wait(pilot, "enter")
        assert "Restored from old.db." in page
        assert "kept" not in page
        assert "7.0 km" in page
    assert [run.distance_m for run in journal.runs()] == [7000]


def guest_table(path: Path) -> None:
    """A journal that another program has built something into."""
    with Journal(path):
        pass
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE guest (id INTEGER)")
        other.commit()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("nowhere.db", "There is no file"),
        ("letter.txt", "is not a journal (it is no SQLite file)."),
        ("journal.db", "is this journal itself."),
        ("guest.db", "is not built as a journal is"),
        ("other.db", "is a file of another program, not a journal."),
    ],
)
async def test_what_is_no_copy_is_refused_and_nothing_changes(
    journal: Journal, kept: Path, tmp_path: Path, name: str, said: str
) -> None:
    (tmp_path / "letter.txt").write_text("dear runner")
    guest_table(tmp_path / "guest.db")
    with closing(sqlite3.connect(tmp_path / "other.db")) as other:
        other.execute("CREATE TABLE guest (id INTEGER)")
        other.commit()
    before = journal.whole()
    async with opened(journal, size=(200, 40)) as pilot:
        page = await look(pilot, tmp_path / name)
        assert said in " ".join(page.replace("│", " ").split())
        assert open_screens(pilot)[-1] == "RestoreForm"
        assert pilot.app.screen.query_one("#path").value == str(tmp_path / name)  # type: ignore[attr-defined]
    assert journal.whole() == before
