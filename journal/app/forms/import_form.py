"""The import: a path, what is in the files, and only then writing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from textwrap import wrap

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from journal.app.forms.boxes import Choice
from journal.app.forms.form import Form
from journal.app.widgets.text_field import TextField
from journal.model.errors import JournalError, NotReadableError
from journal.model.settings import Settings
from journal.model.vocabulary import Unit
from journal.model.words import printable
from journal.store.journal import Journal
from journal.workflows.importing import Preview, kinds_in_words, look_at, preview_lines, write_import

NOT_SAID = "as found"


class ImportForm(Form):
    """Enter looks at the file first; enter again writes what was seen."""

    heading = " Bring runs in from a file "
    help_text = (
        "Strava: My Account, Download or Delete Your Account, Request Your Archive: the zip as it comes.\n"
        "Garmin Connect: Activities, Export CSV (it exports the rows that are loaded: scroll down first).\n"
        "Files and folders of FIT, TCX and GPX; Strong and Hevy; Apple Health's export.zip; our own CSV.\n"
        "Nothing is written before you have seen what is in it; u takes the whole import back."
    )

    def __init__(self, journal: Journal, settings: Settings, today: date) -> None:
        super().__init__()
        self._journal = journal
        self._settings = settings
        self._today = today
        self._seen: tuple[dict[str, str], Preview] | None = None

    def compose_fields(self) -> ComposeResult:
        with Horizontal(classes="row"):
            yield Static("file", classes="label")
            yield TextField(id="path", classes="-long", placeholder="~/Downloads/Activities.csv")
        with Horizontal(classes="row"):
            yield Static("unit", classes="label")
            yield Choice("unit", [NOT_SAID, *(str(unit) for unit in Unit)], NOT_SAID)
            yield Static("k, m or a: only where the file does not say it", classes="hint", name="unit")

    def errors_of(self, fields: Mapping[str, str]) -> Mapping[str, JournalError]:
        if not fields["path"].strip():
            return {
                "path": NotReadableError("No file is named.", "Type where it is: ~/Downloads/Activities.csv")
            }
        return {}

    def hint_of(self, names: list[str], fields: Mapping[str, str]) -> str:
        del names, fields
        return "k, m or a: only where the file does not say it"

    def reading(self, fields: Mapping[str, str]) -> Content:
        if self._seen is None or self._seen[0] != fields:
            return Content.styled(
                "Type the path of the file and press ⏎: it is looked at first.\n"
                "F1 says where such files come from.",
                "$foreground-muted",
            )
        preview = self._seen[1]
        lines = preview_lines(preview, self._settings)
        lines += [
            f"  {f'row {row.row}' if row.row and len(preview.found) == 1 else row.where}: {row.why}"
            for row in preview.skipped[:4]
        ]
        lines.append("⏎ writes it" if preview.new else "Nothing is new; esc leaves")
        room = max(40, self.query_one("#reading").size.width or 72)
        wrapped = [wrap(printable(line), room, subsequent_indent="    ") for line in lines]
        return Content("\n".join(line for lines in wrapped for line in lines))

    def action_save(self) -> None:
        fields = self.fields()
        if self._asking or (self._seen is not None and self._seen[0] == fields) or self.errors_of(fields):
            super().action_save()
            return
        try:
            preview = self._look(fields)
        except JournalError as refused:
            words = Content.styled(printable(str(refused)), "bold $text-error")
            self.query_one("#reading", Static).update(words)
            return
        self._seen = (fields, preview)
        self.refresh_reading()

    def _look(self, fields: Mapping[str, str]) -> Preview:
        path = Path(fields["path"].strip().strip("'\"")).expanduser()
        unit = None if fields["unit"] == NOT_SAID else Unit(fields["unit"])
        return look_at(self._journal, [path], self._settings, self._today, unit=unit)

    def save(self, fields: Mapping[str, str]) -> str:
        del fields
        if self._seen is None or not self._seen[1].new:
            raise NotReadableError("Nothing in this file is new.", "Name another file, or leave with esc.")
        preview = self._seen[1]
        write_import(self._journal, preview)
        return f"Brought in: {kinds_in_words(preview.added)}. 2 shows the weeks, u takes it back."
