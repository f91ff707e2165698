"""The table of the Weeks screen and the hint under it, as styled lines."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from textual.content import Content

from journal.app.plain import cut
from journal.app.plain_signs import key_name
from journal.app.widgets.lines import marked_row
from journal.charts.palette import glyphs_of
from journal.model.days import DAY, short_day, week_name
from journal.model.planning import PlanWeek
from journal.model.review import Week
from journal.model.settings import Settings
from journal.model.vocabulary import Flag, Knee
from journal.rules.inwords import hint, over_cap_words, short_hint
from journal.workflows.weeks.columns import (
    DEFAULT,
    OF_LOADS,
    TableColumn,
    WeekNumbers,
    fitting,
    number_text,
)
from journal.workflows.weeks.view import WeeksView
from journal.workflows.weeks.words import (
    cap_text,
    distance_text,
    flag_sign,
    in_unit,
    minutes_text,
    pain_text,
    planned_state,
    table_state,
)

NumbersOf = Callable[[date, date], Mapping[date, WeekNumbers]]
"""The numbers of the weeks that start on two days and between."""

_DISTANCE = 8
_CELLS = {
    TableColumn.STARTS: 6,
    TableColumn.RUNS: 6,
    TableColumn.CAP: 8,
    TableColumn.LONGEST: 9,
    TableColumn.MINUTES: 6,
    TableColumn.LOAD: 7,
    TableColumn.AGAINST: 9,
    TableColumn.MONOTONY: 9,
    TableColumn.STRAIN: 8,
    TableColumn.STRENGTH: 9,
}


def table_lines(
    view: WeeksView,
    knees: Sequence[Knee],
    settings: Settings,
    width: int,
    rows: int,
    chosen: Sequence[TableColumn] = DEFAULT,
    numbers_of: NumbersOf | None = None,
) -> list[Content]:
    """The head and `rows` weeks around the marked one, the newest on top, with the columns that fit.

    `numbers_of` finds what stands in the columns of loads.
    """
    top = min(len(view.sums) - 1, max(view.marked + rows // 2, rows - 1))
    shown = [view.at(place) for place in range(top, top - rows, -1) if place >= 0]
    wide = width >= 100
    widths = _widths(knees, wide=wide)
    columns = columns_shown(chosen, knees, width)
    asked = numbers_of is not None and not OF_LOADS.isdisjoint(columns) and bool(shown)
    numbers = numbers_of(shown[-1].starts, shown[0].starts) if numbers_of and asked else {}
    head = _row(_heads(knees, settings, wide=wide), columns, widths, wide=wide)
    lines = [Content.styled(f"{'  ' * wide}  {'week':<11}{head}", "$foreground-muted")]
    for week in shown:
        planned = view.planned if view.planned and view.planned.starts == week.starts else None
        state = table_state(week, settings, planned)
        marked = week.starts == view.week.starts
        mark = glyphs_of(settings).cursor if marked else " "
        name = f"{week_name(week.starts)} {flag_sign(week, settings)}"
        texts = _texts(week, knees, settings, numbers.get(week.starts), wide=wide)
        cells = f"{'  ' * wide} {mark}{name:<11}{_row(texts, columns, widths, wide=wide)}"
        room = width - len(cells) - 4
        said = f"   {cut(state, room)}" if room >= 12 else ""
        body = Content.assemble((cells, "bold" if marked else ""), (said, _state_style(week)))
        lines.append(marked_row(body) if marked else body)
    return lines


def columns_shown(
    chosen: Sequence[TableColumn], knees: Sequence[Knee], width: int
) -> tuple[TableColumn, ...]:
    """Those of the chosen columns that a screen so wide has room for."""
    wide = width >= 100
    return fitting(chosen, _widths(knees, wide=wide), width - 13 - 2 * wide - _DISTANCE - wide - 1)


def _widths(knees: Sequence[Knee], *, wide: bool) -> dict[TableColumn, int]:
    pain = len(_pain_head(knees, wide=wide))
    return {column: cells + wide for column, cells in _CELLS.items()} | {
        TableColumn.STARTS: _CELLS[TableColumn.STARTS],
        TableColumn.PAIN: pain,
    }


def _row(
    texts: Mapping[TableColumn | None, str],
    columns: Sequence[TableColumn],
    widths: Mapping[TableColumn, int],
    *,
    wide: bool,
) -> str:
    """The cells of a row; the distance, under None, stands before the cap."""
    cells = [f"{texts[column]:>{widths[column]}}" for column in columns]
    first = sum(column in (TableColumn.STARTS, TableColumn.RUNS) for column in columns)
    return "".join([*cells[:first], f"{texts[None]:>{_DISTANCE + wide}}", *cells[first:]])


def _heads(knees: Sequence[Knee], settings: Settings, *, wide: bool) -> dict[TableColumn | None, str]:
    named: dict[TableColumn | None, str] = {column: str(column) for column in TableColumn}
    return {
        **named,
        None: settings.unit,
        TableColumn.CAP: f"cap {settings.unit}",
        TableColumn.MINUTES: "min",
        TableColumn.PAIN: _pain_head(knees, wide=wide),
        TableColumn.AGAINST: "3 before",
    }


def _texts(
    week: Week, knees: Sequence[Knee], settings: Settings, numbers: WeekNumbers | None, *, wide: bool
) -> dict[TableColumn | None, str]:
    sums = week.volume.sums
    return {
        None: distance_text(week, settings),
        TableColumn.STARTS: short_day(week.starts),
        TableColumn.RUNS: str(sums.runs),
        TableColumn.CAP: cap_text(week, settings),
        TableColumn.LONGEST: in_unit(sums.longest_km, settings),
        TableColumn.MINUTES: minutes_text(week),
        TableColumn.PAIN: _pain_cells(week, knees, wide=wide),
        **{column: number_text(column, numbers) for column in OF_LOADS},
    }


def _pain_head(knees: Sequence[Knee], *, wide: bool) -> str:
    if len(knees) == 1:
        return f"{'worst':>{8 + wide}}{'mean':>{6 + wide}}{'scores':>{9 + wide}}"
    if wide:
        return "".join(f"{knee[0].upper() + ' worst':>10}{'mean':>7}{'n':>4}" for knee in knees)
    return f"{'L · R worst':>12}{'mean':>11}"


def _pain_cells(week: Week, knees: Sequence[Knee], *, wide: bool) -> str:
    """Worst, mean and number of the knees shown; of both on a narrow screen worst and mean side by side."""
    texts = [pain_text(week.pain.get(knee)) for knee in knees]
    if len(texts) == 1:
        worst, mean, count = texts[0]
        return f"{worst:>{8 + wide}}{mean:>{6 + wide}}{count:>{9 + wide}}"
    if wide:
        return "".join(f"{worst:>10}{mean:>7}{count:>4}" for worst, mean, count in texts)
    (left_worst, left_mean, _), (right_worst, right_mean, _) = texts
    return f"{left_worst + ' · ' + right_worst:>12}{left_mean + ' · ' + right_mean:>11}"


def _state_style(week: Week) -> str:
    if week.flag is Flag.PAIN_AFTER_JUMP:
        return "$text-error"
    if week.flag is not None and week.flag.signed:
        return "$text-accent"
    return "$text-warning" if week.volume.over_cap else "$foreground-muted"


def hint_lines(
    week: Week, settings: Settings, width: int, rows: int, planned: PlanWeek | None = None
) -> list[Content]:
    """What is to be said of the marked week, in one line or in two, and the key for all of it.

    `planned` is the plan's running week.
    """
    quiet = _quiet(week)
    if planned is not None and planned.starts == week.starts:
        later = "" if rows == 1 else "; judged when it is over"
        said = planned_state(week, planned, settings)
        quiet = f"The running week, to {short_day(week.last_day)}: {said}{later}."
    sign = flag_sign(week, settings)
    style = _state_style(week)
    why = f"{key_name('⏎', ascii_only=settings.ascii)} why"
    if rows == 1:
        said = short_hint(week) or over_cap_words(week.volume, settings) or quiet
        said, key = said.removesuffix("."), f". {why}"
        return [
            Content.assemble(
                (f" {sign} " if sign else " ", style),
                cut(said, width - 5 - len(key)),
                (key, "$foreground-muted"),
            )
        ]
    first, second = hint(week, settings)
    first = first or over_cap_words(week.volume, settings) or quiet
    head = f"  {sign + ' ' if sign else ''}{week.name}  "
    words = cut(first, width - len(head) - len(why) - 4)
    gap = " " * max(2, width - len(head) - len(words) - len(why) - 2)
    return [
        Content(""),
        Content.assemble((head, f"bold {style}"), words, (f"{gap}{why}", "$foreground-muted")),
        Content(" " * len(head) + cut(second, width - len(head) - 2)),
    ]


def _quiet(week: Week) -> str:
    if not week.complete:
        last = week.last_day
        return f"The running week, to {short_day(last)}: judged when it is over."
    if week.volume.sums.runs == 0:
        return "No run in this week."
    days = f"{short_day(week.starts)} to {short_day(week.starts + 6 * DAY)}"
    if week.volume.cap_km is None:
        return f"{days}: no cap, nothing flagged."
    return f"{days}: not over the cap, nothing flagged."


def table_height(height: int) -> int:
    """Rows of the table with its head, for a screen so high."""
    return 4 if height < 30 else 7 if height < 50 else 11


def hint_height(height: int) -> int:
    """Rows of the hint under it."""
    return 1 if height < 30 else 3
