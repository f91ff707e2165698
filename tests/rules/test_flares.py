"""What flares a knee: scores of 3 and more, by moment and by what was done."""

from journal.model.entries import CrossTraining, Entries, PainScore, Run
from journal.model.vocabulary import Knee
from journal.rules.flares import Flares, flares_by_activity, flares_by_group
from journal.rules.timeline import Timeline, timeline
from tests.rules.journals import day, pain, run


def line_of(
    scores: list[PainScore], runs: tuple[Run, ...] = (), cross: tuple[CrossTraining, ...] = ()
) -> Timeline:
    return timeline(Entries(pain=tuple(scores), runs=runs, cross=cross), day(50))


def by_activity(line: Timeline) -> set[Flares]:
    return set(flares_by_activity(line, Knee.LEFT, day(0), day(50)))


def test_counts_of_3_and_more_beside_how_many_were_recorded() -> None:
    line = line_of([pain(0, 3, "stairs"), pain(1, 2, "stairs"), pain(2, 5, "sitting"), pain(3, 4, "morning")])
    found = flares_by_group(line, Knee.LEFT, day(0), day(50))
    assert found == (Flares("stairs, sitting", 2, 3), Flares("morning", 1, 1))
    assert by_activity(line) == {
        Flares("on stairs", 1, 2),
        Flares("after sitting", 1, 1),
        Flares("in the morning", 1, 1),
    }


def test_around_a_run_its_kind_is_named() -> None:
    runs = (run(0, 8, kind="long", uid="a"), run(1, 4, uid="b"), run(1, 3, kind="tempo", uid="c"))
    scores = [
        pain(0, 4, "during-run"),
        pain(1, 3, "after-run", run_uid="c"),
        pain(1, 3, "during-run"),
    ]
    assert by_activity(line_of(scores, runs)) == {
        Flares("while running (long)", 1, 1),
        Flares("within the hour (tempo)", 1, 1),
        Flares("while running", 1, 1),
    }, "on a day with two runs a score that names none belongs to none"


def test_after_a_swim() -> None:
    swim = CrossTraining(day=day(0), activity="swim")
    ride = CrossTraining(day=day(1), activity="ride")
    scores = [pain(0, 3, "after-other"), pain(1, 3, "during-other")]
    assert by_activity(line_of(scores, cross=(swim, ride))) == {
        Flares("after swim", 1, 1),
        Flares("during ride", 1, 1),
    }


def test_nothing_flared_and_nothing_recorded_are_two_things() -> None:
    assert flares_by_group(line_of([pain(0, 2)]), Knee.LEFT, day(0), day(50)) == (
        Flares("other times", 0, 1),
    )
    assert flares_by_group(line_of([]), Knee.LEFT, day(0), day(50)) == ()
