"""Ctrl+C while files are brought in: one line, nothing written; where it comes too late all is written."""

import signal
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from journal.exchange import watching
from journal.exchange.watching import Counting
from journal.store.journal import Journal
from journal.workflows.files import importing
from tests.cli.conftest import Command

LAST = 700
STOPPED = "Stopped. Nothing was written.\n"


@pytest.fixture
def runs(tmp_path: Path) -> str:
    """A table of many runs."""
    path = tmp_path / "runs.csv"
    days = (
        f"20{10 + number // 336:02d}-{number // 28 % 12 + 1:02d}-{number % 28 + 1:02d}"
        for number in range(LAST)
    )
    path.write_text("day,distance_km\n" + "".join(f"{day},5\n" for day in days))
    return str(path)


def interrupted_at(place: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let ctrl+c be pressed when so many entries are written."""

    def each(things: Sequence[Any], counting: Counting) -> Iterator[Any]:
        for number, thing in enumerate(watching.each(things, counting)):
            if number == place:
                signal.raise_signal(signal.SIGINT)
            yield thing
        if place >= len(things):
            signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(importing, "each", each)


def test_while_reading_it_ends_at_once(
    command: Command, stored: Callable[[], Journal], runs: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "read_files", lambda _: signal.raise_signal(signal.SIGINT))
    said = command("import", runs)
    assert (said.code, said.out, said.err) == (1, "", STOPPED)
    with stored() as journal:
        assert (journal.counts()["runs"], journal.imports(), journal.undo()) == (0, [], None)


@pytest.mark.parametrize("place", [0, 300, LAST - 1])
def test_while_writing_all_of_it_is_taken_back(
    command: Command, stored: Callable[[], Journal], runs: str, monkeypatch: pytest.MonkeyPatch, place: int
) -> None:
    with monkeypatch.context() as pressing:
        interrupted_at(place, pressing)
        said = command("import", runs)
    assert (said.code, said.out, said.err) == (1, "", STOPPED)
    with stored() as journal:
        assert (journal.counts()["runs"], journal.imports(), journal.undo()) == (0, [], None)
    assert command("import", runs).code == 0
    with stored() as journal:
        assert journal.counts()["runs"] == LAST


def test_once_the_last_is_written_it_is_too_late(
    command: Command, stored: Callable[[], Journal], runs: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    interrupted_at(LAST, monkeypatch)
    said = command("import", runs)
    assert (said.code, said.err) == (0, "")
    assert said.lines[-1] == "Written as import 1. Take it back with: journal import --undo 1"
    with stored() as journal:
        assert journal.counts()["runs"] == LAST


def test_after_it_ctrl_c_is_what_it_was(command: Command, runs: str) -> None:
    before = signal.getsignal(signal.SIGINT)
    command("import", runs)
    assert signal.getsignal(signal.SIGINT) is before
