"""Strength in numbers: sets a week by muscle group, a session's best, left against right. RULES.md 8."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from journal.model.days import DAY
from journal.model.entries import ExerciseSet
from journal.model.exercises import Exercise, MuscleGroup
from journal.model.vocabulary import Knee, LoadKind, Side

TREND_DAYS = 21
"""A side's trend holds so many days against as many before: nothing is told of less than three weeks."""


class Gauge(StrEnum):
    """What the sets of an exercise are measured by."""

    LOAD = "kg × reps"
    REPS = "reps"
    HOLD = "seconds"


class Quantity(StrEnum):
    """What left is held against right by."""

    REPS = "reps"
    HOLD = "hold"
    LOAD = "load"


@dataclass(frozen=True, slots=True)
class Best:
    """The best set of one side in a session, `value` in its gauge; `pain` is the worst of the side's sets."""

    day: date
    session_uid: str
    side: Side
    value: float
    best: ExerciseSet
    pain: int | None


@dataclass(frozen=True, slots=True)
class Progress:
    """An exercise over time: the best of each session and side, oldest first, all in one `gauge`.

    `left_out` counts the sessions that were measured otherwise (a split squat before it had a weight).
    """

    gauge: Gauge
    bests: tuple[Best, ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class Symmetry:
    """The best of the involved side (`ours`) and of the other one (`theirs`) in one session.

    Repetitions, seconds or kg. `percent` is involved / other x 100, None where the other is 0.
    """

    quantity: Quantity
    ours: float
    theirs: float

    @property
    def percent(self) -> float | None:
        """Involved of other, in percent."""
        return 100 * self.ours / self.theirs if self.theirs else None


@dataclass(frozen=True, slots=True)
class SideTrend:
    """A side's best of the last `TREND_DAYS` days and of as many before, None where it has no set in them."""

    side: Side
    now: float | None
    before: float | None

    @property
    def percent(self) -> float | None:
        """How much more (below 0: less) than before; None where either is missing."""
        if self.now is None or not self.before:
            return None
        return 100 * (self.now - self.before) / self.before


def sets_by_exercise(sets: Iterable[ExerciseSet]) -> Counter[str]:
    """How many sets each exercise had; left and right of an exercise in a session count as one set."""
    sides: Counter[tuple[str, str, Side]] = Counter((one.session_uid, one.exercise, one.side) for one in sets)
    counts: Counter[str] = Counter()
    for session, exercise in {(session, exercise) for session, exercise, _ in sides}:
        both, left, right = (sides[session, exercise, side] for side in (Side.BOTH, Side.LEFT, Side.RIGHT))
        counts[exercise] += both + max(left, right)
    return counts


def sets_by_group(
    sets: Iterable[ExerciseSet], exercises: Mapping[str, Exercise]
) -> Counter[MuscleGroup | None]:
    """Sets by muscle group; one of an exercise for two groups counts for both, of none under None."""
    counts: Counter[MuscleGroup | None] = Counter()
    for name, count in sets_by_exercise(sets).items():
        known = exercises.get(name)
        for group in (known.groups if known else ()) or (None,):
            counts[group] += count
    return counts


def by_session(sets: Iterable[ExerciseSet]) -> tuple[tuple[ExerciseSet, ...], ...]:
    """The sets of each session, in the order they come in."""
    sessions: defaultdict[str, list[ExerciseSet]] = defaultdict(list)
    for one in sets:
        sessions[one.session_uid].append(one)
    return tuple(map(tuple, sessions.values()))


def gauge_of(one: ExerciseSet) -> Gauge | None:
    """What a set is measured by; None where neither repetitions nor a hold were written."""
    if one.reps is None:
        return None if one.hold_s is None else Gauge.HOLD
    return Gauge.LOAD if weight_of(one) else Gauge.REPS


def progress_of(sets: Iterable[ExerciseSet]) -> Progress | None:
    """How the sets of one exercise, oldest first, went on; None without a measured one.

    The gauge is that of most sets of the newest session that has one.
    """
    sessions = by_session(sets)
    newest = next((found for one in reversed(sessions) if (found := _gauges(one))), None)
    if newest is None:
        return None
    gauge = newest.most_common(1)[0][0]
    bests = [best for session in sessions for best in _bests(session, gauge)]
    measured = {best.session_uid for best in bests}
    left_out = sum(session[0].session_uid not in measured for session in sessions)
    return Progress(gauge, tuple(bests), left_out)


def symmetry(session: Sequence[ExerciseSet], knee: Knee) -> tuple[Symmetry, ...]:
    """The involved side against the other in one session's sets of one exercise; () without both sides.

    A side that was done without a weight, where the other had one, has a load of 0.
    """
    own, other = Side(knee), Side.RIGHT if knee is Knee.LEFT else Side.LEFT
    ours, theirs = ([one for one in session if one.side is side] for side in (own, other))
    if not ours or not theirs:
        return ()
    found = [
        (Quantity.REPS, _best([one.reps for one in ours]), _best([one.reps for one in theirs])),
        (Quantity.HOLD, _best([one.hold_s for one in ours]), _best([one.hold_s for one in theirs])),
    ]
    if any(map(weight_of, (*ours, *theirs))):
        found.append((Quantity.LOAD, _best(map(_load, ours)), _best(map(_load, theirs))))
    return tuple(
        Symmetry(what, mine, yours) for what, mine, yours in found if mine is not None and yours is not None
    )


def side_trend(progress: Progress, side: Side, today: date) -> SideTrend:
    """A side's best of the last three weeks, today included, beside its best of the three weeks before."""
    begins, before = today - (TREND_DAYS - 1) * DAY, today - (2 * TREND_DAYS - 1) * DAY
    own = [best for best in progress.bests if best.side is side]
    return SideTrend(
        side,
        now=_best(best.value for best in own if begins <= best.day <= today),
        before=_best(best.value for best in own if before <= best.day < begins),
    )


def worst_pain(sets: Iterable[ExerciseSet]) -> int | None:
    """The worst pain of these sets; None where none was written."""
    return max((one.pain for one in sets if one.pain is not None), default=None)


def weight_of(one: ExerciseSet) -> float | None:
    """The kg a set was loaded with; None for bodyweight, a band and help."""
    return one.load_kg if one.load_kind is LoadKind.WEIGHT else None


def _load(one: ExerciseSet) -> float | None:
    """kg, 0 with bodyweight alone; a band and help have none to compare."""
    return 0.0 if one.load_kind is LoadKind.BODYWEIGHT else weight_of(one)


def _gauges(session: Iterable[ExerciseSet]) -> Counter[Gauge]:
    return Counter(found for one in session if (found := gauge_of(one)) is not None)


def _bests(session: Sequence[ExerciseSet], gauge: Gauge) -> Iterable[Best]:
    for side in Side:
        own = [one for one in session if one.side is side]
        measured = [one for one in own if gauge_of(one) is gauge]
        if measured:
            best = max(measured, key=lambda one: _value(one, gauge))
            yield Best(best.day, best.session_uid, side, _value(best, gauge), best, worst_pain(own))


def _value(one: ExerciseSet, gauge: Gauge) -> float:
    if gauge is Gauge.HOLD:
        return one.hold_s or 0.0
    return (one.reps or 0) * ((weight_of(one) or 0.0) if gauge is Gauge.LOAD else 1.0)


def _best(amounts: Iterable[float | None]) -> float | None:
    return max((some for some in amounts if some is not None), default=None)
