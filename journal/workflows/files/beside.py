"""What comes in besides the diary: plans, settings, deletions. Nothing that is here is written over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from journal.model.entries import AnyEntry
from journal.model.plan import AnyPlanned, Plan
from journal.model.whole import WORD_OF, Beside
from journal.store.journal import Journal, Writing


def new_beside(journal: Journal, found: Beside, entries: Sequence[AnyEntry]) -> Beside:
    """Those of the things that the journal lacks; a plan that comes in beside one that is followed is not.

    A setting the journal has keeps its value; an entry that is here, or among the `entries` of the same
    files, is not deleted by them.
    """
    if not found:
        return found
    whole = journal.whole()
    here = {(WORD_OF[type(one)], one.uid) for one in (*whole.entries, *whole.beside.planned)}
    comes = {(WORD_OF[type(one)], one.uid) for one in (*entries, *found.planned)}
    gone = {(one.kind, one.uid) for one in whole.beside.deleted}
    set_here = {key for key, _ in whole.beside.settings}
    followed = any(isinstance(one, Plan) and one.active for one in whole.beside.planned)
    planned: dict[tuple[str, str], AnyPlanned] = {}
    for number, one in enumerate(found.planned):
        key = (WORD_OF[type(one)], one.uid or f" {number}")
        if key not in here and key not in planned:
            planned[key] = replace(one, active=False) if followed and isinstance(one, Plan) else one
    return Beside(
        tuple(planned.values()),
        tuple((key, value) for key, value in found.settings if key not in set_here),
        tuple(one for one in found.deleted if (one.kind, one.uid) not in here | comes | gone),
    )


def write_beside(writing: Writing, beside: Beside, import_key: int) -> None:
    """Store them within an import."""
    writing.add_all(beside.planned, import_key)
    for key, value in beside.settings:
        writing.setting(key, value)
    for one in beside.deleted:
        writing.bury(one)
