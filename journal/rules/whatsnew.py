"""What else was new before a flag: facts beside it, in words. RULES.md 5, last paragraph."""

from collections.abc import Callable, Iterable
from datetime import date
from itertools import pairwise

from journal.model.days import DAY, WEEK, short_day
from journal.model.entries import CrossTraining, ExerciseSet, Run
from journal.model.vocabulary import Kind
from journal.rules.inwords import counted, on
from journal.rules.strength_load import weight_of
from journal.rules.thresholds import above
from journal.rules.timeline import Timeline

MONTH = 28 * DAY
RIDES = ("bike", "cycl", "hik", "ride")
FLAT = ("", "flat", "none", "no")
NAMED = 3


def whats_new(line: Timeline, first: date, last: date) -> list[str]:
    """What was new on the days `first`..`last`, each against the 28 days before it; [] if nothing was."""
    return [
        *_more_runs(line, last),
        *_consecutive(line, first, last),
        *_first_of(line, first, last, "speed session", lambda run: run.kind is Kind.SPEED),
        *_first_of(line, first, last, "hills", lambda run: run.hills.strip().lower() not in FLAT),
        *_first_of(line, first, last, "race", lambda run: run.kind is Kind.RACE),
        *_new_shoes(line, first, last),
        *_first_exercises(line, first, last),
        *_heavier(line, first, last),
        *_longer_rides(line, first, last),
        *_medicine_stopped(line, first, last),
    ]


def _more_runs(line: Timeline, last: date) -> list[str]:
    """One of the last two stretches of seven days with more runs than each of the four before it."""
    counts = [len(line.runs_on(last - (n + 1) * WEEK + DAY, last - n * WEEK)) for n in range(6)]
    for n in (0, 1):
        most = max(counts[n + 1 : n + 5])
        if counts[n] > most > 0:
            begins, ends = last - (n + 1) * WEEK + DAY, last - n * WEEK
            span = f"{short_day(begins)} to {short_day(ends)}"
            return [f"{counts[n]} runs from {span}, more than in any of the four weeks before ({most})"]
    return []


def _consecutive(line: Timeline, first: date, last: date) -> list[str]:
    pairs = _pairs(run.day for run in line.runs_on(first - DAY, last))
    earlier = line.runs_on(first - MONTH, first - DAY)
    if not pairs or not earlier or _pairs(run.day for run in earlier):
        return []
    one, two = pairs[0]
    return [f"runs on consecutive days ({on(one)} and {on(two)}), which the four weeks before had not"]


def _pairs(days: Iterable[date]) -> list[tuple[date, date]]:
    return [(a, b) for a, b in pairwise(sorted(set(days))) if b - a == DAY]


def _first_of(line: Timeline, first: date, last: date, what: str, is_one: Callable[[Run], bool]) -> list[str]:
    """A sort of run that no run of the 28 days before it was, where there were runs to be it."""
    for run in line.runs_on(first, last):
        if not is_one(run):
            continue
        before = line.runs_on(run.day - MONTH, run.day - DAY)
        if before and not any(is_one(earlier) for earlier in before):
            ones = [earlier.day for earlier in line.runs if earlier.day < run.day and is_one(earlier)]
            since = f"in {(run.day - ones[-1]).days} days" if ones else "in 28 days or more"
            return [f"the first {what} {since} ({on(run.day)})"]
    return []


def _new_shoes(line: Timeline, first: date, last: date) -> list[str]:
    known = {run.shoes for run in line.runs if run.shoes and run.day < first}
    if not known:
        return []
    for run in line.runs_on(first, last):
        if run.shoes and run.shoes not in known:
            return [f"new shoes: {run.shoes} ({on(run.day)})"]
    return []


def _first_exercises(line: Timeline, first: date, last: date) -> list[str]:
    """Exercises that the 28 days before them did not have; all of them where these had no strength at all."""
    found: dict[str, date] = {}
    for one in line.sets_on(first, last):
        if one.exercise not in found:
            before = line.sets_on(one.day - MONTH, one.day - DAY)
            known = before or line.runs_on(line.today.min, one.day - DAY)
            if known and all(earlier.exercise != one.exercise for earlier in before):
                found[one.exercise] = one.day
    if not found:
        return []
    names, begins = list(found), min(found.values())
    if not line.sets_on(begins - MONTH, begins - DAY):
        return [f"the first strength session in 28 days or more ({on(begins)})"]
    if len(names) == 1:
        return [f"a strength exercise first done in 28 days: {names[0]} ({on(begins)})"]
    said = ", ".join(names[:NAMED]) + (f" and {len(names) - NAMED} more" if len(names) > NAMED else "")
    return [f"strength exercises first done in 28 days: {said} (from {on(begins)})"]


def _heavier(line: Timeline, first: date, last: date) -> list[str]:
    """The exercise whose load rose most over its heaviest of the 28 days before."""
    before = _heaviest(line.sets_on(first - MONTH, first - DAY))
    now = _heaviest(line.sets_on(first, last))
    grown = [name for name, one in now.items() if name in before and above(_kg(one), _kg(before[name]))]
    if not grown:
        return []
    name = max(grown, key=lambda name: _kg(now[name]) / _kg(before[name]))
    one, others = now[name], len(grown) - 1
    besides = f"; so was the load of {counted(others, 'other exercise')}" if others else ""
    return [
        f"{name} with {_kg(one):g} kg ({on(one.day)}): heavier than in the four weeks before "
        f"({_kg(before[name]):g} kg){besides}"
    ]


def _heaviest(sets: Iterable[ExerciseSet]) -> dict[str, ExerciseSet]:
    """The set with the most weight of each exercise that was done with one, the first of equal ones."""
    found: dict[str, ExerciseSet] = {}
    for one in sets:
        if weight_of(one) and (one.exercise not in found or above(_kg(one), _kg(found[one.exercise]))):
            found[one.exercise] = one
    return found


def _kg(one: ExerciseSet) -> float:
    return weight_of(one) or 0.0


def _longer_rides(line: Timeline, first: date, last: date) -> list[str]:
    """The longest ride or hike of these days, by minutes, where there were shorter ones before."""
    rides = [c for c in line.cross if c.duration_s and any(word in c.activity.lower() for word in RIDES)]
    before = [c for c in rides if first - MONTH <= c.day < first]
    now = [c for c in rides if first <= c.day <= last]
    if not before or not now:
        return []
    longest, usual = max(now, key=_length), max(before, key=_length)
    if _length(longest) <= _length(usual):
        return []
    minutes, most = round(_length(longest) / 60), round(_length(usual) / 60)
    what = f"{longest.activity}, {minutes} min ({on(longest.day)})"
    return [f"{what}: longer than in the four weeks before ({most} min)"]


def _length(cross: CrossTraining) -> float:
    return cross.duration_s or 0.0


def _medicine_stopped(line: Timeline, first: date, last: date) -> list[str]:
    """A pain medicine taken on two days or more of a fortnight, and not since."""
    days = sorted({care.day for care in line.medicine_on(first - MONTH, last)})
    if not days or not first <= days[-1] < last - DAY:
        return []
    if sum(day > days[-1] - 2 * WEEK for day in days) < 2:
        return []
    return [f"a pain medicine stopped (last on {on(days[-1])})"]
