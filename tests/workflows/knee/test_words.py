"""What the Knee screen says, in words: never more than was measured."""

from datetime import date

import pytest

from journal.model.days import DAY
from journal.model.entries import Entry, Episode, PainScore, Run
from journal.model.settings import Settings
from journal.model.vocabulary import EpisodeKind, Kind, Knee, Moment, Place, Unit
from journal.store.journal import Journal
from journal.workflows.demo import demo_journal
from journal.workflows.knee import words
from journal.workflows.knee.view import KneeView

TODAY = date(2026, 3, 20)
SETTINGS = Settings(knee=Knee.LEFT)


def scores(value: int, backs: range, moment: Moment = Moment.MORNING) -> list[PainScore]:
    return [PainScore(day=TODAY - n * DAY, knee=Knee.LEFT, score=value, moment=moment) for n in backs]


def view_of(journal: Journal, *entries: Entry, settings: Settings = SETTINGS) -> KneeView:
    journal.fill(entries)
    return KneeView(journal, settings, TODAY, 10)


def trend_of(view: KneeView) -> str:
    return words.trend_sentence(view.recent.against_before, SETTINGS)


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [
        (3, 1, "Calmer by 2.0: mean 1.0 of 21 scores in the last 3 weeks, 3.0 of 21 in the 3 before."),
        (1, 3, "Up by 2.0: mean 3.0 of 21 scores in the last 3 weeks, 1.0 of 21 in the 3 before."),
        (2, 2, "The same: mean 2.0 of 21 scores in the last 3 weeks, 2.0 of 21 in the 3 before."),
    ],
)
def test_a_trend_with_its_numbers(journal: Journal, before: int, now: int, said: str) -> None:
    assert trend_of(view_of(journal, *scores(before, range(21, 42)), *scores(now, range(21)))) == said


def test_a_little_less_than_counts_is_not_rounded_up_to_it() -> None:
    with demo_journal() as (journal, settings, today):
        trend = KneeView(journal, settings, today, 10).recent.against_before
        assert trend.change == pytest.approx(1.197, abs=0.001)
        long, short = (words.trend_sentence(trend, settings, short=each) for each in (False, True))
    assert "About the same, up 1.19 (counts from 1.2): mean 2.2 of 41 scores" in long
    assert short == "Up 1.19, counts from 1.2: mean 2.2 (41 scores) in 3 weeks, 1.0 (38) before"


def test_nothing_from_blank_days_and_no_trend_from_few(journal: Journal) -> None:
    blank = view_of(journal, *scores(5, range(30, 40)))
    assert trend_of(blank) == "No score in the last three weeks: nothing can be said of blank days."
    journal.fill(scores(1, range(3)))
    blank.reload()
    said = trend_of(blank)
    assert said.startswith("Too few scores for a trend: 3 in the last 3 weeks, 10 before; it takes 6 in each")


def test_under_three_weeks_there_is_no_trend(journal: Journal) -> None:
    view = view_of(journal, *scores(5, range(10, 20)), *scores(1, range(10)))
    assert "Calmer" not in trend_of(view)
    assert words.then_sentence(view.recent.against_then, SETTINGS) == ""


def test_where_scores_reached_3(journal: Journal) -> None:
    view = view_of(
        journal,
        *scores(1, range(40)),
        *scores(4, range(4), Moment.STAIRS),
        *scores(2, range(4, 9), Moment.SITTING),
        *scores(3, range(2), Moment.DURING_RUN),
    )
    assert words.answers_sentence(view.shown, "10 weeks", 120) == (
        "3 or more in 10 weeks: stairs, sitting 4 of 9 · running 2 of 2"
    )
    assert words.answers_sentence(view.shown, "10 weeks", 40) == "3 or more: stairs, sitting 4 of 9"


def test_no_score_reached_it_and_no_score_at_all(journal: Journal) -> None:
    view = view_of(journal, Run(day=TODAY, distance_m=5000))
    assert words.answers_sentence(view.shown, "10 weeks", 80) == ""
    journal.fill(scores(2, range(3)))
    view.reload()
    said = words.answers_sentence(view.shown, "10 weeks", 80)
    assert said == "No score reached 3 in these 10 weeks (3 scores)."


def long_journal() -> list[Entry]:
    return [
        Episode(day=TODAY - 100 * DAY, kind=EpisodeKind.KNEE, knee=Knee.LEFT),
        *scores(6, range(95, 98), Moment.STAIRS),
        *scores(1, range(40)),
        Run(day=TODAY - DAY, distance_m=4600, kind=Kind.TEMPO, uid="r"),
        *scores(2, range(1, 2), Moment.DURING_RUN),
        *scores(1, range(5, 6), Moment.STAIRS),
    ]


def test_the_long_game(journal: Journal) -> None:
    view = view_of(journal, *long_journal())
    said = "no running, 6 on the stairs. Now: tempo 4.6 km at 2, stairs at 1."
    assert words.long_game(view.recent, SETTINGS) == f"From 10 Dec 2025: {said}"
    miles = Settings(knee=Knee.LEFT, unit=Unit.MI)
    assert "tempo 2.86 mi at 2" in words.long_game(view.recent, miles)


def test_it_comes_first_on_a_bad_day_that_is_no_worse_than_then(journal: Journal) -> None:
    view = view_of(journal, *long_journal())
    assert not words.on_a_bad_day(view.recent)
    journal.fill(scores(4, range(1), Moment.EVENING))
    view.reload()
    assert words.on_a_bad_day(view.recent)
    journal.fill(scores(8, range(1), Moment.NIGHT))
    view.reload()
    assert not words.on_a_bad_day(view.recent), "worse than then: the line would be no comfort"


def test_where_it_begins_now_and_month_by_month(journal: Journal) -> None:
    runs = [
        Run(day=TODAY - back * DAY, distance_m=5000, pain_from_m=metres)
        for back, metres in ((0, 3500), (10, 2500), (40, 1000))
    ]
    view = view_of(journal, *runs)
    assert words.onset_sentence(view.shown, SETTINGS) == (
        "From 3.5 km of 5.0 km on Fri 20 Mar. Mean km (runs): Feb 1.0 (1), Mar 3.0 (2)."
    )


def test_a_day_in_words(journal: Journal) -> None:
    elsewhere = PainScore(day=TODAY, knee=Knee.LEFT, score=2, place=Place.OUTER, moment=Moment.EVENING)
    view = view_of(journal, *scores(1, range(1)), *scores(3, range(1), Moment.AFTER_RUN), elsewhere)
    assert words.day_words(view) == "morning 1 · within the hour 3 · outer side of the knee 2"
    assert words.elsewhere_sentence(view.shown) == "1 score, left out: these rules are for the front (w)"
    journal.fill([Run(day=TODAY - 5 * DAY, distance_m=5000)])
    view.reload()
    view.move(-1)
    assert words.day_words(view) == "no score recorded"
