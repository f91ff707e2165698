"""The line to write entries in words, and beneath it what will be written or what just happened."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from journal.app.plain import cut
from journal.app.widgets.text_field import TextField

EXAMPLE = "write it in words, e.g.  run 6.2km 38:20 e6; pain L1 during-run"


class WordsInput(TextField):
    """The input itself; it leaves only on purpose, with what was typed kept."""

    BINDINGS = [
        Binding("enter", "submit", "write", key_display="⏎", id="words.write", tooltip="Write it down"),
        Binding("escape", "leave", "back", key_display="esc", id="words.leave", tooltip="Back, words kept"),
    ]

    class Left(Message):
        """The writer pressed escape."""

    def action_leave(self) -> None:
        self.post_message(self.Left())


class WordsLine(Vertical):
    """Closed it is a hint and the last message; open, an input with its live reading.

    `reader` turns the text into what will be written and whether it can be; `Submitted` carries the text.
    """

    class Submitted(Message):
        """Something to write was entered."""

        def __init__(self, line: WordsLine, text: str) -> None:
            super().__init__()
            self.line = line
            self.text = text

    def __init__(self, reader: Callable[[str], tuple[str, bool]]) -> None:
        super().__init__(id="words-line")
        self._reader = reader
        self._kept = ""

    def compose(self) -> ComposeResult:
        yield Static(Content.assemble((" : ", "$accent"), (EXAMPLE, "$foreground-muted")), id="words-hint")
        yield Static(id="words-said")

    def open(self, text: str | None = None) -> None:
        """Show the input with what was typed before, or with `text`."""
        if self.query(WordsInput):
            return
        kept = self._kept if text is None else text
        line = WordsInput(kept, placeholder=EXAMPLE, select_on_focus=False)
        self.add_class("-open")
        self.mount(line, before="#words-said")
        line.focus()

    def close(self, *, keep: str) -> None:
        """Hide the input; `keep` is there when it opens again."""
        self._kept = keep
        self.query(WordsInput).remove()
        self.remove_class("-open")

    def say(self, words: str, *, trouble: bool = False) -> None:
        """Put a message below, in two lines at most."""
        said = self.query_one("#words-said", Static)
        style = "bold $text-error" if trouble else "$text-success"
        said.update(Content.styled(cut(words, max(20, 2 * self.app.size.width - 12)), style))
        self.set_class(bool(words), "-said")

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        if event.value.strip():
            words, readable = self._reader(event.value)
            self.say(words, trouble=not readable)
        else:
            self.say("")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if event.value.strip():
            self.post_message(self.Submitted(self, event.value))
        else:
            self.close(keep="")

    def on_words_input_left(self, event: WordsInput.Left) -> None:
        event.stop()
        self.say("")
        self.close(keep=self.query_one(WordsInput).value)
