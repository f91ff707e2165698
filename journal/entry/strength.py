"""A strength session out of its words: the session and its sets.

A comma ends an exercise. What stands after an exercise, up to the next comma, is of its sets. What stands
before the first exercise, or between commas without any sets, is of the whole session.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
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
from journal.model.vocabulary import Side

_OF_SESSION = {"day", "clock time", "duration", "effort", "pain", "note", "mark for the physio", "session"}
_OF_SETS = {
    "exercise",
    "number of sets",
    "hold",
    "mark of a hold",
    "side",
    "load",
    "effort",
    "pain",
    "note",
} | {"mark for the physio"}
_PAIN = ("pain", "pain_knee")
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
    whole: dict[str, Any] = {"day": today}
    for part in (part for group in groups for part in group.session):
        whole |= part.fields
    pain = {name: whole.pop(name) for name in _PAIN if name in whole}
    session = StrengthSession(uid=uid, **whole)
    sets: list[ExerciseSet] = []
    exercise = Exercise("")
    for group in groups:
        exercise = next(
            (part.fields["exercise"] for part in group.sets if "exercise" in part.fields), exercise
        )
        try:
            sets += _sets_of(group.sets, exercise, session, pain, after=len(sets))
        except NotReadableError as refused:
            amounts = [part for part in group.sets if part.name in ("number of sets", "hold")]
            return (), [over(amounts, refused.what, refused.mend)]
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
    return part.name in ("number of sets", "hold", "mark of a hold", "side", "load") and not _is_time(part)


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
        elif not names & {"number of sets", "hold"}:
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


def _sets_of(
    parts: Sequence[Part], exercise: Exercise, session: StrengthSession, pain: Fields, *, after: int
) -> list[ExerciseSet]:
    """The sets of one exercise, in the order they are counted; each side: left and right by turns."""
    fields: dict[str, Any] = {**pain}
    for part in parts:
        fields |= part.fields
    fields.pop("exercise", None)
    # A note and a mark are said once, of the first of the sets.
    remarks = {name: fields.pop(name) for name in ("note", "for_physio") if name in fields}
    sides = fields.pop("sides", (Side.BOTH,))
    common = {"day": session.day, "session_uid": session.uid, "exercise": exercise.name}
    sets: list[ExerciseSet] = []
    for reps, hold_s in _measured(parts, fields.pop("sets", None), fields.pop("hold_s", None), exercise):
        for side in sides:
            said = fields | common | (remarks if not sets else {})
            position = after + len(sets) + 1
            sets.append(ExerciseSet(**said, position=position, side=side, reps=reps, hold_s=hold_s))
    return sets


def _measured(
    parts: Sequence[Part], sets: Sets | None, hold_s: float | None, exercise: Exercise
) -> Sequence[tuple[int | None, float | None]]:
    """Reps and seconds of hold, a pair a set; none without parts."""
    if sets is None:
        return [(None, hold_s)] if parts else []
    if hold_s is not None:
        if sets.unit is Measure.HOLD:
            raise NotReadableError("There are two holds here.", "Write 3x30s, or 3x10 hold 5s.")
        return [(reps, hold_s) for reps, _ in sets.measured(Measure.REPS)]
    held = any(part.name == "mark of a hold" for part in parts)
    return sets.measured(Measure.HOLD if held else exercise.measure)
