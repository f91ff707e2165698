"""The page of an import before it is written: it scrolls, letters leave kinds out, the rest is written."""

from pathlib import Path

import pytest

from journal.store.journal import Journal
from tests.app.helpers import (
    NARROW,
    WIDE,
    Driver,
    fill,
    key_hints,
    open_screens,
    opened,
    plain,
    press,
    text_of,
    written,
)
from tests.app.test_troubles import IN_USE, locked

RUNS = "day,time,distance_km,duration,note\n" + "".join(
    f"2026-03-{number:02d},07:00,{number},,\n" for number in range(1, 16)
)
PAIN = "day,knee,score\n2026-03-02,left,3\n2026-03-03,left,2\n"


@pytest.fixture
def folder(tmp_path: Path) -> str:
    inside = tmp_path / "mine"
    inside.mkdir()
    (inside / "runs.csv").write_text(RUNS)
    (inside / "pain.csv").write_text(PAIN)
    return str(inside)


async def look(pilot: Driver, path: str) -> str:
    await press(pilot, "i")
    await fill(pilot, path=path)
    await press(pilot, "enter")
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    return text_of(pilot)


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_duplicates_are_on_a_page_that_scrolls_over_what_is_written(
    journal: Journal, folder: str, size: tuple[int, int]
) -> None:
    written(journal, *(f"run {number}km 2026-03-{number:02d}" for number in range(1, 13)))
    async with opened(journal, size=size) as pilot:
        page = await look(pilot, folder)
        assert "Already here: 12" in plain(pilot, "#panel-text")
        assert "To write: 2 pain scores, 3 runs; time of day added to 12 runs." in page
        assert "r [✓] runs   p [✓] pain" in page
        assert key_hints(pilot)[:2] == ["⏎", "r"]
        assert "Files: 1 pain, 1 runs." not in page
        page = await press(pilot, "G")
        assert "Files: 1 pain, 1 runs." in page
        assert "To write: 2 pain scores, 3 runs; time of day added" in page, "the foot stays"
        assert "Runs by year" in await press(pilot, "left_square_bracket", "left_square_bracket", "g")


async def test_a_file_that_only_adds_to_what_is_here_is_written(journal: Journal, folder: str) -> None:
    written(journal, "run 5km 2026-03-02")
    (Path(folder) / "runs.csv").write_text("day,distance_km,effort\n2026-03-02,5,4\n")
    async with opened(journal) as pilot:
        page = await look(pilot, f"{folder}/runs.csv")
        assert "Added to what is here: 1" in page
        assert "To write: effort added to 1 run." in page
        page = await press(pilot, "enter", "enter")
        assert "Brought in: effort added to 1 run." in page
    assert journal.runs()[0].effort == 4.0


async def test_a_letter_leaves_a_kind_out_and_takes_it_in_again(journal: Journal, folder: str) -> None:
    async with opened(journal) as pilot:
        await look(pilot, folder)
        page = await press(pilot, "p")
        assert "To write: 15 runs." in page
        assert "r [✓] runs   p [ ] pain" in page
        assert "To write: 2 pain scores, 15 runs." in await press(pilot, "p")
        page = await press(pilot, "p", "r")
        assert "To write: nothing." in page
        assert "⏎" not in key_hints(pilot)
        await press(pilot, "enter")
        assert open_screens(pilot)[-1] == "ImportPreview", "there is nothing to write"
        page = await press(pilot, "p", "enter")
        assert "Brought in: 2 pain scores." in page
        assert (journal.counts()["runs"], journal.counts()["pain"]) == (0, 2)


async def test_what_cannot_be_written_just_now_is_said_and_the_page_stays(
    journal: Journal, folder: str
) -> None:
    async with opened(journal) as pilot:
        await look(pilot, folder)
        with locked(journal):
            page = await press(pilot, "enter")
            assert IN_USE in " ".join(page.replace("│", " ").split())
        assert open_screens(pilot)[-1] == "ImportPreview"
        await press(pilot, "enter")
        assert journal.counts()["runs"] == 15


async def test_names_in_files_are_shown_and_not_obeyed(journal: Journal, tmp_path: Path) -> None:
    file = tmp_path / "[red]x[b].csv"
    file.write_text('day,distance_km,note\n2026-03-02,5,"[bold]\x1b[31m"\n2026-03-03,[b],\n')
    written(journal, "run 5km 2026-03-02")
    async with opened(journal) as pilot:
        page = await look(pilot, str(file))
        assert "[red]x[b].csv · nothing is written yet" in page
        assert "“[bold]␛[31m”" in page
        assert "“[b]” is not a number" in page
