"""The page laid out: summary first, no heading without anything under it, what is left out is said."""

from dataclasses import replace

from journal.model.settings import Settings
from journal.model.vocabulary import Guide, Knee
from journal.report.blocks import Chart, Facts, Heading, Items, Paragraph, Table
from journal.report.data import (
    DayLine,
    ExerciseLine,
    Fact,
    FlagLine,
    Listed,
    NoteLine,
    Part,
    ReportData,
    RunLine,
    WeekLine,
)
from journal.report.page import NOTHING, page_of
from tests.report.pages import chart
from tests.rules.journals import day

EMPTY = ReportData(day(0), day(80), day(80), Settings(), ())
WEEK = WeekLine(
    "2026-W10", day(0), 3, "15.0", "5.0", "16.5", "90", (("3", "1.5", "6"), ("0", "0.0", "4")), ""
)
RUN = RunLine("Thu 5 Mar", "easy 5.0 km", ("1", "3", "–", "2"), Guide.AMBER, "◆ hold", "3 while running.")
BARE = ExerciseLine("bridge", 6, 2, "", "3×10 (5 Mar)", "", "")
FULL = ReportData(
    day(0),
    day(80),
    day(80),
    Settings(),
    (Knee.LEFT, Knee.RIGHT),
    facts=(Fact("Running", ("3 runs.",)),),
    weeks=chart().weeks,
    week_lines=Listed((WEEK,), 4),
    week_notes=("left and right: the worst score of the week",),
    flags=(FlagLine("▲ 2026-W10", ("One.", "Two.")),),
    flag_notes=("No more.",),
    runs=Listed((RUN,), 1),
    scored=(Knee.LEFT,),
    exercises=Listed((BARE,)),
    care=(DayLine("Ice", "5 Mar"),),
    signs=(DayLine("Swells after runs", "ticked"),),
    notes=Listed((NoteLine("Note · Thu 5 Mar 2026", "ask"),)),
    recorded=("A pain score on 3 of 81 days.",),
    reading=("Pain: 0 to 10.",),
)


def headings(data: ReportData) -> list[str]:
    return [block.text for block in page_of(data).blocks if isinstance(block, Heading)]


def test_days_without_anything_have_one_sentence_and_no_box() -> None:
    page = page_of(EMPTY)
    assert page.blocks == (Paragraph(NOTHING),)
    assert page.under == "Mon 2 Mar 2026 to Thu 21 May 2026, written on Thu 21 May 2026"


def test_the_summary_comes_first_and_how_to_read_it_last() -> None:
    page = page_of(FULL)
    assert page.blocks[0] == Facts((("Running", ("3 runs.",)),))
    assert headings(FULL) == [
        "Weeks: running and pain",
        "Flags, with the arithmetic as the runner reads it",
        "Runs outside the guide",
        "Strength",
        "Care and episodes",
        "Warning signs",
        "Notes for the physio",
        "What was recorded",
        "How to read this",
    ]
    assert page.blocks[-1] == Items((("", "Pain: 0 to 10."),), small=True)


def test_a_part_with_nothing_in_it_has_no_heading() -> None:
    bare = replace(EMPTY, facts=FULL.facts, recorded=FULL.recorded)
    assert headings(bare) == ["What was recorded"]


def test_two_knees_have_three_columns_each() -> None:
    (table,) = [b for b in page_of(FULL).blocks if isinstance(b, Table) and b.head[0] == "week"]
    assert table.head[7:] == ("left", "mean", "n", "right", "mean", "n", "state")
    assert table.rows[0] == (
        "2026-W10",
        "2 Mar",
        "3",
        "15.0",
        "16.5",
        "5.0",
        "90",
        "3",
        "1.5",
        "6",
        "0",
        "0.0",
        "4",
        "",
    )


def test_one_knee_has_no_name_in_the_head() -> None:
    week = replace(WEEK, pain=WEEK.pain[:1])
    one = replace(FULL, knees=(Knee.LEFT,), week_lines=Listed((week,)))
    (table,) = [b for b in page_of(one).blocks if isinstance(b, Table) and b.head[0] == "week"]
    assert table.head[7:] == ("worst", "mean", "n", "state")


def test_what_does_not_fit_is_counted() -> None:
    said = [block.text for block in page_of(FULL).blocks if isinstance(block, Paragraph)]
    assert "4 earlier weeks not listed here." in said
    assert "1 earlier run not listed here." in said


def test_columns_of_strength_that_say_nothing_are_left_out() -> None:
    (table,) = [b for b in page_of(FULL).blocks if isinstance(b, Table) and b.head[0] == "exercise"]
    assert table.head == ("exercise", "sets", "days", "last")
    sided = replace(BARE, name="step-up", sides="reps 80 %", first="2×8 (2 Mar)")
    both = replace(FULL, exercises=Listed((BARE, sided)), sides_head="left of right")
    (table,) = [b for b in page_of(both).blocks if isinstance(b, Table) and b.head[0] == "exercise"]
    assert table.head == ("exercise", "sets", "days", "left of right", "first", "last")
    assert table.rows[0] == ("bridge", "6", "2", "–", "–", "3×10 (5 Mar)")


def test_runs_without_any_score_have_no_columns_for_them() -> None:
    bare = replace(FULL, runs=Listed((replace(RUN, scores=()),)), scored=())
    (table,) = [b for b in page_of(bare).blocks if isinstance(b, Table) and b.head[0] == "day"]
    assert table.head == ("day", "run", "guide", "why")


def test_what_is_left_out_is_said_in_a_fixed_order() -> None:
    page = page_of(replace(FULL, without=frozenset({Part.NOTES, Part.CHART}), weeks=()))
    assert page.blocks[-1] == Paragraph(
        "Left out by the runner's choice: the picture of the weeks, notes.", small=True
    )
    assert not [block for block in page.blocks if isinstance(block, Chart)]
    assert page_of(replace(EMPTY, without=frozenset({Part.CARE}))).blocks[-1] == Paragraph(
        "Left out by the runner's choice: care and episodes.", small=True
    )
