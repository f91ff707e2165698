"""All that a journal holds: what leaves it whole, and what comes in again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from journal.model.entries import (
    AnyEntry,
    CareTaken,
    CrossTraining,
    DayNote,
    Entry,
    Episode,
    ExerciseSet,
    PainScore,
    Run,
    StrengthSession,
    WarningSign,
)
from journal.model.plan import AnyPlanned, MarkedWeek, PhaseBegun, Plan, PlannedSession

DIARY: dict[str, type[Entry]] = {
    "runs": Run,
    "pain": PainScore,
    "cross_training": CrossTraining,
    "care": CareTaken,
    "strength_sessions": StrengthSession,
    "sets": ExerciseSet,
    "notes": DayNote,
    "episodes": Episode,
    "signs": WarningSign,
}
PLANNED: dict[str, type[Plan | PlannedSession | MarkedWeek | PhaseBegun]] = {
    "plans": Plan,
    "planned": PlannedSession,
    "week_marks": MarkedWeek,
    "phases": PhaseBegun,
}
KINDS: dict[str, type[Entry]] = {**DIARY, **PLANNED}
"""Every kind of entry by its word, which is also its table's name."""

WORD_OF = {kind: word for word, kind in KINDS.items()}


@dataclass(frozen=True, slots=True)
class Deleted:
    """What is left of an entry that was taken out: its uid, its kind (a word of `KINDS`), when (UTC, ISO)."""

    uid: str
    kind: str
    at: str


@dataclass(frozen=True, slots=True)
class Beside:
    """What a journal holds besides the diary: all that is planned, settings by key, what was taken out."""

    planned: tuple[AnyPlanned, ...] = ()
    settings: tuple[tuple[str, Any], ...] = ()
    deleted: tuple[Deleted, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.planned or self.settings or self.deleted)

    @property
    def counts(self) -> dict[str, int]:
        """How many there are of each kind that there is; `settings` and `deleted` are kinds, too."""
        others = {"settings": len(self.settings), "deleted": len(self.deleted)}
        kinds = Counter(WORD_OF[type(one)] for one in self.planned)
        return {**kinds, **{name: count for name, count in others.items() if count}}


def together(parts: Sequence[Beside]) -> Beside:
    """What several files hold besides the diary; of a setting that two of them give, the last."""
    return Beside(
        tuple(one for part in parts for one in part.planned),
        tuple({key: value for part in parts for key, value in part.settings}.items()),
        tuple(one for part in parts for one in part.deleted),
    )


NOTHING_BESIDE = Beside()


@dataclass(frozen=True, slots=True)
class Whole:
    """A journal: its diary, kind by kind and oldest first, and what stands beside it."""

    entries: tuple[AnyEntry, ...] = ()
    beside: Beside = NOTHING_BESIDE
