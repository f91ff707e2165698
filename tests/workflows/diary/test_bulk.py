"""Changing many entries at once: what is changed, what is left, one step of undo."""

from dataclasses import replace

import pytest

from journal.model.entries import DayNote, Entry, ExerciseSet, PainScore, Run, StrengthSession
from journal.model.errors import JournalError, NotReadableError
from journal.model.settings import Settings
from journal.model.vocabulary import Kind, Knee
from journal.store.journal import Journal
from journal.workflows.diary.bulk import Field, change_many, changed, counted, read_change, remove_many
from tests.rules.journals import day

SETTINGS = Settings()


@pytest.fixture
def entries(journal: Journal) -> tuple[Entry, ...]:
    """Three runs, one of them in grey shoes already, a score, and a note."""
    journal.fill(
        [
            Run(day=day(0), distance_m=5000, shoes="grey"),
            Run(day=day(2), distance_m=6000, shoes="blue", note="windy"),
            Run(day=day(4), distance_m=7000),
            PainScore(day=day(0), knee=Knee.LEFT, score=2),
            DayNote(day=day(1), note="slept badly"),
        ]
    )
    return journal.every_entry()


def test_only_what_would_be_other_than_it_is_counts(entries: tuple[Entry, ...]) -> None:
    after = changed(entries, read_change(Field.SHOES, " grey "))
    assert [(run.day, run.shoes) for run in after if isinstance(run, Run)] == [
        (day(2), "grey"),
        (day(4), "grey"),
    ]
    assert counted(after) == "2 runs"
    assert counted(entries) == "5 entries"
    assert counted(entries[:1]) == "1 run"
    assert counted(entries[-1:]) == "1 entry"


def test_one_change_is_one_step(journal: Journal, entries: tuple[Entry, ...]) -> None:
    assert change_many(journal, entries, read_change(Field.SHOES, "grey")) == "2 runs: shoes “grey”"
    assert {run.shoes for run in journal.runs()} == {"grey"}
    assert journal.undo() == "change of 2 runs: shoes “grey”"
    assert [run.shoes for run in journal.runs()] == ["grey", "blue", ""]


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        (Field.SHOES, "-", "2 runs: shoes taken out"),
        (Field.SURFACE, "road", "3 runs: surface “road”"),
        (Field.KIND, "t", "3 runs: kind “tempo”"),
        (Field.PHYSIO, "Y", "5 entries: marked for the physio"),
        (Field.NOTE, "new shoes", "5 entries: note “new shoes” added"),
    ],
)
def test_what_is_done_is_said(
    journal: Journal, entries: tuple[Entry, ...], field: Field, text: str, said: str
) -> None:
    assert change_many(journal, entries, read_change(field, text)) == said
    assert changed(journal.every_entry(), read_change(field, text)) == () or field is Field.NOTE


def test_kinds_and_marks_are_set(journal: Journal, entries: tuple[Entry, ...]) -> None:
    change_many(journal, entries, read_change(Field.KIND, "race"))
    change_many(journal, journal.every_entry(), read_change(Field.PHYSIO, "yes"))
    assert {run.kind for run in journal.runs()} == {Kind.RACE}
    assert all(entry.for_physio for entry in journal.every_entry())
    change_many(journal, journal.notes(), read_change(Field.PHYSIO, "no"))
    assert [entry.for_physio for entry in (*journal.notes(), *journal.pain())] == [False, True]


def test_a_note_is_added_behind_the_one_there(journal: Journal, entries: tuple[Entry, ...]) -> None:
    change_many(journal, entries[:2], read_change(Field.NOTE, "with Kim"))
    assert [run.note for run in journal.runs()] == ["with Kim", "windy\nwith Kim", ""]


@pytest.mark.parametrize(
    ("field", "text", "words"),
    [
        (Field.KIND, "jog", "“jog” is no kind of run. Write one of: easy, long, tempo"),
        (Field.KIND, "", "A run has a kind."),
        (Field.PHYSIO, "perhaps", "Write yes or no."),
        (Field.NOTE, "  ", "There is nothing to change it to. Write what to add to every note."),
        (Field.SHOES, "", "There is nothing to change it to. Write the new one, or - for none."),
    ],
)
def test_what_cannot_be_read_says_why(field: Field, text: str, words: str) -> None:
    with pytest.raises(NotReadableError) as refused:
        read_change(field, text)
    assert words in str(refused.value)


def test_a_change_of_nothing_is_refused(journal: Journal, entries: tuple[Entry, ...]) -> None:
    with pytest.raises(JournalError, match="Nothing here would be changed"):
        change_many(journal, journal.notes(), read_change(Field.SHOES, "grey"))
    assert journal.undo() is None


def test_entries_changed_elsewhere_since_refuse_the_whole(
    journal: Journal, entries: tuple[Entry, ...]
) -> None:
    with journal.change("elsewhere") as writing:
        writing.update(replace(journal.runs()[2], effort=5))
    with pytest.raises(JournalError, match="changed in another window"):
        change_many(journal, entries, read_change(Field.SHOES, "grey"))
    assert [run.shoes for run in journal.runs()] == ["grey", "blue", ""]


def test_many_are_taken_out_as_one_step_a_session_with_its_sets(
    journal: Journal, entries: tuple[Entry, ...]
) -> None:
    with journal.change("strength") as writing:
        writing.add(StrengthSession(day=day(3), name="A", uid="s"))
        writing.add(ExerciseSet(day=day(3), session_uid="s", exercise="plank", position=1))
    said = remove_many(journal, (*journal.strength_sessions(), *entries), SETTINGS)
    assert said.startswith("Strength · A · Thu 5 Mar 2026; Run · Mon 2 Mar 2026 · 5.0 km")
    assert said.endswith(" and 3 more")
    assert journal.every_entry() == ()
    assert journal.undo() == f"taking out {said}"
    assert len(journal.every_entry()) == 7


def test_a_few_are_all_named(journal: Journal, entries: tuple[Entry, ...]) -> None:
    assert remove_many(journal, entries[3:], SETTINGS) == (
        "Pain · left 2 · Mon 2 Mar 2026; Note · Tue 3 Mar 2026 · “slept badly”"
    )
