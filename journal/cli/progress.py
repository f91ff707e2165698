"""How far a long import is, on a line of the terminal that goes again; and the way to stop it, ctrl+c."""

from __future__ import annotations

import shutil
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TYPE_CHECKING, NoReturn

from journal.cli.options import say
from journal.model.words import printable

if TYPE_CHECKING:
    from journal.exchange.watching import Reached, Watch

CLEAR_LINE = "\r\x1b[K"


@contextmanager
def reading_shown() -> Iterator[None]:
    """What is read inside is counted on stderr, where that is a terminal; ctrl+c ends the command at once."""
    try:
        with _shown():
            yield
    except KeyboardInterrupt:
        _end()


@contextmanager
def writing_shown() -> Iterator[None]:
    """As `reading_shown`; but ctrl+c is heard between two entries, so that what became of them is known.

    One that comes after the last of them changes nothing: all of it is written.
    """
    from journal.exchange.watching import ReadingStoppedError

    try:
        with _shown() as watch:

            def stop(number: int, frame: FrameType | None) -> None:
                del number, frame
                watch.stop()

            before = signal.signal(signal.SIGINT, stop)
            try:
                yield
            finally:
                signal.signal(signal.SIGINT, before)
    except ReadingStoppedError:
        _end()


def _end() -> NoReturn:
    from journal.workflows.files.import_progress import STOPPED

    if _on_terminal():
        sys.stderr.write(CLEAR_LINE)  # of the ^C that the terminal shows
    say(STOPPED, err=True)
    sys.exit(1)


def _on_terminal() -> bool:
    return bool(sys.stderr and sys.stderr.isatty())


@contextmanager
def _shown() -> Iterator[Watch]:
    """A line for whatever is told inside, taken away at the end."""
    from journal.exchange.watching import Watch, watched
    from journal.workflows.files.import_progress import Pace

    pace = Pace(time.monotonic())
    room = shutil.get_terminal_size().columns - 1
    said = False

    def tell(reached: Reached) -> None:
        nonlocal said
        if (progress := pace.heard(reached, time.monotonic())) is not None:
            said = True
            sys.stderr.write(f"{CLEAR_LINE}{printable(progress.words)[:room]}")
            sys.stderr.flush()

    watch = Watch(tell if _on_terminal() else lambda _: None)
    try:
        with watched(watch):
            yield watch
    finally:
        if said:
            sys.stderr.write(CLEAR_LINE)
            sys.stderr.flush()
