"""A list to be searched: typing narrows it, the arrows choose while the search keeps the focus."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from journal.app.widgets.key_hints import KeyHints, Keys
from journal.app.widgets.text_field import TextField


class SearchList(ModalScreen[str | None]):
    """Closes with what the chosen row stands for, or with None; `placeholder` says what is typed."""

    CSS_PATH = "actions.tcss"
    BINDINGS = [
        Binding("escape", "dismiss", "back", show=False, id="search.back"),
        Binding("down", "step(1)", "next", show=False, priority=True, id="search.down"),
        Binding("up", "step(-1)", "before", show=False, priority=True, id="search.up"),
    ]

    def __init__(self, title: str, placeholder: str, keys: Keys) -> None:
        super().__init__()
        self._title = title
        self._placeholder = placeholder
        self._keys = keys
        self._found: list[str] = []

    def found(self, typed: str) -> Sequence[tuple[str, Content]]:
        """What a text finds: what each row stands for, and the row."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        with Vertical(id="actions") as box:
            box.border_title = f" {self._title} "
            yield TextField(placeholder=self._placeholder, id="search")
            yield OptionList(id="found")
        yield KeyHints(self._keys, id="form-keys")

    def on_mount(self) -> None:
        self.query_one(Input).focus()
        self._fill("")

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._fill(event.value)

    def _fill(self, typed: str) -> None:
        rows = self.found(typed)
        self._found = [stands_for for stands_for, _ in rows]
        options = self.query_one(OptionList)
        options.clear_options()
        options.add_options([Option(line) for _, line in rows])
        if rows:
            options.highlighted = 0

    def action_step(self, by: int) -> None:
        """Choose another row while the search keeps the focus."""
        options = self.query_one(OptionList)
        if self._found:
            options.highlighted = ((options.highlighted or 0) + by) % len(self._found)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        chosen = self.query_one(OptionList).highlighted
        if chosen is not None and self._found:
            self.dismiss(self._found[chosen])

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(self._found[event.option_index])
