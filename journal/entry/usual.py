"""The usual entries of a journal, learned from what was logged most and last, ready to be repeated today."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from journal.entry.distances import read_distance
from journal.entry.exercise_names import ExerciseNames
from journal.entry.language import fresh_uid
from journal.entry.sessions import session_words
from journal.entry.wording import as_words
from journal.model.entries import CareTaken, CrossTraining, Entry, ExerciseSet, Run, StrengthSession
from journal.model.settings import Settings
from journal.model.units import METRES
from journal.model.vocabulary import Unit

HALF_LIFE_DAYS = 30  # an entry of a month ago counts half of one of today
_LEAST = 0.1  # what was logged once, three and a half months ago, is not usual any more
_GRAIN = 0.5  # runs and rides within half a km or mile are one usual distance
_MINUTES = 5

E = TypeVar("E", bound=Entry)
T = TypeVar("T", bound=Hashable)
Logged = Run | CrossTraining | CareTaken | StrengthSession


@dataclass(frozen=True, slots=True)
class Usual:
    """Entries to write with today's date: one, or a strength session and its sets; and their words."""

    entries: tuple[Entry, ...]
    words: str


def usual(
    entries: Iterable[Entry],
    settings: Settings,
    today: date,
    count: int = 9,
    new_uid: Callable[[], str] = fresh_uid,
    exercises: ExerciseNames | None = None,
) -> tuple[Usual, ...]:
    """The entries logged most, the most usual first; each counts half as much with every 30 days.

    Runs of the same kind, structure and distance, to half a km or mile, are one usual run, as are runs
    without a distance of the same time, to five minutes; rides and the like by activity and time; sessions by
    their exercises. Shoes, effort and the rest are those most usual with it. What is of one day only is left
    out: pain, notes, gait, swelling, the time of day, how long a run took that has a distance. Pain scores,
    day notes, episodes and signs are never usual.
    """
    listed = [entry for entry in entries if entry.day <= today]
    sets: dict[str, list[ExerciseSet]] = defaultdict(list)
    groups: dict[Hashable, list[Logged]] = defaultdict(list)
    for entry in listed:
        if isinstance(entry, ExerciseSet):
            sets[entry.session_uid].append(entry)
    for entry in listed:
        if isinstance(entry, Logged):
            groups[_sort(entry, sets)].append(entry)
    weights = {key: sum(_weight(entry, today) for entry in group) for key, group in groups.items()}
    best = sorted((key for key in groups if weights[key] >= _LEAST), key=lambda key: -weights[key])
    repeated = [_repeated(groups[key], sets, today, new_uid) for key in best[:count]]
    return tuple(Usual(again, _words(again, settings, today, exercises)) for again in repeated)


def _words(entries: Sequence[Entry], settings: Settings, today: date, exercises: ExerciseNames | None) -> str:
    first = entries[0]
    if not isinstance(first, StrengthSession):
        return as_words(first, settings, today)
    sets = [entry for entry in entries if isinstance(entry, ExerciseSet)]
    return session_words(first, sets, today, exercises)


def _weight(entry: Entry, today: date) -> float:
    return float(0.5 ** ((today - entry.day).days / HALF_LIFE_DAYS))


def _sort(entry: Logged, sets: dict[str, list[ExerciseSet]]) -> Hashable:
    """What tells one usual entry from another."""
    if isinstance(entry, CareTaken):
        return ("care", entry.care)
    if isinstance(entry, StrengthSession):
        done = sorted(sets[entry.uid], key=lambda one: one.position)
        return ("strength", entry.name, tuple(dict.fromkeys(one.exercise for one in done)))
    if isinstance(entry, Run):
        return ("run", entry.kind, entry.structure, _amount(entry))
    return ("cross", entry.activity, _amount(entry))


def _amount(entry: Run | CrossTraining) -> tuple[str, int]:
    """A run by its distance, other training by its time; by the other where that is not known."""
    by_distance = entry.distance_m is not None and (isinstance(entry, Run) or entry.duration_s is None)
    if by_distance and entry.distance_m is not None:
        return (str(entry.distance_unit), round(entry.distance_m / METRES[entry.distance_unit] / _GRAIN))
    return ("min", round((entry.duration_s or 0) / 60 / _MINUTES))


def _repeated(
    group: Sequence[Logged], sets: dict[str, list[ExerciseSet]], today: date, new_uid: Callable[[], str]
) -> tuple[Entry, ...]:
    newest = max(group, key=lambda entry: entry.day)
    if isinstance(newest, Run):
        return (_run([entry for entry in group if isinstance(entry, Run)], newest, today),)
    if isinstance(newest, CrossTraining):
        return (_cross([entry for entry in group if isinstance(entry, CrossTraining)], newest, today),)
    if isinstance(newest, StrengthSession):
        return _session(newest, sets[newest.uid], today, new_uid())
    return (CareTaken(day=today, care=newest.care),)


def _run(runs: Sequence[Run], newest: Run, today: date) -> Run:
    return Run(
        day=today,
        kind=newest.kind,
        distance_m=_mostly(runs, _tenths, today),
        distance_unit=newest.distance_unit,
        duration_s=_mostly(runs, _minutes, today) if newest.distance_m is None else None,
        structure=newest.structure,
        effort=_mostly(runs, lambda run: run.effort, today),
        surface=_mostly(runs, lambda run: run.surface, today),
        hills=_mostly(runs, lambda run: run.hills, today),
        shoes=_mostly(runs, lambda run: run.shoes, today),
    )


def _cross(done: Sequence[CrossTraining], newest: CrossTraining, today: date) -> CrossTraining:
    timed = newest.duration_s is not None
    return CrossTraining(
        day=today,
        activity=newest.activity,
        duration_s=_mostly(done, _minutes, today),
        # How far a ride of that time went differs; without a time the distance is what it is known by.
        distance_m=None if timed else _mostly(done, _tenths, today),
        distance_unit=Unit.KM if timed else newest.distance_unit,
        effort=_mostly(done, lambda entry: entry.effort, today),
    )


def _session(
    session: StrengthSession, sets: Iterable[ExerciseSet], today: date, uid: str
) -> tuple[Entry, ...]:
    """The session as it was done last, its loads and sides kept; its efforts and pain were that day's."""
    repeated = [
        replace(_anew(one, today), session_uid=uid, position=position, effort=None, pain=None, pain_knee=None)
        for position, one in enumerate(sorted(sets, key=lambda one: one.position), 1)
    ]
    return (StrengthSession(day=today, name=session.name, uid=uid), *repeated)


def _anew(one: ExerciseSet, today: date) -> ExerciseSet:
    return replace(one, day=today, note="", for_physio=False, key=None, uid="", updated_at="", import_id=None)


def _mostly(entries: Sequence[E], value: Callable[[E], T], today: date) -> T:
    """The value that weighs most, the latest of two that weigh the same."""
    weights: dict[T, float] = defaultdict(float)
    for entry in sorted(entries, key=lambda entry: entry.day, reverse=True):
        weights[value(entry)] += _weight(entry, today)
    return max(weights, key=lambda one: weights[one])


def _tenths(entry: Run | CrossTraining) -> float | None:
    """Metres, rounded to a tenth of the unit they were typed in: nobody repeats 6.213 km."""
    if entry.distance_m is None:
        return None
    tenths = round(entry.distance_m / METRES[entry.distance_unit], 1)
    return read_distance(str(tenths), entry.distance_unit)[0] if tenths else entry.distance_m


def _minutes(entry: Run | CrossTraining) -> float | None:
    """Seconds, rounded to whole minutes."""
    return None if entry.duration_s is None else max(1, round(entry.duration_s / 60)) * 60.0
