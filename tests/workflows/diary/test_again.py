"""Entries to write again: usual ones learned from the journal, old ones as words, words to complete from."""

from dataclasses import replace
from datetime import date

import pytest

from journal.model.days import DAY
from journal.model.settings import Settings
from journal.store.journal import Journal
from journal.workflows.diary.again import LEARNED_DAYS, completion_context, usual_entries, words_again
from journal.workflows.diary.log import reading_of, write_words

TODAY = date(2026, 3, 20)
SETTINGS = Settings()


def written(journal: Journal, *lines: str, on: date = TODAY) -> None:
    for line in lines:
        write_words(journal, line, SETTINGS, on)


def test_the_usual_entries_are_ready_for_today(journal: Journal) -> None:
    written(journal, "run 5km 30:00", "run 5km 31:00", 'strength squat 2x8 10kg, "my lift" 5', on=TODAY - DAY)
    written(journal, "pain L3", "note bad sleep")
    found = usual_entries(journal, SETTINGS, TODAY)
    assert [usual.words for usual in found] == ["run 5km", "strength squat 2x8 10kg, my lift 5"]
    assert {entry.day for usual in found for entry in usual.entries} == {TODAY}


def test_what_is_older_than_half_a_year_is_not_read(journal: Journal) -> None:
    written(journal, *["run 5km"] * 9, on=TODAY - (LEARNED_DAYS + 1) * DAY)
    assert usual_entries(journal, SETTINGS, TODAY) == ()


@pytest.mark.parametrize(
    ("line", "again"),
    [
        ('run 6.2km 38:20 tempo e6 "felt good"', 'run 6.2km 38:20 tempo e6 "felt good"'),
        ("pain L3 stairs", "pain left 3 stairs"),
        ("strength squat 3x10 12kg, bridge 2x15", "strength squat 3x10 12kg, bridge 2x15"),
        ("ride 40min e3", "ride 40min e3"),
        ("sick 2026-03-01..2026-03-04", "sick from today"),
        ("sign locked left 2026-03-10 cleared 2026-03-12", "sign locked left"),
        ("note slept badly", 'note "slept badly"'),
    ],
)
def test_an_old_entry_as_words_is_read_as_one_of_today(journal: Journal, line: str, again: str) -> None:
    written(journal, line, on=date(2026, 3, 10)) if "2026" not in line else written(journal, line)
    stored = next(entry for entry in journal.every_entry())
    words = words_again(journal, stored, SETTINGS)
    assert words == again
    reading = reading_of(journal, words, SETTINGS, TODAY)
    assert reading.problems == ()
    assert {entry.day for entry in reading.entries} == {TODAY}


def test_what_was_used_last_is_completed_first(journal: Journal) -> None:
    written(journal, 'run 5km shoes "old pair"', "note first note", "strength bridge 12", on=TODAY - DAY)
    written(journal, 'run 5km shoes "new pair" "windy"', "strength squat 8")
    context = completion_context(journal)
    assert [words for _, words in context.shoes] == ['"new pair"', '"old pair"']
    assert [words for _, words in context.notes] == ['"windy"', '"first note"']
    assert list(dict.fromkeys(words for _, words in context.exercises))[:2] == ["squat", "bridge"]


def test_each_is_offered_once_and_only_the_newest_are_looked_at(journal: Journal) -> None:
    written(journal, "note same", "note same")
    (one, _) = journal.notes()
    fresh = replace(one, key=None, uid="", day=TODAY - DAY)
    journal.fill(replace(fresh, note=f"note {number}") for number in range(300))
    notes = journal.recent_notes()
    assert notes[0] == "same"
    assert len(notes) == len(set(notes)) == 200
