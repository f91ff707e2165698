"""The line to write entries in words; beneath it what a word may become, and what will be written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from journal.app.plain import cut
from journal.app.widgets.text_field import TextField

if TYPE_CHECKING:
    from journal.entry.completions import Completions

EXAMPLE = "write it in words, e.g.  run 6.2 38:20 e6; pain L1 during-run"

Reader = Callable[[str], tuple[str, bool]]
Completer = Callable[[str, int], "Completions"]


class WordsInput(TextField):
    """The input itself; it leaves only on purpose, with what was typed kept."""

    BINDINGS = [
        Binding("enter", "submit", "write", key_display="⏎", id="words.write", tooltip="Write it down"),
        Binding("escape", "leave", "back", key_display="esc", id="words.leave", tooltip="Back, words kept"),
        Binding("tab", "complete(1)", "take the word below", show=False, id="words.complete"),
        Binding("shift+tab", "complete(-1)", "the word before", show=False, id="words.complete_back"),
    ]

    class Left(Message):
        """The writer pressed escape."""

    class Complete(Message):
        """The word under the cursor wants completing; `by` goes on to the next one or back."""

        def __init__(self, by: int) -> None:
            super().__init__()
            self.by = by

    def action_leave(self) -> None:
        self.post_message(self.Left())

    def action_complete(self, by: int) -> None:
        """Take a completion; the focus stays here even where there is none."""
        self.post_message(self.Complete(by))

    def action_cursor_right(self, select: bool = False) -> None:
        """At the end of a word begun, take its first completion."""
        begun = self.value[-1:].strip(" ;,")
        if begun and not select and self.cursor_at_end and self.selection.is_empty:
            self.post_message(self.Complete(1))
        else:
            super().action_cursor_right(select)


@dataclass(frozen=True, slots=True)
class Taken:
    """The completion that stands in the line: of which words, which one, in which text around it."""

    words: tuple[str, ...]
    place: int
    before: str
    after: str

    @property
    def text(self) -> str:
        """The line with the word in it."""
        return self.before + self.words[self.place] + self.after

    @property
    def cursor(self) -> int:
        """Behind the word."""
        return len(self.before + self.words[self.place])


@dataclass(frozen=True, slots=True)
class LineUse:
    """What the line is for: what reads its text, what completes it, what stands in it while it is empty.

    `reader` turns the text into what will be written and whether it can be; `completers` gives, once each
    time the line is opened, what finds the words the one under the cursor may become. Some lines mean
    something empty, too.
    """

    reader: Reader
    completers: Callable[[], Completer] | None = None
    placeholder: str = EXAMPLE
    may_be_empty: bool = False


def skip_line() -> LineUse:
    """The line that asks why a planned session is skipped; a use of its own each time, to be told by it."""

    def reading(reason: str) -> tuple[str, bool]:
        why = f": {reason.strip()}" if reason.strip() else ""
        return f"Skipped{why}. It stays in the plan, and counts nowhere.", True

    return LineUse(reading, placeholder="why it is skipped; may stay empty", may_be_empty=True)


class WordsLine(Vertical):
    """Closed it is a hint and the last message; open, an input, its completions and its live reading.

    Without another use it is for entries. `Submitted` carries the text and the use.
    """

    class Submitted(Message):
        """Something to write was entered."""

        def __init__(self, line: WordsLine, text: str, use: LineUse) -> None:
            super().__init__()
            self.line = line
            self.text = text
            self.use = use

    def __init__(self, entries: LineUse) -> None:
        super().__init__(id="words-line")
        self._entries = entries
        self._use = entries
        self._completer: Completer | None = None
        self._taken: Taken | None = None
        self._kept = ""
        self._given: str | None = None
        self._said_rows = 0

    def compose(self) -> ComposeResult:
        yield Static(Content.assemble((" : ", "$accent"), (EXAMPLE, "$foreground-muted")), id="words-hint")
        yield Static(id="words-next")
        yield Static(id="words-said")

    def open(self, text: str | None = None, use: LineUse | None = None) -> None:
        """Show the input with what was typed before, or with `text`; for entries, or for another use."""
        if self.query(WordsInput):
            return
        self._use = use or self._entries
        self._given = text
        self._completer, self._taken = None, None
        line = WordsInput(
            self._kept if text is None else text, placeholder=self._use.placeholder, select_on_focus=False
        )
        self.query_one("#words-next", Static).update("")
        self.add_class("-open")
        self.mount(line, before="#words-next")
        line.focus()
        self.watch(line, "selection", self._show_completions, init=False)

    def close(self, *, keep: str) -> None:
        """Hide the input; `keep` is there when it opens again.

        A line that was opened with words given to it leaves what was typed before as it is, unless they were
        changed and left; and so does one of another use.
        """
        if self._use is self._entries and (self._given is None or keep not in ("", self._given)):
            self._kept = keep
        self.query(WordsInput).remove()
        self.remove_class("-open")

    def say(self, words: str, *, trouble: bool = False) -> None:
        """Put a message below, in two lines at most."""
        said = self.query_one("#words-said", Static)
        style = "bold $text-error" if trouble else "$text-success"
        width = self.app.size.width
        line = cut(words, max(20, 2 * width - 12))
        rows = (line != "") + (cell_len(line) > width - 2)
        # A line that stays as high as it was moves nothing else.
        said.update(Content.styled(line, style), layout=rows != self._said_rows or rows > 1)
        self._said_rows = rows
        self.set_class(bool(words), "-said")

    def _completions(self, line: WordsInput) -> Completions:
        if self._completer is None:
            self._completer = self._use.completers() if self._use.completers else _nothing
        return self._completer(line.value, line.cursor_position)

    def _show_completions(self) -> None:
        """What tab takes next stands first; of a word just taken, the one after it."""
        for line in self.query(WordsInput):
            if self._is_taken(line) and self._taken is not None:
                words, place = self._taken.words, self._taken.place + 1
                self._show_words((*words[place:], *words[:place]) if len(words) > 1 else ())
            else:
                self._show_words(self._completions(line).words)

    def _show_words(self, words: tuple[str, ...]) -> None:
        shown = self.query_one("#words-next", Static)
        if not words:
            shown.update("")
            return
        first, *rest = words
        room = max(20, self.app.size.width - 8)
        first = cut(first, room)
        others = cut("".join(f" · {word}" for word in rest), room - len(first))
        shown.update(
            Content.assemble(("tab ", "bold $accent"), (first, "bold"), (others, "$foreground-muted"))
        )

    def _is_taken(self, line: WordsInput) -> bool:
        taken = self._taken
        return taken is not None and (line.value, line.cursor_position) == (taken.text, taken.cursor)

    def on_words_input_complete(self, event: WordsInput.Complete) -> None:
        """Put the next completion in the place of the word, or of the one taken just before."""
        event.stop()
        line = self.query_one(WordsInput)
        taken = self._taken
        if taken is not None and self._is_taken(line):
            place = (taken.place + event.by) % len(taken.words)
            taken = Taken(taken.words, place, taken.before, taken.after)
        else:
            found = self._completions(line)
            if not found.words:
                return
            place = 0 if event.by > 0 else len(found.words) - 1
            taken = Taken(found.words, place, line.value[: found.start], line.value[found.end :])
        self._taken = taken
        line.value = taken.text
        line.cursor_position = taken.cursor
        self._show_completions()

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._show_completions()
        if event.value.strip() or self._use.may_be_empty:
            words, readable = self._use.reader(event.value)
            self.say(words, trouble=not readable)
        else:
            self.say("")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if event.value.strip() or self._use.may_be_empty:
            self.post_message(self.Submitted(self, event.value, self._use))
        else:
            self.close(keep="")

    def on_words_input_left(self, event: WordsInput.Left) -> None:
        event.stop()
        self.say("")
        self.close(keep=self.query_one(WordsInput).value)


def _nothing(text: str, cursor: int) -> Completions:
    """No words to take."""
    from journal.entry.completions import Completions

    del text
    return Completions(cursor, cursor)
