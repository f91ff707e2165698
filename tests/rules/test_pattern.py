"""RULES.md 6: the 2 x 2 of judged weeks, and when it says no more than counts."""

import pytest

from journal.model.entries import Episode
from journal.model.review import Pattern
from journal.rules.because import pattern_words
from journal.rules.pattern import fisher
from tests.rules.journals import calm, episode, even_weeks, look, pain, run

CALM = calm(0, 200, 1)


def pattern_of(scores: list, today: int = 120, *episodes: Episode) -> Pattern:
    runs = [*even_weeks(16), run(7 * 8, 9.0)]  # one jump, on the Monday of week 8
    return look(runs, scores, today, episodes=list(episodes)).pattern


def test_weeks_near_a_jump_are_no_other_weeks() -> None:
    # weeks 0 and 1 have no baseline; the jump of day 56 lies 14 days after the first day of week 6, 14 days
    # before that of week 10, and nearer to those between
    found = pattern_of(CALM)
    assert (found.jump_weeks, found.jump_rises) == (1, 0)
    assert found.other_weeks == len({2, 3, 4, 5, 11, 12, 13, 14, 15})


def test_a_rise_is_counted_where_it_was() -> None:
    after_the_jump = [pain(57, 6)]
    elsewhere = [pain(85, 6)]  # in week 12, and in week 11's second window
    found = pattern_of([*CALM, *after_the_jump, *elsewhere])
    assert (found.jump_rises, found.other_rises) == (1, 2)


def test_weeks_whose_windows_are_not_over_are_left_out() -> None:
    assert pattern_of(CALM, today=56 + 13).jump_weeks == 0
    assert pattern_of(CALM, today=56 + 14).jump_weeks == 1


def test_weeks_too_poor_in_entries_are_left_out() -> None:
    assert pattern_of([]) == Pattern(0, 0, 0, 0)


@pytest.mark.parametrize(("kind", "left_out"), [("illness", 1), ("away", 1), ("injury", 1), ("knee", 0)])
def test_weeks_in_an_episode_are_left_out_but_not_those_of_the_knee(kind: str, left_out: int) -> None:
    all_weeks = pattern_of(CALM).other_weeks
    assert pattern_of(CALM, 120, episode(kind, 27, 27)).other_weeks == all_weeks - left_out


def test_weeks_without_a_run_are_left_out() -> None:
    runs = [*even_weeks(6), *even_weeks(10, first_week=7)]
    with_gap, without = look(runs, CALM, today=90).pattern, look(even_weeks(10), CALM, today=90).pattern
    assert with_gap.other_weeks == without.other_weeks - 1


def test_the_words_grow_with_the_counts() -> None:
    assert "from 3 judged jump weeks on; so far: 2" in pattern_words(Pattern(2, 1, 20, 3))
    assert "after 2 of your 3 jumps, and in 2 of 11 other weeks: too few to tell" in pattern_words(
        Pattern(3, 2, 11, 2)
    )
    assert "4 of your 6 jumps (67 %), and in 3 of 17 other weeks (18 %)" in pattern_words(
        Pattern(6, 4, 17, 3)
    )
    assert "p = 0.018" in pattern_words(Pattern(10, 5, 40, 5))
    assert "cutting back after a flag hides effects" in pattern_words(Pattern(3, 2, 11, 2))


def test_no_p_before_10_jump_weeks_and_40_others() -> None:
    assert fisher(Pattern(9, 5, 60, 5)) is None
    assert fisher(Pattern(15, 5, 39, 5)) is None


def test_fisher_counts_tables_at_least_as_far_out() -> None:
    assert fisher(Pattern(10, 0, 40, 12)) == pytest.approx(1)
    # hypergeometric: at least 5 of the 10 rises among 10 of 50 weeks
    assert fisher(Pattern(10, 5, 40, 5)) == pytest.approx(0.018129, abs=1e-6)
