"""Whether a knee is getting calmer: three weeks held against three weeks. RULES.md 4 and 10."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from journal.model.days import DAY, WEEK
from journal.model.entries import PainScore
from journal.model.settings import Settings
from journal.rules.thresholds import at_least

STRETCH_DAYS = 21
FEWEST_ENTRIES = 6
FEWEST_WEEKS = 2


class Course(StrEnum):
    """Which way a mean went, by at least the points that count."""

    CALMER = "calmer"
    SAME = "about the same"
    UP = "up"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Three weeks of one knee's scores; `mean` and `worst` are None without any.

    `enough` says that they may be held against another stretch: 6 scores, in 2 of the 3 weeks.
    """

    first: date
    entries: int
    mean: float | None
    worst: int | None
    enough: bool

    @property
    def last(self) -> date:
        """Its last day."""
        return self.first + (STRETCH_DAYS - 1) * DAY


@dataclass(frozen=True, slots=True)
class Trend:
    """One stretch held against an earlier one; `course` is None where one has too few scores.

    `only` is True where running scores alone were in both, False where all others alone were; None where
    nothing was left out.
    """

    before: Stretch
    now: Stretch
    course: Course | None
    only: bool | None = None

    @property
    def change(self) -> float | None:
        """Points the mean went up, below 0 for down; None where there is nothing to compare."""
        if self.course is None or self.now.mean is None or self.before.mean is None:
            return None
        return self.now.mean - self.before.mean


def stretch(scores: Iterable[PainScore], first: date) -> Stretch:
    """What the scores of the three weeks from `first` on come to; others are left out."""
    inside = [score for score in scores if first <= score.day < first + STRETCH_DAYS * DAY]
    values = [score.score for score in inside]
    weeks = {(score.day - first) // WEEK for score in inside}
    return Stretch(
        first,
        entries=len(values),
        mean=sum(values) / len(values) if values else None,
        worst=max(values, default=None),
        enough=len(values) >= FEWEST_ENTRIES and len(weeks) >= FEWEST_WEEKS,
    )


def trend(
    before: Sequence[PainScore],
    before_first: date,
    now: Sequence[PainScore],
    now_first: date,
    settings: Settings,
) -> Trend:
    """The three weeks from `now_first` on against those from `before_first` on, of one knee.

    Only sorts (running scores, all others) that have scores in two weeks of both are looked at, so that a
    month with more runs is not held against one with more mornings. A difference of the means counts from
    `rise_mean` on, either way; below it the word is "about the same".
    """
    sorts = _weekly_sorts(before, before_first) & _weekly_sorts(now, now_first)
    of_both = _in_sorts(sorts)
    earlier = stretch(filter(of_both, before), before_first)
    later = stretch(filter(of_both, now), now_first)
    if not (earlier.enough and later.enough) or earlier.mean is None or later.mean is None:
        return Trend(stretch(before, before_first), stretch(now, now_first), None)
    change = later.mean - earlier.mean
    course = Course.SAME
    if at_least(change, settings.rise_mean):
        course = Course.UP
    elif at_least(-change, settings.rise_mean):
        course = Course.CALMER
    everything = stretch(before, before_first).entries + stretch(now, now_first).entries
    left_out = earlier.entries + later.entries < everything
    return Trend(earlier, later, course, sorts.pop() if left_out else None)


def _weekly_sorts(scores: Iterable[PainScore], first: date) -> set[bool]:
    """The sorts with scores in two weeks of a stretch or more; running scores: True."""
    seen: dict[bool, set[int]] = {True: set(), False: set()}
    for score in scores:
        if first <= score.day < first + STRETCH_DAYS * DAY:
            seen[score.moment.running].add((score.day - first) // WEEK)
    return {running for running, weeks in seen.items() if len(weeks) >= FEWEST_WEEKS}


def _in_sorts(sorts: set[bool]) -> Callable[[PainScore], bool]:
    return lambda score: score.moment.running in sorts
