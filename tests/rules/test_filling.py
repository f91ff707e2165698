"""RULES.md 2 and 9: weeks of a plan fitted to their budget, filled ahead, a missed run carried."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.model.entries import Run, Structure
from journal.model.plan import MarkedWeek, PlanEdit, PlannedSession, PlanSheet, edited
from journal.model.plan_vocabulary import PlanRule, PlanState, Sort, WeekMark
from journal.model.planning import Match, PlanWeek, Record
from journal.model.settings import Settings
from journal.model.units import metres
from journal.model.vocabulary import Kind, Rhythm, Unit
from journal.rules.filling import carry_missed, fill_ahead, fit_week, grow_week, scaled
from journal.rules.resizing import NO_ROOM
from tests.rules.journals import FRI, MON, SAT, SUN, THU, TUE, WED, day, even_weeks, run
from tests.rules.plans import other, planned, record, sheet, weeks

W = 28  # Monday of the fifth week; before it four weeks of 3 x 5 km, so the cap is 16.5 km
BEFORE = even_weeks(4)


def kms(edit: PlanEdit) -> dict[int, float]:
    """The km of the runs an edit changes or adds, by day."""
    runs = [one for one in (*edit.change, *edit.add) if isinstance(one, PlannedSession) and one.distance_m]
    return {(one.day - day(0)).days: round((one.distance_m or 0) / 1000, 3) for one in runs}


def week_after(done: Record, plan: PlanSheet, edit: PlanEdit, starts: int = W) -> PlanWeek:
    return weeks(done, edited(plan, edit), starts, starts)[0]


def breaches(found: list[PlanWeek], *rules: PlanRule) -> list[str]:
    return [check.words for week in found for check in week.checks if check.rule in rules]


class TestScaled:
    """Distances are cut to a tenth of their own unit, minutes to whole ones; structures stay."""

    def test_kilometres_are_cut_to_tenths(self) -> None:
        edit = scaled([planned(TUE, 5.0), planned(THU, 4.6)], 0.9, Unit.KM)
        assert kms(edit) == {TUE: 4.5, THU: 4.1}
        assert edit.label == "2 runs × 0.90: 9.6 km to 8.6 km"

    def test_miles_are_cut_to_tenths_of_a_mile(self) -> None:
        four = replace(planned(TUE), distance_m=metres(4, Unit.MI), distance_unit=Unit.MI)
        (new,) = scaled([four], 0.9, Unit.MI).change
        assert new == replace(four, distance_m=metres(3.6, Unit.MI))

    def test_minutes_are_whole(self) -> None:
        (new,) = scaled([planned(TUE, minutes=35)], 0.9, Unit.KM).change
        assert new == planned(TUE, minutes=31)

    def test_of_a_distance_with_minutes_the_pace_is_kept(self) -> None:
        (new,) = scaled([planned(TUE, 5.0, minutes=40)], 0.9, Unit.KM).change
        assert new == planned(TUE, 4.5, minutes=36)

    def test_structures_strength_and_rest_stay(self) -> None:
        stay = [planned(TUE, structure=Structure(6, 180, 120)), other(WED, "strength"), other(FRI, "rest")]
        assert scaled(stay, 0.5, Unit.KM).empty

    def test_a_run_never_becomes_nothing(self) -> None:
        assert scaled([planned(TUE, 0.1), planned(WED, minutes=1)], 0.5, Unit.KM).empty

    def test_to_grow_makes_nothing_shorter(self) -> None:
        assert kms(scaled([planned(TUE, 4.66)], 1.001, Unit.KM)) == {}

    @settings(max_examples=60)
    @given(
        st.lists(st.one_of(st.floats(0.1, 60), st.none()), min_size=1, max_size=7),
        st.floats(0, 1),
        st.sampled_from(Unit),
    )
    def test_a_factor_up_to_one_makes_nothing_longer(
        self, distances: list[float | None], factor: float, unit: Unit
    ) -> None:
        runs = [
            replace(planned(n, km, minutes=None if km else 40), distance_unit=unit)
            for n, km in enumerate(distances)
        ]
        old = {one.uid: one for one in runs}
        for new in scaled(runs, factor, unit).change:
            assert isinstance(new, PlannedSession)
            assert (new.distance_m or 0) <= (old[new.uid].distance_m or 0)
            assert (new.duration_s or 0) <= (old[new.uid].duration_s or 0)


class TestFitWeek:
    """`<`: done and planned come to the budget, no further."""

    def test_what_is_over_the_budget_is_made_shorter(self) -> None:
        plan = sheet(planned(W + TUE, 6.0), planned(W + THU, 6.0), planned(W + SAT, 6.0, "long"))
        done = record(W, BEFORE)
        edit = fit_week(done, plan, day(W))

        assert kms(edit) == {W + TUE: 5.5, W + THU: 5.5, W + SAT: 5.5}
        assert edit.label == "W14 fitted to 16.5 km"

    def test_what_is_done_counts_and_stays(self) -> None:
        plan = sheet(planned(W + TUE, 5.0), planned(W + THU, 6.0), planned(W + SAT, 8.0, "long"))
        done = record(W + WED, [*BEFORE, run(W + TUE, 6.5)])
        edit = fit_week(done, plan, day(W))

        assert kms(edit) == {W + THU: 4.2, W + SAT: 5.7}
        assert week_after(done, plan, edit).total_km <= 16.5

    def test_a_week_under_its_budget_grows_alike_up_to_it(self) -> None:
        plan = sheet(planned(W + TUE, 4.0), planned(W + THU, 4.0), planned(W + SAT, 4.0, "long"))
        assert kms(fit_week(record(W, BEFORE), plan, day(W))) == {W + TUE: 5.5, W + THU: 5.5, W + SAT: 5.5}

    def test_it_grows_no_further_than_the_long_run_may(self) -> None:
        """5 km is the longest of the 30 days before: 5.5 is one step on."""
        plan = sheet(planned(W + TUE, 3.0), planned(W + SAT, 5.0, "long"))
        edit = fit_week(record(W, BEFORE), plan, day(W))

        assert kms(edit) == {W + TUE: 3.3, W + SAT: 5.5}
        assert breaches([week_after(record(W, BEFORE), plan, edit)], PlanRule.LONG_RUN, PlanRule.CAP) == []

    def test_while_a_red_run_holds_nothing_grows(self) -> None:
        plan = sheet(planned(W + TUE, 3.0), planned(W + SAT, 3.0))
        red = ["green"] * 11 + ["red"]
        assert fit_week(record(W, BEFORE, red), plan, day(W)).empty
        assert not fit_week(record(W, BEFORE), plan, day(W)).empty

    def test_minutes_count_with_the_usual_pace_and_stay_whole(self) -> None:
        runs = [run(7 * week + n, 5.0, 30) for week in range(4) for n in (TUE, THU, SAT)]
        plan = sheet(planned(W + TUE, minutes=60), planned(W + THU, minutes=60))  # 10 km each
        (tuesday, thursday) = fit_week(record(W, runs), plan, day(W)).change
        assert (tuesday, thursday) == (planned(W + TUE, minutes=49), planned(W + THU, minutes=49))

    def test_slow_minutes_beside_km_grow_with_them_alone(self) -> None:
        runs = [run(7 * week + n, 5.0, 65) for week in range(4) for n in (TUE, THU, SAT)]
        plan = sheet(planned(W + TUE, 5.0, minutes=65), planned(W + THU, 5.0, minutes=65))
        edit = fit_week(record(W, runs), plan, day(W))
        assert edit.change == (planned(W + TUE, 5.5, minutes=71), planned(W + THU, 5.5, minutes=71))

    def test_where_nothing_is_left_the_rest_is_skipped_and_says_why(self) -> None:
        plan = sheet(planned(W + SAT, 5.0, "long"))
        done = record(W + FRI, [*BEFORE, run(W + TUE, 9.0), run(W + THU, 8.0)])
        (skipped,) = fit_week(done, plan, day(W)).change
        assert isinstance(skipped, PlannedSession)
        assert (skipped.skipped, skipped.distance_m) == (NO_ROOM, 5000)

    def test_a_race_stays_and_the_others_make_room(self) -> None:
        plan = sheet(planned(W + TUE, 5.0), planned(W + THU, 5.0), planned(W + SUN, 10.0, "race"))
        assert kms(fit_week(record(W, BEFORE), plan, day(W))) == {W + TUE: 3.2, W + THU: 3.2}

    def test_without_a_budget_and_in_a_ladder_week_nothing_changes(self) -> None:
        ladder = sheet(planned(W + TUE, 9.0), planned(W + THU, 3.0, "walk-run"))
        assert fit_week(record(W, BEFORE), ladder, day(W)).empty
        assert fit_week(record(W), sheet(planned(W + TUE, 9.0)), day(W)).empty

    @settings(max_examples=40, deadline=None)
    @given(
        st.lists(st.tuples(st.integers(0, 6), st.integers(1, 1500)), min_size=1, max_size=6),
        st.integers(W, W + SUN),
        st.lists(st.tuples(st.integers(0, 6), st.integers(10, 90)), max_size=3),
        st.booleans(),
    )
    def test_twice_is_the_same_as_once_and_never_over_the_budget(
        self, ahead: list[tuple[int, int]], today: int, ran: list[tuple[int, int]], red: bool
    ) -> None:
        runs = [*BEFORE, *(run(W + n, km / 10) for n, km in ran if W + n <= today)]
        done = record(today, runs, ["green"] * 11 + ["red" if red else "green"])
        plan = sheet(
            *(planned(W + n, km / 100, minutes=km / 10, uid=f"u{k}") for k, (n, km) in enumerate(ahead))
        )

        once = edited(plan, fit_week(done, plan, day(W)))

        assert fit_week(done, once, day(W)).empty
        week = weeks(done, once, W, W)[0]
        assert week.budget.limit_km is not None
        assert week.planned_km == 0 or week.total_km <= week.budget.limit_km + 1e-6


class TestGrowWeek:
    """`>`: the week a tenth more, whatever the checks say to it."""

    def test_each_run_is_a_tenth_longer(self) -> None:
        plan = sheet(planned(W + TUE, 5.0), planned(W + SAT, 8.0, "long"), planned(W + SUN, 10.0, "race"))
        edit = grow_week(record(W, BEFORE), plan, day(W))
        assert kms(edit) == {W + TUE: 5.5, W + SAT: 8.8}
        assert edit.label == "W14 +10 %"

    def test_days_past_stay_as_they_are(self) -> None:
        plan = sheet(planned(W + TUE, 5.0), planned(W + SAT, 8.0, "long"))
        assert kms(grow_week(record(W + WED, BEFORE), plan, day(W))) == {W + SAT: 8.8}


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


class TestCarryMissed:
    """A missed run goes to the next day of its week with a rest day on both sides, or says why not."""

    def match(self, session: PlannedSession, state: PlanState = PlanState.MISSED) -> Match:
        return Match(session, state)

    def carried(self, done: Record, plan: PlanSheet, session: PlannedSession) -> PlanEdit:
        return carry_missed(done, plan, self.match(session))

    def test_it_goes_to_the_next_such_day(self) -> None:
        missed = planned(W + TUE, 5.0)
        edit = self.carried(record(W + WED, BEFORE), sheet(missed, planned(W + SAT, 5.0)), missed)

        assert edit.change == (replace(missed, day=day(W + WED), moved_from=day(W + TUE)),)
        assert edit.label == "the missed run of Tue 31 Mar to Wed 1 Apr"

    def test_the_next_week_counts_for_the_day_after(self) -> None:
        missed = planned(W + FRI, 5.0)
        done = record(W + SAT, BEFORE)
        assert self.carried(done, sheet(missed, planned(W + 7 + MON, 5.0)), missed).change[0].day == day(
            W + SAT
        )
        assert self.carried(done, sheet(missed, planned(W + SUN, 5.0)), missed).empty

    def test_a_run_done_the_day_before_leaves_its_rest_day(self) -> None:
        missed = planned(W + TUE, 5.0)
        done = record(W + THU, [*BEFORE, run(W + WED, 5.0)])
        assert self.carried(done, sheet(missed), missed).change[0].day == day(W + FRI)

    def test_without_such_a_day_it_says_why(self) -> None:
        missed = planned(W + TUE, 5.0)
        plan = sheet(missed, planned(W + THU, 5.0), planned(W + SAT, 5.0))
        edit = self.carried(record(W + WED, BEFORE), plan, missed)
        assert edit.empty
        assert edit.label == "No day left in W14 with a rest day on both sides"

    def test_with_the_rhythm_as_planned_a_free_day_is_enough(self) -> None:
        missed = planned(W + TUE, 5.0)
        plan = sheet(missed, planned(W + THU, 5.0), planned(W + SAT, 5.0))
        done = record(W + WED, BEFORE, settings=Settings(rhythm=Rhythm.AS_PLANNED))
        assert self.carried(done, plan, missed).change[0].day == day(W + WED)

    def test_where_it_was_moved_from_first_is_kept(self) -> None:
        missed = planned(W + TUE, 5.0, moved_from=day(W + MON))
        (moved,) = self.carried(record(W + WED, BEFORE), sheet(missed), missed).change
        assert isinstance(moved, PlannedSession)
        assert moved.moved_from == day(W + MON)

    def test_a_week_that_is_over_has_no_day_left(self) -> None:
        missed = planned(W - 7 + SUN, 5.0)
        assert self.carried(record(W + WED, BEFORE), sheet(missed), missed).empty

    @pytest.mark.parametrize("state", [PlanState.SKIPPED, PlanState.DONE, PlanState.PLANNED])
    def test_only_what_was_missed_is_carried(self, state: PlanState) -> None:
        session = planned(W + TUE, 5.0)
        assert carry_missed(record(W + WED, BEFORE), sheet(session), self.match(session, state)).empty
