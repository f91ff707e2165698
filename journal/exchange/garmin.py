"""Garmin Connect's activity list (Activities, Export CSV); FORMATS.md 2.

The file has no unit and no id, its columns depend on the filter it was exported with, and its numbers on the
language of the account.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from statistics import median
from typing import NoReturn

from journal.exchange.incoming import Found, told_entries
from journal.exchange.numbers import amount, decimal_mark, not_measured
from journal.exchange.tables import Row, Table, unguard
from journal.model import reading
from journal.model.entries import CrossTraining, Run
from journal.model.errors import NotReadableError
from journal.model.units import METRES
from journal.model.vocabulary import Unit
from journal.model.words import printable

FORMAT = "garmin"

# Column names in English and German, those of older lists after the newer ones.
TYPE = ("activity type", "aktivitätstyp")
DATE = ("date", "datum")
TITLE = ("title", "titel")
DISTANCE = ("distance", "distanz")
TIME = ("time", "activity time", "zeit", "elapsed time", "verstrichene zeit")
CADENCE = ("avg run cadence", "ø schrittfrequenz (laufen)")
STRIDE = ("avg stride length", "ø schrittlänge")
LOOKED_FOR = "Activity Type, Date, Title, Distance, Time"

# Casefolded, so with ss for ß.
GERMAN_RUNS = {
    "laufen": "",
    "strassenlauf": "road",
    "laufband": "treadmill",
    "laufbandtraining": "treadmill",
    "indoor-laufen": "",
    "virtuelles laufen": "treadmill",
    "trailrunning": "trail",
    "trail-lauf": "trail",
    "traillauf": "trail",
    "bahnlauf": "track",
    "laufen auf der bahn": "track",
    "ultralauf": "",
}
SURFACES = {
    "treadmill": "treadmill",
    "virtual": "treadmill",
    "trail": "trail",
    "track": "track",
    "street": "road",
}
STRENGTH = {"strength training", "krafttraining"}
NO_TRAINING = {"breathwork", "meditation", "atemübungen"}
SWIMS = ("swim", "schwimm")

RUNS_TO_TELL_A_UNIT = 3
RATIOS = {Unit.KM: (0.8, 1.25), Unit.MI: (1.3, 2.0)}
TRACK_METRES_FROM = 100
ACTIVITIES_LISTED = 8


def recognises(table: Table) -> bool:
    """Whether the header is the activity list's."""
    return bool({*TYPE} & {*table.names} and {*DATE} & {*table.names})


def is_single_activity(table: Table) -> bool:
    """Whether the header is that of one activity's laps."""
    return {"laps", "cumulative time"} <= set(table.names)


def refuse_single_activity(table: Table) -> NoReturn:
    """Laps say neither the day nor the sort of activity, and their Summary row is the same run once more."""
    raise NotReadableError(
        f"{table.file} holds the laps of one activity, without its day.",
        "Export the activity list instead: Activities, All Activities, Export CSV.",
    )


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns of one list stand, None for those it lacks, and the decimal mark of its distances."""

    sort: int
    date: int
    title: int | None
    distance: int | None
    time: int | None
    cadence: int | None
    stride: int | None
    mark: str | None = None


def read(table: Table, *, today: date, unit: Unit, forced_unit: Unit | None) -> Found:
    """The runs and cross-training of the list; `unit` is the journal's, `forced_unit` what was asked for."""
    columns = _columns(table)
    taken, why = _unit_taken(_ratios(table, columns), unit, forced_unit)
    entries, skipped, told_by = told_entries(table, lambda row: _entry(row, columns, taken, today))
    notes = [why] if any(entry.distance_m for entry in entries) else []
    return Found(FORMAT, tuple(entries), tuple(skipped), (*notes, *others_said(entries)), told_by=told_by)


def _columns(table: Table) -> Columns:
    sort, day = table.column(*TYPE), table.column(*DATE)
    distance, duration = table.column(*DISTANCE), table.column(*TIME)
    if sort is None or day is None or (distance is None and duration is None):
        raise NotReadableError(
            f"{table.file} lacks columns of an activity list (looked for: {LOOKED_FOR}).",
            "Set Garmin Connect to English, choose Activities, All Activities, Export CSV.",
        )
    cells = (row.cell(distance) for row in table.rows())
    return Columns(
        sort=sort,
        date=day,
        title=table.column(*TITLE),
        distance=distance,
        time=duration,
        cadence=table.column(*CADENCE),
        stride=table.column(*STRIDE),
        mark=decimal_mark(cells),
    )


def _ratios(table: Table, columns: Columns) -> list[float]:
    """Stride length x cadence x time over 1,000 x distance, for every run that has all four."""
    stride_mark = decimal_mark(row.cell(columns.stride) for row in table.rows())
    ratios = []
    for row in table.rows():
        surface = run_surface(row.cell(columns.sort))
        try:
            distance = amount(row.cell(columns.distance), columns.mark)
            stride = amount(row.cell(columns.stride), stride_mark)
            cadence = amount(row.cell(columns.cadence), None)
            seconds = _seconds(row.cell(columns.time))
        except NotReadableError:
            continue
        if surface is None or not (distance and stride and cadence and seconds):
            continue
        if in_metres(surface, distance):
            continue
        ratios.append(float(stride) * float(cadence) * seconds / 60 / 1000 / float(distance))
    return ratios


def _unit_taken(ratios: list[float], unit: Unit, forced_unit: Unit | None) -> tuple[Unit, str]:
    """The unit of the distances, and the sentence that says why it is taken."""
    told: Unit | None = None
    told_by = "stride length and cadence, which could tell, are there for too few runs"
    if len(ratios) >= RUNS_TO_TELL_A_UNIT:
        middle = median(ratios)
        told = next((each for each, (low, high) in RATIOS.items() if low <= middle <= high), None)
        told_by = (
            f"stride length × cadence × time comes to {middle:.2f} × the distance, the middle of "
            f"{len(ratios):,} runs (about 1.00 in km, 1.61 in miles)"
        )
    if forced_unit is not None:
        doubt = f" But {told_by}." if told not in (None, forced_unit) else ""
        return forced_unit, f"Distances are taken as {forced_unit}, as asked.{doubt}"
    if told is not None:
        return told, f"Distances are taken as {told}: {told_by}."
    other = Unit.MI if unit is Unit.KM else Unit.KM
    return (
        unit,
        f"Distances are taken as {unit}, the unit of this journal: {told_by}. If not: --unit {other}.",
    )


def run_surface(sort: str) -> str | None:
    """The surface a type of run tells, empty if it tells none; None for whatever is not a run."""
    name = sort.strip().casefold()
    if name in GERMAN_RUNS:
        return GERMAN_RUNS[name]
    words = name.split()
    if name != "treadmill" and not {"run", "running"} & set(words):
        return None
    return next((SURFACES[word] for word in words if word in SURFACES), "")


def in_metres(surface: str, distance: Decimal) -> bool:
    """Whether a run's distance is metres: track runs are listed so (`6,640`), without decimals."""
    return surface == "track" and _without_decimals(distance) and distance >= TRACK_METRES_FROM


def _without_decimals(distance: Decimal) -> bool:
    return distance.as_tuple().exponent == 0


def _entry(row: Row, columns: Columns, unit: Unit, today: date) -> Run | CrossTraining:
    sort = printable(" ".join(row.cell(columns.sort).split()))
    name = sort.casefold()
    if not name:
        raise NotReadableError("The row names no activity type.")
    if name in STRENGTH:
        raise NotReadableError(f"{sort} is not brought in: the list has no exercises and sets.")
    if name in NO_TRAINING:
        raise NotReadableError(f"{sort} is not training, so the journal has no place for it.")
    day_text, _, time_text = row.cell(columns.date).strip().replace("T", " ").partition(" ")
    day = reading.checked_day(reading.iso_day(day_text), today)
    clock = reading.clock(time_text) if time_text.strip() else None
    distance = _distance(row.cell(columns.distance), columns.mark)
    seconds = _seconds(row.cell(columns.time))
    duration_s = None if seconds is None else reading.checked_duration(seconds)
    note = _note(unguard(row.cell(columns.title)), sort)
    surface = run_surface(sort)
    if surface is None:
        if duration_s is None:
            raise NotReadableError(f"{sort} is not a run, and without a time there is nothing to count.")
        # Swims, and what is listed without decimals such as rowing, are in metres or yards, not said which.
        unsaid = distance and (_without_decimals(distance) or any(swim in name for swim in SWIMS))
        return CrossTraining(
            day=day,
            time=clock,
            activity=name,
            distance_m=None if distance is None or unsaid else _metres(distance, unit),
            distance_unit=unit,
            duration_s=duration_s,
            note=note,
        )
    if distance is None and duration_s is None:
        raise NotReadableError("The run has neither a distance nor a time.")
    metres = None
    if distance is not None:
        metres = float(distance) if in_metres(surface, distance) else _metres(distance, unit)
    return Run(
        day=day,
        time=clock,
        distance_m=metres,
        distance_unit=unit,
        duration_s=duration_s,
        surface=surface,
        note=note,
    )


def _distance(cell: str, mark: str | None) -> Decimal | None:
    """The distance as it stands in the list, None where it was not measured or is 0."""
    try:
        distance = amount(cell, mark)
    except NotReadableError as refusal:
        raise NotReadableError(f"Distance: {refusal.what}", refusal.mend) from None
    if distance is not None and distance < 0:
        raise NotReadableError(f"Distance: {distance} is below 0.")
    return distance or None


def _seconds(cell: str) -> float | None:
    """The time in seconds, None where it was not measured or is 0."""
    return None if not_measured(cell) else reading.duration(cell) or None


def _metres(distance: Decimal, unit: Unit) -> float:
    return reading.checked_distance(float(distance * Decimal(str(METRES[unit]))))


def _note(title: str, sort: str) -> str:
    """The title, unless it is only the name Garmin gives by itself: the type, or a place and the type."""
    title = title.strip()
    return "" if not_measured(title) or title.endswith(sort) else title


def others_said(entries: Sequence[Run | CrossTraining]) -> list[str]:
    """What the preview says of activities that are no runs."""
    others = Counter(entry.activity for entry in entries if isinstance(entry, CrossTraining))
    if not others:
        return []
    listed = ", ".join(f"{count} {activity}" for activity, count in others.most_common(ACTIVITIES_LISTED))
    more = len(others) - ACTIVITIES_LISTED
    listed += f" and {more} further sorts" if more > 0 else ""
    return [f"Not runs, taken as cross-training: {listed}."]
