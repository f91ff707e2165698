"""An exercise by its name: those that are known as one types, and the name itself as a new one."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from journal.app.forms.form import hints
from journal.app.plain import cut
from journal.app.widgets.text_field import TextField
from journal.model.exercises import Exercise

KEYS = (("type", "its name"), ("↑ ↓", "choose"), ("⏎", "take it"), ("esc", "back"))
LONGEST_NAME = 80


class ExerciseList(ModalScreen[str | None]):
    """Closes with the name of an exercise, or None."""

    CSS_PATH = "actions.tcss"
    BINDINGS = [
        Binding("escape", "dismiss", "back", show=False, id="exercises.back"),
        Binding("down", "step(1)", "next", show=False, priority=True, id="exercises.down"),
        Binding("up", "step(-1)", "before", show=False, priority=True, id="exercises.up"),
    ]

    def __init__(self, exercises: Sequence[Exercise]) -> None:
        super().__init__()
        self._exercises = exercises
        self._names: list[str] = []

    def compose(self) -> ComposeResult:
        with Vertical(id="actions") as box:
            box.border_title = " Another exercise "
            yield TextField(placeholder="its name", id="search")
            yield OptionList(id="found")
        yield Static(hints(KEYS), id="form-keys")

    def on_mount(self) -> None:
        self.query_one(Input).focus()
        self._fill("")

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._fill(event.value)

    def _fill(self, text: str) -> None:
        typed = " ".join(text.split())[:LONGEST_NAME]
        found = matching(self._exercises, typed)
        lines = [Content.assemble((cut(one.name, 40), "bold"), self._about(one)) for one in found]
        self._names = [one.name for one in found]
        if typed and all(_folded(typed) not in _called(one) for one in found):
            self._names.append(typed)
            lines.append(
                Content.assemble(("not known: ", "$text-warning"), f"add “{cut(typed, 50)}” as a new one")
            )
        options = self.query_one(OptionList)
        options.clear_options()
        options.add_options([Option(line) for line in lines])
        if lines:
            options.highlighted = 0

    def _about(self, one: Exercise) -> tuple[str, str]:
        groups = ", ".join(one.groups)
        return f"  {groups}{', a side at a time' if one.one_sided else ''}", "$foreground-muted"

    def action_step(self, by: int) -> None:
        """Choose another one while the name keeps the focus."""
        options = self.query_one(OptionList)
        if self._names:
            options.highlighted = ((options.highlighted or 0) + by) % len(self._names)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        chosen = self.query_one(OptionList).highlighted
        if chosen is not None and self._names:
            self.dismiss(self._names[chosen])

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(self._names[event.option_index])


def matching(exercises: Sequence[Exercise], typed: str) -> list[Exercise]:
    """The exercises that are called what was typed, then those whose name begins with it, then the others."""
    words = _folded(typed).split()
    found = [one for one in exercises if all(any(w in name for name in _called(one)) for w in words)]
    start = " ".join(words)

    def rank(one: Exercise) -> int:
        names = _called(one)
        return 0 if start in names else 1 if any(name.startswith(start) for name in names) else 2

    return sorted(found, key=rank)


def _called(one: Exercise) -> list[str]:
    """An exercise's name and aliases as they are looked up."""
    return [_folded(name) for name in (one.name, *one.aliases)]


def _folded(name: str) -> str:
    return name.casefold().replace("-", " ")
