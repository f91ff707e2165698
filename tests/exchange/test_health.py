"""Apple Health's export: both shapes of a workout, its own zone, its DOCTYPE and no other."""

from collections.abc import Callable
from datetime import date, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from journal.exchange.incoming import Found
from journal.exchange.recognise import read
from journal.exchange.terms import Terms
from journal.model.entries import CrossTraining, Run
from journal.model.errors import NotReadableError
from tests.exchange.conftest import TODAY
from tests.exchange.written import packed

ReadBytes = Callable[..., Found]

DTD = (
    "<!DOCTYPE HealthData [<!ELEMENT HealthData (ExportDate,Me,(Record|Workout)*)>\n"
    "<!ATTLIST Workout a CDATA #IMPLIED>]>"
)
RECORD = (
    '<Record type="HKQuantityTypeIdentifierHeartRate" value="72"><MetadataEntry key="x" value="1"/></Record>'
)
OLD = (
    '<Workout workoutActivityType="HKWorkoutActivityTypeRunning" duration="30.5" durationUnit="min" '
    'totalDistance="3.1" totalDistanceUnit="mi" startDate="2026-03-05 08:30:15 +0100">'
    '<MetadataEntry key="HKTimeZone" value="America/Los_Angeles"/>'
    '<WorkoutRoute><Location latitude="37.77" longitude="-122.4"/></WorkoutRoute></Workout>'
)
NEW = (
    '<Workout workoutActivityType="HKWorkoutActivityTypeRunning" duration="1830" durationUnit="s" '
    'startDate="2026-03-06 08:30:15 +0100"><MetadataEntry key="HKIndoorWorkout" value="1"/>'
    '<WorkoutStatistics type="HKQuantityTypeIdentifierHeartRate" sum="99" unit="count/min"/>'
    '<WorkoutStatistics type="HKQuantityTypeIdentifierDistanceWalkingRunning" sum="5" unit="km"/></Workout>'
)
RIDE = (
    '<Workout workoutActivityType="HKWorkoutActivityTypeCrossTraining" startDate="2026-03-07 08:00:00 +0100" '
    'endDate="2026-03-07 09:00:00 +0100"/>'
)


def export(*parts: str, before: str = DTD) -> str:
    head = f'<?xml version="1.0" encoding="UTF-8"?>\n{before}\n'
    return f'{head}<HealthData locale="en">{"".join(parts)}</HealthData>'


def test_both_shapes(read_bytes: ReadBytes) -> None:
    found = read_bytes(export(RECORD, OLD, NEW, RIDE))
    old, new, other = found.entries
    assert found.skipped == ()
    assert old == Run(
        day=date(2026, 3, 4), time=time(23, 30, 15), distance_m=pytest.approx(4988.9664), duration_s=1830.0
    )
    assert new == Run(
        day=date(2026, 3, 6), time=time(8, 30, 15), distance_m=5000.0, duration_s=1830.0, surface="treadmill"
    )
    assert isinstance(other, CrossTraining)
    assert (other.activity, other.duration_s, other.distance_m) == ("cross training", 3600.0, None)


def test_what_two_apps_wrote_down_is_taken_once(read_bytes: ReadBytes) -> None:
    watch = OLD.replace("<Workout ", '<Workout sourceName="Watch" ').replace('totalDistance="3.1" ', "")
    phone = (
        OLD.replace("<Workout ", '<Workout sourceName="Phone" ')
        .replace("08:30:15", "08:31:02")
        .replace("30.5", "30.2")
    )
    other = phone.replace("08:31:02", "18:31:02")
    found = read_bytes(export(watch, phone, other, other))
    first, *others = found.entries
    assert first == Run(
        day=date(2026, 3, 4), time=time(23, 30, 15), distance_m=pytest.approx(4988.9664), duration_s=1830.0
    ), "the first one's, with the distance it lacked"
    assert len(others) == 2, "one app wrote it down twice: two runs"
    assert found.twins == 1
    assert found.notes == ("1 of them was written down by two apps, and is taken once.",)


def test_two_apps_agree_across_midnight_and_each_row_is_one(read_bytes: ReadBytes) -> None:
    watch, phone = (
        OLD.replace("<Workout ", f'<Workout sourceName="{app}" ').replace("08:30:15", at)
        for app, at in (("Watch", "08:59:50"), ("Phone", "09:00:10"))
    )
    assert [run.time for run in read_bytes(export(watch, phone)).entries] == [time(23, 59, 50)]
    assert len(read_bytes(export(watch, phone, phone)).entries) == 2, "a row of the phone is one of the watch"


def test_the_zip_has_its_export_alone_read(tmp_path: Path) -> None:
    members = {
        "apple_health_export/export_cda.xml": "<x>",
        "apple_health_export/export.xml": export(OLD),
        "apple_health_export/workout-routes/route_1.gpx": "<gpx/>",
    }
    found = read(packed(tmp_path / "export.zip", members), Terms(TODAY, zone=ZoneInfo("Europe/Berlin")))
    assert (found.format, len(found.entries)) == ("health", 1)


@pytest.mark.parametrize(
    "before",
    [
        '<!DOCTYPE HealthData [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>',
        '<!DOCTYPE HealthData [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        "<!DOCTYPE Other []>",
        '<!DOCTYPE HealthData [<!ATTLIST Workout a CDATA "filled in">]>',
    ],
)
def test_its_own_doctype_and_no_entity(read_bytes: ReadBytes, before: str) -> None:
    with pytest.raises(NotReadableError, match="DOCTYPE"):
        read_bytes(export(OLD, before=before))


@pytest.mark.parametrize(
    ("old", "new"),
    [("3.1", "NaN"), ("3.1", "-1"), ('"mi"', '"leagues"'), ("2026-03-05", "2099-03-05"), ("30.5", "x")],
)
def test_workouts_that_cannot_be(read_bytes: ReadBytes, old: str, new: str) -> None:
    found = read_bytes(export(OLD.replace(old, new), NEW))
    assert (len(found.entries), len(found.skipped)) == (1, 1)
    assert found.skipped[0].why.startswith("Workout 1: ")
