"""Apple Health's export.xml, which can be over a gigabyte: streamed, its workouts alone; FORMATS.md 5."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, tzinfo
from decimal import Decimal

from journal.exchange.activity import Activity, entry_of
from journal.exchange.incoming import EntryKey, Found, SkippedRow, Twin, entry_key
from journal.exchange.markup import elements
from journal.exchange.moments import moment_with_zone
from journal.exchange.sources import MEGABYTE, Source
from journal.exchange.terms import Terms
from journal.model import reading
from journal.model.entries import AnyEntry
from journal.model.errors import NotReadableError
from journal.model.filling import lacking

FORMAT = "health"
FILE = "export.xml"
LARGEST = 8192 * MEGABYTE
MOST_WORKOUTS = 200_000
MOST_OF_A_MINUTE = 20

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
    apps: list[str] = []
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
                apps.append(workout.attributes.get("sourceName", ""))
            except NotReadableError as refusal:
                skipped.append(SkippedRow(source.name, 0, f"Workout {number}: {refusal}"))
            workout = None
        elif workout is not None and text is None and parents[-1:] == ("Workout",):
            _take(workout, name, attributes)
    kept, twins = _once(entries, apps)
    return Found(FORMAT, tuple(kept), tuple(skipped), tuple(_twice_said(len(twins))), tuple(twins))


def _twice_said(count: int) -> Iterator[str]:
    """The sentence on copies, for the preview."""
    if count:
        were, are = ("was", "is") if count == 1 else ("were", "are")
        yield f"{count:,} of them {were} written down by two apps, and {are} taken once."


def _once(entries: Sequence[AnyEntry], apps: Sequence[str]) -> tuple[list[AnyEntry], list[Twin]]:
    """The entries but for what another app wrote down as well; the first says it, with what it lacks."""
    kept: list[AnyEntry] = []
    twins: list[Twin] = []
    begun: defaultdict[int | None, list[tuple[EntryKey, set[str], int]]] = defaultdict(list)
    for entry, app in zip(entries, apps, strict=True):
        key = entry_key(entry)
        minutes = () if key.minute is None else (key.minute - 1, key.minute, key.minute + 1)
        there = [one for minute in minutes for one in begun.get(minute, ()) if app not in one[1]]
        there = [one for one in there if key.starts_with(one[0]) and key.may_be(one[0])]
        if there:
            _, told_by, place = there[0]
            told_by.add(app)
            twins.append(Twin(entry, kept[place]))
            kept[place] = replace(kept[place], **lacking(kept[place], entry))
            continue
        of_minute = begun[key.minute]
        if len(of_minute) < MOST_OF_A_MINUTE:
            of_minute.append((key, {app}, len(kept)))
        kept.append(entry)
    return kept, twins


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
