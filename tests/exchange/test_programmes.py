"""Programme files: the packaged ones, one written by hand, and what is said of one that is wrong."""

from contextlib import suppress
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.exchange.exercises import load_exercises
from journal.exchange.programmes import load_programme, programme_files, read_programme
from journal.model.entries import Structure
from journal.model.errors import FileRefusedError
from journal.model.exercises import Measure, MuscleGroup
from journal.model.plan_vocabulary import Phase, WeekMark
from journal.model.planning import Stage
from journal.model.programme import (
    Ask,
    LadderStep,
    Programme,
    ProgrammeExercise,
    Shape,
    Slot,
    Span,
    Venue,
    ladder_of,
)
from journal.rules.thresholds import above
from journal.workflows.surroundings import data_folder

FOLDER = data_folder() / "programmes"
NAMES = ("settle-reduce", "settle-rest", "strength-8-weeks", "three-runs", "walk-run", "walk-run-long")

HEAD = 'name = "mine"\ntitle = "Mine"\nphase = "return"\nabout = "Ask a physio."\n'
WEEK = '[[week]]\nweeks = "1-2"\ntue = "easy 30min"\n'


@pytest.fixture(params=NAMES)
def programme(request: pytest.FixtureRequest) -> Programme:
    return load_programme(FOLDER / f"{request.param}.toml")


def test_six_programmes_come_along() -> None:
    assert sorted(file.stem for file in programme_files(FOLDER)) == sorted(NAMES)
    assert programme_files(FOLDER / "nowhere") == ()


def test_each_says_first_that_it_is_general_and_wants_a_physio(programme: Programme) -> None:
    assert programme.about.startswith("General, not made for your knee: have a physiotherapist look at it")
    assert Ask.START in programme.asks
    assert programme.begin
    assert programme.go_on
    assert programme.bad_days
    assert programme.progress


def test_every_exercise_is_one_of_the_list(programme: Programme) -> None:
    known = {exercise.name for exercise in load_exercises(data_folder())}
    assert {one.name for part in programme.strength for one in part.exercises} <= known


def test_eight_weeks_of_strength_have_every_group_in_each_week() -> None:
    groups = {exercise.name: set(exercise.groups) for exercise in load_exercises(data_folder())}
    programme = load_programme(FOLDER / "strength-8-weeks.toml")
    assert programme.fixed_weeks == 8
    asked = {
        MuscleGroup.QUADS,
        MuscleGroup.GLUTES,
        MuscleGroup.CORE,
        MuscleGroup.HAMSTRINGS,
        MuscleGroup.BALANCE,
    }
    for week in range(1, 9):
        for venue in Venue:
            parts = [part for part in programme.strength if week in part.span and part.name in ("A", "B")]
            done = [one for part in parts for one in part.exercises if one.venue in (None, venue)]
            assert asked <= set().union(*(groups[one.name] for one in done)), (week, venue)
    assert programme.goals == (Shape.FIVE, Shape.TEN, Shape.HALF, Shape.HILLS)


def test_the_ladders_go_up_from_stages_that_can_be_told_apart() -> None:
    short, long = (
        ladder_of(load_programme(FOLDER / f"{name}.toml")) for name in ("walk-run", "walk-run-long")
    )
    assert (len(short), len(long)) == (6, 10)
    assert short[0] == Stage(Structure(3, 180, 120), 9.0, 3.0)
    assert [str(stage.structure or stage.minutes) for stage in short] == [
        "3x3/2", "4x3/2", "4x4/2", "5x4/2", "6x4/1", "26.0",
    ]  # fmt: skip
    for ladder in (short, long):
        assert len({stage.structure for stage in ladder}) == len(ladder)
        assert [stage.minutes for stage in ladder] == sorted(stage.minutes for stage in ladder)
        assert ladder[-1].structure is None


def test_no_step_of_the_longer_ladder_is_a_jump_in_run_minutes() -> None:
    ladder = ladder_of(load_programme(FOLDER / "walk-run-long.toml"))
    steps = [(low.minutes, high.minutes) for low, high in pairwise(ladder)]
    assert [step for step in steps if above(step[1], 1.10 * step[0] + 2)] == []


def test_each_stage_of_a_ladder_has_two_runs_and_a_rest_day_after_each() -> None:
    for name in ("walk-run", "walk-run-long"):
        programme = load_programme(FOLDER / f"{name}.toml")
        assert {step.times for step in programme.ladder} == {2}
        days = [slot.weekday for slot in programme.weeks[0].slots if slot.words == "stage"]
        assert all((b - a) % 7 > 1 for a, b in zip(days, [*days[1:], days[0]], strict=True))


def test_a_programme_by_hand() -> None:
    text = f"""{HEAD}asks = ["km"]
go_on = "one sentence"

[[stage]]
run = "6x90s/60s"

[[stage]]
run = "30min"
effort = 4
times = 3

[volume]
weeks = 6

[[week]]
weeks = "1-"
mark = "easy"
goals = ["hills"]
tue = ["stage", "strength A"]
sat = "long 40%"

[[session]]
name = "A"
weeks = "3"
exercises = [
  {{ name = "wall sit", sets = 2, hold = "20-40", at = "gym", hint = "low" }},
  {{ name = "bridge", reps = "12" }},
]
"""
    made = read_programme(text, "mine.toml")
    assert (made.name, made.phase, made.asks) == ("mine", Phase.RETURN, (Ask.START, Ask.KM))
    assert made.go_on == ("one sentence",)
    assert made.ladder == (
        LadderStep(Stage(Structure(6, 90, 60), 9.0)),
        LadderStep(Stage(None, 30.0, 4.0), times=3),
    )
    assert made.volume is not None
    assert made.volume.weeks == 6
    (week,) = made.weeks
    assert (week.span, week.mark, week.shapes) == (Span(1, None), WeekMark.EASY, (Shape.HILLS,))
    assert week.slots == (Slot(1, "stage", 23), Slot(1, "strength A", 23), Slot(5, "long 40%", 24))
    assert made.strength[0].span == Span(3, 3)
    assert made.strength[0].exercises == (
        ProgrammeExercise("wall sit", 2, 20, 40, Measure.HOLD, venue=Venue.GYM, hint="low"),
        ProgrammeExercise("bridge", 3, 12, 12),
    )


REFUSED = {
    "a = [": "is no TOML",
    f"{HEAD}{'a' * 3}=[{'[' * 2000}": "is no TOML|nested too deeply",
    f"{HEAD}n = {'9' * 5000}": "is no TOML",
    HEAD + 'colour = "red"\n' + WEEK: "line 5: “colour” is no key here",
    HEAD.replace("mine", "My plan") + WEEK: "line 1: “My plan” is no name. Small letters",
    HEAD.replace('title = "Mine"\n', "") + WEEK: "title is missing",
    HEAD.replace("return", "sprint") + WEEK: "line 3: “sprint” is none of the words of phase",
    HEAD.replace('phase = "return"\n', "") + WEEK: "phase is missing",
    HEAD: "it has no week. Begin one with",
    HEAD + "[[weak]]\n" + WEEK: "“weak” is no table here",
    HEAD + WEEK + "wed = 3\n": "line 8: wed is no list of texts",
    HEAD + WEEK + 'wensday = "rest"\n': "line 8: “wensday” is no key here",
    HEAD + WEEK.replace("1-2", "2-1"): "line 6: “2-1” are no weeks. They count from 1",
    HEAD + WEEK.replace("1-2", "soon"): "line 6: “soon” are no weeks",
    HEAD + WEEK.replace("1-2", "1-"): "line 6: the weeks have no end",
    HEAD + WEEK + 'thu = "stage"\n': "line 8: there is no stage to run",
    HEAD + WEEK + 'thu = "long 40%"\n': "line 8: “long 40%” is a share of nothing",
    HEAD + WEEK + 'thu = "sprint 40%"\n': "line 8: “sprint” has no share",
    HEAD + '[volume]\nweeks = "six"\n' + WEEK: "line 6: weeks is none of its numbers",
    HEAD + "[volume]\nweeks = 6.5\n" + WEEK: "line 6: weeks is 6.5. It is a whole number",
    HEAD + '[volume]\nchain = "yes"\n' + WEEK: "line 6: chain is neither true nor false",
    HEAD + "[volume]\n" + WEEK + 'thu = "long 60%"\nsat = "easy 50%"\n':
        "line 10: the runs of the week are 110 %",
    HEAD + '[[stage]]\nrun = "6x0/2"\n' + WEEK + 'thu = "stage"\n': "line 6: “6x0/2” has nothing to run",
    HEAD + '[[stage]]\nrun = "30min"\n' + WEEK: "line 6: no week has a place for the stages",
    HEAD + WEEK + '[[session]]\nname = "A"\n': "line 8: exercises is no list of tables",
    HEAD + WEEK + '[[session]]\nname = "A"\nexercises = [\n {name = "x", reps = "5"},\n {name = "y"},\n]\n':
        "line 12: “y” needs reps or hold",
    HEAD + WEEK + '[[session]]\nname = "A"\nexercises = [{ name = "x", reps = "12-8" }]\n':
        "line 10: reps is “12-8”",
}  # fmt: skip


@pytest.mark.parametrize("text", REFUSED, ids=list(REFUSED.values()))
def test_a_fault_is_named_with_its_line_and_the_mend(text: str) -> None:
    with pytest.raises(FileRefusedError, match=f"^mine.toml.*({REFUSED[text]})") as refused:
        read_programme(text, "mine.toml")
    assert refused.value.mend


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(FileRefusedError, match="can't be read"):
        load_programme(tmp_path / "none.toml")
    (tmp_path / "bad.toml").write_bytes(b"name = '\xff'")
    with pytest.raises(FileRefusedError, match="is not UTF-8"):
        load_programme(tmp_path / "bad.toml")
    (tmp_path / "large.toml").write_text("#" * 200_001)
    with pytest.raises(FileRefusedError, match="larger than a programme"):
        load_programme(tmp_path / "large.toml")


LINES = [line for name in NAMES for line in (FOLDER / f"{name}.toml").read_text("utf-8").splitlines() if line]
VALUES = ["= 3", "= true", '= ""', '= "1-"', "= []", "= [{}]", "= nan", "= 2026-01-01", '= ["a", 1]', ""]


@settings(max_examples=60)
@given(
    st.sampled_from(NAMES),
    st.lists(
        st.tuples(
            st.integers(0, 150), st.sampled_from([*LINES, "[[week]]", "[volume]"]), st.sampled_from(VALUES)
        )
    ),
)
def test_a_garbled_file_is_read_or_refused(name: str, changes: list[tuple[int, str, str]]) -> None:
    lines = (FOLDER / f"{name}.toml").read_text("utf-8").splitlines()
    for place, line, value in changes:
        key = line.partition("=")[0]
        lines[place % len(lines)] = f"{key}{value}" if "=" in line and value else line
    with suppress(FileRefusedError):
        assert read_programme("\n".join(lines), "x.toml").weeks


def test_the_example_of_the_guide_to_writing_one_is_a_programme() -> None:
    guide = (Path(__file__).parents[2] / "ARCHITECTURE.md").read_text("utf-8")
    made = read_programme(guide.partition("```toml\n")[2].partition("```")[0], "guide")
    assert made.name == "hers"
    assert [week.span for week in made.weeks] == [Span(1, 2), Span(3, 3)]
    assert [one.name for one in made.strength[0].exercises] == ["wall sit", "leg press", "step-up"]
