"""The cells of somebody's own table as values: days in three orders, `6,2 km`, `45 min`, `7/10`."""

import re
from collections.abc import Iterable
from datetime import date, time, timedelta
from itertools import islice

from journal.exchange.columns import EFFORT
from journal.exchange.mapped_words import NO_PAIN
from journal.exchange.meanings import DateOrder
from journal.exchange.moments import moment
from journal.model import reading
from journal.model.errors import NotReadableError
from journal.model.units import METRES
from journal.model.vocabulary import Unit

_WEEKDAY = r"(?:[^\W\d_]{2,12}\.?,? *)?"
_FIGURES = re.compile(
    rf"{_WEEKDAY}([0-9]{{1,4}}) ?([./-]) ?([0-9]{{1,2}}) ?[./-] ?([0-9]{{1,4}})\.?"
    r"(?:(?:,? +|T)(\S.{0,20}))?"
)
_DISTANCE = re.compile(r"(.*?[0-9]) *(kms?|kilomet(?:er|re)s?|mi|miles?|meilen)?\.?", re.IGNORECASE)
_UNITS = {"k": Unit.KM, "m": Unit.MI}
_CLOCKED = re.compile(r"[0-9]{1,2}:[0-9]{2}")
_PRIMES = re.compile(r"([0-9]{1,3}) ?['’′] ?(?:([0-9]{2}) ?(?:[\"”″]|''|))?")
_MINUTES = re.compile(r"(?<=[0-9]) *min(?:s|ut(?:e|es|en|y))?\.?$", re.IGNORECASE)
_OF_TEN = re.compile(r"(.*[0-9]) */ *10")
_SCORE = re.compile(r"([0-9]{1,2})(?:[.,]0+)?(?: */ *10)?")
_COUNT = re.compile(r"([0-9]{1,6})(?:[.,]0+)?")
SPREADSHEET_ZERO = date(1899, 12, 30)
SPREADSHEET_DAYS = range(25_569, 73_415)
"""1970 to 2100, as spreadsheets count the days."""
_YEARS_IN_TWO_FIGURES = 100
_LONGEST_DAY = 60
CELLS_TO_TELL_AN_ORDER = 2000


def day_and_time(text: str, order: DateOrder, today: date) -> tuple[date, time | None]:
    """A day, with its time of day where the cell has one; figures in this order, else its month's name.

    A year of two figures is the last one of that end up to `today`.
    """
    text = " ".join(text[:_LONGEST_DAY].split())
    if not text:
        raise NotReadableError("The row has no day.")
    if found := _FIGURES.fullmatch(text):
        first, second, third = found[1], found[3], found[4]
        day, month, year = _in_order(first, second, third, order)
        clock = time_of(found[5]) if found[5] else None
        try:
            return date(_year(year, today), int(month), int(day)), clock
        except ValueError:
            raise NotReadableError(
                f"{reading.shown(text)} is no day when it is read as {order}.",
                "Choose another order of days, or mend the row.",
            ) from None
    for words in (text, re.sub(rf"^{_WEEKDAY}", "", text)):
        try:
            at = moment(words)
        except NotReadableError:
            continue
        return at.date(), at.time() if ":" in words else None
    raise NotReadableError(f"{reading.shown(text)} is not a day.")


def counted_day(text: str, zero: date) -> date:
    """The day of a number of days after the day that is 0: `12`, `12.0`."""
    found = _COUNT.fullmatch(text.strip())
    try:
        if found:
            return zero + timedelta(days=int(found[1]))
    except OverflowError:
        pass
    raise NotReadableError(f"{reading.shown(text)} is not a number of days.")


def counts_of(cells: Iterable[str]) -> list[int]:
    """The numbers of a column that counts its days, [] where one of its cells is something else."""
    told = [cell.strip() for cell in islice(cells, CELLS_TO_TELL_AN_ORDER)]
    found = [_COUNT.fullmatch(cell) for cell in told if cell]
    return [int(one[1]) for one in found if one] if all(found) else []


def zero_of(counts: Iterable[int]) -> date | None:
    """The day that is 0 where the numbers are a spreadsheet's own for days, None for others."""
    return SPREADSHEET_ZERO if all(count in SPREADSHEET_DAYS for count in counts) else None


def _in_order(first: str, second: str, third: str, order: DateOrder) -> tuple[str, str, str]:
    """Day, month and year; four figures in front are a year whatever the order."""
    if len(first) > 2 or (order is DateOrder.YMD and len(third) <= 2):
        return third, second, first
    return (second, first, third) if order is DateOrder.MDY else (first, second, third)


def _year(text: str, today: date) -> int:
    if len(text) > 2:
        return int(text)
    year = today.year - today.year % _YEARS_IN_TWO_FIGURES + int(text)
    return year if year <= today.year else year - _YEARS_IN_TWO_FIGURES


def order_of(cells: Iterable[str], unit: Unit) -> DateOrder | None:
    """The order in which a column's days are written, as far as its cells tell; None where none is a day.

    Where days and months can't be told apart, `3/4/2026` is American in a table of miles.
    """
    marks: set[str] = set()
    told: set[DateOrder] = set()
    for number, cell in enumerate(cells):
        if number >= CELLS_TO_TELL_AN_ORDER:
            break
        if not (found := _FIGURES.fullmatch(" ".join(cell[:_LONGEST_DAY].split()))):
            continue
        marks.add(found[2])
        if len(found[1]) > 2:
            told.add(DateOrder.YMD)
        elif int(found[1]) > 12:
            told.add(DateOrder.DMY)
        elif int(found[3]) > 12:
            told.add(DateOrder.MDY)
    if not marks:
        return None
    if len(told) == 1:
        return told.pop()
    return DateOrder.MDY if marks == {"/"} and unit is Unit.MI else DateOrder.DMY


def time_of(text: str) -> time:
    """A time of day: `07:30`, `7.30`, `7:30 AM`."""
    try:
        return moment(f"2000-01-01 {text.strip()}").time()
    except NotReadableError:
        raise NotReadableError(
            f"{reading.shown(text)} is not a time of day.", "Write it like 07:30."
        ) from None


def distance_of(text: str, unit: Unit) -> float:
    """Metres, of a number in `unit` or with a unit of its own; of two marks the last is the decimal one."""
    found = _DISTANCE.fullmatch(text.strip())
    if not found:
        raise NotReadableError(f"{reading.shown(text)} is not a distance.", "Write it like 6.2 or 6,2 km.")
    own = _UNITS[found[2][0].lower()] if found[2] else unit
    return reading.number(found[1]) * METRES[own]


def is_clocked(text: str) -> bool:
    """Whether a duration is two figures with a colon, which may be hours and minutes."""
    return _CLOCKED.fullmatch(text.strip()) is not None


def duration_of(text: str, *, hours_first: bool) -> float:
    """Seconds; a bare number is minutes. `hours_first` reads `0:38` as hours and minutes."""
    text = text.strip()
    if hours_first and is_clocked(text):
        hours, _, minutes = text.partition(":")
        return float(int(hours) * 3600 + int(minutes) * 60)
    if found := _PRIMES.fullmatch(text):
        return float(int(found[1]) * 60 + int(found[2] or 0))
    text = _MINUTES.sub("min", text)
    if text.replace(",", "", 1).replace(".", "", 1).isdecimal():
        return reading.number(text) * 60
    return reading.duration(text)


def effort_of(text: str) -> float:
    """An effort 0-10: `7`, `6.5`, `7/10`."""
    found = _OF_TEN.fullmatch(text.strip())
    value: float = EFFORT.read(found[1] if found else text)
    return value


def says_no_pain(text: str) -> bool:
    """Whether a cell of pain says in a word that there was none: `none`, `keine`."""
    return " ".join(text.casefold().split()).rstrip(".") in NO_PAIN


def score_of(text: str) -> int:
    """A pain score, a whole number 0-10: `3`, `3/10`, `3.0`; 0 for words like `none`."""
    if says_no_pain(text):
        return 0
    found = _SCORE.fullmatch(text.strip())
    if not found or int(found[1]) > 10:
        raise NotReadableError(f"{reading.shown(text)} is not a whole number from 0 to 10.")
    return int(found[1])
