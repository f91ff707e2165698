"""Weeks: the chart, the mark that goes through it, the table, the arithmetic."""

import re
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest

from journal.model.days import DAY, WEEK, short_week
from journal.model.entries import Entries, Run
from journal.model.settings import Settings
from journal.model.vocabulary import Knee
from journal.rules.review import LOOKBACK
from journal.store.journal import Journal
from journal.workflows.weeks.view import AHEAD
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

Demo = tuple[Journal, Settings, date]


def marked(pilot: Driver) -> str:
    """The week the mark is on, as the table has it."""
    (row,) = [line for line in plain(pilot, "#table").splitlines() if "▸" in line]
    return row.split()[0].removeprefix("▸")


def marked_in_chart(pilot: Driver) -> str:
    """The week the mark is on, as the chart has it."""
    names = next(line for line in plain(pilot, "#chart").splitlines() if line.lstrip().startswith("week"))
    return names.split("▸")[1].split()[0]


def every_week(weeks: int, km: float = 5.0, last: date = FRIDAY) -> list[Run]:
    """A run in each of the last weeks."""
    return [Run(day=last - n * WEEK, distance_m=km * 1000) for n in range(weeks)]


# The chart and the mark


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_a_bar_a_week_with_pain_on_the_same_weeks(demo: Demo, size: tuple[int, int]) -> None:
    async with opened(*demo, size=size) as pilot:
        page = await press(pilot, "2")
        for words in ("W44", "W47", "█", "▒", "cap", "running week", "Worst", "left knee", "▲", "───►"):
            assert words in page
        assert marked(pilot).endswith("W47")
        assert marked_in_chart(pilot) == "W47"
        assert "The running week, to 22 Nov: 5.5 km planned · 5.9 left" in page
        assert len(lines_of(pilot)) == size[1]
        assert key_hints(pilot)[-1] == "q"


async def test_the_running_week_has_what_is_planned_and_the_phases_stand_below(demo: Demo) -> None:
    async with opened(*demo, size=WIDE) as pilot:
        page = await press(pilot, "2")
        assert "░░░" in page
        assert "5.5 km planned · 5.9 left" in line_with(pilot, "2026-W47")
        assert "5.9 left; judged when it is over." in plain(pilot, "#hint")
        phases = line_with(pilot, "  phase")
        assert re.findall(r"[a-z-]+", phases) == ["phase", "before", "settle", "walk-run", "return"]
        await pilot.resize_terminal(*NARROW)
        await pilot.pause()
        assert "The running week, to 22 Nov: 5.5 km planned · 5.9 left. ⏎ why" in text_of(pilot)
        assert "  phase" not in text_of(pilot)


async def test_arrows_and_letters_move_the_mark_and_its_hint(demo: Demo) -> None:
    async with opened(*demo) as pilot:
        await press(pilot, "2", "left", "h", "left")
        assert (marked(pilot), marked_in_chart(pilot)) == ("2026-W44", "W44")
        assert "W44: run 37 % over the longest of 30 days; worst then 5, usual 2. ⏎ why" in text_of(pilot)
        await press(pilot, "right")
        assert marked(pilot) == "2026-W45"
        await press(pilot, "j")
        assert marked(pilot) == "2026-W44", "j goes down the table, and so back in time"
        await press(pilot, "k", "l")
        assert marked(pilot) == "2026-W46"
        await press(pilot, "g")
        assert plain(pilot, "#table").splitlines()[-1].strip().startswith("▸")
        await press(pilot, "t")
        assert marked(pilot) == "2026-W47"


async def test_four_weeks_at_a_time_and_past_the_window(demo: Demo) -> None:
    async with opened(*demo) as pilot:
        await press(pilot, "2", "left_square_bracket")
        assert marked(pilot) == "2026-W43"
        before = line_with(pilot, " week ")
        await press(pilot, "pageup", "left_square_bracket")
        assert (marked(pilot), marked_in_chart(pilot)) == ("2026-W35", "W35")
        assert line_with(pilot, " week ") != before, "the chart goes with the mark"
        await press(pilot, "right_square_bracket")
        assert marked(pilot) == "2026-W39"


async def test_the_table_has_the_weeks_around_the_mark(demo: Demo) -> None:
    async with opened(*demo) as pilot:
        await press(pilot, "2", *["left"] * 11)
        rows = [row.split()[0] for row in plain(pilot, "#table").splitlines()[1:]]
        assert rows == ["2026-W37", "▸2026-W36", "2026-W35"], "also where the chart's first week is marked"


async def test_each_row_says_its_year_on_a_narrow_screen_too(journal: Journal) -> None:
    journal.fill(every_week(20))
    async with opened(journal) as pilot:
        page = await press(pilot, "2", *["left"] * 11)
        assert [name in page for name in ("2026-W02", "▸2026-W01", "2025-W52")] == [True] * 3


async def test_z_shows_fewer_weeks_and_big_z_more(demo: Demo) -> None:
    async with opened(*demo, size=WIDE) as pilot:
        assert "26 weeks" in await press(pilot, "2")
        assert "12 weeks" in await press(pilot, "z")
        assert "12 weeks" in await press(pilot, "z"), "there is no smaller one"
        assert "26 weeks" in await press(pilot, "Z")
        assert marked(pilot) == "2026-W47"


async def test_space_goes_round_the_knees(demo: Demo) -> None:
    async with opened(*demo) as pilot:
        await press(pilot, "2")
        for knees in ("right knee", "left and right knee", "left knee"):
            assert f"{knees}, 0-10" in await press(pilot, "space")
        await press(pilot, "space", "space")
        assert "L · R worst" in text_of(pilot)


async def test_the_mark_stays_in_sight_where_not_all_weeks_fit(journal: Journal) -> None:
    journal.fill(every_week(46))
    async with opened(journal) as pilot:
        await press(pilot, "2", "Z", "Z")
        assert marked_in_chart(pilot) == "W12"
        await press(pilot, "g")
        assert marked_in_chart(pilot) == marked(pilot)[-3:]
        await press(pilot, "right")
        assert marked_in_chart(pilot) == marked(pilot)[-3:]


# The arithmetic


async def test_enter_opens_the_arithmetic_of_a_flag(demo: Demo) -> None:
    async with opened(*demo, size=WIDE) as pilot:
        page = await press(pilot, "2", "F", "enter")
        assert "▲ W44 · pain rose after a jump · clear · left knee" in page
        assert "Sat 31 Oct: 8.2 km, 37 % longer than the longest run of the 30 days before (6.0" in page
        assert "From 31 Oct to 6 Nov, front of the left knee: 15 entries on 7 days." in page
        assert "before   2   (weeks: 2, 1, 2)      1.0    (39 entries)" in page
        assert "after    5                         3.3    (15 entries)" in page
        assert "rose by  3   counts from 2         2.3   counts from 1.2" in page
        assert 'Both tests met: "clear". A knee that only wobbles gets a sign after about 1 jump' in page
        assert "over the cap of 14.5 by 3.6 km" in page
        assert "It does not say" in page
        await press(pilot, "escape")
        assert open_screens(pilot) == ["WeeksScreen"]


async def test_the_arithmetic_scrolls_where_it_is_longer_than_the_screen(demo: Demo) -> None:
    async with opened(*demo) as pilot:
        assert "The cap" not in await press(pilot, "2", "F", "b")
        assert "The cap    Cap 14.5 km" in await press(pilot, "G")
        assert "The jump" in await press(pilot, "g")
        await press(pilot, "q")
        assert open_screens(pilot) == ["WeeksScreen"], "q closes the panel, not the journal"


async def test_the_arithmetic_of_a_quiet_week_claims_no_test(demo: Demo) -> None:
    async with opened(*demo) as pilot:
        page = await press(pilot, "2", "left", "enter")
        assert "W46" in page
        assert "No jump in running" in page
        assert "tests met" not in page
        assert "wobbles" not in page


# Few weeks and many


async def test_an_empty_journal_says_what_to_press(journal: Journal) -> None:
    async with opened(journal) as pilot:
        page = await press(pilot, "2")
        assert "No week to show yet: r logs a run, i brings runs in from files." in page
        assert not {"⏎", "←", "z", "space"} & set(key_hints(pilot))
        await press(pilot, "left", "f", "Z", "space", "enter")
        assert open_screens(pilot) == ["WeeksScreen"]


async def test_a_journal_that_was_emptied_shows_nothing_of_before(journal: Journal) -> None:
    written(journal, "run 5km")
    async with opened(journal) as pilot:
        await press(pilot, "2")
        page = await press(pilot, "u")
        assert "No week to show yet" in page
        assert "longest" not in page
        assert "why" not in page
        page = await press(pilot, "U")
        assert "▸W12" in page
        assert "←" in key_hints(pilot)


async def test_one_week(journal: Journal) -> None:
    written(journal, "run 5km; pain L2 during-run")
    async with opened(journal) as pilot:
        page = await press(pilot, "2", "left", "Z", "g")
        assert marked(pilot) == "2026-W12"
        assert "╱╱" in page
        assert "▸2026-W12   16 Mar     1     5.0       –" in page
        assert "No flagged week before this one." in await press(pilot, "F")


async def test_pain_before_the_first_run_has_its_weeks(journal: Journal) -> None:
    written(journal, "pain L3 stairs -20", "run 5km")
    async with opened(journal) as pilot:
        await press(pilot, "2")
        assert plain(pilot, "#table").count("Mar") + plain(pilot, "#table").count("Feb") == 3
        await press(pilot, "g")
        assert marked(pilot) == "2026-W09"


class Watched(Journal):
    """A journal that notes from which day on its entries are read."""

    read_from: date | None = None

    def entries(self, first: date | None = None, last: date | None = None) -> Entries:
        begins = date.min if first is None else first
        self.read_from = begins if self.read_from is None else min(begins, self.read_from)
        return super().entries(first, last)


async def test_ten_years_open_with_the_shown_weeks_only(
    tmp_path: Path, clock: Callable[[], datetime]
) -> None:
    with Watched(tmp_path / "long.db", clock=clock) as journal:
        journal.fill(every_week(520))
        async with opened(journal, Settings(knee=Knee.LEFT)) as pilot:
            await press(pilot, "2")
            reach = (12 + AHEAD) * WEEK + LOOKBACK * DAY
            assert journal.read_from is not None
            assert journal.read_from >= FRIDAY - reach - WEEK
            assert marked(pilot) == "2026-W12"

            journal.read_from = None
            pilot.app.screen.action_move(-60)
            assert journal.read_from is not None
            assert journal.read_from < FRIDAY - 60 * WEEK
            assert marked_in_chart(pilot) == marked(pilot)[-3:]

            await press(pilot, "g")
            assert marked_in_chart(pilot) == marked(pilot)[-3:] == short_week(FRIDAY - 519 * WEEK)


# What changes elsewhere


async def test_the_weeks_follow_what_is_written_and_keep_their_mark(demo: Demo) -> None:
    async with opened(*demo) as pilot:
        await press(pilot, "2", "left")
        assert marked(pilot) == "2026-W46"
        await press(pilot, "r")
        pilot.app.screen.query_one("#distance").value = "3.0"
        await press(pilot, "enter")
        assert marked(pilot) == "2026-W46"
        assert "11.6" in line_with(pilot, "16 Nov")
        await press(pilot, "1")
        assert "11.6 km run" in text_of(pilot)
