"""What all forms share: one modal, tab and enter only, errors beside the field, escape asks once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from journal.app.forms.boxes import Box, Saved
from journal.app.plain import cut
from journal.model.errors import JournalError

HINTS = (("⏎", "save"), ("tab", "next"), ("shift+tab", "back"), ("esc", "leave (asks once)"), ("F1", "help"))
ASKING = (("⏎", "go on"), ("d", "drop what was typed"))


def hints(keys: tuple[tuple[str, str], ...]) -> Content:
    """A line of keys and what they do."""
    parts: list[tuple[str, str]] = [(" ", "")]
    for key, words in keys:
        parts += [(key, "bold $accent"), (f" {words}   ", "$foreground-muted")]
    return Content.assemble(*parts)


class Form(ModalScreen[str | None]):
    """A form; it closes with words about what it wrote, or with None.

    `compose_fields` yields the fields: inputs and boxes whose ids are the fields' names. `errors_of` reads
    them all and says what is wrong; `save` writes and gives the words.
    """

    CSS_PATH = "form.tcss"
    NAME: ClassVar[str]
    HELP_TEXT: ClassVar[str] = ""
    BINDINGS = [
        Binding("escape", "leave", "leave", show=False),
        Binding("f1", "explain", "help", show=False),
        Binding("enter", "save", "save", show=False, priority=True),
        Binding("d", "drop", "drop", show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._asking = False
        self._first: dict[str, str] = {}

    def compose(self) -> ComposeResult:
        with Vertical(id="form") as form:
            form.border_title = self.NAME
            yield from self.compose_fields()
            yield Static(id="reading")
        yield Static(hints(HINTS), id="form-keys")

    def compose_fields(self) -> ComposeResult:
        """The rows of the form."""
        raise NotImplementedError

    def errors_of(self, fields: Mapping[str, str]) -> Mapping[str, JournalError]:
        """What can't be read, by field."""
        raise NotImplementedError

    def reading(self, fields: Mapping[str, str]) -> Content:
        """What would be written, live."""
        raise NotImplementedError

    def save(self, fields: Mapping[str, str]) -> str:
        """Write it; what was written, in words. Raises JournalError, and the form stays."""
        raise NotImplementedError

    def on_mount(self) -> None:
        for field in self.query(Input):
            field.cursor_blink = False
        self._first = self.fields()
        self.refresh_reading()

    def fields(self) -> dict[str, str]:
        """Every field's text by its name."""
        texts = {field.id or "": field.value for field in self.query(Input)}
        texts.update({box.id or "": box.text for box in self.query(Box)})
        return texts

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self.refresh_reading()

    def on_box_changed(self, event: Box.Changed) -> None:
        event.stop()
        self.refresh_reading()

    def refresh_reading(self) -> None:
        """Show what the fields say, and errors beside the fields that were filled in."""
        fields = self.fields()
        touched = {name for name, text in fields.items() if text}
        self.show_errors({name: why for name, why in self.errors_of(fields).items() if name in touched})
        self.query_one("#reading", Static).update(self.reading(fields))

    def show_errors(self, errors: Mapping[str, JournalError]) -> None:
        """Put each error into the hint of its field's row, the mend first to be read."""
        for hint in self.query(".hint").results(Static):
            names = (hint.name or "").split()
            wrong = next((errors[name] for name in names if name in errors), None)
            hint.set_class(wrong is not None, "-wrong")
            words = self.hint_of(names, self.fields()) if wrong is None else (wrong.mend or wrong.what)
            hint.update(Content(cut(words, max(8, hint.size.width or 30))))
        for field in self.query(Input):
            field.set_class(field.id in errors, "-wrong")

    def hint_of(self, names: list[str], fields: Mapping[str, str]) -> str:
        """What stands beside a row while nothing is wrong with it."""
        del names, fields
        return ""

    def action_save(self) -> None:
        """Save from any field; what is wrong is shown and the first such field gets the focus."""
        if self._asking:
            self._ask(asking=False)
            return
        fields = self.fields()
        errors = self.errors_of(fields)
        if errors:
            self.show_errors(errors)
            self.query_one(f"#{next(iter(errors))}").focus()
            return
        try:
            said = self.save(fields)
        except JournalError as refused:
            self.query_one("#reading", Static).update(Content.styled(str(refused), "bold $text-error"))
            return
        self.dismiss(said)

    def action_leave(self) -> None:
        """Leave; asks once when something was typed."""
        if self._asking or self.fields() == self._first:
            self.dismiss(None)
        else:
            self._ask(asking=True)

    def _ask(self, *, asking: bool) -> None:
        self._asking = asking
        line = self.query_one("#form-keys", Static)
        line.set_class(asking, "-asking")
        if asking:
            line.update(Content.assemble((" Leave without saving?  ", "bold"), hints(ASKING)))
            self.set_focus(None)
        else:
            line.update(hints(HINTS))
            self.focus_next()

    def action_drop(self) -> None:
        """Leave and let go of what was typed; only after escape has asked."""
        if self._asking:
            self.dismiss(None)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """`d` is a letter until escape has asked."""
        del parameters
        return self._asking if action == "drop" else True

    def action_explain(self) -> None:
        """Say how the fields are filled in."""
        self.query_one("#reading", Static).update(Content(self.HELP_TEXT))

    def on_saved(self, event: Saved) -> None:
        event.stop()
        self.action_save()
