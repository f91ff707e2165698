"""The choices after a bad sign: under a flag's arithmetic, under a red run's, one key each."""

from dataclasses import replace
from datetime import date

import pytest

from journal.model.settings import Settings
from journal.model.vocabulary import Unit
from journal.store.journal import Journal
from journal.workflows.diary.log import write_words
from journal.workflows.plan.choosing import NO_FLARE_PLAN
from tests.app.helpers import (
    FRIDAY,
    NARROW,
    WIDE,
    Driver,
    focus,
    lines_of,
    open_screens,
    opened,
    plain,
    press,
    text_of,
    written,
)

Demo = tuple[Journal, Settings, date]
RED = "run fri 5km 30:00; pain L7 during-run"
OWN = "Two days without a run, ice in the evening, then a walk."


def notes(journal: Journal, today: date) -> list[str]:
    return [note.note for note in journal.notes(today, today)]


def foot(pilot: Driver) -> str:
    return plain(pilot, "#panel-foot")


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_a_flag_shows_its_choices_without_scrolling(demo: Demo, size: tuple[int, int]) -> None:
    async with opened(*demo, size=size) as pilot:
        page = await press(pilot, "2", "F", "enter")
        assert "pain rose after a jump" in page
        assert "1 repeat W46   2 easy week 10.2 km   3 long run back to 5.5 km   4 as is" in page
        assert "For W47, after the flag of W44." in page
        assert "Nothing is changed until you choose; u takes it back." in page
        assert "1-4 choose   n note   w go to the days" in page


@pytest.mark.parametrize("size", [NARROW, (60, 16), (80, 12), (40, 10)])
async def test_the_choices_stay_in_sight_on_small_screens(demo: Demo, size: tuple[int, int]) -> None:
    async with opened(*demo, size=size) as pilot:
        page = await press(pilot, "2", "F", "enter")
        assert "4 as is" in page
        assert all(len(line) == size[0] for line in lines_of(pilot))


async def test_the_text_above_scrolls_to_its_end(demo: Demo) -> None:
    async with opened(*demo) as pilot:
        page = await press(pilot, "2", "F", "enter")
        assert "The cap" not in page
        page = await press(pilot, "G")
        assert "The cap" in page
        assert "4 as is" in page


async def test_one_key_changes_the_plan_and_notes_why_and_u_takes_both_back(demo: Demo) -> None:
    journal, _, today = demo
    before = journal.active_plan()
    async with opened(*demo) as pilot:
        page = await press(pilot, "2", "F", "enter", "2")
        assert open_screens(pilot) == ["WeeksScreen"]
        assert "W47 now comes to 10.1 km, was 14.1 km: easy week 10.2 km. u takes it back." in page
        assert notes(journal, today) == ["After the flag of W44: W47 an easy week, 10.2 km."]
        assert journal.active_plan() != before
        page = await press(pilot, "enter")
        assert "Chosen Fri 20 Nov: W47 an easy week, 10.2 km." in page
        page = await press(pilot, "escape", "u")
        assert "Taken back: the choice: easy week W47" in page
        assert notes(journal, today) == []
        assert before is not None
        after = journal.active_plan()
        assert after is not None
        assert [one.distance_m for one in after.sessions] == [one.distance_m for one in before.sessions]


async def test_nothing_is_written_by_looking(demo: Demo) -> None:
    journal, _, today = demo
    async with opened(*demo) as pilot:
        await press(pilot, "2", "F", "enter", "enter", "enter", "escape")
    assert notes(journal, today) == []
    assert journal.undo() is None


async def test_a_quiet_week_has_none(demo: Demo) -> None:
    journal, _, today = demo
    async with opened(*demo) as pilot:
        page = await press(pilot, "2", "left", "enter", "1")
        assert open_screens(pilot)[-1] == "BecausePanel"
        assert "as is" not in page
        assert "1-4" not in page
        assert notes(journal, today) == []


async def test_w_shows_the_day_of_the_jump_in_the_log(demo: Demo) -> None:
    async with opened(*demo) as pilot:
        await press(pilot, "2", "F", "enter", "w")
        assert open_screens(pilot) == ["LogScreen"]
        (here,) = [line for line in lines_of(pilot) if line.startswith("›")]
        assert "Sat 31 Oct" in here


async def test_n_begins_a_note_about_that_day(demo: Demo) -> None:
    async with opened(*demo) as pilot:
        await press(pilot, "2", "F", "enter", "n")
        assert open_screens(pilot) == ["WeeksScreen"]
        assert pilot.app.focused is not None
        assert pilot.app.focused.value == "note 2026-10-31 "


# After a red run


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_a_red_run_names_the_key_and_b_shows_why_with_the_choices(
    demo: Demo, size: tuple[int, int]
) -> None:
    journal, settings, today = demo
    write_words(journal, RED, settings, today)
    async with opened(*demo, size=size) as pilot:
        assert "▼ step back  b four choices" in text_of(pilot)
        page = await press(pilot, "b")
        assert "while running    7" in page or "while        7" in page
        assert "For W47, after the red run of Fri 20 Nov." in page
        assert "4 as is" in page
        page = await press(pilot, "4")
        assert open_screens(pilot) == ["TodayScreen"]
        assert "Noted for W47: as is. The plan stays as it was" in page
    assert notes(journal, today) == ["After the red run of Fri 20 Nov: W47 as it is."]


async def test_the_running_week_offers_them_too(demo: Demo) -> None:
    journal, settings, today = demo
    write_words(journal, RED, settings, today)
    async with opened(*demo) as pilot:
        page = await press(pilot, "2", "enter")
        assert "W47" in page
        assert "after the red run of Fri 20 Nov" in page


async def test_after_a_green_or_open_run_b_says_why_and_offers_nothing(demo: Demo) -> None:
    async with opened(*demo) as pilot:
        assert "four choices" not in text_of(pilot)
        page = await press(pilot, "b")
        assert open_screens(pilot)[-1] == "RunGuidePanel"
        assert "◐ open" in page
        assert "as is" not in page


async def test_a_warning_sign_says_clinician_above_the_choices(journal: Journal) -> None:
    written(journal, "sign swollen left")
    async with opened(journal) as pilot:
        await press(pilot, "b")
        assert "A warning sign stands, left knee" in foot(pilot)
        assert "It wants a clinician." in foot(pilot)
        assert "after a warning sign" in foot(pilot)


async def test_the_knee_offers_them_under_the_runs_of_the_last_week(demo: Demo) -> None:
    journal, settings, today = demo
    write_words(journal, RED, settings, today)
    async with opened(*demo) as pilot:
        page = await press(pilot, "5", "b")
        assert open_screens(pilot) == ["KneeScreen", "RunGuidePanel"]
        assert "▼ step back" in page
        assert "For W47, after the red run of Fri 20 Nov." in page
        assert "1-4 choose   n note   w go to the days" in page
        await press(pilot, "4")
        assert open_screens(pilot) == ["KneeScreen"]
        assert "Noted for W47: as is." in text_of(pilot)
    assert notes(journal, today) == ["After the red run of Fri 20 Nov: W47 as it is."]


async def test_the_knee_offers_nothing_under_an_older_run(demo: Demo) -> None:
    journal, settings, today = demo
    write_words(journal, RED, settings, today)
    async with opened(*demo) as pilot:
        page = await press(pilot, "5", "F", "F", "F", "b")
        assert "Sat 31 Oct" in page or "Thu 5 Nov" in page
        assert "as is" not in page


async def test_a_sign_that_stands_offers_them_under_the_last_run_of_any_age(journal: Journal) -> None:
    written(journal, "run 5km easy -20", "run 4km easy -25", "sign swollen left")
    async with opened(journal) as pilot:
        assert "after a warning sign" in await press(pilot, "b")
        assert "after a warning sign" in await press(pilot, "escape", "5", "down", "b")
        assert "as is" not in await press(pilot, "escape", "down", "b")


async def test_without_a_run_b_says_that_there_is_nothing_yet(journal: Journal) -> None:
    written(journal, "note a calm day")
    async with opened(journal) as pilot:
        assert "the guide has nothing to say yet" in await press(pilot, "b")


async def test_a_choice_without_ground_says_so_and_the_panel_stays(journal: Journal) -> None:
    written(journal, RED)
    async with opened(journal) as pilot:
        await press(pilot, "b", "1")
        assert open_screens(pilot)[-1] == "RunGuidePanel"
        assert "Repeat a good week: none yet. Nothing was changed." in foot(pilot)
    assert notes(journal, FRIDAY) == []


async def test_without_a_plan_a_choice_is_noted(journal: Journal) -> None:
    written(journal, RED)
    async with opened(journal) as pilot:
        assert "No plan is followed" in await press(pilot, "b")
        await press(pilot, "4")
    assert notes(journal, FRIDAY) == ["After the red run of Fri 20 Mar: W12 as it is."]


async def test_a_plan_changed_in_another_window_is_not_overwritten(demo: Demo) -> None:
    journal, _, today = demo
    async with opened(*demo) as pilot:
        await press(pilot, "2", "F", "enter")
        sheet = journal.active_plan()
        assert sheet is not None
        with journal.change("elsewhere") as writing:
            for one in sheet.sessions:
                if one.day > today:
                    writing.update(replace(one, note="changed"))
        await press(pilot, "2")
        assert open_screens(pilot)[-1] == "BecausePanel"
        assert "changed in another window" in foot(pilot)
    assert notes(journal, today) == []


# The plan for a flare


async def test_ones_own_plan_stands_above_the_choices(demo: Demo) -> None:
    journal, settings, today = demo
    async with opened(journal, replace(settings, flare_plan=OWN), today) as pilot:
        page = await press(pilot, "2", "F", "enter")
        assert f"Your own plan for a flare: {OWN}"[:70] in page
        assert NO_FLARE_PLAN not in page
        assert foot(pilot).index("ice in the evening") < foot(pilot).index("4 as is")


async def test_where_to_write_it_is_said_in_one_line(demo: Demo) -> None:
    async with opened(*demo) as pilot:
        assert NO_FLARE_PLAN in await press(pilot, "2", "F", "enter")


@pytest.mark.parametrize("size", [NARROW, WIDE, (40, 10)])
async def test_the_longest_plan_leaves_the_choices_and_some_text_in_sight(
    demo: Demo, size: tuple[int, int]
) -> None:
    journal, settings, today = demo
    long = replace(settings, flare_plan=("rest and walk " * 72)[:1000].strip())
    async with opened(journal, long, today, size=size) as pilot:
        page = await press(pilot, "2", "F", "enter")
        assert "4 as is" in page
        assert "The jump" in page


async def test_markup_and_orders_in_it_are_only_text(demo: Demo) -> None:
    journal, settings, today = demo
    text = "[red]x[/] [/] \u202eabc $accent"
    async with opened(journal, replace(settings, flare_plan=text), today) as pilot:
        page = await press(pilot, "2", "F", "enter")
        assert "[red]x[/] [/] abc $accent" in page


async def test_it_is_written_in_the_settings(demo: Demo) -> None:
    journal, *_ = demo
    async with opened(*demo) as pilot:
        await press(pilot, "o", *"flare")
        await press(pilot, "enter")
        assert focus(pilot) == "value"
        pilot.app.screen.query_one("#value").value = OWN
        await press(pilot, "enter")
        assert OWN in " ".join(plain(pilot, "#reading").split("\n")), "in full, however long"
        await press(pilot, "escape")
        page = await press(pilot, "2", "F", "enter")
        assert OWN[:30] in page
    assert journal.setting_values()["flare_plan"] == OWN


async def test_in_miles_the_choices_are_in_miles(demo: Demo) -> None:
    journal, settings, today = demo
    async with opened(journal, replace(settings, unit=Unit.MI), today) as pilot:
        await press(pilot, "2", "F", "enter")
        assert " mi" in foot(pilot)
        assert " km" not in foot(pilot)
