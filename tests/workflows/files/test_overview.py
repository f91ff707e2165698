"""What the page of files says of the journal's file, its copies and the imports."""

from __future__ import annotations

from datetime import UTC, date
from pathlib import Path

import pytest

from journal.model.entries import Run
from journal.model.settings import Settings
from journal.store.journal import ImportRecord, Journal
from journal.workflows.files.imports import TakenBack
from journal.workflows.files.overview import (
    Copy,
    Overview,
    copies_beside,
    copy_words,
    edited_words,
    going_words,
    import_row,
    overview,
    short_path,
    size_words,
    taken_back_words,
    where_words,
)

TODAY = date(2026, 3, 20)


def seen(*copies: Copy) -> Overview:
    return Overview(Path("/x/journal.db"), 340_000, copies, (), empty=False)


def record(**entries: int) -> ImportRecord:
    return ImportRecord(3, "2026-03-18T17:05:00.000Z", ("Acti\x1bvities.csv",), "garmin", entries)


def test_a_new_journal_is_empty_and_has_no_copy(journal: Journal) -> None:
    found = overview(journal)
    assert (found.empty, found.copies, found.imports) == (True, (), ())
    assert where_words(found).startswith(f"{size_words(found.size)} in ")
    with journal.change("run") as writing:
        writing.add(Run(day=TODAY, distance_m=5000))
    assert not overview(journal).empty


def test_copies_are_those_named_after_a_day_newest_first(tmp_path: Path) -> None:
    for name in (
        "journal-2026-03-18.db",
        "journal-2026-03-18-2.db",
        "journal-2026-03-18-10.db",
        "journal-2025-12-31.db",
        "journal-2026-02-30.db",
        "journal-v2-20260318-080000.db",
        "other-2026-03-19.db",
        "journal-2026-03-19.db.txt",
        "journal.db",
    ):
        (tmp_path / name).touch()
    assert [copy.path.name for copy in copies_beside(tmp_path / "journal.db")] == [
        "journal-2026-03-18-10.db",
        "journal-2026-03-18-2.db",
        "journal-2026-03-18.db",
        "journal-2025-12-31.db",
    ]
    assert copies_beside(tmp_path / "nowhere" / "journal.db") == ()


@pytest.mark.parametrize(
    ("day", "words", "wanting"),
    [
        (date(2026, 3, 20), "today", False),
        (date(2026, 3, 19), "1 day ago", False),
        (date(2026, 2, 18), "30 days ago", False),
        (date(2026, 2, 17), "31 days ago", True),
        (date(2026, 3, 21), "Sat 21 Mar 2026", False),
    ],
)
def test_how_old_the_last_copy_is(day: date, words: str, wanting: bool) -> None:
    copy = Copy(Path(f"/x/journal-{day}.db"), day)
    assert copy_words(seen(copy), TODAY) == (f"Last copy beside it: {words}, journal-{day}.db.", wanting)


def test_no_copy_is_worth_a_word() -> None:
    assert copy_words(seen(), TODAY) == ("No copy of it lies beside it yet.", True)


@pytest.mark.parametrize(
    ("size", "words"),
    [(0, "1 kB"), (340_000, "340 kB"), (999_499, "999 kB"), (999_500, "1.0 MB"), (12_652_544, "12.7 MB")],
)
def test_sizes(size: int, words: str) -> None:
    assert size_words(size) == words


def test_the_home_folder_is_a_tilde_and_names_are_not_obeyed() -> None:
    assert short_path(Path.home() / "a" / "journal.db") == "~/a/journal.db"
    assert short_path(Path("/x/[b]\x1b.db")) == "/x/[b]␛.db"


def test_an_import_says_when_what_and_which_files() -> None:
    row = import_row(record(runs=1131, pain=1), UTC)
    assert (row.when, row.kinds, row.files) == (
        "Wed 18 Mar 2026 17:05",
        "1,131 runs, 1 pain score",
        "Acti␛vities.csv",
    )
    assert import_row(record(), UTC).kinds == "nothing of it is left"
    assert import_row(ImportRecord(1, "then", ("a",), "", {}), UTC).when == "at no known time"


def test_what_taking_back_takes() -> None:
    assert going_words(record(runs=1131)) == "1,131 runs go; u brings them back."
    assert going_words(record(runs=1)) == "1 run goes; u brings it back."
    assert "only leaves this list" in going_words(record())


def test_edited_entries_are_named_but_not_all_of_many() -> None:
    runs = [Run(day=TODAY, distance_m=1000 * number) for number in range(1, 12)]
    assert edited_words(runs[:1], Settings())[0] == "1 of them was changed since it came:"
    lines = edited_words(runs, Settings())
    assert lines[0] == "11 were changed since they came:"
    assert "1.0 km" in lines[1]
    assert lines[-1] == "  and 3 more"
    assert len(lines) == 10


def test_what_was_taken_back_is_said_with_what_stayed() -> None:
    assert taken_back_words(record(runs=3), TakenBack({"runs": 2}, {"runs": 1}, 4)) == (
        "Taken back: 2 runs of Acti␛vities.csv. Kept as you changed them: 1 run. "
        "Values it had added elsewhere, gone again: 4. u brings it back."
    )
