"""The lines of words around the drawings: titles, the weeks' names, their signs. Cheap to redraw."""

from collections.abc import Sequence
from itertools import groupby

from journal.charts.columns import Layout, Sign, WeekColumn, shown_weeks
from journal.charts.palette import UNICODE, Glyphs, Spans, row
from journal.model.plan import PhaseBegun
from journal.model.review import Week
from journal.model.settings import Settings
from journal.model.vocabulary import Knee, Unit

SIGN_STYLES = {Sign.CLEAR: "sign", Sign.LOW: "sign", Sign.OTHER: "other_sign"}


def sign_glyph(sign: Sign, glyphs: Glyphs = UNICODE) -> str:
    """The sign of a flag: a filled or hollow triangle after a jump, another shape and colour without one."""
    return {Sign.CLEAR: glyphs.clear, Sign.LOW: glyphs.low, Sign.OTHER: glyphs.other}[sign]


def label_row(
    columns: Sequence[WeekColumn],
    layout: Layout,
    cursor: int | None = None,
    head: str | None = None,
    glyphs: Glyphs = UNICODE,
) -> Spans:
    """`week   W36   W37 ▸W44`: every name that has room; the cursor's column always has its own, reversed.

    In the place of a year's first week stands the year. `head` is the word at the left.
    """
    step = -(-4 // layout.slot)
    texts = {slot: _label(column, layout) for slot, column in enumerate(columns)}
    wanted = [slot for slot, column in enumerate(columns) if column.year is not None]
    if cursor is not None:
        texts[cursor] = columns[cursor].label
        wanted.insert(0, cursor)
    wanted += [slot for slot in texts if (len(columns) - 1 - slot) % step == 0]
    end = min(layout.width, layout.x(layout.count) + 1)
    taken: list[range] = []
    placed: list[tuple[int, str, str]] = []
    for slot in wanted:
        at = min(layout.x(slot), end - len(texts[slot])) if slot == cursor else layout.x(slot)
        cells = range(at, at + len(texts[slot]))
        if cells.stop > end or any(
            cells.start <= other.stop and other.start <= cells.stop for other in taken
        ):
            continue
        taken.append(cells)
        placed.append((at, texts[slot], "cursor" if slot == cursor else "foreground"))
        if slot == cursor:
            placed.append((at - 1, glyphs.cursor, "cursor"))
    words = head if head is not None else "from" if layout.together > 1 else "week"
    return row(layout.width, [(layout.margin, words, "muted"), *placed])


def _label(column: WeekColumn, layout: Layout) -> str:
    if column.year is None:
        return column.label
    return str(column.year) if layout.slot >= 5 else f"'{column.year % 100:02d}"


def sign_row(columns: Sequence[WeekColumn], layout: Layout, glyphs: Glyphs = UNICODE) -> Spans:
    """`sign   ▲─────►`: each flag's sign, and the way from the week of a jump to the week that hurt."""
    placed: list[tuple[int, str, str]] = [(layout.margin, "sign", "muted")]
    for slot, column in enumerate(columns):
        if column.sign is not None and column.hurt is not None and column.hurt > slot:
            last = layout.x(column.hurt)
            if columns[column.hurt].sign is not None:
                last -= 1
            line = glyphs.line * (last - layout.x(slot) - 1) + glyphs.head
            placed.append((layout.x(slot) + 1, line, SIGN_STYLES[column.sign]))
    for slot, column in enumerate(columns):
        if column.sign is not None:
            placed.append((layout.x(slot), sign_glyph(column.sign, glyphs), SIGN_STYLES[column.sign]))
    return row(layout.width, placed)


def phase_row(
    weeks: Sequence[Week], layout: Layout, phases: Sequence[PhaseBegun], glyphs: Glyphs = UNICODE
) -> Spans:
    """`phase  before ──── settle ──── walk-run ────`: under each week the phase it ended in.

    `phases` are oldest first; weeks before the first of them are `before`, and the last one stands out.
    """
    begun = [
        next(
            (place for place, phase in reversed([*enumerate(phases)]) if phase.day <= group[-1].last_day), -1
        )
        for group in shown_weeks(weeks, layout)
    ]
    placed: list[tuple[int, str, str]] = [(layout.margin, "phase", "muted")]
    for place, slots in groupby(range(len(begun)), key=lambda slot: begun[slot]):
        first, *rest = slots
        cells = layout.slot * (1 + len(rest)) - 1
        name = str(phases[place].phase) if place >= 0 else "before"
        words = f"{name} {glyphs.line * max(0, cells - len(name) - 1)}"[:cells]
        placed.append((layout.x(first), words, "foreground" if place == len(phases) - 1 else "muted"))
    return row(layout.width, placed)


def has_signs(columns: Sequence[WeekColumn]) -> bool:
    """Whether the sign row says anything."""
    return any(column.sign is not None for column in columns)


def weeks_title(
    columns: Sequence[WeekColumn], layout: Layout, settings: Settings, glyphs: Glyphs = UNICODE
) -> Spans:
    """What the bars are, and at the right the glyphs of the parts that occur in them, as far as they fit."""
    titles = _titles(layout, settings.unit, glyphs)
    gap = 3 if layout.wide else 2
    room = layout.width - layout.margin - 1
    legend = _legend(columns, layout, room - len(min(titles, key=len)) - 2, glyphs)
    taken = _length(legend) + gap * max(0, len(legend) - 1)
    placed = [(layout.margin, _longest(titles, room - taken - 2), "foreground")]
    at = layout.width - 1 - taken
    for glyph, words, style in legend:
        placed += [(at, glyph, style), (at + 2, words, "muted")]
        at += 2 + len(words) + gap
    return row(layout.width, placed)


def _longest(texts: Sequence[str], room: int) -> str:
    """The longest text that fits, else the shortest."""
    return max((text for text in texts if len(text) <= room), key=len, default=min(texts, key=len))


def _titles(layout: Layout, unit: Unit, glyphs: Glyphs) -> list[str]:
    """What is drawn, in longer and shorter words."""
    name = {Unit.KM: "Kilometres", Unit.MI: "Miles"}[unit]
    if layout.together > 1:
        return [
            f"Distance run in four weeks, {unit}, and its cap {glyphs.between} complete weeks only",
            f"{name} in four complete weeks",
            f"{name} in four weeks",
            f"{unit} in 4 weeks",
        ]
    weeks = "1 week" if layout.count == 1 else f"{layout.count} weeks"
    wide = [f"Distance run in a week, {unit}, and its cap {glyphs.between} {weeks}"] if layout.wide else []
    return [*wide, f"{name} a week", f"{unit} a week"]


Key = tuple[str, str, str]
"""A glyph, what it stands for, its style."""


def _legend(columns: Sequence[WeekColumn], layout: Layout, room: int, glyphs: Glyphs) -> list[Key]:
    """The parts that occur, in long words, in short ones, or as many of them as there is room for."""
    occurs = {
        "run": any(column.within > 0 for column in columns),
        "over": any(column.over > 0 for column in columns),
        "cap": any(column.cap is not None for column in columns),
        "running": any(column.running > 0 for column in columns),
        "planned": any(column.planned > 0 for column in columns),
    }
    words = {
        "run": ("run", "run"),
        "over": ("over the cap", "over"),
        "cap": ("cap", "cap"),
        "running": ("running week", "this week"),
        "planned": ("still planned" if layout.wide else "planned", "planned"),
    }
    glyph = {style: glyphs.cap[1] if style == "cap" else getattr(glyphs, style) for style in words}
    styles = [style for style in words if occurs[style]]
    for short in (0, 1):
        legend = [(glyph[style], words[style][short], style) for style in styles]
        if _length(legend) + 2 * len(legend) - 2 <= room:
            return legend
    while legend and _length(legend) + 2 * len(legend) - 2 > room:
        legend.pop()
    return legend


def _length(legend: Sequence[Key]) -> int:
    return sum(2 + len(words) for _, words, _ in legend)


def pain_title(layout: Layout, settings: Settings, knees: Sequence[Knee], glyphs: Glyphs = UNICODE) -> Spans:
    """What the pain panel shows, with the guide's number where there is room for it; RULES.md 7."""
    which = " and ".join(knees) + " knee"
    guide = f" (guide while running: at or under {settings.guide_green})"
    title = f"Worst score of the week, {which}, 0-10"
    note = f"{glyphs.blank} not recorded"
    room = layout.width - layout.margin - 1
    texts = ["Worst of the week", f"Worst, {which}", f"Worst of the week, {which}", title, title + guide]
    text = _longest(texts, room - 2 - len(note))
    placed = [(layout.margin, text, "foreground")]
    if len(text) + 2 + len(note) <= room:
        placed.append((layout.width - 1 - len(note), note, "muted"))
    return row(layout.width, placed)


def sign_legend(columns: Sequence[WeekColumn], layout: Layout, glyphs: Glyphs = UNICODE) -> Spans:
    """What the signs that occur stand for, strongest first, as far as they fit."""
    words = {
        Sign.CLEAR: "pain rose after a jump, clear",
        Sign.LOW: "pain rose after a jump, low",
        Sign.OTHER: "pain rose, no jump in running",
    }
    placed: list[tuple[int, str, str]] = []
    at = layout.margin
    for sign in sorted({column.sign for column in columns if column.sign is not None}, reverse=True):
        if at + 2 + len(words[sign]) > layout.width:
            break
        placed += [(at, sign_glyph(sign, glyphs), SIGN_STYLES[sign]), (at + 2, words[sign], "muted")]
        at += 2 + len(words[sign]) + 3
    return row(layout.width, placed)
