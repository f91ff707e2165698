"""The bottom line: the keys that do something here, as many as fit, from the bindings themselves."""

from dataclasses import replace

from textual import events
from textual.binding import ActiveBinding, Binding
from textual.content import Content
from textual.widgets import Static

from journal.app.keymap import shown_key
from journal.app.plain_signs import key_name

ALWAYS = ("keys", "quit")


class KeyLine(Static):
    """Keys of the focused widget and the screen first, then the app's; `?` and `q` always at the right.

    What does not fit is left out whole, from the end: it stands in the list behind `?` all the same.
    """

    def __init__(self) -> None:
        super().__init__(id="key-line")
        self._clickable: list[tuple[range, str]] = []
        self._called: dict[str, str] = {}

    def call(self, action: str, words: str) -> None:
        """Call an action by other words from now on: what it does depends on what is marked."""
        if self._called.get(action) != words:
            self._called[action] = words
            self.redraw()

    def on_mount(self) -> None:
        self.screen.bindings_updated_signal.subscribe(self, lambda _: self.redraw())

    def on_resize(self) -> None:
        self.redraw()

    def redraw(self) -> None:
        """Write the line anew for the bindings and the width of now."""
        if self.size.width:
            self.update(self._line(self.size.width))

    def _line(self, width: int) -> Content:
        gap = 3 if width >= 100 else 2
        every = [self._renamed(live) for live in shown(self.screen.active_bindings)]
        right = [live for name in ALWAYS for live in every if live.binding.action == name]
        end = sum(self._hint(live).cell_length + gap for live in right) - gap
        room = width - 2 - end - gap
        self._clickable = []
        parts: list[Content] = [Content(" ")]
        at = 1
        for live in every:
            if live in right:
                continue
            length = self._hint(live).cell_length
            if at + length > room:
                break
            at = self._add(parts, live, at, gap)
        blank = max(0, width - 1 - end - at)
        parts.append(Content(" " * blank))
        at += blank
        for live in right:
            at = self._add(parts, live, at, gap)
        return Content.assemble(*parts)

    def _renamed(self, live: ActiveBinding) -> ActiveBinding:
        words = self._called.get(live.binding.action)
        return live._replace(binding=replace(live.binding, description=words)) if words else live

    def _hint(self, live: ActiveBinding) -> Content:
        """`u undo`."""
        key = live.binding.key_display or shown_key(live.binding.key)
        name = key_name(key, ascii_only=self.app.has_class("-ascii"))
        return Content.assemble((name, "bold $accent"), (f" {live.binding.description}", "$foreground-muted"))

    def _add(self, parts: list[Content], live: ActiveBinding, at: int, gap: int) -> int:
        said = self._hint(live)
        self._clickable.append((range(at, at + said.cell_length), action_of(live)))
        parts += [said, Content(" " * gap)]
        return at + said.cell_length + gap

    async def on_click(self, event: events.Click) -> None:
        for cells, action in self._clickable:
            if event.x in cells:
                await self.app.run_action(action)


def shown(active: dict[str, ActiveBinding]) -> list[ActiveBinding]:
    """Each shown action once, in the order they were declared, with the key that does it here."""
    found: dict[str, ActiveBinding] = {}
    for live in active.values():
        action = live.binding.action
        if live.binding.show and live.enabled and (action not in found or live.binding.id in ALWAYS):
            found[action] = live
    nodes = list(dict.fromkeys(live.node for live in found.values()))
    return sorted(found.values(), key=lambda live: (nodes.index(live.node), _declared(live)))


def _declared(live: ActiveBinding) -> int:
    """The binding's place among those of its node: a key of one's own would have put it last."""
    ids = [each.id for each in type(live.node).BINDINGS if isinstance(each, Binding)]
    return ids.index(live.binding.id) if live.binding.id in ids else len(ids)


def action_of(live: ActiveBinding) -> str:
    """The binding's action with the namespace it lives in, to be run from anywhere."""
    action = live.binding.action
    if "." in action.split("(")[0]:
        return action
    return f"app.{action}" if live.node is live.node.app else f"screen.{action}"
