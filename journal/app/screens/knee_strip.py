"""The strip of the Knee screen: a mark a day, the moments apart, runs, care and episodes on the same days."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from textual.content import Content

from journal.app.themes import GUIDE_STYLES
from journal.charts.frame import eighths
from journal.charts.palette import Glyphs, glyphs_of
from journal.model.days import DAY, MONTHS, short_day, week_start
from journal.model.entries import Episode
from journal.model.settings import Settings
from journal.model.vocabulary import Care, EpisodeKind, Guide, WeekStart
from journal.rules.guide import SEVERITY
from journal.rules.moments import MomentGroup
from journal.workflows.knee.view import KneeView
from journal.workflows.today.guide import sign

MUTED = "$foreground-muted"
CARE_LETTERS = {
    Care.MEDICINE: "m",
    Care.PHYSIO: "p",
    Care.ICE: "i",
    Care.TAPE: "t",
    Care.MASSAGE: "g",
    Care.REST: "r",
}
"""Which letter a care has; of several on a day the first of these."""

NAMES = {
    MomentGroup.MORNING: ("morning", "morning"),
    MomentGroup.RUNNING: ("running", "running"),
    MomentGroup.AFTER: ("in hour", "within hour"),
    MomentGroup.TASKS: ("stairs +", "stairs, sit"),
    MomentGroup.OTHER: ("other", "other times"),
}
WIDE = 100
WORST = 10
LOWEST_TOP = 4
"""The bars reach up to the worst score shown, to this at least: a 1 never fills the panel."""

WIDEST = 3
Cell = tuple[str, str]
"""What stands on a cell and its style."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Where the days stand: `count` marks of `slot` cells from cell `gutter` on, each of `per` days."""

    gutter: int
    slot: int
    per: int
    count: int
    last: date

    def days_of(self, mark: int) -> range:
        """The days of a mark, as offsets back from the last."""
        back = (self.count - 1 - mark) * self.per
        return range(back + self.per - 1, back - 1, -1)

    def mark_of(self, day: date) -> int:
        """The mark a day is in; it may be left of the first."""
        return self.count - 1 - (self.last - day).days // self.per


def scale_of(view: KneeView, width: int) -> Scale:
    """A mark a day where they fit, else so many days in a mark that they do."""
    gutter = 14 if width >= WIDE else 9
    room = max(7, width - gutter - (width >= WIDE))
    per = -(-view.days // room)
    count = -(-view.days // per)
    return Scale(gutter, max(1, min(WIDEST, room // count)), per, count, view.last)


def day_at(view: KneeView, width: int, x: int) -> date | None:
    """The newest day of the mark on a cell of the strip; None beside the marks."""
    scale = scale_of(view, width)
    mark = (x - scale.gutter) // scale.slot
    if not 0 <= mark < scale.count:
        return None
    return scale.last - scale.days_of(mark)[-1] * DAY


def strip_lines(view: KneeView, settings: Settings, width: int, bars: int) -> list[Content]:
    """`bars` rows of bars for the worst of each day, its digits, then moments, runs, care, episodes in rows.

    Groups, care and episodes that do not occur in the days shown have no row. A day without a score has a
    dot, days before the first entry nothing. The marked day is lit in every row and reversed in the first.
    """
    scale, glyphs = scale_of(view, width), glyphs_of(settings)
    cursor = scale.mark_of(view.cursor)
    wide = width >= WIDE
    worst = _scores(view, scale, None)
    if not view.shown.days:
        bars = 0
    top = max(LOWEST_TOP, *(score or 0 for score in worst))
    lines = [
        _bar_row(worst, scale, (row, bars, top), cursor, settings, glyphs) for row in range(bars - 1, -1, -1)
    ]
    lines.append(_score_row("worst", worst, view, scale, settings, glyphs, reverse=True))
    for group in MomentGroup:
        scores = _scores(view, scale, group)
        if any(score is not None for score in scores):
            lines.append(_score_row(NAMES[group][wide], scores, view, scale, settings, glyphs))
    if view.shown.verdicts:
        lines.append(_row("guide", _run_cells(view, scale, settings), scale, cursor))
    if view.shown.care:
        lines.append(_row("care", _care_cells(view, scale), scale, cursor))
    if view.shown.episodes:
        lines.append(_episode_row(view, scale, cursor, glyphs))
    lines.append(_axis(view, scale))
    return lines


def legend(view: KneeView, settings: Settings, width: int) -> str:
    """What the marks of these days stand for."""
    scale, glyphs = scale_of(view, width), glyphs_of(settings)
    mark = "a mark a day" if scale.per == 1 else f"a mark is {scale.per} days, the worst of them"
    parts = [mark, f"{glyphs.blank} not recorded"]
    if any(day.worst == WORST for day in view.shown.days.values()):
        parts.append("t ten")
    given = {care.care for care in view.shown.care}
    parts += [f"{letter} {care}" for care, letter in CARE_LETTERS.items() if care in given and width >= WIDE]
    return f" {glyphs.between} ".join(parts)


def score_style(score: int, settings: Settings) -> str:
    """In the guide's green, above it, above its red; RULES.md 7."""
    return ("", "$text-warning", "$text-error")[(score > settings.guide_green) + (score > settings.guide_red)]


def _scores(view: KneeView, scale: Scale, group: MomentGroup | None) -> list[int | None]:
    """The worst score of each mark, of one group of moments or of all."""

    def of_day(day: date) -> int | None:
        found = view.shown.days.get(day)
        if found is None:
            return None
        return found.worst if group is None else found.worst_of.get(group)

    return _by_mark(scale, of_day)


def _by_mark(scale: Scale, of_day: Callable[[date], int | None]) -> list[int | None]:
    return [
        max(
            (n for back in scale.days_of(mark) if (n := of_day(scale.last - back * DAY)) is not None),
            default=None,
        )
        for mark in range(scale.count)
    ]


def _bar_row(
    scores: Sequence[int | None],
    scale: Scale,
    level: tuple[int, int, int],
    cursor: int,
    settings: Settings,
    glyphs: Glyphs,
) -> Content:
    """One row of the bars; `level` is which row from below, of how many, and what their top stands for."""
    row, rows, top = level
    cells: list[Cell] = []
    for score in scores:
        high = eighths((score or 0) * rows / top, glyphs) - 8 * row
        over = (score or 0) > settings.guide_green, (score or 0) > settings.guide_red
        style = ("$secondary", "$warning", "$error")[sum(over)]
        cells.append((glyphs.eighths[max(0, min(8, high))], style))
    name = f"{top:>{scale.gutter - 4}}" if row == rows - 1 else ""
    return _row(name, cells, scale, cursor, bar=True)


def _score_row(
    name: str,
    scores: Sequence[int | None],
    view: KneeView,
    scale: Scale,
    settings: Settings,
    glyphs: Glyphs,
    *,
    reverse: bool = False,
) -> Content:
    cells: list[Cell] = []
    for mark, score in enumerate(scores):
        if score is not None:
            cells.append(("t" if score == WORST else str(score), score_style(score, settings)))
        else:
            before = scale.last - scale.days_of(mark)[-1] * DAY < view.earliest
            cells.append((" " if before else glyphs.blank, f"{MUTED} 60%"))
    return _row(name, cells, scale, scale.mark_of(view.cursor), reverse=reverse)


def _run_cells(view: KneeView, scale: Scale, settings: Settings) -> list[Cell]:
    answers: dict[int, Guide] = {}
    for verdict in view.shown.verdicts:
        mark = scale.mark_of(verdict.run.day)
        known = answers.get(mark, verdict.answer)
        answers[mark] = max(known, verdict.answer, key=SEVERITY.index)
    return [
        (sign(answers[mark], settings), GUIDE_STYLES[answers[mark]]) if mark in answers else (" ", "")
        for mark in range(scale.count)
    ]


def _care_cells(view: KneeView, scale: Scale) -> list[Cell]:
    order = list(CARE_LETTERS)
    found: dict[int, Care] = {}
    for taken in view.shown.care:
        mark = scale.mark_of(taken.day)
        found[mark] = min(found.get(mark, taken.care), taken.care, key=order.index)
    return [(CARE_LETTERS[found[mark]], "") if mark in found else (" ", "") for mark in range(scale.count)]


def _row(
    name: str, cells: Iterable[Cell], scale: Scale, cursor: int, *, bar: bool = False, reverse: bool = False
) -> Content:
    """A named row: its marks, the one under the cursor lit."""
    margin = " " if scale.gutter < 10 else "  "
    parts: list[Cell] = [(f"{margin}{name}".ljust(scale.gutter)[: scale.gutter], MUTED)]
    for mark, (glyph, style) in enumerate(cells):
        whole = glyph * (scale.slot - (scale.slot > 1)) if bar else glyph
        text = whole.ljust(scale.slot)
        here = ("reverse" if reverse else "on $accent 25%") if mark == cursor else ""
        parts.append((text[: len(text) if not here else max(1, scale.slot - 1)], f"{style} {here}".strip()))
        if here and scale.slot > 1:
            parts.append((" ", ""))
    return Content.assemble(*_joined(parts))


def _joined(parts: Sequence[Cell]) -> list[Cell]:
    """Neighbours of one style as one part: a row of a hundred marks is drawn as a few."""
    joined: list[Cell] = []
    for text, style in parts:
        if joined and joined[-1][1] == style:
            joined[-1] = (joined[-1][0] + text, style)
        else:
            joined.append((text, style))
    return joined


def _episode_row(view: KneeView, scale: Scale, cursor: int, glyphs: Glyphs) -> Content:
    """Each episode's days as a line with its name in it; a later one lies over an earlier."""
    over: list[Episode | None] = [None] * (scale.count * scale.slot)
    for episode in view.shown.episodes:
        start = max(0, scale.mark_of(max(episode.day, view.first))) * scale.slot
        end = (scale.mark_of(min(episode.end or view.last, view.last)) + 1) * scale.slot
        over[start:end] = [episode] * (end - start)
    text = ""
    named: set[str] = set()
    for here, cells_of in groupby(over):
        length = len(list(cells_of))
        if here is None:
            text += " " * length
            continue
        line = glyphs.line if here.kind is EpisodeKind.KNEE else "="
        fits = length > len(here.kind) + 2 and here.uid not in named
        name = f"{line}{here.kind} " if fits else ""
        named |= {here.uid} if fits else set()
        text += f"{name}{line * length}"[:length]
    cells = [(text[mark * scale.slot : (mark + 1) * scale.slot], MUTED) for mark in range(scale.count)]
    return _row("episode", cells, scale, cursor)


def _axis(view: KneeView, scale: Scale) -> Content:
    """Weeks by their first day where they have room for it, else months, else years."""
    text = [" "] * (scale.count * scale.slot + 8)
    free = 0
    for mark in range(scale.count):
        label = _label(scale, mark, view.settings.week_start)
        at = mark * scale.slot
        if label and at >= free and at + len(label) <= scale.count * scale.slot + 1:
            text[at : at + len(label)] = label
            free = at + len(label) + 1
    return Content.styled(" " * scale.gutter + "".join(text).rstrip(), MUTED)


def _label(scale: Scale, mark: int, first: WeekStart) -> str:
    days = [scale.last - back * DAY for back in scale.days_of(mark)]
    if scale.per == 1:
        return short_day(days[0]) if week_start(days[0], first) == days[0] else ""
    new_month = next((day for day in days if day.day == 1), None)
    if new_month is None:
        return ""
    month_cells = 30 * scale.slot // scale.per
    if new_month.month == 1:
        return str(new_month.year)
    return MONTHS[new_month.month - 1] if month_cells >= 4 else ""
