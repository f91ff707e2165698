"""The one door to a journal file: opening it safely, or saying in one line why not.

Whatever is refused is left untouched. A connection that comes from here has every setting that keeps entries
safe; there is no other way to one.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from journal.model.errors import FileRefusedError
from journal.store.migrations import STEPS, migrate, type_of_step
from journal.store.refusals import one_line, refuse
from journal.store.schema import APPLICATION_ID
from journal.store.transaction import transaction

OLDEST_SQLITE = (3, 38, 0)  # STRICT tables and built-in JSON
WAIT_FOR_LOCK_S = 5.0


@dataclass(frozen=True, slots=True)
class Opened:
    """An open journal file, and what was done to it on the way, in words."""

    connection: sqlite3.Connection
    path: Path
    notices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Identity:
    """Whose file it is and how old: its application id, its version, how many tables and the like it has."""

    application_id: int
    version: int
    tables: int


def open_file(
    path: Path, now: datetime, steps: Sequence[type_of_step] = STEPS, wait_s: float = WAIT_FOR_LOCK_S
) -> Opened:
    """Open a journal, making or migrating it where needed. `now` (UTC) dates the copy made before migrating.

    Raises FileRefusedError for what is not a journal, is newer, damaged, locked, or can't be written.
    """
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        raise FileRefusedError(
            f"This Python carries SQLite {sqlite3.sqlite_version}, too old for a journal.",
            "Use a Python with SQLite 3.38 or newer.",
        )
    try:
        is_new = prepare(path)
        uri = path.absolute().as_uri()
    except OSError as error:
        raise FileRefusedError(
            f"{one_line(str(path))} can't be opened: {error.strerror}.",
            "Check the folder's permissions, or name another file with --journal.",
        ) from error
    try:
        if not is_new:
            look_without_touching(path, uri, len(steps))
        connection = sqlite3.connect(f"{uri}?mode=rw", uri=True, isolation_level=None, timeout=wait_s)
    except sqlite3.Error as error:
        refuse(path, error)
    try:
        return Opened(connection, path, settle(connection, path, uri, now, steps))
    except sqlite3.Error as error:
        connection.close()
        refuse(path, error)
    except BaseException:
        connection.close()
        raise


def prepare(path: Path) -> bool:
    """See that there is a file that can be written, an empty new one if need be; whether it is new.

    Mode 0600, its folder 0700 where that is new too; an empty file that was there is made private.
    """
    name = one_line(str(path))
    found = path.stat() if path.exists() else None
    if found is not None and not S_ISREG(found.st_mode):
        what = "a folder" if S_ISDIR(found.st_mode) else "no ordinary file"
        raise FileRefusedError(f"{name} is {what}, not a journal.", "Name a file with --journal.")
    is_new = found is None or found.st_size == 0
    if is_new:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        path.chmod(0o600)
    effective = os.access in os.supports_effective_ids
    for place in (path, path.resolve().parent):  # while it writes, SQLite keeps a second file in the folder
        if not os.access(place, os.R_OK | os.W_OK, effective_ids=effective):
            what = "it" if place is path else "its folder"
            raise FileRefusedError(
                f"{name} can't be written: {what} is read-only.",
                "Change the permissions, or copy the journal elsewhere and name the copy with --journal.",
            )
    return is_new


def look_without_touching(path: Path, uri: str, newest: int) -> None:
    """Refuse what is not our file before it is opened for writing.

    `immutable` takes no locks and leaves logs of unfinished writes alone. The file is not read with plain
    `open`: closing that would drop the locks this process holds on it elsewhere.
    """
    try:
        with closing(sqlite3.connect(f"{uri}?mode=ro&immutable=1", uri=True)) as connection:
            application_id, version = (
                connection.execute(f"PRAGMA {name}").fetchone()[0]
                for name in ("application_id", "user_version")
            )
    except sqlite3.DatabaseError as error:
        code = error.sqlite_errorcode & 0xFF
        if code == sqlite3.SQLITE_CORRUPT:
            return  # perhaps a write was cut short: then opening mends it, and says what is wrong if not
        if code == sqlite3.SQLITE_NOTADB:
            raise FileRefusedError(
                f"{one_line(str(path))} is not a journal (it is no SQLite file).",
                "Name another file, or move this one away to start a new journal here.",
            ) from error
        raise
    refuse_others(path, Identity(application_id, version, tables=1), newest)


def refuse_others(path: Path, identity: Identity, newest: int) -> None:
    """Refuse a file of another program, and one of a version later than `newest`."""
    if identity.tables and identity.application_id != APPLICATION_ID:
        raise FileRefusedError(
            f"{one_line(str(path))} is a file of another program, not a journal.",
            "Name another file with --journal.",
        )
    if identity.version > newest:
        raise FileRefusedError(
            f"{one_line(str(path))} was made by a newer version of the journal (file version "
            f"{identity.version}, this one knows {newest}).",
            "Update the journal program; the file is untouched.",
        )


def identify(connection: sqlite3.Connection) -> Identity:
    """What the file says of itself; needs an open transaction, so that the three belong together."""
    return Identity(
        *(
            connection.execute(question).fetchone()[0]
            for question in (
                "PRAGMA application_id",
                "PRAGMA user_version",
                "SELECT count(*) FROM sqlite_master",
            )
        )
    )


def settle(
    connection: sqlite3.Connection, path: Path, uri: str, now: datetime, steps: Sequence[type_of_step]
) -> tuple[str, ...]:
    """Make a connection safe to write with, and migrate its file where needed; notices in words."""
    connection.execute("BEGIN")
    identity = identify(connection)
    connection.execute("COMMIT")
    refuse_others(path, identity, len(steps))
    if connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0] != "delete":
        raise FileRefusedError(
            f"{one_line(str(path))} is in use by another program.",
            "Nothing was written; close the other program and try again.",
        )
    for pragma in ("foreign_keys = ON", "recursive_triggers = ON", "synchronous = FULL"):
        connection.execute(f"PRAGMA {pragma}")
    return () if identity.version == len(steps) else bring_up(connection, path, uri, now, steps)


def bring_up(
    connection: sqlite3.Connection, path: Path, uri: str, now: datetime, steps: Sequence[type_of_step]
) -> tuple[str, ...]:
    """Migrate in one transaction, after a verified copy, unless another process has just done so."""
    from sqlite_utils import Database  # 145 ms, and only a new or an old file needs it

    with transaction(connection):
        identity = identify(connection)
        refuse_others(path, identity, len(steps))
        if identity.version == len(steps):
            return ()
        copy = copy_before_migration(path, uri, identity.version, now) if identity.tables else None
        try:
            migrate(Database(connection, execute_plugins=False), steps)
        except Exception as error:
            raise FileRefusedError(
                f"{one_line(str(path))} could not be brought from version {identity.version} to {len(steps)} "
                f"({one_line(str(error))}).",
                "It is as it was"
                + ("." if copy is None else f", and there is a copy of it, {one_line(str(copy))}."),
            ) from error
    if copy is None:
        return ()
    return (
        f"The journal file was brought from version {identity.version} to {len(steps)}. A copy of it as it "
        f"was is {one_line(str(copy))}. Undo starts afresh.",
    )


def copy_before_migration(path: Path, uri: str, version: int, now: datetime) -> Path:
    """A complete copy beside the file, mode 0600, checked before anything is changed.

    Through a second connection: SQLite copies nothing from one that is about to write.
    """
    target = path.with_name(f"{path.stem}-v{version}-{now:%Y%m%d-%H%M%S}{path.suffix}")
    with closing(sqlite3.connect(f"{uri}?mode=ro", uri=True, isolation_level=None)) as source:
        copy_journal(source, target)
    return target


def copy_journal(connection: sqlite3.Connection, target: Path) -> None:
    """Copy an open journal to a new file (mode 0600) and check the copy; a bad copy is removed again.

    Raises FileRefusedError when the target exists or can't be written, or the journal is damaged.
    """
    try:
        os.close(os.open(target, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    except OSError as error:
        raise FileRefusedError(
            f"No copy could be made at {one_line(str(target))}: {error.strerror}.",
            "Nothing was changed; make room there first.",
        ) from error
    try:
        verdict = fill_copy(connection, target)
    except BaseException as error:
        target.unlink()
        if isinstance(error, sqlite3.Error):
            refuse(target, error)
        raise
    if verdict != "ok":
        target.unlink()
        raise FileRefusedError(
            f"The journal is damaged and can't be copied whole ({one_line(verdict)[:200]}).",
            "Nothing was changed; put an earlier copy in its place.",
        )


def fill_copy(connection: sqlite3.Connection, target: Path) -> str:
    """Copy an open journal over an empty file; what SQLite's integrity check says of the copy."""
    with closing(sqlite3.connect(target, isolation_level=None)) as copy:
        connection.execute("BEGIN")
        try:
            # With the read lock this takes, nobody can keep the backup waiting for ever.
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            connection.backup(copy)
        finally:
            connection.execute("ROLLBACK")
        verdict: str = copy.execute("PRAGMA integrity_check").fetchone()[0]
    return verdict
