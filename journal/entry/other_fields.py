"""The fields of the smaller forms to entries and back: cross-training, care, notes, episodes, signs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, time
from typing import Any

from journal.entry.days import read_day
from journal.entry.distances import distance_words, read_distance
from journal.entry.fields import FieldReader
from journal.entry.lexicon import effort
from journal.entry.run_fields import exact_duration, read_took
from journal.model.days import short_day
from journal.model.entries import CareTaken, CrossTraining, DayNote, Entry, Episode, WarningSign
from journal.model.errors import NotReadableError
from journal.model.reading import clock
from journal.model.settings import Settings
from journal.model.vocabulary import Care, EpisodeKind, Knee, Sign

Fields = Mapping[str, str]
NO_KNEE = "–"


@dataclass(frozen=True, slots=True)
class Draft:
    """What the fields say so far: `entry` is None while it is not one yet; what can't be read, by field."""

    day: date
    entry: Entry | None
    errors: Mapping[str, NotReadableError]


Read = Callable[[Fields, Settings, date, "Entry | None"], Draft]


def day_words(day: date) -> str:
    """A day as a field holds it, read back as that day."""
    return f"{short_day(day)} {day.year}"


def time_words(at: time | None) -> str:
    """A time of day as a field holds it."""
    return "" if at is None else at.isoformat("seconds").removesuffix(":00")


def _shared(reader: FieldReader, today: date) -> dict[str, Any]:
    """Day and note, which every form has."""
    day = reader.value("day", lambda text: read_day(text, today)) or today
    return {"day": day, "note": reader.fields.get("note", "")}


def _draft(kind: type[Entry], values: dict[str, Any], reader: FieldReader, stored: Entry | None) -> Draft:
    """The entry the values make, in the place of the stored one; None where a field is missing or wrong."""
    if reader.errors:
        return Draft(values["day"], None, reader.errors)
    entry = kind(**values) if stored is None else replace(stored, **values)
    return Draft(values["day"], entry, reader.errors)


def _knee(text: str) -> Knee | None:
    return None if text in ("", NO_KNEE) else Knee(text)


def read_cross(fields: Fields, settings: Settings, today: date, stored: Entry | None = None) -> Draft:
    """Activity, distance or duration, effort, day, time, note."""
    reader = FieldReader(fields)
    values = _shared(reader, today)
    metres = reader.value("distance", lambda text: read_distance(text, settings.unit))
    values |= {
        "activity": fields.get("activity", "").strip(),
        "time": reader.value("time", clock),
        "duration_s": reader.value("took", read_took),
        "distance_m": metres[0] if metres else None,
        "distance_unit": metres[1] if metres else settings.unit,
        "effort": reader.value("effort", effort),
    }
    if not values["activity"]:
        reader.errors["activity"] = NotReadableError("It is not said what it was.", "ride, swim, walk, yoga")
    return _draft(CrossTraining, values, reader, stored)


def cross_fields(entry: CrossTraining | None, usual: str = "ride") -> dict[str, str]:
    """A stored entry as texts, or what an empty form starts from."""
    if entry is None:
        return {"activity": usual, "day": "today"}
    metres = entry.distance_m
    return {
        "activity": entry.activity,
        "took": "" if entry.duration_s is None else exact_duration(entry.duration_s),
        "distance": "" if metres is None else distance_words(metres, entry.distance_unit),
        "effort": "" if entry.effort is None else f"{entry.effort:g}",
        "day": day_words(entry.day),
        "time": time_words(entry.time),
        "note": entry.note,
    }


def read_care(fields: Fields, settings: Settings, today: date, stored: Entry | None = None) -> Draft:
    """What was done for the knee, day, time, note."""
    del settings
    reader = FieldReader(fields)
    values = _shared(reader, today) | {"care": Care(fields["care"]), "time": reader.value("time", clock)}
    return _draft(CareTaken, values, reader, stored)


def care_fields(entry: CareTaken | None) -> dict[str, str]:
    """A stored entry as texts, or what an empty form starts from."""
    if entry is None:
        return {"care": Care.ICE.value, "day": "today"}
    return {
        "care": entry.care.value,
        "day": day_words(entry.day),
        "time": time_words(entry.time),
        "note": entry.note,
    }


def read_note(fields: Fields, settings: Settings, today: date, stored: Entry | None = None) -> Draft:
    """Words about a day."""
    del settings
    reader = FieldReader(fields)
    values = _shared(reader, today) | {
        "time": reader.value("time", clock),
        "for_physio": bool(fields.get("for_physio")),
    }
    if not values["note"].strip():
        reader.errors["note"] = NotReadableError("A note needs its words.", "Write a few words.")
    return _draft(DayNote, values, reader, stored)


def note_fields(entry: DayNote | None) -> dict[str, str]:
    """A stored note as texts, or what an empty form starts from."""
    if entry is None:
        return {"day": "today"}
    return {
        "note": entry.note,
        "day": day_words(entry.day),
        "time": time_words(entry.time),
        "for_physio": "x" if entry.for_physio else "",
    }


def read_episode(fields: Fields, settings: Settings, today: date, stored: Entry | None = None) -> Draft:
    """Why a stretch of days is not like the others, its first day, its last (empty: still open)."""
    del settings
    reader = FieldReader(fields)
    values = _shared(reader, today) | {
        "kind": EpisodeKind(fields["kind"]),
        "knee": _knee(fields.get("knee", "")),
        "end": reader.value("end", lambda text: read_day(text, today)),
    }
    if values["end"] is not None and values["end"] < values["day"]:
        reader.errors["end"] = NotReadableError("It ends before it begins.", "The last day, or empty: open.")
    return _draft(Episode, values, reader, stored)


def episode_fields(entry: Episode | None) -> dict[str, str]:
    """A stored episode as texts, or what an empty form starts from."""
    if entry is None:
        return {"kind": EpisodeKind.ILLNESS.value, "knee": NO_KNEE, "day": "today"}
    return {
        "kind": entry.kind.value,
        "knee": entry.knee.value if entry.knee else NO_KNEE,
        "day": day_words(entry.day),
        "end": "" if entry.end is None else day_words(entry.end),
        "note": entry.note,
    }


def read_sign(fields: Fields, settings: Settings, today: date, stored: Entry | None = None) -> Draft:
    """A warning sign, its knee, the day it was seen, the day it was over (empty: it stands)."""
    del settings
    reader = FieldReader(fields)
    values = _shared(reader, today) | {
        "sign": Sign(fields["sign"]),
        "knee": _knee(fields.get("knee", "")),
        "cleared": reader.value("cleared", lambda text: read_day(text, today)),
    }
    if values["cleared"] is not None and values["cleared"] < values["day"]:
        reader.errors["cleared"] = NotReadableError(
            "It is over before it began.", "The day, or empty: it stands."
        )
    return _draft(WarningSign, values, reader, stored)


def sign_fields(entry: WarningSign | None) -> dict[str, str]:
    """A stored sign as texts, or what an empty form starts from."""
    if entry is None:
        return {"sign": Sign.LOCKED.value, "knee": NO_KNEE, "day": "today"}
    return {
        "sign": entry.sign.value,
        "knee": entry.knee.value if entry.knee else NO_KNEE,
        "day": day_words(entry.day),
        "cleared": "" if entry.cleared is None else day_words(entry.cleared),
        "note": entry.note,
    }
