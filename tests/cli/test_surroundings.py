"""Which journal, which day, and what happens without a terminal."""

import os
from pathlib import Path

import pytest

from journal.workflows import surroundings
from tests.cli.conftest import Command, refused


def test_the_journal_named_on_the_line_goes_before_the_one_of_the_environment(
    command: Command, path: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.db"

    assert command("run", "5km", "--journal", str(other)).code == 0

    assert other.exists()
    assert not path.exists()
    assert command("where", "--journal", str(other)).out == f"{other}\n"
    assert command("where").out == f"{path}\n"


def test_without_either_it_lies_in_the_user_s_data_folder(
    command: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for empty in (True, False):
        monkeypatch.setenv("JOURNAL_FILE", "") if empty else monkeypatch.delenv("JOURNAL_FILE")
        where = command("where")
        file = Path(where.lines[0])
        assert file == Path(os.environ["XDG_DATA_HOME"]) / "kneewise" / "journal.db"
        assert file.is_relative_to(tmp_path)
    assert where.err == "It is not there yet; the first use makes it.\n"
    assert not file.exists()

    command("run", "5km")

    assert command("where").err == ""
    assert (file.stat().st_mode & 0o777, file.parent.stat().st_mode & 0o777) == (0o600, 0o700)


def test_where_names_the_file_in_full(
    command: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    assert command("where", "--journal", "mine.db").lines == [str(tmp_path / "mine.db")]
    assert command("where", "--journal", "~/mine.db").lines == [os.environ["HOME"] + "/mine.db"]


@pytest.mark.parametrize("where", ["option", "environment"])
def test_a_home_folder_that_is_not_there(
    command: Command, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    name = "~nobody-of-that-name/journal.db"
    if where == "environment":
        monkeypatch.setenv("JOURNAL_FILE", name)
    said = command("weeks", *(["--journal", name] if where == "option" else []))
    assert refused(said, "a home folder that is not there", "Name the journal file in full.")


def test_a_file_that_is_no_journal_is_refused_and_left_as_it_is(command: Command, path: Path) -> None:
    path.write_text("dear diary")
    for words in (["weeks"], ["pain", "3", "--knee", "left"], ["undo"], ["imports"], ["today"]):
        assert refused(command(*words), "is not a journal")
    assert path.read_text() == "dear diary"


def test_a_folder_that_can_not_be_made(command: Command, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert refused(
        command("run", "5km", "--journal", str(tmp_path / "file" / "journal.db")), "can't be opened"
    )
    assert refused(command("run", "5km", "--journal", str(tmp_path / ("long" * 100))), "File name too long")
    assert command("run", "5km", "--journal", str(tmp_path)).code == 2


def test_a_setting_it_can_not_have_is_refused(command: Command, setting: object) -> None:
    setting(unit="furlong")  # type: ignore[operator]
    assert refused(command("weeks"), "The setting unit holds 'furlong'", "Remove it from the table settings")


@pytest.mark.parametrize(
    "day", ["soon", "2026-02-30", "16.3.2026", "\udcff\x1b[31m", "0001-01-01", "9999-12-31"]
)
def test_a_day_of_the_environment_that_is_none(
    command: Command, path: Path, monkeypatch: pytest.MonkeyPatch, day: str
) -> None:
    monkeypatch.setenv("JOURNAL_TODAY", day)
    assert refused(command("today"), "$JOURNAL_TODAY is ", "Write it as 2026-03-16, or unset it.")
    assert not path.exists()


@pytest.mark.parametrize("day", ["1970-01-01", "9990-12-31"])
def test_the_first_and_the_last_day_there_is(
    command: Command, monkeypatch: pytest.MonkeyPatch, day: str
) -> None:
    monkeypatch.setenv("JOURNAL_TODAY", day)
    assert command("log", "run 5km; pain L1; morning 1 0").code == 0
    for words in (["today"], ["weeks"], ["flags", "--all"], ["chart"], ["weeks", "--json"]):
        assert command(*words).code == 0


def test_today_is_the_local_day_where_none_is_named(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("JOURNAL_TODAY")
    assert surroundings.today({}) == surroundings.today({"JOURNAL_TODAY": ""})
    assert refused(command("pain", "1", "--knee", "left", "--day", "9000-01-01"), "is after today")


@pytest.mark.parametrize("words", [[], ["demo"], ["--journal", "x.db"]])
def test_the_app_refuses_to_open_without_a_terminal(
    command: Command, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert refused(command(*words), "The app needs a terminal.", "journal --help")
    assert not path.exists()
    assert not (tmp_path / "x.db").exists()


@pytest.mark.parametrize(
    "words",
    [["demo", "--journal", "x.db"], ["weeks", "--nothing"], ["jog"], ["undo", "2"], ["where", "--json"]],
)
def test_wrong_usage(command: Command, words: list[str]) -> None:
    said = command(*words)
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("Usage: journal")


def test_the_journal_is_named_after_the_command(command: Command) -> None:
    said = command("--journal", "x.db", "weeks")
    assert said.code == 2
    assert "Put --journal after the command: journal weeks --journal" in said.err


def test_the_help_lists_the_commands_and_every_one_has_its_own(command: Command) -> None:
    said = command("--help")
    assert said.code == 0
    commands = said.out.partition("Commands:")[2]
    names = [line.split()[0] for line in commands.splitlines() if line.strip()]
    assert names == [
        "demo", "run", "pain", "morning", "strength", "log", "undo", "redo",
        "today", "weeks", "flags", "chart", "where", "plan", "import", "imports", "exercises",
        "merge", "export", "backup", "restore", "doctor", "report",
    ]  # fmt: skip
    for name in names:
        own = command(name, "-h")
        assert (own.code, own.err) == (0, "")
        assert ("--journal" in own.out) is (name != "demo")
    assert command("--version").out.startswith("journal, version ")
