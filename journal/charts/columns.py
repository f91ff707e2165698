"""Weeks as the columns of a chart: how many fit, and what each of them shows."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from journal.model.days import short_week, week_name
from journal.model.review import Week
from journal.model.settings import Settings
from journal.model.units import amount
from journal.model.vocabulary import Flag, Knee, Rise, Unit

FEWEST = 12
"""Fewer weeks than this get no wider slots, so that a new journal's first bars do not fill the screen."""

WIDEST_SLOT = 8


class Sign(IntEnum):
    """The sign of a week's flag, the stronger the higher. RULES.md 5."""

    LOW = 1
    OTHER = 2
    CLEAR = 3


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the columns lie: `count` slots of `slot` cells from cell `gutter` on.

    `together` is how many weeks a slot holds.
    """

    width: int
    gutter: int
    slot: int
    count: int
    together: int = 1

    @property
    def margin(self) -> int:
        """Empty cells at the left of everything."""
        return 2 if self.wide else 1

    @property
    def wide(self) -> bool:
        """Whether there is room for whole sentences."""
        return self.width >= 100

    @property
    def bar(self) -> int:
        """Cells a bar is wide; the rest of its slot is the gap at its right, the cap mark's place."""
        return self.slot - 2 if self.slot >= 5 else self.slot - 1

    def x(self, column: int) -> int:
        """The cell a column's slot begins at."""
        return self.gutter + column * self.slot


@dataclass(frozen=True, slots=True)
class WeekColumn:
    """What one slot shows; distances in the settings' unit, scores 0-10.

    `year` only where it differs from the column before; `running` are the distance so far and `planned` what
    is still to come of a week that is not over; `hurt` is the column of the week in which the pain was worst
    after this one's jump, None when it is this one or not shown.
    """

    label: str
    iso_year: int
    within: float = 0.0
    over: float = 0.0
    running: float = 0.0
    planned: float = 0.0
    cap: float | None = None
    sign: Sign | None = None
    hurt: int | None = None
    left: int | None = None
    right: int | None = None
    year: int | None = None

    @property
    def total(self) -> float:
        """The height of the whole bar."""
        return self.within + self.over + self.running + self.planned

    def worst(self, knee: Knee) -> int | None:
        """The worst score of a knee, None where none was recorded."""
        return self.left if knee is Knee.LEFT else self.right


def lay_out(weeks: Sequence[Week], asked: int | None, width: int) -> Layout:
    """Slots for the newest `asked` weeks (None: all) in `width` cells (10 or more), each 2 cells or more.

    Too many of them: fewer weeks if three in four fit, else groups of four complete weeks, as many as fit.
    """
    gutter = 10 if width >= 100 else 8
    room = max(2, width - gutter)
    fit = room // 2
    wanted = max(1, len(weeks) if asked is None else min(asked, len(weeks)))
    fours = sum(week.complete for week in weeks[-wanted:]) // 4
    if fit < 0.75 * wanted and fours:
        count = min(fours, fit)
        return Layout(width, gutter, min(WIDEST_SLOT, room // count), count, together=4)
    count = min(wanted, fit)
    slot = min(WIDEST_SLOT, room // max(count, min(FEWEST, fit)))
    return Layout(width, gutter, slot, count)


def shown_weeks(weeks: Sequence[Week], layout: Layout) -> tuple[tuple[Week, ...], ...]:
    """The weeks of each slot, oldest first."""
    if layout.together == 1:
        return tuple((week,) for week in weeks[-layout.count :])
    complete = [week for week in weeks if week.complete][-layout.count * layout.together :]
    starts = range(0, len(complete), layout.together)
    return tuple(tuple(complete[first : first + layout.together]) for first in starts)


def week_columns(
    weeks: Sequence[Week], layout: Layout, settings: Settings, planned_km: float = 0.0
) -> tuple[WeekColumn, ...]:
    """What each slot of the layout shows, from a review's weeks, oldest first; RULES.md 2 and 5.

    `planned_km` is still planned in the running week. A group of four has the sum of its weeks and of their
    caps (none if one has none), their worst score and their strongest sign.
    """
    groups = shown_weeks(weeks, layout)
    columns: list[WeekColumn] = []
    for slot, group in enumerate(groups):
        column = _column(group, settings.unit, planned_km)
        new_year = bool(columns) and columns[-1].iso_year != column.iso_year
        year = column.iso_year if new_year else None
        columns.append(replace(column, hurt=_hurt(slot, groups), year=year))
    return tuple(columns)


def week_sign(week: Week) -> Sign | None:
    """The sign a week's flag is drawn with, None for flags that are a muted word and for none."""
    if week.flag is Flag.PAIN_AFTER_JUMP:
        return Sign.CLEAR if week.rise is Rise.CLEAR else Sign.LOW
    return Sign.OTHER if week.flag is not None and week.flag.signed else None


def _column(group: tuple[Week, ...], unit: Unit, planned_km: float) -> WeekColumn:
    parts = [_parts(week) for week in group]
    caps = [week.volume.cap_km for week in group]
    known = [cap for cap in caps if cap is not None]
    signs = [sign for sign in map(week_sign, group) if sign is not None]
    ahead = 0.0 if group[-1].complete else planned_km

    def shown(km: float) -> float:
        return amount(km * 1000, unit)

    return WeekColumn(
        label=short_week(group[0].starts),
        iso_year=int(week_name(group[0].starts)[:4]),
        within=shown(sum(within for within, _, _ in parts)),
        over=shown(sum(over for _, over, _ in parts)),
        running=shown(sum(running for _, _, running in parts)),
        planned=shown(ahead),
        cap=shown(sum(known)) if len(known) == len(caps) else None,
        sign=max(signs, default=None),
        left=_worst(group, Knee.LEFT),
        right=_worst(group, Knee.RIGHT),
    )


def _parts(week: Week) -> tuple[float, float, float]:
    """km within the cap, over it, and so far in a week that is still running."""
    km, cap = week.volume.sums.km, week.volume.cap_km
    over = km - cap if week.volume.over_cap and cap is not None else 0.0
    return (km - over, over, 0.0) if week.complete else (0.0, over, km - over)


def _worst(group: tuple[Week, ...], knee: Knee) -> int | None:
    pains = [pain for week in group if (pain := week.pain[knee]) is not None]
    return max((pain.worst for pain in pains), default=None)


def _hurt(slot: int, groups: Sequence[Sequence[Week]]) -> int | None:
    """The later slot in which the pain was worst after a jump in this one."""
    days = [
        week.test.worst_day
        for week in groups[slot]
        if week.flag is Flag.PAIN_AFTER_JUMP and week.test is not None and week.test.worst_day is not None
    ]
    for later in range(slot + 1, len(groups)):
        if any(week.starts <= day <= week.last_day for week in groups[later] for day in days):
            return later
    return None
