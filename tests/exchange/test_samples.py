"""Real files of other people, where they are at hand: what each has been found to hold."""

from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from journal.exchange.incoming import Found
from journal.exchange.recognise import read
from journal.exchange.terms import Terms
from journal.model.entries import CrossTraining, ExerciseSet, Run, StrengthSession
from journal.model.errors import NotReadableError

SAMPLES = Path(__file__).parents[3] / "shared" / "samples"
pytestmark = pytest.mark.skipif(not SAMPLES.exists(), reason="the samples are not part of the project")


def sample(name: str) -> Found:
    return read(SAMPLES / name, Terms(date(2026, 11, 20), zone=ZoneInfo("Europe/Berlin")))


@pytest.mark.parametrize(
    ("name", "amounts"),
    [
        ("fitdecode/activity-small-fenix2-run.fit", [(9008.22, 2832.0)]),
        ("fitdecode/garmin-fenix-5-run.fit", [(157.56, 56.887)]),
        ("fitdecode/activity-large-fenxi2-multisport.fit", [(2245.23, 2294.84), (12740.37, 6764.48)]),
        ("fitdecode/activity-unexpected-eof.fit", [(5.73, 13.749)]),
        ("healthkit-to-sqlite/export.xml", [(800.1255, 311.6474)]),
        ("gpxpy/korita-zbevnica.gpx", [(14913.75, 13093.0)]),
        ("gpxpy/track-with-empty-segment.gpx", [(85.949, 76.0)]),
    ],
)
def test_runs(name: str, amounts: list[tuple[float, float]]) -> None:
    runs = [entry for entry in sample(name).entries if isinstance(entry, Run)]
    assert [(run.distance_m, run.duration_s) for run in runs] == [
        (pytest.approx(metres, abs=0.01), pytest.approx(seconds, abs=0.001)) for metres, seconds in amounts
    ]


def test_what_was_cut_off_is_marked() -> None:
    assert "is damaged" in sample("fitdecode/activity-unexpected-eof.fit").notes[0]


def test_days_are_those_of_the_watch_or_of_the_zone() -> None:
    days = {name: sample(name).entries[0].day for name in ("fitdecode/activity-small-fenix2-run.fit",)}
    assert days == {"fitdecode/activity-small-fenix2-run.fit": date(2015, 8, 15)}
    (run,) = sample("healthkit-to-sqlite/export.xml").entries
    assert isinstance(run, Run)
    assert (run.day, f"{run.time:%H:%M}") == (date(2016, 11, 14), "06:25")


@pytest.mark.parametrize(
    ("name", "activity", "metres", "seconds"),
    [
        ("fitdecode/20170518-191602-1740899583.fit", "indoor rowing", None, 1707.308),
        ("tcxreader/sup_activity_1.tcx", "other", 1157.51, 1112.335),
    ],
)
def test_cross_training(name: str, activity: str, metres: float | None, seconds: float) -> None:
    (entry,) = sample(name).entries
    assert isinstance(entry, CrossTraining)
    assert (entry.activity, entry.distance_m, entry.duration_s) == (activity, metres, seconds)


def test_a_clock_that_was_never_set() -> None:
    found = sample("fitdecode/compressed-speed-distance.fit")
    assert found.entries == ()
    assert "the clock was not set (10.25km, 1:02:53)" in found.skipped[0].why


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("fitdecode/WorkoutRepeatSteps.fit", "is a planned workout"),
        ("gpxpy/cerknicko-without-times.gpx", "has no times for most of its points"),
        ("gpxpy/unicode_with_bom.gpx", "has no track"),
        ("grunt/activity_17958581000.csv", "holds the laps of one activity"),
        ("lovdal2021/athlete0_days0-52.csv", "is of no format the journal reads"),
    ],
)
def test_what_is_refused(name: str, why: str) -> None:
    with pytest.raises(NotReadableError, match=why):
        sample(name)


def test_strong() -> None:
    found = sample("strong/strong_excerpt.csv")
    assert sum(isinstance(one, ExerciseSet) for one in found.entries) + len(found.skipped) == 36
    assert [one.name for one in found.entries if isinstance(one, StrengthSession)] == [
        "Evening Workout",
        "Evening Workout",
    ]


def test_all_of_them_at_once() -> None:
    found = sample(".")
    assert sum(isinstance(entry, Run) for entry in found.entries) == 1131 + 8
    assert found.twins == 0
