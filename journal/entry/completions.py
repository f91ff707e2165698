"""What the word under the cursor of a quick-entry line may become, best first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain

from journal.entry.days import day_length
from journal.entry.exercise_names import ExerciseNames, exercise_names
from journal.entry.lexicon import ACTIVITIES, SURFACES, WORDS
from journal.entry.pieces import Word, pieces_of, quoted
from journal.model.days import DAY, weekday
from journal.model.exercises import Exercise
from journal.model.settings import Settings
from journal.model.vocabulary import Care, EpisodeKind, Kind, Knee, Moment, Place, Sign

MOST = 8
_LONGEST_NOTE = 200

_KINDS, _CARE, _SIGNS, _EPISODES = tuple(Kind), tuple(Care), tuple(Sign), tuple(EpisodeKind)
_MOMENTS = tuple(moment for moment in Moment if moment is not Moment.OTHER)
_PLACES = (*(place for place in Place if place is not Place.OTHER), "elsewhere")
_ENTRIES = (
    "run", "pain", "morning", "strength", "ride", "note", *_KINDS, *_CARE,
    *dict.fromkeys(ACTIVITIES.values()), "cross", "sick", "away", "injury", "knee", "sign", "episode",
    *_MOMENTS,
)  # fmt: skip
_RUN = (
    *_KINDS, "effort", "feel", "shoes", "from", *SURFACES, "hilly", "gait", "swelling", "for-physio",
)  # fmt: skip
_SET = ("left", "right", "each side", "band", "bodyweight", "assisted", "hold", "for-physio", "session")
_SORT_OF = {
    "run": "run", "kind": "run", "surface": "run", "hills": "run", "changed gait": "run", "swelling": "run",
    "pain": "pain", "moment": "pain", "place": "pain", "knee": "pain", "activity": "cross", "care": "care",
}  # fmt: skip
_SORTS = {
    "strength": "strength",
    "note": "note",
    "sign": "sign",
    "signs": "sign",
    "warning": "sign",
} | dict.fromkeys(("episode", "sick", "ill", "illness", "injury", "injured", "away"), "episode")
_BEFORE_A_DAY = ("on", "from", "since", "to", "until", "cleared")

Options = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Context:
    """What words may become in one journal: each option as it is searched, and as it is typed."""

    names: ExerciseNames
    exercises: Options
    shoes: Options
    notes: Options


@dataclass(frozen=True, slots=True)
class Completions:
    """The words that may stand for the text from `start` up to `end`, best first; none if there are none."""

    start: int
    end: int
    words: tuple[str, ...] = ()


def context_of(
    exercises: Iterable[Exercise], shoes: Iterable[str] = (), notes: Iterable[str] = ()
) -> Context:
    """The index of a journal, to be built once and kept; what is wanted first has to come first."""
    listed = tuple(exercises)
    names = exercise_names(listed)
    called = [(called, exercise) for exercise in listed for called in (exercise.name, *exercise.aliases)]
    return Context(
        names=names,
        exercises=[(_folded(text), names.words_for(exercise.name)[0]) for text, exercise in called],
        shoes=[(_folded(pair), quoted(pair)) for pair in dict.fromkeys(shoes) if pair],
        notes=[
            (_folded(note), quoted(note))
            for note in dict.fromkeys(notes)
            if note and len(note) <= _LONGEST_NOTE
        ],
    )


def completions(text: str, cursor: int, settings: Settings, today: date, context: Context) -> Completions:
    """What may stand for the word that ends at the cursor, or come next after a space.

    Eight at most: those that begin like what is typed, then those with a later word that does. An exercise
    or a note may replace several words. The word typed in full is not offered again.
    """
    pieces, open_quote = pieces_of(text[:cursor])
    words = pieces[-1]
    if open_quote is not None:
        options = context.shoes if words and words[-1].plain == "shoes" else context.notes
        end = cursor + (text[cursor : cursor + 1] == '"')
        found = _best(text[open_quote + 1 : cursor], options, besides=text[open_quote:end])
        return Completions(open_quote, end, found)
    if not words or words[-1].end < cursor or words[-1].comma:
        words = [*words, Word("", cursor, cursor)]
    if words[-1].quoted:
        return Completions(cursor, cursor)
    end = _word_end(text, cursor)
    for place, options in _choices(words, settings, today, context):
        start = words[place].start
        if found := _best(text[start:cursor], options, besides=text[start:end]):
            return Completions(start, end, found)
    return Completions(words[-1].start, end)


def _choices(
    words: Sequence[Word], settings: Settings, today: date, context: Context
) -> Iterable[tuple[int, Options]]:
    """Which word each choice begins to replace, and what from; the first that has anything is taken."""
    last = len(words) - 1
    sort = _SORTS.get(words[0].plain) if last else "start"
    if sort == "note":
        yield _note_start(words), context.notes
        return
    if sort == "strength":
        yield from _exercise_choices(words, context)
    if last and words[-2].plain == "shoes":
        yield last, context.shoes
    knees = tuple(sorted(Knee, key=lambda knee: knee is not settings.knee))
    days = ("yesterday", *(weekday(today - back * DAY).lower() for back in range(2, 7)), "today")
    if last and words[-2].plain in _BEFORE_A_DAY:
        yield last, _plain(days)
        return
    own = {
        "start": (*_ENTRIES, *knees),
        "strength": _SET,
        "sign": (*knees, "cleared") if any(word.plain in _SIGNS for word in words) else (*_SIGNS, *knees),
        "episode": (*(_EPISODES if words[0].plain == "episode" and last == 1 else ()), "from", "to", *knees),
        "run": _RUN,
        "pain": (*_MOMENTS, *knees, *_PLACES, "for-physio", *(("from",) if words[0].plain == "knee" else ())),
        "cross": ("effort", "for-physio"),
        "care": ("for-physio",),
    }
    yield last, _plain((*own[sort or _common_sort(words[:-1])], *days))


def _common_sort(words: Sequence[Word]) -> str:
    """Run, pain, cross-training or care, by the first word that tells; amounts alone are a run."""
    named = (WORDS[word.plain][0] for word in words if word.plain in WORDS)
    return next((_SORT_OF[name] for name in named if name in _SORT_OF), "run")


def _exercise_choices(words: Sequence[Word], context: Context) -> Iterable[tuple[int, Options]]:
    """Exercises, for as many words since the last comma as may name one, fewer and fewer; none after sets."""
    begin = max((place + 1 for place, word in enumerate(words[:-1]) if word.comma), default=1)
    typed = words[begin:-1]
    if any(word.quoted or word.plain[:1].isdecimal() for word in typed) and _named(typed, context):
        return
    starts = [
        start for start in range(begin, len(words))
        if not words[start].quoted and not words[start].plain[:1].isdecimal()
    ]  # fmt: skip
    if not words[-1].text:
        # Nothing is typed after a whole name: only a longer one may still come of it.
        starts = [start for start in starts if _is_name(words[start:-1], context)][:1] or starts
    for start in starts:
        yield start, context.exercises


def _is_name(words: Sequence[Word], context: Context) -> bool:
    found = context.names.first(words)
    return found is not None and found[0] == len(words)


def _named(words: Sequence[Word], context: Context) -> bool:
    """Whether an exercise is among the words already."""
    return any(word.quoted or context.names.first(words[place:]) for place, word in enumerate(words))


def _note_start(words: Sequence[Word]) -> int:
    """The word that the free words of a note begin with, after its day and time."""
    start = 1
    while start < len(words) - 1:
        skipped = day_length([word.plain for word in words[start : start + 3]])
        if not skipped and not words[start].plain.startswith("@"):
            break
        start += skipped or 1
    return min(start, len(words) - 1)


def _best(typed: str, options: Options, *, besides: str) -> tuple[str, ...]:
    """The options that begin like what is typed, then those of which a later word does; not what is there."""
    folded = _folded(typed)
    if typed[-1:].isspace() and folded:
        folded += " "
    begins = (words for key, words in options if key.startswith(folded))
    inside = (words for key, words in options if f" {folded}" in key) if folded else ()
    best: dict[str, None] = {}
    for words in chain(begins, inside):
        if words != besides:
            best[words] = None
        if len(best) == MOST:
            break
    return tuple(best)


def _folded(text: str) -> str:
    return " ".join(text.casefold().replace("-", " ").split())


def _plain(words: Iterable[str]) -> Options:
    return [(_folded(word), str(word)) for word in words]


def _word_end(text: str, cursor: int) -> int:
    """Where the word under the cursor ends."""
    while cursor < len(text) and not (text[cursor].isspace() or text[cursor] in ';,"'):
        cursor += 1
    return cursor
