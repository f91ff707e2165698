"""The weeks of a plan as columns of the weekly chart: done, planned, and the chain of caps over them."""

from collections.abc import Sequence
from datetime import date

from journal.charts.columns import Layout, WeekColumn
from journal.model.days import short_week, week_name
from journal.model.planning import PlanWeek
from journal.model.settings import Settings
from journal.model.units import amount

WIDEST_SLOT = 8


def plan_layout(weeks: int, width: int) -> Layout:
    """Slots for so many weeks in `width` cells."""
    gutter = 10 if width >= 100 else 8
    return Layout(width, gutter, max(2, min(WIDEST_SLOT, (width - gutter) // max(1, weeks))), weeks)


def plan_columns(weeks: Sequence[PlanWeek], settings: Settings, today: date) -> tuple[WeekColumn, ...]:
    """Every week as a column, oldest first: of the running one apart what is done and what is planned."""
    return tuple(_column(week, settings, today) for week in weeks)


def _column(week: PlanWeek, settings: Settings, today: date) -> WeekColumn:
    total, cap = week.total_km, week.volume.cap_km
    over = total - cap if week.volume.over_cap and cap is not None else 0.0
    within, running, planned = total - over, 0.0, 0.0
    if week.starts <= today <= week.last_day:
        running = min(week.done.km, total - over)
        within, planned = 0.0, total - over - running

    def shown(km: float) -> float:
        return amount(km * 1000, settings.unit)

    return WeekColumn(
        label=short_week(week.starts),
        iso_year=int(week_name(week.starts)[:4]),
        within=shown(within),
        over=shown(over),
        running=shown(running),
        planned=shown(planned),
        cap=None if cap is None else shown(cap),
    )
