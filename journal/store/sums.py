"""Weekly sums of the whole history, straight from the file: the cap is a chain, so every week counts."""

from __future__ import annotations

import sqlite3
from datetime import date, timedelta

from journal.model.days import week_start
from journal.model.review import WeekSums
from journal.model.vocabulary import Kind, WeekStart

# A Monday and a Sunday; weeks are counted from there.
EPOCH = {WeekStart.MONDAY: date(1970, 1, 5), WeekStart.SUNDAY: date(1970, 1, 4)}
SQLITE_EPOCH = date(1970, 1, 1)
WEEK_S = 604_800
EARLIER = 110_000  # weeks, back to before the year 1: SQLite divides towards zero, so nothing may be below it

QUERY = f"""
SELECT (unixepoch(day) + :offset) / {WEEK_S} AS week,
    count(*), coalesce(sum(distance_m), 0.0) / 1000, sum(duration_s) / 60, max(distance_m) / 1000,
    count(*) - count(distance_m), max(kind = '{Kind.WALK_RUN}')
FROM runs WHERE day <= :until GROUP BY week ORDER BY week
"""


def weekly_sums(connection: sqlite3.Connection, first: WeekStart, until: date) -> list[WeekSums]:
    """Every week from the first run to the week of `until`, oldest first, empty ones included."""
    epoch = EPOCH[first]
    offset = EARLIER * WEEK_S - (epoch - SQLITE_EPOCH) // timedelta(seconds=1)
    rows = connection.execute(QUERY, {"offset": offset, "until": until.isoformat()})
    # A hundred years are five thousand weeks, and Today waits for all of them: plain numbers in the loop.
    earliest = epoch.toordinal() - 7 * EARLIER
    sums: list[WeekSums] = []
    following = 0
    for week, runs, km, minutes, longest, without, ladder in rows:
        if sums and week > following:
            sums += empty_weeks(earliest, following, week)
        starts = date.fromordinal(earliest + 7 * week)
        sums.append(WeekSums(starts, runs, km, minutes, longest, without, bool(ladder)))
        following = week + 1
    if sums:
        last = week_start(until, first).toordinal() - earliest
        sums += empty_weeks(earliest, following, last // 7 + 1)
    return sums


def empty_weeks(earliest: int, first: int, end: int) -> list[WeekSums]:
    """The weeks `first`..`end` - 1 without a run; numbers count from the day `earliest` (an ordinal)."""
    return [WeekSums(date.fromordinal(earliest + 7 * week)) for week in range(first, end)]
