"""Strength over time beside the session: under it where there is room, else in its place behind tab."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import Static

from journal.app.screens import growth_parts
from journal.app.screens.session_page import SessionPage
from journal.app.widgets.colours import palette_of
from journal.app.widgets.key_line import KeyLine
from journal.rules.adherence import Tally
from journal.workflows.strength.growth import (
    MOST_COLUMNS,
    SPANS,
    ExerciseGrowth,
    Growth,
    growth,
    sessions_kept,
)

GROWTH_KEYS: list[Binding] = [
    Binding("tab", "pane", "weeks", id="strength.pane", tooltip="Sets a week, progress, left and right"),
    Binding("b", "because", "why", id="strength.why", tooltip="Why this is suggested for the next time"),
    Binding("z", "span(-1)", "span", key_display="z Z", id="strength.span", tooltip="Fewer weeks"),
    Binding("Z", "span(1)", "more weeks", show=False, id="strength.span_out"),
]
"""The keys of strength over time; up and down mark an exercise there too."""

OF_THE_SESSION = (
    "tick",
    "all",
    "go_on",
    "edit",
    "change",
    "remove",
    "watch",
    "skip",
    "add",
    "finish",
    "choose",
    "session",
    "repeat",
)
ROWS_BESIDE = 11
"""Rows of the page beside its head and the list: bars, margins, columns' names, hints, watch, words, keys."""

LEAST_ROWS = 16
"""Rows that strength over time needs under the session."""

TAB = "tab  sets a week by muscle group, and the weeks of this exercise"


class GrowthPage(SessionPage):
    """What is shown beside a session; read anew when the journal or the span changes.

    `weeks` says that it has taken the session's place; `looked_at` is the exercise it then shows. `both` says
    that all of it stands under the session.
    """

    def __init__(self) -> None:
        super().__init__()
        self.weeks = False
        self.both = False
        self.looked_at = ""
        self._span = MOST_COLUMNS
        self._growth: Growth | None = None
        self._kept: tuple[Tally | None] | None = None

    def compose_body(self) -> ComposeResult:
        yield from super().compose_body()
        yield Static(id="growth")

    def on_mount(self) -> None:
        super().on_mount()
        self.app.theme_changed_signal.subscribe(self, lambda _: self.draw())

    def show_journal(self) -> None:
        self._growth = self._kept = None
        super().show_journal()

    @property
    def growth(self) -> Growth:
        """Strength over time as the journal has it now."""
        if self._growth is None:
            session = self.session
            self._growth = growth(session.journal, session.settings, session.today, self._span)
        return self._growth

    @property
    def kept(self) -> Tally | None:
        """The plan's strength sessions; they take as long to read as all the rest, and only it shows them."""
        if self._kept is None:
            session = self.session
            self._kept = (sessions_kept(session.journal, session.settings, session.today),)
        return self._kept[0]

    @property
    def _shown(self) -> ExerciseGrowth | None:
        """The marked exercise over time; None without any."""
        name = self.looked_at if self.weeks else self.exercise
        row = self.view.row(name) if self.view and self.view.todays else None
        return self.growth.of(name, unfinished=row is not None and row.left > 0) if name else None

    @property
    def spare(self) -> int:
        """Rows that are left under the session."""
        if self.view is None:
            return 0
        note = self.view.session is not None and bool(self.view.session.note)
        head = 4 if self.view.starting else 2 + note
        return self.app.size.height - head - len(self.view.rows) - ROWS_BESIDE

    def draw(self) -> None:
        super().draw()
        if self.view is None or not self.app.size.width:
            return
        self.set_class(self.weeks, "-weeks")
        self.query_one(KeyLine).call("pane", "session" if self.weeks else "weeks")
        with self.trouble_told():
            before = self.both
            self.both = not self.weeks and self.spare >= LEAST_ROWS and not self.growth.empty
            if self.both is not before:
                self.refresh_bindings()
            self.query_one("#growth", Static).update(Content("\n").join(self._growth_lines()))

    def _growth_lines(self) -> list[Content]:
        size, settings = self.app.size, self.session.settings
        if self.weeks or self.both:
            rows = size.height - 4 if self.weeks else self.spare
            palette = palette_of(self.app)
            return growth_parts.growth_lines(
                self.growth, self.kept, self._shown, settings, (size.width, rows), palette
            )
        shown = self._shown
        lines = growth_parts.exercise_lines(self.growth, shown, size.width) if shown else []
        lines += [Content.styled(f"  {TAB}", growth_parts.MUTED)]
        return lines if len(lines) <= self.spare else []

    # Keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if self.weeks and action in OF_THE_SESSION:
            return False
        if self.view is None or action not in ("pane", "because", "span"):
            return super().check_action(action, parameters)
        if action == "pane":
            return self.weeks or not self.both
        shown = self.looked_at if self.weeks else self.exercise
        return bool(shown) and (action == "because" or self.weeks or self.both)

    def action_pane(self) -> None:
        """Show the weeks in the place of the session, or the session again."""
        with self.trouble_told():
            self.weeks = not self.weeks
            names = self._names()
            self.looked_at = self.exercise if self.exercise in names else names[0] if names else ""
            self.refresh_bindings()
            self.draw()

    def _names(self) -> list[str]:
        """The exercises to go through: those of the session with sets, then the others, last done first."""
        done = self.growth.exercises
        listed = [row.exercise.name for row in self.view.rows] if self.view else []
        return [name for name in dict.fromkeys((*listed, *done)) if name in done]

    def action_move(self, by: int) -> None:
        """Mark another exercise."""
        if not self.weeks:
            super().action_move(by)
            return
        names = self._names()
        if self.looked_at in names:
            self.looked_at = names[max(0, min(len(names) - 1, names.index(self.looked_at) + by))]
            self.draw()

    def action_span(self, by: int) -> None:
        """Show more weeks or fewer."""
        with self.trouble_told():
            self._span = SPANS[max(0, min(len(SPANS) - 1, SPANS.index(self._span) + by))]
            self._growth = None
            self.draw()

    def action_because(self) -> None:
        """Open the arithmetic behind what is suggested for the marked exercise."""
        from journal.app.forms.next_set import next_set_panel

        with self.trouble_told():
            shown = self._shown
            if shown is not None and shown.name not in self.growth.exercises:
                self.say(f"No set of {shown.name} is written yet: the first time sets the numbers.")
            elif shown is not None:
                self.app.push_screen(next_set_panel(self.growth, shown))

    def action_today(self) -> None:
        """Show today's session."""
        self.weeks = False
        super().action_today()
