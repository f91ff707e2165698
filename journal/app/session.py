"""What every screen works on: the open journal, its settings, the day; and the app as screens know it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from textual.app import App

from journal.model.settings import Settings
from journal.store.journal import Journal

Wish = Literal["demo"]


@dataclass(slots=True)
class Session:
    """One opening of the app. `changes` counts what was written, so that screens know when to redraw."""

    journal: Journal
    settings: Settings
    today: date
    remark: str = ""
    changes: int = 0


class SessionApp(App[Wish]):
    """An app that holds a session: all that a screen knows of the app it is in."""

    session: Session
