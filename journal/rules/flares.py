"""What flares a knee: how often a score reached 3 or more, by moment and by what was being done."""

from dataclasses import dataclass
from datetime import date

from journal.model.entries import PainScore
from journal.model.vocabulary import Knee, Moment
from journal.rules.moments import MomentGroup, group_of
from journal.rules.timeline import Timeline

FLARE = 3
MOMENT_WORDS = {
    Moment.MORNING: "in the morning",
    Moment.BEFORE_RUN: "before a run",
    Moment.EVENING: "in the evening",
    Moment.NIGHT: "at night",
    Moment.STAIRS: "on stairs",
    Moment.SQUAT: "in a squat",
    Moment.SITTING: "after sitting",
    Moment.OTHER: "at other times",
}


@dataclass(frozen=True, slots=True)
class Flares:
    """Of `scores` recorded at something, `flares` were 3 or more."""

    what: str
    flares: int
    scores: int


def flares_by_group(line: Timeline, knee: Knee, first: date, last: date) -> tuple[Flares, ...]:
    """Counts by group of moments, the most flares first; groups without a score are left out."""
    return _counted([(group_of(score.moment), score) for score in line.scores_on(knee, first, last)])


def flares_by_activity(line: Timeline, knee: Knee, first: date, last: date) -> tuple[Flares, ...]:
    """Counts by moment and, around runs, rides and swims, by what was done; only what flared."""
    found = _counted([(_what(line, score), score) for score in line.scores_on(knee, first, last)])
    return tuple(each for each in found if each.flares)


def _counted(named: list[tuple[str, PainScore]]) -> tuple[Flares, ...]:
    counts: dict[str, list[int]] = {}
    for what, score in named:
        both = counts.setdefault(str(what), [0, 0])
        both[0] += score.score >= FLARE
        both[1] += 1
    order = [*MomentGroup]
    found = [Flares(what, flares, scores) for what, (flares, scores) in counts.items()]
    return tuple(
        sorted(
            found, key=lambda f: (-f.flares, -f.scores, order.index(f.what) if f.what in order else 0, f.what)
        )
    )


def _what(line: Timeline, score: PainScore) -> str:
    """`while running (long)`, `after swim`, `on stairs`: the moment, and what belongs to it where known."""
    if score.moment.running:
        kind = _kind(line, score)
        return f"{group_of(score.moment)}{f' ({kind})' if kind else ''}"
    if score.moment in (Moment.DURING_OTHER, Moment.AFTER_OTHER):
        activities = {cross.activity for cross in line.cross if cross.day == score.day}
        activity = activities.pop() if len(activities) == 1 else "other training"
        return f"{'during' if score.moment is Moment.DURING_OTHER else 'after'} {activity}"
    return MOMENT_WORDS[score.moment]


def _kind(line: Timeline, score: PainScore) -> str:
    """The kind of the run a score belongs to: the one it names, else the only one of its day."""
    runs = line.runs_on(score.day, score.day)
    named = [run for run in runs if run.uid == score.run_uid] if score.run_uid else runs
    return named[0].kind if len(named) == 1 else ""
