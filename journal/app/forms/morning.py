"""The question of the morning: a digit a knee, and it is written."""

from __future__ import annotations

from datetime import date

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from journal.app.forms.boxes import ScoreBox
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
        Binding("escape", "dismiss", "leave", show=False, id="morning.leave"),
        Binding("enter", "write", "write", show=False, priority=True, id="morning.write"),
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

    def on_score_box_answered(self, event: ScoreBox.Answered) -> None:
        event.stop()
        # The answer to the last knee is the answer to the question.
        if event.box is self.query(ScoreBox).last():
            self.action_write()

    def action_write(self) -> None:
        """Write what was answered."""
        boxes = dict(zip(self._knees, self.query(ScoreBox), strict=True))
        given = {knee: int(box.text) for knee, box in boxes.items() if box.text}
        taken_out = [knee for knee in boxes if knee in self._there and knee not in given]
        if not given and not taken_out:
            self.dismiss(None)
            return
        try:
            said = answer_morning(
                self._journal, given, self._today, self._settings, self._today, taken_out=taken_out
            )
        except JournalError as refused:
            self.query_one("#reading", Static).update(Content.styled(str(refused), "bold $text-error"))
            return
        self.dismiss(said)
