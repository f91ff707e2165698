"""Time zones by their names, `Europe/Berlin`; which ones there are is for the system to say."""

from collections.abc import Iterable
from datetime import tzinfo
from functools import cache

from journal.model.errors import NotReadableError

PATTERN = r"(?:[A-Za-z][A-Za-z0-9_+./-]{0,63})?"
"""What a name can look like; the empty one is this computer's own zone."""

MOST_NAMED = 3
ALIKE = 0.75


def zone_of(name: str) -> tzinfo | None:
    """The zone of a name, the system's own (None) for an empty one; NotReadableError for one not known."""
    if not name:
        return None
    # 5 ms, and few journals say a zone.
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(name)
    except (LookupError, ValueError, OSError):
        raise _refusal(name) from None


def zone_name(text: str) -> str:
    """The name of the zone that was typed, in the world's letters; NotReadableError where it is not known."""
    typed = "_".join(text.split())
    found = next((name for name in _names() if name.casefold() == typed.casefold()), typed)
    zone_of(found)
    return found


@cache
def _names() -> tuple[str, ...]:
    from zoneinfo import available_timezones  # it looks into hundreds of files, 20 ms

    return tuple(sorted(available_timezones()))


def _refusal(name: str) -> NotReadableError:
    from journal.model.reading import shown

    names = _names()
    if not names:
        return NotReadableError(
            f"This computer has no list of time zones, so {shown(name)} can't be looked up.",
            "Install Python's tzdata beside the journal, or leave the zone empty for this computer's own.",
        )
    near = _near(name, names)
    said = f" Near it: {', '.join(near)}." if near else ""
    return NotReadableError(
        f"There is no zone {shown(name)}.", f"Write it like Europe/Berlin or America/New_York.{said}"
    )


def _near(name: str, names: Iterable[str]) -> list[str]:
    """The zone of that place; else those that begin so, whole or by their place, and those spelt alike."""
    from difflib import get_close_matches

    places = {each.rpartition("/")[2].casefold(): each for each in names}
    whole, wanted = name.casefold(), name.rpartition("/")[2].casefold()
    if wanted in places:
        return [places[wanted]]
    begins = [each for each in places.values() if each.casefold().startswith(whole)]
    begins += [each for place, each in places.items() if wanted and place.startswith(wanted)]
    alike = [places[place] for place in get_close_matches(wanted, places, MOST_NAMED, ALIKE)]
    return list(dict.fromkeys([*begins, *alike]))[:MOST_NAMED]
