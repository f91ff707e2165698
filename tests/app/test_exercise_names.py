"""Exercise names of other apps: listed while one looks at an import, said, kept, read again."""

from pathlib import Path

import pytest

from journal.exchange.lift_names import LEFT_OUT, OtherName
from journal.model.settings import Settings
from journal.store.journal import Journal
from journal.workflows.files.import_reading import Asked
from journal.workflows.files.importing import look_at, write_import
from journal.workflows.strength.other_names import name_exercises, other_names
from tests.app.helpers import (
    FRIDAY,
    NARROW,
    WIDE,
    Driver,
    fill,
    key_hints,
    line_with,
    open_screens,
    opened,
    plain,
    press,
    text_of,
)
from tests.app.test_troubles import IN_USE, locked

HEADER = "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,RPE\n"
SET = '2026-03-02 18:00:00,A,47m,"{}",1,10,8,0,0,\n'
RUNNING = '2026-03-02 18:00:00,A,47m,"Running",1,0,0,5000,1800,\n'


def listed(folder: Path, *names: str, more: str = "") -> str:
    """A list of one workout, a set of each of these."""
    file = folder / "strong.csv"
    file.write_text(HEADER + "".join(SET.format(name) for name in names) + more)
    return str(file)


@pytest.fixture
def strong(tmp_path: Path) -> str:
    return listed(tmp_path, "Snatch (Barbell)", "Snatch (Barbell)", "Step Up", "Fly", more=RUNNING)


def in_one_line(page: str) -> str:
    """The page without its frame, as one line."""
    return " ".join(page.replace("│", " ").split())


def foot(pilot: Driver) -> str:
    """What is said of the marked name, as one line."""
    return " ".join(plain(pilot, "#panel-foot").split())


async def mark(pilot: Driver, name: str) -> None:
    """Go down to a name from the first one."""
    await press(pilot, "g")
    for _ in range(5):
        if f"› {name}" in text_of(pilot):
            return
        await press(pilot, "j")
    raise AssertionError(name)


async def look(pilot: Driver, path: str) -> str:
    await press(pilot, "i")
    await fill(pilot, path=path)
    return await press(pilot, "enter")


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_every_name_of_the_file_with_what_it_is_read_as(
    journal: Journal, strong: str, size: tuple[int, int]
) -> None:
    name_exercises(journal, {"Fly": LEFT_OUT})
    async with opened(journal, size=size) as pilot:
        await look(pilot, strong)
        assert "l exercise names" in text_of(pilot)
        page = await press(pilot, "l")
        assert open_screens(pilot)[-1] == "NamesPanel"
        for name, *words in (
            ("› Snatch (Barbell) ", " 2 ", "its own name", "new, no group"),
            ("Running ", " 0 ", "no set in it"),
            ("Step Up ", " 1 ", "step-up", "known"),
            ("Fly ", " 1 ", "–", "left out"),
        ):
            assert all(each in line_with(pilot, name) for each in words)
        assert "4 names, 2 new, 1 left out." in page
        assert "its sets count in no muscle group" in foot(pilot)
        await mark(pilot, "Step Up")
        assert "read as step-up (quads, glutes), which the journal knows." in foot(pilot)
        assert key_hints(pilot) == ["⏎", "d", "x", "j", "esc"]


async def test_a_name_is_said_kept_and_the_file_is_read_again(journal: Journal, strong: str) -> None:
    async with opened(journal) as pilot:
        await look(pilot, strong)
        await press(pilot, "l", "enter")
        assert open_screens(pilot)[-1] == "ExerciseList"
        assert "Snatch (Barbell) is" in text_of(pilot)
        await fill(pilot, search="goblet")
        page = await press(pilot, "enter")
        assert "goblet squat" in line_with(pilot, "Snatch (Barbell)")
        assert "by you" in line_with(pilot, "Snatch (Barbell)")
        assert "As it comes it would be a new exercise." in in_one_line(page)
        assert "1 name is changed: kept when you leave, one step of undo." in page
        await press(pilot, "j", "d", "j", "d")
        assert other_names(journal) == ()
        await press(pilot, "escape")
        assert open_screens(pilot)[-1] == "ImportPreview"
        assert other_names(journal) == (
            OtherName("Fly", LEFT_OUT),
            OtherName("Running", LEFT_OUT),
            OtherName("Snatch (Barbell)", "goblet squat"),
        )
        said = plain(pilot, "#panel-text")
        assert "Left out: 1" not in said, "what is left out by name is no bad row"
        assert "To write: 1 strength session, 3 sets." in text_of(pilot)
        await press(pilot, "enter")
        assert [one.exercise for one in journal.sets()] == ["goblet squat", "goblet squat", "step-up"]
        await press(pilot, "u")
        page = await press(pilot, "u")
        assert "Taken back: exercise names: Snatch (Barbell) = goblet squat" in page
        assert other_names(journal) == ()


async def test_as_it_comes_again_and_nothing_changed(journal: Journal, strong: str) -> None:
    async with opened(journal) as pilot:
        await look(pilot, strong)
        await press(pilot, "l", "d", "x")
        assert "its own name" in line_with(pilot, "Snatch (Barbell)")
        await press(pilot, "d", "backspace")
        assert "changed" not in text_of(pilot)
        await press(pilot, "escape")
        assert open_screens(pilot)[-1] == "ImportPreview"
        assert "To write: 1 strength session, 4 sets." in text_of(pilot)
        assert journal.undo() is None


async def test_a_name_can_be_a_new_exercise(journal: Journal, strong: str) -> None:
    async with opened(journal) as pilot:
        await look(pilot, strong)
        await press(pilot, "l", "enter")
        await fill(pilot, search="Power snatch")
        page = await press(pilot, "enter")
        assert "by you, no group" in line_with(pilot, "Snatch (Barbell)")
        assert "read as Power snatch (no muscle group), as you said." in in_one_line(page)
        await press(pilot, "enter", "escape")
        assert open_screens(pilot)[-1] == "NamesPanel", "nothing was chosen"


async def test_sets_in_the_journal_are_spoken_of(journal: Journal, strong: str) -> None:
    preview = look_at(journal, Asked((Path(strong),), Settings(), FRIDAY))
    write_import(journal, preview)
    async with opened(journal) as pilot:
        await look(pilot, strong)
        await press(pilot, "l", "g")
        assert "known, no group" in line_with(pilot, "Snatch (Barbell)")
        await mark(pilot, "Snatch")
        await press(pilot, "enter")
        await fill(pilot, search="goblet")
        page = in_one_line(await press(pilot, "enter"))
        assert "Sets already stored under this name are renamed with it." in page
        await mark(pilot, "Step Up")
        await press(pilot, "enter")
        await fill(pilot, search="goblet")
        page = in_one_line(await press(pilot, "enter"))
        assert "Sets brought in as step-up keep that name: before you bring the same list in again" in page
        await press(pilot, "x", "escape")
        assert "Nothing is new." in text_of(pilot), "the renamed sets are found again"


async def test_what_cannot_be_written_just_now_is_said_and_the_panel_stays(
    journal: Journal, strong: str
) -> None:
    async with opened(journal) as pilot:
        await look(pilot, strong)
        await press(pilot, "l", "d")
        with locked(journal):
            page = await press(pilot, "escape")
            assert IN_USE in in_one_line(page)
        assert open_screens(pilot)[-1] == "NamesPanel"
        await press(pilot, "escape")
        assert other_names(journal) == (OtherName("Snatch (Barbell)", LEFT_OUT),)


@pytest.mark.parametrize("size", [(40, 12), NARROW, WIDE])
async def test_many_and_hostile_names_stay_in_sight(
    journal: Journal, tmp_path: Path, size: tuple[int, int]
) -> None:
    names = [f"Lift {number:03d}" for number in range(300)]
    path = listed(tmp_path, *names, "[red]x[/b] \x1b[31m" + "y" * 300, "y" * 300)
    async with opened(journal, size=size) as pilot:
        await look(pilot, path)
        await press(pilot, "l")
        await press(pilot, "pagedown", *["j"] * 7)
        assert "› Lift 017" in text_of(pilot)
        assert "302 names" in plain(pilot, "#panel-foot")
        page = await press(pilot, "G", "k")
        assert "› [red]x[/b]" in page
        assert all(len(line) <= size[0] for line in page.split("\n"))
        await press(pilot, "g")
        assert "› Lift 000" in text_of(pilot)


async def test_runs_have_no_names_of_exercises(journal: Journal, tmp_path: Path) -> None:
    file = tmp_path / "runs.csv"
    file.write_text("day,distance_km\n2026-03-02,5\n")
    async with opened(journal) as pilot:
        await look(pilot, str(file))
        assert "exercise names" not in text_of(pilot)
        await press(pilot, "l")
        assert open_screens(pilot)[-1] == "ImportPreview"


async def test_the_table_is_a_row_of_the_settings(journal: Journal) -> None:
    name_exercises(journal, {"Fly": LEFT_OUT, "Snatch": "goblet squat"})
    async with opened(journal) as pilot:
        await press(pilot, "o")
        await fill(pilot, search="exercise names")
        assert "2" in line_with(pilot, "› exercise names of other apps")
        await press(pilot, "delete")
        assert len(other_names(journal)) == 2, "it has no default to go back to"
        page = await press(pilot, "enter")
        assert open_screens(pilot)[-1] == "NamesPanel"
        assert "goblet squat" in line_with(pilot, "Snatch")
        assert "sets" not in page.split("\n")[1]
        await press(pilot, "x", "escape")
        assert open_screens(pilot)[-1] == "SettingsForm"
        assert "1" in line_with(pilot, "› exercise names of other apps")
        assert other_names(journal) == (OtherName("Snatch", "goblet squat"),)
        await press(pilot, "escape")
        assert "Exercise names: Fly as it comes." in text_of(pilot)
        await press(pilot, "u")
        assert len(other_names(journal)) == 2


async def test_an_empty_table_says_how_names_come_into_it(journal: Journal) -> None:
    async with opened(journal, Settings(ascii=True)) as pilot:
        await press(pilot, "o")
        await fill(pilot, search="exercise names")
        assert "none" in line_with(pilot, "> exercise names of other apps")
        page = await press(pilot, "enter")
        assert "No name is in the table yet." in page
        await press(pilot, "enter", "d", "x", "j", "escape")
        assert open_screens(pilot)[-1] == "SettingsForm"
