"""What is new, and what the journal has already."""

from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.exchange.incoming import EntryKey, known_keys, sort_out
from journal.model.entries import (
    AnyEntry,
    CareTaken,
    CrossTraining,
    DayNote,
    Episode,
    ExerciseSet,
    PainScore,
    Run,
    StrengthSession,
    WarningSign,
)
from journal.model.vocabulary import Care, EpisodeKind, Knee, LoadKind, Moment, Place, Side, Sign, Unit

DAY = date(2026, 3, 5)
RUN = Run(day=DAY, time=time(7, 30, 15), distance_m=6200, duration_s=2300)
PAIN = PainScore(day=DAY, knee=Knee.LEFT, score=3, moment=Moment.AFTER_RUN)
RIDE = CrossTraining(day=DAY, time=time(18, 0), activity="Ride", duration_s=3600)
ICE = CareTaken(day=DAY, care=Care.ICE)
SESSION = StrengthSession(day=DAY, name="A", duration_s=1500.0)
SQUAT = ExerciseSet(
    day=DAY,
    session_uid="s",
    exercise="split squat",
    position=1,
    side=Side.LEFT,
    reps=10,
    load_kind=LoadKind.WEIGHT,
    load_kg=12.0,
)
NOTE = DayNote(day=DAY, note="slept badly")
ILLNESS = Episode(day=DAY, kind=EpisodeKind.ILLNESS)
NIGHT_PAIN = WarningSign(day=DAY, sign=Sign.NIGHT_PAIN)


def stored(*entries: AnyEntry) -> dict[tuple[str, str], EntryKey]:
    """The keys of entries in a journal, each with a uid of its own if it brought none."""
    return known_keys(replace(entry, uid=entry.uid or f"stored-{n}") for n, entry in enumerate(entries))


def test_everything_is_new_to_an_empty_journal_even_twice_in_one_file() -> None:
    entries = (RUN, RUN, PAIN, PAIN, RIDE, ICE)
    assert sort_out(entries, {}).new == entries


def test_a_second_import_of_a_file_brings_nothing() -> None:
    entries = (RUN, RUN, PAIN, RIDE, ICE)
    assert sort_out(entries, stored(*entries)).duplicates == entries


def test_equal_rows_are_counted_against_the_stored_ones() -> None:
    sorted_out = sort_out((RUN, RUN, RUN), stored(RUN))
    assert (len(sorted_out.new), len(sorted_out.duplicates)) == (2, 1)


@pytest.mark.parametrize(
    "by_hand",
    [
        replace(RUN, time=None),
        replace(RUN, duration_s=None),
        replace(RUN, distance_m=None),
        replace(RUN, time=None, duration_s=None),
        replace(RUN, time=time(7, 30), note="felt fine", distance_unit=Unit.MI),
        replace(RUN, distance_m=6200.4, duration_s=2299.6),
    ],
)
def test_a_run_typed_with_less_is_the_same_run(by_hand: Run) -> None:
    assert sort_out((RUN,), stored(by_hand)).duplicates == (RUN,)
    assert sort_out((by_hand,), stored(RUN)).duplicates == (by_hand,)


@pytest.mark.parametrize(
    "other",
    [
        replace(RUN, day=date(2026, 3, 6)),
        replace(RUN, time=time(18, 30)),
        replace(RUN, time=time(7, 32), distance_m=6210, duration_s=2301),
        replace(RUN, distance_m=6400, duration_s=2400),
        replace(RUN, time=None, distance_m=6210),
        replace(RUN, time=None, duration_s=2301),
        replace(RUN, time=None, distance_m=6210, duration_s=None),
    ],
)
def test_a_run_that_differs_in_what_both_have_is_another(other: Run) -> None:
    assert sort_out((RUN,), stored(other)).new == (RUN,)


@pytest.mark.parametrize(
    "elsewhere",
    [
        replace(RUN, distance_m=6210),
        replace(RUN, duration_s=2301),
        replace(RUN, time=time(7, 31, 10), distance_m=6324, duration_s=2700),
        replace(RUN, time=time(7, 29, 50), distance_m=7000, duration_s=2340),
    ],
)
def test_a_run_begun_within_a_minute_and_within_2_percent_is_the_same_run(elsewhere: Run) -> None:
    assert sort_out((RUN,), stored(elsewhere)).duplicates == (RUN,)
    assert sort_out((elsewhere,), stored(RUN)).duplicates == (elsewhere,)


def test_a_run_begun_at_midnight_is_the_same_on_either_day() -> None:
    before, after = (
        replace(RUN, time=time(23, 59, 50)),
        replace(RUN, day=date(2026, 3, 6), time=time(0, 0, 10)),
    )
    for here, coming in ((before, after), (after, before)):
        assert sort_out([coming], stored(here)).new == ()
    assert sort_out([replace(after, day=date(2026, 3, 7))], stored(before)).duplicates == ()
    assert sort_out([replace(after, time=time(0, 1))], stored(before)).duplicates == ()
    pain = replace(PAIN, time=time(23, 59))
    assert sort_out([replace(pain, day=date(2026, 3, 6), time=time(0))], stored(pain)).duplicates == ()


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_first_and_the_last_day_have_one_beside_them(day: date) -> None:
    at_ends = (replace(RUN, day=day, time=time(hour, minute)) for hour, minute in ((0, 0), (23, 59)))
    assert [sort_out([run], stored(run)).new for run in at_ends] == [(), ()]


def test_a_ride_is_the_same_whatever_each_program_calls_it() -> None:
    cycling = replace(RIDE, activity="cycling", time=time(18, 1), duration_s=3630.0)
    assert sort_out((cycling,), stored(RIDE)).duplicates == (cycling,)
    untimed = replace(cycling, time=None)
    assert sort_out((untimed,), stored(RIDE)).new == (untimed,)


def test_runs_with_no_amount_in_common_are_two() -> None:
    by_distance, by_duration = replace(RUN, duration_s=None), replace(RUN, distance_m=None)
    assert sort_out((by_distance,), stored(by_duration)).new == (by_distance,)


def test_an_equal_run_is_matched_before_one_that_may_be_the_same() -> None:
    morning, evening = RUN, replace(RUN, time=time(18, 30))
    sorted_out = sort_out((morning, evening), stored(replace(RUN, time=None), evening))
    assert sorted_out.duplicates == (morning, evening)


def test_one_run_by_hand_is_one_duplicate() -> None:
    morning, evening = RUN, replace(RUN, time=time(18, 30))
    sorted_out = sort_out((morning, evening), stored(replace(RUN, time=None)))
    assert (len(sorted_out.new), len(sorted_out.duplicates)) == (1, 1)


def test_pain_care_and_rides_have_keys_of_their_own() -> None:
    known = stored(PAIN, RIDE, ICE)
    for same in (PAIN, replace(PAIN, time=time(9, 0)), replace(RIDE, activity="ride", time=None), ICE):
        assert sort_out((same,), known).duplicates == (same,)
    for other in (
        replace(PAIN, score=4),
        replace(PAIN, knee=Knee.RIGHT),
        replace(PAIN, moment=Moment.MORNING),
        replace(PAIN, place=Place.FRONT),
        replace(RIDE, activity="Walk", time=None),
        replace(ICE, care=Care.TAPE),
    ):
        assert sort_out((other,), known).new == (other,)


def test_sets_notes_episodes_and_signs_have_keys_of_their_own() -> None:
    known = stored(SESSION, SQUAT, NOTE, ILLNESS, NIGHT_PAIN)
    for same in (
        replace(SESSION, name="", duration_s=None),
        replace(SQUAT, exercise="Split Squat", position=4, session_uid="", pain=2),
        replace(SQUAT, load_kg=None),
        replace(NOTE, time=time(21, 0)),
        replace(ILLNESS, end=DAY),
        replace(NIGHT_PAIN, cleared=DAY),
    ):
        assert sort_out((same,), known).duplicates == (same,)
    for other in (
        replace(SESSION, day=date(2026, 3, 6)),
        replace(SQUAT, exercise="plank"),
        replace(SQUAT, side=Side.RIGHT),
        replace(SQUAT, reps=12),
        replace(SQUAT, load_kg=14.0),
        replace(SQUAT, load_kind=LoadKind.BODYWEIGHT, load_kg=None),
        replace(NOTE, note="slept well"),
        replace(ILLNESS, kind=EpisodeKind.AWAY),
        replace(NIGHT_PAIN, knee=Knee.LEFT),
    ):
        assert sort_out((other,), known).new == (other,)


def test_three_equal_sets_are_three_sets() -> None:
    sorted_out = sort_out((SQUAT, SQUAT, SQUAT), stored(SQUAT, replace(SQUAT, position=2)))
    assert (len(sorted_out.new), len(sorted_out.duplicates)) == (1, 2)


def test_entries_of_two_sorts_may_have_the_same_uid() -> None:
    session, squat = replace(SESSION, uid="1"), replace(SQUAT, uid="1", session_uid="1")
    assert sort_out((session, squat), {}).new == (session, squat)
    assert sort_out((session, squat), stored(session)).new == (squat,)


def test_a_uid_decides_alone() -> None:
    ours = replace(RUN, uid="abc")
    edited = replace(ours, distance_m=7000, note="longer")
    assert sort_out((edited,), stored(ours)).duplicates == (edited,)
    elsewhere = replace(RUN, uid="xyz")
    assert sort_out((elsewhere,), stored(ours)).new == (elsewhere,)
    assert sort_out((RUN,), stored(ours)).duplicates == (RUN,)


def test_a_uid_twice_in_a_file_is_one_entry() -> None:
    ours = replace(RUN, uid="abc")
    sorted_out = sort_out((ours, ours), {})
    assert (sorted_out.new, sorted_out.duplicates) == ((ours,), (ours,))


def test_a_stored_run_is_counted_once_by_uid_or_by_key() -> None:
    ours = replace(RUN, uid="abc")
    sorted_out = sort_out((ours, RUN), stored(ours))
    assert (sorted_out.new, sorted_out.duplicates) == ((RUN,), (ours,))


RUNS = st.builds(
    Run,
    day=st.just(DAY),
    time=st.none() | st.sampled_from([time(7), time(18)]),
    distance_m=st.none() | st.sampled_from([5000.0, 6000.0]),
    duration_s=st.none() | st.sampled_from([1800.0, 2400.0]),
    uid=st.sampled_from(["", "", "", "a", "b"]),
).filter(lambda run: run.distance_m is not None or run.duration_s is not None)


@given(st.lists(RUNS, max_size=8), st.lists(RUNS, max_size=4))
def test_importing_twice_is_importing_once(file: list[Run], before: list[Run]) -> None:
    known = stored(*before)
    first = sort_out(file, known)
    brought = {(run.uid or f"new-{n}"): run for n, run in enumerate(first.new)}
    known |= known_keys(replace(run, uid=uid) for uid, run in brought.items())

    again = sort_out(file, known)

    assert again.new == ()
    assert sorted(map(repr, first.new + first.duplicates)) == sorted(map(repr, again.duplicates))


@given(st.lists(RUNS, max_size=8))
def test_nothing_is_lost_and_order_is_kept(file: list[Run]) -> None:
    sorted_out = sort_out(file, {})
    assert sorted_out.new == tuple(
        run for n, run in enumerate(file) if not run.uid or run.uid not in {r.uid for r in file[:n]}
    )
