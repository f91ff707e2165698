"""Sets with other numbers: steps, edits, what is left out, exercises by name."""

import pytest

from journal.store.journal import Journal
from tests.app.helpers import (
    FRIDAY,
    fill,
    focus,
    line_with,
    open_screens,
    opened,
    plain,
    press,
    written,
)
from tests.app.strength_helpers import LAST, done, marked

pytestmark = pytest.mark.usefixtures("clocks")

# Changing


async def test_plus_and_minus_change_the_next_set(journal: Journal) -> None:
    written(journal, LAST)
    async with opened(journal) as pilot:
        text = await press(pilot, "s", "plus")
        assert "Next: split squat, set 1 of 2: left, 10 with 13 kg (last time 10 with 12 kg)" in text
        assert "+ - 1 kg" in text
        assert done(journal) == []
        await press(pilot, "equals_sign", "minus", "space", "space", "space")
        await press(pilot, "G", "plus", "space", "j", "minus", "space")
    assert done(journal) == [
        "split squat left, 10 with 13 kg",
        "split squat right, 10 with 12 kg",
        "split squat left, 10 with 13 kg",
        "plank 35 s",
        "bridge 11",
    ]


async def test_all_keeps_what_plus_has_changed(journal: Journal) -> None:
    written(journal, LAST)
    async with opened(journal) as pilot:
        await press(pilot, "s", "j", "plus", "A")
    assert done(journal)[4:6] == ["bridge 13", "bridge 13"]


async def test_a_set_that_is_done_is_edited_changed_and_taken_out(journal: Journal) -> None:
    written(journal, LAST)
    async with opened(journal) as pilot:
        await press(pilot, "s", "j", "space", "space", "k")
        text = await press(pilot, "left", "left")
        assert "set 1: bridge, 12" in text
        assert "[12] 12" in line_with(pilot, "▸ bridge")
        await press(pilot, "minus", "enter")
        assert open_screens(pilot) == ["StrengthScreen", "SetForm"]
        assert focus(pilot) == "reps"
        await fill(pilot, reps="9", effort="8", pain="2", knee="left", load="band red")
        await press(pilot, "enter")
        assert open_screens(pilot) == ["StrengthScreen"]
        assert "2 L" in line_with(pilot, "▸ bridge")
        assert done(journal) == ["bridge 9 with band red", "bridge 12"]
        first = journal.sets(FRIDAY)[0]
        assert (first.effort, first.pain, first.pain_knee) == (8.0, 2, "left")
        text = await press(pilot, "d")
        assert "Taken out: bridge, 9 with band red. u brings it back." in text
        await press(pilot, "d")
        assert journal.strength_sessions(FRIDAY) == ()
        assert "Nothing of this exercise is ticked" in await press(pilot, "d")
        await press(pilot, "u", "u")
        assert done(journal) == ["bridge 9 with band red", "bridge 12"]


async def test_the_next_set_with_other_numbers(journal: Journal) -> None:
    written(journal, LAST)
    async with opened(journal) as pilot:
        await press(pilot, "s", "enter")
        assert [plain(pilot, "#reading")] == ["split squat: left, 10 with 12 kg"]
        await fill(pilot, reps="8", pain="4", knee="left")
        text = await press(pilot, "enter")
        assert "split squat: left, 8 with 12 kg." in text
        await press(pilot, "e")
        text = await fill(pilot, load="a lot")
        assert "“a lot” is no load" in text
        await press(pilot, "enter", "escape", "d")
    assert done(journal) == ["split squat left, 8 with 12 kg"]


async def test_what_is_left_out_is_not_ticked(journal: Journal) -> None:
    written(journal, LAST)
    async with opened(journal) as pilot:
        text = await press(pilot, "s", "S")
        assert "split squat is left out today; S takes it in again." in text
        assert marked(pilot).startswith("▸ bridge")
        await press(pilot, "A")
        assert done(journal) == ["bridge 12", "bridge 12", "plank 30 s"]
        await press(pilot, "k", "S")
        assert "[10]" in marked(pilot)


# Exercises by name


async def test_another_exercise_by_name(journal: Journal) -> None:
    written(journal, LAST)
    async with opened(journal) as pilot:
        await press(pilot, "s", "N")
        assert open_screens(pilot)[-1] == "ExerciseList"
        await fill(pilot, search="rdl")
        text = await press(pilot, "enter")
        assert "romanian deadlift is on today's list: space ticks a set." in text
        assert marked(pilot) == "▸ romanian deadlift – [10]"
        await press(pilot, "space")
        assert done(journal) == ["romanian deadlift 10"]


async def test_an_unknown_exercise_is_offered_as_a_new_one(journal: Journal) -> None:
    written(journal, LAST)
    async with opened(journal) as pilot:
        await press(pilot, "s", "N")
        text = await fill(pilot, search="Copenhagen")
        assert "not known: add “Copenhagen” as a new one" in text
        await press(pilot, "enter", "plus", "space")
        assert done(journal) == ["Copenhagen 11"]
        await press(pilot, "N")
        text = await fill(pilot, search="copenhagen")
        assert "not known" not in text
        await fill(pilot, search="squat")
        await press(pilot, "down", "up", "up", "down", "escape")
    assert len(journal.strength_sessions(FRIDAY)) == 1
