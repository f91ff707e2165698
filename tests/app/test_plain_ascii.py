"""With plain ASCII no screen and no form draws anything else, and keys are named by words."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from journal.app.app import JournalApp
from journal.app.plain_signs import KEY_WORDS, SIGNS, key_name
from journal.model.settings import Settings
from journal.store.journal import Journal
from tests.app.helpers import NARROW, WIDE, lines_of, opened, press, written

Demo = tuple[Journal, Settings, date]
TODAY = (["b"], ["O"], ["D"], ["m"], ["m", "m"], ["a"], ["question_mark"], ["exclamation_mark"], ["colon"])
FORMS = (["r"], ["r", "f1"], ["p"], ["x"], ["c"], ["n"], ["E"], ["i"], ["R"], ["o"])
WEEKS = (["2"], ["2", "F", "enter"], ["2", "C"], ["2", "space", "space", "Z", "Z"])
PLAN = (["3"], ["3", "question_mark"], ["3", "P"], ["3", "P", "1"], ["3", "P", "o"], ["3", "F"], ["3", "e"])
STRENGTH = (["4"], ["4", "n"], ["4", "enter"], ["4", "A"], ["4", "b"], ["4", "tab"], ["4", "e"])
KNEE = (["5"], ["5", "F", "b"], ["5", "w"], ["5", "tab"], ["5", "tab", "tab"], ["5", "tab", "tab", "tab"])
LOG = (["6"], ["6", "enter"], ["6", "slash"], ["6", "space", "B"])
EVERYWHERE: tuple[Sequence[str], ...] = ([], *TODAY, *FORMS, *WEEKS, *PLAN, *STRENGTH, *KNEE, *LOG)


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["narrow", "wide"])
@pytest.mark.parametrize("keys", EVERYWHERE, ids="-".join)
async def test_nothing_else_is_drawn(demo: Demo, keys: Sequence[str], size: tuple[int, int]) -> None:
    journal, settings, today = demo
    async with opened(journal, replace(settings, ascii=True), today, size) as pilot:
        await press(pilot, *keys)
        assert [line for line in lines_of(pilot) if not line.isascii()] == []


@pytest.mark.parametrize("page", "123456")
async def test_nor_in_an_empty_journal(journal: Journal, page: str) -> None:
    async with opened(journal, Settings(ascii=True)) as pilot:
        await press(pilot, page)
        assert [line for line in lines_of(pilot) if not line.isascii()] == []


async def test_it_is_followed_at_once_and_given_up_again(demo: Demo) -> None:
    journal, settings, today = demo
    async with opened(journal, settings, today) as pilot:
        page = await press(pilot, "1")
        assert not page.isascii()
        for ascii_only in (True, False):
            app = pilot.app
            assert isinstance(app, JournalApp)
            app.follow(replace(settings, ascii=ascii_only))
            app.page.refresh_journal()
            shown = await press(pilot, "1")
            assert shown.isascii() if ascii_only else shown == page


async def test_the_runners_own_letters_stay(journal: Journal) -> None:
    written(journal, "note café, über den Hügel")
    async with opened(journal, Settings(ascii=True)) as pilot:
        assert "café, über den Hügel" in await press(pilot, "6")


async def test_keys_are_named_in_words_and_fit(demo: Demo) -> None:
    journal, settings, today = demo
    async with opened(journal, replace(settings, ascii=True), today) as pilot:
        page = await press(pilot, "2")
        assert page.splitlines()[-1].startswith(" left/right week  enter why")
        assert ". enter why" in page
        form = await press(pilot, "r")
        assert form.splitlines()[-1].startswith(" enter save")
        assert "Leave without saving?   enter go on   d drop" in await press(pilot, "5", "escape")


def test_a_key_has_its_sign_or_its_word() -> None:
    assert [key_name(key, ascii_only=False) for key in KEY_WORDS] == list(KEY_WORDS)
    assert [key_name(key, ascii_only=True) for key in KEY_WORDS] == list(KEY_WORDS.values())
    assert key_name("f F", ascii_only=True) == "f F"


def test_each_sign_has_one_of_ascii_as_wide() -> None:
    assert {(len(plain), plain.isascii()) for plain in SIGNS.values()} == {(1, True)}
