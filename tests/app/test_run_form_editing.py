"""The run form on a stored run."""

from dataclasses import replace
from datetime import time

import pytest

from journal.model.entries import CareTaken, PainScore, Run, Structure
from journal.model.settings import Settings
from journal.model.vocabulary import Care, Kind, Knee, Moment, Place, Unit
from journal.store.journal import Journal
from tests.app.helpers import (
    FRIDAY,
    WIDE,
    Driver,
    fill,
    open_screens,
    opened,
    plain,
    press,
    text_of,
    written,
)


async def edit_the_run(pilot: Driver) -> None:
    """The form on the run among what was written."""
    rows = plain(pilot, "#written").splitlines()[1:]
    place = next(at for at, row in enumerate(rows) if " run  " in row)
    await press(pilot, *["j"] * place, "e")
    assert open_screens(pilot)[-1] == "RunForm"


# Editing


STORED = Run(
    day=FRIDAY,
    time=time(7, 30, 5),
    kind=Kind.WALK_RUN,
    distance_m=3 * 1609.344,
    distance_unit=Unit.MI,
    duration_s=1600.5,
    structure=Structure(6, 180, 120),
    effort=4,
    feel=4,
    surface="track",
    hills="two",
    shoes="grey",
    gait_changed=True,
    pain_from_m=1609.344,
    note="as it was\nin two lines",
    for_physio=True,
    uid="run-1",
)


DURING = PainScore(
    day=FRIDAY,
    knee=Knee.LEFT,
    score=3,
    moment=Moment.DURING_RUN,
    place=Place.OUTER,
    time=time(7, 50),
    note="hill",
    run_uid="run-1",
    uid="pain-1",
)


async def test_editing_changes_what_was_edited_and_keeps_the_rest(journal: Journal) -> None:
    stairs = PainScore(day=FRIDAY, knee=Knee.LEFT, score=2, moment=Moment.STAIRS, uid="pain-2")
    journal.fill([STORED, DURING, stairs])
    (before,) = journal.runs()
    scores = {score.uid: score for score in journal.pain()}
    async with opened(journal) as pilot:
        await edit_the_run(pilot)
        assert "3mi" in text_of(pilot)
        await fill(pilot, effort="7")
        assert "Changed: Run" in await press(pilot, "enter")
        (after,) = journal.runs()
        assert after == replace(before, effort=7, updated_at=after.updated_at)
        assert {score.uid: score for score in journal.pain()} == scores


async def test_a_changed_score_keeps_its_row_and_an_emptied_one_goes(journal: Journal) -> None:
    within = replace(DURING, moment=Moment.AFTER_RUN, score=1, uid="pain-3", note="")
    journal.fill([replace(STORED, structure=None, kind=Kind.EASY), DURING, within])
    before = {score.uid: score for score in journal.pain()}
    async with opened(journal) as pilot:
        await edit_the_run(pilot)
        await fill(pilot, while_left="5", within_left="", before_right="1")
        await press(pilot, "enter")
        after = {score.uid: score for score in journal.pain()}
        assert after["pain-1"] == replace(before["pain-1"], score=5, updated_at=after["pain-1"].updated_at), (
            "its row, time, note and place stay"
        )
        assert "pain-3" not in after
        (added,) = [score for uid, score in after.items() if uid not in before]
        assert (added.knee, added.moment, added.score) == (Knee.RIGHT, Moment.BEFORE_RUN, 1)
        assert added.run_uid == "run-1"
        await press(pilot, "u")
        assert {uid: score.score for uid, score in before.items()} == {
            score.uid: score.score for score in journal.pain()
        }


async def test_a_nought_over_a_stored_one_is_a_nought(journal: Journal) -> None:
    written(journal, "run 5km; pain L1 during-run")
    async with opened(journal) as pilot:
        await edit_the_run(pilot)
        pilot.app.screen.query_one("#while_left").focus()
        await press(pilot, "0", "enter")
        assert [score.score for score in journal.pain()] == [0]


async def test_taking_the_painkiller_away_deletes_it(journal: Journal) -> None:
    journal.fill([Run(day=FRIDAY, distance_m=5000), CareTaken(day=FRIDAY, care=Care.MEDICINE)])
    async with opened(journal) as pilot:
        await edit_the_run(pilot)
        assert "[x] took a painkiller" in text_of(pilot)
        pilot.app.screen.query_one("#painkiller").focus()
        await press(pilot, "space", "enter")
        assert journal.care() == ()


async def test_saving_an_edit_without_a_change_is_no_step(journal: Journal) -> None:
    journal.fill([STORED])
    async with opened(journal) as pilot:
        assert "Nothing was changed" in await press(pilot, "e", "enter")
        assert "There is nothing to take back." in await press(pilot, "u")


async def test_the_units_of_the_journal_are_those_of_the_form(journal: Journal) -> None:
    async with opened(journal, Settings(unit=Unit.MI), size=WIDE) as pilot:
        await press(pilot, "r")
        page = await fill(pilot, distance="3", took="30:00")
        assert "at mi" in page
        assert "3.0 mi · 30 min · 10:00 min/mi" in page
        await press(pilot, "enter")
        assert [run.distance_m for run in journal.runs()] == [pytest.approx(3 * 1609.344)]
