"""The page's summary: what it says of a journal, and what it does not say of blank days."""

from __future__ import annotations

from journal.model.entries import (
    WarningSign,
)
from journal.model.settings import Settings
from journal.model.vocabulary import (
    Knee,
    Place,
    Sign,
    Unit,
)
from journal.report.data import Part
from journal.store.journal import Journal
from journal.workflows.physio.reporting import (
    Form,
    Wanted,
    report,
)
from tests.rules.journals import calm, day, even_weeks, pain, run
from tests.workflows.physio.page_helpers import SETTINGS, TWELVE, every_form, fact, labels, told

# What the summary says


def test_an_empty_journal_has_one_sentence(journal: Journal) -> None:
    data = told(journal, 50)
    assert data.empty
    text = every_form(journal, 50)
    assert text.count("Nothing was written down in these days") == 3
    assert "Running " not in text.replace("Running and knee", "")


def test_days_before_everything_have_it_too(journal: Journal) -> None:
    journal.fill(even_weeks(6, first_week=4))
    assert told(journal, 60, wanted=Wanted(day(0), day(20))).empty


def test_a_journal_without_scores_says_nothing_about_pain(journal: Journal) -> None:
    journal.fill(even_weeks(8))
    data = told(journal, 58)
    assert fact(data, "Pain") == "No score was recorded in these days: nothing is said about pain."
    assert data.knees == ()
    assert "Flags" not in labels(data)
    assert {line.pain for line in data.week_lines.lines} == {()}
    assert "A pain score on 0 of 58 days." in data.recorded
    text = every_form(journal, 58)
    assert "Worst" not in text
    assert "sign" not in text.lower()


def test_a_journal_of_one_knee_shows_that_knee(journal: Journal) -> None:
    journal.fill([*even_weeks(8), *calm(0, 55, 2, knee="right")])
    data = told(journal, 56)
    assert data.knees == (Knee.RIGHT,)
    assert data.settings.knee is Knee.RIGHT
    assert "Left knee" not in labels(data)
    assert fact(data, "Right knee").startswith("The same: mean 2.0 of 20 scores in the last 3 weeks")
    assert "left knee" not in report(journal, SETTINGS, day(56), TWELVE, Form.TEXT).lower()


def test_the_knee_that_is_not_followed_is_counted_not_shown(journal: Journal) -> None:
    journal.fill([*even_weeks(8), *calm(0, 55, 2), *calm(50, 52, 4, knee="right")])
    data = told(journal, 56, Settings(knee=Knee.LEFT))
    assert data.knees == (Knee.LEFT,)
    assert any(text.startswith("3 scores of the right knee not on this page") for text in data.recorded)


def test_scores_that_the_page_does_not_follow_are_not_said_to_be_none(journal: Journal) -> None:
    journal.fill([run(1, 5.0), *calm(1, 3, 4, knee="right"), pain(2, 6, where="outer")])
    data = told(journal, 4, Settings(knee=Knee.LEFT))
    assert fact(data, "Pain").startswith("No score at the front of the left knee was recorded")
    assert "3 scores of the right knee not on this page: the journal follows the other." in data.recorded


def test_scores_elsewhere_alone_are_no_scores_of_the_front(journal: Journal) -> None:
    journal.fill([run(1, 5.0), pain(2, 6, where="outer")])
    assert fact(told(journal, 4), "Pain").startswith("No score at the front of a knee was recorded")


def test_one_week_makes_no_trend_and_no_quiet(journal: Journal) -> None:
    journal.fill([run(1, 5.0, 30), pain(1, 3, "during-run"), pain(2, 1, "morning")])
    data = told(journal, 4)
    assert fact(data, "Left knee").startswith("Too few scores for a trend: 2 in the last 3 weeks, 0 before")
    assert fact(data, "Running") == "1 run in 1 week, 5.0 km; the longest 5.0 km, Tue 3 Mar."
    assert len(data.week_lines.lines) == len(data.weeks) == 1
    assert data.recorded[:2] == ("The journal begins on Tue 3 Mar 2026.", "A pain score on 2 of 4 days.")


def test_a_quiet_knee_is_told_in_one_sentence(journal: Journal) -> None:
    journal.fill([*even_weeks(8), *calm(0, 55, 2), *calm(0, 55, 1, knee="right"), *calm(50, 55, 0)])
    data = told(journal, 56)
    assert fact(data, "Right knee") == "Worst 1 of 56 scores, the last Sun 26 Apr."


def test_pain_without_running_is_told_without_bars(journal: Journal) -> None:
    journal.fill(calm(3, 30, 4, when="stairs"))
    data = told(journal, 33)
    assert fact(data, "Running") == "No run was recorded in these days."
    assert "3 or more: stairs, sitting 28 of 28." in fact(data, "Left knee")
    text = every_form(journal, 33)
    assert "Kilometres" not in text
    assert "Cap: " not in text


def test_a_range_that_is_over_says_so(journal: Journal) -> None:
    journal.fill([*even_weeks(20), *calm(0, 139, 2)])
    data = told(journal, 200, wanted=Wanted(day(14), day(100)))
    assert (data.first, data.last) == (day(14), day(104))
    assert fact(data, "Left knee").startswith("To Sun 14 Jun 2026: The same: mean 2.0 of 21 scores")
    assert [line.starts for line in data.week_lines.lines] == [day(7 * n) for n in range(2, 15)]


def test_runs_without_a_distance_are_counted_apart(journal: Journal) -> None:
    journal.fill([run(1, 5.0, 30), run(3, None, 25), run(5, None, 20)])
    assert "5.0 km; the longest 5.0 km, Tue 3 Mar; 2 without a distance" in fact(told(journal, 6), "Running")
    only = told(journal, 20, wanted=Wanted(day(7), day(13)))
    assert only.facts == () or "No run" in fact(only, "Running")


def test_miles_everywhere_when_the_journal_counts_in_miles(journal: Journal) -> None:
    journal.fill([*even_weeks(12), run(50, 9.0), *calm(1, 49, 1), *calm(50, 60, 5)])
    text = every_form(journal, 84, Settings(unit=Unit.MI))
    assert "the longest 5.59 mi, Tue 21 Apr" in text
    assert " km" not in text
    assert "Miles a week" in text


def test_a_sign_that_stands_comes_first_and_its_part_can_be_left_out(journal: Journal) -> None:
    stands = WarningSign(day=day(3), sign=Sign.EFFUSION, knee=Knee.LEFT)
    over = WarningSign(day=day(1), sign=Sign.NIGHT_PAIN, cleared=day(2))
    journal.fill([run(1, 5.0), stands, over])
    data = told(journal, 5)
    assert data.facts[0].label == "Warning sign"
    assert data.facts[0].words == "swells after runs, left knee, ticked Thu 5 Mar 2026 and not cleared."
    assert [line.days for line in data.signs] == [
        "ticked Tue 3 Mar 2026, cleared Wed 4 Mar 2026",
        "left knee, ticked Thu 5 Mar 2026, not cleared",
    ]
    without = told(journal, 5, wanted=Wanted(without=frozenset({Part.SIGNS})))
    assert "Warning sign" not in labels(without)
    assert without.signs == ()


def test_scores_elsewhere_are_counted_and_in_nothing_else(journal: Journal) -> None:
    elsewhere = [pain(n, 8, where="outer") for n in range(4)]
    journal.fill([run(1, 5.0), *calm(0, 3, 1), *elsewhere])
    data = told(journal, 4)
    assert fact(data, "Left knee").startswith("Worst 1 of 4 scores")
    assert f"no trend, flag or answer: {Place.OUTER.words} 4." in " ".join(data.recorded)


def test_where_the_pain_begins_is_told_of_the_knee_that_hurt(journal: Journal) -> None:
    runs = [run(n, 5.0, uid=f"run-{n}", pain_from_m=1000.0 * at) for n, at in ((1, 3.0), (3, 1.5), (5, 2.5))]
    journal.fill([*runs, *(pain(n, 4, "during-run") for n in (1, 3, 5))])
    said = "It began 1.5 km to 3.0 km into the 3 runs that say where, the last 2.5 km on Sat 7 Mar."
    assert said in fact(told(journal, 6), "Left knee")
    one = fact(told(journal, 2), "Left knee")
    assert "It began 3.0 km into the one run that says where (Tue 3 Mar)." in one
