"""Many files read by worker processes: in order, stopped at once, read here where there are none."""

import os
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from journal.exchange import workers
from journal.exchange.incoming import Found
from journal.exchange.recognise import read
from journal.exchange.terms import Terms
from journal.exchange.watching import Reached, ReadingStoppedError, Watch, go_on, watched
from tests.exchange.written import packed, run_fit, stamp

NAMES = [str(number) for number in range(40)]


def lengths(names: Sequence[str]) -> Iterator[tuple[str, int]]:
    """Each name with the process that read it."""
    for name in names:
        yield name, os.getpid()


def slowly(names: Sequence[str]) -> Iterator[str]:
    """A tenth of a second each."""
    for name in names:
        time.sleep(0.1)
        yield name


def deaf(names: Sequence[str]) -> Iterator[bool]:
    """Whether the process that reads it has not heard ctrl+c since it began."""
    for _ in names:
        yield signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, ())


def dies(names: Sequence[str]) -> Iterator[str]:
    """Ends the process that reads it, unless it is the one that asked."""
    for name in names:
        if name == "20" and os.getpid() != int(os.environ["ASKED_BY"]):
            os._exit(1)
        yield name


@pytest.fixture
def by_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "FEWEST_FILES", 10)
    monkeypatch.setattr(workers, "_cores", lambda: 2)


@pytest.mark.usefixtures("by_workers")
def test_workers_give_everything_in_its_order() -> None:
    told: list[Reached] = []
    with watched(Watch(told.append)):
        read = list(workers.read_all(lengths, NAMES))
    assert [name for name, _ in read] == NAMES
    assert os.getpid() not in {process for _, process in read}
    assert told == [Reached(number, 40) for number in range(1, 41)]


@pytest.mark.usefixtures("by_workers")
def test_ctrl_c_is_the_parents_alone() -> None:
    assert set(workers.read_all(deaf, NAMES)) == {True}
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())


@pytest.mark.usefixtures("by_workers")
def test_a_worker_that_dies_takes_nothing_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASKED_BY", str(os.getpid()))
    assert list(workers.read_all(dies, NAMES)) == NAMES


@pytest.mark.usefixtures("by_workers")
def test_a_stop_is_heard_while_the_workers_work() -> None:
    watch = Watch(lambda _: watch.stop())
    with watched(watch), closing(workers.read_all(slowly, NAMES)) as read:
        began = time.monotonic()
        with pytest.raises(ReadingStoppedError):
            list(read)
        # The first turn of 16 files takes 1.6 s; what comes after it is not waited for.
        assert time.monotonic() - began < 4


@pytest.mark.usefixtures("by_workers")
@pytest.mark.parametrize("wrapped", ["folder", "zip", "strava"])
def test_an_import_by_workers_is_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wrapped: str
) -> None:
    begins = datetime(2026, 3, 1, 6, 30, tzinfo=UTC)
    starts = [begins + timedelta(hours=7 * number) for number in range(12)]
    files = {
        f"activities/{number}.fit": run_fit(start=stamp(start), rpe=10 * (number % 9) + 10)
        for number, start in enumerate(starts)
    }
    files["activities/broken.fit"] = files["activities/1.fit"][:40]
    rows = [
        f'{number},"{start:%b} {start.day}, 2026, {start:%H:%M:%S}",Run,Run,,2300,6.2,activities/{number}.fit'
        for number, start in enumerate(starts)
    ]
    head = "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance"
    listed = "\n".join([f"{head},Filename", *rows])
    members: dict[str, bytes | str] = {**files, "readme.txt": "x"}
    if wrapped == "strava":
        members["activities.csv"] = listed
    path = packed(tmp_path / "all.zip", members)
    if wrapped == "folder":
        with zipfile.ZipFile(path) as whole:
            whole.extractall(tmp_path / "all")
        path = tmp_path / "all"

    def found() -> Found:
        return read(path, Terms(date(2026, 3, 16), zone=ZoneInfo("Europe/Berlin")))

    by_workers = found()
    monkeypatch.setattr(workers, "_cores", lambda: 1)
    assert found() == by_workers
    assert len(by_workers.entries) == 12
    assert {getattr(entry, "effort", None) for entry in by_workers.entries} == {1, 2, 3, 4, 5, 6, 7, 8, 9}


def test_few_files_are_read_here() -> None:
    assert {process for _, process in workers.read_all(lengths, NAMES)} == {os.getpid()}
    assert list(workers.read_all(lengths, [])) == []


def test_a_stop_is_heard_between_two_files_read_here() -> None:
    seen: list[str] = []
    watch = Watch(lambda reached: watch.stop() if reached.done == 3 else None)
    with watched(watch), pytest.raises(ReadingStoppedError):
        seen.extend(name for name, _ in workers.read_all(lengths, NAMES))
    go_on()  # outside nothing is watched


def test_a_long_table_and_a_long_file_hear_it_too(tmp_path: Path) -> None:
    from journal.exchange.sources import opened
    from journal.exchange.tables import table_of

    table = table_of("x.csv", "a,b\n" + "1,2\n" * 2500)
    (tmp_path / "x").write_bytes(b"x" * 300_000)
    watch = Watch(lambda _: None)
    with watched(watch), opened(tmp_path / "x") as source:
        assert sum(1 for _ in table.rows()) == 2500
        watch.stop()
        with pytest.raises(ReadingStoppedError):
            list(table.rows())
        with pytest.raises(ReadingStoppedError):
            source.whole()


KILLED = """
from journal.exchange import workers
from tests.exchange import test_workers

if __name__ == "__main__":
    workers.FEWEST_FILES, workers._cores = 10, lambda: 2
    list(workers.read_all(test_workers.at_length, test_workers.NAMES))
"""


def at_length(names: Sequence[str]) -> Iterator[str]:
    """Says that it has begun, and takes longer than anyone waits."""
    print("reading", flush=True)
    time.sleep(60)
    yield from names


def test_workers_end_with_a_parent_that_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "killed.py"
    script.write_text(KILLED)
    root = Path(__file__).parents[2]
    with subprocess.Popen(
        [sys.executable, str(script)], stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(root)}
    ) as parent:
        assert parent.stdout is not None
        assert parent.stdout.readline() == b"reading\n"
        parent.kill()
        # Its end comes only once nobody holds the pipe any more: the workers have it from their parent.
        parent.communicate(timeout=20)
