"""Where it hurts: both knees with their counts, and a score logged there."""

from journal.model.entries import PainScore
from journal.model.vocabulary import Knee, Place
from journal.store.journal import Journal
from tests.app.helpers import (
    FRIDAY,
    WIDE,
    open_screens,
    opened,
    press,
    written,
)
from tests.app.knee_helpers import Demo, row, scores

# Where it hurts


async def test_w_shows_both_knees_with_their_counts(demo: Demo) -> None:
    async with opened(*demo) as pilot:
        page = await press(pilot, "5", "w")
        assert "left knee" in page
        assert "right knee" in page
        assert "258" in page
        assert "Around or behind the kneecap" in page
        assert "Jun   Jul   Aug   Sep   Oct   Nov" in page
        assert "These rules were written" not in page
        page = await press(pilot, "down")
        assert "Outer side of the knee" in page
        assert "These rules were written for the front of the knee" in page
        await press(pilot, "escape")
        assert open_screens(pilot) == ["KneeScreen"]


async def test_enter_on_a_place_logs_a_score_there(journal: Journal) -> None:
    written(journal, "pain L1 morning -1")
    async with opened(journal) as pilot:
        await press(pilot, "5", "w", "right", "down", "enter")
        assert open_screens(pilot) == ["KneeScreen", "PainForm"]
        await press(pilot, "3", "enter")
        assert open_screens(pilot) == ["KneeScreen"]
    (score,) = journal.pain(FRIDAY, FRIDAY)
    assert (score.knee, score.place, score.score) == (Knee.RIGHT, Place.OUTER, 3)


async def test_scores_elsewhere_are_said_to_be_left_out(journal: Journal) -> None:
    journal.fill(
        [
            *scores(1, range(3)),
            PainScore(day=FRIDAY, knee=Knee.LEFT, score=5, place=Place.OUTER),
            PainScore(day=FRIDAY, knee=Knee.LEFT, score=4, place=Place.BACK),
        ]
    )
    async with opened(journal, size=WIDE) as pilot:
        page = await press(pilot, "5")
        assert row(pilot, "worst").split()[1] == "111"
        assert "2 scores, left out: these rules are for the front (w)" in page
        assert "outer side of the knee 5 · hollow of the knee 4" in page
