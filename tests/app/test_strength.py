"""The Strength screen: a session ticked set by set, left half-done, found again, corrected and ended."""

import signal
import subprocess
import sys
from collections.abc import Sequence
from datetime import date, time

import pytest
from textual.binding import Binding

from journal.app.app import JournalApp
from journal.app.forms.boxes import ScoreBox
from journal.app.forms.exercise_list import ExerciseList
from journal.app.screens.strength import StrengthScreen
from journal.app.widgets.watch import Watch
from journal.model.settings import Settings
from journal.store.journal import Journal
from journal.workflows.strength.words import set_words
from tests.app.helpers import (
    FRIDAY,
    WIDE,
    Driver,
    fill,
    focus,
    key_hints,
    line_with,
    lines_of,
    open_screens,
    opened,
    plain,
    press,
    written,
)

Demo = tuple[Journal, Settings, date]
LAST = "strength tue session A, split squat 2x10 12kg each side, bridge 2x12, plank 1x30s e5"


@pytest.fixture(autouse=True)
def clocks(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The time of day stands at 18:05, and the watch's seconds are those of this list's last."""
    seconds = [0.0]
    for module in ("strength", "session_page"):
        monkeypatch.setattr(f"journal.app.screens.{module}.time_of_day", lambda: time(18, 5))
    monkeypatch.setattr("journal.app.widgets.watch.monotonic", lambda: seconds[-1])
    return seconds


def done(journal: Journal, day: date = FRIDAY) -> list[str]:
    return [f"{one.exercise} {set_words(one)}" for one in journal.sets(day, day)]


def marked(pilot: Driver) -> str:
    """The row under the cursor, without the blanks."""
    return " ".join(line_with(pilot, "▸").split()) if any("▸" in line for line in lines_of(pilot)[1:]) else ""


def screen(pilot: Driver) -> StrengthScreen:
    page = pilot.app.screen
    assert isinstance(page, StrengthScreen)
    return page


# Repeating a session


@pytest.mark.parametrize("begun_on", ["1", "2"])
@pytest.mark.parametrize(("keys", "effort"), [("sA⏎6", 6.0), ("sA⏎t", 10.0), ("sA⏎⏎", None)])
async def test_the_last_session_again_in_four_keys(
    journal: Journal, begun_on: str, keys: str, effort: float | None
) -> None:
    written(journal, LAST)
    async with opened(journal) as pilot:
        await press(pilot, begun_on)
        page = open_screens(pilot)
        pressed = ["enter" if key == "⏎" else key for key in keys]
        assert len(pressed) <= 4
        text = await press(pilot, *pressed)
        assert open_screens(pilot) == page, "back where one came from"
        assert "Strength A, Fri 20 Mar: 7 sets" in text
    before, session = journal.strength_sessions()
    assert (session.name, session.effort, session.duration_s) == ("A", effort, None)
    assert [set_words(one) for one in journal.sets(FRIDAY)] == [
        set_words(one) for one in journal.sets(before.day, before.day)
    ]


async def test_all_is_one_step_back(journal: Journal) -> None:
    written(journal, LAST)
    async with opened(journal) as pilot:
        await press(pilot, "s", "A")
        assert len(done(journal)) == 7
        text = await press(pilot, "u")
        assert "Taken back: 7 sets of strength as last time" in text
        assert "not begun · 7 sets" in text
        assert "Nothing of last time is left" not in await press(pilot, "U")
        assert "Nothing of last time is left to tick" in await press(pilot, "A")


# Ticking


async def test_space_goes_through_the_session_left_and_right_by_turns(journal: Journal) -> None:
    written(journal, LAST)
    async with opened(journal) as pilot:
        text = await press(pilot, "4")
        assert "Strength A · Fri 20 Mar 2026 · not begun · 7 sets" in text
        assert marked(pilot) == "▸ split squat 2×10 12 kg a side L [10] · R · ·"
        await press(pilot, "space")
        assert marked(pilot) == "▸ split squat 2×10 12 kg a side L 10 · R [10] ·"
        await press(pilot, "space", "space", "space")
        assert marked(pilot) == "▸ bridge 2×12 [12] ·", "an exercise that is done leads to the next"
        text = await press(pilot, "space", "space", "space")
        assert "All of last time is done: ⏎ how hard it was" in text
        assert "7 sets" in text
    assert done(journal) == [
        "split squat left, 10 with 12 kg",
        "split squat right, 10 with 12 kg",
        "split squat left, 10 with 12 kg",
        "split squat right, 10 with 12 kg",
        "bridge 12",
        "bridge 12",
        "plank 30 s",
    ]


async def test_keys_pressed_faster_than_the_screen_draws(journal: Journal) -> None:
    written(journal, LAST)
    async with opened(journal) as pilot:
        await press(pilot, "s")
        for _ in range(5):
            pilot.app.simulate_key("space")
        await pilot.pause()
        await pilot.pause()
    assert len(journal.strength_sessions(FRIDAY)) == 1
    assert [one.position for one in journal.sets(FRIDAY)] == [1, 2, 3, 4, 5]


async def test_a_tick_is_taken_back_and_done_again(journal: Journal) -> None:
    written(journal, LAST)
    async with opened(journal) as pilot:
        await press(pilot, "s", "space", "space")
        text = await press(pilot, "u")
        assert "Taken back: Strength · Fri 20 Mar 2026 · split squat 10 12 kg right" in text
        assert done(journal) == ["split squat left, 10 with 12 kg"]
        assert marked(pilot).endswith("L 10 · R [10] ·")
        await press(pilot, "u")
        assert len(journal.strength_sessions()) == 1, "with its only set the session goes"
        await press(pilot, "U", "U")
        assert len(done(journal)) == 2


KILLED = """
import asyncio, os, signal, sys
from datetime import date
from pathlib import Path
from journal.app.app import JournalApp
from journal.model.settings import Settings
from journal.store.journal import Journal

async def main():
    app = JournalApp(Journal(Path(sys.argv[1])), Settings(), date(2026, 3, 20))
    async with app.run_test() as pilot:
        await pilot.press("s", "space", "space", "space")
        os.kill(os.getpid(), signal.SIGKILL)

asyncio.run(main())
"""


async def test_a_killed_app_has_lost_no_tick(journal: Journal) -> None:
    written(journal, LAST)
    died = subprocess.run([sys.executable, "-c", KILLED, str(journal.path)], timeout=60, check=False)
    assert died.returncode == -signal.SIGKILL
    with Journal(journal.path) as again:
        async with opened(again) as pilot:
            assert "3 of 7 sets" in await press(pilot, "s")
            assert marked(pilot).endswith("L 10 10 R 10 [10]")
            await press(pilot, "u", "space", "space", "A")
        assert len(done(again)) == 7


async def test_a_half_done_session_is_there_again(journal: Journal) -> None:
    """Other screens in between, then another opening: the ticks and what was left out are as they were."""
    written(journal, LAST)
    async with opened(journal) as pilot:
        await press(pilot, "s", "j", "space", "j", "S", "1", "2")
        await press(pilot, "4")
        assert marked(pilot).startswith("▸ split squat")
    with Journal(journal.path) as again:
        async with opened(again) as pilot:
            text = await press(pilot, "s")
            assert "Strength A · Fri 20 Mar 2026 · 1 of 6 sets" in text
            assert "12 ·" in line_with(pilot, "bridge")
            assert "left out today" in line_with(pilot, "plank")
            await press(pilot, "j", "space")
        assert done(again) == ["bridge 12", "bridge 12"]


async def test_what_another_window_has_ticked_is_counted(journal: Journal) -> None:
    written(journal, LAST)
    with Journal(journal.path) as other:
        async with opened(journal) as pilot:
            await press(pilot, "s")
            written(other, "strength session A, split squat 10 12kg left")
            await press(pilot, "space")
    assert len(journal.strength_sessions(FRIDAY)) == 1
    assert done(journal) == ["split squat left, 10 with 12 kg", "split squat right, 10 with 12 kg"]


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


# Without any session


async def test_without_a_session_it_says_how_to_begin(journal: Journal) -> None:
    written(journal, "run 5km")
    async with opened(journal) as pilot:
        text = await press(pilot, "s")
        assert "no prescription: show a physio" in text
        assert ": strength split squat 3x10 12kg" in text
        assert marked(pilot) == "▸ sit-to-stand – [10]"
        await press(pilot, "space", "space", "j", "j", "space")
        assert "A" not in key_hints(pilot)
        text = await press(pilot, "f", "3")
        assert "Strength, Fri 20 Mar: 3 sets, effort 3." in text
    assert done(journal) == ["sit-to-stand 10", "sit-to-stand 10", "side-lying leg raise left, 10"]


# Older sessions


async def test_an_older_session_is_looked_at_corrected_and_repeated(journal: Journal) -> None:
    written(journal, "strength mon session B, squat 2x8 20kg", LAST)
    async with opened(journal) as pilot:
        text = await press(pilot, "s", "left_square_bracket", "left_square_bracket")
        assert "Strength B · Mon 16 Mar 2026 · 2 sets" in text
        assert "There is no session before this one." in await press(pilot, "left_square_bracket")
        await press(pilot, "left", "plus", "right", "space")
        assert done(journal, date(2026, 3, 16)) == [
            "squat 8 with 20 kg",
            "squat 8 with 22.5 kg",
            "squat 8 with 22.5 kg",
        ]
        await press(pilot, "f")
        await fill(pilot, note="legs like lead")
        text = await press(pilot, "7")
        assert "effort 7" in text
        assert "legs like lead" in text
        assert open_screens(pilot) == ["StrengthScreen"], "only today's end leads back"
        assert "Strength A · Tue" in await press(pilot, "right_square_bracket")
        assert "not begun" in await press(pilot, "right_square_bracket")
        await press(pilot, "left_square_bracket", "left_square_bracket")
        text = await press(pilot, "y")
        assert "Strength B · Fri 20 Mar 2026 · not begun · 3 sets" in text
        await press(pilot, "left_square_bracket")
        assert "not begun" in await press(pilot, "t")


async def test_a_session_is_opened_from_the_list_of_today(journal: Journal) -> None:
    written(journal, "strength yesterday session B, squat 2x8 20kg", LAST)
    async with opened(journal) as pilot:
        text = await press(pilot, "enter")
        assert "Strength B · Thu 19 Mar 2026 · 2 sets" in text
        await press(pilot, "1")
        assert "not begun" in await press(pilot, "s"), "s is always today"


# The watch


def ticking(pilot: Driver) -> bool:
    return pilot.app.screen.query_one(Watch).running


async def test_the_watch_times_a_hold_and_can_be_ignored(journal: Journal, clocks: list[float]) -> None:
    written(journal, LAST)
    async with opened(journal) as pilot:
        await press(pilot, "s")
        assert not ticking(pilot)
        assert "rest 0:00 of 1:00" in await press(pilot, "w")
        assert ticking(pilot)
        await press(pilot, "w")
        assert not ticking(pilot), "w stops it and does not start it anew"
        await press(pilot, "G", "w")
        clocks.append(12.0)
        pilot.app.screen.query_one(Watch).look()
        await pilot.pause()
        assert "hold 0:12 of 0:30" in plain(pilot, "#watch")
        await press(pilot, "space")
        assert not ticking(pilot)
        assert done(journal) == ["plank 30 s"], "the key that stops it does its work"
        await press(pilot, "w", "1")
        await press(pilot, "4")
        assert not ticking(pilot)


async def test_the_end_of_a_hold_is_a_word(journal: Journal, clocks: list[float]) -> None:
    written(journal, LAST)
    async with opened(journal) as pilot:
        await press(pilot, "s", "G", "w")
        clocks.append(30.0)
        pilot.app.screen.query_one(Watch).look()
        await pilot.pause()
        assert not ticking(pilot)
        assert "The hold is over: space ticks it." in plain(pilot, "#words-said")
        assert done(journal) == [], "nothing is ticked by itself"


# Size, keys, idleness


def check_rows(pilot: Driver) -> None:
    strips = pilot.app.screen._compositor.render_strips()
    width, height = pilot.app.size
    assert [strip.cell_length for strip in strips] == [width] * height


@pytest.mark.parametrize("keys", [["s"], ["s", "enter"], ["s", "A", "enter"], ["s", "N"]])
async def test_any_size_draws_straight_rows(demo: Demo, keys: Sequence[str]) -> None:
    async with opened(*demo) as pilot:
        await press(pilot, *keys)
        for size in (WIDE, (200, 60), (60, 20), (40, 10), (20, 5), (1, 1), (80, 24)):
            await pilot.resize_terminal(*size)
            await pilot.pause(0)
            check_rows(pilot)


async def test_a_long_list_keeps_the_cursor_in_sight(journal: Journal) -> None:
    exercises = ", ".join(f'"move {n}" 3x10' for n in range(40))
    written(journal, f"strength tue {exercises}")
    async with opened(journal) as pilot:
        await press(pilot, "s")
        for key, name in (("G", "move 39"), ("k", "move 38"), ("g", "move 0"), ("j", "move 1")):
            await press(pilot, key)
            assert name in marked(pilot)


async def test_hostile_names_are_drawn_as_they_are(journal: Journal) -> None:
    written(journal, 'strength tue "[red]x[/] \\u001b[2J" 3x10, "長い名前のスクワット片足で" 3x10')
    async with opened(journal) as pilot:
        assert "[red]x[/]" in await press(pilot, "s")
        check_rows(pilot)
        await press(pilot, "enter")
        check_rows(pilot)


def bindings_of(place: type) -> list[Binding]:
    return list(Binding.make_bindings(place.__dict__["BINDINGS"]))


@pytest.mark.parametrize("place", [StrengthScreen, ExerciseList])
def test_its_keys_have_names_and_words(place: type) -> None:
    bindings = bindings_of(place)
    assert all(binding.id and binding.description for binding in bindings)
    keys = [binding.key for binding in bindings]
    assert len(keys) == len(set(keys))


def test_no_key_of_it_hides_one_of_the_app() -> None:
    everywhere = {binding.key for binding in bindings_of(JournalApp)}
    assert not {binding.key for binding in bindings_of(StrengthScreen)} & everywhere


async def test_nothing_ticks_by_itself(journal: Journal) -> None:
    written(journal, LAST)
    async with opened(journal) as pilot:
        await press(pilot, "s", "space")
        nodes = [pilot.app, *pilot.app.screen.walk_children(with_self=True)]
        assert [timer for node in nodes for timer in node._timers if timer._active.is_set()] == []


async def test_the_effort_is_one_box_that_a_digit_answers(journal: Journal) -> None:
    written(journal, LAST)
    async with opened(journal) as pilot:
        await press(pilot, "s", "A", "enter")
        assert isinstance(pilot.app.focused, ScoreBox)
        await press(pilot, "tab")
        await fill(pilot, took="35min", note="fine")
        await press(pilot, "enter")
    session = journal.strength_sessions(FRIDAY)[0]
    assert (session.effort, session.duration_s, session.note) == (None, 2100.0, "fine")


# As planned


async def test_the_planned_session_is_proposed_with_its_sets_and_keeps_its_name(demo: Demo) -> None:
    journal, _, day = demo
    async with opened(*demo, size=WIDE) as pilot:
        page = await press(pilot, "s")
        assert "Strength A · Fri 20 Nov 2026 · not begun" in page
        assert "Planned today. Last time A · Fri 13 Nov" in page
        assert "plan 3 × 8-12 a side" in page, "what the programme says of the marked exercise"
        assert "plan 2×30 s a side" in page, "in the place of a last time"
        await press(pilot, "space")
        (session,) = journal.strength_sessions(day, day)
        assert session.name == "A"
        assert "All of the plan is done" in await press(pilot, "A")
