"""Keys of one's own: the setting `keys` as Textual takes it, and what can't be meant by it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from typing import Any

from textual.app import App
from textual.binding import Binding
from textual.keys import Keys, key_to_character

from journal.model.errors import NotReadableError
from journal.model.reading import shown

MODIFIERS = ("ctrl", "alt", "shift", "super", "meta", "hyper")
KEY_VALUES = frozenset(key.value for key in Keys)


def keymap_of(text: str) -> dict[str, str]:
    """Keys by the name of their action, of a text like `run=R page.today=f2,&`."""
    named = (word.partition("=") for word in text.split())
    return {name: keys for name, _, keys in named}


def action_names(app: App[Any]) -> dict[str, str]:
    """The actions that can have other keys, each with the key it comes with."""
    names: dict[str, str] = {}
    for binding in (binding for place in _places(app) for binding in place):
        if binding.id and not binding.priority:
            names.setdefault(binding.id, binding.key_display or shown_key(binding.key))
    return names


def check_keys(app: App[Any], text: str) -> None:
    """Refuse names that no action has, words that are no key, and two actions on one key."""
    wanted = {name: [_key(key) for key in keys.split(",")] for name, keys in keymap_of(text).items()}
    names = action_names(app)
    for name in wanted:
        if name not in names:
            alike = get_close_matches(name, names, 3, 0.5)
            raise NotReadableError(
                f"{shown(name)} is the name of no action.",
                f"Did you mean {' or '.join(alike)}?" if alike else "The names are listed here.",
            )
    everywhere, *pages = _places(app)
    for page in pages:
        _refuse_doubles([*everywhere, *page], wanted)


def _refuse_doubles(bindings: Sequence[Binding], wanted: dict[str, list[str]]) -> None:
    """Two actions that one key would do, unless it did both before: m asks on every page."""
    by_key: dict[str, set[str]] = {}
    for binding in bindings:
        for key in wanted.get(binding.id or "", [binding.key]):
            by_key.setdefault(key, set()).add(binding.id or "")
    for key, names in by_key.items():
        if len(names) > 1 and not names.isdisjoint(wanted):
            first, second = sorted(names)[:2]
            raise NotReadableError(
                f"{shown_key(key)} would do two things: {first} and {second}.",
                "Give the other one another key too.",
            )


def shown_key(key: str) -> str:
    """A key as a hint names it: its sign where it has one, `&` of `ampersand`."""
    character = key_to_character(key) or ""
    return character if character.strip().isprintable() and character.strip() else key


def _key(text: str) -> str:
    """A key by Textual's name for it; NotReadableError for what is none."""
    if text:
        key = next(iter(Binding.make_bindings([Binding(text, "", "")]))).key
        *modifiers, base = key.split("+")
        known = len(base) == 1 or base in KEY_VALUES or key_to_character(base) is not None
        if known and all(modifier in MODIFIERS for modifier in modifiers):
            return key
    raise NotReadableError(f"{shown(text)} is no key.", "Write a letter, a sign, f2, ctrl+k, home, comma.")


def _places(app: App[Any]) -> Iterator[list[Binding]]:
    """The bindings of the app, then those of each of its pages."""
    yield list(Binding.make_bindings(type(app).BINDINGS))
    for made in app.MODES.values():
        page = made() if callable(made) else app.get_screen(made)
        yield list(Binding.make_bindings(page.BINDINGS))
