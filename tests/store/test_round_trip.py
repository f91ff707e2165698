"""What is written is what is read, to the last digit and letter; what can't be kept is refused in words."""

import math
from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from journal.model.entries import (
    CareTaken,
    CrossTraining,
    DayNote,
    Entry,
    Episode,
    ExerciseSet,
    PainScore,
    Run,
    StrengthSession,
    Structure,
    WarningSign,
)
from journal.model.errors import JournalError, NotReadableError
from journal.model.vocabulary import Care, EpisodeKind, Knee, LoadKind, Sign
from journal.store.journal import Journal
from tests.store.helpers import DAY, ENTRIES, an_empty_journal, as_stored, counts, everything

RUN = Run(day=DAY, distance_m=5000.0)
PAIN = PainScore(day=DAY, knee=Knee.LEFT, score=3)
CROSS = CrossTraining(day=DAY, activity="ride", duration_s=3600.0)
CARE = CareTaken(day=DAY, care=Care.ICE)
SESSION = StrengthSession(day=DAY, uid="session", name="A")
SET = ExerciseSet(day=DAY, session_uid="session", exercise="split squat", position=1, reps=10)
NOTE = DayNote(day=DAY, note="slept badly")
EPISODE = Episode(day=DAY, kind=EpisodeKind.KNEE)
SIGN = WarningSign(day=DAY, sign=Sign.NIGHT_PAIN)

LONE = "half \ud83d of a pair"


@given(ENTRIES)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_entry_comes_back_exactly_also_by_undo_and_redo(entry: Entry) -> None:
    with an_empty_journal() as journal:
        with journal.change("add") as writing:
            uid = writing.add(entry)
        expected = {uid: replace(entry, uid=uid, key=1)}
        assert everything(journal) == expected
        with journal.change("delete") as writing:
            writing.delete(as_stored(journal, everything(journal)[uid]))
        assert everything(journal) == {}
        journal.undo()
        assert everything(journal) == expected
        journal.undo()
        journal.redo()
        assert everything(journal) == expected


@pytest.mark.parametrize(
    "note",
    [
        "a\0b",
        "\0",
        "👟🦵🏽",
        "עברית \u202e rtl",
        "'; DROP TABLE runs; --",
        '"\\"',
        "line\r\nline\tend ",
        "\u2028",
        "ﬁ é é",
    ],
)
def test_notes_keep_every_letter(journal: Journal, note: str) -> None:
    with journal.change("add") as writing:
        writing.add(replace(CARE, note=note))
    with journal.change("edit") as writing:
        writing.update(replace(journal.care()[0], note="plain"))
    journal.undo()
    assert journal.care()[0].note == note


def test_a_fraction_of_a_second_is_kept_and_sorts(journal: Journal) -> None:
    times = [time(7, 30), time(7, 30, 0, 250000), time(7, 30, 1), None]
    with journal.change("add") as writing:
        writing.add_all(replace(CARE, time=at) for at in reversed(times))
    assert [taken.time for taken in journal.care()] == times


def test_entries_are_oldest_first_and_of_the_days_asked_for(journal: Journal) -> None:
    days = [date(2026, 3, day) for day in (18, 16, 17, 19)]
    with journal.change("add") as writing:
        for day in days:
            writing.add_all([replace(RUN, day=day), replace(PAIN, day=day), replace(CROSS, day=day)])
    assert [run.day for run in journal.runs()] == sorted(days)
    asked = journal.entries(date(2026, 3, 17), date(2026, 3, 18))
    assert [run.day.day for run in asked.runs] == [17, 18]
    assert [score.day.day for score in asked.pain] == [17, 18]
    assert [ride.day.day for ride in asked.cross] == [17, 18]
    assert asked.care == ()
    assert journal.span() == (date(2026, 3, 16), date(2026, 3, 19))
    assert journal.counts() == {
        "runs": 4,
        "pain": 4,
        "cross_training": 4,
        "care": 0,
        "strength_sessions": 0,
        "sets": 0,
        "notes": 0,
        "episodes": 0,
        "signs": 0,
    }
    assert journal.run_days(date(2026, 3, 18), date(2026, 3, 18)) == (date(2026, 3, 17), date(2026, 3, 18))


def test_the_sets_of_a_session_stand_together_in_their_order(journal: Journal) -> None:
    with journal.change("add") as writing:
        for position in (3, 1, 2):
            writing.add(replace(SET, position=position))
            writing.add(replace(SET, position=position, session_uid="another", day=date(2026, 3, 15)))
            writing.add(replace(SET, position=position, session_uid="another of the day"))
    assert [(one.session_uid, one.position) for one in journal.sets()] == [
        (session, position)
        for session in ("another", "another of the day", "session")
        for position in (1, 2, 3)
    ]
    assert len(journal.sets(DAY, DAY)) == 6


def test_episodes_are_those_that_reach_into_the_days_asked_for(journal: Journal) -> None:
    first, last = date(2026, 3, 10), date(2026, 3, 20)
    over = replace(EPISODE, day=date(2026, 2, 1), end=date(2026, 3, 9))
    touching = replace(over, end=first)
    within = replace(EPISODE, day=date(2026, 3, 15), end=date(2026, 3, 15))
    still_open = replace(EPISODE, day=date(2025, 1, 1))
    later = replace(EPISODE, day=date(2026, 3, 21))
    with journal.change("add") as writing:
        writing.add_all([later, within, touching, over, still_open])
    found = [(episode.day, episode.end) for episode in journal.episodes(first, last)]
    assert found == [(episode.day, episode.end) for episode in (still_open, touching, within)]
    assert len(journal.episodes()) == 5
    assert journal.entries(first, last).episodes == journal.episodes(), "the rules ask for all of them"


def test_signs_and_notes_of_the_days_asked_for(journal: Journal) -> None:
    before = date(2026, 3, 15)
    with journal.change("add") as writing:
        writing.add_all([SIGN, replace(SIGN, day=before, cleared=DAY), NOTE, replace(NOTE, day=before)])
    assert [sign.cleared for sign in journal.signs()] == [DAY, None]
    assert [sign.day for sign in journal.signs(DAY, DAY)] == [DAY]
    assert [note.day for note in journal.notes(last=before)] == [before]
    assert len(journal.every_entry(DAY, DAY)) == 2


def test_an_empty_journal_answers_everything(journal: Journal) -> None:
    assert journal.span() is None
    assert everything(journal) == {}
    assert journal.setting_values() == {}
    assert journal.imports() == []
    assert (journal.undo(), journal.redo()) == (None, None)


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        (replace(RUN, note=LONE), "half a character"),
        (replace(CROSS, activity=LONE), "half a character"),
        (replace(PAIN, uid=LONE), "half a character"),
        (replace(PAIN, score=11), "score BETWEEN 0 AND 10"),
        (replace(PAIN, score=10**30), "too large"),
        (replace(RUN, feel=2**63), "too large"),
        (replace(RUN, effort=10**400), "too large"),
        (replace(RUN, distance_m=math.nan, duration_s=60.0), "Not a number"),
        (replace(RUN, effort=math.nan), "Not a number"),
        (replace(RUN, distance_m=math.inf), "distance_m"),
        (replace(RUN, distance_m=0.0), "distance_m > 0"),
        (replace(RUN, distance_m=None), "distance_m IS NOT NULL OR duration_s IS NOT NULL"),
        (replace(RUN, duration_s=-1.0), "duration_s > 0"),
        (replace(RUN, import_id=99), "FOREIGN KEY"),
        (replace(CROSS, activity=""), "activity"),
        (replace(RUN, time=time.fromisoformat("07:30+01:00")), "time"),
        (replace(SESSION, duration_s=0.0), "duration_s > 0"),
        (replace(SET, session_uid=""), "session_uid"),
        (replace(SET, reps=0), "reps BETWEEN"),
        (replace(SET, load_kg=12.0), "load_kg IS NULL OR load_kind"),
        (replace(SET, load_kind=LoadKind.WEIGHT, load_kg=12.0, band="red"), "band"),
        (replace(SET, pain_knee=Knee.LEFT), "pain_knee IS NULL OR pain"),
        (replace(NOTE, note=""), "note"),
        (replace(EPISODE, end=date(2026, 3, 15)), "end_day"),
        (replace(SIGN, cleared=date(2026, 3, 15)), "cleared"),
    ],
)
def test_what_cannot_be_kept_is_refused_in_words(journal: Journal, entry: Entry, words: str) -> None:
    with pytest.raises(JournalError, match=words) as caught, journal.change("add") as writing:
        writing.add(entry)
    assert "\n" not in str(caught.value)
    assert everything(journal) == {}
    assert journal.undo() is None


@pytest.mark.parametrize(
    "structure", [Structure(0, 180.0, 120.0), Structure(6, 0.0, 120.0), Structure(5000, 60.0, 0.0)]
)
def test_a_structure_that_could_not_be_read_back_is_refused(journal: Journal, structure: Structure) -> None:
    with pytest.raises(NotReadableError), journal.change("add") as writing:
        writing.add(replace(RUN, structure=structure))


def test_the_same_uid_twice_is_refused(journal: Journal) -> None:
    with journal.change("add") as writing:
        writing.add(replace(RUN, uid="u"))
        writing.add(replace(PAIN, uid="u"))  # another kind of entry may have it
    with pytest.raises(JournalError, match="in the journal already"), journal.change("again") as writing:
        writing.add(replace(RUN, uid="u"))


def test_a_refused_entry_takes_only_itself_out_of_a_change_that_goes_on(journal: Journal) -> None:
    def import_what_can_be(entries: list[Entry]) -> int:
        refused = 0
        with journal.change("import") as writing:
            for entry in entries:
                try:
                    writing.add(entry)
                except JournalError:
                    refused += 1
        return refused

    assert import_what_can_be([RUN, replace(PAIN, score=11), replace(RUN, note=LONE), PAIN]) == 2
    assert counts(journal) == {"runs": 1, "pain": 1}
    journal.undo()
    assert everything(journal) == {}


def test_an_entry_no_table_holds_is_a_fault_of_the_program(journal: Journal) -> None:
    with pytest.raises(TypeError, match="Entry"), journal.change("add") as writing:
        writing.add(Entry(day=DAY))


def test_an_entry_that_is_gone_is_neither_changed_nor_mistaken_for_another(journal: Journal) -> None:
    with journal.change("add") as writing:
        writing.add(RUN)
    (stale,) = journal.runs()
    with journal.change("delete") as writing:
        writing.delete(stale)
    with journal.change("add") as writing:
        writing.add(replace(RUN, note="another"))
    for name in ("update", "delete"):
        with pytest.raises(JournalError, match="no longer in the journal"), journal.change(name) as writing:
            getattr(writing, name)(stale)
    assert [run.note for run in journal.runs()] == ["another"]


@pytest.mark.parametrize("value", ["Übung", 3, 2.5, True, None, ["a", 1], {"km": 1}, LONE])
def test_settings_come_back(journal: Journal, value: Any) -> None:
    with journal.change("settings") as writing:
        writing.setting("name", value)
    journal.remember("zoom", value)
    assert journal.setting_values() == {"name": value, "zoom": value}


def test_a_setting_that_is_no_number_is_refused(journal: Journal) -> None:
    with pytest.raises(JournalError, match="json_valid"):
        journal.remember("cap_percent", math.nan)
