"""Programmes: which there are, what they ask, the plan that applying one makes, and its strength sessions."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from journal.model.days import DAY, WEEK, week_start
from journal.model.entries import Run, StrengthSession
from journal.model.errors import JournalError, NotReadableError
from journal.model.plan import Plan, PlannedSession, PlanSheet
from journal.model.plan_vocabulary import GoalKind, PlanRule, Sort, WeekMark
from journal.model.planning import Record
from journal.model.programme import Ask, Venue, ladder_of
from journal.model.review import RunVerdict
from journal.model.settings import Settings
from journal.model.vocabulary import Guide, Kind, Knee, Rhythm, Side, Unit, WeekStart
from journal.rules.ahead import one_step_longer
from journal.rules.volume import unbroken, week_sums
from journal.store.journal import Journal
from journal.workflows.programme.answers import read_start
from journal.workflows.programme.applying import Applied, applied, as_new_plan, into_plan
from journal.workflows.programme.programmes import (
    default_ladder,
    ladder_for,
    listed_programmes,
    own_folder,
    programme_called,
)
from journal.workflows.programme.questions import questions, read_answers
from journal.workflows.programme.strength import (
    knee_of,
    planned_strength,
    session_hints,
    session_names,
    session_template,
    venue_of,
    week_number,
)
from journal.workflows.programme.words import sentences, week_lines

FRIDAY = date(2026, 11, 20)
NEXT_MONDAY = date(2026, 11, 23)
NAMES = ("settle-rest", "settle-reduce", "strength-8-weeks", "walk-run", "walk-run-long", "three-runs")


def record(weeks: int = 0, km: float = 12.0, answer: Guide | None = None, **changed: object) -> Record:
    """So many complete weeks before this one with runs on Tuesday, Thursday and Saturday, 30 min each."""
    settings = replace(Settings(), **changed)
    running = week_start(FRIDAY, settings.week_start)
    runs = tuple(
        Run(
            day=running - n * WEEK + timedelta(days=place),
            distance_m=1000 * km / 3,
            duration_s=1800,
            uid=f"{n}-{place}",
        )
        for n in range(weeks, 0, -1)
        for place in (1, 3, 5)
    )
    sums = unbroken(week_sums(runs, settings.week_start), running)
    verdicts = tuple(RunVerdict(run, answer, (), eased=False, reasons=()) for run in runs if answer)
    return Record(FRIDAY, settings, tuple(sums), runs, verdicts, run_days=tuple(run.day for run in runs))


def made(name: str, of: Record, **texts: str) -> Applied:
    programme = programme_called(name)
    answers = {Ask(key.replace("_", "-")): text for key, text in texts.items()}
    return applied(programme, read_answers(programme, answers, of), of)


def as_planned(session: PlannedSession) -> PlannedSession:
    return replace(session, updated_at="", key=None)


def breaches(of: Applied) -> list[str]:
    return [check.words for week in of.weeks for check in week.checks if not check.rule.is_note]


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


def test_days_that_suit() -> None:
    plan = made("three-runs", record(12), run_days="mon, wed and fri")
    assert {run.day.weekday() for run in plan.runs} == {0, 2, 4}
    assert {run.day.weekday() for run in plan.runs if run.kind is Kind.LONG} == {4}
    strength = {session.day.weekday() for session in plan.sessions if session.sort is Sort.STRENGTH}
    assert not strength & {3, 4}
    two = made("three-runs", record(12), run_days="wed sun")
    assert {run.day.weekday() for run in two.runs} == {2, 6}
    assert breaches(two) == []


@pytest.mark.parametrize(
    ("key", "text", "why"),
    [
        ("run_days", "mon tue", "Mon and Tue leave no rest day after a run. Write days like tue thu sat"),
        ("run_days", "mon wed sun", "Sun and Mon leave no rest day"),
        ("run_days", "mon wed fri sun", "4 days to run, and this programme has 3 runs a week"),
        ("run_days", "monkey", "“monkey” is no day of the week"),
        ("run_days", "tue tue", "Tue is there twice"),
        ("run_days", ",", "0 days to run"),
        ("km", "far", "“far” is not a distance"),
        ("km", "900 km", "more than a plan goes"),
        ("goal", "fast", "“fast” is no goal. Write none, hills"),
        ("goal", "10 km someday", "is not a day"),
        ("goal", "10 km 2026-11-20", "is not after the start"),
        ("goal", "10 km 2226-11-20", "too far ahead"),
        ("start", "2026-11-19", "before today"),
        ("start", "2029-01-01", "more than a year ahead"),
        ("venue", "pool", "“pool” is no place for strength"),
        ("knee", "third", "“third” is no knee"),
    ],
)
def test_an_answer_that_cannot_be_is_refused_with_the_mend(key: str, text: str, why: str) -> None:
    with pytest.raises(NotReadableError, match=why) as refused:
        made("three-runs", record(12), **{key: text})
    assert refused.value.mend


def test_runs_as_planned_may_be_on_days_next_to_each_other() -> None:
    plan = made("three-runs", record(12, rhythm=Rhythm.AS_PLANNED), run_days="mon tue sat")
    assert {run.day.weekday() for run in plan.runs} == {0, 1, 5}


def test_no_run_on_the_day_after_one_that_was_run() -> None:
    ran = replace(record(12), run_days=(*record(12).run_days, FRIDAY))
    assert made("walk-run", ran, start="today").runs[0].day == date(2026, 11, 24)
    assert made("walk-run", record(12), start="today").runs[0].day == date(2026, 11, 21)


def test_the_answers_are_kept_with_the_plan() -> None:
    plan = made("strength-8-weeks", record(), venue="gym", knee="right", goal="hills").plan
    assert plan.note == "Begins 2026-11-23. Strength at the gym. Right knee."
    assert (venue_of(plan), knee_of(plan), plan.programme) == (Venue.GYM, Knee.RIGHT, "strength-8-weeks")
    assert (plan.goal, plan.goal_m) == (None, None)
    plain = made("three-runs", record()).plan
    assert (venue_of(plain), knee_of(plain)) == (Venue.HOME, None)


@pytest.mark.parametrize(
    ("goal", "last"),
    [("5 km", "B-short"), ("10 km", "B-middle"), ("half", "B-long"), ("hills", "B-hills"), ("none", "B")],
)
def test_the_goal_shapes_the_last_weeks_of_strength(goal: str, last: str) -> None:
    plan = made("strength-8-weeks", record(), goal=goal)
    names = [session.name for session in plan.sessions if session.sort is Sort.STRENGTH]
    assert names == ["A", "B", "A"] * 5 + ["A", last, "A"] * 3
    for week in range(1, 9):
        assert session_template(plan.programme, names[3 * week - 2], week, FRIDAY)


def test_strength_on_two_days_leaves_the_third_session_out() -> None:
    plan = made("strength-8-weeks", record(), strength_days="tue fri")
    names = [
        (session.day.weekday(), session.name) for session in plan.sessions if session.sort is Sort.STRENGTH
    ]
    assert names[:4] == [(1, "A"), (4, "B"), (1, "A"), (4, "B")]


def test_what_a_strength_session_consists_of() -> None:
    programme = programme_called("strength-8-weeks")
    assert session_names(programme)[:2] == ("A", "B")
    home = session_template(programme, "A", 3, FRIDAY)
    assert [(one.exercise, one.side, one.reps, one.hold_s) for one in home[:2]] == [
        ("step-up", Side.LEFT, 8, None), ("step-up", Side.RIGHT, 8, None)
    ]  # fmt: skip
    assert [one.position for one in home] == list(range(1, len(home) + 1))
    gym = session_template(programme, "A", 3, FRIDAY, Venue.GYM, Knee.RIGHT)
    assert (gym[0].exercise, gym[0].side) == ("leg press", Side.BOTH)
    assert next(one.side for one in gym if one.exercise == "fire hydrant") is Side.RIGHT
    assert {one.hold_s for one in gym if one.exercise == "plank"} == {30.0}
    assert dict(session_hints(programme, "A", 3))["step-up"].startswith("3 × 8-12 a side · 10 cm first")
    assert session_template(programme, "none of these", 3, FRIDAY) == ()
    assert session_template(programme, "A", 40, FRIDAY)[0].exercise == "rear-foot raised split squat"


def test_the_strength_session_a_plan_has_for_a_day() -> None:
    plan = made("strength-8-weeks", record(), venue="gym", knee="left")
    sheet = PlanSheet(plan.plan, plan.sessions)
    wednesday = planned_strength(sheet, NEXT_MONDAY + 2 * DAY + 3 * WEEK, Settings())
    assert wednesday is not None
    assert (wednesday.name, wednesday.sets[0].exercise) == ("B", "split squat")
    assert dict(wednesday.hints)["leg curl"] == "3 × 8-12"
    assert wednesday.progress == plan.programme.progress
    assert planned_strength(sheet, NEXT_MONDAY + DAY, Settings()) is None
    assert planned_strength(None, NEXT_MONDAY, Settings()) is None
    gone = PlanSheet(replace(plan.plan, programme="gone"), plan.sessions)
    assert planned_strength(gone, NEXT_MONDAY, Settings()) is None


def test_which_week_of_a_plan_a_day_is_in() -> None:
    plan = Plan(day=date(2026, 11, 25), name="x")
    days = (date(2026, 11, 23), date(2026, 11, 29), date(2026, 11, 30))
    assert [week_number(plan, day, Settings()) for day in days] == [1, 1, 2]
    later = replace(plan, note="Begins 2026-11-30. Strength at home.")
    assert [week_number(later, day, Settings()) for day in days] == [0, 0, 1]
    assert week_number(replace(plan, note="Begins 2026-99-30."), FRIDAY, Settings()) == 0


def test_the_ladder_of_a_plan() -> None:
    by_hand = Plan(day=FRIDAY, name="x")
    assert ladder_for(None) == ladder_for(by_hand) == default_ladder()
    assert len(ladder_for(replace(by_hand, programme="walk-run-long"))) == 10
    assert ladder_for(replace(by_hand, programme="three-runs")) == default_ladder()


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


def test_applying_is_one_step_of_undo(journal: Journal) -> None:
    plan = made("walk-run", record())
    edit = as_new_plan(plan)
    assert edit.label == "programme Walk and run in six stages from Mon 23 Nov 2026"
    with journal.change(edit.label) as writing:
        writing.apply(edit)
    sheet = journal.active_plan()
    assert sheet is not None
    assert len(sheet.sessions) == len(plan.sessions)
    assert {session.plan_uid for session in sheet.sessions} == {sheet.plan.uid}
    assert journal.undo() == edit.label
    assert journal.active_plan() is None


def test_put_into_a_plan_it_takes_the_place_of_what_is_ahead(journal: Journal) -> None:
    first = as_new_plan(made("three-runs", record(12), start="today"))
    with journal.change(first.label) as writing:
        writing.apply(first)
    sheet = journal.active_plan()
    assert sheet is not None
    edit = into_plan(made("walk-run", record(12)), sheet)
    with journal.change(edit.label) as writing:
        writing.apply(edit)
    now = journal.active_plan()
    assert now is not None
    assert (now.plan.uid, now.plan.programme, now.plan.day) == (sheet.plan.uid, "walk-run", FRIDAY)
    assert [week_number(now.plan, day, Settings()) for day in (FRIDAY, NEXT_MONDAY)] == [0, 1]
    before = [session for session in now.sessions if session.day < NEXT_MONDAY]
    assert before == [session for session in sheet.sessions if session.day < NEXT_MONDAY] != []
    assert {session.kind for session in now.sessions if session.day >= NEXT_MONDAY} == {None, Kind.WALK_RUN}
    assert now.marks == ()
    assert journal.undo() == edit.label
    back = journal.active_plan()
    assert back is not None
    assert replace(back.plan, updated_at="") == replace(sheet.plan, updated_at="")
    assert [as_planned(one) for one in back.sessions] == [as_planned(one) for one in sheet.sessions]


def test_what_stays_planned_before_counts_in_the_caps_and_for_the_rest_day() -> None:
    of = record(12)
    days = (FRIDAY, NEXT_MONDAY - DAY)
    kept = tuple(
        PlannedSession(day=day, plan_uid="p", sort=Sort.RUN, kind=Kind.EASY, distance_m=6000.0, uid=str(day))
        for day in days
    )
    sheet = PlanSheet(Plan(day=FRIDAY, name="x", uid="p"), kept)
    programme = programme_called("three-runs")
    alone, beside = (applied(programme, read_answers(programme, {}, of), of, into) for into in (None, sheet))
    assert (alone.weeks[0].volume.cap_km, beside.weeks[0].volume.cap_km) == (12.0, pytest.approx(13.2))
    assert round(beside.weeks[0].total_km, 1) == 13.2
    assert breaches(beside) == []
    answers = read_answers(programme, {Ask.RUN_DAYS: "mon wed fri"}, of)
    assert applied(programme, answers, of, sheet).runs[0].day == NEXT_MONDAY + 2 * DAY


def test_strength_alone_leaves_the_planned_runs() -> None:
    run = PlannedSession(
        day=NEXT_MONDAY, plan_uid="p", sort=Sort.RUN, kind=Kind.EASY, distance_m=4000.0, uid="r"
    )
    old = PlannedSession(day=NEXT_MONDAY, plan_uid="p", sort=Sort.STRENGTH, name="Z", uid="s")
    sheet = PlanSheet(Plan(day=FRIDAY, name="x", uid="p"), (run, old))
    assert into_plan(made("strength-8-weeks", record()), sheet).remove == (old,)
    assert into_plan(made("settle-rest", record()), sheet).remove == (run, old)


def test_the_preview_has_a_line_a_week() -> None:
    plan = made("three-runs", record(12))
    assert week_lines(plan, Settings())[0] == "W48 23 Nov   12.0 km  3 runs  longest 4.5 km  strength 2"
    assert "easy week" in week_lines(plan, Settings())[3]
    assert week_lines(made("walk-run", record()), Settings())[0].startswith(
        "W48 23 Nov  30 min of running  3 runs"
    )
    assert sentences(plan, Settings())[:3] == (
        plan.programme.about,
        "Return to three runs: 12 weeks, Mon 23 Nov 2026 to Sun 14 Feb 2027.",
        "12.0 km in the first week, 21.0 km in the largest; the longest run is 8.2 km on Sat 6 Feb 2027.",
    )


def test_matched_strength_is_that_of_its_name() -> None:
    done = StrengthSession(day=NEXT_MONDAY, name="A", uid="done")
    plan = made("walk-run", replace(record(), strength=(done,)))
    first = next(match for match in plan.weeks[0].matches if match.planned.sort is Sort.STRENGTH)
    assert first.planned.name == "A"


WORDS = st.one_of(
    st.sampled_from(
        ["", "-", "0", "-3", "12", "1e9 km", "half", "half marathon 14 mar", "5k", "10 km 28 feb", "hills",
         "marathon 2030-02-29", "25 km/week", "week", "km", "31 feb", "mon", "next sun", "9999-12-31",
         "0001-01-01", "mon thu", "sat,sun", "sun mon tue wed thu fri sat", "tomorrow", "gym", "left", "∞"]
    ),
    st.text(max_size=12),
)  # fmt: skip


@examples(max_examples=80, deadline=None)
@given(
    st.sampled_from(NAMES),
    st.dictionaries(st.sampled_from(list(Ask)), WORDS),
    st.integers(0, 6),
    st.floats(0.3, 80),
)
def test_odd_answers_are_refused_or_make_a_plan(
    name: str, texts: Mapping[Ask, str], weeks: int, km: float
) -> None:
    programme, of = programme_called(name), record(weeks, km)
    with suppress(NotReadableError):
        plan = applied(programme, read_answers(programme, texts, of), of)
        assert all(run.distance_m is None or run.distance_m > 0 for run in plan.runs)
        assert not [c for w in plan.weeks for c in w.checks if c.rule in (PlanRule.REST_DAY, PlanRule.STAGE)]
        assert len(week_lines(plan, of.settings)) == len(plan.weeks)
        assert all(sentences(plan, of.settings))


@pytest.mark.parametrize("text", ["yesterday", "-3", "2025-01-01"])
def test_a_programme_does_not_begin_on_a_day_that_is_over(text: str) -> None:
    with pytest.raises(NotReadableError, match="is before today"):
        read_start(text, date(2026, 3, 16))
