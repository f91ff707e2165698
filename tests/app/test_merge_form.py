"""Another machine's journal: looked at as a page, brought in as one step, refused in words."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from journal.store.journal import Journal
from journal.workflows.files.keeping import back_up
from tests.app.helpers import (
    FRIDAY,
    NARROW,
    WIDE,
    Driver,
    fill,
    open_screens,
    opened,
    plain,
    press,
    press_and_wait,
    text_of,
    written,
)


@pytest.fixture
def laptop(journal: Journal, tmp_path: Path) -> Iterator[Journal]:
    """Another machine's journal, the same as this one until now."""
    written(journal, "run 5km -4", "run 6km -3", 'note "the same"')
    back_up(journal, tmp_path / "laptop.db", FRIDAY)
    with Journal(tmp_path / "laptop.db") as other:
        yield other


async def look(pilot: Driver, path: Path | str) -> str:
    await press(pilot, "X", "m")
    await fill(pilot, path=str(path))
    return await press_and_wait(pilot, "enter")


def differ(journal: Journal, laptop: Journal) -> None:
    """Both were written to: one run is another one on either side, one is new there, one deleted there."""
    with journal.change("edit") as writing:
        writing.update(replace(journal.runs()[0], note="here"))
    with laptop.change("edit") as writing:
        writing.update(replace(laptop.runs()[0], note="there"))
        writing.delete(laptop.runs()[1])
    written(laptop, "run 9km yesterday")


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_all_that_would_come_is_a_page_and_enter_brings_it_in(
    journal: Journal, laptop: Journal, size: tuple[int, int]
) -> None:
    differ(journal, laptop)
    before = journal.whole()
    async with opened(journal, size=size) as pilot:
        page = await look(pilot, laptop.path)
        assert open_screens(pilot)[-1] == "MergePreview"
        assert "laptop.db · nothing is written yet" in page
        shown = plain(pilot, "#panel-text")
        assert "New here: 1 run." in shown
        assert "theirs takes the place of yours" in shown
        assert "“here”" in shown
        assert "“there”" in shown
        assert "Deleted there, so it is taken out here:" in shown
        assert "To bring in: 1 run new, 1 changed, 1 taken out. One step; u takes it back." in " ".join(
            page.replace("│", " ").split()
        )
        assert journal.whole() == before, "nothing is written yet"
        page = await press_and_wait(pilot, "enter")
        assert open_screens(pilot) == ["TodayScreen"]
        assert "Brought in from laptop.db: 1 run new, 1 changed, 1 taken out. u takes it back." in page
        assert [run.note for run in journal.runs()] == ["there", ""]
        assert [run.distance_m for run in journal.runs()] == [5000, 9000]
        page = await press(pilot, "u")
        assert "Taken back: merge of laptop.db" in page
        assert [run.note for run in journal.runs()] == ["here", ""]
        assert [run.distance_m for run in journal.runs()] == [5000, 6000]


async def test_escape_brings_nothing_in(journal: Journal, laptop: Journal) -> None:
    differ(journal, laptop)
    before = journal.whole()
    async with opened(journal) as pilot:
        await look(pilot, laptop.path)
        await press(pilot, "escape")
        assert open_screens(pilot)[-1] == "MergeForm"
        assert "Type the path" in text_of(pilot)
    assert journal.whole() == before


async def test_what_is_here_already_is_said(journal: Journal, laptop: Journal) -> None:
    async with opened(journal) as pilot:
        page = await look(pilot, laptop.path)
        assert "All that laptop.db holds is here already" in page
        assert open_screens(pilot)[-1] == "MergeForm"


async def test_settings_that_come_along_are_followed_at_once(journal: Journal, laptop: Journal) -> None:
    laptop.remember("unit", "mi")
    async with opened(journal) as pilot:
        await look(pilot, laptop.path)
        page = await press_and_wait(pilot, "enter")
        assert "Brought in from laptop.db" in page
        assert "3.11 mi" in await press(pilot, "6")


async def test_what_changed_while_the_page_was_read_is_shown_before_it_is_written(
    journal: Journal, laptop: Journal
) -> None:
    written(laptop, "run 9km yesterday")
    async with opened(journal) as pilot:
        await look(pilot, laptop.path)
        written(laptop, "run 2km yesterday")
        page = await press_and_wait(pilot, "enter")
        assert "changed meanwhile" in page
        assert "New here: 2 runs." in plain(pilot, "#panel-text")
        assert len(journal.runs()) == 2
        await press_and_wait(pilot, "enter")
        assert len(journal.runs()) == 4


async def test_names_of_entries_are_shown_and_not_obeyed(journal: Journal, laptop: Journal) -> None:
    with laptop.change("edit") as writing:
        writing.update(replace(laptop.runs()[0], note="[bold]\x1b[31m"))
    async with opened(journal) as pilot:
        await look(pilot, laptop.path)
        assert "“[bold]␛[31m”" in plain(pilot, "#panel-text")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("", "This names no file."),
        ("nowhere.db", "There is no file"),
        ("letter.txt", "is not a journal (it is no SQLite file)."),
        ("journal.db", "is this journal itself."),
        ("folder", "is no ordinary file."),
    ],
)
async def test_what_is_no_journal_is_refused_and_the_path_stays(
    journal: Journal, tmp_path: Path, name: str, said: str
) -> None:
    (tmp_path / "letter.txt").write_text("dear runner")
    (tmp_path / "folder").mkdir()
    typed = f"{tmp_path / name}" if name else " "
    async with opened(journal, size=(200, 40)) as pilot:
        page = await look(pilot, typed)
        assert said in " ".join(page.replace("│", " ").split())
        assert open_screens(pilot)[-1] == "MergeForm"
        assert pilot.app.screen.query_one("#path").value == typed  # type: ignore[attr-defined]
        page = await press(pilot, "x")
        assert said not in page, "it stands until something else is typed"
