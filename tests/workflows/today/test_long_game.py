"""The long game: the first two weeks of the way back beside the last two; nothing before there are both."""

from __future__ import annotations

import pytest

from journal.model.days import DAY
from journal.model.entries import PainScore, Run
from journal.model.plan import PhaseBegun
from journal.model.plan_vocabulary import Phase
from journal.model.settings import Settings
from journal.model.vocabulary import Knee, Moment, Place, Unit
from journal.store.journal import Journal
from journal.workflows.today.long_game import long_game, long_game_lines
from tests.workflows.plan_helpers import KM, MILES, TODAY

BEGAN = TODAY - 151 * DAY  # Mon 22 June


def phase(days: int, which: Phase = Phase.SETTLE) -> PhaseBegun:
    return PhaseBegun(day=BEGAN + days * DAY, phase=which)


def score(days: int, given: int, knee: Knee = Knee.LEFT, place: Place | None = None) -> PainScore:
    return PainScore(day=BEGAN + days * DAY, knee=knee, score=given, moment=Moment.STAIRS, place=place)


def lines(journal: Journal, settings: Settings = KM) -> list[tuple[str, str]]:
    game = long_game(journal, settings, TODAY)
    assert game is not None
    return long_game_lines(game, settings, TODAY)


def test_then_beside_now(journal: Journal) -> None:
    journal.fill([phase(0), phase(70, Phase.RETURN), score(0, 3), score(13, 6), score(14, 8)])
    journal.fill([Run(day=TODAY - n * DAY, distance_m=4000 + 500 * n) for n in (0, 2, 13, 14)])
    journal.fill([score(151, 1)])
    assert lines(journal) == [
        ("Week 22", "since 22 Jun · return"),
        ("22 Jun to 5 Jul", "no run · worst 6 on stairs"),
        ("last 14 days", "3 runs to 10.5 km · worst 1 on stairs"),
    ]
    assert "3 runs to 6.52 mi" in lines(journal, MILES)[2][1]


def test_one_run_and_nothing_recorded(journal: Journal) -> None:
    journal.fill([phase(0), Run(day=TODAY, distance_m=3000), Run(day=BEGAN, duration_s=600)])
    assert [words for _, words in lines(journal)[1:]] == ["1 run · no score", "1 run of 3.0 km · no score"]


def test_only_the_front_of_a_knee_that_is_followed_counts(journal: Journal) -> None:
    journal.fill([phase(0), score(0, 2), score(0, 5, Knee.RIGHT), score(0, 7, place=Place.BACK)])
    assert "worst 5" in lines(journal)[1][1]
    assert "worst 2" in lines(journal, Settings(knee=Knee.LEFT, unit=Unit.KM))[1][1]


@pytest.mark.parametrize(("days", "there"), [(151 - 55, False), (151 - 56, True), (152, False)])
def test_it_needs_a_phase_and_eight_weeks(journal: Journal, days: int, there: bool) -> None:
    assert long_game(journal, KM, TODAY) is None
    journal.fill([phase(days)])
    assert (long_game(journal, KM, TODAY) is not None) is there
