"""Light and dark, no colour, plain ASCII."""

import os
from dataclasses import replace
from datetime import date

import pytest

from journal.app.themes import DARK, LIGHT
from journal.model.settings import Settings, settings_from
from journal.store.journal import Journal
from tests.app.helpers import WIDE, Driver, opened, plain, press, statics, text_of, written

Demo = tuple[Journal, Settings, date]


def colours(pilot: Driver, part: str) -> set[str]:
    """The colours written into a part of the screen."""
    return {str(span.style) for each in statics(pilot.app.screen, part) for span in each.content.spans}


async def test_t_changes_the_theme_and_the_journal_remembers_it(journal: Journal) -> None:
    written(journal, "run 5km")
    async with opened(journal) as pilot:
        assert pilot.app.theme == DARK.name
        await press(pilot, "T")
        assert pilot.app.theme == LIGHT.name
        assert journal.setting_values() == {"theme": LIGHT.name}
        assert "Taken back: Run" in await press(pilot, "u"), "a theme is no change of the diary"
    async with opened(journal, settings_from(journal.setting_values())) as pilot:
        assert pilot.app.theme == LIGHT.name
        await press(pilot, "T")
        assert journal.setting_values() == {"theme": DARK.name}


async def test_a_theme_nobody_knows_is_the_dark_one(journal: Journal) -> None:
    async with opened(journal, Settings(theme="mauve")) as pilot:
        assert pilot.app.theme == DARK.name


async def test_the_chart_is_drawn_in_the_colours_of_the_theme(demo: Demo) -> None:
    async with opened(*demo) as pilot:
        await press(pilot, "2")
        words, dark = plain(pilot, "#chart"), colours(pilot, "#chart")
        await press(pilot, "T")
        assert plain(pilot, "#chart") == words
        assert len(dark) > 4
        assert not {style for style in dark if "rgb" in style} & colours(pilot, "#chart")


async def test_without_colours_a_theme_of_the_terminals_own_is_left(
    demo: Demo, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal, settings, today = demo
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened(journal, replace(settings, theme="ansi-dark"), today) as pilot:
        assert pilot.app.theme == DARK.name
        assert os.environ.get("NO_COLOR") == "1", "for the demo that may be opened from here"
        segments = [segment for strip in pilot.app.screen._compositor.render_strips() for segment in strip]
        written_on = [each.style for each in segments if each.text.strip() and each.style is not None]
        assert len(written_on) > 40
        assert all(style.color != style.bgcolor for style in written_on)


async def test_with_colours_it_is_kept(journal: Journal) -> None:
    async with opened(journal, Settings(theme="ansi-dark")) as pilot:
        assert pilot.app.theme == "ansi-dark"


async def test_ascii_draws_with_ascii_alone(demo: Demo) -> None:
    journal, settings, today = demo
    async with opened(journal, replace(settings, ascii=True), today, size=WIDE) as pilot:
        today_page = text_of(pilot)
        assert today_page.isascii()
        assert "[1 Today]" in today_page
        assert "###" in today_page
        assert ">Fri 20" in today_page
        assert (await press(pilot, "m")).isascii()
        await press(pilot, "escape", "2", "F")
        chart = plain(pilot, "#chart")
        assert chart.isascii()
        assert set("#%-/!>") <= set(chart)
        assert text_of(pilot).isascii()
        assert ">2026-W44 !" in plain(pilot, "#table")
        assert "! 2026-W44" in plain(pilot, "#hint")
        assert (await press(pilot, "enter")).isascii()
