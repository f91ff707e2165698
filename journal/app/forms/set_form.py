"""One set of a strength session: how often, how long, with what, and how it felt."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from textual.app import ComposeResult
from textual.content import Content
from textual.widget import Widget

from journal.app.forms.boxes import Choice, ScoreBox
from journal.app.forms.form import Form, field_row
from journal.app.plain import cut
from journal.app.widgets.text_field import TextField
from journal.entry.other_fields import NO_KNEE
from journal.entry.set_fields import read_set_fields, set_fields
from journal.model.entries import ExerciseSet
from journal.model.errors import JournalError, NotReadableError
from journal.model.settings import Settings
from journal.model.vocabulary import Knee, Side
from journal.workflows.strength.words import set_words

HINTS = {
    "reps": "repetitions",
    "hold": "seconds; of each repetition where there are any",
    "load": "12kg, band red, assisted 10kg; empty: bodyweight",
    "side": "b, l, r",
    "effort": "of 10; may be left empty",
    "pain": "0-10 while doing it; t is 10, - is not recorded",
    "knee": "l, r or neither: where it hurt",
}


class SetForm(Form):
    """The form of one set; `save_set` stores what became of `start` and says it in words."""

    def __init__(
        self, start: ExerciseSet, settings: Settings, title: str, save_set: Callable[[ExerciseSet], str]
    ) -> None:
        super().__init__()
        self._start = start
        self._settings = settings
        self._save_set = save_set
        self.heading = f" {cut(title, 60)} "
        self.help_text = (
            "Reps, a hold in seconds, or both: 5 repetitions, each held 10 seconds.\n"
            "Load in kilograms unless lb is written. Pain here belongs to the exercise: the knee's own\n"
            "scores are p."
        )

    def compose_fields(self) -> ComposeResult:
        start = set_fields(self._start)
        boxes: dict[str, Widget] = {
            "pain": ScoreBox("pain", start["pain"]),
            "side": Choice("side", [side.value for side in Side], start["side"]),
            "knee": Choice("knee", (NO_KNEE, *(knee.value for knee in Knee)), start["knee"]),
        }
        for name in HINTS:
            yield field_row(name, boxes.get(name) or TextField(start[name], id=name), hint=name)
        yield field_row("note", TextField(start["note"], id="note", classes="-long"))

    def on_mount(self) -> None:
        super().on_mount()
        held = self._start.reps is None and self._start.hold_s is not None
        self.query_one("#hold" if held else "#reps", TextField).focus()

    def hint_of(self, names: list[str], fields: Mapping[str, str]) -> str:
        del fields
        return HINTS[names[0]]

    def errors_of(self, fields: Mapping[str, str]) -> Mapping[str, JournalError]:
        return read_set_fields(fields, self._start, self._settings).errors

    def reading(self, fields: Mapping[str, str]) -> Content:
        one = read_set_fields(fields, self._start, self._settings).one
        if one is None:
            return Content.styled("Not a set yet.", "$foreground-muted")
        room = max(20, self.query_one("#reading").size.width or 72)
        felt = "" if one.effort is None else f" · effort {one.effort:g}"
        hurt = "" if one.pain is None else f" · pain {one.pain} {one.pain_knee or ''}".rstrip()
        return Content(cut(f"{one.exercise}: {set_words(one)}{felt}{hurt}", room))

    def save(self, fields: Mapping[str, str]) -> str:
        one = read_set_fields(fields, self._start, self._settings).one
        if one is None:
            raise NotReadableError("This is not a set yet.", "Fill in what is marked.")
        return self._save_set(one)
