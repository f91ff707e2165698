"""Panels: a title, a text that scrolls, its keys; to read, or with one of its rows marked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar, Generic, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.types import CSSPathType
from textual.widgets import Static

from journal.app.widgets.key_hints import KeyHints, Keys

T = TypeVar("T")
WIDEST = 100
KEYS = (("j k", "scroll"), ("esc", "back"))
BY_LINES = (
    Binding("j,down", "scroll(1)", "down", show=False, id="panel.down"),
    Binding("k,up", "scroll(-1)", "up", show=False, id="panel.up"),
)
SCROLLING = (
    *BY_LINES,
    Binding(
        "pagedown,space,right_square_bracket", "scroll(12)", "page down", show=False, id="panel.page_down"
    ),
    Binding("pageup,left_square_bracket", "scroll(-12)", "page up", show=False, id="panel.page_up"),
    Binding("g,home", "scroll(-10000)", "top", show=False, id="panel.top"),
    Binding("G,end", "scroll(10000)", "bottom", show=False, id="panel.bottom"),
)


class TextPanel(ModalScreen[T | None], Generic[T]):
    """A page of text over a screen, laid out for the width it has; gives back a T or None."""

    CSS_PATH: ClassVar[CSSPathType | None] = "panel.tcss"

    def __init__(self, title: str, keys: Keys, title_style: str = "") -> None:
        super().__init__()
        self._title = title
        self._keys = keys
        self._title_style = title_style

    def compose(self) -> ComposeResult:
        box = VerticalScroll(Static(id="panel-text"), id="panel", can_focus=False)
        box.border_title = self.head
        yield box
        yield KeyHints(self._keys, id="panel-keys")

    @property
    def head(self) -> Content:
        """The title as it stands in the frame."""
        return Content.styled(f" {self._title} ", f"bold {self._title_style}".strip())

    def text(self, width: int) -> Content:
        """The text in lines of so many cells at most."""
        raise NotImplementedError

    def on_mount(self) -> None:
        self.lay_out()

    def on_resize(self) -> None:
        self.lay_out()

    def lay_out(self) -> None:
        """Lay the text out for the width of now: what the border, the padding and the scroll bar leave."""
        width = max(20, min(self.app.size.width, WIDEST) - 8)
        self.query_one("#panel-text", Static).update(self.text(width))

    def action_scroll(self, by: int) -> None:
        """Scroll by lines."""
        self.query_one("#panel").scroll_relative(y=by, animate=False)


class Panel(TextPanel[None]):
    """Shows what `content` lays out for a width under `title`; closes with escape, enter or q."""

    BINDINGS = [
        Binding("escape,enter,q,backspace", "dismiss", "back", show=False, id="panel.back"),
        *SCROLLING,
    ]

    def __init__(
        self, title: str, content: Callable[[int], Content], title_style: str = "", keys: Keys = KEYS
    ) -> None:
        super().__init__(title, keys, title_style)
        self._content = content

    def text(self, width: int) -> Content:
        return self._content(width)


class RowsPanel(TextPanel[T], Generic[T]):
    """A page with `rows` things to choose from, of which one is marked; it stays in sight."""

    BINDINGS = [
        Binding("down,j", "mark(1)", "next", show=False, id="rows.down"),
        Binding("up,k", "mark(-1)", "the one before", show=False, id="rows.up"),
        Binding("g,home", "mark_end(0)", "the first", show=False, id="rows.first"),
        Binding("G,end", "mark_end(-1)", "the last", show=False, id="rows.last"),
    ]

    def __init__(self, title: str, keys: Keys, rows: int, at: int = 0) -> None:
        super().__init__(title, keys)
        self._rows = rows
        self.at = at

    def lines(self, width: int) -> tuple[Sequence[Content], int]:
        """The text, a Content a line, and the line that is to stay in sight."""
        raise NotImplementedError

    def text(self, width: int) -> Content:
        lines, at = self.lines(width)
        box = self.query_one("#panel", VerticalScroll)
        top, rows = round(box.scroll_y), max(1, box.scrollable_content_region.height)
        if not top <= at < top + rows - 1:
            self.call_after_refresh(box.scroll_to, y=max(0, at - rows // 2), animate=False)
        return Content("\n").join(lines)

    def action_mark(self, by: int) -> None:
        """Mark another row; behind the last one comes the first."""
        self.at = (self.at + by) % self._rows
        self.lay_out()

    def action_mark_end(self, at: int) -> None:
        """Mark the first row, 0, or the last, -1."""
        self.at = at % self._rows
        self.lay_out()
