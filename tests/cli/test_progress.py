"""How far an import is: on a line of a terminal that goes again, and nowhere else."""

import io
import shutil
import sys
import time
from itertools import count as numbers
from os import terminal_size

import pytest

from journal.cli.progress import CLEAR_LINE, reading_shown, writing_shown
from journal.exchange.watching import Counting, count


class Terminal(io.StringIO):
    """Written to as a terminal is."""

    def isatty(self) -> bool:
        return True


def on_terminal(monkeypatch: pytest.MonkeyPatch, columns: int = 80) -> Terminal:
    """Let the errors go to a terminal; the test calls it itself, as before it they are put elsewhere."""
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(shutil, "get_terminal_size", lambda: terminal_size((columns, 24)))
    return terminal


@pytest.fixture
def ticking(monkeypatch: pytest.MonkeyPatch) -> None:
    """A second passes each time the clock is looked at."""
    ticks = numbers()
    monkeypatch.setattr(time, "monotonic", lambda: float(next(ticks)))


@pytest.mark.usefixtures("ticking")
def test_a_terminal_shows_it_and_is_left_clean(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = on_terminal(monkeypatch)
    with reading_shown():
        count(1, 1000)
        count(241, 1000)
        count(0, 0, Counting.COMPARED)
    with writing_shown():
        count(0, 900, Counting.WRITTEN)
    assert terminal.getvalue() == (
        f"{CLEAR_LINE}Reading: 1 of 1,000 files."
        f"{CLEAR_LINE}Reading: 241 of 1,000 files, 240 a second, 4 s left."
        f"{CLEAR_LINE}Comparing with the journal …"
        f"{CLEAR_LINE}"
        f"{CLEAR_LINE}Writing: 0 of 900 entries."
        f"{CLEAR_LINE}"
    )


@pytest.mark.usefixtures("ticking")
def test_a_narrow_terminal_gets_one_row_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = on_terminal(monkeypatch, columns=20)
    with reading_shown():
        count(1, 1000)
    assert terminal.getvalue() == f"{CLEAR_LINE}Reading: 1 of 1,000{CLEAR_LINE}"


@pytest.mark.usefixtures("ticking")
def test_ctrl_c_leaves_a_clean_line_too(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = on_terminal(monkeypatch)

    def interrupted() -> None:
        with reading_shown():
            count(1, 2)
            raise KeyboardInterrupt

    with pytest.raises(SystemExit) as left:
        interrupted()
    assert left.value.code == 1
    assert terminal.getvalue().endswith(f"{CLEAR_LINE}Stopped. Nothing was written.\n")


def test_a_quick_import_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = on_terminal(monkeypatch)
    monkeypatch.setattr(time, "monotonic", lambda: 0.0)
    with reading_shown():
        count(1, 2)
    with writing_shown():
        count(1, 2, Counting.WRITTEN)
    assert terminal.getvalue() == ""


@pytest.mark.usefixtures("ticking")
def test_a_pipe_hears_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = io.StringIO()
    monkeypatch.setattr(sys, "stderr", pipe)
    with reading_shown():
        count(1, 2)
    assert pipe.getvalue() == ""
