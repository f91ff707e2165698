"""The demo: a throw-away copy of a made-up journal, opened on its own day."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from journal.model.errors import JournalError
from journal.model.settings import Settings, settings_from
from journal.workflows.surroundings import data_folder

if TYPE_CHECKING:
    from journal.model.entries import Entry
    from journal.store.journal import Journal

FILES = ("runs.csv", "pain.csv", "cross.csv", "care.csv", "strength.csv", "notes.csv", "episodes.csv")
MEND = "Install the program again, or use your own journal: it does not need the demo."


@contextmanager
def demo_journal(folder: Path | None = None) -> Iterator[tuple[Journal, Settings, date]]:
    """A copy of the demo in a temporary folder, its settings and its day; gone at the end, whatever happened.

    Its undo history is empty: undo takes back what was done in the demo, never the demo. `folder` holds the
    CSV files and `demo.toml`; None for those that come with the program. Raises JournalError without them.
    """
    from tempfile import TemporaryDirectory

    from journal.store.journal import Journal

    day, values, entries = _read(data_folder() / "demo" if folder is None else folder)
    settings = settings_from(values)
    # The folder is made with mode 0700; the journal in it is closed before the folder goes.
    with TemporaryDirectory(prefix="journal-demo-") as place, Journal(Path(place) / "demo.db") as journal:
        journal.fill(entries)
        for key, value in values.items():
            journal.remember(key, value)
        yield journal, settings, day


def _read(folder: Path) -> tuple[date, dict[str, Any], list[Entry]]:
    """The day, the settings and the entries of the demo."""
    import tomllib

    from journal.exchange.recognise import read

    try:
        with (folder / "demo.toml").open("rb") as file:
            said = tomllib.load(file)
    except OSError as error:
        raise JournalError(
            f"The demo is not there ({folder / 'demo.toml'}: {error.strerror}).", MEND
        ) from error
    except ValueError as error:
        raise JournalError(f"The demo can't be read ({folder / 'demo.toml'}: {error}).", MEND) from error
    day, values = said.get("day"), said.get("settings", {})
    if not isinstance(day, date) or not isinstance(values, dict):
        raise JournalError(f"The demo can't be read ({folder / 'demo.toml'} names no day).", MEND)
    entries: list[Entry] = []
    for name in FILES:
        try:
            found = read(folder / name, today=day, unit=settings_from(values).unit)
        except JournalError as error:
            raise JournalError(f"The demo is not whole: {error.what}", MEND) from error
        if found.skipped:
            first = found.skipped[0]
            raise JournalError(f"The demo is not whole: {name}, row {first.row}: {first.why}", MEND)
        entries.extend(found.entries)
    return day, values, entries
