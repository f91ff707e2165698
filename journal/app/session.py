"""What every screen works on: the open journal, its settings, the day; and the app as screens know it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Literal

from textual.app import App
from textual.filter import LineFilter

from journal.app.keymap import keymap_of
from journal.app.plain_signs import PlainSigns
from journal.app.themes import DARK
from journal.model.settings import Settings, settings_from
from journal.store.journal import Journal

Wish = Literal["demo"]
PLAIN = PlainSigns()


@dataclass(slots=True)
class Session:
    """One opening of the app. `changes` counts what was written, so that screens know when to redraw.

    `stored` is what the file held of the settings when it was last looked at.
    """

    journal: Journal
    settings: Settings
    today: date
    remark: str = ""
    changes: int = 0
    stored: Mapping[str, Any] = field(default_factory=dict)

    def remember_theme(self, name: str) -> None:
        """Use a theme from now on, and the next time."""
        self.settings = replace(self.settings, theme=name)
        self.journal.remember("theme", name)
        self.stored = {**self.stored, "theme": name}


class SessionApp(App[Wish]):
    """An app that holds a session: all that a screen knows of the app it is in."""

    session: Session

    def get_line_filters(self) -> Sequence[LineFilter]:
        """What each line goes through before it is drawn; with plain ASCII also its signs."""
        filters = super().get_line_filters()
        return [*filters, PLAIN] if self.session.settings.ascii else filters

    def follow(self, settings: Settings) -> None:
        """Work by these settings from now on, on every screen."""
        session = self.session
        session.settings = settings
        session.stored = session.journal.setting_values()
        session.changes += 1
        self.set_class(settings.ascii, "-ascii")
        self.set_keymap(keymap_of(settings.keys))
        self.theme = self.theme_named(settings.theme)

    def follow_file(self) -> None:
        """Work by the settings in the file where they were changed since: by undo, or by another program."""
        stored = self.session.journal.setting_values()
        if stored != self.session.stored:
            self.follow(settings_from(stored))

    def theme_named(self, name: str) -> str:
        """The theme of this name that can be shown here, else the dark one."""
        theme = self.available_themes.get(name, DARK)
        # With the terminal's own colours taken away everything would be black on black.
        return DARK.name if self.no_color and theme.ansi else theme.name
