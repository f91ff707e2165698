"""Strength: today's session to tick, set by set, with last time's numbers beside; older ones to correct."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time

from textual import events
from textual.binding import Binding
from textual.message import Message

from journal.app.screens.growth_page import GROWTH_KEYS, GrowthPage
from journal.app.screens.session_page import MOVES
from journal.app.widgets.watch import Watch
from journal.model.entries import ExerciseSet
from journal.workflows.strength import day as strength
from journal.workflows.strength import ticking
from journal.workflows.strength.day import SessionView
from journal.workflows.strength.exercises import exercise_called, exercises_of
from journal.workflows.strength.rows import Row, stepped
from journal.workflows.surroundings import time_of_day

REST_S = 60.0


class StrengthScreen(GrowthPage):
    """One session: a row an exercise, the cursor on the set that comes next or on one that is done.

    Every tick is stored at once, so there is nothing to lose. `Finished` says that today's is over.
    """

    CSS_PATH = "strength.tcss"
    NAME = "strength"
    BINDINGS = [
        Binding("space", "tick", "tick", id="strength.tick", tooltip="Tick the next set as last time"),
        Binding("A", "all", "all", id="strength.all", tooltip="Tick all that is left as last time"),
        Binding(
            "enter",
            "go_on",
            "edit",
            key_display="⏎",
            id="strength.go_on",
            tooltip="Edit the set; end the session",
        ),
        Binding(
            "plus,equals_sign",
            "change(1)",
            "amount",
            key_display="+ -",
            id="strength.more",
            tooltip="More: load, seconds or repetitions",
        ),
        Binding("minus", "change(-1)", "less", show=False, id="strength.less"),
        Binding("w", "watch", "watch", id="strength.watch", tooltip="Time the hold, or a rest of a minute"),
        Binding("d", "remove", "remove", id="strength.remove", tooltip="Take the set out; u brings it back"),
        Binding("S", "skip", "skip", id="strength.skip", tooltip="Leave the exercise out of today, or not"),
        Binding("N", "add", "new", id="strength.add", tooltip="Another exercise by its name"),
        Binding("f", "finish", "finish", id="strength.finish", tooltip="How hard it was, how long, a note"),
        Binding("e", "edit", "edit the set", show=False, id="strength.edit"),
        *GROWTH_KEYS,
        *MOVES,
    ]

    class Finished(Message):
        """Today's session is over; `words` say what it was."""

        def __init__(self, words: str) -> None:
            super().__init__()
            self.words = words

    def _wrote(self, words: str) -> None:
        """Read the journal again at once: the next key acts on what is written now."""
        self.session.changes += 1
        self.refresh_journal()
        self.say(words)

    def _on_now(self, write: Callable[[SessionView], str]) -> bool:
        """Write on the session as it is in the file now; whether that went well."""
        with self.trouble_told():
            self.refresh_journal()
            if self.view is not None:
                self._wrote(write(self.view))
                return True
        return False

    def action_tick(self) -> None:
        """Tick the next set of the marked exercise."""
        session, self.chosen = self.session, None

        def write(view: SessionView) -> str:
            one = self.mark
            assert one is not None
            return ticking.tick(session.journal, view, one, session.settings, self._now(view))

        if self._on_now(write):
            self.changed.pop(self.exercise, None)
            self.to_next()
            self.draw()

    def action_all(self) -> None:
        """Tick all that is left, in one step."""
        self.chosen = None

        def write(view: SessionView) -> str:
            return ticking.all_as_last(self.session.journal, view, self._now(view), self.changed)

        if self._on_now(write):
            self.changed.clear()
            self.draw()

    def _now(self, view: SessionView) -> time | None:
        return time_of_day() if view.todays else None

    def action_change(self, way: int) -> None:
        """One step more or less of the set under the cursor; one that is done is changed in the file."""
        mark = self.mark
        if mark is None:
            return
        changed = stepped(mark, way)
        if mark.key is None:
            self.changed[self.exercise] = changed
            self.draw()
        else:
            self._on_now(lambda _: ticking.change_set(self.session.journal, changed, self.session.settings))

    def action_remove(self) -> None:
        """Take the marked set out, else the last one of the exercise; never a question."""
        row = self.row
        if row is None or not row.done:
            self.say("Nothing of this exercise is ticked. S leaves it out of today.")
            return
        chosen = next((one for one in row.done if one.key == self.chosen), row.done[-1])
        self._on_now(lambda view: ticking.take_out(self.session.journal, view, chosen, self.session.settings))

    def action_skip(self) -> None:
        """Leave the marked exercise out of today, or take it in again."""
        name = self.exercise

        def write(_: SessionView) -> str:
            out = strength.skip(self.session.journal, self.session.today, name)
            return f"{name} is left out today; S takes it in again." if out else f"{name} is in again."

        if self._on_now(write):
            self.to_next()

    # Forms

    def action_go_on(self) -> None:
        """Edit the set under the cursor; with all of last time done, say how hard it was."""
        view = self.view
        if view is not None and view.todays and view.all_done and self.chosen is None:
            self.action_finish()
        else:
            self.action_edit()

    def action_edit(self) -> None:
        """Open the form of the set under the cursor."""
        mark = self.mark
        if mark is not None:
            self._open_set(mark)

    def _open_set(self, mark: ExerciseSet) -> None:
        from journal.app.forms.set_form import SetForm

        session = self.session

        def save(one: ExerciseSet) -> str:
            self.refresh_journal()
            assert self.view is not None
            if one.key is not None:
                return ticking.change_set(session.journal, one, session.settings)
            self.changed.pop(one.exercise, None)
            return ticking.tick(session.journal, self.view, one, session.settings, self._now(self.view))

        title = f"{mark.exercise} · {'a set that is done' if mark.key else 'the next set'}"
        self.app.push_screen(SetForm(mark, session.settings, title, save), self._form_closed)

    def _form_closed(self, words: str | None) -> None:
        if words:
            self._wrote(words)
            if self.chosen is None:
                self.to_next()

    def action_finish(self) -> None:
        """Say how hard the session was."""
        from journal.app.forms.session_form import SessionForm

        view, session = self.view, self.session
        if view is None or view.session is None:
            return
        sets = [one for row in view.rows for one in row.done]
        minutes = ticking.minutes_since(view.session, time_of_day()) if view.todays else None
        form = SessionForm(session.journal, session.settings, session.today, view.session, sets, minutes)
        self.app.push_screen(form, self._finished if view.todays else self._form_closed)

    def _finished(self, words: str | None) -> None:
        if words:
            self._wrote(words)
            self.post_message(self.Finished(words))

    def action_add(self) -> None:
        """Ask for another exercise."""
        from journal.app.forms.exercise_list import ExerciseList

        with self.trouble_told():
            self.app.push_screen(ExerciseList(exercises_of(self.session.journal)), self._add)

    def _add(self, name: str | None) -> None:
        if not name or self.view is None:
            return
        if not self.view.todays:
            self._open_set(Row(exercise_called(name)).coming(self.view.day))
            return
        self.exercise, self.chosen = name, None

        def write(_: SessionView) -> str:
            strength.add_exercise(self.session.journal, self.session.today, name)
            return f"{name} is on today's list: space ticks a set."

        self.exercise = name
        self._on_now(write)

    def action_watch(self) -> None:
        """Time the hold that comes next, or a rest; any key stops it."""
        mark = self.mark
        if mark is not None:
            held = mark.hold_s if mark.reps is None else None
            self.query_one(Watch).start("rest" if held is None else "hold", REST_S if held is None else held)

    def on_watch_over(self, event: Watch.Over) -> None:
        """The time is over: a word, no sound."""
        self.say("The hold is over: space ticks it." if event.name == "hold" else "The rest is over.")

    def on_key(self, event: events.Key) -> None:
        watch = self.query_one(Watch)
        if watch.running:
            watch.stop()
            if event.key == "w":
                event.stop()

    def on_screen_suspend(self) -> None:
        self.query_one(Watch).stop()
