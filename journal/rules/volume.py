"""Kilometres a week, the chain of caps over them, and the same chain with what is planned. RULES.md 1, 2."""

from collections import defaultdict, deque
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from math import fsum

from journal.model.days import WEEK, week_start
from journal.model.entries import Run
from journal.model.review import WeekSums, WeekVolume
from journal.model.settings import Settings
from journal.model.vocabulary import CapBy, CapRule, Kind, WeekStart
from journal.rules.thresholds import above, at_least, tolerance

WEEKS_BACK = 4
HELD_FROM = 0.9


def week_sums(runs: Iterable[Run], first: WeekStart) -> list[WeekSums]:
    """What the runs of each week add up to, oldest first; weeks without a run are not in it."""
    weeks: defaultdict[date, list[Run]] = defaultdict(list)
    for run in runs:
        weeks[week_start(run.day, first)].append(run)
    return [_sums(starts, weeks[starts]) for starts in sorted(weeks)]


def _sums(starts: date, runs: Sequence[Run]) -> WeekSums:
    distances = [run.distance_m for run in runs if run.distance_m is not None]
    durations = [run.duration_s for run in runs if run.duration_s is not None]
    return WeekSums(
        starts=starts,
        runs=len(runs),
        km=fsum(distances) / 1000,
        minutes=fsum(durations) / 60 if durations else None,
        longest_km=max(distances) / 1000 if distances else None,
        without_distance=len(runs) - len(distances),
        ladder=any(run.kind is Kind.WALK_RUN for run in runs),
    )


def unbroken(sums: Iterable[WeekSums], last: date) -> list[WeekSums]:
    """Every week from the first of `sums` to the week that starts on `last`, empty weeks filled in."""
    known = {week.starts: week for week in sums if week.starts <= last}
    if not known:
        return []
    first = min(known)
    count = (last - first) // WEEK + 1
    return [known.get(starts, WeekSums(starts)) for starts in (first + n * WEEK for n in range(count))]


def volumes(
    sums: Sequence[WeekSums],
    settings: Settings,
    last: int | None = None,
    *,
    before: Sequence[WeekVolume] = (),
) -> list[WeekVolume]:
    """The cap chain over an unbroken sequence of weeks, oldest first, km; RULES.md 2.

    With `last` only so many weeks at the end are given back; the chain runs over all of them. `before` is the
    chain up to the first of `sums`, where that is known already; it is not given back.
    """
    found: list[WeekVolume] = []
    tolerated = deque((week.tolerated_km for week in before[-WEEKS_BACK:]), maxlen=WEEKS_BACK)
    last_km = before[-1].sums.km if before else 0.0
    wanted = 0 if last is None else len(sums) - last
    for place, week in enumerate(sums):
        cap, cap_by = _cap_of(week, tolerated, last_km, settings)
        within = week.km if cap is None else min(week.km, cap)
        if place >= wanted:
            over = cap is not None and above(week.km, cap + tolerance(cap))
            found.append(WeekVolume(week, cap, cap_by, over_cap=over, tolerated_km=within))
        tolerated.append(within)
        last_km = week.km
    return found


def _cap_of(
    week: WeekSums, tolerated: Sequence[float], last_km: float, settings: Settings
) -> tuple[float | None, CapBy]:
    if week.ladder:
        return None, CapBy.LADDER
    if week.without_distance:
        return None, CapBy.NONE
    return _cap_after(tolerated, last_km, settings)


def next_cap(before: Sequence[WeekVolume], settings: Settings) -> tuple[float | None, CapBy]:
    """The cap of the week after `before` (oldest first), km, and what it comes from; RULES.md 2."""
    tolerated = [week.tolerated_km for week in before[-WEEKS_BACK:]]
    return _cap_after(tolerated, before[-1].sums.km if before else 0.0, settings)


def _cap_after(tolerated: Sequence[float], last_km: float, settings: Settings) -> tuple[float | None, CapBy]:
    """The cap after weeks with these tolerated km, four at most, the last of them with `last_km`."""
    growth = 1 + settings.cap_percent / 100
    if settings.cap_rule is CapRule.LAST_WEEK:
        return (growth * last_km, CapBy.PERCENT) if above(last_km, 0) else (None, CapBy.NONE)
    ranked = sorted(tolerated)
    if len(ranked) < 2 or not above(ranked[-2], 0):
        return None, CapBy.NONE
    level = ranked[-1]
    if not at_least(tolerated[-1], HELD_FROM * level):
        return level, CapBy.LEVEL
    percent, step = growth * level, level + settings.cap_step_km
    return (step, CapBy.STEP) if above(step, percent) else (percent, CapBy.PERCENT)


def project(
    done: Sequence[WeekSums],
    planned_km: Mapping[date, float],
    settings: Settings,
    ladder_weeks: Collection[date] = (),
    before: Sequence[WeekVolume] = (),
) -> list[WeekVolume]:
    """The cap chain with what is still planned added to what is done; RULES.md 2.

    `done` is every week up to the running one; `planned_km` the km still planned by first day of week, of the
    running week and weeks to come (weeks before are left alone); `ladder_weeks` the weeks with a walk-run
    planned. Reaches to the last planned week; only for projection, the review itself sees no planned km.
    `before` are the weeks up to the running one, where their chain is known already: it is gone on with.
    """
    running = done[-1].starts if done else None
    planned = {
        starts: WeekSums(starts, km=planned_km.get(starts, 0.0), ladder=starts in ladder_weeks)
        for starts in {*planned_km, *ladder_weeks}
        if running is None or starts >= running
    }
    last = max([*planned, *([running] if running else [])], default=None)
    if last is None:
        return []
    ahead = done[len(before) :]
    weeks = unbroken([*planned.values(), *ahead], last)
    if running in planned:
        weeks[len(ahead) - 1] = _together(done[-1], planned[running])
    return [*before, *volumes(weeks, settings, before=before)]


def _together(done: WeekSums, planned: WeekSums) -> WeekSums:
    return done._replace(km=done.km + planned.km, ladder=done.ladder or planned.ladder)
