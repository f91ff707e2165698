"""An import: what a person reads before it is written, written in one step, taken back whole."""

from pathlib import Path

import pytest

from journal.model.errors import JournalError
from journal.model.settings import Settings
from journal.model.vocabulary import Unit
from journal.store.journal import Journal
from journal.workflows.files.import_reading import Asked
from journal.workflows.files.import_words import preview_lines
from journal.workflows.files.importing import kinds_in_words, look_at, refuse_bad_rows, write_import
from journal.workflows.files.imports import EditedSinceError, TakenBack, stored_kinds, take_back
from tests.rules.journals import day


@pytest.mark.parametrize(
    ("kinds", "words"),
    [
        ({}, "nothing"),
        ({"runs": 0}, "nothing"),
        ({"runs": 1}, "1 run"),
        ({"runs": 1131, "pain": 12}, "1,131 runs, 12 pain scores"),
        ({"pain": 1, "cross": 1, "care": 1}, "1 pain score, 1 other session, 1 care entry"),
        ({"cross": 2, "care": 2}, "2 other sessions, 2 care entries"),
    ],
)
def test_counts_in_words(kinds: dict[str, int], words: str) -> None:
    assert kinds_in_words(kinds) == words


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    file = tmp_path / "runs.csv"
    file.write_text("day,distance_km\n2026-03-02,5\n2026-03-02,far\n")
    return file


def test_what_is_seen_before_anything_is_written(journal: Journal, mixed: Path) -> None:
    preview = look_at(journal, Asked((mixed,), Settings(), day(5)))
    assert preview_lines(preview, Settings(unit=Unit.MI)) == [
        "runs.csv: runs",
        "  1 run, Mon 2 Mar 2026",
        "  3.11 mi of running",
        "New: 1 run. Already here: 0.",
        "Left out: 1 row.",
    ]
    assert (preview.added, preview.duplicates, preview.without_entries) == ({"runs": 1}, 0, ())
    assert journal.runs() == ()


STRENGTH = "day,exercise,reps\n2026-03-02,squat,10\n2026-03-02,squat,10\n2026-03-03,plank,\n"


def test_sets_of_a_day_come_with_a_session_and_only_once(journal: Journal, tmp_path: Path) -> None:
    file = tmp_path / "strength.csv"
    file.write_text(STRENGTH)
    preview = look_at(journal, Asked((file,), Settings(), day(5)))
    assert (
        preview_lines(preview, Settings())[1]
        == "  2 strength sessions, 3 sets, Mon 2 Mar 2026 to Tue 3 Mar 2026"
    )
    assert write_import(journal, preview) == 1
    monday, tuesday = (session.uid for session in journal.strength_sessions())
    assert [(one.session_uid, one.position) for one in journal.sets(day(0), day(0))] == [
        (monday, 1),
        (monday, 2),
    ]
    assert [one.session_uid for one in journal.sets(day(1), day(1))] == [tuesday]

    again = look_at(journal, Asked((file,), Settings(), day(5)))
    assert (again.new, again.duplicates) == ((), 5)
    file.write_text(f"{STRENGTH}2026-03-03,squat,8\n")
    write_import(journal, look_at(journal, Asked((file,), Settings(), day(5))))
    assert [one.session_uid for one in journal.sets(day(1), day(1))] == [tuesday, tuesday]
    assert len(journal.strength_sessions()) == 2

    assert stored_kinds(journal.imports()[1]) == {"strength": 2, "sets": 3}
    with pytest.raises(EditedSinceError, match=r"1 entry of it was edited since"):
        take_back(journal, 1)
    taken = take_back(journal, 1, edited="take")
    assert taken.removed == {"strength": 2, "sets": 4}, "with what was added to its sessions since"


def test_every_kind_is_counted_by_its_file(journal: Journal, tmp_path: Path) -> None:
    files = {
        "signs": "day,sign\n2026-03-02,calf\n",
        "notes": "day,note\n2026-03-02,slept badly\n",
        "episodes": "day,kind\n2026-03-02,away\n",
    }
    for name, text in files.items():
        (tmp_path / f"{name}.csv").write_text(text)
    preview = look_at(journal, Asked(tuple(tmp_path / f"{name}.csv" for name in files), Settings(), day(5)))
    assert preview.added == {"signs": 1, "notes": 1, "episodes": 1}
    assert preview_lines(preview, Settings())[-1] == (
        "New: 1 warning sign, 1 note, 1 episode. Already here: 0."
    )
    write_import(journal, preview)
    again = look_at(journal, Asked(tuple(tmp_path / f"{name}.csv" for name in files), Settings(), day(5)))
    assert (again.new, again.duplicates) == ((), 3)


def test_all_or_nothing_where_that_is_asked_for(journal: Journal, mixed: Path) -> None:
    preview = look_at(journal, Asked((mixed,), Settings(), day(5)))
    with pytest.raises(JournalError, match=r"row 3: .*Nothing was written; mend this row or import without"):
        refuse_bad_rows(preview)
    mixed.write_text("day,distance_km\n2026-03-02,5\n")
    refuse_bad_rows(look_at(journal, Asked((mixed,), Settings(), day(5))))


def test_what_was_written_in_another_window_since_is_not_brought_twice(journal: Journal, mixed: Path) -> None:
    with Journal(journal.path) as other:
        asked = Asked((mixed,), Settings(), day(5))
        seen = look_at(other, asked)
        assert write_import(journal, look_at(journal, asked)) == 1
        with pytest.raises(JournalError, match=r"changed in another window since the files were looked at"):
            write_import(other, seen)
        assert [run.import_id for run in other.runs()] == [1]
        journal.undo()
        assert write_import(other, look_at(other, asked)) == 2
        seen = look_at(other, asked)
        journal.undo()
        assert seen.new == ()
        assert write_import(other, seen) is None
        seen = look_at(other, asked)
        other.redo()
        other.undo()
        assert write_import(other, seen) == 3, "it is as it was"


def test_written_and_taken_back(journal: Journal, mixed: Path) -> None:
    preview = look_at(journal, Asked((mixed,), Settings(), day(5)))
    key = write_import(journal, preview)
    assert key == 1
    assert write_import(journal, look_at(journal, Asked((mixed,), Settings(), day(5)))) is None
    assert [run.import_id for run in journal.runs()] == [1]
    assert take_back(journal, 1) == TakenBack({"runs": 1}, {}, 0)
    assert journal.runs() == ()
    with pytest.raises(JournalError, match="There is no import 1"):
        take_back(journal, 1)
