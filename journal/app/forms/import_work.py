"""A long piece of an import in a thread of its own: a screen hears how far it is, and can stop it."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, Generic, TypeVar

from textual.message import Message
from textual.screen import Screen
from textual.worker import Worker, WorkerState

from journal.exchange.watching import Reached, ReadingStoppedError, Watch, watched
from journal.workflows.files.import_progress import Pace, Progress

R = TypeVar("R")


class Told(Message):
    """How far a piece of work is."""

    def __init__(self, work: ImportWork[Any], progress: Progress) -> None:
        super().__init__()
        self.work = work
        self.progress = progress


class ImportWork(Generic[R]):
    """Begins as soon as it is made. What it tells comes to the screen as `Told`, its end as a worker's.

    A journal's connection stays in its thread, so the work opens the file again.
    """

    def __init__(self, screen: Screen[Any], work: Callable[[], R]) -> None:
        pace = Pace(time.monotonic())

        def tell(reached: Reached) -> None:
            progress = pace.heard(reached, time.monotonic())
            if progress is not None:
                screen.post_message(Told(self, progress))

        def work_watched() -> R:
            with watched(self._watch):
                return work()

        self._watch = Watch(tell)
        self._worker: Worker[R] = screen.run_worker(work_watched, thread=True, exit_on_error=False)

    @property
    def is_stopping(self) -> bool:
        """Whether it was told to stop."""
        return self._watch.is_stopped

    def stop(self) -> None:
        """Let it end at its next step."""
        self._watch.stop()

    def has_ended(self, event: Worker.StateChanged) -> bool:
        """Whether this is the news that it has ended, one way or the other."""
        return event.worker is self._worker and event.worker.is_finished

    def result(self) -> R | None:
        """What it gave; None if it was stopped. Raises the JournalError that refused it."""
        worker = self._worker
        if worker.state is WorkerState.SUCCESS:
            return worker.result
        if isinstance(worker.error, ReadingStoppedError) or worker.error is None:
            return None
        raise worker.error
