"""Text and file names that mean harm: kept to the letter or refused in words, never obeyed by a terminal."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from journal.store.journal import Journal
from tests.cli.conftest import Command, Ran, refused

RIGHT_TO_LEFT = "\u202e"
NOTES = {
    "markup": "[red]x[/]",
    "markup left open": "[/] [bold",
    "formula": "=1+1",
    "escape": "\x1b[31mred\x1b[0m\x1b]0;title\x07",
    "one byte escape": "\x9b31m",
    "long": "long " * 2000,
    "emoji": "\U0001f3c3\u200d\u2640\ufe0f \U0001f468\u200d\U0001f469\u200d\U0001f467",
    "right to left": f"a{RIGHT_TO_LEFT}b \u05e9\u05dc\u05d5\u05dd",
    "lines": "one\ntwo\r\nthree\u2028four",
    "nothing": "a\0b",
    "quotes": '"\\";--',
    "blanks": "  \t ",
}


def harmless(ran: Ran) -> bool:
    """Whether nothing but whole lines of printable text came out."""
    return all(line.isprintable() for text in (ran.out, ran.err) for line in text.split("\n"))


@pytest.mark.parametrize("note", NOTES.values(), ids=NOTES.keys())
def test_a_note_is_kept_to_the_letter_and_printed_harmlessly(
    command: Command, stored: Callable[[], Journal], note: str
) -> None:
    said = [
        command("run", "5km", "--note", note),
        command("pain", "3", "--knee", "left", "--note", note),
        command("today"),
        command("undo"),
        command("redo"),
        command("weeks"),
        command("flags", "--json"),
    ]

    assert [(ran.code, ran.err) for ran in said] == [(0, "")] * len(said)
    assert all(harmless(ran) for ran in said)
    assert max(len(line) for ran in said for line in ran.lines) < 200
    with stored() as journal:
        assert [entry.note for entry in (*journal.runs(), *journal.pain())] == [note, note]


def test_a_note_in_the_words_of_quick_entry(command: Command, stored: Callable[[], Journal]) -> None:
    said = command("log", 'run 5km "[red]x[/] \x1b[31m=1+1\u202e"')

    assert said.code == 0
    assert harmless(said)
    with stored() as journal:
        assert journal.runs()[0].note == "[red]x[/] \x1b[31m=1+1\u202e"


HALF = os.fsdecode(b"caf\xe9")  # what Python makes of an argument that is not UTF-8


@pytest.mark.parametrize(
    "words",
    [
        ["run", "5km", "--note", HALF],
        ["log", f'run 5km "{HALF}"'],
        ["log", HALF],
        ["run", HALF],
        ["run", "5km", "--day", f"\x1b[31m{HALF}"],
        ["run", "5km", "--time", HALF],
        ["run", "5km", "--effort", HALF],
        ["run", "5km", "--structure", HALF],
        ["pain", HALF, "--knee", "left"],
        ["pain", "3", "--knee", "left", "--where", f"\n{HALF}"],
        ["morning", HALF, "\x1b[2J"],
        ["import", f"{HALF}\n\x1b[31m.csv"],
        ["import", "x.csv", "--as", HALF],
    ],
)
def test_half_a_character_is_refused_in_words(
    command: Command, stored: Callable[[], Journal], words: list[str]
) -> None:
    said = command(*words)

    assert refused(said)
    assert harmless(said)
    with stored() as journal:
        assert set(journal.counts().values()) == {0}


@pytest.mark.parametrize("name", [b"\xff\x1b[31m\n\xe2\x80\xae.db", "\U0001f3c3 caf\u00e9.db".encode()])
def test_a_journal_of_any_name(command: Command, tmp_path: Path, name: bytes) -> None:
    file = tmp_path / os.fsdecode(name)

    said = [
        command("where", "--journal", str(file)),
        command("run", "5km", "--journal", str(file)),
        command("weeks", "--journal", str(file)),
        command("where", "--journal", str(file)),
    ]

    assert [ran.code for ran in said] == [0] * 4
    assert all(harmless(ran) for ran in said)
    assert file.exists()


def test_a_journal_of_any_name_is_refused_harmlessly(command: Command, tmp_path: Path) -> None:
    file = tmp_path / os.fsdecode(b"\xff\x1b[31m\n\xe2\x80\xae.db")
    file.write_text("dear diary")
    said = command("weeks", "--journal", str(file))
    assert refused(said, "is not a journal")
    assert harmless(said)


def test_an_import_from_a_file_of_any_name(command: Command, tmp_path: Path) -> None:
    file = tmp_path / os.fsdecode(b"\xff\x1b[31mx\n\xe2\x80\xae.csv")
    file.write_text('day,distance_km,note\n2026-03-02,5,"\x1b[31m"\n\x1b[31m\u202e,5,\n')

    said = [
        command("import", str(file), "--dry-run"),
        command("import", str(file)),
        command("imports"),
        command("today"),
        command("undo"),
        command("redo"),
        command("import", "--undo", "1"),
        command("undo"),
    ]

    assert [ran.code for ran in said] == [0] * len(said)
    assert all(harmless(ran) for ran in said)
    for words in (["import", str(file), "--json"], ["imports", "--json"]):
        shown = command(*words)
        assert harmless(shown)
        shown.out.encode("utf-8")
        assert shown.json
    assert command("import", str(file), "--json").json["files"] == [str(file)]


def test_an_import_of_a_file_that_is_refused_by_any_name(command: Command, tmp_path: Path) -> None:
    folder = tmp_path / os.fsdecode(b"\xff\x1b[31mx\n")
    folder.mkdir()
    (folder / "odd.csv").write_text("\x1b[31m\u202ea,b\n1,2\n")
    (folder / "text.csv").write_bytes(b"day,distance_km\n2026-03-02,\xff\n")
    (folder / "none.csv").write_text("day,distance_km\n")
    for name in ("odd.csv", "text.csv", "nothere.csv"):
        said = command("import", str(folder / name))
        assert refused(said)
        assert harmless(said)
    said = command("import", str(folder / "none.csv"))
    assert said.code == 1
    assert harmless(said)
