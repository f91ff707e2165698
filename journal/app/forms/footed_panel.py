"""A panel whose foot stays in sight while the text above it scrolls."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from journal.app.forms.panel import WIDEST, Panel
from journal.app.widgets.key_hints import KeyHints

LEAST_TEXT = 5
FRAME = 3  # the border's two rows and that of the keys


class FootedPanel(Panel):
    """A panel with a foot."""

    def compose(self) -> ComposeResult:
        text = VerticalScroll(Static(id="panel-text"), id="panel", can_focus=False)
        box = Vertical(text, Static(id="panel-foot"), id="panel-box")
        box.border_title = self.head
        yield box
        yield KeyHints(self._keys, id="panel-keys")

    def foot(self, width: int, rows: int) -> list[Content]:
        """The foot as lines of `width` cells; of more than `rows` the last ones are shown. [] for none."""
        raise NotImplementedError

    def lay_out(self) -> None:
        """Lay text and foot out for the size of now; the text has the rows that the foot leaves."""
        super().lay_out()
        size = self.app.size
        rows = max(2, size.height - FRAME)
        room = rows - min(LEAST_TEXT, max(1, rows // 3))
        lines = self.foot(max(20, min(size.width, WIDEST) - 6), room)[-room:]
        self.query_one("#panel-foot", Static).update(Content("\n").join(lines))
        self.query_one("#panel-foot").display = bool(lines)
        self.query_one("#panel").styles.max_height = rows - len(lines)
