"""The settings: a list to search, each changed in its place and followed at once everywhere."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from journal.app.forms.boxes import Box, Choice
from journal.app.forms.setting_rows import (
    ROWS,
    TABLE,
    VALUE_AT,
    VALUE_WIDTH,
    RowBox,
    Rows,
    about,
    found_by,
    row_lines,
    rows_of,
    typed,
)
from journal.app.keymap import action_names, check_keys
from journal.app.plain_signs import key_name
from journal.app.screens.page import Page
from journal.app.session import SessionApp
from journal.app.widgets.key_hints import KeyHints
from journal.app.widgets.text_field import TextField
from journal.exchange.lift_names import table_in
from journal.model.errors import JournalError
from journal.model.setting import NOT_SAID, Setting, SettingKind
from journal.workflows.settings import change_in_words, change_setting, read_setting

SEARCHING = (("type", "to search"), ("↑ ↓", "choose"), ("⏎", "change"), ("del", "default"), ("esc", "back"))
CHOOSING = (("← →", "or a letter"), ("⏎", "keep"), ("esc", "as it was"))
TYPING = (("⏎", "keep"), ("empty", "default"), ("esc", "as it was"))
TEXT_WIDTH = 40


class SettingsForm(ModalScreen[None]):
    """What is changed is stored and followed when ⏎ keeps it; closing needs no answer."""

    CSS_PATH = ["form.tcss", "settings_form.tcss"]
    BINDINGS = [
        Binding("escape", "leave", "back", show=False, id="settings.leave"),
        Binding("enter", "change", "change, keep", show=False, priority=True, id="settings.change"),
        Binding("down", "step(1)", "next", show=False, priority=True, id="settings.down"),
        Binding("up", "step(-1)", "before", show=False, priority=True, id="settings.up"),
        Binding("pagedown", "step(8)", "8 on", show=False, priority=True, id="settings.page_down"),
        Binding("pageup", "step(-8)", "8 back", show=False, priority=True, id="settings.page_up"),
        Binding("delete", "reset", "default", show=False, priority=True, id="settings.reset"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._found: tuple[Setting, ...] = ROWS
        self._at = 0
        self._first = ""
        self._trouble: JournalError | None = None

    def compose(self) -> ComposeResult:
        with Vertical(id="form") as form:
            form.border_title = " Settings "
            yield TextField(placeholder="search", id="search")
            with RowBox(id="rows", can_focus=False):
                yield Rows()
            yield Static(id="reading")
        yield KeyHints(SEARCHING, id="form-keys")

    def on_mount(self) -> None:
        self.query_one("#search").focus()
        self._draw()

    def on_resize(self) -> None:
        self._draw()

    @property
    def _journal_app(self) -> SessionApp:
        assert isinstance(self.app, SessionApp)
        return self.app

    @property
    def _setting(self) -> Setting | None:
        return self._found[self._at] if self._found else None

    @property
    def _editor(self) -> TextField | Choice | None:
        """The field that is open in its row."""
        found = self.query("#value")
        return found.first() if found else None  # type: ignore[return-value]

    @property
    def _named(self) -> int:
        """How many names of other apps are in the table."""
        return len(table_in(self._journal_app.session.stored))

    # Drawing

    def _draw(self) -> None:
        """Draw the rows and what is said of the chosen one."""
        settings, setting = self._journal_app.session.settings, self._setting
        box, reading = self.query_one(RowBox), self.query_one("#reading", Static)
        width = box.size.width or 70
        self.query_one(Rows).update(
            row_lines(self._found, setting, settings, width, self._trouble, self._named)
        )
        if setting is None:
            reading.update("")
            return
        room = max(20, reading.size.width or 72)
        reading.update(about(setting, settings, self._more(setting), room, self._trouble))
        row = rows_of(self._found).index(setting)
        if self._editor is not None:
            self._editor.styles.offset = (VALUE_AT, row)
        box.keep_in_sight(row)

    def _more(self, setting: Setting) -> str:
        """What there is to choose from."""
        if setting.key == "keys":
            typed_last = self._editor.value.split(" ")[-1] if isinstance(self._editor, TextField) else ""
            names = action_names(self.app)
            alike = {name: key for name, key in names.items() if typed_last.split("=")[0] in name} or names
            listed = " · ".join(f"{name} {key}" for name, key in alike.items())
            listed = key_name(listed, ascii_only=self.app.has_class("-ascii"))
            return f"The names, and the keys they come with: {listed}"
        choices = self._choices(setting)
        return f"One of: {', '.join(choices)}." if choices else ""

    def _choices(self, setting: Setting) -> list[str]:
        """The words to choose from; none for what is typed."""
        if setting.key == "theme":
            return sorted(self.app.available_themes, key=lambda name: (not name.startswith("journal-"), name))
        if setting.kind is SettingKind.YES_NO:
            return ["yes", "no"]
        return [choice.words for choice in setting.choices]

    # Searching

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        if event.input.id == "search":
            words = event.value.casefold().split()
            self._found = found_by(words)
            self._at = 0
        elif self._setting is not None:
            self._trouble = None
            try:
                read_setting(self._setting, event.value, self._journal_app.session.settings)
            except JournalError as refused:
                self._trouble = refused
        self._draw()

    def on_rows_clicked(self, event: Rows.Clicked) -> None:
        if self._editor is not None:
            return
        rows = rows_of(self._found)
        clicked = rows[event.row] if event.row < len(rows) else None
        if clicked is not None:
            self._at = self._found.index(clicked)
            self.action_change()

    def action_step(self, by: int) -> None:
        """Choose another setting while the search keeps the focus."""
        if self._found and self._editor is None:
            last = len(self._found) - 1
            there = self._at + by
            self._at = there % (last + 1) if abs(by) == 1 else max(0, min(last, there))
            self._draw()

    # Changing

    def action_change(self) -> None:
        """Open the chosen setting's field in its row, or keep what is in it."""
        if self._editor is not None:
            self._keep()
        elif self._setting is TABLE:
            self._open_names()
        elif self._setting is not None:
            self._open(self._setting)

    def _open_names(self) -> None:
        """Open the table of other apps' names of exercises."""
        from journal.app.forms.names_panel import NamesPanel

        def closed(_: None) -> None:
            self._draw()

        session = self._journal_app.session
        self.app.push_screen(NamesPanel(session.journal, session.settings), closed)

    def _open(self, setting: Setting) -> None:
        settings, choices = self._journal_app.session.settings, self._choices(setting)
        if choices:
            self._first = setting.in_words(getattr(settings, setting.key), settings.unit)
            editor: Choice | TextField = Choice("value", choices, self._first)
        else:
            self._first = typed(setting, settings)
            editor = TextField(self._first, id="value")
            editor.styles.width = TEXT_WIDTH if setting.kind is SettingKind.TEXT else VALUE_WIDTH - 1
        self.query_one("#rows").mount(editor)
        self.query_one(KeyHints).name_keys(CHOOSING if choices else TYPING)
        editor.focus()
        self.call_after_refresh(self._draw)

    def on_box_changed(self, event: Box.Changed) -> None:
        """A theme is looked at before it is kept."""
        event.stop()
        if self._setting is not None and self._setting.key == "theme":
            self.app.theme = self._journal_app.theme_named(event.box.text)

    def _keep(self) -> None:
        editor, setting = self._editor, self._setting
        if editor is None or setting is None:
            return
        text = editor.text if isinstance(editor, Choice) else editor.value
        # What was not touched is left alone: a rounded number is not what is stored.
        if text == self._first or self._store(setting, text):
            self._close()

    def _store(self, setting: Setting, text: str) -> bool:
        """Store a text for a setting, follow it, say it; whether it could be."""
        app = self._journal_app
        before = app.session.settings
        try:
            if setting.key == "keys":
                check_keys(app, read_setting(setting, text, before))
            after = change_setting(app.session.journal, before, setting.key, "" if text == NOT_SAID else text)
            app.follow(after)
        except JournalError as refused:
            self._trouble = refused
            self._draw()
            return False
        if after != before:
            self.post_message(Page.Wrote(f"Setting: {change_in_words(before, after, setting.key)}"))
        return True

    def _close(self) -> None:
        """Close the field; the search has the focus again."""
        self._trouble = None
        self.query("#value").remove()
        self.query_one(KeyHints).name_keys(SEARCHING)
        self.query_one("#search").focus()
        self.call_after_refresh(self._draw)

    def action_reset(self) -> None:
        """Give the chosen setting its default back."""
        if self._setting not in (None, TABLE) and self._store(self._setting, ""):
            self._trouble = None
            self._draw()

    def action_leave(self) -> None:
        """Leave the field as it was, or the settings."""
        if self._editor is None:
            self.dismiss()
            return
        app = self._journal_app
        app.theme = app.theme_named(app.session.settings.theme)
        self._close()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """In a field and before the end of the search `del` takes a letter away."""
        del parameters
        if action == "reset":
            search = self.query_one("#search", TextField)
            return self._editor is None and search.cursor_position == len(search.value)
        return True
