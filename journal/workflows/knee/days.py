"""What is read of one knee: the days that are shown, and the weeks that are told whatever is shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from journal.model.days import DAY
from journal.model.entries import CareTaken, Episode, PainScore, Run
from journal.model.filter import LogFilter, Sort
from journal.model.review import RunVerdict
from journal.model.settings import Settings
from journal.model.vocabulary import EpisodeKind, Knee
from journal.rules.flares import Flares, flares_by_activity, flares_by_group
from journal.rules.guide import GREEN_DAYS, guide
from journal.rules.lag import DAYS_AFTER, LagDay, after_runs, other_days
from journal.rules.moments import KneeDay, knee_days
from journal.rules.onset import OnsetMonth, by_month, runs_with_onset
from journal.rules.timeline import Timeline, timeline
from journal.rules.trend import STRETCH_DAYS, Trend, trend
from journal.store.journal import Journal

KEPT = "flare:"
MOST_KEPT = 12


@dataclass(frozen=True, slots=True)
class Recent:
    """What is told of this knee whatever span is shown: the last six weeks, and those it began with.

    `then` are the first three weeks of its open episode, without one of the days shown; `begun` is that
    episode. `against_then` is None where they are not over six weeks ago. Scores are those at the front or
    without a place. `kept` is the runner's own list of what flares it, newest first.
    """

    line: Timeline
    scores: tuple[PainScore, ...]
    against_before: Trend
    begun: Episode | None
    then_first: date
    then_runs: tuple[Run, ...]
    then_scores: tuple[PainScore, ...]
    against_then: Trend | None
    kept: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """Everything about the days `first`..`last` of one knee.

    `elsewhere` are scores at places these rules were not written for. `after` and `mornings_after` are the
    run day and the three days behind it, each with the other days last.
    """

    first: date
    last: date
    days: dict[date, KneeDay]
    elsewhere: tuple[PainScore, ...]
    verdicts: tuple[RunVerdict, ...]
    care: tuple[CareTaken, ...]
    episodes: tuple[Episode, ...]
    by_group: tuple[Flares, ...]
    by_activity: tuple[Flares, ...]
    after: tuple[LagDay, ...]
    mornings_after: tuple[LagDay, ...]
    onsets: tuple[Run, ...]
    onset_months: tuple[OnsetMonth, ...]


def shown_days(
    journal: Journal, knee: Knee, first: date, last: date, settings: Settings, today: date
) -> Shown:
    """Read the days `first`..`last` of a knee, and what they look back and ahead on."""
    entries = journal.entries(first - (GREEN_DAYS + 1) * DAY, min(today, last + DAYS_AFTER * DAY))
    line = timeline(entries, today)
    verdicts = tuple(v for v in guide(entries, settings, today) if first <= v.run.day <= last)
    onsets = runs_with_onset(verdicts, knee)
    days = {mornings: after_runs(line, knee, first, last, mornings=mornings) for mornings in (False, True)}
    rest = {mornings: other_days(line, knee, first, last, mornings=mornings) for mornings in (False, True)}
    return Shown(
        first=first,
        last=last,
        days=knee_days(line.scores_on(knee, first, last)),
        elsewhere=tuple(s for s in entries.pain if s.knee is knee and not s.front and first <= s.day <= last),
        verdicts=verdicts,
        care=tuple(care for care in entries.care if first <= care.day <= last),
        episodes=tuple(
            episode
            for episode in line.episodes
            if episode.covers(first, last) and episode.knee in (None, knee)
        ),
        by_group=flares_by_group(line, knee, first, last),
        by_activity=flares_by_activity(line, knee, first, last),
        after=(*days[False], rest[False]),
        mornings_after=(*days[True], rest[True]),
        onsets=onsets,
        onset_months=by_month(onsets),
    )


def recent_weeks(journal: Journal, knee: Knee, first: date, settings: Settings, today: date) -> Recent:
    """Read what is told of a knee whatever days are shown; `first` is where it begins without an episode."""
    now_first = today - (STRETCH_DAYS - 1) * DAY
    before_first = now_first - STRETCH_DAYS * DAY
    begun = open_episode(journal, knee, today)
    then_first = first if begun is None else begun.day
    entries = journal.entries(before_first - (GREEN_DAYS + 1) * DAY, today)
    line = timeline(entries, today)
    scores = line.scores_on(knee, before_first, today)
    then = journal.entries(then_first, then_first + (STRETCH_DAYS - 1) * DAY)
    then_scores = timeline(then, today).scores[knee]
    apart = then_first + STRETCH_DAYS * DAY <= before_first
    return Recent(
        line=line,
        scores=scores,
        against_before=trend(scores, before_first, scores, now_first, settings),
        begun=begun,
        then_first=then_first,
        then_runs=then.runs,
        then_scores=then_scores,
        against_then=trend(then_scores, then_first, scores, now_first, settings) if apart else None,
        kept=flare_notes(journal),
    )


def flare_notes(journal: Journal) -> tuple[str, ...]:
    """What the runner keeps as flaring the knee: the notes that begin with `flare:`, newest first."""
    found = journal.log_page(LogFilter(sorts=(Sort.NOTE,), texts=(KEPT,)), 0, MOST_KEPT)
    notes = [" ".join(entry.note.split()) for entry in found]
    return tuple(note[len(KEPT) :].strip() for note in notes if note.casefold().startswith(KEPT))


def open_episode(journal: Journal, knee: Knee, today: date) -> Episode | None:
    """The open knee episode that is this knee's, the one that began first of several."""
    return next(
        (
            episode
            for episode in journal.episodes()
            if episode.kind is EpisodeKind.KNEE
            and episode.knee in (None, knee)
            and episode.day <= today
            and (episode.end is None or episode.end >= today)
        ),
        None,
    )
