"""The weeks of a journal: all of them, or the last ones without reading years of entries."""

from collections.abc import Sequence
from datetime import date

from journal.model.days import DAY, WEEK, week_start
from journal.model.review import Review, WeekSums
from journal.model.settings import Settings
from journal.rules.review import LOOKBACK, review
from journal.store.journal import Journal


def all_sums(journal: Journal, settings: Settings, today: date) -> list[WeekSums]:
    """Weekly sums from the week of the first entry of any kind to this week, oldest first."""
    sums = journal.weekly_sums(settings.week_start, today)
    span = journal.span()
    if span is None or span[0] > today:
        return sums
    starts = week_start(span[0], settings.week_start)
    before_runs = sums[0].starts if sums else week_start(today, settings.week_start) + WEEK
    return [WeekSums(starts + n * WEEK) for n in range((before_runs - starts) // WEEK)] + sums


def whole_review(journal: Journal, settings: Settings, today: date) -> Review:
    """Every week from the first run to today, and the pattern they make."""
    return review(journal.entries(), settings, today)


def review_of(
    journal: Journal,
    sums: Sequence[WeekSums],
    first: date,
    settings: Settings,
    today: date,
) -> Review:
    """The weeks from the one that starts on `first`; only their entries and what they look back on is read.

    `sums` are those of `all_sums`. The pattern is of these weeks alone; `whole_review` has the true one.
    """
    entries = journal.entries(first - LOOKBACK * DAY, today)
    return review(entries, settings, today, earlier=sums, first=first)
