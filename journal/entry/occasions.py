"""Day notes, warning signs and episodes: the entries that a word of their own begins."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from journal.entry.building import too_much
from journal.entry.days import day_length, read_day
from journal.entry.lexicon import WORDS, Fields, Match, recognised
from journal.entry.pieces import Problem, Word
from journal.entry.scanning import Built, Part, over, scanned, unknown_word
from journal.model.days import long_day
from journal.model.entries import DayNote, Episode, WarningSign
from journal.model.errors import NotReadableError
from journal.model.reading import shown
from journal.model.settings import Settings
from journal.model.vocabulary import EpisodeKind, Knee, Sign

SIGNS = {str(sign): sign for sign in Sign} | {
    "locking": Sign.LOCKED, "locks": Sign.LOCKED, "gives-way": Sign.GIVING_WAY, "gave-way": Sign.GIVING_WAY,
    "effusions": Sign.EFFUSION, "hot": Sign.HOT_RED, "numb": Sign.NUMB_WEAK, "weak": Sign.NUMB_WEAK,
}  # fmt: skip
EPISODES = {
    "sick": EpisodeKind.ILLNESS, "ill": EpisodeKind.ILLNESS, "illness": EpisodeKind.ILLNESS,
    "injury": EpisodeKind.INJURY, "injured": EpisodeKind.INJURY, "away": EpisodeKind.AWAY,
    "knee": EpisodeKind.KNEE,
}  # fmt: skip
_FROM, _TO = ("from", "since"), ("to", "until", "till", "-", "–")
_RANGE = ".."
_SIGN_BEGINS = ("sign", "signs", "warning")
_IN_A_NOTE = ("day", "clock time", "mark for the physio")


def read_occasion(words: Sequence[Word], line: str, settings: Settings, today: date) -> Built | None:
    """The entries of a piece that begins like one of these, or its problems; None if it begins otherwise.

    `knee left 3` is a pain score; `knee left from 1 jun` and `knee left 1 jun..4 jul` are episodes.
    """
    first = words[0].plain.removesuffix(":")
    if first == "note":
        return _note(words, line, settings, today)
    if first in _SIGN_BEGINS:
        return _signs(words, settings, today)
    if first == "episode" or (first in EPISODES and (first != "knee" or _has_days(words))):
        return _episodes(words, settings, today)
    return None


def _has_days(words: Sequence[Word]) -> bool:
    return any(word.plain in (*_FROM, *_TO[:3]) or _RANGE in word.plain for word in words)


def _note(words: Sequence[Word], line: str, settings: Settings, today: date) -> Built:
    """A note in quotes, its day and time around it in any order; or free words, those before them."""
    fields: dict[str, Any] = {"day": today}
    place = 1
    seen = set()
    while place < len(words):
        match = recognised(words[place : place + 4], settings, today)
        if match is None or match.name not in _IN_A_NOTE or match.name in seen:
            break
        try:
            fields |= match.fields()
        except NotReadableError:
            break  # not a day or a time after all, so it is a word of the note: "at the physio"
        seen.add(match.name)
        place += match.count
    if place == len(words):
        return (), [over(_parts_of(words), "A note needs its words.", 'Write it like note "slept badly".')]
    if not words[place].quoted:
        return [DayNote(**fields, note=line[words[place].start : words[-1].end])], []
    parts, problems = scanned(words[1:], lambda ahead, _: recognised(ahead, settings, today), _unknown)
    problems = problems or too_much(parts, "day note")
    if problems:
        return (), problems
    for part in parts:
        fields |= part.fields
    if not fields["note"]:
        return (), [over(parts, "A note needs its words.", 'Write it like note "slept badly".')]
    return [DayNote(**fields)], []


def _parts_of(words: Sequence[Word]) -> list[Part]:
    return [Part("word", {}, word.text, word.start, word.end) for word in words]


def _signs(words: Sequence[Word], settings: Settings, today: date) -> Built:
    parts, problems = scanned(
        words,
        lambda ahead, _: _sign(ahead, today) or recognised(ahead, settings, today),
        lambda ahead, _: _unknown_sign(ahead[0]),
    )
    problems = problems or too_much(parts, "warning sign")
    if problems:
        return (), problems
    fields, knees = _fields_and_knees(parts, today)
    if "sign" not in fields:
        return (), [over(parts, "It is not said which sign.", f"One of {', '.join(Sign)}.")]
    cleared = fields.get("cleared")
    if cleared is not None and cleared < fields["day"]:
        why = f"{long_day(cleared)} is before {long_day(fields['day'])}."
        return (), [over(parts, why, "A sign is cleared on its day or later.")]
    return [WarningSign(**fields, knee=knee) for knee in knees], []


def _unknown_sign(word: Word) -> Problem:
    problem = unknown_word(word, (*SIGNS, *WORDS))
    if problem.mend.startswith("Did you mean"):
        return problem
    return replace(problem, mend=f"The signs are {', '.join(Sign)}.")


def _sign(ahead: Sequence[Word], today: date) -> Match | None:
    first = ahead[0].plain
    if first in _SIGN_BEGINS or first.removesuffix(":") in _SIGN_BEGINS:
        return Match(1, "filler", dict)
    pair = SIGNS.get(f"{first}-{ahead[1].plain}") if len(ahead) > 1 else None
    if sign := pair or SIGNS.get(first):
        return Match(2 if pair else 1, "sign", lambda: {"sign": sign})
    if first == "cleared":
        count = _days_long(ahead[1:])
        text = " ".join(word.text for word in ahead[1 : count + 1])
        return Match(count + 1, "cleared", lambda: {"cleared": read_day(text, today) if count else today})
    return None


def _episodes(words: Sequence[Word], settings: Settings, today: date) -> Built:
    parts, problems = scanned(
        list(_apart(words)),
        lambda ahead, before: _episode(ahead, before) or recognised(ahead, settings, today),
        _unknown,
    )
    problems = problems or too_much(parts, "episode")
    if problems:
        return (), problems
    fields, knees = _fields_and_knees(parts, today)
    if "kind" not in fields:
        return (), [over(parts, "It is not said what it is.", f"One of {', '.join(EpisodeKind)}.")]
    if fields["kind"] is EpisodeKind.KNEE and knees == [None]:
        if settings.knee is None:
            return (), [over(parts, "It is not said which knee.", "Say knee left or knee right.")]
        knees = [settings.knee]
    try:
        days = _first_and_last(fields.pop("first", None), fields.pop("last", None), today)
    except NotReadableError as refused:
        said = [part for part in parts if part.name in ("first day", "last day")]
        return (), [over(said, refused.what, refused.mend)]
    fields |= {"day": days[0], "end": days[1]}
    return [Episode(**fields, knee=knee) for knee in knees], []


def _episode(ahead: Sequence[Word], before: Sequence[Part]) -> Match | None:
    first = ahead[0].plain.removesuffix(":")
    if first == "episode":
        return Match(1, "filler", dict)
    if first in EPISODES and not any(part.name == "episode" for part in before):
        return Match(1, "episode", lambda: {"kind": EPISODES[first]})
    begins, ends = first in _FROM, first in _TO
    skipped = 1 if begins or ends else 0
    count = _days_long(ahead[skipped:])
    if not count:
        return Match(1, "first day", lambda: _dayless(ahead[0])) if skipped else None
    text = " ".join(word.text for word in ahead[skipped : skipped + count])
    if ends:
        return Match(count + skipped, "last day", lambda: {"last": text})
    return Match(count + skipped, "first day", lambda: {"first": (text, begins)})


def _days_long(words: Sequence[Word]) -> int:
    """How many words name a day, a bare day of the month included, which is nothing else here."""
    count = day_length([word.plain for word in words[:3]])
    return count or int(bool(words) and words[0].plain.isdecimal())


def _dayless(word: Word) -> Fields:
    raise NotReadableError(f"{shown(word.text)} needs a day after it.", "Write it like from 3 nov to 6 nov.")


def _first_and_last(
    first: tuple[str, bool] | None, last: str | None, today: date
) -> tuple[date, date | None]:
    """The days an episode has: `from` a day is open, a day alone is that day, no day at all is today.

    Of weekdays the latest stretch that is over is meant: on a Monday `sat..tue` began nine days ago.
    """
    text, begins = first or ("today", False)
    day = read_day(text, today)
    if last is None:
        return day, None if begins else day
    end = read_day(last, today)
    if day > end and text.isalpha():
        day = read_day(text, end)
    if day > end:
        raise NotReadableError(
            f"It ends {long_day(end)}, before it begins {long_day(day)}.", "While it lasts leave the end out."
        )
    return day, end


def _apart(words: Sequence[Word]) -> Iterator[Word]:
    """The words with `mon..wed` taken apart into `mon`, `to` and `wed`."""
    for word in words:
        before, dots, after = word.text.partition(_RANGE)
        if word.quoted or not dots:
            yield word
            continue
        middle = word.start + len(before)
        if before:
            yield Word(before, word.start, middle)
        yield Word("to", middle, middle + len(dots))
        if after:
            yield from _apart([Word(after, middle + len(dots), word.end)])


def _fields_and_knees(parts: Sequence[Part], today: date) -> tuple[dict[str, Any], list[Knee | None]]:
    fields: dict[str, Any] = {"day": today}
    for part in parts:
        fields |= part.fields
    return fields, list(fields.pop("knees", (None,)))


def _unknown(ahead: Sequence[Word], _before: Sequence[Part]) -> Problem:
    return unknown_word(ahead[0], (*WORDS, *EPISODES))
