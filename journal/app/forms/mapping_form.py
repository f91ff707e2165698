"""What the columns of somebody's own table are, and the first rows as they would be written."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from textwrap import wrap

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from journal.app.forms.day_zero import DayZeroForm
from journal.app.forms.panel import WIDEST, Panel
from journal.app.plain import cut, padded
from journal.app.widgets.key_hints import KeyHints
from journal.exchange.meanings import MOMENTS, ColumnMap, DateOrder, Means, Meant
from journal.exchange.tables import Table
from journal.model.vocabulary import Unit
from journal.model.words import printable
from journal.workflows.files.import_reading import Asked
from journal.workflows.files.mapping import (
    days_words,
    first_rows,
    meaning_words,
    proposal,
    samples,
    trouble_with,
    with_meaning,
    with_next_order,
)

KEYS = (("j k", "column"), ("← →", "what it is"), ("m", "moment"), ("u", "unit"), ("o", "order of days"))
LAST_KEYS = (("⏎", "go on"), ("esc", "back"), ("F1", "help"))
NARROW_KEYS = (*KEYS[:1], ("← →", "what"), ("m u o", "moment unit order"), *LAST_KEYS)
HELP = (
    "Each line is a column of the file, with its first cells and what it is taken as.\n"
    "j k go through the columns. Left and right change what a column is, or its first letter, again for "
    "the next: "
    "d day, distance, duration; t time of day; e effort; n note; s shoes; p pain left, pain right; i ignore. "
    "The kind of run is at left and right.\n"
    "m says when the pain of a column was felt: while running, the next morning, on stairs …\n"
    "u changes the unit of the distances, o the order in which days are written; "
    "where they are numbers, which day is 0.\n"
    "Below stand the first rows as they would be written. Enter reads the whole file and shows what is new.\n"
    "What was said is kept for the next file with the same header."
)
NAME_CELLS, WIDE_NAME_CELLS, WIDE_FROM = 18, 28, 90
MEANING_CELLS, MARK_CELLS = 37, 2
FRAME = 5  # the border, the keys, what is said of units and days, and the rule below it
LEAST_BELOW, MOST_BELOW = 6, 20
LETTERS = {
    letter: [means for means in Means if means.value.startswith(letter)]
    for letter in ("d", "t", "e", "n", "s", "p", "i")
}


class MappingForm(ModalScreen[ColumnMap | None]):
    """Closes with what the columns are, or with None."""

    CSS_PATH = ["panel.tcss", "mapping.tcss"]
    BINDINGS = [
        Binding("escape", "dismiss", "back", show=False, id="mapping.back"),
        Binding("enter", "agree", "go on", show=False, id="mapping.agree"),
        Binding("f1,question_mark", "explain", "help", show=False, id="mapping.help"),
        Binding("j,down,tab", "step(1)", "next column", show=False, id="mapping.down"),
        Binding("k,up,shift+tab", "step(-1)", "column before", show=False, id="mapping.up"),
        Binding("right,l", "turn(1)", "next meaning", show=False, id="mapping.right"),
        Binding("left,h", "turn(-1)", "meaning before", show=False, id="mapping.left"),
        Binding("m", "moment", "when it was felt", show=False, id="mapping.moment"),
        Binding("u", "unit", "unit", show=False, id="mapping.unit"),
        Binding("o", "order", "order of days", show=False, id="mapping.order"),
    ]

    def __init__(self, table: Table, asked: Asked, before: ColumnMap | None = None) -> None:
        super().__init__()
        self._table = table
        self._asked = asked
        self._columns = before or proposal(table, asked.kept, asked.settings)
        if asked.unit is not None:
            self._columns = replace(self._columns, unit=asked.unit)
        self._settled = self._columns  # as they were before this column was turned
        self._samples = samples(table)
        self._at = 0
        self._trouble = ""

    def compose(self) -> ComposeResult:
        with Vertical(id="mapping") as box:
            name = cut(Path(self._table.file).name, 40)
            box.border_title = Content.styled(
                f" What the columns of {name} are · nothing is written yet ", "bold"
            )
            yield Static(id="mapping-columns")
            yield Static(id="mapping-rows")
        yield KeyHints(id="panel-keys")

    def on_mount(self) -> None:
        self.lay_out()

    def on_resize(self) -> None:
        self.lay_out()

    def lay_out(self) -> None:
        """Draw the columns around the chosen one, and the first rows as they would be written."""
        size = self.app.size
        width = max(30, min(size.width, WIDEST) - 6)
        space = size.height - FRAME
        below = max(LEAST_BELOW, min(MOST_BELOW, space - len(self._samples)))
        room = max(3, space - below)
        first = max(0, min(self._at - room // 2, len(self._samples) - room))
        last = min(len(self._samples), first + room)
        lines = [self._column(at, width) for at in range(first, last)]
        hidden = len(self._samples) - (last - first)
        self.query_one("#mapping-columns", Static).update(Content("\n").join(lines))
        self.query_one("#mapping-rows", Static).update(self._rows(width, below, hidden))
        room_for_help = size.width >= 96
        keys = (*KEYS, *LAST_KEYS) if room_for_help else NARROW_KEYS
        self.query_one(KeyHints).name_keys(keys)

    def _column(self, at: int, width: int) -> Content:
        here = at == self._at
        meant = self._columns.columns[at]
        mark = (">" if self._asked.settings.ascii else "›") if here else " "
        cells = " · ".join(self._samples[at]) or "(empty)"
        named = WIDE_NAME_CELLS if width >= WIDE_FROM else NAME_CELLS
        left = width - MARK_CELLS - named - MEANING_CELLS
        ignored = meant.means is Means.IGNORE
        name_style = "bold" if here else "$foreground-muted" if ignored else ""
        return Content.assemble(
            (f"{mark} ", "bold $accent"),
            (padded(self._columns.shown[at] or f"column {at + 1}", named), name_style),
            (
                padded(meaning_words(meant, ascii_only=self._asked.settings.ascii), MEANING_CELLS),
                "bold $accent" if here else "$foreground-muted" if ignored else "$secondary",
            ),
            (cut(cells, left), "$foreground-muted"),
        )

    def _rows(self, width: int, most: int, hidden: int) -> Content:
        columns, settings = self._columns, self._asked.settings
        rule = ("-" if settings.ascii else "─") * width
        more = f"   {hidden} more {'column' if hidden == 1 else 'columns'}: j k" if hidden > 0 else ""
        lines = [
            Content.assemble(
                ("unit ", "$foreground-muted"),
                (str(columns.unit), "bold"),
                ("   days ", "$foreground-muted"),
                (days_words(columns), "bold"),
                (more, "$foreground-muted"),
            ),
            Content.styled(rule, "$panel"),
        ]
        trouble = self._trouble or trouble_with(self._table, columns)
        if trouble:
            lines += [Content.styled(line, "bold $text-error") for line in wrap(printable(trouble), width)]
            return Content("\n").join(lines)
        below: list[Content] = []
        for said in first_rows(self._table, columns, self._asked.terms, settings, most):
            below += [Content(line) for line in wrap(printable(said), width, subsequent_indent="    ")]
        return Content("\n").join([*lines, *below[:most]])

    # Keys

    def on_key(self, event: events.Key) -> None:
        """The first letter of a meaning, again for the next that begins with it."""
        means = LETTERS.get(event.character or "")
        if means:
            event.stop()
            now = self._columns.columns[self._at].means
            self._mean(means[(means.index(now) + 1) % len(means)] if now in means else means[0])

    def _mean(self, means: Means) -> None:
        # What it only passes through is taken from no other column.
        settled, moment = self._settled, self._columns.columns[self._at].moment
        self._put(with_meaning(self._table, settled, self._at, Meant(means, moment)))
        self._settled = settled

    def _put(self, columns: ColumnMap) -> None:
        self._columns = self._settled = columns
        self._trouble = ""
        self.lay_out()

    def action_step(self, by: int) -> None:
        """Go to another column."""
        self._at = max(0, min(len(self._samples) - 1, self._at + by))
        self._settled = self._columns
        self.lay_out()

    def action_turn(self, by: int) -> None:
        """Take the column as the next thing it can be."""
        every = list(Means)
        self._mean(every[(every.index(self._columns.columns[self._at].means) + by) % len(every)])

    def action_moment(self) -> None:
        """Say when the pain of the column was felt."""
        meant = self._columns.columns[self._at]
        if not meant.means.pain:
            self._trouble = "Only a column of pain has a moment: p makes it one."
            self.lay_out()
            return
        moment = MOMENTS[(MOMENTS.index(meant.moment) + 1) % len(MOMENTS)]
        self._put(with_meaning(self._table, self._columns, self._at, replace(meant, moment=moment)))

    def action_unit(self) -> None:
        """Take the distances in the other unit."""
        self._put(replace(self._columns, unit=Unit.MI if self._columns.unit is Unit.KM else Unit.KM))

    def action_order(self) -> None:
        """Take the days in another order; where they are counted, say which one is 0."""
        if self._columns.order is not DateOrder.COUNTED:
            self._put(with_next_order(self._columns))
            return

        def said(day: str | None) -> None:
            if day is not None:
                self._put(replace(self._columns, zero=date.fromisoformat(day)))

        self.app.push_screen(DayZeroForm(self._columns.zero, self._asked.today), said)

    def action_agree(self) -> None:
        """Close with what was said, once entries can come of it."""
        if trouble_with(self._table, self._columns):
            self.lay_out()
        else:
            self.dismiss(self._columns)

    def action_explain(self) -> None:
        """Say how it is done, over the screen."""

        def text(width: int) -> Content:
            lines = [wrap(line, width, subsequent_indent="  ") for line in HELP.split("\n")]
            return Content("\n".join(line for wrapped in lines for line in wrapped))

        self.app.push_screen(Panel("The columns of a table", text))
