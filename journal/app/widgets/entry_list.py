"""The list of the Log: one widget that draws the rows in sight, however many there are."""

from __future__ import annotations

from collections.abc import Callable

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from journal.app.plain import cut
from journal.model.days import short_day, weekday
from journal.model.filter import Sort
from journal.model.vocabulary import Guide
from journal.workflows.diary.log_words import LogRow

WIDE = 100
WIDEST_SORT = max(map(len, Sort))
TONES = {Guide.AMBER: "entry-list--amber", Guide.RED: "entry-list--red"}
Span = tuple[str, str]
"""A text, and the component class it is drawn with, "" for none."""


class EntryList(ScrollView, can_focus=False):
    """Rows by their place, the newest 0; one of them has the cursor.

    `row_at` gives a row, None where it can't be read just now; `is_marked` says whether it is marked. Only
    rows in sight are asked for. `year` is the one that goes without saying.
    """

    COMPONENT_CLASSES = {
        "entry-list--cursor",
        "entry-list--mark",
        "entry-list--run",
        "entry-list--muted",
        "entry-list--amber",
        "entry-list--red",
    }

    class Moved(Message):
        """A click has put the cursor on another row."""

    class Opened(Message):
        """The row with the cursor was clicked."""

    def __init__(
        self, row_at: Callable[[int], LogRow | None], is_marked: Callable[[int], bool], year: int
    ) -> None:
        super().__init__(id="entries")
        self._row_at = row_at
        self._is_marked = is_marked
        self._year = year
        self.count = 0
        self.cursor = 0
        self.ascii = False

    def show(self, count: int, cursor: int) -> None:
        """Draw everything anew: so many rows, the cursor on one of them and in sight."""
        self.count = count
        self.cursor = max(0, min(count - 1, cursor))
        self.virtual_size = Size(self.size.width, count)
        self._follow()
        self.refresh()

    def move_to(self, place: int, *, centred: bool = False) -> None:
        """Put the cursor on a row, the nearest there is; `centred` shows what is around it."""
        before, self.cursor = self.cursor, max(0, min(self.count - 1, place))
        self.refresh_line(before)
        self.refresh_line(self.cursor)
        if centred:
            self.scroll_to(y=self.cursor - self.rows // 2, animate=False)
        else:
            self._follow()

    @property
    def rows(self) -> int:
        """How many rows are in sight."""
        return max(1, self.size.height)

    def _follow(self) -> None:
        """Scroll so that the cursor is in sight."""
        top = round(self.scroll_y)
        wanted = min(self.cursor, max(top, self.cursor - self.rows + 1))
        if wanted != top:
            self.scroll_to(y=wanted, animate=False)

    def on_resize(self) -> None:
        self.virtual_size = Size(self.size.width, self.count)
        self._follow()
        self.refresh()

    def render_line(self, y: int) -> Strip:
        place, width = y + self.scroll_offset.y, self.scrollable_content_region.width
        row = self._row_at(place) if place < self.count else None
        if row is None:
            return Strip.blank(width, self.get_visual_style().rich_style)
        here = ("entry-list--cursor",) if place == self.cursor else ()
        segments = []
        for text, name in self._spans(row, place, width):
            classes = (*here, name) if name else here
            segments.append(Segment(text, self.get_visual_style(*classes).rich_style))
        return Strip(segments).adjust_cell_length(width, self.get_visual_style(*here).rich_style)

    def _spans(self, row: LogRow, place: int, width: int) -> list[Span]:
        cursor, mark = (">", "*") if self.ascii else ("›", "•")
        clock = "" if row.time is None else f"{row.time:%H:%M}"
        day = self._day(row, width)
        spans = [
            (cursor if place == self.cursor else " ", "entry-list--mark"),
            (mark if self._is_marked(place) else " ", "entry-list--mark"),
            (day if self._begins_day(row, place) else " " * len(day), ""),
            (f" {clock:<5}  ", "entry-list--muted"),
            (
                f"{row.sort:<{WIDEST_SORT}}  ",
                "entry-list--run" if row.sort is Sort.RUN else "entry-list--muted",
            ),
        ]
        room = width - sum(len(text) for text, _ in spans) - 1
        words = cut(row.words, room)
        spans.append((words, TONES.get(row.tone, "") if row.tone else ""))
        room -= cell_len(words)
        if row.note and room > 8:
            # No note fills the row with more than this, and one may have 10,000 characters.
            note = cut(" ".join(row.note[: 8 * room].split()), room - 4)
            gap = "  " if words else ""
            spans.append((f"{gap}“{note}”" if note else "", "entry-list--muted"))
        return spans

    def _begins_day(self, row: LogRow, place: int) -> bool:
        """Whether its day is to be read here: the row above is of another one, or out of sight."""
        if place == self.scroll_offset.y:
            return True
        above = self._row_at(place - 1)
        return above is None or above.day != row.day

    def _day(self, row: LogRow, width: int) -> str:
        if width >= WIDE:
            return f"{weekday(row.day)} {short_day(row.day):>6} {row.day.year:04}"
        if row.day.year == self._year:
            return f"{weekday(row.day)} {short_day(row.day):>6} "
        return f"{short_day(row.day):>6} {row.day.year:04}"

    def on_click(self, event: events.Click) -> None:
        place = event.y + self.scroll_offset.y
        if place >= self.count:
            return
        if place == self.cursor:
            self.post_message(self.Opened())
        else:
            self.move_to(place)
            self.post_message(self.Moved())
