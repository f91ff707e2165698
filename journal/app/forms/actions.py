"""The list behind `?`: every key and action there is here, to be searched and run."""

from __future__ import annotations

from dataclasses import dataclass

from textual.content import Content

from journal.app.forms.search_list import SearchList
from journal.app.keymap import shown_key
from journal.app.plain_signs import key_name
from journal.app.screens.page import Page
from journal.app.widgets.key_line import action_of

KEYS = (("type", "to search"), ("↑ ↓", "choose"), ("⏎", "do it"), ("esc", "back"))
GUIDE = "app.guide"
KEY_NAMES = {
    "question_mark": "?",
    "colon": ":",
    "exclamation_mark": "!",
    "slash": "/",
    "enter": "⏎",
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "escape": "esc",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "f1": "F1",
}


@dataclass(frozen=True, slots=True)
class Action:
    """One action: the keys that do it, what it does, and how to run it."""

    keys: str
    words: str
    run: str


class ActionList(SearchList):
    """Search and run; closes with the action to run, or None."""

    def __init__(self, actions: list[Action]) -> None:
        super().__init__("Keys and actions", "search", KEYS)
        self._actions = actions

    @classmethod
    def of(cls, page: Page) -> ActionList:
        """The actions of a page and of the app, the page's first; the guide above all."""
        found: dict[str, Action] = {
            GUIDE: Action("", "The guide: what runner's knee is and is not", GUIDE),
            "app.grammar": Action("", "How to write entries in words", "app.grammar"),
        }
        ascii_only = page.session.settings.ascii
        for key, live in page.active_bindings.items():
            binding = live.binding
            if not binding.id or not live.enabled:
                continue  # Textual's own keys for focus and copying
            action = action_of(live)
            name = key_name(KEY_NAMES.get(key) or shown_key(key), ascii_only=ascii_only)
            if action in found and found[action].keys:
                known = found[action]
                if name not in known.keys.split():
                    found[action] = Action(f"{known.keys} {name}", known.words, action)
            else:
                words = binding.tooltip or binding.description
                found[action] = Action(name, words[0].upper() + words[1:], action)
        return cls([action for action in found.values() if action.run != "app.keys"])

    def found(self, typed: str) -> list[tuple[str, Content]]:
        words = typed.casefold().split()
        return [
            (action.run, Content.assemble((f" {action.keys:<14}", "bold $accent"), action.words))
            for action in self._actions
            if all(word in f"{action.keys} {action.words}".casefold() for word in words)
        ]
