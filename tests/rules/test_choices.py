"""The four choices after a red run, a warning sign or a flag: what each would make of the week."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.model.entries import Structure
from journal.model.plan import MarkedWeek, PlannedSession, PlanSheet, edited
from journal.model.plan_vocabulary import PlanRule, WeekMark
from journal.model.planning import Record
from journal.model.settings import Settings
from journal.model.vocabulary import Guide, Kind, Unit
from journal.rules.choices import Choice, choices
from tests.rules.journals import SAT, SUN, THU, TUE, WED, day, even_weeks, run
from tests.rules.plans import LADDER, on_stage, planned, record, sheet, weeks

W = 28  # Monday of the fifth week; before it four weeks of 3 x 5 km
BEFORE = even_weeks(4)
GREEN = ["green"] * 12
WEEK = (
    planned(W + TUE, 5.5),
    planned(W + THU, 5.5, "tempo"),
    planned(W + SAT, 5.5, "long"),
)
PLAN = sheet(*WEEK)


def of(
    key: str,
    done: Record,
    plan: PlanSheet | None = PLAN,
    starts: int = W,
    flagged: tuple[date, ...] = (),
    after: str = "",
) -> Choice:
    found = {choice.key: choice for choice in choices(done, plan, day(starts), flagged=flagged, after=after)}
    assert list(found) == ["1", "2", "3", "4"]
    return found[key]


def runs_of(choice: Choice) -> dict[int, tuple[str, float]]:
    """Kind and km of the runs it changes, by day; skipped ones with 0."""
    return {
        (one.day - day(0)).days: (
            str(one.kind),
            0.0 if one.skipped else round((one.distance_m or 0) / 1000, 2),
        )
        for one in choice.edit.change
        if isinstance(one, PlannedSession)
    }


class TestRepeat:
    """1: the last complete week without a flag, its runs go or still open beside one that was go."""

    def test_the_runs_take_the_lengths_of_that_week_on_their_own_days(self) -> None:
        found = of("1", record(W, BEFORE))
        assert found.label == "repeat W13"
        assert runs_of(found) == {W + TUE: ("easy", 5), W + THU: ("easy", 5), W + SAT: ("easy", 5)}
        assert found.note == "After a look at the plan: W13 again in W14, 15.0 km."

    def test_a_week_with_a_red_or_an_amber_run_is_no_good_one(self) -> None:
        assert of("1", record(W, BEFORE, [*GREEN[:11], "red"])).label == "repeat W12"
        assert of("1", record(W, BEFORE, [*GREEN[:8], "amber"])).label == "repeat W13"
        assert of("1", record(W, BEFORE, [*GREEN[:9], "amber"])).label == "repeat W12"

    def test_open_runs_beside_a_green_one_do_but_not_alone(self) -> None:
        assert of("1", record(W, BEFORE, [*GREEN[:10], "open", "open"])).label == "repeat W13"
        assert of("1", record(W, BEFORE, [*GREEN[:9], "open", "open", "open"])).label == "repeat W12"

    def test_a_flagged_week_is_no_good_one(self) -> None:
        found = of("1", record(W, BEFORE), flagged=(day(21),))
        assert found.label == "repeat W12"
        assert found.note.startswith("After the flag of W13: W12 again")

    def test_the_running_week_is_not_complete(self) -> None:
        done = record(W + SUN, [*BEFORE, run(W + TUE, 4.0)], [*GREEN, "green"])
        assert of("1", done, starts=W + 7).label == "repeat W13"

    def test_runs_done_this_week_take_the_place_of_its_first_ones(self) -> None:
        runs = [*even_weeks(3), run(21 + TUE, 3.0), run(21 + THU, 4.0), run(21 + SAT, 6.0, kind="long")]
        done = record(W + WED, [*runs, run(W + TUE, 3.0)])
        assert runs_of(of("1", done)) == {W + THU: ("easy", 4), W + SAT: ("long", 6)}

    def test_what_that_week_did_not_have_is_skipped_with_the_reason(self) -> None:
        done = record(W, [*even_weeks(3), run(21 + TUE, 5.0), run(21 + SAT, 6.0)])
        (skipped,) = [one for one in of("1", done).edit.change if getattr(one, "skipped", None)]
        assert isinstance(skipped, PlannedSession)
        assert skipped.day == day(W + SAT)
        assert skipped.skipped == "W13 is repeated and had no such run"

    def test_it_stays_under_the_budget(self) -> None:
        """After the red run of last week the budget is that week, 12 km; the good one before had 15."""
        runs = [*even_weeks(3), run(21 + TUE, 6.0), run(21 + SAT, 6.0)]
        done = record(W, runs, [*GREEN[:10], "red"])
        found = of("1", done)
        assert found.label == "repeat W12"
        assert weeks(done, edited(PLAN, found.edit), W, W)[0].total_km <= 12

    def test_without_a_good_week_it_says_so(self) -> None:
        found = of("1", record(W, BEFORE, ["red"] * 12))
        assert (found.label, found.possible, found.note) == ("repeat a good week: none yet", False, "")

    def test_a_stage_of_the_ladder_is_repeated_with_its_structure(self) -> None:
        stage = [run(21 + n, 3.0, 30, "walk-run", structure=(6, 3, 2)) for n in (TUE, SAT)]
        plan = sheet(planned(W + TUE, kind="walk-run", structure=Structure(8, 180, 120)))
        (again,) = of("1", record(W, stage), plan).edit.change
        assert isinstance(again, PlannedSession)
        assert (again.kind, again.structure) == (Kind.WALK_RUN, Structure(6, 180, 120))


class TestEasyWeek:
    """2: 70 % of the budget, without one of the last complete week."""

    def test_it_is_seventy_percent_of_the_budget_without_speed_and_tempo(self) -> None:
        found = of("2", record(W, BEFORE))
        assert found.label == "easy week 11.5 km"  # 70 % of 16.5
        assert runs_of(found) == {W + TUE: ("easy", 3.8), W + THU: ("easy", 3.8), W + SAT: ("long", 3.8)}
        assert found.edit.add == (MarkedWeek(day=day(W), plan_uid="plan", mark=WeekMark.EASY),)

    def test_after_a_red_run_it_is_taken_from_the_last_complete_week(self) -> None:
        assert of("2", record(W, BEFORE, [*GREEN[:11], "red"])).label == "easy week 10.5 km"

    def test_without_a_cap_it_is_taken_from_the_last_complete_week(self) -> None:
        assert of("2", record(7, even_weeks(1)), starts=7).label == "easy week 10.5 km"

    def test_a_week_that_is_lighter_already_grows_no_longer(self) -> None:
        light = sheet(planned(W + TUE, 3.0), planned(W + SAT, 3.0, "long"))
        found = of("2", record(W, BEFORE), light)
        assert runs_of(found) == {}
        assert found.edit.add, "only the mark is new"

    def test_a_week_marked_before_is_not_marked_twice(self) -> None:
        assert of("2", record(W, BEFORE), sheet(*WEEK, marks=[(W, "easy")])).edit.add == ()

    def test_without_any_km_it_says_so(self) -> None:
        assert not of("2", record(W)).possible


class TestLongRunBack:
    """3: no run longer than the last green long run; after a red run easy as well."""

    LONG = [
        *even_weeks(3),
        run(21 + TUE, 4.0),
        run(21 + THU, 6.0, kind="tempo"),
        run(21 + SAT, 5.2, kind="long"),
    ]

    def test_to_the_last_green_long_run(self) -> None:
        found = of("3", record(W, self.LONG))
        assert found.label == "long run back to 5.2 km"
        assert runs_of(found) == {W + TUE: ("easy", 5.2), W + THU: ("tempo", 5.2), W + SAT: ("long", 5.2)}
        assert found.note.endswith("no run of W14 longer than 5.2 km, as on Sat 28 Mar, which was go.")

    def test_without_a_green_long_run_to_the_longest_green_one(self) -> None:
        found = of("3", record(W, self.LONG, [*GREEN[:11], "amber"]))
        assert found.label == "long run back to 6.0 km"
        assert runs_of(found) == {}

    def test_without_any_green_run_to_half_of_the_red_one(self) -> None:
        found = of("3", record(W, self.LONG, [*["amber"] * 11, "red"]))
        assert found.label == "long run back to 2.6 km"
        assert "half of the run of Sat 28 Mar" in found.note

    def test_after_a_red_run_what_is_left_is_easy(self) -> None:
        found = of("3", record(W, self.LONG, [*GREEN[:10], "red"]))
        assert runs_of(found)[W + THU] == ("easy", 5.2)

    def test_a_green_run_of_31_days_ago_is_not_meant(self) -> None:
        old = [run(0, 8.0, kind="long")]
        assert of("3", record(30, old), starts=W).label == "long run back to 8.0 km"
        assert not of("3", record(31, old), starts=W).possible

    def test_on_the_ladder_it_is_the_stage_before(self) -> None:
        stage_3 = run(21 + SAT, 3.0, 36, "walk-run", structure=(6, 4, 2))
        plan = sheet(on_stage(W + TUE, 3), on_stage(W + SAT, 1))
        found = of("3", record(W, [*even_weeks(3), stage_3], [*GREEN[:9], "red"], ladder=LADDER), plan)

        assert found.label == "back to stage 2 (8x3/2)"
        (back,) = found.edit.change
        assert isinstance(back, PlannedSession)
        assert (back.day, back.structure) == (day(W + TUE), LADDER[1].structure)
        assert "was red: one stage back" in found.note

    def test_in_miles_it_is_said_in_miles(self) -> None:
        miles = record(W, self.LONG, settings=Settings(unit=Unit.MI))
        assert of("3", miles).label == "long run back to 3.23 mi"


class TestAsIs:
    """4: nothing changes, and that is noted too."""

    def test_nothing_changes_and_it_is_noted(self) -> None:
        found = of("4", record(W, BEFORE, [*GREEN[:11], "red"]))
        assert found.edit.empty
        assert found.note == "After the red run of Sat 28 Mar: W14 as it is."

    def test_what_it_came_after_can_be_said(self) -> None:
        assert of("4", record(W, BEFORE), after="the flag of W10").note.startswith("After the flag of W10:")

    def test_a_warning_sign_is_what_it_came_after(self) -> None:
        assert of("4", record(W, BEFORE, signs=[W])).note.startswith("After a warning sign:")


class TestWithoutAPlan:
    """The words and the note are there, and nothing is changed."""

    @pytest.mark.parametrize("key", ["1", "2", "3", "4"])
    @pytest.mark.parametrize("plan", [None, sheet(), sheet(planned(W - 7, 5.0))])
    def test_only_words_and_a_note(self, key: str, plan: PlanSheet | None) -> None:
        found = of(key, record(W, BEFORE), plan)
        assert found.possible
        assert found.note
        assert found.edit.empty


def test_a_race_stays_as_it_is() -> None:
    plan = sheet(*WEEK, planned(W + SUN, 10.0, "race"))
    for choice in choices(record(W, BEFORE), plan, day(W)):
        assert W + SUN not in runs_of(choice)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.sampled_from(Guide), min_size=12, max_size=12),
    st.lists(st.integers(5, 150), min_size=12, max_size=12),
    st.lists(st.integers(5, 150), max_size=5),
)
def test_no_choice_makes_a_week_longer_than_it_was_planned_or_is_over_the_budget(
    answers: list[Guide], ran: list[int], ahead: list[int]
) -> None:
    runs = [replace(one, distance_m=100.0 * km) for one, km in zip(BEFORE, ran, strict=True)]
    done = record(W, runs, [str(answer) for answer in answers])
    plan = sheet(*(planned(W + n, km / 10, uid=f"u{n}") for n, km in enumerate(ahead)))
    (before,) = weeks(done, plan, W, W)

    for choice in choices(done, plan, day(W))[:2]:
        (after,) = weeks(done, edited(plan, choice.edit), W, W)
        limit = before.budget.limit_km
        assert choice.edit.empty or limit is None or after.total_km <= max(limit, before.total_km) + 1e-6
        if choice.key == "2" and choice.possible:
            assert after.total_km <= before.total_km + 1e-6
        if limit is not None and choice.possible and not choice.edit.empty:
            assert not [check for check in after.checks if check.rule is PlanRule.CAP]
