"""A strength session out of its words: the session and its sets.

A comma ends an exercise. What stands after an exercise up to the next comma is of its sets; what stands before
the first exercise, or between commas without any sets, is of the whole session.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import count
from typing import Any

from journal.entry.exercise_names import ExerciseNames
from journal.entry.lexicon import Fields, Match
from journal.entry.pieces import Problem, Word
from journal.entry.scanning import MOST_PROBLEMS, Built, Part, at, over, scanned
from journal.entry.strength_words import MOST_SETS, Sets, exercise_phrase, recognised_strength
from journal.model.entries import ExerciseSet, StrengthSession
from journal.model.errors import NotReadableError
from journal.model.exercises import Exercise, Measure
from journal.model.reading import checked_duration, shown
from journal.model.settings import Settings

_OF_SESSION = {"day", "clock time", "duration", "effort", "pain", "note", "mark for the physio", "session"}
_OF_SETS = {"exercise", "sets", "hold", "mark of a hold", "side", "load", "effort", "pain", "note"} | {
    "mark for the physio"
}
_ONLY_SESSION = _OF_SESSION - _OF_SETS


@dataclass(frozen=True, slots=True)
class _Group:
    """What is said between two commas: of the session, and of the sets, empty where there are none."""

    session: tuple[Part, ...]
    sets: tuple[Part, ...]


def read_strength(
    words: Sequence[Word], settings: Settings, today: date, uid: str, names: ExerciseNames
) -> Built:
    """The session named `uid` and its sets, in the order written; or the problems. The first word is left."""

    def recognise(ahead: Sequence[Word], before: Sequence[Part]) -> Match | None:
        return recognised_strength(ahead, before, names, settings, today)

    def unknown(ahead: Sequence[Word], before: Sequence[Part]) -> Problem:
        return _unknown(ahead, before, names)

    groups: list[_Group] = []
    problems: list[Problem] = []
    for between_commas in _between_commas(words[1:]):
        parts, unread = scanned(between_commas, recognise, unknown)
        problems += unread
        groups.append(_group(parts, first=not groups))
        if len(problems) >= MOST_PROBLEMS:
            break
    problems = problems or _too_much(groups)
    if problems:
        return (), problems
    said = [part for group in groups for part in group.session]
    whole: dict[str, Any] = {}
    for part in said:
        whole |= part.fields
    pain = {name: whole.pop(name) for name in ("pain", "pain_knee") if name in whole}
    session = StrengthSession(uid=uid, **({"day": today} | whole))
    try:
        sets = list(_all_sets(groups, {"day": session.day, "session_uid": uid}, pain))
    except _SetRefusedError as refused:
        return (), [over(refused.parts, refused.what, refused.mend)]
    if len(sets) > MOST_SETS:
        why = f"{len(sets)} sets are more than a session can have ({MOST_SETS})."
        return (), [Problem(words[0].start, words[-1].end, why, "Check the numbers, or write two sessions.")]
    return (session, *sets), []


def _between_commas(words: Sequence[Word]) -> Iterator[list[Word]]:
    group: list[Word] = []
    for place, word in enumerate(words):
        group.append(word)
        following = words[place + 1].plain if place + 1 < len(words) else ""
        if word.comma and not (word.plain.isdecimal() and following.isdecimal()):
            yield group
            group = []
    if group:
        yield group


def _unknown(ahead: Sequence[Word], before: Sequence[Part], names: ExerciseNames) -> Problem:
    words = exercise_phrase(ahead)
    text = " ".join(word.text for word in words)
    start, end = words[0].start, words[-1].end
    if text[0].isdecimal():
        why = f"{shown(text)} is not an amount of anything."
        return Problem(start, end, why, "Write sets like 3x10, 3x30s or 10,10,8, and loads like 12kg.")
    named = next((part for part in before if part.name == "exercise"), None)
    if named is not None and names.first(words):
        return Problem(start, end, f"{shown(text)} is another exercise.", "Put a comma before it.")
    if named is not None and named is before[-1]:
        start, text = named.start, f"{named.text} {text}"
    elif named is not None:
        why = f"{shown(text)} says nothing about an exercise."
        return Problem(start, end, why, 'Words of your own go in double quotes: "felt good".')
    near = names.nearest(text)
    meant = f"Did you mean {near}? " if near else ""
    mend = f'{meant}Write it in quotes to add it: "{shown(text)[1:-1]}" 3x10'
    return Problem(start, end, f"{shown(text)} is not a known exercise.", mend)


def _group(parts: Sequence[Part], *, first: bool) -> _Group:
    place = next((at for at, part in enumerate(parts) if part.name == "exercise"), None)
    if place is None and not any(_counts(part) for part in parts):
        return _Group(tuple(map(_of_session, parts)), ())
    # Before the first exercise the session is spoken of; a later comma opens a group of sets.
    before = (place or 0) if first else 0
    session = [_of_session(part) for part in parts[:before] if part.name in _OF_SESSION or _is_time(part)]
    rest = [part for part in parts[:before] if part.name not in _OF_SESSION and not _is_time(part)]
    rest += parts[before:]
    session += [part for part in rest if part.name in _ONLY_SESSION]
    return _Group(tuple(session), tuple(part for part in rest if part.name not in _ONLY_SESSION))


def _counts(part: Part) -> bool:
    """Whether it can only be said of sets."""
    return part.name in ("sets", "hold", "mark of a hold", "side", "load") and not _is_time(part)


def _is_time(part: Part) -> bool:
    """Whether it may be how long the session took: `35min` without an exercise before it."""
    sets = part.fields.get("sets")
    return isinstance(sets, Sets) and len(sets.amounts) == 1 and sets.unit is Measure.HOLD


def _of_session(part: Part) -> Part:
    if not _is_time(part):
        return part
    return replace(part, name="duration", fields={"duration_s": part.fields["sets"].amounts[0]})


def _too_much(groups: Sequence[_Group]) -> list[Problem]:
    session = [part for group in groups for part in group.session]
    problems = [*_repeated(session), *_not_of_session(session, groups)]
    exercise_so_far = False
    for group in groups:
        problems += _repeated(group.sets)
        if not group.sets:
            continue
        names = {part.name for part in group.sets}
        exercise_so_far |= "exercise" in names
        if not exercise_so_far:
            mend = 'Put its name before it: split squat 3x10, or in quotes "my exercise" 3x10.'
            problems.append(over(group.sets, "It is not said of which exercise this is.", mend))
        elif not names & {"sets", "hold"}:
            said = next((part for part in group.sets if part.name == "exercise"), group.sets[0])
            mend = f"Write them after it: {said.text} 3x10, or 3x30s for a hold."
            problems.append(at(said, f"{shown(said.text)} has no sets.", mend))
    return problems


def _repeated(parts: Sequence[Part]) -> Iterator[Problem]:
    seen: dict[str, Part] = {}
    for part in parts:
        first = seen.setdefault(part.name, part)
        if first is not part and part.name not in ("filler", "mark for the physio"):
            why = f"{shown(part.text)} is a second {part.name} after {shown(first.text)}."
            mend = "Leave one out, or put a comma between two exercises."
            if _is_time(part):
                mend = "How long the whole session took stands before the first exercise."
            yield at(part, why, mend)


def _not_of_session(parts: Sequence[Part], groups: Sequence[_Group]) -> Iterator[Problem]:
    for part in parts:
        if part.name == "pain" and not any(group.sets for group in groups):
            yield at(part, "A session without exercises has no pain of its own.", "Write pain L2 after a ;")
        try:
            checked_duration(part.fields.get("duration_s", 1))
        except NotReadableError as refused:
            yield at(part, refused.what, refused.mend)


class _SetRefusedError(NotReadableError):
    """A set that can't be, and the words that say it."""

    def __init__(self, parts: Sequence[Part], refused: NotReadableError) -> None:
        super().__init__(refused.what, refused.mend)
        self.parts = parts


def _all_sets(groups: Sequence[_Group], session: Fields, pain: Fields) -> Iterator[ExerciseSet]:
    positions = count(1)
    exercise = Exercise("")
    for group in groups:
        if not group.sets:
            continue
        fields: dict[str, Any] = {}
        for part in group.sets:
            fields |= part.fields
        exercise = fields.pop("exercise", exercise)
        sides = fields.pop("sides", None)
        # A note and a mark are said once, of the first of the sets.
        remarks = {name: fields.pop(name) for name in ("note", "for_physio") if name in fields}
        for reps, hold_s in _measured(group.sets, fields, exercise):
            for side in sides or [None]:
                one = pain | fields | remarks | session | ({"side": side} if side else {})
                yield ExerciseSet(
                    exercise=exercise.name, position=next(positions), reps=reps, hold_s=hold_s, **one
                )
                remarks = {}


def _measured(
    parts: Sequence[Part], fields: dict[str, Any], exercise: Exercise
) -> list[tuple[int | None, float | None]]:
    """Reps and hold of every set; takes what says so out of the fields."""
    sets, hold_s = fields.pop("sets", None), fields.pop("hold_s", None)
    if sets is None:
        return [(None, hold_s)]
    held = any(part.name == "mark of a hold" for part in parts)
    usual = Measure.HOLD if held else Measure.REPS if hold_s is not None else exercise.measure
    said = [part for part in parts if part.name == "sets"]
    try:
        measured = list(sets.measured(usual))
        if hold_s is None:
            return measured
        if sets.unit is Measure.HOLD:
            raise NotReadableError("There are two holds here.", "Write 3x30s, or 3x10 hold 5s.")
    except NotReadableError as refused:
        raise _SetRefusedError(said, refused) from refused
    return [(reps, hold_s) for reps, _ in measured]
