"""RULES.md 5: what a week is flagged as. Even weeks of 15 km; the jump is 9 km on day 28, a Monday."""

import pytest

from journal.model.review import Week
from journal.model.vocabulary import Flag, Knee, Moment, Rise
from tests.rules.journals import SUN, TUE, calm, day, even_weeks, look, pain, run

T = 28
BEFORE = calm(7, 27, 1)
JUMP = [*even_weeks(4), run(T, 9.0)]
QUIET = [*even_weeks(8)]


def week_of_the_jump(scores: list, today: int) -> Week:
    return look(JUMP, scores, today).weeks[4]


def test_pain_after_a_jump() -> None:
    week = week_of_the_jump([*BEFORE, *calm(T, T + 6, 4)], today=T + 20)

    assert (week.flag, week.rise, week.knee) == (Flag.PAIN_AFTER_JUMP, Rise.CLEAR, Knee.LEFT)
    assert week.test
    assert (week.test.first, week.test.first_up, week.test.first_moment) == (day(T), day(T), Moment.EVENING)


@pytest.mark.parametrize(
    ("today", "flag"),
    [(T, Flag.PENDING), (T + 13, Flag.PENDING), (T + 14, None)],
)
def test_a_jump_without_a_rise_is_pending_until_both_windows_are_over(today: int, flag: Flag | None) -> None:
    week = week_of_the_jump([*BEFORE, *calm(T, T + 13, 1)], today)
    assert (week.flag, week.rise, week.knee) == (flag, None, None)


def test_a_jump_is_pending_with_or_without_entries() -> None:
    assert week_of_the_jump([], T + 13).flag is Flag.PENDING
    assert week_of_the_jump([], T + 14).flag is Flag.JUMP_TOO_FEW_ENTRIES


def test_one_knee_and_window_with_the_entries_it_needs_are_enough_to_judge() -> None:
    right = calm(7, 27, 1, knee="right")
    late = [pain(T + 8, 1, knee="right"), pain(T + 9, 1, knee="right")]
    assert week_of_the_jump([*right, *late], T + 20).flag is None
    assert week_of_the_jump([*right, *late[:1]], T + 20).flag is Flag.JUMP_TOO_FEW_ENTRIES


def test_pain_without_a_jump() -> None:
    scores = [*calm(14, 34, 1), *calm(35, 41, 4)]
    weeks = look(QUIET, scores, today=70).weeks

    assert [week.flag for week in weeks[4:7]] == [None, Flag.PAIN_NO_JUMP, None]
    assert (weeks[5].rise, weeks[5].knee) == (Rise.CLEAR, Knee.LEFT)


def test_pain_without_a_jump_needs_both_tests() -> None:
    worst_only = [*calm(14, 34, 1), *calm(35, 40, 1), pain(41, 6)]
    week = look(QUIET, worst_only, today=70).weeks[5]
    assert (week.flag, week.rise, week.knee) == (None, None, None)


def test_pain_without_a_jump_takes_the_mornings_of_the_first_day_in() -> None:
    before = calm(14, 34, 1)
    mornings = [pain(35, 4, "morning"), pain(36, 4), pain(37, 4), pain(37, 4)]
    assert look(QUIET, [*before, *mornings], today=70).weeks[5].flag is Flag.PAIN_NO_JUMP


def test_pain_without_a_jump_is_said_as_soon_as_it_is_met() -> None:
    scores = [*calm(14, 34, 1), *calm(35, 41, 4)]
    assert look(QUIET, scores, today=37).weeks[5].flag is None
    assert look(QUIET, scores, today=38).weeks[5].flag is Flag.PAIN_NO_JUMP


@pytest.mark.parametrize(("jump_week", "flag"), [(2, Flag.PAIN_NO_JUMP), (3, None), (4, None), (5, "jump")])
def test_a_jump_in_the_14_days_before_or_in_the_week_speaks_against_it(
    jump_week: int, flag: Flag | str | None
) -> None:
    runs = [*even_weeks(8), run(7 * jump_week + SUN, 9.0)]
    scores = [*calm(14, 34, 1), *calm(35, 41, 4)]
    week = look(runs, scores, today=80).weeks[5]
    if flag == "jump":
        assert week.jump
        assert week.flag is not Flag.PAIN_NO_JUMP
    else:
        assert week.flag is flag


def test_without_a_reference_on_the_day_of_a_run_it_is_pain_without_a_baseline() -> None:
    sparse = [run(n, 5.0) for n in (0, 7, 14, 21, 28, 35)]  # on day 28 the runs of days 0 to 21: four
    scores = [*calm(14, 34, 1), *calm(35, 41, 4)]
    assert look(sparse, scores, today=70).weeks[5].flag is Flag.PAIN_NO_BASELINE


def test_a_run_without_distance_asks_for_a_reference_too() -> None:
    early = [run(n, 5.0) for n in (-32, -30, -28, -26, -24)]
    scores = [*calm(14, 34, 1), *calm(35, 41, 4)]
    assert look([*early, run(30, None, 30)], scores, today=70).weeks[10].flag is Flag.PAIN_NO_BASELINE
    assert look(early, scores, today=70).weeks[10].flag is Flag.PAIN_NO_JUMP


def test_in_a_ladder_week_the_reference_is_run_minutes() -> None:
    km_only = [run(n, 5.0) for n in (0, 2, 4, 7, 9, 11, 14, 16, 18)]
    ladder = [run(21 + TUE, 2.0, 20, "walk-run"), run(28 + TUE, 2.0, 20, "walk-run")]
    with_minutes = [run(n, 5.0, 30) for n in (0, 2, 4, 7, 9, 11, 14, 16, 18)]
    scores = [*calm(14, 34, 1), *calm(35, 41, 4)]
    assert look([*km_only, *ladder], scores, today=70).weeks[5].flag is Flag.PAIN_NO_BASELINE
    assert look([*with_minutes, *ladder], scores, today=70).weeks[5].flag is Flag.PAIN_NO_JUMP


def test_pain_of_the_week_counts_every_moment_at_the_front() -> None:
    scores = [pain(0, 2, "night"), pain(0, 5, "during-run"), pain(3, 1), pain(3, 9, where="outer")]
    left = look([run(0, 5.0)], scores, today=6).weeks[0].pain[Knee.LEFT]

    assert left
    assert (left.entries, left.days, left.worst) == (3, 2, 5)
    assert left.mean == pytest.approx(8 / 3)


def test_scores_after_today_are_not_there_yet() -> None:
    assert look([run(0, 5.0)], [pain(1, 4)], today=0).weeks[0].pain[Knee.LEFT] is None
