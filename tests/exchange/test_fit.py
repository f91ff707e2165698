"""FIT files: what a session says, whose day it is, and what damaged ones still hold."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time

import pytest

from journal.exchange import fit as fit_reader
from journal.exchange.incoming import Found
from journal.model.entries import CrossTraining, Run
from journal.model.errors import NotReadableError
from journal.model.vocabulary import Unit
from tests.exchange.written import (
    CYCLING,
    ENUM,
    STRENGTH,
    TRAIL,
    TRAINING,
    TREADMILL,
    UINT32,
    file_id,
    fit,
    gz,
    local_time,
    message,
    records,
    run_fit,
    session,
    stamp,
)

ReadBytes = Callable[..., Found]


def run_of(found: Found) -> Run:
    (entry,) = found.entries
    assert isinstance(entry, Run)
    return entry


@pytest.mark.parametrize("pack", [bytes, gz])
def test_a_run(read_bytes: ReadBytes, pack: Callable[[bytes], bytes]) -> None:
    found = read_bytes(pack(run_fit(rpe=40, feel=75)), "no-suffix")
    run = Run(
        day=date(2026, 3, 5),
        time=time(7, 30, 15),
        distance_m=6200.0,
        duration_s=2300.5,
        effort=4.0,
        feel=4,
    )
    (by,) = found.told_by
    assert found == Found("fit", (run,), told_by=(by,))
    assert by.began == datetime(2026, 3, 5, 6, 30, 15, tzinfo=UTC)


def test_the_time_is_the_timer_s_and_else_what_elapsed(read_bytes: ReadBytes) -> None:
    assert run_of(read_bytes(fit(session(timer=None), local_time(0)))).duration_s == 2400.0
    assert run_of(read_bytes(fit(session(timer=0.0), local_time(0)))).duration_s == 2400.0


@pytest.mark.parametrize(
    ("hours", "day", "clock"), [(-10, 4, time(20, 30, 15)), (13.75, 5, time(20, 15, 15))]
)
def test_the_day_is_that_of_the_watch(read_bytes: ReadBytes, hours: float, day: int, clock: time) -> None:
    run = run_of(read_bytes(run_fit(hours)))
    assert (run.day, run.time) == (date(2026, 3, day), clock)


def test_without_a_local_time_it_is_that_of_the_zone(read_bytes: ReadBytes) -> None:
    run = run_of(read_bytes(run_fit(None), zone="America/Los_Angeles"))
    assert (run.day, run.time) == (date(2026, 3, 4), time(22, 30, 15))
    absurd = fit(session(), message(34, {253: (UINT32, 1_000_000_000), 5: (UINT32, 2_000_000_000)}))
    assert run_of(read_bytes(absurd)).time == time(7, 30, 15)


@pytest.mark.parametrize(
    ("sub", "surface"), [(None, ""), (TREADMILL, "treadmill"), (TRAIL, "trail"), (99, "")]
)
def test_the_surface_is_the_finer_sport(read_bytes: ReadBytes, sub: int | None, surface: str) -> None:
    assert run_of(read_bytes(fit(session(sub=sub), local_time(0)))).surface == surface


def test_other_sports_are_cross_training_and_sessions_are_not_added_up(read_bytes: ReadBytes) -> None:
    found = read_bytes(
        fit(
            session(metres=2000, timer=600),
            session(sport=CYCLING, metres=None, timer=3600),
            session(start=stamp(datetime(2026, 3, 5, 9, tzinfo=UTC)), metres=4000, timer=1300),
            local_time(1),
        )
    )
    assert [(type(one), one.distance_m, one.duration_s) for one in found.entries] == [  # type: ignore[union-attr]
        (Run, 2000, 600),
        (CrossTraining, None, 3600),
        (Run, 4000, 1300),
    ]
    assert found.entries[1].activity == "cycling"  # type: ignore[union-attr]


def test_strength_has_no_sets_there(read_bytes: ReadBytes) -> None:
    found = read_bytes(fit(session(sport=TRAINING, sub=STRENGTH), local_time(0)))
    assert (found.entries, found.skipped[0].row) == ((), 0)
    assert found.skipped[0].why.startswith("Strength training is not brought in")


def test_a_clock_that_was_never_set_gives_no_day(read_bytes: ReadBytes) -> None:
    found = read_bytes(fit(session(start=17_217_864), local_time(None)), unit=Unit.MI)
    assert found.entries == ()
    assert found.skipped[0].why == (
        "Its day is not known: the clock was not set (3.85mi, 38:20). "
        "Bring it in with its day: the field day, or --day DAY."
    )


def test_a_clock_that_was_never_set_takes_the_day_that_is_said(read_bytes: ReadBytes) -> None:
    wednesday = date(2026, 3, 4)
    unset = fit(session(start=17_217_864), local_time(None))
    run = run_of(found := read_bytes(unset, day=wednesday))
    assert (run.day, run.time, run.duration_s) == (wednesday, None, 2300.5)
    assert found.notes == ("What knows no day is taken to be of Wed 4 Mar 2026, as it was said.",)
    assert "is after today" in read_bytes(unset, day=date(2099, 1, 1)).skipped[0].why
    own = run_of(read_bytes(fit(session(), local_time(0)), day=date(2020, 1, 1)))
    assert own.day != date(2020, 1, 1), "a day of its own goes before"


@pytest.mark.parametrize(("at", "why"), [(datetime(2099, 1, 1, tzinfo=UTC), "2099-01-01 is after today")])
def test_a_day_that_cannot_be(read_bytes: ReadBytes, at: datetime, why: str) -> None:
    found = read_bytes(fit(session(start=stamp(at)), local_time(None)))
    assert why in found.skipped[0].why


def test_a_plan_is_nothing_that_was_done(read_bytes: ReadBytes) -> None:
    with pytest.raises(NotReadableError, match="is a planned workout, not something that was done"):
        read_bytes(fit(file_id(5)))
    with pytest.raises(NotReadableError, match="is a course"):
        read_bytes(fit(file_id(6), records(10)))
    with pytest.raises(NotReadableError, match="has no session"):
        read_bytes(fit(file_id(), records(10)))


def test_what_comes_before_the_damage_is_offered_and_marked(read_bytes: ReadBytes) -> None:
    whole = fit(file_id(), session(), records(50), local_time(1))
    for cut in (-5, -30, -200):
        found = read_bytes(whole[:cut])
        assert run_of(found).distance_m == 6200.0
        assert "is damaged" in found.notes[0]
    with pytest.raises(NotReadableError, match="damaged or cut off before the watch had written"):
        read_bytes(whole[:30])


@pytest.mark.parametrize("size", [0, 7, 10_000_000, 0xFFFFFFFF])
def test_a_size_that_lies(read_bytes: ReadBytes, size: int) -> None:
    whole = fit(session(), local_time(1), size=size)
    if size == 7:
        with pytest.raises(NotReadableError, match="damaged or cut off"):
            read_bytes(whole)
    else:
        assert "is damaged" in read_bytes(whole).notes[0]


def test_big_numbers_first_and_files_one_behind_the_other(read_bytes: ReadBytes) -> None:
    assert run_of(read_bytes(fit(session(big=True), local_time(1)))).distance_m == 6200.0
    assert len(read_bytes(run_fit() + run_fit(metres=3000)).entries) == 2


def test_a_message_nobody_knows_is_stepped_over(read_bytes: ReadBytes) -> None:
    assert run_of(read_bytes(fit(message(0xFF00, {1: (ENUM, 7)}), session()))).distance_m == 6200.0


def test_nothing_measured_is_no_run(read_bytes: ReadBytes) -> None:
    found = read_bytes(fit(session(metres=0, timer=0, elapsed=None)))
    assert found.skipped[0].why == "It has neither a distance nor a duration."


def test_messages_without_end_are_refused(read_bytes: ReadBytes, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(NotReadableError, match="more than 100 sessions"):
        read_bytes(fit(*[session()] * 200))
    monkeypatch.setattr(fit_reader, "MOST_RECORDS", 50)
    with pytest.raises(NotReadableError, match="damaged or cut off"):
        read_bytes(run_fit(count=100))
    monkeypatch.setattr(fit_reader, "MOST_DECODED", 3)
    with pytest.raises(NotReadableError, match="damaged or cut off"):
        read_bytes(fit(*[file_id()] * 10, session()))


def test_a_zip_bomb_of_a_watch(read_bytes: ReadBytes) -> None:
    bomb = gz(fit(session()) + bytes(70 * 1024 * 1024))
    assert len(bomb) < 100_000
    with pytest.raises(NotReadableError, match="unpacks to more than 200 times its size"):
        read_bytes(bomb)
