"""The run day and the three days after it: which days count, and from how many a mean is told."""

from journal.model.entries import Entries, PainScore, Run
from journal.model.vocabulary import Knee
from journal.rules.lag import LagDay, after_runs, other_days
from journal.rules.timeline import Timeline, timeline
from tests.rules.journals import day, pain, run


def line_of(runs: list[Run], scores: list[PainScore]) -> Timeline:
    return timeline(Entries(runs=tuple(runs), pain=tuple(scores)), day(100))


RUNS = [run(number, 5) for number in (0, 10, 20)]


def after(line: Timeline, *, mornings: bool = False) -> tuple[LagDay, ...]:
    return after_runs(line, Knee.LEFT, day(0), day(99), mornings=mornings)


def test_the_worst_of_each_day_averaged_over_the_runs() -> None:
    scores = [pain(n + d, score) for n in (0, 10, 20) for d, score in enumerate((4, 3, 2, 1))]
    scores += [pain(n, 1, "morning") for n in (0, 10, 20)]
    assert after(line_of(RUNS, scores)) == (LagDay(3, 4), LagDay(3, 3), LagDay(3, 2), LagDay(3, 1))


def test_two_days_make_no_mean() -> None:
    found = after(line_of(RUNS, [pain(0, 4), pain(10, 4)]))
    assert found[0] == LagDay(2, None)
    assert found[1] == LagDay(0, None), "not recorded is not zero"


def test_a_day_after_the_next_run_is_that_runs() -> None:
    runs = [run(number, 5) for number in range(0, 20, 2)]
    found = after(line_of(runs, [pain(n, 2) for n in range(40)]))
    assert [each.entries for each in found] == [10, 10, 1, 1], "only the last run has days 2 and 3 for itself"


def test_the_morning_before_the_next_run_still_is_an_answer_to_this_one() -> None:
    runs = [run(number, 5) for number in range(4)]
    found = after(line_of(runs, [pain(n, 2, "morning") for n in range(10)]), mornings=True)
    assert [each.entries for each in found] == [4, 4, 1, 1]


def test_other_days_lie_behind_every_run() -> None:
    line = line_of(RUNS, [pain(n, 2) for n in range(30)])
    assert other_days(line, Knee.LEFT, day(0), day(29), mornings=False) == LagDay(18, 2)


def test_two_runs_of_a_day_are_one_day() -> None:
    assert after(line_of([run(0, 5), run(0, 3)], [pain(0, 2)]))[0].entries == 1
