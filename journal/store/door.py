"""The one door to a journal file: opening it safely, or saying in one line why not.

Whatever is refused is left untouched. A connection that comes from here has every setting that keeps entries
safe; there is no other way to one.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import NoReturn

from journal.model.errors import FileRefusedError
from journal.store.migrations import STEPS, migrate, type_of_step
from journal.store.schema import APPLICATION_ID

SQLITE_MAGIC = b"SQLite format 3\x00"
OLDEST_SQLITE = (3, 38, 0)  # STRICT tables and built-in JSON
WAIT_FOR_LOCK_S = 5.0


@dataclass(frozen=True, slots=True)
class Opened:
    """An open journal file, and what was done to it on the way, in words."""

    connection: sqlite3.Connection
    path: Path
    notices: tuple[str, ...]


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
        is_new = not path.exists() or path.stat().st_size == 0
        if path.is_dir():
            raise FileRefusedError(f"{path} is a folder, not a journal.", "Name a file in it.")
        if is_new:
            make_empty(path)
        else:
            refuse_other_files(path)
    except OSError as error:
        raise FileRefusedError(
            f"{path} can't be opened: {error.strerror}.",
            "Check the folder's permissions, or name another file.",
        ) from error
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None, timeout=wait_s
    )
    try:
        for pragma in (
            "journal_mode = DELETE",
            "foreign_keys = ON",
            "recursive_triggers = ON",
            "synchronous = FULL",
        ):
            connection.execute(f"PRAGMA {pragma}")
        notices = settle_version(connection, path, now, steps)
    except sqlite3.Error as error:
        connection.close()
        refuse(path, error)
    except BaseException:
        connection.close()
        raise
    return Opened(connection, path, notices)


def make_empty(path: Path) -> None:
    """Make the file (mode 0600) and its folder (0700 where it is new); an empty one is only made private."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    path.chmod(0o600)


def refuse_other_files(path: Path) -> None:
    """Look at the first bytes before SQLite does, so that nothing is ever opened for writing by mistake."""
    with path.open("rb") as file:
        if file.read(len(SQLITE_MAGIC)) != SQLITE_MAGIC:
            raise FileRefusedError(
                f"{path} is not a journal (it is no SQLite file).",
                "Name another file, or move this one away to start a new journal here.",
            )


def settle_version(
    connection: sqlite3.Connection, path: Path, now: datetime, steps: Sequence[type_of_step]
) -> tuple[str, ...]:
    """Check whose file it is and how old; migrate it where needed, after a verified copy."""
    application_id: int = connection.execute("PRAGMA application_id").fetchone()[0]
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    tables: int = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if tables and application_id != APPLICATION_ID:
        raise FileRefusedError(
            f"{path} is an SQLite file of another program, not a journal.",
            "Name another file with --journal.",
        )
    if version > len(steps):
        raise FileRefusedError(
            f"{path} was made by a newer version of the journal (file version {version}, this one knows "
            f"{len(steps)}).",
            "Update the journal program; the file is untouched.",
        )
    if version == len(steps):
        return ()
    copied_to = copy_before_migration(connection, path, version, now) if tables else None
    bring_up(connection, steps)
    if copied_to is None:
        return ()
    return (
        f"The journal file was brought from version {version} to {len(steps)}. A copy of it as it was is "
        f"{copied_to}. Undo starts afresh.",
    )


def bring_up(connection: sqlite3.Connection, steps: Sequence[type_of_step]) -> None:
    """Migrate in one transaction, unless another process has just done so."""
    from sqlite_utils import Database  # 145 ms, and only a new or an old file needs it

    connection.execute("BEGIN IMMEDIATE")
    try:
        if connection.execute("PRAGMA user_version").fetchone()[0] < len(steps):
            migrate(Database(connection, execute_plugins=False), steps)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def copy_before_migration(connection: sqlite3.Connection, path: Path, version: int, now: datetime) -> Path:
    """A complete copy beside the file, mode 0600, checked before anything is changed."""
    target = path.with_name(f"{path.stem}-v{version}-{now:%Y%m%d-%H%M%S}{path.suffix}")
    copy_journal(connection, target)
    return target


def copy_journal(connection: sqlite3.Connection, target: Path) -> None:
    """Copy an open journal to a new file (mode 0600) and check the copy; a bad copy is removed again.

    Raises FileRefusedError when the target exists or can't be written.
    """
    try:
        os.close(os.open(target, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    except OSError as error:
        raise FileRefusedError(
            f"No copy could be made at {target}: {error.strerror}.",
            "Nothing was changed; make room there first.",
        ) from error
    copy = sqlite3.connect(target, isolation_level=None)
    try:
        connection.backup(copy)
        verdict = copy.execute("PRAGMA integrity_check").fetchone()[0]
    except sqlite3.Error as error:
        verdict = str(error)
    finally:
        copy.close()
    if verdict != "ok":
        target.unlink()
        raise FileRefusedError(
            f"The journal can't be copied whole ({verdict}).", "Nothing was changed; restore an earlier copy."
        )


def refuse(path: Path, error: sqlite3.Error) -> NoReturn:
    """Say what an error of SQLite means for the person at the keyboard."""
    code = getattr(error, "sqlite_errorname", "") or ""
    words = str(error)
    if code.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        raise FileRefusedError(
            f"{path} is in use by another program.",
            "Nothing was written; close the other program and try again.",
        ) from error
    if code.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
        raise FileRefusedError(
            f"{path} or its folder can't be written.",
            "Nothing was written; check permissions, or name another file with --journal.",
        ) from error
    if code.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        raise FileRefusedError(
            f"{path} is damaged ({words}).", "It was left as it is; put a copy from before in its place."
        ) from error
    if code.startswith(("SQLITE_FULL", "SQLITE_IOERR")):
        raise FileRefusedError(
            f"{path} can't be written ({words}).", "Nothing was changed; check the disk and try again."
        ) from error
    raise FileRefusedError(f"The journal refused this ({words}).", "Nothing was changed.") from error
