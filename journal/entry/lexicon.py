"""The words of the language: what each one says, and the parts of a piece they become."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from journal.entry.days import day_length, read_day
from journal.entry.distances import has_unit, read_distance
from journal.entry.pieces import Word
from journal.model.errors import NotReadableError
from journal.model.reading import NUMBER, checked_duration, clock, duration, number, shown, structure
from journal.model.settings import Settings
from journal.model.vocabulary import Care, Kind, Knee, Moment, Place

Fields = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Match:
    """What `count` words say: the part's name, as people call it, and a function that gives its fields.

    The function raises `NotReadableError` where the words have the right shape and a wrong value.
    """

    count: int
    name: str
    fields: Callable[[], Fields]


ACTIVITIES = {
    "ride": "ride", "bike": "ride", "biking": "ride", "cycle": "ride", "cycling": "ride", "spin": "ride",
    "swim": "swim", "swimming": "swim", "walk": "walk", "walking": "walk", "hike": "hike", "hiking": "hike",
    "row": "row", "rowing": "row", "elliptical": "elliptical", "crosstrainer": "elliptical",
    "aqua-jog": "aqua-jog", "ski": "ski", "yoga": "yoga", "pilates": "pilates",
}  # fmt: skip
SURFACES = ("road", "trail", "track", "treadmill", "grass")

_KINDS = {str(kind): kind for kind in Kind} | {"walkrun": Kind.WALK_RUN, "run-walk": Kind.WALK_RUN}
_MOMENTS = {str(moment): moment for moment in Moment} | {
    "this-morning": Moment.MORNING, "at-night": Moment.NIGHT, "this-evening": Moment.EVENING,
    "before": Moment.BEFORE_RUN, "while": Moment.DURING_RUN, "while-running": Moment.DURING_RUN,
    "during": Moment.DURING_RUN, "after": Moment.AFTER_RUN, "within": Moment.AFTER_RUN,
    "squatting": Moment.SQUAT, "on-stairs": Moment.STAIRS,
}  # fmt: skip
# "other" alone is the moment; the place of that name is written "elsewhere".
_PLACES = {str(place): place for place in Place if place is not Place.OTHER} | {
    "elsewhere": Place.OTHER, "kneecap": Place.FRONT, "outside": Place.OUTER, "inside": Place.INNER,
}  # fmt: skip
_KNEES = {"left": (Knee.LEFT,), "right": (Knee.RIGHT,), "both": (Knee.LEFT, Knee.RIGHT)} | {
    "l": (Knee.LEFT,), "r": (Knee.RIGHT,)
}  # fmt: skip
_CARE = {str(care): care for care in Care} | {
    "painkiller": Care.MEDICINE, "painkillers": Care.MEDICINE, "iced": Care.ICE, "taped": Care.TAPE,
}  # fmt: skip

WORDS: dict[str, tuple[str, Fields]] = {
    "run": ("run", {}),
    "ran": ("run", {}),
    "pain": ("pain", {}),
    "knee": ("filler", {}),
    "knees": ("filler", {}),
    "and": ("filler", {}),
    "for-physio": ("mark for the physio", {"for_physio": True}),
    "gait": ("changed gait", {"gait_changed": True}),
    "gait-changed": ("changed gait", {"gait_changed": True}),
    "limp": ("changed gait", {"gait_changed": True}),
    "swelling": ("swelling", {"swelling": True}),
    "swollen": ("swelling", {"swelling": True}),
    "hills": ("hills", {"hills": "hilly"}),
    "hilly": ("hills", {"hills": "hilly"}),
    "-": ("not recorded", {}),
    "–": ("not recorded", {}),
    **{word: ("activity", {"activity": activity}) for word, activity in ACTIVITIES.items()},
    **{word: ("surface", {"surface": word}) for word in SURFACES},
    **{word: ("kind", {"kind": kind}) for word, kind in _KINDS.items()},
    **{word: ("moment", {"moment": moment}) for word, moment in _MOMENTS.items()},
    **{word: ("place", {"place": place}) for word, place in _PLACES.items()},
    **{word: ("knee", {"knees": knees}) for word, knees in _KNEES.items()},
    **{word: ("care", {"care": care}) for word, care in _CARE.items()},
}

_VALUE_OF = {
    "effort": "effort", "rpe": "effort", "e": "effort", "feel": "feel", "from": "start of the pain",
    "at": "clock time", "on": "day", "shoes": "shoes", "surface": "surface", "hills:": "hills",
    "cross": "activity", "note": "note",
}  # fmt: skip
_FREE_TEXT = ("shoes", "surface", "hills", "activity", "note")
_EXAMPLES = {
    "effort": "e6", "feel": "feel 4", "start of the pain": "from 3.5km", "clock time": "@18:05",
    "day": "on 16", "shoes": 'shoes "grey pair"', "surface": "surface road", "hills": 'hills: "one climb"',
    "activity": 'cross "stairs"', "note": '"felt good"',
}  # fmt: skip

_JOINABLE = re.compile(r"km|k|kms|mi|miles?|h|hours?|min|mins|minutes?|m|s|sec|seconds?")
_LONG_UNITS = ((re.compile(r"hours?"), "h"), (re.compile(r"min(?:s|utes?)"), "min"),
               (re.compile(r"sec(?:onds?)?"), "s"))  # fmt: skip
_HOURS, _MINUTES = re.compile(r"[0-9]+h"), re.compile(r"[0-9]+m(?:in)?")
_EFFORT = re.compile(r"(?:effort|rpe|e)[:=]?([+-]?[0-9.,]+(?:/10)?)")
_SCORE = re.compile(r"(left|right|both|l|r)[:=]?([+-]?[0-9.,]+(?:/10)?)|([0-9.,]+)(l|r)")
_STRUCTURE = re.compile(r"[0-9]+[x×].*")
_DURATION = re.compile(r"[+-]?[0-9.,]+(?::.*|(?: ?(?:h|min|m|s) ?[0-9.,]*)+)")
_NUMBER = re.compile(rf"[+-]?{NUMBER}(?:/10)?")


def recognised(ahead: Sequence[Word], settings: Settings, today: date) -> Match | None:
    """What the first of these words says, together with those after it that belong to it."""
    first = ahead[0]
    if first.quoted:
        return Match(1, "note", lambda: {"note": first.text})
    if len(ahead) > 1 and (pair := f"{first.plain}-{ahead[1].plain}") in WORDS:
        return _fixed(2, pair)
    if name := _VALUE_OF.get(first.plain) or _VALUE_OF.get(first.plain.removesuffix(":")):
        return _valued(name, ahead, settings, today)
    if count := day_length([word.plain for word in ahead[:3]]):
        text = " ".join(word.text for word in ahead[:count])
        return Match(count, "day", lambda: {"day": read_day(text, today)})
    if first.plain in WORDS:
        return _fixed(1, first.plain)
    return _amount(ahead, settings)


def score(text: str) -> int:
    """A pain score, `3` or `3/10`: a whole number 0 to 10, else `NotReadableError`."""
    value = number(text.removesuffix("/10"))
    if not (0 <= value <= 10 and value == int(value)):
        raise NotReadableError(
            f"{shown(text)} is not a pain score.", "A score is a whole number from 0 (none) to 10."
        )
    return int(value)


def effort(text: str) -> float:
    """An effort 0-10, halves and the like included, else `NotReadableError`."""
    value = number(text.removesuffix("/10"))
    if not 0 <= value <= 10:
        raise NotReadableError(
            f"{shown(text)} is not an effort.", "Effort goes from 0 (rest) to 10 (all out)."
        )
    return value


def _feel(text: str) -> int:
    if text not in ("1", "2", "3", "4", "5"):
        raise NotReadableError(f"{shown(text)} is not a feel.", "Feel goes from 1 (poor) to 5 (great).")
    return int(text)


_VALUES: dict[str, Callable[[str], Fields]] = {
    "effort": lambda text: {"effort": effort(text)},
    "feel": lambda text: {"feel": _feel(text)},
    "clock time": lambda text: {"time": clock(text)},
}


def _fixed(count: int, word: str) -> Match:
    name, fields = WORDS[word]
    return Match(count, name, lambda: fields)


def _valued(name: str, ahead: Sequence[Word], settings: Settings, today: date) -> Match:
    """A word that needs another after it: `effort 6`, `shoes "grey pair"`, `at 18:05`."""
    value = ahead[1] if len(ahead) > 1 else None
    if value is None or not _may_follow(name, value):
        return Match(1, name, lambda: _without_value(ahead[0].text, name))
    if name in _FREE_TEXT:
        text = value.text if value.quoted else ACTIVITIES.get(value.plain, value.text)
        return Match(2, name, lambda: {name: text})
    if name == "day":
        count = day_length([word.plain for word in ahead[1:4]]) or 1
        text = " ".join(word.text for word in ahead[1 : count + 1])
        return Match(count + 1, name, lambda: {"day": read_day(text, today)})
    if name == "start of the pain":
        count, text = _with_unit(ahead[1:])
        return Match(count + 1, name, lambda: {"pain_from_m": read_distance(text, settings.unit)[0]})
    return Match(2, name, lambda: _VALUES[name](value.text))


def _may_follow(name: str, value: Word) -> bool:
    """Free text stands in quotes, or is one word that begins with a letter; a note is always in quotes."""
    if name not in _FREE_TEXT:
        return not value.quoted
    return bool(value.text) if value.quoted else name != "note" and value.text[0].isalpha()


def _without_value(word: str, name: str) -> Fields:
    raise NotReadableError(f"{shown(word)} needs something after it.", f"Write it like {_EXAMPLES[name]}.")


def _amount(ahead: Sequence[Word], settings: Settings) -> Match | None:
    """A word made of figures: what it is shows in its shape."""
    plain = ahead[0].plain
    if plain.startswith("@"):
        return Match(1, "clock time", lambda: {"time": clock(plain[1:])})
    if found := _EFFORT.fullmatch(plain):
        return Match(1, "effort", lambda: {"effort": effort(found[1])})
    if scored := _SCORE.fullmatch(plain):
        knees, text = _KNEES[scored[1] or scored[4]], scored[2] or scored[3]
        return Match(1, "score", lambda: {"knees": knees, "score": score(text)})
    if _STRUCTURE.fullmatch(plain):
        return Match(1, "structure", lambda: {"structure": structure(plain)})
    count, text = _with_unit(ahead)
    if has_unit(text):
        return Match(count, "distance", lambda: distance_fields(text, settings))
    if _DURATION.fullmatch(text):
        return Match(count, "duration", lambda: {"duration_s": checked_duration(duration(text))})
    if _NUMBER.fullmatch(text):
        return Match(count, "number", lambda: {"text": text})
    return None


def distance_fields(text: str, settings: Settings) -> Fields:
    """The fields of a run or ride that a distance fills."""
    distance_m, unit = read_distance(text, settings.unit)
    return {"distance_m": distance_m, "distance_unit": unit}


def _with_unit(ahead: Sequence[Word]) -> tuple[int, str]:
    """A number and its unit, which may stand in the next word: `8 km`, `45 minutes`, `1h 5min`."""
    text, count = ahead[0].plain, 1
    if len(ahead) > 1:
        unit = ahead[1].plain
        of_number = _NUMBER.fullmatch(text) and _JOINABLE.fullmatch(unit)
        if of_number or (_HOURS.fullmatch(text) and _MINUTES.fullmatch(unit)):
            text, count = f"{text} {unit}", 2
    for long, short in _LONG_UNITS:
        text = long.sub(short, text)
    return count, text
