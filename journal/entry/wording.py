"""An entry back as words that are read as that entry."""

from datetime import date, time
from decimal import Decimal

from journal.entry.distances import distance_words
from journal.entry.lexicon import ACTIVITIES, SURFACES
from journal.entry.pieces import quoted
from journal.model.days import DAY
from journal.model.entries import CareTaken, CrossTraining, Entry, PainScore, Run, Structure
from journal.model.errors import NotReadableError
from journal.model.settings import Settings
from journal.model.vocabulary import Kind, Moment, Place


def as_words(entry: Entry, settings: Settings, today: date) -> str:
    """Words that `read` gives this entry for, but for what a line cannot say.

    That is its uid, key, import, time of change, and the run a score names. Meant for a line of its own:
    beside a run, a score around running without a day would take the run's. An episode has no words yet:
    `NotReadableError`.
    """
    what, *rest = _own_words(entry, settings)
    when = [_day(entry.day, today), _time(getattr(entry, "time", None))]
    physio = "for-physio" if entry.for_physio else ""
    words = [what, *when, *rest, physio, quoted(entry.note) if entry.note else ""]
    return " ".join(word for word in words if word)


def _own_words(entry: Entry, settings: Settings) -> list[str]:
    if isinstance(entry, Run):
        return _run(entry, settings)
    if isinstance(entry, PainScore):
        place = "elsewhere" if entry.place is Place.OTHER else entry.place or ""
        moment = "" if entry.moment is Moment.OTHER else entry.moment
        return ["pain", entry.knee, str(entry.score), moment, place]
    if isinstance(entry, CrossTraining):
        known = ACTIVITIES.get(entry.activity) == entry.activity
        activity = entry.activity if known else f"cross {quoted(entry.activity)}"
        return [activity, *_amounts(entry), _numbered("e", entry.effort)]
    if isinstance(entry, CareTaken):
        return [entry.care]
    raise NotReadableError("An episode cannot be written in words yet.", "Edit it where it is shown.")


def _run(run: Run, settings: Settings) -> list[str]:
    surface = run.surface if run.surface in SURFACES else _named("surface", run.surface)
    return [
        "run",
        *_amounts(run),
        "" if run.kind is Kind.EASY else run.kind,
        "" if run.structure is None else _structure(run.structure),
        _numbered("e", run.effort),
        _numbered("feel ", run.feel),
        surface,
        "hilly" if run.hills == "hilly" else _named("hills:", run.hills),
        _named("shoes", run.shoes),
        "gait" if run.gait_changed else "",
        "swelling" if run.swelling else "",
        "" if run.pain_from_m is None else f"from {distance_words(run.pain_from_m, settings.unit)}",
    ]


def _amounts(entry: Run | CrossTraining) -> list[str]:
    distance = "" if entry.distance_m is None else distance_words(entry.distance_m, entry.distance_unit)
    return [distance, "" if entry.duration_s is None else _duration(entry.duration_s)]


def _duration(seconds: float) -> str:
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
    return _plain(seconds / 60) if seconds % 30 == 0 else f"{_plain(seconds)}s"


def _numbered(word: str, value: float | None) -> str:
    return "" if value is None else f"{word}{_plain(value)}"


def _plain(value: float) -> str:
    return f"{Decimal(repr(value)):f}".removesuffix(".0")


def _named(word: str, text: str) -> str:
    return f"{word} {quoted(text)}" if text else ""


def _day(day: date, today: date) -> str:
    if day == today:
        return ""
    return "yesterday" if day == today - DAY else day.isoformat()


def _time(clock: time | None) -> str:
    return (
        "" if clock is None else f"@{clock.isoformat().removesuffix(':00') if clock.second == 0 else clock}"
    )
