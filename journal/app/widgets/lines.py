"""Lines that change a few at a time: a key paints those that are others now, and no more."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from textual.content import Content
from textual.geometry import Region
from textual.strip import Strip
from textual.visual import Visual
from textual.widget import Widget


class Lines(Widget):
    """One line of content a row. A `Static` renders all of its lines for each one that changes."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 as every widget names it
        super().__init__(id=id)
        self._lines: tuple[Content, ...] = ()
        self._strips: dict[int, Strip] = {}
        self._strips_width = 0

    def show(self, lines: Sequence[Content]) -> None:
        """Show these lines; one that is the same as the one in its row is not painted again."""
        before, self._lines = self._lines, tuple(lines)
        pairs = zip_longest(before, self._lines)
        changed = [row for row, (old, new) in enumerate(pairs) if not _same(old, new)]
        for row in changed:
            self._strips.pop(row, None)
        if len(before) != len(self._lines):
            self.refresh(layout=True)
        elif changed:
            left, top = self.content_region.offset - self.region.offset
            self.refresh(*(Region(left, top + row, self.size.width, 1) for row in changed))

    def render(self) -> Content:
        """All lines in one, for whatever asks for the text: its height, what is marked with the mouse."""
        return Content("\n").join(self._lines)

    def render_line(self, y: int) -> Strip:
        """One row; rendered once, and again only after it has changed."""
        if self.text_selection is not None or y >= len(self._lines):
            return super().render_line(y)
        if self._strips_width != self.size.width:
            self._strips.clear()
            self._strips_width = self.size.width
        if y not in self._strips:
            strips = Visual.to_strips(self, self._lines[y], self.size.width, 1, self.visual_style)
            self._strips[y] = strips[0] if strips else Strip.blank(self.size.width)
        return self._strips[y]

    def notify_style_update(self) -> None:
        """Other colours: every row is rendered anew."""
        self._strips.clear()
        super().notify_style_update()


def marked_row(line: Content) -> Content:
    """A line of the row that is marked."""
    return line.stylize("on $accent 15%")


def _same(old: Content | None, new: Content | None) -> bool:
    """Whether two lines look the same; `==` of Textual compares the text alone."""
    return old is not None and new is not None and old.plain == new.plain and old.spans == new.spans
