"""One knee's days on the screen: the strip, the marked day, and under them what they say together."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.geometry import Size
from textual.widgets import Static

from journal.app.screens import knee_parts as parts
from journal.app.screens.knee_strip import WIDE, day_at, strip_lines
from journal.app.screens.page import Page
from journal.model.entries import WarningSign
from journal.model.review import Pattern
from journal.workflows.knee.view import KneeView
from journal.workflows.today.day import standing_signs
from journal.workflows.weeks.reading import whole_review

NARROW_WEEKS, WIDE_WEEKS = 10, 15
AT_ONCE_DAYS = 3 * 365
LEFT = 69
"""Cells of the left column, as in the stylesheet."""

EMPTY = ("Nothing is written yet.", "p logs how a knee is, m asks for this morning's, r logs a run.")
NEXT_PANE = {"runs": "moments", "moments": "answers", "answers": "weeks", "weeks": "runs"}
"""Where there is no room for all of it, tab goes round."""


class KneePage(Page):
    """What is shown: read anew when the journal, the knee or the days change; a moved mark only redraws."""

    def __init__(self) -> None:
        super().__init__()
        self.view: KneeView | None = None
        self.pane = "runs"
        self._pattern: Pattern | None = None
        self._drawn_for: Size | None = None
        self.standing: tuple[WarningSign, ...] = ()

    def compose_body(self) -> ComposeResult:
        with Vertical(classes="page-body"):
            yield Static(id="head")
            yield Static(id="strip")
            yield Static(id="day")
            with Horizontal(id="lower"):
                yield Static(id="left")
                yield Static(id="right")

    def show_journal(self) -> None:
        session = self.session
        if self.view is None:
            weeks = NARROW_WEEKS if self.app.size.width < WIDE else WIDE_WEEKS
            self.view = KneeView(session.journal, session.settings, session.today, weeks)
        else:
            if session.settings.knee not in (None, self.view.settings.knee):
                self.view.knee = session.settings.knee or self.view.knee
            self.view.settings = session.settings
            self.view.reload()
        self._pattern = None
        self.standing = standing_signs(session.journal, session.today)
        self.refresh_bindings()
        self._draw()

    def on_resize(self) -> None:
        super().on_resize()
        self.refresh_bindings()
        if self._drawn_for != self.app.size:
            self.draw()

    def draw(self) -> None:
        """Draw everything for the days, the knee and the size of now."""
        with self.trouble_told():
            self._draw()

    def _draw(self) -> None:
        view, size = self.view, self.app.size
        if view is None or not size.width:
            return
        self._drawn_for = size
        self.set_class(view.empty, "-empty")
        head = self.query_one("#head", Static)
        if view.empty:
            head.update(joined([Content(""), *(Content(f"  {words}") for words in EMPTY)]))
            for name in ("#strip", "#day", "#left", "#right"):
                self.query_one(name, Static).update("")
            return
        wide = size.width >= WIDE
        head.update(joined(self._head()))
        self._draw_mark(layout=True)
        # The whole journal is behind the own pattern: of some years it is read once the page is painted, of
        # more only when it is asked for.
        if self._pattern is None and (self.pane == "weeks" or (wide and self._short)):
            self.call_after_refresh(self._read_pattern)

    def _draw_mark(self, *, layout: bool) -> None:
        """Draw what the marked day is seen in; without `layout` all keeps its size."""
        view, settings, size = self.view, self.session.settings, self.app.size
        if view is None:
            return
        strip = strip_lines(view, settings, size.width, self._bars())
        self.query_one("#strip", Static).update(joined(strip), layout=layout)
        self.query_one("#day", Static).update(parts.day_line(view, settings, size.width), layout=layout)
        left, right = self._lower(len(strip))
        self.query_one("#left", Static).update(joined(left), layout=layout)
        self.query_one("#right", Static).update(joined(right), layout=layout)

    def _head(self) -> list[Content]:
        view, settings, size = self.view, self.session.settings, self.app.size
        assert view is not None
        return parts.head_lines(view, settings, size.width, 4 if size.width >= WIDE else 3, self.standing)

    def _bars(self) -> int:
        height = self.app.size.height
        return 4 if height >= 45 else 3 if height >= 36 else 2 if height >= 28 else 1

    def _lower(self, strip_rows: int) -> tuple[list[Content], list[Content]]:
        """What stands under the strip: in two columns where there is room, else the pane that was chosen."""
        view, settings, size = self.view, self.session.settings, self.app.size
        assert view is not None
        wide = size.width >= WIDE
        # Bar, head, day and keys; a wide page has blank rows between its parts too.
        room = max(2, size.height - 1 - len(self._head()) - strip_rows - 2 - 3 * wide)
        if wide:
            left, right = LEFT, size.width - LEFT
            below = [
                *parts.pattern_lines(self._pattern, left, 5, on_a_key=not self._short),
                *parts.onset_lines(view, settings, left, 2),
                *parts.elsewhere_lines(view, left),
            ]
            runs = parts.run_lines(view, settings, max(4, room - len(below) - bool(below)))
            trend, lag = parts.trend_lines(view, settings, right), parts.lag_lines(view, right)
            flares = parts.flare_lines(view, right, max(2, room - len(trend) - len(lag) - 2))
            return spaced([runs, below]), spaced([trend, lag, flares])
        return with_hint(self._pane_lines(room), f"tab {NEXT_PANE[self.pane]}", size.width), []

    def _pane_lines(self, room: int) -> list[Content]:
        """The pane that was chosen, in so many rows."""
        view, settings, width = self.view, self.session.settings, self.app.size.width
        assert view is not None
        match self.pane:
            case "runs":
                return parts.run_lines(view, settings, room)
            case "moments":
                trend = parts.trend_lines(view, settings, width)
                return (trend or parts.flare_lines(view, width, room))[:room]
            case "answers":
                lag = parts.lag_lines(view, width)
                onset = parts.onset_lines(view, settings, width, 2)
                rest = room - len(lag)
                flares = parts.flare_lines(view, width, max(1, rest - len(onset)))
                return [*lag, *flares, *onset][:room]
            case _:
                pattern = parts.pattern_lines(self._pattern, width, 4)
                return [*pattern, *parts.elsewhere_lines(view, width)][:room]

    def on_click(self, event: events.Click) -> None:
        """A click on the strip marks its day."""
        offset = event.get_content_offset(self.query_one("#strip"))
        if offset is None or self.view is None or self.view.empty:
            return
        day = day_at(self.view, self.app.size.width, offset.x)
        if day is not None:
            with self.trouble_told():
                before = self.view.first, self.view.last
                self.view.to_day(day)
                self.moved(before)

    def moved(self, before: object) -> None:
        """Draw the mark anew, and all if other days are shown than before."""
        view = self.view
        if view is not None:
            if (view.first, view.last) != before:
                self.draw()
            else:
                self._draw_mark(layout=False)

    @property
    def _short(self) -> bool:
        """Whether the journal is short enough to be read whole without being asked to."""
        return self.view is not None and (self.view.today - self.view.earliest).days <= AT_ONCE_DAYS

    @property
    def whole(self) -> bool:
        """Whether all there is to see is shown, without another pane."""
        return self.app.size.width >= WIDE and self._pattern is not None

    def _read_pattern(self) -> None:
        """Read the runner's own pattern and show it."""
        session = self.session
        with self.trouble_told():
            if self._pattern is None and self.view is not None:
                self._pattern = whole_review(session.journal, session.settings, session.today).pattern
                self._draw_mark(layout=True)
                self.refresh_bindings()


def joined(lines: list[Content]) -> Content:
    """Lines as one text."""
    return Content("\n").join(lines)


def with_hint(lines: list[Content], hint: str, width: int) -> list[Content]:
    """The lines with the next pane's key at the right end of the first that has room for it."""
    shown = list(lines) or [Content("")]
    for at, line in enumerate(shown):
        blank = width - line.cell_length - len(hint) - 1
        if blank >= 1:
            shown[at] = Content.assemble(line, " " * blank, (hint, "$foreground-muted"))
            break
    return shown


def spaced(blocks: list[list[Content]]) -> list[Content]:
    """Blocks under one another, a blank line between those that say anything."""
    lines: list[Content] = []
    for block in blocks:
        if block:
            lines += [*([Content("")] if lines else []), *block]
    return lines
