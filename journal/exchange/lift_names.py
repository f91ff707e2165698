"""Names of exercises as other apps write them, and what each is read as; FORMATS.md 4."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from journal.model.exercises import Exercise
from journal.model.words import printable

KEY = "exercise_names"
"""The setting that keeps the table: a name of another app, and the exercise it is, or null for left out."""
LEFT_OUT = ""

WITH = re.compile(r"\s*\([^()]*\)\s*$")
NAMES_SHOWN = 6


class OtherName(NamedTuple):
    """A line of the table: a name of another app and the exercise it is, `LEFT_OUT` for none."""

    name: str
    exercise: str


class Met(NamedTuple):
    """A name in a file, and how many sets it has there: those that are left out count, bad rows do not."""

    name: str
    sets: int


class ReadBy(StrEnum):
    """Why a name is read as it is."""

    TABLE = "table"
    KNOWN = "known"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class NameRead:
    """What a name is read as: an exercise, `LEFT_OUT` for none."""

    exercise: str
    by: ReadBy

    @property
    def left_out(self) -> bool:
        """Whether the sets of this name stay out."""
        return self.exercise == LEFT_OUT


def all_met(parts: Iterable[Iterable[Met]]) -> tuple[Met, ...]:
    """The names of several files, each once."""
    sets: Counter[str] = Counter()
    for name, count in (met for part in parts for met in part):
        sets[name] += count
    return tuple(Met(*each) for each in sets.items())


def one_line(name: str) -> str:
    """A name as it is kept and looked up: its words with a blank between."""
    return " ".join(name.split())


def folded(name: str) -> str:
    """What two names share that differ in capitals, hyphens and blanks alone."""
    return one_line(re.sub(r"[-_]", " ", name.casefold()))


def table_in(values: Mapping[str, Any]) -> tuple[OtherName, ...]:
    """The table among a journal's setting values; what another version left there is passed over."""
    kept = values.get(KEY)
    if not isinstance(kept, dict):
        return ()
    lines = {one_line(name): LEFT_OUT if said is None else said for name, said in kept.items()}
    return tuple(OtherName(name, said) for name, said in lines.items() if name and isinstance(said, str))


def stored(table: Iterable[OtherName]) -> dict[str, str | None]:
    """The table as the journal keeps it."""
    return {one.name: one.exercise or None for one in sorted(table)}


class Names:
    """Other apps' names of exercises read by the table first, then by what the journal knows.

    It counts the sets of each name while a file is read.
    """

    def __init__(self, exercises: Iterable[Exercise], table: Iterable[OtherName] = ()) -> None:
        self._table = {folded(one.name): one.exercise for one in table}
        self._known: dict[str, Exercise] = {}
        for exercise in exercises:
            for name in (exercise.name, *exercise.aliases):
                self._known.setdefault(folded(name), exercise)
        self._read: dict[str, NameRead] = {}
        self._sets: Counter[str] = Counter()

    def read(self, name: str) -> NameRead:
        """What a name is read as; one that nobody knows is an exercise of its own."""
        found = self._read.get(name)
        if found is None:
            found = self._read[name] = self._reading(name)
        return found

    def _reading(self, name: str) -> NameRead:
        whole = folded(name)
        if (said := self._table.get(whole)) is not None:
            return NameRead(said, ReadBy.TABLE)
        bare = folded(WITH.sub("", name))
        for each in (whole, bare, bare.removesuffix("s")):
            if (known := self._known.get(each)) is not None:
                return NameRead(known.name, ReadBy.KNOWN)
        return NameRead(name, ReadBy.NEW)

    def leave_out(self, name: str) -> bool:
        """Whether a row of this name stays out, whatever else is in it."""
        out = self.read(name).left_out
        self._sets[name] += out
        return out

    def count(self, name: str) -> str:
        """The exercise of a set of this name."""
        self._sets[name] += 1
        return self.read(name).exercise

    @property
    def met(self) -> tuple[Met, ...]:
        """The names of the file in the order they came, those without a set that can be read among them."""
        return tuple(Met(*each) for each in self._sets.items())

    def notes(self) -> list[str]:
        """What became of the names, for people; nothing of those that the journal has just so."""
        read = {name: self.read(name) for name, sets in self._sets.items() if sets}
        renamed = [
            f"{name} = {one.exercise}"
            for name, one in read.items()
            if not one.left_out and one.exercise != name
        ]
        out = [f"{name} ({_sets(self._sets[name])})" for name, one in read.items() if one.left_out]
        new = [name for name, one in read.items() if one.by is ReadBy.NEW]
        said = (
            ("Exercises by the journal's names: {}.", renamed),
            ("Left out, as your table of exercise names says: {}.", out),
            ("New exercises, counted in no muscle group: {}. To read one as another: "
             "journal exercises --name NAME --is EXERCISE, or l in the app.", new),
        )  # fmt: skip
        return [words.format(_listed(names)) for words, names in said if names]


def _sets(count: int) -> str:
    return f"{count:,} {'set' if count == 1 else 'sets'}"


def _listed(names: list[str]) -> str:
    more = len(names) - NAMES_SHOWN
    return ", ".join(map(printable, names[:NAMES_SHOWN])) + (f" and {more} more" if more > 0 else "")
