"""What a knee says on the day of a run and on the three days after it, averaged over runs."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from journal.model.days import DAY
from journal.model.vocabulary import Knee, Moment
from journal.rules.timeline import Timeline

DAYS_AFTER = 3
FEWEST = 3


@dataclass(frozen=True, slots=True)
class LagDay:
    """One day's place behind a run: how many such days have a score, and the mean of their worst, 0-10.

    `mean` is None under three such days: an average of one or two would say nothing.
    """

    entries: int
    mean: float | None


def after_runs(line: Timeline, knee: Knee, first: date, last: date, *, mornings: bool) -> tuple[LagDay, ...]:
    """The run day and the three days after it, for the runs of `first`..`last`; four `LagDay`.

    With `mornings` only scores of the morning count, before the run on its own day; otherwise the worst of
    the day. What comes after the next run says nothing about this one and is left out; so is a day without
    scores.
    """
    days = sorted({run.day for run in line.runs_on(first, last)})
    return tuple(
        _mean(
            worst
            for day in days
            if not line.runs_on(day + DAY, day + (offset - mornings) * DAY)
            and (worst := worst_on(line, knee, day + offset * DAY, mornings=mornings)) is not None
        )
        for offset in range(DAYS_AFTER + 1)
    )


def other_days(line: Timeline, knee: Knee, first: date, last: date, *, mornings: bool) -> LagDay:
    """The days of `first`..`last` that lie more than three days behind every run."""
    apart = (first + n * DAY for n in range((last - first).days + 1))
    return _mean(
        worst
        for day in apart
        if not line.runs_on(day - DAYS_AFTER * DAY, day)
        and (worst := worst_on(line, knee, day, mornings=mornings)) is not None
    )


def worst_on(line: Timeline, knee: Knee, day: date, *, mornings: bool = False) -> int | None:
    """The worst score of a day, of its mornings alone if asked for; None where none was recorded."""
    scores = line.scores_on(knee, day, day)
    return max((s.score for s in scores if not mornings or s.moment is Moment.MORNING), default=None)


def _mean(worsts: Iterable[int]) -> LagDay:
    known = list(worsts)
    return LagDay(len(known), sum(known) / len(known) if len(known) >= FEWEST else None)
