"""What can be written, and the entries it becomes."""

from datetime import date, time
from itertools import count

import pytest

from journal.entry.exercise_names import exercise_names
from journal.entry.language import GRAMMAR, read
from journal.exchange.exercises import load_exercises
from journal.model.entries import CareTaken, CrossTraining, Entry, PainScore, Run, Structure
from journal.model.settings import Settings
from journal.model.vocabulary import Care, Kind, Knee, Moment, Place, Unit
from journal.workflows.surroundings import data_folder

TODAY = date(2026, 3, 16)  # a Monday
YESTERDAY = date(2026, 3, 15)
KM = Settings()
MILES = Settings(unit=Unit.MI)
LEFT, RIGHT = Knee.LEFT, Knee.RIGHT


def run(day: date = TODAY, **fields: object) -> Run:
    return Run(day=day, **fields)


def pain(
    knee: Knee, score: int, moment: Moment = Moment.OTHER, day: date = TODAY, **fields: object
) -> PainScore:
    return PainScore(day=day, knee=knee, score=score, moment=moment, **fields)


def entries(text: str, settings: Settings = KM) -> list[Entry]:
    uids = (f"uid{number}" for number in count(1))
    reading = read(text, settings, TODAY, new_uid=lambda: next(uids))
    assert reading.problems == ()
    return list(reading.entries)


RUNS = {
    "run 6.2km 38:20": run(distance_m=6200, duration_s=2300),
    "6.2 38:20": run(distance_m=6200, duration_s=2300),
    "38:20 6,2": run(distance_m=6200, duration_s=2300),
    "6.2km": run(distance_m=6200),
    "RUN 6.2KM 38:20": run(distance_m=6200, duration_s=2300),
    "run 6.2km, 38:20, tempo": run(distance_m=6200, duration_s=2300, kind=Kind.TEMPO),
    "tempo 38:20": run(duration_s=2300, kind=Kind.TEMPO),
    "race 10k 52:10": run(distance_m=10_000, duration_s=3130, kind=Kind.RACE),
    "run 8 km 45 min long": run(distance_m=8000, duration_s=2700, kind=Kind.LONG),
    "run 3.85mi": run(distance_m=6195.9744, distance_unit=Unit.MI),
    "run 1h05": run(duration_s=3900),
    "run 1h 5min": run(duration_s=3900),
    "run 90 minutes": run(duration_s=5400),
    "run 1:02:03": run(duration_s=3723),
    "run 6x3/2 30min walk-run": run(structure=Structure(6, 180, 120), duration_s=1800, kind=Kind.WALK_RUN),
    "walk run 30min": run(duration_s=1800, kind=Kind.WALK_RUN),
    "run 8 km 45min @18:05": run(distance_m=8000, duration_s=2700, time=time(18, 5)),
    "run at 7:30 8 km": run(distance_m=8000, time=time(7, 30)),
    "run 6km e6": run(distance_m=6000, effort=6),
    "run 6km rpe 6,5": run(distance_m=6000, effort=6.5),
    "run 6km effort 6/10 feel 4": run(distance_m=6000, effort=6, feel=4),
    "run 6km trail hilly": run(distance_m=6000, surface="trail", hills="hilly"),
    'run 6km surface "wet sand" hills: "one climb"': run(
        distance_m=6000, surface="wet sand", hills="one climb"
    ),
    'run 6km hills "felt good"': run(distance_m=6000, hills="hilly", note="felt good"),
    'run 6km shoes "grey pair"': run(distance_m=6000, shoes="grey pair"),
    "run 6km shoes Grey": run(distance_m=6000, shoes="Grey"),
    "run 6km gait swelling from 3.5km": run(
        distance_m=6000, gait_changed=True, swelling=True, pain_from_m=3500
    ),
    "run 6km from 3.5 km": run(distance_m=6000, pain_from_m=3500),
    'run 6km "felt good; hills" for physio': run(distance_m=6000, note="felt good; hills", for_physio=True),
    r'run 6km "say \"hm\" \\ twice\nthen \q"': run(distance_m=6000, note='say "hm" \\ twice\nthen \\q'),
    'run 6km note "slept badly"': run(distance_m=6000, note="slept badly"),
    "run yesterday 6km": run(YESTERDAY, distance_m=6000),
    "run 6km fri": run(date(2026, 3, 13), distance_m=6000),
    "run -3 6km": run(date(2026, 3, 13), distance_m=6000),
    "run 3 days ago 6km": run(date(2026, 3, 13), distance_m=6000),
    "run on 1 6km": run(date(2026, 3, 1), distance_m=6000),
    "run 16 feb 6km": run(date(2026, 2, 16), distance_m=6000),
    "run on 16 feb 2025 6km": run(date(2025, 2, 16), distance_m=6000),
    "run 2026-03-01 6km": run(date(2026, 3, 1), distance_m=6000),
}


@pytest.mark.parametrize("text", RUNS)
def test_a_run(text: str) -> None:
    assert entries(text) == [RUNS[text]]


def test_a_bare_number_is_in_the_journals_unit() -> None:
    [ran] = entries("6.2 50:00 from 2", MILES)
    assert ran == run(distance_m=9977.9328, distance_unit=Unit.MI, duration_s=3000, pain_from_m=3218.688)


PAIN = {
    "pain L3 stairs": [pain(LEFT, 3, Moment.STAIRS)],
    "r0": [pain(RIGHT, 0)],
    "pain 3 left stairs": [pain(LEFT, 3, Moment.STAIRS)],
    "pain left 2 below": [pain(LEFT, 2, place=Place.BELOW)],
    "pain L2 kneecap": [pain(LEFT, 2, place=Place.FRONT)],
    "pain L2 elsewhere": [pain(LEFT, 2, place=Place.OTHER)],
    "pain 3/10 left squat": [pain(LEFT, 3, Moment.SQUAT)],
    "pain L1 R0 morning": [pain(LEFT, 1, Moment.MORNING), pain(RIGHT, 0, Moment.MORNING)],
    "pain left 1 right 0": [pain(LEFT, 1), pain(RIGHT, 0)],
    "1 left 0 right pain": [pain(LEFT, 1), pain(RIGHT, 0)],
    "morning 1 0": [pain(LEFT, 1, Moment.MORNING), pain(RIGHT, 0, Moment.MORNING)],
    "morning - 1": [pain(RIGHT, 1, Moment.MORNING)],
    "morning 1 -": [pain(LEFT, 1, Moment.MORNING)],
    "pain both knees 2 at night": [pain(LEFT, 2, Moment.NIGHT), pain(RIGHT, 2, Moment.NIGHT)],
    'pain L3 yesterday evening @21:10 "after sitting"': [
        pain(LEFT, 3, Moment.EVENING, YESTERDAY, time=time(21, 10), note="after sitting")
    ],
}


@pytest.mark.parametrize("text", PAIN)
def test_pain(text: str) -> None:
    assert entries(text) == PAIN[text]


def test_the_journals_knee_needs_no_word() -> None:
    assert entries("pain 3", Settings(knee=RIGHT)) == [pain(RIGHT, 3)]
    assert entries("pain 3 left", Settings(knee=RIGHT)) == [pain(LEFT, 3)]


OTHERS = {
    "ride 40min e3": CrossTraining(day=TODAY, activity="ride", duration_s=2400, effort=3),
    "bike 20 40min": CrossTraining(day=TODAY, activity="ride", duration_s=2400, distance_m=20_000),
    "swim 30min": CrossTraining(day=TODAY, activity="swim", duration_s=1800),
    "walk 5km yesterday": CrossTraining(day=YESTERDAY, activity="walk", distance_m=5000),
    'cross "Step class" 30min': CrossTraining(day=TODAY, activity="Step class", duration_s=1800),
    "ice": CareTaken(day=TODAY, care=Care.ICE),
    "tape @8:00": CareTaken(day=TODAY, care=Care.TAPE, time=time(8)),
    "painkiller yesterday": CareTaken(day=YESTERDAY, care=Care.MEDICINE),
    'medicine 14 "ibuprofen"': CareTaken(day=date(2026, 3, 14), care=Care.MEDICINE, note="ibuprofen"),
    "physio for-physio": CareTaken(day=TODAY, care=Care.PHYSIO, for_physio=True),
}


@pytest.mark.parametrize("text", OTHERS)
def test_cross_training_and_care(text: str) -> None:
    assert entries(text) == [OTHERS[text]]


def test_several_entries_in_one_line() -> None:
    assert entries('ride 40min e3; ice;; pain L1 morning "a; b" ;') == [
        CrossTraining(day=TODAY, activity="ride", duration_s=2400, effort=3),
        CareTaken(day=TODAY, care=Care.ICE),
        pain(LEFT, 1, Moment.MORNING, note="a; b"),
    ]


class TestPainAroundARun:
    def test_names_the_run_of_its_line(self) -> None:
        assert entries("pain L1 before-run; run 6km; pain L3 R1 after-run; pain L1 stairs") == [
            pain(LEFT, 1, Moment.BEFORE_RUN, run_uid="uid1"),
            run(distance_m=6000, uid="uid1"),
            pain(LEFT, 3, Moment.AFTER_RUN, run_uid="uid1"),
            pain(RIGHT, 1, Moment.AFTER_RUN, run_uid="uid1"),
            pain(LEFT, 1, Moment.STAIRS),
        ]

    def test_takes_the_day_of_that_run_and_other_pain_does_not(self) -> None:
        assert entries("run yesterday 6km; pain L3 while; pain L1 morning") == [
            run(YESTERDAY, distance_m=6000, uid="uid1"),
            pain(LEFT, 3, Moment.DURING_RUN, YESTERDAY, run_uid="uid1"),
            pain(LEFT, 1, Moment.MORNING),
        ]

    def test_on_another_day_is_left_alone(self) -> None:
        assert entries("run 6km; pain yesterday L3 after-run") == [
            run(distance_m=6000),
            pain(LEFT, 3, Moment.AFTER_RUN, YESTERDAY),
        ]

    def test_belongs_to_the_run_written_before_it(self) -> None:
        assert entries("run 6km; pain L2 after-run; run 3km; pain L4 after-run") == [
            run(distance_m=6000, uid="uid1"),
            pain(LEFT, 2, Moment.AFTER_RUN, run_uid="uid1"),
            run(distance_m=3000, uid="uid2"),
            pain(LEFT, 4, Moment.AFTER_RUN, run_uid="uid2"),
        ]

    def test_gets_a_uid_of_its_own_each_time(self) -> None:
        first, second = (read("run 6km; pain L2 after-run", KM, TODAY).entries[0].uid for _ in range(2))
        assert first != second
        assert len(first) == 32


@pytest.mark.parametrize(
    "note",
    [
        "[red]x[/] [@click=quit]",
        "\x1b[31mred\x1b[0m",
        "🏃🏽‍♀️ ok",
        "ركض \u202eabc",
        "x" * 10_000,
        "\x00\r\n\t end",
    ],
    ids=["markup", "escapes", "emoji", "right-to-left", "long", "controls"],
)
def test_a_note_is_kept_as_it_was_typed(note: str) -> None:
    assert entries(f'run 6km "{note}"') == [run(distance_m=6000, note=note)]


@pytest.mark.parametrize(("example", "meaning"), GRAMMAR)
def test_every_example_of_the_help_can_be_typed(example: str, meaning: str) -> None:
    known = exercise_names(load_exercises(data_folder()))
    reading = read(example, Settings(knee=LEFT), TODAY, exercises=lambda: known)
    assert reading.problems == ()
    assert reading.entries
    assert len(example) <= 72  # the help shows it in a panel of 80 columns,
    assert len(meaning) <= 72  # and what it means under it, indented
