"""RULES.md 3: a jump in load. The even weeks are three runs of 5 km."""

import pytest

from journal.model.entries import Run
from journal.model.review import Jump
from journal.model.settings import Settings
from journal.model.vocabulary import JumpBy, WeekStart
from journal.rules.jumps import band
from tests.rules.journals import FRI, MON, SAT, SUN, THU, TUE, WED, day, even_weeks, look, run


def jump_in(runs: list[Run], week: int, settings: Settings | None = None) -> Jump | None:
    return look(runs, today=200, settings=settings).weeks[week].jump


@pytest.mark.parametrize(
    ("km", "jumps"),
    [(5.5, False), (5.6, False), (5.61, True)],  # 5.0 + 0.5 km, and 0.1 km a watch can be off
)
def test_a_run_jumps_past_the_longest_of_30_days(km: float, jumps: bool) -> None:
    jump = jump_in([*even_weeks(4), run(28 + TUE, km)], 4)

    assert bool(jump) is jumps
    if jump:
        assert (jump.by, jump.day, jump.first.reference) == (JumpBy.RUN, day(28 + TUE), 5.0)


def test_with_fewer_than_five_runs_before_there_is_no_reference() -> None:
    four, five = [0, 2, 4, 7], [0, 2, 4, 7, 9]
    assert jump_in([*(run(n, 5.0) for n in four), run(11, 9.0)], 1) is None
    assert jump_in([*(run(n, 5.0) for n in five), run(11, 9.0)], 1) is not None


def test_a_run_30_days_back_counts_and_one_31_days_back_does_not() -> None:
    few = [run(n, 5.0) for n in (14, 21, 23, 25, 27)]
    assert jump_in([run(5, 9.0), *few, run(35, 9.0)], 5) is None
    assert jump_in([run(4, 9.0), *few, run(35, 9.0)], 5) is not None


def test_a_run_without_distance_has_no_jump_and_is_no_reference() -> None:
    timed = [run(n, None, 60) for n in (0, 2, 4, 7)]
    assert jump_in([*timed, run(8, 5.0), run(14, 9.0)], 2) is None
    assert jump_in([*even_weeks(4), run(28, None, 200)], 4) is None


def test_runs_of_one_day_are_held_against_the_days_before_only() -> None:
    jump = jump_in([*even_weeks(4), run(28, 7.0, at="07:00"), run(28, 7.1, at="19:00")], 4)

    assert jump
    assert [event.amount for event in jump.events] == [7.1, 7.0]
    assert jump.first.reference == 5.0


def test_a_week_jumps_on_the_day_its_sum_goes_past() -> None:
    week = [
        run(28 + weekday, 5.0) for weekday in (MON, TUE, THU, FRI, SUN)
    ]  # 25 km after 15; past 16.665 on Friday
    jump = jump_in([*even_weeks(4), *week], 4)

    assert jump
    assert (jump.by, jump.day) == (JumpBy.WEEK, day(28 + FRI))
    assert jump.first.percent == pytest.approx(100 * (25 / 15 - 1))
    assert jump.first.reference == 15


def test_a_week_needs_two_weeks_with_running_among_the_four_before() -> None:
    once = [run(7, 5.0), run(8, 5.0)]
    assert jump_in([*once, *(run(35 + n, 5.0) for n in range(6))], 4) is None
    assert jump_in([*once, run(14, 1.0), *(run(35 + n, 5.0) for n in range(6))], 4) is not None


def test_back_to_a_level_of_the_last_four_weeks_is_no_jump() -> None:
    down = [*even_weeks(3), run(21, 3.0)]
    assert jump_in([*down, *(run(28 + n, 5.0) for n in (TUE, THU, SAT))], 4) is None


def test_a_week_with_a_run_without_distance_is_not_judged_as_a_week() -> None:
    week = [run(28 + weekday, 5.0) for weekday in (MON, TUE, THU, FRI, SUN)]
    assert jump_in([*even_weeks(4), *week, run(28 + SAT, None, 10)], 4) is None


def test_run_and_week_together_are_both_and_the_earliest_day_is_the_jump_day() -> None:
    jump = jump_in([*even_weeks(4), run(28 + MON, 9.0), run(28 + WED, 9.0)], 4)

    assert jump
    assert (jump.by, jump.day, jump.first.by) == (JumpBy.BOTH, day(28 + MON), JumpBy.RUN)


def test_the_week_alone_may_come_first() -> None:
    runs = [run(28 + n, 5.0) for n in (MON, TUE, WED, THU)]
    jump = jump_in([*even_weeks(4), *runs, run(28 + SUN, 8.0)], 4)

    assert jump
    assert (jump.by, jump.first.by, jump.day) == (JumpBy.BOTH, JumpBy.WEEK, day(28 + THU))
    assert jump.first.percent == pytest.approx(100 * (28 / 15 - 1)), "with the whole week's km"


def test_on_one_day_the_run_comes_before_the_week() -> None:
    jump = jump_in([*even_weeks(4), run(28 + MON, 18.0)], 4)

    assert jump
    assert (jump.by, jump.first.by) == (JumpBy.BOTH, JumpBy.RUN)


def test_in_a_ladder_week_run_minutes_are_judged_and_km_are_not() -> None:
    before = [run(n, 2.0, 20, "walk-run", structure=(5, 2, 2)) for n in (0, 2, 4, 7, 9, 11)]
    week = [
        run(14, 9.0, 30, "walk-run", structure=(6, 2, 2)),  # 12 min against 10: under 11 + 2
        run(16, 9.0, 30, "walk-run", structure=(7, 2, 2)),  # 14 min against 12: under 13.2 + 2
        run(18, 9.0, 30, "easy"),  # a continuous run's run minutes are its duration: 30 against 14
    ]
    jump = jump_in([*before, *week], 2)

    assert jump
    assert (jump.by, jump.day, jump.first.reference) == (JumpBy.STAGE, day(18), 14)


def test_a_stage_needs_five_runs_with_minutes() -> None:
    before = [run(n, 2.0, 10) for n in (0, 2, 4, 7)]
    assert jump_in([*before, run(9, 2.0), run(14, 2.0, 30, "walk-run")], 2) is None
    assert jump_in([*before, run(9, 2.0, 10), run(14, 2.0, 30, "walk-run")], 2) is not None


def test_a_week_may_start_on_sunday() -> None:
    settings = Settings(week_start=WeekStart.SUNDAY)
    runs = [
        *even_weeks(4),
        run(27, 5.0),
        run(28, 5.0),
        run(29, 5.0),
        run(31, 5.0),
    ]  # Sunday 27 opens the week
    jump = jump_in(runs, 4, settings)

    assert jump
    assert (jump.by, jump.day) == (JumpBy.WEEK, day(31))


def test_the_running_week_has_jumped_as_soon_as_it_has() -> None:
    runs = [*even_weeks(4), run(28, 7.0), run(30, 12.0)]
    assert look(runs, today=28).weeks[-1].jump is not None
    assert look(runs, today=27).weeks[-1].jump is None


@pytest.mark.parametrize(
    ("percent", "words"), [(22.5, "over 10 to 30 %"), (30.5, "over 30 to 100 %"), (120, "over 100 %")]
)
def test_the_bands(percent: float, words: str) -> None:
    assert band(percent) == words
