"""The answers to a programme's questions, from what was typed: days, goals, distances."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from journal.entry.days import read_day
from journal.entry.distances import read_distance
from journal.model import reading
from journal.model.days import DAY, WEEKDAYS, long_day
from journal.model.errors import JournalError, NotReadableError
from journal.model.plan_vocabulary import GoalKind
from journal.model.programme import Goal, Venue
from journal.model.reading import shown
from journal.model.settings import Settings
from journal.model.vocabulary import Knee, Rhythm, Unit

LONGEST_AHEAD = timedelta(days=366)
LONGEST_GOAL = timedelta(days=4 * 366)
MOST_KM = 500.0
HALF_M, MARATHON_M = 21_097.5, 42_195.0
BOTH_KNEES = "both"
SLOW_PACE = 0.42
"""Seconds for a metre where no run says it: 7 minutes for a kilometre."""

_NONE = ("", "-", "none", "no", "nothing")
_NAMED = {"half": HALF_M, "marathon": MARATHON_M}
_WEEKLY = re.compile(r"\b(?:(?:a|per|each|every|in a) )?week(?:ly)?\b|/ ?w(?:ee)?k\b")
_FILLERS = re.compile(r"\b(?:race|on|by|until|goal)\b")
_AMOUNT = re.compile(r"([0-9.,]+ ?(?:km|kms|k|miles|mile|mi)?)(?= |$)")
_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MINUTES = re.compile(r"[0-9] ?(?:h|min|m)(?:[0-9 ]|$)|[0-9]:[0-9]")
_SPLIT = re.compile(r"[\s,;+&]+")


def read_start(text: str, today: date) -> date:
    """The day a programme begins: today, tomorrow, the next Monday, `14 dec`, 2026-12-14; a year at most.

    Raises NotReadableError.
    """
    day = _day_ahead(text, today)
    if not today <= day <= today + LONGEST_AHEAD:
        raise NotReadableError(
            f"{long_day(day)} is {'before today' if day < today else 'more than a year ahead'}.",
            "A programme begins today or on a day of the coming year.",
        )
    return day


def read_goal(text: str, unit: Unit, start: date) -> Goal:
    """What is worked towards: none, hills, `25 km a week`, `10 km`, `10 km 28 feb`, `half 2027-03-14`.

    A distance without "week" is a race; its day is after the start. Raises NotReadableError.
    """
    words = " ".join(text.casefold().split())
    if words in _NONE:
        return Goal()
    if words == "hills":
        return Goal(hills=True)
    weekly = _WEEKLY.search(words) is not None
    rest = " ".join(_FILLERS.sub(" ", _WEEKLY.sub(" ", words)).split())
    name, _, after = rest.partition(" ")
    if name in _NAMED:
        metres, typed, rest = _NAMED[name], Unit.KM, after.removeprefix("marathon").strip()
    elif amount := _AMOUNT.match(rest):
        metres, typed = read_distance(amount[1], unit)
        rest = rest[amount.end() :].strip()
    else:
        raise NotReadableError(
            f"{shown(text)} is no goal.", "Write none, hills, 25 km a week, 10 km or 10 km 2027-02-28."
        )
    if metres > 1000 * MOST_KM:
        raise NotReadableError(f"{shown(text)} is further than a plan goes.", f"{MOST_KM:g} km at most.")
    day = _day_ahead(rest, start + DAY) if rest else None
    if day is not None and not start < day <= start + LONGEST_GOAL:
        raise NotReadableError(
            f"{long_day(day)} is {'not after the start' if day <= start else 'too far ahead'}.",
            f"The programme begins {long_day(start)}.",
        )
    return Goal(kind=GoalKind.WEEK if weekly else GoalKind.RACE, distance_m=metres, unit=typed, day=day)


def read_weekdays(text: str) -> tuple[int, ...]:
    """Days of the week, 0 Monday, Monday first: `tue thu sat`. Raises NotReadableError."""
    found: list[int] = []
    for word in filter(None, _SPLIT.split(text.casefold())):
        if word == "and":
            continue
        place = _weekday(word)
        if place is None:
            raise NotReadableError(f"{shown(word)} is no day of the week.", "Write them like tue thu sat.")
        if place in found:
            raise NotReadableError(f"{WEEKDAYS[place]} is there twice.", "Write each day once.")
        found.append(place)
    return tuple(sorted(found))


def day_names(days: Sequence[int]) -> str:
    """`tue thu sat`: days as they are typed."""
    return " ".join(WEEKDAYS[day].casefold() for day in days)


def read_run_days(text: str | None, usual: Sequence[int], settings: Settings) -> tuple[int, ...]:
    """The days that suit for runs, the usual ones where they were not asked for.

    Raises NotReadableError for days without a rest day after a run, and for more days than runs.
    """
    if text is None:
        return tuple(usual)
    days = read_weekdays(text)
    if not days or len(days) > len(usual):
        raise NotReadableError(
            f"{len(days)} days to run, and this programme has {len(usual)} runs a week.",
            f"Write 1 to {len(usual)} days, like {day_names(usual)}.",
        )
    # The week begins anew, so the last day is also next to the first.
    around = [*days, days[0] + 7] if len(days) > 1 else []
    close = next(((a, b % 7) for a, b in pairwise(around) if (b - a) % 7 in (1, 6)), None)
    if close and settings.rhythm is Rhythm.REST_DAY:
        raise NotReadableError(
            f"{WEEKDAYS[close[0]]} and {WEEKDAYS[close[1]]} leave no rest day after a run.",
            f"Write days like {day_names(usual)}; the setting “rhythm” lifts this.",
        )
    return days


def read_strength_days(text: str | None, usual: Sequence[int]) -> tuple[int, ...]:
    """The days that suit for strength, none where they were not asked for. Raises NotReadableError."""
    if text is None:
        return ()
    days = read_weekdays(text)
    if not days or len(days) > len(usual):
        raise NotReadableError(
            f"{len(days)} days for strength, and this programme has {len(usual)} sessions a week.",
            f"Write 1 to {len(usual)} days, like {day_names(usual)}.",
        )
    return days


def read_km(text: str, unit: Unit) -> float | None:
    """km of a distance as typed, None where nothing is said. Raises NotReadableError."""
    if text.casefold() in _NONE:
        return None
    km = read_distance(text, unit)[0] / 1000
    if km > MOST_KM:
        raise NotReadableError(f"{shown(text)} is more than a plan goes.", f"{MOST_KM:g} km at most.")
    return km


def read_week_km(text: str, unit: Unit, pace: float | None) -> float | None:
    """km of a week as typed, a distance or minutes (`90min`, `1h30`); None where nothing is said.

    Minutes count at `pace`, seconds for a metre, without one at `SLOW_PACE`. Raises NotReadableError.
    """
    if not _MINUTES.search(text.casefold()):
        return read_km(text, unit)
    seconds = reading.checked_duration(reading.duration(text))
    return min(MOST_KM, seconds / (pace or SLOW_PACE) / 1000)


def read_venue(text: str) -> Venue:
    """Home or gym. Raises NotReadableError."""
    for venue in Venue:
        if venue == text.casefold():
            return venue
    raise NotReadableError(f"{shown(text)} is no place for strength.", "Write home or gym.")


def read_knee(text: str) -> Knee | None:
    """Left, right, or None for both. Raises NotReadableError."""
    for knee in Knee:
        if knee == text.casefold():
            return knee
    if text.casefold() == BOTH_KNEES:
        return None
    raise NotReadableError(f"{shown(text)} is no knee.", "Write left, right or both.")


def _weekday(word: str) -> int | None:
    """The weekday a word of three letters or more begins, 0 Monday."""
    return next((n for n, name in enumerate(_NAMES) if len(word) > 2 and name.startswith(word)), None)


def _day_ahead(text: str, today: date) -> date:
    """A day from `today` on: a weekday is the next one, a day of a month the next of its name."""
    words = text.casefold().removeprefix("next ").strip()
    if words in ("today", "tomorrow"):
        return today + (words == "tomorrow") * DAY
    try:
        if words == "yesterday" or words.startswith("-"):
            return read_day(words, today)
        if re.fullmatch(r"[0-9]{4}-.*", words):
            return reading.iso_day(words)
        if _weekday(words) is not None:
            return read_day(words, today + 6 * DAY)
        return read_day(words, today + 364 * DAY)
    except (JournalError, OverflowError) as error:
        what = error.what if isinstance(error, JournalError) else f"{shown(text)} is not a day."
        raise NotReadableError(what, "Write it like mon, 14 dec or 2026-12-14.") from error
