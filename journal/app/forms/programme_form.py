"""A programme before it is begun: what it asks, with the answers the record suggests, and what they make."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from textwrap import wrap

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from journal.app.forms.boxes import Choice
from journal.app.forms.form import LONGEST_HINT, Form, field_row
from journal.app.forms.programme_preview import ProgrammePreview
from journal.app.plain import cut
from journal.app.widgets.key_hints import KeyHints
from journal.app.widgets.text_field import TextField
from journal.model.errors import JournalError, NotReadableError
from journal.model.plan import PhaseBegun, PlanEdit
from journal.model.programme import Ask, Programme, Venue
from journal.model.vocabulary import Knee
from journal.model.words import printable
from journal.workflows.plan.view import PlanView
from journal.workflows.programme.answers import BOTH_KNEES
from journal.workflows.programme.applying import applied
from journal.workflows.programme.questions import questions, read_answers
from journal.workflows.programme.start import beginning, faults
from journal.workflows.programme.words import sentences, week_lines

KEYS = (
    ("⏎", "preview"),
    ("tab", "next"),
    ("shift+tab", "back"),
    ("esc", "leave (asks once)"),
    ("F1", "help"),
)
CHOICES = {Ask.VENUE: [*Venue], Ask.KNEE: [*Knee, BOTH_KNEES]}
MORE = "Enter shows all of it; nothing is written before you have seen it."
NO_POINT = "none"


class ProgrammeForm(Form):
    """Enter shows the whole preview; what is agreed to there is `edit`, for whoever opened the form."""

    help_text = (
        "The answers come from what is recorded; change what is not so. An empty field is its answer again.\n"
        "Days to run have a rest day after each; the setting “rhythm” lifts this.\n"
        "A goal is none, a distance a week, or a race with or without its day; hills shape the strength.\n"
        "Enter shows every week; nothing is written before enter there, and u takes it back."
    )

    def __init__(self, programme: Programme, view: PlanView, phases: Sequence[PhaseBegun]) -> None:
        super().__init__()
        self.heading = " Programme "
        self.edit: PlanEdit | None = None
        self._programme = programme
        self._view = view
        self._phases = phases
        self._seen: tuple[dict[str, str], tuple[str, ...]] | None = None
        self._questions = questions(programme, view.record)

    def compose_fields(self) -> ComposeResult:
        yield Static(Content(printable(self._programme.about)), id="about")
        for question in self._questions:
            name = _field(question.ask)
            words = CHOICES.get(question.ask)
            field = Choice(name, words, question.default) if words else TextField(question.default, id=name)
            yield field_row(question.words, field, hint=name)
        yield Static(id="whole-hint")

    def on_mount(self) -> None:
        super().on_mount()
        self.query_one("#form").border_title = Content(f" {cut(self._programme.title, 60)} ")
        self._ask(asking=False)
        self.call_after_refresh(self.refresh_reading)

    def on_resize(self) -> None:
        self.call_after_refresh(self.refresh_reading)

    def on_descendant_focus(self, _: events.DescendantFocus) -> None:
        self.refresh_reading()

    def errors_of(self, fields: Mapping[str, str]) -> Mapping[str, JournalError]:
        found = faults(self._programme, self._texts(fields), self._view.record)
        return {_field(ask): why for ask, why in found.items()}

    def hint_of(self, names: list[str], fields: Mapping[str, str]) -> str:
        del fields
        room = self.query(".hint").first().size.width or LONGEST_HINT
        return _beginning(self._hint(*names), room)

    def _hint(self, name: str) -> str:
        return next((one.hint for one in self._questions if _field(one.ask) == name), "")

    def refresh_reading(self) -> None:
        super().refresh_reading()
        # What there is no room for beside its field stands below while one is in it.
        name = self.focused.id if self.focused and self.focused.id else ""
        hint = self._hint(name)
        whole = "" if self.hint_of([name], {}) == hint else hint
        self.query_one("#whole-hint", Static).update(Content(whole))

    def reading(self, fields: Mapping[str, str]) -> Content:
        try:
            words_of = self._preview_of(fields)
        except NotReadableError:  # said beside its field
            return Content.styled(
                "What it makes is shown once every answer can be read.", "$foreground-muted"
            )
        reading = self.query_one("#reading", Static)
        # Down to the border of the form and the keys beneath it; before it is laid out no one can tell.
        room = max(2, self.app.size.height - 2 - reading.content_region.y) if reading.region else 2
        width = max(20, reading.content_region.width or 72)
        said = [wrap(words, width, subsequent_indent="  ") for words in words_of]
        lines = [line for whole in said for line in whole]
        if len(lines) >= room:
            lines = []
            for whole in said:
                if len(lines) + len(whole) >= room:
                    break
                lines += whole
        shown = [Content(line) for line in lines]
        return Content("\n").join([*shown, Content.styled(MORE, "$foreground-muted")])

    def _preview_of(self, fields: Mapping[str, str]) -> tuple[str, ...]:
        """What the answers make, in sentences and a line a week; made once for the same answers."""
        if self._seen is None or self._seen[0] != fields:
            view = self._view
            answers = read_answers(self._programme, self._texts(fields), view.record)
            made = applied(self._programme, answers, view.record)
            said = (*sentences(made, view.settings)[1:], *week_lines(made, view.settings))
            self._seen = dict(fields), said
        return self._seen[1]

    def action_save(self) -> None:
        fields = self.fields()
        if self._asking or self.errors_of(fields):
            super().action_save()
            return
        view, texts = self._view, self._texts(fields)
        answers = read_answers(self._programme, texts, view.record)
        followed = view.sheet if view.sheet.plan.uid else None
        ways = [None, followed] if followed else [None]
        found = [beginning(self._programme, answers, view.record, way, self._phases) for way in ways]
        name = followed.plan.name if followed else ""
        self.app.push_screen(ProgrammePreview(found, view.settings, name), self._agreed)

    def _agreed(self, edit: PlanEdit | None) -> None:
        """The preview has closed; without an edit the answers stay to be changed."""
        if edit is not None:
            self.edit = edit
            self.dismiss(edit.label)

    def _texts(self, fields: Mapping[str, str]) -> dict[Ask, str]:
        """The answers as typed, by question."""
        texts = {one.ask: fields.get(_field(one.ask), one.default) for one in self._questions}
        if Ask.PAIN_FROM in texts and not texts[Ask.PAIN_FROM].strip():
            # Emptied it means that there is no such point, as its hint says, and not the one of the record.
            texts[Ask.PAIN_FROM] = NO_POINT
        return texts

    def _ask(self, *, asking: bool) -> None:
        super()._ask(asking=asking)
        if not asking:
            self.query_one(KeyHints).name_keys(KEYS)


def _beginning(hint: str, room: int) -> str:
    """The hint, or as many of its parts as there is room for."""
    if len(hint) <= room:
        return hint
    kept = ""
    for part in re.findall(r"[^,;:]+[,;:]? ?", hint):
        if len(kept) + len(part.rstrip(" ,;:")) + 2 > room:
            break
        kept += part
    return f"{kept.rstrip(' ,;:')} …" if kept else ""


def _field(ask: Ask) -> str:
    return ask.value.replace("-", "_")
