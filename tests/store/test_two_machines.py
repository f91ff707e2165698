"""Rows of another machine: they keep their time of change, and leave nothing of that machine's own behind."""

from __future__ import annotations

import pytest

from journal.model.entries import Run
from journal.model.errors import JournalError
from journal.model.plan import Plan
from journal.model.whole import KINDS, Beside, Deleted, Whole
from journal.store.journal import Journal
from journal.store.plan_rows import PLAN_TABLES
from journal.store.rows import TABLES
from tests.store.helpers import DAY

EARLY = "2026-03-01T08:00:00.000Z"
LATER = "2026-03-02T08:00:00.000Z"
RUN = Run(day=DAY, distance_m=5000.0, uid="r", updated_at=EARLY, import_id=7)


def test_every_kind_has_its_table() -> None:
    assert {table.name: table.entry for table in (*TABLES, *PLAN_TABLES)} == KINDS


def test_an_entry_keeps_its_time_of_change_and_loses_its_import(journal: Journal) -> None:
    for run in (RUN, Run(day=DAY, distance_m=6000.0, uid="r", updated_at=LATER)):
        with journal.change("adopt") as writing:
            writing.adopt(run)
        (stored,) = journal.runs()
        assert (stored.distance_m, stored.updated_at, stored.import_id) == (
            run.distance_m,
            run.updated_at,
            None,
        )


def test_an_entry_that_is_here_keeps_the_number_of_its_import(journal: Journal) -> None:
    with journal.change("import") as writing:
        key = writing.begin_import(["a.csv"], "runs")
        writing.add_all([RUN], key)
    with journal.change("adopt") as writing:
        writing.adopt(RUN)
    assert journal.runs()[0].import_id == key


def test_a_plan_that_comes_puts_no_other_aside(journal: Journal) -> None:
    with journal.change("plans") as writing:
        writing.add(Plan(day=DAY, name="mine"))
        writing.adopt(Plan(day=DAY, name="theirs", uid="p", active=False, updated_at=EARLY))
        assert [plan.active for plan in journal.plans()] == [True, False]


def test_a_deletion_of_theirs_keeps_its_time(journal: Journal) -> None:
    gone = Deleted("r", "runs", EARLY)
    with journal.change("run") as writing:
        writing.adopt(RUN)
    for _ in range(2):
        with journal.change("bury") as writing:
            writing.bury(gone)
        assert journal.whole() == Whole((), Beside(deleted=(gone,)))
    journal.undo()
    assert journal.whole().beside.deleted == ()


@pytest.mark.parametrize("kind", ["settings", "sqlite_master", "runs; DROP TABLE runs", "RUNS", ""])
def test_a_kind_there_is_not(journal: Journal, kind: str) -> None:
    with pytest.raises(JournalError, match="no kind of entry"), journal.change("bury") as writing:
        writing.bury(Deleted("r", kind, EARLY))
