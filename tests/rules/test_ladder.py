"""RULES.md 7 and 9: the stages of walk-run, and which comes next."""

import pytest

from journal.model.entries import Run, Structure
from journal.model.planning import Stage
from journal.rules.ladder import next_stage, stage_of, stage_words
from tests.rules.journals import run
from tests.rules.plans import LADDER, climbed, record


def step(runs: list[Run], answers: list[str], today: int | None = None, **more: object) -> int:
    """The next stage counted from 1, on the second day after the last run or on `today`."""
    at = runs[-1].day.toordinal() - run(0, 1).day.toordinal() + 2 if today is None else today
    found = next_stage(record(at, runs, answers, ladder=LADDER, **more))  # type: ignore[arg-type]
    assert found
    return found[0] + 1


@pytest.mark.parametrize(
    ("structure", "minutes", "stage"),
    [
        ((6, 3, 2), None, 0),
        ((7, 3, 2), None, 0),
        ((8, 3, 2), None, 1),
        ((5, 3, 2), None, None),
        ((6, 4, 1), None, 3),
        ((6, 4, 1.5), None, None),
        (None, 30, 4),
        (None, 42, 4),
        (None, 29.9, None),
        ((1, 30, 0), None, 4),
        (None, None, None),
    ],
)
def test_a_stage_is_known_by_its_structure_or_by_minutes_in_one_go(
    structure: tuple[int, float, float] | None, minutes: float | None, stage: int | None
) -> None:
    assert stage_of(run(0, 3.0, minutes, structure=structure), LADDER) == stage


def test_the_ladder_begins_with_its_first_stage() -> None:
    assert next_stage(record(0, ladder=LADDER)) == (
        0,
        "No run on the ladder yet: it begins with the first stage.",
    )
    assert next_stage(record(0)) is None, "without a ladder there is no stage"


def test_two_green_runs_on_a_stage_lead_one_on() -> None:
    assert step([climbed(0, 2)], ["green"]) == 2
    assert step([climbed(0, 2), climbed(2, 2)], ["green", "green"]) == 3


@pytest.mark.parametrize("answer", ["amber", "open"])
def test_amber_and_open_repeat(answer: str) -> None:
    assert step([climbed(0, 2), climbed(2, 2), climbed(4, 2)], ["green", "green", answer]) == 2


def test_two_greens_need_not_follow_each_other() -> None:
    assert step([climbed(0, 2), climbed(2, 2), climbed(4, 2)], ["green", "amber", "green"]) == 3


def test_red_leads_one_back_and_not_under_the_first() -> None:
    assert step([climbed(0, 3)], ["red"]) == 2
    assert step([climbed(0, 1)], ["red"]) == 1


def test_after_a_step_back_two_new_greens_are_asked_for() -> None:
    runs = [climbed(0, 2), climbed(2, 2), climbed(4, 3), climbed(12, 2)]
    answers = ["green", "green", "red", "green"]
    assert step(runs, answers) == 2
    assert step([*runs, climbed(14, 2)], [*answers, "green"]) == 3


def test_nothing_grows_within_seven_days_of_a_red_run_or_a_sign() -> None:
    runs, answers = [climbed(0, 3), climbed(2, 2), climbed(4, 2)], ["red", "green", "green"]
    assert step(runs, answers, today=6) == 2
    assert step(runs, answers, today=7) == 3
    calm = [climbed(2, 2), climbed(4, 2)]
    assert step(calm, [], today=9, signs=[3]) == 2
    assert step(calm, [], today=10, signs=[3]) == 3


def test_greens_before_a_red_one_repeated_on_its_stage_count_no_more() -> None:
    runs = [climbed(0, 2), climbed(2, 2), climbed(12, 2)]
    assert step(runs, ["green", "red", "green"]) == 2


def test_at_the_top_it_stays() -> None:
    assert step([climbed(0, 5), climbed(2, 5)], []) == 5


def test_it_says_why() -> None:
    found = next_stage(record(6, [climbed(0, 2), climbed(2, 2)], ladder=LADDER))
    assert found == (2, "2 green runs on stage 2 (8x3/2): one stage on.")
    found = next_stage(record(6, [climbed(4, 3)], ["red"], ladder=LADDER))
    assert found == (1, "Fri 6 Mar, stage 3 (6x4/2), was red: one stage back.")


def test_a_stage_in_words() -> None:
    assert stage_words(0, LADDER) == "stage 1 (6x3/2)"
    assert stage_words(4, LADDER) == "stage 5 (30 min in one go)"
    assert stage_words(0, [Stage(Structure(8, 90, 60), 12)]) == "stage 1 (8x1.5/1)"
