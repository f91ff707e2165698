"""A filter over everything written: what the Log shows."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from journal.model.vocabulary import Kind, Knee, Moment, Place


class Sort(StrEnum):
    """The sorts of entries the Log lists."""

    RUN = "run"
    PAIN = "pain"
    STRENGTH = "strength"
    CROSS = "cross"
    CARE = "care"
    NOTE = "note"
    EPISODE = "episode"
    SIGN = "sign"


@dataclass(frozen=True, slots=True)
class Range:
    """Numbers from `least` to `most`, both included; None is open."""

    least: float | None = None
    most: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LogFilter:
    """Which entries to show; everything that is given must hold, of several in one tuple any.

    `pain` are scores, `distance_m` metres, `minutes` durations; `texts` are looked for in notes, shoes,
    surfaces, hills, activities, names and exercises, whatever the case. Runs also answer for the scores that
    belong to them: then one score has all of `knees`, `moments`, `places` and `pain`. An entry that can't
    answer what is asked (the distance of a note) does not fit.
    """

    sorts: tuple[Sort, ...] = ()
    kinds: tuple[Kind, ...] = ()
    knees: tuple[Knee, ...] = ()
    moments: tuple[Moment, ...] = ()
    places: tuple[Place, ...] = ()
    pain: Range | None = None
    distance_m: Range | None = None
    minutes: Range | None = None
    first: date | None = None
    last: date | None = None
    for_physio: bool = False
    texts: tuple[str, ...] = ()
