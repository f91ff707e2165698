"""How far a long reading is, on a line of the terminal that goes again."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from journal.model.words import printable

SHOWN_EVERY_S = 0.1
CLEAR_LINE = "\r\x1b[K"


@contextmanager
def progress_shown() -> Iterator[None]:
    """Files read inside are counted on stderr, where that is a terminal; else nothing is said."""
    from journal.exchange.watching import Watch, watched
    from journal.workflows.files.import_words import progress_words

    if not (sys.stderr and sys.stderr.isatty()):
        yield
        return
    began = last = time.monotonic()
    said = False

    def tell(done: int, total: int) -> None:
        nonlocal last, said
        now = time.monotonic()
        if now - last >= SHOWN_EVERY_S:
            last, said = now, True
            words = printable(progress_words(done, total, now - began))
            sys.stderr.write(f"{CLEAR_LINE}{words}")
            sys.stderr.flush()

    try:
        with watched(Watch(tell)):
            yield
    finally:
        if said:
            sys.stderr.write(CLEAR_LINE)
            sys.stderr.flush()
