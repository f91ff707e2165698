"""Garmin Connect's activity list: every trap of FORMATS.md 2, in files written for the tests."""

from collections.abc import Callable
from datetime import date, time

import pytest

from journal.exchange.incoming import Found
from journal.model.entries import CrossTraining, Run
from journal.model.errors import NotReadableError
from journal.model.vocabulary import Kind, Unit

ReadText = Callable[..., Found]

HEADER = "Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg Run Cadence,Avg Stride Length"


def run_of(found: Found) -> Run:
    (entry,) = found.entries
    assert isinstance(entry, Run)
    return entry


def cross_of(found: Found) -> CrossTraining:
    (entry,) = found.entries
    assert isinstance(entry, CrossTraining)
    return entry


def test_a_run_with_decimal_comma(read_text: ReadText) -> None:
    run = run_of(
        read_text(
            f'{HEADER}\nRunning,2026-01-04 12:38:59,false,"Hills","12,51","1.195","01:03:00,6","--","--"'
        )
    )
    assert run == Run(
        day=date(2026, 1, 4),
        time=time(12, 38, 59),
        distance_m=12_510,
        duration_s=3780.6,
        distance_unit=Unit.KM,
        kind=Kind.EASY,
        note="Hills",
    )


def test_a_run_with_decimal_point_and_an_older_header(read_text: ReadText) -> None:
    run = run_of(
        read_text(
            """
            Activity Type,Date,Favorite,Title,Distance,Calories,Activity Time,Avg HR,Avg Speed,Elev Gain
            Running,2019-02-01 07:05:00,false,"Leeds Running",6.21,"1,024",0:36:37,150,9.8,"1,024"
            """
        )
    )
    assert (run.distance_m, run.duration_s, run.note) == (6210, 2197, "")


def test_a_german_list_with_semicolons(read_text: ReadText) -> None:
    found = read_text(
        """
        Aktivitätstyp;Datum;Favorit;Titel;Distanz;Kalorien;Zeit;Ø Schrittfrequenz (Laufen);Ø Schrittlänge
        Laufen;2026-01-04 12:38:59;false;München Laufen;12,51;1.195;01:03:00;170;1,17
        Laufbandtraining;2026-01-05 12:38:59;false;Abends;5,00;400;00:30:00;170;1,00
        Radfahren;2026-01-06 12:38:59;false;München Radfahren;20,00;400;01:00:00;--;--
        """
    )
    first, second, third = found.entries
    assert isinstance(first, Run)
    assert isinstance(second, Run)
    assert isinstance(third, CrossTraining)
    assert (first.distance_m, first.note) == (12_510, "")
    assert (second.surface, second.note) == ("treadmill", "Abends")
    assert (third.activity, third.distance_m) == ("radfahren", 20_000)


@pytest.mark.parametrize(
    ("sort", "surface"),
    [
        ("Running", ""),
        ("Treadmill Running", "treadmill"),
        ("Trail Running", "trail"),
        ("Ultra Running", ""),
        ("Trail Ultra Running", "trail"),
        ("Track Running", "track"),
        ("Indoor Running", ""),
        ("Virtual Running", "treadmill"),
        ("Street Running", "road"),
        ("Straßenlauf", "road"),
        ("Trail Run", "trail"),
        ("Treadmill", "treadmill"),
    ],
)
def test_what_is_a_run(read_text: ReadText, sort: str, surface: str) -> None:
    run = run_of(read_text(f"{HEADER}\n{sort},2026-01-04 12:38:59,false,x,6.21,1,0:36:37,--,--"))
    assert (run.surface, run.kind, run.distance_m) == (surface, Kind.EASY, 6210)


@pytest.mark.parametrize("sort", ["Walking", "Hiking", "Cycling", "Elliptical", "Skilanglauf", "Skating"])
def test_what_is_cross_training(read_text: ReadText, sort: str) -> None:
    found = read_text(f"{HEADER}\n{sort},2026-01-04 12:38:59,false,Leeds {sort},6.21,1,0:36:37,--,--")
    cross = cross_of(found)
    assert (cross.activity, cross.distance_m, cross.duration_s, cross.note) == (sort.lower(), 6210, 2197, "")
    assert found.notes[-1] == f"Not runs, taken as cross-training: 1 {sort.lower()}."


@pytest.mark.parametrize(
    ("sort", "distance"),
    [
        ("Pool Swimming", '"1,500"'),
        ("Lap Swimming", "25.00"),
        ("Indoor Rowing", '"11,093"'),
        ("Yoga", "0.00"),
    ],
)
def test_a_distance_in_metres_or_yards_is_left_out(read_text: ReadText, sort: str, distance: str) -> None:
    cross = cross_of(read_text(f"{HEADER}\n{sort},2026-01-04 12:38:59,false,x,{distance},1,0:36:37,--,--"))
    assert (cross.distance_m, cross.duration_s) == (None, 2197)


def test_a_track_run_is_listed_in_metres(read_text: ReadText) -> None:
    found = read_text(
        f"""{HEADER}
        Track Running,2026-01-04 12:38:59,false,x,"6,640",1,0:36:37,--,--
        Track Running,2026-01-05 12:38:59,false,x,"800",1,0:04:00,--,--
        Track Running,2026-01-06 12:38:59,false,x,"5.20",1,0:30:00,--,--
        """
    )
    assert [entry.distance_m for entry in found.entries if isinstance(entry, Run)] == [6640, 800, 5200]


def test_rows_that_do_not_become_entries_are_named_with_the_reason(read_text: ReadText) -> None:
    found = read_text(
        f"""{HEADER}
        Strength Training,2026-01-04 12:00:00,false,x,0.00,1,0:36:37,--,--
        Breathwork,2026-01-04 12:00:00,false,x,0.00,1,0:05:00,--,--
        Walking,2026-01-04 12:00:00,false,x,2.00,1,--,--,--
        Running,2026-01-04 12:00:00,false,x,0.00,1,--:--:--,--,--
        Running,2026-01-04 12:00:00,false,x,-5.00,1,0:36:37,--,--
        Running,2026-01-04 12:00:00,false,x,NaN,1,0:36:37,--,--
        Running,2026-01-04 12:00:00,false,x,"1,000.01",1,0:36:37,--,--
        Running,2026-01-04 12:00:00,false,x,5.00,1,168:00:01,--,--
        Running,2026-03-17 00:00:01,false,x,5.00,1,0:36:37,--,--
        Running,1969-12-31 12:00:00,false,x,5.00,1,0:36:37,--,--
        Running,7/4/2020 15:36,false,x,5.00,1,0:36:37,--,--
        Running,2026-01-04 12:00:00,false,x,5,20,1,0:36:37,--,--
        ,2026-01-04 12:00:00,false,x,5.00,1,0:36:37,--,--
        Running,2026-01-04 12:00:00,false,"x"y,5.00,1,0:36:37,--,--
        Running,2026-01-04 12:00:00,false,x,5.00,1,0:36:37,--,--
        """
    )
    assert len(found.entries) == 1
    assert [by.row for by in found.told_by] == [16]
    assert [row.row for row in found.skipped] == list(range(2, 16))
    reasons = [
        "Strength Training is not brought in: the list has no exercises and sets",
        "Breathwork is not training",
        "Walking is not a run, and without a time",
        "neither a distance nor a time",
        "-5.00 is below 0",
        "“NaN” is not a number",
        "1,000 km is further than one entry",
        "168 hours is longer than one entry",
        "2026-03-17 is after today",
        "1969-12-31 is before 1970",
        "“7/4/2020” is not a day",
        "10 cells where the header has 9",
        "names no activity type",
        "quotes that do not match",
    ]
    assert [why for row, why in zip(found.skipped, reasons, strict=True) if why not in row.why] == []
    assert {row.file.rsplit("/", 1)[-1] for row in found.skipped} == {"file.csv"}


def test_a_run_may_lack_its_distance_or_its_time(read_text: ReadText) -> None:
    found = read_text(
        f"""{HEADER}
        Running,2026-01-04 12:00:00,false,x,0.00,1,0:36:37,--,--
        Running,2026-01-05,false,x,5.00,1,--:--:--,--,--
        """
    )
    assert [(entry.distance_m, entry.duration_s) for entry in found.entries if isinstance(entry, Run)] == [
        (None, 2197),
        (5000, None),
    ]
    assert found.entries[1].time is None


@pytest.mark.parametrize(
    ("title", "note"),
    [
        ("Leeds Running", ""),
        ("Running", ""),
        ("--", ""),
        ("", ""),
        ("Leeds - Base", "Leeds - Base"),
        ("Knee sore while running", "Knee sore while running"),
        ('"Park, then ""home"""', 'Park, then "home"'),
        ("'=5k", "=5k"),
    ],
)
def test_a_title_is_the_note_where_it_says_more_than_a_place_and_the_type(
    read_text: ReadText, title: str, note: str
) -> None:
    assert (
        run_of(read_text(f"{HEADER}\nRunning,2026-01-04 12:00:00,false,{title},5.00,1,0:36:37,--,--")).note
        == note
    )


def listed(metres_a_unit: float, runs: int = 5) -> str:
    """A list of `runs` runs of 170 steps a minute, 1.10 m each, over 30 minutes."""
    distance = 170 * 30 * 1.10 / metres_a_unit
    rows = [
        f"Running,2026-01-{day + 1:02d} 07:00:00,false,x,{distance:.2f},1,00:30:00,170,1.10"
        for day in range(runs)
    ]
    return "\n".join([HEADER, *rows])


@pytest.mark.parametrize(
    ("metres_a_unit", "unit", "other"), [(1000, Unit.KM, Unit.MI), (1609.344, Unit.MI, Unit.KM)]
)
def test_the_unit_is_told_by_steps_and_stride(
    read_text: ReadText, metres_a_unit: float, unit: Unit, other: Unit
) -> None:
    found = read_text(listed(metres_a_unit), unit=other)
    assert found.notes[0].startswith(
        f"Distances are taken as {unit}: stride length × cadence × time comes to"
    )
    for run in found.entries:
        assert isinstance(run, Run)
        assert run.distance_unit is unit
        assert run.distance_m == pytest.approx(5610, abs=10)


def test_the_middle_of_all_runs_decides_not_a_stray_one(read_text: ReadText) -> None:
    stray = "Running,2026-02-01 07:00:00,false,x,3.00,1,00:30:00,170,1.10"
    assert "taken as km" in read_text(f"{listed(1000)}\n{stray}\n{stray}").notes[0]


def test_with_too_few_runs_to_tell_the_journals_unit_is_taken_and_said(read_text: ReadText) -> None:
    found = read_text(listed(1000, runs=2), unit=Unit.MI)
    assert found.notes == (
        "Distances are taken as mi, the unit of this journal: stride length and cadence, which could tell, "
        "are there for too few runs. If not: --unit km.",
    )


def test_steps_that_fit_neither_unit_do_not_decide(read_text: ReadText) -> None:
    found = read_text(listed(5000))
    assert "taken as km, the unit of this journal" in found.notes[0]
    assert "comes to 5.01" in found.notes[0]


def test_a_unit_that_is_asked_for_is_taken_and_a_doubt_said(read_text: ReadText) -> None:
    agreed = read_text(listed(1000), forced_unit=Unit.KM)
    assert agreed.notes == ("Distances are taken as km, as asked.",)
    doubted = read_text(listed(1000), forced_unit=Unit.MI)
    assert doubted.notes[0].startswith("Distances are taken as mi, as asked. But stride length")
    assert all(entry.distance_m == 5.61 * 1609.344 for entry in doubted.entries if isinstance(entry, Run))


def test_laps_of_one_activity_are_refused_with_the_way_on(read_text: ReadText) -> None:
    with pytest.raises(NotReadableError) as refusal:
        read_text(
            """
            "Laps","Time","Cumulative Time","Distancekm","Avg Pacemin/km"
            "1","5:58,1","5:58,1","1,00","5:58"
            "Summary","36:37","36:37","5,89","6:13"
            """
        )
    assert "holds the laps of one activity, without its day" in refusal.value.what
    assert "Export the activity list" in refusal.value.mend


def test_a_list_without_distance_and_time_is_refused_with_the_columns_looked_for(read_text: ReadText) -> None:
    with pytest.raises(NotReadableError, match="looked for: Activity Type, Date, Title, Distance, Time"):
        read_text("Activity Type,Date,Durée\nRunning,2026-01-04 12:00:00,5")


def test_a_list_without_rows_is_empty(read_text: ReadText) -> None:
    found = read_text(HEADER)
    assert (found.entries, found.skipped, found.notes) == ((), (), ())
