"""`journal report`: printed or written, for the days asked for, and never over a file by accident."""

import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Command
from tests.report.strict import page_in

WORDS = (
    "run 2026-03-10 5km 30:00; pain 2026-03-10 L4 during-run; pain 2026-03-11 L2 morning; run 2026-03-14 6km"
)


@pytest.fixture
def told(command: Command) -> Command:
    """A journal with two runs and the pain around one of them."""
    assert command("log", WORDS).code == 0
    return command


def test_without_a_file_the_text_is_printed(told: Command) -> None:
    ran = told("report")
    assert (ran.code, ran.err) == (0, "")
    assert ran.lines[:2] == [
        "Running and knee",
        "Mon 29 Dec 2025 to Mon 16 Mar 2026, written on Mon 16 Mar 2026",
    ]
    assert "2 runs in 2 weeks, 11.0 km; the longest 6.0 km, Sat 14 Mar." in " ".join(ran.out.split())


def test_an_empty_journal_has_a_page_too(command: Command) -> None:
    ran = command("report")
    assert ran.code == 0
    assert "Nothing was written down in these days" in ran.out


@pytest.mark.parametrize(
    ("name", "begins"),
    [("k.html", "<!DOCTYPE html>"), ("k.md", "# Running and knee"), ("k.txt", "Running and knee")],
)
def test_the_file_is_named_and_readable_by_its_owner_alone(
    told: Command, tmp_path: Path, name: str, begins: str
) -> None:
    target = tmp_path / name
    ran = told("report", "-o", str(target))
    assert (ran.code, ran.out) == (0, f"Written: Mon 29 Dec 2025 to Mon 16 Mar 2026, {target}\n")
    assert target.read_text("utf-8").startswith(begins)
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_a_file_that_is_there_wants_force(told: Command, tmp_path: Path) -> None:
    target = tmp_path / "k.html"
    target.write_text("mine")
    ran = told("report", "-o", str(target))
    assert (ran.code, ran.out) == (1, "")
    assert (
        ran.err == f"journal: {target} is there already. Name another file, or write over it with --force.\n"
    )
    assert target.read_text() == "mine"
    assert told("report", "-o", str(target), "--force").code == 0
    assert page_in(target.read_text("utf-8")).every("h1")[0].text == "Running and knee"


def test_another_ending_writes_nothing(told: Command, tmp_path: Path) -> None:
    ran = told("report", "-o", str(tmp_path / "k.pdf"))
    assert (ran.code, ran.err) == (
        1,
        "journal: “k.pdf” names no form. End the name in .html, .md or .txt.\n",
    )
    assert not (tmp_path / "k.pdf").exists()


def test_days_in_words_are_whole_weeks(told: Command) -> None:
    assert (
        told("report", "--from", "2026-03-11", "--to", "sat")
        .lines[1]
        .startswith("Mon 9 Mar 2026 to Sun 15 Mar 2026,")
    )
    assert told("report", "--from", "-3").lines[1].startswith("Mon 9 Mar 2026 to Mon 16 Mar 2026,")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--from", "2026-03-14", "--to", "2026-03-10"), "Name the earlier day first."),
        (("--from", "someday"), "is not a day."),
        (("--to", "2026-04-01"), "is after today."),
        (("--from", "0012-01-01"), "begin in 1970"),
    ],
)
def test_days_that_can_not_be_are_refused_with_the_mend(
    told: Command, words: tuple[str, ...], said: str
) -> None:
    ran = told("report", *words)
    assert (ran.code, ran.out) == (1, "")
    assert said in ran.err
    assert len(ran.err.splitlines()) == 1


def test_parts_are_left_out_and_the_page_says_so(told: Command) -> None:
    out = told("report", "--without", "weeks", "--without", "runs").out
    assert "2026-W11" not in out
    assert "hold" not in out
    assert out.endswith("Left out by the runner's choice: the table of the weeks, runs against the guide.\n")


def test_a_part_that_is_none_is_wrong_usage(told: Command) -> None:
    ran = told("report", "--without", "everything")
    assert ran.code == 2
    assert "'chart', 'weeks', 'flags'" in ran.err


def test_nothing_a_note_holds_is_obeyed_by_the_terminal(told: Command) -> None:
    assert told("log", 'note "\x1b[2J\x07 gone?" for physio').code == 0
    out = told("report").out
    assert "\x1b" not in out
    assert "\x07" not in out
    assert "gone?" in out


def test_it_changes_nothing_and_loads_no_screen(told: Command, path: Path, tmp_path: Path) -> None:
    before = path.read_bytes()
    code = (
        "import sys; sys.argv = ['journal', 'report', '-o', sys.argv[1]]\n"
        "from journal.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "loaded = {name.partition('.')[0] for name in sys.modules}\n"
        "print(sorted(loaded & {'textual', 'rich', 'sqlite_utils'}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "k.html")], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"
    assert path.read_bytes() == before
