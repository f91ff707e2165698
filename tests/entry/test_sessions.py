"""A strength session and its sets: the words to type again, and the line to read."""

from datetime import date

import pytest

from journal.entry.describing import describe, describe_all
from journal.entry.exercise_names import exercise_names
from journal.entry.language import read
from journal.entry.sessions import session_words
from journal.exchange.exercises import load_exercises
from journal.model.entries import CareTaken, Entry, ExerciseSet, StrengthSession
from journal.model.settings import Settings
from journal.model.vocabulary import Care
from journal.workflows.surroundings import data_folder

TODAY = date(2026, 3, 16)
KM = Settings()
NAMES = exercise_names(load_exercises(data_folder()))


def entries(typed: str) -> tuple[Entry, ...]:
    reading = read(typed, KM, TODAY, new_uid=lambda: "s", exercises=lambda: NAMES)
    assert reading.problems == ()
    return reading.entries


# What was typed after "strength", the words it is typed with again, and the line.
SESSIONS = [
    ("split squats 3 x 10 12 kg left, bridge 3x12, e6",
     "e6 split squat 3x10 12kg left, bridge 3x12",
     "today · split squat 3×10 12 kg left · bridge 3×12 · effort 6"),
    ("yesterday 35 min session A clam 2x12 each side band green",
     'yesterday 35min session "A" clamshell 2x12 band green each side',
     "A · yesterday · 35 min · clamshell 2×12 band green each side"),
    ("squat 10,10,8 25lb e7 p2L", "squat 10,10,8 11.33980925kg e7 p2L",
     "today · squat 10, 10, 8 11.34 kg effort 7 pain 2 left"),
    ("squat 10 12kg, 8 14kg", "squat 10 12kg, squat 8 14kg", "today · squat 10 12 kg, 8 14 kg"),
    ("plank 3x30, 2x45", "plank 3x30s, plank 2x45s", "today · plank 3×30 s, 2×45 s"),
    ("plank 40,30.5s", "plank 40,30.5s", "today · plank 40, 30.5 s"),
    ("plank 3x10 reps", "plank 3x10reps", "today · plank 3×10"),
    ("bird-dog 10 hold 5s each side", "bird-dog 10 hold 5s each side",
     "today · bird-dog 10 hold 5 s each side"),
    ("squat 3 sets, bridge 1 set assisted 20kg", "squat 3 sets, bridge 1 set assisted 20kg",
     "today · squat 3 sets · bridge 1 set assisted 20 kg"),
    ('squat 2x8 "wobbly" for-physio band, "felt strong"',
     'squat 2x8 band for-physio note "wobbly", "felt strong"',
     "today · squat 2×8 band “wobbly” for the physio · “felt strong”"),
    ('"my plank" 3x30s', '"my plank" 3x30s', "today · my plank 3×30 s"),
    ('squat 8 band "dark red"', 'squat 8 band "dark red"', "today · squat 8 band dark red"),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "words", "line"), SESSIONS)
def test_a_session(typed: str, words: str, line: str) -> None:
    session, *sets = entries(f"strength {typed}")
    assert isinstance(session, StrengthSession)
    done = [one for one in sets if isinstance(one, ExerciseSet)]
    assert session_words(session, done, TODAY, NAMES) == f"strength {words}"
    assert describe_all([session, *sets], KM, TODAY) == (f"Strength · {line}",)


def test_names_stand_in_quotes_where_no_exercises_are_known() -> None:
    session, *sets = entries("strength split squat 8")
    assert session_words(session, sets, TODAY) == 'strength "split squat" 8'


def test_the_sets_are_written_by_their_position() -> None:
    session, first, second = entries("strength squat 8, bridge 12")
    assert session_words(session, [second, first], TODAY, NAMES) == "strength squat 8, bridge 12"


def test_each_session_gathers_its_own_sets_wherever_they_are() -> None:
    one, two = StrengthSession(day=TODAY, uid="1"), StrengthSession(day=TODAY, uid="2", effort=4)
    squat = ExerciseSet(day=TODAY, session_uid="2", exercise="squat", position=1, reps=8)
    plank = ExerciseSet(day=TODAY, session_uid="1", exercise="plank", position=1, hold_s=30)
    ice = CareTaken(day=TODAY, care=Care.ICE)
    assert describe_all([squat, one, ice, two, plank], KM, TODAY) == (
        "Strength · today · squat 8 · effort 4",
        "Strength · today · plank 30 s",
        "Ice · today",
    )


def test_sets_without_their_session_share_a_line_too() -> None:
    _, first, second = entries("strength yesterday squat 2x8")
    assert describe_all([first, second], KM, TODAY) == ("Strength · yesterday · squat 2×8",)
    assert describe(first, KM, TODAY) == "Strength · yesterday · squat 8"


def test_control_characters_of_names_do_not_reach_the_line() -> None:
    one = ExerciseSet(day=TODAY, session_uid="s", exercise="\x1b[31mred", position=1, reps=8, note="a\nb")
    assert describe(one, KM, TODAY) == "Strength · today · ␛[31mred 8 “a b”"
