"""The question of the morning: a digit a knee, and it is written."""

from __future__ import annotations

from datetime import date

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from journal.app.forms.boxes import Box, ScoreBox
from journal.app.forms.form import hints
from journal.model.errors import JournalError
from journal.model.settings import Settings
from journal.model.vocabulary import Knee
from journal.store.journal import Journal
from journal.workflows.morning import answer_morning
from journal.workflows.today import morning_scores

KEYS = (("0-9", "answers and moves on"), ("t", "10"), ("-", "not recorded"), ("⏎", "write"), ("esc", "leave"))


class MorningQuestion(ModalScreen[str | None]):
    """One box a knee; the last digit writes. Closes with the journal's answer, or None."""

    CSS_PATH = "form.tcss"
    BINDINGS = [
        Binding("escape", "dismiss", "leave", show=False),
        Binding("enter", "write", "write", show=False, priority=True),
    ]

    def __init__(self, journal: Journal, settings: Settings, today: date) -> None:
        super().__init__()
        self._journal = journal
        self._settings = settings
        self._today = today
        self._knees = (settings.knee,) if settings.knee else tuple(Knee)
        self._there = morning_scores(journal.pain(today, today), today)

    def compose(self) -> ComposeResult:
        with Vertical(id="form") as form:
            form.border_title = " How was the knee this morning? "
            with Horizontal(classes="row"):
                for knee in self._knees:
                    yield Static(f"{knee}", classes="label -second")
                    there = self._there.get(knee)
                    yield ScoreBox(f"morning_{knee}", "" if there is None else str(there.score))
            yield Static("0 is no pain, 10 the worst you can think of", id="reading")
        yield Static(hints(KEYS), id="form-keys")

    def on_mount(self) -> None:
        self.query(ScoreBox).first().focus()

    def on_box_changed(self, event: Box.Changed) -> None:
        event.stop()
        # The answer to the last knee is the answer to the question.
        if event.box is self.query(ScoreBox).last():
            self.action_write()

    def action_write(self) -> None:
        """Write what was answered."""
        boxes = dict(zip(self._knees, self.query(ScoreBox), strict=True))
        given = {knee: int(box.text) for knee, box in boxes.items() if box.text}
        if not given:
            self.dismiss(None)
            return
        try:
            said = answer_morning(self._journal, given, self._today, self._settings, self._today)
        except JournalError as refused:
            self.query_one("#reading", Static).update(str(refused))
            return
        self.dismiss(said)
