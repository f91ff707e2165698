"""How one column of our own CSV files is read and written, side by side so that the two cannot drift."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from typing import Any

from journal.exchange.tables import guard, unguard
from journal.model import reading
from journal.model.entries import Structure
from journal.model.errors import NotReadableError
from journal.model.units import METRES
from journal.model.vocabulary import Knee, Unit

LONGEST_HOLD_S = 86_400
HEAVIEST_KG = 1_000
YES = {"1", "true", "yes", "y", "x"}
NO = {"0", "false", "no", "n"}
STAMP = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]+)?(?:Z|\+00:00)")


def plain(value: float | Decimal) -> str:
    """Every digit of a number, without an exponent."""
    text = format(value if isinstance(value, Decimal) else Decimal(repr(value)), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _kilometres(metres: float) -> str:
    return plain(Decimal(repr(metres)).scaleb(-3))


def _metres(text: str, unit: Unit = Unit.KM) -> float:
    return float(reading.exact(text) * Decimal(repr(METRES[unit])))


def _distance(text: str) -> float:
    return reading.checked_distance(_metres(text))


def miles(text: str) -> float:
    """A distance in miles, in metres."""
    return reading.checked_distance(_metres(text, Unit.MI))


def _pain_from(text: str) -> float:
    metres = _metres(text)
    if not 0 <= metres <= reading.LONGEST_M:
        raise NotReadableError(f"{reading.shown(text)} is not between 0 and 1,000 km.")
    return metres


def _duration(text: str) -> float:
    return reading.checked_duration(reading.duration(text))


def _duration_text(seconds: float) -> str:
    """`0:38:20`, with whatever fraction of a second there is."""
    minutes, rest = divmod(Decimal(repr(seconds)), 60)
    whole, point, fraction = plain(rest).partition(".")
    return f"{int(minutes) // 60}:{int(minutes) % 60:02d}:{whole:0>2}{point}{fraction}"


def _structure_text(structure: Structure) -> str:
    """`6x3/2`; in seconds where minutes would not bring the same numbers back."""
    return f"{structure.repeats}x{_part_text(structure.run_s)}/{_part_text(structure.walk_s)}"


def _part_text(seconds: float) -> str:
    minutes = plain(round(seconds / 60, 6))
    return minutes if float(Decimal(minutes) * 60) == seconds else f"{plain(seconds)}s"


def _clock_text(value: time) -> str:
    return value.isoformat("auto" if value.second or value.microsecond else "minutes")


def _yes(text: str) -> bool:
    word = text.strip().lower()
    if word in YES | NO:
        return word in YES
    raise NotReadableError(f"{reading.shown(text)} is neither yes nor no.", "Write 1 or 0.")


def _yes_text(value: bool) -> str:
    return "1" if value else "0"


def _word(words: type[StrEnum], **also: StrEnum) -> Callable[[str], StrEnum]:
    def read(text: str) -> StrEnum:
        word = text.strip().lower()
        if word in also:
            return also[word]
        try:
            return words(word)
        except ValueError:
            listed = ", ".join(words)
            raise NotReadableError(f"{reading.shown(text)} is not one of: {listed}.") from None

    return read


def _whole(low: int, high: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        if not re.fullmatch(r"[0-9]{1,4}", text.strip()) or not low <= int(text) <= high:
            raise NotReadableError(f"{reading.shown(text)} is not a whole number from {low} to {high}.")
        return int(text)

    return read


def _effort(text: str) -> float:
    value = reading.number(text)
    if not 0 <= value <= 10:
        raise NotReadableError(f"{reading.shown(text)} is not from 0 to 10.")
    return value


def _hold(text: str) -> float:
    seconds = reading.number(text)
    if not 0 < seconds <= LONGEST_HOLD_S:
        raise NotReadableError(f"{reading.shown(text)} is not a number of seconds above 0, at most a day.")
    return seconds


def _load(text: str) -> float | None:
    """Kilograms; 0 is how other programs write that there were none."""
    kilograms = reading.number(text)
    if not 0 <= kilograms <= HEAVIEST_KG:
        raise NotReadableError(f"{reading.shown(text)} is not from 0 to 1,000 kg.")
    return kilograms or None


def _stamp(text: str) -> str:
    stamp = unguard(text).strip()
    refusal = NotReadableError(
        f"{reading.shown(text)} is not a UTC time.", "Write 2026-03-16T07:30:00Z or nothing."
    )
    if not STAMP.fullmatch(stamp):
        raise refusal
    try:
        datetime.fromisoformat(stamp)
    except ValueError:
        raise refusal from None
    return stamp


def _uid(text: str) -> str:
    return unguard(text).strip()


@dataclass(frozen=True, slots=True)
class Field:
    """One column: the attribute it holds, how its text is read, and how a value is written."""

    column: str
    attribute: str
    read: Callable[[str], Any]
    write: Callable[[Any], str]

    @property
    def is_text(self) -> bool:
        """Whether blanks alone are a value."""
        return self.read is unguard


def text_field(column: str, attribute: str = "") -> Field:
    """A column of free text, kept to the last blank."""
    return Field(column, attribute or column, unguard, guard)


def words_field(column: str, attribute: str, words: type[StrEnum], **also: StrEnum) -> Field:
    """A column of fixed words; `also` are further names of some of them."""
    return Field(column, attribute, _word(words, **also), str)


def yes_field(column: str) -> Field:
    """A column of yes or no."""
    return Field(column, column, _yes, _yes_text)


def whole_field(column: str, low: int, high: int, attribute: str = "") -> Field:
    """A column of whole numbers."""
    return Field(column, attribute or column, _whole(low, high), str)


def day_field(column: str, attribute: str = "") -> Field:
    """A column of days."""
    return Field(column, attribute or column, reading.iso_day, date.isoformat)


DAY = day_field("day")
TIME = Field("time", "time", reading.clock, _clock_text)
DISTANCE = Field("distance_km", "distance_m", _distance, _kilometres)
UNIT = words_field("distance_unit", "distance_unit", Unit)
DURATION = Field("duration", "duration_s", _duration, _duration_text)
STRUCTURE = Field("structure", "structure", reading.structure, _structure_text)
EFFORT = Field("effort", "effort", _effort, plain)
PAIN_FROM = Field("pain_from_km", "pain_from_m", _pain_from, _kilometres)
KNEE = words_field("knee", "knee", Knee)
HOLD = Field("hold_s", "hold_s", _hold, plain)
LOAD = Field("load_kg", "load_kg", _load, plain)
NOTE = text_field("note")
FOR_PHYSIO = yes_field("for_physio")
UID = Field("uid", "uid", _uid, guard)
UPDATED_AT = Field("updated_at", "updated_at", _stamp, str)
EVERY_ENTRY_ENDS = (NOTE, FOR_PHYSIO, UID, UPDATED_AT)
