"""FIT, the files watches write; FORMATS.md 3.

Only the few messages that say what was done are decoded: the others, a record a second, are stepped over by
the sizes their definitions give, which makes a file a tenth of the work.
"""

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from typing import Any

from journal.exchange.activity import Activity, entry_of, measured, starts_said
from journal.exchange.garmin import SURFACES
from journal.exchange.incoming import Found, SkippedRow, ToldBy
from journal.exchange.sources import FIT, Source, is_fit
from journal.exchange.terms import Terms
from journal.model.entries import AnyEntry
from journal.model.errors import NotReadableError

FORMAT = "fit"
HEADER_SIZES = (12, 14)
MOST_SESSIONS = 100
# A week at a record a second is 600,000; of what is decoded, a run has a handful.
MOST_RECORDS = 3_000_000
MOST_DECODED = 2_000

# Global message numbers: file_id, session, activity, and what describes fields of their own makers.
FILE_ID, SESSION, ACTIVITY = 0, 18, 34
DECODED = frozenset({FILE_ID, SESSION, ACTIVITY, 206, 207})

COMPRESSED, DEFINITION, WITH_OWN_FIELDS = 0x80, 0x40, 0x20
CRC_SIZE = 2

PLANS = {"workout": "a planned workout", "course": "a course", "schedules": "a schedule"}
RUN_SURFACES = {**SURFACES, "virtual_activity": "treadmill", "indoor_running": "treadmill"}
FURTHEST_ZONE = timedelta(hours=14)
QUARTER = timedelta(minutes=15)


def read(source: Source, terms: Terms) -> Found:
    """The runs and cross-training of the sessions; of a damaged file those that come before it breaks."""
    said = messages(source)
    if not said.sessions:
        raise NotReadableError(*_nothing_done(source.name, said))
    entries: list[AnyEntry] = []
    taken: list[Activity] = []
    skipped = []
    for number, activity in enumerate(activities(said), start=1):
        try:
            entries.append(entry_of(activity, terms))
            taken.append(activity)
        except NotReadableError as refusal:
            session = f"Session {number}: " if len(said.sessions) > 1 else ""
            skipped.append(SkippedRow(source.name, 0, f"{session}{refusal}"))
    notes = [f"{source.name} is damaged: only what comes before that is read."] if said.damaged else []
    told_by = tuple(ToldBy(began=activity.start) for activity in taken)
    return Found(
        FORMAT, tuple(entries), tuple(skipped), (*notes, *starts_said(taken, terms)), told_by=told_by
    )


@dataclass(slots=True)
class Messages:
    """The decoded messages of a file of `size` bytes by what they are, each as names and values.

    `decoded` counts them, definitions included.
    """

    size: int = 0
    decoded: int = 0
    file_type: str = ""
    sessions: list[Mapping[str, Any]] = field(default_factory=list)
    activity: Mapping[str, Any] = field(default_factory=dict)
    damaged: bool = False


def activities(said: Messages) -> Iterator[Activity]:
    """An activity a session, in the file's order."""
    local = _zone(said.activity)
    for session in said.sessions:
        sport, sub = _word(session.get("sport")), _word(session.get("sub_sport"))
        is_run = sport == "running"
        start = session.get("start_time")
        seconds = measured(_number(session.get("total_timer_time")))
        rpe, feel = _number(session.get("workout_rpe")), _number(session.get("workout_feel"))
        yield Activity(
            sport=sport if sub in ("", "generic") or is_run else f"{_without(sport, sub)} {sub}".strip(),
            surface=RUN_SURFACES.get(sub, "") if is_run else None,
            # A device whose clock was never set counts seconds from its start instead.
            start=start if isinstance(start, datetime) else None,
            local=local,
            metres=_number(session.get("total_distance")),
            seconds=seconds or _number(session.get("total_elapsed_time")),
            effort=None if rpe is None or not 0 < rpe <= 100 else rpe / 10,
            feel=None if feel is None or not 0 <= feel <= 100 else round(feel / 25) + 1,
        )


def _without(sport: str, sub: str) -> str:
    """The sport, unless it says nothing that the finer word does not: indoor_rowing is rowing."""
    return "" if sport in ("generic", "training", "fitness_equipment") or sport in sub else sport


def _zone(activity: Mapping[str, Any]) -> timezone | None:
    """The zone of the watch: how far its local time is from UTC."""
    local, utc = activity.get("local_timestamp"), activity.get("timestamp")
    if not isinstance(local, datetime) or not isinstance(utc, datetime):
        return None
    ahead = round((local.replace(tzinfo=None) - utc.replace(tzinfo=None)) / QUARTER) * QUARTER
    return timezone(ahead) if abs(ahead) <= FURTHEST_ZONE else None


def _number(value: object) -> float | None:
    if isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value):
        return float(value)
    return None


def _word(value: object) -> str:
    return value if isinstance(value, str) else ""


def _nothing_done(name: str, said: Messages) -> tuple[str, str]:
    if said.file_type in PLANS:
        return (
            f"{name} is {PLANS[said.file_type]}, not something that was done.",
            "Bring in the activity's own file.",
        )
    if said.damaged:
        return (
            f"{name} is damaged or cut off before the watch had written what was done.",
            "Copy it again, or export the activity again.",
        )
    return f"{name} has no session: nothing in it was done.", "Bring in the activity's own file."


def messages(source: Source) -> Messages:
    """The messages of a file that say what was done; whatever breaks, those before it are kept."""
    from fitdecode import FitDataMessage, FitReader  # 18 ms, and only these files need it
    from fitdecode.exceptions import FitError
    from fitdecode.reader import CrcCheck, ErrorHandling

    said = Messages()
    small = _shortened(source.whole(), said)
    said.size = source.taken
    reader = FitReader(small, check_crc=CrcCheck.DISABLED, error_handling=ErrorHandling.IGNORE)
    try:
        with reader:
            for frame in reader:
                if isinstance(frame, FitDataMessage):
                    _take(said, frame.global_mesg_num, frame.fields)
                if len(said.sessions) > MOST_SESSIONS:
                    raise NotReadableError(f"{source.name} has more than {MOST_SESSIONS} sessions.")
    except (FitError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
        said.damaged = True
    return said


def _take(said: Messages, number: int, fields: Iterable[Any]) -> None:
    # A field a maker added has no number in the profile, and may have the name of one that has.
    values: dict[str, Any] = {}
    for one in fields:
        if not hasattr(one.field_def, "dev_data_index"):
            values.setdefault(one.name, one.value)
    if number == SESSION:
        said.sessions.append(values)
    elif number == ACTIVITY:
        said.activity = values
    elif number == FILE_ID:
        said.file_type = said.file_type or _word(values.get("type"))


def _shortened(data: bytes, said: Messages) -> bytes:
    """A FIT file of the messages that are decoded alone; `said.damaged` where the sizes do not fit."""
    kept = bytearray()
    at = 0
    while at < len(data):
        size = data[at]
        if size not in HEADER_SIZES or not is_fit(data[at : at + size]):
            said.damaged = True
            break
        # A watch that died has not written the size: 0 is then all there is.
        end = at + size + (int.from_bytes(data[at + 4 : at + 8], "little") or len(data))
        said.damaged = said.damaged or end > len(data)
        if not _keep(data, at + size, min(end, len(data)), kept, said):
            said.damaged = True
            break
        at = end + CRC_SIZE
    header = bytes([14, 0x20, 0, 0]) + len(kept).to_bytes(4, "little") + FIT + bytes(2)
    return header + bytes(kept) + bytes(CRC_SIZE)


def _keep(data: bytes, at: int, end: int, kept: bytearray, said: Messages) -> bool:
    """Append the records that are decoded to `kept`; False where a record does not end within the file."""
    sizes: dict[int, tuple[int, bool]] = {}
    left = MOST_RECORDS
    while at < end:
        head = data[at]
        left -= 1
        if left < 0 or said.decoded > MOST_DECODED:
            return False
        if head & COMPRESSED:
            local = head >> 5 & 0x03
        elif head & DEFINITION:
            length = _definition(data, at, end, sizes)
            if length == 0:
                return False
            if sizes[head & 0x0F][1]:
                said.decoded += 1
                kept += data[at : at + length]
            at += length
            continue
        else:
            local = head & 0x0F
        if local not in sizes:
            return False
        length, wanted = sizes[local]
        if at + length > end:
            return False
        if wanted:
            kept += data[at : at + length]
            said.decoded += 1
        at += length
    return True


def _definition(data: bytes, at: int, end: int, sizes: dict[int, tuple[int, bool]]) -> int:
    """The length of a definition, 0 if it is cut off; what it defines is noted in `sizes`."""
    if at + 6 > end:
        return 0
    length = 6 + 3 * data[at + 5]
    fields = data[at + 6 : at + length]
    size = 1 + sum(fields[1::3])
    if data[at] & WITH_OWN_FIELDS:
        if at + length >= end:
            return 0
        own = data[at + length + 1 : at + length + 1 + 3 * data[at + length]]
        size += sum(own[1::3])
        length += 1 + 3 * data[at + length]
    if at + length > end:
        return 0
    number = int.from_bytes(data[at + 3 : at + 5], "big" if data[at + 2] else "little")
    sizes[data[at] & 0x0F] = (size, number in DECODED)
    return length
