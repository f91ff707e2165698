"""The pain form: a score of one moment, for one knee or both."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from journal.app.forms.boxes import CHOOSING, Choice, ScoreBox
from journal.app.forms.form import Form, field_row
from journal.app.plain import cut
from journal.app.widgets.text_field import TextField
from journal.entry.describing import describe_all
from journal.entry.pain_fields import PainDraft, pain_fields, read_pain_fields
from journal.model.days import long_day
from journal.model.entries import PainScore
from journal.model.errors import JournalError
from journal.model.settings import Settings
from journal.model.vocabulary import Knee, Moment, Place
from journal.store.journal import Journal
from journal.workflows.diary.log import label_of, save_changes


class PainForm(Form):
    """Which knee, how much, when, where; the day and the time, a note."""

    heading = " Pain "
    help_text = (
        "Scores 0 (none) to 10 (worst), t is 10. A knee left empty is not recorded.\n"
        "When: morning, before-run, during-run (the worst), after-run (within the hour), evening, night,\n"
        "stairs, squat, sitting, during-other, after-other, other. Where: front is around the kneecap."
    )

    def __init__(
        self,
        journal: Journal,
        settings: Settings,
        today: date,
        score: PainScore | None,
        at: tuple[Knee, Place] | None = None,
    ) -> None:
        super().__init__()
        self._at = at
        self._journal = journal
        self._settings = settings
        self._today = today
        self._stored = score

    def compose_fields(self) -> ComposeResult:
        start = pain_fields(self._stored) | ({} if self._at is None else {"where": self._at[1].value})
        yield field_row(
            "left",
            ScoreBox("left", start.get("left", "")),
            Static("right", classes="label -short"),
            ScoreBox("right", start.get("right", "")),
            hint="left right",
        )
        yield field_row("when", Choice("when", [str(each) for each in Moment], start["when"]), hint="when")
        yield field_row("where", Choice("where", [str(each) for each in Place], start["where"]), hint="where")
        yield field_row("day", TextField(start["day"], id="day"), hint="day")
        yield field_row("time", TextField(start["time"], id="time"), hint="time")
        yield field_row("note", TextField(start["note"], id="note", classes="-long"))

    def on_mount(self) -> None:
        super().on_mount()
        of_right = self._settings.knee is Knee.RIGHT or (self._stored and self._stored.knee is Knee.RIGHT)
        if self._at is not None:
            of_right = self._at[0] is Knee.RIGHT
        self.query_one("#right" if of_right else "#left", ScoreBox).focus()

    def _draft(self, fields: Mapping[str, str]) -> PainDraft:
        return read_pain_fields(fields, self._today, self._stored)

    def hint_of(self, names: list[str], fields: Mapping[str, str]) -> str:
        match names:
            case ["left", "right"]:
                return "a digit moves on; empty: not recorded"
            case ["when"]:
                return CHOOSING
            case ["where"]:
                return Place(fields["where"]).words if fields["where"] else ""
            case ["day"]:
                return long_day(self._draft(fields).day)
            case _:
                return "may be left empty"

    def errors_of(self, fields: Mapping[str, str]) -> Mapping[str, JournalError]:
        return self._draft(fields).errors

    def reading(self, fields: Mapping[str, str]) -> Content:
        draft = self._draft(fields)
        if not draft.scores:
            return Content.styled("A digit for a knee makes it a score.", "$foreground-muted")
        room = max(20, self.query_one("#reading").size.width or 72)
        said = describe_all(draft.scores, self._settings, self._today)
        return Content("\n").join([Content(cut(line, room)) for line in said])

    def save(self, fields: Mapping[str, str]) -> str:
        draft = self._draft(fields)
        stored = self._stored
        changed = [score for score in draft.scores if stored is not None and score.key == stored.key]
        added = [score for score in draft.scores if score not in changed]
        deleted = [stored] if stored is not None and not changed else []
        if changed == [stored] and not added:
            return "Nothing was changed."
        label = label_of(draft.scores, self._settings)
        save_changes(self._journal, f"change of {label}" if stored else label, added, [*changed], [*deleted])
        said = "; ".join(describe_all(draft.scores, self._settings, self._today))
        return f"{'Changed' if stored else 'Written'}: {said}"
