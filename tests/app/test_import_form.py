"""The import: looked at first, written on the second enter, taken back whole."""

from pathlib import Path

import pytest

from journal.store.journal import Journal
from tests.app.helpers import fill, open_screens, opened, press, text_of

ACTIVITIES = """\
Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Max HR,Avg Pace,Elapsed Time
Running,2026-03-18 07:00:00,false,"Lunch [b]run[/b]",6.20,400,00:38:20,140,160,6:11,00:38:20
Running,2026-03-16 07:00:00,false,"Morning",5.00,300,00:31:00,140,160,6:12,00:31:00
Cycling,2026-03-15 07:00:00,false,"Ride",20.00,300,01:00:00,120,130,20.0,01:00:00
Running,nonsense,false,"Bad",5.00,300,00:31:00,140,160,6:12,00:31:00
"""


@pytest.fixture
def activities(tmp_path: Path) -> str:
    path = tmp_path / "Activities.csv"
    path.write_text(ACTIVITIES, encoding="utf-8")
    return str(path)


async def test_the_first_enter_shows_what_is_in_the_file_and_writes_nothing(
    journal: Journal, activities: str
) -> None:
    async with opened(journal) as pilot:
        assert "press ⏎: it is looked at first" in await press(pilot, "i")
        await fill(pilot, path=activities)
        page = await press(pilot, "enter")
        assert "Activities.csv: " in page
        assert "Sun 15 Mar 2026 to Wed 18 Mar 2026" in page
        assert "11.20 km of running" in page
        assert "New: 2 runs, 1 other session. Already here: 0." in page
        assert "row 5: “nonsense” is not a day" in page
        assert "⏎ writes it" in page
        assert set(journal.counts().values()) == {0}


async def test_the_second_enter_writes_it_and_u_takes_it_back_whole(
    journal: Journal, activities: str
) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "i")
        await fill(pilot, path=activities)
        page = await press(pilot, "enter", "enter")
        assert open_screens(pilot) == ["TodayScreen"]
        assert "Brought in: 2 runs, 1 other session. 2 shows the weeks, u takes it back." in page
        assert "11.2 km run" in page
        assert (journal.counts()["runs"], journal.counts()["cross_training"]) == (2, 1)
        page = await press(pilot, "u")
        assert "Taken back: import of Activities.csv: 2 runs, 1 other session" in page
        assert set(journal.counts().values()) == {0}
        assert "This journal is empty" in page


async def test_what_is_seen_is_what_is_written(journal: Journal, activities: str) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "i")
        await fill(pilot, path=activities)
        await press(pilot, "enter")
        assert "Activities, Export CSV" in await press(pilot, "f1")
        assert "⏎ writes it" in await press(pilot, "enter"), "enter closed the help and wrote nothing"
        await fill(pilot, unit="mi")
        assert "⏎ writes it" in await press(pilot, "enter"), "another unit is another look"
        assert journal.counts()["runs"] == 0
        await press(pilot, "enter")
        assert {run.distance_m for run in journal.runs()} == {6.2 * 1609.344, 5 * 1609.344}


async def test_a_file_that_was_brought_in_already_has_nothing_new(journal: Journal, activities: str) -> None:
    async with opened(journal) as pilot:
        for _ in range(2):
            await press(pilot, "i")
            await fill(pilot, path=activities)
            await press(pilot, "enter")
            before = text_of(pilot)
            await press(pilot, "enter")
        assert "New: nothing. Already here: 3." in before
        assert "Nothing is new; esc leaves" in before
        assert "Nothing in this file is new. Name another file, or leave with esc." in text_of(pilot)
        assert journal.counts()["runs"] == 2


async def test_a_missing_file_is_named_with_its_mend(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "i")
        await fill(pilot, path="/nowhere/[red]x[/].csv")
        page = await press(pilot, "enter")
        assert "There is no file /nowhere/[red]x[/].csv. Check the name and the folder." in page
        assert open_screens(pilot)[-1] == "ImportForm"


async def test_no_file_is_said_too(journal: Journal) -> None:
    async with opened(journal) as pilot:
        page = await press(pilot, "i", "enter")
        assert "No file is named. Type where it is: ~/Downloads/Activities.csv" in page


async def test_what_is_no_table_of_runs_is_refused(journal: Journal, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear runner\n", encoding="utf-8")
    async with opened(journal) as pilot:
        await press(pilot, "i")
        await fill(pilot, path=f" '{tmp_path / 'letter.txt'}' ")
        await press(pilot, "enter")
        # A long path may be broken over two lines.
        assert "letter.txt" in "".join(text_of(pilot).replace("│", "").split())
        assert "writes it" not in text_of(pilot)
        assert open_screens(pilot)[-1] == "ImportForm"
