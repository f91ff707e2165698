"""Weeks: a bar a week with its cap mark, pain beneath it on the same weeks, the table, the arithmetic."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.geometry import Size
from textual.widgets import Static

from journal.app.screens import weeks_table as table
from journal.app.screens.page import Page
from journal.app.widgets.colours import palette_of
from journal.charts.columns import Layout, WeekColumn, lay_out, shown_weeks, week_columns
from journal.charts.pain import draw_pain, pain_height
from journal.charts.palette import Palette, glyphs_of, paint
from journal.charts.rows import has_signs, label_row, pain_title, phase_row, sign_row, weeks_title
from journal.charts.weeks import draw_weeks
from journal.model.review import Week
from journal.model.vocabulary import Knee
from journal.workflows.weeks.columns import DEFAULT, TableColumn, columns_in, week_numbers
from journal.workflows.weeks.view import WeeksView

NARROW_WEEKS, WIDE_WEEKS = 12, 26
EMPTY = "No week to show yet: r logs a run, i brings runs in from files."


@dataclass(frozen=True, slots=True)
class Drawn:
    """The chart as it stands: which weeks it shows, in which columns, and its colours."""

    layout: Layout
    weeks: tuple[Week, ...]
    columns: tuple[WeekColumn, ...]
    palette: Palette


class WeeksScreen(Page):
    """Drawn anew when its weeks, its size or the theme change; a moved mark redraws only words."""

    CSS_PATH = "weeks.tcss"
    NAME = "weeks"
    BINDINGS = [
        Binding(
            "left,h", "move(-1)", "week", key_display="← →", id="weeks.before", tooltip="The week before"
        ),
        Binding("right,l", "move(1)", "week after", show=False, id="weeks.after"),
        Binding(
            "enter,b", "because", "why", key_display="⏎", id="weeks.why", tooltip="The week's arithmetic"
        ),
        Binding("f", "flag(1)", "flag", key_display="f F", id="weeks.flag", tooltip="The next flagged week"),
        Binding("F", "flag(-1)", "last flagged week", show=False, id="weeks.flag_before"),
        Binding("z", "zoom(-1)", "zoom", key_display="z Z", id="weeks.zoom", tooltip="Fewer weeks"),
        Binding("Z", "zoom(1)", "more weeks", show=False, id="weeks.zoom_out"),
        Binding("space", "knee", "knee", id="weeks.knee", tooltip="Left knee, right knee, both"),
        Binding(
            "C", "columns", "columns", id="weeks.columns", tooltip="Which columns the table has: loads too"
        ),
        Binding("R", "app.report", "report", show=False, id="weeks.report", tooltip="A page for the physio"),
        Binding("down,j", "move(-1)", "week before (down the table)", show=False, id="weeks.down"),
        Binding("up,k", "move(1)", "week after (up the table)", show=False, id="weeks.up"),
        Binding("left_square_bracket,pageup", "move(-4)", "4 weeks back", show=False, id="weeks.page_back"),
        Binding("right_square_bracket,pagedown", "move(4)", "4 weeks on", show=False, id="weeks.page_on"),
        Binding("g,home", "move(-100000)", "the first week", show=False, id="weeks.first"),
        Binding("G,end,t", "move(100000)", "this week", show=False, id="weeks.last"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._view: WeeksView | None = None
        self._day: date | None = None
        self._knees: tuple[Knee, ...] = ()
        self._chosen: tuple[TableColumn, ...] = DEFAULT
        self._drawn: Drawn | None = None
        self._drawn_for: Size | None = None

    def compose_body(self) -> ComposeResult:
        with Vertical(classes="page-body"):
            with Vertical(id="chart"):
                yield Static(id="bars")
                yield Static(id="names")
                yield Static(id="pain")
            yield Static(id="table")
            yield Static(id="hint")

    def on_mount(self) -> None:
        super().on_mount()
        self.app.theme_changed_signal.subscribe(self, lambda _: self.draw())

    def show_journal(self) -> None:
        session = self.session
        if self._view is None:
            zoom = NARROW_WEEKS if self.app.size.width < 100 else WIDE_WEEKS
            self._view = WeeksView(session.journal, session.settings, session.today, zoom)
        else:
            if session.settings.knee is not self._view.settings.knee:
                self._knees = ()
            self._view.settings = session.settings
            self._view.reload()
        self._chosen = columns_in(session.journal.setting_values())
        if self._day is not None:
            self._view.to_day(self._day)
            self._day = None
        if not self._knees and not self._view.empty:
            self._knees = (session.settings.knee or self._view.worse_knee(),)
        self.refresh_bindings()
        self._draw()

    def mark_week_of(self, day: date) -> None:
        """Mark the week a day lies in, now or as soon as the weeks are read."""
        self._day = day
        if self._view is not None:
            with self.trouble_told():
                self.show_journal()

    def on_resize(self) -> None:
        if self._drawn_for != self.app.size:
            self.draw()

    def draw(self) -> None:
        """Draw bars and pain for the weeks, the size and the theme of now."""
        with self.trouble_told():
            self._draw()

    def _draw(self) -> None:
        view, session = self._view, self.session
        width, height = self.app.size.width, self.app.size.height
        if view is None or not width:
            return
        self._drawn_for = self.app.size
        if view.empty:
            self._drawn = None
            for part in self.query(".page-body Static").results(Static):
                part.update(f"\n  {EMPTY}" if part.id == "bars" else "")
            return
        settings, glyphs, palette = session.settings, glyphs_of(session.settings), palette_of(self.app)
        layout = lay_out(view.weeks, None, width)
        weeks = in_sight(view, layout)
        planned_km = view.planned.planned_km if view.planned else 0.0
        columns = week_columns(weeks, layout, settings, planned_km)
        tall = height >= 36
        phases = view.phases if tall and layout.wide else ()
        pain_rows = pain_height(layout, self._knees, tall)
        # Bar, title, names, signs, pain, its title, table, hint, keys: what the bars leave to the others.
        table_rows = table.table_height(height)
        spare = (
            height
            - 2
            - 1
            - 1
            - has_signs(columns)
            - bool(phases)
            - pain_rows
            - 1
            - table_rows
            - table.hint_height(height)
            - tall * 2
        )
        bars = draw_weeks(columns, layout, max(4, spare), settings.unit, palette, glyphs)
        pain = draw_pain(columns, layout, pain_rows, settings, self._knees, palette, glyphs)
        above = [paint(weeks_title(columns, layout, settings, glyphs), palette), *bars.lines]
        below = [paint(pain_title(layout, settings, self._knees, glyphs), palette), *pain.lines]
        if tall:
            below = ["", *below, ""]
        if has_signs(columns):
            below.insert(0, paint(sign_row(columns, layout, glyphs), palette))
        if phases:
            below.insert(0, paint(phase_row(weeks, layout, phases, glyphs), palette))
        self.query_one("#bars", Static).update(ansi(above))
        self.query_one("#pain", Static).update(ansi(below))
        self._drawn = Drawn(layout, weeks, columns, palette)
        self._show_mark(layout_too=True)

    def show_mark(self) -> None:
        """Show which week is marked: its name in the chart, its row, its hint."""
        view, drawn = self._view, self._drawn
        if view is None or drawn is None or view.empty:
            return
        if in_sight(view, drawn.layout) != drawn.weeks:
            self._draw()
        else:
            self._show_mark(layout_too=False)

    def _show_mark(self, *, layout_too: bool) -> None:
        """Without `layout_too` the parts keep their size: a key is answered without a new layout."""
        view, drawn, session = self._view, self._drawn, self.session
        if view is None or drawn is None:
            return
        starts = view.week.starts
        slots = shown_weeks(drawn.weeks, drawn.layout)
        slot = next((at for at, weeks in enumerate(slots) if any(w.starts == starts for w in weeks)), None)
        names = label_row(drawn.columns, drawn.layout, cursor=slot, glyphs=glyphs_of(session.settings))
        width, height = self.app.size.width, self.app.size.height
        rows = table.table_lines(
            view,
            self._knees,
            session.settings,
            width,
            table.table_height(height) - 1,
            self._chosen,
            partial(week_numbers, session.journal, session.settings, session.today),
        )
        hint = table.hint_lines(view.week, session.settings, width, table.hint_height(height), view.planned)
        parts = {
            "#names": ansi([paint(names, drawn.palette)]),
            "#table": Content("\n").join(rows),
            "#hint": Content("\n").join(hint),
        }
        for name, content in parts.items():
            self.query_one(name, Static).update(content, layout=layout_too)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing to move, zoom or explain in an empty journal."""
        del parameters
        if action in ("move", "because", "flag", "zoom", "knee", "columns"):
            return self._view is not None and not self._view.empty
        return True

    def action_move(self, by: int) -> None:
        """Mark another week."""
        with self.trouble_told():
            if self._view is not None and self._view.move(by):
                self.draw()
            else:
                self.show_mark()

    def action_flag(self, way: int) -> None:
        """Mark the next flagged week forward in time, or the one before."""
        with self.trouble_told():
            if self._view is not None:
                if self._view.to_flag(way):
                    self.draw()
                else:
                    self.say(
                        "No flagged week after this one." if way > 0 else "No flagged week before this one."
                    )

    def action_zoom(self, by: int) -> None:
        """Show more weeks or fewer."""
        with self.trouble_told():
            if self._view is not None:
                self._view.change_zoom(by)
                self.draw()

    def action_knee(self) -> None:
        """Left knee, right knee, both."""
        cycle: list[tuple[Knee, ...]] = [(Knee.LEFT,), (Knee.RIGHT,), tuple(Knee)]
        self._knees = cycle[(cycle.index(self._knees) + 1) % len(cycle)]
        self.draw()

    def action_columns(self) -> None:
        """Choose the table's columns."""
        from journal.app.forms.columns_panel import ColumnsPanel

        fit = table.columns_shown(self._chosen, self._knees, self.app.size.width)
        panel = ColumnsPanel(self.session.journal, frozenset(self._chosen) - frozenset(fit))
        self.app.push_screen(panel, lambda _: self._columns_chosen())

    def _columns_chosen(self) -> None:
        with self.trouble_told():
            self._chosen = columns_in(self.session.journal.setting_values())
            self._show_mark(layout_too=True)

    def action_because(self) -> None:
        """Open the arithmetic of the marked week."""
        from journal.app.forms.because_panel import BecausePanel

        session = self.session
        with self.trouble_told():
            if self._view is not None:
                self.app.push_screen(
                    BecausePanel(session.journal, session.settings, session.today, self._view.week)
                )


def ansi(lines: Sequence[str]) -> Content:
    """Lines of the chart, with their colours."""
    return Content.from_rich_text(Text.from_ansi("\n".join(lines)))


def in_sight(view: WeeksView, layout: Layout) -> tuple[Week, ...]:
    """The weeks the chart has room for: the newest, or those from the marked one on."""
    weeks = view.weeks
    if layout.together > 1 or layout.count >= len(weeks):
        return weeks
    first = min(len(weeks) - layout.count, view.marked - view.first)
    return weeks[first : first + layout.count]
