"""Text to values: durations, structures, numbers, days and times, the same in quick entry and in CSV files.

Every function raises `NotReadableError`, whose `what` quotes the text and whose `mend` shows how to write it.
"""

import math
import re
from datetime import date, time
from decimal import Decimal

from journal.model.entries import Structure
from journal.model.errors import NotReadableError
from journal.model.words import printable

LONGEST_M = 1_000_000.0
LONGEST_S = 7 * 86_400.0
FIRST_DAY = date(1970, 1, 1)

NUMBER = r"(?:[0-9]{1,400}(?:[.,][0-9]{1,400})?|[.,][0-9]{1,400})"
_NUMBER = re.compile(rf"[+-]?{NUMBER}")
_CLOCKED = re.compile(r"(?:([0-9]{1,3}):)?([0-9]{1,4}):([0-9]{2}(?:[.,][0-9]{1,30})?)")
_ONE_PART = re.compile(rf"({NUMBER}) ?(h|min|m|s)", re.IGNORECASE)
_PARTS = re.compile(
    r"(?:([0-9]{1,3}) ?h ?)?(?:([0-9]{1,4}) ?(?:min|m) ?)?(?:([0-9]{1,6}) ?s)?", re.IGNORECASE
)
_HOURS_THEN_MINUTES = re.compile(r"([0-9]{1,3}) ?h ?([0-5][0-9])", re.IGNORECASE)
_STRUCTURE = re.compile(
    rf"([0-9]{{1,3}}) ?[x×] ?({NUMBER}) ?(s|min|m)?(?: ?/ ?({NUMBER}) ?(s|min|m)?)?", re.IGNORECASE
)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME = re.compile(r"([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:\.([0-9]{1,6}))?)?")
_SECONDS = {"h": 3600, "min": 60, "m": 60, "s": 1}


def shown(text: str, longest: int = 40) -> str:
    """A piece of someone's text as a message quotes it: printable, and cut where it is long."""
    clean = printable(text[: longest + 1])
    return f"“{clean[:longest]}…”" if len(clean) > longest else f"“{clean}”"


def exact(text: str) -> Decimal:
    """A number with decimal comma or point and without thousands marks, every digit kept."""
    text = text.strip()
    if not _NUMBER.fullmatch(text):
        raise NotReadableError(f"{shown(text)} is not a number.", "Write it like 6.2 or 6,2.")
    return Decimal(text.replace(",", "."))


def number(text: str) -> float:
    """A finite number with decimal comma or point: `6.2`, `6,2`, `-3`; no thousands marks."""
    value = float(exact(text))
    if not math.isfinite(value):
        raise NotReadableError(f"{shown(text.strip())} is too large a number.")
    return value


def duration(text: str) -> float:
    """Seconds, 0 or more, of `38:20` (mm:ss), `1:02:03`, `45min`, `45m`, `1h05`, `1h`, `1h5m30s`, `90s`.

    A bare number is refused: it could be minutes or seconds.
    """
    text = text.strip()
    if clocked := _CLOCKED.fullmatch(text):
        hours, minutes, seconds = clocked.groups()
        rest = Decimal(seconds.replace(",", "."))
        if rest < 60 and (hours is None or (len(minutes) == 2 and int(minutes) < 60)):
            return float(int(hours or 0) * 3600 + int(minutes) * 60 + rest)
    elif one := _ONE_PART.fullmatch(text):
        seconds_of_it = float(exact(one[1]) * _SECONDS[one[2].lower()])
        if math.isfinite(seconds_of_it):
            return seconds_of_it
    elif parts := _HOURS_THEN_MINUTES.fullmatch(text) or (text and _PARTS.fullmatch(text)) or None:
        amounts = [int(part or 0) for part in parts.groups()]
        return float(sum(part * size for part, size in zip(amounts, (3600, 60, 1), strict=False)))
    elif _NUMBER.fullmatch(text):
        raise NotReadableError(
            f"{shown(text)} is not a duration: it could be minutes or seconds.",
            f"Write {text[:6]}min, {text[:6]}s or 38:20.",
        )
    raise NotReadableError(
        f"{shown(text)} is not a duration.", "Write it like 38:20, 1:02:03, 45min or 1h05."
    )


def structure(text: str) -> Structure:
    """Walk-run, in minutes unless `s` says seconds: `6x3/2`, `6x3` (no walking), `8x90s/60s`."""
    text = text.strip()
    found = _STRUCTURE.fullmatch(text)
    if not found:
        raise NotReadableError(
            f"{shown(text)} is not a walk-run structure.",
            "Write it like 6x3/2: six times 3 minutes running, 2 walking.",
        )
    repeats = int(found[1])
    run_s = float(exact(found[2]) * _SECONDS[(found[3] or "min").lower()])
    walk_s = float(exact(found[4]) * _SECONDS[(found[5] or "min").lower()]) if found[4] else 0.0
    if repeats == 0 or run_s == 0:
        raise NotReadableError(
            f"{shown(text)} has nothing to run.",
            "Write it like 6x3/2: six times 3 minutes running, 2 walking.",
        )
    if repeats * (run_s + walk_s) > LONGEST_S:
        raise NotReadableError(
            f"{shown(text)} would last more than 7 days.", "The numbers are minutes: 6x3/2."
        )
    return Structure(repeats=repeats, run_s=run_s, walk_s=walk_s)


def iso_day(text: str) -> date:
    """A day written `2026-03-16`."""
    text = text.strip()
    if _DAY.fullmatch(text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            raise NotReadableError(
                f"{shown(text)} is no day of the calendar.", "Write the day like 2026-03-16."
            ) from None
    raise NotReadableError(f"{shown(text)} is not a day.", "Write the day like 2026-03-16.")


def clock(text: str) -> time:
    """A time of day, `07:30` or `7:30`; seconds and their fraction are kept where given."""
    text = text.strip()
    if found := _TIME.fullmatch(text):
        hour, minute, second = int(found[1]), int(found[2]), int(found[3] or 0)
        if hour < 24 and minute < 60 and second < 60:
            return time(hour, minute, second, int((found[4] or "").ljust(6, "0")))
    raise NotReadableError(f"{shown(text)} is not a time of day.", "Write it like 07:30.")


def checked_distance(metres: float) -> float:
    """The distance itself, refused unless it is above 0 and at most 1,000 km; RULES.md 1."""
    if not metres > 0:
        raise NotReadableError("A distance has to be more than 0.", "Leave it out if it was not measured.")
    if metres > LONGEST_M:
        raise NotReadableError(
            f"{metres / 1000:,.0f} km is further than one entry can be (1,000 km, 621 mi).",
            "Check the unit.",
        )
    return metres


def checked_duration(seconds: float) -> float:
    """The duration itself, refused unless it is above 0 and at most 7 days; RULES.md 1."""
    if not seconds > 0:
        raise NotReadableError("A duration has to be more than 0.", "Leave it out if it was not measured.")
    if seconds > LONGEST_S:
        raise NotReadableError(
            f"{seconds / 3600:,.0f} hours is longer than one entry can be (7 days).", "Check the duration."
        )
    return seconds


def checked_day(day: date, today: date) -> date:
    """The day itself, refused if it is after today (RULES.md 1) or before 1970: a mistyped year."""
    if day > today:
        raise NotReadableError(f"{day} is after today.", "Entries are of days that have been.")
    if day < FIRST_DAY:
        raise NotReadableError(f"{day} is before 1970.", "Check the year.")
    return day
