"""Weeks made longer and shorter: scaled, fitted to a cap, grown."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from journal.model.entries import Structure
from journal.model.plan import PlanEdit, PlannedSession, PlanSheet, edited
from journal.model.plan_vocabulary import PlanRule
from journal.model.planning import PlanWeek, Record
from journal.model.units import metres
from journal.model.vocabulary import Unit
from journal.rules.filling import fit_week, grow_week, scaled
from journal.rules.resizing import NO_ROOM
from tests.rules.fills import BEFORE, W, breaches, kms
from tests.rules.journals import FRI, SAT, SUN, THU, TUE, WED, day, run
from tests.rules.plans import other, planned, record, sheet, weeks


def week_after(done: Record, plan: PlanSheet, edit: PlanEdit, starts: int = W) -> PlanWeek:
    return weeks(done, edited(plan, edit), starts, starts)[0]


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
