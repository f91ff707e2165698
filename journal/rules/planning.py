"""The weeks of a plan: done, still planned, the chain of caps ahead, budgets and checks. RULES.md 2, 9."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from math import fsum
from typing import TypeVar

from journal.model.days import WEEK, week_start
from journal.model.plan import NOTHING, PlanSheet
from journal.model.plan_vocabulary import Sort
from journal.model.planning import Done, Match, PlanWeek, Record
from journal.model.review import Budget, WeekSums, WeekVolume
from journal.model.vocabulary import CapBy, Kind, WeekStart
from journal.rules.budget import NO_BUDGET, budgets_ahead
from journal.rules.matching import matches
from journal.rules.outlook import Outlook, outlook, still_planned
from journal.rules.plan_checks import checks_of
from journal.rules.plan_line import LineRun, run_line, usual_pace
from journal.rules.volume import project

_T = TypeVar("_T")


def plan_weeks(record: Record, sheet: PlanSheet, first: date, last: date) -> tuple[PlanWeek, ...]:
    """Every week from `first`, the first day of one, to the week of `last`, oldest first.

    The caps are a chain over what is done and what is still planned, up to there. Checks and budgets are of
    the running week and those after it: of weeks that are over the weeks themselves tell.
    """
    today, begin = record.today, record.settings.week_start
    running, end = week_start(today, begin), week_start(last, begin)
    # What is planned after these weeks changes none of them; an entry it has by hand is still its own.
    beyond = max(end, running) + WEEK
    sessions = [one for one in sheet.sessions if one.day < beyond or one.done_uid not in ("", NOTHING)]
    matched, others = matches(sessions, record.runs, record.strength, record.cross, today)
    runs = still_planned(matched, Sort.RUN)
    line = run_line(record, runs, usual_pace(record.runs, today))
    look = outlook(
        record,
        line,
        _chain(record, line, running, max(end, running)),
        still_planned(matched, Sort.STRENGTH),
        {week_start(mark.day, begin): mark.mark for mark in sheet.marks},
    )
    budgets = budgets_ahead(
        look.chain,
        sorted(record.run_days),
        [session.day for session in runs],
        today,
        running,
        look.red.until if look.red else None,
    )
    done = {week.starts: week for week in record.sums}
    of_week = _by_week(((match.planned.day, match) for match in matched), begin)
    left = _by_week(((entry.day, entry) for entry in others), begin)
    starts_of_weeks = (first + n * WEEK for n in range((end - first) // WEEK + 1))
    return tuple(
        _week(
            look,
            done.get(starts, WeekSums(starts)),
            budgets.get(starts),
            tuple(of_week.get(starts, ())),
            tuple(left.get(starts, ())),
        )
        for starts in starts_of_weeks
    )


def _chain(record: Record, line: Iterable[LineRun], running: date, end: date) -> list[WeekVolume]:
    """The cap chain of `project` from the first run or the running week to the week that starts on `end`."""
    planned_km: defaultdict[date, float] = defaultdict(float, {running: 0.0, end: 0.0})
    ladder_weeks: set[date] = set()
    planned = ((run.day, run) for run in line if run.session is not None and run.day < end + WEEK)
    for starts, runs in _by_week(planned, record.settings.week_start).items():
        planned_km[starts] += sum(run.km or 0.0 for run in runs)
        if any(run.kind is Kind.WALK_RUN for run in runs):
            ladder_weeks.add(starts)
    return project(record.sums, planned_km, record.settings, ladder_weeks, record.history)


def _by_week(dated: Iterable[tuple[date, _T]], begin: WeekStart) -> Mapping[date, Sequence[_T]]:
    weeks: defaultdict[date, list[_T]] = defaultdict(list)
    starts = next_one = date.min
    for day, one in dated:
        if not starts <= day < next_one:  # nearly all come by day
            starts = week_start(day, begin)
            next_one = starts + WEEK
        weeks[starts].append(one)
    return weeks


def _week(
    look: Outlook,
    done: WeekSums,
    budget: Budget | None,
    matched: tuple[Match, ...],
    others: tuple[Done, ...],
) -> PlanWeek:
    """One week; `budget` is None for one that is over."""
    starts = done.starts
    if starts < look.chain[0].sums.starts:
        nothing = WeekVolume(done, None, CapBy.NONE, over_cap=False, tolerated_km=0.0)
        return PlanWeek(
            starts,
            done,
            0.0,
            about=False,
            left_out=0,
            volume=nothing,
            budget=NO_BUDGET,
            matches=matched,
            others=others,
            mark=look.marks.get(starts),
        )
    week = look.week(starts)
    return PlanWeek(
        starts=starts,
        done=done,
        planned_km=fsum(run.km or 0.0 for _, run, _ in week.planned),
        about=week.about,
        left_out=week.left_out,
        volume=week.volume,
        budget=budget or NO_BUDGET,
        matches=matched,
        others=others,
        mark=week.mark,
        checks=() if budget is None else checks_of(look, week),
    )
