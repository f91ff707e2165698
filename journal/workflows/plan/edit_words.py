"""Planned sessions in the few words that undo and refusals call them by."""

from __future__ import annotations

from collections.abc import Iterable

from journal.model.plan import PlannedSession
from journal.model.plan_vocabulary import Sort
from journal.model.vocabulary import Kind
from journal.model.words import printable

_RUNS = {
    Kind.EASY: "easy run",
    Kind.LONG: "long run",
    Kind.TEMPO: "tempo run",
    Kind.SPEED: "speed run",
    Kind.WALK_RUN: "walk-run",
    Kind.RACE: "race",
}


def session_name(session: PlannedSession) -> str:
    """`long run`, `strength B`, `ride`, `rest day`."""
    name = printable(session.name)
    match session.sort:
        case Sort.RUN:
            return "run" if session.kind is None else _RUNS[session.kind]
        case Sort.STRENGTH:
            return f"strength {name}".rstrip()
        case Sort.CROSS:
            return name or "cross-training"
        case Sort.REST:
            return "rest day"


def names(sessions: Iterable[PlannedSession]) -> str:
    """`long run and strength B`."""
    return listed(session_name(session) for session in sessions)


def listed(words: Iterable[str]) -> str:
    """`a, b and c`."""
    *most, last = words
    return f"{', '.join(most)} and {last}" if most else last


def sentence(words: str) -> str:
    """The words with a capital letter in front."""
    return f"{words[:1].upper()}{words[1:]}"
