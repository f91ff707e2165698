"""Errors in the run form and leaving it: nothing is lost, nothing is written by mistake."""

import pytest

from journal.store.journal import Journal
from tests.app.helpers import (
    NARROW,
    WIDE,
    fill,
    focus,
    line_with,
    open_screens,
    opened,
    plain,
    press,
    text_of,
    written,
)
from tests.app.run_form_helpers import form_on

# Errors


async def test_an_error_stands_with_its_mend_and_nothing_is_lost(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "r")
        page = await fill(pilot, distance="six", took="38:20", note="kept")
        assert "distance: “six” is not a distance. Write it like 6.2" in page
        assert "see below" in line_with(pilot, "distance  ")
        await press(pilot, "tab", "enter")
        assert open_screens(pilot)[-1] == "RunForm"
        assert focus(pilot) == "distance"
        assert journal.counts()["runs"] == 0
        for kept in ("six", "38:20", "kept"):
            assert kept in text_of(pilot)
        await fill(pilot, distance="6")
        assert "is not a distance" not in text_of(pilot)
        await press(pilot, "enter")
        assert [run.note for run in journal.runs()] == ["kept"]


async def test_every_field_says_how_it_is_written(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "r")
        await fill(pilot, distance="5")
        for name, text, mend in (
            ("took", "38", "38min"),
            ("day", "someday", "day: “someday”"),
            ("day", "2026-03-21", "day: Sat 21 Mar 2026 is after today."),
            ("time", "25:00", "07:30"),
            ("effort", "11", "effort:"),
            ("began", "early", "began: “early”"),
            ("structure", "walk", "6x3/2"),
        ):
            await fill(pilot, **{name: text})
            assert mend in plain(pilot, "#reading")
            field = pilot.app.screen.query_one(f"#{name}")
            assert field.has_class("-wrong")
            await press(pilot, "enter")
            assert focus(pilot) == name
            await fill(pilot, **{name: ""})
            assert not field.has_class("-wrong")
        assert journal.counts()["runs"] == 0


@pytest.mark.parametrize(
    ("field", "text", "why"),
    [
        ("took", "500", "took: 5.0 km in 5:00 is 60 km/h: nobody runs that fast."),
        ("distance", "0", "distance: A distance has to be more than 0."),
        ("effort", "11", "effort:"),
        ("day", "tomorrow", "is after today."),
        ("time", "25:61", "time: “25:61” is not a time of day."),
    ],
)
async def test_what_is_wrong_is_said_and_outlives_a_resize_and_a_first_escape(
    journal: Journal, field: str, text: str, why: str
) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "r")
        note = "a long note " * 900
        await fill(pilot, **{"distance": "5", "note": note, field: text})
        assert why in plain(pilot, "#reading")
        await pilot.resize_terminal(*WIDE)
        await press(pilot, "enter", "escape", "enter")
        await pilot.resize_terminal(*NARROW)
        await press(pilot)
        assert why in plain(pilot, "#reading")
        fields = pilot.app.screen
        assert (fields.query_one("#note").value, fields.query_one(f"#{field}").value) == (note, text)
        assert journal.counts()["runs"] == 0
        await fill(pilot, **{field: "5" if field == "distance" else ""})
        await press(pilot, "enter")
        assert [len(run.note) for run in journal.runs()] == [len(note)]


async def test_an_empty_form_says_what_makes_it_a_run(journal: Journal) -> None:
    async with opened(journal) as pilot:
        page = await press(pilot, "r", "enter")
        assert "distance: A run needs a distance or a duration. Write one or both: 6.2," in page


# Leaving


async def test_escape_leaves_at_once_when_nothing_was_typed(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "r", "tab", "escape")
        assert open_screens(pilot) == ["TodayScreen"]


async def test_escape_asks_once_and_enter_goes_on(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await form_on(pilot, "note")
        assert "Leave without saving?   ⏎ go on   d drop" in await press(pilot, "d", "escape")
        page = await press(pilot, "x", "q", "enter")
        assert "Leave without saving?" not in page
        assert focus(pilot) == "note"
        await press(pilot, "o")
        assert "note       do" in text_of(pilot)
        assert journal.counts()["runs"] == 0


async def test_escape_asks_once_and_d_drops(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "r", "5", "escape", "d")
        assert open_screens(pilot) == ["TodayScreen"]
        assert journal.counts()["runs"] == 0


async def test_f1_says_how_the_fields_are_filled_in(journal: Journal) -> None:
    async with opened(journal) as pilot:
        page = await press(pilot, "r", "5", "f1")
        assert "Took: 38:20 or 3820." in page
        assert "Scores 0 (none) to 10 (worst)" in page
        assert "six times 3 min run, 2 walk." in " ".join(plain(pilot, "#panel-text").split())
        assert pilot.app.screen.query_one("#panel").max_scroll_y == 0, "all of it is on the screen"
        assert "Run · today · 5.0 km" in await press(pilot, "escape")
        assert focus(pilot) == "distance"


async def test_no_key_of_the_screens_works_inside(journal: Journal) -> None:
    written(journal, "run 5km -3")
    async with opened(journal) as pilot:
        await form_on(pilot, "note")
        await press(pilot, *"2quT?:i")
        assert "note       2quT?:i" in text_of(pilot)
        pilot.app.screen.query_one("#while_left").focus()
        await press(pilot, *"quTim?:")
        assert open_screens(pilot) == ["TodayScreen", "RunForm"]
        assert pilot.app.return_code is None
        assert journal.counts()["runs"] == 1
        assert "·" in line_with(pilot, "left ")
