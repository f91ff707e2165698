"""The way to every form and panel: what opens them, and what happens when they close."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from journal.app.screens.page import Page
from journal.app.session import SessionApp
from journal.model.entries import Entry, PainScore, Run
from journal.model.settings import Settings
from journal.model.vocabulary import Knee, Place, Sign
from journal.store.journal import Journal

if TYPE_CHECKING:
    from journal.app.forms.add_menu import Added
    from journal.app.forms.morning import Question
    from journal.app.screens.today import TodayScreen
    from journal.model.plan import PlannedSession


class FormOpener(SessionApp):
    """The half of the app that opens forms; each is imported when it is first wanted."""

    _signs: frozenset[str] | None = None

    @property
    def page(self) -> Page:
        """The page that is open, beneath any modal."""
        page = self.screen_stack[0]
        assert isinstance(page, Page)
        return page

    def changed(self, words: str) -> None:
        """Something was written: draw it, and say it."""
        self.session.changes += 1
        self.page.refresh_journal(words)
        if self.notice_signs():
            self.action_signs()
        else:
            self._ask_about_the_night()

    def _ask_about_the_night(self) -> None:
        """A night score that is new asks once whether it woke the runner."""
        from journal.workflows.knee.signs import NIGHT, night_to_ask, night_was_asked, tick

        journal, settings, today = self._open()
        with self.page.trouble_told():
            night = night_to_ask(journal, today)
            if night is None:
                return
            night_was_asked(journal, night)
            from journal.app.forms.choice_panel import Answer, ChoicePanel

            def answered(woke: bool | None) -> None:
                if woke:
                    with self.page.trouble_told():
                        self.changed(tick(journal, Sign.NIGHT_PAIN, night.knee, settings, today))

            answers = (Answer("n", "no, it did not wake me", False), Answer("y", "yes: tick it", True))
            said = (f"{night.knee.capitalize()} knee {night.score} at night. Did it wake you?", NIGHT)
            self.push_screen(ChoicePanel("One question", said, answers), answered)

    def notice_signs(self) -> bool:
        """Look which warning signs stand; whether one has come since this was last asked."""
        from journal.workflows.today.day import standing_signs

        with self.page.trouble_told():
            before = self._signs
            self._signs = frozenset(s.uid for s in standing_signs(self.session.journal, self.session.today))
            return before is not None and bool(self._signs - before)
        return False

    def action_signs(self) -> None:
        """Open the page of warning signs."""
        from journal.app.forms.signs import SignsPanel

        with self.page.trouble_told():
            self.push_screen(SignsPanel(*self._open()), self._signs_closed)

    def _signs_closed(self, words: str | None) -> None:
        """What was ticked on the page has been read there: it does not open again for it."""
        self.notice_signs()
        self._form_closed(words)

    def log_pain_at(self, knee: Knee, place: Place) -> None:
        """Open the pain form for a place of a knee."""
        from journal.app.forms.pain_form import PainForm

        with self.page.trouble_told():
            self.push_screen(PainForm(*self._open(), None, at=(knee, place)), self._form_closed)

    def _open(self) -> tuple[Journal, Settings, date]:
        """What every form works on."""
        return self.session.journal, self.session.settings, self.session.today

    def action_log_run(self) -> None:
        """Open the run form."""
        self.edit_run(None)

    def edit_run(self, run: Run | None, planned: PlannedSession | None = None) -> None:
        """Open the run form, on a stored run or a new one; a new one begins as planned for today."""
        from journal.app.forms.run_form import RunForm

        with self.page.trouble_told():
            if run is None and planned is None and self.session.journal.active_plan() is not None:
                from journal.workflows.today.planned import planned_run_today

                planned = planned_run_today(self.session.journal, self.session.today)
            self.push_screen(RunForm(*self._open(), run, planned), self._form_closed)

    def on_today_screen_do_planned(self, event: TodayScreen.DoPlanned) -> None:
        """A session of today is to be done: its form, filled in from the plan."""
        from journal.model.plan_vocabulary import Sort

        match event.session.sort:
            case Sort.RUN:
                self.edit_run(None, event.session)
            case Sort.CROSS:
                self._log_cross(event.session)
            case _:
                self.call_later(self.run_action, "strength")

    def _log_cross(self, planned: PlannedSession) -> None:
        """Open the form of cross-training as planned."""
        from journal.app.forms.small_forms import SmallForm
        from journal.model.entries import CrossTraining

        begun = CrossTraining(day=planned.day, activity=planned.name, duration_s=planned.duration_s)
        with self.page.trouble_told():
            self.push_screen(SmallForm(*self._open(), CrossTraining, None, begun), self._form_closed)

    def action_log_pain(self) -> None:
        """Open the pain form."""
        self.edit_pain(None)

    def edit_pain(self, score: PainScore | None) -> None:
        """Open the pain form, on a stored score or a new one."""
        from journal.app.forms.pain_form import PainForm

        with self.page.trouble_told():
            self.push_screen(PainForm(*self._open(), score), self._form_closed)

    def action_log_other(self, name: str) -> None:
        """Open the form of a smaller kind of entry, named by its class."""
        from journal.app.forms.small_forms import KINDS

        self.edit_other(next(kind for kind in KINDS if kind.__name__ == name), None)

    def edit_other(self, kind: type[Entry], entry: Entry | None) -> None:
        """Open the form of a smaller kind of entry, on a stored one or a new one."""
        from journal.app.forms.small_forms import KINDS, SmallForm

        if kind in KINDS:
            self.push_screen(SmallForm(*self._open(), kind, entry), self._form_closed)
        else:
            self.page.say("This has no form yet: d takes it out, y writes it again in words.")

    def action_morning(self, place: int = 0) -> None:
        """Ask for what is missing next: this morning's knee, then the last run's."""
        from journal.app.forms.morning import question

        with self.page.trouble_told():
            self.push_screen(question(*self._open(), place), self._form_closed)

    def on_question_another(self, event: Question.Another) -> None:
        """Another question is wanted instead."""
        self.action_morning(event.place)

    def action_add(self) -> None:
        """Open the add menu: every kind of entry by its letter, the usual ones by a digit."""
        from journal.app.forms.add_menu import AddMenu

        with self.page.trouble_told():
            self.push_screen(AddMenu(*self._open(), self.page), self._add_chosen)

    def _add_chosen(self, chosen: Added | None) -> None:
        """The add menu has closed: it has written, or there is a form or the line to open."""
        if chosen is None:
            return
        if chosen.action:
            self.call_later(self.run_action, chosen.action)
        elif chosen.words:
            self.page.write_in_words(chosen.words)
        else:
            self.changed(chosen.said)

    def action_import_files(self) -> None:
        """Open the import."""
        from journal.app.forms.import_form import ImportForm

        with self.page.trouble_told():
            is_first = not self.session.journal.counts()["runs"]

            def closed(words: str | None) -> None:
                runs = self.session.journal.runs() if is_first and words else ()
                self._form_closed(f"{words} 2 shows the weeks." if words and not runs else words)
                if runs:  # the first chart of one's own is what one came for, where there is something on it
                    self.post_message(Page.ShowWeek(max(run.day for run in runs)))
                    self.call_later(lambda: self.page.say(words or ""))

            self.push_screen(ImportForm(*self._open()), closed)

    def action_files(self) -> None:
        """Open the page of files."""
        from journal.app.forms.files_panel import FilesPanel

        with self.page.trouble_told():
            self.push_screen(FilesPanel(*self._open()), self._files_closed)

    def _files_closed(self, words: str | None) -> None:
        """What was written there, settings too, may be another connection's: look at the file anew."""
        with self.page.trouble_told():
            self.follow_file()
        if words:
            self.changed(words)
        else:
            self.page.refresh_journal()

    def action_report(self) -> None:
        """Open the form of the page for the physio."""
        from journal.app.forms.report_form import ReportForm

        self.push_screen(ReportForm(*self._open()), self._report_closed)

    def _report_closed(self, words: str | None) -> None:
        """The page was written, or not: nothing in the journal has changed."""
        if words:
            self.page.say(words)

    def _form_closed(self, words: str | None) -> None:
        """A form has closed: with words when it wrote something."""
        if words:
            self.changed(words)

    def action_settings(self) -> None:
        """Open the settings."""
        from journal.app.forms.settings_form import SettingsForm

        self.push_screen(SettingsForm())

    def action_why_today(self) -> None:
        """Open the guide's arithmetic of the last run, with the choices after a bad sign."""
        from journal.app.forms.run_guide_panel import RunGuidePanel
        from journal.workflows.today.day import today_page

        with self.page.trouble_told():
            page = today_page(*self._open())
            if page.last_run is None and not page.standing:
                self.page.say("No run of the last month: the guide has nothing to say yet.")
            else:
                standing = bool(page.standing)
                panel = RunGuidePanel(*self._open(), page.last_run, page.verdicts, standing=standing)
                self.push_screen(panel)

    def action_phase(self) -> None:
        """Open the panel of the phases."""
        from journal.app.forms.phase_panel import PhasePanel

        with self.page.trouble_told():
            self.push_screen(PhasePanel(*self._open()))

    def action_keys(self) -> None:
        """Show every action there is here, to search and to run."""
        from journal.app.forms.actions import ActionList

        def run(action: str | None) -> None:
            if action:
                self.call_later(self.run_action, action)

        self.push_screen(ActionList.of(self.page), run)

    def action_guide(self) -> None:
        """Open the guide."""
        from journal.app.forms.guide import guide_panel

        self.push_screen(guide_panel(self.session.settings))

    def action_grammar(self) -> None:
        """Show how entries are written in words."""
        from journal.app.forms.guide import grammar_panel

        self.push_screen(grammar_panel())
