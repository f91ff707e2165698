"""The panel of the phases: what is noted, what the record suggests, and noting another."""

from datetime import date

import pytest

from journal.model.plan_vocabulary import Phase
from journal.model.settings import Settings
from journal.model.vocabulary import Knee
from journal.store.journal import Journal
from tests.app.helpers import NARROW, WIDE, lines_of, open_screens, opened, plain, press, written

Demo = tuple[Journal, Settings, date]


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_it_says_what_is_noted_what_is_suggested_and_every_mark(
    demo: Demo, size: tuple[int, int]
) -> None:
    async with opened(*demo, size=size) as pilot:
        page = await press(pilot, "O")
        assert "return, since Tue 1 Sep 2026, 80 days" in page
        assert "“Half an hour in one go.”" in page
        assert "Suggested  return" in page
        assert "Met so far: 1 of 4 marks" in page
        assert "✓ met     no warning sign stands" in page
        assert "○ missing 3 runs a week in each of the last 4 weeks" in page
        assert "5 build" in page
        assert "Nothing moves by itself: a key notes a phase from today; u takes it back." in page


@pytest.mark.parametrize("page", ["1", "2", "3", "5", "6"])
async def test_one_key_opens_it_on_every_page(demo: Demo, page: str) -> None:
    async with opened(*demo) as pilot:
        await press(pilot, page, "O")
        assert open_screens(pilot)[-1] == "PhasePanel"


async def test_it_is_in_the_list_of_actions(demo: Demo) -> None:
    async with opened(*demo) as pilot:
        await press(pilot, "question_mark")
        pilot.app.screen.query_one("#search").value = "phase"
        await press(pilot, "enter")
        assert open_screens(pilot)[-1] == "PhasePanel"


async def test_a_key_notes_a_phase_from_today_with_the_reason_and_u_takes_it_back(demo: Demo) -> None:
    journal, _, today = demo
    async with opened(*demo) as pilot:
        page = await press(pilot, "O", "5")
        assert open_screens(pilot) == ["TodayScreen"]
        assert "Phase build noted from today. u takes it back." in page
        last = journal.phases()[-1]
        assert (last.phase, last.day) == (Phase.BUILD, today)
        assert last.note.startswith("By choice. Met so far: 1 of 4 marks")
        assert "build, since today" in await press(pilot, "O")
        page = await press(pilot, "escape", "u")
        assert "Taken back: phase build from Fri 20 Nov" in page
        assert journal.phases()[-1].phase is Phase.RETURN


async def test_the_phase_that_is_on_stays_and_so_does_the_panel(demo: Demo) -> None:
    journal, *_ = demo
    async with opened(*demo) as pilot:
        page = await press(pilot, "O", "4")
        assert open_screens(pilot)[-1] == "PhasePanel"
        assert "Return is on since Tue 1 Sep: nothing was changed." in page
    assert len(journal.phases()) == 3


async def test_an_empty_journal_says_what_to_begin_with(journal: Journal) -> None:
    async with opened(journal) as pilot:
        page = await press(pilot, "O")
        assert "no phase yet" in page
        assert "nothing yet" in page
        assert "begin with a morning" in page
        assert "✓" not in page


async def test_without_a_phase_noted_the_record_is_looked_at(journal: Journal) -> None:
    written(journal, "pain L1 morning", "walk 30min")
    async with opened(journal, Settings(knee=Knee.LEFT, ascii=True)) as pilot:
        page = await press(pilot, "O")
        assert "no phase yet" in page
        assert "Suggested  settle" in page
        assert "o missing" in page
        assert "how brisk the walk was (not in the record)" in plain(pilot, "#panel-text")
        assert not set("✓○") & set(page)


@pytest.mark.parametrize("size", [(60, 16), (40, 10)])
async def test_its_keys_stay_in_sight_on_small_screens(demo: Demo, size: tuple[int, int]) -> None:
    async with opened(*demo, size=size) as pilot:
        assert "1 settle" in await press(pilot, "O")
        assert all(len(line) == size[0] for line in lines_of(pilot))
