"""Plain ASCII where the settings ask for it: key names in words, and a sign a cell for every other one."""

from __future__ import annotations

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

KEY_WORDS = {
    "⏎": "enter",
    "← →": "left/right",
    "↑ ↓": "up/down",
    "↓ ↑": "down/up",
    "←": "left",
    "→": "right",
    "↑": "up",
    "↓": "down",
}
SIGNS = str.maketrans(
    {
        **dict.fromkeys("–—─━┄", "-"),
        **dict.fromkeys("·•", "."),
        **dict.fromkeys("▸›►→", ">"),
        **dict.fromkeys("│┃", "|"),
        **dict.fromkeys("╭╮╰╯┌┐└┘", "+"),
        **dict.fromkeys("▁▂▃▄▅▆▇▏▎▍▌▐▔", " "),  # the ends of a scroll bar, whose middle is blank too
        "█": "#",
        "′": "'",
        "’": "'",
        "″": '"',
        "“": '"',
        "”": '"',
        "…": "~",
        "×": "x",
        "✓": "+",
        "←": "<",
        "↑": "^",
        "↓": "v",
        "≤": "<",
        "≥": ">",
    }
)
"""What the app writes itself; letters of the runner's own words stay as they are."""


def key_name(key: str, *, ascii_only: bool) -> str:
    """What a key is called in a hint: its sign, or with ASCII alone its word."""
    if not ascii_only:
        return key
    for sign, word in KEY_WORDS.items():
        key = key.replace(sign, word)
    return key


class PlainSigns(LineFilter):
    """Draws each sign of the app as one of ASCII, cell for cell."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The same line in plain signs."""
        del background
        return [
            segment if segment.text.isascii() else segment._replace(text=segment.text.translate(SIGNS))
            for segment in segments
        ]
