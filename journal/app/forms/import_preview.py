"""What an import would write, on a page to read before: what is new, what is there, what is left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from textwrap import wrap

from textual.binding import Binding
from textual.content import Content
from textual.widgets import Static

from journal.app.forms.footed_panel import FootedPanel
from journal.app.forms.form import hints
from journal.app.plain import cut
from journal.model.errors import JournalError
from journal.model.settings import Settings
from journal.model.words import printable
from journal.workflows.files.import_words import whole_preview
from journal.workflows.files.importing import CHOICES, Preview, choices_of, kinds_in_words, without

TITLE_CELLS = 40


LETTER_WORDS = {
    "r": "runs",
    "p": "pain",
    "s": "strength",
    "x": "other sessions",
    "c": "care",
    "n": "notes",
    "e": "episodes",
    "w": "warning signs",
}


class ImportPreview(FootedPanel):
    """Letters leave kinds out and take them in again; ⏎ writes, escape leads back.

    Once closed `said` are words about what was written, "" for nothing; `wants_columns` to say them anew.
    """

    BINDINGS = [
        Binding("enter", "agree", "write it", show=False, priority=True, id="preview.agree"),
        Binding("m", "columns", "the columns", show=False, id="preview.columns"),
        *(
            Binding(
                letter, f"leave_out('{letter}')", "leave out or take in", show=False, id=f"preview.{letter}"
            )
            for letter in CHOICES
        ),
    ]

    def __init__(self, preview: Preview, settings: Settings, write: Callable[[Preview], str]) -> None:
        name = Path(preview.files[0]).name or preview.files[0]
        more = f" and {len(preview.files) - 1} more" if len(preview.files) > 1 else ""
        super().__init__(f"{cut(name, TITLE_CELLS)}{more} · nothing is written yet", self._text)
        self._preview = preview
        self._settings = settings
        self._choices = choices_of(preview)
        self.said = ""
        self.wants_columns = False
        self._write = write
        self._out: set[str] = set()
        self._trouble = ""

    @property
    def _chosen(self) -> Preview:
        return without(self._preview, self._out)

    def _text(self, width: int) -> Content:
        parts: list[Content] = []
        for part in whole_preview(self._preview, self._settings):
            if parts:
                parts.append(Content(""))
            parts.append(Content.styled(part.title, "bold $secondary"))
            for line in part.lines:
                parts += _wrapped(line, width)
        return Content("\n").join(parts)

    def foot(self, width: int, rows: int) -> list[Content]:
        """What would be written, kind by kind with the letter that leaves it out."""
        del rows
        beside = self._beside()
        chosen = self._chosen
        lines = [Content.styled("-" * width if self._settings.ascii else "─" * width, "$panel")]
        if not self._preview.anything:
            return [*lines, Content.assemble(("Nothing is new. ", "bold"), beside)]
        words = f"To write: {kinds_in_words(chosen.added)}."
        lines += [Content.styled(line, "bold") for line in wrap(words, width, subsequent_indent="  ")]
        if beside:
            lines.append(Content.styled(beside, "$foreground-muted"))
        if len(self._choices) > 1:
            lines.append(self._letters())
        lines += [Content.styled(line, "bold $text-error") for line in wrap(self._trouble, width)]
        return lines

    def _beside(self) -> str:
        """How many entries are not written, and why."""
        counts = {
            "Already here": len(self._preview.already),
            "In more than one file": self._preview.twins,
            "Left out": len(self._preview.skipped),
        }
        return " ".join(f"{words}: {count:,}." for words, count in counts.items() if count)

    def _letters(self) -> Content:
        mark = "x" if self._settings.ascii else "✓"
        parts: list[tuple[str, str]] = []
        for letter in self._choices:
            box = f"[{' ' if letter in self._out else mark}]"
            parts += [(letter, "bold $accent"), (f" {box} {LETTER_WORDS[letter]}   ", "")]
        return Content.assemble(*parts)

    def lay_out(self) -> None:
        """Lay the page out, and name the keys that do something now."""
        super().lay_out()
        keys: list[tuple[str, str]] = []
        if self._chosen.anything:
            keys.append(("⏎", "write it"))
        if len(self._choices) > 1:
            keys.append((" ".join(self._choices), "leave out"))
        if self._preview.columns:
            keys.append(("m", "columns"))
        keys += [("j k [ ]", "scroll"), ("esc", "back")]
        self.query_one("#panel-keys", Static).update(hints(tuple(keys)))

    def action_leave_out(self, letter: str) -> None:
        """Leave a kind out, or take it in again."""
        if letter in self._choices:
            self._out ^= {letter}
            self.lay_out()

    def action_columns(self) -> None:
        """Say the columns anew."""
        if self._preview.columns:
            self.wants_columns = True
            self.dismiss(None)

    def action_agree(self) -> None:
        """Write it, if there is anything; what can't be written just now is said, and the page stays."""
        if not self._preview.anything:
            self.dismiss(None)
        elif self._chosen.anything:
            try:
                self.said = self._write(self._chosen)
            except JournalError as refused:
                self._trouble = printable(str(refused))
                self.lay_out()
                return
            self.dismiss(None)


def _wrapped(line: str, width: int) -> Iterator[Content]:
    text = printable(line)
    indent = " " * (len(text) - len(text.lstrip()) + 4)
    for piece in wrap(text, width, subsequent_indent=indent) or [""]:
        yield Content(piece)
