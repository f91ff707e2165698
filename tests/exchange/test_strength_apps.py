"""Strong's three shapes and Hevy's list: sessions with their sets, weights in kg, names the journal knows."""

from collections.abc import Callable
from datetime import date, time
from pathlib import Path

import pytest

from journal.exchange.incoming import Found
from journal.exchange.lift_names import Met
from journal.exchange.recognise import read
from journal.exchange.terms import Terms
from journal.model.entries import ExerciseSet, StrengthSession
from journal.model.errors import NotReadableError
from journal.model.exercises import Exercise
from journal.model.vocabulary import LoadKind, Unit
from tests.exchange.conftest import TODAY

KNOWN = (
    Exercise("step-up", aliases=("box step-up",)),
    Exercise("rear-foot raised split squat", aliases=("bulgarian split squat",)),
    Exercise("side plank"),
)
IOS = """\
Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE
2026-03-05 18:51:52,"Knee day",1h 5m,"Step Up (Dumbbell)",W,5.0,10,0,0,"","went well",
2026-03-05 18:51:52,"Knee day",1h 5m,"Step Up (Dumbbell)",1,12.5,8,0,0,"left sore","went well",7.5
2026-03-05 18:51:52,"Knee day",1h 5m,"Step Up (Dumbbell)",Rest Timer,,,,90,,,
2026-03-05 18:51:52,"Knee day",1h 5m,"Side Planks",1,0,0,0,45,,,
2026-03-05 18:51:52,"Knee day",1h 5m,"Running",1,0,0,5000,1800,,,
2026-03-05 18:51:52,"Knee day",1h 5m,"Snatch (Barbell)",1,0,0,0,0,,,
2026-03-05 20:00:00,"Stretch",600,"Chin Up (Assisted)",F,20,5,0,0,,,
"""
ANDROID = """\
Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;\
Workout Notes;Workout Duration
2026-03-05 18:51:52;Knee day;Step Up (Dumbbell);1;22,0462262;lbs;8;;;;0;;;1h 5m
2026-03-05 18:51:52;Knee day;Side Plank;1;;;;;;;45;;;1h 5m
"""
NEWER = """\
"Workout #";"Date";"Workout Name";"Duration (sec)";"Exercise Name";"Set Order";"Weight (kg)";"Reps";"RPE";\
"Distance (meters)";"Seconds";"Notes";"Workout Notes"
"1";"2026-03-05 18:51:52";"Knee day";"3900";"Step Up (Dumbbell)";"1";"10.0";"8";"";"";"0.0";"";""
"1";"2026-03-05 18:51:52";"Knee day";"3900";"Step Up (Dumbbell)";"Note";"";"";"";"";"";"slowly";""
"1";"2026-03-05 18:51:52";"Knee day";"3900";"Side Plank";"1";"0";"0";"";"";"45.0";"";""
"""
HEVY = """\
"title","start_time","end_time","description","exercise_title","superset_id","exercise_notes","set_index",\
"set_type","weight_kg","reps","distance_km","duration_seconds","rpe"
"Knee day","5 Mar 2026, 18:51","5 Mar 2026, 19:56","went well","Step Up","","slowly",0,"warmup",10,8,,,
"Knee day","5 Mar 2026, 18:51","5 Mar 2026, 19:56","went well","Step Up","","slowly",1,"normal",12.5,8,,,8
"Knee day","5 Mar 2026, 18:51","5 Mar 2026, 19:56","went well","Side Plank","0","",0,"normal",,,,45,
"""


@pytest.fixture
def of_text(tmp_path: Path) -> Callable[..., Found]:
    def read_it(text: str, unit: Unit = Unit.KM, forced_unit: Unit | None = None) -> Found:
        path = tmp_path / "list"
        path.write_text(text, encoding="utf-8")
        return read(path, Terms(TODAY, unit, forced_unit, exercises=KNOWN))

    return read_it


OfText = Callable[..., Found]


def sessions_of(found: Found) -> list[StrengthSession]:
    return [one for one in found.entries if isinstance(one, StrengthSession)]


def sets_of(found: Found) -> list[ExerciseSet]:
    return [one for one in found.entries if isinstance(one, ExerciseSet)]


def test_strong_from_ios(of_text: OfText) -> None:
    found = of_text(IOS)
    assert sessions_of(found) == [
        StrengthSession(
            day=date(2026, 3, 5), time=time(18, 51, 52), name="Knee day", note="went well", duration_s=3900.0
        ),
        StrengthSession(day=date(2026, 3, 5), time=time(20, 0), name="Stretch", duration_s=600.0),
    ]
    assert [
        (one.exercise, one.position, one.reps, one.hold_s, one.load_kind, one.load_kg)
        for one in sets_of(found)
    ] == [
        ("step-up", 1, 10, None, LoadKind.WEIGHT, 5.0),
        ("step-up", 2, 8, None, LoadKind.WEIGHT, 12.5),
        ("side plank", 3, None, 45.0, LoadKind.BODYWEIGHT, None),
        ("Chin Up (Assisted)", 1, 5, None, LoadKind.ASSISTED, 20.0),
    ]
    assert [one.note for one in sets_of(found)] == ["warm-up", "left sore", "", "to failure"]
    assert sets_of(found)[1].effort == 7.5
    assert [(row.row, row.why) for row in found.skipped] == [
        (6, "“Running” has a distance: it is no strength set."),
        (7, "“Snatch (Barbell)” has neither repetitions nor seconds."),
    ]
    assert found.notes == (
        "Weights are taken as kg, as this journal's unit lets expect: the list does not say it. "
        "For lb: --unit mi.",
        "Exercises by the journal's names: Step Up (Dumbbell) = step-up, Side Planks = side plank.",
        "New exercises, counted in no muscle group: Chin Up (Assisted). To read one as another: "
        "journal exercises --name NAME --is EXERCISE, or l in the app.",
    )
    assert found.lift_names == (
        Met("Step Up (Dumbbell)", 2),
        Met("Side Planks", 1),
        Met("Running", 0),
        Met("Snatch (Barbell)", 0),
        Met("Chin Up (Assisted)", 1),
    )


def test_strong_without_the_notes_columns_and_in_pounds(of_text: OfText) -> None:
    text = (
        "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,RPE\n"
        "2026-03-05 18:51:52,A,47m,Squat,1,100,5,0,0,\n"
    )
    for how in ({"unit": Unit.MI}, {"forced_unit": Unit.MI}):
        (one,) = sets_of(of_text(text, **how))
        assert one.load_kg == pytest.approx(45.359237)


@pytest.mark.parametrize("text", [ANDROID, NEWER, HEVY])
def test_the_other_shapes_say_their_unit(of_text: OfText, text: str) -> None:
    found = of_text(text, unit=Unit.MI)
    assert found.skipped == ()
    (session,) = sessions_of(found)
    assert (session.day, session.name, session.duration_s) == (date(2026, 3, 5), "Knee day", 3900.0)
    first, *_, last = sets_of(found)
    assert (first.exercise, first.reps, first.load_kg) == ("step-up", 8, pytest.approx(10.0, abs=1e-6))
    assert (last.exercise, last.hold_s, last.load_kg) == ("side plank", 45.0, None)
    assert not any("Weights" in note for note in found.notes)


def test_words_about_an_exercise_are_kept_once(of_text: OfText) -> None:
    assert [one.note for one in sets_of(of_text(HEVY))] == ["warm-up, slowly", "", ""]
    assert [one.note for one in sets_of(of_text(NEWER))] == ["slowly", ""]


@pytest.mark.parametrize("start", ["28 Mar 2025, 17:29", "Mar 28, 2025, 5:29 PM", "28.03.2025, 17:29"])
def test_hevy_in_other_languages_and_in_pounds(of_text: OfText, start: str) -> None:
    text = HEVY.replace("5 Mar 2026, 18:51", start).replace("5 Mar 2026, 19:56", "").replace("_kg", "_lbs")
    found = of_text(text)
    assert [(one.day, one.time, one.duration_s) for one in sessions_of(found)] == [
        (date(2025, 3, 28), time(17, 29), None)
    ]
    assert sets_of(found)[1].load_kg == pytest.approx(12.5 * 0.45359237)


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        (",8,0,0", ",-8,0,0", "reps: -8 is below 0"),
        (",8,0,0", ",99999,0,0", "a set cannot be that large"),
        (",8,0,0", ",NaN,0,0", "reps: “NaN” is not a number"),
        ("7.5", "11", "rpe: “11” is not from 0 to 10"),
        ("12.5", "5000", "a set cannot be that large"),
    ],
)
def test_sets_that_cannot_be(of_text: OfText, old: str, new: str, why: str) -> None:
    found = of_text(IOS.replace(old, new, 1))
    assert any(why in row.why for row in found.skipped)


def test_days_that_cannot_be(of_text: OfText) -> None:
    assert len(of_text(IOS.replace("2026-03-05", "2099-03-05")).skipped) == 7
    assert len(of_text(HEVY.replace("Mar 2026, 18:51", "Smarch 2026, 18:51")).skipped) == 3


def test_kg_and_lb_in_one_list(of_text: OfText) -> None:
    with pytest.raises(NotReadableError, match="weights in kg and in lb"):
        of_text(ANDROID + "2026-03-05 18:51:52;Knee day;Squat;1;10;kg;8;;;;0;;;1h 5m\n")
