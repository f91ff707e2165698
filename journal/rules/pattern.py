"""The runner's own pattern: jump weeks and others, looked at through the same windows. RULES.md 6."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from datetime import date
from math import comb

from journal.model.days import DAY
from journal.model.review import Pattern, RiseTest, Week
from journal.model.settings import Settings
from journal.model.vocabulary import EpisodeKind
from journal.rules.pain import Turn, look_after, windows_over
from journal.rules.timeline import Timeline

APART_DAYS = 14
LEFT_OUT = (EpisodeKind.ILLNESS, EpisodeKind.AWAY, EpisodeKind.INJURY)
JUMPS_FOR_COUNTS = 3
WEEKS_FOR_PERCENT = 5
JUMPS_FOR_P = 10
OTHERS_FOR_P = 40


def own_pattern(
    line: Timeline, weeks: Iterable[Week], jump_days: Sequence[date], settings: Settings
) -> Pattern:
    """Count the judged weeks: with a jump and others, with a rise and without.

    `jump_days` are the jump days of these weeks and of the two before them, oldest first.
    """
    jumps: list[bool] = []
    others: list[bool] = []
    for week in weeks:
        turn_day = week.jump.day if week.jump else week.starts
        if week.volume.sums.runs == 0 or not windows_over(line, turn_day) or _not_like_the_others(line, week):
            continue
        if week.jump:
            risen = _risen(week.tests)
            column = jumps
        elif not _any_between(jump_days, week.starts - APART_DAYS * DAY, week.starts + APART_DAYS * DAY):
            risen = _risen(look_after(line, Turn(week.starts), settings))
            column = others
        else:
            continue
        if risen is not None:
            column.append(risen)
    return Pattern(len(jumps), sum(jumps), len(others), sum(others))


def _risen(tests: Sequence[RiseTest]) -> bool | None:
    """Whether any window shows a rise; None where none had the entries to say."""
    return any(test.rise for test in tests) if any(test.judged for test in tests) else None


def _not_like_the_others(line: Timeline, week: Week) -> bool:
    return any(
        episode.kind in LEFT_OUT and episode.covers(week.starts, week.last_day) for episode in line.episodes
    )


def _any_between(days: Sequence[date], first: date, last: date) -> bool:
    at = bisect_left(days, first)
    return at < len(days) and days[at] <= last


def fisher(pattern: Pattern) -> float | None:
    """The one-sided p of at least so many rises after jumps; None before 10 jump weeks and 40 others."""
    jumps, others = pattern.jump_weeks, pattern.other_weeks
    if jumps < JUMPS_FOR_P or others < OTHERS_FOR_P:
        return None
    rises = pattern.jump_rises + pattern.other_rises
    ways = sum(
        comb(jumps, hits) * comb(others, rises - hits)
        for hits in range(pattern.jump_rises, min(jumps, rises) + 1)
    )
    return ways / comb(jumps + others, rises)
