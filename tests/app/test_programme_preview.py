"""A programme looked at before it is written, and what is written."""

from datetime import date

from journal.model.days import DAY
from journal.model.plan_vocabulary import Phase, Sort
from journal.model.settings import Settings
from journal.model.vocabulary import Unit
from journal.store.journal import Journal
from tests.app.helpers import (
    WIDE,
    fill,
    press,
    text_of,
)
from tests.app.programme_helpers import MONDAY, panel, stored

MILES = Settings(unit=Unit.MI)


# The preview, and what it writes


async def test_begun_as_a_new_plan_with_its_phase_it_is_one_step_of_undo(running: Journal) -> None:
    async with panel(running) as pilot:
        page = await press(pilot, "4", "enter")
        assert "› n  as a new plan" in page
        assert "i  into" not in page
        assert "p  notes the phase: walk-run, from Mon 23 Nov" in page
        assert "12 runs in 6 stages" in page
        assert "W48 23 Nov  30 min of running  3 runs  strength 2" in page
        await press(pilot, "enter")
        edit = stored(running, pilot)
    sheet = running.active_plan()
    assert sheet is not None
    assert (sheet.plan.programme, sheet.plan.day) == ("walk-run", MONDAY)
    (phase,) = running.phases()
    assert (phase.day, phase.phase, phase.note) == (MONDAY, Phase.WALK_RUN, "Walk and run in six stages")
    assert running.undo() == edit.label == "programme Walk and run in six stages from Mon 23 Nov 2026"
    assert running.active_plan() is None
    assert running.phases() == ()


async def test_into_the_plan_that_is_followed_without_the_phase(followed: Journal) -> None:
    async with panel(followed) as pilot:
        page = await press(pilot, "4", "enter")
        assert "› n  as a new plan; “Autumn” is put aside" in page
        assert "into “Autumn”, in place of 7 sessions from Mon 23 Nov 2026 on" in page
        page = await press(pilot, "i", "p")
        assert "› i  into" in page
        assert "p  does not note the phase: walk-run" in page
        await press(pilot, "enter")
        stored(followed, pilot)
    (plan,) = followed.plans()
    assert (plan.programme, plan.active) == ("walk-run", True)
    assert [phase.phase for phase in followed.phases()] == [Phase.RETURN]
    sheet = followed.active_plan()
    assert sheet is not None
    assert sheet.sessions[0].day == MONDAY - DAY, "what lies before the first day stays"


async def test_strength_alone_goes_beside_the_runs_and_leaves_the_phase(followed: Journal) -> None:
    async with panel(followed) as pilot:
        page = await press(pilot, "3", "enter")
        assert "› i  into “Autumn”, whose runs stay, in place of 4 other sessions" in page
        assert "p  does not note the phase: strengthen" in page
        await press(pilot, "enter")
        stored(followed, pilot)
    sheet = followed.active_plan()
    assert sheet is not None
    assert sum(session.sort is Sort.RUN for session in sheet.sessions) == 4
    assert len(followed.phases()) == 1


async def test_the_phase_that_is_on_is_not_noted_again_and_one_noted_ahead_makes_room(
    followed: Journal,
) -> None:
    async with panel(followed) as pilot:
        page = await press(pilot, "6", "enter")
        assert "the phase" not in page
        await press(pilot, "p", "escape", "escape", "4", "enter", "enter")
        stored(followed, pilot)
    async with panel(followed) as pilot:
        await press(pilot, "2", "enter", "enter")
        stored(followed, pilot)
    assert [(phase.phase, phase.day) for phase in followed.phases()] == [
        (Phase.RETURN, date(2026, 9, 1)),
        (Phase.SETTLE, MONDAY),
    ]


async def test_the_preview_scrolls_to_what_is_said_on_bad_days(journal: Journal) -> None:
    async with panel(journal) as pilot:
        page = await press(pilot, "6", "enter")
        assert "On bad days" not in page
        assert "On bad days" in await press(pilot, "G")
        assert "General, not made for your knee" in await press(pilot, "g")
        lower = await press(pilot, "j")
        assert "General, not made" not in lower


async def test_miles_everywhere(running: Journal) -> None:
    async with panel(running, MILES, WIDE) as pilot:
        page = await press(pilot, "6")
        assert "Distance a week now    7.5 mi" in page
        await fill(pilot, goal="10 mi 2027-06-27")
        page = await press(pilot, "enter")
        assert "A race of 10.0 mi" in page
        assert " km" not in page.replace("km:", "")
        await press(pilot, "escape", "escape", "d", "n")
        assert "none, 25 mi a week, 10 mi or 10 mi" in text_of(pilot)
