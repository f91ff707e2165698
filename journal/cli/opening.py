"""Opening the journal and the app for a command."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from journal.model.errors import JournalError
from journal.model.settings import settings_from
from journal.workflows import surroundings

if TYPE_CHECKING:
    from datetime import date

    from journal.model.settings import Settings
    from journal.store.journal import Journal


class Opened:
    """What a command works on: the journal file, its settings, and which day it is."""

    def __init__(self, path: Path | None) -> None:
        from journal.store.journal import Journal

        self.today: date = surroundings.today(os.environ)
        self.journal: Journal = Journal(surroundings.journal_path(path, os.environ))
        for notice in self.journal.notices:
            print(f"journal: {notice}", file=sys.stderr)
        try:
            self.settings: Settings = settings_from(self.journal.setting_values())
        except JournalError:
            self.journal.close()
            raise

    def __enter__(self) -> Opened:
        return self

    def __exit__(self, *_: object) -> None:
        self.journal.close()


def open_app(path: Path | None) -> None:
    """The full-screen app on the journal; from its first page one can go on to the demo."""
    need_terminal()
    from journal.app.app import JournalApp

    with Opened(path) as opened:
        settings = first_settings(opened.journal)
        app = JournalApp(
            opened.journal, settings or opened.settings, opened.today, first_start=settings is not None
        )
        wish = app.run()
    if wish == "demo":
        open_demo()


def first_settings(journal: Journal) -> Settings | None:
    """What to begin with in a journal that nothing was ever kept in; None in any other."""
    from journal.model.settings import Settings
    from journal.workflows.today.first_start import is_first_start, usual_in

    if not is_first_start(journal, os.environ):
        return None
    unit, week_start = usual_in(os.environ)
    return Settings(unit=unit, week_start=week_start)


def open_demo() -> None:
    """The app on a throw-away copy of the synthetic journal, on its own day."""
    need_terminal()
    from journal.app.app import JournalApp
    from journal.workflows.demo import demo_journal

    with demo_journal() as (journal, settings, today):
        JournalApp(journal, settings, today, remark="demo, made-up data · ").run()


def need_terminal() -> None:
    """Refuse to paint a full screen into a pipe."""
    # The app paints on stderr and reads keys from stdin.
    if not (sys.__stdin__ and sys.__stdin__.isatty() and sys.__stderr__ and sys.__stderr__.isatty()):
        raise JournalError(
            "The app needs a terminal.", "In a script use the commands; see them with: journal --help"
        )
