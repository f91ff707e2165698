"""Where on a run the pain begins: whose it was, and the months."""

from journal.model.entries import Entries, PainScore, Run
from journal.model.settings import Settings
from journal.model.vocabulary import Knee
from journal.rules.guide import guide
from journal.rules.onset import OnsetMonth, by_month, runs_with_onset
from tests.rules.journals import day, pain, run


def onsets(knee: Knee, scores: list[PainScore], *runs: Run) -> tuple[float | None, ...]:
    verdicts = guide(Entries(runs=runs, pain=tuple(scores)), Settings(), day(60))
    return tuple(found.pain_from_m for found in runs_with_onset(verdicts, knee))


def test_it_is_of_the_knee_that_hurt_more_while_running() -> None:
    scores = [pain(0, 3, "during-run"), pain(0, 1, "during-run", "right")]
    assert onsets(Knee.LEFT, scores, run(0, 5, pain_from_m=2000.0)) == (2000,)
    assert onsets(Knee.RIGHT, scores, run(0, 5, pain_from_m=2000.0)) == ()


def test_of_both_where_they_hurt_alike_or_no_score_says() -> None:
    alike = [pain(0, 2, "during-run"), pain(0, 2, "during-run", "right")]
    for scores in (alike, []):
        for knee in Knee:
            assert onsets(knee, scores, run(0, 5, pain_from_m=0.0)) == (0,)


def test_a_knee_that_had_nothing_while_running_has_no_beginning() -> None:
    assert onsets(Knee.LEFT, [pain(0, 0, "during-run")], run(0, 5, pain_from_m=2000.0)) == ()


def test_runs_without_it_are_in_no_mean() -> None:
    runs = [
        run(0, 5, pain_from_m=1000.0),
        run(2, 5, pain_from_m=3000.0),
        run(3, 5),
        run(31, 5, pain_from_m=4000.0),
    ]
    assert by_month(runs) == (
        OnsetMonth(day(0).replace(day=1), 2, 2000),
        OnsetMonth(day(31).replace(day=1), 1, 4000),
    )
