"""Running the command as a person does, in this process: its exit code and what it printed."""

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click.utils
import pytest

from journal import cli
from journal.model.entries import Entry
from journal.store.journal import Journal

TODAY = "2026-03-16"  # a Monday


@dataclass(frozen=True)
class Ran:
    """How one command ended."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Command = Callable[..., Ran]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The journal the commands of this test work on; not there yet."""
    return tmp_path / "journal.db"


@pytest.fixture
def command(path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """Runs one command line, on Monday 16 March 2026 unless the test sets another day."""
    monkeypatch.setenv("JOURNAL_FILE", str(path))
    monkeypatch.setenv("JOURNAL_TODAY", TODAY)
    # Into a pipe click leaves out what a terminal would obey; here all of it is to be seen.
    monkeypatch.setattr(click.utils, "should_strip_ansi", lambda *_: False)

    def run(*words: str) -> Ran:
        monkeypatch.setattr(sys, "argv", ["journal", *words])
        capsys.readouterr()
        with pytest.raises(SystemExit) as left:
            cli.main()
        said = capsys.readouterr()
        code = left.value.code
        return Ran(code if isinstance(code, int) else 0, said.out, said.err)

    return run


@pytest.fixture
def stored(path: Path) -> Callable[[], Journal]:
    """Opens the journal the commands wrote."""
    return lambda: Journal(path)


@pytest.fixture
def setting(path: Path) -> Callable[..., None]:
    """Keeps a setting in the journal, as the app would."""

    def keep(**values: Any) -> None:
        with Journal(path) as journal:
            for key, value in values.items():
                journal.remember(key, value)

    return keep


def refused(ran: Ran, *words: str) -> bool:
    """Whether it ended as a refusal: exit 1, nothing on stdout, one line on stderr with these words."""
    one_line = ran.err.startswith("journal: ") and ran.err.count("\n") == 1
    return ran.code == 1 and ran.out == "" and one_line and all(word in ran.err for word in words)


@pytest.fixture
def told(path: Path, monkeypatch: pytest.MonkeyPatch, command: Command) -> Callable[..., None]:
    """Stores entries, and makes a day today's date."""

    def tell(entries: list[Entry], today: str) -> None:
        monkeypatch.setenv("JOURNAL_TODAY", today)
        with Journal(path) as journal:
            journal.fill(entries)

    return tell
