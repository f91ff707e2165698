"""The columns of the Weeks table: chosen on `C`, kept in the file, fitting the screen."""

from datetime import date

import pytest

from journal.model.settings import Settings
from journal.store.journal import Journal
from tests.app.helpers import NARROW, WIDE, opened, plain, press

Demo = tuple[Journal, Settings, date]
LOADS = ("load", "3 before", "monotony", "strain", "strength")


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_columns_are_chosen_kept_and_fit(demo: Demo, size: tuple[int, int]) -> None:
    journal, _, _ = demo
    async with opened(*demo, size=size) as pilot:
        await press(pilot, "2")
        before = plain(pilot, "#table")
        assert "load" not in before.splitlines()[0]
        page = await press(pilot, "C", "G", "space", "k", "space", "k", "space", "k", "space", "k", "space")
        assert "[x] strength" in page
        assert "[x] load" in page
        await press(pilot, "escape")
        head, *rows = plain(pilot, "#table").splitlines()
        assert [
            word for word in ("load", "3 before", "monotony", "strain", "strength") if word not in head
        ] == []
        assert all(len(row) <= size[0] for row in (head, *rows))
        assert any(" of " in row for row in rows)
        assert "cap km" in head
    async with opened(*demo, size=size) as pilot:
        await press(pilot, "2")
        assert plain(pilot, "#table").splitlines()[0] == head, "kept in the file"
        await press(pilot, "C", "0", "escape")
        assert plain(pilot, "#table") == before
    assert "week_columns" in journal.setting_values()


async def test_a_column_without_room_says_so(demo: Demo) -> None:
    async with opened(*demo) as pilot:
        await press(pilot, "2", "C", "G", "space", "k", "space", "k", "space", "escape")
        head = plain(pilot, "#table").splitlines()[0]
        assert "longest" not in head
        page = await press(pilot, "C")
        assert "no room on this screen" in next(line for line in page.splitlines() if "longest" in line)
