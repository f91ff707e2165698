"""The import: a path, what is in the files, and only then writing."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Static
from textual.worker import Worker, WorkerState

from journal.app.forms.boxes import Choice
from journal.app.forms.form import Form, hints
from journal.app.forms.import_preview import ImportPreview
from journal.app.widgets.text_field import TextField
from journal.exchange.formats import UnknownTableError
from journal.exchange.meanings import ColumnMap
from journal.exchange.tables import Table
from journal.exchange.watching import ReadingStoppedError, Tell, Watch, watched
from journal.model.errors import JournalError, NotReadableError
from journal.model.settings import Settings
from journal.model.vocabulary import Unit
from journal.model.words import printable
from journal.store.journal import Journal
from journal.workflows.files.import_reading import Asked, WasRead, asked_of, is_quick, read_files
from journal.workflows.files.import_words import progress_words
from journal.workflows.files.importing import Preview, compared, kinds_in_words, write_import

NOT_SAID = "as found"
UNIT_HINT = "k, m or a: only where the file does not say it"
LOOKED_AT = "Type the path of a file, a folder or a zip and press ⏎: it is looked at first.\n"
WHERE_FROM = (
    "Strava: My Account, Download or Delete Your Account, Request Your Archive: the zip as it comes.\n"
    "Garmin Connect: Activities, Export CSV (scroll down first: it exports the rows that are loaded).\n"
    "FIT, TCX and GPX: files, folders and zips. Strong and Hevy: their CSV. Apple Health: export.zip.\n"
    "A table of your own as CSV: you say what its columns are, and it is remembered."
)
KEYS = (("⏎", "look at it"), ("tab", "next"), ("esc", "leave (asks once)"), ("F1", "help"))
READING_KEYS = (("esc", "stop"),)
SHOWN_EVERY_S = 0.1


class ImportForm(Form):
    """Enter looks at the files and opens what was found as a page; enter there writes it."""

    heading = " Bring runs in from a file "
    help_text = (
        f"{WHERE_FROM}\nNothing is written before you have seen what is in it; u takes the whole import back."
    )

    class Told(Message):
        """So many files are read."""

        def __init__(self, done: int, total: int) -> None:
            super().__init__()
            self.done = done
            self.total = total

    def __init__(self, journal: Journal, settings: Settings, today: date) -> None:
        super().__init__()
        self._journal = journal
        self._settings = settings
        self._today = today
        self._asked = Asked((), settings, today)
        self._worker: Worker[WasRead] | None = None
        self._watch: Watch | None = None
        self._began = 0.0

    def compose_fields(self) -> ComposeResult:
        with Horizontal(classes="row"):
            yield Static("file", classes="label")
            yield TextField(id="path", classes="-long", placeholder="~/Downloads/Activities.csv")
        with Horizontal(classes="row"):
            yield Static("unit", classes="label")
            yield Choice("unit", [NOT_SAID, *(str(unit) for unit in Unit)], NOT_SAID)
            yield Static(UNIT_HINT, classes="hint", name="unit")

    def errors_of(self, fields: Mapping[str, str]) -> Mapping[str, JournalError]:
        if not fields["path"].strip():
            return {
                "path": NotReadableError("No file is named.", "Type where it is: ~/Downloads/Activities.csv")
            }
        return {}

    def hint_of(self, names: list[str], fields: Mapping[str, str]) -> str:
        del names, fields
        return UNIT_HINT

    def reading(self, fields: Mapping[str, str]) -> Content:
        del fields
        return Content.styled(LOOKED_AT + WHERE_FROM, "$foreground-muted")

    def on_mount(self) -> None:
        super().on_mount()
        self.query_one("#form-keys", Static).update(hints(KEYS))

    def on_unmount(self) -> None:
        self._stop()

    # Looking at the files

    def action_save(self) -> None:
        """Look at what is named; wrong fields and the question of escape are every form's."""
        fields = self.fields()
        if self._worker is not None:
            return
        if self._asking or self.errors_of(fields):
            super().action_save()
            return
        path = Path(fields["path"].strip().strip("'\"")).expanduser()
        unit = None if fields["unit"] == NOT_SAID else Unit(fields["unit"])
        try:
            asked = asked_of(self._journal, Asked((path,), self._settings, self._today, unit))
        except JournalError as refused:
            self._say(str(refused), "bold $text-error")
            return
        self._look(asked)

    def _look(self, asked: Asked) -> None:
        """Read the files: small ones at once, others in a thread that hears when it is to stop."""
        self._asked = asked
        if is_quick(asked):
            try:
                was_read = read_files(asked)
            except JournalError as refused:
                self._refused(refused)
            else:
                self._seen(was_read)
            return
        self._began = time.monotonic()
        self._watch = watch = Watch(self._teller())

        def work() -> WasRead:
            with watched(watch):
                return read_files(asked)

        self._say("Reading …", "")
        self.query_one("#form-keys", Static).update(hints(READING_KEYS))
        self._worker = self.run_worker(work, thread=True, exit_on_error=False)

    def _teller(self) -> Tell:
        """What the thread tells of each file, passed on a few times a second."""
        last = 0.0

        def tell(done: int, total: int) -> None:
            nonlocal last
            now = time.monotonic()
            if now - last >= SHOWN_EVERY_S or done == total:
                last = now
                self.post_message(self.Told(done, total))

        return tell

    def on_import_form_told(self, event: Told) -> None:
        """Show how far the reading is."""
        if self._worker is not None:
            self._say(progress_words(event.done, event.total, time.monotonic() - self._began), "")

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """The reading has ended, one way or the other; one that was stopped is nobody's any more."""
        if event.worker is not self._worker or not event.worker.is_finished:
            return
        self._worker = self._watch = None
        self.query_one("#form-keys", Static).update(hints(KEYS))
        if event.state is WorkerState.SUCCESS and event.worker.result is not None:
            self._seen(event.worker.result)
        elif isinstance(event.worker.error, JournalError):
            self._refused(event.worker.error)
        elif event.worker.error is not None and not isinstance(event.worker.error, ReadingStoppedError):
            raise event.worker.error

    def action_leave(self) -> None:
        """Stop a reading that is under way; else leave the form."""
        if self._worker is None:
            super().action_leave()
            return
        self._stop()
        self._worker = self._watch = None
        self.query_one("#form-keys", Static).update(hints(KEYS))
        self._say("Stopped. Nothing was written.", "bold")

    def _stop(self) -> None:
        if self._watch is not None:
            self._watch.stop()

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

    def _seen(self, was_read: WasRead) -> None:
        """Open what was found as a page."""
        try:
            preview = compared(self._journal, self._asked, was_read)
        except JournalError as refused:
            self._say(str(refused), "bold $text-error")
            return
        self.refresh_reading()

        page = ImportPreview(preview, self._settings, self._write)

        def closed(_: None) -> None:
            if page.wants_columns:
                self._say_columns_anew(was_read)
            elif page.said:
                self.dismiss(page.said)

        self.app.push_screen(page, closed)

    def _say_columns_anew(self, was_read: WasRead) -> None:
        from journal.exchange.tables import read_table

        try:
            table = read_table(self._asked.paths[0])
        except JournalError as refused:
            self._say(str(refused), "bold $text-error")
            return
        self._ask_columns(table, was_read.columns[0])

    def _write(self, preview: Preview) -> str:
        write_import(self._journal, preview)
        return f"Brought in: {kinds_in_words(preview.added)}. 2 shows the weeks, u takes it back."
