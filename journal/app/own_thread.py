"""Work on the journal file beside the screen: in a thread, through a connection of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from textual.screen import Screen

from journal.model.errors import JournalError
from journal.store.journal import Journal

T = TypeVar("T")


class OwnThread:
    """One piece of work at a time for one screen; while it lasts `busy` is set and more is not begun.

    A connection of SQLite serves the thread it was opened in alone, so the work opens the file again.
    """

    def __init__(self, screen: Screen[Any], path: Path) -> None:
        self._screen = screen
        self._path = path
        self.busy = False

    def do(
        self,
        work: Callable[[Journal], T],
        done: Callable[[T], object],
        refused: Callable[[JournalError], object],
    ) -> None:
        """Have it done; then `done` gets its result, or `refused` why not, both where the screen runs."""
        if self.busy:
            return
        self.busy = True

        def ended(tell: Callable[[Any], object], what: object) -> None:
            self.busy = False
            tell(what)

        def run() -> None:
            try:
                with Journal(self._path) as own:
                    result = work(own)
            except JournalError as error:
                self._screen.call_later(ended, refused, error)
            else:
                self._screen.call_later(ended, done, result)

        self._screen.run_worker(run, thread=True)
