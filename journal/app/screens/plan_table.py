"""The weeks of the Plan screen as styled lines: days across, done beside planned, the cap and the checks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rich.cells import cell_len
from textual.content import Content

from journal.app.plain import cut
from journal.entry.planned_cells import MORE, Wording, day_parts
from journal.model.days import DAY, short_day, short_week, weekday
from journal.model.plan_vocabulary import PlanState, Sort
from journal.model.planning import PlanWeek
from journal.model.settings import Settings
from journal.model.units import amount
from journal.rules.thresholds import above
from journal.workflows.plan.days import DayItem, day_items

Span = tuple[str, str]

MARKS = {PlanState.DONE: "✓", PlanState.MISSED: "–", PlanState.SKIPPED: "~", PlanState.PLANNED: ""}
ASCII_MARKS = MARKS | {PlanState.DONE: "x", PlanState.MISSED: "-"}
STYLES = {
    PlanState.DONE: "$foreground-muted",
    PlanState.MISSED: "$text-warning",
    PlanState.SKIPPED: "$foreground-muted",
    PlanState.PLANNED: "",
}
MARKED = "reverse"


@dataclass(frozen=True, slots=True)
class Columns:
    """How many cells the columns have: the week's name, a day, an amount; the checks have what is left."""

    name: int
    day: int
    amount: int
    wide: bool

    @property
    def checks(self) -> int:
        """The cell the checks begin at."""
        amounts = 3 if self.wide else 2
        return self.name + 7 * self.day + amounts * self.amount + (2 if self.wide else 1)


def columns_of(width: int) -> Columns:
    """The columns of a screen so wide."""
    if width < 100:
        return Columns(name=6, day=7, amount=5, wide=False)
    return Columns(name=15, day=max(8, min(14, (width - 50) // 7)), amount=6, wide=True)


def head_line(week: PlanWeek, day: date, columns: Columns) -> Content:
    """`week  Mon    Tue …    plan   cap  check`, the marked day's name in the accent colour."""
    muted = "$foreground-muted"
    name = "  week from" if columns.wide else " week"
    parts: list[Span] = [(f"{name:<{columns.name}}", muted)]
    for each in (week.starts + n * DAY for n in range(7)):
        parts.append((f"{weekday(each):<{columns.day}}", "bold $accent" if each == day else muted))
    amounts = ("plan", "cap", "room") if columns.wide else ("plan", "cap")
    parts += [(f"{words:>{columns.amount}}", muted) for words in amounts]
    parts.append(("  checks" if columns.wide else " check", muted))
    return Content.assemble(*parts)


def week_line(
    week: PlanWeek, day: date | None, settings: Settings, today: date, width: int, columns: Columns
) -> Content:
    """One week; `day` is the marked day if it lies in it."""
    over = week.last_day < today
    name = short_week(week.starts)
    name = f"  {name} {short_day(week.starts):>7}" if columns.wide else f" {name}"
    style = "bold" if day else "$foreground-muted" if over else ""
    parts: list[Span] = [(f"{name:<{columns.name - 1}}", style)]
    close = " "
    for each in (week.starts + n * DAY for n in range(7)):
        cell, close = _cell(day_items(week, each), each, day, settings, today, columns, close)
        parts += cell
    parts.append((close, "$accent"))
    muted = "$foreground-muted" if over else ""
    total = _shown(week.total_km, settings) if _holds(week) else ""
    if week.about and total:
        total = f"~{total}" if len(total) + 1 < columns.amount else f"~{float(total):.0f}"
    parts.append((f"{total:>{columns.amount - 1}}", muted))
    cap = week.volume.cap_km
    parts.append((f"{'' if cap is None else _shown(cap, settings):>{columns.amount}}", "$foreground-muted"))
    if columns.wide:
        parts.append((f"{_room(week, settings, today):>{columns.amount}}", "$foreground-muted"))
    words, check_style = check_words(week, settings, today, columns, width - columns.checks)
    parts.append((("  " if columns.wide else " ") + words, check_style))
    return Content.assemble(*parts)


def _cell(
    items: Sequence[DayItem],
    day: date,
    marked: date | None,
    settings: Settings,
    today: date,
    columns: Columns,
    before: str,
) -> tuple[list[Span], str]:
    """The blank before a day, which holds its mark, and its words; and what the next blank has to hold."""
    here = day == marked
    items = sorted(items, key=lambda item: item.shown.sort is not Sort.RUN)
    words = _words(items, settings, columns)
    lead = before
    if here:
        lead = "["
    elif day == today and lead == " ":
        lead = ">" if settings.ascii else "▸"
    spans: list[Span] = [(lead, "bold $accent")]
    tight = sum(cell_len(each) for each in words) + len(words) > columns.day
    used = 0
    for place, each in enumerate(words):
        style = STYLES[items[place].state] if place < len(items) else ""
        text = each if place == 0 or tight else f" {each}"
        spans.append((text, f"{style} {MARKED if here else ''}".strip()))
        used += cell_len(text)
    room = columns.day - 1 - used
    if not here:
        return [*spans, (" " * room, "")], " "
    if room == 0:
        return spans, "]"
    if not used:
        return [*spans, (" " * room, MARKED)], "]"
    return [*spans, ("]", "bold $accent"), (" " * (room - 1), "")], " "


def _words(items: Sequence[DayItem], settings: Settings, columns: Columns) -> tuple[str, ...]:
    """The words of each session; where there is no room for two the first with an ellipsis close to it."""
    marks = ASCII_MARKS if settings.ascii else MARKS

    def fitted(some: Sequence[DayItem], cells: int) -> tuple[str, ...]:
        wording = Wording.LONG if columns.wide else Wording.SHORT
        states = [marks[item.state] for item in some]
        return day_parts([item.shown for item in some], settings.unit, cells, wording, states)

    words = fitted(items, columns.day - 1)
    return (*fitted(items[:1], columns.day - 2), MORE) if words == (MORE,) else words


def _holds(week: PlanWeek) -> bool:
    return bool(week.total_km or week.matches or week.others)


def _shown(km: float, settings: Settings) -> str:
    shown = amount(km * 1000, settings.unit)
    return f"{shown:.1f}" if shown < 99.95 else f"{shown:.0f}"


def _room(week: PlanWeek, settings: Settings, today: date) -> str:
    """What is left of the week's budget; nothing for a week that is over or past it."""
    limit = week.budget.limit_km
    if limit is None or not _holds(week) or week.last_day < today or above(week.total_km, limit):
        return ""
    return _shown(limit - week.total_km, settings)


def check_words(
    week: PlanWeek, settings: Settings, today: date, columns: Columns, room: int
) -> tuple[str, str]:
    """The first thing the checks say of a week, how many more there are, and its style.

    Of a week without anything planned they have nothing to say yet.
    """
    if week.last_day >= today and not week.matches:
        return (f"{week.mark} week" if week.mark else ""), "$text-secondary"
    if week.checks:
        first = next((check for check in week.checks if not check.rule.is_note), week.checks[0])
        more = f" +{len(week.checks) - 1}" if len(week.checks) > 1 else ""
        said = first.wide if columns.wide and len(first.wide + more) <= room else first.short
        said = said + more if len(said + more) <= room else said
        return cut(said, room), "$foreground-muted" if first.rule.is_note else "bold $text-warning"
    if week.mark is not None:
        return f"{week.mark} week", "$text-secondary"
    if week.last_day < today:
        if week.volume.over_cap:
            return "over cap", "$text-warning"
        return ("done" if week.done.runs else ""), "$foreground-muted"
    if week.starts <= today:
        left = _room(week, settings, today)
        return (f"{left} free" if left and _holds(week) else ""), "$foreground-muted"
    return ("ok" if week.matches else ""), "$foreground-muted"
