"""RULES.md 9: what a week of a plan holds, and what lies ahead of a goal day."""

from dataclasses import replace

import pytest

from journal.model.plan import PlannedSession
from journal.model.plan_vocabulary import GoalKind
from journal.model.settings import Settings
from journal.model.vocabulary import Rhythm, Unit
from journal.rules.plan_facts import (
    Ahead,
    ahead_words,
    plan_facts_ahead,
    week_facts,
    week_parts,
    weeks_left_words,
    wide_week_parts,
)
from tests.rules.journals import FRI, MON, SAT, SUN, THU, TUE, WED, day, even_weeks, run
from tests.rules.plans import other, planned, record, sheet, strength, weeks

NOW = 28
KM = Settings()
LIFTS = (other(NOW + MON, "strength", "B"), other(NOW + WED, "strength", "A"))
FULL = (
    *LIFTS,
    planned(NOW + TUE, 4.6),
    planned(NOW + THU, 4.8, "tempo"),
    planned(NOW + SAT, 6.0, "long"),
)


def parts(*sessions: PlannedSession, settings: Settings = KM, today: int = NOW, **more: object) -> str:
    done = record(today, even_weeks(4), settings=settings, **more)  # type: ignore[arg-type]
    week = weeks(done, sheet(*sessions))[0]
    return " · ".join(week_parts(week_facts(week, settings), settings))


def wide(*sessions: PlannedSession, settings: Settings = KM) -> list[str]:
    (week,) = weeks(record(NOW, even_weeks(4), settings=settings), sheet(*sessions))
    return wide_week_parts(week_facts(week, settings), settings)


def test_a_week_in_one_line() -> None:
    assert parts(*FULL) == "15.4 km of 16.5 · runs 3 · rest after each run ✓ · strength 2 ✓"
    assert wide(*FULL) == [
        "15.4 km of 16.5 km",
        "three runs ✓",
        "a rest day after each ✓",
        "easy, tempo, long ✓",
        "strength 2 ✓",
    ]


def test_what_is_not_kept_has_no_tick() -> None:
    runs = [planned(NOW + on, 3.0, "tempo") for on in (TUE, WED, FRI, SUN)]
    assert parts(*runs) == "12.0 km of 16.5 · runs 4 · no rest day between two runs · strength 0 of 2"
    assert wide(*runs)[1:] == [
        "four runs",
        "no rest day between two runs",
        "tempo, tempo, tempo, tempo",
        "strength 0 of 2",
    ]


def test_a_run_on_the_day_after_the_last_of_the_week_before() -> None:
    done = record(NOW, [*even_weeks(4), run(27, 5.0)])
    week = weeks(done, sheet(planned(NOW, 4.0)))[0]
    assert week_facts(week, KM).rests is False


def test_a_week_without_runs_or_with_the_rhythm_as_planned_says_nothing_of_rest() -> None:
    assert parts() == "0.0 km of 16.5 · runs 0 · strength 0 of 2"
    as_planned = Settings(rhythm=Rhythm.AS_PLANNED)
    assert parts(*FULL, settings=as_planned) == "15.4 km of 16.5 · runs 3 · strength 2 ✓"
    assert wide(*FULL, settings=as_planned)[1:3] == ["three runs", "easy, tempo, long ✓"]


def test_a_week_that_is_over_and_what_was_done_count_the_same() -> None:
    done = record(NOW + THU, [*even_weeks(4), run(NOW + TUE, 4.0)], strength=(strength(NOW + WED),))
    found = weeks(done, sheet(*FULL), first=21)
    assert " · ".join(week_parts(week_facts(found[0], KM), KM)).startswith("15.0 km of 16.5 · runs 3 · rest")
    facts = week_facts(found[1], KM)
    assert (facts.runs, facts.strength, facts.total_km) == (3, 1, pytest.approx(14.8))


def test_a_run_of_another_week_that_was_chosen_by_hand_counts_where_it_was_run() -> None:
    done = record(NOW + THU, [*even_weeks(4), run(NOW + TUE, 4.0, uid="late")])
    found = weeks(done, sheet(planned(27, 4.0, done_uid="late")), first=21, last=NOW)
    assert [week_facts(week, KM).runs for week in found] == [3, 1]


def test_a_marked_week_wants_no_strength_and_miles_are_miles() -> None:
    done = record(NOW, even_weeks(4), settings=Settings(unit=Unit.MI))
    (week,) = weeks(done, sheet(planned(NOW + TUE, minutes=30), marks=[(NOW, "easy")]))
    assert week_parts(week_facts(week, done.settings), done.settings) == [
        "0.0 mi of 10.3",
        "runs 1",
        "rest after each run ✓",
        "strength 0",
    ]


class TestAhead:
    """A race in four weeks, on a Saturday."""

    RACE = {"goal": GoalKind.RACE, "goal_m": 10_000.0, "goal_day": day(NOW + 21 + SAT)}
    RUNS = (
        planned(NOW + SAT, 7.0, "long"),
        planned(NOW + 7 + SAT, 8.0, "long"),
        planned(NOW + 14 + SAT, 7.5, "long"),
    )

    def found(self, *sessions: PlannedSession, **goal: object) -> Ahead | None:
        done = record(NOW, even_weeks(4))
        plan = sheet(*sessions, **{**self.RACE, **goal})
        return plan_facts_ahead(weeks(done, plan, last=NOW + 27), plan, done)

    def test_the_longest_run_before_it(self) -> None:
        ahead = self.found(*self.RUNS, planned(NOW + 21 + SAT, 10.0, "race"))
        assert ahead
        assert (ahead.longest_km, ahead.longest_day) == (8.0, day(NOW + 7 + SAT))
        assert ahead_words(ahead, KM) == "race 25 Apr: longest run before it 8.0 km on 11 Apr"
        assert weeks_left_words(ahead) == "3 weeks to go"

    def test_whether_the_race_fits_under_the_cap_of_its_week(self) -> None:
        in_the_week = planned(NOW + 21 + TUE, 8.0)
        ahead = self.found(*self.RUNS, planned(NOW + 21 + SAT, 10.0, "race"))
        assert ahead
        assert ahead.fits
        assert ahead_words(ahead, KM, wide=True).endswith("; the 10.0 km fits under the cap of its week")
        planned_too = self.found(*self.RUNS, in_the_week, planned(NOW + 21 + SAT, 10.0, "race"))
        not_planned = self.found(*self.RUNS, in_the_week)
        assert planned_too
        assert not_planned
        assert planned_too.fits is not_planned.fits is False
        assert "does not fit under the cap" in ahead_words(not_planned, KM, wide=True)

    def test_a_week_of_so_many_km_is_no_race(self) -> None:
        ahead = self.found(*self.RUNS, goal=GoalKind.WEEK)
        assert ahead
        assert (ahead.race_km, ahead.fits) == (None, None)
        assert ahead_words(ahead, KM, wide=True) == "goal 25 Apr: longest run before it 8.0 km on 11 Apr"

    def test_without_runs_or_a_day_to_come(self) -> None:
        ahead = self.found()
        assert ahead
        assert ahead_words(ahead, KM) == "race 25 Apr: no run planned before it"
        assert self.found(goal_day=None) is None
        assert self.found(goal_day=day(NOW - 1)) is None

    def test_what_is_skipped_or_over_is_no_run_ahead(self) -> None:
        ahead = self.found(replace(self.RUNS[1], skipped="ill"), planned(NOW - 1, 20.0))
        assert ahead
        assert ahead.longest_km is None
