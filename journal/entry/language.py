"""The quick-entry language: a line of words, split at `;`, becomes entries, or says why it cannot.

`GRAMMAR` is its whole description, shown by the app's help; `wording.as_words` goes the other way.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from journal.entry.building import built
from journal.entry.exercise_names import ExerciseNames, none_known
from journal.entry.lexicon import WORDS, recognised
from journal.entry.pieces import Problem, Word, cut
from journal.entry.scanning import MOST_PROBLEMS, Built, scanned, unknown_word
from journal.model.entries import Entry, PainScore, Run
from journal.model.settings import Settings
from journal.model.vocabulary import Moment

# What can be typed, and what it means; every left side is itself readable.
GRAMMAR: tuple[tuple[str, str], ...] = (
    ("run 6.2km 38:20 tempo e6", "a run: distance, duration or both, in any order of words"),
    ("6.2 38:20", "a bare number is in the journal's unit; with a duration it is a run"),
    ("run 3.85mi 1h05 long", "km or mi · 38:20 1:02:03 45min 1h05 · easy long tempo speed race"),
    ("run 6x3/2 30min walk-run", "six times 3 minutes running, 2 walking"),
    ("run 6km effort 6 feel 4 hilly trail", "effort 0-10 (e6), feel 1-5; road trail track treadmill grass"),
    ('run 6km shoes "grey pair" from 3.5km', "which shoes; where the pain began; also: gait, swelling"),
    ("pain L3 after-run", "a score 0-10 of one knee: L3, left 3, 3 left; no knee: the journal's"),
    ("morning 1 0", "two numbers: left, then right; - for not recorded"),
    ("pain L1 stairs", "before-run during-run after-run morning evening night squat sitting"),
    ("pain left 2 below", "front outer inner below back thigh elsewhere; kneecap is front"),
    ("ride 40min e3; swim 30min", "cross-training: ride swim walk hike row ski yoga, or cross \"stairs\""),
    ("ice; tape; medicine", "care: ice massage medicine tape physio rest; painkiller is medicine"),
    ("strength split squat 3x10 12kg left, bridge 3x12", "a session; a comma ends an exercise"),
    ("strength side plank 3x30s each side", "3x10 · 10,10,8 · 3x30s · 45s; left, right, each side"),
    ("strength clam 3x12 band green", "12kg · 25lb · band green · bodyweight · assisted 20kg"),
    ("strength 35min e6, squat 3x8 e7 p2L", "after an exercise effort and pain are its own, else of all"),
    ('strength "my exercise" 3x10', "in quotes an exercise is added: it is known from then on"),
    ("note slept badly", "a day's note, up to the next ;  with a day first: note fri slept badly"),
    ("sick mon..wed; away 9 aug..16 aug", "days to leave out; from mon while it lasts; also: injury"),
    ("knee left from 1 jun", "a knee episode, open until it has an end"),
    ("sign giving-way left", "a warning sign: locked swollen night-pain no-weight ... cleared fri"),
    ("run yesterday 6.2km @18:05", "days: today fri -3, on 16, 16 mar, 2026-03-16; a time has @ or at"),
    ('run 6.2km "felt good; hills"', r'a note, in double quotes: \" \\ \n inside; for-physio marks it'),
    ("run fri 6km 38:20; pain L2 after-run", "; begins the next entry; pain around a run has its day"),
)  # fmt: skip

_AROUND_A_RUN = (Moment.BEFORE_RUN, Moment.DURING_RUN, Moment.AFTER_RUN)
# The words that begin an entry with words of its own.
_OCCASIONS = (
    "note", "sign", "signs", "warning", "episode", "knee", "sick", "ill", "illness", "injury", "injured",
    "away",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reading:
    """What a line says. With any problem there are no entries: nothing is written of half a line."""

    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...]


def fresh_uid() -> str:
    """32 random hexadecimal digits."""
    from uuid import uuid4  # 3 ms, and most lines link nothing

    return uuid4().hex


def read(
    text: str,
    settings: Settings,
    today: date,
    new_uid: Callable[[], str] = fresh_uid,
    exercises: Callable[[], ExerciseNames] = none_known,
) -> Reading:
    """The entries of a line, in the order written, or its problems in the same order.

    A pain score of a running moment names the nearest run of its line on its day (one written before it
    first), and takes that run's day where it has none. Such a run and every strength session, which its sets
    name, get a uid here. `exercises` is called only for a line with strength in it.
    """
    pieces, problems = cut(text)
    found: list[_Found] = []
    for words in [] if problems else pieces:
        special = _special(words, text, settings, today, new_uid, exercises)
        (entries, unread), dated = (special, False) if special else _common(words, settings, today)
        found += [_Found(entry, dated) for entry in entries]
        problems += unread
        if len(problems) >= MOST_PROBLEMS:
            break
    if not pieces and not problems:
        problems = [Problem(0, len(text), "There is nothing to write yet.", f"For instance: {GRAMMAR[0][0]}")]
    if problems:
        return Reading((), tuple(problems[:MOST_PROBLEMS]))
    return Reading(_linked(found, new_uid), ())


@dataclass(frozen=True, slots=True)
class _Found:
    entry: Entry
    dated: bool


def _special(
    words: list[Word],
    line: str,
    settings: Settings,
    today: date,
    new_uid: Callable[[], str],
    exercises: Callable[[], ExerciseNames],
) -> Built | None:
    """What a piece says that begins with a word for its sort; None if it does not."""
    first = words[0].plain.removesuffix(":")
    # Most lines have none of these, and their modules take some 8 ms to load.
    if first == "strength":
        from journal.entry.strength import read_strength

        return read_strength(words, settings, today, new_uid(), exercises())
    if first in _OCCASIONS:
        from journal.entry.occasions import read_occasion

        return read_occasion(words, line, settings, today)
    return None


def _common(words: list[Word], settings: Settings, today: date) -> tuple[Built, bool]:
    """A run, pain, cross-training or care out of words in any order, and whether a day was among them."""
    parts, problems = scanned(
        words,
        lambda ahead, _: recognised(ahead, settings, today),
        lambda ahead, _: unknown_word(ahead[0], (*WORDS, *_OCCASIONS, "strength")),
    )
    dated = any(part.name == "day" for part in parts)
    return ((), problems) if problems else built(parts, settings, today), dated


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
