"""The words of a piece read one after another, whatever words its sort of entry knows."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from journal.entry.lexicon import Fields, Match
from journal.entry.pieces import Problem, Word
from journal.model.entries import Entry
from journal.model.errors import NotReadableError
from journal.model.reading import shown

MOST_PROBLEMS = 8
_AHEAD = 8  # the words that may belong together: a long exercise name, a day with its year


@dataclass(frozen=True, slots=True)
class Part:
    """What some words say: the name people have for it, the fields it fills, the words and their place."""

    name: str
    fields: Fields
    text: str
    start: int
    end: int


Built = tuple[Sequence[Entry], list[Problem]]
# What the first of some words say, told also the parts before them; None for a word that is not known.
Recognise = Callable[[Sequence[Word], Sequence[Part]], Match | None]
# The problem with words whose first is not known, told also the parts before them.
Unknown = Callable[[Sequence[Word], Sequence[Part]], Problem]


def scanned(
    words: Sequence[Word], recognise: Recognise, unknown: Unknown
) -> tuple[list[Part], list[Problem]]:
    """The parts that the words make, and a problem for each that makes none, eight at most."""
    parts: list[Part] = []
    problems: list[Problem] = []
    place = 0
    while place < len(words) and len(problems) < MOST_PROBLEMS:
        ahead = words[place : place + _AHEAD]
        match = recognise(ahead, parts)
        if match is None:
            problem = unknown(ahead, parts)
            problems.append(problem)
            place += sum(1 for word in ahead if word.start < problem.end)
            continue
        said = ahead[: match.count]
        place += match.count
        try:
            text = " ".join(word.text for word in said)
            parts.append(Part(match.name, match.fields(), text, said[0].start, said[-1].end))
        except NotReadableError as refused:
            problems.append(Problem(said[0].start, said[-1].end, refused.what, refused.mend))
    return parts, problems


def unknown_word(word: Word, known: Iterable[str]) -> Problem:
    """The problem with a word that is none of the known ones: the one it may have been meant to be."""
    plain = word.plain
    if plain[:1].isdecimal():
        why = f"{shown(plain)} is not an amount of anything."
        return Problem(word.start, word.end, why, "Write it like 6.2km, 38:20, 45min or 6x3/2.")
    near = nearest(plain, known)
    mend = f"Did you mean {near}?" if near else 'Words of your own go in double quotes: "felt good".'
    return Problem(word.start, word.end, f"{shown(word.text)} is not a word of the journal.", mend)


def nearest(text: str, known: Iterable[str]) -> str | None:
    """The known words most like the text, None if nothing is."""
    if len(text) > 40:
        return None
    from difflib import get_close_matches  # 1 ms, and only a slip needs it

    return next(iter(get_close_matches(text, known, n=1, cutoff=0.7)), None)


def at(part: Part, why: str, mend: str) -> Problem:
    """A problem with one part."""
    return Problem(part.start, part.end, why, mend)


def over(parts: Sequence[Part], why: str, mend: str) -> Problem:
    """A problem with all of them, from the first to the last."""
    return Problem(parts[0].start, parts[-1].end, why, mend)
