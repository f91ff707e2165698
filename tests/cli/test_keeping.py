"""journal export, merge, backup, restore, doctor: what they print, write and refuse, and how they end."""

import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from journal.store.journal import Journal
from tests.cli.conftest import Command, refused
from tests.store.helpers import raw

Stored = Callable[[], Journal]


@pytest.fixture
def logged(command: Command, path: Path) -> Path:
    """The journal of the commands, with a run and a score."""
    assert command("log", "run 6.2km 38:20; pain L3 after-run").code == 0
    return path


@pytest.mark.parametrize("kind", ["csv", "json"])
def test_export_and_import(command: Command, logged: Path, tmp_path: Path, kind: str) -> None:
    out = tmp_path / "out"
    said = command("export", str(out), "--format", kind)
    assert (said.code, said.lines[0]) == (0, "1 run, 1 pain score.")
    assert refused(command("export", str(out), "--format", kind), "is there already", "--force")
    assert command("export", str(out), "--format", kind, "--force").code == 0

    new = str(tmp_path / "new.db")
    files = [str(file) for file in sorted(out.iterdir())]
    assert command("import", *files, "--journal", new).code == 0
    assert command("weeks", "--json", "--journal", new).json == command("weeks", "--json").json
    again = command("import", *files, "--journal", new, "--json")
    assert (again.code, again.json["id"], again.json["duplicates"]) == (0, None, 2)


def test_export_of_nothing(command: Command, tmp_path: Path) -> None:
    assert refused(command("export", str(tmp_path / "out")), "nothing in this journal to write")
    assert command("export").code == 2
    assert command("export", "x", "--format", "xml").code == 2


def test_merge_and_back(command: Command, logged: Path, tmp_path: Path, stored: Stored) -> None:
    other = str(tmp_path / "laptop.db")
    assert command("run", "5km", "--day", "yesterday", "--journal", other).code == 0

    dry = command("merge", other, "--dry-run")
    assert dry.lines == ["New here: 1 run.", "Nothing was written (--dry-run)."]
    assert len(stored().runs()) == 1
    said = command("merge", other)
    assert said.lines == ["New here: 1 run.", "Written as one step. Take it back with: journal undo"]
    assert len(stored().runs()) == 2
    assert command("merge", other).lines == ["All that laptop.db holds is here already; nothing was written."]
    assert command("undo").out == "Taken back: merge of laptop.db: 1 run new\n"
    assert len(stored().runs()) == 1


def test_the_same_change_on_two_machines(
    command: Command, logged: Path, tmp_path: Path, stored: Stored
) -> None:
    other = tmp_path / "laptop.db"
    assert command("backup", str(other)).code == 0
    raw(logged, "UPDATE runs SET effort = 3, updated_at = '2026-03-16T10:00:00.000Z'")
    raw(other, "UPDATE runs SET effort = 5, updated_at = '2026-03-16T11:00:00.000Z'")

    said = command("merge", str(other))

    assert [line.partition(": ")[0] for line in said.lines[:3]] == [
        "Changed there last, so theirs takes the place of yours:",
        "  here, Mon 16 Mar 2026 10:00 UTC",
        "  there, Mon 16 Mar 2026 11:00 UTC",
    ]
    assert stored().runs()[0].effort == 5


@pytest.mark.parametrize("name", ["merge", "restore"])
def test_what_is_no_journal_of_ours_is_refused(
    command: Command, logged: Path, tmp_path: Path, name: str, stored: Stored
) -> None:
    text, older, strange = tmp_path / "text.db", tmp_path / "older.db", tmp_path / "strange.db"
    text.write_text("dear diary")
    for file in (older, strange):
        command("run", "5km", "--journal", str(file))
    raw(older, "PRAGMA user_version = 1")
    raw(strange, "CREATE TRIGGER t AFTER INSERT ON runs BEGIN DELETE FROM pain; END")
    before = logged.read_bytes()

    assert refused(command(name, str(tmp_path / "nothing.db")), "There is no file")
    assert refused(command(name, str(text)), "is not a journal", "Nothing of it was taken.")
    assert refused(command(name, str(older)), "is of an older version", f"journal today --journal {older}")
    assert refused(command(name, str(strange)), "it has the trigger t, which no journal has")
    raw(strange, "DROP TRIGGER t")
    raw(strange, "INSERT INTO settings (key, value) VALUES ('unit', '\"furlong\"')")
    assert refused(command(name, str(strange)), "The setting unit holds 'furlong'", "Nothing was changed.")
    assert refused(command(name, str(logged)), "is this journal itself")
    assert logged.read_bytes() == before
    assert command(name).code == 2


def test_backup_and_restore(command: Command, logged: Path, stored: Stored) -> None:
    copy = logged.with_name("journal-2026-03-16.db")
    assert command("backup").out == f"Copied to {copy}. Go back to it with: journal restore {copy}\n"
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert refused(command("backup", str(copy)), "No copy could be made")
    command("run", "7km")

    said = command("restore", str(copy))

    assert said.lines == [
        f"What was here is kept in {logged.with_name('journal-2026-03-16-2.db')}.",
        f"Restored from {copy}: 1 run, 1 pain score.",
    ]
    assert len(stored().runs()) == 1


def test_the_doctor(command: Command, logged: Path) -> None:
    assert command("doctor").out == f"All is well with {logged}.\n"
    raw(logged, "UPDATE pain SET run_uid = 'gone'")
    said = command("doctor")
    assert (said.code, said.err) == (1, "")
    assert said.lines[0] == "1 pain score with the name of a run that is gone."


def test_none_of_them_loads_the_app_or_the_charts(logged: Path, tmp_path: Path) -> None:
    command = (
        "import sys; from journal.cli import main\ntry: main()\nfinally: print(*sys.modules, file=sys.stderr)"
    )
    for words in (
        ["backup", str(tmp_path / "copy.db")],
        ["merge", str(tmp_path / "copy.db")],
        ["export", str(tmp_path / "out")],
        ["restore", str(tmp_path / "copy.db")],
        ["doctor"],
    ):
        done = subprocess.run(
            [sys.executable, "-c", command, *words],
            env={**os.environ, "JOURNAL_FILE": str(logged)},
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
        )
        assert not {"textual", "plotext", "rich"} & set(done.stderr.split())
