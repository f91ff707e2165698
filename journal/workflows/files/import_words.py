"""What one needs to trust an import: what is in the files, what is new, what is there, what is left out."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from journal.exchange.garmin import ACTIVITIES_LISTED
from journal.exchange.incoming import Found, ToldBy
from journal.model.days import long_day
from journal.model.entries import AnyEntry, CrossTraining, ExerciseSet, PainScore, Run, StrengthSession
from journal.model.filling import fields_in_words
from journal.model.settings import Settings
from journal.model.units import amount, duration
from journal.model.words import printable
from journal.workflows.files.entry_line import said_of
from journal.workflows.files.filling import filled_line, values_added
from journal.workflows.files.importing import Preview, counted, kinds_in_words, names_in_words
from journal.workflows.files.other_zone import clock_off, moved_line, off_in_words

MOST_LISTED = 20
LEFT_OUT, OF_THE_FILES = "Left out", "What the files say of themselves"
OTHERS_COUNTED = ("care", "notes", "episodes", "signs")


@dataclass(frozen=True, slots=True)
class Part:
    """What it is about, how many there are of it (None where that says nothing), and its lines.

    A line that goes with the one before it begins with blanks.
    """

    sort: str
    lines: tuple[str, ...]
    count: int | None = None

    @property
    def title(self) -> str:
        """The heading."""
        return self.sort if self.count is None else f"{self.sort}: {self.count:,}"


def whole_preview(preview: Preview, settings: Settings) -> tuple[Part, ...]:
    """All there is to say of an import before it is written, in parts; empty ones are left out."""
    incoming = [*preview.new, *(one.entry for one in preview.already)]
    new = set(map(id, preview.new))
    parts = (
        Part("Runs by year", tuple(_years(incoming, new, settings))),
        Part("Strength, other sessions, pain", tuple(_others(incoming))),
        Part(LEFT_OUT, tuple(_skipped(preview)), len(preview.skipped)),
        Part("Added to what is here", tuple(_filled(preview, settings)), len(preview.filled)),
        Part("Already here", tuple(_already(preview, settings)), len(preview.already)),
        Part(
            "In more than one file, taken once",
            tuple(_told_twice(preview, settings)),
            len(preview.told_twice),
        ),
        Part(OF_THE_FILES, tuple(_notes(preview))),
    )
    return tuple(part for part in parts if part.lines)


def _years(incoming: Iterable[AnyEntry], new: set[int], settings: Settings) -> Iterable[str]:
    runs: dict[int, list[Run]] = {}
    for entry in incoming:
        if isinstance(entry, Run):
            runs.setdefault(entry.day.year, []).append(entry)
    for year, of_year in sorted(runs.items()):
        far = amount(sum(run.distance_m or 0.0 for run in of_year), settings.unit)
        count = sum(id(run) in new for run in of_year)
        fresh = "all new" if count == len(of_year) else f"{count:,} new" if count else "none new"
        noun = "run " if len(of_year) == 1 else "runs"
        yield f"{year}  {len(of_year):>6,} {noun}  {far:>10,.2f} {settings.unit}   {fresh}"


def _others(incoming: Sequence[AnyEntry]) -> Iterable[str]:
    counts = counted(incoming)
    sessions = [entry for entry in incoming if isinstance(entry, StrengthSession)]
    if sessions or counts.get("sets"):
        days = [entry.day for entry in incoming if isinstance(entry, StrengthSession | ExerciseSet)]
        kinds = {kind: counts.get(kind, 0) for kind in ("strength", "sets")}
        yield f"{kinds_in_words(kinds)}, {_span(days)}"
    cross = [entry for entry in incoming if isinstance(entry, CrossTraining)]
    if cross:
        sorts = Counter(entry.activity for entry in cross).most_common()
        more = len(sorts) - ACTIVITIES_LISTED
        listed = ", ".join(f"{count:,} {sort}" for sort, count in sorts[:ACTIVITIES_LISTED])
        seconds = sum(entry.duration_s or 0.0 for entry in cross)
        took = f", {duration(seconds)} in all" if seconds else ""
        listed += f" and {more} more" if more > 0 else ""
        yield f"{kinds_in_words({'cross': len(cross)})}: {listed}{took}"
    scores = [entry for entry in incoming if isinstance(entry, PainScore)]
    if scores:
        knees = Counter(score.knee for score in scores)
        listed = ", ".join(f"{count:,} {knee}" for knee, count in sorted(knees.items()))
        yield f"{kinds_in_words({'pain': len(scores)})} ({listed}), {_span([one.day for one in scores])}"
    if any(counts.get(kind) for kind in OTHERS_COUNTED):
        yield kinds_in_words({kind: counts.get(kind, 0) for kind in OTHERS_COUNTED})


def _span(days: Sequence[date]) -> str:
    first, last = min(days), max(days)
    return long_day(first) if first == last else f"{long_day(first)} to {long_day(last)}"


def _already(preview: Preview, settings: Settings) -> Iterable[str]:
    for one in preview.already[:MOST_LISTED]:
        words = _place(preview, one.told_by) + said_of(one.entry, settings)
        if one.equals is None:
            yield f"{words} = one earlier in the files"
            continue
        here, there = said_of(one.entry, settings), said_of(one.equals, settings)
        key = one.equals.import_id
        came = "written by hand" if key is None else f"of import {key}"
        if off := clock_off(one.entry, one.equals):
            came += f", its clock {off_in_words(off)} off: read in another zone"
        yield from [f"{words} = the same, {came}"] if here == there else [words, f"  = {there}, {came}"]
    yield from _rest(len(preview.already))


def _place(preview: Preview, told_by: ToldBy) -> str:
    """`row 12: `, its file before it unless there is only one; "" where that says nothing."""
    file = "" if told_by.file == _alone(preview) else printable(told_by.file)
    place = ", ".join(filter(None, (file, f"row {told_by.row}" if told_by.row else "")))
    return f"{place}: " if place else ""


def _alone(preview: Preview) -> str:
    """The name of the one file that is read; "" for several."""
    return Path(preview.files[0]).name if len(preview.files) == 1 else ""


def _filled(preview: Preview, settings: Settings) -> Iterable[str]:
    for one in preview.filled[:MOST_LISTED]:
        files = dict.fromkeys(file for file in one.files.values() if file)
        told = "" if set(files) <= {_alone(preview)} else f", from {names_in_words(files)}"
        yield said_of(one.entry, settings)
        yield f"  + {fields_in_words(one.values.keys())}{told}"
    yield from _rest(len(preview.filled))


def _told_twice(preview: Preview, settings: Settings) -> Iterable[str]:
    for twin in preview.told_twice[:MOST_LISTED]:
        left_out, stays = said_of(twin.left_out, settings), said_of(twin.stays, settings)
        words = _place(preview, twin.told_by) + left_out
        yield from [f"{words} = the same"] if left_out == stays else [words, f"  = {stays}"]
    yield from _rest(len(preview.told_twice))


def _skipped(preview: Preview) -> Iterable[str]:
    alone = printable(preview.files[0]) if len(preview.files) == 1 else ""
    for row in preview.skipped[:MOST_LISTED]:
        yield f"{f'row {row.row}' if row.row and row.file == alone else row.where}: {row.why}"
    yield from _rest(len(preview.skipped))


def _rest(count: int) -> Iterable[str]:
    if count > MOST_LISTED:
        yield f"… and {count - MOST_LISTED:,} more"


def _notes(preview: Preview) -> Iterable[str]:
    for name, found in zip(preview.files, preview.found, strict=True):
        yield f"{printable(Path(name).name or name)}: {found.format or 'nothing that can be read'}"
        yield from (f"  {note}" for note in found.notes)


def preview_lines(preview: Preview, settings: Settings) -> list[str]:
    """What was found and what would be written, for people."""
    lines = []
    for name, found in zip(preview.files, preview.found, strict=True):
        lines.append(f"{printable(Path(name).name or name)}: {found.format or 'nothing that can be read'}")
        lines += [f"  {line}" for line in (*_found_lines(found, settings), *found.notes)]
    here = preview.duplicates - preview.twins
    lines.append(f"New: {kinds_in_words(preview.added)}. Already here: {here:,}.")
    lines += moved_line(preview.already)
    lines += filled_line(preview.filled)
    if preview.twins:
        lines.append(f"In more than one file, taken once: {preview.twins:,}.")
    if preview.skipped:
        bad = len(preview.skipped)
        lines.append(f"Left out: {bad:,} {'row' if bad == 1 else 'rows'}.")
    return lines


def _found_lines(found: Found, settings: Settings) -> list[str]:
    if not found.entries:
        return [kinds_in_words(found.beside.counts) if found.beside else "no entries found"]
    days = sorted(entry.day for entry in found.entries)
    span = long_day(days[0]) if days[0] == days[-1] else f"{long_day(days[0])} to {long_day(days[-1])}"
    lines = [f"{kinds_in_words(counted(found.entries))}, {span}"]
    metres = sum(entry.distance_m or 0.0 for entry in found.entries if isinstance(entry, Run))
    if metres:
        lines.append(f"{amount(metres, settings.unit):,.2f} {settings.unit} of running")
    return lines


def import_record(preview: Preview, key: int | None) -> dict[str, Any]:
    """The object of `journal import --json`."""
    return {
        "id": key,
        "files": list(preview.files),
        "added": preview.added,
        "filled": values_added(preview.filled),
        "duplicates": preview.duplicates,
        "skipped": [{"file": row.file, "row": row.row or None, "why": row.why} for row in preview.skipped],
    }
