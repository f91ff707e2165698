"""The columns of the Weeks table: the arrows and space choose; the choice is kept in the journal's file."""

from __future__ import annotations

from textwrap import wrap

from textual.binding import Binding
from textual.content import Content

from journal.app.forms.panel import RowsPanel
from journal.app.plain import cut
from journal.app.widgets.lines import marked_row
from journal.model.errors import JournalError
from journal.store.journal import Journal
from journal.workflows.weeks.columns import DEFAULT, TableColumn, columns_in, remember_columns, switched

KEYS = (("↑ ↓", "column"), ("space", "in or out"), ("0", "as at first"), ("esc", "back"))
MUTED = "$foreground-muted"
NUMBERS_ONLY = (
    "Loads are numbers, no verdicts: there is no zone and no limit to them. Beside the load itself they need "
    "effort and minutes of every session of the week; – where one is missing, in the running week, and where "
    "a number does not exist. Where the width is too small, what was there at first gives way."
)
CELLS = 15


class ColumnsPanel(RowsPanel[None]):
    """Every press of space is kept at once; closes with escape, enter or `C`."""

    BINDINGS = [
        Binding("escape,enter,q,C,backspace", "dismiss", "back", show=False, id="columns.back"),
        Binding("space", "switch", "in or out", show=False, id="columns.switch"),
        Binding("0", "first", "as at first", show=False, id="columns.first"),
    ]

    def __init__(self, journal: Journal, hidden: frozenset[TableColumn]) -> None:
        """`hidden` are the columns that were chosen and have no room on this screen."""
        super().__init__("Columns of the table", KEYS, len(TableColumn))
        self._journal = journal
        self._hidden = hidden
        self._chosen = columns_in(journal.setting_values())
        self._trouble = ""

    def lines(self, width: int) -> tuple[list[Content], int]:
        """Every column with its mark, then what is to be known of the loads."""
        lines = [self._line(place, column, width) for place, column in enumerate(TableColumn)]
        lines += [Content(""), *(Content.styled(line, MUTED) for line in wrap(NUMBERS_ONLY, width))]
        if self._trouble:
            lines += [Content.styled(line, "bold $text-error") for line in wrap(self._trouble, width)]
        return lines, self.at

    def _line(self, place: int, column: TableColumn, width: int) -> Content:
        mark = "x" if column in self._chosen else " "
        said = f"{column.words}{'; no room on this screen' if column in self._hidden else ''}"
        line = Content.assemble(
            (f"[{mark}] {column:<{CELLS - 4}}", "bold" if mark == "x" else ""),
            (cut(said, width - CELLS), MUTED),
        )
        return marked_row(line).stylize("reverse", 0, 3) if place == self.at else line

    def action_switch(self) -> None:
        """Take the marked column in or out."""
        self._keep(switched(self._chosen, tuple(TableColumn)[self.at]))

    def action_first(self) -> None:
        """Choose the columns that the table starts with."""
        self._keep(DEFAULT)

    def _keep(self, chosen: tuple[TableColumn, ...]) -> None:
        try:
            remember_columns(self._journal, chosen)
        except JournalError as refused:
            self._trouble = str(refused)
        else:
            self._chosen, self._trouble, self._hidden = chosen, "", frozenset()
        self.lay_out()
