"""The questions of a programme: answers from the record, errors, nothing lost."""

from journal.model.days import DAY
from journal.model.entries import Run
from journal.model.vocabulary import Kind
from journal.store.journal import Journal
from tests.app.helpers import (
    WIDE,
    fill,
    focus,
    line_with,
    lines_of,
    open_screens,
    press,
    text_of,
)
from tests.app.programme_helpers import TODAY, panel

# The questions


async def test_the_answers_come_from_the_record_and_the_preview_follows_them(running: Journal) -> None:
    async with panel(running) as pilot:
        page = await press(pilot, "6")
        assert "General, not made for your knee: have a physiotherapist look at it." in page
        assert "Begins on              2026-11-23       today, mon, 14 dec or 2026-12-14" in page
        assert "Distance a week now    12.0 km" in page
        assert "12 weeks, Mon 23 Nov 2026 to Sun 14 Feb 2027." in page
        page = await fill(pilot, start="2026-12-14", goal="25 km a week")
        assert "Mon 14 Dec 2026" in page
        assert "A week of 25.0 km fits under the caps" in page


async def test_an_error_stands_beside_its_field_and_the_others_are_read(journal: Journal) -> None:
    async with panel(journal, size=WIDE) as pilot:
        await press(pilot, "6")
        page = await fill(pilot, start="someday", run_days="tue wed", goal="far", km="12")
        assert "Write it like mon, 14 dec or 2026-12-14." in line_with(pilot, "Begins on")
        assert "see below" in line_with(pilot, "Days to run")
        assert "see below" in line_with(pilot, "Goal ")
        assert "What it makes is shown once every answer can be read." in page
        await press(pilot, "enter")
        assert focus(pilot) == "start"
        await fill(pilot, start="today")
        page = await press(pilot, "enter")
        assert focus(pilot) == "run_days"
        assert "run days: Tue and Wed leave no rest day after a run. Write days like tue thu sat" in page
        assert open_screens(pilot)[-1] == "ProgrammeForm"


async def test_nothing_typed_is_lost_by_escape_a_look_or_another_size(journal: Journal) -> None:
    async with panel(journal) as pilot:
        await press(pilot, "6")
        await fill(pilot, goal="10 km 2027-02-28")
        assert "Leave without saving?" in await press(pilot, "escape")
        assert "10 km 2027-02-28 none, hills" in await press(pilot, "enter")
        assert "⏎ preview" in lines_of(pilot)[-1]
        await press(pilot, "enter", "escape")
        await pilot.resize_terminal(*WIDE)
        await pilot.pause()
        assert "10 km 2027-02-28 none, hills, 10 km, 10 km 2027-02-28, 25 km a week" in text_of(pilot)
        await press(pilot, "escape", "d")
        assert open_screens(pilot)[-1] == "ProgrammePanel"


async def test_a_hint_with_too_little_room_stands_whole_below_while_one_is_in_its_field(
    running: Journal,
) -> None:
    async with panel(running) as pilot:
        page = await press(pilot, "6")
        assert "none, hills, 10 km …" in page
        assert "25 km a week" not in page
        page = await press(pilot, "tab", "tab", "tab")
        assert focus(pilot) == "goal"
        assert "none, hills, 10 km, 10 km 2027-02-28, 25 km a week" in page


async def test_an_emptied_point_of_pain_means_that_there_is_none(running: Journal) -> None:
    late = Run(day=TODAY - DAY, kind=Kind.EASY, distance_m=4000.0, pain_from_m=1500.0)
    with running.change("run") as writing:
        writing.add(late)
    async with panel(running) as pilot:
        page = await press(pilot, "1")
        assert "pain from: Pain from 1.5 km on leaves too little to run." in page
        assert "3 weeks, Mon 23 Nov 2026" in await fill(pilot, pain_from="")
