"""How far a reading has come, and the way to stop it: whoever started it hears of it, however deep it is."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

T = TypeVar("T")

ENTRIES_A_STEP = 250


class Counting(StrEnum):
    """What is done, told by what is counted of it; `COMPARED` is not counted at all."""

    FILES = "files read"
    BYTES = "bytes read"
    LINES = "lines read"
    LOOKED_THROUGH = "lines looked through"
    COMPARED = "entries compared"
    WRITTEN = "entries written"


@dataclass(frozen=True, slots=True)
class Reached:
    """So many are done, of so many; 0 of 0 where nothing can be counted."""

    done: int
    total: int
    counting: Counting = Counting.FILES


Tell = Callable[[Reached], None]
"""Hears how far it is: of every file, and every so many bytes, lines or entries."""


class ReadingStoppedError(Exception):
    """The reading was stopped by whoever started it; no refusal of a file, and no reader takes it for one."""


class Watch:
    """One import, watched: `tell` hears of what is done; `stop` may be called from any thread."""

    def __init__(self, tell: Tell) -> None:
        self._tell = tell
        self._stopped = threading.Event()

    def stop(self) -> None:
        """Let it end at its next step."""
        self._stopped.set()

    @property
    def is_stopped(self) -> bool:
        """Whether it is to end at its next step."""
        return self._stopped.is_set()

    def go_on(self) -> None:
        """Raise ReadingStoppedError once it was stopped."""
        if self._stopped.is_set():
            raise ReadingStoppedError

    def reach(self, reached: Reached) -> None:
        """It has come so far."""
        self.go_on()
        self._tell(reached)


_watch: ContextVar[Watch | None] = ContextVar("watch", default=None)


@contextmanager
def watched(watch: Watch | None) -> Iterator[None]:
    """Everything read, compared and written inside, in this thread, is watched."""
    token = _watch.set(watch)
    try:
        yield
    finally:
        _watch.reset(token)


def go_on() -> None:
    """A step of a long reading: raises ReadingStoppedError if it is not wanted any more."""
    if (watch := _watch.get()) is not None:
        watch.go_on()


def count(done: int, total: int, counting: Counting = Counting.FILES) -> None:
    """Say that so many are done, of so many; a step as `go_on` is."""
    if (watch := _watch.get()) is not None:
        watch.reach(Reached(done, total, counting))


def each(things: Sequence[T], counting: Counting) -> Iterator[T]:
    """Each of the things, counted every so many; the last step comes after the last of them."""
    for done, thing in enumerate(things):
        if done % ENTRIES_A_STEP == 0:
            count(done, len(things), counting)
        yield thing
    count(len(things), len(things), counting)
