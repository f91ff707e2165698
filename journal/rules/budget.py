"""What is left to run in a week: under the cap, after a break, after a red run. RULES.md 2."""

from bisect import bisect_left, bisect_right
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
NO_BUDGET = Budget(None, None, None)


def budget(weeks: Sequence[WeekVolume], run_days: Iterable[date], today: date, *, red: bool) -> Budget:
    """The budget of the running week, the last of `weeks` (unbroken, oldest first); RULES.md 2.

    `run_days` are the days with a run, of the last 28 days and at least one before; `red` says whether the
    rule of that name holds (`red_holds`).
    """
    if not weeks:
        return NO_BUDGET
    after_break = break_limit(weeks, run_days, weeks[-1].sums.starts, today)
    return _lowest(weeks, len(weeks) - 1, after_break, red=red)


def budgets_ahead(
    weeks: Sequence[WeekVolume],
    run_days: Sequence[date],
    planned_days: Iterable[date],
    today: date,
    running: date,
    red_until: date | None,
) -> dict[date, Budget]:
    """The budgets of the running week and those after it, by first day, of a projected chain; RULES.md 2.

    `weeks` is unbroken, oldest first, done and planned together; `run_days` sorted. What is left is left
    over what is planned. The limit of the running week, which starts on `running`, is that of `budget`;
    in the weeks after it planned runs end a break and begin one, and a week without any is taken as if its
    first day had a run. `red_until` is the last day the rule `red` holds, as seen today: the weeks that start
    by then may not pass the week before them.
    """
    done = run_days[: bisect_right(run_days, today)]
    # A break counts for 28 days at most, so none that ended before these days reaches the running week.
    done = done[max(0, bisect_left(done, running - LONGEST_RETURN_DAYS * DAY) - 1) :]
    days = [*done, *sorted({day for day in planned_days if not done or day > done[-1]})]
    breaks = _breaks(days)
    found: dict[date, Budget] = {}
    for place, week in enumerate(weeks):
        starts = week.sums.starts
        if starts < running:
            continue
        if starts == running:
            after_break = break_limit(weeks, done, starts, today)
        else:
            last = bisect_left(days, starts)
            empty = last == bisect_left(days, starts + WEEK)
            begun = _breaks([days[last - 1], starts]) if empty and last else []
            after_break = _limit_of([*breaks, *begun], weeks, starts)
        red = red_until is not None and starts <= max(red_until, running)
        found[starts] = _lowest(weeks, place, after_break, red=red)
    return found


def _lowest(weeks: Sequence[WeekVolume], place: int, after_break: float | None, *, red: bool) -> Budget:
    """The lowest limit of the week at `place`, and what is left under it."""
    week = weeks[place]
    limits = [
        (week.cap_km, BudgetBy.CAP),
        (after_break, BudgetBy.BREAK),
        (weeks[place - 1].sums.km if red and place else None, BudgetBy.RED),
    ]
    known = [(km, by) for km, by in limits if km is not None]
    if not known:
        return NO_BUDGET
    limit, by = min(known, key=lambda found: found[0])
    return Budget(limit, max(0.0, limit - week.sums.km), by)


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
    return _limit_of(_breaks([*days, max(today, days[-1] + DAY)]), weeks, starts)


def _breaks(days: Iterable[date]) -> list[tuple[date, date]]:
    """The last day with a run before and the first after each 7 or more days without one."""
    return [(last, back) for last, back in pairwise(days) if (back - last).days > BREAK_DAYS]


def _limit_of(breaks: Iterable[tuple[date, date]], weeks: Sequence[WeekVolume], starts: date) -> float | None:
    limits = [
        RETURN_SHARE * best
        for last, back in breaks
        if _counts(last, back, starts) and (best := _best_km(weeks, last)) > 0
    ]
    return min(limits, default=None)


def _counts(last: date, back: date, starts: date) -> bool:
    free = (back - last).days - 1
    return back < starts + WEEK and starts < back + timedelta(days=min(free, LONGEST_RETURN_DAYS))


def _best_km(weeks: Sequence[WeekVolume], last: date) -> float:
    """The most km of the four weeks that end with the one `last` lies in; `weeks` is unbroken."""
    end = (last - weeks[0].sums.starts) // WEEK + 1
    until = weeks[max(0, end - WEEKS_BACK) : max(0, end)]
    return max((week.sums.km for week in until), default=0.0)


def red_until(verdicts: Iterable[RunVerdict], warnings: Iterable[date], today: date) -> date | None:
    """The last of the 7 days a red run or a ticked warning sign counts, None if it is past; RULES.md 9."""
    days = [verdict.run.day for verdict in verdicts if verdict.answer is Guide.RED]
    until = max((day for day in (*days, *warnings) if day <= today), default=None)
    if until is None or until <= today - RED_DAYS * DAY:
        return None
    return until + (RED_DAYS - 1) * DAY


def red_holds(verdicts: Iterable[RunVerdict], warnings: Iterable[date], today: date) -> bool:
    """Whether a red run or a ticked warning sign lies in the last 7 days, today included; RULES.md 9."""
    return red_until(verdicts, warnings, today) is not None
