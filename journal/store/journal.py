"""A journal that is open: what `Reading` reads, writing entries, taking changes back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from journal.model.entries import AnyEntry, Entry
from journal.model.errors import FileRefusedError
from journal.store import imports, undo
from journal.store.door import WAIT_FOR_LOCK_S, copy_journal, open_file
from journal.store.imports import Emptied, ImportRecord, Origin
from journal.store.migrations import STEPS, type_of_step
from journal.store.reading import Reading
from journal.store.refusals import one_line
from journal.store.transaction import snapshot, transaction
from journal.store.undo import NextStep, State, Way
from journal.store.writing import Writing

if TYPE_CHECKING:
    from journal.store.foreign import Foreign
    from journal.store.health import Health

__all__ = ["Emptied", "ImportRecord", "Journal", "NextStep", "Origin", "State", "Way", "Writing", "utc_now"]


def utc_now() -> datetime:
    """Now; the one place in the store that looks at the clock."""
    return datetime.now(UTC)


class Journal(Reading):
    """An open journal file. Every change is a step of undo; errors of SQLite become words for people."""

    def __init__(
        self,
        path: Path,
        *,
        clock: Callable[[], datetime] = utc_now,
        steps: Sequence[type_of_step] = STEPS,
        wait_s: float = WAIT_FOR_LOCK_S,
    ) -> None:
        opened = open_file(path, clock(), steps, wait_s)
        super().__init__(opened.path, opened.connection)
        self.notices = opened.notices
        self._clock = clock
        self._wait_s = wait_s
        self._seen_version = self._data_version()

    def close(self) -> None:
        """Close the file; at rest it is complete in one piece."""
        self._connection.close()

    def opened_again(self) -> Journal:
        """The same file once more, for another thread: a connection stays in the thread it was opened in.

        Raises FileRefusedError where there is no such file any more.
        """
        if not self.path.exists():
            raise FileRefusedError(f"{one_line(str(self.path))} is gone.", "Put it back, and try again.")
        return Journal(self.path, clock=self._clock, wait_s=self._wait_s)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _now(self) -> str:
        return self._clock().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z"

    def _data_version(self) -> int:
        """A number that is another one after somebody else has written; own changes leave it as it is."""
        with self._in_words() as connection:
            version: int = connection.execute("PRAGMA data_version").fetchone()[0]
            return version

    def changed_elsewhere(self) -> bool:
        """Whether another program has written into the file since this was last asked, or since it opened."""
        seen, self._seen_version = self._seen_version, self._data_version()
        return seen != self._seen_version

    def state(self) -> State:
        """What has been written so far, settings that are remembered aside; by whichever program."""
        with self._in_words() as connection:
            return undo.state(connection)

    # Writing

    @contextmanager
    def change(self, label: str) -> Iterator[Writing]:
        """One change: a transaction and a step of undo, told to people as `label` ("run of Thu 19 Nov")."""
        now = self._now()
        with self._in_words() as connection, undo.recorded(connection, label, now):
            yield Writing(connection, self.path, now)

    def remember(self, key: str, value: Any) -> None:
        """Keep a setting that is no entry in the diary (a theme, a zoom), outside undo."""
        with self._in_words() as connection, transaction(connection):
            Writing(connection, self.path, self._now()).setting(key, value)

    def fill(self, entries: Iterable[Entry]) -> None:
        """Store what a new journal starts with, outside undo: it is nobody's last change."""
        with self._in_words() as connection, transaction(connection):
            Writing(connection, self.path, self._now()).add_all(entries)

    def next_step(self, way: Way) -> NextStep | None:
        """What `undo` or `redo` would move now; None when there is nothing."""
        with self._in_words() as connection, snapshot(connection):
            return undo.next_step(connection, way)

    def undo(self) -> str | None:
        """Take the last change back; its label, None when there is nothing left."""
        with self._in_words() as connection:
            return undo.take_back(connection, self._now())

    def redo(self) -> str | None:
        """Repeat the change taken back last; its label, None when there is nothing left."""
        with self._in_words() as connection:
            return undo.repeat(connection, self._now())

    # Whole files

    def back_up(self, target: Path) -> None:
        """Copy the whole journal to a new file, mode 0600, and check the copy; as `copy_journal` refuses."""
        with self._in_words() as connection:
            copy_journal(connection, target)

    def restore(self, source: Foreign) -> None:
        """Hold exactly the rows of another journal, what undo keeps included; all or nothing.

        Raises JournalError where somebody has written since `changed_elsewhere` was last asked.
        """
        from journal.store.backup import put_back  # with `health` below, for two rare commands

        with self._in_words() as connection:
            put_back(connection, source.connection, self.changed_elsewhere)

    def examined(self) -> Health:
        """Whether the file is whole, built as this version builds it, and names nothing that is gone."""
        from journal.store.health import examined

        with self._reading() as connection, snapshot(connection):
            return examined(connection)

    # Imports

    def imports(self) -> list[ImportRecord]:
        """The imports that are in the journal, newest first."""
        with self._reading() as connection:
            return imports.imports(connection)

    def edited_since(self, key: int) -> tuple[AnyEntry, ...]:
        """The diary's entries of an import that were edited since it came, kind by kind, oldest first."""
        with self._reading() as connection, snapshot(connection):
            return imports.edited_since(connection, key)

    def emptied_by_hand(self) -> frozenset[Emptied]:
        """Values that were there and were taken out by hand, as far as undo reaches."""
        with self._reading() as connection:
            return imports.emptied_by_hand(connection)

    def origin(self, entry: Entry) -> Origin:
        """Where an entry came from: its import, and the values that others added to it."""
        with self._reading() as connection, snapshot(connection):
            return imports.origin(connection, entry)
