"""Made-up entries, and journals to put them in."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from journal.model.entries import (
    CareTaken,
    CrossTraining,
    DayNote,
    Entry,
    Episode,
    ExerciseSet,
    PainScore,
    Run,
    StrengthSession,
    Structure,
    WarningSign,
)
from journal.model.vocabulary import (
    Care,
    EpisodeKind,
    Kind,
    Knee,
    LoadKind,
    Moment,
    Place,
    Side,
    Sign,
    Unit,
)
from journal.store.journal import Journal

DAY = date(2026, 3, 16)
NOW = datetime(2026, 3, 16, 8, tzinfo=UTC)


def still() -> datetime:
    """A clock that stands."""
    return NOW


@cache
def empty_journal() -> bytes:
    """The bytes of a journal nobody has written in: quicker than making it anew."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "journal.db"
        Journal(path, clock=still).close()
        return path.read_bytes()


@contextmanager
def an_empty_journal() -> Iterator[Journal]:
    """A journal of its own for one example of a property."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "journal.db"
        path.write_bytes(empty_journal())
        with Journal(path, clock=still) as journal:
            yield journal


def raw(path: Path, sql: str, values: Sequence[Any] = ()) -> list[Any]:
    """What another program would do to the file: one statement, committed."""
    with closing(sqlite3.connect(path)) as connection, connection:
        return connection.execute(sql, values).fetchall()


def everything(journal: Journal) -> dict[str, Entry]:
    """All entries by uid, without the time of their last change."""
    return {entry.uid: replace(entry, updated_at="") for entry in journal.every_entry()}


def as_stored(journal: Journal, entry: Entry) -> Entry:
    """An entry with the time of its last change, as a form that has just been opened has it."""
    stamps = {(type(stored), stored.uid): stored.updated_at for stored in journal.every_entry()}
    return replace(entry, updated_at=stamps[type(entry), entry.uid])


def counts(journal: Journal) -> dict[str, int]:
    """How many entries there are of the kinds that there are."""
    return {table: count for table, count in journal.counts().items() if count}


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
WORDS = TEXTS.filter(lambda text: text != "")
METRES = st.floats(0, 1e6, exclude_min=True)
SECONDS = st.floats(0, 6e5, exclude_min=True)
EFFORTS = st.none() | st.floats(0, 10)
SHARED = {
    "day": st.dates(),
    "note": TEXTS,
    "for_physio": st.booleans(),
}
TIMED = {**SHARED, "time": st.none() | st.times()}
STRUCTURES = st.builds(Structure, st.integers(1, 30), st.floats(0.001, 6000), st.floats(0, 3600))
RUN_FIELDS = {
    **TIMED,
    "kind": st.sampled_from(Kind),
    "distance_unit": st.sampled_from(Unit),
    "structure": st.none() | STRUCTURES,
    "effort": EFFORTS,
    "feel": st.none() | st.integers(1, 5),
    "surface": TEXTS,
    "hills": TEXTS,
    "shoes": TEXTS,
    "gait_changed": st.booleans(),
    "swelling": st.booleans(),
    "pain_from_m": st.none() | st.floats(0, 1e6),
}
RUNS = st.builds(Run, **RUN_FIELDS, distance_m=METRES, duration_s=st.none() | SECONDS) | st.builds(
    Run, **RUN_FIELDS, distance_m=st.none(), duration_s=SECONDS
)
PAIN = st.builds(
    PainScore,
    **TIMED,
    knee=st.sampled_from(Knee),
    score=st.integers(0, 10),
    moment=st.sampled_from(Moment),
    place=st.none() | st.sampled_from(Place),
    run_uid=TEXTS,
)
CROSS = st.builds(
    CrossTraining,
    **TIMED,
    activity=WORDS,
    duration_s=st.none() | SECONDS,
    distance_m=st.none() | METRES,
    distance_unit=st.sampled_from(Unit),
    effort=EFFORTS,
)
CARE = st.builds(CareTaken, **TIMED, care=st.sampled_from(Care))
SESSIONS = st.builds(StrengthSession, **TIMED, name=TEXTS, duration_s=st.none() | SECONDS, effort=EFFORTS)
SET_FIELDS = {
    **SHARED,
    "session_uid": WORDS,
    "exercise": WORDS,
    "position": st.integers(1, 9999),
    "side": st.sampled_from(Side),
    "reps": st.none() | st.integers(1, 9999),
    "hold_s": st.none() | st.floats(0, 86_400, exclude_min=True),
    "effort": EFFORTS,
    "pain": st.integers(0, 10),
    "pain_knee": st.none() | st.sampled_from(Knee),
}
KILOGRAMS = st.none() | st.floats(0, 1000, exclude_min=True)
LOADED = st.sampled_from([LoadKind.WEIGHT, LoadKind.ASSISTED])
SETS = (
    st.builds(ExerciseSet, **SET_FIELDS, load_kind=LOADED, load_kg=KILOGRAMS)
    | st.builds(ExerciseSet, **SET_FIELDS, load_kind=st.just(LoadKind.BAND), band=TEXTS, load_kg=KILOGRAMS)
    | st.builds(ExerciseSet, **{**SET_FIELDS, "pain": st.none(), "pain_knee": st.none()})
)
NOTES = st.builds(DayNote, **{**TIMED, "note": WORDS})
KNEES = st.none() | st.sampled_from(Knee)


@st.composite
def episodes(draw: st.DrawFn) -> Episode:
    first = draw(st.dates())
    fields = draw(st.fixed_dictionaries({**SHARED, "kind": st.sampled_from(EpisodeKind), "knee": KNEES}))
    return Episode(**{**fields, "day": first}, end=draw(st.none() | st.dates(first)))


@st.composite
def signs(draw: st.DrawFn) -> WarningSign:
    first = draw(st.dates())
    fields = draw(st.fixed_dictionaries({**SHARED, "sign": st.sampled_from(Sign), "knee": KNEES}))
    return WarningSign(**{**fields, "day": first}, cleared=draw(st.none() | st.dates(first)))


OF_KIND: dict[type[Entry], st.SearchStrategy[Any]] = {
    Run: RUNS,
    PainScore: PAIN,
    CrossTraining: CROSS,
    CareTaken: CARE,
    StrengthSession: SESSIONS,
    ExerciseSet: SETS,
    DayNote: NOTES,
    Episode: episodes(),
    WarningSign: signs(),
}
ENTRIES = st.one_of(*OF_KIND.values())
