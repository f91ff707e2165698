"""Strength over time as styled lines: sets a week by group, an exercise's bars, left and right, what next."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text
from textual.content import Content

from journal.app.plain import cut
from journal.charts.columns import Layout
from journal.charts.palette import Glyphs, Palette, glyphs_of, paint
from journal.charts.progress import BestColumn, draw_progress, number_rows
from journal.model.days import short_day, short_week
from journal.model.exercises import MuscleGroup
from journal.model.settings import Settings
from journal.model.vocabulary import Knee, Side
from journal.rules.adherence import WEEKS_LOOKED_BACK, Tally, percent_kept
from journal.rules.strength_load import TREND_DAYS, Gauge, SideTrend, Symmetry
from journal.workflows.strength.growth import Column, ExerciseGrowth, Growth

MUTED = "$foreground-muted"
EMPTY = (
    "Nothing to look back on yet: no set is written and none is planned.",
    "tab goes to today's session: space ticks a set there. Or  : strength split squat 3x10 12kg",
)
NARROW_SLOT, WIDE_SLOT = 4, 6
PLANNED_CELLS = 8
BARS = 8
OTHER = "other"
LABEL = 17


def growth_lines(
    found: Growth,
    kept: Tally | None,
    shown: ExerciseGrowth | None,
    settings: Settings,
    size: tuple[int, int],
    palette: Palette,
) -> list[Content]:
    """All of it in `size` (cells, rows); where there is little room the bars go first.

    `shown` is the exercise it has, `kept` the plan's strength sessions.
    """
    width, rows = size
    if found.empty:
        return [Content.styled(f"  {cut(line, width - 4)}", MUTED) for line in EMPTY]
    glyphs, layout = glyphs_of(settings), _layout(found, width)
    above = [_title(found, kept, width), _weeks_line(found, layout, width), *_groups(found, layout, glyphs)]
    if shown is None:
        return above
    below = exercise_lines(found, shown, width)
    numbers = _number_lines(shown, found, layout, glyphs, palette)
    spare = rows - len(above) - len(below) - len(numbers) - 2
    bars = _bars(shown, found, layout, min(BARS, spare), glyphs, palette) if spare >= 2 else []
    return [*above, Content(""), _exercise_title(found, shown, glyphs, width), *bars, *numbers, *below]


def exercise_lines(found: Growth, shown: ExerciseGrowth, width: int) -> list[Content]:
    """Of an exercise what fits under a session: left against right, each side's way, what could come next."""
    return [*_sides(found, shown, width), *_trends(shown, width), *_next(shown, width)]


def _layout(found: Growth, width: int) -> Layout:
    """The columns of the weeks; names stand before them, the plan's numbers behind."""
    gutter, count = (16 if width >= 100 else 13), len(found.columns)
    room = width - gutter - PLANNED_CELLS
    widest = WIDE_SLOT if width >= 100 else NARROW_SLOT
    return Layout(width, gutter, max(2, min(widest, room // count)), count)


def _title(found: Growth, tally: Tally | None, width: int) -> Content:
    per = found.columns[0].weeks
    mean = f", the mean of {per} in a column" if per > 1 else ""
    head = f"  Sets a week · {found.span} weeks and this one{mean}"
    kept = f"   {kept_words(tally)}" if tally is not None else ""
    return Content.assemble((cut(head, width - 2), "bold"), cut(kept, width - 2 - len(head)))


def kept_words(tally: Tally) -> str:
    """`The plan's last 8 weeks: 14 of 16 done (93 %), 1 rested for the knee`."""
    percent = percent_kept(tally)
    share = f" ({percent:.0f} %)" if percent is not None else ""
    rested = f", {tally.rested:.0f} rested for the knee" if tally.rested else ""
    done = f"{tally.kept:.0f} of {tally.planned:.0f} done"
    return f"The plan's last {WEEKS_LOOKED_BACK} weeks: {done}{share}{rested}"


def _weeks_line(found: Growth, layout: Layout, width: int) -> Content:
    cells = "".join(f"{short_week(column.first):<{layout.slot}}" for column in found.columns)
    planned = "planned" if found.planned is not None else ""
    return Content.styled(cut(f"{'':{layout.gutter}}{cells}{planned}", width), MUTED)


def _groups(found: Growth, layout: Layout, glyphs: Glyphs) -> list[Content]:
    """A row a group; a week without any set has dots, another group's week a 0."""
    lines = []
    for group in found.groups:
        name = OTHER if group is None else str(group)
        cells = "".join(f"{_count(column, group, glyphs):<{layout.slot}}" for column in found.columns[:-1])
        now = f"{_count(found.columns[-1], group, glyphs):<{layout.slot}}"
        planned = "" if found.planned is None else f"of {found.planned[group]}"
        lines.append(
            Content.assemble(
                (f"{'':{layout.margin}}{name}".ljust(layout.gutter), ""),
                (cells, MUTED),
                (now + planned, "bold"),
            )
        )
    return lines


def _count(column: Column, group: MuscleGroup | None, glyphs: Glyphs) -> str:
    return glyphs.blank if column.sets is None else f"{column.sets.get(group, 0):.0f}"


def _exercise_title(found: Growth, shown: ExerciseGrowth, glyphs: Glyphs, width: int) -> Content:
    gauge = (
        f"best of a {_period(found)}, {shown.progress.gauge}" if shown.progress else "no set in these months"
    )
    left_out = shown.progress.left_out if shown.progress else 0
    without = (
        f" · {left_out} {'sessions' if left_out > 1 else 'session'} measured otherwise" if left_out else ""
    )
    return Content.assemble(
        (f" {glyphs.cursor} ", "bold $accent"),
        (shown.name, "bold"),
        (cut(f" · {gauge}{without}", width - 5 - len(shown.name)), MUTED),
    )


def _period(found: Growth) -> str:
    per = found.columns[0].weeks
    return "week" if per == 1 else f"column of {per} weeks"


def _best_columns(shown: ExerciseGrowth, found: Growth) -> list[BestColumn]:
    return [
        BestColumn({side: best for side in Side if (best := shown.best(column, side)) is not None})
        for column in found.columns
    ]


def _bars(
    shown: ExerciseGrowth, found: Growth, layout: Layout, height: int, glyphs: Glyphs, palette: Palette
) -> list[Content]:
    drawn = draw_progress(_best_columns(shown, found), shown.sides, layout, height, palette, glyphs)
    return _ansi(drawn.lines)


def _number_lines(
    shown: ExerciseGrowth, found: Growth, layout: Layout, glyphs: Glyphs, palette: Palette
) -> list[Content]:
    rows = number_rows(_best_columns(shown, found), shown.sides, layout, glyphs)
    return _ansi([paint(row, palette) for row in rows])


def _ansi(lines: Sequence[str]) -> list[Content]:
    return [Content.from_rich_text(Text.from_ansi(line)) for line in lines]


def _sides(found: Growth, shown: ExerciseGrowth, width: int) -> list[Content]:
    """`Left of right  reps 100 %, load 83 % · Tue 17 Nov`; nothing where it is not done a leg at a time."""
    if shown.symmetry_day is None:
        return []
    other = Knee.RIGHT if found.knee is Knee.LEFT else Knee.LEFT
    said = ", ".join(map(symmetry_words, shown.symmetry))
    return [_part(f"{found.knee} of {other}", f"{said} · {short_day(shown.symmetry_day)}", width)]


def symmetry_words(one: Symmetry) -> str:
    """`load 83 % (10 of 12)`; without a percentage where the other side has none."""
    numbers = f"{one.ours:g} of {one.theirs:g}"
    return (
        f"{one.quantity} {numbers}"
        if one.percent is None
        else f"{one.quantity} {one.percent:.0f} % ({numbers})"
    )


def _trends(shown: ExerciseGrowth, width: int) -> list[Content]:
    """Each side's own way: the best of three weeks beside that of the three before."""
    if not shown.trends:
        return []
    unit = {Gauge.HOLD: " s"}.get(shown.progress.gauge, "") if shown.progress else ""
    said = " · ".join(trend_words(one, unit) for one in shown.trends)
    return [_part(f"{TREND_DAYS // 7} weeks", said, width)]


def trend_words(one: SideTrend, unit: str = "") -> str:
    """`left 12, before 10 (+20 %)`: of three weeks and the three before them."""
    name = "" if one.side is Side.BOTH else f"{one.side} "
    now = "none" if one.now is None else f"{one.now:g}{unit}"
    if one.before is None:
        return f"{name}{now}, none before"
    percent = "" if one.percent is None else f" ({one.percent:+.0f} %)"
    return f"{name}{now}, before {one.before:g}{unit}{percent}"


def _next(shown: ExerciseGrowth, width: int) -> list[Content]:
    if shown.suggestion is None:
        return []
    return [_part("next, b why", shown.suggestion.words, width, "bold")]


def _part(name: str, words: str, width: int, style: str = "") -> Content:
    return Content.assemble((f"  {name}".ljust(LABEL), MUTED), (cut(words, width - LABEL - 1), style))
