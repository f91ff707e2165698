"""The full-screen app: it holds the open journal, opens screens and forms, and says what happened."""

from __future__ import annotations

import gc
import os
from datetime import date
from typing import TYPE_CHECKING

from textual.app import App
from textual.binding import Binding
from textual.screen import Screen

from journal.app.keymap import keymap_of
from journal.app.screens.page import Page
from journal.app.screens.today import TodayScreen
from journal.app.session import Session
from journal.app.themes import DARK, LIGHT
from journal.app.undoing import Undoing
from journal.app.widgets.words_line import WordsLine
from journal.model.entries import PainScore, Run, StrengthSession
from journal.model.settings import Settings
from journal.store.journal import Journal

if TYPE_CHECKING:
    from journal.app.screens.knee import KneeScreen
    from journal.app.screens.strength import StrengthScreen


def weeks_screen() -> Screen[None]:
    """The Weeks screen, imported when it is first opened: plotext and the review cost too much at start."""
    from journal.app.screens.weeks import WeeksScreen

    return WeeksScreen()


def plan_screen() -> Screen[None]:
    """The Plan screen, imported when it is first opened."""
    from journal.app.screens.plan import PlanScreen

    return PlanScreen()


def strength_screen() -> Screen[None]:
    """The Strength screen, imported when it is first opened."""
    from journal.app.screens.strength import StrengthScreen

    return StrengthScreen()


def knee_screen() -> Screen[None]:
    """The Knee screen, imported when it is first opened."""
    from journal.app.screens.knee import KneeScreen

    return KneeScreen()


def log_screen() -> Screen[None]:
    """The Log, imported when it is first opened."""
    from journal.app.screens.log import LogScreen

    return LogScreen()


class JournalApp(Undoing):
    """The journal on the screen: its screens, its keys, the theme."""

    TITLE = "journal"
    # Today's stylesheet comes with the app's: a screen that brings its own has all of them parsed again.
    CSS_PATH = ["app.tcss", "screens/today.tcss"]
    ENABLE_COMMAND_PALETTE = False
    MODES = {
        "today": TodayScreen,
        "weeks": weeks_screen,
        "plan": plan_screen,
        "strength": strength_screen,
        "knee": knee_screen,
        "log": log_screen,
    }
    DEFAULT_MODE = "today"
    BINDINGS = [
        Binding("1", "page('today')", "Today", show=False, id="page.today"),
        Binding("2", "page('weeks')", "Weeks", show=False, id="page.weeks"),
        Binding("3", "page('plan')", "Plan", show=False, id="page.plan"),
        Binding("4", "strength", "Strength", show=False, id="page.strength"),
        Binding("5", "page('knee')", "Knee", show=False, id="page.knee"),
        Binding("6", "page('log')", "Log", show=False, id="page.log"),
        Binding("r", "log_run", "run", id="run", tooltip="Log a run and the knee around it"),
        Binding("p", "log_pain", "pain", id="pain", tooltip="Log a pain score"),
        # Before strength: at 80 columns Today's key line has room for one, and this one leads to both.
        Binding("a", "add", "add", id="add", tooltip="Add anything; 1-9 write the usual entries at once"),
        Binding("s", "strength", "strength", id="strength", tooltip="Today's strength session, to tick"),
        Binding("x", "log_other('CrossTraining')", "cross", id="cross", tooltip="Log a ride, a swim, a walk"),
        Binding(
            "c", "log_other('CareTaken')", "care", id="care", tooltip="Log ice, tape, a medicine, a visit"
        ),
        Binding("n", "log_other('DayNote')", "note", id="note", tooltip="Write a note about a day"),
        Binding(
            "E", "log_other('Episode')", "episode", show=False, id="episode", tooltip="Ill, away, injured"
        ),
        Binding(
            "!",
            "signs",
            "warning signs",
            show=False,
            id="sign",
            tooltip="What wants a clinician: tick, clear",
        ),
        Binding("m", "morning", "morning", show=False, id="morning", tooltip="What is missing, 0-10"),
        Binding("colon", "words", "in words", key_display=":", id="words", tooltip="Write entries in words"),
        Binding("u", "undo", "undo", id="undo", tooltip="Take the last change back"),
        Binding("U,ctrl+r", "redo", "redo", show=False, key_display="U", id="redo"),
        Binding("i", "import_files", "import", show=False, id="import", tooltip="Import runs from files"),
        Binding(
            "o", "settings", "settings", show=False, id="settings", tooltip="Unit, knee, cap, colours, keys"
        ),
        Binding(
            "O",
            "phase",
            "phase",
            show=False,
            id="phase",
            tooltip="Which phase is on, what the record suggests, noting one",
        ),
        Binding("X", "files", "files", show=False, id="files", tooltip="Import, export, merge, backup"),
        Binding("T", "theme", "light or dark", show=False, id="theme", tooltip="Light or dark theme"),
        Binding("question_mark", "keys", "keys", key_display="?", id="keys", tooltip="Keys and actions"),
        Binding("q", "quit", "quit", id="quit", tooltip="Leave the journal"),
        # What the key line names instead where a letter is text.
        Binding("f1,ctrl+p", "keys", "keys", key_display="F1", id="keys.anywhere"),
        Binding(
            "ctrl+q",
            "quit",
            "quit",
            key_display="ctrl+q",
            priority=True,
            id="quit.anywhere",
            tooltip="Leave the journal",
        ),
    ]

    def __init__(
        self,
        journal: Journal,
        settings: Settings,
        today: date,
        remark: str = "",
        *,
        first_start: bool = False,
    ) -> None:
        super().__init__()
        self.session = Session(journal, settings, today, remark, stored=journal.setting_values())
        self._first_start = first_start
        self._before_strength = "today"
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        if self.no_color:
            # Textual takes it out of the environment, and the demo opened from here has to see it too.
            os.environ["NO_COLOR"] = "1"
        # Without its watcher, which would parse every stylesheet once more before the first paint.
        self.set_reactive(App.theme, self.theme_named(settings.theme))
        self.set_class(settings.ascii, "-ascii")
        if settings.keys:
            self.set_keymap(keymap_of(settings.keys))

    def on_ready(self) -> None:
        """The first page stands: from here on garbage is collected, but not among what was imported."""
        gc.freeze()
        gc.enable()
        if self._first_start:
            from journal.app.forms.first_start import FirstStart

            self.push_screen(FirstStart(), self._form_closed)
        self.notice_signs()

    def delay_update(self, delay: float = 0.01) -> None:
        """Mask the change of a screen for 10 ms, not the 50 that Textual takes: ours are drawn by then."""
        super().delay_update(min(delay, 0.01))

    def on_app_focus(self) -> None:
        """The window is looked at again: someone may have written in the meantime, on the command line.

        Not while a long import is written: the file is its own until it is done, and then it is looked at.
        """
        if all(worker.is_finished for worker in self.workers):
            self.page.refresh_journal()

    def action_page(self, name: str) -> None:
        """Open a screen."""
        if name == "strength":
            self.show_strength(None)
        else:
            self.switch_mode(name)

    def action_strength(self) -> None:
        """Open today's strength session."""
        self.show_strength(None)

    def show_strength(self, uid: str | None) -> None:
        """Show a strength session by its uid, None for today's; its end leads back to where one was."""
        from journal.app.screens.strength import StrengthScreen

        if self.current_mode != "strength":
            self._before_strength = self.current_mode
        self.switch_mode("strength")
        screen = self.page
        assert isinstance(screen, StrengthScreen)
        screen.show_session(uid)

    def on_strength_screen_finished(self, event: StrengthScreen.Finished) -> None:
        """Today's session is over: back to where it was begun from."""
        self.switch_mode(self._before_strength)
        self.page.refresh_journal()
        self.page.say(event.words)

    def action_words(self) -> None:
        """Open the line to write in."""
        self.page.write_in_words()

    def on_page_wrote(self, event: Page.Wrote) -> None:
        """A screen has written something."""
        self.changed(event.words)

    def on_page_edit(self, event: Page.Edit) -> None:
        """A screen wants an entry's form."""
        if isinstance(event.entry, Run):
            self.edit_run(event.entry)
        elif isinstance(event.entry, PainScore):
            self.edit_pain(event.entry)
        elif isinstance(event.entry, StrengthSession):
            self.show_strength(event.entry.uid)
        else:
            self.edit_other(type(event.entry), event.entry)

    def on_page_show_week(self, event: Page.ShowWeek) -> None:
        """A screen wants the week of a day shown."""
        from journal.app.screens.weeks import WeeksScreen

        self.switch_mode("weeks")
        weeks = self.page
        assert isinstance(weeks, WeeksScreen)
        weeks.mark_week_of(event.day)

    def on_page_show_day(self, event: Page.ShowDay) -> None:
        """All entries of a day are wanted: the Log has them."""
        from journal.app.screens.log import LogScreen

        self.switch_mode("log")
        log = self.page
        assert isinstance(log, LogScreen)
        log.call_later(log.show_everything, lambda view: view.of_day(event.day))  # once it is read

    def on_page_write(self, event: Page.Write) -> None:
        """A panel wants an entry written in words."""
        self.page.write_in_words(event.words)

    def on_page_ask_morning(self, event: Page.AskMorning) -> None:
        """A screen wants the question of the morning, or another of what is missing."""
        self.action_morning(event.place)

    def on_knee_screen_pain_at(self, event: KneeScreen.PainAt) -> None:
        """A place was chosen on the Knee screen: its pain form."""
        self.log_pain_at(event.knee, event.place)

    def action_theme(self) -> None:
        """Change between light and dark, and remember it."""
        theme = LIGHT if self.current_theme.dark else DARK
        with self.page.trouble_told():
            self.session.remember_theme(theme.name)
        self.theme = theme.name

    def on_words_line_submitted(self, event: WordsLine.Submitted) -> None:
        """Write what was entered in words; on any error the words stay."""
        from journal.workflows.diary.log import write_words

        with self.page.trouble_told():
            said = write_words(self.session.journal, event.text, self.session.settings, self.session.today)
            event.line.close(keep="")
            self.changed("Written: " + "; ".join(said))
