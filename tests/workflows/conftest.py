"""What the tests here share."""

import pytest

from journal.rules.guide import guide
from journal.rules.review import review
from journal.workflows.demo import demo_journal
from tests.workflows.demo_told import Told


@pytest.fixture(scope="module")
def told() -> Told:
    with demo_journal() as (journal, settings, today):
        entries = journal.entries()
    weeks = review(entries, settings, today).weeks
    verdicts = guide(entries, settings, today)
    return Told(
        entries,
        settings,
        today,
        {week.name: week for week in weeks},
        {verdict.run.day: verdict for verdict in verdicts},
    )
