"""A question with a few answers, one key each: what is known about it above, the answers below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import Generic, TypeVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from journal.app.forms.form import hints
from journal.app.forms.panel import WIDEST
from journal.app.plain import cut

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Answer(Generic[T]):
    """One answer: its key, its words, and what it gives back."""

    key: str
    words: str
    value: T


class ChoicePanel(ModalScreen[T | None], Generic[T]):
    """Gives back the value of the answer whose key was pressed; enter is the first, escape none."""

    CSS_PATH = "panel.tcss"
    BINDINGS = [
        Binding("escape,backspace", "dismiss", "back", show=False, id="choice.back"),
        Binding("enter", "first", "the first answer", show=False, id="choice.first"),
        Binding("j,down", "scroll(1)", "down", show=False, id="choice.down"),
        Binding("k,up", "scroll(-1)", "up", show=False, id="choice.up"),
    ]

    def __init__(self, title: str, said: Sequence[str], answers: Sequence[Answer[T]]) -> None:
        super().__init__()
        self._title = title
        self._said = said
        self._answers = answers

    def compose(self) -> ComposeResult:
        with VerticalScroll(id="panel") as box:
            box.can_focus = False
            box.border_title = Content.styled(f" {self._title} ", "bold")
            yield Static(id="panel-text")
        keys = "".join(answer.key for answer in self._answers)
        span = f"{keys[0]}-{keys[-1]}" if keys.isdecimal() and len(keys) > 1 else " ".join(keys)
        yield Static(hints(((span, "answers"), ("⏎", "the first"), ("esc", "back"))), id="panel-keys")

    def on_mount(self) -> None:
        self.lay_out()

    def on_resize(self) -> None:
        self.lay_out()

    def lay_out(self) -> None:
        """Lay question and answers out for the width of now."""
        width = max(20, min(self.app.size.width, WIDEST) - 8)
        lines: list[Content] = []
        for words in self._said:
            lines += [Content(line) for line in wrap(words, width)] or [Content("")]
        lines.append(Content(""))
        for answer in self._answers:
            lines.append(Content.assemble((f" {answer.key}  ", "bold $accent"), cut(answer.words, width - 4)))
        self.query_one("#panel-text", Static).update(Content("\n").join(lines))

    def on_key(self, event: events.Key) -> None:
        for answer in self._answers:
            if event.character == answer.key:
                event.stop()
                self.dismiss(answer.value)
                return

    def action_first(self) -> None:
        """Give the first answer."""
        self.dismiss(self._answers[0].value)

    def action_scroll(self, by: int) -> None:
        """Scroll by lines."""
        self.query_one("#panel").scroll_relative(y=by, animate=False)
