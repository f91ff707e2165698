"""The entries up to today, sorted by day, so that any stretch of days is found by bisection."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time

from journal.model.entries import CareTaken, CrossTraining, Entries, Episode, ExerciseSet, PainScore, Run
from journal.model.vocabulary import Care, EpisodeKind, Knee, Moment

LATE = time.max
NOMINAL = {
    Moment.MORNING: time(7),
    Moment.BEFORE_RUN: time(9),
    Moment.EVENING: time(20),
    Moment.NIGHT: time(23),
}
MIDDAY = time(14)


@dataclass(frozen=True, slots=True)
class Timeline:
    """Sorted entries of days up to `today`; `scores` are those at the front of the knee or with no place.

    The `*_days` hold the day of the entry at the same position.
    """

    today: date
    runs: tuple[Run, ...]
    run_days: tuple[date, ...]
    scores: dict[Knee, tuple[PainScore, ...]]
    score_days: dict[Knee, tuple[date, ...]]
    medicine: tuple[CareTaken, ...]
    medicine_days: tuple[date, ...]
    cross: tuple[CrossTraining, ...]
    episodes: tuple[Episode, ...]
    sets: tuple[ExerciseSet, ...] = ()
    set_days: tuple[date, ...] = ()

    def runs_on(self, first: date, last: date) -> tuple[Run, ...]:
        """The runs of the days `first`..`last`."""
        days = self.run_days
        return self.runs[bisect_left(days, first) : bisect_right(days, last)]

    def scores_on(self, knee: Knee, first: date, last: date) -> tuple[PainScore, ...]:
        """One knee's scores of the days `first`..`last`."""
        days = self.score_days[knee]
        return self.scores[knee][bisect_left(days, first) : bisect_right(days, last)]

    def medicine_on(self, first: date, last: date) -> tuple[CareTaken, ...]:
        """The pain medicines of the days `first`..`last`."""
        days = self.medicine_days
        return self.medicine[bisect_left(days, first) : bisect_right(days, last)]

    def sets_on(self, first: date, last: date) -> tuple[ExerciseSet, ...]:
        """The strength sets of the days `first`..`last`."""
        days = self.set_days
        return self.sets[bisect_left(days, first) : bisect_right(days, last)]

    @property
    def favoured_knee(self) -> Knee:
        """The knee that is named on a tie: the one of the open episode, else left; RULES.md 4."""
        knees = {e.knee for e in self.episodes if e.kind is EpisodeKind.KNEE and e.knee and e.end is None}
        return knees.pop() if len(knees) == 1 else Knee.LEFT


def timeline(entries: Entries, today: date, sets: Iterable[ExerciseSet] = ()) -> Timeline:
    """Sort `entries`, without those after `today`. The order they come in changes nothing.

    `sets` are the strength sets, as far back as anybody asks what was new in them.
    """
    runs = tuple(sorted((run for run in entries.runs if run.day <= today), key=_run_order))
    scores = {
        knee: tuple(
            sorted(
                (p for p in entries.pain if p.knee is knee and p.front and p.day <= today), key=_score_order
            )
        )
        for knee in Knee
    }
    lifted = sorted((one for one in sets if one.day <= today), key=lambda one: one.day)
    medicine = sorted(
        (care for care in entries.care if care.care is Care.MEDICINE and care.day <= today),
        key=lambda care: (care.day, care.time or LATE, care.uid),
    )
    return Timeline(
        today=today,
        runs=runs,
        run_days=tuple(run.day for run in runs),
        scores=scores,
        score_days={knee: tuple(score.day for score in scores[knee]) for knee in Knee},
        medicine=tuple(medicine),
        medicine_days=tuple(care.day for care in medicine),
        cross=tuple(sorted((c for c in entries.cross if c.day <= today), key=lambda c: (c.day, c.uid))),
        episodes=tuple(episode for episode in entries.episodes if episode.day <= today),
        sets=tuple(lifted),
        set_days=tuple(one.day for one in lifted),
    )


def _run_order(run: Run) -> tuple[date, time, float, float, str]:
    """A run without a time comes last on its day; equal runs are told apart so that no order is left open."""
    return (run.day, run.time or LATE, run.distance_m or 0.0, run.duration_s or 0.0, run.uid)


def _score_order(score: PainScore) -> tuple[date, time, int, str, str]:
    return (score.day, clock(score), score.score, score.moment, score.uid)


def clock(score: PainScore) -> time:
    """The time of a score; where none was given, one that puts the scores of a day in their likely order."""
    return score.time or NOMINAL.get(score.moment, MIDDAY)
