"""Writing entries down: one step, told with full days; nothing of a mistyped year."""

from datetime import date

import pytest

from journal.model.errors import JournalError, NotReadableError
from journal.model.settings import Settings
from journal.store.journal import Journal
from journal.workflows.diary.log import label_of, remove, save_changes, write, write_words
from tests.rules.journals import day, pain, run

SETTINGS = Settings()


def test_what_is_written_is_said_as_seen_today_and_undone_as_seen_from_afar(journal: Journal) -> None:
    said = write(journal, [run(0, 5.0), pain(0, 2, "stairs")], SETTINGS, day(1))

    assert said == ("Run · yesterday · 5.0 km · easy", "Pain · left 2 · yesterday · on stairs")
    assert (
        journal.undo() == "Run · Mon 2 Mar 2026 · 5.0 km · easy; Pain · left 2 · Mon 2 Mar 2026 · on stairs"
    )
    assert journal.runs() == journal.pain() == ()


def test_words_with_a_problem_write_nothing(journal: Journal) -> None:
    with pytest.raises(NotReadableError, match="“12” is not a pain score"):
        write_words(journal, "run 5km; pain L12", SETTINGS, day(0))
    assert journal.runs() == ()
    assert write_words(journal, "run 5km; ice", SETTINGS, day(0)) == (
        "Run · today · 5.0 km · easy",
        "Ice · today",
    )


@pytest.mark.parametrize("when", [date(1969, 12, 31), date(1, 1, 1)])
def test_a_day_before_1970_is_a_mistyped_year(journal: Journal, when: date) -> None:
    number = (when - day(0)).days
    with pytest.raises(NotReadableError, match=r"is before 1970\. Check the year\."):
        write(journal, [run(0, 5.0), run(number, 5.0)], SETTINGS, day(0))
    assert journal.runs() == ()
    assert journal.undo() is None


def test_an_edit_of_several_entries_is_one_step(journal: Journal) -> None:
    write(journal, [run(0, 5.0), pain(0, 2)], SETTINGS, day(0))
    (old_run,), (old_score,) = journal.runs(), journal.pain()

    save_changes(journal, "an edit", [run(1, 6.0)], [old_score], [old_run])

    assert [kept.distance_m for kept in journal.runs()] == [6000.0]
    assert journal.undo() == "an edit"
    assert [kept.uid for kept in journal.runs()] == [old_run.uid]


def test_an_entry_is_taken_out_by_its_name(journal: Journal) -> None:
    write(journal, [run(0, 5.0)], SETTINGS, day(0))
    (stored,) = journal.runs()

    assert remove(journal, stored, SETTINGS) == "Run · Mon 2 Mar 2026 · 5.0 km · easy"
    assert journal.runs() == ()
    with pytest.raises(JournalError, match="no longer in the journal"):
        remove(journal, stored, SETTINGS)
    assert journal.undo() == "taking out Run · Mon 2 Mar 2026 · 5.0 km · easy"
    assert len(journal.runs()) == 1
    assert label_of([], SETTINGS) == ""
