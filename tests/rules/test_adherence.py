"""RULES.md 9: what became of what was planned; resting for the knee is not a miss."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import settings as how
from hypothesis import strategies as st

from journal.model.entries import Run, StrengthSession, WarningSign
from journal.model.plan import NOTHING, PlannedSession
from journal.model.planning import Record
from journal.model.settings import Settings
from journal.model.vocabulary import Sign, Unit
from journal.rules.adherence import (
    Adherence,
    Tally,
    adherence,
    adherence_over,
    adherence_sentences,
    adherence_words,
    percent_kept,
)
from tests.rules.journals import FRI, MON, SAT, SUN, THU, TUE, WED, day, run
from tests.rules.plans import on_stage, other, planned, record, ride, sheet, strength, weeks

KM = Settings()
OVER = 7 + MON  # all days of the week are over


def of_week(
    *sessions: PlannedSession,
    runs: tuple[Run, ...] = (),
    lifts: tuple[StrengthSession, ...] = (),
    today: int = OVER,
    done: Record | None = None,
) -> Adherence:
    """The adherence of the week of days 0 to 6."""
    done = done or record(today, runs, strength=lifts)
    return adherence(weeks(done, sheet(*sessions), first=0, last=6)[0], done)


def became(session: PlannedSession, **more: object) -> str:
    """What one planned run or strength session counts as."""
    found = of_week(session, **more)  # type: ignore[arg-type]
    tally = found.strength if found.strength.planned else found.runs
    names = [name for name in ("done", "moved", "rested", "missed", "ahead") if getattr(tally, name)]
    assert (tally.planned, len(names)) == (1, 1), tally
    return names[0]


def test_a_week_in_one_line() -> None:
    sessions = (
        other(MON, "strength", "B"),
        planned(TUE, 4.0),
        planned(THU, 4.5, "tempo"),
        other(THU, "strength", "A"),
        planned(SAT, 5.6, "long"),
    )
    ran = (run(TUE, 4.0), run(THU, 4.6, kind="tempo"))
    week = of_week(*sessions, runs=ran, lifts=(strength(MON, "B"),), today=FRI)
    assert adherence_words(week, KM) == "runs 2 of 3 · 8.6 of 14.1 km · strength 1 of 2 · 1 missed"
    knee = replace(sessions[3], skipped="knee sore")
    week = of_week(*sessions[:3], knee, sessions[4], runs=ran, lifts=(strength(MON, "B"),), today=FRI)
    said = "runs 2 of 3 · 8.6 of 14.1 km · strength 1 of 2 · 1 rested for the knee"
    assert adherence_words(week, KM) == said
    assert adherence_words(week, Settings(unit=Unit.MI)).startswith("runs 2 of 3 · 5.3 of 8.8 mi · ")


def test_nothing_is_said_where_nothing_was_planned() -> None:
    assert adherence_words(of_week(runs=(run(TUE, 4.0),)), KM) == ""
    assert adherence_words(of_week(other(TUE, "rest"), other(WED, "cross", "ride")), KM) == ""


class TestDoneAndMoved:
    def test_an_entry_of_its_day(self) -> None:
        assert became(planned(TUE, 4.0), runs=(run(TUE, 3.0),)) == "done"
        assert became(other(TUE, "strength", "A"), lifts=(strength(TUE, "A"),)) == "done"

    def test_one_that_was_carried_and_done_there_is_moved(self) -> None:
        assert became(planned(WED, 4.0, moved_from=day(TUE)), runs=(run(WED, 4.0),)) == "moved"
        assert became(planned(WED, 4.0, moved_from=day(TUE))) == "missed"

    def test_one_that_was_carried_and_done_on_its_first_day_after_all_is_done(self) -> None:
        carried = planned(WED, 4.0, moved_from=day(TUE), done_uid="a")
        assert became(carried, runs=(run(TUE, 4.0, uid="a"),)) == "done"

    def test_an_entry_of_another_day_chosen_by_hand(self) -> None:
        assert became(planned(TUE, 4.0, done_uid="a"), runs=(run(SAT, 4.0, uid="a"),)) == "moved"

    @pytest.mark.parametrize("skipped", [None, "", "work", "knee"])
    def test_an_entry_of_the_week_that_nothing_was_planned_for(self, skipped: str | None) -> None:
        assert became(planned(TUE, 4.0, skipped=skipped), runs=(run(THU, 4.0),)) == "moved"
        lift = other(TUE, "strength", "A", skipped=skipped)
        assert became(lift, lifts=(strength(THU, "a"),)) == "moved"
        assert became(lift, lifts=(strength(THU),)) == "moved"

    def test_not_one_of_another_kind_week_or_sort(self) -> None:
        assert became(planned(TUE, 4.0, "long"), runs=(run(THU, 4.0),)) == "missed"
        assert became(planned(TUE, 4.0), runs=(run(-1, 4.0),)) == "missed"
        assert became(other(TUE, "strength", "A"), lifts=(strength(THU, "B"),)) == "missed"
        done = record(OVER, cross=(ride(THU),))
        assert became(planned(TUE, 4.0), done=done) == "missed"

    def test_not_where_the_runner_says_that_nothing_fulfils_it(self) -> None:
        assert became(planned(TUE, 4.0, done_uid=NOTHING), runs=(run(THU, 4.0),)) == "missed"

    def test_one_entry_stands_for_one_session(self) -> None:
        found = of_week(planned(TUE, 4.0), planned(FRI, 4.0), runs=(run(THU, 4.0), run(THU, 4.0)))
        assert (found.runs.moved, found.besides) == (2, 0)
        found = of_week(planned(TUE, 4.0), planned(FRI, 4.0), runs=(run(THU, 4.0),))
        assert (found.runs.moved, found.runs.missed) == (1, 1)

    def test_what_is_left_over_was_not_planned(self) -> None:
        found = of_week(
            planned(TUE, 4.0), runs=(run(TUE, 4.0), run(THU, 3.0)), lifts=(strength(FRI),), today=SUN
        )
        assert (found.besides, found.besides_strength, found.km.kept) == (1, 1, 4.0)
        assert adherence_words(found, KM) == "runs 1 of 1 · 4.0 of 4.0 km · 1 run not planned"


class TestDaysThatAreNotOver:
    @pytest.mark.parametrize(("today", "what"), [(MON, "ahead"), (TUE, "ahead"), (WED, "missed")])
    def test_nothing_is_judged_of_today_and_later(self, today: int, what: str) -> None:
        assert became(planned(TUE, 4.0), today=today) == what
        assert became(other(TUE, "strength"), today=today) == what
        assert became(planned(TUE, 4.0, skipped="work"), today=today) == what

    def test_one_carried_to_a_day_ahead_is_moved_and_no_miss(self) -> None:
        found = of_week(planned(SAT, 4.0, moved_from=day(TUE)), today=THU)
        assert (found.runs.ahead, found.runs.carried, found.moved, found.missed) == (1, 1, 1, 0)
        assert adherence_words(found, KM) == "1 moved"
        assert adherence_words(of_week(planned(SAT, 4.0), today=THU), KM) == ""


class TestRestedForTheKnee:
    @pytest.mark.parametrize(
        ("reason", "what"),
        [
            ("Left KNEE felt it on the stairs", "rested"),
            ("still sore", "rested"),
            ("sore throat, and the knee too", "rested"),
            ("sore throat", "missed"),
            ("kneeling all day at work", "missed"),
            ("work", "missed"),
            ("", "missed"),
            (None, "missed"),
        ],
    )
    def test_a_reason_that_names_it(self, reason: str | None, what: str) -> None:
        assert became(planned(TUE, 4.0, skipped=reason)) == what
        assert became(other(TUE, "strength", skipped=reason)) == what

    @pytest.mark.parametrize(("number", "what"), [(SUN, "rested"), (MON, "missed")])
    def test_the_seven_days_from_a_red_run_on(self, number: int, what: str) -> None:
        done = record(21, [run(0, 5.0, kind="tempo")], ["red"])
        on = number if number else 7
        week = weeks(done, sheet(planned(on, 4.0)), first=0, last=13)[on // 7]
        assert getattr(adherence(week, done).runs, what) == 1
        amber = replace(done, verdicts=record(21, [run(0, 5.0)], ["amber"]).verdicts)
        assert adherence(week, amber).runs.missed == 1

    def test_not_before_the_red_run(self) -> None:
        done = record(OVER, [run(WED, 5.0, kind="tempo")], ["red"])
        assert became(planned(TUE, 4.0), done=done) == "missed"
        assert became(planned(THU, 4.0), done=done) == "rested"
        assert became(other(THU, "strength"), done=done) == "rested"

    def test_another_reason_goes_before_the_colour(self) -> None:
        done = record(OVER, [run(MON, 5.0, kind="tempo")], ["red"])
        assert became(planned(THU, 4.0, skipped="work"), done=done) == "missed"
        assert became(planned(THU, 4.0, skipped=""), done=done) == "rested"

    @pytest.mark.parametrize(
        ("ticked", "cleared", "what"),
        [(-20, None, "rested"), (-20, THU, "rested"), (-20, WED, "missed"), (THU, None, "missed")],
    )
    def test_a_warning_sign_that_stood_on_the_day(self, ticked: int, cleared: int | None, what: str) -> None:
        sign = WarningSign(
            day=day(ticked), sign=next(iter(Sign)), cleared=None if cleared is None else day(cleared)
        )
        done = replace(record(OVER), signs=(sign,))
        assert became(planned(WED, 4.0), done=done) == what

    def test_a_sign_ticked_in_the_seven_days_up_to_it(self) -> None:
        assert became(planned(WED, 4.0), done=record(OVER, signs=(MON,))) == "rested"
        assert became(planned(WED, 4.0), done=record(OVER, signs=(THU,))) == "missed"


class TestKm:
    def test_minutes_count_at_the_usual_pace_on_both_sides(self) -> None:
        ran = (run(TUE, 5.0, 30),)
        found = of_week(planned(TUE, minutes=30), planned(THU, minutes=24), runs=ran)
        assert (found.km.planned, found.km.done, found.about) == (pytest.approx(9.0), 5.0, True)
        assert "5.0 of about 9.0 km" in adherence_words(found, KM)

    def test_a_run_without_km_on_one_side_is_in_neither(self) -> None:
        found = of_week(planned(TUE, 4.0), on_stage(THU, 1), runs=(run(TUE, None, 30), run(THU, 3.0)))
        assert (found.km, found.left_out, found.runs.kept) == (Tally(), 2, 2)
        assert adherence_words(found, KM) == "runs 2 of 2"

    def test_they_are_counted_apart_too(self) -> None:
        sessions = (planned(MON, 4.0), planned(TUE, 3.0, skipped="knee"), planned(THU, 2.0, "long"))
        found = of_week(*sessions, planned(SUN, 1.0, "tempo"), runs=(run(WED, 4.4),), today=SUN)
        assert found.km == Tally(planned=10.0, moved=4.4, rested=3.0, missed=2.0, ahead=1.0)


class TestSeveralWeeks:
    def over(self, kept: int, missed: int = 0, rested: int = 0) -> Adherence | None:
        """Weeks of one run each, first those run, then those missed, then those skipped for the knee."""
        total = kept + missed + rested
        sessions = [
            planned(7 * n + TUE, 4.0, skipped="knee" if n >= kept + missed else None) for n in range(total)
        ]
        done = record(7 * total, [run(7 * n + TUE, 4.0) for n in range(kept)])
        return adherence_over(weeks(done, sheet(*sessions), first=0), done)

    def test_no_percentage_under_five(self) -> None:
        found = self.over(4)
        assert found is not None
        assert percent_kept(found.runs) is None
        assert adherence_sentences(found, KM) == [
            "The last 4 weeks of the plan: runs 4 of 4 · 16.0 of 16.0 km."
        ]
        found = self.over(4, 1)
        assert found is not None
        assert percent_kept(found.runs) == 80
        assert adherence_sentences(found, KM)[1:] == ["80 % of the 5 runs done or missed were done."]

    def test_rest_for_the_knee_lowers_no_percentage_and_makes_none(self) -> None:
        found = self.over(4, 0, 4)
        assert found is not None
        assert (found.runs.planned, percent_kept(found.runs)) == (8, None)
        found = self.over(4, 1, 3)
        assert found is not None
        said = "80 % of the 5 runs done or missed were done; those rested for the knee are not counted."
        assert adherence_sentences(found, KM)[1:] == [said]

    def test_the_last_eight_weeks(self) -> None:
        found = self.over(3, 7)
        assert found is not None
        assert (found.weeks, found.runs.done, found.runs.missed) == (8, 1, 7)

    def test_today_and_later_are_left_out(self) -> None:
        done = record(7 + WED, [run(TUE, 4.0)])
        plan = sheet(planned(TUE, 4.0), planned(7 + TUE, 4.0), planned(7 + WED, 4.0), planned(14, 4.0))
        found = adherence_over(weeks(done, plan, first=0), done)
        assert found is not None
        assert (found.weeks, found.runs.planned, found.runs.missed, found.runs.ahead) == (2, 2, 1, 0)
        assert found.km.planned == 8.0

    def test_weeks_without_a_plan_and_those_marked_ill_or_away_are_left_out(self) -> None:
        plan = sheet(
            *(planned(7 * n + TUE, 4.0) for n in (0, 2, 3, 4)),
            marks=[(14, "ill"), (21, "away"), (28, "easy")],
        )
        done = record(35)
        found = adherence_over(weeks(done, plan, first=0), done)
        assert found is not None
        assert (found.weeks, found.runs.missed) == (2, 2)
        assert adherence_over(weeks(done, sheet(), first=0), done) is None


SESSIONS = st.lists(
    st.builds(
        lambda number, kind, reason, first: planned(
            number,
            3.0,
            kind,
            skipped=reason,
            moved_from=None if first is None else day(first),
            uid=f"{number}{kind}",
        ),
        st.integers(0, 6),
        st.sampled_from(("easy", "long", None)),
        st.sampled_from((None, None, "", "knee", "work")),
        st.sampled_from((None, None, 0, 3)),
    ),
    max_size=8,
)
RAN = st.lists(
    st.builds(run, st.integers(0, 6), st.just(3.0), kind=st.sampled_from(("easy", "long"))), max_size=6
)


@how(max_examples=80)
@given(SESSIONS, RAN, st.integers(0, 8), st.sampled_from(("green", "red")))
def test_every_session_counts_once_and_every_entry_at_most_once(
    sessions: list[PlannedSession], ran: list[Run], today: int, answer: str
) -> None:
    ran = [one for one in ran if one.day <= day(today)]
    done = record(today, ran, [answer] * len(ran))
    (week, *_) = weeks(done, sheet(*sessions), first=0, last=max(6, today))
    found = adherence(week, done)
    runs = found.runs
    assert runs.planned == len(sessions) == runs.kept + runs.rested + runs.missed + runs.ahead
    assert runs.kept + found.besides == len(ran)
    past = [one for one in sessions if one.day < day(today)]
    assert runs.rested + runs.missed <= len(past)
