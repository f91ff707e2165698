"""The page for the physio from the app: R, the days, the parts, a file; and the same numbers everywhere."""

import json
import stat
from datetime import date
from pathlib import Path

import pytest

from journal.cli.options import print_json
from journal.model.settings import Settings
from journal.model.vocabulary import Knee
from journal.store.journal import Journal
from journal.workflows.physio.reporting import Form, Wanted, report, report_data
from journal.workflows.weeks.published import week_record
from journal.workflows.weeks.reading import whole_review
from tests.app.helpers import fill, focus, lines_of, open_screens, opened, plain, press, text_of, written
from tests.report.strict import page_in

Demo = tuple[Journal, Settings, date]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder the app was started in."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


async def test_enter_writes_the_last_twelve_weeks_into_the_folder_one_is_in(demo: Demo, here: Path) -> None:
    async with opened(*demo) as pilot:
        page = await press(pilot, "2", "R")
        assert "Page for the physio" in page
        assert "Whole weeks: Mon 31 Aug 2026 to Fri 20 Nov 2026." in page
        assert "knee-report-2026-11-20.html" in page
        page = await press(pilot, "enter")
        assert open_screens(pilot) == ["WeeksScreen"]
        assert "Written: Mon 31 Aug 2026 to Fri 20 Nov 2026" in page
    target = here / "knee-report-2026-11-20.html"
    assert target.read_text("utf-8") == report(*demo, Wanted(), Form.HTML)
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


async def test_days_and_parts_are_chosen_by_keys(demo: Demo, here: Path) -> None:
    async with opened(*demo) as pilot:
        await press(pilot, "2", "R")
        await fill(pilot, from_day="1 oct", to_day="31 oct", file="mine.txt")
        await press(pilot, "tab", "tab")
        assert focus(pilot) == "chart"
        await press(pilot, "space", "tab", "0")
        page = text_of(pilot)
        assert "[ ] chart   [ ] weeks   [x] flags" in page
        assert "Whole weeks: Mon 28 Sep 2026 to Sun 1 Nov 2026." in page
        assert "The page says what is left out: the picture of the weeks, the table of the" in page
        await press(pilot, "enter")
    text = (here / "mine.txt").read_text("utf-8")
    assert text.splitlines()[1].startswith("Mon 28 Sep 2026 to Sun 1 Nov 2026")
    assert " ".join(text.split()).endswith(
        "Left out by the runner's choice: the picture of the weeks, the table of the weeks."
    )


async def test_a_file_that_is_there_is_written_over_only_with_its_tick(demo: Demo, here: Path) -> None:
    target = here / "knee-report-2026-11-20.html"
    target.write_text("mine")
    async with opened(*demo) as pilot:
        page = await press(pilot, "2", "R")
        assert "is there already. Name another file, or" in page
        await press(pilot, "enter")
        assert (open_screens(pilot)[-1], focus(pilot)) == ("ReportForm", "file")
        assert target.read_text() == "mine"
        await fill(pilot, over="x")
        await press(pilot, "enter")
        assert open_screens(pilot) == ["WeeksScreen"]
    assert target.read_text("utf-8").startswith("<!DOCTYPE html>")


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"from_day": "yyy"}, "“yyy” is not a day."),
        ({"to_day": "2027-01-01"}, "is after today."),
        ({"from_day": "today", "to_day": "1 oct"}, "Name the earlier day first."),
        ({"file": "knee.pdf"}, "End the name in .html, .md or .txt."),
        ({"file": "  "}, ""),
        ({"file": "a\x07b.html"}, "This names no file."),
        ({"file": "x" * 5000 + ".html"}, "Write a shorter one."),
    ],
)
async def test_what_can_not_be_is_said_and_nothing_is_written(
    demo: Demo, here: Path, fields: dict[str, str], said: str
) -> None:
    async with opened(*demo) as pilot:
        await press(pilot, "2", "R")
        await fill(pilot, **fields)
        await press(pilot, "enter")
        assert open_screens(pilot)[-1] == "ReportForm"
        assert said in " ".join(plain(pilot, "#reading").split())
    assert list(here.iterdir()) == []


async def test_a_folder_that_is_not_there_is_said_in_the_form(demo: Demo) -> None:
    async with opened(*demo) as pilot:
        await press(pilot, "2", "R")
        await fill(pilot, file="nowhere/knee.html")
        await press(pilot, "enter")
        assert open_screens(pilot)[-1] == "ReportForm"
        assert "can't be written" in plain(pilot, "#reading")


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_form_fits_its_screen(demo: Demo, size: tuple[int, int]) -> None:
    async with opened(*demo, size=size) as pilot:
        page = await press(pilot, "2", "R")
        assert "[x] notes" in page
        assert "write over a file that is there" in page
        assert {len(line) for line in lines_of(pilot)} == {size[0]}


async def test_leaving_writes_nothing_and_the_help_tells_what_it_is(demo: Demo, here: Path) -> None:
    async with opened(*demo) as pilot:
        await press(pilot, "2", "R")
        assert "One or two pages to print" in await press(pilot, "f1")
        await press(pilot, "escape", "escape")
        assert open_screens(pilot) == ["WeeksScreen"]
    assert list(here.iterdir()) == []


async def test_an_empty_journal_has_a_page_too(journal: Journal, here: Path) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "2", "R", "enter")
        assert open_screens(pilot) == ["WeeksScreen"]
    (file,) = here.iterdir()
    assert "Nothing was written down in these days" in page_in(file.read_text("utf-8")).text


async def test_writing_a_page_is_no_change_to_take_back(journal: Journal) -> None:
    async with opened(journal) as pilot:
        written(journal, "run 5km")
        await press(pilot, "2", "R", "enter")
        assert "Taken back: Run · Fri 20 Mar 2026 · 5.0 km" in await press(pilot, "u")


async def test_screen_json_and_page_have_the_same_numbers(
    demo: Demo, capsys: pytest.CaptureFixture[str]
) -> None:
    journal, settings, today = demo
    print_json([week_record(week) for week in whole_review(journal, settings, today).weeks])
    published = {record["week"]: record for record in json.loads(capsys.readouterr().out)}
    html = page_in(report(journal, settings, today, Wanted(), Form.HTML))
    page = {row.children[0].text: [cell.text for cell in row.children] for row in html.every("tr")}
    data = report_data(journal, settings, today, Wanted())

    async with opened(*demo, size=(120, 60)) as pilot:
        await press(pilot, "2")
        table = plain(pilot, "#table").replace("▸", " ").replace("▲ ", "  ")
        rows = [line.split() for line in table.splitlines()[1:]]
        knee = data.knees.index(Knee.LEFT)
    assert len(rows) >= 8
    for row in rows:
        record, told = published[row[0]], page[row[0]]
        # week, starts (2 words), runs, distance, cap, longest, minutes, then worst, mean, number of scores
        runs, distance, cap, longest, minutes, worst, mean, count = row[3:11]
        first = 7 + 3 * knee
        assert [runs, distance, cap, longest, minutes] == told[2:7]
        assert [worst, mean, count] == told[first : first + 3]
        assert int(runs) == record["runs"]
        for shown, number in (
            (distance, record["distance_km"]),
            (cap, record["cap_km"]),
            (longest, record["longest_km"]),
            (mean, record["pain"]["left"]["mean"]),
        ):
            assert float(shown) == pytest.approx(number, abs=0.06)
        assert float(minutes) == pytest.approx(record["minutes"], abs=0.6)
        assert (int(worst), int(count)) == (
            record["pain"]["left"]["worst"],
            record["pain"]["left"]["entries"],
        )
