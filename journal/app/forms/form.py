"""What all forms share: one modal, tab and enter only, errors beside the field, escape asks once."""

from __future__ import annotations

from collections.abc import Mapping
from textwrap import wrap
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.types import CSSPathType
from textual.widget import Widget
from textual.widgets import Input, Static

from journal.app.forms.boxes import Box
from journal.app.plain import cut
from journal.app.widgets.key_hints import KeyHints
from journal.model.errors import JournalError
from journal.model.words import printable

HINTS = (("⏎", "save"), ("tab", "next"), ("shift+tab", "back"), ("esc", "leave (asks once)"), ("F1", "help"))
ASKING = (("⏎", "go on"), ("d", "drop what was typed"))
# Wider than any hint has room for: the stylesheet cuts them to what there is.
LONGEST_HINT = 90


def field_row(label: str, *fields: Widget, hint: str = "") -> Horizontal:
    """A row of a form: its label, its fields, beside them what is said of those that `hint` names."""
    said = (Static(classes="hint", name=hint),) if hint else ()
    return Horizontal(Static(label, classes="label"), *fields, *said, classes="row")


class Form(ModalScreen[str | None]):
    """A form; it closes with words about what it wrote, or with None.

    `compose_fields` yields the fields: inputs and boxes whose ids are the fields' names. `errors_of` reads
    them all and says what is wrong; `save` writes and gives the words.
    """

    CSS_PATH: ClassVar[CSSPathType | None] = "form.tcss"
    heading: str
    help_text: str = ""
    BINDINGS = [
        Binding("escape", "leave", "leave", show=False, id="form.leave"),
        Binding("f1", "explain", "help", show=False, id="form.help"),
        Binding("enter", "save", "save", show=False, priority=True, id="form.save"),
        Binding("d", "drop", "drop", show=False, id="form.drop"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._asking = False
        self._was_in: Widget | None = None
        self._first: dict[str, str] = {}

    def compose(self) -> ComposeResult:
        with Vertical(id="form") as form:
            form.border_title = self.heading
            yield from self.compose_fields()
            yield Static(id="reading")
        yield KeyHints(HINTS, id="form-keys")

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
        self._first = self.fields()
        self.refresh_reading()

    def on_resize(self) -> None:
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
        errors = {name: why for name, why in self.errors_of(fields).items() if fields.get(name)}
        self.show_errors(errors)
        try:
            reading = self.reading(fields)
        except JournalError as refused:  # the file can't be read just now; what was typed stays
            reading = Content.styled(str(refused), "bold $text-error")
        # Beside a short field there is no room for the mend, so the field one is in has it here.
        name = self.focused.id if self.focused and self.focused.id in errors else next(iter(errors), None)
        if name is not None:
            reading = Content("\n").join([_in_full(name, errors[name]), reading])
        self.query_one("#reading", Static).update(reading)

    def show_errors(self, errors: Mapping[str, JournalError]) -> None:
        """Put each error into the hint of its field's row: the mend, or where it is read."""
        fields = self.fields()
        for hint in self.query(".hint").results(Static):
            names = (hint.name or "").split()
            wrong = next((errors[name] for name in names if name in errors), None)
            hint.set_class(wrong is not None, "-wrong")
            room = hint.size.width or LONGEST_HINT
            words = self.hint_of(names, fields)
            if wrong is not None:
                mend = wrong.mend or wrong.what
                words = mend if len(mend) <= room else "see below"
            hint.update(Content(cut(words, LONGEST_HINT)))
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
            name = next(iter(errors))
            self.show_errors(errors)
            self.query_one("#reading", Static).update(_in_full(name, errors[name]))
            self.query_one(f"#{name}").focus()
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
        line = self.query_one(KeyHints)
        line.set_class(asking, "-asking")
        if asking:
            line.name_keys(ASKING, before="Leave without saving?   ")
            self._was_in = self.focused
            self.set_focus(None)
        else:
            line.name_keys(HINTS)
            if isinstance(self._was_in, Input):
                self._was_in.select_on_focus = False  # else the next letter would replace what is in it
            self.set_focus(self._was_in)

    def action_drop(self) -> None:
        """Leave and let go of what was typed; only after escape has asked."""
        if self._asking:
            self.dismiss(None)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """`d` is a letter until escape has asked."""
        del parameters
        return self._asking if action == "drop" else True

    def action_explain(self) -> None:
        """Say how the fields are filled in, over the form."""
        from journal.app.forms.panel import Panel

        def text(width: int) -> Content:
            lines = [wrap(line, width, subsequent_indent="  ") for line in self.help_text.split("\n")]
            return Content("\n".join(line for wrapped in lines for line in wrapped))

        self.app.push_screen(Panel(self.heading.strip(), text))


def _in_full(name: str, error: JournalError) -> Content:
    """An error with its mend, after the name of its field."""
    return Content.styled(f"{name.replace('_', ' ')}: {printable(str(error))}", "bold $text-error")
