"""The import: a path, what is in the files, and only then writing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static
from textual.worker import Worker

from journal.app.forms.boxes import Choice
from journal.app.forms.form import Form
from journal.app.forms.import_preview import ImportPreview
from journal.app.forms.import_work import ImportWork, Told
from journal.app.forms.path_form import named_path
from journal.app.plain import cut
from journal.app.widgets.key_hints import KeyHints
from journal.app.widgets.path_field import PathField
from journal.app.widgets.progress_bar import progress_lines
from journal.app.widgets.text_field import TextField
from journal.entry.days import read_day
from journal.exchange.formats import UnknownTableError
from journal.exchange.meanings import ColumnMap
from journal.exchange.tables import Table
from journal.model.days import long_day
from journal.model.errors import JournalError, NotReadableError
from journal.model.settings import Settings
from journal.model.vocabulary import Unit
from journal.model.words import printable
from journal.store.journal import Journal
from journal.workflows.files.import_progress import STOPPED, Progress
from journal.workflows.files.import_reading import Asked, WasRead, asked_of, is_quick, read_files
from journal.workflows.files.importing import Preview, compared

NOT_SAID = "as found"
EXAMPLE = "~/Downloads/Activities.csv"
UNIT_HINT = "k, m or a: only where the file does not say it"
DAY_HINT = "only where the file does not know its day"
LOOKED_AT = "Type the path of a file, a folder or a zip. Enter looks at it first.\n"
WHERE_FROM = (
    "Strava: My Account, Download or Delete Your Account, Request Your Archive: the zip as it comes.\n"
    "Garmin Connect: Activities, Export CSV (scroll down first: it exports the rows that are loaded).\n"
    "FIT, TCX and GPX: files, folders and zips. Strong and Hevy: their CSV. Apple Health: export.zip.\n"
    "A table of your own as CSV: you say what its columns are, and it is remembered."
)
KEYS = (
    ("⏎", "look at it"),
    ("→", "complete the path"),
    ("tab", "next"),
    ("esc", "leave (asks once)"),
    ("F1", "help"),
)
READING_KEYS = (("esc", "stop"),)
NOTHING_YET = "nothing is written before you have seen what is in it."
NAME_CELLS = 18


@dataclass(frozen=True, slots=True)
class Seen:
    """What was read, and how it compares with the journal."""

    was_read: WasRead
    preview: Preview


class ImportForm(Form):
    """Enter looks at the files and opens what was found as a page; enter there writes it."""

    heading = " Bring runs in from a file "
    help_text = (
        f"{WHERE_FROM}\nNothing is written before you have seen what is in it; u takes the whole import back."
    )

    def __init__(self, journal: Journal, settings: Settings, today: date) -> None:
        super().__init__()
        self._journal = journal
        self._settings = settings
        self._today = today
        self._asked = Asked((), settings, today)
        self._work: ImportWork[Seen] | None = None
        self._progress: Progress | None = None

    def compose_fields(self) -> ComposeResult:
        with Horizontal(classes="row"):
            yield Static("file", classes="label")
            yield PathField(id="path", classes="-long", placeholder=EXAMPLE)
        with Horizontal(classes="row"):
            yield Static("unit", classes="label")
            yield Choice("unit", [NOT_SAID, *(str(unit) for unit in Unit)], NOT_SAID)
            yield Static(UNIT_HINT, classes="hint", name="unit")
        with Horizontal(classes="row"):
            yield Static("day", classes="label")
            yield TextField(id="day")
            yield Static(DAY_HINT, classes="hint", name="day")

    def errors_of(self, fields: Mapping[str, str]) -> Mapping[str, JournalError]:
        errors: dict[str, JournalError] = {}
        try:
            named_path(fields["path"], EXAMPLE)
        except NotReadableError as refused:
            errors["path"] = refused
        try:
            self._day(fields)
        except NotReadableError as refused:
            errors["day"] = refused
        return errors

    def _day(self, fields: Mapping[str, str]) -> date | None:
        return read_day(fields["day"], self._today) if fields["day"].strip() else None

    def hint_of(self, names: list[str], fields: Mapping[str, str]) -> str:
        if names != ["day"]:
            return UNIT_HINT
        day = None if "day" in self.errors_of(fields) else self._day(fields)
        return long_day(day) if day else DAY_HINT

    def reading(self, fields: Mapping[str, str]) -> Content:
        del fields
        return Content.styled(LOOKED_AT + WHERE_FROM, "$foreground-muted")

    def on_mount(self) -> None:
        super().on_mount()
        self.query_one(KeyHints).name_keys(KEYS)

    def on_unmount(self) -> None:
        if self._work is not None:
            self._work.stop()

    def _ask(self, *, asking: bool) -> None:
        super()._ask(asking=asking)
        if not asking:
            self.query_one(KeyHints).name_keys(KEYS)

    # Looking at the files

    def action_save(self) -> None:
        """Look at what is named; wrong fields and the question of escape are every form's."""
        fields = self.fields()
        if self._work is not None:
            return
        if self._asking or self.errors_of(fields):
            super().action_save()
            return
        path = named_path(fields["path"], EXAMPLE)
        unit = None if fields["unit"] == NOT_SAID else Unit(fields["unit"])
        try:
            asked = Asked((path,), self._settings, self._today, unit, day=self._day(fields))
            asked = asked_of(self._journal, asked)
        except JournalError as refused:
            self._say(str(refused), "bold $text-error")
            return
        self._look(asked)

    def _look(self, asked: Asked) -> None:
        """Read the files and compare: small ones at once, others in a thread that can be stopped."""
        self._asked = asked
        if is_quick(asked):
            try:
                was_read = read_files(asked)
                seen = Seen(was_read, compared(self._journal, asked, was_read))
            except JournalError as refused:
                self._refused(refused)
            else:
                self._show(seen)
            return

        def work() -> Seen:
            was_read = read_files(asked)
            with self._journal.opened_again() as journal:
                return Seen(was_read, compared(journal, asked, was_read))

        self._progress = Progress("Reading …")
        self.refresh_reading()
        self.query_one(KeyHints).name_keys(READING_KEYS)
        self._work = ImportWork(self, work)

    def on_told(self, event: Told) -> None:
        """Show how far the reading is."""
        if event.work is self._work:
            self._progress = event.progress
            self.refresh_reading()

    def refresh_reading(self) -> None:
        """What the fields say, unless a reading says how far it is."""
        if self._progress is None:
            super().refresh_reading()
            return
        reading = self.query_one("#reading", Static)
        lines = progress_lines(self._progress, self._settings, reading.content_size.width)
        path = self._asked.paths[0]  # in its field a long one shows its beginning
        words = f"{cut(path.name or str(path), NAME_CELLS)}: {NOTHING_YET}"
        reading.update(Content("\n").join([*lines, Content.styled(words, "$foreground-muted")]))

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """The reading has ended, one way or the other; one that was stopped is nobody's any more."""
        if self._work is None or not self._work.has_ended(event):
            return
        work = self._work
        self._be_still()
        try:
            seen = work.result()
        except JournalError as refused:
            self._refused(refused)
        else:
            if seen is not None:
                self._show(seen)

    def action_leave(self) -> None:
        """Stop a reading that is under way; else leave the form."""
        if self._work is None:
            super().action_leave()
            return
        self._work.stop()
        self._be_still()
        self._say(STOPPED, "bold")

    def _be_still(self) -> None:
        self._work = self._progress = None
        self.query_one(KeyHints).name_keys(KEYS)

    def _say(self, words: str, style: str) -> None:
        self.query_one("#reading", Static).update(Content.styled(printable(words), style))

    # What was found

    def _refused(self, refused: JournalError) -> None:
        if isinstance(refused, UnknownTableError):
            self._ask_columns(refused.table, None)
        else:
            self._say(str(refused), "bold $text-error")

    def _ask_columns(self, table: Table, before: ColumnMap | None) -> None:
        """Ask what the columns of a table are, then read it by them."""
        from journal.app.forms.mapping_form import MappingForm

        def said(columns: ColumnMap | None) -> None:
            if columns is not None:
                self._look(replace(self._asked, columns=columns))

        self.app.push_screen(MappingForm(table, self._asked, before), said)

    def _show(self, seen: Seen) -> None:
        """Open what was found as a page."""
        self.refresh_reading()
        page = ImportPreview(seen.preview, self._settings, self._journal)

        def closed(_: None) -> None:
            if page.wants_columns:
                self._say_columns_anew(seen.was_read)
            elif page.wants_names:
                self._say_names(seen)
            elif page.said:
                self.dismiss(page.said)

        self.app.push_screen(page, closed)

    def _say_names(self, seen: Seen) -> None:
        """Ask what the exercises of the files are; once something is said of them, read the files again."""
        from journal.app.forms.names_panel import NamesPanel
        from journal.exchange.lift_names import all_met

        panel = NamesPanel(
            self._journal, self._settings, all_met(one.lift_names for one in seen.was_read.found)
        )

        def closed(_: None) -> None:
            if not panel.said:
                self._show(seen)
                return
            try:
                asked = asked_of(self._journal, self._asked)
            except JournalError as refused:
                self._say(str(refused), "bold $text-error")
                return
            self._look(asked)

        self.app.push_screen(panel, closed)

    def _say_columns_anew(self, was_read: WasRead) -> None:
        from journal.exchange.tables import read_table

        try:
            table = read_table(self._asked.paths[0])
        except JournalError as refused:
            self._say(str(refused), "bold $text-error")
            return
        self._ask_columns(table, was_read.columns[0])
