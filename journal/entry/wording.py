"""An entry back as words that are read as that entry."""

from datetime import date, time
from decimal import Decimal

from journal.entry.distances import distance_words
from journal.entry.lexicon import ACTIVITIES, SURFACES
from journal.entry.pieces import quoted
from journal.model.days import DAY
from journal.model.entries import (
    CareTaken,
    CrossTraining,
    DayNote,
    Entry,
    Episode,
    PainScore,
    Run,
    StrengthSession,
    Structure,
    WarningSign,
)
from journal.model.errors import NotReadableError
from journal.model.settings import Settings
from journal.model.vocabulary import EpisodeKind, Kind, Moment, Place

_EPISODES = {
    EpisodeKind.KNEE: "knee",
    EpisodeKind.INJURY: "injury",
    EpisodeKind.ILLNESS: "sick",
    EpisodeKind.AWAY: "away",
}


def as_words(entry: Entry, settings: Settings, today: date) -> str:
    """Words that `read` gives this entry for, but for what a line cannot say.

    That is its uid, key, import, time of change, and the run a score names. Meant for a line of its own:
    beside a run, a score around running without a day would take the run's. A strength session is written
    without sets; `sessions.session_words` has them, and a set has words nowhere else: `NotReadableError`. A
    knee episode without a knee is read as one of the journal's knee.
    """
    if isinstance(entry, StrengthSession):
        from journal.entry.sessions import session_words  # 1 ms that other entries need not pay

        return session_words(entry, (), today)
    what, *rest = _own_words(entry, settings, today)
    days = _days(entry, today) if isinstance(entry, Episode) else day_words(entry.day, today)
    when = [days, time_words(getattr(entry, "time", None))]
    physio = "for-physio" if entry.for_physio else ""
    words = [what, *when, *rest, physio, quoted(entry.note) if entry.note else ""]
    return " ".join(word for word in words if word)


def _own_words(entry: Entry, settings: Settings, today: date) -> list[str]:
    if isinstance(entry, Run):
        return _run(entry, settings)
    if isinstance(entry, PainScore):
        place = "elsewhere" if entry.place is Place.OTHER else entry.place or ""
        moment = "" if entry.moment is Moment.OTHER else entry.moment
        return ["pain", entry.knee, str(entry.score), moment, place]
    if isinstance(entry, CrossTraining):
        known = ACTIVITIES.get(entry.activity) == entry.activity
        activity = entry.activity if known else f"cross {quoted(entry.activity)}"
        return [activity, *_amounts(entry), numbered("e", entry.effort)]
    if isinstance(entry, CareTaken):
        return [entry.care]
    if isinstance(entry, DayNote):
        return ["note"]
    if isinstance(entry, WarningSign):
        cleared = "" if entry.cleared is None else f"cleared {day_words(entry.cleared, today) or 'today'}"
        return [f"sign {entry.sign}", entry.knee or "", cleared]
    if isinstance(entry, Episode):
        return [f"{_EPISODES[entry.kind]} {entry.knee or ''}".strip()]
    raise NotReadableError("A set has words only with its session.", "Repeat or edit the session.")


def _days(episode: Episode, today: date) -> str:
    first = day_words(episode.day, today) or "today"
    if episode.end is None:
        return f"from {first}"
    return f"{first}..{day_words(episode.end, today) or 'today'}"


def _run(run: Run, settings: Settings) -> list[str]:
    surface = run.surface if run.surface in SURFACES else _named("surface", run.surface)
    return [
        "run",
        *_amounts(run),
        "" if run.kind is Kind.EASY else run.kind,
        "" if run.structure is None else _structure(run.structure),
        numbered("e", run.effort),
        numbered("feel ", run.feel),
        surface,
        "hilly" if run.hills == "hilly" else _named("hills:", run.hills),
        _named("shoes", run.shoes),
        "gait" if run.gait_changed else "",
        "swelling" if run.swelling else "",
        "" if run.pain_from_m is None else f"from {distance_words(run.pain_from_m, settings.unit)}",
    ]


def _amounts(entry: Run | CrossTraining) -> list[str]:
    distance = "" if entry.distance_m is None else distance_words(entry.distance_m, entry.distance_unit)
    return [distance, "" if entry.duration_s is None else duration_words(entry.duration_s)]


def duration_words(seconds: float) -> str:
    """`38:20`, `45min`, `1:02:03`, and every digit of a fraction: `38:20.5`."""
    whole_minutes, rest = divmod(Decimal(repr(seconds)), 60)
    hours, minutes = divmod(int(whole_minutes), 60)
    if rest == 0 and not hours:
        return f"{minutes}min"
    short = f"{rest:f}".removesuffix(".0")
    padded = short if rest >= 10 else f"0{short}"
    return f"{hours}:{minutes:02d}:{padded}" if hours else f"{minutes}:{padded}"


def _structure(structure: Structure) -> str:
    return f"{structure.repeats}x{_minutes(structure.run_s)}/{_minutes(structure.walk_s)}"


def _minutes(seconds: float) -> str:
    """Minutes where those are whole or half, else seconds."""
    return plain_number(seconds / 60) if seconds % 30 == 0 else f"{plain_number(seconds)}s"


def numbered(word: str, value: float | None) -> str:
    """`e6` of a word and a value, nothing without a value."""
    return "" if value is None else f"{word}{plain_number(value)}"


def plain_number(value: float) -> str:
    """Every digit of a number, never as `1e-05`."""
    return f"{Decimal(repr(value)):f}".removesuffix(".0")


def _named(word: str, text: str) -> str:
    return f"{word} {quoted(text)}" if text else ""


def day_words(day: date, today: date) -> str:
    """`yesterday`, `2026-03-16`, and nothing for today."""
    if day == today:
        return ""
    return "yesterday" if day == today - DAY else day.isoformat()


def time_words(clock: time | None) -> str:
    """`@18:05`, with its seconds where it has any."""
    return (
        "" if clock is None else f"@{clock.isoformat().removesuffix(':00') if clock.second == 0 else clock}"
    )
