"""Plan: weeks down, days across, done beside planned; every key edits, and the caps ahead follow at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import lru_cache

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.geometry import Size

from journal.app.screens import plan_parts as parts
from journal.app.screens.plan_asking import PlanAsking
from journal.app.screens.plan_table import Columns, columns_of, head_line, week_line
from journal.app.screens.weeks import ansi
from journal.app.widgets.colours import palette_of
from journal.app.widgets.lines import Lines
from journal.charts.palette import glyphs_of, paint
from journal.charts.plan_columns import plan_columns, plan_layout
from journal.charts.rows import label_row
from journal.charts.weeks import draw_weeks
from journal.model.days import WEEK, week_start
from journal.model.planning import PlanWeek
from journal.rules.plan_facts import Ahead, plan_facts_ahead
from journal.workflows.plan.view import PlanView

TALL = 36
CHART_ROWS = 8
BEFORE = 2


@lru_cache(maxsize=64)
def _chart_line(line: str) -> Content:
    """A line of the chart with its colours: an edit changes one or two of them, and reading one is slow."""
    return ansi([line])


class PlanTable(Lines):
    """The weeks; how many there is room for is known only once all is laid out."""

    def on_resize(self, event: events.Resize) -> None:
        screen = self.screen
        assert isinstance(screen, PlanScreen)
        screen.table_resized(event.size)


class PlanScreen(PlanAsking):
    """A window on the weeks of the plan, with the marked day always in it."""

    CSS_PATH = "plan.tcss"
    NAME = "plan"
    BINDINGS = [
        Binding("left,h", "move(-1)", "day before", show=False, id="plan.left"),
        Binding("right,l", "move(1)", "day after", show=False, id="plan.right"),
        Binding("up,k", "move(-7)", "week before", show=False, id="plan.up"),
        Binding("down,j", "move(7)", "week after", show=False, id="plan.down"),
        Binding("left_square_bracket,pageup", "move(-28)", "4 weeks back", show=False, id="plan.page_back"),
        Binding("right_square_bracket,pagedown", "move(28)", "4 weeks on", show=False, id="plan.page_on"),
        Binding("g,home", "end(-1)", "the first week", show=False, id="plan.first"),
        Binding("G,end", "end(1)", "the last planned week", show=False, id="plan.last"),
        Binding("t", "today", "today", show=False, id="plan.today"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._top = -1
        self._drawn_for = Size(0, 0)
        self._seen_to: date | None = None
        self._ahead: Ahead | None = None
        self._bars: tuple[object, list[Content]] = (None, [])
        self._lines: dict[tuple[date, date | None], tuple[PlanWeek, Content]] = {}
        self._lines_for: tuple[object, ...] = ()

    def compose_body(self) -> ComposeResult:
        with Vertical(classes="page-body"):
            yield Lines(id="plan-title")
            yield PlanTable(id="plan-table")
            yield Lines(id="plan-chart")
            yield Lines(id="plan-checks")
            yield Lines(id="plan-week")

    def on_mount(self) -> None:
        super().on_mount()
        self.app.theme_changed_signal.subscribe(self, lambda _: self.draw())

    def show_journal(self) -> None:
        session = self.session
        if self.view is None:
            self.view = PlanView(session.journal, session.settings, session.today)
        else:
            self.view.settings = session.settings
            only_plan = session.changes == self._edited
            was_empty = self.view.empty
            self.view.reload(only_plan=only_plan, until=self._seen_to)
            if only_plan:
                if was_empty != self.view.empty:
                    self.refresh_bindings()
                self.draw()
                if not self.view.complete:
                    self.call_after_refresh(self._look_at_the_rest)
                return
        self.refresh_bindings()
        self.draw()

    def show_day(self, day: date) -> None:
        """Mark a day, now or as soon as the plan is read."""
        if self.view is None:
            self.refresh_journal()
        if self.view is not None:
            self.view.to(day)
            self.draw()

    def on_resize(self) -> None:
        super().on_resize()
        self.draw()

    def table_resized(self, size: Size) -> None:
        """The table has other room than it was drawn for."""
        if size != self._drawn_for:
            self.draw()

    def _look_at_the_rest(self) -> None:
        """Look at the weeks behind those in sight: whether the race fits rests on them."""
        view, width = self.view, self.app.size.width
        if view is not None and not view.complete:
            self._ahead = plan_facts_ahead(view.weeks, view.sheet, view.record)
            said = parts.week_and_goal(view, self._ahead, self.session.settings, width, columns_of(width))
            self._show("#plan-week", said)

    def _facts_ahead(self, view: PlanView) -> Ahead | None:
        """What lies before the goal; whether the race fits is kept until its week is looked at again."""
        ahead = plan_facts_ahead(view.near, view.sheet, view.record)
        if ahead is None or self._ahead is None or view.near[-1].last_day >= ahead.goal_day:
            return ahead
        return replace(ahead, fits=self._ahead.fits)

    def draw(self) -> None:
        """Write every part for the plan, the marked day and the size of now."""
        view, size = self.view, self.app.size
        if view is None or not size.width:
            return
        settings, columns = self.session.settings, columns_of(size.width)
        empty = view.empty and view.day == view.today
        self.set_class(size.height >= TALL, "-tall")
        self.set_class(empty, "-empty")
        self._ahead = self._facts_ahead(view)
        self._show("#plan-title", parts.title_line(view, self._ahead, settings, size.width))
        table = self.query_one("#plan-table", PlanTable)
        self._drawn_for = table.size
        if not table.size.height:  # not laid out yet: its resize draws it
            return
        weeks = self._in_sight(view, max(3, table.size.height - 1))
        lines = [head_line(view.week, view.day, columns)]
        running = week_start(view.today, settings.week_start)
        for week in weeks:
            marked = view.day if week.starts == view.starts else None
            lines.append(self._line_of(week, marked, columns))
        if len(lines) < table.size.height and any(week.starts > running for week in weeks):
            at = next(place for place, week in enumerate(weeks) if week.starts > running) + 1
            rule = ("-" if settings.ascii else "┄") * (size.width - 2)
            lines.insert(at, Content.styled(f" {rule}", "$foreground-muted 50%"))
        table.show(lines[: max(4, table.size.height)])
        rows = 2 if size.height < 30 else 3
        if empty:
            self._show("#plan-checks", parts.empty_lines(settings, size.width))
            self._show("#plan-week", Content(""))
            return
        self._show("#plan-checks", parts.check_lines(view, size.width, rows, columns))
        self._show("#plan-week", parts.week_and_goal(view, self._ahead, settings, size.width, columns))
        self._draw_chart(view, weeks)

    def _line_of(self, week: PlanWeek, marked: date | None, columns: Columns) -> Content:
        """The line of a week, made once for as long as the week is the same."""
        view, settings, width = self.view, self.session.settings, self.app.size.width
        assert view is not None
        if self._lines_for != (settings, width):
            self._lines_for = settings, width
            self._lines.clear()
        of, line = self._lines.get((week.starts, marked), (None, Content("")))
        if of != week:
            line = week_line(week, marked, settings, view.today, width, columns)
            self._lines[week.starts, marked] = week, line
        return line

    def _show(self, part: str, content: Content) -> None:
        self.query_one(part, Lines).show(content.split("\n", allow_blank=True))

    def _in_sight(self, view: PlanView, rows: int) -> tuple[PlanWeek, ...]:
        """The weeks there are rows for, the marked one among them; at first from two weeks back."""
        running = (week_start(view.today, view.settings.week_start) - view.near[0].starts) // WEEK
        # A row less, for the line between what is and what is ahead.
        rows = min(rows - 1, view.count)
        if self._top < 0:
            self._top = running - BEFORE
        self._top = max(0, view.place - rows + 1, min(self._top, view.place, view.count - rows))
        last = self._top + rows
        weeks = (view.near if last <= len(view.near) else view.weeks)[self._top : last]
        self._seen_to = weeks[-1].last_day
        return weeks

    def _draw_chart(self, view: PlanView, weeks: tuple[PlanWeek, ...]) -> None:
        if not self.has_class("-tall"):
            return
        settings, palette, glyphs = (
            self.session.settings,
            palette_of(self.app),
            glyphs_of(self.session.settings),
        )
        layout = plan_layout(len(weeks), self.app.size.width)
        shown = weeks[: max(1, (layout.width - layout.gutter) // layout.slot)]
        layout = plan_layout(len(shown), self.app.size.width)
        columns = plan_columns(shown, settings, view.today)
        of = (columns, layout, palette, glyphs, settings.unit)
        if self._bars[0] != of:
            drawn = draw_weeks(columns, layout, CHART_ROWS, settings.unit, palette, glyphs)
            self._bars = (of, [_chart_line(line) for line in drawn.lines])
        cursor = next((at for at, week in enumerate(shown) if week.starts == view.starts), None)
        names = paint(label_row(columns, layout, cursor=cursor, glyphs=glyphs), palette)
        title = f"  {settings.unit}   planned weeks and their caps, redrawn at each key"
        head = Content.styled(title, "$foreground-muted")
        self.query_one("#plan-chart", Lines).show([head, *self._bars[1], _chart_line(names)])

    # Moving

    def action_move(self, days: int) -> None:
        """Mark another day."""
        if self.view is not None:
            self.view.move(days)
            self.draw()

    def action_end(self, way: int) -> None:
        """Mark the same day of the first week, or of the last one with a session."""
        view = self.view
        if view is None:
            return
        last = max((session.day for session in view.sheet.sessions), default=view.today)
        week = view.weeks[0].starts if way < 0 else week_start(last, view.settings.week_start)
        view.to(week + (view.day - view.starts))
        self.draw()

    def action_today(self) -> None:
        """Mark today."""
        if self.view is not None:
            self.view.to(self.view.today)
            self._top = -1
            self.draw()
