"""Day notes, warning signs and episodes, read on Monday 16 March 2026."""

from datetime import date, time

import pytest

from journal.entry.language import read
from journal.model.entries import DayNote, Entry, Episode, PainScore, WarningSign
from journal.model.settings import Settings
from journal.model.vocabulary import EpisodeKind, Knee, Moment, Sign

TODAY = date(2026, 3, 16)
YESTERDAY = date(2026, 3, 15)
LEFT, RIGHT = Knee.LEFT, Knee.RIGHT
SICK, AWAY, INJURY, KNEE = EpisodeKind.ILLNESS, EpisodeKind.AWAY, EpisodeKind.INJURY, EpisodeKind.KNEE


def march(day: int) -> date:
    return date(2026, 3, day)


def entries(text: str, settings: Settings | None = None) -> list[Entry]:
    reading = read(text, settings or Settings(), TODAY)
    assert reading.problems == ()
    return list(reading.entries)


NOTES = {
    "note slept badly": DayNote(day=TODAY, note="slept badly"),
    'note "slept badly"': DayNote(day=TODAY, note="slept badly"),
    "Note: slept  badly, again": DayNote(day=TODAY, note="slept  badly, again"),
    "note yesterday slept badly": DayNote(day=YESTERDAY, note="slept badly"),
    "note fri @21:30 calf tight": DayNote(day=march(13), time=time(21, 30), note="calf tight"),
    'note "calf tight" @21:30 fri for physio': DayNote(
        day=march(13), time=time(21, 30), note="calf tight", for_physio=True
    ),
    "note for physio calf tight": DayNote(day=TODAY, note="calf tight", for_physio=True),
    "note at the physio": DayNote(day=TODAY, note="at the physio"),
    "note on stairs it hurts, on flat not": DayNote(day=TODAY, note="on stairs it hurts, on flat not"),
    "note tomorrow is a rest day": DayNote(day=TODAY, note="tomorrow is a rest day"),
    "note yesterday mon was better": DayNote(day=YESTERDAY, note="mon was better"),
    'note he said "go on" and I did': DayNote(day=TODAY, note='he said "go on" and I did'),
    "note run 6km": DayNote(day=TODAY, note="run 6km"),
}


@pytest.mark.parametrize("text", NOTES)
def test_a_note(text: str) -> None:
    assert entries(text) == [NOTES[text]]


def test_a_note_ends_at_the_next_entry() -> None:
    assert [type(entry) for entry in entries('note slept badly; pain L3; note "a; b"')] == [
        DayNote, PainScore, DayNote,
    ]  # fmt: skip


def test_a_note_of_ten_thousand_characters_is_kept() -> None:
    assert entries("note " + "x" * 10_000) == [DayNote(day=TODAY, note="x" * 10_000)]


SIGNS = {
    "sign locked left": (Sign.LOCKED, LEFT, TODAY),
    "sign giving way right yesterday": (Sign.GIVING_WAY, RIGHT, YESTERDAY),
    "warning sign: night-pain": (Sign.NIGHT_PAIN, None, TODAY),
    "sign swollen knee R": (Sign.SWOLLEN, RIGHT, TODAY),
    "sign fri no weight left": (Sign.NO_WEIGHT, LEFT, march(13)),
}


@pytest.mark.parametrize("text", SIGNS)
def test_a_sign(text: str) -> None:
    sign, knee, day = SIGNS[text]
    assert entries(text) == [WarningSign(day=day, sign=sign, knee=knee)]


def test_a_sign_is_cleared_today_or_on_a_day() -> None:
    assert entries('sign locked left 1 mar cleared 8 mar "after a fall"') == [
        WarningSign(day=march(1), sign=Sign.LOCKED, knee=LEFT, cleared=march(8), note="after a fall")
    ]
    assert entries("sign unwell cleared") == [WarningSign(day=TODAY, sign=Sign.UNWELL, cleared=TODAY)]


def test_a_sign_of_both_knees_is_one_of_each() -> None:
    assert [sign.knee for sign in entries("sign effusion both knees")] == [LEFT, RIGHT]


EPISODES = {
    "sick": (SICK, TODAY, TODAY),
    "sick yesterday": (SICK, YESTERDAY, YESTERDAY),
    "ill from fri": (SICK, march(13), None),
    "sick since 9": (SICK, march(9), None),
    "sick mon..wed": (SICK, march(9), march(11)),
    "sick sat..sun": (SICK, march(14), march(15)),
    "sick sat .. sun": (SICK, march(14), march(15)),
    "sick sat..tue": (SICK, march(7), march(10)),
    "sick fri to yesterday": (SICK, march(13), YESTERDAY),
    "away 9..12": (AWAY, march(9), march(12)),
    "away 9 - 12": (AWAY, march(9), march(12)),
    "away 28 dec..3 jan": (AWAY, date(2025, 12, 28), date(2026, 1, 3)),
    "away 9 aug 2024 .. 16 aug 2024": (AWAY, date(2024, 8, 9), date(2024, 8, 16)),
    "episode illness from 3 mar to 6 mar": (SICK, march(3), march(6)),
    "injury from 2026-03-01 until 2026-03-10": (INJURY, march(1), march(10)),
    "episode away 1 mar": (AWAY, march(1), march(1)),
}


@pytest.mark.parametrize("text", EPISODES)
def test_an_episode(text: str) -> None:
    kind, day, end = EPISODES[text]
    assert entries(text) == [Episode(day=day, kind=kind, end=end)]


def test_an_episode_of_a_knee() -> None:
    open_one = Episode(day=march(1), kind=KNEE, knee=LEFT)
    assert entries("knee left from 1 mar") == [open_one]
    assert entries("episode knee L from 1 mar") == [open_one]
    assert entries("knee from 1 mar", Settings(knee=LEFT)) == [open_one]
    assert entries('injury right from 1 mar "calf" for-physio') == [
        Episode(day=march(1), kind=INJURY, knee=RIGHT, note="calf", for_physio=True)
    ]


def test_a_knee_without_days_is_still_a_pain_score() -> None:
    assert entries("knee left 3 stairs") == [PainScore(day=TODAY, knee=LEFT, score=3, moment=Moment.STAIRS)]


REFUSED = [
    ("note", "note", 'A note needs its words. Write it like note "slept badly".'),
    ('note ""', '""', "A note needs its words."),
    ("note fri", "note fri", "A note needs its words."),
    ('note "a" "b"', '"b"', "“b” is a second note after “a”. Put one pair of quotes round the whole note."),
    ('note "a" 6km', "6km", "“6km” (distance) does not belong to a day note."),
    ('note "a" xyzzy', "xyzzy", "“xyzzy” is not a word of the journal."),
    ("sign", "sign", "It is not said which sign. One of locked, no-weight,"),
    ("sign lockd left", "lockd", "Did you mean locked?"),
    ("sign xyzzy", "xyzzy", "The signs are locked, no-weight, swollen,"),
    ("sign locked numb", "numb", "“numb” is a second sign after “locked”."),
    ("sign locked @18:00", "@18:00", "(clock time) does not belong to a warning sign. Leave it out."),
    ("sign locked 6km", "6km", "“6km” (distance) does not belong to a warning sign."),
    ("sign locked 9 mar cleared 8 mar", "sign locked 9 mar cleared 8 mar", "cleared on its day or later."),
    ("sign locked cleared tomorrow", "cleared tomorrow", "Tue 17 Mar 2026 is after today."),
    ("episode", "episode", "It is not said what it is. One of knee, injury, illness, away."),
    ("episode knee from 1 mar", "episode knee from 1 mar", "It is not said which knee."),
    ("sick 12 mar..10 mar", "12 mar..10 mar", "It ends Tue 10 Mar 2026, before it begins Thu 12 Mar 2026."),
    ("sick from tomorrow", "from tomorrow", "Tue 17 Mar 2026 is after today."),
    ("sick fri..2026-03-20", "fri..2026-03-20", "Fri 20 Mar 2026 is after today."),
    ("sick from", "from", "“from” needs a day after it. Write it like from 3 nov to 6 nov."),
    ("sick mon..", "..", "needs a day after it."),
    ("sick mon..wed..fri", "..fri", "is a second last day after"),
    ("sick 6km", "6km", "“6km” (distance) does not belong to an episode."),
    ("sick from mon @18:05", "@18:05", "(clock time) does not belong to an episode."),
]


@pytest.mark.parametrize(("text", "words", "why"), REFUSED)
def test_the_word_and_the_reason(text: str, words: str, why: str) -> None:
    refused = read(text, Settings(), TODAY)
    assert refused.entries == ()
    [problem] = refused.problems
    assert text[problem.start : problem.end] == words
    assert why in str(problem)
