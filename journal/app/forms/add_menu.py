"""The add menu behind `a`: every kind of entry by its letter, the usual entries by a digit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from journal.app.forms.actions import KEY_NAMES
from journal.app.keymap import shown_key
from journal.app.plain import cut
from journal.app.screens.page import Page
from journal.app.widgets.key_hints import KeyHints
from journal.app.widgets.key_line import action_of
from journal.model.errors import JournalError
from journal.model.settings import Settings
from journal.store.journal import Journal
from journal.workflows.diary.again import usual_entries
from journal.workflows.diary.log import write

# The names of the app's bindings, in the order of the menu.
KINDS = ("run", "pain", "strength", "cross", "care", "note", "episode", "sign")
KEYS = (("letter", "its form"), ("1-9", "write it for today"), ("e 1-9", "edit it first"), ("esc", "back"))
EDITING = (("1-9", "into the line of words, to edit"), ("e", "write after all"), ("esc", "back"))
NONE_YET = "What you log most will stand here, to be written again with a digit."


@dataclass(frozen=True, slots=True)
class Added:
    """What was chosen: an action to run, words to edit in the line, or what has been written."""

    action: str = ""
    words: str = ""
    said: str = ""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of entry: the key and the action that open its form, and what it is."""

    key: str
    action: str
    words: str


class AddMenu(ModalScreen[Added | None]):
    """A digit writes the usual entry for today at once; after `e` it goes into the line of words."""

    CSS_PATH = "actions.tcss"
    BINDINGS = [
        Binding("escape", "dismiss", "back", show=False, id="add.back"),
        Binding("j", "step(1)", "next", show=False, id="add.down"),
        Binding("k", "step(-1)", "before", show=False, id="add.up"),
        Binding("e", "edit", "edit first", show=False, id="add.edit"),
        *(
            Binding(f"{digit}", f"usual({digit})", "the usual entry", show=False, id=f"add.usual{digit}")
            for digit in range(1, 10)
        ),
    ]

    def __init__(self, journal: Journal, settings: Settings, today: date, page: Page) -> None:
        super().__init__()
        self._journal = journal
        self._settings = settings
        self._today = today
        self._kinds = _kinds_of(page)
        self._usual = usual_entries(journal, settings, today)
        self._editing = False

    def compose(self) -> ComposeResult:
        with Vertical(id="add") as box:
            box.border_title = " Add "
            yield OptionList(*self._rows(), id="found")
            yield Static(id="trouble")
        yield KeyHints(KEYS, id="form-keys")

    def _rows(self) -> list[Option]:
        room = max(20, min(self.app.size.width, 100) - 12)
        rows = [Option(_row(kind.key, kind.words), id=kind.action) for kind in self._kinds]
        head = "Usual, for today" if self._usual else NONE_YET
        rows.append(Option(Content.styled(cut(head, room + 4), "$foreground-muted"), disabled=True))
        for digit, usual in enumerate(self._usual, 1):
            rows.append(Option(_row(str(digit), cut(usual.words, room)), id=f"usual{digit}"))
        return rows

    def on_mount(self) -> None:
        options = self.query_one(OptionList)
        options.focus()
        options.highlighted = 0

    def on_key(self, event: events.Key) -> None:
        """The letter of a kind opens its form, whatever key it has been given."""
        for kind in self._kinds:
            if event.key == kind.key or event.character == kind.key:
                event.stop()
                self.dismiss(Added(action=kind.action))
                return

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        chosen = event.option_id or ""
        if chosen.startswith("usual"):
            self.action_usual(int(chosen.removeprefix("usual")))
        else:
            self.dismiss(Added(action=chosen))

    def action_step(self, by: int) -> None:
        """Choose another row."""
        options = self.query_one(OptionList)
        (options.action_cursor_down if by > 0 else options.action_cursor_up)()

    def action_edit(self) -> None:
        """The next digit puts its words into the line, to be edited before they are written."""
        self._editing = not self._editing
        self.query_one(KeyHints).name_keys(EDITING if self._editing else KEYS)

    def action_usual(self, digit: int) -> None:
        """Write a usual entry with today's date as one step of undo, or put it into the line."""
        if digit > len(self._usual):
            return
        chosen = self._usual[digit - 1]
        if self._editing:
            self.dismiss(Added(words=chosen.words))
            return
        try:
            said = write(self._journal, chosen.entries, self._settings, self._today)
        except JournalError as refused:
            self.query_one("#trouble", Static).update(Content.styled(str(refused), "bold $text-error"))
            self.query_one("#add").add_class("-trouble")
            return
        self.dismiss(Added(said=f"Written: {'; '.join(said)}. u takes it back."))


def _row(key: str, words: str) -> Content:
    return Content.assemble((f" {key}  ", "bold $accent"), words)


def _kinds_of(page: Page) -> list[Kind]:
    """What the app has a form for, with the keys that open them."""
    found = {}
    for key, live in page.active_bindings.items():
        binding = live.binding
        if binding.id in KINDS and live.enabled:
            words = binding.tooltip or binding.description
            found[binding.id] = Kind(
                KEY_NAMES.get(key) or shown_key(key), action_of(live), words[0].upper() + words[1:]
            )
    return [found[name] for name in KINDS if name in found]
