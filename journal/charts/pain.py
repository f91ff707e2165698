"""The pain panel: the worst score of each week, 0-10, in the same slots as the bars above it."""

from collections.abc import Sequence

from journal.charts.columns import Layout, WeekColumn
from journal.charts.frame import Bars, Drawing, Mark, draw_panel, eighths
from journal.charts.palette import UNICODE, Glyphs, Palette
from journal.model.settings import Settings
from journal.model.vocabulary import Knee

WORST = 10
BANDS = ("pain", "pain_amber", "pain_red")


def draw_pain(
    columns: Sequence[WeekColumn],
    layout: Layout,
    height: int,
    settings: Settings,
    knees: Sequence[Knee],
    palette: Palette | None,
    glyphs: Glyphs = UNICODE,
) -> Drawing:
    """The worst scores on `height` rows: bars with their digits; with 5 rows or more, a scale at the left.

    The part above the guide's green is amber, above its red red (RULES.md 7). A week without a score has a
    dot; a score of 0 is the digit without a bar. Two knees stand side by side in slots of 6 cells or more,
    else as a row of digits each.
    """
    if _only_digits(layout, knees):
        return _digits(columns, layout, height, settings, knees, palette, glyphs)
    places = _places(layout, knees)
    bars: list[Bars] = []
    marks: list[Mark] = []
    for knee, (offset, cells, digit) in zip(knees, places, strict=True):
        scores = [column.worst(knee) for column in columns]
        for slot, score in enumerate(scores):
            marks += _marks(score, layout.slot * slot + offset, cells, digit, height, settings, glyphs)
        bars += _bars(scores, offset, cells, height, settings, glyphs)
    return draw_panel(layout, height, _scale(layout, height, knees, glyphs), bars, marks, palette)


def pain_height(layout: Layout, knees: Sequence[Knee], tall: bool) -> int:
    """The rows the panel is made for: 5 with its scale, 3 where there is little room or only digits."""
    return 5 if tall and not _only_digits(layout, knees) else 3


def _only_digits(layout: Layout, knees: Sequence[Knee]) -> bool:
    return len(knees) > 1 and layout.slot < 6


def _places(layout: Layout, knees: Sequence[Knee]) -> list[tuple[int, int, bool]]:
    """Per knee where in the slot its bar begins, how many cells it is wide, and if a digit follows."""
    each = layout.slot // len(knees)
    cells = 2 if each >= 4 else 1
    return [(knee * each, cells, each >= 3) for knee in range(len(knees))]


def _band(score: float, settings: Settings) -> str:
    """The style of a score: in the guide's green, above it, above its red."""
    return BANDS[(score > settings.guide_green) + (score > settings.guide_red)]


def _bars(
    scores: Sequence[int | None], offset: int, cells: int, height: int, settings: Settings, glyphs: Glyphs
) -> list[Bars]:
    """Whole rows by colour: the topmost row of a bar by its score, those under it by their middle."""
    per_row = WORST / height
    bands = {band: ([0] * len(scores), [0] * len(scores)) for band in BANDS}
    for slot, score in enumerate(scores):
        high = eighths((score or 0) / per_row, glyphs)
        for line in range(high // 8):
            topmost = (line + 1) * 8 == high
            bottoms, tops = bands[_band(score or 0 if topmost else (line + 0.5) * per_row, settings)]
            if not tops[slot]:
                bottoms[slot] = line
            tops[slot] = line + 1
    return [Bars(glyphs.run, band, offset, cells, bottoms, tops) for band, (bottoms, tops) in bands.items()]


def _marks(
    score: int | None, left: int, cells: int, digit: bool, height: int, settings: Settings, glyphs: Glyphs
) -> list[Mark]:
    """The eighth block at the top of a bar, its digit at the foot, or the dot of a week without scores."""
    if score is None:
        return [Mark(left, 0, glyphs.blank, "muted")]
    marks: list[Mark] = []
    full, part = divmod(eighths(score * height / WORST, glyphs), 8)
    if part:
        style = _band(score, settings)
        marks += [Mark(left + cell, full, glyphs.eighths[part], style) for cell in range(cells)]
    if digit or score == 0:
        at = left + cells if digit else left
        marks += _number(score, at, 0, settings)
    return marks


def _number(score: int, at: int, line: int, settings: Settings) -> list[Mark]:
    band = _band(score, settings)
    style = "foreground" if band == "pain" else band
    return [Mark(at + cell, line, letter, style) for cell, letter in enumerate(str(score))]


def _digits(
    columns: Sequence[WeekColumn],
    layout: Layout,
    height: int,
    settings: Settings,
    knees: Sequence[Knee],
    palette: Palette | None,
    glyphs: Glyphs,
) -> Drawing:
    """A row of digits for each knee, at the foot of the panel."""
    marks: list[Mark] = []
    for line, knee in enumerate(reversed(knees)):
        for slot, column in enumerate(columns):
            score = column.worst(knee)
            if score is None:
                marks.append(Mark(slot * layout.slot, line, glyphs.blank, "muted"))
            else:
                marks += _number(score, slot * layout.slot, line, settings)
    words = ["worst", *knees]
    return draw_panel(layout, height, _words(words, layout, height), [], marks, palette)


def _scale(layout: Layout, height: int, knees: Sequence[Knee], glyphs: Glyphs) -> dict[int, str]:
    """10, 5, 2 and 0 at their rows; on fewer than 5 rows, words instead."""
    if height < 5:
        which = f" {glyphs.between} ".join(knee[0].upper() for knee in knees) if len(knees) > 1 else knees[0]
        return _words(["worst", which, "of 10"], layout, height)
    rows = {height - 1: WORST, 5 * height // WORST: 5, 2 * height // WORST: 2, 0: 0}
    return {line: f"{'':{layout.margin}}{value:>2}" for line, value in sorted(rows.items())}


def _words(words: Sequence[str], layout: Layout, height: int) -> dict[int, str]:
    """Words at the left of the lowest rows."""
    lowest = list(reversed(words))[:height]
    return {line: f"{'':{layout.margin}}{word}" for line, word in enumerate(lowest)}
