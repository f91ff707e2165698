"""RULES.md 5, last paragraph: what else was new in the 14 days before day 40, against 28 days before."""

from journal.model.entries import CareTaken, CrossTraining, Entries, ExerciseSet, Run
from journal.rules.timeline import timeline
from journal.rules.whatsnew import whats_new
from tests.rules.journals import day, even_weeks, medicine, run
from tests.rules.sets import sets

LAST = 40
FIRST = LAST - 14
USUAL = even_weeks(6)  # up to day 40: Tuesdays, Thursdays, Saturdays


def new_in(
    runs: list[Run],
    care: list[CareTaken] | None = None,
    cross: list[CrossTraining] | None = None,
    lifted: list[ExerciseSet] | None = None,
) -> list[str]:
    entries = Entries(runs=tuple(runs), care=tuple(care or ()), cross=tuple(cross or ()))
    return whats_new(timeline(entries, day(60), lifted or []), day(FIRST), day(LAST))


def ride(number: int, minutes: float, activity: str = "ride") -> CrossTraining:
    return CrossTraining(day=day(number), activity=activity, duration_s=60 * minutes)


def test_nothing_new_nothing_said() -> None:
    assert new_in(USUAL) == []


def test_more_runs_than_in_any_of_the_four_weeks_before() -> None:
    assert new_in([*USUAL, run(34, 2.0)])[0] == (
        "4 runs from 5 Apr to 11 Apr, more than in any of the four weeks before (3)"
    )


def test_runs_on_consecutive_days_where_there_were_none() -> None:
    said = "runs on consecutive days (Thu 9 Apr and Fri 10 Apr), which the four weeks before had not"
    assert said in new_in([*USUAL, run(39, 2.0)])
    assert said not in new_in([*USUAL, run(39, 2.0), run(18, 2.0)]), "they were no news"


def test_the_first_speed_session_hills_or_race_in_28_days() -> None:
    assert "the first speed session in 28 days or more (Fri 10 Apr)" in new_in(
        [*USUAL, run(39, 2.0, kind="speed")]
    )
    assert "the first race in 37 days (Fri 10 Apr)" in new_in(
        [*USUAL, run(2, 2.0, kind="race"), run(39, 2.0, kind="race")]
    )
    assert not any(
        "race" in said for said in new_in([*USUAL, run(11, 2.0, kind="race"), run(39, 2.0, kind="race")])
    )
    assert "the first hills in 28 days or more (Fri 10 Apr)" in new_in([*USUAL, run(39, 2.0, hills="steep")])
    assert not any("hills" in said for said in new_in([*USUAL, run(39, 2.0, hills="flat")]))


def test_new_shoes() -> None:
    known = [run(3, 2.0, shoes="grey")]
    assert "new shoes: blue (Fri 10 Apr)" in new_in([*USUAL, *known, run(39, 2.0, shoes="blue")])
    assert not any("shoes" in said for said in new_in([*USUAL, *known, run(39, 2.0, shoes="grey")]))
    assert not any("shoes" in said for said in new_in([*USUAL, run(39, 2.0, shoes="blue")])), (
        "the first ever noted"
    )


def test_a_longer_ride_or_hike() -> None:
    assert new_in(USUAL, cross=[ride(10, 40), ride(30, 90)]) == [
        "ride, 90 min (Wed 1 Apr): longer than in the four weeks before (40 min)"
    ]
    assert new_in(USUAL, cross=[ride(10, 90), ride(30, 90)]) == []
    assert new_in(USUAL, cross=[ride(30, 90)]) == [], "nothing to compare with"
    assert new_in(USUAL, cross=[ride(10, 20, "swim"), ride(30, 90, "swim")]) == []


def test_a_medicine_stopped() -> None:
    assert new_in(USUAL, care=[medicine(25), medicine(29)]) == [
        "a pain medicine stopped (last on Tue 31 Mar)"
    ]
    assert new_in(USUAL, care=[medicine(29)]) == [], "taken once"
    assert new_in(USUAL, care=[medicine(25), medicine(39)]) == [], "still taken"


def test_a_strength_exercise_first_done() -> None:
    usual = [*sets(20, 10), *sets(27, 10), *sets(34, 10)]
    assert new_in(USUAL, lifted=usual) == []
    assert new_in(USUAL, lifted=[*usual, *sets(34, 8, exercise="step-up")]) == [
        "a strength exercise first done in 28 days: step-up (Sun 5 Apr)"
    ]
    many = [one for name in ("a", "b", "c", "d") for one in sets(34, 8, exercise=name)]
    assert new_in(USUAL, lifted=[*usual, *many]) == [
        "strength exercises first done in 28 days: a, b, c and 1 more (from Sun 5 Apr)"
    ]


def test_an_exercise_of_five_weeks_ago_is_new_again() -> None:
    lifted = [*sets(0, 8, exercise="step-up"), *sets(25, 10), *sets(30, 8, exercise="step-up")]
    assert any("step-up" in said for said in new_in(USUAL, lifted=lifted))
    assert new_in(USUAL, lifted=[*sets(2, 8), *sets(30, 8)]) == []


def test_strength_that_only_began() -> None:
    assert new_in(USUAL, lifted=sets(30, 10)) == ["the first strength session in 28 days or more (Wed 1 Apr)"]
    assert new_in([], lifted=sets(30, 10)) == [], "the record itself began with it"


def test_a_heavier_exercise() -> None:
    before = [*sets(10, 10, kg=12), *sets(15, 10, kg=10), *sets(12, 8, kg=20, exercise="leg press")]
    assert new_in(USUAL, lifted=[*before, *sets(30, 10, kg=12)]) == []
    assert new_in(USUAL, lifted=[*before, *sets(30, 8, kg=14), *sets(33, 8, kg=14)]) == [
        "split squat with 14 kg (Wed 1 Apr): heavier than in the four weeks before (12 kg)"
    ]
    both = [*sets(30, 8, kg=13), *sets(30, 8, kg=25, exercise="leg press")]
    assert new_in(USUAL, lifted=[*before, *both]) == [
        "leg press with 25 kg (Wed 1 Apr): heavier than in the four weeks before (20 kg); "
        "so was the load of 1 other exercise"
    ]


def test_a_band_is_no_weight() -> None:
    assert new_in(USUAL, lifted=[*sets(10, 10), *sets(30, 10)]) == []
