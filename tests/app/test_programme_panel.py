"""Programmes and plans: the list, and every page of it at both sizes."""

import re
from dataclasses import replace

import pytest

from journal.model.plan import PlanEdit
from journal.model.settings import Settings
from journal.store.journal import Journal
from journal.workflows.plan.edits import write
from journal.workflows.programme.programmes import own_folder
from journal.workflows.surroundings import data_folder
from tests.app.helpers import (
    NARROW,
    WIDE,
    lines_of,
    open_screens,
    press,
    text_of,
)
from tests.app.programme_helpers import Host, given, panel


def own_file(journal: Journal, name: str, **changed: str) -> None:
    """A file of one's own like walk-run, with some of its words changed."""
    folder = own_folder(journal.path)
    folder.mkdir(exist_ok=True)
    text = (data_folder() / "programmes" / "walk-run.toml").read_text(encoding="utf-8")
    for old, new in (("walk-run", name), *((key.replace("_", " "), new) for key, new in changed.items())):
        text = text.replace(f'"{old}"', f'"{new}"', 1)
    (folder / f"{name}.toml").write_text(text, encoding="utf-8")


# The list


async def test_the_programmes_stand_in_the_order_of_the_way_back_with_what_for_and_how_long(
    journal: Journal,
) -> None:
    async with panel(journal) as pilot:
        page = text_of(pilot)
        titles = ("shorter, slower", "no running", "eight weeks", "six stages", "ten smaller", "three runs")
        assert [page.index(title) for title in titles] == sorted(page.index(title) for title in titles)
        assert "For a knee that is sore in short, slow runs · 2 weeks" in page
        assert "From walking to half an hour in one go · 6 stages, 12 runs or more" in page
        assert "From half an hour to three runs a week · 12 weeks, or to a goal" in page
        assert "goal and name" not in page, "there is no plan yet"
        assert "comes from it" not in page
        await press(pilot, "escape")
        assert isinstance(pilot.app, Host)
        assert pilot.app.given == [None]


async def test_the_programme_of_the_plan_is_marked_and_chosen(followed: Journal) -> None:
    sheet = followed.active_plan()
    assert sheet is not None
    write(followed, PlanEdit("from it", change=(replace(sheet.plan, programme="walk-run"),)))
    async with panel(followed) as pilot:
        assert "Walk and run in six stages   the plan comes from it" in text_of(pilot)
        assert "goal and name of “Autumn”" in text_of(pilot)
        assert "Walk and run in six stages" in await press(pilot, "enter")
        assert open_screens(pilot)[-1] == "ProgrammeForm"


async def test_arrows_and_letters_choose_and_digits_open(journal: Journal) -> None:
    async with panel(journal) as pilot:
        assert "no running for up to two weeks" in await press(pilot, "j", "j", "k", "enter")
        await press(pilot, "escape", "3")
        assert "Runner's knee: eight weeks of strength" in lines_of(pilot)[0]
        await press(pilot, "escape", "n")
        assert "A new empty plan" in lines_of(pilot)[0]
        await press(pilot, "escape", "o")
        assert "There is no plan yet" in text_of(pilot)
        await press(pilot, "escape", "escape")
        assert open_screens(pilot) == ["Screen"]


async def test_own_files_are_listed_and_a_broken_one_names_line_and_mend(journal: Journal) -> None:
    own_file(journal, "mine", Walk_and_run_in_six_stages="[b]Hers[/x]")
    own_file(journal, "odd", stage="easy enough")
    async with panel(journal, size=WIDE) as pilot:
        page = text_of(pilot)
        assert "7   [b]Hers[/x]   walk-run · your own" in page
        assert "odd.toml can't be read" in page
        # The path may be broken over lines.
        said = "".join(page.replace("│", "").split())
        assert "odd.toml,line54:“easyenough”" in said
        assert "Wordsofyourowngoindoublequotes" in said
        await press(pilot, "7")
        assert "[b]Hers[/x]" in lines_of(pilot)[0]
        await press(pilot, "enter", "enter")
        assert "programme [b]Hers[/x] from" in given(pilot).label


# Sizes


@pytest.mark.parametrize("size", [NARROW, WIDE])
@pytest.mark.parametrize(
    "keys",
    [(), *((digit,) for digit in "123456"), *((digit, "enter") for digit in "146"), ("g",), ("o",), ("n",)],
)
async def test_every_page_is_whole_at_both_sizes(
    followed: Journal, size: tuple[int, int], keys: tuple[str, ...]
) -> None:
    async with panel(followed, size=size) as pilot:
        await press(pilot, *keys)
        lines = [line.rstrip() for line in lines_of(pilot)]
        # A hint may be shortened to its first parts: whole, it stands below while one is in its field.
        assert not any(re.search(r"\S…$", line.rstrip("│ ▁▂▃▄▅▆▇█")) for line in lines)
        box = [line for line in lines if line.strip().startswith(("╭", "│", "╰"))]
        assert box[0].strip().startswith("╭")
        assert box[-1].strip().startswith("╰")
        assert len({len(line) for line in box}) == 1
        assert lines[-1].strip().endswith(("back", "help")), "every key is named"


async def test_ascii_frames_the_pages_with_plain_signs(followed: Journal) -> None:
    async with panel(followed, Settings(ascii=True)) as pilot:
        for keys in ((), ("4",), ("enter",), ("escape", "escape", "o")):
            page = await press(pilot, *keys)
            assert not set(page) & set("╭│╰›•")
