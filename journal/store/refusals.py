"""What an error of SQLite means for the person at the keyboard, in one line."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import NoReturn

from journal.model.errors import FileRefusedError, JournalError

LONGEST = 200


def one_line(text: str) -> str:
    """Text that stays on its line whatever it holds: no line breaks, control characters, lone surrogates."""
    return "".join(
        letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in " ".join(text.split())
    )


def refuse(path: Path, error: sqlite3.Error) -> NoReturn:
    """Raise the refusal that tells `error`: JournalError for a value, FileRefusedError for the file."""
    extended: int = getattr(error, "sqlite_errorcode", None) or 0
    code = extended & 0xFF  # the names of extended codes are those Python knows, which is not all of them
    words = one_line(str(error))[:LONGEST]
    file = one_line(str(path))
    if isinstance(error, sqlite3.ProgrammingError) and "closed database" in words:
        raise JournalError("The journal is closed.", "Nothing was changed; open it again.") from error
    if extended == sqlite3.SQLITE_CONSTRAINT_UNIQUE:
        raise JournalError("This entry is in the journal already.", "Nothing was changed.") from error
    if code in (sqlite3.SQLITE_CONSTRAINT, sqlite3.SQLITE_MISMATCH, sqlite3.SQLITE_TOOBIG):
        raise JournalError(f"The journal can't hold this ({words}).", "Nothing was changed.") from error
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        raise FileRefusedError(
            f"{file} is in use by another program.",
            "Nothing was written; close the other program and try again.",
        ) from error
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        raise FileRefusedError(
            f"{file} or its folder can't be written.",
            "Nothing was written; check permissions, or name another file with --journal.",
        ) from error
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        raise FileRefusedError(
            f"{file} is damaged ({words}).", "It was left as it is; put a copy from before in its place."
        ) from error
    if code in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR):
        raise FileRefusedError(
            f"{file} can't be written ({words}).", "Nothing was changed; check the disk and try again."
        ) from error
    raise FileRefusedError(f"{file} refused this ({words}).", "Nothing was changed.") from error
