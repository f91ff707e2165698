"""The Plan screen: seven readable cells a week, moved by arrows, edited by keys, checked at each of them."""

from datetime import date

import pytest

from journal.model.plan_vocabulary import PlanState, Sort
from journal.model.settings import Settings
from journal.model.vocabulary import Kind, Unit
from journal.store.journal import Journal
from tests.app.helpers import (
    NARROW,
    WIDE,
    Driver,
    lines_of,
    open_screens,
    opened,
    plain,
    press,
    text_of,
)
from tests.app.plan_helpers import TODAY, planned, run_so_far

SAT = date(2026, 11, 28)


def row(pilot: Driver, week: str) -> str:
    """The row of a week; its name also stands at the top of the screen and under the chart."""
    return next(line for line in lines_of(pilot)[2:] if line.strip().startswith(week))


async def at_saturday(pilot: Driver) -> str:
    """The plan, with the long run of next Saturday marked."""
    return await press(pilot, "3", "j", "l")


def on(journal: Journal, day: date) -> list[str]:
    """What is planned on a day: sort and amount."""
    sheet = journal.active_plan()
    assert sheet is not None
    return [
        f"{session.kind or session.name} {(session.distance_m or 0) / 1000:g}".strip()
        for session in sheet.sessions
        if session.day == day
    ]


@pytest.fixture
def journal(journal: Journal) -> Journal:
    run_so_far(journal)
    planned(journal)
    return journal


# Looking


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_a_week_is_a_row_with_its_plan_its_cap_and_what_a_check_says(
    journal: Journal, size: tuple[int, int]
) -> None:
    async with opened(journal, today=TODAY, size=size) as pilot:
        await at_saturday(pilot)
        week = row(pilot, "W48")
        wide = size == WIDE
        assert ("[long 6.5]" if wide else "[L 6.5]") in week
        assert "15.9" in week
        assert "+18 %" in week
        assert ("easy 4.0✓" if wide else "E 4.0✓") in row(pilot, "W47")
        assert "easy week" in row(pilot, "W50")
        page = text_of(pilot)
        assert "long 6.5 km is 18 % over 5.5 km, the longest run of the 30 days" in page
        assert "race 28 Feb" in page
        assert len({len(line) for line in lines_of(pilot)}) == 1


async def test_what_was_done_stands_in_the_place_of_what_was_planned(journal: Journal) -> None:
    async with opened(journal, today=TODAY) as pilot:
        await press(pilot, "3")
        week = row(pilot, "W47")
        assert "T 4.6✓" in week  # planned were 4.5
        assert "+B–" in week
        assert "b–" in week
        assert "[+A]" in week


async def test_arrows_days_weeks_and_ends(journal: Journal) -> None:
    async with opened(journal, today=TODAY) as pilot:
        await press(pilot, "3", "l")
        assert "[L 5.5]" in row(pilot, "W47")
        await press(pilot, "right_square_bracket")
        assert "[" in row(pilot, "W51")
        await press(pilot, "G")
        assert "[L 4.5]" in row(pilot, "W50")
        await press(pilot, "t")
        assert "[+A]" in row(pilot, "W47")
        await press(pilot, "g")
        assert "[" in lines_of(pilot)[3]


async def test_without_a_plan_the_screen_says_how_to_begin(tmp_path: object, journal: Journal) -> None:
    with journal.change("nothing planned") as writing:
        sheet = journal.active_plan()
        assert sheet is not None
        writing.delete(sheet.plan)
    async with opened(journal, today=TODAY) as pilot:
        page = await press(pilot, "3")
        assert "Nothing is planned yet. Three ways to begin:" in page
        await press(pilot, "enter")
        await fill_line(pilot, "easy 4 + A")
        assert "[E4.0 +]" in text_of(pilot) or "[E 4.0 +]" in text_of(pilot)
        sheet = journal.active_plan()
        assert sheet is not None
        assert (sheet.plan.name, len(sheet.sessions)) == ("My plan", 2)


async def fill_line(pilot: Driver, words: str) -> str:
    """Words put into the open line, and enter."""
    from journal.app.widgets.words_line import WordsInput

    pilot.app.screen.query_one(WordsInput).value = words
    await pilot.pause(0)
    return await press(pilot, "enter")


# The line of a day


async def test_the_line_holds_the_day_in_words_reads_along_and_keeps_it(journal: Journal) -> None:
    async with opened(journal, today=TODAY) as pilot:
        await at_saturday(pilot)
        page = await press(pilot, "enter")
        assert "long 6.5" in page
        assert "Sat 28 Nov · long run · 6.5 km" in page
        page = await fill_line(pilot, "long 6; +A")
        assert "Sat 28 Nov · long run · 6.0 km; strength A. u takes it back." in page
        assert on(journal, SAT) == ["long 6", "A 0"]
        assert "+18 %" not in row(pilot, "W48")
        await press(pilot, "u")
        assert on(journal, SAT) == ["long 6.5"]


async def test_what_can_not_be_read_says_which_word_and_stays(journal: Journal) -> None:
    async with opened(journal, today=TODAY) as pilot:
        await at_saturday(pilot)
        await press(pilot, "enter")
        page = await fill_line(pilot, "long sixish")
        assert "“sixish”" in page
        assert on(journal, SAT) == ["long 6.5"]
        await press(pilot, "escape")
        assert "[L 6.5]" in row(pilot, "W48")


async def test_an_empty_line_empties_the_day(journal: Journal) -> None:
    async with opened(journal, today=TODAY) as pilot:
        await at_saturday(pilot)
        await press(pilot, "enter")
        await fill_line(pilot, "")
        assert on(journal, SAT) == []


async def test_the_line_of_entries_still_writes_entries(journal: Journal) -> None:
    async with opened(journal, today=TODAY) as pilot:
        await at_saturday(pilot)
        await press(pilot, "colon")
        await fill_line(pilot, "ride 30min")
        assert [cross.activity for cross in journal.cross_training()] == ["ride"]
        assert on(journal, SAT) == ["long 6.5"]


# Keys


async def test_a_plan_turned_inside_out_by_keys_alone_and_all_of_it_undone(journal: Journal) -> None:
    def as_it_is() -> object:
        sheet = journal.active_plan()
        return sheet and (
            sheet.plan.name,
            sorted((one.day, one.sort, one.distance_m or 0, str(one.structure)) for one in sheet.sessions),
        )

    before = as_it_is()
    async with opened(journal, today=TODAY) as pilot:
        await at_saturday(pilot)
        await press(pilot, "L")  # the long run on Sunday
        assert on(journal, date(2026, 11, 29)) == ["long 6.5"]
        await press(pilot, "Y", "j", "V", "greater_than_sign")  # its week once more, and 10 % longer
        assert "7.1" in row(pilot, "W49")
        await press(pilot, "P", "4", "enter", "enter")  # walk-run from Monday on
        assert "3x3/2" in row(pilot, "W48")
        await press(pilot, "W", "4", "W", "3")  # a stage on, and back again
        assert "3x3/2" in row(pilot, "W48")
        changes = 0
        while as_it_is() != before:
            await press(pilot, "u")
            changes += 1
            assert changes < 10
        assert changes == 6


async def test_minus_lets_the_cap_chain_and_the_check_follow_at_once(journal: Journal) -> None:
    async with opened(journal, today=TODAY) as pilot:
        await at_saturday(pilot)
        before = row(pilot, "W49")
        await press(pilot, "minus")
        assert on(journal, SAT) == ["long 6"]
        assert "15.4" in row(pilot, "W48")
        assert "long" not in row(pilot, "W48").partition("15.4")[2]
        assert row(pilot, "W49") != before
        await press(pilot, "plus", "equals_sign")
        assert on(journal, SAT) == ["long 7"]


async def test_what_is_said_of_the_goal_follows_an_edit_at_once(journal: Journal) -> None:
    async with opened(journal, today=TODAY) as pilot:
        await at_saturday(pilot)
        assert "longest run before it 6.5 km on 28 Nov" in text_of(pilot)
        await press(pilot, "plus")
        assert "longest run before it 7.0 km on 28 Nov" in text_of(pilot)
        await press(pilot, "u")
        assert "longest run before it 6.5 km on 28 Nov" in text_of(pilot)


async def test_half_a_mile_in_a_journal_of_miles(journal: Journal) -> None:
    async with opened(journal, Settings(unit=Unit.MI), today=TODAY) as pilot:
        await at_saturday(pilot)
        assert "mi · E easy" in text_of(pilot)
        await press(pilot, "plus")
        assert "long run · 4.54 mi" in text_of(pilot)
        assert " km" not in text_of(pilot)


@pytest.mark.parametrize(
    ("key", "day"),
    [
        ("L", date(2026, 11, 29)),
        ("H", date(2026, 11, 27)),
        ("J", date(2026, 12, 5)),
        ("K", date(2026, 11, 21)),
        ("shift+right", date(2026, 11, 29)),
        ("shift+down", date(2026, 12, 5)),
    ],
)
async def test_the_day_is_carried_and_the_mark_goes_with_it(journal: Journal, key: str, day: date) -> None:
    async with opened(journal, today=TODAY) as pilot:
        await at_saturday(pilot)
        await press(pilot, key)
        assert on(journal, day) == ["long 6.5"]
        full = {date(2026, 12, 5): ["long 6"], date(2026, 11, 21): ["long 5.5"]}
        assert on(journal, SAT) == full.get(day, [])  # onto a full day the two change places
        assert "6.5]" in text_of(pilot)


async def test_what_is_done_is_not_carried(journal: Journal) -> None:
    async with opened(journal, today=TODAY) as pilot:
        page = await press(pilot, "3", "h", "L")
        assert "What is done stays on its day." in page


async def test_a_day_copied_cut_and_put(journal: Journal) -> None:
    async with opened(journal, today=TODAY) as pilot:
        await at_saturday(pilot)
        await press(pilot, "y", "l", "v")
        assert on(journal, date(2026, 11, 29)) == ["long 6.5"]
        await press(pilot, "d")
        assert on(journal, date(2026, 11, 29)) == []
        await press(pilot, "j", "v")
        assert on(journal, date(2026, 12, 6)) == ["long 6.5"]


async def test_a_week_copied_put_in_and_taken_out(journal: Journal) -> None:
    async with opened(journal, today=TODAY) as pilot:
        await at_saturday(pilot)
        await press(pilot, "Y", "j", "V")
        assert on(journal, date(2026, 12, 5)) == ["long 6.5"]
        assert on(journal, date(2026, 12, 12)) == ["long 6"]
        await press(pilot, "D")
        assert on(journal, date(2026, 12, 5)) == ["long 6"]
        await press(pilot, "I")
        assert on(journal, date(2026, 12, 5)) == []
        assert on(journal, date(2026, 12, 12)) == ["long 6"]
        await press(pilot, "u", "u", "u")
        assert on(journal, date(2026, 12, 5)) == ["long 6"]


async def test_weeks_before_are_not_shifted(journal: Journal) -> None:
    async with opened(journal, today=TODAY) as pilot:
        page = await press(pilot, "3", "I")
        assert "weeks are put in and taken out from W48 on" in page.replace("\n", " ")


async def test_a_week_fits_its_budget_and_grows(journal: Journal) -> None:
    async with opened(journal, today=TODAY) as pilot:
        await at_saturday(pilot)
        await press(pilot, "greater_than_sign")
        assert "over" in row(pilot, "W48") or "+" in row(pilot, "W48")
        await press(pilot, "less_than_sign")
        sheet = journal.active_plan()
        assert sheet is not None
        km = sum(
            (session.distance_m or 0) / 1000
            for session in sheet.sessions
            if date(2026, 11, 23) <= session.day <= date(2026, 11, 29)
        )
        assert km <= 16.0


async def test_filling_shows_the_weeks_first_and_writes_them_on_enter(journal: Journal) -> None:
    async with opened(journal, today=TODAY) as pilot:
        await at_saturday(pilot)
        await press(pilot, "F")
        panel = plain(pilot, "#panel-text")
        assert "every 4th week easy" in panel
        assert "W48  23 Nov" in panel
        await press(pilot, "3")
        assert "easy week" in plain(pilot, "#panel-text")  # the one that is marked stays so
        await press(pilot, "escape")
        assert on(journal, SAT) == ["long 6.5"]
        await press(pilot, "F", "plus", "enter")
        assert on(journal, SAT) != ["long 6.5"]
        assert on(journal, date(2026, 12, 19)) != []
        await press(pilot, "u")
        assert on(journal, date(2026, 12, 19)) == []


async def test_done_as_planned_is_written_into_the_journal(journal: Journal) -> None:
    async with opened(journal, today=TODAY) as pilot:
        page = await press(pilot, "3", "space")
        assert "Written: Strength" in page
        assert [(one.day, one.name) for one in journal.strength_sessions()] == [(TODAY, "A")]
        assert "[+A✓]" in row(pilot, "W47")
        assert "Nothing is left to do on this day." in await press(pilot, "space")
        page = await press(pilot, "l", "space")
        assert "What is done is written on its day" in page.replace("\n", " ")


async def test_a_session_is_skipped_with_a_reason_and_planned_again(journal: Journal) -> None:
    async with opened(journal, today=TODAY) as pilot:
        await at_saturday(pilot)
        await press(pilot, "S")
        page = await fill_line(pilot, "a cold")
        assert "skipped: a cold" in page
        assert "[L 6.5~]" in row(pilot, "W48") or "[L6.5~]" in row(pilot, "W48")
        assert "9.4" in row(pilot, "W48")
        await press(pilot, "S")
        assert "15.9" in row(pilot, "W48")


async def test_a_missed_run_is_carried_to_a_day_with_rest_around_it(journal: Journal) -> None:
    planned_day = date(2026, 11, 16)
    async with opened(journal, today=TODAY) as pilot:
        await press(pilot, "3", "h", "h", "h", "h", "enter")
        await fill_line(pilot, "easy 3; +B")
        assert "[E3.0–…]" in row(pilot, "W47")
        page = await press(pilot, "C")
        assert "No day left in W47 with a rest day on both sides" in page.replace("\n", " ")
        await press(pilot, "l", "l", "l", "l", "l", "d", "h", "h", "h", "h", "h", "C")
        assert on(journal, date(2026, 11, 21)) == ["easy 3"]
        assert on(journal, planned_day) == ["B 0"]


async def test_a_week_is_marked_and_no_longer(journal: Journal) -> None:
    async with opened(journal, today=TODAY) as pilot:
        await at_saturday(pilot)
        await press(pilot, "M", "i")
        sheet = journal.active_plan()
        assert sheet is not None
        assert next((mark.day, mark.mark) for mark in sheet.marks) == (date(2026, 11, 23), "ill")
        await press(pilot, "M", "n")
        sheet = journal.active_plan()
        assert sheet is not None
        assert len(sheet.marks) == 1


async def test_which_entry_fulfils_a_session_can_be_chosen(journal: Journal) -> None:
    async with opened(journal, today=TODAY) as pilot:
        await press(pilot, "3", "h", "A")
        assert "Fulfilled by its day and kind." in plain(pilot, "#panel-text")
        await press(pilot, "n")
        assert "[T4.5–…]" in row(pilot, "W47")
        await press(pilot, "A", "a")
        assert "T 4.6✓" in row(pilot, "W47")


async def test_the_stage_of_a_walk_run_repeated_back_and_on(journal: Journal) -> None:
    weeks = {"2026-11-23": ("", "6x2/1", "", "6x2/1", "", "6x2/1", "")}
    planned(journal, weeks, name="Ladder", goal=None, goal_m=None, goal_day=None)
    async with opened(journal, today=TODAY) as pilot:
        await press(pilot, "3", "j", "W")
        said = plain(pilot, "#panel-text")
        assert "as the record says: stage 6 (26 min in one go)" in said
        await press(pilot, "escape", "W", "3")
        sheet = journal.active_plan()
        assert sheet is not None
        structures = [str(session.structure) for session in sheet.sessions if session.sort is Sort.RUN]
        assert structures[0] == structures[1] != structures[2]
        assert {session.kind for session in sheet.sessions} == {Kind.WALK_RUN}


async def test_every_check_of_the_week_in_full(journal: Journal) -> None:
    async with opened(journal, today=TODAY) as pilot:
        await at_saturday(pilot)
        await press(pilot, "b")
        panel = plain(pilot, "#panel-text")
        assert "long run (check)" in panel
        assert "10 % is 6.0 km" in panel
        assert "forbids nothing" in panel
        await press(pilot, "escape")
        assert open_screens(pilot) == ["PlanScreen"]


async def test_how_a_week_that_is_over_went_stands_under_it(journal: Journal) -> None:
    async with opened(journal, today=date(2026, 11, 30)) as pilot:
        await press(pilot, "3", "k", "k")
        assert "as planned runs 2 of 3 · 8.6 of 14.0 km" in text_of(pilot)
        await press(pilot, "b")
        assert "As planned: runs 2 of 3" in plain(pilot, "#panel-text").replace("\n", " ")


async def test_in_plain_ascii_nothing_else_is_drawn(journal: Journal) -> None:
    async with opened(journal, Settings(ascii=True), today=TODAY) as pilot:
        await at_saturday(pilot)
        week = row(pilot, "W47")
        assert "E 4.0x" in week
        assert "▸" not in text_of(pilot)
        assert "✓" not in text_of(pilot)


async def test_another_program_that_changes_the_plan_is_seen_at_the_next_look(journal: Journal) -> None:
    async with opened(journal, today=TODAY) as pilot:
        await at_saturday(pilot)
        with Journal(journal.path) as other:
            sheet = other.active_plan()
            assert sheet is not None
            [long] = [session for session in sheet.sessions if session.day == SAT]
            with other.change("elsewhere") as writing:
                writing.delete(long)
        page = await press(pilot, "minus")
        assert "no longer in the journal" in page or "Nothing is planned on this day" in page
        assert on(journal, SAT) == []


def test_the_states_have_marks_in_both_drawings() -> None:
    from journal.app.screens.plan_table import ASCII_MARKS, MARKS

    assert set(MARKS) == set(ASCII_MARKS) == set(PlanState)
    assert all(mark.isascii() for mark in ASCII_MARKS.values())
