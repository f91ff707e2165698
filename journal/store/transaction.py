"""The one way to write, everything or nothing; and to read what belongs together."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from journal.model.errors import JournalError


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All or nothing, and nobody else writes in between; whatever interrupts it takes everything back.

    Raises JournalError inside another one, which goes on undisturbed.
    """
    if connection.in_transaction:
        raise JournalError("Another change is being written just now.", "Finish that one first.")
    try:
        connection.execute("BEGIN IMMEDIATE")
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


@contextmanager
def snapshot(connection: sqlite3.Connection) -> Iterator[None]:
    """Several queries that see the file as it was at one moment; inside a transaction they see that one."""
    if connection.in_transaction:
        yield
        return
    connection.execute("BEGIN")
    try:
        yield
    finally:
        connection.execute("ROLLBACK")
