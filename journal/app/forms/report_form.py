"""The page for the physio: which days, which parts, and into which file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from textual.app import ComposeResult
from textual.content import Content

from journal.app.forms.boxes import Tick
from journal.app.forms.form import Form, field_row
from journal.app.widgets.text_field import TextField
from journal.entry.days import read_day
from journal.model.days import long_day
from journal.model.errors import JournalError, NotReadableError
from journal.model.settings import Settings
from journal.model.words import printable
from journal.report.data import Part
from journal.store.journal import Journal
from journal.workflows.physio.days import whole_weeks
from journal.workflows.physio.reporting import Wanted, file_name, form_of, write_report

IN_A_ROW = 5
HINTS = {
    "from_day": "empty: 12 weeks",
    "to_day": "empty: today",
    "file": ".html, .md or .txt",
}


class ReportForm(Form):
    """Every part is ticked at first; what is left out is said on the page."""

    heading = " Page for the physio "
    help_text = (
        "One or two pages to print or send: the summary, the weeks with pain, flags, runs outside the guide, "
        "strength, care, and the notes marked for the physio.\n"
        "Whole weeks, so that its numbers are those of the screens. A part without its tick is left out, and "
        "the page says so.\n"
        "An .html file opens in any browser and needs nothing else; .md and .txt hold the same numbers."
    )

    def __init__(self, journal: Journal, settings: Settings, today: date) -> None:
        super().__init__()
        self._journal = journal
        self._settings = settings
        self._today = today

    def compose_fields(self) -> ComposeResult:
        for label, name in (("from", "from_day"), ("to", "to_day")):
            yield field_row(label, TextField(id=name), hint=name)
        parts = list(Part)
        for at in range(0, len(parts), IN_A_ROW):
            ticks = (Tick(part.value, part.value, "x") for part in parts[at : at + IN_A_ROW])
            yield field_row("parts" if at == 0 else "", *ticks)
        yield field_row("file", TextField(file_name(self._today), id="file", classes="-long"))
        yield field_row("", Tick("over", "write over a file that is there"))

    def hint_of(self, names: list[str], fields: Mapping[str, str]) -> str:
        text = fields[names[0]]
        if names[0] in self.errors_of(fields) or not text.strip():
            return HINTS[names[0]]
        return long_day(read_day(text, self._today))

    def _day(self, text: str) -> date | None:
        return read_day(text, self._today) if text.strip() else None

    def errors_of(self, fields: Mapping[str, str]) -> Mapping[str, JournalError]:
        errors: dict[str, JournalError] = {}
        for name in ("from_day", "to_day"):
            try:
                self._day(fields[name])
            except NotReadableError as refused:
                errors[name] = refused
        if not errors:
            try:
                self._days(fields)
            except NotReadableError as refused:
                errors["from_day"] = refused
        try:
            self._target(fields)
        except JournalError as refused:
            errors["file"] = refused
        return errors

    def _days(self, fields: Mapping[str, str]) -> tuple[date, date]:
        first, last = (self._day(fields[name]) for name in ("from_day", "to_day"))
        return whole_weeks(first, last, self._settings, self._today)

    def _target(self, fields: Mapping[str, str]) -> Path:
        """The file that is named; JournalError where it can't be meant, or is there and is to stay."""
        text = fields["file"].strip().strip("'\"")
        if not text or printable(text) != text:
            raise NotReadableError("This names no file.", f"Write a name like {file_name(self._today)}.")
        try:
            target = Path(text).expanduser()
            there = target.exists()
        except (OSError, RuntimeError) as error:
            raise NotReadableError("This can't be the name of a file.", "Write a shorter one.") from error
        form_of(target)
        if there and not fields["over"]:
            raise JournalError(
                f"{target.name} is there already.", "Name another file, or tick to write over it."
            )
        return target

    def reading(self, fields: Mapping[str, str]) -> Content:
        if self.errors_of(fields):
            return Content.styled("Nothing to write yet.", "$foreground-muted")
        first, last = self._days(fields)
        left_out = [part.words for part in self._wanted(fields).without]
        lines = [
            f"Whole weeks: {long_day(first)} to {long_day(last)}.",
            f"Into {printable(str(self._target(fields).absolute()))}, readable by you alone.",
        ]
        if left_out:
            lines.append(f"The page says what is left out: {', '.join(sorted(left_out))}.")
        return Content("\n".join(lines))

    def _wanted(self, fields: Mapping[str, str]) -> Wanted:
        return Wanted(
            first=self._day(fields["from_day"]),
            last=self._day(fields["to_day"]),
            without=frozenset(part for part in Part if not fields[part.value]),
        )

    def save(self, fields: Mapping[str, str]) -> str:
        target, wanted = self._target(fields), self._wanted(fields)
        over = bool(fields["over"])
        return write_report(self._journal, self._settings, self._today, wanted, target, force=over)
