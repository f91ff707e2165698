"""The words of a strength session: exercises, sets, loads, sides, effort and pain of a set."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from journal.entry.days import day_length
from journal.entry.exercise_names import ExerciseNames
from journal.entry.lexicon import Fields, Match, recognised, score
from journal.entry.pieces import Word
from journal.entry.scanning import Part
from journal.model.errors import NotReadableError
from journal.model.exercises import Exercise, Measure
from journal.model.reading import NUMBER, checked_duration, duration, exact, shown
from journal.model.settings import Settings
from journal.model.vocabulary import Knee, LoadKind, Side

MOST_SETS, MOST_REPS, LONGEST_HOLD_S, HEAVIEST_KG = 999, 9999, 86_400.0, 1000.0
KG_OF_LB = Decimal("0.45359237")

_SIDES = {
    "left": (Side.LEFT,), "l": (Side.LEFT,), "right": (Side.RIGHT,), "r": (Side.RIGHT,),
    "both": (Side.BOTH,), "each": (Side.LEFT, Side.RIGHT),
}  # fmt: skip
_SIDE_OF = ("side", "sides", "leg", "legs")
_BODYWEIGHT = {"load_kind": LoadKind.BODYWEIGHT}
_LOADS: dict[str, Fields] = {
    "bodyweight": _BODYWEIGHT, "bw": _BODYWEIGHT, "body-weight": _BODYWEIGHT,
    "band": {"load_kind": LoadKind.BAND}, "assisted": {"load_kind": LoadKind.ASSISTED},
    "weight": {"load_kind": LoadKind.WEIGHT},
}  # fmt: skip
_SECONDS, _REPS = ("s", "sec", "secs", "second", "seconds"), ("rep", "reps")
_MINUTES = ("min", "mins", "minute", "minutes")
_UNITS = (*_SECONDS, *_MINUTES, *_REPS)
_WEIGHTS = ("kg", "kgs", "lb", "lbs", "pounds")

_AMOUNT = r"[0-9]{1,6}(?:\.[0-9]{1,30})?"
_SETS = re.compile(
    rf"(?:(?P<sets>[0-9]{{1,4}})[x×])?(?P<amounts>{_AMOUNT}(?:,{_AMOUNT})*|[0-9]{{1,2}}:[0-9]{{2}})"
    rf"(?P<unit>{'|'.join(sorted(_UNITS, key=len, reverse=True))})?"
)
_TIMES = re.compile(r"[0-9]{1,4}[x×]")
_WEIGHT = re.compile(rf"\+?({NUMBER}) ?({'|'.join(_WEIGHTS)})")
_PAIN = re.compile(r"p([0-9.,]+(?:/10)?)([lr]?)|p([lr])([0-9.,]+(?:/10)?)")
_PAIN_AFTER = re.compile(r"([0-9.,]+(?:/10)?)([lr]?)|([lr])([0-9.,]+(?:/10)?)")
_FIGURE = re.compile(r"[0-9]")
_SHORT = re.compile(r"[ep][0-9].*")
# The words of other entries that a session has too.
_SHARED = ("day", "clock time", "duration", "effort", "note", "mark for the physio", "filler")


@dataclass(frozen=True, slots=True)
class Sets:
    """Sets as they were written: an amount each, in seconds, reps, or what the exercise usually counts.

    An amount is None in `3 sets`, where nothing more is said.
    """

    amounts: tuple[float | None, ...]
    unit: Measure | None

    def measured(self, usual: Measure) -> tuple[tuple[int | None, float | None], ...]:
        """Reps and hold in seconds of each set; raises `NotReadableError` for what no set can have."""
        if (self.unit or usual) is Measure.HOLD:
            return tuple((None, amount if amount is None else _held(amount)) for amount in self.amounts)
        return tuple((amount if amount is None else _reps(amount), None) for amount in self.amounts)


def recognised_strength(
    ahead: Sequence[Word], before: Sequence[Part], names: ExerciseNames, settings: Settings, today: date
) -> Match | None:
    """What the first of these words says in a session; `before` are the parts since the last comma."""
    first = ahead[0]
    named = any(part.name == "exercise" for part in before)
    if not named and (found := names.first(ahead)):
        count, exercise = found
        return Match(count, "exercise", lambda: {"exercise": exercise})
    if first.quoted and not named and _begins_with_figure(ahead[1:]) and not first.comma and first.text:
        return Match(1, "exercise", lambda: {"exercise": Exercise(first.text)})
    if first.plain in ("with", "of"):
        return Match(1, "filler", dict)
    return (
        _side(ahead) or _load(ahead) or _pain(ahead) or _hold(ahead) or _sets(ahead) or _session_name(ahead)
        or _shared(ahead, settings, today)
    )  # fmt: skip


def exercise_phrase(ahead: Sequence[Word]) -> Sequence[Word]:
    """The words, from the first on, that may together be meant to name an exercise."""
    count = 1
    while count < len(ahead) and not ahead[count - 1].comma and _may_name(ahead[count]):
        count += 1
    return ahead[:count]


def _may_name(word: Word) -> bool:
    plain = word.plain
    says_else = plain in _SIDES or plain in _LOADS or plain in ("per", "hold", "with", "note")
    return plain[:1].isalpha() and not says_else and not _SHORT.fullmatch(plain)


def _shared(ahead: Sequence[Word], settings: Settings, today: date) -> Match | None:
    match = recognised(ahead, settings, today)
    return match if match and match.name in _SHARED else None


def _begins_with_figure(words: Sequence[Word]) -> bool:
    return bool(words) and _FIGURE.match(words[0].plain) is not None


def _side(ahead: Sequence[Word]) -> Match | None:
    plain, following = ahead[0].plain, ahead[1].plain if len(ahead) > 1 else ""
    if plain in ("each", "per", "a") and following in _SIDE_OF:
        return Match(2, "side", lambda: {"sides": _SIDES["each"]})
    if sides := _SIDES.get(plain):
        return Match(2 if following in _SIDE_OF else 1, "side", lambda: {"sides": sides})
    return None


def _load(ahead: Sequence[Word]) -> Match | None:
    if weighed := _weight(ahead):
        count, kg = weighed
        return Match(count, "load", lambda: {"load_kind": LoadKind.WEIGHT, "load_kg": kg()})
    fields = _LOADS.get(ahead[0].plain)
    if fields is None:
        return None
    count, said = 1, fields
    if len(ahead) > 1 and not ahead[0].comma and ahead[0].plain == "band" and is_colour(ahead[1]):
        count, said = 2, {**fields, "band": ahead[1].text}
    weighed = None if ahead[count - 1].comma or fields is _BODYWEIGHT else _weight(ahead[count:])
    if weighed is None:
        return Match(count, "load", lambda: said)
    more, kg = weighed
    return Match(count + more, "load", lambda: {**said, "load_kg": kg()})


def _weight(ahead: Sequence[Word]) -> tuple[int, Callable[[], float]] | None:
    """How many words name a weight, and its kilograms."""
    if not ahead:
        return None
    count, text = _joined(ahead, _WEIGHTS)
    found = _WEIGHT.fullmatch(text)
    return (count, lambda: _kg(found)) if found else None


def is_colour(word: Word) -> bool:
    """Whether it is read as a band's colour: any quoted text, or a word that says nothing else there."""
    if word.quoted:
        return bool(word.text)
    says_else = word.plain in (*_SIDES, *_LOADS, "hold", "note", "for", "per", "pain", "session", "with")
    return word.plain.isalpha() and len(word.plain) > 2 and not says_else and not day_length([word.plain])


def _kg(weight: re.Match[str]) -> float:
    kilograms = exact(weight[1]) * (KG_OF_LB if weight[2][0] in "lp" else 1)
    if not 0 < kilograms <= HEAVIEST_KG:
        raise NotReadableError(f"{shown(weight[0])} is no load.", "A load is more than 0 and at most 1000kg.")
    return float(kilograms)


def _pain(ahead: Sequence[Word]) -> Match | None:
    if found := _PAIN.fullmatch(ahead[0].plain):
        return Match(1, "pain", lambda: _pain_fields(found))
    if ahead[0].plain == "pain":
        found = _PAIN_AFTER.fullmatch(ahead[1].plain) if len(ahead) > 1 else None
        return Match(2 if found else 1, "pain", lambda: _pain_fields(found))
    return None


def _pain_fields(found: re.Match[str] | None) -> Fields:
    if found is None:
        raise NotReadableError("“pain” needs a score after it.", "Write it like p2, or p2L with its knee.")
    knee = {"l": Knee.LEFT, "r": Knee.RIGHT}.get(found[2] or found[3] or "")
    return {"pain": score(found[1] or found[4]), "pain_knee": knee}


def _hold(ahead: Sequence[Word]) -> Match | None:
    """`hold 5s`: how long each repetition is held; `hold` alone after sets: they count seconds."""
    if ahead[0].plain != "hold":
        return None
    count, text = _joined(ahead[1:], _UNITS) if len(ahead) > 1 else (0, "")
    amount = _SETS.fullmatch(text.replace(" ", ""))
    if ahead[0].comma or amount is None or amount["sets"] or "," in amount["amounts"]:
        return Match(1, "mark of a hold", dict)
    return Match(count + 1, "hold", lambda: {"hold_s": _held(_amounts(amount)[0])})


def _sets(ahead: Sequence[Word]) -> Match | None:
    """`3x10`, `3 x 10`, `3 sets of 10`, `3x30s`, `10,10,8`, `10, 10, 8`, `45s`, `3 sets`."""
    count, text = 1, ahead[0].plain
    plain = [word.plain for word in ahead]
    if text.isdecimal() and not ahead[0].comma:
        if plain[1:2] == ["sets"] and plain[2:3] in (["of"], ["x"], ["×"]) and len(plain) > 3:
            count, text = 4, f"{text}x{plain[3]}"
        elif plain[1:2] in (["set"], ["sets"]):
            return Match(2, "number of sets", lambda: {"sets": Sets((None,) * _times(text), None)})
        elif plain[1:2] in (["x"], ["×"]) and len(plain) > 2:
            count, text = 3, f"{text}x{plain[2]}"
    elif _TIMES.fullmatch(text) and len(plain) > 1:
        count, text = 2, f"{text}{plain[1]}"
    while ahead[count - 1].comma and len(ahead) > count and plain[count].isdecimal():
        # A comma between two bare numbers does not end the exercise: they are sets of it.
        count, text = count + 1, f"{text},{plain[count]}"
    if len(ahead) > count and plain[count] in _UNITS and not ahead[count - 1].comma:
        count, text = count + 1, f"{text}{plain[count]}"
    found = _SETS.fullmatch(text)
    return Match(count, "number of sets", lambda: {"sets": _written(found)}) if found else None


def _written(found: re.Match[str]) -> Sets:
    amounts, times = _amounts(found), _times(found["sets"] or "1")
    if found["sets"] and len(amounts) > 1:
        raise NotReadableError(f"{shown(found[0])} says twice how many sets.", "Write 3x10 or 10,10,8.")
    unit = found["unit"]
    measure = None if unit is None else Measure.REPS if unit in _REPS else Measure.HOLD
    return Sets(amounts * times, Measure.HOLD if ":" in found["amounts"] else measure)


def _times(text: str) -> int:
    if not 1 <= int(text) <= MOST_SETS:
        raise NotReadableError(
            f"{shown(text)} is not a number of sets.", f"From 1 to {MOST_SETS}, like 3x10."
        )
    return int(text)


def _amounts(found: re.Match[str]) -> tuple[float, ...]:
    if ":" in found["amounts"]:
        return (duration(found["amounts"]),)
    times = 60 if found["unit"] in _MINUTES else 1
    return tuple(float(Decimal(amount) * times) for amount in found["amounts"].split(","))


def _reps(amount: float) -> int:
    if not (1 <= amount <= MOST_REPS and amount == int(amount)):
        raise NotReadableError(
            f"“{amount:g}” is not a number of repetitions.", f"A whole number from 1 to {MOST_REPS}."
        )
    return int(amount)


def _held(seconds: float) -> float:
    if checked_duration(seconds) > LONGEST_HOLD_S:
        raise NotReadableError(f"{seconds:g} s is longer than a hold can be.", "A day at most: 45s, 2min.")
    return seconds


def _session_name(ahead: Sequence[Word]) -> Match | None:
    if ahead[0].plain != "session":
        return None
    if len(ahead) == 1 or ahead[0].comma or not ahead[1].text:
        return Match(1, "session", _nameless)
    return Match(2, "session", lambda: {"name": ahead[1].text})


def _nameless() -> Fields:
    raise NotReadableError("“session” needs a name after it.", 'Write it like session A, or session "hips".')


def _joined(words: Sequence[Word], units: Sequence[str]) -> tuple[int, str]:
    """A number and its unit, which may stand in the next word."""
    if len(words) > 1 and not words[0].comma and words[1].plain in units:
        return 2, f"{words[0].plain} {words[1].plain}"
    return 1, words[0].plain
