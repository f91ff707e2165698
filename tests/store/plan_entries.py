"""Made-up plans and what belongs to them."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from journal.model.plan import AnyPlanned
from journal.store.journal import Journal
from tests.generated import marked_weeks, phases, planned_sessions, plans
from tests.store.helpers import VALUES, WORDS

PLANS = plans(VALUES, active=st.booleans())
SESSIONS = planned_sessions(VALUES, WORDS)
MARKS = marked_weeks(VALUES, WORDS)
PHASES = phases(VALUES)

Contents = dict[tuple[type[AnyPlanned], str], AnyPlanned]
"""All that is planned, by its sort and uid."""


def planned(journal: Journal) -> Contents:
    """All that is planned in a journal, without the time of its last change."""
    found: list[AnyPlanned] = [*journal.plans(), *journal.phases()]
    for plan in journal.plans():
        sheet = journal.plan_sheet(plan.uid)
        assert sheet is not None
        assert sheet.plan == plan
        found += [*sheet.sessions, *sheet.marks]
    return {(type(one), one.uid): replace(one, updated_at="") for one in found}


def read_again(journal: Journal, one: AnyPlanned) -> AnyPlanned:
    """One thing as a screen that was just drawn has it."""
    found: list[AnyPlanned] = [*journal.plans(), *journal.phases()]
    for plan in journal.plans():
        sheet = journal.plan_sheet(plan.uid)
        assert sheet is not None
        found += [*sheet.sessions, *sheet.marks]
    stamps = {(type(there), there.uid): there.updated_at for there in found}
    return replace(one, updated_at=stamps[type(one), one.uid])
