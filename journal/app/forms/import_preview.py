"""What an import would write, on a page to read before: what is new, what is there, what is left out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from textwrap import wrap

from textual.binding import Binding
from textual.content import Content
from textual.widgets import Static
from textual.worker import Worker

from journal.app.forms.footed_panel import FootedPanel
from journal.app.forms.import_work import ImportWork, Told
from journal.app.plain import cut
from journal.app.widgets.key_hints import KeyHints
from journal.app.widgets.progress_bar import progress_lines
from journal.model.errors import JournalError
from journal.model.settings import Settings
from journal.model.words import printable
from journal.store.journal import Journal
from journal.workflows.files.import_progress import STOPPED, Progress
from journal.workflows.files.import_words import whole_preview
from journal.workflows.files.importing import (
    CHOICES,
    Preview,
    choices_of,
    without,
    write_import,
)

TITLE_CELLS = 40
QUICK_ENTRIES = 1000
"""Writing more takes longer than a key may."""
WRITING_KEYS = (("esc", "stop"),)
STOPPING = "Stopping …"


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

    Many entries are written in a thread, and escape takes back what was written of them so far.
    Once closed `said` are words about what was written, "" for nothing; `wants_columns` and
    `wants_names` to say those anew.
    """

    BINDINGS = [
        Binding("enter", "agree", "write it", show=False, priority=True, id="preview.agree"),
        Binding("m", "columns", "the columns", show=False, id="preview.columns"),
        Binding("l", "names", "exercise names", show=False, id="preview.names"),
        *(
            Binding(
                letter, f"leave_out('{letter}')", "leave out or take in", show=False, id=f"preview.{letter}"
            )
            for letter in CHOICES
        ),
    ]

    def __init__(self, preview: Preview, settings: Settings, journal: Journal) -> None:
        name = Path(preview.files[0]).name or preview.files[0]
        more = f" and {len(preview.files) - 1} more" if len(preview.files) > 1 else ""
        super().__init__(f"{cut(name, TITLE_CELLS)}{more} · nothing is written yet", self._text)
        self._preview = preview
        self._settings = settings
        self._choices = choices_of(preview)
        self.said = ""
        self.wants_columns = False
        self.wants_names = False
        self._journal = journal
        self._work: ImportWork[Preview] | None = None
        self._progress: Progress | None = None
        self._out: set[str] = set()
        self._trouble = ""

    @property
    def _chosen(self) -> Preview:
        return without(self._preview, self._out)

    @property
    def _has_names(self) -> bool:
        return any(found.lift_names for found in self._preview.found)

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
        rule = Content.styled("-" * width if self._settings.ascii else "─" * width, "$panel")
        if self._progress is not None:
            return [rule, *progress_lines(self._progress, self._settings, width)]
        beside = self._beside()
        chosen = self._chosen
        lines = [rule]
        if not self._preview.anything:
            return [*lines, Content.assemble(("Nothing is new. ", "bold"), beside)]
        words = f"To write: {chosen.in_words}."
        lines += [Content.styled(line, "bold") for line in wrap(words, width, subsequent_indent="  ")]
        if beside:
            lines.append(Content.styled(beside, "$foreground-muted"))
        if len(self._choices) > 1:
            lines.append(self._letters())
        style = "bold" if self._trouble == STOPPED else "bold $text-error"
        lines += [Content.styled(line, style) for line in wrap(self._trouble, width)]
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
        if self._work is not None:
            self.query_one(KeyHints).name_keys(WRITING_KEYS)
            return
        keys: list[tuple[str, str]] = []
        if self._chosen.anything:
            keys.append(("⏎", "write it"))
        if len(self._choices) > 1:
            keys.append((" ".join(self._choices), "leave out"))
        if self._preview.columns:
            keys.append(("m", "columns"))
        if self._has_names:
            keys.append(("l", "exercise names"))
        keys += [("j k [ ]", "scroll"), ("esc", "back")]
        self.query_one(KeyHints).name_keys(tuple(keys))

    def action_leave_out(self, letter: str) -> None:
        """Leave a kind out, or take it in again."""
        if letter in self._choices and self._work is None:
            self._out ^= {letter}
            self.lay_out()

    def action_columns(self) -> None:
        """Say the columns anew."""
        if self._preview.columns and self._work is None:
            self.wants_columns = True
            self.dismiss(None)

    def action_names(self) -> None:
        """Say which exercises the names of the files are."""
        if self._has_names and self._work is None:
            self.wants_names = True
            self.dismiss(None)

    def action_agree(self) -> None:
        """Write it, if there is anything; what can't be written just now is said, and the page stays."""
        if self._work is not None:
            return
        chosen = self._chosen
        if not self._preview.anything:
            self.dismiss(None)
        elif len(chosen.new) + len(chosen.filled) > QUICK_ENTRIES:
            self._begin_writing(chosen)
        elif chosen.anything:
            try:
                write_import(self._journal, chosen)
            except JournalError as refused:
                self._stay(str(refused))
            else:
                self._leave_written(chosen)

    def _begin_writing(self, chosen: Preview) -> None:
        def work() -> Preview:
            with self._journal.opened_again() as journal:
                write_import(journal, chosen)
            return chosen

        self._progress = Progress("Writing …")
        self._work = ImportWork(self, work)
        self.lay_out()

    def on_told(self, event: Told) -> None:
        """Show how far the writing is; the foot alone, the text above may be long."""
        if event.work is self._work and not self._work.is_stopping:
            self._progress = event.progress
            self._draw_foot()

    def _draw_foot(self) -> None:
        foot = self.query_one("#panel-foot", Static)
        foot.update(Content("\n").join(self.foot(foot.content_size.width, foot.content_size.height)))

    async def action_dismiss(self, result: None = None) -> None:
        """Stop a writing that is under way: it ends once it is known what became of it. Else lead back."""
        if self._work is None:
            await super().action_dismiss(result)
            return
        self._work.stop()
        self._progress = Progress(STOPPING)
        self._draw_foot()

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """All of it is written, or none of it."""
        if self._work is None or not self._work.has_ended(event):
            return
        work, self._work, self._progress = self._work, None, None
        try:
            chosen = work.result()
        except JournalError as refused:
            self._stay(str(refused))
            return
        if chosen is None:
            self._stay(STOPPED)
        else:
            self._leave_written(chosen)

    def on_unmount(self) -> None:
        if self._work is not None:
            self._work.stop()

    def _stay(self, why: str) -> None:
        self._trouble = printable(why)
        self.lay_out()

    def _leave_written(self, chosen: Preview) -> None:
        self.said = f"Brought in: {chosen.in_words}. u takes it back."
        self.dismiss(None)


def _wrapped(line: str, width: int) -> Iterator[Content]:
    text = printable(line)
    indent = " " * (len(text) - len(text.lstrip()) + 4)
    for piece in wrap(text, width, subsequent_indent=indent) or [""]:
        yield Content(piece)
