"""The list behind `?`: every key and action there is here, to be searched and run."""

from __future__ import annotations

from dataclasses import dataclass

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from journal.app.forms.form import hints
from journal.app.keymap import shown_key
from journal.app.screens.page import Page
from journal.app.widgets.key_line import action_of
from journal.app.widgets.text_field import TextField

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


class ActionList(ModalScreen[str | None]):
    """Search and run; closes with the action to run, or None."""

    CSS_PATH = "actions.tcss"
    BINDINGS = [
        Binding("escape", "dismiss", "back", show=False, id="actions.back"),
        Binding("down", "step(1)", "next", show=False, priority=True, id="actions.down"),
        Binding("up", "step(-1)", "before", show=False, priority=True, id="actions.up"),
    ]

    def __init__(self, actions: list[Action]) -> None:
        super().__init__()
        self._actions = actions
        self._shown = actions

    @classmethod
    def of(cls, page: Page) -> ActionList:
        """The actions of a page and of the app, the page's first; the guide above all."""
        found: dict[str, Action] = {
            GUIDE: Action("", "The guide: what runner's knee is and is not", GUIDE),
            "app.grammar": Action("", "How to write entries in words", "app.grammar"),
        }
        for key, live in page.active_bindings.items():
            binding = live.binding
            if not binding.id or not live.enabled:
                continue  # Textual's own keys for focus and copying
            action, name = action_of(live), KEY_NAMES.get(key) or shown_key(key)
            if action in found and found[action].keys:
                known = found[action]
                if name not in known.keys.split():
                    found[action] = Action(f"{known.keys} {name}", known.words, action)
            else:
                words = binding.tooltip or binding.description
                found[action] = Action(name, words[0].upper() + words[1:], action)
        return cls([action for action in found.values() if action.run != "app.keys"])

    def compose(self) -> ComposeResult:
        with Vertical(id="actions") as box:
            box.border_title = " Keys and actions "
            yield TextField(placeholder="search", id="search")
            yield OptionList(id="found")
        yield Static(hints(KEYS), id="form-keys")

    def on_mount(self) -> None:
        self.query_one(Input).focus()
        self._fill("")

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._fill(event.value)

    def _fill(self, text: str) -> None:
        words = text.casefold().split()
        self._shown = [
            action
            for action in self._actions
            if all(word in f"{action.keys} {action.words}".casefold() for word in words)
        ]
        options = self.query_one(OptionList)
        options.clear_options()
        options.add_options([Option(self._line(action)) for action in self._shown])
        if self._shown:
            options.highlighted = 0

    def _line(self, action: Action) -> Content:
        return Content.assemble((f" {action.keys:<14}", "bold $accent"), action.words)

    def action_step(self, by: int) -> None:
        """Choose another action while the search keeps the focus."""
        options = self.query_one(OptionList)
        if self._shown:
            options.highlighted = ((options.highlighted or 0) + by) % len(self._shown)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        chosen = self.query_one(OptionList).highlighted
        if chosen is not None and self._shown:
            self.dismiss(self._shown[chosen].run)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(self._shown[event.option_index].run)
