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
    CrossTraining,
    Entry,
    ExerciseSet,
    Run,
    StrengthSession,
    Structure,
)
from journal.store.journal import Journal
from tests.generated import Values, of_every_kind

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
VALUES = Values(
    texts=TEXTS,
    words=WORDS,
    first_day=date.min,
    last_day=date.max,
    metres=st.floats(0, 1e6, exclude_min=True),
    seconds=st.floats(0, 6e5, exclude_min=True),
    structures=st.builds(Structure, st.integers(1, 30), st.floats(0.001, 6000), st.floats(0, 3600)),
    holds=st.floats(0, 86_400, exclude_min=True),
    kilograms=st.floats(0, 1000, exclude_min=True),
    longest_m=1e6,
)
OF_KIND = of_every_kind(VALUES)
RUNS, CROSS, SESSIONS, SETS = (OF_KIND[kind] for kind in (Run, CrossTraining, StrengthSession, ExerciseSet))
ENTRIES = st.one_of(*OF_KIND.values())
