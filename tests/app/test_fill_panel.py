"""Filling the weeks ahead: the panel stands before its weeks are worked out, and no key waits for them."""

import pytest

from journal.app.forms.fill_panel import FillPanel
from journal.store.journal import Journal
from tests.app.helpers import Driver, open_screens, opened, plain, press
from tests.app.plan_helpers import TODAY, planned, run_so_far


@pytest.fixture
def journal(journal: Journal) -> Journal:
    run_so_far(journal)
    planned(journal)
    return journal


def rows(pilot: Driver) -> int:
    """How high the panel's text is."""
    return pilot.app.screen.query_one("#panel-text").size.height


async def test_the_panel_is_there_before_its_weeks_and_as_high(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as held:
        held.setattr(FillPanel, "_look_first", lambda _: None)
        async with opened(journal, today=TODAY) as pilot:
            await press(pilot, "3", "F")
            assert "working out the weeks …" in plain(pilot, "#panel-text")
            before = rows(pilot)
    async with opened(journal, today=TODAY) as pilot:
        await press(pilot, "3", "F")
        assert "working out" not in plain(pilot, "#panel-text")
        assert rows(pilot) == before


async def test_a_key_that_comes_before_the_weeks_works_them_out(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FillPanel, "_look_first", lambda _: None)
    async with opened(journal, today=TODAY) as pilot:
        await press(pilot, "3", "F", "3")
        assert "W48  23 Nov" in plain(pilot, "#panel-text")
        await press(pilot, "escape", "F", "enter")
        assert open_screens(pilot) == ["PlanScreen"]
        step = journal.next_step("undo")
        assert step is not None
        assert step.label.startswith("fill ")
