"""The top line of every screen: which screens there are, which one this is, and the day."""

from textual.content import Content
from textual.geometry import Size
from textual.widgets import Static

from journal.app.keymap import keymap_of
from journal.app.session import Session
from journal.model.days import long_day, short_day, short_week, week_start, weekday

COMPLETE = Size(80, 24)
TOO_SMALL = f"needs {COMPLETE.width} × {COMPLETE.height} "
PAGES = (
    ("1", "today", "Today"),
    ("2", "weeks", "Weeks"),
    ("3", "plan", "Plan"),
    ("4", "strength", "Strength"),
    ("5", "knee", "Knee"),
    ("6", "log", "Log"),
)


class PageBar(Static):
    """Screens by their digits, this one marked; the day and its week at the right. A click opens a screen."""

    def __init__(self, page: str, session: Session) -> None:
        super().__init__(id="page-bar")
        self._page = page
        self._session = session

    def redraw(self) -> None:
        """Write the line anew for the day, the settings and the size of now."""
        if self.size.width:
            self.update(self._line(self.size.width))

    def _line(self, width: int) -> Content:
        session, roomy = self._session, width >= 100
        keys = keymap_of(session.settings.keys)
        here = Content("")
        parts: list[Content] = [Content(" ")]
        for digit, name, title in PAGES:
            label = f"{keys.get(f'page.{name}', digit).split(',')[0]} {title}"
            if name == self._page:
                before, after = ((edge, "$accent") for edge in ("[]" if session.settings.ascii else "▐▌"))
                here = Content.assemble(before, (label, "reverse $accent"), after)
                parts.append(here)
            else:
                parts.append(Content.from_markup(f"[@click=app.page('{name}')] $label [/]", label=label))
            parts.append(Content(" " if roomy else ""))
        left = Content.assemble(*parts)
        window = self.app.size
        if window.width < COMPLETE.width or window.height < COMPLETE.height:
            if left.cell_length + len(TOO_SMALL) > width:
                left = Content.assemble(" ", here)
            right, style = TOO_SMALL, "$text-warning"
        else:
            right, style = self._day_in(width - left.cell_length), "$foreground-muted"
        gap = max(1, width - left.cell_length - len(right))
        return Content.assemble(left, " " * gap, (right, style))

    def _day_in(self, room: int) -> str:
        """The day and its week, the year and then most of the remark left out where there is no room."""
        today, remark = self._session.today, self._session.remark
        week = short_week(week_start(today, self._session.settings.week_start))
        short = f"{weekday(today)} {short_day(today)}"
        brief = f"{remark.split(',')[0]} · " if remark else ""
        texts = [
            f"{remark}{long_day(today)} · {week} ",
            f"{remark}{short} · {week} ",
            f"{brief}{short} · {week} ",
            f"{brief}{short} ",
            f"{short} · {week} ",
        ]
        return next((text for text in texts if len(text) < room), texts[-1])
