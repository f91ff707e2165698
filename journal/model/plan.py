"""What is planned: sessions on days, the plan they belong to, marked weeks, and the phase one is in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from journal.model.entries import Entry, Structure
from journal.model.plan_vocabulary import GoalKind, Phase, Sort, WeekMark
from journal.model.vocabulary import Kind, Unit

NOTHING = "-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan(Entry):
    """One plan; `day` is its first. Its sessions name it by `plan_uid`; one plan of the file is `active`.

    `programme` is the name of the programme it was made from, "" for one made by hand. A goal is a weekly
    distance, or a race of `goal_m` metres on `goal_day`.
    """

    name: str
    programme: str = ""
    goal: GoalKind | None = None
    goal_m: float | None = None
    goal_unit: Unit = Unit.KM
    goal_day: date | None = None
    active: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedSession(Entry):
    """One session on one day of a plan: a run, strength, cross-training, or a rest day that is meant.

    A run has a `kind` and a distance (metres, with the unit it was typed in), a duration (seconds) or a
    walk-run structure; the others may have a duration. `name` is the session of a strength programme (`A`) or
    the activity of cross-training (`ride`). `moved_from` is the day it was carried from. `skipped` is the
    reason it was left out, "" for none given, None where it was not. `done_uid` names the entry that fulfils
    it: "" leaves that to the day and the kind, `NOTHING` says that none does.
    """

    plan_uid: str
    sort: Sort
    kind: Kind | None = None
    distance_m: float | None = None
    distance_unit: Unit = Unit.KM
    duration_s: float | None = None
    structure: Structure | None = None
    name: str = ""
    moved_from: date | None = None
    skipped: str | None = None
    done_uid: str = ""

    @property
    def run_minutes(self) -> float | None:
        """Minutes running: of the structure, else the whole duration; None with neither."""
        if self.structure is not None:
            return self.structure.run_minutes
        return None if self.duration_s is None else self.duration_s / 60


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedWeek(Entry):
    """A week of a plan that is not like the others; `day` is its first."""

    plan_uid: str
    mark: WeekMark


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseBegun(Entry):
    """The phase that was entered on `day`; the note is why."""

    phase: Phase


AnyPlanned = Plan | PlannedSession | MarkedWeek | PhaseBegun
"""Everything a plan is stored as."""


@dataclass(frozen=True, slots=True)
class PlanSheet:
    """One plan with all that belongs to it: sessions oldest first, as they stand on their day; its weeks."""

    plan: Plan
    sessions: tuple[PlannedSession, ...] = ()
    marks: tuple[MarkedWeek, ...] = ()


_Planned = TypeVar("_Planned", bound=AnyPlanned)


@dataclass(frozen=True, slots=True)
class PlanEdit:
    """What one edit of a plan changes: things to add (without a uid), to change, to take out.

    `label` is what undo calls it: `long run to Sun 29 Nov`.
    """

    label: str
    add: tuple[AnyPlanned, ...] = ()
    change: tuple[AnyPlanned, ...] = ()
    remove: tuple[AnyPlanned, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether it changes nothing."""
        return not (self.add or self.change or self.remove)


def edited(sheet: PlanSheet, edit: PlanEdit) -> PlanSheet:
    """The sheet after an edit, as it would be read back; what it adds has no key and no uid yet."""
    plans = [one for one in edit.change if isinstance(one, Plan)]
    return PlanSheet(
        plans[-1] if plans else sheet.plan,
        tuple(sorted(_after(sheet.sessions, edit, PlannedSession), key=lambda session: session.day)),
        tuple(sorted(_after(sheet.marks, edit, MarkedWeek), key=lambda mark: mark.day)),
    )


def _after(stored: Iterable[_Planned], edit: PlanEdit, sort: type[_Planned]) -> list[_Planned]:
    gone = {one.uid for one in edit.remove}
    changed = {one.uid: one for one in edit.change if isinstance(one, sort)}
    kept = [changed.get(one.uid, one) for one in stored if one.uid not in gone]
    return kept + [one for one in edit.add if isinstance(one, sort)]
