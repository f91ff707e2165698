"""A plan as a file: the sessions it is read as, and the same plan from what was written."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.exchange.plan_file import plan_text, read_plan_words
from journal.model.days import week_start
from journal.model.errors import FileRefusedError
from journal.model.plan import MarkedWeek, Plan, PlannedSession, PlanSheet
from journal.model.plan_vocabulary import GoalKind, Sort, WeekMark
from journal.model.settings import Settings
from journal.model.units import metres
from journal.model.vocabulary import Kind, Unit, WeekStart
from journal.store.journal import Journal
from journal.workflows.plan.edits import write
from journal.workflows.plan.files import (
    as_dated_plan,
    dated_plan,
    names_a_file,
    sheet_of,
    toml_text,
    words_of,
)
from tests.entry.test_planned_words import days as days_sessions
from tests.workflows.plan_helpers import FROM_SUNDAY, KM, MILES, TODAY, W48, nameless

SPRING = """\
name = "Spring"
goal = "race"
goal_distance = "10"
goal_day = 2027-02-28
unit = "mi"

[[week]]
starts = 2026-11-23
tue = "easy 4"
wed = "strength A; ride 40"
sat = 'long 6km "flat"'
mark = "away"
note = "At the sea."
"""


@pytest.fixture
def spring(tmp_path: Path) -> Path:
    file = tmp_path / "spring.toml"
    file.write_text(SPRING, encoding="utf-8")
    return file


def read(file: Path, given: Settings = KM) -> PlanSheet:
    sheet = dated_plan(file, given, TODAY)
    assert sheet is not None
    return sheet


def test_the_words_of_a_file_are_sessions_in_the_files_own_unit(spring: Path) -> None:
    sheet = read(spring)

    assert sheet.plan == Plan(
        day=date(2026, 11, 24), name="Spring", goal=GoalKind.RACE, goal_m=metres(10, Unit.MI),
        goal_unit=Unit.MI, goal_day=date(2027, 2, 28),
    )  # fmt: skip
    assert [(one.day.day, one.sort, one.kind, one.distance_m, one.note) for one in sheet.sessions] == [
        (24, Sort.RUN, Kind.EASY, metres(4, Unit.MI), ""),
        (25, Sort.STRENGTH, None, None, ""),
        (25, Sort.CROSS, None, None, ""),
        (28, Sort.RUN, Kind.LONG, 6000.0, "flat"),
    ]
    assert sheet.marks == (MarkedWeek(day=W48, plan_uid="", mark=WeekMark.AWAY, note="At the sea."),)


def test_a_marked_week_is_that_of_the_settings(spring: Path) -> None:
    assert [mark.day for mark in read(spring, FROM_SUNDAY).marks] == [date(2026, 11, 22)]


def test_a_programme_has_no_dates(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text('name = "own"\n[[week]]\nweeks = "1-2"\nmon = "easy 4"\n')
    assert dated_plan(file, KM, TODAY) is None


@pytest.mark.parametrize(
    ("wrong", "right", "line", "words"),
    [
        ('"easy 4"', '"easy"', 9, "“easy”: A planned run needs a distance or minutes."),
        ('"strength A; ride 40"', '"jog 4"', 10, "“jog 4”: “jog” is not a word of the journal."),
        ('goal_distance = "10"', 'goal_distance = "far"', 3, "“far” is not a distance."),
        ("starts = 2026-11-23", "starts = 2066-11-23", 8, "2066-11-23 is too far ahead."),
        ("starts = 2026-11-23", "starts = 1926-11-23", 8, "1926-11-23 is before 1970."),
        ("goal_day = 2027-02-28", "goal_day = 2127-02-28", 3, "2127-02-28 is too far ahead."),
    ],
)
def test_what_cannot_be_read_is_named_with_file_line_and_mend(
    spring: Path, wrong: str, right: str, line: int, words: str
) -> None:
    assert SPRING.count(wrong) == 1
    spring.write_text(SPRING.replace(wrong, right), encoding="utf-8")
    with pytest.raises(FileRefusedError) as refused:
        dated_plan(spring, KM, TODAY)
    assert refused.value.what == f"{spring}, line {line}: {words}"
    assert refused.value.mend


def test_it_is_written_as_one_step_and_followed(spring: Path, journal: Journal) -> None:
    journal.fill([Plan(day=TODAY, name="Before", uid="before")])

    said = write(journal, as_dated_plan(read(spring)))

    assert said == "plan Spring from a file"
    stored = journal.active_plan()
    assert stored is not None
    assert nameless(stored) == read(spring)
    assert journal.undo() == said
    assert [plan.name for plan in journal.plans() if plan.active] == ["Before"]


def test_what_names_a_file() -> None:
    named = ["spring.toml", "SPRING.TOML", "plans/spring", "./spring"]
    assert [names_a_file(text) for text in (*named, "walk-run", "")] == [True] * 4 + [False] * 2


kinds = st.none() | st.sampled_from(GoalKind)
goals = st.tuples(
    kinds,
    st.none() | st.floats(1, 999_999),
    st.sampled_from(Unit),
    st.none() | st.dates(TODAY, date(2030, 1, 1)),
)
texts = st.text(max_size=12) | st.sampled_from(['a "b"', "two\nlines", "\\"])


@st.composite
def sheets(draw: st.DrawFn, given: Settings) -> PlanSheet:
    """A plan that is not stored: days of any sessions, marked weeks, a goal or parts of one."""
    kind, far, unit, day = draw(goals)
    dates = draw(st.lists(st.integers(0, 60), unique=True, max_size=4).map(sorted))
    sessions: list[PlannedSession] = []
    for number in dates:
        sessions += [replace(one, day=TODAY + timedelta(number), plan_uid="") for one in draw(days_sessions)]
    starts = {
        week_start(TODAY + timedelta(n), given.week_start)
        for n in draw(st.lists(st.integers(0, 60), max_size=3))
    }
    return PlanSheet(
        Plan(
            day=TODAY, name=draw(texts.filter(str.strip)), programme=draw(texts), note=draw(texts),
            for_physio=draw(st.booleans()), goal=kind, goal_m=far, goal_day=day,
            goal_unit=given.unit if far is None else unit,
        ),
        tuple(sessions),
        tuple(
            MarkedWeek(day=first, plan_uid="", mark=draw(st.sampled_from(WeekMark)), note=draw(texts))
            for first in sorted(starts)
        ),
    )  # fmt: skip


@given(st.data(), st.sampled_from([KM, MILES, FROM_SUNDAY, replace(MILES, week_start=WeekStart.SUNDAY)]))
@settings(deadline=None, max_examples=80)
def test_what_is_written_is_read_as_the_same_plan(data: st.DataObject, journal_settings: Settings) -> None:
    sheet = data.draw(sheets(journal_settings))
    text = toml_text(sheet, journal_settings)
    assert sheet_of(read_plan_words(text, "x.toml"), journal_settings, TODAY) == sheet
    assert text == plan_text(words_of(sheet, journal_settings))
