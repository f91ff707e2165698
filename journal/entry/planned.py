"""What is planned on a day, in words: `tempo 4.8 + A` becomes its sessions, or says why it cannot.

`GRAMMAR_PLANNED` is its whole description; `planned_words.as_words` goes the other way.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from journal.entry.lexicon import Fields
from journal.entry.pieces import Problem, Word, cut
from journal.entry.planned_lexicon import (
    NEXT_SESSION,
    known_names,
    number_fields,
    recognised_planned,
    sessions_of,
    unknown_planned,
)
from journal.entry.scanning import MOST_PROBLEMS, Part, at, over, scanned
from journal.model.errors import NotReadableError
from journal.model.plan import PlannedSession
from journal.model.plan_vocabulary import Sort
from journal.model.reading import shown
from journal.model.settings import Settings
from journal.model.vocabulary import Kind

# What can be typed, and what it means; every left side is itself readable.
GRAMMAR_PLANNED: tuple[tuple[str, str], ...] = (
    ("long 6.5", "a long run of 6.5 in the journal's unit; also: easy tempo speed walk-run race"),
    ("t 4.8", "E easy, L long, T tempo, S speed, W walk-run, R race; small or large; e4.6 too"),
    ("easy 30min", "a run by time: 30min 1h05 30'; with no kind a run is easy"),
    ("long 4mi", "km or mi"),
    ("6x2/1", "walk-run: six times 2 minutes running, 1 walking; 8x90s/60s in seconds"),
    ("strength A", "session A of the strength programme; also: + A, +A; + alone: strength"),
    ('strength "upper body" 35min', "a name of several words stands in double quotes"),
    ("bike 40", "cross-training, a bare number is minutes: bike swim walk hike row ... b is bike"),
    ('cross "stairs" 20min', "an activity of your own; cross 30: whatever it will be"),
    ("rest", "a rest day that is meant"),
    ("tempo 4.8 + A", "two sessions; + before another session than strength means and"),
    ("easy 4.6; bike 30min", "; begins the next session of the day"),
    ('long 6.5 "flat, at the river"', "a note, in double quotes"),
    ("race 10", "a race"),
)

_SORTS = {
    "run": Sort.RUN, "kind": Sort.RUN, "strength": Sort.STRENGTH, "activity": Sort.CROSS, "rest": Sort.REST,
}  # fmt: skip
_ALWAYS = {"note", "mark for the physio"}
_TAKES = {
    Sort.RUN: _ALWAYS | {"run", "kind", "distance", "duration", "structure"},
    Sort.STRENGTH: _ALWAYS | {"strength", "duration"},
    Sort.CROSS: _ALWAYS | {"activity", "duration"},
    Sort.REST: _ALWAYS | {"rest"},
}
_CALLED = {
    Sort.RUN: "a run", Sort.STRENGTH: "strength", Sort.CROSS: "cross-training", Sort.REST: "a rest day",
}  # fmt: skip
_AMOUNTS = {"distance_m", "duration_s", "structure"}


@dataclass(frozen=True, slots=True)
class PlannedReading:
    """What a text plans. With any problem there are no sessions; without either, nothing is planned."""

    sessions: tuple[PlannedSession, ...]
    problems: tuple[Problem, ...]


def read_planned(
    text: str, day: date, settings: Settings, plan_uid: str, names: Sequence[str] = ()
) -> PlannedReading:
    """The sessions of `day` in the order written, without a uid, or the problems in the same order.

    A bare number is the distance of a run in the journal's unit, and minutes of all else. `names` are the
    sessions of the strength programmes: one typed in other letters takes its spelling; a lone letter is
    always a capital.
    """
    pieces, problems = cut(text)
    known = known_names(names)
    sessions: list[PlannedSession] = []
    for piece in [] if problems else pieces:
        each, unread = sessions_of(piece, known)
        problems += unread
        for words in each:
            fields, unread = _fields(words, known, settings, day)
            problems += unread
            if not unread:
                sessions.append(PlannedSession(day=day, plan_uid=plan_uid, **fields))
        if len(problems) >= MOST_PROBLEMS:
            break
    if problems:
        return PlannedReading((), tuple(problems[:MOST_PROBLEMS]))
    return PlannedReading(tuple(sessions), ())


def _fields(
    words: Sequence[Word], known: Mapping[str, str], settings: Settings, day: date
) -> tuple[Fields, list[Problem]]:
    """The fields of one session, its sort among them; or its problems."""
    parts, problems = scanned(
        words, lambda ahead, _: recognised_planned(ahead, known, settings, day), unknown_planned
    )
    if problems:
        return {}, problems
    sort = _sort(parts)
    if sort is None:
        mend = "Begin with easy, long, strength, ride, rest or the like."
        return {}, [over(parts, "It is not said what is planned.", mend)]
    try:
        parts = [_amounted(part, sort, settings) for part in parts]
    except NotReadableError as refused:
        numbers = [part for part in parts if part.name == "number"]
        return {}, [over(numbers, refused.what, refused.mend)]
    if problems := _too_much(parts, sort):
        return {}, problems
    fields: Fields = {"sort": sort}
    for part in parts:
        fields |= part.fields
    if sort is Sort.RUN and not fields.keys() & _AMOUNTS:
        return {}, [over(parts, "A planned run needs a distance or minutes.", _amount_mend(fields))]
    if sort is Sort.RUN:
        fields.setdefault("kind", Kind.WALK_RUN if "structure" in fields else Kind.EASY)
    return fields, []


def _amount_mend(fields: Fields) -> str:
    kind = fields.get("kind", Kind.EASY)
    if kind is Kind.WALK_RUN:
        return "Write it like walk-run 6x2/1."
    return f"Write it like {kind} 6.5 or {kind} 40min."


def _sort(parts: Sequence[Part]) -> Sort | None:
    """The sort of session, by the word that begins one; amounts alone are a run."""
    begun = next((_SORTS[part.name] for part in parts if part.name in _SORTS), None)
    if begun is not None:
        return begun
    return Sort.RUN if any(part.name not in _ALWAYS for part in parts) else None


def _amounted(part: Part, sort: Sort, settings: Settings) -> Part:
    """A bare number as what it is in this sort of session; any other part as it is."""
    if part.name != "number" or sort is Sort.REST:
        return part
    run = sort is Sort.RUN
    fields = number_fields(part.fields["text"], settings, run=run)
    return replace(part, name="distance" if run else "duration", fields=fields)


def _too_much(parts: Sequence[Part], sort: Sort) -> list[Problem]:
    """A problem for every part that this sort of session has not, or has only once."""
    problems = []
    seen: dict[str, Part] = {}
    for part in parts:
        words = shown(part.text)
        first = seen.setdefault(part.name, part)
        if _SORTS.get(part.name, sort) is not sort:
            problems.append(at(part, f"{words} begins another session.", NEXT_SESSION))
        elif part.name not in _TAKES[sort]:
            problems.append(
                at(part, f"{words} ({part.name}) does not belong to {_CALLED[sort]}.", _home(parts, sort))
            )
        elif first is not part and part.name == "mark for the physio":
            continue
        elif first is not part:
            why = f"{words} is a second {part.name} after {shown(first.text)}."
            problems.append(at(part, why, "Leave one out, or put ; between two sessions."))
    return problems


def _home(parts: Sequence[Part], sort: Sort) -> str:
    if parts[0].text.startswith("+"):
        return "+ begins strength, planned in minutes. Put ; between two runs."
    if sort is Sort.REST:
        return "Leave it out, or put ; before another session."
    return "It is planned in minutes: ride 40min, strength A 35min."
