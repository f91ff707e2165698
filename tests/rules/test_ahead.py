"""RULES.md 2, Projection: how far the chain of caps reaches, week by week and by a day."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.model.review import WeekSums, WeekVolume
from journal.model.settings import Settings
from journal.model.units import METRES
from journal.model.vocabulary import CapRule, Unit
from journal.rules.ahead import (
    long_targets,
    one_step_longer,
    reach,
    reach_words,
    rounded_down,
    weekly_targets,
)
from journal.rules.thresholds import above
from journal.rules.volume import volumes
from tests.rules.journals import day, weeks_of

KM = Settings()
MILES = Settings(unit=Unit.MI)


def after(*km: float, settings: Settings = KM) -> list[WeekVolume]:
    return volumes(weeks_of(*km), settings)


class TestWeeklyTargets:
    """Each week at its cap; every fourth one easy, and after it the level again, not past it."""

    def test_each_week_is_at_its_cap_and_every_fourth_is_easy(self) -> None:
        found = weekly_targets(after(20, 20), KM, 6)
        assert found == pytest.approx([22, 24.2, 26.6, 18.6, 26.6, 29.2])

    def test_without_easy_weeks_it_only_grows(self) -> None:
        assert weekly_targets(after(20, 20), KM, 4, easy_every=None) == pytest.approx([22, 24.2, 26.6, 29.2])

    def test_the_first_week_after_a_down_week_is_the_level(self) -> None:
        assert weekly_targets(after(20, 20, 10), KM, 2) == pytest.approx([20, 22])

    def test_no_week_is_past_the_most_that_is_wanted(self) -> None:
        assert weekly_targets(after(20, 20), KM, 4, most_km=23, easy_every=None) == pytest.approx(
            [22, 23, 23, 23]
        )

    def test_while_there_is_no_cap_it_starts_where_it_is_told_to(self) -> None:
        assert weekly_targets([], KM, 4, start_km=8, easy_every=None) == pytest.approx([8, 8, 9, 10])

    def test_while_there_is_no_cap_and_no_start_it_holds_what_was_run(self) -> None:
        assert weekly_targets(after(12), KM, 2, easy_every=None) == pytest.approx([12, 13.2])
        assert weekly_targets([], KM, 3) == [0, 0, 0]

    def test_the_first_week_of_all_is_never_the_easy_one(self) -> None:
        assert weekly_targets([], KM, 2, start_km=10, easy_every=1)[0] == 10

    def test_with_miles_the_weeks_are_tenths_of_a_mile(self) -> None:
        for km in weekly_targets(after(20, 20, settings=MILES), MILES, 8):
            tenths = 10 * km * 1000 / METRES[Unit.MI]
            assert tenths == pytest.approx(round(tenths), abs=1e-6)

    def test_the_rule_as_it_is_usually_told_grows_from_last_week_alone(self) -> None:
        told = Settings(cap_rule=CapRule.LAST_WEEK)
        assert weekly_targets(after(20, 10, settings=told), told, 2) == pytest.approx([11, 12.1])

    @settings(max_examples=60)
    @given(
        st.lists(st.integers(0, 600).map(lambda tenths: tenths / 10), max_size=8),
        st.sampled_from((KM, MILES, Settings(cap_percent=5, cap_step_km=0))),
        st.sampled_from((None, 2, 3, 4)),
    )
    def test_run_as_they_are_no_week_is_over_its_cap(
        self, done: list[float], chosen: Settings, every: int | None
    ) -> None:
        before = weeks_of(*done)
        targets = weekly_targets(volumes(before, chosen), chosen, 30, start_km=9, easy_every=every)
        ahead = [WeekSums(day(7 * (len(done) + n)), runs=3, km=km) for n, km in enumerate(targets)]

        for week in volumes([*before, *ahead], chosen, last=30):
            assert week.cap_km is None or not above(week.sums.km, week.cap_km + 1e-6)


class TestLongTargets:
    """The long run keeps its share of the week, and is one step longer at most."""

    def test_it_is_a_share_of_its_week(self) -> None:
        assert long_targets([20, 22], KM, longest_km=8) == pytest.approx([8, 8.8])

    @pytest.mark.parametrize(("longest", "found"), [(5.0, 5.5), (6.0, 6.6), (3.0, 3.5)])
    def test_it_is_a_tenth_or_half_a_kilometre_longer_at_most(self, longest: float, found: float) -> None:
        assert long_targets([40], KM, longest_km=longest) == [pytest.approx(found)]

    def test_it_grows_from_the_long_runs_before_it(self) -> None:
        assert long_targets([40, 40, 40], KM, longest_km=10) == pytest.approx([11, 12.1, 13.3])

    def test_without_a_run_behind_it_the_share_decides(self) -> None:
        assert long_targets([10], KM, longest_km=None) == pytest.approx([4])


class TestReach:
    """Does it fit by the day, and if not, when would it."""

    FIRST = day(14)

    def test_it_fits_from_the_first_week_that_is_there(self) -> None:
        found = reach(after(20, 20), KM, 24, day(60), self.FIRST)
        assert found.fits
        assert (found.with_easy, found.without_easy) == (day(21), day(21))

    def test_a_week_counts_once_it_is_over(self) -> None:
        """The second week is 21 to 27."""
        before = after(20, 20)
        assert reach(before, KM, 24, day(27), self.FIRST).fits
        assert not reach(before, KM, 24, day(26), self.FIRST).fits

    def test_where_it_does_not_fit_it_says_when_it_would(self) -> None:
        found = reach(after(20, 20), KM, 28, day(41), self.FIRST)  # four weeks: 22, 24.2, 26.6, easy

        assert not found.fits
        assert found.fits_without_easy
        assert (found.with_easy, found.without_easy) == (day(49), day(35))
        assert found.by_then_km == pytest.approx(26.6)
        assert reach_words(found, KM) == (
            "A week of 28.0 km does not fit under the caps by Sun 12 Apr 2026 with every 4th week easy. By "
            "then they reach 26.6 km. It would in W17 (from Mon 20 Apr 2026). Without easy weeks it would in "
            "W15 (from Mon 6 Apr 2026)."
        )

    def test_a_long_run_is_held_to_its_share_and_to_one_step(self) -> None:
        before = after(20, 20)
        assert reach(before, KM, 10, None, self.FIRST, share=0.4, longest_km=8).with_easy == day(28)
        assert reach(before, KM, 10, None, self.FIRST, share=0.4, longest_km=5).with_easy == day(77)

    def test_in_an_easy_week_the_long_run_is_shorter_too(self) -> None:
        assert long_targets([20, 14, 20], KM, longest_km=5) == pytest.approx([5.5, 3.8, 6])

    def test_without_a_day_it_says_when(self) -> None:
        found = reach(after(20, 20), KM, 22, None, self.FIRST)
        assert found.fits
        assert reach_words(found, KM) == (
            "A week of 22.0 km fits under the caps: in W12 (from Mon 16 Mar 2026) with every 4th week easy."
        )

    def test_what_never_grows_is_never_reached(self) -> None:
        still = Settings(cap_percent=0, cap_step_km=0)
        found = reach(after(20, 20, settings=still), still, 21, date(2030, 1, 1), self.FIRST)
        assert (found.with_easy, found.without_easy) == (None, None)
        assert "not reached under the caps within 200 weeks" in reach_words(found, still)

    def test_a_day_before_the_first_week_is_over_leaves_nothing(self) -> None:
        found = reach(after(20, 20), KM, 22, self.FIRST, self.FIRST)
        assert not found.fits
        assert found.by_then_km == 0

    def test_a_goal_in_miles_is_reached_by_that_many_miles(self) -> None:
        ten = 10 * METRES[Unit.MI] / 1000
        found = reach(after(15, 15, settings=MILES), MILES, ten, None, self.FIRST)
        assert found.with_easy == day(14)
        assert "10.0 mi" in reach_words(found, MILES)

    def test_a_start_makes_a_goal_reachable_from_nothing(self) -> None:
        assert reach([], KM, 10, None, self.FIRST).with_easy is None
        assert reach([], KM, 10, None, self.FIRST, start_km=8).without_easy == day(35)

    def test_no_word_claims_more_than_a_fit_under_the_caps(self) -> None:
        found = reach(after(20, 20), KM, 30, day(60), self.FIRST)
        for words in (reach_words(found, KM), reach_words(replace(found, by=None), KM)):
            assert not {"safe", "allowed", "too much"} & set(words.lower().replace(".", "").split())


@given(st.floats(100, 50_000), st.sampled_from(Unit))
def test_rounding_down_takes_less_than_a_tenth_away(distance_m: float, unit: Unit) -> None:
    cut = rounded_down(distance_m, unit)
    assert distance_m - METRES[unit] / 10 < cut <= distance_m + 0.001
    assert rounded_down(cut, unit) == cut


def test_one_step_longer_is_a_tenth_or_half_a_kilometre() -> None:
    assert [one_step_longer(km, KM) for km in (4, 5, 10)] == pytest.approx([4.5, 5.5, 11])
