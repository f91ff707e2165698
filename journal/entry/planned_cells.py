"""Planned sessions in the cells of a week: `E 4.6`, `+A`, and a whole day in so many cells."""

from collections.abc import Sequence
from enum import StrEnum
from unicodedata import category, east_asian_width

from journal.entry.planned_lexicon import KIND_LETTERS, SHORT_ACTIVITIES
from journal.model.entries import Structure
from journal.model.plan import PlannedSession
from journal.model.plan_vocabulary import Sort
from journal.model.units import amount
from journal.model.vocabulary import Kind, Unit
from journal.model.words import printable

MORE = "…"
_LETTERS = {kind: letter.upper() for letter, kind in KIND_LETTERS.items()}
_LONG_ACTIVITIES = {"ride": "bike", "": "cross"}


class Wording(StrEnum):
    """Whether the cells of a screen have room for words or for letters."""

    LONG = "long"
    SHORT = "short"


def cell_words(session: PlannedSession, unit: Unit, wording: Wording) -> str:
    """One session: `easy 4.6`, `+ A`, `bike 45`, or `E 4.6`, `+A`, `b`; distances in `unit`.

    `6x2/1` is walk-run, 30' are minutes; a run with distance and minutes shows its distance.
    """
    return _forms(session, unit, wording)[0]


def day_cell(
    sessions: Sequence[PlannedSession], unit: Unit, cells: int, wording: Wording, done: Sequence[str] = ()
) -> str:
    """What is planned on a day, in at most so many terminal cells: `T 4.8 +`; see `day_parts`."""
    return " ".join(day_parts(sessions, unit, cells, wording, done))


def day_parts(
    sessions: Sequence[PlannedSession], unit: Unit, cells: int, wording: Wording, done: Sequence[str] = ()
) -> tuple[str, ...]:
    """The words of each session of a day in their order; with a space between them they fit in `cells`.

    `done` has the mark of each session, "" for none; it is written behind its words. Where room is short a
    session is said in shorter words, strength and cross-training before runs. No number is cut: sessions
    that have no room at all become one last `MORE`. Empty for no sessions, and for no cells.
    """
    marks = [*done, *[""] * (len(sessions) - len(done))]
    forms = [
        tuple(_marked(form, mark) for form in _forms(session, unit, wording))
        for session, mark in zip(sessions, marks, strict=True)
    ]
    for count in range(len(forms), 0, -1):
        more = () if count == len(forms) else (MORE,)
        if fitting := _fitting(forms[:count], _runs_last(sessions[:count]), cells - 2 * len(more)):
            return (*fitting, *more)
    return (MORE,) if forms and cells > 0 else ()


def _fitting(
    forms: Sequence[tuple[str, ...]], shortened_first: Sequence[int], cells: int
) -> list[str] | None:
    """The longest words for each that fit together, None if not even the shortest do."""
    sizes = [[_width(form) for form in each] for each in forms]
    chosen = [0] * len(forms)
    free = cells - sum(each[0] for each in sizes) - len(forms) + 1
    for place in shortened_first:
        while free < 0 and chosen[place] + 1 < len(sizes[place]):
            free += sizes[place][chosen[place]] - sizes[place][chosen[place] + 1]
            chosen[place] += 1
    if free < 0:
        return None
    # The last step may have made more room than it needed: what was shortened before takes it back.
    for place in reversed(shortened_first):
        while chosen[place] and sizes[place][chosen[place] - 1] - sizes[place][chosen[place]] <= free:
            free -= sizes[place][chosen[place] - 1] - sizes[place][chosen[place]]
            chosen[place] -= 1
    return [each[form] for each, form in zip(forms, chosen, strict=True)]


def _runs_last(sessions: Sequence[PlannedSession]) -> list[int]:
    return sorted(range(len(sessions)), key=lambda place: sessions[place].sort is Sort.RUN)


def _marked(form: str, mark: str) -> str:
    return f"{form} {mark}" if mark and form.startswith("+ ") else form + mark


def _forms(session: PlannedSession, unit: Unit, wording: Wording) -> tuple[str, ...]:
    """The ways to say a session in a cell, each shorter than the one before it."""
    long = wording is Wording.LONG
    if session.sort is Sort.REST:
        return ("rest",)
    if session.sort is Sort.STRENGTH:
        return _strength(_clean(session.name), long=long)
    if session.sort is Sort.CROSS:
        return _cross(session, long=long)
    return _run(session, unit, long=long)


def _strength(name: str, *, long: bool) -> tuple[str, ...]:
    if not name:
        return ("+",)
    if long:
        return (f"+ {name}", f"+{name}", "+")
    return (f"+{name}", "+") if _width(name) <= 2 else ("+",)


def _cross(session: PlannedSession, *, long: bool) -> tuple[str, ...]:
    name = _clean(session.name)
    short = SHORT_ACTIVITIES.get(name, name[:2])
    if not long:
        return (short,)
    words = _LONG_ACTIVITIES.get(name, name)
    minutes = "" if session.duration_s is None else f"{max(1, round(session.duration_s / 60))}"
    forms = [words, short] if words != short else [short]
    return (*(f"{form} {minutes}" for form in forms if minutes), *forms)


def _run(session: PlannedSession, unit: Unit, *, long: bool) -> tuple[str, ...]:
    kind = session.kind or Kind.EASY
    letter, figures = _LETTERS[kind], _figures(session, unit)
    if not figures:
        return (kind, letter) if long else (letter,)
    short = (f"{letter} {figures}", f"{letter}{figures}")
    if kind is Kind.WALK_RUN and session.structure is not None:
        return (figures,) if long else (short[0], figures)
    return (f"{kind} {figures}", f"{kind}{figures}", *short) if long else short


def _figures(session: PlannedSession, unit: Unit) -> str:
    if session.structure is not None:
        return _structure(session.structure)
    if session.distance_m is not None:
        return _distance(amount(session.distance_m, unit), whole=session.kind is Kind.RACE)
    return "" if session.duration_s is None else f"{max(1, round(session.duration_s / 60))}'"


def _structure(structure: Structure) -> str:
    return str(structure) if structure.walk_s else str(structure).partition("/")[0]


def _distance(far: float, *, whole: bool) -> str:
    """One decimal, as in the sums beside it; a race is called by its whole number, and so is 100 and more."""
    if far < 0.05:
        return "<0.1"
    text = f"{far:.1f}"
    return text.removesuffix(".0") if whole else f"{far:.0f}" if far >= 100 else text


def _clean(text: str) -> str:
    return printable(" ".join(text.split()))


def _width(text: str) -> int:
    """Terminal cells: two for wide letters, none for marks that stand on another letter."""
    if text.isascii():
        return len(text)
    return sum(
        0 if category(letter) in ("Mn", "Me") else 1 + (east_asian_width(letter) in "WF") for letter in text
    )
