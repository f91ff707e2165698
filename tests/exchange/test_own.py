"""Our own CSV files on the way in: all columns, the few that are needed, and every bad row named."""

from collections.abc import Callable
from datetime import date, time
from pathlib import Path

import pytest

from journal.exchange.incoming import Found
from journal.exchange.recognise import read
from journal.exchange.terms import Terms
from journal.model.entries import (
    CareTaken,
    CrossTraining,
    DayNote,
    Episode,
    PainScore,
    Run,
    Structure,
    WarningSign,
)
from journal.model.errors import NotReadableError
from journal.model.vocabulary import Care, EpisodeKind, Kind, Knee, Moment, Place, Sign, Unit

ReadText = Callable[..., Found]

VECTORS = Path(__file__).parents[1] / "vectors"


def test_a_run_with_every_column(read_text: ReadText) -> None:
    cells = {
        "day": "2026-03-05",
        "time": "07:30",
        "distance_km": "1.63",
        "distance_unit": "mi",
        "duration": "0:12:00",
        "kind": "walk-run",
        "structure": "6x3/2",
        "effort": "3.5",
        "feel": "4",
        "surface": "track",
        "hills": "flat",
        "shoes": "blue",
        "gait_changed": "1",
        "swelling": "0",
        "pain_from_km": "1.2",
        "note": '"\'=1+1, ""so"""',
        "for_physio": "yes",
        "uid": "abc",
        "updated_at": "2026-03-05T08:00:00.123Z",
    }
    found = read_text(f"{','.join(cells)}\n{','.join(cells.values())}")
    assert found.format == "runs"
    assert found.entries == (
        Run(
            day=date(2026, 3, 5),
            time=time(7, 30),
            distance_m=1630,
            distance_unit=Unit.MI,
            duration_s=720,
            kind=Kind.WALK_RUN,
            structure=Structure(6, 180, 120),
            effort=3.5,
            feel=4,
            surface="track",
            hills="flat",
            shoes="blue",
            gait_changed=True,
            swelling=False,
            pain_from_m=1200,
            note='=1+1, "so"',
            for_physio=True,
            uid="abc",
            updated_at="2026-03-05T08:00:00.123Z",
        ),
    )


def test_a_run_with_the_few_columns_it_needs(read_text: ReadText) -> None:
    found = read_text("day,distance_km,weather\n2026-03-05,6.2,rain")
    assert found.entries == (Run(day=date(2026, 3, 5), distance_m=6200),)
    found = read_text("duration,day\n38:20,2026-03-05")
    assert found.entries == (Run(day=date(2026, 3, 5), duration_s=2300),)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("0:12:00", 720), ("38:20", 2300), ("45min", 2700), ("1h05", 3900), ("90s", 90), ("0:01:39.6", 99.6)],
)
def test_durations(read_text: ReadText, text: str, seconds: float) -> None:
    (run,) = read_text(f"day,duration\n2026-03-05,{text}").entries
    assert isinstance(run, Run)
    assert run.duration_s == seconds


def test_miles_may_stand_for_kilometres(read_text: ReadText) -> None:
    (run,) = read_text("day,distance_mi\n2026-03-05,3.85").entries
    assert isinstance(run, Run)
    assert (run.distance_m, run.distance_unit) == (pytest.approx(6195.9744), Unit.MI)
    (run,) = read_text("day,distance_km,distance_mi,distance_unit\n2026-03-05,,1,km").entries
    assert isinstance(run, Run)
    assert (run.distance_m, run.distance_unit) == (1609.344, Unit.KM)


def test_a_spreadsheets_semicolons_and_decimal_commas(read_text: ReadText) -> None:
    found = read_text("day;distance_km;duration\n2026-03-05;6,2;38:20")
    assert found.entries == (Run(day=date(2026, 3, 5), distance_m=6200, duration_s=2300),)


def test_a_pain_score_with_every_column(read_text: ReadText) -> None:
    found = read_text(
        """
        day,time,knee,score,when,where,run,note,for_physio,uid,updated_at
        2026-03-05,08:15,left,4,during-run,kneecap,run-uid,stairs too,1,abc,2026-03-05T08:00:00Z
        """
    )
    assert found.format == "pain"
    assert found.entries == (
        PainScore(
            day=date(2026, 3, 5),
            time=time(8, 15),
            knee=Knee.LEFT,
            score=4,
            moment=Moment.DURING_RUN,
            place=Place.FRONT,
            run_uid="run-uid",
            note="stairs too",
            for_physio=True,
            uid="abc",
            updated_at="2026-03-05T08:00:00Z",
        ),
    )


def test_a_pain_score_with_the_few_columns_it_needs(read_text: ReadText) -> None:
    found = read_text("day,knee,score,when,where\n2026-03-05,Right,0,,\n2026-03-05,left,10,Morning,outer")
    assert found.entries == (
        PainScore(day=date(2026, 3, 5), knee=Knee.RIGHT, score=0),
        PainScore(day=date(2026, 3, 5), knee=Knee.LEFT, score=10, moment=Moment.MORNING, place=Place.OUTER),
    )


def test_cross_training_and_care(read_text: ReadText) -> None:
    assert read_text("day,activity,distance_km,duration,effort\n2026-03-05,Ride,20,1h,4").entries == (
        CrossTraining(day=date(2026, 3, 5), activity="Ride", distance_m=20_000, duration_s=3600, effort=4),
    )
    assert read_text("day,time,care\n2026-03-05,21:00,ice").entries == (
        CareTaken(day=date(2026, 3, 5), time=time(21, 0), care=Care.ICE),
    )


def test_notes_episodes_and_signs(read_text: ReadText) -> None:
    assert read_text("day,time,note\n2026-03-05,21:00,slept badly").entries == (
        DayNote(day=date(2026, 3, 5), time=time(21, 0), note="slept badly"),
    )
    assert read_text("day,kind,knee,end_day\n2026-03-05,knee,left,\n2026-02-01,Away,,2026-04-01").entries == (
        Episode(day=date(2026, 3, 5), kind=EpisodeKind.KNEE, knee=Knee.LEFT),
        Episode(day=date(2026, 2, 1), kind=EpisodeKind.AWAY, end=date(2026, 4, 1)),
    )
    assert read_text("day,sign,knee,cleared\n2026-03-05,giving-way,right,2026-03-05").entries == (
        WarningSign(day=date(2026, 3, 5), sign=Sign.GIVING_WAY, knee=Knee.RIGHT, cleared=date(2026, 3, 5)),
    )


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("day,note\n2026-03-05, ", "note is missing."),
        ("day,kind\n2026-03-05,easy", "kind: “easy” is not one of: knee, injury, illness, away."),
        (
            "day,kind,end_day\n2026-03-05,away,2026-03-04",
            "An episode of 2026-03-05 cannot have been over on 2026-03-04.",
        ),
        (
            "day,sign,cleared\n2026-03-05,calf,2026-03-04",
            "A warning sign of 2026-03-05 cannot have been over on 2026-03-04.",
        ),
        (
            "day,sign,cleared\n2026-03-05,calf,no",
            "cleared: “no” is not a day. Write the day like 2026-03-16.",
        ),
        ("day,sign\n2026-03-17,calf", "2026-03-17 is after today. Entries are of days that have been."),
    ],
)
def test_bad_notes_episodes_and_signs(read_text: ReadText, text: str, why: str) -> None:
    found = read_text(text)
    assert (found.entries, [row.why for row in found.skipped]) == ((), [why])


@pytest.mark.parametrize("yes", ["1", "true", "TRUE", "yes", "x"])
@pytest.mark.parametrize("no", ["0", "false", "No", ""])
def test_yes_and_no(read_text: ReadText, yes: str, no: str) -> None:
    (run,) = read_text(f"day,duration,swelling,gait_changed\n2026-03-05,45min,{yes},{no}").entries
    assert isinstance(run, Run)
    assert (run.swelling, run.gait_changed) == (True, False)


def test_every_bad_run_is_named_with_its_reason(read_text: ReadText) -> None:
    cases = {
        ",6,,,,,,,,,": "day is missing.",
        "5.3.2026,6,,,,,,,,,": "day: “5.3.2026” is not a day.",
        "2026-03-17,6,,,,,,,,,": "2026-03-17 is after today.",
        "2026-03-05,,,,,,,,,,": "A run needs a distance or a duration.",
        "2026-03-05,0,,,,,,,,,": "distance_km: A distance has to be more than 0.",
        "2026-03-05,-3,,,,,,,,,": "distance_km: A distance has to be more than 0.",
        "2026-03-05,nan,,,,,,,,,": "distance_km: “nan” is not a number.",
        "2026-03-05,1001,,,,,,,,,": "distance_km: 1,001 km is further than one entry can be",
        "2026-03-05,,38,,,,,,,,": "duration: “38” is not a duration: it could be minutes or seconds.",
        "2026-03-05,,0:00,,,,,,,,": "duration: A duration has to be more than 0.",
        "2026-03-05,6,,jog,,,,,,,": "kind: “jog” is not one of: easy, long, tempo, speed, walk-run, race.",
        "2026-03-05,6,,,6/3,,,,,,": "structure: “6/3” is not a walk-run structure.",
        "2026-03-05,6,,,,11,,,,,": "effort: “11” is not from 0 to 10.",
        "2026-03-05,6,,,,,6,,,,": "feel: “6” is not a whole number from 1 to 5.",
        "2026-03-05,6,,,,,,maybe,,,": "swelling: “maybe” is neither yes nor no.",
        "2026-03-05,6,,,,,,,7h,,": "time: “7h” is not a time of day.",
        "2026-03-05,6,,,,,,,,-1,": "pain_from_km: “-1” is not between 0 and 1,000 km.",
        "2026-03-05,6,,,,,,,,,yesterday": "updated_at: “yesterday” is not a UTC time.",
        "2026-03-05,6,,,,,,,,,2026-02-30T08:00:00Z": "updated_at: “2026-02-30T08:00:00Z” is not a UTC time.",
    }
    header = "day,distance_km,duration,kind,structure,effort,feel,swelling,time,pain_from_km,updated_at"
    found = read_text("\n".join([header, *cases]))
    assert found.entries == ()
    assert [row.row for row in found.skipped] == list(range(2, len(cases) + 2))
    reasons = zip(found.skipped, cases.values(), strict=True)
    assert [why for row, why in reasons if not row.why.startswith(why)] == []


@pytest.mark.parametrize("score", ["11", "-1", "3.5", "x", "٣"])
def test_a_score_is_a_whole_number_from_0_to_10(read_text: ReadText, score: str) -> None:
    found = read_text(f"day,knee,score\n2026-03-05,left,{score}")
    assert found.skipped[0].why == f"score: “{score}” is not a whole number from 0 to 10."


def test_unknown_words_are_refused_with_the_words_there_are(read_text: ReadText) -> None:
    found = read_text(
        """
        day,knee,score,when,where
        2026-03-05,both,3,,
        2026-03-05,left,3,noon,
        2026-03-05,left,3,,hip
        """
    )
    assert [row.why.split(":")[0] for row in found.skipped] == ["knee", "when", "where"]
    assert found.skipped[0].why == "knee: “both” is not one of: left, right."
    assert "front, outer, inner, below, back, thigh, other" in found.skipped[2].why


def test_two_distances_in_one_row_are_refused(read_text: ReadText) -> None:
    found = read_text("day,distance_km,distance_mi\n2026-03-05,6.2,3.85")
    assert found.skipped[0].why == "distance_km and distance_mi are both given. Keep one of them."


def test_a_needed_column_that_is_there_twice_is_refused(read_text: ReadText) -> None:
    with pytest.raises(NotReadableError, match="“score” is there twice"):
        read_text("day,knee,score,score\n2026-03-05,left,1,2")


def test_the_vectors_are_read_whole() -> None:
    for journal in sorted(VECTORS.glob("journal-*")):
        for name in ("runs", "pain"):
            found = read(journal / f"{name}.csv", Terms(date(2026, 12, 31)))
            rows = (journal / f"{name}.csv").read_text().count("\n") - 1
            assert (found.format, len(found.entries), found.skipped) == (name, rows, ())
