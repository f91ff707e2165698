"""The first start: five questions by digits and letters, each skippable, kept as one step."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date

import pytest

from journal.app.app import JournalApp
from journal.cli.opening import first_settings
from journal.model.settings import Settings, settings_from
from journal.model.vocabulary import Knee, KneeState, Unit, WeekStart
from journal.store.journal import Journal
from tests.app.helpers import FRIDAY, NARROW, Driver, focus, lines_of, open_screens, plain, press, text_of

DEFAULTS = Settings()
AMERICAN = Settings(unit=Unit.MI, week_start=WeekStart.SUNDAY)


@asynccontextmanager
async def first(
    journal: Journal, usual: Settings = DEFAULTS, size: tuple[int, int] = NARROW, today: date = FRIDAY
) -> AsyncIterator[Driver]:
    """The app on a journal that nothing was ever kept in."""
    app = JournalApp(journal, usual, today, first_start=True)
    app.animation_level = "none"
    async with app.run_test(size=size) as pilot:
        await pilot.pause(0)
        yield pilot


def kept(journal: Journal) -> Settings:
    return settings_from(journal.setting_values())


async def test_digits_and_letters_answer(journal: Journal) -> None:
    async with first(journal) as pilot:
        assert "Kilometres or miles?" in text_of(pilot)
        assert "1 of 5" in text_of(pilot)
        assert "backspace" not in text_of(pilot), "there is no question before the first"
        assert "Which knee is it?" in await press(pilot, "2")
        assert "backspace back" in text_of(pilot)
        assert "How is it now?" in await press(pilot, "l")
        assert "in a usual week before it began?" in await press(pilot, "3")
        assert "mi a week" in text_of(pilot)
        assert "And last week?" in await press(pilot, "2", "0", "enter")
        await press(pilot, "5", "enter")
        assert open_screens(pilot) == ["TodayScreen"]
        assert "This journal is empty. Four ways to begin:" in text_of(pilot)
        assert "Kept; o changes it, u takes it back." in text_of(pilot)
        settings = pilot.app.session.settings
        assert settings == kept(journal)
        assert (settings.unit, settings.knee, settings.state) == (Unit.MI, Knee.LEFT, KneeState.WALK_RUN)
        assert settings.before_km == pytest.approx(32.18688)
        assert settings.last_km == pytest.approx(8.04672)
        assert "Taken back: first start: unit miles" in await press(pilot, "u")
        assert pilot.app.session.settings == Settings()
        assert journal.setting_values() == {}


async def test_enter_skips_them_all_and_keeps_what_is_usual_there(journal: Journal) -> None:
    async with first(journal, AMERICAN) as pilot:
        assert "› 2  m   miles" in text_of(pilot)
        await press(pilot, "enter", "enter", "enter", "enter", "enter")
        assert open_screens(pilot) == ["TodayScreen"]
        assert kept(journal) == AMERICAN == pilot.app.session.settings
        assert "W13" in lines_of(pilot)[0] or "W12" in lines_of(pilot)[0]


async def test_escape_leaves_them_all(journal: Journal) -> None:
    async with first(journal, AMERICAN) as pilot:
        await press(pilot, "k", "l", "escape")
        assert open_screens(pilot) == ["TodayScreen"]
        assert kept(journal) == AMERICAN, "what is usual there, and nothing of the answers"
        assert first_settings(journal) is None, "it is not asked twice"


async def test_backspace_goes_one_question_back_and_shows_the_answer(journal: Journal) -> None:
    async with first(journal) as pilot:
        await press(pilot, "backspace")
        assert "1 of 5" in text_of(pilot), "before the first there is none"
        await press(pilot, "m", "r", "s", "1", "2")
        assert focus(pilot) == "answer"
        await press(pilot, "backspace")
        assert "4 of 5" in text_of(pilot), "a digit goes first"
        assert "How is it now?" in await press(pilot, "backspace", "backspace")
        assert "› 1  s   sore in short slow runs" in text_of(pilot)
        await press(pilot, "backspace")
        assert "› 2  r   right" in text_of(pilot)
        await press(pilot, "b", "enter", "enter", "enter")
        assert kept(journal).knee is None
        assert kept(journal).state is KneeState.SHORT_RUNS


async def test_a_distance_that_can_not_be_is_said_and_stays(journal: Journal) -> None:
    async with first(journal) as pilot:
        await press(pilot, "k", "enter", "enter", *"9000", "enter")
        assert "“9000” is not between 0 km and 500 km." in plain(pilot, "#reading")
        assert pilot.app.screen.query_one("#answer").value == "9000"
        await press(pilot, "backspace", "backspace", "enter", "enter")
        assert kept(journal).before_km == 90.0


async def test_other_keys_do_nothing(journal: Journal) -> None:
    async with first(journal) as pilot:
        before = text_of(pilot)
        for key in ("x", "9", "0", "tab", "space", "left", "q", "u", "o", "question_mark"):
            assert await press(pilot, key) == before


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (40, 12)])
async def test_every_question_fits(journal: Journal, size: tuple[int, int]) -> None:
    async with first(journal, size=size) as pilot:
        for number in range(1, 6):
            assert f"{number} of 5" in text_of(pilot)
            if size != (40, 12):
                assert "o opens the settings." in text_of(pilot)
            await press(pilot, "enter")


# When it comes


def test_it_comes_only_where_nothing_was_ever_kept(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_TIME", "LC_MEASUREMENT"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    assert first_settings(journal) == AMERICAN
    monkeypatch.setenv("JOURNAL_TODAY", "2026-03-20")
    assert first_settings(journal) is None
    monkeypatch.delenv("JOURNAL_TODAY")
    journal.remember("theme", "journal-light")
    assert first_settings(journal) is None


async def test_without_the_flag_an_empty_journal_opens_on_today(journal: Journal) -> None:
    app = JournalApp(journal, Settings(), FRIDAY)
    async with app.run_test(size=NARROW) as pilot:
        await pilot.pause(0)
        assert open_screens(pilot) == ["TodayScreen"]


async def test_i_goes_on_with_files_and_keeps_what_was_answered(journal: Journal) -> None:
    async with first(journal) as pilot:
        await press(pilot, "m", "i")
        assert open_screens(pilot)[-1] == "ImportForm"
        assert focus(pilot) == "path"
        assert kept(journal).unit is Unit.MI
        await press(pilot, "escape")
        assert open_screens(pilot) == ["TodayScreen"]


async def test_where_a_number_is_asked_i_is_a_letter(journal: Journal) -> None:
    async with first(journal) as pilot:
        page = await press(pilot, "enter", "enter", "enter", "i")
        assert "in a usual week before it began?" in page
        assert open_screens(pilot)[-1] == "FirstStart"
