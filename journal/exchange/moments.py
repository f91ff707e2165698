"""Days and times in the language of an account: `Jun 4, 2024, 6:13:47 AM`, `6. 9. 2026 11:18`."""

import re
import unicodedata
from datetime import UTC, datetime, timedelta, timezone

from journal.model.errors import NotReadableError
from journal.model.reading import shown

# The first letters of the months, without accents: en de fr es it nl cs pl pt and the north.
MONTHS = {
    stem: number
    for number, stems in enumerate(
        (
            "jan gen ene led sty",
            "feb fev uno lut",
            "mar mrt maa bre",
            "apr abr avr dub kwi",
            "may mai mei mag maj kve",
            "jun juin giu cvn cervn cerven cze",
            "jul juil lug cvc cervenc cervene lip",
            "aug aou ago srp sie",
            "sep set zar wrz",
            "oct okt ott out rij paz",
            "nov lis",
            "dec dez dic des pro gru",
        ),
        start=1,
    )
    for stem in stems.split()
}
LONGEST_STEM = max(map(len, MONTHS))
SHORTEST_STEM = 3

_CLOCK = r"(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d{1,9})?)?(?: ?([ap])\.? ?m\.?)?"
_BETWEEN = r"(?:,? (?:at |um |a las |a |alle |om |kl\.? |v |o )?|T|,)"
_ISO = re.compile(rf"(\d{{4}})-(\d{{1,2}})-(\d{{1,2}})(?:{_BETWEEN}{_CLOCK})?", re.IGNORECASE)
_FIGURES = re.compile(
    rf"(\d{{1,2}}) ?([./-]) ?(\d{{1,2}}) ?[./-] ?(\d{{4}})\.?(?:{_BETWEEN}{_CLOCK})?", re.IGNORECASE
)
_DAY_FIRST = re.compile(
    rf"(\d{{1,2}})\.? (?:de )?([a-z]{{3,12}})\.?,? (?:de )?(\d{{4}})(?:{_BETWEEN}{_CLOCK})?", re.IGNORECASE
)
_MONTH_FIRST = re.compile(
    rf"([a-z]{{3,12}})\.? (\d{{1,2}}),? (\d{{4}})(?:{_BETWEEN}{_CLOCK})?", re.IGNORECASE
)
_ZONED = re.compile(
    r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:[.,]\d{1,9})? ?(Z|[+-]\d\d:?\d\d)?", re.IGNORECASE
)
LONGEST = 60


def moment(text: str) -> datetime:
    """A day and a time of day without a zone; midnight where there is no time.

    Of `4/6/2024` the first figure is the day, as everywhere but in the United States, whose lists name the
    month or say AM and PM.
    """
    plain = _plain(text)
    if len(plain) <= LONGEST:
        if found := _ISO.fullmatch(plain):
            return _moment(text, found[1], found[2], found[3], found.groups()[3:])
        if found := _FIGURES.fullmatch(plain):
            first, mark, second, year = found[1], found[2], found[3], found[4]
            american = mark == "/" and (int(second) > 12 or (found[8] is not None and int(first) <= 12))
            day, month = (second, first) if american else (first, second)
            return _moment(text, year, month, day, found.groups()[4:])
        if found := _DAY_FIRST.fullmatch(plain):
            return _moment(text, found[3], _month(text, found[2]), found[1], found.groups()[3:])
        if found := _MONTH_FIRST.fullmatch(plain):
            return _moment(text, found[3], _month(text, found[1]), found[2], found.groups()[3:])
    raise _refusal(text)


def _plain(text: str) -> str:
    """The text with single blanks (there are wide and narrow ones) and letters without accents."""
    plain = " ".join(text[: 4 * LONGEST].split())
    if plain.isascii():
        return plain
    letters = unicodedata.normalize("NFKD", plain)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _month(text: str, word: str) -> int:
    name = word.casefold()
    for length in range(min(LONGEST_STEM, len(name)), SHORTEST_STEM - 1, -1):
        if month := MONTHS.get(name[:length]):
            return month
    raise _refusal(text)


def _moment(text: str, year: str, month: str | int, day: str, clock: tuple[str | None, ...]) -> datetime:
    hour, minute, second, half = (int(clock[0] or 0), int(clock[1] or 0), int(clock[2] or 0), clock[3])
    if half:
        if not 1 <= hour <= 12:
            raise _refusal(text)
        hour = hour % 12 + (12 if half in "pP" else 0)
    try:
        return datetime(int(year), int(month), int(day), hour, minute, second)  # noqa: DTZ001 - has none yet
    except ValueError:
        raise _refusal(text) from None


def _refusal(text: str) -> NotReadableError:
    return NotReadableError(f"{shown(text.strip())} is not a day and a time.")


def moment_with_zone(text: str) -> datetime:
    """A moment written in ISO form with its zone, `2026-03-16T07:30:00Z`; UTC where it names none."""
    found = _ZONED.fullmatch(text.strip()[:LONGEST])
    if not found:
        raise _refusal(text)
    try:
        at = datetime.fromisoformat(f"{found[1]}T{found[2]}")
        return at.replace(tzinfo=_zone(found[3] or "Z"))
    except ValueError:
        raise _refusal(text) from None


def _zone(text: str) -> timezone:
    if text in "Zz":
        return UTC
    ahead = timedelta(hours=int(text[1:3]), minutes=int(text[-2:]))
    return timezone(-ahead if text[0] == "-" else ahead)


def own_zone(at: datetime) -> timezone | None:
    """The zone a moment was written with, None for UTC: that is how moments are kept, not where one was."""
    return at.tzinfo if isinstance(at.tzinfo, timezone) and at.utcoffset() else None
