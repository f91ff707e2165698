"""TCX, Garmin's older files, which others write too; FORMATS.md 3."""

from dataclasses import dataclass
from datetime import datetime

from journal.exchange.activity import Activity, entry_of, starts_said
from journal.exchange.incoming import Found, SkippedRow, ToldBy
from journal.exchange.markup import elements
from journal.exchange.moments import moment_with_zone, own_zone
from journal.exchange.sources import Source
from journal.exchange.terms import Terms
from journal.exchange.titles import own_title
from journal.model.entries import AnyEntry
from journal.model.errors import NotReadableError
from journal.model.reading import number

FORMAT = "tcx"
# The format knows three sports; what is neither of the first two is called other.
SPORTS = {"running": "running", "biking": "ride"}
MOST_ACTIVITIES = 10_000


@dataclass(slots=True)
class _Sums:
    """What the laps of one activity come to."""

    sport: str
    start: datetime | None = None
    metres: float = 0.0
    seconds: float = 0.0
    note: str = ""


def read(source: Source, terms: Terms) -> Found:
    """An entry for each activity of the file: the sums of its laps."""
    entries: list[AnyEntry] = []
    taken: list[Activity] = []
    skipped: list[SkippedRow] = []
    number_of = 0
    sums: _Sums | None = None
    for name, parents, attributes, text in elements(source):
        if name == "Activity" and text is None:
            sums = _Sums(attributes.get("Sport", ""))
            number_of += 1
            if number_of > MOST_ACTIVITIES:
                raise NotReadableError(f"{source.name} has more than {MOST_ACTIVITIES:,} activities.")
        elif sums is None:
            continue
        elif name == "Activity":
            activity = _activity(sums)
            try:
                entries.append(entry_of(activity, terms))
                taken.append(activity)
            except NotReadableError as refusal:
                skipped.append(SkippedRow(source.name, 0, f"Activity {number_of}: {refusal}"))
            sums = None
        else:
            try:
                _take(sums, name, parents, attributes.get("StartTime", ""), text)
            except NotReadableError as refusal:
                raise NotReadableError(f"{source.name}: {name}: {refusal.what}", refusal.mend) from None
    if not number_of:
        raise NotReadableError(
            f"{source.name} has no activity: a course or a workout is a plan, not something that was done.",
            "Bring in the activity's own file.",
        )
    return Found(
        FORMAT,
        tuple(entries),
        tuple(skipped),
        tuple(starts_said(taken, terms)),
        told_by=tuple(ToldBy(began=activity.start) for activity in taken),
    )


def _take(sums: _Sums, name: str, parents: tuple[str, ...], starts: str, text: str | None) -> None:
    parent = parents[-1] if parents else ""
    if name == "Lap" and text is None and starts and sums.start is None:
        sums.start = moment_with_zone(starts)
    elif text is None or not text.strip():
        return
    elif (parent, name) == ("Activity", "Id") and sums.start is None:
        sums.start = moment_with_zone(text)
    elif (parent, name) == ("Lap", "DistanceMeters"):
        sums.metres += _not_below_0(text)
    elif (parent, name) == ("Lap", "TotalTimeSeconds"):
        sums.seconds += _not_below_0(text)
    elif (parent, name) == ("Activity", "Notes"):
        sums.note = text.strip()


def _not_below_0(text: str) -> float:
    value = number(text)
    if value < 0:
        raise NotReadableError(f"{text.strip()} is below 0.")
    return value


def _activity(sums: _Sums) -> Activity:
    name = sums.sport.strip().casefold()
    sport = SPORTS.get(name, "other")
    return Activity(
        sport=sport,
        surface="" if sport == "running" else None,
        start=sums.start,
        local=own_zone(sums.start) if sums.start else None,
        metres=sums.metres,
        seconds=sums.seconds,
        note=own_title(sums.note),
    )
