"""Days as an iCalendar file (RFC 5545): whole-day events, and those of a file written before read again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from journal.model.days import DAY
from journal.model.words import printable

PRODUCT = "-//kneewise//plan//EN"
NEXT_MORNING = "P1DT7H"  # after the start of the event, which is the midnight its day begins with
LONGEST_LINE = 75  # octets, without the line break
_FIRST = datetime(2020, 1, 1, tzinfo=UTC)
_LINE = re.compile(r"([A-Za-z-]+)(?:;[^:]*)?:(.*)", re.DOTALL)
_ALARM = re.compile(r"^DESCRIPTION:(.*?)\r?$", re.MULTILINE)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """One event of a whole day. `uid` stays the same through all changes; `changed` (UTC) is the last one.

    `sequence` rises with each change; None takes it from `changed`. A cancelled event takes itself out of a
    calendar that has it. `next_morning` is what an alarm says at 7 of the day after, "" for no alarm.
    """

    uid: str
    day: date
    summary: str
    changed: datetime
    description: str = ""
    cancelled: bool = False
    sequence: int | None = None
    next_morning: str = ""


def calendar_text(name: str, days: Iterable[CalendarDay]) -> str:
    """The events as one calendar of this name: lines end in CR LF and have at most 75 octets."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{PRODUCT}",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{_text(name)}",
    ]
    for each in days:
        lines += _event(each)
    return "".join(f"{part}\r\n" for line in [*lines, "END:VCALENDAR"] for part in _folded(line))


def with_cancelled(days: Iterable[CalendarDay], before: Iterable[CalendarDay]) -> list[CalendarDay]:
    """The events, by day, and those of a calendar written before that are no longer among them, cancelled."""
    kept = list(days)
    uids = {each.uid for each in kept}
    gone = [
        each if each.cancelled else replace(each, cancelled=True, sequence=(each.sequence or 0) + 1)
        for each in before
        if each.uid not in uids
    ]
    return sorted([*kept, *gone], key=lambda each: each.day)


def calendar_days(text: str) -> tuple[CalendarDay, ...]:
    """The events of a calendar that `calendar_text` wrote; none of another program's, or of no calendar."""
    unfolded = re.sub(r"\r?\n[ \t]", "", text)
    if f"PRODID:{PRODUCT}" not in unfolded.splitlines():
        return ()
    return tuple(each for block in unfolded.split("BEGIN:VEVENT")[1:] if (each := _read(block)))


def _event(each: CalendarDay) -> Iterator[str]:
    stamp = f"{each.changed.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    sequence = each.sequence
    if sequence is None:
        sequence = max(0, int((each.changed - _FIRST).total_seconds()))
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(each.uid)}"
    yield f"DTSTAMP:{stamp}"
    yield f"LAST-MODIFIED:{stamp}"
    yield f"SEQUENCE:{sequence}"
    yield f"DTSTART;VALUE=DATE:{_day(each.day)}"
    yield f"DTEND;VALUE=DATE:{_day(each.day + DAY)}"
    yield f"SUMMARY:{_text(each.summary)}"
    if each.description:
        yield f"DESCRIPTION:{_text(each.description)}"
    yield f"STATUS:{'CANCELLED' if each.cancelled else 'CONFIRMED'}"
    yield "TRANSP:TRANSPARENT"
    if each.next_morning and not each.cancelled:
        yield "BEGIN:VALARM"
        yield "ACTION:DISPLAY"
        yield f"DESCRIPTION:{_text(each.next_morning)}"
        yield f"TRIGGER:{NEXT_MORNING}"
        yield "END:VALARM"
    yield "END:VEVENT"


def _read(block: str) -> CalendarDay | None:
    event, _, alarm = block.partition("BEGIN:VALARM")
    found = (_LINE.fullmatch(line) for line in event.splitlines())
    values = {one[1].upper(): one[2] for one in found if one}
    try:
        return CalendarDay(
            uid=_plain(values["UID"]),
            day=datetime.strptime(values["DTSTART"], "%Y%m%d").replace(tzinfo=UTC).date(),
            summary=_plain(values["SUMMARY"]),
            changed=datetime.strptime(values["DTSTAMP"], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC),
            description=_plain(values.get("DESCRIPTION", "")),
            cancelled=values.get("STATUS") == "CANCELLED",
            sequence=int(values["SEQUENCE"]),
            next_morning=_plain(alarmed[1]) if (alarmed := _ALARM.search(alarm)) else "",
        )
    except (KeyError, ValueError):
        return None  # an event that was put in by hand is nobody's of ours


def _day(day: date) -> str:
    return f"{day.year:04d}{day:%m%d}"


def _text(text: str) -> str:
    """A value of the type TEXT: one line, nothing in it that ends or parts a value."""
    lines = (printable(line) for line in re.split(r"\r\n|\r|\n", text))
    return "\n".join(lines).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _plain(text: str) -> str:
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], text)


def _folded(line: str) -> Iterator[str]:
    """The line in parts of at most 75 octets, those after the first begun by a space; no letter is cut."""
    part, octets = "", 0
    for letter in line:
        size = len(letter.encode())
        if octets + size > LONGEST_LINE:
            yield part
            part, octets = " ", 1
        part += letter
        octets += size
    yield part
