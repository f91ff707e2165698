"""Pictures of the real app on the demo, for the README: `python -m tests.screenshots` writes screenshots/.

Drawn by `tests.svg`, so that a picture needs no font of its own and changes only when the screen does.
"""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace
from unittest.mock import patch

from textual._compositor import LayoutUpdate
from textual.pilot import Pilot
from textual.widgets import Static

from journal.app.app import JournalApp
from journal.app.forms import import_form, import_work
from journal.app.session import Wish
from journal.app.widgets.text_field import TextField
from journal.exchange.watching import count, go_on
from journal.model.settings import Settings
from journal.store.journal import Journal
from journal.workflows.demo import demo_journal
from journal.workflows.diary.log import write_words
from journal.workflows.files.import_reading import Asked, WasRead
from tests.svg import svg

FOLDER = Path(__file__).parents[1] / "screenshots"
USUAL_PLACE = Path("~/.local/share/kneewise/journal.db")  # what a picture names, whoever takes it
NARROW, WIDE = (80, 24), (120, 40)


@dataclass(frozen=True)
class Picture:
    """One picture: its name, the size of the screen, the keys that lead to it.

    It shows the demo, with `words` written into it first, or a journal with nothing in it. `table` is a file
    that the import form is given before the keys; `reading` has it read a zip that is 312 of 1,000 files far.
    """

    name: str
    size: tuple[int, int]
    keys: tuple[str, ...] = ()
    words: str = ""
    empty: bool = False
    table: str = ""
    reading: bool = False


RUN_KEYS = (
    *("r", *"5.5", "tab", *"3120", "tab"),
    *("2", "0", "1", "0"),
)
BUSY = (
    "morning 1 0; ride 40min e3 @07:10; ice; tape @07:00;"
    "strength split squat 3x10 12kg left, plank 3x30s e6;"
    "run 4.1km 25:10 easy e4 @17:40; pain L1 during-run; pain L1 R0 after-run; stairs L1;"
    'note "sat all day, knee fine"'
)
FLARE = (
    "morning 4 1; stairs L5; sitting L3; rest; pain yesterday L4 evening;"
    'sign effusion left; note "knee puffy since last night" for physio'
)
OWN_TABLE = """Date,Km,Time,Type,RPE,Left knee while running,Left knee next morning,Shoes,Notes
02.05.2026,"6,2",38:20,easy,3,1,1,grey pair,along the river
05.05.2026,"5,0",31:05,easy,3,0,1,grey pair,
07.05.2026,"8,1",47:30,tempo,6,3,2,grey pair,stairs hurt after
09.05.2026,"10,4",66:00,long,5,2,2,grey pair,
"""
OUR_RUNS = """day,time,distance_km,duration,kind,note
2026-05-02,08:00,6.2,38:20,easy,along the river
2026-05-02,08:00,6.2,38:20,easy,twice in the file
2026-11-14,,5.5,,long,written by hand already
2026-11-31,,4.0,25:00,easy,a day that is none
2026-05-07,18:00,8.1,47:30,tempo,
2026-05-09,09:00,10.4,1:06:00,long,
"""
RED_ON_THE_LADDER = "run 6x4/1 30min walk-run gait; pain L6 during-run"
WALK_RUN = ("3", "P", "4", "enter")
PICTURES = (
    Picture("today-120x40", WIDE),
    Picture("today-80x24", NARROW),
    Picture("today-busy-120x40", WIDE, words=BUSY),
    Picture("today-busy-80x24", NARROW, words=BUSY),
    Picture("today-flare-120x40", WIDE, words=FLARE),
    Picture("today-flare-80x24", NARROW, words=FLARE),
    Picture("weeks-120x40", WIDE, ("2", "F")),
    Picture("weeks-80x24", NARROW, ("2", "F")),
    Picture("weeks-light-120x40", WIDE, ("T", "2", "F")),
    Picture("flag-80x24", NARROW, ("2", "F", "enter")),
    Picture("run-form-80x24", NARROW, RUN_KEYS),
    Picture("run-form-120x40", WIDE, RUN_KEYS),
    Picture("empty-120x40", WIDE, empty=True),
    Picture("empty-80x24", NARROW, empty=True),
    Picture("plan-120x40", WIDE, ("3", "j", "l")),
    Picture("plan-80x24", NARROW, ("3", "j", "l")),
    Picture("plan-easy-120x40", WIDE, ("3", "j", "j", "j", "h")),
    Picture("plan-easy-80x24", NARROW, ("3", "j", "j", "j", "h")),
    Picture("programme-120x40", WIDE, WALK_RUN),
    Picture("programme-80x24", NARROW, WALK_RUN),
    Picture("ladder-red-120x40", WIDE, (*WALK_RUN, "enter", "W"), RED_ON_THE_LADDER),
    Picture("ladder-red-80x24", NARROW, (*WALK_RUN, "enter", "W"), RED_ON_THE_LADDER),
    Picture("import-120x40", WIDE, ("enter",), table=OUR_RUNS),
    Picture("import-80x24", NARROW, ("enter",), table=OUR_RUNS),
    Picture("mapping-120x40", WIDE, ("enter",), table=OWN_TABLE),
    Picture("mapping-80x24", NARROW, ("enter",), table=OWN_TABLE),
    Picture("import-progress-120x40", WIDE, reading=True),
    Picture("import-progress-80x24", NARROW, reading=True),
    Picture("knee-120x40", WIDE, ("5",)),
    Picture("knee-80x24", NARROW, ("5",)),
    Picture("strength-80x24", NARROW, ("4", "space", "space", "space")),
    Picture("strength-120x40", WIDE, ("4", "space", "space", "space")),
    Picture("log-80x24", NARROW, ("6", "slash", *"tempo", "enter")),
    Picture("log-120x40", WIDE, ("6", "slash", *"tempo", "enter")),
    Picture("settings-80x24", NARROW, ("o",)),
    Picture("settings-120x40", WIDE, ("o",)),
)


async def take(picture: Picture, app: JournalApp) -> str:
    """The screen behind a picture, as SVG."""
    async with app.run_test(size=picture.size) as pilot:
        if picture.table:
            await pilot.press("i")
            file = app.session.journal.path.with_name("my runs.csv")
            file.write_text(picture.table)
            app.screen.query_one("#path", TextField).value = str(file)
        if picture.reading:
            await read_on(pilot)
        for key in picture.keys:
            await pilot.press(key)
        await pilot.pause()
        return drawn(app)


async def read_on(pilot: Pilot[Wish]) -> None:
    """Begin to read a zip, as far as it comes in 1.3 seconds of a clock that stands still then."""

    def reads_for_ever(asked: Asked) -> WasRead:
        count(0, 1000)
        count(312, 1000)
        while True:
            go_on()
            time.sleep(0.01)

    app = pilot.app
    await pilot.press("i")
    app.screen.query_one("#path", TextField).value = "~/Downloads/export_1234567.zip"
    clock = SimpleNamespace(monotonic=iter((0.0, 0.2, 1.5)).__next__)
    with patch.object(import_work, "time", clock), patch.object(import_form, "read_files", reads_for_ever):
        await pilot.press("enter")
        while "312" not in str(app.screen.query_one("#reading", Static).content):
            await pilot.pause(0.01)


def drawn(app: JournalApp) -> str:
    """The screen of now, with whatever shows through beside a form."""
    update = app.screen._compositor.render_update(full=True, screen_stack=app._background_screens)
    assert isinstance(update, LayoutUpdate)
    lines = [[segment for strip in row for segment in strip] for row in update.strips]
    colours = app.theme_variables
    return svg(lines, colours["foreground"].lower(), colours["background"].lower())


@contextmanager
def app_for(picture: Picture) -> Iterator[JournalApp]:
    """The app on the demo, or on a new journal on the demo's day."""
    with demo_journal() as (demo, settings, today), TemporaryDirectory() as folder:
        if not picture.empty:
            if picture.words:
                write_words(demo, picture.words, settings, today)
            yield JournalApp(demo, settings, today, remark="demo, made-up data · ")
            return
        with Journal(Path(folder) / "journal.db") as nothing:
            nothing.path = USUAL_PLACE
            yield JournalApp(nothing, Settings(), today)


def main() -> None:
    """Take every picture."""
    os.environ.pop("NO_COLOR", None)
    FOLDER.mkdir(exist_ok=True)
    for picture in PICTURES:
        path = FOLDER / f"{picture.name}.svg"
        with app_for(picture) as app:
            path.write_text(asyncio.run(take(picture, app)), encoding="utf-8")
        print(path)


if __name__ == "__main__":
    main()
