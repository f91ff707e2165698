"""Strength: a session repeated, begun and as planned, older ones, its sizes and keys."""

from collections.abc import Sequence
from datetime import date

import pytest
from textual.binding import Binding
from textual.dom import DOMNode

from journal.app.app import JournalApp
from journal.app.forms.boxes import ScoreBox
from journal.app.forms.exercise_list import ExerciseList
from journal.app.screens.strength import StrengthScreen
from journal.model.settings import Settings
from journal.store.journal import Journal
from journal.workflows.strength.words import set_words
from tests.app.helpers import (
    FRIDAY,
    WIDE,
    Driver,
    fill,
    key_hints,
    open_screens,
    opened,
    press,
    written,
)
from tests.app.strength_helpers import LAST, done, marked

pytestmark = pytest.mark.usefixtures("clocks")

Demo = tuple[Journal, Settings, date]


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


def bindings_of(place: type[DOMNode]) -> list[Binding]:
    return list(Binding.make_bindings(place.BINDINGS))


@pytest.mark.parametrize("place", [StrengthScreen, ExerciseList])
def test_its_keys_have_names_and_words(place: type[DOMNode]) -> None:
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
