"""A plan with its dates as TOML: what is written is read again, and every fault is named with its line."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.exchange.plan_file import (
    DayWords,
    PlanWords,
    WeekWords,
    file_text,
    has_dates,
    plan_text,
    read_plan_words,
)
from journal.model.errors import FileRefusedError
from journal.model.plan_vocabulary import GoalKind, WeekMark
from journal.model.vocabulary import Unit

PLAN = """\
name = "Spring"
goal = "race"
goal_distance = "10km"
goal_day = 2027-02-28

[[week]]
starts = 2026-11-30
sat = "long 6.7"

[[week]]
starts = 2026-11-23
mon = "strength B"
tue = 'easy 4.6 "flat, at the river"'
mark = "easy"
note = "Work."
"""


def test_a_plan_reads_as_it_stands_its_weeks_by_day() -> None:
    plan = read_plan_words(PLAN, "spring.toml")

    assert plan == PlanWords(
        name="Spring",
        unit=Unit.KM,
        goal=GoalKind.RACE,
        goal_distance="10km",
        goal_day=date(2027, 2, 28),
        weeks=(
            WeekWords(
                date(2026, 11, 23),
                (
                    DayWords(date(2026, 11, 23), "strength B", 12),
                    DayWords(date(2026, 11, 24), 'easy 4.6 "flat, at the river"', 13),
                ),
                WeekMark.EASY,
                "Work.",
                11,
            ),
            WeekWords(date(2026, 11, 30), (DayWords(date(2026, 12, 5), "long 6.7", 8),), line=7),
        ),
        source="spring.toml",
        goal_line=3,
    )


def test_a_week_may_begin_on_any_day_of_the_week() -> None:
    text = 'name = "x"\n[[week]]\nstarts = 2026-11-22\nsun = "easy 4"\nsat = "long 6"\n'
    days = [each.day for each in read_plan_words(text, "x.toml").weeks[0].days]
    assert days == [date(2026, 11, 22), date(2026, 11, 28)]


def test_a_plan_with_dates_is_told_from_a_programme() -> None:
    assert has_dates(PLAN, "x")
    assert not has_dates('name = "x"\n[[week]]\nweeks = "1-2"\nmon = "easy 4"\n', "x")


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("", 1, "name is missing"),
        ('name = "x"', 1, "it has no week"),
        ('name = "x"\ncolour = "red"', 2, "“colour” is no key here"),
        ('name = "x"\n[[session]]\nname = "A"', 2, "“session” is no table here"),
        ('name = "x"\n[[week]]\nmon = "easy 4"', 2, "starts is missing"),
        ('name = "x"\n[[week]]\nstarts = "soon"', 3, "starts is no day"),
        ('name = "x"\n[[week]]\nstarts = 2026-11-23T07:00:00', 3, "starts is no day"),
        ('name = "x"\n[[week]]\nstarts = 2026-11-23\nmon = 4', 4, "mon is no text"),
        ('name = "x"\n[[week]]\nstarts = 2026-11-23\nmark = "hard"', 4, "“hard” is none of the words"),
        ('name = "x"\n[[week]]\nstarts = 2026-11-23\n[[week]]\nstarts = 2026-11-26', 5, "begins within"),
        ('name = "x"\nunit = "m"\n[[week]]\nstarts = 2026-11-23', 2, "“m” is none of the words of unit"),
        ('name = "x"\nfor_physio = 1\n[[week]]\nstarts = 2026-11-23', 2, "for_physio is"),
    ],
)  # fmt: skip
def test_a_fault_is_named_with_file_line_and_mend(text: str, line: int, words: str) -> None:
    with pytest.raises(FileRefusedError) as refused:
        read_plan_words(text, "spring.toml")
    assert refused.value.what.startswith(f"spring.toml, line {line}: ")
    assert words in refused.value.what
    assert refused.value.mend


def test_what_is_no_toml_or_no_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileRefusedError, match=r"x\.toml is no TOML: .*line 2"):
        read_plan_words('name = "x"\nmon tue\n', "x.toml")
    with pytest.raises(FileRefusedError, match="can't be read: No such file"):
        file_text(tmp_path / "none.toml")
    (tmp_path / "bytes.toml").write_bytes(b"name = \xff")
    with pytest.raises(FileRefusedError, match="is not UTF-8 text"):
        file_text(tmp_path / "bytes.toml")
    (tmp_path / "large.toml").write_bytes(b"#" * 2_000_001)
    with pytest.raises(FileRefusedError, match="larger than a plan can be"):
        file_text(tmp_path / "large.toml")


texts = st.text(max_size=20) | st.sampled_from(
    ['say "so"', "C:\\runs", "two\nlines\r\n", "\x85\x1b[31m", "[[week]]", "mon = 1"]
)
filled = texts.filter(str.strip)
MONDAY = date(2026, 11, 2)


@st.composite
def plans(draw: st.DrawFn) -> PlanWords:
    """A plan of any words, its weeks seven days and more apart."""
    weeks, starts = [], MONDAY
    for _ in range(draw(st.integers(1, 4))):
        starts += timedelta(days=7 * draw(st.integers(1, 3)))
        days = draw(st.lists(st.integers(0, 6), unique=True).map(sorted))
        weeks.append(
            WeekWords(
                starts,
                tuple(DayWords(starts + timedelta(days=day), draw(filled)) for day in days),
                draw(st.none() | st.sampled_from(WeekMark)),
                draw(texts),
            )
        )
    return PlanWords(
        name=draw(filled),
        first=draw(st.none() | st.dates()),
        unit=draw(st.sampled_from(Unit)),
        goal=draw(st.none() | st.sampled_from(GoalKind)),
        goal_distance=draw(texts),
        goal_day=draw(st.none() | st.dates()),
        programme=draw(texts),
        note=draw(texts),
        for_physio=draw(st.booleans()),
        weeks=tuple(weeks),
    )


@given(plans())
@settings(deadline=None, max_examples=60)
def test_what_is_written_is_read_again(plan: PlanWords) -> None:
    read = read_plan_words(plan_text(plan), "x.toml")
    lineless = tuple(
        replace(week, line=0, days=tuple(replace(each, line=0) for each in week.days)) for week in read.weeks
    )
    assert replace(read, weeks=lineless, source="", goal_line=0) == plan
