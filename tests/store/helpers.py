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

from journal.model.entries import CareTaken, CrossTraining, Entry, PainScore, Run, Structure
from journal.model.vocabulary import Care, Kind, Knee, Moment, Place, Unit
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
    entries = journal.entries()
    together = (*entries.runs, *entries.pain, *entries.cross, *entries.care)
    return {entry.uid: replace(entry, updated_at="") for entry in together}


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
METRES = st.floats(0, 1e6, exclude_min=True)
SECONDS = st.floats(0, 6e5, exclude_min=True)
EFFORTS = st.none() | st.floats(0, 10)
SHARED = {
    "day": st.dates(),
    "note": TEXTS,
    "for_physio": st.booleans(),
    "time": st.none() | st.times(),
}
STRUCTURES = st.builds(Structure, st.integers(1, 30), st.floats(0.001, 6000), st.floats(0, 3600))
RUN_FIELDS = {
    **SHARED,
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
    **SHARED,
    knee=st.sampled_from(Knee),
    score=st.integers(0, 10),
    moment=st.sampled_from(Moment),
    place=st.none() | st.sampled_from(Place),
    run_uid=TEXTS,
)
CROSS = st.builds(
    CrossTraining,
    **SHARED,
    activity=TEXTS.filter(lambda text: text != ""),
    duration_s=st.none() | SECONDS,
    distance_m=st.none() | METRES,
    distance_unit=st.sampled_from(Unit),
    effort=EFFORTS,
)
CARE = st.builds(CareTaken, **SHARED, care=st.sampled_from(Care))
ENTRIES = RUNS | PAIN | CROSS | CARE
