"""Knee: the strip of days, the mark that goes through it, runs, panes, why."""

from dataclasses import replace

import pytest

from journal.model.days import DAY, short_day
from journal.model.vocabulary import WeekStart
from journal.store.journal import Journal
from tests.app.helpers import (
    FRIDAY,
    NARROW,
    WIDE,
    Driver,
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
from tests.app.knee_helpers import Demo, row, scores


def marked(pilot: Driver) -> str:
    """The day the mark is on: `Sat 31 Oct`."""
    return " ".join(plain(pilot, "#day").split()[:3])


# The demo


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_months_of_one_knee_and_what_they_say(demo: Demo, size: tuple[int, int]) -> None:
    async with opened(*demo, size=size) as pilot:
        page = await press(pilot, "5")
        assert "Left knee" in page
        assert "1.19" in page
        assert "counts from 1.2" in page
        assert "From 22 Jun: no running, 6 on the stairs. Now: tempo 4.6 km at 2, stairs at 1." in page
        assert "3 or more" in page
        assert row(pilot, "worst").endswith("21114453332·332222211112·"[-20:])
        assert "▼" in row(pilot, "guide")
        assert "knee ──" in row(pilot, "episode")
        assert "imi t p" in row(pilot, "care")
        assert "9 Nov" in page
        assert "Thu 19 Nov tempo" in page
        assert len(lines_of(pilot)) == size[1]
        assert key_hints(pilot)[-1] == "q"


async def test_at_80_columns_no_key_is_left_out(demo: Demo) -> None:
    async with opened(*demo) as pilot:
        await press(pilot, "5")
        assert list(key_hints(pilot)) == ["⏎", "b", "f", "z", "w", "space", "tab", "?", "q"]


async def test_days_and_runs_are_walked_by_arrows(demo: Demo) -> None:
    async with opened(*demo) as pilot:
        await press(pilot, "5")
        assert marked(pilot) == "Fri 20 Nov"
        await press(pilot, "left", "h", "left_square_bracket")
        assert marked(pilot) == "Tue 17 Nov"
        assert "▸Tue 17 Nov easy" in text_of(pilot)
        await press(pilot, "down")
        assert marked(pilot) == "Sat 14 Nov"
        await press(pilot, "k", "right_square_bracket", "l")
        assert marked(pilot) == "Thu 19 Nov"
        await press(pilot, "g")
        assert marked(pilot) == "Tue 24 Feb"
        await press(pilot, "t")
        assert marked(pilot) == "Fri 20 Nov"


async def test_a_click_on_the_strip_marks_its_day(demo: Demo) -> None:
    async with opened(*demo) as pilot:
        await press(pilot, "5")
        await pilot.click("#strip", offset=(9 + 69 - 20, 3))
        assert marked(pilot) == "Sat 31 Oct"
        await pilot.click("#strip", offset=(3, 3))
        assert marked(pilot) == "Sat 31 Oct", "its names are no days"


async def test_weeks_are_named_by_their_first_day(demo: Demo) -> None:
    journal, settings, today = demo
    async with opened(journal, replace(settings, week_start=WeekStart.SUNDAY), today) as pilot:
        assert "8 Nov  15 Nov" in await press(pilot, "5")


async def test_f_goes_through_red_and_amber_runs(demo: Demo) -> None:
    async with opened(*demo) as pilot:
        await press(pilot, "5")
        assert "No red or amber run after this day." in await press(pilot, "f")
        await press(pilot, "F", "F", "F")
        assert marked(pilot) == "Sat 31 Oct"
        assert "▼ step back" in line_with(pilot, "▸Sat 31 Oct")
        await press(pilot, "f")
        assert marked(pilot) == "Tue 3 Nov"


async def test_tab_shows_what_there_is_no_room_for(demo: Demo) -> None:
    async with opened(*demo) as pilot:
        page = await press(pilot, "5")
        assert "before while hour next guide" in page
        page = await press(pilot, "tab")
        assert "weeks from  22 Jun   10 Oct   31 Oct   last two" in page
        assert "within hour –        0.8 (8)  1.8 (8)  +1.00" in page
        page = await press(pilot, "tab")
        assert "after a run run day" in page
        assert "From 3.5 km of 4.6 km on Thu 19 Nov." in page
        assert "on stairs 4 of 9" in page
        page = await press(pilot, "tab")
        assert "Your own pattern is told from 3 judged jump weeks on;" in page
        assert "1 score, left out: these rules are for the front (w)" not in page, "not in these ten weeks"
        assert "before while hour next guide" in await press(pilot, "tab")


async def test_a_wide_page_shows_all_of_it_at_once(demo: Demo) -> None:
    async with opened(*demo, size=WIDE) as pilot:
        page = await press(pilot, "5")
        for words in ("before while hour", "weeks from", "after a run", "3 or more ", "your weeks", "begins"):
            assert words in page
        assert "tab" not in key_hints(pilot)


async def test_space_is_the_other_knee(demo: Demo) -> None:
    async with opened(*demo) as pilot:
        assert "Left knee" in await press(pilot, "5")
        page = await press(pilot, "space")
        assert "Right knee" in page
        assert "knee ──" not in page, "the episode is the left one's"
        assert "Left knee" in await press(pilot, "space")


async def test_z_shows_fewer_days_and_big_z_more(demo: Demo) -> None:
    async with opened(*demo) as pilot:
        assert "5 weeks" in await press(pilot, "5", "z")
        assert len(row(pilot, "worst").split(maxsplit=1)[1].replace(" ", "")) == 35
        page = await press(pilot, "Z", "Z", "Z")
        assert "26 weeks" in page
        assert "a mark is 3 days, the worst of them" in page
        assert "Jun" in plain(pilot, "#strip").splitlines()[-1]
        page = await press(pilot, "Z", "Z", "Z", "Z")
        assert "270 days" in page


async def test_where_a_mark_is_some_days_arrows_go_by_marks_and_brackets_by_days(demo: Demo) -> None:
    async with opened(*demo) as pilot:
        await press(pilot, "5", "Z", "Z", "left")
        assert marked(pilot) == "Tue 17 Nov"
        await press(pilot, "right_square_bracket")
        assert marked(pilot) == "Wed 18 Nov"


async def test_enter_opens_the_run_and_b_says_why(demo: Demo) -> None:
    async with opened(*demo) as pilot:
        await press(pilot, "5", "enter")
        assert open_screens(pilot) == ["KneeScreen"]
        assert "No run on this day: down goes to the one before it, r logs one." in text_of(pilot)
        await press(pilot, "F", "F", "F", "enter")
        assert open_screens(pilot) == ["KneeScreen", "RunForm"]
        assert "8.2" in text_of(pilot)
        page = await press(pilot, "escape", "b")
        for words in (
            "Sat 31 Oct 2026 · long 8.2 km · ▼ step back",
            "next morning     4  go: at or under 2; step back: 3 and over",
            "while running    4  go: at or under 2; step back: over 5",
            "Left 4 the next morning, 1 before the run.",
            "easy, at most 6.0 km",
        ):
            assert words in page
        await press(pilot, "escape")
        assert open_screens(pilot) == ["KneeScreen"]


async def test_both_sizes_keep_the_marked_day_when_the_window_changes(demo: Demo) -> None:
    async with opened(*demo) as pilot:
        await press(pilot, "5", "F")
        await pilot.resize_terminal(*WIDE)
        await pilot.pause()
        assert marked(pilot) == "Thu 5 Nov"
        assert "weeks from" in text_of(pilot)


# What changes


async def test_it_follows_what_is_written_and_keeps_the_day(journal: Journal) -> None:
    journal.fill(scores(1, range(5)))
    async with opened(journal) as pilot:
        await press(pilot, "5", "left")
        written(journal, "pain L4 stairs -1")
        pilot.app.changed("")
        await pilot.pause()
        assert marked(pilot) == f"Thu {short_day(FRIDAY - DAY)}"
        assert row(pilot, "worst").endswith("11141")
        assert "stairs, sitting 4" in plain(pilot, "#day")


async def test_a_sign_that_stands_is_said_first(journal: Journal) -> None:
    written(journal, "pain L1 morning")
    async with opened(journal) as pilot:
        await press(pilot, "5", "exclamation_mark", "space", "escape")
        assert "A warning sign stands" in plain(pilot, "#head").splitlines()[1]
