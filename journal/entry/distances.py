"""Distances in words: `6.2km`, `6,2 km`, `3.85mi`, `10k`, and a bare number in the journal's unit."""

import re
from decimal import Decimal

from journal.model.errors import NotReadableError
from journal.model.reading import NUMBER, checked_distance, exact, shown
from journal.model.units import METRES, amount, duration, exact_distance
from journal.model.vocabulary import Unit

FASTEST_KM_H = 40  # the best sprinters average under 38 over 100 m
_UNITS = {
    "km": Unit.KM, "k": Unit.KM, "kms": Unit.KM, "mi": Unit.MI, "mile": Unit.MI, "miles": Unit.MI,
}  # fmt: skip
_DISTANCE = re.compile(rf"([+-]?{NUMBER}) ?({'|'.join(_UNITS)})?", re.IGNORECASE)


def read_distance(text: str, unit: Unit) -> tuple[float, Unit]:
    """Metres and the unit they were typed in; a bare number is in `unit`.

    Raises `NotReadableError` for other text, for 0 or less, and for more than 1,000 km.
    """
    found = _DISTANCE.fullmatch(text.strip())
    if not found:
        raise NotReadableError(f"{shown(text)} is not a distance.", "Write it like 6.2km or 3.85mi.")
    typed = _UNITS[found[2].casefold()] if found[2] else unit
    return checked_distance(_metres(exact(found[1]), typed)), typed


def checked_speed(distance: tuple[float, Unit] | None, seconds: float) -> float:
    """The duration of a run itself, refused where the distance (metres, its unit) makes it impossibly fast.

    Nothing is refused without a distance. Raises `NotReadableError`.
    """
    if distance is None or distance[0] * 3.6 <= FASTEST_KM_H * seconds:
        return seconds
    metres, unit = distance
    speed = f"{amount(metres, unit) * 3600 / seconds:,.0f} {unit}/h"
    raise NotReadableError(
        f"{exact_distance(metres, unit)} in {duration(seconds)} is {speed}: nobody runs that fast.",
        "Check both; a ride is cross-training.",
    )


def has_unit(text: str) -> bool:
    """Whether the text is a number and a unit of distance."""
    found = _DISTANCE.fullmatch(text)
    return found is not None and found[2] is not None


def distance_words(distance_m: float, unit: Unit) -> str:
    """The shortest `6.2km` that is read as exactly these metres."""
    amount = Decimal(repr(distance_m)) / Decimal(repr(METRES[unit]))
    rounded = (Decimal(f"{amount:.{digits}g}") for digits in range(1, 28))
    shortest = next((short for short in rounded if _metres(short, unit) == distance_m), amount)
    return f"{shortest:f}{unit}"


def _metres(amount: Decimal, unit: Unit) -> float:
    # In decimals, so that every stored distance has words that are read as exactly that distance.
    return float(amount * Decimal(repr(METRES[unit])))
