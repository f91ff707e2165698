"""A question with a few answers, one key each: what is known about it above, the answers below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import Generic, TypeVar

from textual import events
from textual.binding import Binding
from textual.content import Content

from journal.app.forms.panel import BY_LINES, TextPanel
from journal.app.plain import cut

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Answer(Generic[T]):
    """One answer: its key, its words, and what it gives back."""

    key: str
    words: str
    value: T


class ChoicePanel(TextPanel[T]):
    """Gives back the value of the answer whose key was pressed; enter is the first, escape none."""

    BINDINGS = [
        Binding("escape,backspace", "dismiss", "back", show=False, id="choice.back"),
        Binding("enter", "first", "the first answer", show=False, id="choice.first"),
        *BY_LINES,
    ]

    def __init__(self, title: str, said: Sequence[str], answers: Sequence[Answer[T]]) -> None:
        keys = "".join(answer.key for answer in answers)
        span = f"{keys[0]}-{keys[-1]}" if keys.isdecimal() and len(keys) > 1 else " ".join(keys)
        super().__init__(title, ((span, "answers"), ("⏎", "the first"), ("esc", "back")))
        self._said = said
        self._answers = answers

    def text(self, width: int) -> Content:
        lines: list[Content] = []
        for words in self._said:
            lines += [Content(line) for line in wrap(words, width)] or [Content("")]
        lines.append(Content(""))
        for answer in self._answers:
            lines.append(Content.assemble((f" {answer.key}  ", "bold $accent"), cut(answer.words, width - 4)))
        return Content("\n").join(lines)

    def on_key(self, event: events.Key) -> None:
        for answer in self._answers:
            if event.character == answer.key:
                event.stop()
                self.dismiss(answer.value)
                return

    def action_first(self) -> None:
        """Give the first answer."""
        self.dismiss(self._answers[0].value)
