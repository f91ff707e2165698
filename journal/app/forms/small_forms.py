"""The smaller forms: cross-training, care, a note, an episode, a warning sign. One row a field."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from textual.app import ComposeResult
from textual.content import Content
from textual.widget import Widget

from journal.app.forms.boxes import CHOOSING, Choice, Tick
from journal.app.forms.form import Form, field_row
from journal.app.plain import cut
from journal.app.widgets.text_field import TextField
from journal.entry import other_fields as fields_of
from journal.entry.describing import describe
from journal.entry.other_fields import NO_KNEE, Draft, Read
from journal.model.days import long_day
from journal.model.entries import CareTaken, CrossTraining, DayNote, Entry, Episode, WarningSign
from journal.model.errors import JournalError
from journal.model.settings import Settings
from journal.model.vocabulary import Care, EpisodeKind, Knee, Sign
from journal.store.journal import Journal
from journal.workflows.diary.log import label_of, save_changes

KNEES = (NO_KNEE, *(knee.value for knee in Knee))


@dataclass(frozen=True, slots=True)
class Row:
    """One field: its name on the screen and in the form, what is beside it, and how it is filled in."""

    label: str
    name: str
    hint: str = ""
    words: Sequence[str] = ()
    long: bool = False
    tick: bool = False


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of entry as a form: its rows, and both ways between texts and entry."""

    title: str
    rows: tuple[Row, ...]
    read: Read
    fields: Callable[[Any], dict[str, str]]
    help: str


DAY = Row("day", "day", "today, fri, 16, -3")
TIME = Row("time", "time", "may be left empty")
NOTE = Row("note", "note", long=True)


KINDS: dict[type[Entry], Kind] = {
    CrossTraining: Kind(
        " Cross-training ",
        (
            Row("what", "activity", "ride, swim, walk, row, yoga …"),
            Row("took", "took", "40min, 1h05, 38:20"),
            Row("distance", "distance", "may be left empty"),
            Row("effort", "effort", "of 10"),
            DAY,
            TIME,
            NOTE,
        ),
        fields_of.read_cross,
        fields_of.cross_fields,
        "Whatever is not a run: it never counts toward the cap. Effort and minutes are kept for the load.",
    ),
    CareTaken: Kind(
        " Care ",
        (Row("what", "care", CHOOSING, words=[care.value for care in Care]), DAY, TIME, NOTE),
        fields_of.read_care,
        fields_of.care_fields,
        "Ice, massage, medicine, tape, a visit at the physio's, rest. A medicine is said beside a score.",
    ),
    DayNote: Kind(
        " Note ",
        (NOTE, DAY, TIME, Row("", "for_physio", "for the physio's page", tick=True)),
        fields_of.read_note,
        fields_of.note_fields,
        "Words about a day. Marked ones go onto the page for the physio.",
    ),
    Episode: Kind(
        " Episode ",
        (
            Row("why", "kind", CHOOSING, words=[kind.value for kind in EpisodeKind]),
            Row("knee", "knee", "left, right or neither", words=KNEES),
            Row("from", "day", "today, fri, 16, -3"),
            Row("to", "end", "the last day; empty: still open"),
            NOTE,
        ),
        fields_of.read_episode,
        fields_of.episode_fields,
        "A stretch of days that is not like the others. Weeks of illness, of another injury or away are\n"
        "left out of your own pattern; an open knee episode says which knee these rules follow.",
    ),
    WarningSign: Kind(
        " Warning sign ",
        (
            Row("sign", "sign", words=[sign.value for sign in Sign]),
            Row("knee", "knee", "left, right or neither", words=KNEES),
            DAY,
            Row("over on", "cleared", "empty: it stands"),
            NOTE,
        ),
        fields_of.read_sign,
        fields_of.sign_fields,
        "Something a clinician should look at. While it stands, nothing in the plan may grow.",
    ),
}


class SmallForm(Form):
    """The form of one kind of entry, for a new one, which may begin like another, or a stored one."""

    def __init__(
        self,
        journal: Journal,
        settings: Settings,
        today: date,
        kind: type[Entry],
        stored: Entry | None,
        like: Entry | None = None,
    ) -> None:
        super().__init__()
        self._journal = journal
        self._settings = settings
        self._today = today
        self._kind = KINDS[kind]
        self._stored = stored
        self._start = self._kind.fields(stored or like)
        self.heading, self.help_text = self._kind.title, self._kind.help

    def compose_fields(self) -> ComposeResult:
        for row in self._kind.rows:
            text = self._start.get(row.name, "")
            field: Widget
            if row.tick:
                field = Tick(row.name, row.hint, text)
            elif row.words:
                field = Choice(row.name, row.words, text)
            else:
                field = TextField(text, id=row.name, classes="-long" if row.long else None)
            yield field_row(row.label, field, hint="" if row.long or row.tick else row.name)

    def _draft(self, fields: Mapping[str, str]) -> Draft:
        return self._kind.read(fields, self._settings, self._today, self._stored)

    def hint_of(self, names: list[str], fields: Mapping[str, str]) -> str:
        row = next(row for row in self._kind.rows if row.name == names[0])
        if row.name == "day":
            return long_day(self._draft(fields).day)
        return Sign(fields["sign"]).words if row.name == "sign" else row.hint

    def errors_of(self, fields: Mapping[str, str]) -> Mapping[str, JournalError]:
        return self._draft(fields).errors

    def reading(self, fields: Mapping[str, str]) -> Content:
        entry = self._draft(fields).entry
        if entry is None:
            return Content.styled("Not an entry yet.", "$foreground-muted")
        room = max(20, self.query_one("#reading").size.width or 72)
        return Content(cut(describe(entry, self._settings, self._today), room))

    def save(self, fields: Mapping[str, str]) -> str:
        entry = self._draft(fields).entry
        if entry is None:
            raise JournalError("This is not an entry yet.", "Fill in what is marked.")
        if entry == self._stored:
            return "Nothing was changed."
        label = label_of([entry], self._settings)
        if self._stored is None:
            save_changes(self._journal, label, [entry], [], [])
        else:
            save_changes(self._journal, f"change of {label}", [], [entry], [])
        said = describe(entry, self._settings, self._today)
        return f"{'Written' if self._stored is None else 'Changed'}: {said}"
