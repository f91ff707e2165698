"""Filling the weeks ahead to their caps: each week before and after, and how often one is easy."""

from __future__ import annotations

from datetime import date
from textwrap import wrap

from textual.binding import Binding
from textual.content import Content

from journal.app.forms.panel import BY_LINES, TextPanel
from journal.model.days import WEEK, short_day, short_week, week_start
from journal.model.plan import PlanEdit, edited
from journal.model.planning import PlanWeek
from journal.model.units import amount
from journal.rules.filling import fill_ahead
from journal.workflows.plan.view import PlanView

RHYTHMS: tuple[tuple[str, int | None], ...] = (
    ("every 4th week easy", 4),
    ("every 3rd week easy", 3),
    ("no easy week", None),
)
KEYS = (("⏎", "write it"), ("1-3", "easy weeks"), ("+ -", "weeks"), ("j k", "scroll"), ("esc", "back"))
MOST_WEEKS = 52
ABOUT = (
    "Each week comes to its projected cap, the long run to one step over the longest of 30 days. "
    "An easy week is 70 % of the one before, without tempo and speed."
)
WORKING = "  working out the weeks …"
NO_PATTERN = "Nothing would change: plan one week with runs first, and fill from it."

Filled = tuple[PlanEdit, tuple[PlanWeek, ...]]
"""What filling would change, and the weeks that it makes."""


class FillPanel(TextPanel[PlanEdit]):
    """Shows what filling would make of the weeks from the marked one on; enter gives the edit back."""

    BINDINGS = [
        Binding("escape,backspace", "dismiss", "back", show=False, id="fill.back"),
        Binding("enter", "agree", "write", show=False, id="fill.agree"),
        *(
            Binding(f"{place}", f"rhythm({place - 1})", words, show=False, id=f"fill.rhythm{place}")
            for place, (words, _) in enumerate(RHYTHMS, 1)
        ),
        Binding("plus,equals_sign", "weeks(1)", "a week more", show=False, id="fill.more"),
        Binding("minus", "weeks(-1)", "a week less", show=False, id="fill.less"),
        *BY_LINES,
    ]

    def __init__(self, view: PlanView) -> None:
        super().__init__("Fill the weeks ahead", KEYS)
        self._view = view
        running = week_start(view.today, view.settings.week_start)
        self._starts = max(view.starts, running)
        planned = max((session.day for session in view.sheet.sessions), default=view.today)
        self._weeks = max(4, min(MOST_WEEKS, (planned - self._starts) // WEEK + 1))
        self._rhythm = 0
        self._filled: Filled | None = None

    def on_mount(self) -> None:
        self.call_after_refresh(self._look_first)

    def _look_first(self) -> None:
        """The panel is painted: work the weeks out, unless a key has meanwhile."""
        if self._filled is None:
            self._look()

    def _look(self) -> None:
        self._filled = self._worked_out()
        self.lay_out()

    def _worked_out(self) -> Filled:
        """What filling would change and the weeks it makes: a third of a second for a plan of two years."""
        view = self._view
        edit = fill_ahead(
            view.record, view.sheet, self._starts, weeks=self._weeks, easy_every=RHYTHMS[self._rhythm][1]
        )
        return edit, view.looked_at(edited(view.sheet, edit), self._last)

    @property
    def _last(self) -> date:
        return self._starts + (self._weeks - 1) * WEEK

    def text(self, width: int) -> Content:
        """What would change, a line a week."""
        lines = [*(Content(line) for line in wrap(ABOUT, width)), Content("")]
        for place, (words, _) in enumerate(RHYTHMS):
            here = place == self._rhythm
            mark = ">" if here else " "
            lines.append(
                Content.assemble((f" {mark} {place + 1}  ", "bold $accent"), (words, "bold" if here else ""))
            )
        unit = self._view.settings.unit
        lines += [
            Content(""),
            Content.styled(f"  {'week':<12}{unit + ' now':>9}{'filled':>9}{'cap':>8}", "$foreground-muted"),
        ]
        if self._filled is None:
            room = [Content("")] * (self._weeks - 1)  # as many lines as the weeks will be: nothing moves then
            return Content("\n").join([*lines, Content.styled(WORKING, "$foreground-muted"), *room])
        edit, weeks = self._filled
        before = {week.starts: week for week in self._view.weeks}
        for week in weeks:
            if not self._starts <= week.starts <= self._last:
                continue
            was = before[week.starts].total_km if week.starts in before else 0.0
            cap = week.volume.cap_km
            mark = f"  {week.mark} week" if week.mark else ""
            lines.append(
                Content.assemble(
                    f"  {_name(week.starts):<12}{self._km(was):>9}",
                    (f"{self._km(week.total_km):>9}", "bold" if week.total_km != was else ""),
                    (f"{'' if cap is None else self._km(cap):>8}", "$foreground-muted"),
                    (mark, "$text-secondary"),
                )
            )
        if edit.empty:
            lines += [Content(""), *(Content(line) for line in wrap(NO_PATTERN, width))]
        return Content("\n").join(lines)

    def _km(self, km: float) -> str:
        return f"{amount(1000 * km, self._view.settings.unit):.1f}"

    def action_rhythm(self, place: int) -> None:
        """Another rhythm of easy weeks."""
        self._rhythm = place
        self._look()

    def action_weeks(self, by: int) -> None:
        """More weeks or fewer."""
        self._weeks = max(1, min(MOST_WEEKS, self._weeks + by))
        self._look()

    def action_agree(self) -> None:
        """Give the edit back, to be written."""
        edit, _ = self._filled or self._worked_out()
        self.dismiss(None if edit.empty else edit)


def _name(starts: date) -> str:
    return f"{short_week(starts)} {short_day(starts):>7}"
