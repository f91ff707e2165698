"""RULES.md 9: the checks of single runs, from both sides of their thresholds, and what they say."""

from datetime import date

import pytest

from journal.model.entries import Run
from journal.model.plan import PlannedSession
from journal.model.plan_vocabulary import PlanRule
from journal.model.planning import Check
from journal.model.settings import Settings
from journal.model.vocabulary import Rhythm, Unit
from tests.rules.journals import FRI, MON, MONDAY, SAT, SUN, THU, TUE, WED, even_weeks, run
from tests.rules.plans import LADDER, breaches, climbed, on_stage, planned, record, sheet, shorts, weeks

NOW = 28
"""Monday of the week after four weeks."""


def number(month: int, on: int) -> int:
    """A day of 2026 as the tests count them."""
    return (date(2026, month, on) - MONDAY).days


class TestLongRun:
    """The longest of the 30 days before, a step of 10 % or 0.5 km, and what a watch may be off by."""

    @pytest.mark.parametrize(
        ("longest", "km", "found"),
        [
            (10.0, 11.11, []),
            (10.0, 11.12, ["long +11 %"]),
            (3.0, 3.6, []),
            (3.0, 3.61, ["long +20 %"]),
        ],
    )
    def test_its_threshold(self, longest: float, km: float, found: list[str]) -> None:
        done = record(NOW, [run(25, longest)])
        assert shorts(weeks(done, sheet(planned(NOW + SAT, km))), "long run") == found

    @pytest.mark.parametrize(("on", "found"), [(-1, ["long +80 %"]), (-2, [])])
    def test_one_run_of_thirty_days_is_enough(self, on: int, found: list[str]) -> None:
        done = record(NOW, [run(on, 5.0)])
        assert shorts(weeks(done, sheet(planned(NOW + TUE, 9.0))), "long run") == found

    def test_planned_runs_are_compared_with_and_only_a_step_of_a_jump_counts(self) -> None:
        plan = sheet(planned(NOW + TUE, 5.5), planned(NOW + THU, 8.0), planned(NOW + SAT, 8.0))
        found = breaches(weeks(record(NOW, [run(25, 5.0)]), plan), "long run")
        assert [check.short for check in found] == ["long +45 %", "long +32 %"]
        assert "over 5.5 km, the longest run of the 30 days before. 10 % is 6.0 km." in found[0].words
        assert found[0].more == "The 5.5 km planned for Tue 31 Mar is that run."
        assert found[1].more.endswith("counts as 6.05 km: 10 % over the longest before it.")

    def test_where_ten_percent_is_little_the_step_is_said(self) -> None:
        (check,) = breaches(
            weeks(record(NOW, [run(25, 3.0)]), sheet(planned(NOW + SAT, 4.0, "long"))), "long run"
        )
        assert check.words == (
            "Sat 4 Apr, long 4.0 km is 33 % over 3.0 km, the longest run of the 30 days before. "
            "The 0.5 km step is 3.5 km; 10 % would be 3.3 km."
        )

    def test_not_in_ladder_weeks(self) -> None:
        plan = sheet(on_stage(NOW + TUE, 1), planned(NOW + SAT, 9.0))
        assert breaches(weeks(record(NOW, [run(25, 5.0)]), plan), "long run") == []

    def test_a_run_that_was_run_is_history_and_what_is_planned_is_held_against_it(self) -> None:
        runs = [run(25, 5.0), run(NOW, 9.0)]
        plan = sheet(planned(NOW, 9.0), planned(NOW + SAT, 5.9))
        assert breaches(weeks(record(NOW + WED, runs), plan), "long run") == []

    def test_in_miles(self) -> None:
        done = record(NOW, [run(25, 8.04672)], settings=Settings(unit=Unit.MI))
        (check,) = breaches(weeks(done, sheet(planned(NOW + SAT, 9.656064, "long"))), "long run")
        assert check.words == (
            "Sat 4 Apr, long 6.0 mi is 20 % over 5.0 mi, the longest run of the 30 days before. "
            "10 % is 5.5 mi."
        )

    def test_the_week_of_the_pictures(self) -> None:
        """Friday 20 November: 8.2 km on 31 October were red, 5.5 km on 14 November were not."""
        lengths = {(10, 24): 6.0, (10, 31): 8.2, (11, 7): 4.2, (11, 14): 5.5, (11, 17): 4.0, (11, 19): 4.6}
        runs = [run(number(*on), km) for on, km in lengths.items()]
        done = record(number(11, 20), runs, ["green", "red"])
        plan = sheet(
            planned(number(11, 21), 5.5, "long"),
            planned(number(11, 28), 6.5, "long", uid="w48"),
            planned(number(12, 5), 6.7, "long"),
        )
        (check,) = breaches(weeks(done, plan), "long run")
        assert check == Check(
            PlanRule.LONG_RUN,
            date(2026, 11, 28),
            "long +18 %",
            "Sat 28 Nov, long 6.5 km is 18 % over 5.5 km, the longest run of the 30 days before that stayed "
            "in the guide. 10 % is 6.0 km.",
            "w48",
            pytest.approx(18.18, abs=0.01),
            "long run +18 %",
            "The 5.5 km of Sat 14 Nov is that run. The 8.2 km of Sat 31 Oct does not count: it was red.",
        )


class TestStage:
    """The ladder of `plans.py`: 6x3/2, 8x3/2, 6x4/2, 6x4/1, 30 minutes."""

    def found(self, runs: list[Run], *sessions: PlannedSession) -> list[str]:
        done = record(NOW, runs, ladder=LADDER)
        return shorts(weeks(done, sheet(*sessions)), "stage")

    def test_one_up_after_two_runs(self) -> None:
        assert self.found([climbed(24, 1), climbed(26, 1)], on_stage(NOW, 2)) == []

    def test_not_after_one(self) -> None:
        assert self.found([climbed(26, 1)], on_stage(NOW, 2)) == ["stage once"]
        assert self.found([climbed(26, 1)], on_stage(NOW, 1), on_stage(NOW + 2, 2)) == []

    def test_not_two_up(self) -> None:
        runs = [climbed(24, 1), climbed(26, 1)]
        assert self.found(runs, on_stage(NOW, 3)) == ["stage +2"]
        assert self.found(runs, on_stage(NOW, 5)) == ["stage +4"]

    def test_back_is_always_a_step(self) -> None:
        assert self.found([climbed(26, 3)], on_stage(NOW, 1)) == []

    def test_after_a_step_back_the_stage_is_run_twice_again(self) -> None:
        runs = [climbed(20, 2), climbed(22, 2), climbed(24, 3)]
        assert self.found(runs, on_stage(NOW, 2), on_stage(NOW + 2, 3)) == ["stage once"]

    def test_a_first_run_has_nothing_to_be_held_against(self) -> None:
        assert self.found([], on_stage(NOW, 3)) == []
        assert self.found([climbed(-3, 1)], on_stage(NOW, 3)) == [], "that was 31 days before"
        assert self.found([climbed(-2, 1)], on_stage(NOW, 3)) == ["stage +2"]

    def test_a_continuous_run_is_a_stage_while_the_ladder_is_climbed(self) -> None:
        assert self.found([climbed(26, 1)], planned(NOW, 5.0, minutes=30)) == ["stage +4"]
        assert self.found([run(26, 4.0, 24)], planned(NOW, 5.0, minutes=30)) == []

    def test_it_names_both_stages(self) -> None:
        done = record(NOW, [climbed(26, 1)], ladder=LADDER)
        (check,) = breaches(weeks(done, sheet(on_stage(NOW, 3))), "stage")
        assert check.words == "Mon 30 Mar: stage 3 (6x4/2) is 2 stages over stage 1 (6x3/2) of Sat 28 Mar."
        assert check.more == "One up is stage 2 (8x3/2)."


class TestRestDay:
    def test_two_days_running_and_two_on_one_day(self) -> None:
        plan = sheet(*(planned(NOW + on, 4.0) for on in (TUE, THU, FRI, SUN)))
        assert shorts(weeks(record(NOW), plan), "rest day") == ["no rest Fri"]
        plan = sheet(planned(NOW + TUE, 4.0), planned(NOW + TUE, 3.0, "speed"))
        assert shorts(weeks(record(NOW), plan), "rest day") == ["two runs Tue"]

    def test_after_a_run_that_was_run(self) -> None:
        done = record(NOW + TUE, [run(NOW + MON, 4.0), run(NOW + TUE, 4.0)])
        found = breaches(weeks(done, sheet(planned(NOW + WED, 4.0, uid="wed"))), "rest day")
        assert [(check.short, check.session_uid) for check in found] == [("no rest Wed", "wed")]
        assert found[0].words == "Wed 1 Apr: a run on the day after that of Tue 31 Mar."

    def test_over_the_end_of_a_week_it_belongs_to_the_later_run(self) -> None:
        plan = sheet(planned(NOW + SUN, 4.0), planned(NOW + 7, 4.0))
        found = weeks(record(NOW), plan)
        assert [len(breaches([week], "rest day")) for week in found] == [0, 1]

    def test_silent_where_the_rhythm_is_as_planned(self) -> None:
        done = record(NOW, settings=Settings(rhythm=Rhythm.AS_PLANNED))
        plan = sheet(*(planned(NOW + on, 4.0) for on in range(5)))
        assert breaches(weeks(done, plan), "rest day") == breaches(weeks(done, plan), "three runs") == []


class TestTooSoon:
    """Three continuous green runs of 30 minutes after the last red one, and half of 30 km before."""

    BEFORE = Settings(before_km=30.0)
    RUNS = [run(on, 5.0, 30) for on in (22, 24, 26)]

    def found(self, runs: list[Run], answers: list[str] | None = None, kind: str = "tempo") -> list[str]:
        done = record(NOW, runs, answers or [], self.BEFORE)
        return shorts(weeks(done, sheet(planned(NOW + TUE, 4.0, kind))), "too soon")

    def test_speed_and_tempo_alone(self) -> None:
        assert self.found([]) == ["tempo too soon"]
        assert self.found([], kind="speed") == ["speed too soon"]
        assert self.found([], kind="long") == self.found([], kind="race") == []

    def test_three_green_runs_and_half_of_the_volume(self) -> None:
        assert self.found(self.RUNS) == [], "15 km is half of 30"
        assert self.found([run(22, 4.99, 30), *self.RUNS[1:]]) == ["tempo too soon"], "14.99 km is not"

    def test_each_of_them_green_long_enough_and_in_one_go(self) -> None:
        big = [run(15, 20.0), *self.RUNS[1:]]
        assert self.found([*big, run(22, 5.0, 30)]) == []
        assert self.found([*big, run(22, 5.0, 29.9)]) == ["tempo too soon"]
        assert self.found([*big, run(22, 5.0, 40, structure=(6, 5, 1))]) == ["tempo too soon"]
        assert self.found([*big, run(22, 5.0, 30)], ["green", "amber"]) == ["tempo too soon"]

    def test_after_the_last_red_run(self) -> None:
        assert self.found([run(20, 5.0), *self.RUNS], ["red"]) == []
        assert self.found([*self.RUNS, run(27, 5.0)], ["green", "green", "green", "red"]) == [
            "tempo too soon"
        ]

    def test_the_volume_may_be_planned(self) -> None:
        runs = [run(on, 4.0, 30) for on in (22, 24, 26)]
        plan = sheet(planned(NOW + TUE, 15.0), planned(NOW + 8, 4.0, "tempo"))
        assert shorts(weeks(record(NOW, runs, settings=self.BEFORE), plan), "too soon") == []

    def test_it_says_what_is_missing(self) -> None:
        done = record(NOW, [run(20, 5.0), run(22, 5.0, 30)], ["red"], self.BEFORE)
        (check,) = breaches(weeks(done, sheet(planned(NOW + TUE, 4.0, "tempo"))), "too soon")
        assert check.words == (
            "Tue 31 Mar, tempo 4.0 km: 1 of 3 continuous green runs of 30 min or more since the red run of "
            "Sun 22 Mar; 5.0 km in the best of the 4 weeks before, half a usual week before it began is "
            "15.0 km."
        )

    def test_without_the_week_before_the_injury_it_says_how_to_give_it(self) -> None:
        done = record(NOW, self.RUNS)
        (check,) = breaches(weeks(done, sheet(planned(NOW + TUE, 4.0, "tempo"))), "too soon")
        assert check.short == "tempo: no mark"
        assert (
            "is not given, so its half can't be compared: press o, “a week before it began”." in check.words
        )


class TestRed:
    """5 km each, the last run on Saturday; red holds until the Friday after."""

    RUNS = even_weeks(4)
    ANSWERS = ["green"] * 11 + ["red"]

    def found(self, *sessions: PlannedSession, **more: object) -> list[str]:
        done = record(NOW, self.RUNS, self.ANSWERS, **more)  # type: ignore[arg-type]
        return shorts(weeks(done, sheet(*sessions)), "red")

    def test_no_longer_than_the_last_green(self) -> None:
        assert self.found(planned(NOW + TUE, 5.1)) == []
        assert self.found(planned(NOW + TUE, 5.2)) == ["red +0.2 km"]

    def test_no_faster(self) -> None:
        assert self.found(planned(NOW + TUE, 3.0, "tempo")) == ["red: tempo"]
        assert self.found(planned(NOW + TUE, 3.0, "race")) == ["red: race"]

    def test_it_ends_on_the_seventh_day(self) -> None:
        assert self.found(planned(NOW + FRI, 3.0, "tempo")) == ["red: tempo"]
        assert self.found(planned(NOW + SAT, 3.0, "tempo")) == []

    def test_half_of_the_red_run_where_none_was_green(self) -> None:
        done = record(NOW, [run(20, 7.0), run(26, 6.0)], ["amber", "red"])
        found = breaches(weeks(done, sheet(planned(NOW + WED, 3.2))), "red")
        assert [check.words for check in found] == [
            "Wed 1 Apr, easy 3.2 km: 0.2 km over 3.0 km, which is half of the red run. "
            "A red run on Sat 28 Mar: the guide asks for no more until Fri 3 Apr."
        ]

    def test_on_the_ladder_the_stage_takes_the_place_of_km(self) -> None:
        done = record(NOW, [climbed(24, 2), climbed(26, 2)], ["green", "red"], ladder=LADDER)
        assert shorts(weeks(done, sheet(on_stage(NOW + TUE, 1))), "red") == []
        assert shorts(weeks(done, sheet(on_stage(NOW + TUE, 2))), "red") == ["red: stage"]


class TestRoles:
    @pytest.mark.parametrize(("kind", "found"), [("tempo", ["2 tempo runs"]), ("easy", [])])
    def test_two_of_a_role(self, kind: str, found: list[str]) -> None:
        plan = sheet(planned(NOW + TUE, 3.0, kind), planned(NOW + THU, 3.0, kind))
        assert shorts(weeks(record(NOW), plan), "roles") == found

    def test_the_role_of_a_run_that_was_run(self) -> None:
        done = record(NOW + WED, [run(NOW + TUE, 3.0, kind="long")])
        (check,) = breaches(weeks(done, sheet(planned(NOW + SAT, 3.0, "long", uid="sat"))), "roles")
        assert (check.session_uid, check.words) == ("sat", "W14 has 2 long runs: Tue 31 Mar and Sat 4 Apr.")
