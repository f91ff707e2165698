"""The table of the Weeks screen and the hint under it, as styled lines."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from journal.app.plain import cut
from journal.charts.palette import glyphs_of
from journal.model.days import DAY, short_day, short_week, week_name
from journal.model.review import Week
from journal.model.settings import Settings
from journal.model.vocabulary import Flag, Knee
from journal.rules.inwords import hint, over_cap_words, short_hint
from journal.workflows.week_words import (
    cap_text,
    distance_text,
    flag_sign,
    in_unit,
    minutes_text,
    pain_text,
    table_state,
)
from journal.workflows.weeks_view import WeeksView


def table_lines(
    view: WeeksView, knees: Sequence[Knee], settings: Settings, width: int, rows: int
) -> list[Content]:
    """The head and `rows` weeks around the marked one, the newest on top."""
    top = min(len(view.sums) - 1, max(view.marked + rows // 2, rows - 1))
    shown = [view.at(place) for place in range(top, top - rows, -1) if place >= 0]
    wide = width >= 100
    lines = [Content.styled(_head(knees, settings, wide=wide), "$foreground-muted")]
    for week in shown:
        lines.append(_line(week, knees, settings, width, marked=week.starts == view.week.starts, wide=wide))
    return lines


def _head(knees: Sequence[Knee], settings: Settings, *, wide: bool) -> str:
    unit, more = settings.unit, int(wide)
    return (
        f"{'  ' * wide}  {'week':<11}{'starts':>6}{'runs':>{6 + more}}{unit:>{8 + more}}"
        f"{'cap ' + unit:>{8 + more}}{'longest':>{9 + more}}{'min':>{6 + more}}{_pain_head(knees, wide=wide)}"
    )


def _line(
    week: Week, knees: Sequence[Knee], settings: Settings, width: int, *, marked: bool, wide: bool
) -> Content:
    sums, more = week.volume.sums, int(wide)
    mark = glyphs_of(settings).cursor if marked else " "
    name = f"{week_name(week.starts) if wide else short_week(week.starts)} {flag_sign(week, settings)}"
    cells = (
        f"{'  ' * wide} {mark}{name:<11}{short_day(week.starts):>6}{sums.runs:>{6 + more}}"
        f"{distance_text(week, settings):>{8 + more}}{cap_text(week, settings):>{8 + more}}"
        f"{in_unit(sums.longest_km, settings):>{9 + more}}{minutes_text(week):>{6 + more}}"
        f"{_pain_cells(week, knees, wide=wide)}"
    )
    room = width - len(cells) - 4
    said = f"   {cut(table_state(week, settings), room)}" if room >= 12 else ""
    body = Content.assemble((cells, "bold" if marked else ""), (said, _state_style(week)))
    return body.stylize("on $accent 15%") if marked else body


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


def hint_lines(week: Week, settings: Settings, width: int, rows: int) -> list[Content]:
    """What is to be said of the marked week, in one line or in two, and the key for all of it."""
    sign = flag_sign(week, settings)
    style = _state_style(week)
    if rows == 1:
        said = short_hint(week) or over_cap_words(week.volume, settings) or _quiet(week)
        said, key = said.removesuffix("."), ". ⏎ why"
        return [
            Content.assemble(
                (f" {sign} " if sign else " ", style),
                cut(said, width - 5 - len(key)),
                (key, "$foreground-muted"),
            )
        ]
    first, second = hint(week, settings)
    first = first or over_cap_words(week.volume, settings) or _quiet(week)
    head = f"  {sign + ' ' if sign else ''}{week.name}  "
    key = "⏎ why"
    words = cut(first, width - len(head) - len(key) - 4)
    gap = " " * max(2, width - len(head) - len(words) - len(key) - 2)
    return [
        Content(""),
        Content.assemble((head, f"bold {style}"), words, (f"{gap}{key}", "$foreground-muted")),
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
