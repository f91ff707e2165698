"""The demo, for tests that need a journal with a story in it."""

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
