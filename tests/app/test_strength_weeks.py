"""Strength over time on its screen: behind tab, or under the session where there is room."""

from datetime import date, time

import pytest

from journal.model.settings import Settings
from journal.store.journal import Journal
from tests.app.helpers import (
    NARROW,
    WIDE,
    key_hints,
    line_with,
    lines_of,
    open_screens,
    opened,
    plain,
    press,
    text_of,
    written,
)

Demo = tuple[Journal, Settings, date]
LAST = "strength tue session A, split squat 2x10 12kg each side pain 1, bridge 2x12, plank 1x30s e5"


@pytest.fixture(autouse=True)
def clock_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("strength", "session_page"):
        monkeypatch.setattr(f"journal.app.screens.{module}.time_of_day", lambda: time(18, 5))


async def test_tab_shows_the_weeks_in_the_place_of_the_session(demo: Demo) -> None:
    async with opened(*demo) as pilot:
        before = await press(pilot, "4")
        assert "tab  sets a week by muscle group" in before
        page = await press(pilot, "tab")
        for words in ("Sets a week", "quads", "planned", "step-up", "left of right", "next, b why", "done"):
            assert words in page
        assert "space tick" not in page
        assert key_hints(pilot)[:3] == ["tab", "b", "z"]
        assert "tab session" in lines_of(pilot)[-1]
        assert await press(pilot, "tab") == before


async def test_a_wide_screen_has_both(demo: Demo) -> None:
    async with opened(*demo, size=WIDE) as pilot:
        page = await press(pilot, "4")
        assert "not begun" in page
        assert "Sets a week" in page
        assert len(lines_of(pilot)) == WIDE[1]
        assert "tab" not in key_hints(pilot)
        assert "step-up · best of a week" in page
        assert "romanian deadlift · best" in await press(pilot, "j", "j")


async def test_the_arrows_go_through_every_exercise_that_was_done(demo: Demo) -> None:
    async with opened(*demo) as pilot:
        await press(pilot, "4", "tab")
        first = line_with(pilot, "▸")
        assert await press(pilot, "k") == text_of(pilot)
        assert line_with(pilot, "▸") == first
        last = await press(pilot, "G")
        assert line_with(pilot, "▸") != first
        assert "best of" in last


async def test_fewer_weeks_and_more(demo: Demo) -> None:
    async with opened(*demo) as pilot:
        await press(pilot, "4", "tab")
        assert "8 weeks and this one" in await press(pilot, "z")
        assert "24 weeks and this one, the mean of 2 in a column" in await press(pilot, "Z", "Z")
        assert "48 weeks" in await press(pilot, "Z", "Z")


async def test_why_this_is_suggested(demo: Demo) -> None:
    async with opened(*demo) as pilot:
        page = await press(pilot, "4", "b")
        assert open_screens(pilot)[-1] == "Panel"
        for words in ("step-up · the next time", "The range is", "Sessions", "pain not written"):
            assert words in page
        assert "Double progression" in plain(pilot, "#panel-text")


async def test_a_set_ticked_is_in_the_numbers_at_once(journal: Journal) -> None:
    written(journal, LAST)
    async with opened(journal, size=WIDE) as pilot:
        before = await press(pilot, "4")
        assert "quads" in before
        assert line_with(pilot, "  quads").split()[-1] == "2"
        await press(pilot, "space")
        assert line_with(pilot, "  quads").split()[-1] == "3"


async def test_in_the_weeks_no_set_is_ticked_or_removed(demo: Demo) -> None:
    journal, _, today = demo
    async with opened(*demo) as pilot:
        await press(pilot, "4", "tab", "space", "A", "d", "plus")
        assert journal.sets(today, today) == ()


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_an_empty_journal_says_how_to_begin(journal: Journal, size: tuple[int, int]) -> None:
    written(journal, "run tue 5km")
    async with opened(journal, size=size) as pilot:
        await press(pilot, "4")
        page = await press(pilot, "tab")
        assert "Nothing to look back on yet" in page
        assert "tab goes to today's session" in page
        assert "not begun" in await press(pilot, "tab")


async def test_an_exercise_without_a_set_has_no_why(journal: Journal) -> None:
    written(journal, "run tue 5km")
    async with opened(journal) as pilot:
        assert "No set of sit-to-stand is written yet" in await press(pilot, "4", "b")


async def test_ascii_has_the_same_numbers(demo: Demo) -> None:
    journal, settings, today = demo
    async with opened(journal, settings, today) as pilot:
        await press(pilot, "4", "tab")
        drawn = line_with(pilot, " left ").split()[2:]
    async with opened(journal, Settings(ascii=True, knee=settings.knee), today) as pilot:
        page = await press(pilot, "4", "tab")
        assert [word.replace(".", "·") for word in line_with(pilot, " left ").split()[2:]] == drawn
        assert not set("█▒▂▅▸·") & set("".join(page.splitlines()[11:19]).replace(" · ", ""))


async def test_the_weeks_stay_when_the_size_changes(demo: Demo) -> None:
    async with opened(*demo) as pilot:
        await press(pilot, "4", "tab")
        await pilot.resize_terminal(*WIDE)
        await pilot.pause()
        assert "Sets a week" in text_of(pilot)
        assert "session" in await press(pilot, "tab")
