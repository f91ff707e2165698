"""How far an import is, in words: how much of how much, how fast, how long yet."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from journal.exchange.sources import MEGABYTE
from journal.exchange.watching import Counting, Reached
from journal.model.units import duration

SHOWN_EVERY_S = 0.1
RATED_AFTER_S = 1.0
WORDS = {
    Counting.FILES: "Reading",
    Counting.BYTES: "Reading",
    Counting.LINES: "Reading",
    Counting.LOOKED_THROUGH: "Looking through",
    Counting.COMPARED: "Comparing with the journal",
    Counting.WRITTEN: "Writing",
}
NOUNS = {
    Counting.FILES: ("file", "files"),
    Counting.LINES: ("line", "lines"),
    Counting.LOOKED_THROUGH: ("line", "lines"),
    Counting.WRITTEN: ("entry", "entries"),
}
STOPPED = "Stopped. Nothing was written."


@dataclass(frozen=True, slots=True)
class Progress:
    """A line that says how far it is, and the share that is done, 0 to 1; None where none can be told."""

    words: str
    share: float | None = None


class Pace:
    """Makes lines of what a watched import tells; seconds are those of any one clock.

    The rate and the time left are those since the counting began, once there is a second of it: starting the
    workers is not reading.
    """

    def __init__(self, now: float) -> None:
        self._shown_at = now
        self._counting: Counting | None = None
        self._first = Reached(0, 0)
        self._first_at = now

    def heard(self, reached: Reached, now: float) -> Progress | None:
        """The line of now; None as long as the last one is fresh.

        What is not counted is told but once: where something was said before, that is said too.
        """
        if (reached.counting, reached.total) != (self._first.counting, self._first.total) or (
            reached.done < self._first.done
        ):
            self._first, self._first_at = reached, now
        is_told_once = not reached.total and self._counting not in (None, reached.counting)
        if now - self._shown_at < SHOWN_EVERY_S and not is_told_once:
            return None
        self._shown_at, self._counting = now, reached.counting
        return progress_of(reached, reached.done - self._first.done, now - self._first_at)


def progress_of(reached: Reached, since: int, seconds: float) -> Progress:
    """`Reading: 312 of 1,000 files, 240 a second, 3 s left.`: `since` are those done in the `seconds`."""
    doing, total = WORDS[reached.counting], reached.total
    if not total:
        return Progress(f"{doing} …")
    share = reached.done / total
    if reached.counting is Counting.BYTES:
        done, of = reached.done / MEGABYTE, total / MEGABYTE
        words = f"{doing}: {int(share * 100)} %, {done:,.0f} of {of:,.0f} MB"
        rate = f"{since / MEGABYTE / max(seconds, RATED_AFTER_S):,.1f} MB a second"
    else:
        one, many = NOUNS[reached.counting]
        words = f"{doing}: {reached.done:,} of {total:,} {one if total == 1 else many}"
        rate = f"{since / max(seconds, RATED_AFTER_S):,.0f} a second"
    if seconds < RATED_AFTER_S or not since:
        return Progress(f"{words}.", share)
    return Progress(f"{words}, {rate}, {_left((total - reached.done) * seconds / since)} left.", share)


def _left(seconds: float) -> str:
    """`34 s`, from a minute on `1:04`, from an hour on `1:02:03`."""
    whole = max(1, ceil(seconds))
    return f"{whole} s" if whole < 60 else duration(whole)
