"""The way to every form and panel: what opens them, and what happens when they close."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from journal.app.screens.page import Page
from journal.app.session import SessionApp
from journal.model.entries import Entry, PainScore, Run
from journal.model.settings import Settings
from journal.store.journal import Journal

if TYPE_CHECKING:
    from journal.app.forms.add_menu import Added
    from journal.app.forms.morning import Question


class FormOpener(SessionApp):
    """The half of the app that opens forms; each is imported when it is first wanted."""

    @property
    def page(self) -> Page:
        """The page that is open, beneath any modal."""
        page = self.screen_stack[0]
        assert isinstance(page, Page)
        return page

    def changed(self, words: str) -> None:
        """Something was written: draw it, and say it."""
        self.session.changes += 1
        self.page.refresh_journal()
        self.page.say(words)

    def _open(self) -> tuple[Journal, Settings, date]:
        """What every form works on."""
        return self.session.journal, self.session.settings, self.session.today

    def action_log_run(self) -> None:
        """Open the run form."""
        self.edit_run(None)

    def edit_run(self, run: Run | None) -> None:
        """Open the run form, on a stored run or a new one."""
        from journal.app.forms.run_form import RunForm

        with self.page.trouble_told():
            self.push_screen(RunForm(*self._open(), run), self._form_closed)

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

        self.push_screen(ImportForm(*self._open()), self._form_closed)

    def _form_closed(self, words: str | None) -> None:
        """A form has closed: with words when it wrote something."""
        if words:
            self.changed(words)

    def action_settings(self) -> None:
        """Open the settings."""
        from journal.app.forms.settings_form import SettingsForm

        self.push_screen(SettingsForm())

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
