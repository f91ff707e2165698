"""A strength session and its sets as words to type again, and as a line to read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from typing import Any

from journal.entry.exercise_names import ExerciseNames, none_known
from journal.entry.pieces import Word, quoted
from journal.entry.strength_words import is_colour
from journal.entry.wording import day_words, duration_words, numbered, plain_number, time_words
from journal.model.entries import ExerciseSet, StrengthSession
from journal.model.exercises import Exercise, Measure
from journal.model.vocabulary import LoadKind, Side


@dataclass(frozen=True, slots=True)
class _Alike:
    """Sets in a row that differ in their amounts only; with `each`, one of the left and one of the right."""

    sets: tuple[ExerciseSet, ...]
    each: bool

    @property
    def first(self) -> ExerciseSet:
        return self.sets[0]


def session_words(
    session: StrengthSession,
    sets: Sequence[ExerciseSet],
    today: date,
    exercises: ExerciseNames | None = None,
) -> str:
    """Words that `read` gives this session and its sets for, told the same exercises.

    Names that are not among the exercises stand in quotes. What a line cannot say is left out, as in
    `wording.as_words`; the sets are written by their position and counted anew from 1.
    """
    names = exercises or none_known()
    physio = "for-physio" if session.for_physio else ""
    name = f"session {quoted(session.name)}" if session.name else ""
    took = "" if session.duration_s is None else duration_words(session.duration_s)
    day, clock = day_words(session.day, today), time_words(session.time)
    whole = ["strength", day, clock, took, numbered("e", session.effort), name, physio]
    written: list[str] = []
    for alike in _runs_of_alike(sets):
        # The name goes first and is never left out: after it no word can be taken for another name.
        named, exercise = names.words_for(alike.first.exercise)
        written.append(_joined([named, *_words(alike, exercise)]))
    note = [quoted(session.note)] if session.note else []
    return ", ".join(part for part in (_joined([*whole, *written[:1]]), *written[1:], *note) if part)


def session_line_parts(sets: Sequence[ExerciseSet]) -> list[str]:
    """An exercise a part: `split squat 3×10 12 kg left`; loads in kilograms."""
    parts: list[str] = []
    before = ""
    for alike in _runs_of_alike(sets):
        said = _joined([_amounts_shown(alike), *_shown(alike)])
        if alike.first.exercise == before:
            parts[-1] += f", {said}"
        else:
            parts.append(f"{alike.first.exercise} {said}".strip())
        before = alike.first.exercise
    return parts


def _words(alike: _Alike, exercise: Exercise) -> list[str]:
    one = alike.first
    side = "each side" if alike.each else "" if one.side is Side.BOTH else str(one.side)
    knee = one.pain_knee[0].upper() if one.pain_knee else ""
    # After a band without a colour a note in quotes would be its colour.
    note = f"note {quoted(one.note)}" if one.note else ""
    return [
        _amount_words(alike, exercise),
        _load_words(one),
        side,
        numbered("e", one.effort),
        "" if one.pain is None else f"p{one.pain}{knee}",
        "for-physio" if one.for_physio else "",
        note,
    ]


def _amount_words(alike: _Alike, exercise: Exercise) -> str:
    one, number = alike.first, len(alike.sets)
    if one.reps is None and one.hold_s is None:
        return "1 set" if number == 1 else f"{number} sets"
    if one.reps is None:
        return f"{_counted([plain_number(each.hold_s or 0) for each in alike.sets])}s"
    reps = _counted([str(each.reps) for each in alike.sets])
    if one.hold_s is not None:
        return f"{reps} hold {plain_number(one.hold_s)}s"
    return f"{reps}reps" if exercise.measure is Measure.HOLD else reps


def _counted(amounts: Sequence[str]) -> str:
    """`3x10` of equal amounts, else `10,10,8`."""
    if len(amounts) > 1 and len(set(amounts)) == 1:
        return f"{len(amounts)}x{amounts[0]}"
    return ",".join(amounts)


def _load_words(one: ExerciseSet) -> str:
    kg = "" if one.load_kg is None else f"{plain_number(one.load_kg)}kg"
    if one.load_kind is LoadKind.WEIGHT:
        return kg or "weight"
    if one.load_kind is LoadKind.BAND:
        return _joined(["band", _colour_words(one.band), kg])
    return _joined(["assisted", kg]) if one.load_kind is LoadKind.ASSISTED else ""


def _colour_words(band: str) -> str:
    plain = band.isascii() and is_colour(Word(band, 0, len(band)))
    return band if plain or not band else quoted(band)


def _amounts_shown(alike: _Alike) -> str:
    one, number = alike.first, len(alike.sets)
    if one.reps is None and one.hold_s is None:
        return "1 set" if number == 1 else f"{number} sets"
    held = one.reps is None
    amounts = [f"{each.hold_s:g}" if held else str(each.reps) for each in alike.sets]
    equal = number > 1 and len(set(amounts)) == 1
    text = f"{number}×{amounts[0]}" if equal else ", ".join(amounts)
    hold = "" if held or one.hold_s is None else f" hold {one.hold_s:g} s"
    return f"{text} s" if held else f"{text}{hold}"


def _shown(alike: _Alike) -> list[str]:
    one = alike.first
    kg = "" if one.load_kg is None else f"{round(one.load_kg, 2):g} kg"
    loads = {
        LoadKind.BODYWEIGHT: kg,
        LoadKind.WEIGHT: kg,
        LoadKind.BAND: _joined(["band", one.band, kg]),
        LoadKind.ASSISTED: _joined(["assisted", kg]),
    }
    side = "each side" if alike.each else "" if one.side is Side.BOTH else str(one.side)
    pain = "" if one.pain is None else f"pain {one.pain}"
    knee = one.pain_knee.value if one.pain_knee else ""
    effort = "" if one.effort is None else f"effort {one.effort:g}"
    note = f"“{one.note}”" if one.note else ""
    return [loads[one.load_kind], side, effort, pain, knee, note, "for the physio" if one.for_physio else ""]


def _runs_of_alike(sets: Sequence[ExerciseSet]) -> Iterator[_Alike]:
    """The sets by position, those in a row that are said together as one."""
    ordered = sorted(sets, key=lambda one: one.position)
    place = 0
    while place < len(ordered):
        step = 2 if _is_pair(ordered, place) else 1
        alike = [ordered[place]]
        place += step
        while place < len(ordered) and _goes_on(alike[0], ordered, place, paired=step == 2):
            alike.append(ordered[place])
            place += step
        for equal in _blocks(alike):
            yield _Alike(tuple(equal), each=step == 2)


def _blocks(alike: list[ExerciseSet]) -> list[list[ExerciseSet]]:
    """Sets of several amounts apart where each amount is there more than once: 3x30s, then 2x45s."""
    blocks = [list(block) for _, block in groupby(alike, key=lambda one: (one.reps, one.hold_s))]
    return blocks if all(len(block) > 1 for block in blocks) else [alike]


def _goes_on(first: ExerciseSet, ordered: Sequence[ExerciseSet], place: int, *, paired: bool) -> bool:
    one = ordered[place]
    return _alike(first, one) and first.side is one.side and (not paired or _is_pair(ordered, place))


def _is_pair(ordered: Sequence[ExerciseSet], place: int) -> bool:
    """Whether a left set is followed by the same of the right."""
    if place + 1 >= len(ordered):
        return False
    left, right = ordered[place], ordered[place + 1]
    sides = left.side is Side.LEFT and right.side is Side.RIGHT
    return sides and left.reps == right.reps and left.hold_s == right.hold_s and _alike(left, right)


def _alike(first: ExerciseSet, later: ExerciseSet) -> bool:
    """Whether words said once are true of both; a note and a mark are said of the first only."""
    kept: dict[str, Any] = {"side": later.side, "position": later.position, "note": "", "for_physio": False}
    kept |= {"key": later.key, "uid": later.uid, "updated_at": later.updated_at, "import_id": later.import_id}
    kept |= {"session_uid": later.session_uid, "day": later.day}
    if first.reps is not None and later.reps is not None:
        kept["reps"] = later.reps
    elif first.reps is None and first.hold_s is not None and later.hold_s is not None:
        kept["hold_s"] = later.hold_s
    return replace(first, **kept) == later


def _joined(words: Sequence[str]) -> str:
    return " ".join(word for word in words if word)
