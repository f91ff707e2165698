"""What every test may use, and what keeps them all away from the user's own files, day and colours."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from journal.store.journal import Journal


@pytest.fixture(autouse=True)
def away_from_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Home and its folders are empty ones of this test; nothing names a journal, a day or a colour."""
    home = tmp_path / "home"
    monkeypatch.setenv("HOME", str(home))
    for name, folder in (
        ("XDG_DATA_HOME", ".local/share"),
        ("XDG_CONFIG_HOME", ".config"),
        ("XDG_CACHE_HOME", ".cache"),
        ("XDG_STATE_HOME", ".local/state"),
    ):
        monkeypatch.setenv(name, str(home / folder))
    for name in ("JOURNAL_FILE", "JOURNAL_TODAY", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def clock() -> Callable[[], datetime]:
    """A clock that begins on 16 March 2026 at 08:00 UTC and is a second later each time it is asked."""
    start, ticks = datetime(2026, 3, 16, 8, tzinfo=UTC), count()
    return lambda: start + next(ticks) * timedelta(seconds=1)


@pytest.fixture
def journal(tmp_path: Path, clock: Callable[[], datetime]) -> Iterator[Journal]:
    """An empty journal, open."""
    with Journal(tmp_path / "journal.db", clock=clock) as opened:
        yield opened
