"""RULES.md 9: the checks of whole weeks, from both sides of their thresholds, and what they say."""

import pytest

from journal.model.plan import PlannedSession
from journal.model.settings import Settings
from tests.rules.journals import FRI, MON, SAT, SUN, THU, TUE, WED, even_weeks, run
from tests.rules.plans import breaches, other, planned, record, sheet, shorts, strength, weeks

NOW = 28
"""Monday of the week after four weeks."""


class TestCap:
    """20 km in each week before: the cap is 22 km, a watch may be off by 0.22 km."""

    RUNS = [run(7 * week + on, 10.0) for week in range(4) for on in (TUE, SAT)]

    @pytest.mark.parametrize(("km", "found"), [(12.22, []), (12.23, ["cap +0.2 km"])])
    def test_done_and_planned_together(self, km: float, found: list[str]) -> None:
        done = record(NOW + WED, [*self.RUNS, run(NOW + TUE, 10.0)])
        assert shorts(weeks(done, sheet(planned(NOW + SAT, km))), "cap") == found

    def test_it_says_what_the_cap_comes_from(self) -> None:
        (check,) = breaches(weeks(record(NOW, self.RUNS), sheet(planned(NOW + SAT, 24.0))), "cap")
        assert check.words == (
            "W14: 24.0 km done and planned is 2.0 km over the cap. Cap 22.0 km: 10 % over the level held."
        )
        assert (check.day, check.session_uid, check.wide) == (None, "", "2.0 km over the cap")
        assert check.by == pytest.approx(2.0)

    def test_once_past_it_stays_past(self) -> None:
        done = record(NOW + SUN, [*self.RUNS, run(NOW + SAT, 30.0)])
        assert shorts(weeks(done, sheet()), "cap") == ["cap +8.0 km"]
        assert breaches(weeks(done, sheet(), first=NOW - 7, last=NOW - 1), "cap") == []

    def test_in_a_ladder_week_the_stage_paces_it(self) -> None:
        plan = sheet(planned(NOW + TUE, 30.0, "walk-run"))
        assert breaches(weeks(record(NOW, self.RUNS), plan), "cap") == []

    def test_minutes_are_only_about_and_those_without_a_pace_are_named(self) -> None:
        plan = sheet(planned(NOW + TUE, minutes=60), planned(NOW + SAT, 24.0))
        (check,) = breaches(weeks(record(NOW, self.RUNS), plan), "cap")
        assert check.words.startswith(
            "W14: 24.0 km (without 1 run in minutes) done and planned is 2.0 km over"
        )
        paced = [run(20, 10.0, 60), *self.RUNS]
        (check,) = breaches(weeks(record(NOW, paced), plan), "cap")
        assert check.words.startswith("W14: about 34.0 km done and planned")


class TestRedWeek:
    """5 km each, the last run on Saturday; red holds until the Friday after."""

    RUNS = even_weeks(4)
    ANSWERS = ["green"] * 11 + ["red"]

    def found(self, *sessions: PlannedSession, **more: object) -> list[str]:
        done = record(NOW, self.RUNS, self.ANSWERS, **more)  # type: ignore[arg-type]
        return shorts(weeks(done, sheet(*sessions)), "red")

    def test_no_more_in_the_week_than_in_the_one_before(self) -> None:
        five = [planned(NOW + on, 5.0) for on in (TUE, THU)]
        assert self.found(*five, planned(NOW + SAT, 5.15)) == []
        assert self.found(*five, planned(NOW + SAT, 5.16)) == ["red +0.2 km"]

    def test_a_warning_sign_is_like_a_red_run(self) -> None:
        done = record(NOW, self.RUNS, signs=[NOW])
        found = breaches(weeks(done, sheet(planned(NOW + SUN, 6.0))), "red")
        assert [check.short for check in found] == ["red +1.0 km"]
        assert "A warning sign: the guide asks for no more at least until Sun 5 Apr." in found[0].words

    def test_silent_without_one(self) -> None:
        done = record(NOW, self.RUNS)
        assert shorts(weeks(done, sheet(planned(NOW + TUE, 15.0, "tempo"))), "red") == []


class TestCounts:
    def test_more_than_three_runs(self) -> None:
        plan = [planned(NOW + on, 3.0) for on in (MON, WED, FRI)]
        assert shorts(weeks(record(NOW), sheet(*plan)), "three runs") == []
        assert shorts(weeks(record(NOW), sheet(*plan, planned(NOW + SUN, 3.0))), "three runs") == ["4 runs"]
        four = record(NOW, settings=Settings(runs_a_week=4))
        assert shorts(weeks(four, sheet(*plan, planned(NOW + SUN, 3.0))), "three runs") == []

    def test_those_that_were_run_count_while_one_is_planned(self) -> None:
        runs = [run(NOW + on, 3.0) for on in (MON, TUE, WED)]
        assert shorts(weeks(record(NOW + THU, runs), sheet(planned(NOW + SAT, 3.0))), "three runs") == [
            "4 runs"
        ]
        runs.append(run(NOW + THU, 3.0))
        assert shorts(weeks(record(NOW + THU, runs), sheet()), "three runs") == []

    def test_fewer_than_two_strength_sessions(self) -> None:
        plan = sheet(other(NOW + MON, "strength"))
        assert shorts(weeks(record(NOW), plan), "strength") == ["strength 1/2"]
        done = record(NOW + WED, strength=(strength(NOW + TUE),))
        assert shorts(weeks(done, sheet(other(NOW + FRI, "strength"))), "strength") == []

    @pytest.mark.parametrize("mark", ["easy", "ill", "away"])
    def test_not_in_a_marked_week(self, mark: str) -> None:
        assert shorts(weeks(record(NOW), sheet(marks=[(NOW, mark)])), "strength") == []

    def test_strength_on_the_day_before_the_long_run(self) -> None:
        lifts = [other(NOW + on, "strength") for on in (MON, FRI)]
        plan = sheet(*lifts, planned(NOW + SAT, 5.0, "long"))
        assert shorts(weeks(record(NOW), plan), "strength") == ["+ before long"]
        plan = sheet(*lifts, planned(NOW + SAT, 5.0, "easy"), planned(NOW + SUN, 5.0, "long"))
        assert shorts(weeks(record(NOW), plan), "strength") == []
