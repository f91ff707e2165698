"""The line to filter by: open it takes words, and beneath them stands how to say more, or why not this."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from journal.app.plain import cut
from journal.app.widgets.text_field import TextField

HINT = 'kind:tempo  pain>3  knee:left  2025-05  W12  km>=10  "hill"  for-physio'


class FilterInput(TextField):
    """The words to look for; enter leaves for the list."""

    BINDINGS = [Binding("enter", "submit", "to the list", key_display="⏎", id="filter.done")]


class FilterLine(Vertical):
    """Hidden until it is opened; `Changed` carries what is typed, key by key."""

    class Changed(Message):
        """Another text is in the line."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class Closed(Message):
        """The line has been left for the list."""

    def __init__(self) -> None:
        super().__init__(id="filter-line")

    def compose(self) -> ComposeResult:
        yield FilterInput(id="filter", placeholder="what to look for", select_on_focus=False)
        yield Static(id="filter-said")

    @property
    def is_open(self) -> bool:
        """Whether one types in it."""
        return self.has_class("-open")

    @property
    def text(self) -> str:
        """What is typed."""
        return self.query_one(FilterInput).value.strip()

    def open(self) -> None:
        """Type in it, behind what is there."""
        self.add_class("-open")
        line = self.query_one(FilterInput)
        line.focus()
        line.cursor_position = len(line.value)
        self.explain()

    def close(self, text: str) -> None:
        """Leave it; `text` is there when it opens again."""
        line = self.query_one(FilterInput)
        with line.prevent(Input.Changed):
            line.value = text
        self.remove_class("-open")
        self.screen.set_focus(None)
        self.post_message(self.Closed())

    def clear(self) -> None:
        """Take everything out that is typed."""
        self.query_one(FilterInput).value = ""

    def explain(self, refusal: str = "") -> None:
        """Say why this can't be looked for; without a refusal, what can be."""
        said = self.query_one("#filter-said", Static)
        said.set_class(bool(refusal), "-wrong")
        said.update(Content(f" {cut(refusal or HINT, max(20, self.app.size.width - 2))}"), layout=False)

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Changed(event.value.strip()))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.close(self.text)
