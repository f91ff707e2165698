"""The page of the day in words: this week under its limit, what is missing, the last run."""

from datetime import date

import pytest

from journal.model.entries import Entry
from journal.model.settings import Settings
from journal.model.vocabulary import Knee, Unit
from journal.store.journal import Journal
from journal.workflows.diary.log import write_words
from journal.workflows.today.day import budget_words, done_words, left_words, running_week, today_page
from journal.workflows.today.words import today_lines, yesterday_line
from tests.rules.journals import day, even_weeks, pain, run

SETTINGS = Settings()
CAP = "cap 16.5 km: 10 % over the level held"


def week(journal: Journal, entries: list[Entry], today: int, settings: Settings = SETTINGS) -> str:
    journal.fill(entries)
    return budget_words(running_week(journal, settings, day(today)), settings)


@pytest.mark.parametrize(
    ("runs", "words"),
    [
        ([], f"This week 0.0 km run · {CAP} · 16.5 km left"),
        ([run(28, 5.0)], f"This week 5.0 km run · {CAP} · 11.5 km left"),
        ([run(28, 5.0), run(29, 11.5)], f"This week 16.5 km run · {CAP} · at the cap"),
        ([run(28, 5.0), run(29, 11.46)], f"This week 16.5 km run · {CAP} · at the cap"),
        ([run(28, 5.0), run(29, 12.7)], f"This week 17.7 km run · {CAP} · over the cap by 1.2 km"),
        ([run(28, None, 30)], "This week 30 min run · no cap: a run of this week has no distance"),
        (
            [run(28, 5.0), run(29, None, 30), run(30, None, 14.6)],
            "This week 5.0 km + 45 min run · no cap: a run of this week has no distance",
        ),
        (
            [run(28, 2.0, kind="walk-run")],
            "This week 2.0 km run · no cap in a walk-run week: the stage paces it, not the distance",
        ),
    ],
)
def test_the_week_in_one_line(journal: Journal, runs: list[Entry], words: str) -> None:
    assert week(journal, [*even_weeks(4), *runs], today=30) == words


def test_a_cap_by_the_step_and_one_by_the_level(journal: Journal) -> None:
    small = [run(0, 5.0), run(7, 5.0)]
    assert week(journal, small, 14) == (
        "This week 0.0 km run · cap 6.0 km: the 1.0 km step; 10 % would be 5.5 km · 6.0 km left"
    )


def test_after_a_down_week_the_cap_is_the_level(journal: Journal) -> None:
    assert week(journal, [*even_weeks(3), run(23, 5.0)], 28) == (
        "This week 0.0 km run · cap 15.0 km: back to the level of W12, not past it · 15.0 km left"
    )


def test_after_a_break_the_week_is_held_lower(journal: Journal) -> None:
    assert week(journal, [*even_weeks(4), run(42, 12.0)], 42) == (
        "This week 12.0 km run · cap 15.0 km: back to the level of W13, not past it"
        " · after the break 11.2 km: 75 % of the best week before it · over the limit by 0.8 km"
    )


def test_after_a_red_run_the_week_is_as_the_last(journal: Journal) -> None:
    entries = [*even_weeks(4), run(28, 5.0), pain(28, 7, "during-run")]
    assert week(journal, entries, 29).endswith(" · after a red run 15.0 km: as last week · 10.0 km left")


def test_nothing_is_said_of_what_is_left_before_there_is_a_limit(journal: Journal) -> None:
    assert week(journal, [run(0, 5.0)], 1) == (
        "This week 5.0 km run · no cap yet: it needs two weeks with running among the four before"
    )


def test_miles(journal: Journal) -> None:
    miles = Settings(unit=Unit.MI)
    journal.fill([*even_weeks(4), run(28, 5.0), run(29, 11.46)])
    running = running_week(journal, miles, day(30))
    assert done_words(running, miles) == "10.2 mi"
    assert left_words(running, miles) == "at the cap"
    assert " km" not in budget_words(running, miles)


# The whole page


def lines(journal: Journal, today: int, settings: Settings = SETTINGS) -> list[str]:
    return today_lines(today_page(journal, settings, day(today)), settings)


def test_an_empty_journal(journal: Journal) -> None:
    assert lines(journal, 0) == [
        "Mon 2 Mar 2026 · W10",
        "Nothing is written yet. Begin with: journal run 6.2km 38:20, or journal import FILE",
    ]


@pytest.mark.parametrize(
    ("knee", "given", "line"),
    [
        (None, [], "Missing: the left and right knee this morning (journal morning LEFT RIGHT, 0-10)"),
        (None, ["left"], "Missing: the right knee this morning (journal morning LEFT RIGHT, 0-10)"),
        (None, ["left", "right"], "This morning: left 1, right 1"),
        (Knee.RIGHT, [], "Missing: the right knee this morning (journal morning RIGHT, 0-10)"),
        (Knee.RIGHT, ["right"], "This morning: right 1"),
    ],
)
def test_the_question_of_the_morning(
    journal: Journal, knee: Knee | None, given: list[str], line: str
) -> None:
    journal.fill([run(0, 5.0), *(pain(1, 1, "morning", side) for side in given)])
    assert lines(journal, 1, Settings(knee=knee))[2] == line


def test_what_was_written_today_newest_first(journal: Journal) -> None:
    journal.fill([run(0, 4.0), run(1, 5.0, 30.0, at="18:05"), pain(1, 2, "stairs", at="09:00")])
    assert lines(journal, 1)[3:] == [
        "Tue easy 5.0 km: ◐ open. The worst while running was not recorded: the guide can't say.",
        "Written today:",
        "  Run · today 18:05 · 5.0 km · 30 min · 6:00 min/km · easy",
        "  Pain · left 2 · today 09:00 · on stairs",
    ]
    assert lines(journal, 2)[-1] == "Written today: nothing yet"


def test_a_session_stands_in_one_line_with_its_sets(journal: Journal) -> None:
    write_words(journal, "run 5km; strength squat 2x8 10kg, bridge 12", SETTINGS, day(1))
    assert lines(journal, 1)[-3:] == [
        "Written today:",
        "  Run · today · 5.0 km · easy",
        "  Strength · today · squat 2×8 10 kg · bridge 12",
    ]


def test_a_standing_sign_is_said_before_all_else_of_the_knee(journal: Journal) -> None:
    write_words(journal, "sign locked left; sign calf cleared today", SETTINGS, day(0))
    page = lines(journal, 1)
    assert page[2] == (
        "A warning sign stands, left knee: locked, or can't be straightened. It wants a clinician."
    )
    assert page[3].startswith("Missing: the left and right knee")
    assert not any("calf" in line for line in page)


def test_a_run_of_a_month_ago_is_not_spoken_of(journal: Journal) -> None:
    journal.fill([run(0, 5.0)])
    assert any("Mon easy 5.0 km" in line for line in lines(journal, 31))
    assert not any("Mon easy 5.0 km" in line for line in lines(journal, 32))


def test_yesterday_in_a_line(journal: Journal) -> None:
    journal.fill([run(0, 5.0), pain(0, 2, "during-run"), pain(0, 0, "during-run", "right")])
    page = today_page(journal, SETTINGS, day(1))
    assert yesterday_line(page, SETTINGS) == "Yesterday: easy 5.0 km. Left while 2; right while 0"
    assert yesterday_line(today_page(journal, SETTINGS, day(2)), SETTINGS) == ""


def test_the_page_knows_its_seven_days(journal: Journal) -> None:
    journal.fill([run(0, 5.0), pain(0, 2, "during-run"), pain(0, 4, where="outer"), pain(3, 6)])
    page = today_page(journal, SETTINGS, day(2))
    assert [cell.day for cell in page.cells] == [date(2026, 3, number) for number in range(2, 9)]
    assert page.cells[0].worst == {Knee.LEFT: 2}
    assert [len(cell.runs) for cell in page.cells] == [1, 0, 0, 0, 0, 0, 0]
    assert page.cells[3].worst == {}
