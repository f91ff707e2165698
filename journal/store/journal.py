"""A journal that is open: reading entries, writing them, taking changes back."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from journal.model.entries import CareTaken, CrossTraining, Entries, Entry, PainScore, Run
from journal.model.errors import JournalError
from journal.model.review import WeekSums
from journal.model.vocabulary import WeekStart
from journal.store import undo
from journal.store.door import open_file, refuse
from journal.store.migrations import STEPS, type_of_step
from journal.store.rows import CARE, CROSS, PAIN, RUNS, TABLES, Table, shared_values, table_of
from journal.store.sums import weekly_sums


def utc_now() -> datetime:
    """Now; the one place in the store that looks at the clock."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class ImportRecord:
    """One import: when (UTC, ISO), from which files, and how many of its entries are still here."""

    key: int
    at: str
    files: tuple[str, ...]
    format: str
    entries: Mapping[str, int]


class Journal:
    """An open journal file. Every change is a step of undo; errors of SQLite become words for people."""

    def __init__(
        self,
        path: Path,
        *,
        clock: Callable[[], datetime] = utc_now,
        steps: Sequence[type_of_step] = STEPS,
        wait_s: float = 5.0,
    ) -> None:
        opened = open_file(path, clock(), steps, wait_s)
        self.path = opened.path
        self.notices = opened.notices
        self._connection = opened.connection
        self._clock = clock

    def close(self) -> None:
        """Close the file; at rest it is complete in one piece."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def _in_words(self) -> Iterator[sqlite3.Connection]:
        try:
            yield self._connection
        except sqlite3.Error as error:
            refuse(self.path, error)

    def _now(self) -> str:
        return self._clock().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z"

    # Reading

    def runs(self, first: date | None = None, last: date | None = None) -> tuple[Run, ...]:
        """Runs of the days `first`..`last`, oldest first."""
        return self._entries(RUNS, first, last)

    def pain(self, first: date | None = None, last: date | None = None) -> tuple[PainScore, ...]:
        """Pain scores of the days `first`..`last`, oldest first."""
        return self._entries(PAIN, first, last)

    def cross_training(
        self, first: date | None = None, last: date | None = None
    ) -> tuple[CrossTraining, ...]:
        """Cross-training of the days `first`..`last`, oldest first."""
        return self._entries(CROSS, first, last)

    def care(self, first: date | None = None, last: date | None = None) -> tuple[CareTaken, ...]:
        """Care of the days `first`..`last`, oldest first."""
        return self._entries(CARE, first, last)

    def entries(self, first: date | None = None, last: date | None = None) -> Entries:
        """All entries of the days `first`..`last` that the rules look at."""
        return Entries(
            runs=self.runs(first, last),
            pain=self.pain(first, last),
            cross=self.cross_training(first, last),
            care=self.care(first, last),
        )

    def _entries(self, table: Table, first: date | None, last: date | None) -> tuple[Any, ...]:
        limits = [("day >= ?", first), ("day <= ?", last)]
        given = [(words, day.isoformat()) for words, day in limits if day is not None]
        where = f" WHERE {' AND '.join(words for words, _ in given)}" if given else ""
        with self._in_words() as connection:
            rows = connection.execute(
                f"{table.select}{where} ORDER BY day, time IS NULL, time, id", [day for _, day in given]
            )
            return tuple(table.from_row(row) for row in rows)

    def weekly_sums(self, first: WeekStart, until: date) -> list[WeekSums]:
        """Every week from the first run to the week of `until`, empty ones too; later runs left out."""
        with self._in_words() as connection:
            return weekly_sums(connection, first, until)

    def span(self) -> tuple[date, date] | None:
        """The days of the first and the last entry of any kind; None in an empty journal."""
        union = " UNION ALL ".join(
            f"SELECT min(day) AS a, max(day) AS b FROM {table.name}" for table in TABLES
        )
        with self._in_words() as connection:
            first, last = connection.execute(f"SELECT min(a), max(b) FROM ({union})").fetchone()
        return None if first is None else (date.fromisoformat(first), date.fromisoformat(last))

    def counts(self) -> dict[str, int]:
        """How many entries of each kind there are, by table."""
        with self._in_words() as connection:
            return {
                table.name: connection.execute(f"SELECT count(*) FROM {table.name}").fetchone()[0]
                for table in TABLES
            }

    def setting_values(self) -> dict[str, Any]:
        """The settings that were changed from their defaults."""
        with self._in_words() as connection:
            return {
                key: json.loads(value) for key, value in connection.execute("SELECT key, value FROM settings")
            }

    # Writing

    @contextmanager
    def change(self, label: str) -> Iterator[Writing]:
        """One change: a transaction and a step of undo, told to people as `label` ("run of Thu 19 Nov")."""
        now = self._now()
        with self._in_words() as connection, undo.recorded(connection, label, now):
            yield Writing(connection, now)

    def remember(self, key: str, value: Any) -> None:
        """Keep a setting that is no entry in the diary (a theme, a zoom), outside undo."""
        with self._in_words() as connection, undo.transaction(connection):
            Writing(connection, self._now()).setting(key, value)

    def undo(self) -> str | None:
        """Take the last change back; its label, None when there is nothing left."""
        with self._in_words() as connection:
            return undo.take_back(connection, self._now())

    def redo(self) -> str | None:
        """Repeat the change taken back last; its label, None when there is nothing left."""
        with self._in_words() as connection:
            return undo.repeat(connection, self._now())

    # Imports

    def imports(self) -> list[ImportRecord]:
        """The imports that are in the journal, newest first."""
        with self._in_words() as connection:
            return [
                ImportRecord(key, at, tuple(json.loads(files)), format_name, self._left_of(connection, key))
                for key, at, files, format_name in connection.execute(
                    "SELECT id, at, files, format FROM imports ORDER BY id DESC"
                ).fetchall()
            ]

    def _left_of(self, connection: sqlite3.Connection, key: int) -> dict[str, int]:
        counted = {
            table.name: connection.execute(
                f"SELECT count(*) FROM {table.name} WHERE import_id = ?", (key,)
            ).fetchone()[0]
            for table in TABLES
        }
        return {name: count for name, count in counted.items() if count}


class Writing:
    """What can be written inside one change."""

    def __init__(self, connection: sqlite3.Connection, now: str) -> None:
        self._connection = connection
        self._now = now

    def add(self, entry: Entry) -> str:
        """Store a new entry; its uid, made now where it has none."""
        return self.add_all([entry])[0]

    def add_all(self, entries: Iterable[Entry]) -> list[str]:
        """Store new entries; their uids."""
        uids = []
        for entry in entries:
            table = table_of(entry)
            uid = entry.uid or os.urandom(16).hex()
            columns = (
                "uid",
                "day",
                "note",
                "for_physio",
                "import_id",
                "created_at",
                "updated_at",
                *table.columns,
            )
            self._connection.execute(
                f"INSERT INTO {table.name} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})",
                (
                    uid,
                    *shared_values(entry),
                    entry.import_id,
                    self._now,
                    entry.updated_at or self._now,
                    *table.to_row(entry),
                ),
            )
            uids.append(uid)
        return uids

    def update(self, entry: Entry) -> None:
        """Store an entry that was changed; `key` says which row it is."""
        table = table_of(entry)
        columns = ("day", "note", "for_physio", "updated_at", *table.columns)
        done = self._connection.execute(
            f"UPDATE {table.name} SET {', '.join(f'{column} = ?' for column in columns)} WHERE id = ?",
            (*shared_values(entry), self._now, *table.to_row(entry), entry.key),
        ).rowcount
        self._expect_one(done)

    def delete(self, entry: Entry) -> None:
        """Take an entry out; a tombstone stays."""
        done = self._connection.execute(
            f"DELETE FROM {table_of(entry).name} WHERE id = ?", (entry.key,)
        ).rowcount
        self._expect_one(done)

    def _expect_one(self, done: int) -> None:
        if done != 1:
            raise JournalError("This entry is no longer in the journal.", "Nothing was changed.")

    def setting(self, key: str, value: Any) -> None:
        """Change one setting."""
        self._connection.execute(
            "INSERT INTO settings (key, value) VALUES (?, ?)"
            " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (key, json.dumps(value)),
        )

    def begin_import(self, files: Sequence[str], format_name: str) -> int:
        """Note an import; the entries it brings carry the id that comes back."""
        key = self._connection.execute(
            "INSERT INTO imports (at, files, format) VALUES (?, ?, ?)",
            (self._now, json.dumps(list(files), ensure_ascii=False), format_name),
        ).lastrowid
        if key is None:
            raise JournalError("The import could not be noted.", "Nothing was written.")
        return key

    def take_back_import(self, key: int) -> dict[str, int]:
        """Take one import out whole, edited entries included; how many of each kind went."""
        gone = {
            table.name: self._connection.execute(
                f"DELETE FROM {table.name} WHERE import_id = ?", (key,)
            ).rowcount
            for table in TABLES
        }
        done = self._connection.execute("DELETE FROM imports WHERE id = ?", (key,)).rowcount
        if done != 1:
            raise JournalError(
                f"There is no import {key} in this journal.", "See which there are with: journal imports"
            )
        return {name: count for name, count in gone.items() if count}
