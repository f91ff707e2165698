"""The words of a planned session, and a piece of the line cut into its sessions."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from journal.entry.lexicon import ACTIVITIES, WORDS, Fields, Match, distance_fields, recognised
from journal.entry.pieces import Problem, Word
from journal.entry.scanning import Part, unknown_word
from journal.model.days import short_day, weekday
from journal.model.errors import NotReadableError
from journal.model.reading import LONGEST_M, NUMBER, checked_duration, duration, shown
from journal.model.settings import Settings
from journal.model.vocabulary import Kind

KIND_LETTERS = {
    "e": Kind.EASY, "l": Kind.LONG, "t": Kind.TEMPO, "s": Kind.SPEED, "w": Kind.WALK_RUN, "r": Kind.RACE,
}  # fmt: skip
# How an activity is called where there is little room; without a name it is whatever it will be.
SHORT_ACTIVITIES = {
    "ride": "b", "swim": "sw", "walk": "wk", "hike": "hk", "row": "rw", "elliptical": "el", "aqua-jog": "aj",
    "ski": "sk", "yoga": "yo", "pilates": "pi", "": "cr",
}  # fmt: skip
NEXT_SESSION = "Put ; before it."

_ACTIVITY_LETTERS = {short: activity for activity, short in SHORT_ACTIVITIES.items()}
CROSS_WORDS = ("cross", "cross-training", "crosstraining")
_KIND_WORDS = tuple(word for word, (name, _) in WORDS.items() if name == "kind")
BEGINNINGS = (*_KIND_WORDS, "run", "strength", *ACTIVITIES, *CROSS_WORDS, "rest")

# What the words of the language say that a planned session has too.
_TAKEN = ("run", "kind", "activity", "distance", "duration", "number", "structure", "note")
_SAID_WHEN_DONE = (
    "effort", "feel", "pain", "score", "moment", "place", "knee", "start of the pain", "changed gait",
    "swelling", "shoes", "surface", "hills",
)  # fmt: skip

_SIGNS = re.compile(r"\+|[^+]+")
_GLUED = re.compile(r"([a-z]+(?:-[a-z]+)?)[:=]?([.,]?[0-9].*)", re.IGNORECASE | re.ASCII)
_PRIMED_MINUTES = re.compile(r"([0-9.,]+)['′’]")
_BELOW_NOTHING = re.compile(rf"-{NUMBER}")
_ONE_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_AMOUNT = "Write it like 6.5, 3mi or 40min."


def known_names(names: Sequence[str]) -> dict[str, str]:
    """Names of strength sessions by how they are looked up; a lone letter needs no looking up."""
    return {" ".join(name.casefold().split()): name for name in names if not _is_letter(name)}


def sessions_of(words: Sequence[Word], known: Mapping[str, str]) -> tuple[list[list[Word]], list[Problem]]:
    """The words of a piece, a list a session: `+` begins strength, or joins what begins another session."""
    words = _apart(words, known)
    sessions: list[list[Word]] = []
    current: list[Word] = []
    for place, word in enumerate(words):
        if word.plain != "+":
            current.append(word)
            continue
        joins = _begins_session(words[place + 1 :], known)
        if joins and not current and words[place + 1].plain != "strength":
            following = words[place + 1].text
            why = f"“+” before {shown(following)} could be strength or “and”."
            return [], [
                Problem(word.start, word.end, why, f"Write “+; {following}” for both, or leave + out.")
            ]
        if current:
            sessions.append(current)
        current = [] if joins else [word]
    return [*sessions, current] if current else sessions, []


def recognised_planned(
    ahead: Sequence[Word], known: Mapping[str, str], settings: Settings, day: date
) -> Match | None:
    """What the first of these words says of a session planned on `day`, with those that belong to it."""
    plain = ahead[0].plain
    following = ahead[1].plain if len(ahead) > 1 else ""
    if plain in ("+", "strength"):
        return _strength(ahead, known, settings, day)
    if plain in CROSS_WORDS:
        return _cross(ahead, settings, day)
    if plain == "rest":
        return Match(2 if following == "day" else 1, "rest", dict)
    if plain in KIND_LETTERS:
        return Match(1, "kind", lambda: {"kind": KIND_LETTERS[plain]})
    if plain in _ACTIVITY_LETTERS:
        return Match(1, "activity", lambda: {"name": _ACTIVITY_LETTERS[plain]})
    if primed := _PRIMED_MINUTES.fullmatch(plain):
        return Match(1, "duration", _planned(lambda: _minutes(primed[1])))
    if _BELOW_NOTHING.fullmatch(plain):  # elsewhere -3 is a day
        return Match(1, "number", lambda: {"text": plain})
    # In `6.2 s` the letter is speed, not seconds.
    match = recognised(ahead[:1] if following in KIND_LETTERS else ahead, settings, day)
    if match is None or match.name == "mark for the physio":
        return match
    if match.name == "activity":
        return Match(match.count, "activity", lambda: {"name": match.fields()["activity"]})
    if match.name in ("distance", "duration"):
        return Match(match.count, match.name, _planned(match.fields))
    if match.name in _TAKEN:
        return match
    text = " ".join(word.text for word in ahead[: match.count])
    return Match(match.count, match.name, lambda: _refused(match.name, text, day))


def unknown_planned(ahead: Sequence[Word], before: Sequence[Part]) -> Problem:
    """The problem with a word that no planned session has."""
    word = ahead[0]
    if before and before[-1].name == "strength" and before[-1].fields["name"]:
        why = f"{shown(word.text)} is not a word of a plan."
        mend = 'A name of several words stands in double quotes: strength "upper body".'
        return Problem(word.start, word.end, why, mend)
    if len(word.text) == 1 and word.text.isalpha():
        why = f"{shown(word.text)} alone says nothing in a plan."
        return Problem(word.start, word.end, why, f"A strength session is written + {word.text.upper()}.")
    return unknown_word(word, BEGINNINGS)


def number_fields(text: str, settings: Settings, *, run: bool) -> Fields:
    """What a bare number says: the distance of a run in the journal's unit, the minutes of all else."""
    return _planned(lambda: distance_fields(text, settings) if run else _minutes(text))()


def needs_no_quotes(name: str) -> bool:
    """Whether the name of a strength session is read as itself where no other name is known: `A`, `iso`."""
    if _is_letter(name):
        return name.isupper() and name.casefold() not in KIND_LETTERS
    if name.casefold() == "session" or not _ONE_WORD.fullmatch(name):
        return False
    # What the words are does not hang on settings or day, only what they amount to.
    return _strength_name([Word(name, 0, len(name))], {}, Settings(), date.min) == (1, name)


def _apart(words: Sequence[Word], known: Mapping[str, str]) -> list[Word]:
    """The words with `+` and a word glued to figures taken apart: `4.8+A`, `e4.6`, `b40`."""
    found: list[Word] = []
    for word in words:
        if word.quoted:
            found.append(word)
            continue
        for sign in _SIGNS.finditer(word.text):
            piece = Word(sign[0], word.start + sign.start(), word.start + sign.end())
            glued = _GLUED.fullmatch(piece.text)
            if glued and _is_beginning(glued[1].casefold(), piece, found, known):
                middle, figures = piece.start + glued.end(1), piece.start + glued.start(2)
                found += [Word(glued[1], piece.start, middle), Word(glued[2], figures, piece.end)]
            else:
                found.append(piece)
    return found


def _is_beginning(glued: str, piece: Word, before: Sequence[Word], known: Mapping[str, str]) -> bool:
    """Whether the letters glued to figures are a word of their own.

    After `+` they may be a name like B1; a letter behind other words is what it is in an entry: e6 is effort.
    """
    last = before[-1].plain if before else "+"
    if before and last in ("+", "strength") and (piece.plain in known or glued in _ACTIVITY_LETTERS):
        return False
    if len(glued) == 1:
        return last == "+" and (glued in KIND_LETTERS or glued in _ACTIVITY_LETTERS)
    return glued in _ACTIVITY_LETTERS or glued in BEGINNINGS


def _begins_session(ahead: Sequence[Word], known: Mapping[str, str]) -> bool:
    """Whether these words after `+` begin a session of their own, not the name of a strength session."""
    if not ahead or ahead[0].quoted or _known_name(ahead, known):
        return False
    plain = ahead[0].plain
    if plain in KIND_LETTERS:
        return _amount_follows(ahead)
    return plain in BEGINNINGS


def _amount_follows(ahead: Sequence[Word]) -> bool:
    return len(ahead) > 1 and ahead[1].plain.lstrip("-.,")[:1].isdecimal()


def _strength(ahead: Sequence[Word], known: Mapping[str, str], settings: Settings, day: date) -> Match:
    skipped = 2 if len(ahead) > 2 and ahead[1].plain == "session" else 1
    count, name = _strength_name(ahead[skipped:], known, settings, day)
    if not count and ahead[0].plain == "+":
        match = recognised(ahead[1:], settings, day) if len(ahead) > 1 else None
        if match is not None and match.name == "number":
            return Match(2, "strength", lambda: _not_a_sign(ahead[1].text))
    return Match(skipped + count if count else 1, "strength", lambda: {"name": name})


def _strength_name(
    ahead: Sequence[Word], known: Mapping[str, str], settings: Settings, day: date
) -> tuple[int, str]:
    """How many words name the strength session, and its name; 0 and "" where none do."""
    if not ahead:
        return 0, ""
    if ahead[0].quoted:
        return 1, ahead[0].text
    if found := _known_name(ahead, known):
        return found
    text, plain = ahead[0].text, ahead[0].plain
    if plain in KIND_LETTERS and _amount_follows(ahead):
        return 0, ""
    if _is_letter(text):
        return 1, text.upper()
    unnamed = plain in BEGINNINGS or not text[0].isalpha() or recognised(ahead, settings, day) is not None
    return (0, "") if unnamed else (1, text)


def _known_name(ahead: Sequence[Word], known: Mapping[str, str]) -> tuple[int, str] | None:
    """The longest known name that these words are, and how many they are."""
    for count in range(len(ahead), 0, -1):
        words = ahead[:count]
        name = known.get(" ".join(word.plain for word in words))
        if name is not None and not any(word.quoted for word in words):
            return count, name
    return None


def _is_letter(text: str) -> bool:
    return len(text) == 1 and text.isascii() and text.isalpha()


def _cross(ahead: Sequence[Word], settings: Settings, day: date) -> Match:
    """Cross-training, of an activity where a name follows: `cross "stairs"`, `cross boxing`."""
    if len(ahead) > 1:
        named = ahead[1]
        if named.quoted:
            return Match(2, "activity", lambda: {"name": named.text})
        if named.plain in ACTIVITIES:
            return Match(2, "activity", lambda: {"name": ACTIVITIES[named.plain]})
        free = len(named.text) > 1 and named.text[0].isalpha() and named.plain not in BEGINNINGS
        if free and recognised(ahead[1:], settings, day) is None:
            return Match(2, "activity", lambda: {"name": named.text})
    return Match(1, "activity", lambda: {"name": ""})


def _minutes(text: str) -> Fields:
    return {"duration_s": checked_duration(duration(f"{text}min"))}


def _planned(fields: Callable[[], Fields]) -> Callable[[], Fields]:
    """The same fields; a refusal says how an amount is planned, and 1,000 km itself is refused too."""

    def checked() -> Fields:
        try:
            found = fields()
        except NotReadableError as refused:
            raise NotReadableError(refused.what, _AMOUNT) from None
        if found.get("distance_m", 0.0) >= LONGEST_M:
            raise NotReadableError(
                "1,000 km is further than one session can be.", f"Check the unit. {_AMOUNT}"
            )
        return found

    return checked


def _not_a_sign(text: str) -> Fields:
    raise NotReadableError(
        f"“+ {shown(text)[1:-1]}” could be minutes of strength or a second run.",
        f"Write + {text[:6]}min for strength, or ; between two runs.",
    )


def _refused(name: str, text: str, day: date) -> Fields:
    """Refuse what is known to the journal but is no part of a planned session."""
    words = shown(text)
    if name in _SAID_WHEN_DONE:
        why = f"{words} ({name}) is written once the session is done."
        raise NotReadableError(why, "Leave it out, or say it in a note in double quotes.")
    if name == "day":
        raise NotReadableError(
            f"{words} is a day, and the day is given: {weekday(day)} {short_day(day)}.", "Leave it out."
        )
    if name == "clock time":
        raise NotReadableError(
            f"{words} is a time: a session is planned for a day.", 'Say it in a note: "at 7:00".'
        )
    if name == "not recorded":
        raise NotReadableError(f"{words} says nothing in a plan.", "Without any text nothing is planned.")
    if name == "care":
        raise NotReadableError(
            f"{words} is care, which is written when it was taken.", "Leave it out, or say it in a note."
        )
    raise NotReadableError(f"{words} says nothing in a plan.", "Put ; between two sessions.")
