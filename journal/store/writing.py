"""What can be written inside one change."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from operator import ne
from pathlib import Path
from typing import TYPE_CHECKING, Any

from journal.model.entries import Entry, StrengthSession
from journal.model.errors import JournalError
from journal.store.filled_schema import FILLED_TABLES
from journal.store.imports import as_columns
from journal.store.refusals import one_line, refuse
from journal.store.rows import PARTS, SETS, Table, table_of, values
from journal.store.schema import ENTRY_TABLES, PLAN_TABLES
from journal.store.taking_out import Gone, take_out

if TYPE_CHECKING:
    from journal.model.plan import PlanEdit
    from journal.model.whole import Deleted

_PART_TABLES = {part for parts in PARTS.values() for part, _ in parts}


class Writing:
    """What can be written inside one change. A refused entry leaves the others of its change as they are."""

    def __init__(self, connection: sqlite3.Connection, path: Path, now: str) -> None:
        self._connection = connection
        self._path = path
        self._now = now
        self._written: set[tuple[str, int | None]] = set()  # tables and keys of what this change touched
        self._inserts: dict[str, str] = {}  # by table: an import asks for the same one thousands of times

    def _write(self, sql: str, given: Sequence[Any]) -> sqlite3.Cursor:
        """Run one statement; whatever it can't take becomes a JournalError."""
        if not self._connection.in_transaction:  # SQLite ends it by itself when the disk is full
            raise JournalError("This change is over.", "Nothing of it was written; start it again.")
        if any(map(ne, given, given)):  # not a number alone differs from itself; SQLite would store nothing
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

    def add_all(self, entries: Iterable[Entry], import_id: int | None = None) -> list[str]:
        """Store new entries; their uids. `import_id` is that of the import they all come from, if given."""
        uids = []
        for entry in entries:
            table = table_of(entry)
            uids.append(self._insert(table, entry, import_id))
            self._put_others_aside(table, uids[-1])
        return uids

    def _insert(self, table: Table, entry: Entry, import_id: int | None = None) -> str:
        uid = entry.uid or os.urandom(16).hex()
        made = {
            "uid": uid,
            "import_id": entry.import_id if import_id is None else import_id,
            "created_at": self._now,
            "updated_at": entry.updated_at or self._now,
        }
        if table.name not in self._inserts:
            names = [*made, *(column.name for column in table.changing)]
            marks = ", ".join("?" * len(names))
            self._inserts[table.name] = f"INSERT INTO {table.name} ({', '.join(names)}) VALUES ({marks})"
        self._write(self._inserts[table.name], (*made.values(), *values(entry, table)))
        return uid

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
            (self._now, *values(entry, table), entry.key),
        )
        self._written.add((table.name, entry.key))
        self._forget_filled(table, entry)
        self._put_others_aside(table, entry.uid)
        if isinstance(entry, StrengthSession):
            day = entry.day.isoformat()
            self._write_many(
                SETS.name,
                f"UPDATE {SETS.name} SET day = ?, updated_at = ? WHERE session_uid = ? AND day <> ?",
                (day, self._now, entry.uid, day),
            )

    def delete(self, entry: Entry) -> None:
        """Take an entry out with its parts: a strength session's sets, a plan's sessions and marked weeks.

        Tombstones stay. Raises as `update` does.
        """
        table = table_of(entry)
        if self._went_with_its_whole(table, entry):
            return
        self._expect_as_read(table, entry)
        self._write("DELETE FROM filled WHERE tbl = ? AND uid = ?", (table.name, entry.uid))
        for part, whole in PARTS.get(table.name, ()):
            self._write_many(part, f"DELETE FROM {part} WHERE {whole} = ?", (entry.uid,))
        self._write(f"DELETE FROM {table.name} WHERE id = ?", (entry.key,))

    def apply(self, edit: PlanEdit) -> None:
        """Store an edit of a plan; what is added without the uid of a plan belongs to the plan added with it.

        Raises as `update` does; then nothing of the change may stand.
        """
        from journal.model.plan import MarkedWeek, Plan, PlannedSession  # 5 ms that the diary does not need

        for gone in edit.remove:
            self.delete(gone)
        for changed in edit.change:
            self.update(changed)
        uids = self.add_all(one for one in edit.add if isinstance(one, Plan))
        for one in edit.add:
            if isinstance(one, PlannedSession | MarkedWeek) and not one.plan_uid and uids:
                self.add(replace(one, plan_uid=uids[-1]))
            elif not isinstance(one, Plan):
                self.add(one)

    def _put_others_aside(self, table: Table, uid: str) -> None:
        """See that one plan is active: where the one just written is, the others no longer are."""
        if table.name == "plans":
            self._write_many(
                table.name,
                "UPDATE plans SET active = 0, updated_at = ? WHERE active = 1 AND uid <> ?"
                " AND EXISTS (SELECT 1 FROM plans WHERE active = 1 AND uid = ?)",
                (self._now, uid, uid),
            )

    def _write_many(self, table: str, sql: str, given: Sequence[Any]) -> None:
        """Change rows together with another entry: to this change they are no longer as they were read."""
        keys = self._write(f"{sql} RETURNING id", given).fetchall()
        self._written.update((table, key) for (key,) in keys)

    def _went_with_its_whole(self, table: Table, entry: Entry) -> bool:
        return (
            table.name in _PART_TABLES
            and (table.name, entry.key) in self._written
            and self._stamp(table, entry) is None
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

    def adopt(self, entry: Entry) -> None:
        """Store an entry of another machine, over the one of its uid where there is one.

        It keeps the time of its last change; an import it came from there is none of this file. Which plan is
        followed is for the caller to say.
        """
        table = table_of(entry)
        if self._write(f"SELECT 1 FROM {table.name} WHERE uid = ?", (entry.uid,)).fetchone() is None:
            self._insert(table, replace(entry, import_id=None), None)
            return
        names = ["updated_at", *(column.name for column in table.changing)]
        self._write(
            f"UPDATE {table.name} SET {', '.join(f'{name} = ?' for name in names)} WHERE uid = ?",
            (entry.updated_at, *values(entry, table), entry.uid),
        )
        self._forget_filled(table, entry)

    def bury(self, gone: Deleted) -> None:
        """Take an entry out as another machine has, its parts not among it; the tombstone is theirs.

        Where there is no such entry the tombstone alone is kept.
        """
        if gone.kind not in (*ENTRY_TABLES, *PLAN_TABLES):
            raise JournalError(f"There is no kind of entry “{one_line(gone.kind)}”.", "Nothing was changed.")
        self._write("DELETE FROM filled WHERE tbl = ? AND uid = ?", (gone.kind, gone.uid))
        self._write(f"DELETE FROM {gone.kind} WHERE uid = ?", (gone.uid,))
        self._write(
            "INSERT INTO tombstones (uid, kind, at) VALUES (?, ?, ?)"
            " ON CONFLICT (uid, kind) DO UPDATE SET at = excluded.at",
            (gone.uid, gone.kind, gone.at),
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

    def add_values(
        self, entry: Entry, values: Mapping[str, Any], told_by: Mapping[str, str], import_key: int
    ) -> None:
        """Add values to a stored entry that lacks them, noted as the import's; raises as `update` does.

        `told_by` names the file of each, by field.
        """
        self.update(replace(entry, **values))
        self.note_filled(
            replace(entry, **values), {field: told_by.get(field, "") for field in values}, import_key
        )

    def _forget_filled(self, table: Table, entry: Entry) -> None:
        """A value that was changed since a file told it is no file's any more, even if typed as it was."""
        if table.name not in FILLED_TABLES:
            return
        noted = self._write(
            "SELECT id, field, value FROM filled WHERE tbl = ? AND uid = ?", (table.name, entry.uid)
        ).fetchall()
        now = as_columns(table, entry) if noted else {}
        for row, field, value in noted:
            if field in now and now[field] != json.loads(value):
                self._write("DELETE FROM filled WHERE id = ?", (row,))

    def note_filled(self, entry: Entry, told_by: Mapping[str, str], import_key: int) -> None:
        """Note which file told some values of a stored entry, by field, within an import."""
        table = table_of(entry)
        now = as_columns(table, entry)
        for field, file in told_by.items():
            value = json.dumps(now[field], ensure_ascii=False)
            self._write(
                "DELETE FROM filled WHERE tbl = ? AND uid = ? AND field = ?", (table.name, entry.uid, field)
            )
            self._write(
                "INSERT INTO filled (import_id, tbl, uid, field, value, file) VALUES (?, ?, ?, ?, ?, ?)",
                (import_key, table.name, entry.uid, field, value, file.encode(errors="replace").decode()),
            )

    def take_back_import(self, key: int, keep: Iterable[Entry] = ()) -> Gone:
        """Take one import out whole, edited entries and later parts included, but for those to keep.

        What it added to entries that are not its own is taken out of them where it still stands there.
        """
        kept = [(table_of(entry).name, entry.uid) for entry in keep]
        return take_out(self._write, key, kept, self._now)
