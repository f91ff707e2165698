"""What the word under the cursor of a plan's edit line may become, best first."""

from collections.abc import Iterable, Sequence
from itertools import islice

from journal.entry.completions import MOST, Completions
from journal.entry.lexicon import ACTIVITIES, WORDS
from journal.entry.pieces import Word, pieces_of
from journal.entry.planned_lexicon import CROSS_WORDS, KIND_LETTERS, known_names
from journal.entry.planned_words import name_words
from journal.model.vocabulary import Kind

_ACTIVITIES = tuple(dict.fromkeys(ACTIVITIES.values()))
_BEGINNINGS = (*Kind, "strength", "ride", "rest", *_ACTIVITIES, "cross")


def planned_completions(text: str, cursor: int, names: Sequence[str] = ()) -> Completions:
    """What may stand for the word that ends at the cursor, or come next after a space; eight at most.

    `names` are the sessions of the strength programmes, those wanted first in front. What is typed in full
    is not offered again.
    """
    known = known_names(names)
    typable = [name_words(name, known) for name in names]
    pieces, open_quote = pieces_of(text[:cursor])
    *before, last = pieces[-1] or [Word("", cursor, cursor)]
    if open_quote is not None:
        end = cursor + (text[cursor : cursor + 1] == '"')
        named = pieces[-1] and last.plain in ("+", "strength")
        quotable = typable if named else []
        return Completions(open_quote, end, _best(text[open_quote:cursor], quotable, text[open_quote:end]))
    if last.end < cursor:
        before, last = pieces[-1], Word("", cursor, cursor)
    if last.quoted:
        return Completions(cursor, cursor)
    end = _end_of(text, last.start, cursor)
    options = _options(before, last.text, typable)
    return Completions(last.start, end, _best(last.text, options, text[last.start : end]))


def _options(before: Sequence[Word], typed: str, names: Sequence[str]) -> Sequence[str]:
    """Whatever may stand after these words of one piece of the line."""
    strength = [f"+ {name}" for name in names] or ["+"]
    if typed.startswith("+"):
        return strength
    plain = [word.plain for word in before]
    if not plain:
        return [*_BEGINNINGS, *strength]
    if plain[-1] == "+":
        return [*names, *_BEGINNINGS]
    if plain[-1] == "strength":
        return names
    if plain[-1] in CROSS_WORDS:
        return _ACTIVITIES
    session = plain[_after_last_plus(plain) :]
    kinded = any(word in KIND_LETTERS or WORDS.get(word, ("",))[0] == "kind" for word in session)
    amounted = any(word[:1].isdecimal() for word in session)
    other = any(word in ("strength", "rest", *CROSS_WORDS, *ACTIVITIES) for word in session)
    kinds = [] if kinded or other else list(Kind)
    return [*kinds, *strength] if amounted else kinds if session[0] == "run" else []


def _after_last_plus(words: Sequence[str]) -> int:
    return max((place + 1 for place, word in enumerate(words) if word == "+"), default=0)


def _end_of(text: str, start: int, cursor: int) -> int:
    """Where the word that begins at `start` ends in the whole text; else the cursor."""
    words = (word for piece in pieces_of(text)[0] for word in piece)
    return next((word.end for word in words if word.start == start and word.end >= cursor), cursor)


def _best(typed: str, options: Iterable[str], besides: str) -> tuple[str, ...]:
    """The first options that begin like what is typed, spaces, hyphens and quotes apart."""
    begun = _bare(typed)
    fitting = (word for word in dict.fromkeys(map(str, options)) if _bare(word).startswith(begun))
    return tuple(islice((word for word in fitting if word != besides), MOST))


def _bare(text: str) -> str:
    return text.casefold().translate(_APART)


_APART = str.maketrans("", "", ' -"')
