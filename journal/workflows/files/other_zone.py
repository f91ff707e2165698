"""A run that was read in another zone before: its file has UTC times, so its clock is another one now."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from datetime import datetime, timedelta
from typing import TypeGuard

from journal.model.entries import AnyEntry, CrossTraining, Run
from journal.workflows.files.duplicates import Duplicate

NOT_OFF = timedelta()
QUARTER = timedelta(minutes=15)
FURTHEST = timedelta(hours=14)
ROUND_M, ROUND_S = 100, 60
IN_UTC = frozenset({"strava", "fit", "tcx", "gpx"})
"""The formats whose clock depends on the zone they are read in; others write the clock of the runner."""

Measured = Run | CrossTraining
Amounts = tuple[str | None, int, int]


def parted(
    new: Sequence[AnyEntry],
    stored: Sequence[AnyEntry],
    already: Sequence[Duplicate],
    local: AbstractSet[int] = frozenset(),
) -> tuple[tuple[AnyEntry, ...], tuple[Duplicate, ...]]:
    """What is new but for the runs an import brought with another clock; those, each with the stored one.

    What was written by hand, and what is there as an entry of `already`, is the same as none of them; nor is
    what has its clock from a file that writes the runner's own, by identity `local`.
    """
    taken = {id(one.equals) for one in already}
    there: defaultdict[Amounts, list[Measured]] = defaultdict(list)
    for entry in stored:
        if id(entry) not in taken and entry.import_id is not None and _is_measured(entry):
            there[_amounts(entry)].append(entry)
    left: list[AnyEntry] = []
    moved: list[Duplicate] = []
    for entry in new:
        alike = (
            there.get(_amounts(entry), []) if there and id(entry) not in local and _is_measured(entry) else []
        )
        off = {abs(apart): other for other in alike if (apart := clock_off(entry, other))}
        if off:
            same = off[min(off)]
            alike.remove(same)
            moved.append(Duplicate(entry, same))
        else:
            left.append(entry)
    return tuple(left), tuple(moved)


def has_utc(formats: str) -> bool:
    """Whether a file of these formats (`fit, garmin` of a folder) has times that depend on the zone."""
    return not IN_UTC.isdisjoint(formats.split(", "))


def clock_off(entry: AnyEntry, other: AnyEntry | None) -> timedelta:
    """How far the clock of a run of a file lies after that of a stored one that is the same in another zone.

    That is one with the same distance to the metre and duration to the second, which began a whole number of
    quarter hours off, 14 hours at most; 0 for any other.
    """
    if other is None or entry.uid or not (_is_measured(entry) and _is_measured(other)):
        return NOT_OFF
    off = _start(entry) - _start(other)
    is_zone = _amounts(entry) == _amounts(other) and abs(off) <= FURTHEST and not off % QUARTER
    return off if is_zone else NOT_OFF


def _is_measured(entry: AnyEntry) -> TypeGuard[Measured]:
    """Whether it has a start, and amounts that no second run has by chance: round ones somebody has typed."""
    if not isinstance(entry, Measured) or entry.time is None or not entry.distance_m or not entry.duration_s:
        return False
    return bool(round(entry.distance_m) % ROUND_M or round(entry.duration_s) % ROUND_S)


def _amounts(entry: Measured) -> Amounts:
    activity = entry.activity.casefold() if isinstance(entry, CrossTraining) else None
    return activity, round(entry.distance_m or 0), round(entry.duration_s or 0)


def _start(entry: Measured) -> datetime:
    assert entry.time is not None
    return datetime.combine(entry.day, entry.time)


def off_in_words(off: timedelta) -> str:
    """`2 h`, `5:30 h`; whichever way."""
    hours, minutes = divmod(round(abs(off) / timedelta(minutes=1)), 60)
    return f"{hours}:{minutes:02} h" if minutes else f"{hours} h"


def moved_line(already: Sequence[Duplicate]) -> Iterator[str]:
    """How many are there with another clock, and what became of it; nothing for none."""
    moved = sum(clock_off(one.entry, one.equals) != NOT_OFF for one in already)
    if moved:
        has = "1 of these has" if moved == 1 else f"{moved:,} of these have"
        yield f"{has} another clock here, read in another zone before: left as it is."
