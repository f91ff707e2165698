"""One JSON file that holds a whole journal: entries, plans, settings, what was deleted; nothing is lost.

An object of lists, one for each kind of entry, by the names of the journal's tables; `settings` by key and
`tombstones`. An entry's fields are those of the model: distances in metres, durations in seconds. A field
that holds nothing is left out; fields and lists that are not known are left aside.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields
from datetime import date, time
from enum import StrEnum
from functools import cache
from types import NoneType
from typing import Any, TextIO, get_args, get_type_hints

from journal.exchange import beside, own, planned, strength
from journal.exchange.incoming import Found, SkippedRow
from journal.exchange.sources import Source
from journal.exchange.tables import decoded
from journal.model import reading
from journal.model.entries import Entry, ExerciseSet, StrengthSession, Structure
from journal.model.errors import NotReadableError
from journal.model.whole import DIARY, KINDS, PLANNED, Beside, Whole

FORMAT = "json"
MARK = "kneewise-journal"
VERSION = 1
OF_THE_FILE = {"key", "import_id"}
"""What an entry has only within the file of one machine."""

AS_CSV = {
    field.attribute: field
    for each in (own.RUNS, own.PAIN, own.CROSS, strength.STRENGTH, planned.PLAN)
    for field in each.fields
}
NUMBERS = (int, float)
LEFT_ASIDE = 5
MOST_OBJECTS, MOST_VALUES = 500_000, 5_000_000
"""A lifetime of entries; three letters of JSON can become a hundred bytes of memory."""

MAKES: dict[str, Callable[..., Any]] = {
    "runs": own.RUNS.makes,
    "pain": own.PAIN.makes,
    "cross_training": own.CROSS.makes,
    "care": own.CARE.makes,
    "strength_sessions": StrengthSession,
    "sets": lambda **values: ExerciseSet(**strength.of_a_set(values)),
    "notes": own.NOTES.makes,
    "episodes": own.EPISODES.makes,
    "signs": own.SIGNS.makes,
    **{
        word: lambda what=planned.WHAT_OF[sort], **values: planned.planned(what, values)
        for word, sort in PLANNED.items()
    },
}


def recognises(source: Source) -> bool:
    """Whether a file is JSON, as far as its first letter tells."""
    return source.head.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"{"


def is_ours(source: Source) -> bool:
    """Whether a file among many is ours: its first words say so, as `write` puts them."""
    return recognises(source) and f'"{MARK}"'.encode() in source.head


def write(whole: Whole, to: TextIO) -> None:
    """A journal as one JSON object, a line an entry."""
    of_kind: dict[str, list[Any]] = {word: [] for word in KINDS}
    words = {kind: word for word, kind in KINDS.items()}
    for entry in (*whole.entries, *whole.beside.planned):
        of_kind[words[type(entry)]].append(_object(entry))
    of_kind["tombstones"] = [{"uid": one.uid, "kind": one.kind, "at": one.at} for one in whole.beside.deleted]
    to.write(f'{{"format": "{MARK}", "version": {VERSION}')
    for word, objects in of_kind.items():
        lines = ",\n".join(map(_text, objects))
        to.write(f',\n"{word}": [' + (f"\n{lines}\n]" if lines else "]"))
    to.write(f',\n"settings": {_text(dict(whole.beside.settings))}}}\n')


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _object(entry: Entry) -> dict[str, Any]:
    """An entry's fields; those that hold nothing and would hold nothing when read again are left out."""
    found = {}
    for field in fields(entry):
        value = getattr(entry, field.name)
        if field.name in OF_THE_FILE or (value in (None, "") and value == field.default):
            continue
        if isinstance(value, Structure):
            value = {"repeats": value.repeats, "run_s": value.run_s, "walk_s": value.walk_s}
        found[field.name] = value.isoformat() if isinstance(value, date | time) else value
    return found


def read(source: Source, *, today: date) -> Found:
    """What a JSON file of ours holds; NotReadableError for any other, or one of a newer version."""
    name, content = source.name, source.whole()
    if content.count(b"{") + content.count(b"[") > MOST_OBJECTS or content.count(b",") > MOST_VALUES:
        raise NotReadableError(
            f"{name} holds more than {MOST_OBJECTS:,} entries.", "Split it into smaller files."
        )
    try:
        said = json.loads(decoded(name, content), parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        raise NotReadableError(f"{name} is no whole JSON: {reading.shown(str(error), 80)}.") from None
    if not isinstance(said, dict) or said.get("format") != MARK:
        raise NotReadableError(
            f"{name} is JSON, but not a journal's.", "journal export DIR --format json writes one."
        )
    version = said.get("version")
    if type(version) is not int or not 1 <= version <= VERSION:
        raise NotReadableError(
            f"{name} was written by another version of the journal (file version "
            f"{reading.shown(str(version))}, this one reads {VERSION}).",
            "Update the journal program.",
        )
    reader = _Reader(name, today)
    diary = tuple(entry for word in DIARY for entry in reader.entries(said, word))
    things = tuple(entry for word in PLANNED for entry in reader.entries(said, word))
    found = Beside(things, reader.settings(said), reader.deleted(said))
    strange = sorted(said.keys() - {*KINDS, "format", "version", "settings", "tombstones"})[:LEFT_ASIDE]
    notes = (f"Left aside, not known here: {', '.join(map(reading.shown, strange))}.",) if strange else ()
    return Found(FORMAT, diary, tuple(reader.skipped), notes, beside=found)


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is no number")


class _Reader:
    """Reads the lists of one file; what can't be read is among `skipped`, by its list and place in it."""

    def __init__(self, name: str, today: date) -> None:
        self.name = name
        self.today = today
        self.skipped: list[SkippedRow] = []

    def entries(self, said: Mapping[str, Any], word: str) -> list[Any]:
        last = planned.LAST_DAY if word in PLANNED else self.today
        return self._each(said, word, lambda values: _entry(word, values, last))

    def deleted(self, said: Mapping[str, Any]) -> tuple[Any, ...]:
        def of_one(values: Any) -> Any:
            return beside.deleted(*(_string(_an_object(values).get(name)) for name in ("uid", "kind", "at")))

        return tuple(self._each(said, "tombstones", of_one))

    def settings(self, said: Mapping[str, Any]) -> tuple[tuple[str, Any], ...]:
        given = said.get("settings", {})
        if not isinstance(given, dict):
            self._skip("settings", 0, "It is no object.")
            return ()
        pairs = {"settings": list(given.items())}
        return tuple(self._each(pairs, "settings", lambda pair: beside.setting(*pair)))

    def _each(self, said: Mapping[str, Any], word: str, make: Callable[[Any], Any]) -> list[Any]:
        given = said.get(word, [])
        if not isinstance(given, list):
            self._skip(word, 0, "It is no list.")
            return []
        made = []
        for place, values in enumerate(given, start=1):
            try:
                made.append(make(values))
            except NotReadableError as refusal:
                self._skip(word, place, str(refusal))
        return made

    def _skip(self, word: str, place: int, why: str) -> None:
        self.skipped.append(SkippedRow(f"{self.name}: {word}", place, why))


def _an_object(values: Any) -> dict[str, Any]:
    if isinstance(values, dict):
        return values
    raise NotReadableError("It is no object.")


def _entry(word: str, given: Any, last: date) -> Any:
    """One entry of its fields."""
    said = _an_object(given)
    values: dict[str, Any] = {}
    for field, of_type in _fields_of(word):
        value = said.get(field.name)
        if value is not None:
            values[field.name] = _named(field.name, value, of_type)
        if _needs(word, field) and not str(values.get(field.name, "")).strip():
            raise NotReadableError(f"{field.name} is missing.")
    reading.checked_day(values["day"], last)
    return MAKES[word](**values)


def _needs(word: str, field: "Field[Any]") -> bool:
    """Whether no such entry can do without the field: one without a default, and the note of a note."""
    return field.default is MISSING or (word, field.name) == ("notes", "note")


@cache
def _fields_of(word: str) -> tuple[tuple["Field[Any]", type], ...]:
    """The fields of a kind of entry, each with its type; `None` among the types is left out."""
    kind = KINDS[word]
    hints = get_type_hints(kind)
    found = []
    for field in fields(kind):
        if field.name not in OF_THE_FILE:
            types = [one for one in get_args(hints[field.name]) if one is not NoneType]
            found.append((field, types[0] if types else hints[field.name]))
    return tuple(found)


def _named(name: str, value: Any, of_type: type) -> Any:
    try:
        return _value(name, value, of_type)
    except NotReadableError as refusal:
        raise NotReadableError(f"{name}: {refusal.what}", refusal.mend) from None


def _value(name: str, value: Any, of_type: type) -> Any:
    """A field's value; numbers lie where the same column of our CSV has them."""
    if of_type in NUMBERS:
        return _number(name, value, of_type)
    if of_type is bool:
        if type(value) is bool:
            return value
        raise NotReadableError("It is neither true nor false.")
    if of_type is Structure:
        parts = _an_object(value)
        whole = [_number("", parts.get(part), kind) for part, kind in STRUCTURE]
        return reading.structure(str(Structure(*whole)))
    text = _string(value)
    if of_type is date:
        return reading.iso_day(text)
    if of_type is time:
        return reading.clock(text)
    if issubclass(of_type, StrEnum):
        try:
            return of_type(text)
        except ValueError:
            raise NotReadableError(f"{reading.shown(text)} is not one of: {', '.join(of_type)}.") from None
    return AS_CSV["updated_at"].read(text) if name == "updated_at" and text else text


STRUCTURE = (("repeats", int), ("run_s", float), ("walk_s", float))


def _number(name: str, value: Any, of_type: type[float] | type[int]) -> Any:
    if type(value) is not of_type and not (of_type is float and type(value) is int):
        raise NotReadableError(f"It is no {'whole ' if of_type is int else ''}number.")
    try:
        number = of_type(value)
    except OverflowError:
        raise NotReadableError("It is too large.") from None
    if name in AS_CSV and AS_CSV[name].read(AS_CSV[name].write(number)) is None:
        raise NotReadableError("Leave it out where there is none.")
    return number


def _string(value: Any) -> str:
    if not isinstance(value, str):
        raise NotReadableError("It is no text.")
    try:
        value.encode()
    except UnicodeEncodeError:
        raise NotReadableError("It holds half a character.") from None
    return value
