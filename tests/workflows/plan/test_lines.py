"""The plan in lines of 80 cells: the demo's, one in ASCII and miles, a busy one; every check in words."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.model.days import DAY
from journal.model.entries import CrossTraining, Run
from journal.model.plan import Plan, PlannedSession, PlanSheet
from journal.model.plan_vocabulary import GoalKind
from journal.model.planning import Record
from journal.model.settings import Settings
from journal.model.vocabulary import Kind
from journal.rules.planning import plan_weeks
from journal.workflows.demo import demo_journal
from journal.workflows.plan.lines import (
    every_check,
    goal_words,
    legend,
    nothing_to_say,
    page,
    title_lines,
    week_table,
    whole_week,
)
from journal.workflows.plan.shown import Shown, read_week, shown_plan, week_of
from tests.entry.test_planned_words import days as days_sessions
from tests.workflows.plan_helpers import (
    KM,
    MILES,
    PLAN,
    TODAY,
    W47,
    W48,
    W49,
    easy_week,
    run,
    sheet,
    strength,
)
from tests.workflows.test_never_claimed import CAUSE, NEVER, NO_JUMP_ALONE

ASCII = Settings(ascii=True)


@pytest.fixture(scope="module")
def demo() -> Shown:
    with demo_journal() as (journal, given, today):
        shown = shown_plan(journal, given, today)
    assert shown is not None
    return shown


def look(there: PlanSheet, given: Settings = KM, last: date = W49, record: Record | None = None) -> Shown:
    """A plan beside a record, from this week on."""
    record = record or Record(TODAY, given)
    return Shown(there, record, plan_weeks(record, there, W47, last))


# The page


def test_the_demos_plan(demo: Shown) -> None:
    assert page(demo, demo.record.settings, 4) == [
        "Return to three runs · goal 10 km race, Sun 28 Feb 2027 · 14 weeks to go",
        "",
        "week       Mon Tue    Wed Thu    Fri Sat   Sun  plan   cap  room  check",
        "W47 16 Nov +B✓ E 4.0✓ b✓  T 4.6✓ +A  L 5.5      14.1  14.5   0.4  + before long",
        "W48 23 Nov +B  E 4.6  +A  T 4.8      L 6.5      15.9  16.0   0.1  long +18 %",
        "W49 30 Nov +B  E 5.2  +A  E 5.5      L 6.7      17.4  17.5   0.1  ok",
        "W50  7 Dec +B  E 4.0      E 3.7      L 4.5      12.2  19.1   6.9  easy week",
        "W51 14 Dec +B  E 5.0  +A  E 5.3      L 7.0      17.3  17.4   0.1  ok",
        "all in km · E easy  L long  T tempo  + strength  b ride  ✓ done",
        "… and 11 more to 2027-W09: journal plan --ahead 15",
        "2 checks and 1 note in all, in whole words: journal plan check",
    ]


def test_the_whole_of_it_fits_80_columns(demo: Shown) -> None:
    lines = page(demo, demo.record.settings, 200)
    assert max(map(len, lines)) <= 80
    assert "W08 22 Feb +B" in "\n".join(lines)
    assert not any("more to" in line for line in lines)


def test_signs_are_ascii_where_the_settings_ask_for_it(demo: Shown) -> None:
    given = replace(demo.record.settings, ascii=True)
    week = week_of(demo.weeks, W48)
    lines = [*page(demo, given, 3), *whole_week(week, given, demo.record), *every_check(demo.ahead, given)]
    assert all(line.isascii() for line in lines)
    assert "x done" in "\n".join(lines)


def test_miles_where_the_settings_say_miles() -> None:
    lines = week_table(look(sheet(run(W48, km=8.04672)), MILES).weeks, MILES)
    assert lines[2].startswith("W48 23 Nov E 5.0 ")
    assert "   5.0     –        " in lines[2]


def test_a_day_of_two_sessions_keeps_its_number() -> None:
    sessions = [one for day in (W48, W48 + 3 * DAY) for one in (run(day, Kind.TEMPO, 12.5), strength(day))]
    line = week_table(look(sheet(*sessions)).weeks, KM)[2]
    assert line.startswith("W48 23 Nov T12.5 +         T12.5 + ")


def test_a_week_too_full_for_its_line_stays_in_80_columns() -> None:
    days = [W48 + n * DAY for n in range(7)]
    sessions = [one for day in days for one in (run(day, Kind.TEMPO, 12.5), strength(day, "upper body"))]
    lines = week_table(look(sheet(*sessions)).weeks, KM)
    assert max(map(len, lines)) <= 80
    assert lines[2].startswith("W48 23 Nov …")


def test_what_was_done_stands_in_its_cell_and_what_was_missed_is_marked() -> None:
    monday, tuesday, thursday = (date(2026, 11, day) for day in (16, 17, 19))
    ran = Run(day=tuesday, kind=Kind.EASY, distance_m=3200.0)
    rode = CrossTraining(day=monday, activity="ride", duration_s=2400.0)
    record = Record(TODAY, KM, runs=(ran,), cross=(rode,), run_days=(tuesday,))
    skipped = replace(run(thursday), skipped="")
    shown = look(sheet(strength(monday), run(tuesday), skipped), record=record)

    assert week_table(shown.weeks, KM)[1].startswith("W47 16 Nov +A× b✓ E 3.2✓ ")
    assert legend(shown.weeks, KM) == ["all in km · E easy  + strength  b ride  ✓ done  – skipped  × missed"]


def test_nothing_planned_needs_no_legend() -> None:
    assert legend(look(sheet()).weeks, KM) == []


@given(
    st.lists(st.tuples(st.integers(0, 13), days_sessions), max_size=5), st.sampled_from([KM, MILES, ASCII])
)
@settings(deadline=None, max_examples=40)
def test_no_plan_breaks_the_table(
    chosen: list[tuple[int, list[PlannedSession]]], given_settings: Settings
) -> None:
    sessions = [replace(one, day=W48 + n * DAY) for n, each in chosen for one in each]
    shown = look(sheet(*sessions), given_settings, last=date(2026, 12, 7))
    lines = [*page(shown, given_settings, 6), *every_check(shown.ahead, given_settings)]
    lines += [line for week in shown.weeks for line in whole_week(week, given_settings, shown.record)]
    assert all(line.isprintable() for line in lines)


# The title


def test_what_a_plan_leads_to() -> None:
    weekly = replace(PLAN, goal=GoalKind.WEEK, goal_m=25_000.0)
    race = replace(PLAN, goal=GoalKind.RACE, goal_m=21_097.5, goal_day=date(2026, 11, 27))
    assert [goal_words(plan) for plan in (PLAN, weekly, race)] == [
        "", "goal 25 km a week", "goal 21.1 km race, Fri 27 Nov 2026",
    ]  # fmt: skip
    assert title_lines(PLAN, KM, TODAY) == ["My plan"]
    assert title_lines(race, KM, TODAY)[0].endswith("· 7 days to go")
    assert title_lines(race, KM, date(2026, 11, 27))[0].endswith("· today")
    assert title_lines(race, KM, date(2026, 11, 28))[0].endswith("· over")


def test_a_long_name_has_lines_of_its_own() -> None:
    plan: Plan = replace(PLAN, name="word " * 30, goal=GoalKind.WEEK, goal_m=25_000.0)
    lines = title_lines(plan, ASCII, TODAY)
    assert lines[-1] == "goal 25 km a week"
    assert max(map(len, lines)) <= 80


# One week, and the checks


def test_one_week_with_every_check_in_whole_words(demo: Shown) -> None:
    assert whole_week(week_of(demo.weeks, W48), demo.record.settings, demo.record) == [
        "2026-W48 · Mon 23 Nov 2026 to Sun 29 Nov 2026",
        "",
        "Mon 23 Nov · strength B",
        "Tue 24 Nov · easy run · 4.6 km",
        "Wed 25 Nov · strength A",
        "Thu 26 Nov · tempo run · 4.8 km",
        "Sat 28 Nov · long run · 6.5 km",
        "",
        "15.9 km of 16.0 · runs 3 · rest after each run ✓ · strength 2 ✓",
        "",
        "check, long run: Sat 28 Nov, long 6.5 km is 18 % over 5.5 km, the longest run of",
        "  the 30 days before that stayed in the guide. 10 % is 6.0 km. The 5.5 km of Sat",
        "  14 Nov is that run. The 8.2 km of Sat 31 Oct does not count: it was red.",
        "",
        "check, too soon: Thu 26 Nov, tempo 4.8 km: 1 of 3 continuous green runs of 30",
        "  min or more since the red run of Sat 31 Oct.",
    ]


def test_a_week_says_what_became_of_its_sessions() -> None:
    monday, tuesday, wednesday, thursday = (date(2026, 11, day) for day in (16, 17, 18, 19))
    ran = Run(day=tuesday, kind=Kind.EASY, distance_m=3200.0, uid="ran")
    extra = Run(day=wednesday, kind=Kind.EASY, distance_m=2000.0, uid="extra")
    record = Record(TODAY, KM, runs=(ran, extra), run_days=(tuesday, wednesday))
    moved = replace(run(thursday), moved_from=wednesday, skipped="a cold")
    shown = look(sheet(strength(monday), run(tuesday), moved, easy_week(W47)), record=record)

    lines = whole_week(shown.weeks[0], KM, record)

    assert lines[0].endswith(" · easy week")
    assert lines[2:6] == [
        "Mon 16 Nov · strength A · missed",
        "Tue 17 Nov · easy run · 4.0 km · done, 3.2 km",
        "Run · Wed 18 Nov · 2.0 km · easy · not planned",
        "Thu 19 Nov · easy run · 4.0 km · from Wed 18 Nov · skipped: a cold",
    ]


def test_an_empty_week_says_so() -> None:
    shown = look(sheet())
    assert "Nothing is planned in this week, and nothing was done." in whole_week(
        shown.weeks[1], KM, shown.record
    )


def test_every_check_by_week_and_where_there_is_none(demo: Shown) -> None:
    lines = every_check(demo.ahead, demo.record.settings)
    assert lines[0] == "2026-W47, from Mon 16 Nov 2026"
    assert lines[1].startswith("note, strength: Fri 20 Nov has strength, and Sat 21 Nov the long run")
    assert sum(line.startswith("check, ") for line in lines) == 2
    marked = look(sheet(run(W48), easy_week(W48), easy_week(W47), easy_week(W49)))
    assert every_check(marked.ahead, KM) == []
    assert nothing_to_say(marked.ahead) == "The checks have nothing to say about 2026-W47 to 2026-W49."
    assert nothing_to_say(marked.ahead[:1]) == "The checks have nothing to say about 2026-W47."


def test_nothing_is_claimed_that_must_never_be(demo: Shown) -> None:
    given = demo.record.settings
    said = [*page(demo, given, 200), *every_check(demo.ahead, given), nothing_to_say(demo.ahead)]
    said += [line for week in demo.weeks for line in whole_week(week, given, demo.record)]
    text = " ".join(said)
    assert not [found for rule in (NEVER, NO_JUMP_ALONE, CAUSE) for found in rule.findall(text)]


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("W50", date(2026, 12, 7)),
        ("w03", date(2027, 1, 18)),
        ("40", date(2026, 9, 28)),
        ("2026-W53", date(2026, 12, 28)),
        ("2027w01", date(2027, 1, 4)),
    ],
)
def test_a_week_as_typed(text: str, starts: date) -> None:
    assert read_week(text, KM, TODAY) == starts
