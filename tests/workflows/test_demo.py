"""The story of the demo: nine months that hold together."""

from collections import Counter
from datetime import date
from itertools import pairwise
from statistics import mean

import pytest

from journal.model.days import DAY, WEEK
from journal.model.plan_vocabulary import Phase, PlanRule, PlanState, WeekMark
from journal.model.vocabulary import (
    CapBy,
    Care,
    EpisodeKind,
    Flag,
    Guide,
    Kind,
    Knee,
    Place,
    Rise,
    Side,
)
from journal.workflows.demo import demo_journal
from journal.workflows.plan.shown import shown_plan
from tests.workflows.demo_told import FRIDAY, Told

# The story


def test_nine_months_end_on_the_fixed_day_with_nothing_after_it(told: Told) -> None:
    assert told.today == FRIDAY
    assert len(told.weeks) == 39
    assert min(told.days) == date(2026, 2, 24)
    assert max(told.days) == FRIDAY - DAY


def test_before_the_knee_hurt_only_a_watch_kept_the_runs(told: Told) -> None:
    spring = [told.km(f"W{n:02d}") for n in range(9, 22) if told.km(f"W{n:02d}")]
    assert 24 < mean(spring) < 28
    assert told.km("W13") < 0.8 * told.km("W12"), "a deload week"
    assert told.km("W16") == 0, "a week away"
    assert min(score.day for score in told.entries.pain) == date(2026, 6, 2)
    assert all(run.effort is None for run in told.entries.runs if run.day < date(2026, 6, 1))


def test_it_begins_in_june_after_weeks_over_the_cap(told: Told) -> None:
    over = [name for name, week in told.weeks.items() if week.volume.over_cap]
    assert over == ["2026-W22", "2026-W24", "2026-W44"]
    assert (told.worst("W23"), told.worst("W24"), told.worst("W25")) == (1, 4, 6)
    assert told.verdicts[date(2026, 6, 18)].answer is Guide.RED


def test_then_it_settles_without_a_run(told: Told) -> None:
    assert [told.km(f"W{n}") for n in (26, 27, 28)] == [0, 0, 0]
    assert [told.worst(f"W{n}") for n in range(26, 31)] == [6, 5, 4, 3, 2]
    settling = [cross for cross in told.entries.cross if date(2026, 6, 22) <= cross.day < date(2026, 7, 13)]
    assert {cross.activity for cross in settling} == {"ride", "swim"}


def test_the_ladder_runs_every_stage_twice_or_more_and_never_on_two_days_in_a_row(told: Told) -> None:
    ladder = [run for run in told.entries.runs if run.kind is Kind.WALK_RUN]
    stages = Counter(str(run.structure) for run in ladder)
    assert list(stages) == ["6x2/1", "5x3/1", "6x3/1", "5x4/1", "4x5/1", "3x7/1", "2x11/1"]
    assert min(stages.values()) >= 2
    assert (ladder[0].day, ladder[-1].day) == (date(2026, 7, 14), date(2026, 8, 29))
    for run in ladder:
        week = next(w for w in told.weeks.values() if w.starts <= run.day < w.starts + WEEK)
        assert week.volume.cap_by is CapBy.LADDER
        assert week.jump is None
    since = [run.day for run in told.entries.runs if run.day >= ladder[0].day]
    assert all(later - earlier > DAY for earlier, later in pairwise(since))


def test_the_return_is_the_one_that_was_drawn(told: Told) -> None:
    drawn = {
        "W36": 9.5,
        "W41": 13.2,
        "W42": 9.2,
        "W43": 13.0,
        "W44": 18.1,
        "W45": 8.0,
        "W46": 12.4,
        "W47": 8.6,
    }
    assert {name: told.km(name) for name in drawn} == drawn
    assert not told.week("W47").complete
    caps = {name: told.week(name).volume.cap_km for name in ("W43", "W44", "W45", "W46", "W47")}
    assert caps == pytest.approx({"W43": 13.2, "W44": 14.52, "W45": 15.972, "W46": 14.52, "W47": 14.52})
    worst = [told.worst(f"W{n}") for n in range(36, 48)]
    assert worst == [3, 2, 2, 2, 3, 2, 1, 2, 4, 5, 3, 2]


def test_two_signs_in_nine_months(told: Told) -> None:
    signs = [week for week in told.weeks.values() if week.flag and week.flag.signed]
    found = [(week.name, week.flag, week.rise, week.knee) for week in signs]
    assert found == [
        ("2026-W24", Flag.PAIN_AFTER_JUMP, Rise.LOW, Knee.LEFT),
        ("2026-W44", Flag.PAIN_AFTER_JUMP, Rise.CLEAR, Knee.LEFT),
    ]
    assert told.week("W22").flag is Flag.JUMP_TOO_FEW_ENTRIES


def test_the_flag_of_the_long_run_rests_on_the_numbers_that_were_drawn(told: Told) -> None:
    week = told.week("W44")
    assert week.jump is not None
    assert week.test is not None
    first = week.jump.first
    assert (first.day, first.amount, first.reference) == (date(2026, 10, 31), 8.2, 6.0)
    assert (week.test.block_worst, week.test.usual_worst, week.test.worst) == ((2, 1, 2), 2, 5)
    assert week.test.first_up == date(2026, 10, 31)
    assert week.test.days == 7
    assert told.verdicts[date(2026, 10, 31)].answer is Guide.RED
    assert told.verdicts[date(2026, 11, 14)].answer is Guide.GREEN


def test_a_week_away_and_a_week_with_hardly_a_word(told: Told) -> None:
    away = {date(2026, 8, 1) + n * DAY for n in range(9)}
    assert not away & told.days
    few = told.week("W38")
    assert few.volume.sums.runs == 3
    pain = few.pain[Knee.LEFT]
    assert pain is not None
    assert pain.entries <= 4
    journal_days = [date(2026, 6, 2) + n * DAY for n in range((FRIDAY - date(2026, 6, 2)).days)]
    assert 20 <= sum(day not in told.days for day in journal_days) <= 50


def test_both_knees_several_places_and_what_was_done_for_them(told: Told) -> None:
    right = [score for score in told.entries.pain if score.knee is Knee.RIGHT and score.front]
    assert len(right) > 80
    assert {score.score for score in right} == {0, 1}
    assert {score.place for score in told.entries.pain} == {None, Place.FRONT, Place.OUTER, Place.BELOW}
    assert {care.care for care in told.entries.care} >= {Care.ICE, Care.TAPE, Care.PHYSIO, Care.MEDICINE}
    notes = [e for e in (*told.entries.runs, *told.entries.pain, *told.entries.care) if e.note]
    assert len(notes) > 20
    assert sum(entry.for_physio for entry in notes) >= 4


def test_strength_twice_a_week_with_slow_progress_the_left_leg_behind() -> None:
    with demo_journal() as (journal, _, _):
        sessions, sets = journal.strength_sessions(), journal.sets()
    assert {session.name for session in sessions} == {"A", "B"}
    assert date(2026, 7, 1) == sessions[0].day
    weeks = Counter(session.day.isocalendar().week for session in sessions)
    assert max(weeks.values()) == 2
    assert 1.4 < mean(weeks.values()) < 2
    assert not any(date(2026, 8, 1) <= session.day <= date(2026, 8, 9) for session in sessions)
    assert {one.session_uid for one in sets} == {session.uid for session in sessions}
    assert max(Counter(entry.uid for entry in (*sessions, *sets)).values()) == 1
    squats = [one for one in sets if one.exercise == "split squat"]
    left, right = (
        [one.load_kg or 0 for one in squats if one.side is side] for side in (Side.LEFT, Side.RIGHT)
    )
    assert len(left) == len(right) > 20
    assert all(weaker < other for weaker, other in zip(left, right, strict=True))
    assert right == sorted(right)
    assert right[0] < right[-1]
    pain = [one.pain for one in sets if one.pain is not None]
    assert pain[0] > pain[-1]


def test_an_open_knee_episode_a_week_away_and_a_few_notes() -> None:
    with demo_journal() as (journal, _, _):
        knee, away = journal.episodes()
        notes = journal.notes()
    assert (knee.kind, knee.knee, knee.day, knee.end) == (
        EpisodeKind.KNEE,
        Knee.LEFT,
        date(2026, 6, 22),
        None,
    )
    assert (away.kind, away.day, away.end) == (EpisodeKind.AWAY, date(2026, 8, 1), date(2026, 8, 9))
    assert [note.for_physio for note in notes] == [False, False, False, True]


def test_a_plan_to_the_race_that_matches_what_was_run_and_breaches_one_step_in_the_long_run() -> None:
    with demo_journal() as (journal, settings, today):
        shown = shown_plan(journal, settings, today)
    assert shown is not None
    plan, weeks = shown.sheet.plan, {week.name: week for week in shown.weeks}
    assert (plan.name, plan.goal_m, plan.goal_day) == (
        "Return to three runs",
        10_000.0,
        date(2027, 2, 28),
    )
    assert next(iter(weeks)) == "2026-W45"
    assert [*weeks][-1] == "2027-W09"
    past = [match for week in shown.weeks for match in week.matches if match.planned.day < today]
    assert {match.state for match in past} == {PlanState.DONE}
    assert all(not week.others for week in shown.weeks), "nothing was done that was not planned"
    assert [round(weeks[f"2026-W{n}"].total_km, 1) for n in range(47, 54)] == [
        14.1, 15.9, 17.4, 12.2, 17.3, 19.0, 20.7,
    ]  # fmt: skip
    assert not any(week.volume.over_cap for week in shown.ahead)
    long_runs = [check for week in shown.ahead for check in week.checks if check.rule is PlanRule.LONG_RUN]
    assert [(check.day, check.short) for check in long_runs] == [(date(2026, 11, 28), "long +18 %")]
    easy = [week.name for week in shown.ahead if week.mark is WeekMark.EASY]
    assert easy == ["2026-W50", "2027-W01", "2027-W05", "2027-W08", "2027-W09"]


def test_the_phases_it_has_been_through() -> None:
    with demo_journal() as (journal, settings, _):
        phases = journal.phases()
    assert [(one.phase, one.day) for one in phases] == [
        (Phase.SETTLE, date(2026, 6, 22)),
        (Phase.WALK_RUN, date(2026, 7, 13)),
        (Phase.RETURN, date(2026, 9, 1)),
    ]
    assert all(one.note for one in phases)
    assert settings.before_km == 26
