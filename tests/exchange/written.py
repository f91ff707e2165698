"""Small files as watches and programs write them, made for the tests."""

import gzip
import struct
import zipfile
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

FIT_EPOCH = datetime(1989, 12, 31, tzinfo=UTC)
START = datetime(2026, 3, 5, 6, 30, 15, tzinfo=UTC)

UINT8, ENUM, UINT16, UINT32 = 0x02, 0x00, 0x84, 0x86
_CODES = {UINT8: "B", ENUM: "B", UINT16: "H", UINT32: "I"}

RUNNING, CYCLING, TRAINING = 1, 2, 10
TREADMILL, TRAIL, STRENGTH = 1, 3, 20


def stamp(at: datetime) -> int:
    """Seconds as FIT counts them."""
    return int((at - FIT_EPOCH).total_seconds())


def message(
    number: int, fields: Mapping[int, tuple[int, int]], *, local: int = 0, big: bool = False
) -> bytes:
    """A definition and one data message of it; `fields` are base types and values by number."""
    order = ">" if big else "<"
    size = {base: struct.calcsize(code) for base, code in _CODES.items()}
    head = struct.pack(f"{order}BBBHB", 0x40 | local, 0, int(big), number, len(fields))
    for place, (base, _) in fields.items():
        head += bytes([place, size[base], base])
    data = bytes([local])
    for base, value in fields.values():
        data += struct.pack(f"{order}{_CODES[base]}", value)
    return head + data


def records(count: int, start: datetime = START) -> bytes:
    """Data messages of a record a second, which no import needs; the distance is in them."""
    head = struct.pack("<BBBHB", 0x43, 0, 0, 20, 2) + bytes([253, 4, UINT32, 5, 4, UINT32])
    return head + b"".join(struct.pack("<BII", 3, stamp(start) + n, n * 270) for n in range(count))


def session(
    *,
    start: int | None = None,
    metres: float | None = 6200.0,
    timer: float | None = 2300.5,
    elapsed: float | None = 2400.0,
    sport: int = RUNNING,
    sub: int | None = None,
    rpe: int | None = None,
    feel: int | None = None,
    big: bool = False,
) -> bytes:
    """A session message; metres and seconds, None for a field that is left out."""
    fields: dict[int, tuple[int, int]] = {2: (UINT32, stamp(START) if start is None else start)}
    for place, amount, scale in ((9, metres, 100), (8, timer, 1000), (7, elapsed, 1000)):
        if amount is not None:
            fields[place] = (UINT32, round(amount * scale))
    fields[5] = (ENUM, sport)
    for place, value in ((6, sub), (192, feel), (193, rpe)):
        if value is not None:
            fields[place] = (UINT8, value)
    return message(18, fields, big=big)


def local_time(hours: float | None, end: datetime = START) -> bytes:
    """The activity message: how far the watch's clock is ahead of UTC."""
    fields = {253: (UINT32, stamp(end))}
    if hours is not None:
        fields[5] = (UINT32, stamp(end + timedelta(hours=hours)))
    return message(34, fields, local=1)


def file_id(kind: int = 4) -> bytes:
    """The first message: 4 an activity, 5 a workout, 6 a course."""
    return message(0, {0: (ENUM, kind)}, local=2)


def fit(*messages: bytes, size: int | None = None) -> bytes:
    """A FIT file of these messages; `size` is what its header claims, the truth if None."""
    body = b"".join(messages)
    return (
        struct.pack("<BBHI4sH", 14, 0x20, 2195, len(body) if size is None else size, b".FIT", 0)
        + body
        + b"\0\0"
    )


def run_fit(hours: float | None = 1, count: int = 100, **said: float) -> bytes:
    """A run as a watch writes it: what it is, a record a second, then its session."""
    return fit(file_id(), records(count), session(**said), local_time(hours))  # type: ignore[arg-type]


def gpx(
    *segments: Iterable[tuple[float, float, str]],
    sport: str = "running",
    before: str = "",
    title: str = "Morning Run",
) -> str:
    """A GPX text: segments of points with latitude, longitude and time, "" for none."""
    parts = []
    for segment in segments:
        points = "".join(
            f'<trkpt lat="{lat}" lon="{lon}"><ele>3</ele>{f"<time>{at}</time>" if at else ""}</trkpt>'
            for lat, lon, at in segment
        )
        parts.append(f"<trkseg>{points}</trkseg>")
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{before}'
        '<gpx xmlns="http://www.topografix.com/GPX/1/1" creator="test"><metadata><time>2001-01-01T00:00:00Z'
        f"</time></metadata><trk><name>{title}</name><type>{sport}</type>{''.join(parts)}</trk></gpx>"
    )


def tcx(
    *laps: tuple[str, str],
    sport: str = "Running",
    start: str = "2026-03-05T06:30:15.000Z",
    notes: str = "felt fine",
) -> str:
    """A TCX text of one activity: its laps as metres and seconds."""
    parts = "".join(
        f'<Lap StartTime="{start}"><TotalTimeSeconds>{seconds}</TotalTimeSeconds>'
        f"<DistanceMeters>{metres}</DistanceMeters><Track><Trackpoint><Time>{start}</Time>"
        "<Position><LatitudeDegrees>46.1</LatitudeDegrees></Position>"
        "<DistanceMeters>77777</DistanceMeters></Trackpoint></Track></Lap>"
        for metres, seconds in laps
    )
    return (
        '<?xml version="1.0"?><TrainingCenterDatabase '
        'xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"><Activities>'
        f'<Activity Sport="{sport}"><Id>{start}</Id>{parts}<Notes>{notes}</Notes></Activity>'
        "</Activities></TrainingCenterDatabase>"
    )


def packed(path: Path, members: Mapping[str, bytes | str]) -> Path:
    """A zip of these members."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as into:
        for name, content in members.items():
            into.writestr(name, content)
    return path


def gz(content: bytes | str) -> bytes:
    """The content gzipped, alike each time."""
    return gzip.compress(content.encode() if isinstance(content, str) else content, mtime=0)
