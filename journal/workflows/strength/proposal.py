"""The strength session that the day proposes: the planned one with its sets, else the next by turns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from journal.model.entries import ExerciseSet, StrengthSession
from journal.model.settings import Settings
from journal.store.journal import Journal


@dataclass(frozen=True, slots=True)
class Proposal:
    """A planned session: its name, the sets its programme has for it, and what that says of each exercise."""

    name: str
    plan: str
    sets: tuple[ExerciseSet, ...] = ()
    hints: tuple[tuple[str, str], ...] = ()

    @property
    def exercises(self) -> tuple[str, ...]:
        """The exercises in their order."""
        return tuple(dict.fromkeys(one.exercise for one in self.sets))


def proposed(
    journal: Journal, settings: Settings, today: date, session: StrengthSession | None
) -> Proposal | None:
    """The planned session of today: of several the one begun, `session`; None where none is named."""
    sheet = journal.active_plan()
    if sheet is None:
        return None
    from journal.model.plan_vocabulary import Sort

    for one in sheet.sessions:
        wanted = one.day == today and one.sort is Sort.STRENGTH and one.skipped is None and one.name
        if wanted and (session is None or session.name == one.name):
            from journal.workflows.programme.programmes import own_folder
            from journal.workflows.programme.strength import planned_strength

            alone = replace(sheet, sessions=(one,))
            found = planned_strength(alone, today, settings, own_folder(journal.path))
            if found is None:
                return Proposal(one.name, sheet.plan.name)
            return Proposal(one.name, sheet.plan.name, found.sets, found.hints)
    return None


def name_by_turns(earlier: Sequence[StrengthSession]) -> str:
    """The name of the next session where named ones take turns: the one that followed this one last time.

    `earlier` are oldest first. After A and B it is A again, after A, B and C too; "" without turns.
    """
    names = [one.name for one in earlier]
    if len(names) < 2 or not all(names[-2:]) or names[-1] == names[-2]:
        return ""
    before = [place for place, name in enumerate(names[:-1]) if name == names[-1]]
    follower = names[before[-1] + 1] if before else names[-2]
    return "" if follower == names[-1] else follower
