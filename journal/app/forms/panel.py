"""A panel to read: a title, a text that scrolls, its keys."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from journal.app.forms.form import hints

WIDEST = 100
KEYS = (("j k", "scroll"), ("esc", "back"))


class Panel(ModalScreen[None]):
    """Shows what `content` lays out for a width under `title`; closes with escape, enter or q."""

    CSS_PATH = "panel.tcss"
    BINDINGS = [
        Binding("escape,enter,q,backspace", "dismiss", "back", show=False, id="panel.back"),
        Binding("j,down", "scroll(1)", "down", show=False, id="panel.down"),
        Binding("k,up", "scroll(-1)", "up", show=False, id="panel.up"),
        Binding(
            "pagedown,space,right_square_bracket", "scroll(12)", "page down", show=False, id="panel.page_down"
        ),
        Binding("pageup,left_square_bracket", "scroll(-12)", "page up", show=False, id="panel.page_up"),
        Binding("g,home", "scroll(-10000)", "top", show=False, id="panel.top"),
        Binding("G,end", "scroll(10000)", "bottom", show=False, id="panel.bottom"),
    ]

    def __init__(self, title: str, content: Callable[[int], Content], title_style: str = "") -> None:
        super().__init__()
        self._title = title
        self._content = content
        self._title_style = title_style

    def compose(self) -> ComposeResult:
        with VerticalScroll(id="panel") as box:
            box.can_focus = False
            box.border_title = Content.styled(f" {self._title} ", f"bold {self._title_style}".strip())
            yield Static(id="panel-text")
        yield Static(hints(KEYS), id="panel-keys")

    def on_mount(self) -> None:
        self.lay_out()

    def on_resize(self) -> None:
        self.lay_out()

    def lay_out(self) -> None:
        """Lay the text out for the width of now: what the border, the padding and the scroll bar leave."""
        width = max(20, min(self.app.size.width, WIDEST) - 8)
        self.query_one("#panel-text", Static).update(self._content(width))

    def action_scroll(self, by: int) -> None:
        """Scroll by lines."""
        self.query_one("#panel").scroll_relative(y=by, animate=False)
