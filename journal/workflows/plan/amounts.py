"""More or less of one planned session, a step at a time."""

from __future__ import annotations

from dataclasses import replace

from journal.entry.planned_words import described
from journal.model.plan import PlanEdit, PlannedSession
from journal.model.reading import LONGEST_M, LONGEST_S
from journal.model.settings import Settings
from journal.model.units import amount, metres
from journal.model.vocabulary import Unit
from journal.workflows.plan.edit_words import sentence, session_name

STEP = 0.5
"""Of a distance, in the unit it is shown in."""
STEP_S = 300.0
MOST_REPEATS = 999


def step(session: PlannedSession, steps: int, settings: Settings) -> PlanEdit:
    """So many steps more of a session, fewer below 0: repeats, else 0.5 km or mi, else 5 minutes.

    What else it is measured by follows in proportion. It never comes down to nothing, nor past the longest
    an entry can be (RULES.md 1).
    """
    if session.structure is None and session.distance_m is None and session.duration_s is None:
        return PlanEdit(f"{sentence(session_name(session))} has no distance or minutes to change.")
    stepped = _stepped(session, steps, settings.unit)
    if stepped is None:
        said = described(session, settings)
        return PlanEdit(f"{said}: there is no shorter step; take it out, or write what it should be.")
    if _too_long(stepped):
        return PlanEdit(f"{described(session, settings)}: no longer session can be kept.")
    return PlanEdit(described(stepped, settings), change=(stepped,))


def _stepped(session: PlannedSession, steps: int, unit: Unit) -> PlannedSession | None:
    """The session after the steps; None where nothing would be left of it."""
    if session.structure is not None:
        before, after = session.structure.repeats, session.structure.repeats + steps
        structure = replace(session.structure, repeats=after)
        return replace(_scaled(session, after / before), structure=structure) if after > 0 else None
    if session.distance_m is not None:
        # Rounded, so that as many steps back are the same distance again.
        shown = round(amount(session.distance_m, unit) + steps * STEP, 6)
        if shown <= 0:
            return None
        further = metres(shown, unit)
        scaled = _scaled(session, further / session.distance_m)
        return replace(scaled, distance_m=further, distance_unit=unit)
    longer = (session.duration_s or 0) + steps * STEP_S
    return replace(session, duration_s=longer) if longer > 0 else None


def _scaled(session: PlannedSession, factor: float) -> PlannedSession:
    """The session with its distance and its minutes times a factor, whole seconds."""
    return replace(
        session,
        distance_m=None if session.distance_m is None else session.distance_m * factor,
        duration_s=None
        if session.duration_s is None
        else max(1.0, float(round(session.duration_s * factor))),
    )


def _too_long(session: PlannedSession) -> bool:
    structure = session.structure
    return (
        (session.distance_m or 0) > LONGEST_M
        or (session.duration_s or 0) > LONGEST_S
        or (
            structure is not None
            and (
                structure.repeats > MOST_REPEATS
                or structure.repeats * (structure.run_s + structure.walk_s) > LONGEST_S
            )
        )
    )
