"""RULES.md 2: the chain of caps ahead is the one `review` finds once the weeks are run as planned."""

from dataclasses import dataclass, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.model.days import DAY, WEEK, week_start
from journal.model.entries import Entries, Run, Structure
from journal.model.plan import PlannedSession
from journal.model.plan_vocabulary import Sort
from journal.model.planning import PlanWeek, Record
from journal.model.review import WeekVolume
from journal.model.settings import Settings
from journal.model.vocabulary import CapBy, CapRule, Kind, WeekStart
from journal.rules.plan_line import planned_km
from journal.rules.planning import plan_weeks
from journal.rules.review import review
from journal.rules.volume import unbroken, week_sums
from tests.rules.journals import DISTANCES, day, run
from tests.rules.plans import other, planned, sheet

HISTORY = 35
"""Days of runs before the first day that anything is planned on."""
PACE = 0.36
"""Seconds for a metre, 6 min/km: every run has it, so that minutes planned are km known."""

KM = st.builds(dict, km=DISTANCES)
MINUTES = st.builds(dict, minutes=st.integers(10, 90).map(float))
WALK_RUN = st.builds(
    dict,
    structure=st.builds(Structure, st.integers(4, 8), st.just(180.0), st.just(120.0)),
    kind=st.just("walk-run"),
)
LADDER_KM = st.builds(dict, km=DISTANCES, kind=st.just("walk-run"))
EASY_WEEK = [(1, {"km": 2.0}), (4, {"km": 1.5})]


def weeks_of(*sorts: st.SearchStrategy[dict[str, object]]) -> st.SearchStrategy[list[list[tuple[int, dict]]]]:
    """Weeks of runs on days of their own: full ones, easy ones, empty ones."""
    week = st.lists(st.tuples(st.integers(0, 6), st.one_of(*sorts)), max_size=4, unique_by=lambda one: one[0])
    return st.lists(st.one_of(week, week, week, st.just(EASY_WEEK), st.just([])), min_size=1, max_size=9)


@dataclass(frozen=True)
class Case:
    """What was run before the first day, what is planned from it on, and how the weeks are counted."""

    ran: tuple[Run, ...]
    sessions: tuple[PlannedSession, ...]
    settings: Settings
    first: int
    last: int

    def weeks_on(self, today: int) -> tuple[PlanWeek, ...]:
        """The plan as it is seen on a day, all before it run as planned."""
        runs = (*self.ran, *(as_run(one) for one in self.sessions if one.day < day(today) and to_run(one)))
        begin = self.settings.week_start
        sums = unbroken(week_sums(runs, begin), week_start(day(today), begin))
        done = Record(day(today), self.settings, tuple(sums), runs)
        return plan_weeks(done, sheet(*self.sessions), week_start(day(0), begin), day(self.last))

    def reviewed(self) -> dict[object, WeekVolume]:
        """The weeks of the review at the end, everything run as planned, by their first day."""
        runs = (*self.ran, *(as_run(one) for one in self.sessions if to_run(one)))
        found = review(Entries(runs=runs), self.settings, day(self.last))
        return {week.starts: week.volume for week in found.weeks}


def to_run(session: PlannedSession) -> bool:
    return session.sort is Sort.RUN and session.skipped is None


def as_run(session: PlannedSession) -> Run:
    """The session, run exactly as it was planned."""
    km, _ = planned_km(session, PACE)
    assert km is not None
    return Run(
        day=session.day,
        kind=session.kind or Kind.EASY,
        distance_m=1000 * km,
        duration_s=PACE * 1000 * km,
        structure=session.structure,
        uid=session.uid,
    )


def case(
    ran: list[tuple[int, float]],
    weeks: list[list[tuple[int, dict]]],  # type: ignore[type-arg]
    skipped: set[int],
    first: int,
    rule: CapRule,
    begin: WeekStart,
) -> Case:
    """`first` is the day of the week the plan begins on; sessions of the places `skipped` are left out."""
    start = HISTORY + first
    numbered = [(HISTORY + 7 * n + weekday, what) for n, week in enumerate(weeks) for weekday, what in week]
    sessions = [planned(number, **what, uid=f"p{number}") for number, what in numbered if number >= start]
    kept = tuple(replace(one, skipped="") if n in skipped else one for n, one in enumerate(sessions))
    # One run that gives a pace; without it minutes would be left out of the caps, which the screen says.
    before = [(start - 1, 3.0), *(one for one in ran if one[0] < start - 1)]
    return Case(
        tuple(run(number, km, 6 * km) for number, km in sorted(before)),
        (*kept, other(HISTORY + 2, "rest"), other(HISTORY + 3, "strength")),
        Settings(cap_rule=rule, week_start=begin),
        start,
        HISTORY + 7 * len(weeks) + 6,
    )


def cases(*sorts: st.SearchStrategy[dict[str, object]]) -> st.SearchStrategy[Case]:
    return st.builds(
        case,
        st.lists(st.tuples(st.integers(0, HISTORY + 5), DISTANCES), max_size=14),
        weeks_of(*sorts),
        st.sets(st.integers(0, 20), max_size=3),
        st.integers(0, 6),
        st.sampled_from(CapRule),
        st.sampled_from(WeekStart),
    )


def agree(projected: WeekVolume, found: WeekVolume) -> bool:
    """Whether the two are the same week with the same cap, but for what sums in another order round off."""
    assert projected.sums.km == pytest.approx(found.sums.km), found.sums.starts
    assert projected.cap_km == pytest.approx(found.cap_km), found.sums.starts
    assert projected.tolerated_km == pytest.approx(found.tolerated_km)
    return (projected.cap_by, projected.over_cap) == (found.cap_by, found.over_cap)


@settings(max_examples=150, deadline=None)
@given(cases(KM, KM, KM, MINUTES, WALK_RUN, LADDER_KM))
def test_the_caps_ahead_are_those_of_the_review_once_the_weeks_are_run(given_case: Case) -> None:
    reviewed = given_case.reviewed()
    projected = given_case.weeks_on(given_case.first)
    assert {week.starts for week in projected} >= {*reviewed}
    for week in projected:
        if week.starts in reviewed:
            assert agree(week.volume, reviewed[week.starts]), week.name
        else:
            assert (week.volume.cap_km, week.volume.cap_by) == (None, CapBy.NONE)


@settings(max_examples=80, deadline=None)
@given(cases(KM, KM, LADDER_KM), st.integers(0, 70))
def test_following_the_plan_moves_no_cap(given_case: Case, later: int) -> None:
    """Whichever day one looks: what is done as planned leaves the caps of all weeks where they were."""
    early = given_case.weeks_on(given_case.first)
    late = given_case.weeks_on(min(given_case.first + later, given_case.last))
    assert [week.starts for week in early] == [week.starts for week in late]
    for before, after in zip(early, late, strict=True):
        assert agree(before.volume, after.volume), before.name


@settings(max_examples=60, deadline=None)
@given(cases(KM, KM, MINUTES, WALK_RUN, LADDER_KM), st.integers(-3, 9))
def test_fewer_weeks_are_the_same_weeks(given_case: Case, fewer: int) -> None:
    """No week looks ahead: so a screen may ask for those in sight alone."""
    every = given_case.weeks_on(given_case.first)
    last = min(given_case.last, given_case.first + 7 * fewer)
    few = replace(given_case, last=last).weeks_on(given_case.first)
    assert few == every[: len(few)]


@pytest.mark.parametrize("rule", CapRule)
@pytest.mark.parametrize("begin", WeekStart)
def test_the_law_speaks_of_caps_that_are_there(rule: CapRule, begin: WeekStart) -> None:
    """One case by hand, so that the property is not one of weeks without a cap."""
    weeks = [[(1, {"km": 4.0}), (3, {"minutes": 30.0}), (5, {"km": km})] for km in (5.0, 6.0, 2.0, 9.0)]
    ran = [(7 * n + weekday, 4.0) for n in range(5) for weekday in (1, 3, 5)]
    made = case(ran, weeks, set(), 0, rule, begin)
    reviewed = made.reviewed()
    ahead = [week for week in made.weeks_on(made.first) if week.starts >= week_start(day(HISTORY), begin)]
    caps = [week.volume.cap_km for week in ahead[:4]]
    assert all(cap is not None for cap in caps)
    assert len({round(cap or 0, 3) for cap in caps}) > 2
    assert all(agree(week.volume, reviewed[week.starts]) for week in ahead)
    assert ahead[-1].starts + WEEK > day(made.last) - DAY
