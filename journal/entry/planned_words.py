"""Planned sessions as words: those that are read as them again, and those of the live reading."""

from collections.abc import Mapping, Sequence
from datetime import date

from journal.entry.distances import distance_words
from journal.entry.lexicon import ACTIVITIES
from journal.entry.pieces import quoted
from journal.entry.planned_lexicon import known_names, needs_no_quotes
from journal.entry.wording import duration_words, plain_number
from journal.model.days import short_day, weekday
from journal.model.entries import Structure
from journal.model.plan import PlannedSession
from journal.model.plan_vocabulary import Sort
from journal.model.settings import Settings
from journal.model.units import duration, exact_distance
from journal.model.vocabulary import Kind, Unit
from journal.model.words import printable

NOTHING_PLANNED = "nothing planned"
_LONGEST_NOTE = 60
_RUNS = {Kind.WALK_RUN: "walk-run", Kind.RACE: "race"}


def as_words(sessions: Sequence[PlannedSession], settings: Settings, names: Sequence[str] = ()) -> str:
    """Words that `read_planned`, with the same `names`, gives exactly these sessions for.

    But for what no words say: the uid and key, the time of change, the import, where a session was moved
    from, why it was skipped and what fulfils it.
    """
    known = known_names(names)
    return "; ".join(_words(session, settings, known) for session in sessions)


def name_words(name: str, known: Mapping[str, str]) -> str:
    """The name of a strength session as it is typed after `+` or `strength`, where these are known."""
    bare = needs_no_quotes(name) and known.get(name.casefold(), name) == name
    return name if bare or not name else quoted(name)


def described(session: PlannedSession, settings: Settings) -> str:
    """`Sat 28 Nov · long run · 6.5 km`; distances in the journal's unit, every word printable."""
    return " · ".join([_day(session.day), *_said(session, settings)])


def described_day(sessions: Sequence[PlannedSession], day: date, settings: Settings) -> str:
    """All that is planned on a day in one line: `Sat 28 Nov · tempo run · 4.8 km; strength A`."""
    said = "; ".join(" · ".join(_said(session, settings)) for session in sessions)
    return f"{_day(day)} · {said or NOTHING_PLANNED}"


def _words(session: PlannedSession, settings: Settings, known: Mapping[str, str]) -> str:
    physio = "for-physio" if session.for_physio else ""
    words = [*_own_words(session, settings, known), physio, _note(session)]
    return " ".join(word for word in words if word)


def _own_words(session: PlannedSession, settings: Settings, known: Mapping[str, str]) -> list[str]:
    took = "" if session.duration_s is None else duration_words(session.duration_s)
    if session.sort is Sort.STRENGTH:
        return ["strength", name_words(session.name, known), took]
    if session.sort is Sort.CROSS:
        if ACTIVITIES.get(session.name) == session.name:
            return [session.name, took]
        return ["cross", quoted(session.name) if session.name else "", took]
    if session.sort is Sort.REST:
        return ["rest"]
    distance = (
        "" if session.distance_m is None
        else _distance(session.distance_m, session.distance_unit, settings.unit)
    )  # fmt: skip
    structure = "" if session.structure is None else str(session.structure)
    return [session.kind or Kind.EASY, structure, distance, took]


def _distance(distance_m: float, typed: Unit, unit: Unit) -> str:
    """A bare number where the journal's unit is meant."""
    words = distance_words(distance_m, typed)
    return words.removesuffix(unit) if typed is unit else words


def _note(session: PlannedSession) -> str:
    """The note in quotes, told from a name where one could stand."""
    if not session.note:
        return ""
    could_be_named = session.sort in (Sort.STRENGTH, Sort.CROSS) and not session.name
    return f"note {quoted(session.note)}" if could_be_named else quoted(session.note)


def _day(day: date) -> str:
    return f"{weekday(day)} {short_day(day)}"


def _said(session: PlannedSession, settings: Settings) -> list[str]:
    note = _clean(session.note)
    cut = note if len(note) <= _LONGEST_NOTE else f"{note[: _LONGEST_NOTE - 1]}…"
    remarks = [f"“{cut}”" if cut else "", "for the physio" if session.for_physio else ""]
    return [part for part in (*_what(session, settings), *remarks) if part]


def _what(session: PlannedSession, settings: Settings) -> list[str]:
    took = "" if session.duration_s is None else _took(session.duration_s)
    if session.sort is Sort.STRENGTH:
        return [f"strength {_clean(session.name)}".strip(), took]
    if session.sort is Sort.CROSS:
        return [f"{_clean(session.name) or 'cross-training'} {took}".strip()]
    if session.sort is Sort.REST:
        return ["rest day"]
    structure = "" if session.structure is None else _structure(session.structure, alone=not took)
    distance = "" if session.distance_m is None else exact_distance(session.distance_m, settings.unit)
    kind = session.kind or Kind.EASY
    return [_RUNS.get(kind, f"{kind} run"), structure, distance, took]


def _structure(structure: Structure, *, alone: bool) -> str:
    """`6 times 2 min running, 1 min walking (about 18 min)`; alone, how long it takes is said with it."""
    times = "" if structure.repeats == 1 else f"{structure.repeats} times "
    walking = f", {_span(structure.walk_s)} walking" if structure.walk_s else ""
    whole = structure.repeats * (structure.run_s + structure.walk_s)
    about = (
        f" (about {_took(round(whole / 60) * 60)})" if alone and whole >= 60 and (times or walking) else ""
    )
    return f"{times}{_span(structure.run_s)} running{walking}{about}"


def _span(seconds: float) -> str:
    if seconds % 30 == 0 and seconds >= 60:
        return f"{plain_number(seconds / 60)} min"
    return f"{plain_number(round(seconds, 1))} s"


def _took(seconds: float) -> str:
    """`38:20`; whole minutes under an hour as `40 min`."""
    whole = seconds < 3600 and seconds % 60 == 0
    return f"{seconds / 60:.0f} min" if whole else duration(seconds)


def _clean(text: str) -> str:
    """One line that a terminal shows and does not obey; line breaks are spaces."""
    return printable(" ".join(text.split()))
