"""journal pain and journal morning: scores written and refused."""

from collections.abc import Callable

import pytest

from journal.model.vocabulary import Knee, Moment, Place
from tests.cli.conftest import Command, refused
from tests.cli.stored import MONDAY, Stored, scores

# journal pain


def test_a_pain_score_is_written_and_said(command: Command, stored: Stored) -> None:
    said = command("pain", "3", "--knee", "left")

    assert (said.code, said.out, said.err) == (0, "Pain · left 3 · today\n", "")
    (score,) = scores(stored)
    assert (score.day, score.knee, score.score) == (MONDAY, Knee.LEFT, 3)
    assert (score.moment, score.place, score.note) == (Moment.OTHER, None, "")


@pytest.mark.parametrize("when", list(Moment))
def test_every_moment_is_stored_as_it_is_named(command: Command, stored: Stored, when: Moment) -> None:
    assert command("pain", "0", "--knee", "right", "--when", str(when)).code == 0
    assert [(score.knee, score.score, score.moment) for score in scores(stored)] == [(Knee.RIGHT, 0, when)]


@pytest.mark.parametrize(
    ("where", "place"), [*((str(place), place) for place in Place), ("kneecap", "front")]
)
def test_every_place_is_stored_as_it_is_named(
    command: Command, stored: Stored, where: str, place: str
) -> None:
    assert command("pain", "10", "--knee", "left", "--where", where, "--note", "n").code == 0
    assert [(score.score, score.place, score.note) for score in scores(stored)] == [(10, place, "n")]


def test_the_knee_may_be_that_of_the_settings(
    command: Command, stored: Stored, setting: Callable[..., None]
) -> None:
    assert refused(command("pain", "3"), "Which knee?", "--knee left or --knee right")
    setting(knee="right")
    assert command("pain", "3").code == 0
    assert scores(stored)[0].knee is Knee.RIGHT


@pytest.mark.parametrize("score", ["11", "3.5", "x", "", "١", "3/5"])
def test_what_is_no_score_is_refused(command: Command, stored: Stored, score: str) -> None:
    assert refused(command("pain", score, "--knee", "left"), "is not a")
    assert scores(stored) == ()


@pytest.mark.parametrize(
    "words",
    [[], ["3", "--knee", "both"], ["3", "--knee", "left", "--when", "later"], ["-1", "--knee", "left"]],
)
def test_wrong_usage_of_pain(command: Command, words: list[str]) -> None:
    assert command("pain", *words).code == 2


# journal morning


def test_the_morning_s_scores_left_and_right(command: Command, stored: Stored) -> None:
    said = command("morning", "1", "0")

    assert (said.code, said.out) == (0, "Left 1, right 0 this morning.\n")
    assert [(score.knee, score.score, score.moment) for score in scores(stored)] == [
        (Knee.LEFT, 1, Moment.MORNING),
        (Knee.RIGHT, 0, Moment.MORNING),
    ]


@pytest.mark.parametrize(("words", "knee"), [(["1", "-"], Knee.LEFT), (["-", "1"], Knee.RIGHT)])
def test_a_dash_is_not_recorded(command: Command, stored: Stored, words: list[str], knee: Knee) -> None:
    assert command("morning", *words).code == 0
    assert [(score.knee, score.score) for score in scores(stored)] == [(knee, 1)]


def test_a_second_answer_takes_the_place_of_the_first(command: Command, stored: Stored) -> None:
    command("morning", "1", "0")
    command("morning", "3", "-")
    assert [(score.knee, score.score) for score in scores(stored)] == [(Knee.LEFT, 3), (Knee.RIGHT, 0)]

    command("undo")
    assert [(score.knee, score.score) for score in scores(stored)] == [(Knee.LEFT, 1), (Knee.RIGHT, 0)]


def test_the_morning_closes_yesterday_s_run(command: Command) -> None:
    command("log", "morning L1 yesterday; run yesterday 4.6km 25:00 tempo; pain L1 during-run")

    said = command("morning", "1", "-")

    assert said.out == (
        "Sun tempo 4.6 km: ● go. Left 1 this morning. Next run: as planned, after a rest day.\n"
    )


def test_one_score_is_enough_where_one_knee_is_followed(
    command: Command, stored: Stored, setting: Callable[..., None]
) -> None:
    assert refused(command("morning", "1"), "left and right; here are 1.", "journal morning 1 -")
    setting(knee="right")
    assert command("morning", "2").code == 0
    assert [(score.knee, score.score) for score in scores(stored)] == [(Knee.RIGHT, 2)]


@pytest.mark.parametrize("words", [["-", "-"], ["1", "2", "3"], ["1", "x"], ["11", "0"]])
def test_a_morning_that_is_refused(command: Command, stored: Stored, words: list[str]) -> None:
    assert refused(command("morning", *words))
    assert scores(stored) == ()
