"""Names of other apps while one says what they are: read as they would be once that is kept."""

from collections.abc import Iterable

from journal.exchange.lift_names import Met, NameRead, Names, ReadBy
from journal.model.exercises import Exercise, MuscleGroup
from journal.store.journal import Journal
from journal.workflows.strength.exercises import is_listed
from journal.workflows.strength.other_names import changes, exercises_in, other_names, with_said


class NamesAtHand:
    """A journal's table of names with what is said and not kept yet."""

    def __init__(self, journal: Journal) -> None:
        self._table = other_names(journal)
        self._exercises = {one.name: one for one in exercises_in(journal)}
        self._stored = frozenset(journal.exercise_names())
        self._said: dict[str, str | None] = {}
        self._before = Names(self._exercises.values(), self._table)
        self._by_itself = Names(self._exercises.values())
        self._names = self._before

    def say(self, name: str, exercise: str | None) -> None:
        """Say that a name is an exercise, `LEFT_OUT`, or None for as it comes."""
        self._said[name] = exercise
        self._names = Names(self._exercises.values(), with_said(self._table, self._said))

    @property
    def changed(self) -> dict[str, str | None]:
        """What keeping it would change."""
        return changes(self._table, self._said)

    def in_order(self, met: Iterable[Met] | None) -> tuple[Met, ...]:
        """The names of files, those nobody knows first, then those with the most sets; else the table's."""
        if met is None:
            return tuple(Met(one.name, 0) for one in self._table)
        return tuple(
            sorted(met, key=lambda one: (self.read(one.name).by is not ReadBy.NEW, -one.sets, one.name))
        )

    def read(self, name: str) -> NameRead:
        """What a name is read as."""
        return self._names.read(name)

    def as_it_comes(self, name: str) -> NameRead:
        """What a name is read as where nothing is said of it."""
        return self._by_itself.read(name)

    def groups(self, exercise: str) -> tuple[MuscleGroup, ...]:
        """The muscle groups that sets of an exercise count in."""
        known = self._exercises.get(exercise)
        return known.groups if known else ()

    def is_renamed(self, name: str) -> bool:
        """Whether the journal has sets under just this name that go with it."""
        return name in self._stored and not is_listed(name)

    def left_behind(self, name: str) -> str:
        """The exercise that sets of this name may stand under in the journal, and keep; "" for none."""
        before, now = self._before.read(name).exercise, self.read(name)
        stays = before in self._stored and before != now.exercise and not now.left_out
        return before if stays and not (before == name and self.is_renamed(name)) else ""

    def like(self, name: str) -> tuple[Exercise, ...]:
        """All exercises, those that share words with a name in front."""
        words = _words(name)
        return tuple(sorted(self._exercises.values(), key=lambda one: -_alike(words, one)))


def _words(name: str) -> frozenset[str]:
    letters = "".join(letter if letter.isalnum() else " " for letter in name.casefold())
    return frozenset(word.removesuffix("s") for word in letters.split())


def _alike(words: frozenset[str], one: Exercise) -> float:
    """How much of a name is in one of an exercise's."""
    return max(len(words & its) / len(words | its | {""}) for its in map(_words, (one.name, *one.aliases)))
