"""What is left to run this week: under the cap, after a break, after a red run. RULES.md 2."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import pairwise

from journal.model.days import DAY, WEEK
from journal.model.review import Budget, RunVerdict, WeekVolume
from journal.model.vocabulary import BudgetBy, Guide
from journal.rules.volume import WEEKS_BACK

BREAK_DAYS = 7
LONGEST_RETURN_DAYS = 28
RETURN_SHARE = 0.75
RED_DAYS = 7


def budget(weeks: Sequence[WeekVolume], run_days: Iterable[date], today: date, *, red: bool) -> Budget:
    """The budget of the running week, the last of `weeks` (unbroken, oldest first); RULES.md 2.

    `run_days` are the days with a run, of the last 28 days and at least one before; `red` says whether the
    rule of that name holds (`red_holds`).
    """
    if not weeks:
        return Budget(None, None, None)
    running = weeks[-1]
    limits = [
        (running.cap_km, BudgetBy.CAP),
        (break_limit(weeks, run_days, running.sums.starts, today), BudgetBy.BREAK),
        (weeks[-2].sums.km if red and len(weeks) > 1 else None, BudgetBy.RED),
    ]
    known = [(km, by) for km, by in limits if km is not None]
    if not known:
        return Budget(None, None, None)
    limit, by = min(known, key=lambda found: found[0])
    return Budget(limit, max(0.0, limit - running.sums.km), by)


def break_limit(
    weeks: Sequence[WeekVolume], run_days: Iterable[date], starts: date, today: date
) -> float | None:
    """75 % of the best week before a break, km, for the week that starts on `starts`; None without a break.

    A break is 7 or more run-free days, and it counts for as many days from the first run after it, 28 at
    most. Before that run it counts already, so that logging the run does not move the limit. The four weeks
    before it end with the week of its last run.
    """
    days = sorted({day for day in run_days if day <= today})
    if not days:
        return None
    limits = [
        RETURN_SHARE * best
        for last, back in pairwise([*days, max(today, days[-1] + DAY)])
        if _counts(last, back, starts) and (best := _best_km(weeks, last)) > 0
    ]
    return min(limits, default=None)


def _counts(last: date, back: date, starts: date) -> bool:
    free = (back - last).days - 1
    if free < BREAK_DAYS:
        return False
    return back < starts + WEEK and starts < back + timedelta(days=min(free, LONGEST_RETURN_DAYS))


def _best_km(weeks: Sequence[WeekVolume], last: date) -> float:
    until = [week.sums.km for week in weeks if last - WEEKS_BACK * WEEK < week.sums.starts <= last]
    return max(until, default=0.0)


def red_holds(verdicts: Iterable[RunVerdict], warnings: Iterable[date], today: date) -> bool:
    """Whether a red run or a ticked warning sign lies in the last 7 days, today included; RULES.md 9."""
    days = [verdict.run.day for verdict in verdicts if verdict.answer is Guide.RED]
    return any(today - RED_DAYS * DAY < day <= today for day in (*days, *warnings))
