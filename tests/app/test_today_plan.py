"""Today with a plan: what is to do comes first, one key does it, the week has what is still planned."""

from __future__ import annotations

from datetime import date

import pytest

from journal.model.days import DAY
from journal.model.settings import Settings
from journal.store.journal import Journal
from tests.app.helpers import (
    FRIDAY,
    NARROW,
    WIDE,
    Driver,
    fill,
    focus,
    key_hints,
    line_with,
    open_screens,
    opened,
    plain,
    planned,
    press,
    text_of,
    words_into,
    written,
)

Demo = tuple[Journal, Settings, date]
MORNING = "pain L1 morning; pain R0 morning"


def marked(pilot: Driver) -> str:
    """The words the mark stands before."""
    row = line_with(pilot, "›")
    return row[row.index("›") + 1 :].split("  ")[0].strip()


# The page


async def test_without_a_plan_nothing_is_said_of_one(journal: Journal) -> None:
    written(journal, "run 5km yesterday")
    for size in (NARROW, WIDE):
        async with opened(journal, size=size) as pilot:
            page = text_of(pilot)
            for word in ("planned", "session", "Next", "░"):
                assert word not in page
            assert "⏎ edit" in page
            assert marked(pilot).startswith("Thu")


async def test_the_demo_wide_has_planned_done_and_next(demo: Demo) -> None:
    async with opened(*demo, size=WIDE) as pilot:
        cells = " ".join(line_with(pilot, "  planned  ").split())
        assert cells == "planned strength B easy 4.0 km ride 40 min tempo 4.5 km strength A long 5.5 km"
        assert " ".join(line_with(pilot, "  done  ").split()) == "done ✓ 35 min ✓ 4.0 km ✓ 40 min ✓ 4.6 km"
        following = plain(pilot, "#to-do").split(" Next\n")[1].splitlines()
        assert [" ".join(line.split()) for line in following] == [
            "Sat 21 long 5.5 km",
            "Mon 23 strength B W48 may go to 16.0 km",
            "Tue 24 easy 4.6 km",
        ]
        assert "Next run: Sat, long 5.5 km." in plain(pilot, "#guide")


async def test_the_bar_has_the_planned_part_before_the_mark_of_the_cap(demo: Demo) -> None:
    journal, settings, day = demo
    async with opened(journal, settings, day) as pilot:
        bar = line_with(pilot, "░").strip()
        assert bar == "█" * bar.count("█") + "░" * bar.count("░") + "─" * bar.count("─") + "▏"
        assert bar.count("█") / bar.count("░") == pytest.approx(8.6 / 5.5, rel=0.05)
    async with opened(journal, Settings(ascii=True), day) as pilot:
        assert line_with(pilot, "###").strip().strip("#").lstrip(".").lstrip("-") == "|"


async def test_what_is_planned_past_the_cap_goes_past_its_mark(journal: Journal) -> None:
    written(journal, "run 10km -9", "run 10km -16", "run 8km -4")
    planned(journal, "long 9", FRIDAY + DAY)
    async with opened(journal) as pilot:
        bar = line_with(pilot, "███").strip()
        assert bar.index("▏") < bar.rindex("░")
        assert "▒" not in bar, "nothing is over it yet"


async def test_days_say_what_became_of_them(journal: Journal) -> None:
    written(journal, "run 4.2km easy -2; ride 30min -2", "run 5.5km tempo -1")
    for back, words in ((4, "easy 4 + A"), (3, "ride 40"), (2, "easy 4"), (1, "rest"), (0, "strength A")):
        planned(journal, words, FRIDAY - back * DAY)
    async with opened(journal) as pilot:
        assert line_with(pilot, "  session").split() == (
            ["session", "easy", "+1", "ride", "easy", "+1", "tempo", "+1", "strength"]
        )
        assert line_with(pilot, "  amount").split()[1:5] == ["missed", "missed", "✓", "4.2"]
        await pilot.resize_terminal(*WIDE)
        await pilot.pause()
        assert "easy 4.0 + A" in line_with(pilot, "  planned")
        done = line_with(pilot, "  done")
        assert "✓ 4.2 km +1" in done
        assert "✓ tempo 5.5…" in done or "✓ tempo 5.5 km" in done


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_a_full_day_cuts_nothing_but_lists(journal: Journal, size: tuple[int, int]) -> None:
    written(journal, "run 12.25km walk-run 6x3/2 -1; pain L10 during-run -1")
    planned(journal, "walk-run 6x3/2; strength A; ride 40", FRIDAY)
    async with opened(journal, size=size) as pilot:
        screen = pilot.app.screen
        for part in ("#budget", "#grid", "#guide"):
            box = screen.query_one(part)
            assert plain(pilot, part).count("\n") + 1 <= box.content_size.height, part
            assert screen.query_one(".page-body").region.contains_region(box.region)
        assert "…" not in plain(pilot, "#budget")


# The mark


async def test_the_mark_goes_over_what_is_to_do_and_then_over_what_was_written(journal: Journal) -> None:
    written(journal, "run 5km tempo yesterday; pain L1 during-run yesterday")
    planned(journal, "easy 4.5; strength A")
    async with opened(journal) as pilot:
        seen = [marked(pilot)]
        for _ in range(4):
            await press(pilot, "j")
            seen.append(marked(pilot))
        assert [each.split(",")[0] for each in seen[:4]] == [
            "○ both knees",
            "○ Thu: knee within an hour",
            "○ easy 4.5 km",
            "○ strength A",
        ]
        assert seen[4].startswith("Thu")
        assert {"e", "d", "y"} & set(key_hints(pilot)) == {"d", "y"}
        assert "⏎ edit" in text_of(pilot)
        await press(pilot, "k")
        assert {"⏎", "space", "S"} <= set(key_hints(pilot))
        assert "⏎ do" in text_of(pilot)
        assert not {"d", "y"} & set(key_hints(pilot))


async def test_enter_on_what_is_missing_asks_for_just_that(journal: Journal) -> None:
    written(journal, "run 5km tempo yesterday; pain L1 during-run yesterday")
    planned(journal, "easy 4.5")
    async with opened(journal) as pilot:
        await press(pilot, "enter")
        assert open_screens(pilot)[-1] == "MorningQuestion"
        await press(pilot, "escape", "j", "enter")
        assert open_screens(pilot)[-1] == "RunQuestion"


async def test_enter_opens_the_run_form_as_planned_and_writes_nothing_by_itself(journal: Journal) -> None:
    written(journal, MORNING)
    planned(journal, "walk-run 6x3/2; tempo 4.5 25min")
    async with opened(journal) as pilot:
        form = await press(pilot, "enter")
        assert open_screens(pilot)[-1] == "RunForm"
        assert "walk-run" in line_with(pilot, "kind")
        assert "6x3/2" in form
        assert "plan 30:00" in line_with(pilot, "distance"), "six times five minutes"
        await press(pilot, "escape")
        assert open_screens(pilot) == ["TodayScreen"], "nothing was typed, nothing is asked"
        assert journal.runs() == ()
        await press(pilot, "j", "enter")
        row = line_with(pilot, "distance")
        assert "4.5km" in row
        assert "plan 4.5km" in row
        assert "25:00" in row


async def test_what_the_plan_filled_in_is_in_italics_until_it_is_touched(journal: Journal) -> None:
    planned(journal, "easy 4.5")
    async with opened(journal) as pilot:
        await press(pilot, "r")
        fields = pilot.app.screen.query(".-planned")
        assert {field.id for field in fields} == {"distance", "kind"}
        await press(pilot, "5")
        assert {field.id for field in pilot.app.screen.query(".-planned")} == {"kind"}
        assert focus(pilot) == "distance"


async def test_what_is_planned_today_is_not_filled_in_for_another_day(journal: Journal) -> None:
    planned(journal, "easy 4.5 30min")
    async with opened(journal) as pilot:
        await press(pilot, "r")
        form = await fill(pilot, day="yesterday")
        assert "4.5km" not in form
        assert "30:00" not in form
        form = await fill(pilot, day="today", took="31:00")
        assert "4.5km" in form
        assert "31:00" in form
        await fill(pilot, distance="6")
        await fill(pilot, day="yesterday")
        assert "Run · yesterday · 6.0 km · 31 min" in text_of(pilot), "what was typed stays"


async def test_a_list_longer_than_its_room_scrolls_with_the_mark(journal: Journal) -> None:
    written(journal, "run 5km yesterday; pain L1 during-run yesterday")
    planned(journal, "easy 4; long 5; tempo 6; ride 30; strength A; strength B")
    async with opened(journal) as pilot:
        for _ in range(7):
            await press(pilot, "j")
        assert marked(pilot) == "○ strength B"
        await press(pilot, "j")
        assert marked(pilot).startswith("Thu")


async def test_r_on_a_day_whose_run_is_done_starts_from_the_usual(journal: Journal) -> None:
    planned(journal, "easy 4.5")
    written(journal, "run 4.5km easy")
    async with opened(journal) as pilot:
        await press(pilot, "r")
        assert "4.5km" not in line_with(pilot, "distance")


async def test_enter_opens_the_other_forms_as_planned(journal: Journal) -> None:
    written(journal, MORNING)
    planned(journal, "ride 40; strength A")
    async with opened(journal) as pilot:
        form = await press(pilot, "enter")
        assert open_screens(pilot)[-1] == "SmallForm"
        assert "ride" in form
        assert "40:00" in form or "40 min" in form or "40min" in form
        await press(pilot, "enter")
        assert [one.duration_s for one in journal.cross_training()] == [2400]
        assert marked(pilot) == "○ strength A"
        assert "Strength A" in await press(pilot, "enter")
        assert open_screens(pilot) == ["StrengthScreen"]


async def test_space_writes_it_as_planned_and_u_takes_it_back(journal: Journal) -> None:
    written(journal, MORNING)
    planned(journal, "easy 4.5")
    async with opened(journal) as pilot:
        page = await press(pilot, "space")
        assert "Written: Run · today · 4.5 km" in page
        assert "✓ 4.5 km" in page
        assert "easy 4.5 km" not in plain(pilot, "#to-do")
        await press(pilot, "u")
        assert journal.runs() == ()
        assert marked(pilot) == "○ easy 4.5 km"


async def test_s_skips_with_a_reason_and_u_takes_it_back(journal: Journal) -> None:
    written(journal, MORNING)
    planned(journal, "easy 4.5")
    async with opened(journal) as pilot:
        assert "why it is skipped" in await press(pilot, "S")
        await words_into(pilot, "a cold")
        assert "Skipped: a cold. It stays in the plan" in text_of(pilot)
        page = await press(pilot, "enter")
        assert "skipped: a cold. u takes it back." in page
        assert "skipped" in line_with(pilot, "  amount")
        sheet = journal.active_plan()
        assert sheet is not None
        assert [one.skipped for one in sheet.sessions] == ["a cold"]
        await press(pilot, "u")
        assert marked(pilot) == "○ easy 4.5 km"


async def test_a_skip_that_is_left_skips_nothing_and_the_line_is_for_entries_again(journal: Journal) -> None:
    written(journal, MORNING)
    planned(journal, "easy 4.5")
    async with opened(journal) as pilot:
        await press(pilot, "S")
        await words_into(pilot, "pain L3 stairs")
        await press(pilot, "escape", "colon")
        assert "why it is skipped" not in text_of(pilot)
        await words_into(pilot, "ride 30min")
        await press(pilot, "enter")
        assert len(journal.cross_training()) == 1
        sheet = journal.active_plan()
        assert sheet is not None
        assert sheet.sessions[0].skipped is None
