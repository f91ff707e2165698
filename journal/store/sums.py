"""Weekly sums of the whole history, straight from the file: the cap is a chain, so every week counts."""

from __future__ import annotations

import sqlite3
from datetime import date, timedelta

from journal.model.days import WEEK, week_start
from journal.model.review import WeekSums
from journal.model.vocabulary import Kind, WeekStart

# The day number of a Monday and of a Sunday; weeks are counted in steps of 7 from there.
EPOCH = {WeekStart.MONDAY: date(1970, 1, 5), WeekStart.SUNDAY: date(1970, 1, 4)}
SQLITE_EPOCH = date(1970, 1, 1)
JULIAN_1970 = 2440587.5
EARLIER = 110_000  # weeks, back to before the year 1: SQLite divides towards zero, so nothing may be below it

QUERY = f"""
SELECT CAST(julianday(day) - {JULIAN_1970} - :offset + {7 * EARLIER} AS INTEGER) / 7 - {EARLIER} AS week,
    count(*), coalesce(sum(distance_m), 0.0) / 1000, sum(duration_s) / 60, max(distance_m) / 1000,
    count(*) - count(distance_m), max(kind = '{Kind.WALK_RUN}')
FROM runs WHERE day <= :until GROUP BY week ORDER BY week
"""


def weekly_sums(connection: sqlite3.Connection, first: WeekStart, until: date) -> list[WeekSums]:
    """Every week from the first run to the week of `until`, oldest first, empty ones included."""
    epoch = EPOCH[first]
    rows = connection.execute(
        QUERY, {"offset": (epoch - SQLITE_EPOCH) / timedelta(days=1), "until": until.isoformat()}
    )
    sums: list[WeekSums] = []
    for week, runs, km, minutes, longest, without, ladder in rows:
        starts = epoch + week * WEEK
        fill_up_to(sums, starts)
        sums.append(WeekSums(starts, runs, km, minutes, longest, without, bool(ladder)))
    if sums and sums[-1].starts < (last := week_start(until, first)):
        fill_up_to(sums, last)
        sums.append(WeekSums(last))
    return sums


def fill_up_to(sums: list[WeekSums], starts: date) -> None:
    """Append empty weeks until the next one would be `starts`."""
    while sums and sums[-1].starts + WEEK < starts:
        sums.append(WeekSums(sums[-1].starts + WEEK))
