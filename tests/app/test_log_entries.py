"""What is done to entries in the Log: edited, taken out, written again, marked and changed together."""

import pytest

from journal.model.vocabulary import Kind
from journal.store.journal import Journal
from tests.app.helpers import (
    fill,
    open_screens,
    opened,
    press,
    text_of,
)
from tests.app.log_helpers import Demo, cursor_row, head, look_for, rows

# One entry


@pytest.mark.parametrize(
    ("moves", "form"), [(["j"], "PainForm"), (["G"], "SmallForm"), (["j"] * 4, "RunForm")]
)
async def test_edit_opens_the_form_of_its_kind(week: Journal, moves: list[str], form: str) -> None:
    async with opened(week) as pilot:
        await press(pilot, "6", *moves, "e")
        assert open_screens(pilot)[-1] == form


async def test_after_an_edit_the_cursor_is_on_the_entry_wherever_it_went(week: Journal) -> None:
    async with opened(week) as pilot:
        await press(pilot, "6", *["j"] * 4, "enter")
        await fill(pilot, day="2026-03-16")
        await press(pilot, "enter")
        assert cursor_row(pilot).startswith("›             18:05  run       tempo")
        assert rows(pilot)[5].startswith("  Mon 16 Mar  18:30  pain"), "the score went with its run"
        assert rows(pilot).index(cursor_row(pilot)) == 6


async def test_taken_out_the_cursor_stays_on_the_neighbour(week: Journal) -> None:
    async with opened(week) as pilot:
        page = await press(pilot, "6", "j", "j", "j", "d")
        assert "Taken out: Pain · left 4 · Thu 19 Mar 2026 18:30" in page
        assert "18:05  run" in cursor_row(pilot)
        assert head(pilot) == "7 entries"
        await press(pilot, "G", "d")
        assert "easy · 4.0 km" in cursor_row(pilot), "of the last one the neighbour is the newer"
        await press(pilot, "u", "u")
        assert head(pilot) == "8 entries"
        assert "easy · 4.0 km" in cursor_row(pilot)


async def test_a_session_goes_with_its_sets_and_comes_back_with_them(week: Journal) -> None:
    async with opened(week) as pilot:
        await press(pilot, "6", "j", "j", "d")
        assert week.sets() == ()
        await press(pilot, "u", "k")
        assert "split squat 3×10" in text_of(pilot)


async def test_again_puts_the_words_into_the_line(week: Journal) -> None:
    async with opened(week) as pilot:
        await press(pilot, "6", *["j"] * 4, "y")
        page = text_of(pilot)
        assert 'run @18:05 6.2km 38:20 tempo e6 shoes "grey" "up the hill"' in page
        assert "Run · today 18:05" in page
        await press(pilot, "enter")
        assert head(pilot) == "9 entries"


async def test_again_of_a_session_writes_its_sets(week: Journal) -> None:
    async with opened(week) as pilot:
        await press(pilot, "6", "j", "j", "y", "enter")
        assert len(week.sets()) == 6


async def test_its_week_is_marked_on_weeks(demo: Demo) -> None:
    async with opened(*demo) as pilot:
        await press(pilot, "6")
        await look_for(pilot, "2026-10-31")
        await press(pilot, "enter", "w")
        assert open_screens(pilot) == ["WeeksScreen"]
        assert "▸W44" in text_of(pilot)
        await press(pilot, "6", "escape", "g", "w")
        assert "▸W47" in text_of(pilot), "also where the weeks have been drawn before"


async def test_its_day_shows_all_of_it_without_the_filter(week: Journal) -> None:
    async with opened(week) as pilot:
        await press(pilot, "6")
        await look_for(pilot, "tempo")
        await press(pilot, "enter", "D")
        assert head(pilot) == "8 entries"
        assert "18:30  pain      left 4" in cursor_row(pilot), "the newest of that day"


# Many


async def test_marked_ones_are_taken_out_together(week: Journal) -> None:
    async with opened(week) as pilot:
        await press(pilot, "6", "space", "space", "j", "space")
        assert head(pilot) == "8 entries  ·  3 marked"
        assert [row[1] for row in rows(pilot)[:4]] == ["•", "•", " ", "•"]
        await press(pilot, "k", "d")
        assert head(pilot) == "5 entries"
        assert "18:05  run" in cursor_row(pilot)
        await press(pilot, "u")
        assert head(pilot) == "8 entries"


async def test_marks_go_by_space_by_escape_and_with_another_filter(week: Journal) -> None:
    async with opened(week) as pilot:
        await press(pilot, "6", "space", "k", "space")
        assert head(pilot) == "8 entries"
        await press(pilot, "space", "escape")
        assert head(pilot) == "8 entries"
        await press(pilot, "space")
        await look_for(pilot, "run")
        await press(pilot, "enter")
        assert head(pilot) == "2 of 8: run"


async def test_marks_stay_through_an_edit_of_one_of_them(week: Journal) -> None:
    async with opened(week) as pilot:
        await press(pilot, "6", "j", "j", "j", "space", "space", "k", "e")
        await fill(pilot, effort="3")
        await press(pilot, "enter")
        assert head(pilot) == "8 entries  ·  2 marked"
        assert "Taken out: " in await press(pilot, "d")
        assert head(pilot) == "6 entries"


async def test_shoes_of_all_found_change_as_one_step(week: Journal) -> None:
    async with opened(week) as pilot:
        await press(pilot, "6")
        await look_for(pilot, "run")
        page = await press(pilot, "enter", "B")
        assert "Nothing is changed yet." in page
        page = await fill(pilot, value="blue")
        assert "Changes 2 runs of the 2 found: shoes “blue”" in page
        page = await press(pilot, "enter")
        assert "Changed 2 runs: shoes “blue”. u takes it back." in page
        assert {run.shoes for run in week.runs()} == {"blue"}
        await press(pilot, "u")
        assert [run.shoes for run in week.runs()] == ["", "grey"]


async def test_of_the_marked_only_runs_have_a_kind(week: Journal) -> None:
    async with opened(week) as pilot:
        await press(pilot, "6", "j", "j", "j", "space", "space", "B", "k")
        page = await fill(pilot, value="r")
        assert "easy, long, tempo" in page
        assert "Changes 1 run of the 2 marked: kind “race”" in page
        await press(pilot, "enter")
        assert [run.kind for run in week.runs()] == [Kind.EASY, Kind.RACE]


async def test_a_change_of_nothing_is_said_and_stays_open(week: Journal) -> None:
    async with opened(week) as pilot:
        await press(pilot, "6", "space", "B")
        page = await fill(pilot, value="blue")
        assert "Changes none of the 1 marked" in page
        assert "Nothing here would be changed." in await press(pilot, "enter")
        assert open_screens(pilot)[-1] == "BulkForm"
        await press(pilot, "escape", "d")
        assert head(pilot) == "8 entries  ·  1 marked"
