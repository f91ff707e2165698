"""The Log's filter in words: `kind:tempo pain>3 knee:left 2025-05 "hill"`."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import Any

from journal.entry.days import read_day
from journal.entry.distances import read_distance
from journal.model.days import DAY, WEEK
from journal.model.errors import NotReadableError
from journal.model.filter import LogFilter, Range, Sort
from journal.model.reading import number, shown
from journal.model.settings import Settings
from journal.model.vocabulary import Kind, Knee, Moment, Place

FILTER_GRAMMAR: tuple[tuple[str, str], ...] = (
    ("tempo", "a sort or kind of entry, a knee, a moment, a place: run pain ride easy left stairs front"),
    ("kind:tempo knee:left", "the same, said exactly: sort: kind: knee: when: where:"),
    ("pain>3 km>=10 min<30", "scores, distances (km or mi), minutes; with = < <= > >="),
    ("2025-05", "a month; also 2025, 2025-W12, 2025-05-03, 2025-05..2025-07, yesterday"),
    ('"hill" grey', "any other word is looked for in notes, shoes, surfaces and names"),
    ("for-physio", "what was marked for the physio"),
)

_TOKEN = re.compile(r'"([^"]*)"?|(\S+)')
_COMPARED = re.compile(r"(pain|km|mi|distance|min|minutes)(<=|>=|=|<|>)(.+)", re.IGNORECASE)
_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")
_YEAR = re.compile(r"(19|20)[0-9]{2}")
_WEEK = re.compile(r"([0-9]{4})-?[wW]([0-9]{2})")
_NAMED: dict[str, tuple[str, type[StrEnum]]] = {
    "sort": ("sorts", Sort),
    "kind": ("kinds", Kind),
    "knee": ("knees", Knee),
    "when": ("moments", Moment),
    "where": ("places", Place),
}
_LEAST_STEP = 1e-6


def read_filter(text: str, settings: Settings, today: date) -> LogFilter:
    """The filter a text says; "" is everything. Raises NotReadableError that names the word."""
    found = LogFilter()
    for token in _TOKEN.finditer(text):
        quoted, word = token.groups()
        if word is None:
            if quoted.strip():
                found = _with(found, "texts", quoted.strip())
        else:
            found = _word(found, word, settings, today)
    return found


def _word(found: LogFilter, word: str, settings: Settings, today: date) -> LogFilter:
    if compared := _COMPARED.fullmatch(word):
        return _compared(found, *compared.groups(), settings=settings)
    name, colon, rest = word.partition(":")
    if colon and name.casefold() in _NAMED:
        field, words = _NAMED[name.casefold()]
        return _with(found, field, _one_of(rest, words))
    if colon and name.casefold() == "note":
        return _with(found, "texts", rest) if rest else found
    if word.casefold() == "for-physio":
        return replace(found, for_physio=True)
    if days := _days(word, today):
        return replace(found, first=days[0], last=days[1])
    return _loose(found, word)


def _loose(found: LogFilter, word: str) -> LogFilter:
    """A word of the vocabulary as what it is, any other as text to look for."""
    plain = word.casefold()
    for field, words in _NAMED.values():
        # "other" is a moment and a place, and means neither here.
        if plain in list(words) and plain != "other":
            return _with(found, field, words(plain))
    return _with(found, "texts", word)


def _with(found: LogFilter, field: str, value: Any) -> LogFilter:
    more: dict[str, Any] = {field: (*getattr(found, field), value)}
    return replace(found, **more)


def _one_of(text: str, words: type[StrEnum]) -> StrEnum:
    plain = text.casefold()
    named = [word for word in words if word.startswith(plain)]
    exact = [word for word in named if word == plain]
    if not plain or not named:
        raise NotReadableError(f"{shown(text)} is not one of them.", f"Write one of: {', '.join(words)}.")
    return (exact or named)[0]


def _compared(found: LogFilter, what: str, sign: str, amount: str, *, settings: Settings) -> LogFilter:
    what = what.casefold()
    if what == "pain":
        return replace(found, pain=_narrowed(found.pain, sign, number(amount), whole=True))
    if what.startswith("min"):
        return replace(found, minutes=_narrowed(found.minutes, sign, number(amount)))
    text = amount if what == "distance" else f"{amount}{what}"
    metres, _ = read_distance(text, settings.unit)
    # What reads as 10 km is 10 km, whatever the last digits of its metres are.
    exact = _narrowed(found.distance_m, sign, metres)
    return replace(found, distance_m=exact)


def _narrowed(held: Range | None, sign: str, amount: float, *, whole: bool = False) -> Range:
    step = 1.0 if whole else _LEAST_STEP
    least, most = (held.least, held.most) if held else (None, None)
    if sign in ("=", ">=", ">"):
        least = amount + (step if sign == ">" else 0.0)
    if sign in ("=", "<=", "<"):
        most = amount - (step if sign == "<" else 0.0)
    return Range(least, most)


def _days(word: str, today: date) -> tuple[date, date] | None:
    """The first and the last day a word names; None if it names none."""
    first, dots, last = word.partition("..")
    if dots:
        ends = (_span(first, today) if first else None, _span(last, today) if last else None)
        if (first and ends[0] is None) or (last and ends[1] is None):
            return None
        return (ends[0][0] if ends[0] else date.min, ends[1][1] if ends[1] else today)
    return _span(word, today)


def _span(word: str, today: date) -> tuple[date, date] | None:
    named: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], tuple[date, date]]], ...] = (
        (_MONTH, lambda m: _month(int(m[1]), int(m[2]))),
        (_YEAR, lambda m: (date(int(m[0]), 1, 1), date(int(m[0]), 12, 31))),
        (_WEEK, lambda m: _iso_week(int(m[1]), int(m[2]))),
    )
    try:
        for pattern, span in named:
            if match := pattern.fullmatch(word):
                return span(match)
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", word) or word.casefold() in ("today", "yesterday"):
            day = read_day(word, today)
            return day, day
    except ValueError as error:
        raise NotReadableError(
            f"{shown(word)} is no day, month or week.", "Write 2025-05 or 2025-W12."
        ) from error
    return None


def _month(year: int, month: int) -> tuple[date, date]:
    first = date(year, month, 1)
    return first, first.replace(day=monthrange(year, month)[1])


def _iso_week(year: int, week: int) -> tuple[date, date]:
    monday = date.fromisocalendar(year, week, 1)
    return monday, monday + WEEK - DAY
