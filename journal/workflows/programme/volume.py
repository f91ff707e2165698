"""How many km each week and each run of a programme has: at the caps, one step at a time. RULES.md 2, 9."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from math import floor

from journal.model.days import DAY, WEEK, week_start
from journal.model.plan import PlannedSession
from journal.model.plan_vocabulary import GoalKind
from journal.model.planning import Record
from journal.model.programme import Answers, Goal, Volume
from journal.model.review import WeekVolume
from journal.model.settings import Settings
from journal.model.units import metres
from journal.model.vocabulary import Kind
from journal.rules.ahead import Reach, one_step_longer, reach, weekly_targets
from journal.rules.jumps import GROWTH, RUN_DAYS
from journal.rules.plan_line import longest_before, run_line, usual_pace
from journal.rules.thresholds import at_least
from journal.rules.volume import next_cap
from journal.workflows.programme.questions import current_km

MOST_WEEKS = 104
USUAL_RUNS = 3


@dataclass(slots=True)
class Longest:
    """The longest run of the 30 days before a day, as the check `long run` counts it; km by day."""

    counted: list[tuple[date, float]] = field(default_factory=list)

    def before(self, day: date) -> float | None:
        """km, None without a run in those days."""
        since = day - RUN_DAYS * DAY
        return max((km for ran, km in self.counted if since <= ran < day), default=None)

    def add(self, day: date, km: float) -> None:
        """Count a run; it makes room for no more than one that is 10 % over its own longest."""
        longest = self.before(day)
        self.counted.append((day, km if longest is None else min(km, GROWTH * longest)))


@dataclass(frozen=True, slots=True)
class Outline:
    """km of the weeks of a programme, from the one it begins in; and whether its goal is reached."""

    weeks_km: tuple[float, ...]
    reach: Reach | None


def run_longest(record: Record, planned: Iterable[PlannedSession]) -> Longest:
    """The runs done and planned, each counted as the check does; red ones are left out."""
    line = run_line(record, planned, usual_pace(record.runs, record.today))
    first = record.settings.week_start
    ladders = {week.starts for week in record.sums if week.ladder}
    days = {run.day for run in line if week_start(run.day, first) in ladders}
    found = Longest()
    for run, longest in zip(line, longest_before(line, days), strict=True):
        if run.km is None or run.red:
            continue
        most = run.km if longest is None or run.day in days else GROWTH * longest.km
        found.counted.append((run.day, min(run.km, most)))
    return found


def outline(
    volume: Volume,
    answers: Answers,
    record: Record,
    before: Sequence[WeekVolume],
    first: date,
    longest_km: float | None,
    long_share: float,
) -> Outline:
    """The km of the weeks from `first` on: as many as the goal needs, at their caps.

    `before` are the weeks before it, oldest first, `longest_km` the longest run of the 30 days before it,
    `long_share` how much of a week its long run has.
    Who runs less now than the record has begins at what was said, as if nothing had been before.
    """
    settings = record.settings
    level = current_km(record)
    km = answers.km or level or volume.start_km
    chain = () if level is not None and not at_least(km + 0.1, level) else tuple(before)
    if not volume.chain:
        cap, _ = next_cap(chain, settings)
        week_km = volume.share * km if cap is None else min(cap, volume.share * km)
        return Outline((week_km,) * volume.weeks, None)
    found = _reach(volume, answers.goal, chain, settings, first, km, longest_km, long_share)
    count = _count(volume, answers.goal, found, first, settings)
    targets = weekly_targets(
        chain,
        settings,
        count,
        start_km=km,
        most_km=_most_km(volume, answers.goal, km),
        easy_every=volume.easy_every,
        easy_share=volume.easy_share,
    )
    return Outline(tuple(targets), found)


def long_enough_km(race_km: float, settings: Settings) -> float:
    """The longest run from which a race of this distance is one step; RULES.md 9."""
    return max(0.1, min(race_km / GROWTH, race_km - settings.jump_run_step_km))


def run_amounts(
    week_km: float,
    shares: Sequence[tuple[date, Kind, float]],
    longest: Longest,
    settings: Settings,
    most_km: float | None = None,
) -> dict[date, float]:
    """Metres of each run of a week from its share of the week's km, by day; each is added to `longest`.

    No run is more than one step over the longest of the 30 days before it, nor past `most_km`; what the long
    run can't have goes to the others, up to its own length. Without a run in those days all are alike. In
    whole tenths of the unit, so that they add up to the week; a run that has none falls away.
    """
    if not shares:
        return {}
    tenth = metres(0.1, settings.unit) / 1000
    big_day, _, _ = max(shares, key=lambda one: (one[2], one[0]))
    before = longest.before(min(day for day, _, _ in shares))
    wanted = {day: 1.0 if before is None else share for day, _, share in shares}
    total = sum(wanted.values())
    most = week_km if before is None else one_step_longer(before, settings)
    if most_km is not None:
        most = min(most, most_km)
    limit = _tenths(min(week_km * wanted[big_day] / total, most), tenth)
    others = {day: share for day, share in wanted.items() if day != big_day}
    parts = {big_day: limit} | _parted(_tenths(week_km, tenth) - limit, others, limit)
    found: dict[date, float] = {}
    for day in sorted(parts):
        reference = longest.before(day)
        step = parts[day] if reference is None else _tenths(one_step_longer(reference, settings), tenth)
        if tenths := min(parts[day], step):
            found[day] = metres(tenths / 10, settings.unit)
            longest.add(day, found[day] / 1000)
    return found


def _tenths(km: float, tenth: float) -> int:
    """How many whole tenths of the unit a distance has; a hair under one counts as that one."""
    return max(0, floor(km / tenth + 1e-6))


def _parted(tenths: int, shares: Mapping[date, float], most: int) -> dict[date, int]:
    """So many tenths parted by shares, none over `most`; what rounding leaves goes to the largest rest."""
    total = sum(shares.values())
    exact = {day: tenths * share / total for day, share in shares.items()}
    parts = {day: min(most, floor(part)) for day, part in exact.items()}
    for day in sorted(exact, key=lambda day: (parts[day] - exact[day], day)):
        if sum(parts.values()) < tenths and parts[day] < most:
            parts[day] += 1
    return parts


def _reach(
    volume: Volume,
    goal: Goal,
    before: Sequence[WeekVolume],
    settings: Settings,
    first: date,
    km: float,
    longest_km: float | None,
    long_share: float,
) -> Reach | None:
    if goal.kind is None or goal.distance_m is None:
        return None
    race = goal.kind is GoalKind.RACE
    goal_km = goal.distance_m / 1000
    by = goal.day
    if race and by is not None:
        by = week_start(by, settings.week_start) - DAY
    return reach(
        before,
        settings,
        long_enough_km(goal_km, settings) if race else goal_km,
        by,
        first,
        start_km=km,
        easy_every=volume.easy_every,
        easy_share=volume.easy_share,
        share=long_share if race else None,
        longest_km=(longest_km or km / USUAL_RUNS) if race else None,
    )


def _count(volume: Volume, goal: Goal, found: Reach | None, first: date, settings: Settings) -> int:
    if goal.day is not None and goal.kind is not None:
        last = week_start(goal.day, settings.week_start)
        return max(1, min(MOST_WEEKS, (last - first) // WEEK + 1))
    if found is None or found.with_easy is None:
        return volume.weeks
    return max(1, min(MOST_WEEKS, (found.with_easy - first) // WEEK + 2))


def _most_km(volume: Volume, goal: Goal, km: float) -> float | None:
    """The most km of a week: the goal's, of a race a multiple of it; never less than now."""
    if goal.kind is None or goal.distance_m is None:
        return None
    times = volume.race_weeks if goal.kind is GoalKind.RACE else 1.0
    return max(km, times * goal.distance_m / 1000)
