"""The window on the Log: pages as they are looked at, places that are found again."""

from dataclasses import replace
from datetime import date, time

import pytest

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
from journal.model.errors import JournalError
from journal.model.filter import LogFilter, Sort
from journal.model.settings import Settings
from journal.model.vocabulary import Care, EpisodeKind, Guide, Kind, Knee, Moment, Place, Sign, Unit
from journal.store.journal import Journal
from journal.workflows.diary import log_view
from journal.workflows.diary.log_view import LogView, name_of
from journal.workflows.diary.log_words import log_row
from tests.rules.journals import day

SETTINGS = Settings()


@pytest.fixture
def thirty(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> Journal:
    """Three scores a day for ten days, the newest noted 0, in pages of four."""
    monkeypatch.setattr(log_view, "PAGE", 4)
    monkeypatch.setattr(log_view, "KEPT_PAGES", 2)
    journal.fill(
        PainScore(day=day(9 - n // 3), time=time(20 - n % 3), knee=Knee.LEFT, score=n % 11, note=str(n))
        for n in range(30)
    )
    return journal


def note(entry: Entry | None) -> str:
    return "" if entry is None else entry.note


def test_every_place_is_there_in_any_order_of_looking(thirty: Journal) -> None:
    view = LogView(thirty)
    places = [*range(30), 29, 3, 17, 0, -1, 30]
    assert [note(view.at(place)) for place in places] == [*map(str, range(30)), "29", "3", "17", "0", "", ""]


def test_the_newest_of_a_day_and_of_the_next_older_one(thirty: Journal) -> None:
    view = LogView(thirty)
    assert [view.of_day(day(n)) for n in (9, 8, 0, 20, -5)] == [0, 3, 27, 0, 30]
    assert view.of_day(date.max) == 0
    view.look_for(LogFilter(first=day(2), last=day(5)))
    assert [view.of_day(day(n)) for n in (9, 5, 4, 2, 0)] == [0, 0, 3, 9, 12]


def test_an_entry_is_found_again_wherever_it_went(thirty: Journal) -> None:
    view = LogView(thirty)
    entry = view.at(13)
    assert entry is not None
    assert view.place_of(entry) == 13
    with thirty.change("to another day") as writing:
        writing.update(replace(entry, day=day(0), time=time(1)))
    view.reload()
    assert view.place_of(entry) == 29
    view.look_for(LogFilter(first=day(4)))
    assert view.place_of(entry) is None
    thirty.undo()
    with thirty.change("gone") as writing:
        writing.delete(thirty.read_again([entry])[0])
    assert view.place_of(entry) is None


def test_the_neighbour_is_the_older_one_else_the_newer(thirty: Journal) -> None:
    view = LogView(thirty)
    names = [name_of(entry) for entry in view.everything()]
    assert note(view.neighbour(5, {names[5], names[6]})) == "7"
    assert note(view.neighbour(29, {names[29], names[28]})) == "27"
    assert view.neighbour(0, set(names)) is None


def test_a_filter_that_cannot_be_looked_for_leaves_what_was_found(thirty: Journal) -> None:
    view = LogView(thirty)
    view.look_for(LogFilter(texts=("2",)))
    assert (view.count, view.total) == (12, 30)
    thirty.close()
    with pytest.raises(JournalError):
        view.look_for(LogFilter(texts=("3",)))
    assert (view.count, note(view.at(0))) == (12, "2")


def test_another_program_may_take_entries_out_meanwhile(thirty: Journal) -> None:
    view = LogView(thirty)
    with Journal(thirty.path) as other, other.change("half of them") as writing:
        for entry in other.pain(None, day(4)):
            writing.delete(entry)
    assert view.at(29) is None
    view.reload()
    assert view.count == 15


def test_sets_come_with_their_session(journal: Journal) -> None:
    journal.fill([StrengthSession(day=day(0), uid="s"), DayNote(day=day(1), note="x", uid="s")])
    journal.fill([ExerciseSet(day=day(0), session_uid="s", exercise="plank", position=1)])
    view = LogView(journal)
    assert [len(view.sets_at(place)) for place in (0, 1, 2)] == [0, 1, 0]


# The words of a row


@pytest.mark.parametrize(
    ("entry", "sort", "words"),
    [
        (
            Run(
                day=day(0),
                kind=Kind.WALK_RUN,
                distance_m=4000,
                duration_s=1800,
                structure=Structure(6, 180, 120),
                effort=4,
                feel=3,
                surface="road",
                hills="one",
                shoes="grey",
                gait_changed=True,
                swelling=True,
                pain_from_m=3500,
                for_physio=True,
            ),
            Sort.RUN,
            "walk-run · 4.0 km · 30:00 · 7:30 min/km · 6x3/2 · effort 4 · feel 3 of 5 · road · one · grey"
            " · gait changed · swelling · pain from 3.5 km · for the physio",
        ),
        (Run(day=day(0), distance_m=0.5, duration_s=60), Sort.RUN, "easy · 0.0 km · 1:00"),
        (
            PainScore(day=day(0), knee=Knee.LEFT, score=3, moment=Moment.STAIRS, place=Place.OUTER),
            Sort.PAIN,
            "left 3 · on stairs · outer",
        ),
        (PainScore(day=day(0), knee=Knee.RIGHT, score=0), Sort.PAIN, "right 0"),
        (
            CrossTraining(day=day(0), activity="ride", distance_m=20_000, duration_s=3723, effort=2.5),
            Sort.CROSS,
            "ride · 20.0 km · 1:02:03 · effort 2.5",
        ),
        (CareTaken(day=day(0), care=Care.ICE), Sort.CARE, "ice"),
        (DayNote(day=day(0), note="x"), Sort.NOTE, ""),
        (Episode(day=day(0), kind=EpisodeKind.ILLNESS), Sort.EPISODE, "illness · still open"),
        (
            Episode(day=day(0), kind=EpisodeKind.KNEE, knee=Knee.LEFT, end=day(9)),
            Sort.EPISODE,
            "knee left · to 11 Mar 2026",
        ),
        (
            WarningSign(day=day(0), sign=Sign.EFFUSION, knee=Knee.LEFT, cleared=day(9)),
            Sort.SIGN,
            "swells after runs · left · over since 11 Mar",
        ),
    ],
)
def test_a_row_says_the_entry_in_few_words(entry: Entry, sort: Sort, words: str) -> None:
    row = log_row(entry, (), SETTINGS)
    assert (row.sort, row.words, row.note) == (sort, words, entry.note)


def test_a_session_says_its_sets(journal: Journal) -> None:
    session = StrengthSession(day=day(0), name="A", duration_s=2100, effort=6)
    sets = [ExerciseSet(day=day(0), session_uid="s", exercise="plank", position=n, hold_s=40) for n in (1, 2)]
    assert log_row(session, sets, SETTINGS).words == "A · 35:00 · effort 6 · plank 2×40 s"


def test_amounts_are_in_the_journals_unit() -> None:
    run = Run(day=day(0), distance_m=1609.344)
    assert log_row(run, (), Settings(unit=Unit.MI)).words == "easy · 1.0 mi"


@pytest.mark.parametrize(
    ("score", "tone"), [(2, Guide.GREEN), (3, Guide.AMBER), (5, Guide.AMBER), (6, Guide.RED)]
)
def test_a_score_has_its_tone_by_the_guide(score: int, tone: Guide) -> None:
    assert log_row(PainScore(day=day(0), knee=Knee.LEFT, score=score), (), SETTINGS).tone is tone
