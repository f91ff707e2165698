"""An entry in one line for people: the live reading under `:`, the answer of `journal log`."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, time

from journal.model.days import DAY, short_day, weekday
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
from journal.model.settings import Settings
from journal.model.units import duration, exact_distance, pace
from journal.model.vocabulary import Knee, Moment
from journal.model.words import printable

_LONGEST_NOTE = 60
MOMENT_WORDS = {
    Moment.MORNING: "in the morning",
    Moment.BEFORE_RUN: "before the run",
    Moment.DURING_RUN: "while running",
    Moment.AFTER_RUN: "within an hour of running",
    Moment.EVENING: "in the evening",
    Moment.NIGHT: "at night",
    Moment.STAIRS: "on stairs",
    Moment.SQUAT: "squatting",
    Moment.SITTING: "sitting",
    Moment.DURING_OTHER: "during other training",
    Moment.AFTER_OTHER: "after other training",
    Moment.OTHER: "",
}


def describe(entry: Entry, settings: Settings, today: date) -> str:
    """`Run · yesterday · 6.2 km · 38:20 · 6:11 min/km · tempo · effort 6`; distances in the journal's unit.

    User text keeps its markup (escape it where markup is drawn); control characters become spaces and a long
    note is cut.
    """
    if _session_uid(entry) is not None:
        return _session([entry], today)
    return _joined([*_said(entry, settings, today), *_remarks(entry)])


def describe_all(entries: Iterable[Entry], settings: Settings, today: date) -> tuple[str, ...]:
    """A line an entry, in their order.

    The two knees of one moment share a line, left first; so do a strength session and its sets, where its
    first is.
    """
    groups: list[list[Entry]] = []
    sessions: dict[str, list[Entry]] = {}
    for entry in entries:
        session_uid = _session_uid(entry)
        if session_uid in sessions:
            sessions[session_uid].append(entry)
        elif groups and _other_knee(groups[-1], entry):
            groups[-1].append(entry)
        else:
            groups.append([entry])
            if session_uid is not None:
                sessions[session_uid] = groups[-1]
    return tuple(_described(group, settings, today) for group in groups)


def _session_uid(entry: Entry) -> str | None:
    """Which strength session it is, or is of; None for what has none to do with one."""
    if isinstance(entry, StrengthSession):
        return entry.uid
    return entry.session_uid if isinstance(entry, ExerciseSet) else None


def _described(group: Sequence[Entry], settings: Settings, today: date) -> str:
    if _session_uid(group[0]) is not None:
        return _session(group, today)
    scores = [entry for entry in group if isinstance(entry, PainScore)]
    if len(scores) < 2:
        return describe(group[0], settings, today)
    left_first = sorted(scores, key=lambda score: score.knee is Knee.RIGHT)
    knees = [f"{score.knee} {score.score}" for score in left_first]
    return _joined(["Pain", *knees, *_pain_when(scores[0], today), *_remarks(scores[0])])


def _session(group: Sequence[Entry], today: date) -> str:
    """A session and its sets; of sets without their session their day and what they are."""
    from journal.entry.sessions import session_line_parts  # 1 ms that other entries need not pay

    sets = [entry for entry in group if isinstance(entry, ExerciseSet)]
    exercises = [_clean(part) for part in session_line_parts(sets)]
    session = next((entry for entry in group if isinstance(entry, StrengthSession)), None)
    if session is None:
        return _joined(["Strength", _day(group[0].day, today), *exercises])
    took = "" if session.duration_s is None else _took(session.duration_s)
    head = ["Strength", _clean(session.name), _at(_day(session.day, today), session.time), took]
    return _joined([*head, *exercises, _numbered("effort", session.effort), *_remarks(session)])


def _other_knee(group: Sequence[Entry], entry: Entry) -> bool:
    first = group[0]
    if len(group) > 1 or not isinstance(first, PainScore) or not isinstance(entry, PainScore):
        return False
    alike = replace(entry, knee=first.knee, score=first.score, key=first.key, uid=first.uid)
    return entry.knee is not first.knee and alike == first


def _said(entry: Entry, settings: Settings, today: date) -> list[str]:
    day = _day(entry.day, today)
    if isinstance(entry, Run):
        return ["Run", _at(day, entry.time), *_run(entry, settings)]
    if isinstance(entry, PainScore):
        return ["Pain", f"{entry.knee} {entry.score}", *_pain_when(entry, today)]
    if isinstance(entry, CrossTraining):
        amounts = [*_amounts(entry, settings), _numbered("effort", entry.effort)]
        return [_clean(entry.activity).capitalize(), _at(day, entry.time), *amounts]
    if isinstance(entry, CareTaken):
        return [entry.care.capitalize(), _at(day, entry.time)]
    if isinstance(entry, DayNote):
        return ["Note", _at(day, entry.time)]
    if isinstance(entry, WarningSign):
        cleared = "" if entry.cleared is None else f"cleared {_day(entry.cleared, today)}"
        return ["Warning sign", entry.knee or "", day, entry.sign.words, cleared]
    if isinstance(entry, Episode):
        until = "still open" if entry.end is None else f"to {_day(entry.end, today)}"
        days = [day] if entry.end == entry.day else [f"from {day}", until]
        return [f"Episode: {entry.kind}", entry.knee or "", *days]
    raise TypeError(f"no description for {type(entry).__name__}")


def _run(run: Run, settings: Settings) -> list[str]:
    pain_from = (
        "" if run.pain_from_m is None else f"pain from {exact_distance(run.pain_from_m, settings.unit)}"
    )
    amounts = _amounts(run, settings)
    # Under a metre there is no pace to speak of, and the division may overflow.
    if run.distance_m is not None and run.distance_m >= 1 and run.duration_s is not None:
        amounts.append(pace(run.distance_m, run.duration_s, settings.unit))
    return [
        *amounts,
        run.kind,
        "" if run.structure is None else str(run.structure),
        _numbered("effort", run.effort),
        "" if run.feel is None else f"feel {run.feel} of 5",
        _clean(run.surface),
        _clean(run.hills),
        _clean(run.shoes),
        "gait changed" if run.gait_changed else "",
        "swelling" if run.swelling else "",
        pain_from,
    ]


def _amounts(entry: Run | CrossTraining, settings: Settings) -> list[str]:
    distance = "" if entry.distance_m is None else exact_distance(entry.distance_m, settings.unit)
    return [distance, "" if entry.duration_s is None else _took(entry.duration_s)]


def _took(seconds: float) -> str:
    """`38:20`; whole minutes under an hour as `40 min`."""
    whole = seconds < 3600 and seconds % 60 == 0
    return f"{seconds / 60:.0f} min" if whole else duration(seconds)


def _pain_when(score: PainScore, today: date) -> list[str]:
    day, moment = _day(score.day, today), MOMENT_WORDS.get(score.moment, "")
    if score.moment is Moment.MORNING and score.day >= today - DAY:
        day, moment = ("this morning" if score.day == today else f"{day} morning"), ""
    return [_at(day, score.time), moment, score.place.words if score.place else ""]


def _remarks(entry: Entry) -> list[str]:
    note = _clean(entry.note)
    cut = note if len(note) <= _LONGEST_NOTE else f"{note[: _LONGEST_NOTE - 1]}…"
    return [f"“{cut}”" if cut else "", "for the physio" if entry.for_physio else ""]


def _day(day: date, today: date) -> str:
    if day in (today, today - DAY):
        return "today" if day == today else "yesterday"
    year = "" if day.year == today.year else f" {day.year}"
    return f"{weekday(day)} {short_day(day)}{year}"


def _at(day: str, clock: time | None) -> str:
    return day if clock is None else f"{day} {clock:%H:%M}"


def _numbered(word: str, value: float | None) -> str:
    return "" if value is None else f"{word} {value:g}"


def _clean(text: str) -> str:
    """One line that a terminal shows and does not obey; line breaks are spaces."""
    return printable(" ".join(text.split()))


def _joined(parts: Iterable[str]) -> str:
    return " · ".join(part for part in parts if part)
