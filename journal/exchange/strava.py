"""Strava's bulk export: activities.csv, and of its other files those with what the list lacks; FORMATS.md 1.

Columns are told by their names where the language is known, else by where they stand: the first seven have
been the same in every version, and the time and the distance that come twice show the second half's.
"""

import posixpath
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC
from decimal import Decimal
from itertools import islice
from statistics import median

from journal.exchange.activity import Activity, Recorded, entry_of, zone_in_words
from journal.exchange.garmin import others_said
from journal.exchange.incoming import Found, ToldBy, entries_of
from journal.exchange.moments import moment
from journal.exchange.numbers import amount, decimal_mark
from journal.exchange.strava_words import COLUMNS, OTHERS, RUNS, STRENGTH, SWIMS
from journal.exchange.tables import Row, Table, unguard
from journal.exchange.terms import Terms
from journal.exchange.titles import own_title
from journal.model import reading
from journal.model.entries import CrossTraining, Run
from journal.model.errors import NotReadableError
from journal.model.filling import lacking
from journal.model.units import METRES
from journal.model.vocabulary import Unit
from journal.model.words import printable

FORMAT = "strava"
LIST = "activities.csv"
LOOKED_FOR = "Activity ID, Activity Date, Activity Type, Distance, Filename"

FIRST_COLUMNS = ("id", "date", "name", "type", "description", "elapsed", "distance")
IN_EXPORT = re.compile(r"activities/[^/\\]+\.(?:fit|tcx|gpx)(?:\.gz)?", re.IGNORECASE)
EFFORT_AFTER_MOVING = 27
FILE_WITH_PRIVATE_NOTE = 12
ROWS_TO_TELL_COLUMNS = 50
ROWS_TO_TELL_A_UNIT = 500
TRACKS_TO_TELL_A_UNIT = 20
NOT_RECORDED = Recorded()

RATIOS = {Unit.KM: (900.0, 1100.0), Unit.MI: (1500.0, 1720.0)}
FASTEST_PER_HOUR = 200.0
"""More units of distance than this in an hour, at the middle run, and they are metres."""


Members = Callable[[Sequence[str]], Iterable[Recorded | None]]
"""What the files of these names say, in their order; None for one that is not there or can't be read."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns stand, None for those it lacks; `metres` and `elapsed_again` are second ones."""

    at: Mapping[str, int | None]
    metres: int | None
    elapsed_again: int | None
    mark: str | None

    def cell(self, row: Row, role: str) -> str:
        """The text of a role's cell."""
        place = self.at[role]
        return row.cells[place].strip() if place is not None and place < len(row.cells) else ""


def recognises(table: Table) -> bool:
    """Whether the header is that of the list, in a language that is known or by what comes twice."""
    names = set(table.names)
    if names & COLUMNS["id"] and names & COLUMNS["date"] and names & COLUMNS["type"]:
        # The oldest lists have the names of a table of anything: id, date, type.
        return "date" not in names or "elapsed_time" in names
    twice = [name for name, times in Counter(table.names).items() if times == 2]
    if len(table.names) <= len(FIRST_COLUMNS) or not set(table.names[5:7]) <= set(twice):
        return False
    first = next(table.rows(), None)
    return first is not None and first.cell(0).strip().isdecimal()


def read(table: Table, terms: Terms, members: Members | None = None) -> Found:
    """The runs and cross-training of the list, with the zone, effort and feel that `members` finds."""
    columns = _columns(table)
    recorded = _recorded(table, columns, members) if members else {}
    unit, why = _unit(table, columns, terms, recorded)
    told = replace(terms, forced_unit=unit)

    def entry(row: Row) -> tuple[Run | CrossTraining, ToldBy]:
        file = columns.cell(row, "file")
        said = recorded.get(file)
        activity = _activity(row, columns, unit, said)
        made = entry_of(activity, told)
        by = ToldBy(LIST if members else "", row=row.number, began=activity.start)
        if said is None or (said.effort is None and said.feel is None):
            return made, by
        bare = entry_of(_activity(row, columns, unit, replace(said, effort=None, feel=None)), told)
        fields = tuple((field, posixpath.basename(file)) for field in lacking(bare, made))
        return made, by._replace(fields=fields)

    told_entries, skipped = entries_of(table, entry)
    entries, told_by = [made for made, _ in told_entries], tuple(by for _, by in told_entries)
    notes = [why] if why else []
    notes.append(
        "The list has UTC times: days are those of the watch where its file says them, else of "
        f"{zone_in_words(terms.zone)}."
    )
    if missing := sum(said is None for said in recorded.values()):
        notes.append(f"{missing:,} of {len(recorded):,} files of watches are not there or can't be read.")
    notes += others_said(entries)
    return Found(FORMAT, tuple(entries), tuple(skipped), tuple(notes), told_by=told_by)


def _recorded(table: Table, columns: Columns, members: Members) -> dict[str, Recorded | None]:
    """What the watches' files say, by name; of tracks a few, where only they can tell the list's unit."""
    names: dict[str, None] = {}
    tracks = 0
    for row in table.rows():
        name = columns.cell(row, "file")
        if not name or row.fault:
            continue
        if not name.lower().endswith((".fit", ".fit.gz")):
            tracks += 1
            if columns.metres is not None or tracks > TRACKS_TO_TELL_A_UNIT:
                continue
        names[name] = None
    return dict(zip(names, members(tuple(names)), strict=True))


def _columns(table: Table) -> Columns:
    at: dict[str, int | None] = {}
    for role, words in COLUMNS.items():
        at[role] = next((place for place, name in enumerate(table.names) if name in words), None)
    for place, role in enumerate(FIRST_COLUMNS):
        if at[role] is None and place < len(table.names) and place not in at.values():
            at[role] = place
    if at["id"] is None or at["date"] is None or at["type"] is None:
        raise NotReadableError(f"{table.file} lacks columns of Strava's list (looked for: {LOOKED_FOR}).")
    elapsed_again, metres = _again(table, at["elapsed"]), _again(table, at["distance"])
    if at["moving"] is None and elapsed_again is not None and metres == elapsed_again + 2:
        at["moving"] = elapsed_again + 1
    if at["file"] is None:
        at["file"] = _column_where(table, lambda cell: IN_EXPORT.fullmatch(cell) is not None)
    file = at["file"]
    if at["private"] is None and file is not None and file >= FILE_WITH_PRIVATE_NOTE:
        at["private"] = file - 2
    if at["effort"] is None and at["moving"] is not None:
        place = at["moving"] + EFFORT_AFTER_MOVING
        at["effort"] = place if _column_where(table, _is_effort, place) is not None else None
    mark = decimal_mark(row.cell(at["distance"]) for row in islice(table.rows(), ROWS_TO_TELL_A_UNIT))
    return Columns(at=at, metres=metres, elapsed_again=elapsed_again, mark=mark)


def _again(table: Table, place: int | None) -> int | None:
    """Where the name of a column stands once more."""
    if place is None:
        return None
    name = table.names[place]
    return next((n for n in range(place + 1, len(table.names)) if table.names[n] == name), None)


def _column_where(table: Table, fits: Callable[[str], bool], place: int | None = None) -> int | None:
    """The column (or just this one) whose cells all fit, empty ones aside, as the first rows tell."""
    places = set(range(len(table.names)) if place is None else [place] if place < len(table.names) else [])
    filled: set[int] = set()
    for number, row in enumerate(table.rows()):
        if number >= ROWS_TO_TELL_COLUMNS or not places:
            break
        for one in tuple(places):
            if cell := row.cell(one).strip():
                filled.add(one)
                if not fits(cell):
                    places.discard(one)
    return min(places & filled, default=None)


def _is_effort(cell: str) -> bool:
    try:
        return 1 <= reading.exact(cell) <= 10
    except NotReadableError:
        return False


def _unit(
    table: Table, columns: Columns, terms: Terms, recorded: Mapping[str, Recorded | None]
) -> tuple[Unit | None, str]:
    """The unit of the account's distances, None for metres; and the sentence, where it matters."""
    ratios, speeds, lacking = [], [], 0
    for number, row in enumerate(table.rows()):
        if number >= ROWS_TO_TELL_A_UNIT:
            break
        first, metres = _first(row, columns), _plain(row.cell(columns.metres))
        seconds = _plain(columns.cell(row, "elapsed"))
        if not first or _is_swim(columns.cell(row, "type")):
            continue
        lacking += metres is None
        said = recorded.get(columns.cell(row, "file"))
        known = metres or (said.metres if said else None)
        if known:
            ratios.append(float(known) / float(first))
        if seconds:
            speeds.append(float(first) / float(seconds) * 3600)
    if speeds and median(speeds) > FASTEST_PER_HOUR:
        return None, ""
    told = None
    if ratios:
        middle = median(ratios)
        told = next((unit for unit, (low, high) in RATIOS.items() if low <= middle <= high), None)
    unit = terms.forced_unit or told or terms.unit
    if not lacking:
        return unit, ""
    if terms.forced_unit:
        return unit, f"Distances are taken as {unit}, as asked."
    if told:
        return unit, f"Distances are taken as {unit}, as the files of the watches have them."
    other = Unit.MI if unit is Unit.KM else Unit.KM
    return unit, (
        f"Distances are taken as {unit}, the unit of this journal: this list does not say it. "
        f"If not: --unit {other}."
    )


def _first(row: Row, columns: Columns) -> Decimal | None:
    """The distance as the account writes it, None where it is empty or can't be read."""
    try:
        return amount(columns.cell(row, "distance"), columns.mark)
    except NotReadableError:
        return None


def _plain(cell: str) -> Decimal | None:
    """A number with a decimal point, None where it is empty or can't be read."""
    try:
        return reading.exact(cell) if cell.strip() else None
    except NotReadableError:
        return None


def _is_swim(sort: str) -> bool:
    return any(swim in sort.casefold() for swim in SWIMS)


def _activity(row: Row, columns: Columns, unit: Unit | None, said: Recorded | None) -> Activity:
    sort = printable(" ".join(columns.cell(row, "type").split()))
    name = sort.casefold()
    if not name and not (said and said.sport):
        raise NotReadableError("The row names no activity type.")
    if name in STRENGTH:
        raise NotReadableError(f"{sort} is not brought in: the list has no exercises and sets.")
    surface = RUNS.get(name)
    said = said or NOT_RECORDED
    if not surface and name not in OTHERS:
        surface = said.surface if said.surface is not None else surface
    effort = _plain(columns.cell(row, "effort"))
    return Activity(
        sport=name or said.sport,
        surface=surface,
        start=moment(columns.cell(row, "date")).replace(tzinfo=UTC),
        local=said.local,
        metres=_metres(row, columns, unit, name),
        seconds=_seconds(row, columns),
        effort=float(effort) if effort is not None and 0 < effort <= 10 else said.effort,
        feel=said.feel,
        note=_note(row, columns),
    )


def _metres(row: Row, columns: Columns, unit: Unit | None, sort: str) -> float | None:
    text = row.cell(columns.metres).strip()
    if text:
        return float(reading.number(text))
    first = amount(columns.cell(row, "distance"), columns.mark)
    if first is None or (_is_swim(sort) and unit is not None):
        return None
    return float(first) if unit is None else float(first * Decimal(str(METRES[unit])))


def _seconds(row: Row, columns: Columns) -> float | None:
    for place in (columns.at["moving"], columns.elapsed_again, columns.at["elapsed"]):
        text = row.cell(place)
        if text.strip() and (seconds := reading.number(text)):
            return seconds
    return None


def _note(row: Row, columns: Columns) -> str:
    """The title, unless it was made, the description and the private note, each on lines of its own."""
    title, *rest = (unguard(columns.cell(row, role)) for role in ("name", "description", "private"))
    return "\n".join(filter(None, (own_title(title), *rest)))
