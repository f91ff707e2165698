"""The app on a journal, driven by keys and read as plain text."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import date
from typing import Any

from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Static

from journal.app.app import JournalApp
from journal.app.forms.boxes import Box
from journal.app.widgets.text_field import TextField
from journal.app.widgets.words_line import WordsInput
from journal.entry.planned import read_planned
from journal.model.settings import Settings
from journal.store.journal import Journal
from journal.workflows.diary.log import write_words
from journal.workflows.plan.edits import set_day, write
from journal.workflows.plan.plans import by_hand

FRIDAY = date(2026, 3, 20)
NARROW, WIDE = (80, 24), (120, 40)
Driver = Pilot[Any]


@asynccontextmanager
async def opened(
    journal: Journal,
    settings: Settings | None = None,
    today: date = FRIDAY,
    size: tuple[int, int] = NARROW,
    remark: str = "",
) -> AsyncIterator[Driver]:
    """The app, open and drawn."""
    app = JournalApp(journal, Settings() if settings is None else settings, today, remark)
    app.animation_level = "none"
    async with app.run_test(size=size) as pilot:
        await pilot.pause(0)
        yield pilot


def lines_of(pilot: Driver) -> list[str]:
    """What stands on the screen, a line a row."""
    return [strip.text for strip in pilot.app.screen._compositor.render_strips()]


def text_of(pilot: Driver) -> str:
    """What stands on the screen."""
    return "\n".join(line.rstrip() for line in lines_of(pilot))


def line_with(pilot: Driver, words: str) -> str:
    """The first row that holds `words`."""
    return next(line for line in lines_of(pilot) if words in line)


async def press(pilot: Driver, *keys: str) -> str:
    """Press keys one after the other; the screen after the last."""
    for key in keys:
        pilot.app.simulate_key(key)
        for _ in range(3):
            await pilot.pause(0)
    await pilot.pause()
    return text_of(pilot)


async def press_and_wait(pilot: Driver, *keys: str) -> str:
    """Press keys and wait until the work they began in a thread is over; the screen then."""
    await press(pilot, *keys)
    await pilot.app.workers.wait_for_complete()
    return await press(pilot)


async def fill(pilot: Driver, **fields: str) -> str:
    """Put texts into the fields of the open form at once: typing costs 60 ms a letter."""
    for name, text in fields.items():
        field = pilot.app.screen.query_one(f"#{name}")
        if isinstance(field, TextField):
            field.value = text
        else:
            assert isinstance(field, Box)
            field.put(text)
    await pilot.pause(0)
    return text_of(pilot)


async def words_into(pilot: Driver, words: str) -> str:
    """Words in the line that `:` has opened, as if typed."""
    line = pilot.app.screen.query_one(WordsInput)
    line.value = words
    line.cursor_position = len(words)
    await pilot.pause(0)
    return text_of(pilot)


def statics(screen: Screen[Any], part: str) -> list[Static]:
    """A part of the screen, or the parts it is made of, from the top down."""
    found = screen.query_one(part)
    return [found] if isinstance(found, Static) else list(found.query(Static))


def plain(pilot: Driver, part: str) -> str:
    """The words of one part of the screen, whole even where the screen cuts them."""
    return "\n".join(
        getattr(each.content, "plain", str(each.content)) for each in statics(pilot.app.screen, part)
    )


def focus(pilot: Driver) -> str | None:
    """The name of the field one is in."""
    return pilot.app.focused.id if pilot.app.focused else None


def open_screens(pilot: Driver) -> list[str]:
    """The page and the modals over it, by their classes."""
    return [type(screen).__name__ for screen in pilot.app.screen_stack]


def written(journal: Journal, *lines: str, settings: Settings | None = None) -> None:
    """Entries in words, seen from `FRIDAY`, each line a change of its own."""
    for line in lines:
        write_words(journal, line, Settings() if settings is None else settings, FRIDAY)


def planned(journal: Journal, words: str, day: date = FRIDAY) -> None:
    """A day of a plan in the words of its edit line; the plan is made with the first one."""
    reading = read_planned(words, day, Settings(), "")
    assert not reading.problems
    sheet = journal.active_plan() or by_hand(day)
    write(journal, set_day(sheet, day, reading.sessions, Settings()))


def key_hints(pilot: Driver) -> Sequence[str]:
    """The keys that the bottom line names, in its order: `m knee` is there as `m`, `f F flag` as `f`."""
    words = lines_of(pilot)[-1].split("  ")
    return [hint.split()[0] for hint in words if hint.strip()]
