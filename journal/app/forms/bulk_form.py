"""Changing many entries: which field, its new value, and how many it would change before it does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual.app import ComposeResult
from textual.content import Content

from journal.app.forms.boxes import CHOOSING, Choice
from journal.app.forms.form import Form, field_row
from journal.app.plain import cut
from journal.app.widgets.text_field import TextField
from journal.model.entries import Entry
from journal.model.errors import JournalError, NotReadableError
from journal.model.vocabulary import Kind
from journal.store.journal import Journal
from journal.workflows.diary.bulk import Field, change_many, changed, counted, read_change

HINTS = {
    Field.SHOES: "of runs; - takes them out",
    Field.SURFACE: "of runs; - takes it out",
    Field.KIND: ", ".join(Kind),
    Field.PHYSIO: "yes or no",
    Field.NOTE: "is added to each note",
}


class BulkForm(Form):
    """One field and one value for all of the entries; `which` says what they are: marked, found."""

    heading = " Change many "
    help_text = (
        "Shoes, surface and kind are changed of runs only; entries that are so already are left alone.\n"
        "A note is added behind the one there is. All of it is one step: u takes it back whole."
    )

    def __init__(self, journal: Journal, entries: Sequence[Entry], which: str) -> None:
        super().__init__()
        self._journal = journal
        self._entries = entries
        self._which = which

    def compose_fields(self) -> ComposeResult:
        yield field_row("change", Choice("what", [str(one) for one in Field], Field.SHOES), hint="what")
        yield field_row("to", TextField(id="value", classes="-long"))
        yield field_row("", hint="value")

    def on_mount(self) -> None:
        super().on_mount()
        self.query_one("#what").focus()

    def hint_of(self, names: list[str], fields: Mapping[str, str]) -> str:
        match names:
            case ["what"]:
                return CHOOSING
            case _:
                return HINTS[Field(fields["what"])]

    def errors_of(self, fields: Mapping[str, str]) -> Mapping[str, JournalError]:
        try:
            read_change(Field(fields["what"]), fields["value"])
        except NotReadableError as refused:
            return {"value": refused}
        return {}

    def reading(self, fields: Mapping[str, str]) -> Content:
        if self.errors_of(fields):
            return Content.styled("Nothing is changed yet.", "$foreground-muted")
        change = read_change(Field(fields["what"]), fields["value"])
        after = changed(self._entries, change)
        of = f"of the {len(self._entries):,} {self._which}"
        if not after:
            return Content.styled(
                f"Changes none {of}: they are so already, or have none.", "$foreground-muted"
            )
        room = max(20, self.query_one("#reading").size.width or 72)
        said = [f"Changes {counted(after)} {of}: {change}", "One step: u takes it back whole."]
        return Content("\n").join([Content(cut(line, room)) for line in said])

    def save(self, fields: Mapping[str, str]) -> str:
        change = read_change(Field(fields["what"]), fields["value"])
        return f"Changed {change_many(self._journal, self._entries, change)}. u takes it back."
