"""A programme file, TOML: read, checked, every fault named with its line and the mend."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from journal.exchange.programme_tables import Table, tables_of
from journal.model import reading
from journal.model.errors import FileRefusedError, NotReadableError
from journal.model.exercises import Measure
from journal.model.plan_vocabulary import Phase, WeekMark
from journal.model.planning import Stage
from journal.model.programme import (
    STAGE_WORD,
    Ask,
    LadderStep,
    PatternWeek,
    Programme,
    ProgrammeExercise,
    Shape,
    Slot,
    Span,
    StrengthPart,
    Venue,
    Volume,
)
from journal.model.reading import shown
from journal.model.vocabulary import Kind

SUFFIX = ".toml"
LARGEST = 200_000
MOST_WEEKS = 104
SHARED = (Kind.EASY, Kind.LONG, Kind.TEMPO, Kind.SPEED)
SHARE = re.compile(r"([a-z][a-z -]*?) +([0-9]{1,3}) ?%")

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_SPAN = re.compile(r"([0-9]{1,3})(?: ?(-) ?([0-9]{1,3})?)?")
_RANGE = re.compile(r"([0-9]{1,3})(?: ?- ?([0-9]{1,3}))? ?s?")
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
_TABLES = {"stage", "volume", "week", "session"}
_TOP = ("name", "title", "phase", "about", "asks", "goals", "begin", "go_on", "bad_days", "progress")
_VOLUME = (
    "chain", "share", "weeks", "start_km", "easy_every", "easy_share", "race_weeks",
    "tempo_from", "speed_from", "end_before_km",
)  # fmt: skip
_EXERCISE = ("name", "sets", "reps", "hold", "each_side", "at", "hint")


def programme_files(folder: Path) -> tuple[Path, ...]:
    """The programme files of a folder, by name; none where there is no such folder."""
    try:
        return tuple(sorted(file for file in folder.iterdir() if file.suffix.lower() == SUFFIX))
    except OSError:
        return ()


def load_programme(file: Path) -> Programme:
    """The programme in a file; raises `FileRefusedError` with the file, the line and the mend."""
    try:
        if file.stat().st_size > LARGEST:
            raise FileRefusedError(f"{file} is larger than a programme can be.", "Name another file.")
        text = file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise FileRefusedError(f"{file} can't be read: {error.strerror}.", "Name another file.") from error
    except UnicodeDecodeError as error:
        raise FileRefusedError(f"{file} is not UTF-8 text.", "Save it as UTF-8.") from error
    return read_programme(text, str(file))


def read_programme(text: str, file: str) -> Programme:
    """The programme of a TOML text; `file` is what faults name. Raises `FileRefusedError`."""
    top, tables = tables_of(text.replace("\r\n", "\n"), file)
    top.only(_TOP)
    for name, found in tables.items():
        if name not in _TABLES:
            found[0].refuse("", f"{shown(name)} is no table here.", f"It takes {', '.join(sorted(_TABLES))}.")
    name = top.text("name", example="walk-run")
    if not _NAME.fullmatch(name):
        top.refuse("name", f"{shown(name)} is no name.", "Small letters, digits and hyphens, 40 at most.")
    phase = top.word("phase", Phase)
    if phase is None:
        top.refuse("phase", "phase is missing.", f"It is one of {', '.join(Phase)}.")
    volume = _volume(tables)
    weeks = tuple(_week(table) for table in tables.get("week", ()))
    if not weeks:
        top.refuse("name", "it has no week.", 'Begin one with [[week]] and weeks = "1-2".')
    ladder = tuple(_step(table) for table in tables.get("stage", ()))
    if ladder and not any(slot.words == STAGE_WORD for week in weeks for slot in week.slots):
        tables["stage"][0].refuse("run", "no week has a place for the stages.", 'Write tue = "stage".')
    for table, week in zip(tables["week"], weeks, strict=True):
        _check_slots(table, week, has_ladder=bool(ladder), has_volume=volume is not None)
    return Programme(
        name=name,
        title=top.text("title", example="Walk and run"),
        phase=phase,
        about=top.text("about", example="General: have a physio look at it."),
        asks=tuple(dict.fromkeys((Ask.START, *top.words("asks", Ask)))),
        weeks=weeks,
        ladder=ladder,
        volume=volume,
        strength=tuple(_session(table) for table in tables.get("session", ())),
        goals=top.words("goals", Shape),
        begin=top.texts("begin"),
        go_on=top.texts("go_on"),
        bad_days=top.texts("bad_days"),
        progress=top.texts("progress"),
        source=file,
    )


def _span(table: Table, key: str = "weeks") -> Span:
    text = table.text(key, "1-")
    found = _SPAN.fullmatch(text)
    if not found:
        table.refuse(key, f"{shown(text)} are no weeks.", 'Write "3", "1-2", or "5-" for the fifth and on.')
    first, dash, last = found.groups()
    span = Span(int(first), int(last) if last else None if dash else int(first))
    if span.first < 1 or (span.last is not None and not span.first <= span.last <= MOST_WEEKS):
        table.refuse(key, f"{shown(text)} are no weeks.", f"They count from 1 to {MOST_WEEKS}.")
    return span


def _week(table: Table) -> PatternWeek:
    table.only(("weeks", "mark", "goals", *_DAYS))
    return PatternWeek(
        span=_span(table),
        slots=tuple(
            Slot(place, words, table.line_of(day))
            for place, day in enumerate(_DAYS)
            for words in table.texts(day)
        ),
        mark=table.word("mark", WeekMark),
        shapes=table.words("goals", Shape),
    )


def _check_slots(table: Table, week: PatternWeek, *, has_ladder: bool, has_volume: bool) -> None:
    total = 0
    for slot in week.slots:
        day = _DAYS[slot.weekday]
        if slot.words == STAGE_WORD and not has_ladder:
            table.refuse(day, "there is no stage to run.", 'Give the ladder: [[stage]] with run = "3x3/2".')
        if found := SHARE.fullmatch(slot.words):
            if found[1] not in SHARED:
                table.refuse(day, f"{shown(found[1])} has no share.", f"It is for {', '.join(SHARED)}.")
            total += int(found[2])
            if not has_volume or not int(found[2]):
                table.refuse(day, f"{shown(slot.words)} is a share of nothing.", "Add a table [volume].")
            if total > 100:
                table.refuse(day, f"the runs of the week are {total} %.", "All shares are 100 % at most.")
    if week.span.last is None and not (has_ladder or has_volume):
        table.refuse("weeks", "the weeks have no end.", 'Write the last one too: weeks = "1-8".')


def _step(table: Table) -> LadderStep:
    table.only(("run", "effort", "times"))
    text = table.text("run", example="3x3/2")
    effort = table.number("effort", 3, 0, 10) if "effort" in table.values else None
    times = table.whole("times", 2, 1, 20)
    try:
        if "x" in text or "×" in text:
            structure = reading.structure(text)
            return LadderStep(Stage(structure, structure.run_minutes, effort), times)
        seconds = reading.checked_duration(reading.duration(text))
    except NotReadableError as error:
        table.refuse("run", error.what, "Write it like 6x3/2, or 30min for a run in one go.")
    return LadderStep(Stage(None, seconds / 60, effort), times)


def _volume(tables: Mapping[str, tuple[Table, ...]]) -> Volume | None:
    table = next(iter(tables.get("volume", ())), None)
    if table is None:
        return None
    table.only(_VOLUME)
    plain = Volume()
    return Volume(
        chain=table.yes("chain", default=plain.chain),
        share=table.number("share", plain.share, 0.1, 1),
        weeks=table.whole("weeks", plain.weeks, 1, MOST_WEEKS),
        start_km=table.number("start_km", plain.start_km, 1, 500),
        easy_every=table.whole("easy_every", plain.easy_every or 0, 0, 52) or None,
        easy_share=table.number("easy_share", plain.easy_share, 0.1, 1),
        race_weeks=table.number("race_weeks", plain.race_weeks, 1, 10),
        tempo_from=table.whole("tempo_from", plain.tempo_from, 1, MOST_WEEKS),
        speed_from=table.whole("speed_from", plain.speed_from, 1, MOST_WEEKS),
        end_before_km=table.number("end_before_km", plain.end_before_km, 0, 10),
    )


def _session(table: Table) -> StrengthPart:
    table.only(("name", "weeks", "exercises"))
    return StrengthPart(
        name=table.text("name", example="A"),
        span=_span(table),
        exercises=tuple(_exercise(row) for row in table.rows("exercises")),
    )


def _exercise(row: Table) -> ProgrammeExercise:
    row.only(_EXERCISE)
    name = row.text("name", example="wall sit")
    if ("reps" in row.values) == ("hold" in row.values):
        row.refuse("reps", f"{shown(name)} needs reps or hold.", 'Write reps = "8-12" or hold = "20-40".')
    key = "reps" if "reps" in row.values else "hold"
    text = row.text(key)
    found = _RANGE.fullmatch(text)
    least = int(found[1]) if found else 0
    most = int(found[2] or found[1]) if found else 0
    if not 0 < least <= most:
        row.refuse(key, f"{key} is {shown(text)}.", 'Write it like "8-12" or "10"; a hold in seconds.')
    return ProgrammeExercise(
        name=name,
        sets=row.whole("sets", 3, 1, 20),
        least=least,
        most=most,
        measure=Measure.REPS if key == "reps" else Measure.HOLD,
        each_side=row.yes("each_side", default=False) if "each_side" in row.values else None,
        venue=row.word("at", Venue),
        hint=row.text("hint", ""),
    )
