"""The end of a strength session: how hard it was, how long it took, a note. A digit is enough."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from textual.app import ComposeResult
from textual.content import Content

from journal.app.forms.boxes import ScoreBox
from journal.app.forms.form import Form, field_row
from journal.app.plain import cut
from journal.app.widgets.text_field import TextField
from journal.entry.describing import describe_all
from journal.entry.set_fields import read_session_fields, session_fields
from journal.model.days import long_day
from journal.model.entries import ExerciseSet, StrengthSession
from journal.model.errors import JournalError, NotReadableError
from journal.model.settings import Settings
from journal.store.journal import Journal
from journal.workflows.strength.ticking import finish

HINTS = {
    "effort": "0-10 writes it; t is 10; enter alone: not recorded",
    "took": "38min, 1h05; may be left empty",
    "name": "A, hips; may be left empty",
    "day": "today, fri, 16, -3",
}


# Sets ticked all at once were not done in the minute that took.
SHORTEST_MINUTES = 5


class SessionForm(Form):
    """What is said of a whole session; the effort, one digit, writes it."""

    heading = " How hard was it? "
    help_text = (
        "Effort of the whole session: 0 rest, 3 moderate, 5 hard, 7 very hard, 10 the most there is.\n"
        "Effort and minutes are kept for the load; a note goes before the effort: shift+tab leads to it."
    )

    def __init__(
        self,
        journal: Journal,
        settings: Settings,
        today: date,
        session: StrengthSession,
        sets: Sequence[ExerciseSet],
        minutes: int | None,
    ) -> None:
        super().__init__()
        self._journal = journal
        self._settings = settings
        self._today = today
        self._session = session
        self._sets = sets
        self._minutes = minutes

    def compose_fields(self) -> ComposeResult:
        start = session_fields(self._session)
        if self._session.duration_s is None and (self._minutes or 0) >= SHORTEST_MINUTES:
            start["took"] = f"{self._minutes}min"
        for name in HINTS:
            effort = name == "effort"
            field = ScoreBox(name, start[name]) if effort else TextField(start[name], id=name)
            yield field_row(name, field, hint=name)
        yield field_row("note", TextField(start["note"], id="note", classes="-long"))

    def on_mount(self) -> None:
        super().on_mount()
        self.query_one(ScoreBox).focus()

    def on_score_box_answered(self, event: ScoreBox.Answered) -> None:
        event.stop()
        if event.box.text:
            self.action_save()

    def hint_of(self, names: list[str], fields: Mapping[str, str]) -> str:
        if names == ["day"]:
            draft = read_session_fields(fields, self._session, self._today).session
            return HINTS["day"] if draft is None else long_day(draft.day)
        return HINTS[names[0]]

    def errors_of(self, fields: Mapping[str, str]) -> Mapping[str, JournalError]:
        return read_session_fields(fields, self._session, self._today).errors

    def reading(self, fields: Mapping[str, str]) -> Content:
        session = read_session_fields(fields, self._session, self._today).session
        if session is None:
            return Content.styled("Not readable yet.", "$foreground-muted")
        room = 2 * max(20, self.query_one("#reading").size.width or 72) - 8
        return Content(cut(describe_all([session, *self._sets], self._settings, self._today)[0], room))

    def save(self, fields: Mapping[str, str]) -> str:
        session = read_session_fields(fields, self._session, self._today).session
        if session is None:
            raise NotReadableError("This can't be read yet.", "Fill in what is marked.")
        return finish(self._journal, session, self._settings)
