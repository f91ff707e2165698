"""The page of files: every way in and out by its key, what came in and how it is taken back."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from journal.model.settings import Settings
from journal.store.journal import Journal
from journal.workflows.files.import_reading import Asked
from journal.workflows.files.importing import look_at, write_import
from journal.workflows.files.keeping import back_up
from tests.app.helpers import (
    FRIDAY,
    NARROW,
    WIDE,
    fill,
    focus,
    key_hints,
    line_with,
    open_screens,
    opened,
    plain,
    press,
    press_and_wait,
    text_of,
    written,
)
from tests.app.test_troubles import IN_USE, locked

RUNS = "day,time,distance_km\n2026-03-02,07:00,5\n2026-03-04,07:00,6\n2026-03-06,07:00,7\n"
PAIN = "day,knee,score\n2026-03-02,left,3\n"


def bring_in(journal: Journal, file: Path, text: str) -> None:
    file.write_text(text)
    write_import(journal, look_at(journal, Asked((file,), Settings(), FRIDAY)))


@pytest.fixture
def came_in(journal: Journal, tmp_path: Path) -> Journal:
    """A journal with two imports and a run by hand."""
    bring_in(journal, tmp_path / "runs.csv", RUNS)
    bring_in(journal, tmp_path / "[b]pain.csv", PAIN)
    written(journal, "run 8km yesterday")
    return journal


# The page


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_the_page_is_seen_whole(came_in: Journal, size: tuple[int, int]) -> None:
    back_up(came_in, None, date(2026, 3, 18))
    async with opened(came_in, size=size) as pilot:
        page = await press(pilot, "X")
        assert open_screens(pilot) == ["TodayScreen", "FilesPanel"]
        assert "journal.db" in page
        assert "kB in" in page
        assert "Last copy beside it: 2 days ago, journal-2026-03-18.db." in page
        for letter, name in zip(
            "iembrc", ("import", "export", "merge", "back up", "restore", "check"), strict=True
        ):
            assert f" {letter}  {name} " in page
        assert "What came in (2)" in page
        assert page.index("1 pain score") < page.index("3 runs"), "the newest first"
        assert "[b]pain.csv" in page
        assert key_hints(pilot) == ["⏎", "j", "d", "esc"]
        await press(pilot, "escape")
        assert open_screens(pilot) == ["TodayScreen"]


@pytest.mark.parametrize("size", [(20, 6), (40, 12), (60, 20)])
async def test_in_a_small_terminal_every_page_can_be_read(came_in: Journal, size: tuple[int, int]) -> None:
    back_up(came_in, None, FRIDAY)
    written(came_in, "run 3km")
    async with opened(came_in, size=size) as pilot:
        await press(pilot, "X", "G")
        assert size < (40, 12) or "runs.csv" in text_of(pilot), "what is marked is in sight"
        for key in "iembr":
            await press(pilot, key)
            assert open_screens(pilot)[-1] != "FilesPanel"
            await press(pilot, "escape")
        await press_and_wait(pilot, "r", "enter")
        assert open_screens(pilot)[-1] == "RestorePreview"


async def test_an_empty_journal_is_told_what_to_do(journal: Journal) -> None:
    async with opened(journal) as pilot:
        page = await press(pilot, "X")
        assert "i brings in what you have; r goes back to a copy" in " ".join(page.replace("│", " ").split())
        assert "What came in" in page
        assert "Every import stands here" in page
        assert "No copy" not in page, "there is nothing to copy yet"


async def test_without_a_copy_it_says_so(came_in: Journal) -> None:
    async with opened(came_in) as pilot:
        assert "No copy of it lies beside it yet. b makes one." in await press(pilot, "X")


async def test_the_page_stands_in_the_list_of_keys(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "question_mark")
        await fill(pilot, search="merge")
        await press(pilot, "enter")
        assert open_screens(pilot) == ["TodayScreen", "FilesPanel"]


async def test_enter_does_what_is_marked(came_in: Journal) -> None:
    async with opened(came_in) as pilot:
        await press(pilot, "X", "j", "enter")
        assert open_screens(pilot)[-1] == "ExportForm"
        await press(pilot, "escape", "k", "enter")
        assert open_screens(pilot)[-1] == "ImportForm"
        await press(pilot, "escape", "G", "enter")
        assert open_screens(pilot)[-1] == "ChoicePanel"
        assert "Take back runs.csv" in text_of(pilot)


async def test_in_plain_signs_the_pages_are_ascii(came_in: Journal) -> None:
    back_up(came_in, None, FRIDAY)
    async with opened(came_in, Settings(ascii=True)) as pilot:
        for keys in (["X"], ["G", "d"], ["escape", "e"], ["escape", "b"], ["escape", "r"], ["enter"]):
            page = await press_and_wait(pilot, *keys)
            assert [letter for letter in page if not letter.isascii()] == []
        assert open_screens(pilot)[-1] == "RestorePreview"


# What came in


async def test_what_is_brought_in_is_told_on_the_page_below(journal: Journal, tmp_path: Path) -> None:
    (tmp_path / "runs.csv").write_text(RUNS)
    async with opened(journal) as pilot:
        await press(pilot, "X", "i")
        await fill(pilot, path=str(tmp_path / "runs.csv"))
        await press_and_wait(pilot, "enter")
        page = await press(pilot, "enter")
        assert open_screens(pilot) == ["TodayScreen"]
        assert "Brought in: 3 runs." in page
        assert "3 runs · runs.csv" in await press(pilot, "X")


async def test_an_import_is_taken_back_whole_and_u_brings_it_back(came_in: Journal) -> None:
    async with opened(came_in) as pilot:
        page = await press(pilot, "X", "G", "d")
        assert "3 runs go; u brings them back." in page
        assert len(came_in.runs()) == 4, "it is asked first"
        page = await press_and_wait(pilot, "1")
        assert open_screens(pilot) == ["TodayScreen"]
        assert "Taken back: 3 runs of runs.csv. u brings it back." in page
        assert [run.distance_m for run in came_in.runs()] == [8000]
        assert len(came_in.pain()) == 1
        await press(pilot, "u")
        assert len(came_in.runs()) == 4
        assert "What came in (2)" in await press(pilot, "X")


@pytest.mark.parametrize("key", ["2", "escape"])
async def test_an_import_may_be_left(came_in: Journal, key: str) -> None:
    async with opened(came_in) as pilot:
        await press(pilot, "X", "G", "d", key)
        assert open_screens(pilot)[-1] == "FilesPanel"
        assert len(came_in.runs()) == 4
        assert len(came_in.imports()) == 2


@pytest.mark.parametrize(
    ("key", "left", "imports"),
    [("1", ["edited", ""], 1), ("2", [""], 1), ("3", ["edited", "", "", ""], 2)],
)
async def test_entries_edited_since_are_asked_about(
    came_in: Journal, key: str, left: list[str], imports: int
) -> None:
    with came_in.change("edit") as writing:
        writing.update(replace(came_in.runs()[0], note="edited"))
    async with opened(came_in) as pilot:
        page = await press(pilot, "X", "G", "d")
        assert "1 of them was changed since it came:" in page
        assert "“edited”" in page
        assert [line for line in ("keep what was changed", "these too", "leave it") if line not in page] == []
        await press_and_wait(pilot, key)
        assert [run.note for run in came_in.runs()] == left
        assert len(came_in.imports()) == imports


async def test_what_is_edited_while_the_question_stands_is_asked_about(came_in: Journal) -> None:
    async with opened(came_in) as pilot:
        await press(pilot, "X", "G", "d")
        with Journal(came_in.path) as other, other.change("edit") as writing:
            writing.update(replace(other.runs()[0], note="edited"))
        page = await press_and_wait(pilot, "1")
        assert "1 of them was changed since it came:" in page
        assert len(came_in.runs()) == 4
        await press_and_wait(pilot, "1")
        assert [run.note for run in came_in.runs()] == ["edited", ""]


async def test_d_wants_an_import_marked(came_in: Journal) -> None:
    async with opened(came_in) as pilot:
        assert "Mark an import first" in await press(pilot, "X", "d")
        assert "Mark an import first" not in await press(pilot, "j")


async def test_what_cannot_be_taken_back_just_now_is_said(
    came_in: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    from journal.model.errors import FileRefusedError
    from journal.workflows.files import imports

    def refuse(*_: object, **__: object) -> None:
        raise FileRefusedError("The file [b] is in use.", "Try again.")

    async with opened(came_in) as pilot:
        await press(pilot, "X", "G", "d")
        monkeypatch.setattr("journal.app.forms.files_panel.take_back", refuse)
        page = await press_and_wait(pilot, "1")
        assert "The file [b] is in use. Try again." in page
        assert open_screens(pilot)[-1] == "FilesPanel"
        monkeypatch.setattr("journal.app.forms.files_panel.take_back", imports.take_back)
        assert "Taken back: 3 runs" in await press_and_wait(pilot, "d", "1")


async def test_a_file_that_is_in_use_keeps_the_page_closed_and_says_so(came_in: Journal) -> None:
    with Journal(came_in.path, wait_s=0.01) as impatient:
        async with opened(impatient) as pilot:
            with locked(came_in):
                assert IN_USE in " ".join((await press(pilot, "X")).split())
            assert open_screens(pilot) == ["TodayScreen"]


# Is it whole


async def test_a_healthy_file_is_said_to_be(came_in: Journal) -> None:
    async with opened(came_in) as pilot:
        page = await press_and_wait(pilot, "X", "c")
        assert "All is well with" in page
        assert open_screens(pilot)[-1] == "FilesPanel"


async def test_what_the_check_finds_is_a_page(came_in: Journal) -> None:
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(came_in.path)) as other:
        other.execute("CREATE TABLE guest (id INTEGER)")
        other.commit()
    async with opened(came_in) as pilot:
        await press_and_wait(pilot, "X", "c")
        assert open_screens(pilot)[-1] == "Panel"
        assert "not built as this program builds it" in plain(pilot, "#panel-text")
        await press(pilot, "escape")
        assert "Something was found." in text_of(pilot)


# Copies


async def test_a_copy_is_made_where_the_command_line_makes_it(came_in: Journal, tmp_path: Path) -> None:
    async with opened(came_in) as pilot:
        page = await press(pilot, "X", "b")
        assert "journal-2026-03-20.db" in page
        page = await press_and_wait(pilot, "enter")
        assert open_screens(pilot)[-1] == "FilesPanel"
        assert "Copied, " in page
        assert "Last copy beside it: today, journal-2026-03-20.db." in page
    with Journal(tmp_path / "journal-2026-03-20.db") as copy:
        assert len(copy.runs()) == 4


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("precious.txt", "precious.txt is there already."),
        ("copies", "copies is a folder. Name a file in it, like journal-2026-03-20.db."),
        ("no/where.db", "No copy could be made at"),
        ("x\x1b[31m.db", "This names no file."),
        ("n" * 300, "This can't be the name of a file."),
    ],
)
async def test_a_copy_that_cannot_be_made_is_said_and_the_path_stays(
    came_in: Journal, tmp_path: Path, name: str, said: str
) -> None:
    (tmp_path / "precious.txt").write_text("dear diary")
    (tmp_path / "copies").mkdir()
    async with opened(came_in, size=(200, 40)) as pilot:
        await press(pilot, "X", "b")
        await fill(pilot, path=f"{tmp_path}/{name}")
        page = await press_and_wait(pilot, "enter")
        assert said in page
        assert open_screens(pilot)[-1] == "BackUpForm"
        assert pilot.app.screen.query_one("#path").value == f"{tmp_path}/{name}"  # type: ignore[attr-defined]
        assert focus(pilot) == "path"
    assert (tmp_path / "precious.txt").read_text() == "dear diary"


# Out


@pytest.mark.parametrize(("kind", "names"), [("csv", {"pain.csv", "runs.csv"}), ("json", {"journal.json"})])
async def test_everything_goes_out_and_comes_in_again(
    came_in: Journal, tmp_path: Path, kind: str, names: set[str]
) -> None:
    folder = tmp_path / "out"
    async with opened(came_in) as pilot:
        page = await press(pilot, "X", "e")
        assert "~/journal-2026-03-20" in line_with(pilot, "folder")
        assert "write over files that are there" in page
        await fill(pilot, path=str(folder), format=kind)
        page = await press_and_wait(pilot, "enter")
        assert "Written to" in page
        assert {file.name for file in folder.iterdir()} == names
    with Journal(tmp_path / "other.db") as other:
        write_import(other, look_at(other, Asked((folder,), Settings(), FRIDAY)))
        assert {run.uid for run in other.runs()} == {run.uid for run in came_in.runs()}
        assert {score.uid for score in other.pain()} == {score.uid for score in came_in.pain()}


async def test_files_that_are_there_are_written_over_only_with_the_tick(
    came_in: Journal, tmp_path: Path
) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "runs.csv").write_text("mine")
    (tmp_path / "out" / "letter.txt").write_text("dear")
    async with opened(came_in, size=WIDE) as pilot:
        await press(pilot, "X", "e")
        await fill(pilot, path=str(tmp_path / "out"))
        page = await press_and_wait(pilot, "enter")
        assert "runs.csv is there already. Name another folder, or tick to write over what is there." in page
        assert (tmp_path / "out" / "runs.csv").read_text() == "mine"
        await fill(pilot, over="x")
        assert "Written to" in await press_and_wait(pilot, "enter")
    assert (tmp_path / "out" / "runs.csv").read_text().startswith("day,time,distance_km")
    assert (tmp_path / "out" / "letter.txt").read_text() == "dear"


async def test_an_empty_journal_has_nothing_to_write(journal: Journal, tmp_path: Path) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "X", "e")
        await fill(pilot, path=str(tmp_path / "out"))
        assert "There is nothing in this journal to write." in await press_and_wait(pilot, "enter")
        assert not (tmp_path / "out").exists()


async def test_a_file_is_no_folder(came_in: Journal, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("dear")
    async with opened(came_in) as pilot:
        await press(pilot, "X", "e")
        await fill(pilot, path=str(tmp_path / "letter.txt"))
        assert "letter.txt is a file. Name a folder." in await press_and_wait(pilot, "enter")
