"""One strength session on the screen: its rows, and the cursor on one of its sets."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.geometry import Size
from textual.widgets import Static

from journal.app.screens import strength_parts as parts
from journal.app.screens.page import Page
from journal.app.widgets.watch import Watch
from journal.model.entries import ExerciseSet
from journal.workflows.strength import day as strength
from journal.workflows.strength.day import SessionView
from journal.workflows.strength.rows import Row, of_side
from journal.workflows.surroundings import time_of_day

MOVES: list[Binding] = [
    Binding("down,j", "move(1)", "next exercise", show=False, id="strength.down"),
    Binding("up,k", "move(-1)", "exercise before", show=False, id="strength.up"),
    Binding("right,l", "choose(1)", "next set of it", show=False, id="strength.right"),
    Binding("left,h", "choose(-1)", "set before", show=False, id="strength.left"),
    Binding("g,home", "move(-1000)", "the first exercise", show=False, id="strength.first"),
    Binding("G,end", "move(1000)", "the last exercise", show=False, id="strength.last"),
    Binding("left_square_bracket,pageup", "session(-1)", "session before", show=False, id="strength.before"),
    Binding("right_square_bracket,pagedown", "session(1)", "session after", show=False, id="strength.after"),
    Binding("t", "today", "today's session", show=False, id="strength.today"),
    Binding("y", "repeat", "repeat this session today", show=False, id="strength.repeat"),
]
"""The keys that move in a session and between sessions."""


class SessionPage(Page):
    """What is shown, and moving in it: today's session or an older one.

    The cursor is on an `exercise` and there on the set `chosen` by its key, None for the one that comes next.
    `changed` are next sets, by exercise, that are to be other than last time's.
    """

    def __init__(self) -> None:
        super().__init__()
        self._uid: str | None = None
        self.view: SessionView | None = None
        self.exercise = ""
        self.chosen: int | None = None
        self.changed: dict[str, ExerciseSet] = {}
        self._drawn_for: Size | None = None

    def compose_body(self) -> ComposeResult:
        with Vertical(classes="page-body"):
            yield Static(id="head")
            yield Static(id="table")
            yield Static(id="hint")
            yield Watch()

    # What is shown

    def show_session(self, uid: str | None) -> None:
        """Show a session by its uid, None for today's."""
        self._uid, self.chosen = uid, None
        self.changed.clear()
        if self.view is not None:
            self.exercise = ""
            with self.trouble_told():
                self.show_journal()

    def show_journal(self) -> None:
        session = self.session
        journal, settings, today = session.journal, session.settings, session.today
        view = strength.session_of(journal, settings, self._uid, today) if self._uid else None
        if view is None or view.todays:
            self._uid = None
            view = view or strength.session_today(journal, settings, today)
        self.view = view
        if view.row(self.exercise) is None:
            first = next((row for row in view.rows if row.left), view.rows[0] if view.rows else None)
            self.exercise, self.chosen = first.exercise.name if first else "", None
        if self.chosen is not None and self.mark is None:
            self.chosen = None
        self.refresh_bindings()
        self.draw()

    def on_resize(self) -> None:
        super().on_resize()
        if self._drawn_for != self.app.size:
            self.draw()

    def draw(self) -> None:
        """Write every part for the size of now."""
        view, size = self.view, self.app.size
        if view is None or not size.width:
            return
        self._drawn_for = size
        head = parts.head_lines(view, time_of_day(), size.width)
        self.query_one("#head", Static).update(Content("\n").join(head))
        at = self.place
        # Beside the rows: bar, margins, the table's head, hints, the watch, three lines of words, keys.
        room = max(1, size.height - len(head) - 12)
        first = min(max(0, at - room + 2), max(0, len(view.rows) - room))
        mark = self.mark
        lines = [parts.table_head(size.width)]
        for place, row in list(enumerate(view.rows))[first : first + room]:
            lines.append(
                parts.row_line(row, view, self.session.settings, size.width, mark=mark, marked=place == at)
            )
        self.query_one("#table", Static).update(Content("\n").join(lines))
        self._draw_hint()

    def _draw_hint(self) -> None:
        if self.view is None:
            return
        width = self.app.size.width
        lines = parts.hint_lines(self.row, self.mark, self.view, self.session.settings, width)
        self.query_one("#hint", Static).update(Content("\n").join(lines))

    @property
    def place(self) -> int:
        rows = self.view.rows if self.view else ()
        return next((at for at, row in enumerate(rows) if row.exercise.name == self.exercise), 0)

    @property
    def row(self) -> Row | None:
        return self.view.row(self.exercise) if self.view else None

    @property
    def mark(self) -> ExerciseSet | None:
        """The set under the cursor: one that is done, else the one that comes next."""
        row, view = self.row, self.view
        if row is None or view is None:
            return None
        if self.chosen is not None:
            return next((one for one in row.done if one.key == self.chosen), None)
        return self.changed.get(self.exercise) or row.coming(view.day)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys that have nothing to act on are not offered."""
        del parameters
        view = self.view
        if view is None:
            return True
        if action == "skip":
            return view.todays and bool(view.rows)
        if action == "all":
            return view.todays and not view.starting
        if action == "repeat":
            return not view.todays
        if action == "finish":
            return view.session is not None
        if action in ("tick", "go_on", "edit", "change", "remove", "watch", "move", "choose"):
            return bool(view.rows)
        return True

    # Moving

    def action_move(self, by: int) -> None:
        """Mark another exercise."""
        if self.view is not None and self.view.rows:
            at = max(0, min(len(self.view.rows) - 1, self.place + by))
            self.exercise, self.chosen = self.view.rows[at].exercise.name, None
            self.draw()

    def action_choose(self, by: int) -> None:
        """Mark another set of the exercise: one that is done, or the next."""
        row = self.row
        if row is None:
            return
        marks: list[int | None] = []
        for side in row.sides:
            marks += [one.key for one in of_side(row.done, side)]
            marks += [None] * (side is row.next_side)
        at = marks.index(self.chosen) + by
        self.chosen = marks[max(0, min(len(marks) - 1, at))]
        self.draw()

    def to_next(self) -> None:
        """Mark the next exercise with sets to do, from this one on; this one where there is none."""
        if self.view is not None and (row := self.row) is not None and not row.left:
            at = self.place
            rows = (*self.view.rows[at:], *self.view.rows[:at])
            self.exercise = next((one for one in rows if one.left), row).exercise.name
            self.chosen = None
            self.draw()

    def action_session(self, way: int) -> None:
        """Show the session before or after this one."""
        view, session = self.view, self.session
        if view is None:
            return
        with self.trouble_told():
            if way < 0:
                found = strength.session_before(session.journal, view)
            else:
                found = strength.session_after(session.journal, view, session.today)
            if way < 0 and found is None:
                self.say("There is no session before this one.")
            else:
                self.show_session(found.uid if found else None)

    def action_today(self) -> None:
        """Show today's session."""
        self.show_session(None)

    def action_repeat(self) -> None:
        """Let today's list go by the session that is shown."""
        if self.view is not None and self.view.session is not None:
            with self.trouble_told():
                strength.repeat_today(self.session.journal, self.session.today, self.view.session.uid)
                self.show_session(None)
                self.say("Today goes by that session.")
