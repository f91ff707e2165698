"""Where on a run the pain begins: distances into it, month by month."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from journal.model.entries import Run
from journal.model.review import RunVerdict
from journal.model.vocabulary import Knee


@dataclass(frozen=True, slots=True)
class OnsetMonth:
    """The runs of a month in which the place was written down, and the mean of it, metres."""

    month: date
    runs: int
    mean_m: float


def runs_with_onset(verdicts: Iterable[RunVerdict], knee: Knee) -> tuple[Run, ...]:
    """The runs whose pain was this knee's and has a beginning, oldest first.

    A run names one beginning for both knees: it is the other knee's where that one hurt more while running.
    A run without it says nothing, not that there was no pain.
    """
    return tuple(
        verdict.run for verdict in verdicts if verdict.run.pain_from_m is not None and _is_of(verdict, knee)
    )


def _is_of(verdict: RunVerdict, knee: Knee) -> bool:
    during = {scores.knee: scores.during for scores in verdict.scores}
    own = during.get(knee)
    others = [score for other, score in during.items() if other is not knee and score is not None]
    if own is None:
        return not others
    return own > 0 and all(own >= score for score in others)


def by_month(runs: Iterable[Run]) -> tuple[OnsetMonth, ...]:
    """The months with such a run, oldest first."""
    months: dict[date, list[float]] = {}
    for run in runs:
        if run.pain_from_m is not None:
            months.setdefault(run.day.replace(day=1), []).append(run.pain_from_m)
    return tuple(OnsetMonth(month, len(at), sum(at) / len(at)) for month, at in sorted(months.items()))
