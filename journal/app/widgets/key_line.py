"""The bottom line: the keys that do something here, as many as fit, from the bindings themselves."""

from textual.binding import ActiveBinding
from textual.content import Content
from textual.widgets import Static

ALWAYS = ("keys", "quit")


class KeyLine(Static):
    """Keys of the focused widget and the screen first, then the app's; `?` and `q` always at the right.

    What does not fit is left out whole, from the end: it stands in the list behind `?` all the same.
    """

    def __init__(self) -> None:
        super().__init__(id="key-line")

    def on_mount(self) -> None:
        self.screen.bindings_updated_signal.subscribe(self, lambda _: self.redraw())

    def on_resize(self) -> None:
        self.redraw()

    def redraw(self) -> None:
        """Write the line anew for the bindings and the width of now."""
        if self.size.width:
            self.update(self._line(self.size.width))

    def _line(self, width: int) -> Content:
        shown = hints(self.screen.active_bindings)
        right = [hint for name, hint in shown if name in ALWAYS]
        left = [hint for name, hint in shown if name not in ALWAYS]
        gap = "   " if width >= 100 else "  "
        end = Content(gap).join(right)
        room = width - end.cell_length - 2 - len(gap)
        fitting: list[Content] = []
        used = 0
        for hint in left:
            used += hint.cell_length + (len(gap) if fitting else 0)
            if used > room:
                break
            fitting.append(hint)
        start = Content(gap).join(fitting)
        blank = " " * max(1, width - 2 - start.cell_length - end.cell_length)
        return Content.assemble(" ", start, blank, end, " ")


def hints(active: dict[str, ActiveBinding]) -> list[tuple[str, Content]]:
    """Each shown binding once, in the order they were declared: its id and `key words`, to be clicked."""
    found: dict[str, tuple[str, Content]] = {}
    for live in active.values():
        binding = live.binding
        if binding.show and live.enabled and binding.action not in found:
            found[binding.action] = (binding.id or "", _hint(live))
    return list(found.values())


def action_of(live: ActiveBinding) -> str:
    """The binding's action with the namespace it lives in, to be run from anywhere."""
    action = live.binding.action
    if "." in action.split("(")[0]:
        return action
    return f"app.{action}" if live.node is live.node.app else f"screen.{action}"


def _hint(live: ActiveBinding) -> Content:
    return Content.from_markup(
        f"[@click={action_of(live)}][b $accent]$key[/] [$foreground-muted]$words[/][/]",
        key=live.binding.key_display or live.binding.key,
        words=live.binding.description,
    )
