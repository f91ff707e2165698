"""The fields of the two strength forms to entries and back: one set, and what is said of a whole session."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeVar

from journal.entry.days import read_day
from journal.entry.exercise_names import none_known
from journal.entry.fields import FieldReader
from journal.entry.lexicon import effort, score
from journal.entry.other_fields import NO_KNEE, day_words
from journal.entry.pieces import pieces_of
from journal.entry.run_fields import exact_duration, read_took
from journal.entry.strength_words import LONGEST_HOLD_S, MOST_REPS, recognised_strength
from journal.model.entries import ExerciseSet, StrengthSession
from journal.model.errors import NotReadableError
from journal.model.reading import checked_duration, duration, number, shown
from journal.model.settings import Settings
from journal.model.vocabulary import Knee, LoadKind, Side

Fields = Mapping[str, str]
T = TypeVar("T")
BODYWEIGHT: dict[str, Any] = {"load_kind": LoadKind.BODYWEIGHT, "load_kg": None, "band": ""}


@dataclass(frozen=True, slots=True)
class SetDraft:
    """What the fields of a set say so far; None while they are not one."""

    one: ExerciseSet | None
    errors: Mapping[str, NotReadableError]


@dataclass(frozen=True, slots=True)
class SessionDraft:
    """What the fields of a session say so far; None while they can't be read."""

    session: StrengthSession | None
    errors: Mapping[str, NotReadableError]


def set_fields(one: ExerciseSet) -> dict[str, str]:
    """A set as texts."""
    return {
        "reps": "" if one.reps is None else str(one.reps),
        "hold": "" if one.hold_s is None else f"{one.hold_s:g}",
        "load": load_text(one),
        "side": one.side.value,
        "effort": "" if one.effort is None else f"{one.effort:g}",
        "pain": "" if one.pain is None else str(one.pain),
        "knee": one.pain_knee.value if one.pain_knee else NO_KNEE,
        "note": one.note,
    }


def load_text(one: ExerciseSet) -> str:
    """A load as a field holds it: `12.5`, `band red`, `assisted 10`; empty for bodyweight."""
    kg = "" if one.load_kg is None else f"{one.load_kg!r}".removesuffix(".0")
    if one.load_kind is LoadKind.WEIGHT:
        return kg or "weight"
    named = "" if one.load_kind is LoadKind.BODYWEIGHT else one.load_kind.value
    return " ".join(word for word in (named, one.band, kg) if word)


def read_set_fields(fields: Fields, start: ExerciseSet, settings: Settings) -> SetDraft:
    """The set `start` with what the fields say; a field that did not change keeps every digit it had."""
    reader, before = FieldReader(fields), set_fields(start)

    def value(name: str, read: Callable[[str], T], was: T | None) -> T | None:
        return was if fields.get(name, "") == before[name] else reader.value(name, read)

    pain = value("pain", score, start.pain)
    knee = fields.get("knee", NO_KNEE)
    load = {"load_kind": start.load_kind, "load_kg": start.load_kg, "band": start.band}
    values: dict[str, Any] = {
        "reps": value("reps", _reps, start.reps),
        "hold_s": value("hold", _hold, start.hold_s),
        "side": Side(fields["side"]),
        "effort": value("effort", effort, start.effort),
        "pain": pain,
        "pain_knee": Knee(knee) if pain is not None and knee != NO_KNEE else None,
        "note": fields.get("note", ""),
    }
    values |= value("load", lambda text: _load(text, settings), load) or BODYWEIGHT
    if reader.errors:
        return SetDraft(None, reader.errors)
    return SetDraft(replace(start, **values), reader.errors)


def session_fields(session: StrengthSession) -> dict[str, str]:
    """What is said of a whole session, as texts."""
    return {
        "effort": "" if session.effort is None else f"{session.effort:g}",
        "took": "" if session.duration_s is None else exact_duration(session.duration_s),
        "name": session.name,
        "day": day_words(session.day),
        "note": session.note,
    }


def read_session_fields(fields: Fields, start: StrengthSession, today: date) -> SessionDraft:
    """The session `start` with what the fields say."""
    reader = FieldReader(fields)
    values: dict[str, Any] = {
        "effort": reader.value("effort", effort),
        "duration_s": reader.value("took", read_took),
        "name": fields.get("name", "").strip(),
        "day": reader.value("day", lambda text: read_day(text, today)) or start.day,
        "note": fields.get("note", ""),
    }
    return SessionDraft(None if reader.errors else replace(start, **values), reader.errors)


def _reps(text: str) -> int:
    value = number(text)
    if not (1 <= value <= MOST_REPS and value == int(value)):
        raise NotReadableError(f"{shown(text)} is not a number of repetitions.", "A whole number from 1 on.")
    return int(value)


def _hold(text: str) -> float:
    """Seconds, a bare number too: `30`, `30s`, `1:30`, `2min`."""
    bare = text.replace(",", ".").replace(".", "", 1).isdecimal()
    seconds = checked_duration(number(text) if bare else duration(text))
    if seconds > LONGEST_HOLD_S:
        raise NotReadableError(f"{shown(text)} is longer than a hold can be.", "Seconds: 30, or 2min.")
    return seconds


def _load(text: str, settings: Settings) -> dict[str, Any]:
    """Kind, kilograms and band of `12`, `12kg`, `25lb`, `band red`, `assisted 10kg`, `bodyweight`."""
    words = text.split()
    bare = words[-1].replace(",", ".").replace(".", "", 1).isdecimal()
    (pieces, _) = pieces_of(f"{text}kg" if bare else text)
    found = recognised_strength(pieces[0], (), none_known(), settings, date.max) if pieces[0] else None
    if found is None or found.name != "load" or found.count != len(pieces[0]) or len(pieces) > 1:
        raise NotReadableError(f"{shown(text)} is no load.", "12kg, band red, assisted 10kg")
    return BODYWEIGHT | found.fields()
