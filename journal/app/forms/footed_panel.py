"""A panel whose foot stays in sight while the text above it scrolls."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from journal.app.forms.form import hints
from journal.app.forms.panel import KEYS, WIDEST, Panel

LEAST_TEXT = 5
FRAME = 3  # the border's two rows and that of the keys


class FootedPanel(Panel):
    """A panel with a foot; `keys` are those its bottom line names, each with what it does."""

    def __init__(
        self,
        title: str,
        content: Callable[[int], Content],
        title_style: str = "",
        keys: tuple[tuple[str, str], ...] = KEYS,
    ) -> None:
        super().__init__(title, content, title_style)
        self._keys = keys

    def compose(self) -> ComposeResult:
        with Vertical(id="panel-box") as box:
            box.border_title = Content.styled(f" {self._title} ", f"bold {self._title_style}".strip())
            with VerticalScroll(id="panel") as text:
                text.can_focus = False
                yield Static(id="panel-text")
            yield Static(id="panel-foot")
        yield Static(hints(self._keys), id="panel-keys")

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
