"""The Log's filter in words: `kind:tempo pain>3 knee:left 2025-05 "hill"`."""

from __future__ import annotations

import math
import re
from calendar import monthrange
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import Any

from journal.entry.days import read_day
from journal.entry.distances import read_distance
from journal.model.days import DAY, WEEK
from journal.model.errors import NotReadableError
from journal.model.filter import LogFilter, Range, Sort
from journal.model.reading import duration, number, shown
from journal.model.settings import Settings
from journal.model.units import METRES
from journal.model.vocabulary import Kind, Knee, Moment, Place, Unit, WeekStart

FILTER_GRAMMAR: tuple[tuple[str, str], ...] = (
    ("tempo", "a sort or kind of entry, a knee, a moment, a place: run pain strength easy left stairs front"),
    ("kind:tempo knee:left", "the same, said exactly: sort: kind: knee: when: where:; several: tempo,speed"),
    ("pain>3 km>=10 min<30", "scores, distances (km or mi), minutes; with = < <= > >="),
    ("2025-05", "a month; also 2025, W12, 2025-W12, 2025-05-03, 2025-05..2025-07, -30.., yesterday"),
    ('"hill" grey', "any other word is looked for in notes, shoes, surfaces, names and exercises"),
    ("for-physio", "what was marked for the physio"),
)
LONGEST = 400

# A quoted text may follow the name of what it is looked for in; while it is typed its end is still missing.
_TOKEN = re.compile(r'(?:([A-Za-z]+):)?"([^"]*)"?|(\S+)')
_COMPARED = re.compile(r"(pain|km|mi|distance|minutes|min)(<=|>=|=|<|>)(.*)", re.IGNORECASE)
_NAME = re.compile(r"([A-Za-z][A-Za-z-]*):(.*)", re.DOTALL)
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")
_WEEK = re.compile(r"(?:([0-9]{4})-?)?[wW]([0-9]{2})")
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_UNFINISHED = re.compile(r"[0-9]{4}-(?:[0-9]|[wW][0-9]?|[0-9]{2}-[0-9]?)?")
_NAMED: dict[str, tuple[str, type[StrEnum]]] = {
    "sort": ("sorts", Sort),
    "kind": ("kinds", Kind),
    "knee": ("knees", Knee),
    "when": ("moments", Moment),
    "where": ("places", Place),
}
_TEXTS = ("note", "shoes", "surface", "hills", "activity", "name", "exercise")
_DAYS_MEND = "Write a day, a month or a week as 2025-05-03, 2025-05 or 2025-W12."
_LEAST_STEP = 1e-6


def read_filter(text: str, settings: Settings, today: date) -> LogFilter:
    """The filter a text says; "" is everything. Raises NotReadableError that names the word."""
    if len(text) > LONGEST:
        raise NotReadableError("This filter is too long.", "A few words of what is looked for are enough.")
    if not text.isprintable() and any("\ud800" <= letter <= "\udfff" for letter in text):
        raise NotReadableError("The filter holds half a character.", "Type it once more.")
    found = LogFilter()
    for token in _TOKEN.finditer(text):
        name, quoted, word = token.groups()
        if word is not None:
            found = _word(found, word, settings, today)
        elif name is not None and name.casefold() not in _TEXTS:
            raise _unknown(name)
        elif quoted.strip():
            found = _with(found, "texts", quoted.strip())
    return found


def _word(found: LogFilter, word: str, settings: Settings, today: date) -> LogFilter:
    plain = word.casefold()
    if compared := _COMPARED.fullmatch(word):
        return _compared(found, *compared.groups(), settings=settings)
    if named := _NAME.fullmatch(word):
        return _said_exactly(found, named[1].casefold(), named[2])
    if plain == "for-physio":
        return replace(found, for_physio=True)
    if days := _days(plain, settings, today):
        return _narrowed_days(found, *days)
    return _loose(found, word)


def _said_exactly(found: LogFilter, name: str, rest: str) -> LogFilter:
    if name in _TEXTS:
        return _with(found, "texts", rest) if rest else found
    if name not in _NAMED:
        raise _unknown(name)
    field, words = _NAMED[name]
    for each in rest.split(","):
        found = _with(found, field, *_begun(name, each, words))
    return found


def _unknown(name: str) -> NotReadableError:
    return NotReadableError(
        f"{shown(name + ':')} is nothing to filter by.",
        "There are sort: kind: knee: when: where: note: and shoes:; other words go in quotes.",
    )


def _loose(found: LogFilter, word: str) -> LogFilter:
    """A word of the vocabulary as what it is, any other as text to look for."""
    plain = word.casefold()
    for field, words in _NAMED.values():
        # "other" is a moment and a place, and means neither here.
        for each in (plain, plain.removesuffix("s")):
            if each in list(words) and each != "other":
                return _with(found, field, words(each))
    if plain == "kneecap":
        return _with(found, "places", Place.FRONT)
    return _with(found, "texts", word)


def _with(found: LogFilter, field: str, *values: Any) -> LogFilter:
    more: dict[str, Any] = {field: tuple(dict.fromkeys((*getattr(found, field), *values)))}
    return replace(found, **more)


def _begun(name: str, text: str, words: type[StrEnum]) -> list[StrEnum]:
    """The word that a text is, else all that begin with it: while it is typed it narrows down."""
    plain = text.casefold()
    if plain in list(words):
        return [words(plain)]
    named = [word for word in words if plain and word.startswith(plain)]
    if not named:
        what = f"{name}: needs a word after it." if not plain else f"{shown(text)} is no {name}."
        raise NotReadableError(what, f"Write one of: {', '.join(words)}.")
    return named


def _compared(found: LogFilter, what: str, sign: str, amount: str, *, settings: Settings) -> LogFilter:
    what = what.casefold()
    if not amount:
        raise NotReadableError(f"{what}{sign} needs a number after it.", f"Write it like {what}{sign}3.")
    if what == "pain":
        return replace(found, pain=_scores(found.pain, sign, number(amount)))
    if what.startswith("min"):
        return replace(found, minutes=_minutes(found.minutes, sign, amount))
    metres, unit = read_distance(amount if what == "distance" else f"{amount}{what}", settings.unit)
    return replace(found, distance_m=_distances(found.distance_m, sign, metres, unit))


def _scores(held: Range | None, sign: str, score: float) -> Range:
    if not 0 <= score <= 10:
        raise NotReadableError(f"{score:g} is no pain score.", "A score goes from 0 (none) to 10.")
    bounds = {">": (math.floor(score) + 1, None), "<": (None, math.ceil(score) - 1)}
    return _narrowed(held, *bounds.get(sign, _from_to(sign, score, score)))


def _minutes(held: Range | None, sign: str, text: str) -> Range:
    """Minutes as a number, or as 38:20 and the like; `=` takes in the seconds of its minute."""
    try:
        minutes = number(text)
    except NotReadableError:
        minutes = duration(text) / 60
    whole = minutes == int(minutes)
    return _narrowed(held, *_from_to(sign, minutes, minutes + 1 - _LEAST_STEP if whole else minutes))


def _distances(held: Range | None, sign: str, metres: float, unit: Unit) -> Range:
    """What shows as 10.00 km is 10 km, whatever its last digits are."""
    half = METRES[unit] / 200
    return _narrowed(held, *_from_to(sign, metres - half, metres + half - _LEAST_STEP))


def _from_to(sign: str, least: float, most: float) -> tuple[float | None, float | None]:
    """The ends of what compares so with everything from `least` to `most`."""
    return {
        "=": (least, most),
        ">=": (least, None),
        "<=": (None, most),
        ">": (most + _LEAST_STEP, None),
        "<": (None, least - _LEAST_STEP),
    }[sign]


def _narrowed(held: Range | None, least: float | None, most: float | None) -> Range:
    """What both the range that is held and the new one allow."""
    held = held or Range()
    leasts = [end for end in (held.least, least) if end is not None]
    mosts = [end for end in (held.most, most) if end is not None]
    return Range(max(leasts, default=None), min(mosts, default=None))


def _narrowed_days(found: LogFilter, first: date | None, last: date | None) -> LogFilter:
    first = max((day for day in (found.first, first) if day), default=None)
    last = min((day for day in (found.last, last) if day), default=None)
    if first is not None and last is not None and first > last:
        raise NotReadableError("No day is in all of these days.", "Write 2025-05..2025-07 for all between.")
    return replace(found, first=first, last=last)


def _days(word: str, settings: Settings, today: date) -> tuple[date | None, date | None] | None:
    """The first and the last day a word names, None where it leaves an end open; None if it names no days."""
    first, dots, last = word.partition("..")
    try:
        if not dots:
            return _span(word, settings, today)
        ends = [_end(text, settings, today) for text in (first, last)]
    except (ValueError, OverflowError):
        raise NotReadableError(f"{shown(word)} is not in the calendar.", _DAYS_MEND) from None
    return ends[0][0], ends[1][1]


def _end(text: str, settings: Settings, today: date) -> tuple[date | None, date | None]:
    """The days of one end of a range."""
    if not text:
        return None, None
    span = _span(text, settings, today)
    if span is None:
        day = read_day(text, today)
        return day, day
    return span


def _span(word: str, settings: Settings, today: date) -> tuple[date, date] | None:
    if _YEAR.fullmatch(word):
        return date(int(word), 1, 1), date(int(word), 12, 31)
    if month := _MONTH.fullmatch(word):
        first = date(int(month[1]), int(month[2]), 1)
        return first, first.replace(day=monthrange(first.year, first.month)[1])
    if week := _WEEK.fullmatch(word):
        return _week(int(week[1]) if week[1] else None, int(week[2]), settings.week_start, today)
    if _ISO.fullmatch(word) or word in ("today", "yesterday"):
        day = date.fromisoformat(word) if _ISO.fullmatch(word) else read_day(word, today)
        return day, day
    if _UNFINISHED.fullmatch(word):
        raise NotReadableError(f"{shown(word)} is not a whole day, month or week yet.", _DAYS_MEND)
    return None


def _week(year: int | None, week: int, begins: WeekStart, today: date) -> tuple[date, date]:
    """A week by its ISO number; without a year the latest that has begun. RULES.md 1."""
    if year is None:
        year = today.isocalendar().year
        while not _exists(year, week) or date.fromisocalendar(year, week, 1) > today:
            year -= 1
            if today.year - year > 10:
                raise ValueError(f"no year has a week {week}")
    monday = date.fromisocalendar(year, week, 1)
    first = monday if begins is WeekStart.MONDAY else monday - DAY
    return first, first + WEEK - DAY


def _exists(year: int, week: int) -> bool:
    try:
        date.fromisocalendar(year, week, 1)
    except ValueError:
        return False
    return True
