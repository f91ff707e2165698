"""The Log's filter: typing narrows the list, and how one leaves it."""

from textual.widgets import Input

from journal.store.journal import Journal
from tests.app.helpers import (
    key_hints,
    open_screens,
    opened,
    plain,
    press,
)
from tests.app.log_helpers import cursor_row, head, look_for, rows

# The filter


async def test_the_list_follows_what_is_typed(week: Journal) -> None:
    async with opened(week) as pilot:
        await press(pilot, "6", "slash", *"hil")
        assert head(pilot) == "1 of 8: hil"
        assert "kind:tempo  pain>3" in plain(pilot, "#filter-said")
        await press(pilot, "l")
        assert head(pilot) == "1 of 8: hill"
        assert cursor_row(pilot).startswith("› Thu 19 Mar  18:05  run")
        await look_for(pilot, "pain>3")
        assert [row[21:25].strip() for row in rows(pilot)] == ["pain", "run"]
        await look_for(pilot, "split")
        assert "strength" in cursor_row(pilot)


async def test_letters_are_text_in_the_filter_and_arrows_move_in_the_list(week: Journal) -> None:
    async with opened(week) as pilot:
        await press(pilot, "6", "slash", *"r/q1")
        assert open_screens(pilot) == ["LogScreen"]
        assert head(pilot) == "0 of 8: r/q1"
        await look_for(pilot, "pain")
        await press(pilot, "down", "down")
        assert "18:30" in cursor_row(pilot)
        assert not {"/", "d", "e"} & set(key_hints(pilot))


async def test_what_cannot_be_read_says_why_and_the_last_list_stays(week: Journal) -> None:
    async with opened(week) as pilot:
        await press(pilot, "6")
        await look_for(pilot, "tempo")
        page = await look_for(pilot, "tempo knee:up")
        assert "“up” is no knee. Write one of: left, right." in page
        assert "1 of 8: tempo" in page
        assert "18:05  run" in cursor_row(pilot)
        await press(pilot, "enter", "slash")
        assert pilot.app.screen.query_one("#filter", Input).value == "tempo knee:up"


async def test_enter_leaves_for_the_list_and_slash_goes_on_typing(week: Journal) -> None:
    async with opened(week) as pilot:
        await press(pilot, "6")
        await look_for(pilot, "run")
        await press(pilot, "enter")
        assert pilot.app.focused is None
        assert head(pilot) == "2 of 8: run"
        await press(pilot, "slash", *"s")
        assert head(pilot) == "2 of 8: runs", "behind what is there"


async def test_escape_clears_and_then_leaves(week: Journal) -> None:
    async with opened(week) as pilot:
        await press(pilot, "6")
        await look_for(pilot, "run")
        await press(pilot, "escape")
        assert head(pilot) == "8 entries"
        assert pilot.app.focused is not None
        await press(pilot, "escape")
        assert pilot.app.focused is None
        assert "esc" not in key_hints(pilot)


async def test_letting_go_of_the_filter_keeps_the_entry_in_sight(week: Journal) -> None:
    async with opened(week) as pilot:
        await press(pilot, "6")
        await look_for(pilot, "easy")
        await press(pilot, "enter", "escape")
        assert head(pilot) == "8 entries"
        assert "easy · 4.0 km" in cursor_row(pilot)


async def test_nothing_found_names_the_next_key(week: Journal) -> None:
    async with opened(week) as pilot:
        await press(pilot, "6")
        page = await look_for(pilot, "nowhere")
        assert "Nothing fits nowhere: / changes the filter, esc shows everything." in page
        await press(pilot, "enter")
        assert {"/", "esc"} <= set(key_hints(pilot))
        assert not {"⏎", "d"} & set(key_hints(pilot))
        await press(pilot, "escape")
        assert len(rows(pilot)) == 8
