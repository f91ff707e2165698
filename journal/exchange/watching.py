"""How far a reading has come, and the way to stop it: whoever started it hears of it, however deep it is."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

Tell = Callable[[int, int], None]
"""Takes how many files are done, and of how many."""


class ReadingStoppedError(Exception):
    """The reading was stopped by whoever started it; no refusal of a file, and no reader takes it for one."""


class Watch:
    """One reading, watched: `tell` hears of each file that is done; `stop` may be called from any thread."""

    def __init__(self, tell: Tell) -> None:
        self._tell = tell
        self._stopped = threading.Event()

    def stop(self) -> None:
        """Let the reading end at its next step."""
        self._stopped.set()

    def go_on(self) -> None:
        """Raise ReadingStoppedError once it was stopped."""
        if self._stopped.is_set():
            raise ReadingStoppedError

    def count(self, done: int, total: int) -> None:
        """So many files are done."""
        self.go_on()
        self._tell(done, total)


_watch: ContextVar[Watch | None] = ContextVar("watch", default=None)


@contextmanager
def watched(watch: Watch | None) -> Iterator[None]:
    """Everything read inside, in this thread, is watched."""
    token = _watch.set(watch)
    try:
        yield
    finally:
        _watch.reset(token)


def go_on() -> None:
    """A step of a long reading: raises ReadingStoppedError if it is not wanted any more."""
    if (watch := _watch.get()) is not None:
        watch.go_on()


def count(done: int, total: int) -> None:
    """Say that so many files are done; a step as `go_on` is."""
    if (watch := _watch.get()) is not None:
        watch.count(done, total)
