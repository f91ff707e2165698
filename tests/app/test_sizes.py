"""Every size of the window: no row crooked, nothing lost at 80 x 24, and below that it is said."""

from collections.abc import Sequence
from datetime import date

import pytest

from journal.model.settings import Settings
from journal.store.journal import Journal
from tests.app.helpers import Driver, fill, focus, lines_of, open_screens, opened, press, text_of

Demo = tuple[Journal, Settings, date]
SIZES = [(120, 40), (60, 20), (80, 24)]
ODD_SIZES = [(200, 60), (40, 10), (79, 24), (20, 5), (1, 1), (80, 24)]


async def resize(pilot: Driver, width: int, height: int) -> None:
    await pilot.resize_terminal(width, height)
    await pilot.pause()


def check_rows(pilot: Driver) -> None:
    strips = pilot.app.screen._compositor.render_strips()
    width, height = pilot.app.size
    assert [strip.cell_length for strip in strips] == [width] * height


@pytest.mark.parametrize(
    "keys",
    [
        [],
        ["2"],
        ["r"],
        ["m"],
        ["2", "F", "enter"],
        ["5"],
        ["5", "F", "tab"],
        ["5", "w"],
        ["5", "F", "b"],
        ["exclamation_mark"],
        ["question_mark"],
    ],
    ids=lambda keys: "".join(keys) or "today",
)
async def test_any_size_draws_straight_rows(demo: Demo, keys: Sequence[str]) -> None:
    async with opened(*demo) as pilot:
        await press(pilot, *keys)
        check_rows(pilot)
        before = text_of(pilot)
        for size in SIZES:
            await resize(pilot, *size)
            check_rows(pilot)
        assert text_of(pilot) == before, "back at the first size all is as it was"


async def test_odd_sizes_do_too(demo: Demo) -> None:
    async with opened(*demo) as pilot:
        for keys in (
            ["1"],
            ["r"],
            ["escape", "m"],
            ["escape", "question_mark"],
            ["escape", "2"],
            ["F", "enter"],
            ["escape", "5"],
            ["w"],
            ["escape", "exclamation_mark"],
        ):
            await press(pilot, *keys)
            for size in ODD_SIZES:
                await resize(pilot, *size)
                check_rows(pilot)


async def test_an_empty_journal_at_any_size(journal: Journal) -> None:
    async with opened(journal) as pilot:
        for page in ("1", "2", "5"):
            await press(pilot, page)
            for size in SIZES:
                await resize(pilot, *size)
                check_rows(pilot)


@pytest.mark.parametrize("page", ["1", "2", "5"])
async def test_a_window_that_is_too_small_says_so(demo: Demo, page: str) -> None:
    async with opened(*demo) as pilot:
        await press(pilot, page)
        assert "needs" not in lines_of(pilot)[0]
        for size in ((60, 20), (40, 10), (79, 24), (80, 23)):
            await resize(pilot, *size)
            assert lines_of(pilot)[0].rstrip().endswith("needs 80 × 24")
            assert "quit" in lines_of(pilot)[-1]
        await resize(pilot, 80, 24)
        assert "Fri 20 Nov 2026 · W47" in lines_of(pilot)[0]


async def test_the_bar_leaves_out_what_does_not_fit(demo: Demo) -> None:
    async with opened(*demo, remark="demo, made-up data · ") as pilot:
        bar = lines_of(pilot)[0]
        assert bar.endswith("  demo · Fri 20 Nov · W47 ")
        await resize(pilot, 120, 40)
        assert lines_of(pilot)[0].endswith("demo, made-up data · Fri 20 Nov 2026 · W47 ")


async def test_a_form_in_a_small_window_scrolls_to_the_field_one_is_in(journal: Journal) -> None:
    async with opened(journal, size=(60, 12)) as pilot:
        await press(pilot, "r")
        field = pilot.app.screen.query_one("#note")
        field.focus()
        await pilot.pause()
        form = pilot.app.screen.query_one("#form")
        assert form.region.contains_region(field.region)
        await fill(pilot, distance="5", note="hello")
        assert "hello" in text_of(pilot)
        await press(pilot, "enter")
        assert journal.counts()["runs"] == 1


async def test_what_was_typed_survives_a_change_of_size(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "r")
        await fill(pilot, distance="six", note="hello")
        for size in ((40, 10), (120, 40), (80, 24)):
            await resize(pilot, *size)
        assert open_screens(pilot)[-1] == "RunForm"
        assert focus(pilot) == "distance"
        for words in ("six", "hello", "is not a distance"):
            assert words in text_of(pilot)
        await press(pilot, "escape", "d", "colon", "r", "u")
        await resize(pilot, 60, 20)
        assert " ru" in text_of(pilot)
