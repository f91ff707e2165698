"""The phase one is in and the one the record suggests; noting another. RULES.md 7, 9, 10."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from journal.model.days import DAY
from journal.model.plan import PhaseBegun, PlanEdit
from journal.model.plan_vocabulary import Phase
from journal.model.settings import Settings
from journal.rules.guide import guide
from journal.rules.inwords import on
from journal.rules.phases import PhaseAdvice, suggested_phase
from journal.store.journal import Journal
from journal.workflows.plan.edits import write
from journal.workflows.programme.programmes import ladder_for, own_folder

ENTRY_DAYS, SET_DAYS = 42, 14
"""Days read back: four complete weeks before the running one with a day to spare, and those of the sets."""


@dataclass(frozen=True, slots=True)
class PhaseNow:
    """The phase that was noted last, None where none was, and what the record suggests on `today`."""

    today: date
    begun: PhaseBegun | None
    advice: PhaseAdvice


def phase_now(journal: Journal, settings: Settings, today: date) -> PhaseNow:
    """Read what the marks of a phase look at, no more than six weeks back."""
    entries = journal.entries(today - ENTRY_DAYS * DAY, today)
    begun = max((one for one in journal.phases() if one.day <= today), key=_order, default=None)
    sheet = journal.active_plan()
    advice = suggested_phase(
        entries,
        guide(entries, settings, today),
        journal.signs(),
        settings,
        today,
        current=begun,
        sets=journal.sets(today - SET_DAYS * DAY, today),
        ladder=ladder_for(sheet.plan if sheet else None, own_folder(journal.path)),
    )
    return PhaseNow(today, begun, advice)


def _order(begun: PhaseBegun) -> tuple[date, int]:
    return begun.day, begun.key or 0


def begin(journal: Journal, now: PhaseNow, phase: Phase) -> str:
    """Note that a phase begins today, with the reason; what was done, in words.

    One that was noted today is changed, so that a day has one phase; the one that is on is left alone. Raises
    JournalError where the file refuses it.
    """
    begun = now.begun
    if begun is not None and begun.phase is phase:
        return f"{phase.capitalize()} is on since {on(begun.day)}: nothing was changed."
    write(journal, _beginning(now, phase))
    return f"Phase {phase} noted from today. u takes it back."


def _beginning(now: PhaseNow, phase: Phase) -> PlanEdit:
    label = f"phase {phase} from {on(now.today)}"
    note = reason(now.advice, phase)
    if now.begun is not None and now.begun.day == now.today:
        return PlanEdit(label, change=(replace(now.begun, phase=phase, note=note),))
    return PlanEdit(label, add=(PhaseBegun(day=now.today, phase=phase, note=note),))


def reason(advice: PhaseAdvice, phase: Phase) -> str:
    """Why a phase began, for its note: what the record suggested, or that it was one's own choice."""
    if advice.phase is phase:
        return advice.why
    return f"By choice. {advice.why}"
