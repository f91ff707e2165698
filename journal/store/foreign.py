"""Another journal's file, to be read and nothing else: looked at closely before a row of it is taken."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from journal.model.errors import FileRefusedError
from journal.store.door import WAIT_FOR_LOCK_S, identify
from journal.store.migrations import STEPS
from journal.store.reading import Reading
from journal.store.refusals import one_line, refuse
from journal.store.schema import APPLICATION_ID
from journal.store.shape import differences, faults

HEADER = b"SQLite format 3\0"
WRITE_VERSION, WITH_A_LOG = (
    18,
    2,
)  # where the header tells how the file is written, and what WAL is called there
NOTHING_TAKEN = "Nothing of it was taken."


class Foreign(Reading):
    """Another journal that is open for reading, as it stood when it was opened."""

    @property
    def connection(self) -> sqlite3.Connection:
        """For the other parts of the store, which copy rows."""
        return self._connection


@contextmanager
def opened_foreign(path: Path, own: Path, wait_s: float = WAIT_FOR_LOCK_S) -> Iterator[Foreign]:
    """Another journal, read-only, in one snapshot; `own` is the file it may not be.

    Raises FileRefusedError for what is not a journal of this version, whole and built as this version builds
    them: application id, version, every table, trigger and view, SQLite's own checks.
    """
    name = one_line(str(path))
    _refuse_no_file(path, own, name)
    try:
        uri = f"{path.absolute().as_uri()}?mode=ro"
        with closing(sqlite3.connect(uri, uri=True, isolation_level=None, timeout=wait_s)) as connection:
            for pragma in ("query_only = ON", "cell_size_check = ON"):
                connection.execute(f"PRAGMA {pragma}")
            connection.execute("BEGIN")
            _refuse_unlike(connection, name)
            yield Foreign(path, connection)
    except sqlite3.Error as error:
        refuse(path, error)


def _refuse_no_file(path: Path, own: Path, name: str) -> None:
    try:
        if not path.exists():
            raise FileRefusedError(f"There is no file {name}.", "Check the name and the folder.")
        if not path.is_file():
            raise FileRefusedError(f"{name} is no ordinary file.", "Name a journal file.")
        if own.exists() and path.samefile(own):
            raise FileRefusedError(f"{name} is this journal itself.", "Name another one.")
        with path.open("rb") as file:
            header = file.read(WRITE_VERSION + 1)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise FileRefusedError(f"{name} can't be read: {why}.", "Check its permissions.") from error
    if not header.startswith(HEADER) or len(header) <= WRITE_VERSION:
        raise FileRefusedError(f"{name} is not a journal (it is no SQLite file).", NOTHING_TAKEN)
    if header[WRITE_VERSION] == WITH_A_LOG:
        raise FileRefusedError(
            f"{name} may not be whole: a part of it can lie in a second file beside it.",
            f"{NOTHING_TAKEN} Open it once: journal today --journal {name}",
        )


def _refuse_unlike(connection: sqlite3.Connection, name: str) -> None:
    identity = identify(connection)
    if identity.application_id != APPLICATION_ID:
        raise FileRefusedError(f"{name} is a file of another program, not a journal.", NOTHING_TAKEN)
    if identity.version > len(STEPS):
        raise FileRefusedError(
            f"{name} was made by a newer version of the journal (file version {identity.version}, this one "
            f"knows {len(STEPS)}).",
            f"{NOTHING_TAKEN} Update the journal program.",
        )
    if identity.version < len(STEPS):
        raise FileRefusedError(
            f"{name} is of an older version (file version {identity.version}, here {len(STEPS)}).",
            f"{NOTHING_TAKEN} Bring it up, a copy of it is kept: journal today --journal {name}",
        )
    strange = differences(connection)
    if strange:
        raise FileRefusedError(f"{name} is not built as a journal is: {strange[0]}.", NOTHING_TAKEN)
    damage = faults(connection, 1)
    if damage:
        raise FileRefusedError(
            f"{name} is damaged ({damage[0]}).", f"{NOTHING_TAKEN} Use an earlier copy of it."
        )
