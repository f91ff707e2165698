"""What can be written inside one change."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterable, Sequence
from math import isnan
from pathlib import Path
from typing import Any

from journal.model.entries import Entry
from journal.model.errors import JournalError
from journal.store.refusals import refuse
from journal.store.rows import TABLES, table_of, values


class Writing:
    """What can be written inside one change. A refused entry leaves the others of its change as they are."""

    def __init__(self, connection: sqlite3.Connection, path: Path, now: str) -> None:
        self._connection = connection
        self._path = path
        self._now = now

    def _write(self, sql: str, given: Sequence[Any]) -> sqlite3.Cursor:
        """Run one statement; whatever it can't take becomes a JournalError."""
        if not self._connection.in_transaction:  # SQLite ends it by itself when the disk is full
            raise JournalError("This change is over.", "Nothing of it was written; start it again.")
        if any(isinstance(value, float) and isnan(value) for value in given):  # SQLite would store nothing
            raise JournalError("“Not a number” can't be kept as a number.", "Nothing was changed.")
        try:
            return self._connection.execute(sql, given)
        except OverflowError as error:
            raise JournalError("A number is too large for the journal.", "Nothing was changed.") from error
        except UnicodeEncodeError as error:
            raise JournalError(
                "The text holds half a character, which can't be kept.", "Nothing was changed."
            ) from error
        except sqlite3.Error as error:
            refuse(self._path, error)

    def add(self, entry: Entry) -> str:
        """Store a new entry; its uid, made now where it has none."""
        return self.add_all([entry])[0]

    def add_all(self, entries: Iterable[Entry]) -> list[str]:
        """Store new entries; their uids."""
        uids = []
        for entry in entries:
            table = table_of(entry)
            uid = entry.uid or os.urandom(16).hex()
            made = {
                "uid": uid,
                "import_id": entry.import_id,
                "created_at": self._now,
                "updated_at": entry.updated_at or self._now,
            }
            names = [*made, *(column.name for column in table.changing)]
            self._write(
                f"INSERT INTO {table.name} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})",
                (*made.values(), *values(entry, table.changing)),
            )
            uids.append(uid)
        return uids

    def update(self, entry: Entry) -> None:
        """Store an entry that was changed; `key` and `uid` say which it is."""
        table = table_of(entry)
        names = ["updated_at", *(column.name for column in table.changing)]
        done = self._write(
            f"UPDATE {table.name} SET {', '.join(f'{name} = ?' for name in names)} WHERE id = ? AND uid = ?",
            (self._now, *values(entry, table.changing), entry.key, entry.uid),
        ).rowcount
        self._expect_one(done)

    def delete(self, entry: Entry) -> None:
        """Take an entry out; a tombstone stays."""
        done = self._write(
            f"DELETE FROM {table_of(entry).name} WHERE id = ? AND uid = ?", (entry.key, entry.uid)
        ).rowcount
        self._expect_one(done)

    def _expect_one(self, done: int) -> None:
        if done != 1:
            raise JournalError("This entry is no longer in the journal.", "Nothing was changed.")

    def setting(self, key: str, value: Any) -> None:
        """Change one setting; one that has this value already is left alone."""
        self._write(
            "INSERT INTO settings (key, value) VALUES (?, ?)"
            " ON CONFLICT (key) DO UPDATE SET value = excluded.value WHERE value <> excluded.value",
            (key, json.dumps(value)),
        )

    def begin_import(self, files: Sequence[str], format_name: str) -> int:
        """Note an import; the entries it brings carry the id that comes back."""
        names = [name.encode(errors="replace").decode() for name in files]  # a name need not be UTF-8
        key = self._write(
            "INSERT INTO imports (at, files, format) VALUES (?, ?, ?)",
            (self._now, json.dumps(names, ensure_ascii=False), format_name),
        ).lastrowid
        if key is None:
            raise JournalError("The import could not be noted.", "Nothing was written.")
        return key

    def take_back_import(self, key: int) -> dict[str, int]:
        """Take one import out whole, edited entries included; how many of each kind went."""
        gone = {
            table.name: self._write(f"DELETE FROM {table.name} WHERE import_id = ?", (key,)).rowcount
            for table in TABLES
        }
        if self._write("DELETE FROM imports WHERE id = ?", (key,)).rowcount != 1:
            raise JournalError(
                f"There is no import {key} in this journal.", "See which there are with: journal imports"
            )
        return {name: count for name, count in gone.items() if count}
