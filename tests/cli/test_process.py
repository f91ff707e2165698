"""The installed command in a process of its own: pipes, terminals, full disks, and what it loads to start."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

START = [sys.executable, "-c", "from journal.cli import main; main()"]
LOADED = (
    "import sys, json, atexit\n"
    "atexit.register(lambda: print(json.dumps(sorted(sys.modules)), file=sys.stderr))\n"
    "from journal.cli import main; main()"
)


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A journal with some runs and a score, named by the environment."""
    monkeypatch.setenv("JOURNAL_TODAY", "2026-03-16")
    monkeypatch.setenv("JOURNAL_FILE", str(tmp_path / "journal.db"))
    runs = tmp_path / "runs.csv"
    runs.write_text("day,distance_km\n" + "".join(f"2026-02-{day:02d},5\n" for day in range(1, 29)))
    assert start("import", str(runs)).returncode == 0
    return tmp_path / "journal.db"


def start(*words: str, command: list[str] = START) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [*command, *words], capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False, timeout=60
    )


def loaded(*words: str) -> set[str]:
    """The names of the packages a command has loaded by its end."""
    done = start(*words, command=[sys.executable, "-c", LOADED])
    assert done.returncode == 0, done.stderr
    return {name.partition(".")[0] for name in json.loads(done.stderr.splitlines()[-1])}


def test_the_command_that_is_installed(file: Path) -> None:
    installed = str(Path(sys.executable).with_name("journal"))

    done = start("pain", "3", "--knee", "left", command=[installed])
    assert (done.returncode, done.stdout, done.stderr) == (0, "Pain · left 3 · today\n", "")
    refused = start("pain", "11", "--knee", "left", command=[installed])
    assert (refused.returncode, refused.stdout, refused.stderr.count("\n")) == (1, "", 1)
    assert start("pain", command=[installed]).returncode == 2


@pytest.mark.parametrize("words", [[], ["demo"]])
def test_the_app_without_a_terminal(file: Path, words: list[str]) -> None:
    done = start(*words)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        "journal: The app needs a terminal. In a script use the commands; see them with: journal --help\n"
    )


def test_a_reader_that_stops_reading(file: Path) -> None:
    """`journal weeks --json | head -1`, with more to say than a pipe holds."""
    long_ago = file.with_name("long.csv")
    long_ago.write_text("day,distance_km\n1990-01-01,5\n")
    assert start("import", str(long_ago)).returncode == 0
    writer = subprocess.Popen(
        [*START, "weeks", "--json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert writer.stdout is not None
    assert writer.stderr is not None
    with writer.stdout as out, writer.stderr as err:
        assert out.readline() == "[\n"
        out.close()
        assert err.read() == ""
    writer.wait(timeout=60)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_an_output_that_is_full(file: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run([*START, "weeks"], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, "journal: The output: No space left on device.\n")


@pytest.mark.parametrize("encoding", ["latin-1", "ascii"])
def test_an_output_that_lacks_letters(file: Path, monkeypatch: pytest.MonkeyPatch, encoding: str) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", encoding)
    done = subprocess.run([*START, "today"], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    flags = subprocess.run([*START, "flags", "--all", "--json"], capture_output=True, check=False)
    assert (flags.returncode, flags.stderr) == (0, b"")
    assert isinstance(json.loads(flags.stdout), list)


def on_a_terminal(*words: str) -> str:
    """What a command prints where its output is a terminal."""
    ours, theirs = pty.openpty()
    with subprocess.Popen([*START, *words], stdout=theirs, stderr=theirs, stdin=subprocess.DEVNULL) as done:
        os.close(theirs)
        said = b""
        try:
            while part := os.read(ours, 65536):
                said += part
        except OSError:
            pass  # Linux ends a terminal nobody holds any more with an error, not with nothing
        finally:
            os.close(ours)
        assert done.wait(timeout=60) == 0
    return said.decode()


def test_the_chart_has_colours_on_a_terminal_that_wants_them(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    assert "\x1b[38;2;" in on_a_terminal("chart", "--width", "60", "--height", "16")
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in on_a_terminal("chart", "--width", "60", "--height", "16")
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("TERM", "dumb")
    assert "\x1b" not in on_a_terminal("chart", "--width", "60", "--height", "16")


HEAVY = {"textual", "rich", "plotext", "pendulum", "sqlite_utils", "platformdirs"}


@pytest.mark.parametrize(
    "words",
    [["pain", "3", "--knee", "left"], ["run", "5km"], ["morning", "1", "0"], ["log", "pain L3"], ["today"],
     ["weeks"], ["weeks", "--json"], ["flags"], ["undo"], ["where"], ["plan"], ["plan", "--json"],
     ["plan", "check"], ["plan", "apply", "three-runs"]],
    ids=" ".join,
)  # fmt: skip
def test_a_command_loads_nothing_it_does_not_need(file: Path, words: list[str]) -> None:
    assert loaded(*words, "--journal", str(file)) & HEAVY == set()


def test_the_packages_that_cost_time_are_loaded_where_they_are_used(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert loaded("chart", "--journal", str(file)) & HEAVY == {"plotext"}
    assert loaded("imports", "--journal", str(file)) & HEAVY == {"pendulum"}
    assert loaded("weeks", "--journal", str(file.with_name("new.db"))) & HEAVY == {"sqlite_utils"}
    monkeypatch.delenv("JOURNAL_FILE")
    assert loaded("where") & HEAVY == {"platformdirs"}
