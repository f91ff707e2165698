"""Weeks ahead filled to their caps."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.model.entries import Run
from journal.model.plan import MarkedWeek, PlannedSession, edited
from journal.model.plan_vocabulary import PlanRule, Sort, WeekMark
from journal.model.settings import Settings
from journal.model.units import metres
from journal.model.vocabulary import Kind, Unit
from journal.rules.filling import fill_ahead
from tests.rules.fills import BEFORE, W, breaches, kms
from tests.rules.journals import MON, SAT, SUN, THU, TUE, WED, day, run
from tests.rules.plans import other, planned, record, sheet, weeks


class TestFillAhead:
    """`F`: each week at its cap, every fourth one easy; empty weeks take the last week's runs."""

    WEEK = (planned(W + TUE, 5.0), planned(W + THU, 5.0), planned(W + SAT, 5.0, "long"))

    def test_weeks_grow_under_the_chain_of_caps_and_every_fourth_is_easy(self) -> None:
        plan, done = sheet(*self.WEEK), record(W, BEFORE)
        edit = fill_ahead(done, plan, day(W), weeks=5)

        found = weeks(done, edited(plan, edit), W, W + 34)
        assert [round(week.total_km, 1) for week in found] == [16.5, 18.0, 19.8, 13.8, 19.8]
        assert [week.mark for week in found] == [None, None, None, WeekMark.EASY, None]
        assert edit.label == "fill W14 to W18"

    def test_an_empty_week_takes_the_sessions_of_the_last_week_with_runs(self) -> None:
        plan = sheet(*self.WEEK, other(W + MON, "strength", "A", note="gym"))
        edit = fill_ahead(record(W, BEFORE), plan, day(W), weeks=2)

        added = [one for one in edit.add if isinstance(one, PlannedSession)]
        assert [((one.day - day(W)).days, one.sort, one.kind) for one in added] == [
            (7 + MON, Sort.STRENGTH, None),
            (7 + TUE, Sort.RUN, Kind.EASY),
            (7 + THU, Sort.RUN, Kind.EASY),
            (7 + SAT, Sort.RUN, Kind.LONG),
        ]
        assert all((one.uid, one.key, one.note) == ("", None, "") for one in added)

    def test_a_long_run_past_its_step_is_cut_to_it(self) -> None:
        plan = sheet(planned(W + TUE, 3.0), planned(W + SAT, 9.0, "long"))
        edit = fill_ahead(record(W, BEFORE), plan, day(W), weeks=1)
        assert kms(edit)[W + SAT] == 5.5

    def test_easy_weeks_have_neither_speed_nor_tempo(self) -> None:
        plan = sheet(planned(W + TUE, 5.0), planned(W + THU, 5.0, "tempo"), planned(W + SAT, 5.0, "long"))
        edit = fill_ahead(record(W, BEFORE), plan, day(W), weeks=3, easy_every=2)

        kinds = {one.day: one.kind for one in edit.add if isinstance(one, PlannedSession)}
        assert (kinds[day(W + 7 + THU)], kinds[day(W + 14 + THU)]) == (Kind.EASY, Kind.TEMPO)

    def test_an_easy_week_of_the_plan_is_one_and_the_count_begins_anew(self) -> None:
        plan, done = sheet(*self.WEEK, marks=[(W + 7, "easy")]), record(W, BEFORE)
        edit = fill_ahead(done, plan, day(W), weeks=6)

        marks = [mark.day for mark in edit.add if isinstance(mark, MarkedWeek)]
        assert marks == [day(W + 35)]
        found = weeks(done, edited(plan, edit), W, W + 7)
        assert found[1].total_km == pytest.approx(0.7 * found[0].total_km, abs=0.3)

    def test_without_easy_weeks_none_is_marked(self) -> None:
        edit = fill_ahead(record(W, BEFORE), sheet(*self.WEEK), day(W), weeks=6, easy_every=None)
        assert not any(isinstance(one, MarkedWeek) for one in edit.add)

    @pytest.mark.parametrize("mark", ["ill", "away"])
    def test_weeks_ill_or_away_are_left_alone(self, mark: str) -> None:
        edit = fill_ahead(record(W, BEFORE), sheet(*self.WEEK, marks=[(W + 7, mark)]), day(W), weeks=2)
        assert edit.add == ()

    def test_ladder_weeks_are_left_alone_and_not_copied(self) -> None:
        ladder = planned(W + 7 + TUE, 9.0, "walk-run")
        plan = sheet(*self.WEEK, ladder)
        edit = fill_ahead(record(W, BEFORE), plan, day(W), weeks=3)

        assert ladder.uid not in {one.uid for one in edit.change}
        assert [one.day for one in edit.add] == [day(W + 14 + n) for n in (TUE, THU, SAT)]

    def test_days_past_and_runs_done_stay_as_they_are(self) -> None:
        done = record(W + WED, [*BEFORE, run(W + TUE, 5.0)])
        edit = fill_ahead(done, sheet(*self.WEEK), day(W), weeks=1)
        assert kms(edit) == {W + THU: 5.5, W + SAT: 5.5}

    def test_a_race_is_not_copied(self) -> None:
        plan = sheet(planned(W + TUE, 5.0), planned(W + SUN, 10.0, "race"))
        edit = fill_ahead(record(W, BEFORE), plan, day(W), weeks=2)
        assert [one.day for one in edit.add] == [day(W + 7 + TUE)]

    def test_with_nothing_to_copy_nothing_is_filled(self) -> None:
        assert fill_ahead(record(W, BEFORE), sheet(), day(W), weeks=8).empty

    def test_in_miles_each_run_is_in_tenths_of_a_mile(self) -> None:
        runs = [replace(one, distance_m=metres(3, Unit.MI), distance_unit=Unit.MI) for one in self.WEEK]
        edit = fill_ahead(record(W, BEFORE, settings=Settings(unit=Unit.MI)), sheet(*runs), day(W), weeks=3)
        for one in (*edit.add, *edit.change):
            assert isinstance(one, PlannedSession)
            tenths = 10 * (one.distance_m or 0) / metres(1, Unit.MI)
            assert tenths == pytest.approx(round(tenths), abs=1e-6)

    @settings(max_examples=30, deadline=None)
    @given(
        st.lists(st.tuples(st.integers(0, W + WED), st.integers(5, 200)), max_size=25),
        st.lists(
            st.tuples(
                st.integers(0, 40), st.integers(5, 250), st.sampled_from(("easy", "long", "tempo", "speed"))
            ),
            min_size=1,
            max_size=12,
        ),
        st.sampled_from((None, 2, 3, 4)),
        st.booleans(),
    )
    def test_after_it_no_week_breaches_its_cap_and_no_run_the_long_run_check(
        self,
        ran: list[tuple[int, int]],
        ahead: list[tuple[int, int, str]],
        every: int | None,
        in_minutes: bool,
    ) -> None:
        runs: list[Run] = [run(n, km / 10, 6 * km / 10) for n, km in sorted(ran)]
        done = record(W + THU, runs)
        plan = sheet(
            *(
                planned(W + n, None if in_minutes else km / 10, kind, km if in_minutes else None, uid=f"u{k}")
                for k, (n, km, kind) in enumerate(ahead)
            )
        )
        edit = fill_ahead(done, plan, day(W), weeks=8, easy_every=every)
        found = weeks(done, edited(plan, edit), W, W + 55)

        over_already = found[0].done.km > (found[0].volume.cap_km or 0)
        assert breaches(found[1:] if over_already else found, PlanRule.CAP) == []
        assert breaches(found, PlanRule.LONG_RUN) == []
        assert all(one.day >= done.today for one in edit.change if isinstance(one, PlannedSession))
