"""Made-up plans and what belongs to them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from journal.model.plan import AnyPlanned, MarkedWeek, PhaseBegun, Plan, PlannedSession
from journal.model.plan_vocabulary import GoalKind, Phase, Sort, WeekMark
from journal.model.vocabulary import Kind, Unit
from journal.store.journal import Journal
from tests.store.helpers import METRES, SECONDS, SHARED, STRUCTURES, TEXTS, WORDS

PLANS = st.builds(
    Plan,
    **SHARED,
    name=WORDS,
    programme=TEXTS,
    goal=st.none() | st.sampled_from(GoalKind),
    goal_m=st.none() | METRES,
    goal_unit=st.sampled_from(Unit),
    goal_day=st.none() | st.dates(),
    active=st.booleans(),
)
SESSION_FIELDS: dict[str, st.SearchStrategy[Any]] = {
    **SHARED,
    "plan_uid": WORDS,
    "distance_unit": st.sampled_from(Unit),
    "name": TEXTS,
    "moved_from": st.none() | st.dates(),
    "skipped": st.none() | TEXTS,
    "done_uid": TEXTS,
}
RUN_FIELDS = {**SESSION_FIELDS, "sort": st.just(Sort.RUN), "kind": st.sampled_from(Kind)}
SESSIONS = (
    st.builds(PlannedSession, **RUN_FIELDS, distance_m=METRES, duration_s=st.none() | SECONDS)
    | st.builds(PlannedSession, **RUN_FIELDS, duration_s=SECONDS)
    | st.builds(PlannedSession, **RUN_FIELDS, structure=STRUCTURES)
    | st.builds(
        PlannedSession,
        **SESSION_FIELDS,
        sort=st.sampled_from([Sort.STRENGTH, Sort.CROSS, Sort.REST]),
        duration_s=st.none() | SECONDS,
    )
)
MARKS = st.builds(MarkedWeek, **SHARED, plan_uid=WORDS, mark=st.sampled_from(WeekMark))
PHASES = st.builds(PhaseBegun, **SHARED, phase=st.sampled_from(Phase))

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
