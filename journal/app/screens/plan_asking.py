"""The questions of the Plan screen: fill ahead, marks, stages, what fulfils a session; every check."""

from __future__ import annotations

from journal.app.forms.choice_panel import Answer, ChoicePanel
from journal.app.forms.panel import Panel
from journal.app.screens.plan_editing import PlanEditing
from journal.app.screens.plan_parts import every_check
from journal.entry.describing import describe
from journal.entry.planned_words import described
from journal.model.days import short_week
from journal.model.plan import NOTHING, PlanEdit
from journal.model.plan_vocabulary import WeekMark
from journal.workflows.plan import edits as plan_edits
from journal.workflows.plan import weeks_edits as plan_weeks_edits
from journal.workflows.plan.done import matched_by, may_fulfil
from journal.workflows.plan.ladder import ladder_answers

UNMARK = "none"


class PlanAsking(PlanEditing):
    """Each question shows what is known and what its answers would do; nothing is written before one."""

    def action_checks(self) -> None:
        """Every check of the marked week with its whole arithmetic."""
        view = self.view
        if view is not None:
            title = f"{short_week(view.starts)} · every check"
            settings = self.session.settings
            self.app.push_screen(Panel(title, lambda width: every_check(view, settings, width)))

    def action_mark(self) -> None:
        """Mark the week as easy, ill or away, or as none of them."""
        view = self.view
        if view is None:
            return
        starts, week = view.starts, short_week(view.starts)
        answers = [
            Answer("e", "easy: less on purpose; no strength note", WeekMark.EASY.value),
            Answer("i", "ill", WeekMark.ILL.value),
            Answer("a", "away", WeekMark.AWAY.value),
            Answer("n", "none of these", UNMARK),
        ]

        def marked(value: str | None) -> None:
            if value is not None:
                mark = None if value == UNMARK else WeekMark(value)
                self._do(lambda view: plan_weeks_edits.mark_week(view.sheet, starts, mark))

        said = [f"{week} is marked {view.week.mark}." if view.week.mark else f"{week} is a week like others."]
        self.app.push_screen(ChoicePanel(f"{week} · mark the week", said, answers), marked)

    def action_match(self) -> None:
        """Choose which entry fulfils the marked day's session."""
        view, session = self.view, self._session
        if view is None or session is None:
            self.say("Nothing is planned on this day.")
            return
        settings = self.session.settings
        entries = may_fulfil(view.week, session)[:7]
        answers = [
            Answer(str(place), describe(entry, settings, view.today), entry.uid)
            for place, entry in enumerate(entries, 1)
        ]
        answers += [Answer("a", "whatever its day and kind say", ""), Answer("n", "nothing", NOTHING)]

        def chosen(uid: str | None) -> None:
            if uid is not None:
                self._do(lambda view: plan_edits.fulfil(view.sheet, session, uid))

        said = [described(session, settings), f"Fulfilled {matched_by(session)}."]
        self.app.push_screen(ChoicePanel("What fulfils it", said, answers), chosen)

    def action_ladder(self) -> None:
        """Repeat the walk-run stage, go one back or one on, from the marked day's run."""
        view = self.view
        if view is None:
            return
        said, found = ladder_answers(view.record, view.sheet, view.day)
        if not found:
            self.say(said)
            return
        answers = [Answer(key, words, edit) for key, words, edit in found]
        self.app.push_screen(ChoicePanel("Walk-run", [said], answers), self._agreed)

    def action_fill(self) -> None:
        """Show the weeks ahead filled to their caps; written once that is agreed to."""
        from journal.app.forms.fill_panel import FillPanel

        view = self.view
        if view is None:
            return
        self.app.push_screen(FillPanel(view), self._agreed)

    def action_programme(self) -> None:
        """Begin a programme, or choose, name and aim a plan."""
        from journal.app.forms.programme_panel import ProgrammePanel

        view = self.view
        if view is None:
            return
        self.app.push_screen(ProgrammePanel(self.session, view), self._agreed)

    def _agreed(self, edit: PlanEdit | None) -> None:
        """Write what a question was answered with; None is no answer."""
        if edit is not None:
            self._do(lambda _: edit)
