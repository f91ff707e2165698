"""The settings: found, changed in their place, followed at once everywhere; miles everywhere."""

import re
from dataclasses import replace
from datetime import date

import pytest

from journal.app.forms.boxes import Choice
from journal.app.forms.setting_rows import ROWS
from journal.app.forms.settings_form import SettingsForm
from journal.app.themes import DARK, LIGHT
from journal.model.settings import Settings, settings_from
from journal.model.vocabulary import CapRule, Knee, Unit
from journal.store.journal import Journal
from journal.workflows.settings import change_setting
from tests.app.helpers import (
    NARROW,
    WIDE,
    Driver,
    fill,
    focus,
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


async def find(pilot: Driver, words: str) -> str:
    """The settings, opened and searched."""
    if not isinstance(pilot.app.screen, SettingsForm):
        await press(pilot, "o")
    return await fill(pilot, search=words)


async def change(pilot: Driver, words: str, value: str) -> str:
    """The first setting found by the words, given a value and kept; the settings stay open."""
    await find(pilot, words)
    await press(pilot, "enter")
    await fill(pilot, value=value)
    return await press(pilot, "enter")


def rows(pilot: Driver) -> list[str]:
    return plain(pilot, "Rows").splitlines()


async def test_o_opens_the_list_and_every_setting_is_in_it(journal: Journal) -> None:
    async with opened(journal, size=WIDE) as pilot:
        await press(pilot, "o")
        listed = "\n".join(rows(pilot))
        assert all(setting.title in listed for setting in ROWS)
        assert rows(pilot)[:2] == ["The knee", f"› {'knee':<31}both{'':<22}"]
        await press(pilot, "escape")
        assert open_screens(pilot) == ["TodayScreen"]


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_the_chosen_setting_is_always_in_sight(journal: Journal, size: tuple[int, int]) -> None:
    async with opened(journal, size=size) as pilot:
        await press(pilot, "o")
        assert "The knee" in text_of(pilot)
        for setting in ROWS:
            assert f"› {setting.title} " in text_of(pilot)
            assert setting.help.split()[0] in text_of(pilot)
            await press(pilot, "down")
        assert "› knee  " in text_of(pilot), "and round again"
        assert f"› {ROWS[-1].title}" in await press(pilot, "up")
        assert f"› {ROWS[-5].title}" in await press(pilot, "pageup", "down", "down", "down", "down")
        await press(pilot, "pagedown")
        assert f"› {ROWS[-1].title}" in text_of(pilot)


async def test_the_search_finds_names_first_and_else_what_is_said_of_them(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await find(pilot, "CAP step")
        assert [row.strip() for row in rows(pilot)] == [
            "The cap of a week",
            "› least step of the cap          1 km",
        ]
        await find(pilot, "convention")
        assert "› cap   " in rows(pilot)[1]
        await find(pilot, "no such thing")
        assert rows(pilot) == ["No setting has these words."]
        await press(pilot, "enter", "delete", "down")
        assert (focus(pilot), journal.setting_values()) == ("search", {})


async def test_a_number_is_typed_in_its_row(journal: Journal) -> None:
    written(journal, "run 20km -18", "run 20km -11", "run 1km -6")
    async with opened(journal, size=WIDE) as pilot:
        assert "10 % over the level held" in text_of(pilot)
        await find(pilot, "cap percent")
        await press(pilot, "enter")
        assert focus(pilot) == "value"
        assert pilot.app.screen.query_one("#value").value == "10"
        await press(pilot, "1", "2", "enter")
        assert "12 %" in line_with(pilot, "› cap ")
        assert "default 10 %" in line_with(pilot, "› cap ")
        assert focus(pilot) == "search"
        await press(pilot, "escape")
        assert "Setting: cap 12 %, was 10 %" in text_of(pilot)
        assert "12 % over the level held" in text_of(pilot)
        assert "Taken back: setting: cap 12 %, was 10 %" in await press(pilot, "u")
        assert "10 % over the level held" in text_of(pilot)
        assert "Done again: setting: cap 12 %" in await press(pilot, "U")
        assert pilot.app.session.settings.cap_percent == 12.0
        assert settings_from(journal.setting_values()).cap_percent == 12.0


async def test_what_it_can_not_be_is_said_and_stays(journal: Journal) -> None:
    async with opened(journal) as pilot:
        said = await change(pilot, "cap percent", "120")
        assert "see below" in line_with(pilot, "› cap ")
        assert "“120” is not between 0 % and 100 %. The default is 10 %." in said
        assert pilot.app.screen.query_one("#value").value == "120"
        said = await fill(pilot, value="15")
        assert "not between" not in said
        await press(pilot, "escape")
        assert open_screens(pilot)[-1] == "SettingsForm", "the field is left, not the settings"
        assert "10 %" in line_with(pilot, "› cap ")
        assert journal.setting_values() == {}


async def test_a_choice_is_gone_through_or_picked_by_its_letter(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "o", "enter", "r", "enter")
        assert pilot.app.session.settings.knee is Knee.RIGHT
        await press(pilot, "enter", "right", "enter")
        assert pilot.app.session.settings.knee is None
        await press(pilot, "enter", "left", "left", "escape")
        assert pilot.app.session.settings.knee is None
        await press(pilot, "down", "enter", "right", "enter")
        assert "only in longer runs" in line_with(pilot, "› how it was")
        assert journal.undo() == "setting: how it was only in longer runs, was not said"


async def test_the_unsaid_can_be_said_and_unsaid(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await change(pilot, "before_km", "30")
        assert pilot.app.session.settings.before_km == 30.0
        await change(pilot, "before_km", "")
        assert pilot.app.session.settings.before_km is None


async def test_delete_gives_the_default_back(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await change(pilot, "cap_rule", "last week")
        assert pilot.app.session.settings.cap_rule is CapRule.LAST_WEEK
        await press(pilot, "delete")
        assert pilot.app.session.settings.cap_rule is CapRule.HELD
        assert journal.undo() == "setting: cap rule the level held, was last week"
        await press(pilot, "home", "delete")
        assert pilot.app.screen.query_one("#search").value == "ap_rule", "in the search it takes a letter"


async def test_an_untouched_number_keeps_every_digit(journal: Journal) -> None:
    settings = change_setting(journal, Settings(), "cap_step_km", "1.2345")
    async with opened(journal, replace(settings, unit=Unit.MI)) as pilot:
        await find(pilot, "cap_step")
        await press(pilot, "enter")
        assert pilot.app.screen.query_one("#value").value == "0.77"
        await press(pilot, "enter")
        assert pilot.app.session.settings.cap_step_km == 1.2345


async def test_a_click_opens_a_row(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "o")
        await pilot.click("Rows", offset=(4, 5))
        await pilot.pause(0)
        assert "› rhythm" in text_of(pilot)
        assert isinstance(pilot.app.focused, Choice)
        await press(pilot, "escape")
        await pilot.click("Rows", offset=(4, 7))
        assert focus(pilot) == "search", "the name of a group is no setting"


async def test_it_is_the_same_after_a_resize(journal: Journal) -> None:
    async with opened(journal, size=WIDE) as pilot:
        await find(pilot, "cap percent")
        await press(pilot, "enter")
        await fill(pilot, value="500")
        await pilot.resize_terminal(*NARROW)
        await pilot.pause(0)
        assert pilot.app.screen.query_one("#value").value == "500"
        assert "“500” is not between" in text_of(pilot)
        assert len(lines_of(pilot)) == NARROW[1]


# Followed everywhere


async def test_weeks_and_the_bar_follow_the_first_day_of_a_week(journal: Journal) -> None:
    written(journal, "run 5km 2026-03-15", "run 7km 2026-03-08")
    sunday = date(2026, 3, 15)
    async with opened(journal, today=sunday) as pilot:
        assert "W11" in line_with(pilot, "1 Today")
        await press(pilot, "2")
        await change(pilot, "weeks begin", "Sunday")
        await press(pilot, "escape")
        assert "W12" in line_with(pilot, "2 Weeks"), "the week is named by the Monday in it"
        assert "15 Mar" in plain(pilot, "#table")
        await press(pilot, "1")
        assert "W12" in line_with(pilot, "1 Today")
        assert "Sun 15" in plain(pilot, "#grid").splitlines()[0].split("Mon")[0]
        await press(pilot, "u")
        assert "W11" in line_with(pilot, "1 Today")


async def test_today_and_weeks_follow_the_knee(demo: Demo) -> None:
    async with opened(*demo, size=WIDE) as pilot:
        await press(pilot, "2")
        assert "left knee" in plain(pilot, "#pain")
        await press(pilot, "1")
        assert "worst, left" in plain(pilot, "#grid")
        await change(pilot, "which knee", "right")
        await press(pilot, "escape")
        assert "worst, left" not in plain(pilot, "#grid")
        await press(pilot, "2")
        assert "right knee" in plain(pilot, "#pain")


async def test_ascii_is_drawn_at_once(journal: Journal) -> None:
    written(journal, "run 5km")
    async with opened(journal) as pilot:
        await change(pilot, "ascii", "yes")
        assert "╭" not in text_of(pilot)
        assert "> plain ASCII drawing" in text_of(pilot)
        await press(pilot, "escape")
        assert "[1 Today]" in text_of(pilot)
        await press(pilot, "u")
        assert "▐1 Today▌" in text_of(pilot)


async def test_the_rhythm_takes_the_rest_day_out_of_the_words(journal: Journal) -> None:
    written(journal, "run 5km yesterday")
    async with opened(journal, size=WIDE) as pilot:
        assert "a rest day after each run" in text_of(pilot)
        await change(pilot, "rhythm", "as planned")
        await press(pilot, "escape")
        assert "rest day" not in plain(pilot, "#to-do")


async def test_a_setting_changed_in_another_window_is_followed(journal: Journal) -> None:
    written(journal, "run 5km")
    async with opened(journal) as pilot:
        with Journal(journal.path) as other:
            change_setting(other, Settings(), "unit", "miles")
        pilot.app.on_app_focus()
        await pilot.pause(0)
        assert pilot.app.session.settings.unit is Unit.MI
        assert "3.1 mi" in text_of(pilot)


async def test_a_file_that_is_held_elsewhere_says_so_and_the_field_stays(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(journal, "run 5km")
    async with opened(journal) as pilot:
        with monkeypatch.context() as broken:
            broken.setattr(Journal, "change", _refuses)
            said = await change(pilot, "cap percent", "12")
            assert "is busy. Try again." in said
            assert pilot.app.screen.query_one("#value").value == "12"
        await press(pilot, "enter")
        assert pilot.app.session.settings.cap_percent == 12.0


def _refuses(*_: object) -> None:
    from journal.model.errors import FileRefusedError

    raise FileRefusedError("The journal is busy.", "Try again.")


# Themes


async def test_a_theme_is_looked_at_before_it_is_kept(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await find(pilot, "theme")
        await press(pilot, "enter", "right")
        assert pilot.app.theme == LIGHT.name
        assert journal.setting_values() == {}
        await press(pilot, "escape")
        assert pilot.app.theme == DARK.name
        await press(pilot, "enter", "right", "enter")
        assert pilot.app.theme == LIGHT.name
        assert journal.setting_values() == {"theme": LIGHT.name}
        await press(pilot, "escape")
        assert "There is nothing to take back." in await press(pilot, "u")
        assert pilot.app.theme == LIGHT.name


async def test_t_and_the_settings_agree(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "T")
        await change(pilot, "cap percent", "12")
        assert pilot.app.theme == LIGHT.name
        await press(pilot, "escape", "u")
        assert pilot.app.theme == LIGHT.name


async def test_every_theme_can_be_shown(demo: Demo) -> None:
    async with opened(*demo) as pilot:
        await press(pilot, "2")
        await find(pilot, "theme")
        await press(pilot, "enter")
        names = list(pilot.app.available_themes)
        seen = []
        for _ in names:
            seen.append(pilot.app.theme)
            await press(pilot, "right")
            assert "› theme" in text_of(pilot)
        assert sorted(seen) == sorted(names)
        assert pilot.app.theme == DARK.name


# Keys


async def test_a_key_of_ones_own(journal: Journal) -> None:
    written(journal, "run 5km")
    async with opened(journal, size=WIDE) as pilot:
        await change(pilot, "keys", "run=Q page.weeks=&")
        await press(pilot, "escape")
        assert " Q run " in lines_of(pilot)[-1]
        assert "& Weeks" in lines_of(pilot)[0]
        await press(pilot, "r")
        assert open_screens(pilot) == ["TodayScreen"]
        await press(pilot, "Q")
        assert open_screens(pilot)[-1] == "RunForm"
        await press(pilot, "escape", "ampersand")
        assert open_screens(pilot) == ["WeeksScreen"]
        await press(pilot, "u", "r")
        assert open_screens(pilot)[-1] == "RunForm"


async def test_keys_are_there_from_the_start(journal: Journal) -> None:
    async with opened(journal, Settings(keys="run=f5,R")) as pilot:
        await press(pilot, "f5")
        assert open_screens(pilot)[-1] == "RunForm"
        await press(pilot, "escape", "R")
        assert open_screens(pilot)[-1] == "RunForm"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("rum=R", "“rum” is the name of no action. Did you mean run?"),
        ("run=p", "p would do two things: pain and run."),
        ("run=d", "d would do two things: run and today.remove."),
        ("run=F", "F would do two things: run and weeks.flag_before."),
        ("run=R pain=R", "R would do two things: pain and run."),
        ("run=f99", "“f99” is no key."),
        ("run=,", "“” is no key."),
        ("run", "“run” can't be read."),
        ("quit.anywhere=z", "“quit.anywhere” is the name of no action."),
    ],
)
async def test_keys_that_can_not_be(journal: Journal, text: str, words: str) -> None:
    async with opened(journal) as pilot:
        await change(pilot, "keys", text)
        assert words in " ".join(plain(pilot, "#reading").split())
        assert pilot.app.screen.query_one("#value").value == text
        assert journal.setting_values() == {}


async def test_two_actions_may_change_their_keys_for_one_another(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await change(pilot, "keys", "run=p pain=r")
        await press(pilot, "escape", "r")
        assert open_screens(pilot)[-1] == "PainForm"


async def test_the_names_of_the_actions_stand_by_and_follow_what_is_typed(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await find(pilot, "keys")
        assert "page.today 1" in plain(pilot, "#reading")
        await press(pilot, "enter")
        await fill(pilot, value="run=R weeks.f")
        said = plain(pilot, "#reading")
        assert "weeks.flag f" in said
        assert "page.weeks" not in said


# Miles


KILOMETRES = re.compile(r"\dkm|\bkm\b|kilomet", re.IGNORECASE)


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_in_miles_nothing_says_kilometres(demo: Demo, size: tuple[int, int]) -> None:
    journal, settings, today = demo
    miles = replace(settings, unit=Unit.MI, knee=Knee.LEFT)
    async with opened(journal, miles, today, size=size) as pilot:
        seen = {"today": text_of(pilot)}
        await press(pilot, "r")
        seen["run form"] = await fill(pilot, distance="5", took="45:00")
        assert "5.0 mi" in seen["run form"]
        assert "9:00 min/mi" in seen["run form"]
        await press(pilot, "enter")
        seen["written"] = text_of(pilot)
        seen["import"] = await press(pilot, "i")
        await press(pilot, "escape")
        seen["weeks"] = await press(pilot, "2")
        seen["flagged"] = await press(pilot, "F")
        seen["because"] = await press(pilot, "enter")
        await press(pilot, "escape")
        pilot.app.action_guide()
        await pilot.pause(0)
        seen["guide"] = plain(pilot, "#panel-text")
        await press(pilot, "escape", "o")
        seen["settings"] = "\n".join(line for line in rows(pilot) if "kilometres" not in line)
        wrong = {name: line for name, text in seen.items() for line in _lines_in_km(text)}
        assert wrong == {}
        assert all(" mi" in seen[name] for name in ("today", "weeks", "because", "guide", "settings"))


def _lines_in_km(text: str) -> list[str]:
    return [line for line in text.splitlines() if KILOMETRES.search(line)]


async def test_what_was_typed_as_5_miles_is_5_miles(journal: Journal) -> None:
    miles = change_setting(journal, Settings(), "unit", "miles")
    async with opened(journal, miles) as pilot:
        await press(pilot, "r")
        await fill(pilot, distance="5")
        await press(pilot, "enter")
        assert "5.0 mi" in plain(pilot, "#written")
        await press(pilot, "enter")
        assert pilot.app.screen.query_one("#distance").value == "5mi"
        await press(pilot, "escape")
        await change(pilot, "unit", "kilometres")
        await press(pilot, "escape")
        assert "8.05 km" in plain(pilot, "#written")
        await press(pilot, "u")
        assert "5.0 mi" in plain(pilot, "#written")
    (run,) = journal.runs()
    assert (run.distance_m, run.distance_unit) == (8046.72, Unit.MI)


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_a_zone_is_typed_and_one_that_is_not_there_is_refused_with_those_near(
    journal: Journal, size: tuple[int, int]
) -> None:
    async with opened(journal, size=size) as pilot:
        shown = await change(pilot, "zone", "Berlin")
        assert "There is no zone “Berlin”." in shown
        assert "Near it: Europe/Berlin." in " ".join(shown.replace("│", " ").split())
        assert journal.setting_values() == {}
        await fill(pilot, value="europe/berlin")
        await press(pilot, "enter")
        assert "Europe/Berlin" in line_with(pilot, "zone of UTC times")
        assert journal.setting_values() == {"zone": "Europe/Berlin"}
        await press(pilot, "delete")
        assert "this computer's" in line_with(pilot, "zone of UTC times")
