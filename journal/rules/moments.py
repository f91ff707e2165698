"""A knee's days, the moments of its scores kept apart: mornings, runs, stairs and sitting, the rest."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from journal.model.entries import PainScore
from journal.model.vocabulary import Moment


class MomentGroup(StrEnum):
    """Moments that are looked at together; RULES.md 4 never holds running scores against resting ones."""

    MORNING = "morning"
    RUNNING = "while running"
    AFTER = "within the hour"
    TASKS = "stairs, sitting"
    OTHER = "other times"


GROUPS = {
    Moment.MORNING: MomentGroup.MORNING,
    Moment.DURING_RUN: MomentGroup.RUNNING,
    Moment.AFTER_RUN: MomentGroup.AFTER,
    Moment.STAIRS: MomentGroup.TASKS,
    Moment.SQUAT: MomentGroup.TASKS,
    Moment.SITTING: MomentGroup.TASKS,
}


def group_of(moment: Moment) -> MomentGroup:
    """The group a moment belongs to."""
    return GROUPS.get(moment, MomentGroup.OTHER)


@dataclass(frozen=True, slots=True)
class KneeDay:
    """One day of one knee: the worst score 0-10 of each group with any; an empty one was not recorded."""

    day: date
    worst_of: dict[MomentGroup, int]

    @property
    def worst(self) -> int | None:
        """The worst of the day, None where no score was given: not recorded is not zero."""
        return max(self.worst_of.values(), default=None)


def knee_days(scores: Iterable[PainScore]) -> dict[date, KneeDay]:
    """The days with a score, by day; `scores` are those of one knee that the rules speak of."""
    found: dict[date, KneeDay] = {}
    for score in scores:
        worst = found.setdefault(score.day, KneeDay(score.day, {})).worst_of
        group = group_of(score.moment)
        worst[group] = max(score.score, worst.get(group, 0))
    return found
