"""Entries in one line for people, and as words to type again."""

from datetime import date, time

import pytest

from journal.entry.describing import describe, describe_all
from journal.entry.language import read
from journal.entry.wording import as_words
from journal.model.entries import CrossTraining, Entry, Episode, ExerciseSet, PainScore, Run
from journal.model.errors import NotReadableError
from journal.model.settings import Settings
from journal.model.vocabulary import EpisodeKind, Knee, Moment, Unit

TODAY = date(2026, 3, 16)
KM = Settings()

# What was typed, how it is described, and the words it is typed with again.
LINES = [
    ("run yesterday 6.2 38:20 tempo e6",
     "Run · yesterday · 6.2 km · 38:20 · 6:11 min/km · tempo · effort 6",
     "run yesterday 6.2km 38:20 tempo e6"),
    ("run fri 4.6km 26:41 @18:05",
     "Run · Fri 13 Mar 18:05 · 4.6 km · 26:41 · 5:48 min/km · easy", "run 2026-03-13 @18:05 4.6km 26:41"),
    ("run 31 dec 45min", "Run · Wed 31 Dec 2025 · 45 min · easy", "run 2025-12-31 45min"),
    ("run 6x3/2 30min walk-run feel 4",
     "Run · today · 30 min · walk-run · 6x3/2 · feel 4 of 5", "run 30min walk-run 6x3/2 feel 4"),
    ('run 6km trail hilly shoes "grey pair" gait swelling from 3.5km for physio "new; path"',
     "Run · today · 6.0 km · easy · trail · hilly · grey pair · gait changed · swelling · pain from 3.5 km"
     " · “new; path” · for the physio",
     'run 6km trail hilly shoes "grey pair" gait swelling from 3.5km for-physio "new; path"'),
    ("pain L1 morning", "Pain · left 1 · this morning", "pain left 1 morning"),
    ("pain L1 morning yesterday", "Pain · left 1 · yesterday morning", "pain yesterday left 1 morning"),
    ("pain L1 morning 1 mar", "Pain · left 1 · Sun 1 Mar · in the morning", "pain 2026-03-01 left 1 morning"),
    ("pain R3 after-run kneecap @18:40",
     "Pain · right 3 · today 18:40 · within an hour of running · around or behind the kneecap",
     "pain @18:40 right 3 after-run front"),
    ("pain R3 elsewhere", "Pain · right 3 · today · elsewhere", "pain right 3 elsewhere"),
    ("bike 40min e3", "Ride · today · 40 min · effort 3", "ride 40min e3"),
    ('cross "step class" 1h05', "Step class · today · 1:05:00", 'cross "step class" 1:05:00'),
    ("painkiller @8:00", "Medicine · today 08:00", "medicine @08:00"),
    ("note fri @9:00 slept badly", "Note · Fri 13 Mar 09:00 · “slept badly”",
     'note 2026-03-13 @09:00 "slept badly"'),
    ("sign locked left yesterday",
     "Warning sign · left · yesterday · locked, or can't be straightened", "sign locked yesterday left"),
    ("sign unwell 1 mar cleared",
     "Warning sign · Sun 1 Mar · losing weight without a reason, or several joints at once · cleared today",
     "sign unwell 2026-03-01 cleared today"),
    ("knee left from 1 mar", "Episode: knee · left · from Sun 1 Mar · still open",
     "knee left from 2026-03-01"),
    ('away 1 mar..yesterday "by the sea"',
     "Episode: away · from Sun 1 Mar · to yesterday · “by the sea”",
     'away 2026-03-01..yesterday "by the sea"'),
    ("ill", "Episode: illness · today", "sick today..today"),
    ("injury right from fri", "Episode: injury · right · from Fri 13 Mar · still open",
     "injury right from 2026-03-13"),
    ('strength fri 35min e6 session A "felt strong"',
     "Strength · A · Fri 13 Mar · 35 min · effort 6 · “felt strong”",
     'strength 2026-03-13 35min e6 session "A", "felt strong"'),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "described", "words"), LINES)
def test_an_entry_described_and_as_words(typed: str, described: str, words: str) -> None:
    [entry] = read(typed, KM, TODAY).entries
    assert describe(entry, KM, TODAY) == described
    assert as_words(entry, KM, TODAY) == words


def test_distances_are_described_in_the_journals_unit_and_written_in_their_own() -> None:
    run = Run(day=TODAY, distance_m=6195.9744, distance_unit=Unit.MI, duration_s=2300)
    assert describe(run, KM, TODAY) == "Run · today · 6.2 km · 38:20 · 6:11 min/km · easy"
    assert as_words(run, KM, TODAY) == "run 3.85mi 38:20"


def test_both_knees_of_one_moment_share_a_line() -> None:
    scores = read("morning 1 0; pain R2 L1 stairs; pain L3", KM, TODAY).entries
    assert describe_all(scores, KM, TODAY) == (
        "Pain · left 1 · right 0 · this morning",
        "Pain · left 1 · right 2 · today · on stairs",
        "Pain · left 3 · today",
    )


def test_scores_that_differ_in_more_than_the_knee_do_not() -> None:
    scores = read("pain L1 stairs; pain R1 squat", KM, TODAY).entries
    assert len(describe_all(scores, KM, TODAY)) == 2


def test_a_set_has_words_only_with_its_session() -> None:
    with pytest.raises(NotReadableError, match="A set has words only with its session"):
        as_words(ExerciseSet(day=TODAY, session_uid="s", exercise="squat", position=1, reps=8), KM, TODAY)


def test_a_knee_episode_without_a_knee_is_described_all_the_same() -> None:
    episode = Episode(day=date(2026, 3, 1), kind=EpisodeKind.KNEE)
    assert describe(episode, KM, TODAY) == "Episode: knee · from Sun 1 Mar · still open"


def test_a_sort_of_entry_without_a_description_is_a_mistake_of_ours() -> None:
    with pytest.raises(TypeError):
        describe(Entry(day=TODAY), KM, TODAY)


def test_a_note_is_described_in_one_short_line_and_markup_is_left_as_it_is() -> None:
    run = Run(day=TODAY, distance_m=6000, note="[red]x[/]\n\x1b[31mred  " + "y" * 100)
    described = describe(run, KM, TODAY)
    assert described.startswith("Run · today · 6.0 km · easy · “[red]x[/] ␛[31mred yyy")
    assert described.endswith("y…”")
    assert len(described) < 100


def test_a_distance_too_small_for_a_pace_has_none() -> None:
    run = Run(day=TODAY, distance_m=5e-324, duration_s=2300)
    assert describe(run, KM, TODAY) == "Run · today · 0.0 km · 38:20 · easy"


def test_a_stored_time_keeps_its_seconds_in_words() -> None:
    score = PainScore(day=TODAY, knee=Knee.LEFT, score=1, moment=Moment.NIGHT, time=time(3, 0, 7))
    assert as_words(score, KM, TODAY) == "pain @03:00:07 left 1 night"


def test_an_activity_that_only_looks_known_is_written_as_it_was() -> None:
    ride = CrossTraining(day=TODAY, activity="Bike", duration_s=2300.25)
    assert as_words(ride, KM, TODAY) == 'cross "Bike" 38:20.25'
