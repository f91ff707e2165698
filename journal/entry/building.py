"""The parts of one piece put together: which sort of entry they make, and what is missing or too much."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Any

from journal.entry.days import read_day
from journal.entry.distances import checked_speed
from journal.entry.lexicon import Fields, distance_fields, score
from journal.entry.pieces import Problem
from journal.entry.scanning import Built, Part, at, over
from journal.model.entries import CareTaken, CrossTraining, PainScore, Run
from journal.model.errors import NotReadableError
from journal.model.reading import shown
from journal.model.settings import Settings
from journal.model.units import duration
from journal.model.vocabulary import Knee

_BEGINS = {"run": "run", "pain": "pain score", "activity": "cross-training", "care": "care"}
_ALWAYS = {"day", "clock time", "note", "mark for the physio", "filler"}
_TAKES = {
    "run": _ALWAYS | {
        "run", "kind", "distance", "duration", "number", "structure", "effort", "feel", "surface", "hills",
        "shoes", "changed gait", "swelling", "start of the pain",
    },
    "pain score": _ALWAYS | {"pain", "knee", "score", "number", "not recorded", "moment", "place"},
    "cross-training": _ALWAYS | {"activity", "distance", "duration", "number", "effort"},
    "care": _ALWAYS | {"care", "number"},
    "day note": _ALWAYS,
    "warning sign": (_ALWAYS - {"clock time"}) | {"sign", "knee", "cleared"},
    "episode": (_ALWAYS - {"clock time", "day"}) | {"episode", "knee", "first day", "last day"},
}  # fmt: skip
_RUN_ONLY = _TAKES["run"] - _TAKES["cross-training"] - _TAKES["pain score"]
_PAIN_ONLY = {"knee", "score", "moment", "place"}
_MAY_REPEAT = {
    "knee",
    "score",
    "number",
    "not recorded",
    "filler",
    "changed gait",
    "swelling",
    "mark for the physio",
}
_NEXT = "Leave one out, or put ; between two entries."


def built(parts: Sequence[Part], settings: Settings, today: date) -> Built:
    """The entries of one piece: one, or a pain score a knee; else its problems."""
    sort = _sort(parts)
    if sort is None:
        return (), [
            over(parts, "It is not said what this was.", "Begin with run, pain, ride, swim, ice or the like.")
        ]
    problems = too_much(parts, sort) or (_not_scores(parts) if sort == "pain score" else [])
    if problems:
        return (), problems
    try:
        if sort == "pain score":
            return _pain(parts, settings, today), []
        fields = _with_number(parts, sort, settings, today)
        if sort == "care":
            return [CareTaken(**fields)], []
        if sort == "cross-training":
            return [CrossTraining(**fields)], []
        return _run(parts, fields)
    except NotReadableError as refused:
        return (), [over(_figures(parts) or parts, refused.what, refused.mend)]


def _sort(parts: Sequence[Part]) -> str | None:
    """The sort of entry: by the word that begins one, else by what only one sort has."""
    names = [part.name for part in parts]
    begun = next((_BEGINS[name] for name in names if name in _BEGINS), None)
    if begun:
        return begun
    if any(name in _RUN_ONLY for name in names):
        return "run"
    if any(name in _PAIN_ONLY for name in names):
        return "pain score"
    measured = "distance" in names or ("number" in names and "duration" in names)
    return "run" if measured else None


def too_much(parts: Sequence[Part], sort: str) -> list[Problem]:
    """A problem for every part that this sort of entry has not, or has only once."""
    problems = []
    seen: dict[str, Part] = {}
    for part in parts:
        words = shown(part.text)
        first = seen.setdefault(part.name, part)
        if part.name in _BEGINS and _BEGINS[part.name] != sort:
            problems.append(at(part, f"{words} begins another entry.", "Put ; before it."))
        elif part.name not in _TAKES[sort]:
            why = f"{words} ({part.name}) does not belong to {_one(sort)}."
            problems.append(at(part, why, _home(part.name)))
        elif first is not part and part.name not in _MAY_REPEAT:
            why = f"{words} is a second {part.name} after {shown(first.text)}."
            problems.append(at(part, why, _mend_second(part)))
    return problems


def _not_scores(parts: Sequence[Part]) -> list[Problem]:
    problems = []
    for part in parts:
        try:
            if part.name == "number":
                score(part.text)
        except NotReadableError as refused:
            problems.append(at(part, refused.what, refused.mend))
    return problems


def _one(sort: str) -> str:
    if sort in ("care", "cross-training"):
        return sort
    return f"an {sort}" if sort == "episode" else f"a {sort}"


def _home(name: str) -> str:
    if name in _ALWAYS:
        return "Leave it out."
    if name in _TAKES["pain score"]:
        return "Write pain as an entry of its own, after a ;"
    homes = [_one(sort) for sort, takes in _TAKES.items() if name in takes]
    return f"It belongs to {' or '.join(homes)}."


def _mend_second(part: Part) -> str:
    if part.name == "duration" and part.fields["duration_s"] < 24 * 60 and ":" in part.text:
        return f"A clock time is written @{part.text[:8]}."
    if part.name == "note":
        return "Put one pair of quotes round the whole note."
    return _NEXT


def _with_number(parts: Sequence[Part], sort: str, settings: Settings, today: date) -> Fields:
    """The fields of a run, ride or care, with what a bare number means there: a distance, or a day."""
    fields: Fields = {"day": today}
    for part in parts:
        if part.name not in ("number", "filler"):
            fields |= part.fields
    numbers = [part.text for part in parts if part.name == "number"]
    if len(numbers) > 1:
        raise NotReadableError(
            f"{shown(numbers[1])} is a second bare number.", "Give each its unit: 6.2km, 45min."
        )
    if not numbers:
        return fields
    if sort == "care":
        if any(part.name == "day" for part in parts):
            raise NotReadableError(f"{shown(numbers[0])} would be a second day.", "Leave one out.")
        return fields | {"day": read_day(numbers[0], today)}
    if "distance_m" in fields or (sort == "cross-training" and "duration_s" not in fields):
        raise NotReadableError(
            f"{shown(numbers[0])} could be minutes, a distance or a day.",
            f"Write {numbers[0][:6]}min, {numbers[0][:6]}{settings.unit} or on {numbers[0][:6]}.",
        )
    return fields | distance_fields(numbers[0], settings)


def _run(parts: Sequence[Part], fields: Fields) -> Built:
    if "distance_m" not in fields and "duration_s" not in fields:
        mend = "Add one: run 6.2km, run 38:20."
        if structure := fields.get("structure"):
            whole = structure.repeats * (structure.run_s + structure.walk_s)
            mend = f"{structure} lasts {duration(whole)}: add that if it was so."
        raise NotReadableError("A run needs a distance or a duration.", mend)
    try:
        if "distance_m" in fields and "duration_s" in fields:
            checked_speed((fields["distance_m"], fields["distance_unit"]), fields["duration_s"])
    except NotReadableError as refused:
        amounts = [part for part in parts if part.name in ("distance", "number", "duration")]
        return (), [over(amounts, refused.what, refused.mend)]
    return [Run(**fields)], []


def _pain(parts: Sequence[Part], settings: Settings, today: date) -> list[PainScore]:
    """A score for every knee written, all with the same day, moment, place and note."""
    shared: dict[str, Any] = {"day": today}
    for part in parts:
        if part.name not in ("knee", "score", "number", "not recorded", "filler"):
            shared |= part.fields
    scores: dict[Knee, int] = {}
    for knee, given in _scores(parts, settings):
        if knee in scores:
            raise NotReadableError(f"The {knee} knee has two scores here.", _NEXT)
        scores[knee] = given
    if not scores:
        raise NotReadableError("A pain score is missing.", "Write it like pain L3 or pain 3 left, 0 to 10.")
    return [PainScore(knee=knee, score=given, **shared) for knee, given in scores.items()]


def _scores(parts: Sequence[Part], settings: Settings) -> list[tuple[Knee, int]]:
    scores = [
        (knee, part.fields["score"])
        for part in parts
        if part.name == "score"
        for knee in part.fields["knees"]
    ]
    loose = [part for part in parts if part.name in ("knee", "number", "not recorded")]
    knees = [part.fields["knees"] for part in loose if part.name == "knee"]
    given = [
        None if part.name == "not recorded" else score(part.text) for part in loose if part.name != "knee"
    ]
    if not loose or given == [None]:
        return scores
    if not knees and len(given) == 2 and not scores:
        knees = [(Knee.LEFT,), (Knee.RIGHT,)]
    elif not knees and len(given) == 1 and not scores:
        if settings.knee is None:
            raise NotReadableError("It is not said which knee.", f"Say L or R: pain L{given[0]}.")
        knees = [(settings.knee,)]
    elif not _alternate(loose) or len(knees) != len(given):
        raise NotReadableError(
            "Which score is of which knee cannot be told.", "Write it like L3 R0, or 1 0 for left and right."
        )
    return scores + [
        (knee, value) for both, value in zip(knees, given, strict=True) for knee in both if value is not None
    ]


def _alternate(loose: Sequence[Part]) -> bool:
    """Whether knees and scores take turns: `left 2 right 1` or `2 left 1 right`."""
    turns = [part.name == "knee" for part in loose]
    return all(here != following for here, following in pairwise(turns))


def _figures(parts: Sequence[Part]) -> list[Part]:
    return [part for part in parts if part.name in ("number", "knee", "score", "not recorded")]
