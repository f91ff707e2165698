"""The page of files: where the journal lies, the ways in and out of it, and what came in, to take back."""

from __future__ import annotations

from datetime import date
from textwrap import wrap
from typing import Literal

from rich.cells import cell_len
from textual.binding import Binding
from textual.content import Content
from textual.screen import Screen

from journal.app.forms.choice_panel import Answer, ChoicePanel
from journal.app.forms.panel import Panel, RowsPanel
from journal.app.own_thread import OwnThread
from journal.app.plain import cut, padded
from journal.app.widgets.lines import marked_row
from journal.model.entries import AnyEntry
from journal.model.errors import JournalError
from journal.model.settings import Settings
from journal.model.words import printable
from journal.store.health import Health
from journal.store.journal import ImportRecord, Journal
from journal.workflows.files import overview
from journal.workflows.files.imports import Edited, EditedSinceError, TakenBack, edited_since, take_back

MUTED = "$foreground-muted"
KEYS = (("⏎", "do it"), ("j k", "choose"))
WAYS = (
    ("i", "import", "runs, pain, strength from a file, a folder or a zip", "bring_in"),
    ("e", "export", "everything, as CSV or JSON that import reads again", "write_out"),
    ("m", "merge", "what another machine's journal has", "merge"),
    ("b", "back up", "a whole copy in one file", "back_up"),
    ("r", "restore", "a copy; what is here is kept first", "restore"),
    ("c", "check", "whether the journal file is whole", "check"),
)
EMPTY = "Nothing is written yet: i brings in what you have; r goes back to a copy of a journal."
NOTHING_CAME = "Nothing yet. Every import stands here, and can be taken back by itself."
MARK_ONE = "Mark an import first, with j and k; d takes it back."
CAME_IN = "What came in"
TITLE_CELLS = 60
WHEN = 24
CHANGING = ("bring_in", "merge", "restore")
Take = Literal["whole", "keep", "take", "leave"]


class FilesPanel(RowsPanel[str]):
    """Closes with words about what was changed in the journal, or with None."""

    BINDINGS = [
        Binding("escape,q,backspace", "leave", "back", show=False, id="files.back"),
        Binding("enter,space", "do", "do it", show=False, id="files.do"),
        *(
            Binding(letter, f"way('{action}')", name, show=False, id=f"files.{action}")
            for letter, name, _, action in WAYS
        ),
        Binding("d", "take_back", "take the import back", show=False, id="files.take_back"),
    ]

    def __init__(self, journal: Journal, settings: Settings, today: date) -> None:
        self._seen = overview.overview(journal)
        d = (("d", "take an import back"),) if self._seen.imports else ()
        super().__init__("Files", (*KEYS, *d, ("esc", "back")), len(WAYS) + len(self._seen.imports))
        self._journal = journal
        self._settings = settings
        self._today = today
        self._said = ""
        self._trouble = False
        self.apart = OwnThread(self, journal.path)

    # What stands here

    def lines(self, width: int) -> tuple[list[Content], int]:
        """The page, and the last line that belongs to what is marked."""
        lines = self._head(width)
        for at, (letter, name, words, _) in enumerate(WAYS):
            row = Content.assemble(
                (f"{letter}  ", "bold $accent"), (f"{name:<9}", "bold"), (cut(words, width - 14), MUTED)
            )
            lines += self._row(at, [row], width)
            if at == self.at:
                last = len(lines) - 1
        count = len(self._seen.imports)
        lines += [
            Content(""),
            Content.styled(f"{CAME_IN} ({count:,})" if count else CAME_IN, "bold $secondary"),
        ]
        if not count:
            lines += [Content.styled(f"  {line}", MUTED) for line in wrap(NOTHING_CAME, width - 2)]
        for at, record in enumerate(self._seen.imports, len(WAYS)):
            lines += self._row(at, _import_cells(record, width - 2), width)
            if at == self.at:
                last = len(lines) - 1
        return lines, last

    def _head(self, width: int) -> list[Content]:
        """Where the file lies and whether there is a copy; in an empty journal what to do."""
        lines = [Content.styled(line, "bold") for line in wrap(overview.where_words(self._seen), width)]
        if self._seen.empty:
            lines += [Content.styled(line, "$text-accent") for line in wrap(EMPTY, width)]
        else:
            words, wanting = overview.copy_words(self._seen, self._today)
            style = "$text-warning" if wanting else MUTED
            more = f"{words} b makes one." if wanting else words
            lines += [Content.styled(line, style) for line in wrap(more, width)]
        return [*lines, Content("")]

    def _row(self, at: int, cells: list[Content], width: int) -> list[Content]:
        """A row with the mark where it is chosen, and below it what was said last."""
        if at != self.at:
            return [Content.assemble("  ", line) for line in cells]
        sign = ">" if self._settings.ascii else "▸"
        rows = [
            marked_row(Content.assemble((f"{'  ' if n else f'{sign} '}", "bold $accent"), line))
            for n, line in enumerate(cells)
        ]
        style = "bold $text-error" if self._trouble else "$text-success"
        return [*rows, *(Content.styled(f"     {line}", style) for line in wrap(self._said, width - 5))]

    def _say(self, words: str, *, trouble: bool = False) -> None:
        self._said, self._trouble = printable(words), trouble
        self.lay_out()

    def _refuse(self, refused: JournalError) -> None:
        self._say(str(refused), trouble=True)

    # What can be done

    def action_mark(self, by: int) -> None:
        """Mark another row; what was said is over."""
        self._said = ""
        super().action_mark(by)

    def action_mark_end(self, at: int) -> None:
        """Mark the first row or the last; what was said is over."""
        self._said = ""
        super().action_mark_end(at)

    def action_leave(self) -> None:
        """Close; not while something is written."""
        if not self.apart.busy:
            self.dismiss(None)

    def action_do(self) -> None:
        """Do what is marked."""
        if self.at < len(WAYS):
            self.action_way(WAYS[self.at][3])
        else:
            self.action_take_back()

    def action_way(self, action: str) -> None:
        """Go one of the ways in or out; it is marked, so that what is said of it stands by it."""
        if self.apart.busy:
            return
        self.at = next(at for at, way in enumerate(WAYS) if way[3] == action)
        self._say("")
        if action == "check":
            self._say("Checking …")
            self.apart.do(lambda own: own.examined(), self._checked, self._refuse)
        else:
            self.app.push_screen(self._form(action), self._changed if action in CHANGING else self._copied)

    def _form(self, action: str) -> Screen[str | None]:
        """The form of a way; each is imported when it is first wanted."""
        if action == "bring_in":
            from journal.app.forms.import_form import ImportForm

            return ImportForm(self._journal, self._settings, self._today)
        if action == "merge":
            from journal.app.forms.merge_form import MergeForm

            return MergeForm(self._journal, self._settings)
        if action == "restore":
            from journal.app.forms.restore_form import RestoreForm

            return RestoreForm(self._journal, self._today, self._seen.copies)
        from journal.app.forms.copy_forms import BackUpForm, ExportForm

        form = BackUpForm if action == "back_up" else ExportForm
        return form(self._journal, self._today)

    def _changed(self, words: str | None) -> None:
        """The journal was changed, or not: what was is told on the page below."""
        if words:
            self.dismiss(words)

    def _copied(self, words: str | None) -> None:
        """A copy was made, or not; the journal is as it was."""
        try:
            self._seen = overview.overview(self._journal)
        except JournalError as refused:
            self._refuse(refused)
        else:
            self._say(words or "")

    def _checked(self, health: Health) -> None:
        from journal.workflows.files.keeping import health_lines

        lines = health_lines(health, self._seen.path)
        if health.well:
            self._say(lines[0])
            return
        self._say("Something was found.", trouble=True)

        def text(width: int) -> Content:
            from journal.app.forms.looked_at import lines_of

            return Content("\n").join(lines_of(lines, width))

        self.app.push_screen(Panel("The journal file", text, "$text-error"))

    # Taking an import back

    def action_take_back(self) -> None:
        """Ask whether the marked import is to go, and what of those of its entries that were changed."""
        if self.apart.busy:
            return
        if self.at < len(WAYS):
            self._say(MARK_ONE)
            return
        record = self._seen.imports[self.at - len(WAYS)]
        try:
            self._ask(record, edited_since(self._journal, record.key))
        except JournalError as refused:
            self._refuse(refused)

    def _ask(self, record: ImportRecord, edited: tuple[AnyEntry, ...]) -> None:
        said = [overview.going_words(record)]
        answers: list[Answer[Take]] = [Answer("1", "take it back", "whole"), Answer("2", "leave it", "leave")]
        if edited:
            said += ["", *overview.edited_words(edited, self._settings)]
            answers = [
                Answer("1", "take it back, but keep what was changed since", "keep"),
                Answer("2", "take it back whole, these too", "take"),
                Answer("3", "leave it", "leave"),
            ]

        def answered(answer: Take | None) -> None:
            if answer is not None and answer != "leave":
                self._take_back(record, None if answer == "whole" else answer)

        title = cut(f"Take back {overview.import_row(record).files}", TITLE_CELLS)
        panel: ChoicePanel[Take] = ChoicePanel(title, [printable(line) for line in said], answers)
        self.app.push_screen(panel, answered)

    def _take_back(self, record: ImportRecord, edited: Edited | None) -> None:
        def done(taken: TakenBack) -> None:
            self.dismiss(overview.taken_back_words(record, taken))

        def refused(error: JournalError) -> None:
            if isinstance(error, EditedSinceError):  # an entry was changed while the question stood
                self._ask(record, error.entries)
            else:
                self._refuse(error)

        self._say("Taking it back …")
        self.apart.do(lambda own: take_back(own, record.key, edited=edited), done, refused)


def _import_cells(record: ImportRecord, width: int) -> list[Content]:
    """An import in one line where there is room for it, else in two."""
    row = overview.import_row(record)
    when = Content.styled(padded(row.when, WHEN), MUTED)
    if WHEN + cell_len(row.kinds) + 3 + cell_len(row.files) <= width:
        return [Content.assemble(when, row.kinds, (f" · {row.files}", MUTED))]
    indent = WHEN if width > 2 * WHEN else 2  # in a narrow terminal the day has a line to itself
    first, *more = wrap(row.kinds, width - indent)
    lines = [Content.assemble(when, first)] if indent == WHEN else [when, Content(f"  {first}")]
    return [
        *lines,
        *(Content.assemble(" " * indent, line) for line in more),
        Content.assemble(" " * indent, (cut(row.files, width - indent), MUTED)),
    ]
