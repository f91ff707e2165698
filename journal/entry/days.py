"""Words for a day: `yesterday`, `fri`, `-3`, `16`, `16 mar`, `3 days ago`, `2026-03-16`."""

import re
from collections.abc import Sequence
from datetime import date

from journal.model.days import DAY, long_day
from journal.model.errors import NotReadableError
from journal.model.reading import iso_day, shown

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_NEAR = {"today": 0, "yesterday": -1, "tomorrow": 1}
_MEND = "Write yesterday, fri, -3, 16 mar or 2026-03-16."

_ISO = re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}")
_BACK = re.compile(r"-([0-9]{1,6})|([0-9]{1,6}) (days?|weeks?) ago")
_OF_MONTH = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th)?")
_ORDINAL = re.compile(r"[0-9]{1,2}(?:st|nd|rd|th)")
_DAY_MONTH = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th)? ?([a-z]{3,9})(?: ([0-9]{4}))?")
_MONTH_DAY = re.compile(r"([a-z]{3,9}) ?([0-9]{1,2})(?:st|nd|rd|th)?(?: ([0-9]{4}))?")


def read_day(text: str, today: date) -> date:
    """The day a text names, never one after `today`.

    A weekday is its latest one, today included; a day of the month, with or without its month, the latest
    that is not after today. Raises `NotReadableError` for anything else, and for days after today.
    """
    words = " ".join(text.casefold().split())
    day = _day_named(words, text, today)
    if day > today:
        raise NotReadableError(
            f"{long_day(day)} is after today.", "Entries are written for today or a day before it."
        )
    return day


def day_length(words: Sequence[str]) -> int:
    """How many of the words, from the first on, name a day; 0 if none.

    A number alone is not taken for a day here, since in a line it may be a distance or a score.
    """
    for count in (3, 2, 1):
        ahead = " ".join(words[:count])
        if len(words) >= count and all(words[:count]) and _names_day(ahead):
            return count
    return 0


def _names_day(words: str) -> bool:
    if words in _NEAR or _weekday(words) is not None or _ISO.fullmatch(words):
        return True
    return bool(_BACK.fullmatch(words) or _ORDINAL.fullmatch(words) or _month_and_day(words))


def _day_named(words: str, text: str, today: date) -> date:
    try:
        if words in _NEAR:
            return today + _NEAR[words] * DAY
        if (weekday := _weekday(words)) is not None:
            return today - (today.weekday() - weekday) % 7 * DAY
        if back := _BACK.fullmatch(words):
            days = int(back[1] or back[2]) * (7 if (back[3] or "").startswith("week") else 1)
            return today - days * DAY
        if found := _OF_MONTH.fullmatch(words):
            return _latest_of_month(int(found[1]), text, today)
        if named := _month_and_day(words):
            return _in_month(*named, text, today)
    except OverflowError:
        raise NotReadableError(f"{shown(text)} is before the calendar begins.", _MEND) from None
    if _ISO.fullmatch(words):
        return iso_day(words)
    raise NotReadableError(f"{shown(text)} is not a day.", _MEND)


def _weekday(word: str) -> int | None:
    if len(word) < 3:
        return None
    return next((place for place, name in enumerate(_WEEKDAYS) if name.startswith(word)), None)


def _month_and_day(words: str) -> tuple[int, int, int | None] | None:
    """Month, day of the month, and the year where it is given."""
    if found := _DAY_MONTH.fullmatch(words):
        day, name, year = found.groups()
    elif found := _MONTH_DAY.fullmatch(words):
        name, day, year = found.groups()
    else:
        return None
    month = next((place for place, full in enumerate(_MONTHS, 1) if full.startswith(name)), None)
    return None if month is None else (month, int(day), int(year) if year else None)


def _latest_of_month(day: int, text: str, today: date) -> date:
    year, month = today.year, today.month
    # A 31st is at most two months back: no two months in a row are without one.
    for _ in range(3):
        if (found := _calendar_day(year, month, day)) and found <= today:
            return found
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    raise NotReadableError(f"{shown(text)} is no day of a month.", _MEND)


def _in_month(month: int, day: int, year: int | None, text: str, today: date) -> date:
    # Two 29ths of February are eight years apart around 1900 and 2100.
    years = [year] if year is not None else range(today.year, today.year - 9, -1)
    for candidate in years:
        found = _calendar_day(candidate, month, day)
        if found and (year is not None or found <= today):
            return found
    raise NotReadableError(f"{shown(text)} is no day of the calendar.", _MEND)


def _calendar_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
