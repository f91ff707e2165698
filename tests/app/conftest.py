"""The demo, for tests that need a journal with a story in it."""

import gc
from collections.abc import Iterator
from datetime import date

import pytest

from journal.model.settings import Settings
from journal.store.journal import Journal
from journal.workflows.demo import demo_journal

Demo = tuple[Journal, Settings, date]


@pytest.fixture
def demo() -> Iterator[Demo]:
    """A fresh copy of the demo: the journal, its settings, its day."""
    with demo_journal() as opened:
        yield opened


@pytest.fixture(autouse=True)
def nothing_frozen(monkeypatch: pytest.MonkeyPatch) -> None:
    """The app keeps what was imported from being looked through as garbage; here it would keep every app."""
    monkeypatch.setattr(gc, "freeze", lambda: None)


@pytest.fixture(scope="module", autouse=True)
def rare_collections() -> Iterator[None]:
    """Collect garbage rarely: looking through an app's many small objects takes a fifth of the time."""
    usual = gc.get_threshold()
    gc.set_threshold(50_000)
    yield
    gc.set_threshold(*usual)
