"""One activity as a watch or a phone recorded it, and the entry it becomes."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, time, tzinfo

from journal.exchange.terms import Terms
from journal.model import reading, units
from journal.model.days import long_day
from journal.model.entries import CrossTraining, Run
from journal.model.errors import NotReadableError
from journal.model.vocabulary import Unit
from journal.model.words import printable

NO_TRAINING = frozenset({"transition", "meditation", "breathwork", "driving", "flying", "motorcycling"})
SAY_ITS_DAY = "Bring it in with its day: the field day, or --day DAY."
STRENGTH = frozenset({"strength training", "training strength training"})


@dataclass(frozen=True, slots=True)
class Activity:
    """What a file says of one activity; metres, seconds, effort 0-10, feel 1-5, None where it says nothing.

    `surface` is that of a run, "" where it is not told, None for whatever is not a run. `start` has a zone,
    `local` is the zone the file tells, None where it does not.
    """

    sport: str
    surface: str | None
    start: datetime | None
    local: tzinfo | None = None
    metres: float | None = None
    seconds: float | None = None
    effort: float | None = None
    feel: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Recorded:
    """What the file of an activity says that a list that names it does not."""

    local: tzinfo | None = None
    sport: str = ""
    surface: str | None = None
    metres: float | None = None
    effort: float | None = None
    feel: int | None = None


def entry_of(activity: Activity, terms: Terms) -> Run | CrossTraining:
    """The run, or the cross-training, on the local day it started; NotReadableError where it is neither."""
    sport = printable(" ".join(activity.sport.replace("_", " ").split())).casefold()
    if sport in STRENGTH:
        raise NotReadableError("Strength training is not brought in: the file has no exercises and sets.")
    if sport in NO_TRAINING:
        raise NotReadableError(f"{reading.shown(sport)} is not training, so the journal has no place for it.")
    metres, seconds = measured(activity.metres), measured(activity.seconds)
    distance_m = None if metres is None else reading.checked_distance(metres)
    duration_s = None if seconds is None else reading.checked_duration(seconds)
    if distance_m is None and duration_s is None:
        raise NotReadableError("It has neither a distance nor a duration.")
    if activity.start is None:
        if terms.day is None:
            raise NotReadableError(*_no_day(distance_m, duration_s, terms.unit))
        day, clock = reading.checked_day(terms.day, terms.today), None
    else:
        start = local_start(activity.start, activity.local or terms.zone)
        day = reading.checked_day(start.date(), terms.today)
        clock = time(start.hour, start.minute, start.second)
    if activity.surface is None:
        return CrossTraining(
            day=day,
            time=clock,
            activity="other" if sport in ("", "generic") else sport,
            distance_m=distance_m,
            distance_unit=terms.likely_unit,
            duration_s=duration_s,
            effort=activity.effort,
            note=activity.note,
        )
    return Run(
        day=day,
        time=clock,
        distance_m=distance_m,
        distance_unit=terms.likely_unit,
        duration_s=duration_s,
        effort=activity.effort,
        feel=activity.feel,
        surface=activity.surface,
        note=activity.note,
    )


def measured(amount: float | None) -> float | None:
    """An amount, None where it is 0 or no number: that is how files say that nothing was measured."""
    if amount is None or amount == 0 or not math.isfinite(amount):
        return None
    return amount


def local_start(start: datetime, zone: tzinfo | None) -> datetime:
    """The moment in a zone, the system's own for None."""
    try:
        return start.astimezone(zone)
    except (OverflowError, ValueError, OSError):
        raise NotReadableError(f"{start:%Y-%m-%d} is no day of a journal.", "Check the year.") from None


def starts_said(activities: Iterable[Activity], terms: Terms) -> Iterator[str]:
    """What was taken where one of these does not tell its zone or its day, for the preview."""
    activities = list(activities)
    if any(activity.start and not activity.local for activity in activities):
        yield f"UTC times are read in {zone_in_words(terms.zone)}."
    if terms.day and not all(activity.start for activity in activities):
        yield f"What knows no day is taken to be of {long_day(terms.day)}, as it was said."


def zone_in_words(zone: tzinfo | None) -> str:
    """`Europe/Berlin`, or this computer's own."""
    return "this computer's zone" if zone is None else str(zone)


def _no_day(distance_m: float | None, duration_s: float | None, unit: Unit) -> tuple[str, str]:
    """What is known of an activity without a day, and how to say it."""
    amounts = []
    if distance_m is not None:
        amounts.append(f"{units.amount(distance_m, unit):.2f}{unit}")
    if duration_s is not None:
        amounts.append(units.duration(duration_s))
    return f"Its day is not known: the clock was not set ({', '.join(amounts)}).", SAY_ITS_DAY
