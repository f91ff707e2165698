"""GPX, a track of points; FORMATS.md 3. It has no distance: that is measured here, no point is kept."""

import math
from dataclasses import dataclass
from datetime import datetime, timedelta

from journal.exchange.activity import SAY_ITS_DAY, Activity, entry_of, starts_said
from journal.exchange.garmin import run_surface
from journal.exchange.incoming import Found, SkippedRow, ToldBy
from journal.exchange.markup import elements
from journal.exchange.moments import moment_with_zone, own_zone
from journal.exchange.sources import Source
from journal.exchange.terms import Terms
from journal.exchange.titles import own_title
from journal.model.errors import NotReadableError
from journal.model.reading import shown

FORMAT = "gpx"
EARTH_RADIUS_M = 6_378_137.0  # of the equator, close to the earth's curve at 45 degrees as well

# What Strava writes for some sports instead of their names.
SPORTS = {"1": "ride", "4": "hike", "9": "running", "10": "walk", "16": "swim"}
OTHERS = {
    "ride",
    "bike",
    "biking",
    "cycling",
    "swim",
    "swimming",
    "hike",
    "hiking",
    "walk",
    "walking",
    "rowing",
    "skiing",
    "kayaking",
}


@dataclass(slots=True)
class _Track:
    """What the segments of a file come to; gaps between them are neither run nor timed."""

    sport: str = ""
    title: str = ""
    start: datetime | None = None
    metres: float = 0.0
    points: int = 0
    spent: timedelta = timedelta()
    segment_from: datetime | None = None
    last_time: datetime | None = None
    here: tuple[float, float] | None = None
    times: int = 0


def read(source: Source, terms: Terms) -> Found:
    """One run, or cross-training where the track says so, of all the segments of a file."""
    track = _Track()
    for name, parents, attributes, text in elements(source):
        if name == "trkseg":
            _end_segment(track)
        elif name == "trkpt" and text is None:
            _step(track, _place(attributes.get("lat", ""), attributes.get("lon", "")))
        elif name == "time" and text is not None and parents[-1:] == ("trkpt",):
            _time(track, source.name, text)
        elif name == "type" and text and parents[-1:] == ("trk",) and not track.sport:
            track.sport = text.strip().casefold()
        elif name == "name" and text and parents[-1:] == ("trk",) and not track.title:
            track.title = " ".join(text.split())
    if not track.points:
        raise NotReadableError(
            f"{source.name} has no track: marks and routes are not something that was done.",
            "Export the activity itself.",
        )
    if 2 * track.times <= track.points:
        # A few of them would tell a part of the time for the whole.
        track.start, track.spent = None, timedelta()
    if track.start is None and terms.day is None:
        raise NotReadableError(
            f"{source.name} has no times{' for most of its points' if track.times else ''}: "
            f"its day is not known ({track.metres / 1000:.2f} km).",
            SAY_ITS_DAY,
        )
    activity, said = _activity(track)
    try:
        entry, notes = entry_of(activity, terms), (*said, *starts_said([activity], terms))
        return Found(FORMAT, (entry,), (), notes, told_by=(ToldBy(began=activity.start),))
    except NotReadableError as refusal:
        return Found(FORMAT, (), (SkippedRow(source.name, 0, str(refusal)),))


def _activity(track: _Track) -> tuple[Activity, tuple[str, ...]]:
    sport = SPORTS.get(track.sport, track.sport).replace("_", " ")
    surface, said = run_surface(sport), ""
    if surface is None and not OTHERS & set(sport.split()):
        surface, said = "", "The file names no sport that is known: it is taken as a run."
    activity = Activity(
        sport=sport,
        surface=surface,
        start=track.start,
        local=own_zone(track.start) if track.start else None,
        metres=track.metres,
        seconds=track.spent.total_seconds(),
        note=own_title(track.title, sport),
    )
    return activity, (said,) if said else ()


def _place(lat: str, lon: str) -> tuple[float, float] | None:
    """Latitude and longitude in radians, None where a point lacks one or has none that can be."""
    try:
        north, east = float(lat), float(lon)
    except ValueError:
        return None
    if not (abs(north) <= 90 and abs(east) <= 180):
        return None
    return math.radians(north), math.radians(east)


def _step(track: _Track, place: tuple[float, float] | None) -> None:
    track.points += 1
    if place is None:
        return
    if track.here is not None:
        track.metres += _metres_between(track.here, place)
    track.here = place


def _metres_between(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The way along a sphere (haversine)."""
    (lat1, lon1), (lat2, lon2) = one, other
    a = math.sin((lat2 - lat1) / 2) ** 2
    a += math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH_RADIUS_M * math.asin(math.sqrt(min(1.0, a)))


def _time(track: _Track, file: str, text: str) -> None:
    try:
        at = moment_with_zone(text)
    except NotReadableError:
        raise NotReadableError(f"{file}: {shown(text.strip())} is not a time.", "Export it again.") from None
    track.times += 1
    track.start = track.start or at
    track.segment_from = track.segment_from or at
    track.last_time = at


def _end_segment(track: _Track) -> None:
    if track.segment_from is not None and track.last_time is not None:
        track.spent += max(timedelta(), track.last_time - track.segment_from)
    track.segment_from = track.last_time = track.here = None
