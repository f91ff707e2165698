"""Pictures of the real app on the demo, for the README: `python -m tests.screenshots` writes screenshots/.

SVG, for a text length stands at every piece of text and so nothing shifts in another font; without the fonts
from afar that Rich would name, and with the same ids every time, so that a picture changes only when the
screen does.
"""

from __future__ import annotations

import asyncio
import re
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from journal.app.app import JournalApp
from journal.model.settings import Settings
from journal.store.journal import Journal
from journal.workflows.demo import demo_journal

FOLDER = Path(__file__).parents[1] / "screenshots"
FONTS = "'DejaVu Sans Mono', 'Cascadia Mono', Menlo, Consolas, monospace"
NARROW, WIDE = (80, 24), (120, 40)


@dataclass(frozen=True)
class Picture:
    """One picture: its name, the size of the screen, the keys that lead to it; on the demo or on nothing."""

    name: str
    size: tuple[int, int]
    keys: tuple[str, ...] = ()
    empty: bool = False


RUN_KEYS = (
    *("r", *"5.5", "tab", *"3120", "tab"),
    *("2", "0", "1", "0"),
)
PICTURES = (
    Picture("today-120x40", WIDE),
    Picture("today-80x24", NARROW),
    Picture("weeks-120x40", WIDE, ("2", "F")),
    Picture("weeks-80x24", NARROW, ("2", "F")),
    Picture("weeks-light-120x40", WIDE, ("T", "2", "F")),
    Picture("flag-80x24", NARROW, ("2", "F", "enter")),
    Picture("run-form-80x24", NARROW, RUN_KEYS),
    Picture("empty-80x24", NARROW, empty=True),
)


async def take(picture: Picture, make: Callable[[], JournalApp]) -> str:
    """The screen behind a picture, as SVG."""
    app = make()
    async with app.run_test(size=picture.size) as pilot:
        for key in picture.keys:
            await pilot.press(key)
        await pilot.pause()
        return alone(app.export_screenshot(title=""), picture.name)


def alone(svg: str, name: str) -> str:
    """The SVG without anything from afar, its ids named after the picture."""
    svg = re.sub(r"@font-face \{.*?\n    \}\n", "", svg, flags=re.DOTALL)
    svg = re.sub(r"<!--.*?-->\n?", "", svg, flags=re.DOTALL)
    svg = svg.replace("Fira Code, monospace", FONTS).replace("<svg ", '<svg xml:space="preserve" ', 1)
    svg = re.sub(r"terminal-\d+", name, svg)
    return re.sub(r"[ \t]+\n", "\n", re.sub(r"\n\s*\n+", "\n", svg))


def main() -> None:
    """Take every picture."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        empty = Path(folder) / "journal.db"
        for picture in PICTURES:
            with demo_journal() as (demo, settings, today), Journal(empty) as nothing:

                def make(
                    demo: Journal = demo, settings: Settings = settings, today: date = today
                ) -> JournalApp:
                    return JournalApp(demo, settings, today, remark="demo, made-up data · ")

                def make_empty(nothing: Journal = nothing, today: date = today) -> JournalApp:
                    return JournalApp(nothing, Settings(), today)

                svg = asyncio.run(take(picture, make_empty if picture.empty else make))
            (FOLDER / f"{picture.name}.svg").write_text(
                svg.replace(str(empty), "~/.local/share/kneewise/journal.db"), encoding="utf-8"
            )
            print(FOLDER / f"{picture.name}.svg")


if __name__ == "__main__":
    main()
