"""The exercises a line can name without quotes, found word by word however they are spaced or hyphenated."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from journal.entry.pieces import Word, quoted
from journal.entry.scanning import nearest
from journal.model.exercises import Exercise

# Every word begins with a letter, so that a name is never mistaken for sets, which begin with a figure.
_TYPABLE = re.compile(r"[^\W\d_][\w'’-]*(?: [^\W\d_][\w'’-]*)*")
# What may stand before the first exercise of a session in its words.
_TAKEN = {"strength", "session", "note", "for", "today", "yesterday"}
_SHORT_EFFORT = re.compile(r"[ep][0-9].*")


@dataclass(frozen=True, slots=True)
class ExerciseNames:
    """Exercises by the words that name them, hyphens as spaces; `longest` counts the words of the longest."""

    by_words: Mapping[str, Exercise]
    longest: int

    def first(self, ahead: Sequence[Word]) -> tuple[int, Exercise] | None:
        """How many of the words, from the first on, name an exercise, the most there can be; and which."""
        for count in range(min(self.longest, len(ahead)), 0, -1):
            words = ahead[:count]
            if any(word.quoted for word in words) or any(word.comma for word in words[:-1]):
                continue
            if found := self.named(" ".join(word.text for word in words)):
                return count, found
        return None

    def named(self, text: str) -> Exercise | None:
        """The exercise of a name or an alias, a plural s allowed."""
        key = _key(text)
        return self.by_words.get(key) or self.by_words.get(key.removesuffix("s"))

    def nearest(self, text: str) -> str | None:
        """The exercise whose name is most like the text."""
        near = nearest(_key(text), self.by_words)
        return self.by_words[near].name if near else None

    def words_for(self, name: str) -> tuple[str, Exercise]:
        """A name as it is typed, in quotes unless it is known, and the exercise those words are read as."""
        known = self.by_words.get(_key(name)) if _TYPABLE.fullmatch(name) else None
        if known is not None and known.name == name:
            return name, known
        return quoted(name), Exercise(name)


def exercise_names(exercises: Iterable[Exercise]) -> ExerciseNames:
    """The index of these exercises: names before aliases, and of two that claim the same words the first.

    500 exercises take 2 ms: build it once and keep it.
    """
    listed = tuple(exercises)
    claims = [(exercise.name, exercise) for exercise in listed]
    claims += [(alias, exercise) for exercise in listed for alias in exercise.aliases]
    by_words: dict[str, Exercise] = {}
    for name, exercise in claims:
        key = _key(name)
        if _TYPABLE.fullmatch(name) and not _begins_like_session_words(key):
            by_words.setdefault(key, exercise)
    return ExerciseNames(by_words, max((key.count(" ") + 1 for key in by_words), default=0))


def none_known() -> ExerciseNames:
    """No exercises: each has to be named in quotes."""
    return ExerciseNames({}, 0)


def _begins_like_session_words(key: str) -> bool:
    first = key.split()[0]
    return first in _TAKEN or _SHORT_EFFORT.fullmatch(first) is not None


def _key(text: str) -> str:
    return " ".join(text.casefold().replace("-", " ").split())
