"""Many files read by worker processes: in their order, a bounded number ahead, stopped between two files."""

import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures import TimeoutError as NotYet
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, redirect_stderr
from itertools import islice
from multiprocessing import get_context, parent_process, resource_tracker
from multiprocessing.synchronize import Event
from threading import Thread
from typing import TypeVar

from journal.exchange.watching import count, go_on

R = TypeVar("R")

FEWEST_FILES = 400
"""Starting the workers takes as long as reading a few hundred files."""
MOST_WORKERS = 4
LEAST_A_TURN, MOST_A_TURN = 16, 500
TURNS = 64
TURNS_AHEAD = 3
STEP_S = 0.1

Read = Callable[[Sequence[str]], Iterator[R]]
"""Reads files by their names, one after the other; it is sent to the workers, so it can be pickled."""

_stop: Event | None = None


def read_all(read: Read[R], names: Sequence[str]) -> Generator[R, None, None]:
    """What `read` gives for each name, in their order; by worker processes where there are many.

    Raises ReadingStoppedError when whoever watches has stopped it. A worker that dies takes nothing with it:
    what is left is read here.
    """
    done = 0
    workers = min(MOST_WORKERS, _cores())
    if len(names) >= FEWEST_FILES and workers > 1:
        try:
            for result in _by_workers(read, names, workers):
                yield result
                done += 1
                count(done, len(names))
        except (BrokenProcessPool, OSError, ValueError):  # no processes to be had: one does it too
            go_on()
    for result in read(names[done:]):
        yield result
        done += 1
        count(done, len(names))


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _by_workers(read: Read[R], names: Sequence[str], workers: int) -> Iterator[R]:
    # A child made by a fork would hold the threads' locks and the journal's file.
    context = get_context("spawn")
    # It hands the number of the stream of errors on, and a full-screen program's stand-in for it has none.
    with redirect_stderr(sys.__stderr__):
        resource_tracker.ensure_running()
    stop = context.Event()
    turn = max(LEAST_A_TURN, min(MOST_A_TURN, len(names) // TURNS))
    turns = (names[at : at + turn] for at in range(0, len(names), turn))
    with ProcessPoolExecutor(workers, context, _begin, (stop,)) as pool:
        try:
            yield from _in_order(pool, read, turns, workers * TURNS_AHEAD)
        finally:
            # With no more turns to come the workers end after the file they are at. They are waited for: one
            # that is just beginning would not find `stop` any more.
            stop.set()
            pool.shutdown(cancel_futures=True)


def _in_order(
    pool: ProcessPoolExecutor, read: Read[R], turns: Iterable[Sequence[str]], ahead: int
) -> Iterator[R]:
    waiting: deque[Future[list[R]]] = deque()
    left = iter(turns)
    while True:
        with _no_interrupt():
            waiting.extend(pool.submit(_turn, read, names) for names in islice(left, ahead - len(waiting)))
        if not waiting:
            return
        yield from _result(waiting.popleft())


@contextmanager
def _no_interrupt() -> Iterator[None]:
    """A worker that begins inside never hears ctrl+c: before `_begin` is run it would die of it aloud."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _result(future: "Future[list[R]]") -> list[R]:
    while True:
        go_on()
        try:
            return future.result(STEP_S)
        except NotYet:
            continue


def _begin(stop: Event) -> None:
    """In a worker: ctrl+c is the parent's, who then stops the workers; a parent that was killed can't."""
    global _stop
    _stop = stop
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_the_parent, daemon=True).start()


def _end_with_the_parent() -> None:
    if (parent := parent_process()) is not None:
        parent.join()
        os._exit(1)


def _turn(read: Read[R], names: Sequence[str]) -> list[R]:
    results = []
    for result in read(names):
        results.append(result)
        if _stop is not None and _stop.is_set():
            break
    return results
