"""Keys: each has a name and words, none hides another, all of them stand in the list behind `?`."""

from collections import Counter
from datetime import date
from importlib import import_module
from pkgutil import walk_packages

import pytest
from textual.binding import Binding
from textual.widgets import OptionList

from journal import app as rooms
from journal.app.app import JournalApp
from journal.app.forms.actions import KEY_NAMES
from journal.app.keymap import shown_key
from journal.app.screens.page import Page
from journal.model.settings import Settings
from journal.store.journal import Journal
from tests.app.helpers import Driver, focus, key_hints, open_screens, opened, press, text_of, written

Demo = tuple[Journal, Settings, date]


def places() -> list[type]:
    """Every class of the app that binds keys itself: the app, its pages, forms, panels and widgets."""
    names = [found.name for found in walk_packages(rooms.__path__, "journal.app.")]
    classes = [
        each for name in names for each in vars(import_module(name)).values() if isinstance(each, type)
    ]
    own = {each for each in classes if each.__module__ in names and "BINDINGS" in each.__dict__}
    return sorted(own, key=lambda each: each.__qualname__)


PLACES = places()
PAGES = [place for place in PLACES if issubclass(place, Page)]
SAME_MEANING = {"m": "asks for the morning on every page; Today shows it in its bottom line"}


def bindings_of(place: type) -> list[Binding]:
    """What a class declares itself, each key by itself."""
    return list(Binding.make_bindings(place.__dict__["BINDINGS"]))


def test_the_places_are_found() -> None:
    assert {"JournalApp", "TodayScreen", "WeeksScreen", "KneeScreen", "Form", "Panel", "WordsInput"} <= {
        place.__name__ for place in PLACES
    }


@pytest.mark.parametrize("place", PLACES)
def test_every_binding_has_a_name_and_words(place: type) -> None:
    for binding in bindings_of(place):
        assert binding.id, binding
        assert binding.description, binding


def test_every_name_is_of_one_action() -> None:
    actions = {(binding.id, binding.action) for place in PLACES for binding in bindings_of(place)}
    doubled = [name for name, count in Counter(name for name, _ in actions).items() if count > 1]
    assert doubled == []


@pytest.mark.parametrize("page", PAGES)
def test_no_key_of_a_page_hides_one_of_the_app(page: type) -> None:
    everywhere = {binding.key for binding in bindings_of(JournalApp)}
    assert {binding.key for binding in bindings_of(page)} & everywhere <= SAME_MEANING.keys()


@pytest.mark.parametrize("place", PLACES)
def test_a_key_does_one_thing_in_its_place(place: type) -> None:
    keys = Counter(binding.key for binding in bindings_of(place))
    assert [key for key, count in keys.items() if count > 1] == []


@pytest.mark.parametrize("place", PLACES)
def test_no_letter_goes_before_a_field(place: type) -> None:
    letters = [each for each in bindings_of(place) if len(each.key) == 1 or each.key == "question_mark"]
    assert [binding.key for binding in letters if binding.priority] == []


async def test_the_keys_of_the_bottom_line_are_bound(demo: Demo) -> None:
    names = {shown: key for key, shown in KEY_NAMES.items()} | {"F1": "f1", "esc": "escape"}
    async with opened(*demo) as pilot:
        for keys in ([], ["2"], ["5"], ["colon"]):
            await press(pilot, *keys)
            bound = set(pilot.app.screen.active_bindings)
            hints = key_hints(pilot)
            assert hints
            assert {names.get(hint, hint) for hint in hints} <= bound


# The list behind `?`


def listed(pilot: Driver) -> list[str]:
    options = pilot.app.screen.query_one("#found", OptionList)
    return [str(options.get_option_at_index(at).prompt) for at in range(options.option_count)]


@pytest.mark.parametrize("page", ["1", "2", "5"])
async def test_every_action_of_a_page_is_in_its_list(demo: Demo, page: str) -> None:
    async with opened(*demo) as pilot:
        await press(pilot, page)
        assert isinstance(pilot.app.screen, Page)
        bound = {
            KEY_NAMES.get(key) or shown_key(key)
            for key, live in pilot.app.screen.active_bindings.items()
            if live.binding.id and live.enabled and live.binding.action != "keys"
        }
        assert len(bound) > 15
        await press(pilot, "question_mark")
        rows = listed(pilot)
        keys = {key for row in rows for key in row[:15].split()}
        assert bound <= keys
        assert "The guide: what runner's knee is and is not" in rows[0]
        assert all(len(row[:15].rstrip()) < 15 and row[15:].strip() for row in rows)
        assert len(rows) == len(set(rows))


async def test_the_search_keeps_what_fits(demo: Demo) -> None:
    async with opened(*demo) as pilot:
        await press(pilot, "question_mark")
        everything = len(listed(pilot))
        assert focus(pilot) == "search"
        pilot.app.screen.query_one("#search").value = "PAIN log"
        await pilot.pause(0)
        assert [row.split()[0] for row in listed(pilot)] == ["p"]
        pilot.app.screen.query_one("#search").value = ""
        await pilot.pause(0)
        assert len(listed(pilot)) == everything
        pilot.app.screen.query_one("#search").value = "no such thing"
        await pilot.pause(0)
        assert listed(pilot) == []
        await press(pilot, "down", "enter")
        assert open_screens(pilot) == ["TodayScreen", "ActionList"]
        await press(pilot, "escape")
        assert open_screens(pilot) == ["TodayScreen"]


async def test_enter_does_what_is_chosen(demo: Demo) -> None:
    async with opened(*demo) as pilot:
        await press(pilot, "question_mark")
        await press(pilot, *"aro")
        assert [row.split()[0] for row in listed(pilot)] == ["r"], "the knee around it"
        await press(pilot, "enter")
        assert open_screens(pilot) == ["TodayScreen", "RunForm"]


async def test_an_action_of_the_page_is_done_on_the_page(demo: Demo) -> None:
    async with opened(*demo) as pilot:
        await press(pilot, "2", "f1")
        pilot.app.screen.query_one("#search").value = "arithmetic"
        await pilot.pause(0)
        await press(pilot, "enter")
        assert open_screens(pilot) == ["WeeksScreen", "BecausePanel"]


async def test_arrows_choose_and_go_round(demo: Demo) -> None:
    async with opened(*demo) as pilot:
        await press(pilot, "question_mark", "down", "enter")
        assert "Entries in words" in text_of(pilot)
        await press(pilot, "escape", "question_mark", "up", "down", "enter")
        assert "The guide" in text_of(pilot)
        assert "What runner's knee is" in text_of(pilot)


async def test_from_the_line_of_words_the_list_comes_by_f1(journal: Journal) -> None:
    written(journal, "run 5km")
    async with opened(journal) as pilot:
        await press(pilot, "colon", "f1")
        assert open_screens(pilot)[-1] == "ActionList"
        await press(pilot, "escape", "x")
        assert pilot.app.focused is not None
        assert pilot.app.focused.value == "x"


# Leaving


@pytest.mark.parametrize("key", ["q", "ctrl+q"])
async def test_q_and_ctrl_q_leave(journal: Journal, key: str) -> None:
    async with opened(journal) as pilot:
        await press(pilot, key)
        assert pilot.app.return_code == 0
        assert pilot.app.return_value is None


async def test_in_a_form_q_is_a_letter_and_ctrl_q_still_leaves(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "r", "q")
        assert open_screens(pilot)[-1] == "RunForm"
        assert pilot.app.return_code is None
        assert focus(pilot) == "distance"
        await press(pilot, "ctrl+q")
        assert pilot.app.return_code == 0
