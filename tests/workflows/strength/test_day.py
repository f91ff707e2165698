"""The strength session of the day: what is on its list, what a tick writes, what undo takes back."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from journal.model.entries import ExerciseSet, StrengthSession
from journal.model.errors import JournalError
from journal.model.exercises import Exercise, Measure
from journal.model.settings import Settings
from journal.model.vocabulary import LoadKind, Side
from journal.store.journal import Journal
from journal.workflows.diary.log import write_words
from journal.workflows.strength import day as strength
from journal.workflows.strength import ticking
from journal.workflows.strength.day import STARTERS, SessionView, session_today
from journal.workflows.strength.exercises import exercise_called
from journal.workflows.strength.rows import Row, step_words, stepped
from journal.workflows.strength.words import set_words, sets_words

TODAY = date(2026, 3, 20)
TUESDAY = date(2026, 3, 17)
SETTINGS = Settings()
LAST = "strength tue session A, split squat 3x10 12kg each side, bridge 3x12, plank 2x30s e5"


def said(journal: Journal, *lines: str) -> None:
    for line in lines:
        write_words(journal, line, SETTINGS, TODAY)


def view(journal: Journal) -> SessionView:
    return session_today(journal, SETTINGS, TODAY)


def ticked(journal: Journal, exercise: str, *, more: int = 0) -> ExerciseSet:
    """The set that a tick of the exercise writes, after so many steps of + or -."""
    now = view(journal)
    row = now.row(exercise)
    assert row is not None
    one = row.coming(TODAY)
    for _ in range(abs(more)):
        one = stepped(one, 1 if more > 0 else -1)
    ticking.tick(journal, now, one, SETTINGS, time(18, 5))
    return journal.sets(TODAY, TODAY)[-1]


def listed(journal: Journal) -> list[tuple[str, str, str]]:
    return [(row.exercise.name, sets_words(row.last), sets_words(row.done)) for row in view(journal).rows]


def sides(sets: Sequence[ExerciseSet]) -> str:
    return "".join(one.side[0].upper() for one in sets)


# What is on the list


def test_without_any_session_there_are_general_exercises_to_begin_with(journal: Journal) -> None:
    now = view(journal)
    assert now.starting
    assert now.session is None
    assert [row.exercise.name for row in now.rows] == list(STARTERS)
    assert now.left == 0
    assert all(exercise_called(name).groups for name in STARTERS), "each is known"


def test_the_list_is_that_of_the_last_session_with_its_sets_beside(journal: Journal) -> None:
    said(journal, "strength mon session A, squat 3x8 20kg", LAST)
    now = view(journal)
    assert now.repeats is not None
    assert (now.repeats.day, now.name, now.left, now.done) == (TUESDAY, "A", 11, 0)
    assert listed(journal) == [
        ("split squat", "3×10 12 kg a side", ""),
        ("bridge", "3×12", ""),
        ("plank", "2×30 s", ""),
    ]


def test_a_session_begun_today_goes_by_the_last_one_of_its_name(journal: Journal) -> None:
    said(journal, LAST, "strength wed session B, squat 3x8 20kg", "strength session A, bridge 12")
    assert listed(journal) == [
        ("split squat", "3×10 12 kg a side", ""),
        ("bridge", "3×12", "12"),
        ("plank", "2×30 s", ""),
    ]


def test_an_exercise_of_today_has_its_own_last_time(journal: Journal) -> None:
    said(journal, "strength mon squat 3x8 20kg", LAST, "strength session A, squat 8 20kg, dead bug 10")
    rows = {name: last for name, last, _ in listed(journal)}
    assert list(rows) == ["split squat", "bridge", "plank", "squat", "dead bug"]
    assert rows["squat"] == "3×8 20 kg"
    assert rows["dead bug"] == ""


def test_after_a_long_break_the_last_session_is_still_the_last(journal: Journal) -> None:
    said(journal, "strength 2024-05-01 bridge 3x12")
    assert listed(journal) == [("bridge", "3×12", "")]


def test_a_session_without_sets_is_nothing_to_go_by(journal: Journal) -> None:
    said(journal, LAST, "strength wed 40min e5")
    assert [name for name, _, _ in listed(journal)] == ["split squat", "bridge", "plank"]


def test_another_session_may_be_chosen_and_tomorrow_nobody_knows_of_it(journal: Journal) -> None:
    said(journal, LAST, "strength wed session B, squat 3x8 20kg")
    first = journal.strength_sessions()[0]
    strength.repeat_today(journal, TODAY, first.uid)
    strength.skip(journal, TODAY, "plank")
    strength.add_exercise(journal, TODAY, "dead bug")
    assert [name for name, _, _ in listed(journal)] == ["split squat", "bridge", "plank", "dead bug"]
    assert view(journal).left == 9
    tomorrow = session_today(journal, SETTINGS, TODAY + timedelta(days=1))
    rows = [(row.exercise.name, row.left) for row in tomorrow.rows]
    assert rows == [("split squat", 6), ("bridge", 3), ("plank", 2)]


@pytest.mark.parametrize(
    ("before", "following"),
    [
        (["A", "B"], "A"),
        (["A", "B", "A"], "B"),
        (["A", "B", "C", "A", "B", "C"], "A"),
        (["A", "B", "C", "A"], "B"),
        (["A", "A"], "A"),
        (["A", "B", "B"], "B"),
        (["A", "B", ""], ""),
        (["A"], "A"),
    ],
)
def test_sessions_that_take_turns_go_on_so(journal: Journal, before: list[str], following: str) -> None:
    for place, name in enumerate(before, 1):
        named = f"session {name}, " if name else ""
        said(journal, f'strength {named}"exercise of {name or "none"}" 3x8 2026-03-{place:02d}')
    now = view(journal)
    assert now.name == following
    assert [row.exercise.name for row in now.rows] == [f"exercise of {following or 'none'}"]


def test_a_skipped_exercise_has_nothing_left_until_it_is_taken_in_again(journal: Journal) -> None:
    said(journal, LAST)
    assert strength.skip(journal, TODAY, "bridge") is True
    assert view(journal).left == 8
    assert strength.skip(journal, TODAY, "bridge") is False
    assert view(journal).left == 11
    assert journal.undo() is not None, "the list is no entry: undo goes on to what was written"
    assert journal.strength_sessions() == ()


def test_a_list_that_another_program_has_spoiled_is_left_alone(journal: Journal) -> None:
    said(journal, LAST)
    for spoiled in (7, "x", {"day": 3}, ["a"]):
        journal.remember(strength.LIST_KEY, spoiled)
        assert view(journal).left == 11


def test_sessions_before_and_after_up_to_today(journal: Journal) -> None:
    said(journal, "strength mon squat 3x8 20kg", LAST, "strength bridge 12")
    now = view(journal)
    before = strength.session_before(journal, now)
    assert before is not None
    assert before.day == TUESDAY
    older = strength.session_of(journal, SETTINGS, before.uid, TODAY)
    assert older is not None
    assert (older.todays, older.left, older.done) == (False, 0, 11)
    first = strength.session_before(journal, older)
    assert first is not None
    oldest = strength.session_of(journal, SETTINGS, first.uid, TODAY)
    assert oldest is not None
    assert strength.session_before(journal, oldest) is None
    after = strength.session_after(journal, older, TODAY)
    assert now.session is not None
    assert after is not None
    assert after.uid == now.session.uid
    assert strength.session_after(journal, now, TODAY) is None
    assert strength.session_of(journal, SETTINGS, now.session.uid, TODAY) == now
    assert strength.session_of(journal, SETTINGS, "gone", TODAY) is None


# Ticking


def test_the_first_tick_begins_the_session_and_each_is_one_step(journal: Journal) -> None:
    said(journal, LAST)
    one = ticked(journal, "bridge")
    session = view(journal).session
    assert session is not None
    assert (session.name, session.time, session.effort) == ("A", time(18, 5), None)
    assert (one.reps, one.position, one.session_uid, one.effort) == (12, 1, session.uid, None)
    assert ticked(journal, "bridge").position == 2
    assert journal.undo() == "Strength · Fri 20 Mar 2026 · bridge 12"
    assert view(journal).done == 1
    journal.undo()
    assert view(journal).session is None
    assert len(journal.strength_sessions()) == 1


def test_left_and_right_by_turns(journal: Journal) -> None:
    said(journal, LAST)
    sets = [ticked(journal, "split squat") for _ in range(6)]
    assert sides(sets) == "LRLRLR"
    assert view(journal).left == 5
    row = view(journal).row("split squat")
    assert row is not None
    assert row.left == 0


@pytest.mark.parametrize(
    ("last", "turns"),
    [
        ("split squat 3x10 left, split squat 2x10 right", "LRLRL"),
        ("split squat 2x10 left", "LL"),
        ("split squat 2x10", "BB"),
        ("split squat 2x10 right, split squat 1x10 left", "LRR"),
    ],
)
def test_the_sides_are_those_of_last_time(journal: Journal, last: str, turns: str) -> None:
    said(journal, f"strength tue {last}")
    assert sides([ticked(journal, "split squat") for _ in turns]) == turns
    assert view(journal).left == 0


def test_each_side_has_its_own_numbers(journal: Journal) -> None:
    said(journal, "strength tue split squat 10 8kg left, split squat 12 10kg right")
    assert [set_words(ticked(journal, "split squat")) for _ in "LR"] == [
        "left, 10 with 8 kg",
        "right, 12 with 10 kg",
    ]


def test_what_today_changed_is_carried_on(journal: Journal) -> None:
    said(journal, "strength tue squat 10 20kg, squat 10 25kg, squat 8 30kg")
    assert set_words(ticked(journal, "squat", more=1)) == "10 with 22.5 kg"
    assert set_words(ticked(journal, "squat")) == "10 with 27.5 kg"
    assert set_words(ticked(journal, "squat")) == "8 with 32.5 kg"
    assert set_words(ticked(journal, "squat")) == "8 with 32.5 kg", (
        "one more than last time: as the one before"
    )


def test_another_kind_of_load_is_carried_on_too(journal: Journal) -> None:
    said(journal, "strength tue side-lying leg raise 3x12 left")
    one = ticked(journal, "side-lying leg raise")
    ticking.change_set(journal, replace(one, load_kind=LoadKind.BAND, band="red", reps=10), SETTINGS)
    assert set_words(ticked(journal, "side-lying leg raise")) == "left, 10 with band red"


def test_effort_pain_and_notes_are_not_repeated(journal: Journal) -> None:
    said(journal, 'strength tue bridge 2x12 e7 p3L note "slow"')
    one = ticked(journal, "bridge")
    assert (one.effort, one.pain, one.pain_knee, one.note) == (None, None, None, "")


def test_an_exercise_without_a_last_time_begins_somewhere(journal: Journal) -> None:
    for name, words in (("bridge", "10"), ("plank", "20 s"), ("clamshell", "left, 10"), ("my own", "10")):
        strength.add_exercise(journal, TODAY, name)
        assert set_words(ticked(journal, name)) == words
    assert sides([ticked(journal, "clamshell"), ticked(journal, "clamshell")]) == "RL"


def test_all_as_last_is_one_step(journal: Journal) -> None:
    said(journal, LAST)
    ticked(journal, "bridge", more=1)
    now = view(journal)
    row = now.row("plank")
    assert row is not None
    changed = {"plank": stepped(row.coming(TODAY), 1)}
    assert ticking.all_as_last(journal, now, time(18, 30), changed) == "10 sets as last time."
    assert [done for _, _, done in listed(journal)] == ["3×10 12 kg a side", "3×13", "2×35 s"]
    sets = journal.sets(TODAY, TODAY)
    assert [one.position for one in sets] == list(range(1, 12))
    with pytest.raises(JournalError, match="Nothing of last time is left"):
        ticking.all_as_last(journal, view(journal))
    assert journal.undo() == "10 sets of strength as last time, Fri 20 Mar 2026"
    assert view(journal).done == 1


def test_the_last_set_takes_its_session_with_it_unless_it_says_something(journal: Journal) -> None:
    said(journal, LAST)
    one = ticked(journal, "bridge")
    ticking.take_out(journal, view(journal), one, SETTINGS)
    assert view(journal).session is None
    journal.undo()
    session = view(journal).session
    assert session is not None
    ticking.finish(journal, replace(session, effort=0.0), SETTINGS)
    (one,) = journal.sets(TODAY, TODAY)
    ticking.take_out(journal, view(journal), one, SETTINGS)
    assert view(journal).session is not None


def test_the_end_says_what_it_was(journal: Journal) -> None:
    said(journal, LAST)
    ticking.all_as_last(journal, view(journal), time(18, 5))
    session = view(journal).session
    assert session is not None
    words = ticking.finish(journal, replace(session, effort=6.0, note="fine"), SETTINGS)
    assert words == "Strength A, Fri 20 Mar: 11 sets, effort 6."
    assert view(journal).all_done


@pytest.mark.parametrize(
    ("begun", "now", "minutes"), [("18:05", "18:20", 15), ("18:05", "18:04", None), ("08:00", "18:00", None)]
)
def test_minutes_since_the_first_tick(begun: str, now: str, minutes: int | None) -> None:
    session = StrengthSession(day=TODAY, time=time.fromisoformat(begun))
    assert ticking.minutes_since(session, time.fromisoformat(now)) == minutes


# Steps


def one(**values: object) -> ExerciseSet:
    return ExerciseSet(day=TODAY, session_uid="s", exercise="squat", position=1, **values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("start", "step", "more", "less"),
    [
        (one(reps=10), "1 repetition", "11", "9"),
        (one(reps=1), "1 repetition", "2", "1"),
        (one(hold_s=30.0), "5 s", "35 s", "25 s"),
        (one(hold_s=3.0), "5 s", "8 s", "3 s"),
        (one(reps=5, hold_s=10.0), "1 repetition", "6 hold 10 s", "4 hold 10 s"),
        (one(reps=10, load_kind=LoadKind.WEIGHT, load_kg=0.5), "0.5 kg", "10 with 1 kg", "10 with 0.5 kg"),
        (one(reps=10, load_kind=LoadKind.WEIGHT, load_kg=12.0), "1 kg", "10 with 13 kg", "10 with 11 kg"),
        (one(reps=10, load_kind=LoadKind.WEIGHT, load_kg=20.0), "2.5 kg", "10 with 22.5 kg", "10 with 19 kg"),
        (
            one(reps=8, load_kind=LoadKind.BAND, band="red"),
            "1 repetition",
            "9 with band red",
            "7 with band red",
        ),
    ],
)
def test_one_usual_step(start: ExerciseSet, step: str, more: str, less: str) -> None:
    assert step_words(start) == step
    assert set_words(stepped(start, 1)) == more
    assert set_words(stepped(start, -1)) == less


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("squat 3x10 12kg", "3×10 12 kg"),
        ("squat 10,10,8", "10 10 8"),
        ("squat 2x10 8kg left, squat 2x10 10kg right", "2×10 L 8, R 10 kg"),
        ("squat 2x8 10kg left, squat 2x10 10kg right", "L 2×8, R 2×10 10 kg"),
        ("squat 2x8 left, squat 2x10 10kg right", "L 2×8 bodyweight, R 2×10 10 kg"),
        ("squat 2x8 left, squat 2x8 10kg right", "L 2×8 bodyweight, R 2×8 10 kg"),
        ("squat 2x8 left, squat 2x10 right", "L 2×8, R 2×10"),
        ("squat 2x8 band red left", "L 2×8 band red"),
        ("squat 10, squat 10 12kg", "2×10 bodyweight/12 kg"),
        ("squat 3 sets", "3×1 set"),
    ],
)
def test_sets_in_few_words(journal: Journal, line: str, words: str) -> None:
    said(journal, f"strength {line}")
    assert sets_words(journal.sets()) == words


def test_a_row_knows_its_measure() -> None:
    assert Row(Exercise("x", measure=Measure.HOLD)).coming(TODAY).hold_s == 20.0
    assert Row(Exercise("x", one_sided=True)).coming(TODAY).side is Side.LEFT
