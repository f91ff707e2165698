"""Session load, and what a week's loads are as numbers, never as verdicts. RULES.md 8, EVIDENCE.md 2."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import fsum, sqrt
from statistics import fmean

from journal.model.days import DAY, WEEK, week_start
from journal.model.entries import CrossTraining, Run, StrengthSession
from journal.model.vocabulary import WeekStart

Session = Run | StrengthSession | CrossTraining
"""What has a load."""

WEEKS_BEFORE = 3


@dataclass(frozen=True, slots=True)
class WeekLoad:
    """The loads of one week; `load` in AU is the sum of those known, None where no session has one.

    `sessions` counts all of them, `without` those with no effort or no minutes. Monotony and strain are of
    complete weeks whose sessions all have a load; `against_before` is in percent, likewise for this week and
    the three before it. Of a week without any session nothing is said: blank days may be rest or not. None is
    a number that does not exist, never a 0.
    """

    starts: date
    sessions: int = 0
    without: int = 0
    load: float | None = None
    monotony: float | None = None
    strain: float | None = None
    against_before: float | None = None

    @property
    def whole(self) -> bool:
        """Whether the week has sessions and every one of them a load."""
        return bool(self.sessions) and not self.without


def session_load(session: Session) -> float | None:
    """CR-10 effort x minutes, in AU; None without an effort or a duration, never 0 for want of them."""
    if session.effort is None or session.duration_s is None:
        return None
    return session.effort * session.duration_s / 60


def monotony(daily: Sequence[float]) -> float | None:
    """Mean / population SD of the daily loads of a week; None where the SD is 0."""
    mean = fmean(daily)
    spread = sqrt(fsum((load - mean) ** 2 for load in daily) / len(daily))
    return mean / spread if spread > 1e-9 else None


def strain(daily: Sequence[float]) -> float | None:
    """Sum of the daily loads x monotony; None without a monotony."""
    found = monotony(daily)
    return None if found is None else fsum(daily) * found


def against_before(this: float, before: Sequence[float]) -> float | None:
    """A week against the mean of the three before it, which it is no part of, in percent: 46.7 is more.

    None with fewer than three of them, and where their mean is 0.
    """
    if len(before) < WEEKS_BEFORE:
        return None
    mean = fmean(before[-WEEKS_BEFORE:])
    return 100 * (this - mean) / mean if mean > 0 else None


def week_loads(
    sessions: Iterable[Session], first: date, today: date, begins: WeekStart, record_from: date
) -> Mapping[date, WeekLoad]:
    """Every week from the one that `first` lies in to that of today, by its first day.

    `sessions` are those of these weeks and of the three before them; of a week that began before the record
    did, `record_from`, nothing is held against another.
    """
    by_day: defaultdict[date, list[float | None]] = defaultdict(list)
    for session in sessions:
        if session.day <= today:
            by_day[session.day].append(session_load(session))
    starts = week_start(first, begins) - WEEKS_BEFORE * WEEK
    found: dict[date, WeekLoad] = {}
    while starts <= today:
        found[starts] = _week(
            starts, by_day, today, [found.get(starts - n * WEEK) for n in (3, 2, 1)], record_from
        )
        starts += WEEK
    return {day: week for day, week in found.items() if day >= week_start(first, begins)}


def _week(
    starts: date,
    by_day: Mapping[date, Sequence[float | None]],
    today: date,
    before: Sequence[WeekLoad | None],
    record_from: date,
) -> WeekLoad:
    days = [by_day.get(starts + n * DAY, ()) for n in range(7)]
    loads = [load for day in days for load in day]
    known = [load for load in loads if load is not None]
    without = len(loads) - len(known)
    total = fsum(known) if known else None
    complete = starts + 6 * DAY < today
    if not complete or without or not loads:
        return WeekLoad(starts, len(loads), without, total)
    daily = [fsum(load or 0.0 for load in day) for day in days]
    earlier = [
        week.load
        for week in before
        if week is not None and week.whole and week.load is not None and week.starts >= record_from - 6 * DAY
    ]
    return WeekLoad(
        starts,
        len(loads),
        without,
        total,
        monotony(daily),
        strain(daily),
        against_before(fsum(daily), earlier),
    )
