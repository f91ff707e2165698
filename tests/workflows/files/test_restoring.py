"""What going back to a copy would change, told before it is done."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from journal.model.entries import DayNote, PainScore, Run
from journal.model.errors import FileRefusedError
from journal.model.vocabulary import Knee
from journal.store.journal import Journal
from journal.workflows.files.restoring import change_lines, count_rows, look_at
from tests.store.helpers import DAY

LATER = date(2026, 3, 19)


@pytest.fixture
def copy(journal: Journal, tmp_path: Path) -> Path:
    with journal.change("then") as writing:
        writing.add_all([Run(day=DAY, distance_m=5000), Run(day=DAY, distance_m=6000)])
        writing.add(PainScore(day=DAY, knee=Knee.LEFT, score=2))
    journal.back_up(tmp_path / "copy.db")
    return tmp_path / "copy.db"


def test_what_goes_what_comes_and_what_changes(journal: Journal, copy: Path) -> None:
    with journal.change("now") as writing:
        writing.delete(journal.pain()[0])
        writing.update(replace(journal.runs()[0], note="later"))
        writing.add_all([DayNote(day=LATER, note="tired"), Run(day=LATER, distance_m=9000)])
    before = journal.whole()
    seen = look_at(journal, copy)
    assert (seen.goes, seen.comes, seen.differs) == ({"runs": 1, "notes": 1}, {"pain": 1}, 1)
    assert change_lines(seen) == [
        "Only here, and would go: 1 run, 1 note.",
        "Only in the copy, and would come back: 1 pain score.",
        "Changed since, and would be as in the copy: 1 entry.",
    ]
    assert count_rows(seen)[0] == ("runs", "3", "2")
    assert sorted(count_rows(seen)[1:3]) == [("notes", "1", "0"), ("pain scores", "0", "1")]
    assert count_rows(seen)[-1] == ("newest entry", "Thu 19 Mar 2026", "Mon 16 Mar 2026")
    assert journal.whole() == before


def test_a_copy_of_what_is_here_changes_no_entry(journal: Journal, copy: Path) -> None:
    assert change_lines(look_at(journal, copy)) == ["The copy has the same entries as this journal."]


def test_an_empty_journal_has_no_newest_entry(journal: Journal, tmp_path: Path) -> None:
    with Journal(tmp_path / "other.db"):
        pass
    assert count_rows(look_at(journal, tmp_path / "other.db")) == [("newest entry", "none", "none")]


def test_what_is_no_journal_is_refused(journal: Journal, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("dear runner")
    with pytest.raises(FileRefusedError, match="is not a journal"):
        look_at(journal, tmp_path / "letter.txt")
