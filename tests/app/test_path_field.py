"""Paths that complete themselves while they are typed."""

import os
from pathlib import Path

import pytest

from journal.app.widgets.path_field import completed


@pytest.fixture
def downloads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A folder in an own home, with files of three days."""
    monkeypatch.setenv("HOME", str(tmp_path))
    folder = tmp_path / "Downloads"
    for at, name in enumerate(("export_1.zip", "export_2.zip", "Activities.csv", ".hidden")):
        folder.mkdir(exist_ok=True)
        (folder / name).write_text("")
        os.utime(folder / name, (at, at))
    (folder / "watch").mkdir()
    os.utime(folder / "watch", (0, 0))
    return "~/Downloads"


@pytest.mark.parametrize(
    ("typed", "whole"),
    [
        ("/exp", "/export_2.zip"),
        ("/export_1", "/export_1.zip"),
        ("/", "/Activities.csv"),
        ("/w", "/watch/"),
        ("/.h", "/.hidden"),
        ("", "/"),
    ],
)
def test_the_newest_that_begins_so(downloads: str, typed: str, whole: str) -> None:
    assert completed(downloads + typed) == downloads + whole


@pytest.mark.parametrize(
    "typed", ["", "export", "~/Downloads/none", "/no/such/folder/", "~nobody-at-all/x", "/\0/"]
)
def test_nothing_to_complete(downloads: str, typed: str) -> None:
    del downloads
    assert completed(typed) is None


def test_a_whole_name_is_not_offered_again(downloads: str) -> None:
    assert completed(f"{downloads}/export_1.zip") is None
    assert completed(f"{downloads}/watch/") is None
