"""The long game: two weeks at the beginning of the way back beside the last two, as they were recorded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from journal.entry.describing import MOMENT_WORDS
from journal.model.days import DAY, WEEK, short_day, week_start
from journal.model.entries import PainScore
from journal.model.plan_vocabulary import Phase
from journal.model.settings import Settings
from journal.model.units import exact_distance
from journal.store.journal import Journal

STRETCH = 14 * DAY
SOONEST = 4 * STRETCH
"""Before that the two stretches lie too close together to be a long game."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Two weeks from `first`: how many runs, the longest (metres), the worst score at the knee's front."""

    first: date
    runs: int
    longest_m: float | None
    worst: PainScore | None


@dataclass(frozen=True, slots=True)
class LongGame:
    """The way back since its first phase; `phase` is the one that was entered last."""

    since: date
    phase: Phase
    then: Stretch
    now: Stretch


def long_game(journal: Journal, settings: Settings, today: date) -> LongGame | None:
    """The first two weeks after the first phase and the last two; None without a phase or too soon for it."""
    phases = [one for one in journal.phases() if one.day <= today]
    if not phases or today - phases[0].day < SOONEST:
        return None
    since = phases[0].day
    then, now = (_stretch(journal, settings, day) for day in (since, today - STRETCH + DAY))
    return LongGame(since, phases[-1].phase, then, now)


def _stretch(journal: Journal, settings: Settings, first: date) -> Stretch:
    last = first + STRETCH - DAY
    runs = journal.runs(first, last)
    scores = [
        one
        for one in journal.pain(first, last)
        if one.front and (settings.knee is None or one.knee is settings.knee)
    ]
    longest = max((run.distance_m for run in runs if run.distance_m is not None), default=None)
    return Stretch(first, len(runs), longest, max(scores, key=lambda one: one.score, default=None))


def long_game_lines(game: LongGame, settings: Settings, today: date) -> list[tuple[str, str]]:
    """`Week 22`, `since 22 Jun · return`; then each stretch: its days, and what was run and felt in it."""
    begin = settings.week_start
    weeks = (week_start(today, begin) - week_start(game.since, begin)) // WEEK + 1
    ends = game.then.first + STRETCH - DAY
    return [
        (f"Week {weeks}", f"since {short_day(game.since)} · {game.phase}"),
        (f"{short_day(game.then.first)} to {short_day(ends)}", _words(game.then, settings)),
        ("last 14 days", _words(game.now, settings)),
    ]


def _words(stretch: Stretch, settings: Settings) -> str:
    """`5 runs to 5.5 km · worst 3 while running`."""
    runs = "no run" if not stretch.runs else "1 run" if stretch.runs == 1 else f"{stretch.runs} runs"
    if stretch.longest_m is not None:
        runs += f" {'to' if stretch.runs > 1 else 'of'} {exact_distance(stretch.longest_m, settings.unit)}"
    worst = stretch.worst
    felt = "no score" if worst is None else f"worst {worst.score} {MOMENT_WORDS[worst.moment]}"
    return f"{runs} · {felt}"
