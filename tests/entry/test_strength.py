"""Strength sessions: what can be written, the sets it becomes, and what is said of what can't be read."""

from datetime import date, time

import pytest

from journal.entry.exercise_names import exercise_names
from journal.entry.language import Reading, read
from journal.exchange.exercises import load_exercises
from journal.model.entries import Entry, ExerciseSet, StrengthSession
from journal.model.exercises import Exercise, with_own
from journal.model.settings import Settings
from journal.model.vocabulary import Knee, LoadKind, Side
from journal.workflows.surroundings import data_folder

TODAY = date(2026, 3, 16)
NAMES = exercise_names(with_own(load_exercises(data_folder()), ["Copenhagen plank", "90/90 lift", "left"]))
LEFT, RIGHT, BOTH = Side.LEFT, Side.RIGHT, Side.BOTH


def reading(text: str) -> Reading:
    return read(text, Settings(), TODAY, new_uid=lambda: "s", exercises=lambda: NAMES)


def session(text: str) -> tuple[StrengthSession, list[ExerciseSet]]:
    found = reading(text)
    assert found.problems == ()
    first, *sets = found.entries
    assert isinstance(first, StrengthSession)
    assert [one.position for one in sets] == list(range(1, len(sets) + 1))
    assert all(one.session_uid == first.uid == "s" and one.day == first.day for one in sets)
    return first, sets


def said(one: ExerciseSet) -> tuple[object, ...]:
    """Exercise, reps or hold, side: what most of these are about."""
    return (one.exercise, one.reps if one.hold_s is None else one.hold_s, one.side)


# The words after "strength", and the sets they become.
SETS = {
    "split squat 3x10": [("split squat", 10, BOTH)] * 3,
    "split squat 2 x 10 left": [("split squat", 10, LEFT)] * 2,
    "3x10 split squat": [("split squat", 10, BOTH)] * 3,
    "Split Squats 2×10": [("split squat", 10, BOTH)] * 2,
    "split squat 3x 10": [("split squat", 10, BOTH)] * 3,
    "split squat 3 sets of 10": [("split squat", 10, BOTH)] * 3,
    "step ups 10": [("step-up", 10, BOTH)],
    "stepup 10 reps": [("step-up", 10, BOTH)],
    "single leg calf raise 12": [("single-leg calf raise", 12, BOTH)],
    "rdl 10": [("romanian deadlift", 10, BOTH)],
    "bridge 10,10,8": [("bridge", 10, BOTH), ("bridge", 10, BOTH), ("bridge", 8, BOTH)],
    "bridge 10, 8, squat 5": [("bridge", 10, BOTH), ("bridge", 8, BOTH), ("squat", 5, BOTH)],
    "bridge 10, 2x8": [("bridge", 10, BOTH), ("bridge", 8, BOTH), ("bridge", 8, BOTH)],
    "bridge 3 sets": [("bridge", None, BOTH)] * 3,
    "clam 12 L, 10 R": [("clamshell", 12, LEFT), ("clamshell", 10, RIGHT)],
    "clam 2x12 each side": [("clamshell", 12, LEFT), ("clamshell", 12, RIGHT)] * 2,
    "clam 12 per leg": [("clamshell", 12, LEFT), ("clamshell", 12, RIGHT)],
    "side plank 3x30s": [("side plank", 30, BOTH)] * 3,
    "side plank 3x30": [("side plank", 30, BOTH)] * 3,
    "plank 2x1min": [("plank", 60, BOTH)] * 2,
    "plank 1:30": [("plank", 90, BOTH)],
    "plank 30,25s": [("plank", 30, BOTH), ("plank", 25, BOTH)],
    "plank 3x10 reps": [("plank", 10, BOTH)] * 3,
    "plank hold 45 sec": [("plank", 45, BOTH)],
    "squat 3x45 hold": [("squat", 45, BOTH)] * 3,
    "squat 3x45s hold": [("squat", 45, BOTH)] * 3,
    "copenhagen plank 3x8": [("Copenhagen plank", 8, BOTH)] * 3,
    '"90/90 lift" 3x8': [("90/90 lift", 8, BOTH)] * 3,
    '"my plank" 2x30': [("my plank", 30, BOTH)] * 2,
    '"Split Squat" 10': [("Split Squat", 10, BOTH)],
    "left 10 left": [("left", 10, LEFT)],
}


@pytest.mark.parametrize("text", SETS)
def test_sets(text: str) -> None:
    _, sets = session(f"strength {text}")
    assert [said(one) for one in sets] == SETS[text]


LOADS = {
    "12kg": (LoadKind.WEIGHT, 12.0, ""),
    "12,5 kg": (LoadKind.WEIGHT, 12.5, ""),
    "with 12 kg": (LoadKind.WEIGHT, 12.0, ""),
    "25lb": (LoadKind.WEIGHT, 11.33980925, ""),
    "25 lbs": (LoadKind.WEIGHT, 11.33980925, ""),
    "weight": (LoadKind.WEIGHT, None, ""),
    "band green": (LoadKind.BAND, None, "green"),
    'band "dark red"': (LoadKind.BAND, None, "dark red"),
    "band green 8kg": (LoadKind.BAND, 8.0, "green"),
    "band left": (LoadKind.BAND, None, ""),
    "assisted 20kg": (LoadKind.ASSISTED, 20.0, ""),
    "bw": (LoadKind.BODYWEIGHT, None, ""),
    "bodyweight": (LoadKind.BODYWEIGHT, None, ""),
    "": (LoadKind.BODYWEIGHT, None, ""),
}


@pytest.mark.parametrize("text", LOADS)
def test_a_load(text: str) -> None:
    _, [one] = session(f"strength squat 10 {text}")
    assert (one.load_kind, one.load_kg, one.band) == LOADS[text]


def test_a_hold_of_every_repetition() -> None:
    _, [one] = session("strength bird-dog 10 hold 5s")
    assert (one.reps, one.hold_s) == (10, 5.0)


def test_effort_and_pain_after_an_exercise_are_its_own() -> None:
    whole, sets = session("strength squat 2x8 e7 p2L, bridge 12 pain R3, plank 30s")
    assert whole.effort is None
    assert [(one.effort, one.pain, one.pain_knee) for one in sets] == [
        (7, 2, Knee.LEFT), (7, 2, Knee.LEFT), (None, 3, Knee.RIGHT), (None, None, None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "strength yesterday @18:05 35min e6 session A squat 8 e7, bridge 12",
        "strength squat 8 e7, bridge 12, 35min e6 yesterday @18:05 session A",
        "strength yesterday 35 min e6, squat 8 e7, bridge 12 @18:05, session A",
    ],
)
def test_what_stands_before_the_first_exercise_or_by_itself_is_of_the_session(text: str) -> None:
    whole, sets = session(text)
    assert whole == StrengthSession(
        day=date(2026, 3, 15), time=time(18, 5), duration_s=2100.0, effort=6, name="A", uid="s"
    )
    assert [one.effort for one in sets] == [7, None]


def test_pain_of_the_whole_session_is_of_every_set_without_its_own() -> None:
    _, sets = session("strength p1 squat 8 p3L, bridge 12")
    assert [(one.pain, one.pain_knee) for one in sets] == [(3, Knee.LEFT), (1, None)]


def test_a_note_after_an_exercise_is_of_its_first_set_and_one_by_itself_of_the_session() -> None:
    whole, sets = session('strength squat 2x8 "wobbly; deep" for-physio, bridge 12, "felt strong"')
    assert (whole.note, whole.for_physio) == ("felt strong", False)
    assert [one.note for one in sets] == ["wobbly; deep", "", ""]
    assert [one.for_physio for one in sets] == [True, False, False]


def test_a_session_needs_no_sets() -> None:
    assert session("strength") == (StrengthSession(day=TODAY, uid="s"), [])
    assert session("strength 1h05") == (StrengthSession(day=TODAY, duration_s=3900, uid="s"), [])


def test_a_session_is_one_of_several_entries() -> None:
    entries: tuple[Entry, ...] = reading("ice; strength squat 8; note slept badly").entries
    assert [type(entry).__name__ for entry in entries] == [
        "CareTaken", "StrengthSession", "ExerciseSet", "DayNote",
    ]  # fmt: skip


def test_the_exercises_are_asked_for_only_when_there_is_strength() -> None:
    def asked() -> None:
        raise AssertionError

    assert read("run 6km; note squat", Settings(), TODAY, exercises=asked).problems == ()


# The line, the words at fault, and a part of what is said about them.
REFUSED = [
    ("splt squat 3x10", "splt squat", "“splt squat” is not a known exercise. Did you mean split squat?"),
    ("splt squat 3x10", "splt squat", 'Write it in quotes to add it: "splt squat" 3x10'),
    ("barbell split squat 3x10", "barbell split squat", 'quotes to add it: "barbell split squat" 3x10'),
    ("split squat jump 3x10", "split squat jump", "“split squat jump” is not a known exercise."),
    ("xyzzy 3x10", "xyzzy", "“xyzzy” is not a known exercise. Write it in quotes to add it"),
    ("3x10", "3x10", "It is not said of which exercise this is. Put its name before it"),
    ("left", "left", "“left” has no sets."),
    ("split squat", "split squat", "Write them after it: split squat 3x10, or 3x30s for a hold."),
    ("squat 12kg, bridge 12", "squat", "“squat” has no sets."),
    ("squat 3x10 bridge 3x12", "bridge", "“bridge” is another exercise. Put a comma before it."),
    ("squat 3x10 5x", "5x", "“5x” is not an amount of anything. Write sets like 3x10"),
    ("squat 3x10 tempo", "tempo", "“tempo” says nothing about an exercise."),
    ("squat 3x10 3x8", "3x8", "“3x8” is a second number of sets after “3x10”."),
    ("squat 3x10 35min", "35min", "How long the whole session took stands before the first exercise."),
    ("squat 3x10 12kg 14kg", "14kg", "“14kg” is a second load after “12kg”."),
    ("squat 3x10 left right", "right", "“right” is a second side after “left”."),
    ("squat 3x10, e6, e7", "e7", "“e7” is a second effort after “e6”."),
    ("squat 0x10", "0x10", "“0” is not a number of sets."),
    ("squat 3x10,8", "3x10,8", "“3x10,8” says twice how many sets. Write 3x10 or 10,10,8."),
    ("squat 3x0", "3x0", "“0” is not a number of repetitions."),
    ("squat 3x7.5", "3x7.5", "“7.5” is not a number of repetitions."),
    ("squat 99999", "99999", "“99999” is not a number of repetitions."),
    ("plank 0s", "0s", "A duration has to be more than 0."),
    ("plank 90000s", "90000s", "90000 s is longer than a hold can be."),
    ("plank 90s hold 5s", "90s hold 5s", "There are two holds here."),
    ("999999min", "999999min", "is longer than one entry can be"),
    ("squat 3x10 2000kg", "2000kg", "“2000kg” is no load. A load is more than 0 and at most 1000kg."),
    ("squat 3x10 0kg", "0kg", "“0kg” is no load."),
    ("squat 3x10 e11", "e11", "“11” is not an effort."),
    ("squat 3x10 p11", "p11", "“11” is not a pain score."),
    ("squat 3x10 pain", "pain", "“pain” needs a score after it."),
    ("squat 3x10 session", "session", "“session” needs a name after it."),
    ("p2", "p2", "A session without exercises has no pain of its own."),
    ("tomorrow squat 3x10", "tomorrow", "Tue 17 Mar 2026 is after today."),
]


@pytest.mark.parametrize(("text", "words", "why"), REFUSED)
def test_the_word_and_the_reason(text: str, words: str, why: str) -> None:
    line = f"strength {text}"
    refused = reading(line)
    assert refused.entries == ()
    [problem] = refused.problems
    assert line[problem.start : problem.end] == words
    assert why in str(problem)


def test_too_many_sets() -> None:
    [problem] = reading("strength squat 600x10, bridge 600x10").problems
    assert "1200 sets are more than a session can have (999)." in problem.why


def test_a_page_pasted_by_mistake_gives_few_problems() -> None:
    assert len(reading("strength " + "lorem, ipsum " * 5000).problems) == 8


def test_without_exercises_a_name_stands_in_quotes() -> None:
    assert read('strength "split squat" 3x10', Settings(), TODAY).problems == ()
    [problem] = read("strength split squat 3x10", Settings(), TODAY).problems
    assert "“split squat” is not a known exercise." in problem.why


class TestNames:
    def test_an_own_exercise_has_its_name_before_a_known_one_has_it_as_an_alias(self) -> None:
        names = exercise_names([Exercise("clamshell", aliases=("clam",)), Exercise("clam")])
        found = names.named("clam")
        assert found is not None
        assert found.name == "clam"

    def test_of_two_spellings_the_first_is_typed_without_quotes(self) -> None:
        names = exercise_names([Exercise("step-up"), Exercise("Step Up")])
        assert names.words_for("step-up")[0] == "step-up"
        assert names.words_for("Step Up")[0] == '"Step Up"'

    @pytest.mark.parametrize("name", ["90/90 lift", "today", "session", "e6", 'a "b"', "a, b", "p2 squat"])
    def test_what_could_be_read_as_something_else_stands_in_quotes(self, name: str) -> None:
        assert exercise_names([Exercise(name)]).words_for(name)[0].startswith('"')
