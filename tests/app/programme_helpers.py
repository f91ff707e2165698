"""The panel of programmes and plans by itself, and what it gives back."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path

from textual.app import App

from journal.app.forms.programme_panel import ProgrammePanel
from journal.app.session import Session, SessionApp
from journal.app.themes import DARK, LIGHT
from journal.model.plan import PlanEdit
from journal.model.settings import Settings
from journal.store.journal import Journal
from journal.workflows.plan.edits import write
from journal.workflows.plan.view import PlanView
from tests.app.helpers import (
    NARROW,
    Driver,
    open_screens,
)

TODAY = date(2026, 11, 20)
MONDAY = date(2026, 11, 23)
TCSS = Path(__file__).parents[2] / "journal" / "app" / "app.tcss"


class Host(SessionApp):
    """Nothing but the panel over an empty screen; `given` is what it gave back."""

    CSS_PATH = TCSS
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, journal: Journal, settings: Settings) -> None:
        super().__init__()
        self.session = Session(journal, settings, TODAY)
        self.view = PlanView(journal, settings, TODAY)
        self.given: list[PlanEdit | None] = []
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        self.set_reactive(App.theme, DARK.name)
        self.set_class(settings.ascii, "-ascii")

    def on_mount(self) -> None:
        self.push_screen(ProgrammePanel(self.session, self.view), self.given.append)


@asynccontextmanager
async def panel(
    journal: Journal, settings: Settings | None = None, size: tuple[int, int] = NARROW
) -> AsyncIterator[Driver]:
    """The panel, open and drawn."""
    app = Host(journal, settings or Settings())
    app.animation_level = "none"
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield pilot


def given(pilot: Driver) -> PlanEdit:
    """The edit that the panel has closed with."""
    app = pilot.app
    assert isinstance(app, Host)
    assert open_screens(pilot) == ["Screen"]
    (edit,) = app.given
    assert edit is not None
    return edit


def stored(journal: Journal, pilot: Driver) -> PlanEdit:
    """The same, written."""
    edit = given(pilot)
    write(journal, edit)
    return edit
