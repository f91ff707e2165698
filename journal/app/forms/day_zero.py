"""Which day is the 0 of a table that counts its days."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from journal.app.forms.form import Form
from journal.app.widgets.text_field import TextField
from journal.entry.days import read_day
from journal.model.days import long_day
from journal.model.errors import JournalError, NotReadableError


class DayZeroForm(Form):
    """Closes with the day as `2026-01-05`, or with None."""

    heading = " Which day is 0? "
    help_text = (
        "The table counts its days instead of naming them. Say which day its 0 is, even if it begins with 1: "
        "2026-01-05, 5 jan, -30. It is kept with the columns, for the next file with the same header."
    )

    def __init__(self, before: date | None, today: date) -> None:
        super().__init__()
        self._before = before
        self._today = today

    def compose_fields(self) -> ComposeResult:
        with Horizontal(classes="row"):
            yield Static("day 0 is", classes="label")
            yield TextField(self._before.isoformat() if self._before else "", id="day")
            yield Static(classes="hint", name="day")

    def hint_of(self, names: list[str], fields: Mapping[str, str]) -> str:
        if names[0] in self.errors_of(fields):
            return "2026-01-05, 5 jan, -30"
        return long_day(read_day(fields["day"], self._today))

    def errors_of(self, fields: Mapping[str, str]) -> Mapping[str, JournalError]:
        if not fields["day"].strip():
            return {"day": NotReadableError("No day is named.", "Write it like 2026-01-05.")}
        try:
            read_day(fields["day"], self._today)
        except NotReadableError as refused:
            return {"day": refused}
        return {}

    def reading(self, fields: Mapping[str, str]) -> Content:
        del fields
        return Content.styled("The other days are so many days after it.", "$foreground-muted")

    def save(self, fields: Mapping[str, str]) -> str:
        return read_day(fields["day"], self._today).isoformat()
