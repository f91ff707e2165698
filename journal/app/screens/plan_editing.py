"""The editing half of the Plan screen: what each key changes, and the line to write a day in."""

from __future__ import annotations

from collections.abc import Callable

from textual.binding import Binding

from journal.app.screens.page import Page
from journal.app.widgets.words_line import Completer, LineUse, WordsInput, WordsLine, skip_line
from journal.entry.planned import read_planned
from journal.entry.planned_completions import planned_completions
from journal.entry.planned_words import as_words, described_day
from journal.model.errors import NotReadableError
from journal.model.plan import PlanEdit, PlannedSession
from journal.model.plan_vocabulary import PlanState, Sort
from journal.rules.filling import carry_missed, fit_week, grow_week
from journal.workflows.plan import edits as plan_edits
from journal.workflows.plan import weeks_edits as plan_weeks_edits
from journal.workflows.plan.amounts import step
from journal.workflows.plan.done import done_as_planned
from journal.workflows.plan.edits import DayCopy
from journal.workflows.plan.view import PlanView
from journal.workflows.plan.weeks_edits import WeekCopy

ON_A_PLAN = ("step", "carry", "copy", "cut", "fit", "grow", "fill", "checks", "done", "skip")
DAY_EXAMPLE = "what the day is to hold, e.g.  long 6.5   tempo 4.8 + A   bike 40   empty: nothing"
STEP_WORDS = "0.5 km, 0.5 mi, 5 minutes or one repeat"


class PlanEditing(Page):
    """Edits the plan of `view`; every edit is one change, one step of undo, and drawn at once."""

    BINDINGS = [
        Binding("enter,e", "edit", "edit", key_display="⏎", id="plan.edit", tooltip="Write the day in words"),
        Binding(
            "plus,equals_sign", "step(1)", "amount", key_display="+ -", id="plan.more", tooltip=STEP_WORDS
        ),
        Binding("minus", "step(-1)", "less", show=False, id="plan.less", tooltip=STEP_WORDS),
        Binding(
            "H,shift+left",
            "carry(-1)",
            "carry",
            key_display="HJKL",
            id="plan.carry_left",
            tooltip="Carry the day's sessions a day or a week; onto a full day the two change places",
        ),
        Binding("L,shift+right", "carry(1)", "carry to the day after", show=False, id="plan.carry_right"),
        Binding("K,shift+up", "carry(-7)", "carry to the week before", show=False, id="plan.carry_up"),
        Binding("J,shift+down", "carry(7)", "carry to the week after", show=False, id="plan.carry_down"),
        Binding("y", "copy", "copy cut put", key_display="y d v", id="plan.copy", tooltip="Copy the day"),
        Binding(
            "d", "cut", "cut the day", show=False, id="plan.cut", tooltip="Cut the day; u brings it back"
        ),
        Binding("v", "put", "put it on this day", show=False, id="plan.put"),
        Binding(
            "less_than_sign", "fit", "fit", key_display="<", id="plan.fit", tooltip="Fit it to its budget"
        ),
        Binding("greater_than_sign", "grow", "week + 10 %", show=False, id="plan.grow"),
        Binding(
            "F", "fill", "fill", id="plan.fill", tooltip="Fill the weeks ahead to their caps; shown first"
        ),
        Binding("P", "programme", "programme", id="plan.programme", tooltip="Begin a programme; goal, plans"),
        Binding("b", "checks", "checks", id="plan.checks", tooltip="Every check of the week, in full"),
        Binding("space", "done", "done", id="plan.done", tooltip="Done as planned: written into the journal"),
        Binding("S", "skip", "skip", id="plan.skip", tooltip="Skip with a reason, or take the skip back"),
        Binding("M", "mark", "mark week", show=False, id="plan.mark", tooltip="Easy, ill, away, or none"),
        Binding("W", "ladder", "walk-run stage", show=False, id="plan.ladder", tooltip="Repeat, back, on"),
        Binding("A", "match", "matched entry", show=False, id="plan.match", tooltip="Which entry fulfils it"),
        Binding("C", "carry_missed", "carry the missed run", show=False, id="plan.carry_missed"),
        Binding("Y", "copy_week", "copy the week", show=False, id="plan.copy_week"),
        Binding("D", "take_out_week", "take the week out", show=False, id="plan.take_out_week"),
        Binding("V", "put_week", "put the week in", show=False, id="plan.put_week"),
        Binding("I", "insert_week", "an empty week in", show=False, id="plan.insert_week"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.view: PlanView | None = None
        self._edited = -1  # the count of changes that the last edit of this screen will be
        self._copied: DayCopy | None = None
        self._copied_week: WeekCopy | None = None
        self._skipping: PlannedSession | None = None
        self._day_line = LineUse(self._read_day, self._day_completer, DAY_EXAMPLE, may_be_empty=True)
        self._skip_line = skip_line()

    def draw(self) -> None:
        """Write every part of the screen anew."""
        raise NotImplementedError

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """In the line a plus is a letter; where nothing is planned there is nothing to move about."""
        del parameters
        if action == "step" and self.query(WordsInput):
            return False
        return not (action in ON_A_PLAN and self.view is not None and self.view.empty)

    def _do(self, edit_of: Callable[[PlanView], PlanEdit], then: int = 0) -> None:
        """Store an edit and say what it was, or why there is none; the mark moves `then` days with it."""
        with self.trouble_told():
            view = self.view
            if view is None:
                return
            edit = edit_of(view)
            words = view.do(edit)
            if edit.empty:
                self.say(words)
            else:
                if then:
                    view.move(then)
                self._edited = self.session.changes + 1
                kept = f"{words[0].upper()}{words[1:].removesuffix('.')}. u takes it back."
                self.post_message(self.Wrote(kept))

    # The line

    def _names(self) -> tuple[str, ...]:
        return self.view.strength_names if self.view else ()

    def _read_day(self, text: str) -> tuple[str, bool]:
        view, settings = self.view, self.session.settings
        assert view is not None
        reading = read_planned(text, view.day, settings, view.sheet.plan.uid, self._names())
        if reading.problems:
            return str(reading.problems[0]), False
        return described_day(reading.sessions, view.day, settings), True

    def _day_completer(self) -> Completer:
        names = self._names()
        return lambda text, cursor: planned_completions(text, cursor, names)

    def on_words_line_submitted(self, event: WordsLine.Submitted) -> None:
        """Keep what was entered of the day, or why a session is skipped; entries go to the app."""
        if event.use is self._day_line:
            event.stop()
            with self.trouble_told():
                self._keep_day(event)
        elif event.use is self._skip_line:
            event.stop()
            event.line.close(keep="")
            session = self._skipping
            if session is not None:
                self._do(lambda _: plan_edits.skip(session, event.text))

    def _keep_day(self, event: WordsLine.Submitted) -> None:
        view, settings = self.view, self.session.settings
        assert view is not None
        reading = read_planned(event.text, view.day, settings, view.sheet.plan.uid, self._names())
        if reading.problems:
            raise NotReadableError(reading.problems[0].why, reading.problems[0].mend)
        edit = plan_edits.set_day(view.sheet, view.day, reading.sessions, settings)
        self._do(lambda _: edit)
        event.line.close(keep="")

    def action_edit(self) -> None:
        """Open the line with the marked day's sessions in words."""
        if self.view is not None:
            words = as_words(self.view.sessions, self.session.settings, self._names())
            self.query_one(WordsLine).open(words, self._day_line)
            self.say(*self._read_day(words)[:1])

    # A day

    @property
    def _session(self) -> PlannedSession | None:
        """The session of the marked day that a key means: what is not done yet first, a run before others."""
        if self.view is None:
            return None
        order = (PlanState.PLANNED, PlanState.MISSED, PlanState.SKIPPED, PlanState.DONE)
        found = sorted(
            self.view.matches,
            key=lambda match: (order.index(match.state), match.planned.sort is not Sort.RUN),
        )
        return found[0].planned if found else None

    def _with_session(self, edit_of: Callable[[PlanView, PlannedSession], PlanEdit]) -> None:
        session = self._session
        if session is None:
            self.say("Nothing is planned on this day: enter writes something.")
        else:
            self._do(lambda view: edit_of(view, session))

    def action_step(self, steps: int) -> None:
        """More or less of the marked day's session."""
        self._with_session(lambda _, session: step(session, steps, self.session.settings))

    def action_carry(self, days: int) -> None:
        """Carry the marked day's sessions to another day; the mark goes with them."""
        view = self.view
        if view is None:
            return
        if any(match.state is PlanState.DONE and match.done is not None for match in view.matches):
            self.say("What is done stays on its day.")
            return
        self._do(lambda view: plan_edits.carry(view.sheet, view.day, days, view.today), days)

    def action_copy(self) -> None:
        """Keep the marked day's sessions, to be put elsewhere."""
        if self.view is not None:
            self._copied = plan_edits.copy_day(self.view.sheet, self.view.day)
            said = described_day(self._copied.sessions, self.view.day, self.session.settings)
            self.say(f"Copied: {said}. v puts it on another day.")

    def action_cut(self) -> None:
        """Take the marked day's sessions out, to be put elsewhere."""
        if self.view is not None:
            copied, edit = plan_edits.cut_day(self.view.sheet, self.view.day)
            if not edit.empty:
                self._copied = copied
            self._do(lambda _: edit)

    def action_put(self) -> None:
        """Put what was copied or cut on the marked day."""
        copied = self._copied
        if copied is None:
            self.say("Nothing is copied yet: y copies a day, d cuts it.")
        else:
            self._do(lambda view: plan_edits.put_day(view.sheet, copied, view.day))

    def action_done(self) -> None:
        """Write the marked day's session down as it was planned."""
        view, session = self.view, self._session
        with self.trouble_told():
            if view is None:
                return
            if session is None or all(match.state is PlanState.DONE for match in view.matches):
                self.say("Nothing is left to do on this day.")
                return
            journal, settings = self.session.journal, self.session.settings
            said = done_as_planned(journal, view.sheet.plan, session, settings, view.today)
            self.post_message(self.Wrote(f"Written: {'; '.join(said)}. u takes it back."))

    def action_skip(self) -> None:
        """Ask why the marked day's session is skipped; one that is skipped is planned again."""
        session = self._session
        if session is None:
            self.say("Nothing is planned on this day.")
        elif session.skipped is not None:
            self._do(lambda _: plan_edits.take_back_skip(session))
        else:
            self._skipping = session
            self.query_one(WordsLine).open("", self._skip_line)

    def action_carry_missed(self) -> None:
        """Carry a missed run to the next day of its week that has a rest day on both sides."""
        view = self.view
        missed = [
            match
            for match in (view.matches if view else ())
            if match.state is PlanState.MISSED and match.planned.sort is Sort.RUN
        ]
        if not missed:
            self.say("No missed run on this day.")
        else:
            self._do(lambda view: carry_missed(view.record, view.sheet, missed[0]))

    # A week

    def action_fit(self) -> None:
        """Fit the marked week to its budget."""
        self._do(lambda view: fit_week(view.record, view.sheet, view.starts))

    def action_grow(self) -> None:
        """The marked week 10 % longer."""
        self._do(lambda view: grow_week(view.record, view.sheet, view.starts))

    def action_copy_week(self) -> None:
        """Keep the marked week, to be put in elsewhere."""
        if self.view is not None:
            self._copied_week = plan_weeks_edits.copy_week(self.view.sheet, self.view.starts)
            self.say("The week is copied. V puts it in before the marked week; the rest shifts.")

    def action_take_out_week(self) -> None:
        """Take the marked week out; the rest shifts, and V puts it in elsewhere."""
        view = self.view
        if view is not None:
            copied, edit = plan_weeks_edits.take_out_week(
                view.sheet, view.starts, view.today, self.session.settings
            )
            if not edit.empty:
                self._copied_week = copied
            self._do(lambda _: edit)

    def action_put_week(self) -> None:
        """Put the copied week in before the marked one."""
        copied = self._copied_week
        if copied is None:
            self.say("No week is copied yet: Y copies one, D takes it out.")
        else:
            settings = self.session.settings
            self._do(
                lambda view: plan_weeks_edits.put_week(view.sheet, copied, view.starts, view.today, settings)
            )

    def action_insert_week(self) -> None:
        """An empty week in before the marked one."""
        settings = self.session.settings
        self._do(lambda view: plan_weeks_edits.insert_week(view.sheet, view.starts, view.today, settings))
