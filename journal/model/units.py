"""Metres and seconds, and how people read them."""

from journal.model.vocabulary import Unit

METRES = {Unit.KM: 1000.0, Unit.MI: 1609.344}


def metres(amount: float, unit: Unit) -> float:
    """A distance typed in `unit`, in metres."""
    return amount * METRES[unit]


def amount(distance_m: float, unit: Unit) -> float:
    """A distance in metres, in `unit`."""
    return distance_m / METRES[unit]


def distance(distance_m: float, unit: Unit, decimals: int = 1) -> str:
    """`8.6 km`: for sums and references, the unit always printed."""
    return f"{amount(distance_m, unit):.{decimals}f} {unit}"


def exact_distance(distance_m: float, unit: Unit) -> str:
    """`6.25 km`, `6.2 km`: one run, to two decimals where the second says something."""
    text = f"{amount(distance_m, unit):.2f}"
    return f"{text.removesuffix('0')} {unit}"


def duration(seconds: float) -> str:
    """`38:20` or `1:02:03`."""
    whole = round(seconds)
    hours, rest = divmod(whole, 3600)
    minutes, secs = divmod(rest, 60)
    return f"{hours}:{minutes:02d}:{secs:02d}" if hours else f"{minutes}:{secs:02d}"


def pace(distance_m: float, seconds: float, unit: Unit) -> str:
    """`6:11 min/km`."""
    per = round(seconds / amount(distance_m, unit))
    return f"{per // 60}:{per % 60:02d} min/{unit}"
