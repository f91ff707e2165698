"""What a programme asks before it is applied: the questions with the answers the record suggests."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import fsum
from statistics import median

from journal.model.days import DAY, WEEK, week_start
from journal.model.errors import NotReadableError
from journal.model.plan_vocabulary import Sort
from journal.model.planning import Record
from journal.model.programme import Answers, Ask, Programme, Venue, Volume
from journal.model.settings import Settings
from journal.model.units import distance
from journal.rules.plan_line import usual_pace
from journal.workflows.programme.answers import (
    BOTH_KNEES,
    day_names,
    read_goal,
    read_km,
    read_knee,
    read_run_days,
    read_start,
    read_strength_days,
    read_venue,
    read_week_km,
)
from journal.workflows.programme.days import usual_days

KM_WEEKS = 4
PAIN_DAYS = 30
LEAST_KM = 1.0


@dataclass(frozen=True, slots=True)
class Question:
    """One question with what may be typed; `default` is the answer the record suggests, as it is typed."""

    ask: Ask
    words: str
    hint: str
    default: str


def questions(programme: Programme, record: Record) -> tuple[Question, ...]:
    """What the programme asks, in its order; the answers come from the record, else from the programme."""
    return tuple(Question(ask, *_asked(ask, programme, record)) for ask in programme.asks)


def current_km(record: Record) -> float | None:
    """km a week now: the mean of those of the last 4 complete weeks that had a run with km; None of none."""
    running = week_start(record.today, record.settings.week_start)
    last = [week.km for week in record.sums if running - KM_WEEKS * WEEK <= week.starts < running]
    with_km = [km for km in last if km > 0]
    return fsum(with_km) / len(with_km) if with_km else None


def pain_begins_km(record: Record) -> float | None:
    """The km at which pain usually began: the median of the runs of the last 30 days that say it."""
    since = record.today - PAIN_DAYS * DAY
    found = [run.pain_from_m for run in record.runs if run.pain_from_m and since <= run.day <= record.today]
    return median(found) / 1000 if found else None


def read_answers(programme: Programme, texts: Mapping[Ask, str], record: Record) -> Answers:
    """The answers as typed, by question; what is missing or empty is its default.

    Raises NotReadableError with the mend for what can't be read, for days next to each other without a rest
    day between, for more days than the programme has, and for a race before the start.
    """
    settings = record.settings
    said = {
        one.ask: (texts.get(one.ask) or "").strip() or one.default for one in questions(programme, record)
    }
    start = read_start(said[Ask.START], record.today)
    goal = read_goal(said.get(Ask.GOAL, ""), settings.unit, start)
    pain_from = read_km(said.get(Ask.PAIN_FROM, ""), settings.unit)
    _check_pain_from(pain_from, programme, settings)
    return Answers(
        start=start,
        run_days=read_run_days(said.get(Ask.RUN_DAYS), usual_days(programme, Sort.RUN), settings),
        strength_days=read_strength_days(said.get(Ask.STRENGTH_DAYS), usual_days(programme, Sort.STRENGTH)),
        km=read_week_km(said.get(Ask.KM, ""), settings.unit, usual_pace(record.runs, record.today)),
        pain_from_km=pain_from,
        goal=goal,
        venue=read_venue(said.get(Ask.VENUE, Venue.HOME)),
        knee=read_knee(said.get(Ask.KNEE, BOTH_KNEES)),
    )


def _check_pain_from(km: float | None, programme: Programme, settings: Settings) -> None:
    volume = programme.volume
    if volume and km is not None and km - volume.end_before_km < LEAST_KM:
        least = distance(1000 * (LEAST_KM + volume.end_before_km), settings.unit)
        raise NotReadableError(
            f"Pain from {distance(1000 * km, settings.unit)} on leaves too little to run.",
            f"This programme needs {least} before it begins; settle-rest is the one without running.",
        )


def _asked(ask: Ask, programme: Programme, record: Record) -> tuple[str, str, str]:
    """The words of a question, its hint, and its answer as it would be typed."""
    settings = record.settings
    unit = settings.unit
    match ask:
        case Ask.START:
            running = week_start(record.today, settings.week_start)
            day = running if running == record.today else running + WEEK
            return "Begins on", "today, mon, 14 dec or 2026-12-14", day.isoformat()
        case Ask.RUN_DAYS:
            days = usual_days(programme, Sort.RUN)
            return "Days to run", f"{len(days)} at most, a rest day after each", day_names(days)
        case Ask.STRENGTH_DAYS:
            days = usual_days(programme, Sort.STRENGTH)
            return "Days for strength", f"{len(days)} at most, best with a day between", day_names(days)
        case Ask.KM:
            return ("Distance a week now", *_current(programme, record))
        case Ask.PAIN_FROM:
            km = pain_begins_km(record)
            hint = "how far into a run; empty where there is no such point"
            return "Pain usually begins at", hint, "" if km is None else distance(1000 * km, unit)
        case Ask.GOAL:
            return "Goal", f"none, hills, 10 {unit}, 10 {unit} 2027-02-28, 25 {unit} a week", "none"
        case Ask.VENUE:
            return "Strength at", "home or gym", Venue.HOME
        case Ask.KNEE:
            return "Which knee", "left, right or both", settings.knee or BOTH_KNEES


def _current(programme: Programme, record: Record) -> tuple[str, str]:
    km, unit = current_km(record), record.settings.unit
    if km is not None:
        hint = (
            f"or minutes: 90min; this is the mean of those of your last {KM_WEEKS} complete weeks with a run"
        )
        return hint, distance(1000 * km, unit)
    if record.settings.last_km:
        return "last week, as you said at the first start", distance(1000 * record.settings.last_km, unit)
    start_km = (programme.volume or Volume()).start_km
    return "or minutes: 90min; no km in the last weeks, so this is a guess", distance(1000 * start_km, unit)
