"""The sessions of a programme, week by week, on the days that suit and with the km of their week."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Iterator, Sequence
from datetime import date

from journal.exchange.programmes import SHARE
from journal.model.days import DAY, WEEK, week_start
from journal.model.plan import MarkedWeek, Plan, PlannedSession, PlanSheet
from journal.model.plan_vocabulary import GoalKind, Sort, WeekMark
from journal.model.planning import Record, Stage
from journal.model.programme import STAGE_WORD, Answers, PatternWeek, Programme, Shape
from journal.model.review import WeekSums, WeekVolume
from journal.model.vocabulary import Kind, Rhythm
from journal.rules.planning import plan_weeks
from journal.rules.volume import WEEKS_BACK, next_cap
from journal.workflows.programme.days import Placed, placed
from journal.workflows.programme.programmes import slot_sessions
from journal.workflows.programme.volume import (
    MOST_WEEKS,
    Longest,
    Outline,
    outline,
    run_amounts,
    run_longest,
)

FAST = (Kind.TEMPO, Kind.SPEED)
BEFORE_RACE = 2 * DAY
RACE_WEEK = 0.4
"""How much of a week's km the runs before a race have together."""


class Building:
    """One application while it is made: the ladder still to run, the longest run so far, the marked weeks.

    `kept` is what is planned before its first day and stays.
    """

    def __init__(
        self, programme: Programme, answers: Answers, record: Record, kept: Sequence[PlannedSession]
    ) -> None:
        self.programme, self.answers, self.record = programme, answers, record
        self.settings = record.settings
        self.first = week_start(answers.start, self.settings.week_start)
        sheet = PlanSheet(Plan(day=record.today, name=programme.title), tuple(kept))
        *before, begun = plan_weeks(record, sheet, self.first - WEEKS_BACK * WEEK, self.first)
        self.chain = [week.volume for week in before]
        self.begun_km = begun.total_km
        runs = [
            one for one in kept if one.sort is Sort.RUN and one.skipped is None and one.day >= record.today
        ]
        self.run_days = {*record.run_days, *(run.day for run in runs)}
        self.longest: Longest = run_longest(record, runs)
        self.outline: Outline | None = None
        if programme.volume:
            self.outline = outline(
                programme.volume,
                answers,
                record,
                self.chain,
                self.first,
                self.longest.before(answers.start),
                self._long_share(),
            )
        self.ladder = deque(step.stage for step in programme.ladder for _ in range(step.times))
        self.marks: list[MarkedWeek] = []
        self.race_day = self._race_day()

    def _long_share(self) -> float:
        """How much of a week its longest run has, on the days that suit."""
        pattern = _pattern(self.programme, 1, self.answers.goal.shape)
        placed_slots = placed(pattern, self.answers) if pattern else ()
        shares = [float(found[2]) for one in placed_slots if (found := SHARE.fullmatch(one.slot.words))]
        return max(shares) / sum(shares) if shares else 1.0

    def _race_day(self) -> date | None:
        """The day of the race, None without one and where it is further ahead than a plan goes."""
        goal = self.answers.goal
        if self.programme.volume is None or goal.kind is not GoalKind.RACE or goal.day is None:
            return None
        return goal.day if (goal.day - self.first) // WEEK < MOST_WEEKS else None

    def sessions(self) -> Iterator[PlannedSession]:
        """All sessions, week by week."""
        number = 1
        while self._goes_on(number):
            yield from self._week(number, self.first + (number - 1) * WEEK)
            number += 1

    def _goes_on(self, number: int) -> bool:
        if number > MOST_WEEKS:
            return False
        if self.outline:
            return number <= len(self.outline.weeks_km)
        if self.programme.ladder:
            pattern = _pattern(self.programme, number, self.answers.goal.shape)
            return bool(self.ladder) and pattern is not None
        return number <= (self.programme.fixed_weeks or 0)

    def _week(self, number: int, starts: date) -> Iterator[PlannedSession]:
        pattern = _pattern(self.programme, number, self.answers.goal.shape)
        if pattern is None:
            return
        dated = sorted(
            (
                (starts + (one.weekday - starts.weekday()) % 7 * DAY, one)
                for one in placed(pattern, self.answers)
            ),
            key=lambda each: each[0],
        )
        shares: list[tuple[date, Kind, float]] = []
        for day, one in dated:
            found = SHARE.fullmatch(one.slot.words)
            if found:
                shares.append((day, Kind(found[1]), float(found[2])))
            elif self._fits(day, one.sort):
                yield from self._plain(day, one)
        race_week = self._race_in(starts) is not None
        volume = self.programme.volume
        easy = bool(volume and volume.chain and volume.easy_every and number % volume.easy_every == 0)
        if mark := pattern.mark or (WeekMark.EASY if easy or race_week else None):
            self.marks.append(MarkedWeek(day=starts, plan_uid="", mark=mark))
        yield from self._shared(number, starts, shares, quick=not (easy or race_week))

    def _fits(self, day: date, sort: Sort) -> bool:
        """Whether a session may be on a day: from the start to just before a race, no run after a run."""
        if day < self.answers.start:
            return False
        free = BEFORE_RACE + (DAY if sort is Sort.STRENGTH else 0 * DAY)
        if self.race_day and self.race_day - day < free:
            return False
        rest = self.settings.rhythm is Rhythm.REST_DAY and day - DAY in self.run_days
        return sort is not Sort.RUN or not (rest or day in self.run_days)

    def _plain(self, day: date, one: Placed) -> Iterator[PlannedSession]:
        if one.slot.words == STAGE_WORD:
            if self.ladder:
                yield _ladder_run(day, self.ladder.popleft())
            return
        yield from slot_sessions(one.slot, day, self.settings).sessions

    def _shared(
        self, number: int, starts: date, shares: Sequence[tuple[date, Kind, float]], *, quick: bool
    ) -> Iterator[PlannedSession]:
        if not (shares and self.outline):
            return
        cap, cap_by = next_cap(self.chain, self.settings)
        week_km = min(self.outline.weeks_km[number - 1], math.inf if cap is None else cap)
        done = self.begun_km if starts == self.first else 0.0
        left = max(0.0, week_km - done)
        race = self._race_in(starts)
        race_km = 0.0 if race is None else (race.distance_m or 0.0) / 1000
        if race is not None:
            left = max(0.0, min(left - race_km, RACE_WEEK * week_km))
        runs = [one for one in shares if self._fits(one[0], Sort.RUN)]
        # The km of runs that fall away are not put on the others.
        left = min(left, week_km * sum(one[2] for one in runs) / sum(one[2] for one in shares))
        amounts = run_amounts(left, runs, self.longest, self.settings, self._most_km())
        for day, kind, _ in runs:
            if day in amounts:
                yield self._run(day, self._kind(kind, number, quick=quick), amounts[day])
        if race is not None:
            yield race
        km = done + math.fsum(amounts.values()) / 1000 + race_km
        within = km if cap is None else min(km, cap)
        sums = WeekSums(starts, km=km)
        self.chain.append(WeekVolume(sums, cap, cap_by, over_cap=False, tolerated_km=within))

    def _race_in(self, starts: date) -> PlannedSession | None:
        """The race, where it is in the week that starts on a day."""
        metres = self.answers.goal.distance_m
        if self.race_day is None or metres is None or not starts <= self.race_day < starts + WEEK:
            return None
        return self._run(self.race_day, Kind.RACE, metres)

    def _most_km(self) -> float | None:
        """How long a run is at most, so that it ends before pain usually begins."""
        begins, volume = self.answers.pain_from_km, self.programme.volume
        return None if begins is None or volume is None else begins - volume.end_before_km

    def _kind(self, kind: Kind, number: int, *, quick: bool) -> Kind:
        volume = self.programme.volume
        if kind not in FAST or volume is None:
            return kind
        since = volume.tempo_from if kind is Kind.TEMPO else volume.speed_from
        return kind if quick and number >= since else Kind.EASY

    def _run(self, day: date, kind: Kind, metres: float) -> PlannedSession:
        unit = self.answers.goal.unit if kind is Kind.RACE else self.settings.unit
        return PlannedSession(
            day=day, plan_uid="", sort=Sort.RUN, kind=kind, distance_m=metres, distance_unit=unit
        )


def _pattern(programme: Programme, number: int, shape: Shape) -> PatternWeek | None:
    return next(
        (
            week
            for week in programme.weeks
            if number in week.span and (not week.shapes or shape in week.shapes)
        ),
        None,
    )


def _ladder_run(day: date, stage: Stage) -> PlannedSession:
    return PlannedSession(
        day=day,
        plan_uid="",
        sort=Sort.RUN,
        kind=Kind.WALK_RUN,
        structure=stage.structure,
        duration_s=None if stage.structure else 60 * stage.minutes,
    )
