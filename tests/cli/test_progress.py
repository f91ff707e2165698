"""How far a reading is: on a line of a terminal that goes again, and nowhere else."""

import io
import sys
import time
from itertools import count as numbers

import pytest

from journal.cli.progress import CLEAR_LINE, progress_shown
from journal.exchange.watching import count


class Terminal(io.StringIO):
    """Written to as a terminal is."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def ticking(monkeypatch: pytest.MonkeyPatch) -> None:
    """Half a second passes each time the clock is looked at."""
    ticks = numbers()
    monkeypatch.setattr(time, "monotonic", lambda: next(ticks) / 2)


@pytest.mark.usefixtures("ticking")
def test_a_terminal_shows_it_and_is_left_clean(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with progress_shown():
        count(1, 1000)
        count(312, 1000)
    assert terminal.getvalue() == (
        f"{CLEAR_LINE}Reading: 1 of 1,000 files."
        f"{CLEAR_LINE}Reading: 312 of 1,000 files, 312 a second."
        f"{CLEAR_LINE}"
    )


@pytest.mark.usefixtures("ticking")
def test_ctrl_c_leaves_a_clean_line_too(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)

    def interrupted() -> None:
        with progress_shown():
            count(1, 2)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert terminal.getvalue().endswith(CLEAR_LINE)


def test_a_quick_reading_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(time, "monotonic", lambda: 0.0)
    with progress_shown():
        count(1, 2)
    assert terminal.getvalue() == ""


@pytest.mark.usefixtures("ticking")
def test_a_pipe_hears_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = io.StringIO()
    monkeypatch.setattr(sys, "stderr", pipe)
    with progress_shown():
        count(1, 2)
    assert pipe.getvalue() == ""
