"""The plan as the day needs it: what is still to do, what comes next, what the week holds; in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from journal.model.days import DAY
from journal.model.entries import CrossTraining, Run, StrengthSession
from journal.model.plan import NOTHING, PlannedSession
from journal.model.plan_vocabulary import PlanState, Sort
from journal.model.settings import Settings
from journal.model.vocabulary import Kind, Unit
from journal.store.journal import Journal
from journal.workflows.diary.log import write_words
from journal.workflows.today.day import planned_week, planned_words, today_page
from journal.workflows.today.missing import MorningMissing, RunMissing, to_do_items
from journal.workflows.today.planned import TodayPlan, planned_run_today
from journal.workflows.today.words import following_words, session_words, today_lines
from tests.workflows.plan_helpers import KM, MILES, PLAN, TODAY, in_file, run, sheet, strength

MONDAY, YESTERDAY, TOMORROW = TODAY - 4 * DAY, TODAY - DAY, TODAY + DAY


def plan_of(journal: Journal, settings: Settings = KM) -> TodayPlan:
    plan = today_page(journal, settings, TODAY).plan
    assert plan is not None
    return plan


def states(plan: TodayPlan, day: date) -> list[tuple[str, PlanState]]:
    return [(session_words(item.shown, KM), item.state) for item in plan.items(day)]


def names(sessions: tuple[PlannedSession, ...]) -> list[str]:
    return [session_words(one, KM) for one in sessions]


# What there is


def test_without_a_plan_the_page_knows_of_none(journal: Journal) -> None:
    journal.fill([Run(day=YESTERDAY, distance_m=5000)])
    assert today_page(journal, KM, TODAY).plan is None
    assert planned_week(journal, KM, TODAY) is None
    assert planned_run_today(journal, TODAY) is None
    in_file(journal, sheet())
    assert today_page(journal, KM, TODAY).plan is None, "nor of one without a session"


def test_a_plan_that_was_put_aside_is_not_followed(journal: Journal) -> None:
    there = sheet(run(TODAY), plan=replace(PLAN, active=False))
    journal.fill([there.plan, *there.sessions])
    assert today_page(journal, KM, TODAY).plan is None


def test_what_is_to_do_is_what_is_planned_and_not_done_or_skipped(journal: Journal) -> None:
    rest = PlannedSession(day=TODAY, plan_uid="p", uid="rest", sort=Sort.REST)
    in_file(journal, sheet(run(TODAY, km=4.5), strength(TODAY), rest, run(TOMORROW, Kind.LONG, 6)))
    assert names(plan_of(journal).to_do) == ["easy 4.5 km", "strength A"]
    journal.fill([StrengthSession(day=TODAY, name="A")])
    assert names(plan_of(journal).to_do) == ["easy 4.5 km"]
    journal.fill([Run(day=TODAY, kind=Kind.TEMPO, distance_m=5000)])
    plan = plan_of(journal)
    assert plan.to_do == ()
    assert ("tempo 5.0 km", PlanState.DONE) in states(plan, TODAY), "shown as it was run"


def test_a_skipped_session_is_not_to_do_and_not_next(journal: Journal) -> None:
    skipped = [replace(run(day), skipped="flu") for day in (TODAY, TOMORROW)]
    in_file(journal, sheet(*skipped, run(TODAY + 3 * DAY)))
    plan = plan_of(journal)
    assert plan.to_do == ()
    assert [one.day for one in plan.coming] == [TODAY + 3 * DAY]
    assert states(plan, TODAY) == [("easy 4.0 km", PlanState.SKIPPED)]


def test_what_comes_next_is_in_the_order_of_days_without_rest(journal: Journal) -> None:
    rest = PlannedSession(day=TOMORROW, plan_uid="p", uid="rest", sort=Sort.REST)
    far = TODAY + 40 * DAY
    in_file(journal, sheet(run(far), rest, strength(TODAY + 3 * DAY), run(YESTERDAY), run(TODAY + 2 * DAY)))
    plan = plan_of(journal)
    assert [one.day for one in plan.coming] == [TODAY + 2 * DAY, TODAY + 3 * DAY, far]
    assert plan.next_run is not None
    assert plan.next_run.day == TODAY + 2 * DAY


def test_a_run_of_today_is_the_next_one_until_it_is_done(journal: Journal) -> None:
    in_file(journal, sheet(run(TODAY), run(TOMORROW)))
    assert planned_run_today(journal, TODAY) == plan_of(journal).next_run
    journal.fill([Run(day=TODAY, distance_m=4000)])
    assert planned_run_today(journal, TODAY) is None
    following = plan_of(journal).next_run
    assert following is not None
    assert following.day == TOMORROW


@pytest.mark.parametrize(("done_uid", "left"), [("early", 0), (NOTHING, 1), ("", 1)])
def test_what_fulfils_a_session_may_be_said_by_hand(journal: Journal, done_uid: str, left: int) -> None:
    in_file(journal, sheet(replace(run(TODAY), done_uid=done_uid)))
    journal.fill([Run(day=YESTERDAY, distance_m=4000, uid="early")])
    assert len(plan_of(journal).to_do) == left
    assert (planned_run_today(journal, TODAY) is not None) is bool(left)


def test_the_week_has_what_is_still_planned_of_it(journal: Journal) -> None:
    in_file(journal, sheet(run(MONDAY), run(TODAY, km=3), run(TOMORROW, Kind.LONG, 5.5)))
    journal.fill([Run(day=MONDAY, distance_m=4100)])
    week = planned_week(journal, KM, TODAY)
    assert week is not None
    assert (week.done.km, week.planned_km) == (pytest.approx(4.1), pytest.approx(8.5))
    assert planned_words(plan_of(journal), KM) == ["8.5 km still planned"]
    assert planned_words(plan_of(journal, MILES), MILES) == ["5.3 mi still planned"]


def test_minutes_are_told_in_km_at_the_usual_pace_or_as_minutes(journal: Journal) -> None:
    minutes = PlannedSession(
        day=TOMORROW, plan_uid="p", uid="r", sort=Sort.RUN, kind=Kind.EASY, duration_s=1800
    )
    in_file(journal, sheet(minutes))
    assert planned_words(plan_of(journal), KM) == ["30 min still planned"]
    journal.fill([Run(day=MONDAY, distance_m=5000, duration_s=1800)])
    assert planned_words(plan_of(journal), KM) == ["about 5.0 km still planned"]


def test_a_strength_session_is_known_from_the_last_of_its_name(journal: Journal) -> None:
    in_file(journal, sheet(strength(TODAY, "A")))
    assert plan_of(journal).strength == {}, "no programme and no last time"
    write_words(journal, "strength session A 38min, squat 3x8, bridge 2x12 -2", KM, TODAY)
    write_words(journal, "strength session B, plank 30s -1", KM, TODAY)
    (last,) = plan_of(journal).strength.values()
    assert (last.exercises, last.duration_s) == (2, 38 * 60)


def test_before_the_first_time_it_is_known_from_the_programme(journal: Journal) -> None:
    plan = replace(PLAN, programme="strength-8-weeks")
    in_file(journal, sheet(strength(TODAY, "A"), plan=plan))
    (last,) = plan_of(journal).strength.values()
    assert last.exercises > 2
    assert last.duration_s is None


# In words


def test_to_do_is_the_morning_then_runs_then_the_plan(journal: Journal) -> None:
    in_file(journal, sheet(run(TODAY), strength(TODAY)))
    write_words(journal, "run 5km yesterday; pain L2 during-run yesterday", KM, TODAY)
    items = to_do_items(today_page(journal, KM, TODAY))
    assert [type(item) for item in items] == [MorningMissing, RunMissing, PlannedSession, PlannedSession]
    write_words(journal, "morning 1 0; run 4.5km easy", KM, TODAY)
    items = to_do_items(today_page(journal, KM, TODAY))
    assert [type(item) for item in items] == [RunMissing, RunMissing, PlannedSession]


GREEN = "run 5km -2; pain L1 during-run -2; pain L0 before-run -2; pain L0 morning -1"
AMBER = "run 5km -2; pain L4 during-run -2; pain L0 before-run -2; pain L0 morning -1"


@pytest.mark.parametrize(
    ("entries", "words"),
    [
        (GREEN, "Next run as planned: Sat, long 5.5 km."),
        (
            AMBER,
            "Next run: no longer and no faster than this one, until one is green. Planned: Sat, long 5.5 km.",
        ),
        ("run 5km -1; pain L1 during-run -1", "Next run: Sat, long 5.5 km."),
        (
            f"{GREEN}; sign locking left",
            "A warning sign stands: no step up until it is cleared (!). Planned: Sat, ",
        ),
    ],
)
def test_the_guide_says_which_run_is_next(journal: Journal, entries: str, words: str) -> None:
    in_file(journal, sheet(run(TOMORROW, Kind.LONG, 5.5)))
    write_words(journal, entries, KM, TODAY)
    page = today_page(journal, KM, TODAY)
    assert page.last_run is not None
    assert following_words(page.last_run, page, KM).startswith(words)


def test_a_run_a_week_ahead_has_its_day_of_the_month(journal: Journal) -> None:
    in_file(journal, sheet(run(TODAY + 8 * DAY)))
    write_words(journal, GREEN, KM, TODAY)
    page = today_page(journal, KM, TODAY)
    assert page.last_run is not None
    assert following_words(page.last_run, page, KM) == "Next run as planned: Sat 28, easy 4.0 km."


def test_the_day_in_lines_says_planned_done_and_next(journal: Journal) -> None:
    in_file(journal, sheet(strength(TODAY), run(TODAY), run(TOMORROW, Kind.LONG, 5.5)))
    journal.fill([CrossTraining(day=TODAY, activity="ride"), Run(day=TODAY, distance_m=4000)])
    lines = today_lines(today_page(journal, KM, TODAY), KM)
    assert lines[1].startswith("This week 4.0 km run · 5.5 km still planned · ")
    assert set(lines[2].removeprefix("Planned today: ").split(", ")) == {
        "easy 4.0 km (done)",
        "strength A (still to do)",
    }
    assert lines[3] == "Next: Sat 21, long 5.5 km"


def test_a_day_without_a_session_says_so(journal: Journal) -> None:
    in_file(journal, sheet(run(TODAY - 3 * DAY)))
    journal.fill([Run(day=YESTERDAY, distance_m=4000)])
    assert "Planned today: nothing" in today_lines(today_page(journal, KM, TODAY), KM)


@pytest.mark.parametrize(
    ("session", "words"),
    [
        (run(TODAY, Kind.LONG, 6.25), "long 6.25 km"),
        (replace(run(TODAY), distance_m=None, duration_s=2400), "easy 40 min"),
        (replace(run(TODAY), distance_m=None, duration_s=2425), "easy 40:25"),
        (strength(TODAY, "B"), "strength B"),
        (strength(TODAY, ""), "strength"),
        (
            PlannedSession(day=TODAY, plan_uid="p", sort=Sort.CROSS, name="ride", duration_s=1800),
            "ride 30 min",
        ),
        (PlannedSession(day=TODAY, plan_uid="p", sort=Sort.CROSS), "cross"),
        (PlannedSession(day=TODAY, plan_uid="p", sort=Sort.REST), "rest"),
    ],
)
def test_a_session_in_few_words(session: PlannedSession, words: str) -> None:
    assert session_words(session, Settings(unit=Unit.KM)) == words
