"""The import: looked at first, written on the second enter, taken back whole."""

import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest
from textual.worker import WorkerFailed

from journal.app.forms import import_form
from journal.exchange.watching import count
from journal.store.journal import Journal
from journal.workflows.files.import_reading import Asked, WasRead
from tests.app.helpers import fill, line_with, open_screens, opened, press, text_of
from tests.exchange.written import fit, local_time, run_fit, session, stamp

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
        page = await press(pilot, "i")
        assert "Enter looks at it first." in page
        for source in ("Strava", "Garmin Connect", "FIT, TCX and GPX", "Apple Health", "your own"):
            assert source in page
        await fill(pilot, path=activities)
        page = await press(pilot, "enter")
        assert open_screens(pilot)[-1] == "ImportPreview"
        assert "Activities.csv · nothing is written yet" in page
        assert " ".join(line_with(pilot, "2026  ").split()) == "│ 2026 2 runs 11.20 km all new │"
        assert "1 other session: 1 cycling, 1:00:00 in all" in page
        assert "row 5: “nonsense” is not a day" in page
        assert "To write: 2 runs, 1 other session." in page
        assert set(journal.counts().values()) == {0}
        assert open_screens(pilot)[-1] == "ImportPreview"
        await press(pilot, "escape")
        assert open_screens(pilot)[-1] == "ImportForm"


async def test_after_escape_has_asked_the_form_names_its_own_keys_again(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "i")
        await fill(pilot, path="/nowhere")
        assert "Leave without saving?" in await press(pilot, "escape")
        assert "look at it" in await press(pilot, "enter")


async def test_the_second_enter_writes_it_and_u_takes_it_back_whole(
    journal: Journal, activities: str
) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "i")
        await fill(pilot, path=activities)
        page = await press(pilot, "enter", "enter")
        assert open_screens(pilot) == ["WeeksScreen"], "the first runs show their chart"
        assert "Brought in: 2 runs, 1 other session. u takes it back." in page
        assert "11.2" in page
        assert (journal.counts()["runs"], journal.counts()["cross_training"]) == (2, 1)
        page = await press(pilot, "u")
        assert "Taken back: import of Activities.csv: 2 runs, 1 other session" in page
        assert set(journal.counts().values()) == {0}
        assert "This journal is empty" in await press(pilot, "1")


async def test_another_unit_is_another_look(journal: Journal, activities: str) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "i")
        await fill(pilot, path=activities)
        assert "Activities, Export CSV" in await press(pilot, "f1")
        await press(pilot, "enter")
        await press(pilot, "enter", "escape")
        await fill(pilot, unit="mi")
        await press(pilot, "enter")
        assert journal.counts()["runs"] == 0
        await press(pilot, "enter")
        assert {run.distance_m for run in journal.runs()} == {6.2 * 1609.344, 5 * 1609.344}


async def test_a_file_that_was_brought_in_already_has_nothing_new(journal: Journal, activities: str) -> None:
    async with opened(journal) as pilot:
        for _ in range(2):
            await press(pilot, "i")
            await fill(pilot, path=activities)
            page = await press(pilot, "enter")
            await press(pilot, "enter")
        assert "Nothing is new. Already here: 3." in page
        assert "= the same, of import 1" in page
        assert "write it" not in page
        assert open_screens(pilot)[-1] == "ImportForm", "there was nothing to write"
        assert journal.counts()["runs"] == 2


async def test_many_files_are_read_in_a_thread_and_shown_as_they_come(
    journal: Journal, tmp_path: Path
) -> None:
    folder = tmp_path / "watch"
    folder.mkdir()
    for number in range(1, 6):
        (folder / f"{number}.fit").write_bytes(
            run_fit(start=stamp(datetime(2026, 3, number, 6, 30, tzinfo=UTC)))
        )
    async with opened(journal) as pilot:
        await press(pilot, "i")
        await fill(pilot, path=str(folder))
        pilot.app.simulate_key("enter")
        await pilot.pause(0)
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert "To write: 5 runs." in text_of(pilot)
        await press(pilot, "enter")
        assert journal.counts()["runs"] == 5


async def test_escape_stops_a_reading_and_nothing_is_written(
    journal: Journal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started, ended = threading.Event(), threading.Event()

    def reads_for_ever(asked: Asked) -> WasRead:
        started.set()
        try:
            while True:
                count(312, 1000)
        finally:
            ended.set()

    monkeypatch.setattr(import_form, "read_files", reads_for_ever)
    async with opened(journal) as pilot:
        await press(pilot, "i")
        await fill(pilot, path=str(tmp_path))
        pilot.app.simulate_key("enter")
        while not started.is_set() or "Reading: 312 of 1,000 files" not in text_of(pilot):
            await pilot.pause(0.01)
        assert "esc stop" in text_of(pilot)
        pilot.app.simulate_key("enter")
        pilot.app.simulate_key("escape")
        with pytest.raises(WorkerFailed):
            await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert ended.is_set()
        assert "Stopped. Nothing was written." in text_of(pilot)
        assert "look at it" in text_of(pilot)
        assert open_screens(pilot)[-1] == "ImportForm"


async def test_leaving_the_app_stops_a_reading(
    journal: Journal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended = threading.Event()

    def reads_for_ever(asked: Asked) -> WasRead:
        try:
            while True:
                count(1, 2)
        finally:
            ended.set()

    monkeypatch.setattr(import_form, "read_files", reads_for_ever)
    async with opened(journal) as pilot:
        await press(pilot, "i")
        await fill(pilot, path=str(tmp_path))
        pilot.app.simulate_key("enter")
        await pilot.pause(0)
    assert ended.wait(5)


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
        assert "This names no file. Type where it is: ~/Downloads/Activities.csv" in page


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


async def test_the_first_runs_are_shown_where_they_end(journal: Journal, tmp_path: Path) -> None:
    file = tmp_path / "runs.csv"
    file.write_text("day,distance_km\n2025-06-02,5\n2025-06-12,6\n")
    async with opened(journal) as pilot:
        await press(pilot, "i")
        await fill(pilot, path=str(file))
        await press(pilot, "enter", "enter")
        assert "▸2025-W24" in text_of(pilot)
        file.write_text("day,distance_km\n2025-06-16,5\n")
        await press(pilot, "1", "i")
        await fill(pilot, path=str(file))
        page = await press(pilot, "enter", "enter")
        assert open_screens(pilot) == ["TodayScreen"], "later ones leave one where one is"
        assert "Brought in: 1 run. u takes it back. 2 shows the weeks." in page


async def test_a_watch_without_a_clock_asks_for_the_day(journal: Journal, tmp_path: Path) -> None:
    file = tmp_path / "unset.fit"
    file.write_bytes(fit(session(start=17_217_864), local_time(None)))
    async with opened(journal) as pilot:
        await press(pilot, "i")
        await fill(pilot, path=str(file))
        page = " ".join((await press(pilot, "enter")).replace("│", " ").split())
        assert "the clock was not set (6.20km, 38:20). Bring it in with its day: the field day" in page
        await press(pilot, "escape")
        await fill(pilot, day="fridday")
        page = await press(pilot, "enter")
        assert "day: “fridday” is not a day." in page
        await fill(pilot, day="-3")
        assert "Tue 17 Mar 2026" in line_with(pilot, "  day ")
        await press(pilot, "enter", "enter")
        (run,) = journal.runs()
        assert (run.day.day, run.time) == (17, None)


async def test_a_home_that_is_nobodys_is_said_and_the_path_stays(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "i")
        await fill(pilot, path="~nobody-at-all/runs.csv")
        page = await press(pilot, "enter")
        assert "This can't be the name of a file." in page
        assert "~nobody-at-all/runs.csv" in page
        assert open_screens(pilot)[-1] == "ImportForm"
