"""Apple Health's export.xml, which can be over a gigabyte: streamed, its workouts alone; FORMATS.md 5."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from decimal import Decimal

from journal.exchange.activity import Activity, entry_of
from journal.exchange.incoming import Found, SkippedRow
from journal.exchange.markup import elements
from journal.exchange.moments import moment_with_zone
from journal.exchange.sources import MEGABYTE, Source
from journal.exchange.terms import Terms
from journal.model import reading
from journal.model.entries import AnyEntry
from journal.model.errors import NotReadableError

FORMAT = "health"
FILE = "export.xml"
LARGEST = 8192 * MEGABYTE
MOST_WORKOUTS = 200_000

SPORT = "HKWorkoutActivityType"
STRENGTH = {"traditional strength training", "functional strength training"}
DISTANCE = "HKQuantityTypeIdentifierDistance"
METRES = {"m": 1.0, "km": 1000.0, "mi": 1609.344, "ft": 0.3048, "yd": 0.9144}
SECONDS = {"s": 1.0, "min": 60.0, "hr": 3600.0}


@dataclass(slots=True)
class _Workout:
    """What was said of one workout so far."""

    attributes: Mapping[str, str]
    zone: str = ""
    indoor: bool = False
    metres: float | None = None
    names: list[str] = field(default_factory=list)


def read(source: Source, terms: Terms) -> Found:
    """A run or cross-training for each workout; two programs that wrote the same one down are one."""
    entries: list[AnyEntry] = []
    skipped: list[SkippedRow] = []
    workout: _Workout | None = None
    number = 0
    for name, parents, attributes, text in elements(source, LARGEST, own_dtd=True):
        if name == "Workout" and text is None:
            workout = _Workout(attributes)
            number += 1
            if number > MOST_WORKOUTS:
                raise NotReadableError(f"{source.name} has more than {MOST_WORKOUTS:,} workouts.")
        elif name == "Workout" and workout is not None:
            try:
                entries.append(entry_of(_activity(workout), terms))
            except NotReadableError as refusal:
                skipped.append(SkippedRow(source.name, 0, f"Workout {number}: {refusal}"))
            workout = None
        elif workout is not None and text is None and parents[-1:] == ("Workout",):
            _take(workout, name, attributes)
    return Found(FORMAT, tuple(entries), tuple(skipped))


def _take(workout: _Workout, name: str, attributes: Mapping[str, str]) -> None:
    key, value = attributes.get("key", ""), attributes.get("value", "")
    if name == "MetadataEntry" and key == "HKTimeZone":
        workout.zone = value
    elif name == "MetadataEntry" and key == "HKIndoorWorkout":
        workout.indoor = value == "1"
    elif name == "WorkoutStatistics" and attributes.get("type", "").startswith(DISTANCE):
        workout.metres = _amount(attributes.get("sum", ""), attributes.get("unit", ""), METRES)


def _activity(workout: _Workout) -> Activity:
    said = workout.attributes
    sport = _words(said.get("workoutActivityType", "").removeprefix(SPORT))
    metres = workout.metres
    if metres is None:
        metres = _amount(said.get("totalDistance", ""), said.get("totalDistanceUnit", "km"), METRES)
    start = _moment(said.get("startDate", ""))
    seconds = _amount(said.get("duration", ""), said.get("durationUnit", "min"), SECONDS)
    if not seconds and said.get("endDate"):
        seconds = (_moment(said["endDate"]) - start).total_seconds()
    surface = ("treadmill" if workout.indoor else "") if sport == "running" else None
    return Activity(
        sport="strength training" if sport in STRENGTH else sport,
        surface=surface,
        start=start,
        local=_zone(workout.zone) or start.tzinfo,
        metres=metres,
        seconds=seconds,
    )


def _words(name: str) -> str:
    """`HighIntensityIntervalTraining` in words."""
    return "".join(f" {letter}" if letter.isupper() else letter for letter in name[:80]).strip().casefold()


def _moment(text: str) -> datetime:
    """`2016-11-14 07:25:41 -0700`."""
    return moment_with_zone(text)


def _zone(name: str) -> tzinfo | None:
    """The zone a workout was in; the dates have that of the phone at export."""
    from zoneinfo import ZoneInfo  # 5 ms, and only these files need it

    try:
        return ZoneInfo(name) if name else None
    except (LookupError, ValueError, OSError):
        return None


def _amount(text: str, unit: str, units: Mapping[str, float]) -> float | None:
    if not text.strip():
        return None
    if unit not in units:
        raise NotReadableError(f"{reading.shown(unit)} is no unit that is known.")
    return float(reading.exact(text) * Decimal(str(units[unit])))
