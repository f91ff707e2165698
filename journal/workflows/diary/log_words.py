"""An entry as a row of the Log: its sort, its numbers in few words, its note."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from journal.entry.describing import MOMENT_WORDS
from journal.model.days import short_day
from journal.model.entries import (
    CareTaken,
    CrossTraining,
    DayNote,
    Entry,
    Episode,
    ExerciseSet,
    PainScore,
    Run,
    StrengthSession,
    WarningSign,
)
from journal.model.filter import Sort
from journal.model.settings import Settings
from journal.model.units import duration, exact_distance, pace
from journal.model.vocabulary import Guide


@dataclass(frozen=True, slots=True)
class LogRow:
    """What a row shows; `tone` says where a pain score lies by the guide. Texts of people are as they are."""

    day: date
    time: time | None
    sort: Sort
    words: str
    note: str
    tone: Guide | None = None


def log_row(entry: Entry, sets: Sequence[ExerciseSet], settings: Settings) -> LogRow:
    """A row of the Log; `sets` are those of a strength session."""
    sort, words = _sort_and_words(entry, sets, settings)
    tone = _tone(entry.score, settings) if isinstance(entry, PainScore) else None
    kept = [*words, "for the physio" if entry.for_physio else ""]
    said = " · ".join(part for part in kept if part)
    return LogRow(entry.day, getattr(entry, "time", None), sort, said, entry.note, tone)


def _sort_and_words(
    entry: Entry, sets: Sequence[ExerciseSet], settings: Settings
) -> tuple[Sort, Sequence[str]]:
    match entry:
        case Run():
            return Sort.RUN, _run(entry, settings)
        case PainScore():
            return Sort.PAIN, (f"{entry.knee} {entry.score}", MOMENT_WORDS[entry.moment], entry.place or "")
        case CrossTraining():
            return Sort.CROSS, (entry.activity, *_amounts(entry, settings), _effort(entry.effort))
        case CareTaken():
            return Sort.CARE, (entry.care,)
        case StrengthSession():
            return Sort.STRENGTH, _session(entry, sets)
        case DayNote():
            return Sort.NOTE, ()
        case Episode():
            until = "still open" if entry.end is None else f"to {short_day(entry.end)} {entry.end.year}"
            return Sort.EPISODE, (f"{entry.kind} {entry.knee or ''}".strip(), until)
        case WarningSign():
            cleared = "" if entry.cleared is None else f"over since {short_day(entry.cleared)}"
            return Sort.SIGN, (entry.sign.words, entry.knee or "", cleared)
    raise TypeError(f"no row for a {type(entry).__name__}")


def _run(run: Run, settings: Settings) -> Sequence[str]:
    began = run.pain_from_m
    return (
        run.kind,
        *_amounts(run, settings),
        _pace(run, settings),
        "" if run.structure is None else str(run.structure),
        _effort(run.effort),
        "" if run.feel is None else f"feel {run.feel} of 5",
        run.surface,
        run.hills,
        run.shoes,
        "gait changed" if run.gait_changed else "",
        "swelling" if run.swelling else "",
        "" if began is None else f"pain from {exact_distance(began, settings.unit)}",
    )


def _pace(run: Run, settings: Settings) -> str:
    """Under a metre there is none to speak of, and the division may overflow."""
    if run.distance_m is None or run.distance_m < 1 or run.duration_s is None:
        return ""
    return pace(run.distance_m, run.duration_s, settings.unit)


def _session(session: StrengthSession, sets: Sequence[ExerciseSet]) -> Sequence[str]:
    from journal.entry.sessions import session_line_parts  # 1 ms that a page without strength need not pay

    took = "" if session.duration_s is None else duration(session.duration_s)
    return (session.name, took, _effort(session.effort), *session_line_parts(sets))


def _amounts(entry: Run | CrossTraining, settings: Settings) -> tuple[str, str]:
    far = "" if entry.distance_m is None else exact_distance(entry.distance_m, settings.unit)
    return far, "" if entry.duration_s is None else duration(entry.duration_s)


def _effort(effort: float | None) -> str:
    return "" if effort is None else f"effort {effort:g}"


def _tone(score: int, settings: Settings) -> Guide:
    if score > settings.guide_red:
        return Guide.RED
    return Guide.AMBER if score > settings.guide_green else Guide.GREEN
