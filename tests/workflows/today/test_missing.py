"""What is missing of today and yesterday, and what the answers store."""

import pytest

from journal.model.entries import Entry
from journal.model.settings import Settings
from journal.model.vocabulary import Knee, Moment
from journal.store.journal import Journal
from journal.workflows.today.missing import answer_run, what_is_missing
from tests.rules.journals import day, pain, run

SETTINGS = Settings()
WHILE, WITHIN = Moment.DURING_RUN, Moment.AFTER_RUN
LEFT, RIGHT = Knee.LEFT, Knee.RIGHT


@pytest.mark.parametrize(
    ("entries", "knee", "asked"),
    [
        ([run(0, 5.0)], None, [(WHILE, LEFT), (WHILE, RIGHT), (WITHIN, LEFT), (WITHIN, RIGHT)]),
        ([run(0, 5.0)], LEFT, [(WHILE, LEFT), (WITHIN, LEFT)]),
        ([run(0, 5.0), pain(0, 2, "during-run")], None, [(WITHIN, LEFT)]),
        ([run(0, 5.0), pain(0, 2, "after-run", "right")], None, [(WHILE, RIGHT)]),
        ([run(0, 5.0), pain(0, 2, "during-run", "right")], LEFT, [(WHILE, LEFT), (WITHIN, LEFT)]),
        ([run(0, 5.0), pain(0, 2, "during-run"), pain(0, 0, "after-run")], None, None),
        ([run(-1, 5.0)], None, None),
        ([], None, None),
    ],
)
def test_the_scores_of_a_run_that_are_asked_for(
    journal: Journal, entries: list[Entry], knee: Knee | None, asked: list[tuple[Moment, Knee]] | None
) -> None:
    journal.fill(entries)
    found = what_is_missing(journal, Settings(knee=knee), day(1)).runs
    assert [list(missing.asked) for missing in found] == ([] if asked is None else [asked])


def test_the_last_run_is_asked_for_first(journal: Journal) -> None:
    journal.fill([run(0, 5.0, uid="yesterday"), run(1, 3.0, uid="today")])
    missing = what_is_missing(journal, SETTINGS, day(1))
    assert [each.run.uid for each in missing.runs] == ["today", "yesterday"]
    assert missing.morning == (LEFT, RIGHT)
    assert missing.runs[0].moments == (WHILE, WITHIN)


def test_a_knee_with_its_morning_is_not_asked_for_it(journal: Journal) -> None:
    journal.fill([pain(1, 0, "morning", "right")])
    assert what_is_missing(journal, SETTINGS, day(1)).morning == (LEFT,)
    assert what_is_missing(journal, Settings(knee=RIGHT), day(1)).morning == ()


def test_the_answers_belong_to_the_run_and_are_one_step(journal: Journal) -> None:
    journal.fill([run(0, 4.0, uid="other"), run(0, 5.0, uid="this"), pain(0, 1, "morning")])
    missing = next(each for each in what_is_missing(journal, SETTINGS, day(0)).runs if each.run.uid == "this")
    given = {(WHILE, LEFT): 6, (WITHIN, LEFT): 2}
    said = answer_run(journal, missing.run, given, SETTINGS, day(0))

    assert said.startswith("Mon easy 5.0 km: ▼ step back. 6 while running (guide: at or under 2).")
    stored = {(score.moment, score.score): score.run_uid for score in journal.pain() if score.run_uid}
    assert stored == {(WHILE, 6): "this", (WITHIN, 2): "this"}
    journal.undo()
    assert [score.moment for score in journal.pain()] == [Moment.MORNING]


def test_a_run_taken_out_meanwhile_keeps_what_was_answered(journal: Journal) -> None:
    said = answer_run(journal, run(0, 5.0, uid="gone"), {(WHILE, LEFT): 2}, SETTINGS, day(0))
    assert said == "Pain · left 2 · Mon 2 Mar 2026 · while running"
    assert journal.counts()["pain"] == 1
