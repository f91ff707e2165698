"""The pain form's fields: one moment, one knee or both."""

from dataclasses import replace
from datetime import date, time

from journal.entry.pain_fields import pain_fields, read_pain_fields
from journal.model.entries import PainScore
from journal.model.vocabulary import Knee, Moment, Place

TODAY = date(2026, 11, 20)
STORED = PainScore(
    day=date(2026, 11, 3),
    time=time(7, 10),
    knee=Knee.LEFT,
    score=4,
    moment=Moment.STAIRS,
    place=Place.BELOW,
    note="after the cellar",
    run_uid="r",
    uid="p",
    key=9,
)


def test_both_knees_are_two_scores_of_one_moment() -> None:
    fields = pain_fields(None) | {"left": "3", "right": "0", "when": "stairs"}
    draft = read_pain_fields(fields, TODAY, None)
    assert [(score.knee, score.score, score.moment) for score in draft.scores] == [
        (Knee.LEFT, 3, Moment.STAIRS),
        (Knee.RIGHT, 0, Moment.STAIRS),
    ]


def test_no_score_at_all_is_said_at_the_first_knee() -> None:
    assert list(read_pain_fields(pain_fields(None), TODAY, None).errors) == ["left"]


def test_a_stored_score_untouched_is_the_same_score() -> None:
    assert read_pain_fields(pain_fields(STORED), TODAY, STORED).scores == (STORED,)


def test_a_score_moved_to_the_other_knee_keeps_its_row() -> None:
    fields = pain_fields(STORED) | {"left": "", "right": "4"}
    assert read_pain_fields(fields, TODAY, STORED).scores == (replace(STORED, knee=Knee.RIGHT),)


def test_a_second_knee_is_a_new_score_beside_the_stored_one() -> None:
    draft = read_pain_fields(pain_fields(STORED) | {"right": "1"}, TODAY, STORED)
    assert [(score.key, score.knee, score.score) for score in draft.scores] == [
        (9, Knee.LEFT, 4),
        (None, Knee.RIGHT, 1),
    ]


def test_a_score_over_ten_is_refused_beside_its_knee() -> None:
    draft = read_pain_fields(pain_fields(None) | {"left": "11"}, TODAY, None)
    assert list(draft.errors) == ["left"]
