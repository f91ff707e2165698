"""Forms that name a file: the path is checked while it is typed, and enter has the work done in a thread."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from journal.app.forms.form import Form
from journal.app.own_thread import OwnThread
from journal.app.widgets.key_hints import KeyHints
from journal.app.widgets.path_field import PathField
from journal.model.errors import JournalError, NotReadableError
from journal.model.words import printable
from journal.store.journal import Journal


def named_path(text: str, example: str) -> Path:
    """The file or folder a text names, `~` and quotes allowed; NotReadableError where it can't be meant."""
    named = text.strip().strip("'\"")
    if not named or printable(named) != named:
        raise NotReadableError("This names no file.", f"Type where it is: {example}")
    try:
        path = Path(named).expanduser()
        path.exists()
    except (OSError, RuntimeError, ValueError) as error:
        raise NotReadableError("This can't be the name of a file.", f"Type it like {example}") from error
    return path


class PathForm(Form):
    """Enter begins what the form is for; what is refused is said under the field, and the path stays."""

    CSS_PATH = ["form.tcss", "files.tcss"]
    label = "file"
    example = "~/journal.db"
    doing = "Reading …"
    enter_words = "do it"

    def __init__(self, journal: Journal, prefilled: str = "") -> None:
        super().__init__()
        self._prefilled = prefilled
        self._trouble = ""
        self.apart = OwnThread(self, journal.path)

    def compose_fields(self) -> ComposeResult:
        with Horizontal(classes="row"):
            yield Static(self.label, classes="label")
            yield PathField(self._prefilled, id="path", classes="-long", placeholder=self.example)

    def path_of(self, fields: Mapping[str, str]) -> Path:
        """The path that is typed; raises JournalError where it can't be used."""
        return named_path(fields["path"], self.example)

    def about(self, fields: Mapping[str, str]) -> str:
        """What enter does, in a few lines, for what is typed now."""
        raise NotImplementedError

    def begin(self, path: Path, fields: Mapping[str, str]) -> None:
        """Begin the work, by `apart.do`."""
        raise NotImplementedError

    def errors_of(self, fields: Mapping[str, str]) -> Mapping[str, JournalError]:
        try:
            self.path_of(fields)
        except JournalError as refused:
            return {"path": refused}
        return {}

    def reading(self, fields: Mapping[str, str]) -> Content:
        lines = [Content.styled(self._trouble, "bold $text-error")] if self._trouble else []
        about = self.about(fields).split("\n")
        lines += [Content.styled(printable(line), "$foreground-muted") for line in about]
        return Content("\n").join(lines)

    def on_mount(self) -> None:
        super().on_mount()
        self._name_keys()

    def _name_keys(self) -> None:
        more = (("tab", "next"),) if len(self.fields()) > 1 else ()
        self.query_one(KeyHints).name_keys((("⏎", self.enter_words), *more, ("esc", "leave"), ("F1", "help")))

    def _ask(self, *, asking: bool) -> None:
        super()._ask(asking=asking)
        if not asking:
            self._name_keys()

    def refresh_reading(self) -> None:
        """What was refused stands until something else is typed."""
        if not self.apart.busy:
            super().refresh_reading()

    def on_input_changed(self, event: PathField.Changed) -> None:
        self._trouble = ""
        super().on_input_changed(event)

    def action_save(self) -> None:
        """Begin; wrong fields and the question of escape are every form's."""
        fields = self.fields()
        if self.apart.busy:
            return
        if self._asking or self.errors_of(fields):
            super().action_save()
            return
        self._trouble = ""
        self.query_one("#reading", Static).update(self.doing)
        self.begin(self.path_of(fields), fields)

    def refuse(self, refused: JournalError) -> None:
        """Say why it was not done."""
        self._trouble = printable(str(refused))
        self.refresh_reading()

    def action_leave(self) -> None:
        """Leave the form; not while it works."""
        if not self.apart.busy:
            super().action_leave()
