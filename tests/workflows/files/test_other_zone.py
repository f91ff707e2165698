"""The same file read in one zone and then in another: nothing counts twice, what is not the same is new."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from journal.model.entries import CrossTraining, Run
from journal.model.settings import Settings
from journal.store.journal import Journal
from journal.workflows.files.duplicates import Duplicate
from journal.workflows.files.import_reading import Asked
from journal.workflows.files.import_words import preview_lines, whole_preview
from journal.workflows.files.importing import Preview, look_at, write_import
from journal.workflows.files.other_zone import has_utc, off_in_words, parted
from tests.exchange.conftest import TODAY
from tests.exchange.test_strava import ACTIVITIES, listed
from tests.exchange.written import tcx

HERE = Run(
    day=date(2026, 3, 4), time=time(8, 30), distance_m=12345.6, duration_s=4000.0, uid="a", import_id=1
)
FROM_FILE = replace(HERE, uid="", import_id=None)
ELSEWHERE = replace(FROM_FILE, day=date(2026, 3, 3), time=time(23, 30))


@pytest.fixture
def strava(tmp_path: Path) -> Path:
    late = {**ACTIVITIES[1], "at": ACTIVITIES[1]["at"] + timedelta(days=1), "metres": 7654.3}
    (tmp_path / "activities.csv").write_text(listed(activities=[ACTIVITIES[1], late]))
    return tmp_path / "activities.csv"


def read(journal: Journal, path: Path, zone: str) -> Preview:
    return look_at(journal, Asked((path,), Settings(), TODAY, zone=ZoneInfo(zone)))


@pytest.mark.parametrize("zone", ["America/Los_Angeles", "Asia/Kolkata", "Asia/Kathmandu", "Europe/Lisbon"])
def test_a_list_read_on_a_trip_brings_nothing_twice(journal: Journal, strava: Path, zone: str) -> None:
    write_import(journal, read(journal, strava, "Europe/Berlin"))
    before = journal.runs()

    again = read(journal, strava, zone)
    assert (again.new, again.duplicates) == ((), 2)
    assert write_import(journal, again) is None
    assert journal.runs() == before


def test_the_preview_says_how_far_the_clock_is_off(journal: Journal, strava: Path) -> None:
    write_import(journal, read(journal, strava, "Europe/Berlin"))
    again = read(journal, strava, "Asia/Kolkata")
    assert preview_lines(again, Settings())[-2:] == [
        "New: nothing. Already here: 2.",
        "2 of these have another clock here, read in another zone before: left as it is.",
    ]
    (already,) = (part for part in whole_preview(again, Settings()) if part.sort == "Already here")
    assert already.lines[0].startswith("row 2: Wed 4 Mar 2026 13:00 · run")
    assert already.lines[1].startswith("  = Wed 4 Mar 2026 08:30 · run")
    assert already.lines[1].endswith(", of import 1, its clock 4:30 h off: read in another zone")


def test_in_the_same_zone_nothing_is_said_of_it(journal: Journal, strava: Path) -> None:
    write_import(journal, read(journal, strava, "Europe/Berlin"))
    words = preview_lines(read(journal, strava, "Europe/Berlin"), Settings())
    assert words[-1] == "New: nothing. Already here: 2."


def test_with_new_runs_only_those_are_brought(journal: Journal, tmp_path: Path) -> None:
    first, second = tmp_path / "1.tcx", tmp_path / "2.tcx"
    first.write_text(tcx(("5012.3", "1801")))
    second.write_text(tcx(("5012.3", "1802")))
    write_import(journal, read(journal, first, "Europe/Berlin"))
    assert len(read(journal, second, "Europe/London").new) == 1
    assert read(journal, first, "Europe/London").new == ()


@pytest.mark.parametrize(
    "there",
    [
        replace(HERE, import_id=None),  # by hand
        replace(HERE, time=None),
        replace(HERE, distance_m=12347.0),
        replace(HERE, duration_s=4001.0),
        replace(HERE, duration_s=None),
        replace(HERE, time=time(8, 37)),  # no zone is seven minutes off
        replace(HERE, day=date(2026, 3, 5), time=time(14, 30)),  # none is fifteen hours off
        CrossTraining(
            day=HERE.day, time=HERE.time, activity="ride", distance_m=12345.6, duration_s=4000.0, import_id=1
        ),
    ],
)
def test_what_is_not_the_same(there: Run | CrossTraining) -> None:
    assert parted([ELSEWHERE], [there], ()) == ((ELSEWHERE,), ())


def test_what_is_the_same() -> None:
    assert parted([ELSEWHERE], [HERE], ()) == ((), (Duplicate(ELSEWHERE, HERE),))


def test_round_amounts_were_typed_and_can_be_two_runs() -> None:
    there = replace(HERE, distance_m=3000.0, duration_s=900.0)
    evening = replace(there, time=time(17, 30), uid="", import_id=None)
    assert parted([evening], [there], ()) == ((evening,), ())


def test_each_stored_run_is_one_run_and_the_nearest_goes_first() -> None:
    two_hours, three_hours = (replace(FROM_FILE, time=time(hour, 30)) for hour in (10, 11))
    assert parted([two_hours, three_hours], [HERE], ()) == ((three_hours,), (Duplicate(two_hours, HERE),))
    later = replace(HERE, uid="b", time=time(12, 30))
    new, moved = parted([three_hours, two_hours], [HERE, later], ())
    assert (new, {one.equals for one in moved}) == ((), {HERE, later})
    assert moved[0] == Duplicate(three_hours, later)


def test_one_that_is_there_as_itself_is_no_other() -> None:
    assert parted([ELSEWHERE], [HERE], [Duplicate(FROM_FILE, HERE)]) == ((ELSEWHERE,), ())


def test_an_entry_with_a_name_is_that_of_its_name() -> None:
    named = replace(ELSEWHERE, uid="z")
    assert parted([named], [HERE], ()) == ((named,), ())


@pytest.mark.parametrize(("minutes", "words"), [(120, "2 h"), (-330, "5:30 h"), (15, "0:15 h")])
def test_how_far_in_words(minutes: int, words: str) -> None:
    assert off_in_words(timedelta(minutes=minutes)) == words


def test_a_file_with_the_clock_of_the_runner_was_read_in_no_zone(journal: Journal, tmp_path: Path) -> None:
    """Three miles on a treadmill, the evening after the morning: two runs, whatever week's file has them."""
    for number, at in enumerate(("2026-03-02 18:00", "2026-03-03 06:00"), start=1):
        file = tmp_path / f"{number}.csv"
        file.write_text(f"day,time,distance_mi,duration\n{at.replace(' ', ',')},3,30:05\n")
        write_import(journal, read(journal, file, "Europe/Berlin"))
    assert len(journal.runs()) == 2


@pytest.mark.parametrize(
    ("formats", "depends"), [("strava", True), ("garmin, tcx", True), ("garmin", False), ("", False)]
)
def test_formats_with_times_that_depend_on_the_zone(formats: str, depends: bool) -> None:
    assert has_utc(formats) is depends


def test_a_change_of_clocks_between_is_no_hour_of_training() -> None:
    """In summer Berlin is nine hours ahead of Los Angeles, for three weeks in March only eight."""
    for month in (2, 3, 7):
        instant = datetime(2026, month, 15, 18, 30, tzinfo=ZoneInfo("UTC"))
        berlin, angeles = (instant.astimezone(ZoneInfo(z)) for z in ("Europe/Berlin", "America/Los_Angeles"))
        there = replace(HERE, day=berlin.date(), time=berlin.time())
        again = replace(FROM_FILE, day=angeles.date(), time=angeles.time())
        assert parted([again], [there], ())[0] == ()
