"""What is read for the page for the physio: whole weeks, so that its numbers are those of the screens."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from journal.model.days import DAY, WEEK, long_day, short_day, short_week, week_start
from journal.model.entries import (
    CareTaken,
    Entry,
    Episode,
    ExerciseSet,
    PainScore,
    StrengthSession,
    WarningSign,
)
from journal.model.errors import NotReadableError
from journal.model.plan import PlanSheet
from journal.model.review import RunVerdict, Week
from journal.model.settings import Settings
from journal.model.vocabulary import Knee
from journal.rules.guide import guide
from journal.rules.inwords import on
from journal.rules.review import LOOKBACK
from journal.rules.timeline import Timeline, timeline
from journal.store.journal import Journal
from journal.workflows.surroundings import FIRST_YEAR
from journal.workflows.weeks.reading import all_sums, review_of

WEEKS, WEEKS_OF_A_YEAR = 12, 52


def whole_weeks(first: date | None, last: date | None, settings: Settings, today: date) -> tuple[date, date]:
    """The days told of when `first` to `last` is asked for: the whole weeks they lie in, up to today.

    Without a last day they end today, without a first one they are 12 weeks. Raises NotReadableError.
    """
    end = min(last or today, today)
    if (first or end) > end:
        raise NotReadableError(
            f"{long_day(first or end)} is after {long_day(end)}.", "Name the earlier day first."
        )
    if (first or end).year < FIRST_YEAR:
        raise NotReadableError(f"The journal's days begin in {FIRST_YEAR}.", "Write a later day.")
    running = week_start(end, settings.week_start)
    begins = running - (WEEKS - 1) * WEEK if first is None else week_start(first, settings.week_start)
    return begins, min(running + WEEK - DAY, today)


@dataclass(frozen=True, slots=True)
class Told:
    """Everything read of the days `first`..`last`; `entries` are those of every kind.

    `begins` is the first of these days that anything could have been recorded on: the journal's first, where
    that is later. `line` has what the rules look back on too, up to `last`. `scores` are all of these days,
    wherever they hurt; `knees` those of them that the page shows.
    """

    first: date
    last: date
    today: date
    settings: Settings
    begins: date
    knees: tuple[Knee, ...]
    line: Timeline
    scores: tuple[PainScore, ...]
    weeks: tuple[Week, ...]
    verdicts: tuple[RunVerdict, ...]
    sessions: tuple[StrengthSession, ...]
    sets: tuple[ExerciseSet, ...]
    care: tuple[CareTaken, ...]
    episodes: tuple[Episode, ...]
    signs: tuple[WarningSign, ...]
    entries: tuple[Entry, ...]
    sheet: PlanSheet | None

    @property
    def empty(self) -> bool:
        """Whether nothing at all was written in these days."""
        return not (self.entries or self.signs or self.episodes)

    @property
    def over_a_year(self) -> bool:
        """Whether a day or a week has to be named with its year."""
        return len(self.weeks) > WEEKS_OF_A_YEAR

    def on(self, day: date) -> str:
        """`Sat 31 Oct`, with its year where these days are more than one."""
        return long_day(day) if self.over_a_year else on(day)

    def short(self, day: date) -> str:
        """`31 Oct`, with its year where these days are more than one."""
        return f"{short_day(day)} {day.year}" if self.over_a_year else short_day(day)

    def week(self, week: Week) -> str:
        """`W44`, with its year where these days are more than one."""
        return week.name if self.over_a_year else short_week(week.starts)


def told(journal: Journal, settings: Settings, today: date, first: date, last: date) -> Told:
    """Read the days `first`..`last`: whole weeks up to today, as of `whole_weeks`."""
    entries = journal.entries(first - LOOKBACK * DAY, min(today, last + DAY))
    line = timeline(entries, last)
    span = journal.span()
    followed = (settings.knee,) if settings.knee else tuple(Knee)
    return Told(
        first=first,
        last=last,
        today=today,
        settings=settings,
        begins=first if span is None else min(last, max(first, span[0])),
        knees=tuple(knee for knee in followed if line.scores_on(knee, first, last)),
        line=line,
        scores=tuple(score for score in entries.pain if first <= score.day <= last),
        weeks=_weeks(journal, settings, today, first, last),
        verdicts=tuple(v for v in guide(entries, settings, today) if first <= v.run.day <= last),
        sessions=journal.strength_sessions(first, last),
        sets=journal.sets(first, last),
        care=journal.care(first, last),
        episodes=journal.episodes(first, last),
        signs=tuple(sign for sign in journal.signs(None, last) if _told_of(sign, first, last)),
        entries=tuple(
            entry
            for entry in journal.every_entry(first, last)
            if isinstance(entry, Episode) or first <= entry.day
        ),
        sheet=journal.active_plan(),
    )


def _weeks(journal: Journal, settings: Settings, today: date, first: date, last: date) -> tuple[Week, ...]:
    """The weeks of these days from the one with the journal's first entry on."""
    sums = all_sums(journal, settings, today)
    starts = [week.starts for week in sums if first <= week.starts <= last]
    if not starts:
        return ()
    reviewed = review_of(journal, sums, starts[0], settings, today).weeks
    return tuple(week for week in reviewed if week.starts <= last)


def _told_of(sign: WarningSign, first: date, last: date) -> bool:
    """Whether a sign was ticked in these days, or stood in them."""
    return sign.day <= last and (sign.cleared is None or sign.cleared >= first)
