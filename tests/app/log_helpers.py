"""The Log on the screen: its rows, its cursor, its head."""

from datetime import date

from textual.widgets import Input

from journal.app.widgets.entry_list import EntryList
from journal.model.settings import Settings
from journal.store.journal import Journal
from tests.app.helpers import (
    Driver,
    lines_of,
    plain,
    press,
    text_of,
)

Demo = tuple[Journal, Settings, date]


def rows(pilot: Driver) -> list[str]:
    """The rows of the list in sight, without those that are blank."""
    region = pilot.app.screen.query_one(EntryList).region
    lines = lines_of(pilot)[region.y : region.bottom]
    return [line.rstrip(" ▁▂▃▄▅▆▇█") for line in lines if line.strip()]


def cursor_row(pilot: Driver) -> str:
    """The row the cursor is on."""
    (row,) = [line for line in rows(pilot) if line.startswith("›")]
    return row


def head(pilot: Driver) -> str:
    """What the line above the list says."""
    return plain(pilot, "#log-head").strip()


async def look_for(pilot: Driver, text: str) -> str:
    """Open the filter and put a text into it, as if typed at once."""
    if "-open" not in pilot.app.screen.query_one("#filter-line").classes:
        await press(pilot, "slash")
    pilot.app.screen.query_one("#filter", Input).value = text
    await pilot.pause()
    return text_of(pilot)
