"""The colours of a chart, the glyphs it is drawn with, and spans of styled text."""

from dataclasses import dataclass

from journal.model.settings import Settings

Rgb = tuple[int, int, int]
Span = tuple[str, str]
"""Text and its style: the name of a field of `Palette`, "cursor" (reversed) or "" (left as it is)."""

Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Palette:
    """Foreground colours by their part in the drawing; None leaves the terminal's own."""

    run: Rgb | None
    over: Rgb | None
    cap: Rgb | None
    running: Rgb | None
    planned: Rgb | None
    sign: Rgb | None
    other_sign: Rgb | None
    pain: Rgb | None
    pain_amber: Rgb | None
    pain_red: Rgb | None
    muted: Rgb | None
    foreground: Rgb | None

    def colour(self, style: str) -> Rgb | None:
        """The colour a style name stands for."""
        return getattr(self, style, None) if style else None


TERMINAL = Palette(
    run=(45, 135, 210),
    over=(205, 130, 20),
    cap=(135, 135, 135),
    running=(45, 135, 210),
    planned=(100, 145, 185),
    sign=(215, 65, 65),
    other_sign=(165, 95, 205),
    pain=(60, 150, 140),
    pain_amber=(205, 130, 20),
    pain_red=(215, 65, 65),
    muted=(130, 130, 130),
    foreground=None,
)
"""Mid tones that read on a dark and on a light terminal, whose background a command cannot know."""


@dataclass(frozen=True, slots=True)
class Glyphs:
    """What each part is drawn with.

    `eighths` go from an empty cell to a full one; without `fine` there is only a trace between the two.
    `cap` is the mark low, in the middle and high in its row; `clear`, `low` and `other` are signs.
    """

    fine: bool
    run: str
    over: str
    running: str
    planned: str
    eighths: str
    cap: tuple[str, str, str]
    clear: str
    low: str
    other: str
    line: str
    head: str
    cursor: str
    blank: str
    between: str


UNICODE = Glyphs(
    fine=True,
    run="█",
    over="▒",
    running="╱",
    planned="░",
    eighths=" ▁▂▃▄▅▆▇█",
    cap=("▁", "─", "▔"),
    clear="▲",
    low="△",
    other="◆",
    line="─",
    head="►",
    cursor="▸",
    blank="·",
    between="·",
)
ASCII = Glyphs(
    fine=False,
    run="#",
    over="%",
    running="/",
    planned=".",
    eighths=" _______#",
    cap=("-", "-", "-"),
    clear="!",
    low="?",
    other="*",
    line="-",
    head=">",
    cursor=">",
    blank=".",
    between="-",
)


def glyphs_of(settings: Settings) -> Glyphs:
    """The set the settings ask for."""
    return ASCII if settings.ascii else UNICODE


def paint(spans: Spans, palette: Palette | None) -> str:
    """One line of text: with ANSI colours, or plain without a palette."""
    if palette is None:
        return "".join(words for words, _ in spans).rstrip()
    painted: list[str] = []
    for words, style in spans:
        colour = palette.colour(style)
        if style == "cursor":
            painted.append(f"\x1b[7m{words}\x1b[0m")
        elif colour is None or not words.strip():
            painted.append(words)
        else:
            painted.append("\x1b[38;2;{};{};{}m".format(*colour) + f"{words}\x1b[0m")
    return "".join(painted).rstrip()


def row(width: int, placed: list[tuple[int, str, str]]) -> Spans:
    """Texts at their cells, as spans over `width` cells; a later text lies over an earlier one."""
    cells = [" "] * width
    styles = [""] * width
    for at, words, style in placed:
        for cell, letter in enumerate(words, at):
            if 0 <= cell < width:
                cells[cell], styles[cell] = letter, style
    spans: list[Span] = []
    for letter, style in zip(cells, styles, strict=True):
        if spans and spans[-1][1] == style:
            spans[-1] = (spans[-1][0] + letter, style)
        else:
            spans.append((letter, style))
    return tuple(spans)
