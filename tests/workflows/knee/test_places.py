"""Where it hurts: scores by place and month, and words that give no name to it."""

from datetime import date

from journal.model.entries import PainScore
from journal.model.vocabulary import Knee, Place
from journal.store.journal import Journal
from journal.workflows.knee.places import USUALLY, place_counts

TODAY = date(2026, 3, 20)


def test_scores_by_knee_place_and_month_over_the_turn_of_a_year(journal: Journal) -> None:
    def at(day: date, place: Place | None, score: int = 2, knee: Knee = Knee.LEFT) -> PainScore:
        return PainScore(day=day, knee=knee, score=score, place=place)

    journal.fill(
        [
            at(date(2026, 3, 1), Place.FRONT),
            at(date(2026, 3, 20), Place.FRONT, 5),
            at(date(2025, 12, 31), Place.FRONT),
            at(date(2026, 1, 1), Place.OUTER),
            at(date(2026, 2, 3), None),
            at(date(2026, 2, 3), Place.BACK, knee=Knee.RIGHT),
            at(date(2025, 9, 30), Place.BELOW),
        ]
    )
    found = place_counts(journal, TODAY, 6)
    assert [(month.year, month.month) for month in found.months] == [
        (2025, 10),
        (2025, 11),
        (2025, 12),
        (2026, 1),
        (2026, 2),
        (2026, 3),
    ]
    assert found.counts[Knee.LEFT, Place.FRONT] == (0, 0, 1, 0, 0, 2)
    assert found.worst[Knee.LEFT, Place.FRONT] == 5
    assert found.total(Knee.LEFT, Place.OUTER) == 1
    assert found.total(Knee.LEFT, None) == 1
    assert found.total(Knee.RIGHT, Place.BACK) == 1
    assert found.total(Knee.LEFT, Place.BELOW) == 0, "before the months that are shown"


def test_every_place_has_its_words_and_none_is_sure() -> None:
    assert set(USUALLY) == set(Place)
    for place in (Place.OUTER, Place.INNER, Place.BELOW):
        assert "often" in USUALLY[place].lower()
