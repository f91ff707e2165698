"""A page to read before something is written over the journal; enter has it done in a thread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from textwrap import wrap

from textual.binding import Binding
from textual.content import Content

from journal.app.forms.footed_panel import FootedPanel
from journal.app.own_thread import OwnThread
from journal.model.errors import JournalError
from journal.model.words import printable


class LookedAt(FootedPanel):
    """What would come; once closed `said` are words about what was done, "" for nothing."""

    CSS_PATH = ["panel.tcss", "files.tcss"]
    BINDINGS = [Binding("enter", "agree", "do it", show=False, priority=True, id="looked_at.agree")]

    def __init__(self, title: str, content: Callable[[int], Content], enter_words: str, file: Path) -> None:
        keys = (("⏎", enter_words), ("j k [ ]", "scroll"), ("esc", "back, nothing is changed"))
        super().__init__(title, content, keys=keys)
        self.apart = OwnThread(self, file)
        self.said = ""
        self._trouble = ""

    def begin(self) -> None:
        """Have it done, by `apart.do`."""
        raise NotImplementedError

    def summary(self) -> str:
        """What enter does, in a sentence or two."""
        raise NotImplementedError

    def foot(self, width: int, rows: int) -> list[Content]:
        """What enter does; while it is done, that it is; and why it was not."""
        del rows
        words, style = self.summary(), "bold"
        if self.apart.busy:
            words = "Writing …"
        elif self._trouble:
            words, style = self._trouble, "bold $text-error"
        return [
            Content.styled("─" * width, "$panel"),
            *(Content.styled(line, style) for line in wrap(printable(words), width)),
        ]

    def action_agree(self) -> None:
        """Do it, once."""
        if not self.apart.busy:
            self._trouble = ""
            self.begin()
            self.lay_out()

    def refuse(self, refused: JournalError) -> None:
        """Say why it was not done; the page stays."""
        self._trouble = str(refused)
        self.lay_out()

    async def action_dismiss(self, result: None = None) -> None:
        """Go back; not while it is written."""
        if not self.apart.busy:
            self.dismiss(result)


def lines_of(words: list[str], width: int) -> list[Content]:
    """Lines as they are, those that are too long wrapped under their own beginning; heads in bold."""
    lines: list[Content] = []
    for text in map(printable, words):
        inset = len(text) - len(text.lstrip())
        style = "" if inset else "bold"
        lines += [
            Content.styled(piece, style)
            for piece in wrap(text, width, initial_indent="", subsequent_indent=" " * (inset + 2)) or [""]
        ]
    return lines
