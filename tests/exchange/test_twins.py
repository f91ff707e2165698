"""Several files in one import: what they share is there once, as if they had come one by one."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

from journal.exchange.incoming import Found, ToldBy
from journal.exchange.twins import without_twins
from journal.model.entries import Run

DAY = date(2026, 3, 5)
LAP = Run(day=DAY, time=time(7), distance_m=400.0, duration_s=90.0)
NEXT = Run(day=DAY, time=time(7, 1), distance_m=400.0, duration_s=90.0)


def test_two_rows_of_a_list_are_two_runs_beside_another_file_too() -> None:
    one, two = Found("strava", (LAP,)), Found("garmin", (LAP, NEXT))
    assert without_twins([one, two]).entries == (LAP, NEXT)
    assert without_twins([two, one]).entries == (LAP, NEXT)


def test_three_files_tell_one_run() -> None:
    parts = [Found(kind, (LAP,)) for kind in ("strava", "garmin", "fit")]
    assert (without_twins(parts).entries, without_twins(parts).twins) == ((LAP,), 2)


def test_lists_that_overlap_have_each_run_once() -> None:
    parts = [Found("garmin", (LAP, NEXT)), Found("garmin", (NEXT,))]
    assert without_twins(parts).entries == (LAP, NEXT)


def test_across_midnight() -> None:
    late = Run(day=DAY, time=time(23, 59, 50), distance_m=5000.0)
    early = Run(day=date(2026, 3, 6), time=time(0, 0, 5), distance_m=5010.0)
    assert without_twins([Found("strava", (late,)), Found("garmin", (early,))]).entries == (late,)


def test_the_clock_is_of_the_format_it_was_written_in() -> None:
    ours = Run(day=DAY, time=time(7), distance_m=400.0, uid="u")
    assert without_twins([Found("garmin", (LAP,))]).formats == ("garmin",)
    assert without_twins([Found("garmin", (LAP,)), Found("strava", (LAP,))]).formats == ("garmin",)
    assert without_twins([Found("strava", (LAP,)), Found("runs", (ours,))]).formats == ("runs",)


def test_a_moment_goes_before_the_clocks_that_show_it() -> None:
    watch = Run(day=DAY, time=time(1, 30), distance_m=5560.0, duration_s=2000.0)
    track = replace(watch, day=date(2026, 3, 4), time=time(23, 30), distance_m=5570.0)
    began = datetime(2026, 3, 4, 23, 30, 10, tzinfo=UTC)
    abroad = Found("fit", (watch,), told_by=(ToldBy(began=began),))
    at_home = Found("gpx", (track,), told_by=(ToldBy(began=began),))
    assert without_twins([abroad, at_home]).entries == (watch,)
    assert without_twins([abroad, Found("gpx", (track,))]).entries == (watch, track), (
        "no moment, other clocks"
    )
    same_clock = Found("gpx", (watch,), told_by=(ToldBy(began=began.replace(hour=21)),))
    assert without_twins([abroad, same_clock]).entries == (watch, watch), "other moments by the same clock"
