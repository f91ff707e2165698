"""The quick-entry language: a line of words, split at `;`, becomes entries, or says why it cannot.

`GRAMMAR` is its whole description, shown by the app's help; `wording.as_words` goes the other way.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from journal.entry.building import Part, built
from journal.entry.lexicon import WORDS, recognised
from journal.entry.pieces import Problem, Word, cut
from journal.model.entries import Entry, PainScore, Run
from journal.model.errors import NotReadableError
from journal.model.reading import shown
from journal.model.settings import Settings
from journal.model.vocabulary import Moment

# What can be typed, and what it means; every left side is itself readable.
GRAMMAR: tuple[tuple[str, str], ...] = (
    ("run 6.2km 38:20 tempo e6", "a run: distance, duration or both, in any order of words"),
    ("6.2 38:20", "a bare number is in the journal's unit; with a duration it is a run"),
    ("run 3.85mi 1h05 long", "km or mi · 38:20 1:02:03 45min 1h05 · easy long tempo speed walk-run race"),
    ("run 6x3/2 30min walk-run", "six times 3 minutes running, 2 walking"),
    ("run 6km effort 6 feel 4 hilly trail", "effort 0-10 (e6), feel 1-5; road trail track treadmill grass"),
    ('run 6km shoes "grey pair" from 3.5km', "which shoes; where the pain began; also: gait, swelling"),
    ("pain L3 after-run", "a score 0-10 of one knee: L3, left 3, 3 left; no knee: the journal's"),
    ("morning 1 0", "two numbers: left, then right; - for not recorded"),
    ("pain L1 R0 stairs front", "before-run during-run after-run morning evening night stairs squat sitting"),
    ("pain left 2 below", "front outer inner below back thigh elsewhere; kneecap is front"),
    ("ride 40min e3; swim 30min", "cross-training: ride swim walk hike row ski yoga, or cross \"stairs\""),
    ("ice; tape; medicine", "care: ice massage medicine tape physio rest; painkiller is medicine"),
    ("run yesterday 6.2km @18:05", "days: today fri -3 on 16, 16 mar, 2026-03-16; a clock time has @ or at"),
    ('run 6.2km "felt good; hills"', r'a note, in double quotes: \" \\ \n inside; for-physio marks it'),
    ("run fri 6km 38:20; pain L2 after-run", "; begins the next entry; pain around a run has its day"),
)  # fmt: skip

_AROUND_A_RUN = (Moment.BEFORE_RUN, Moment.DURING_RUN, Moment.AFTER_RUN)
_MOST_PROBLEMS = 8
_LATER = ("note", "strength", "sick", "ill", "injury", "away", "plan")
_NOW = "Runs, pain, cross-training and care can: run 6.2km 38:20 · pain L3 · ride 40min · ice."


@dataclass(frozen=True, slots=True)
class Reading:
    """What a line says. With any problem there are no entries: nothing is written of half a line."""

    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...]


def fresh_uid() -> str:
    """32 random hexadecimal digits."""
    from uuid import uuid4  # 3 ms, and most lines link nothing

    return uuid4().hex


def read(text: str, settings: Settings, today: date, new_uid: Callable[[], str] = fresh_uid) -> Reading:
    """The entries of a line, in the order written, or its problems in the same order.

    A pain score of a running moment names the nearest run of its line on its day (one written before it
    first), and takes that run's day where it has none; only such a run gets a uid here.
    """
    pieces, problems = cut(text)
    found: list[_Found] = []
    for words in [] if problems else pieces:
        parts, unread = _parts(words, settings, today)
        entries: Sequence[Entry] = ()
        if not unread:
            entries, unread = built(parts, settings, today)
        dated = any(part.name == "day" for part in parts)
        found += [_Found(entry, dated) for entry in entries]
        problems += unread
        if len(problems) >= _MOST_PROBLEMS:
            break
    if not pieces and not problems:
        problems = [Problem(0, len(text), "There is nothing to write yet.", f"For instance: {GRAMMAR[0][0]}")]
    if problems:
        return Reading((), tuple(problems[:_MOST_PROBLEMS]))
    return Reading(_linked(found, new_uid), ())


@dataclass(frozen=True, slots=True)
class _Found:
    entry: Entry
    dated: bool


def _parts(words: list[Word], settings: Settings, today: date) -> tuple[list[Part], list[Problem]]:
    if words[0].plain in _LATER:
        return [], [_problem(words[:1], f"{shown(words[0].text)} cannot be written in words yet.", _NOW)]
    parts: list[Part] = []
    problems: list[Problem] = []
    place = 0
    while place < len(words) and len(problems) < _MOST_PROBLEMS:
        match = recognised(words[place : place + 4], settings, today)
        said = words[place : place + (match.count if match else 1)]
        place += len(said)
        if match is None:
            problems.append(_unknown(said))
            continue
        try:
            text = " ".join(word.text for word in said)
            parts.append(Part(match.name, match.fields(), text, said[0].start, said[-1].end))
        except NotReadableError as refused:
            problems.append(_problem(said, refused.what, refused.mend))
    return parts, problems


def _problem(words: Sequence[Word], why: str, mend: str) -> Problem:
    return Problem(words[0].start, words[-1].end, why, mend)


def _unknown(words: Sequence[Word]) -> Problem:
    word = words[0].plain
    if word[0].isdecimal():
        return _problem(
            words,
            f"{shown(word)} is not an amount of anything.",
            "Write it like 6.2km, 38:20, 45min or 6x3/2.",
        )
    from difflib import get_close_matches  # 1 ms, and only a slip needs it

    near = get_close_matches(word, WORDS, n=1, cutoff=0.7) if len(word) <= 20 else []
    mend = f"Did you mean {near[0]}?" if near else 'Words of your own go in double quotes: "felt good".'
    return _problem(words, f"{shown(words[0].text)} is not a word of the journal.", mend)


def _linked(found: Sequence[_Found], new_uid: Callable[[], str]) -> tuple[Entry, ...]:
    """The entries, the scores around a run joined to it by its uid."""
    entries = [each.entry for each in found]
    for place, (score, dated) in enumerate((each.entry, each.dated) for each in found):
        if not (isinstance(score, PainScore) and score.moment in _AROUND_A_RUN):
            continue
        runs = [
            at for at, entry in enumerate(entries)
            if isinstance(entry, Run) and (not dated or entry.day == score.day)
        ]  # fmt: skip
        if runs:
            at = max((run for run in runs if run < place), default=runs[0])
            run = entries[at] if entries[at].uid else replace(entries[at], uid=new_uid())
            entries[at] = run
            entries[place] = replace(score, day=run.day, run_uid=run.uid)
    return tuple(entries)
