"""The morning's answer: kept in the place of an earlier one, and it closes yesterday's run."""

import pytest

from journal.model.entries import Entry
from journal.model.errors import NotReadableError
from journal.model.settings import Settings
from journal.model.vocabulary import Knee
from journal.store.journal import Journal
from journal.workflows.today.morning import answer_morning
from tests.rules.journals import day, pain, run

SETTINGS = Settings()


def answer(journal: Journal, given: dict[Knee, int], number: int = 1, today: int = 1) -> str:
    return answer_morning(journal, given, day(number), SETTINGS, day(today))


@pytest.mark.parametrize(
    ("entries", "score", "sentence"),
    [
        ([], 1, "Left 1 this morning."),
        (
            [pain(0, 1, "before-run"), run(0, 5.0), pain(0, 2, "during-run")],
            1,
            "Mon easy 5.0 km: ● go. Left 1 this morning. Next run: as planned, after a rest day.",
        ),
        (
            [pain(0, 1, "before-run"), run(0, 5.0), pain(0, 3, "during-run")],
            1,
            "Mon easy 5.0 km: ◆ hold. Left 1 this morning. 3 while running (guide: at or under 2). "
            "Next run: no longer and no faster than this one, until one is green.",
        ),
        (
            [pain(0, 1, "before-run"), run(0, 5.0), pain(0, 2, "during-run")],
            4,
            "Mon easy 5.0 km: ▼ step back. Left 4 this morning. 4 the next morning, 1 before the run. "
            "Next run: easy, at most 2.5 km.",
        ),
        (
            [run(0, 5.0)],
            0,
            "Mon easy 5.0 km: ◐ open. Left 0 this morning. "
            "The worst while running was not recorded: the guide can't say.",
        ),
        ([run(1, 5.0), pain(1, 2, "during-run")], 0, "Left 0 this morning."),
    ],
)
def test_what_it_says(journal: Journal, entries: list[Entry], score: int, sentence: str) -> None:
    journal.fill(entries)
    assert answer(journal, {Knee.LEFT: score}) == sentence


def test_of_two_runs_the_later_one_is_closed(journal: Journal) -> None:
    journal.fill([run(0, 4.0, at="18:00"), run(0, 3.0, at="07:00")])
    assert answer(journal, {Knee.LEFT: 0, Knee.RIGHT: 2}).startswith(
        "Mon easy 4.0 km: ◐ open. Left 0, right 2 this morning."
    )


def test_a_morning_given_late_says_what_it_would_have_said(journal: Journal) -> None:
    journal.fill([pain(0, 1, "before-run"), run(0, 5.0), pain(0, 2, "during-run"), run(3, 8.0)])
    assert answer(journal, {Knee.LEFT: 1}, number=1, today=5).startswith("Mon easy 5.0 km: ● go.")


def test_an_earlier_answer_keeps_its_row(journal: Journal) -> None:
    answer(journal, {Knee.LEFT: 1, Knee.RIGHT: 0})
    first = {score.knee: score for score in journal.pain()}
    answer(journal, {Knee.LEFT: 3})
    second = {score.knee: score for score in journal.pain()}

    assert {knee: score.uid for knee, score in second.items()} == {k: s.uid for k, s in first.items()}
    assert (second[Knee.LEFT].score, second[Knee.RIGHT]) == (3, first[Knee.RIGHT])
    assert journal.undo() == "Pain · left 3 · Tue 3 Mar 2026 · in the morning"
    assert {score.score for score in journal.pain()} == {1, 0}


def test_a_mistyped_year_is_refused(journal: Journal) -> None:
    with pytest.raises(NotReadableError, match="is before 1970"):
        answer(journal, {Knee.LEFT: 1}, number=-30_000)
    assert journal.pain() == ()
