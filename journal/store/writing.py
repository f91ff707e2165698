"""What can be written inside one change."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterable, Sequence
from math import isnan
from pathlib import Path
from typing import Any

from journal.model.entries import Entry, StrengthSession
from journal.model.errors import JournalError
from journal.store.refusals import refuse
from journal.store.rows import SETS, STRENGTH, TABLES, Table, table_of, values


class Writing:
    """What can be written inside one change. A refused entry leaves the others of its change as they are."""

    def __init__(self, connection: sqlite3.Connection, path: Path, now: str) -> None:
        self._connection = connection
        self._path = path
        self._now = now
        self._written: set[tuple[str, int | None]] = set()  # tables and keys of what this change touched

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
        """Store an entry that was changed; `key` and `uid` say which it is.

        The sets of a strength session go with it to another day. Raises JournalError for an entry that is
        gone, or whose `updated_at` says that somebody else has changed it since it was read.
        """
        table = table_of(entry)
        self._expect_as_read(table, entry)
        names = ["updated_at", *(column.name for column in table.changing)]
        self._write(
            f"UPDATE {table.name} SET {', '.join(f'{name} = ?' for name in names)} WHERE id = ?",
            (self._now, *values(entry, table.changing), entry.key),
        )
        self._written.add((table.name, entry.key))
        if isinstance(entry, StrengthSession):
            day = entry.day.isoformat()
            self._write_sets(
                f"UPDATE {SETS.name} SET day = ?, updated_at = ? WHERE session_uid = ? AND day <> ?",
                (day, self._now, entry.uid, day),
            )

    def delete(self, entry: Entry) -> None:
        """Take an entry out, a strength session with its sets; tombstones stay. Raises as `update` does."""
        table = table_of(entry)
        if self._went_with_its_session(table, entry):
            return
        self._expect_as_read(table, entry)
        if isinstance(entry, StrengthSession):
            self._write_sets(f"DELETE FROM {SETS.name} WHERE session_uid = ?", (entry.uid,))
        self._write(f"DELETE FROM {table.name} WHERE id = ?", (entry.key,))

    def _write_sets(self, sql: str, given: Sequence[Any]) -> None:
        """Change sets together with their session: to this change they are no longer as they were read."""
        keys = self._write(f"{sql} RETURNING id", given).fetchall()
        self._written.update((SETS.name, key) for (key,) in keys)

    def _went_with_its_session(self, table: Table, entry: Entry) -> bool:
        return (
            table is SETS and (table.name, entry.key) in self._written and self._stamp(table, entry) is None
        )

    def _stamp(self, table: Table, entry: Entry) -> str | None:
        """When the stored entry was last changed; None where it is gone."""
        found = self._write(
            f"SELECT updated_at FROM {table.name} WHERE id = ? AND uid = ?", (entry.key, entry.uid)
        ).fetchone()
        return None if found is None else str(found[0])

    def _expect_as_read(self, table: Table, entry: Entry) -> None:
        """Refuse an entry that is gone or that somebody else has changed since."""
        stamp = self._stamp(table, entry)
        if stamp is None:
            raise JournalError("This entry is no longer in the journal.", "Nothing was changed.")
        if stamp != entry.updated_at and (table.name, entry.key) not in self._written:
            raise JournalError(
                "This entry was changed in another window since.",
                "Nothing was overwritten; look at it again.",
            )

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
        """Take one import out whole, edited entries and later sets included; how many of each kind went."""
        sets = self._write(
            f"DELETE FROM {SETS.name} WHERE import_id = ? OR session_uid IN"
            f" (SELECT uid FROM {STRENGTH.name} WHERE import_id = ?)",
            (key, key),
        ).rowcount
        gone = {
            table.name: self._write(f"DELETE FROM {table.name} WHERE import_id = ?", (key,)).rowcount
            for table in TABLES
        }
        gone[SETS.name] = sets
        if self._write("DELETE FROM imports WHERE id = ?", (key,)).rowcount != 1:
            raise JournalError(
                f"There is no import {key} in this journal.", "See which there are with: journal imports"
            )
        return {name: count for name, count in gone.items() if count}
