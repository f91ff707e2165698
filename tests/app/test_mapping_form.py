"""The screen of a table's columns: guessed, changed by keys, seen as it will be written, remembered."""

from pathlib import Path

import pytest

from journal.store.journal import Journal
from tests.app.helpers import NARROW, WIDE, Driver, fill, line_with, open_screens, opened, press, text_of

TEXT = """\
Datum;Km;Zeit;Knie;Schuhe;Puls
16.3.2026;6,2;38:20;2;Clifton;140
18.3.2026;5;31:00;ok;Clifton;141
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    file = tmp_path / "meine.csv"
    file.write_text(TEXT, encoding="utf-8")
    return file


def in_one_line(page: str) -> str:
    """The page without its frame, as one line."""
    return " ".join(page.replace("│", " ").split())


async def ask(pilot: Driver, file: Path) -> str:
    await press(pilot, "i")
    await fill(pilot, path=str(file))
    return await press(pilot, "enter")


async def test_a_runner_s_own_table_from_an_empty_journal(journal: Journal, own: Path) -> None:
    async with opened(journal) as pilot:
        page = await ask(pilot, own)
        assert open_screens(pilot)[-1] == "MappingForm"
        assert "What the columns of meine.csv are · nothing is written yet" in page
        for name, meaning, cell in (
            ("Datum", "day", "16.3.2026"),
            ("Km", "distance", "6,2 · 5"),
            ("Knie", "pain left, no moment", "2 · ok"),
            ("Puls", "–", "140 · 141"),
        ):
            assert all(words in line_with(pilot, f" {name} ") for words in (meaning, cell))
        assert "unit km   days d.m.y" in page
        row = "row 2: Mon 16 Mar 2026 · run · easy · 6.2 km · 38:20 · 6:11 min/km · Clifton; pain · left 2"
        assert row in in_one_line(page)
        page = await press(pilot, "enter")
        assert open_screens(pilot)[-1] == "ImportPreview"
        assert "To write: 2 runs, 1 pain score." in page
        assert "row 3: Knie: “ok” is not a whole number from 0 to 10." in page
        page = await press(pilot, "enter")
        assert "Brought in: 2 runs, 1 pain score." in page

        own.write_text(TEXT + "19.3.2026;7;;0;;\n", encoding="utf-8")
        page = await ask(pilot, own)
        assert open_screens(pilot)[-1] == "ImportPreview", "the columns are remembered"
        assert "To write: 1 run, 1 pain score." in page
        page = await press(pilot, "m")
        assert open_screens(pilot)[-1] == "MappingForm"
        assert "pain left, no moment" in page


async def test_keys_change_what_a_column_is(journal: Journal, own: Path) -> None:
    async with opened(journal) as pilot:
        await ask(pilot, own)
        await press(pilot, "j", "j", "j", "p")
        assert "pain right, no moment" in line_with(pilot, "Knie")
        page = await press(pilot, "m")
        assert "pain right, while running" in line_with(pilot, "Knie")
        assert "pain · right 2 · while running" in in_one_line(page)
        await press(pilot, "k", "i")
        assert "38:20" not in "".join(line for line in text_of(pilot).split("\n") if "row 2" in line)
        await press(pilot, "d", "d", "d")
        assert "duration" in line_with(pilot, "Zeit")
        await press(pilot, "left")
        assert "distance" in line_with(pilot, "Zeit")
        assert "–" in line_with(pilot, " Km "), "one column alone is the distance"
        await press(pilot, "right")
        assert "duration" in line_with(pilot, "Zeit")


async def test_unit_and_order_of_days(journal: Journal, own: Path) -> None:
    async with opened(journal) as pilot:
        await ask(pilot, own)
        page = await press(pilot, "u")
        assert "unit mi" in page
        assert "3.85 mi" not in page
        page = await press(pilot, "o")
        assert "days m/d/y" in page
        assert "“16.3.2026” is no day when it is read as m/d/y. Choose another order" in in_one_line(page)


async def test_without_a_day_it_does_not_go_on(journal: Journal, own: Path) -> None:
    async with opened(journal) as pilot:
        await ask(pilot, own)
        page = await press(pilot, "i", "enter")
        assert open_screens(pilot)[-1] == "MappingForm"
        assert "No column is the day. Go to it and press d;" in page
        assert "F1 help" in page, "every key stands on the line, also on a narrow screen"
        page = await press(pilot, "j", "m")
        assert "Only a column of pain has a moment: p makes it one." in page
        assert "its first letter" in in_one_line(await press(pilot, "f1"))
        await press(pilot, "escape", "escape")
        assert open_screens(pilot)[-1] == "ImportForm"
        assert journal.counts()["runs"] == 0


@pytest.mark.parametrize("size", [(40, 12), NARROW, WIDE])
async def test_a_wide_table_keeps_the_chosen_column_in_sight(
    journal: Journal, tmp_path: Path, size: tuple[int, int]
) -> None:
    file = tmp_path / "wide.csv"
    names = ["Date", "Km", *(f"more{number}" for number in range(60))]
    file.write_text(",".join(names) + "\n" + ",".join(["2026-03-16", "5", *(["x" * 200] * 60)]) + "\n")
    async with opened(journal, size=size) as pilot:
        page = await ask(pilot, file)
        assert "› Date" in page
        await press(pilot, *(["j"] * 40))
        assert "› more38" in text_of(pilot)
        assert "row 2:" in text_of(pilot)
        assert size[0] < 80 or "more columns: j k" in text_of(pilot)


async def test_days_that_are_counted_ask_which_day_is_0(journal: Journal, tmp_path: Path) -> None:
    file = tmp_path / "counted.csv"
    file.write_text("Day,Km\n0,5\n1,0\n2,6.5\n")
    async with opened(journal) as pilot:
        page = in_one_line(await ask(pilot, file))
        assert "days counted, 0 is not said" in page
        assert "which day is 0 is not said. Press o and say it." in page
        await press(pilot, "enter")
        assert open_screens(pilot)[-1] == "MappingForm"
        await press(pilot, "o")
        page = await press(pilot, "enter")
        assert "No day is named." in page
        await press(pilot, "escape", "o")
        await fill(pilot, day="16 mar")
        page = in_one_line(await press(pilot, "enter"))
        assert "days counted, 0 is Mon 16 Mar 2026" in page
        assert "row 4: Wed 18 Mar 2026 · run · easy · 6.5 km" in page
        await press(pilot, "enter", "enter")
        assert [run.day.day for run in journal.runs()] == [16, 18]
        file.write_text("Day,Km\n0,5\n1,0\n2,6.5\n4,6\n")
        page = await ask(pilot, file)
        assert "To write: 1 run." in page, "the day that is 0 is remembered"


async def test_a_meaning_that_is_passed_through_is_taken_from_no_other_column(
    journal: Journal, own: Path
) -> None:
    async with opened(journal) as pilot:
        await ask(pilot, own)
        await press(pilot, "j", "j", "i", "d")
        assert " day " in line_with(pilot, "Zeit")
        assert "–" in line_with(pilot, "Datum")
        await press(pilot, "d", "d")
        assert "duration" in line_with(pilot, "Zeit")
        assert " day " in line_with(pilot, "Datum")
        assert "distance" in line_with(pilot, " Km ")
