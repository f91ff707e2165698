"""The figures of RULES.md 5, near enough to notice a slip; `make simulate` measures them well."""

from journal.rules.trend import Course
from tests.simulate import after_a_jump, pattern, trends, without_a_jump


def test_a_knee_that_only_wobbles_gets_a_sign_after_about_1_jump_in_5() -> None:
    found = after_a_jump(600, rise=0.0)
    assert 0.14 < found.sign < 0.30
    assert 0.05 < found.filled < 0.14


def test_a_true_rise_mostly_gets_one() -> None:
    assert 0.55 < after_a_jump(300, rise=1.5).sign < 0.78
    assert 0.83 < after_a_jump(300, rise=2.5).sign < 0.97


def test_a_week_without_a_jump_gets_one_about_1_time_in_20() -> None:
    assert 0.02 < without_a_jump(800) < 0.09


def test_on_pure_noise_the_two_rows_of_the_own_pattern_do_not_differ() -> None:
    found = pattern(120)
    after_jumps = found.jump_rises / found.jump_weeks
    other_weeks = found.other_rises / found.other_weeks
    assert found.jump_weeks > 600
    assert abs(after_jumps - other_weeks) < 0.06


def test_on_other_noise_they_do_not_differ_either() -> None:
    found = pattern(60, seed=7)
    assert abs(found.jump_rises / found.jump_weeks - found.other_rises / found.other_weeks) < 0.08


def test_three_weeks_of_wobbling_are_called_calmer_or_up_about_1_time_in_15() -> None:
    found = trends(1200)
    assert 0.04 < found[Course.CALMER] + found[Course.UP] < 0.10
    assert abs(found[Course.CALMER] - found[Course.UP]) < 0.02
    assert found[None] == 0
