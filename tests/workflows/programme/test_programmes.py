"""The packaged programmes: their weeks, their km and races, own ones beside them."""

from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from journal.model.days import DAY, WEEK, week_start
from journal.model.errors import JournalError, NotReadableError
from journal.model.plan_vocabulary import GoalKind, PlanRule, Sort, WeekMark
from journal.model.planning import Record
from journal.model.programme import Ask, ladder_of
from journal.model.settings import Settings
from journal.model.vocabulary import Guide, Kind, Unit, WeekStart
from journal.rules.ahead import one_step_longer
from journal.workflows.programme.applying import applied
from journal.workflows.programme.programmes import (
    listed_programmes,
    own_folder,
    programme_called,
)
from journal.workflows.programme.questions import questions, read_answers
from journal.workflows.programme.words import sentences
from tests.workflows.programme.made import FRIDAY, NAMES, NEXT_MONDAY, breaches, made, record


@pytest.mark.parametrize("first", WeekStart)
@pytest.mark.parametrize("unit", Unit)
@pytest.mark.parametrize("weeks", [0, 1, 12])
@pytest.mark.parametrize("name", NAMES)
def test_with_its_own_answers_no_programme_breaches_a_check(
    name: str, weeks: int, unit: Unit, first: WeekStart
) -> None:
    plan = made(name, record(weeks, unit=unit, week_start=first))
    assert plan.sessions
    assert breaches(plan) == []
    days = [run.day for run in plan.runs]
    assert all(after - before >= 2 * DAY for before, after in pairwise(days))
    assert plan.sessions == tuple(sorted(plan.sessions, key=lambda session: session.day))
    assert min(session.day for session in plan.sessions) >= plan.first_day


def test_every_week_of_a_programme_has_two_strength_sessions_but_none_before_the_long_run() -> None:
    for name in NAMES:
        plan = made(name, record(12))
        for week in plan.weeks:
            strength = [match.planned.day for match in week.matches if match.planned.sort is Sort.STRENGTH]
            long = [match.planned.day for match in week.matches if match.planned.kind is Kind.LONG]
            assert len(strength) >= 2
            assert not {day - DAY for day in long} & set(strength)


def test_settling_is_without_runs_or_with_short_ones() -> None:
    assert made("settle-rest", record(12)).runs == ()
    assert len(made("settle-rest", record(12)).weeks) == 2
    reduced = made("settle-reduce", record(12), pain_from="3.5 km")
    assert {run.kind for run in reduced.runs} == {Kind.EASY}
    assert {run.distance_m for run in reduced.runs} == {2500.0}
    assert [round(week.total_km, 1) for week in made("settle-reduce", record(12)).weeks] == [8.4] * 3


def test_pain_that_begins_at_once_leaves_nothing_to_reduce() -> None:
    with pytest.raises(NotReadableError, match=r"Pain from 1.5 km on .* settle-rest is the one"):
        made("settle-reduce", record(12), pain_from="1.5 km")


def test_the_pain_that_usually_begins_somewhere_is_taken_from_the_runs() -> None:
    runs = tuple(
        replace(run, pain_from_m=far) for run, far in zip(record(1).runs, (3000, 4000, 8000), strict=True)
    )
    asked = {
        one.ask: one.default
        for one in questions(programme_called("settle-reduce"), replace(record(1), runs=runs))
    }
    assert asked[Ask.PAIN_FROM] == "4.0 km"


def test_the_ladder_goes_up_after_two_runs_of_each_stage() -> None:
    plan = made("walk-run", record())
    ladder = ladder_of(programme_called("walk-run"))
    assert [run.structure or run.run_minutes for run in plan.runs] == [
        stage.structure or stage.minutes for stage in ladder for _ in range(2)
    ]
    assert {run.kind for run in plan.runs} == {Kind.WALK_RUN}
    assert (len(plan.weeks), plan.last_day) == (4, date(2026, 12, 20))
    assert len(made("walk-run", record(), run_days="mon thu").weeks) == 6


def test_a_ladder_that_begins_in_a_week_of_sundays_keeps_its_order() -> None:
    plan = made("walk-run", record(week_start=WeekStart.SUNDAY), run_days="tue thu sun", start="tomorrow")
    assert [run.run_minutes for run in plan.runs] == sorted(run.run_minutes or 0 for run in plan.runs)
    assert breaches(plan) == []


def test_three_runs_grow_at_the_caps_with_every_fourth_week_easy() -> None:
    plan = made("three-runs", record(12))
    assert [round(week.total_km, 1) for week in plan.weeks[:8]] == [
        12,
        13.2,
        14.5,
        10.1,
        14.5,
        15.9,
        17.4,
        12.1,
    ]
    assert [week.mark for week in plan.weeks[:4]] == [None, None, None, WeekMark.EASY]
    assert {mark.mark for mark in plan.marks} == {WeekMark.EASY}
    longest = [
        max(run.distance_m or 0 for run in plan.runs if run.day < week.starts + WEEK) for week in plan.weeks
    ]
    assert all(b / 1000 <= one_step_longer(a / 1000, Settings()) + 0.1 for a, b in pairwise(longest))


def test_who_runs_less_now_than_the_record_begins_there() -> None:
    plan = made("three-runs", record(12), km="8 km")
    assert [round(week.total_km, 1) for week in plan.weeks[:4]] == [8.0, 8.0, 9.0, 6.3]
    assert breaches(plan) == []


def test_km_are_asked_as_the_mean_of_the_weeks_with_a_run() -> None:
    def default(of: Record) -> str:
        return next(one.default for one in questions(programme_called("three-runs"), of) if one.ask is Ask.KM)

    assert default(record(12)) == "12.0 km"
    assert default(record(12, unit=Unit.MI)) == "7.5 mi"
    assert default(record()) == "12.0 km"
    paused = record(1, km=9.0)
    assert default(replace(paused, today=FRIDAY + 3 * WEEK)) == "9.0 km"


@pytest.mark.parametrize("minutes", ["90min", "90 min", "1h30", "1:30:00"])
def test_minutes_a_week_count_at_the_usual_pace(minutes: str) -> None:
    assert [made("three-runs", record(), km=minutes).answers.km] == [pytest.approx(12.857, abs=0.001)]
    assert made("three-runs", record(12, km=15.0), km=minutes).answers.km == pytest.approx(15.0)


def test_tempo_and_speed_are_easy_runs_until_too_soon_is_quiet() -> None:
    waiting = made("three-runs", record(12, before_km=20.0))
    assert {run.kind for run in waiting.runs} == {Kind.EASY, Kind.LONG}
    assert {run.note for run in waiting.runs} == {
        "", "tempo once the check “too soon” is quiet", "speed once the check “too soon” is quiet"
    }  # fmt: skip
    ready = made("three-runs", record(12, answer=Guide.GREEN, before_km=20.0))
    fast = [(run.kind, run.day) for run in ready.runs if run.kind in (Kind.TEMPO, Kind.SPEED)]
    assert fast[0] == (Kind.TEMPO, date(2026, 12, 24))
    assert next(day for kind, day in fast if kind is Kind.SPEED) == date(2027, 1, 5)
    assert breaches(ready) == []
    easy = {mark.day for mark in ready.marks}
    assert not easy & {week_start(day, WeekStart.MONDAY) for _, day in fast}
    unsaid = made("three-runs", record(12, answer=Guide.GREEN))
    assert "How far that week was is not said: press o, “a week before it began”." in sentences(
        unsaid, Settings()
    )


def test_a_weekly_goal_is_reached_and_held() -> None:
    plan = made("three-runs", record(12), goal="20 km a week")
    assert (plan.plan.goal, plan.plan.goal_m, plan.plan.goal_day) == (GoalKind.WEEK, 20_000, None)
    assert max(week.total_km for week in plan.weeks) == pytest.approx(20.0)
    assert plan.reach is not None
    assert plan.reach.with_easy in [week.starts for week in plan.weeks if week.total_km > 19.99]
    assert breaches(plan) == []


def test_a_race_that_fits_is_on_its_day_with_nothing_the_day_before() -> None:
    plan = made("three-runs", record(12), goal="10 km 2027-03-28")
    race = plan.runs[-1]
    assert (race.kind, race.day, race.distance_m) == (Kind.RACE, date(2027, 3, 28), 10_000)
    assert plan.last_day == race.day
    assert not [session for session in plan.sessions if race.day - DAY <= session.day < race.day]
    assert breaches(plan) == []
    assert any("fits under the caps by" in said for said in sentences(plan, Settings()))


def test_a_race_too_early_says_when_it_would_fit() -> None:
    plan = made("three-runs", record(12), goal="10 km 28 feb")
    said = " ".join(sentences(plan, Settings()))
    assert "A race of 10.0 km is one step up from a long run of 9.1 km" in said
    assert "does not fit under the caps by Sun 21 Feb 2027" in said
    assert "It would in W08" in said
    assert [check.rule for week in plan.weeks for check in week.checks if not check.rule.is_note] == [
        PlanRule.LONG_RUN
    ]


def test_a_race_further_ahead_than_a_plan_goes_is_its_goal_but_not_in_its_weeks() -> None:
    plan = made("three-runs", record(12), goal="marathon 2030-03-31")
    assert plan.plan.goal_day == date(2030, 3, 31)
    assert (len(plan.weeks), {run.kind for run in plan.runs}) == (104, {Kind.EASY, Kind.LONG})
    assert breaches(plan) == []


def test_weeks_without_a_pattern_are_empty(tmp_path: Path) -> None:
    text = 'name = "x"\ntitle = "X"\nphase = "build"\nabout = "x"\n[[week]]\nweeks = "2"\ntue = "easy 5km"\n'
    (tmp_path / "x.toml").write_text(text)
    programme = programme_called("x", tmp_path)
    plan = applied(programme, read_answers(programme, {}, record()), record())
    assert [run.day for run in plan.runs] == [NEXT_MONDAY + WEEK + DAY]
    assert plan.first_day == NEXT_MONDAY


def test_from_half_an_hour_in_one_go_to_ten_kilometres() -> None:
    plan = made("three-runs", record(), goal="10 km")
    assert breaches(plan) == []
    assert plan.plan.goal_m == 10_000
    assert max(run.distance_m or 0 for run in plan.runs) >= 9_100
    assert "A long run of 9.1 km fits under the caps: in W09" in " ".join(sentences(plan, Settings()))


def test_own_programmes_stand_beside_and_a_broken_one_stops_none(tmp_path: Path) -> None:
    own = own_folder(tmp_path / "journal.db")
    assert own == tmp_path / "programmes"
    assert [one.own for one in listed_programmes(own)] == [False] * 6
    own.mkdir()
    head = 'title = "Hers"\nphase = "return"\nabout = "From my physio."\n[[week]]\nweeks = "1"\n'
    (own / "a.toml").write_text(f'name = "hers"\n{head}tue = "easy 5km"\n')
    (own / "b.toml").write_text(f'name = "broken"\n{head}tue = "easy enough"\n')
    (own / "c.toml").write_text("name = ")
    (own / "notes.txt").write_text("not one of them")
    good, unreadable, no_toml = listed_programmes(own)[6:]
    assert good.programme is not None
    assert (good.own, good.programme.name) == (True, "hers")
    assert "b.toml, line 7: “easy enough”" in str(unreadable.error)
    assert "c.toml is no TOML" in str(no_toml.error)
    assert programme_called("hers", own).title == "Hers"
    with pytest.raises(JournalError, match="line 7"):
        programme_called("b", own)
    with pytest.raises(JournalError, match=r"There is no programme “hiss”. There are hers, settle-reduce"):
        programme_called("hiss", own)
    (own / "a.toml").write_text(f'name = "walk-run"\n{head}tue = "easy 5km"\n')
    assert programme_called("walk-run", own).title == "Hers"
