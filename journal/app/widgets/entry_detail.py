"""The entry under the Log's cursor in full, as far as there is room: words, note, where it came from."""

from __future__ import annotations

from rich.cells import cell_len
from textual.content import Content
from textual.widgets import Static

from journal.app.plain import cut
from journal.model.days import long_day
from journal.workflows.diary.log_words import LogRow

LINES = 2
FEWEST_CELLS = 20
LOST_TO_WRAPPING = 12


class EntryDetail(Static):
    """Two lines below the list, and once an entry came from a file a third one that says from which."""

    def show(self, row: LogRow | None, came_from: str) -> None:
        """Show a row, nothing for None; `came_from` is "" for what was written by hand."""
        if row is None:
            self.update(Content(), layout=False)
            return
        width = max(FEWEST_CELLS, self.app.size.width - 4)
        room = LINES * width
        clock = "" if row.time is None else f" {row.time:%H:%M}"
        words = f" · {row.words}" if row.words else ""
        said = cut(f"{long_day(row.day)}{clock} · {row.sort}{words}", room)
        left = max(FEWEST_CELLS, room - cell_len(said) - LOST_TO_WRAPPING)
        note = cut(" ".join(row.note[: 8 * room].split()), left)
        detail = Content.assemble(said, (f"  “{note}”" if note else "", "$foreground-muted"))
        if came_from:
            # The line stays from then on: a list that grows and shrinks under the cursor is hard to read.
            self.add_class("-came-from")
            detail = Content("\n").join([detail, Content.styled(cut(came_from, width), "$foreground-muted")])
        self.update(detail, layout=False)
