"""A setting from what was typed to a step of undo; the first answers; what the locale says."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from journal.model.errors import JournalError, NotReadableError
from journal.model.settings import Settings, settings_from
from journal.model.settings_list import BY_KEY
from journal.model.vocabulary import CapRule, Knee, KneeState, Rhythm, Unit, WeekStart
from journal.store.journal import Journal
from journal.workflows.diary.log import write_words
from journal.workflows.settings import change_setting, read_setting
from journal.workflows.today.first_start import is_first_start, keep_first_answers, usual_in

FRIDAY = date(2026, 3, 20)
MILES = Settings(unit=Unit.MI)


def stored(journal: Journal) -> Settings:
    return settings_from(journal.setting_values())


def test_a_setting_is_one_step_of_undo_told_in_words(journal: Journal) -> None:
    changed = change_setting(journal, Settings(), "cap_percent", "12")

    assert changed == replace(Settings(), cap_percent=12.0) == stored(journal)
    assert journal.undo() == "setting: cap 12 %, was 10 %"
    assert stored(journal) == Settings()
    assert journal.redo() == "setting: cap 12 %, was 10 %"
    assert stored(journal) == changed
    assert journal.undo() is not None
    assert journal.undo() is None


@pytest.mark.parametrize(
    ("key", "text", "label"),
    [
        ("unit", "miles", "setting: unit miles, was kilometres"),
        ("week_start", "sunday", "setting: weeks begin on Sunday, was Monday"),
        ("knee", "left", "setting: knee left, was both"),
        ("cap_rule", "last week", "setting: cap rule last week, was the level held"),
        ("cap_step_km", "1.5", "setting: least step of the cap 1.5 km, was 1 km"),
        ("before_km", "20 mi", "setting: a week before it began 32.19 km, was not said"),
        ("ascii", "yes", "setting: plain ASCII drawing yes, was no"),
        ("keys", "run=R", "setting: keys of your own run=R, was none"),
        ("zone", "europe/berlin", "setting: zone of UTC times Europe/Berlin, was this computer's"),
    ],
)
def test_undo_says_what_the_setting_was(journal: Journal, key: str, text: str, label: str) -> None:
    change_setting(journal, Settings(), key, text)
    assert journal.undo() == label


def test_the_theme_is_no_step_of_undo(journal: Journal) -> None:
    changed = change_setting(journal, Settings(), "theme", "journal-light")
    assert changed.theme == "journal-light" == stored(journal).theme
    assert journal.undo() is None


def test_what_is_so_already_is_not_stored(journal: Journal) -> None:
    assert change_setting(journal, Settings(), "cap_percent", "10 %") == Settings()
    assert journal.setting_values() == {}
    assert journal.undo() is None


def test_an_empty_text_is_the_default(journal: Journal) -> None:
    own = replace(Settings(), cap_percent=15.0, knee=Knee.LEFT, before_km=30.0)
    for key in ("cap_percent", "knee", "before_km"):
        own = change_setting(journal, own, key, " ")
    assert own == Settings()
    assert journal.setting_values() == {"cap_percent": 10.0, "knee": "both", "before_km": None}


@pytest.mark.parametrize(
    ("key", "text", "settings", "value"),
    [
        ("cap_percent", "12,5 %", Settings(), 12.5),
        ("guide_green", "3 of 10", Settings(), 3),
        ("cap_step_km", "2", Settings(), 2.0),
        ("cap_step_km", "0", Settings(), 0.0),
        ("cap_step_km", "0.5", MILES, 0.804672),
        ("cap_step_km", "0.5 km", MILES, 0.5),
        ("before_km", "20mi", Settings(), 32.18688),
        ("state", "Only in longer runs", Settings(), KneeState.LONG_RUNS),
        ("rhythm", "as-planned", Settings(), Rhythm.AS_PLANNED),
        ("cap_rule", "HELD", Settings(), CapRule.HELD),
        ("ascii", "on", Settings(), True),
        ("ascii", "n", Settings(), False),
    ],
)
def test_what_is_typed_is_read(key: str, text: str, settings: Settings, value: Any) -> None:
    assert read_setting(BY_KEY[key], text, settings) == pytest.approx(value, abs=1e-12)


@pytest.mark.parametrize(
    ("key", "text", "words"),
    [
        ("cap_percent", "twelve", "“twelve” is not a number. Write it like 6.2 or 6,2."),
        ("cap_percent", "120", "“120” is not between 0 % and 100 %. The default is 10 %."),
        ("cap_percent", "12 km", "“12 km” is not in %. Write the number without a unit."),
        ("guide_green", "2.5", "“2.5” is not a whole number. Write one without decimals."),
        ("cap_step_km", "-1", "“-1” is not between 0 km and 50 km. The default is 1 km."),
        ("unit", "furlong", "“furlong” is none of its choices. One of: kilometres, miles."),
        ("ascii", "maybe", "“maybe” is neither yes nor no. Write yes or no."),
        ("keys", "run", "“run” can't be read. Actions and the keys you want for them"),
        (
            "zone",
            "Berlin",
            "There is no zone “Berlin”. Write it like Europe/Berlin or America/New_York. Near it",
        ),
        ("guide_green", "6", "The guide can't say go up to 6 and step back over 5."),
        ("guide_red", "1", "The guide can't say go up to 2 and step back over 1."),
    ],
)
def test_what_it_can_not_be_says_why_and_the_mend(journal: Journal, key: str, text: str, words: str) -> None:
    with pytest.raises(NotReadableError) as refused:
        change_setting(journal, Settings(), key, text)
    assert str(refused.value).startswith(words)
    assert journal.setting_values() == {}


def test_limits_are_told_in_the_unit_of_the_journal() -> None:
    with pytest.raises(NotReadableError, match=r"not between 0 mi and 31\.07 mi\. The default is 0\.62 mi\."):
        read_setting(BY_KEY["cap_step_km"], "40", MILES)


# The first start


ENGLISH = {"LANG": "en_GB.UTF-8"}


@pytest.mark.parametrize(
    ("environ", "unit", "week"),
    [
        ({}, Unit.KM, WeekStart.MONDAY),
        ({"LANG": "C.UTF-8"}, Unit.KM, WeekStart.MONDAY),
        ({"LANG": "en_US.UTF-8"}, Unit.MI, WeekStart.SUNDAY),
        ({"LANG": "es_US"}, Unit.MI, WeekStart.SUNDAY),
        (ENGLISH, Unit.MI, WeekStart.MONDAY),
        ({"LANG": "de_DE.UTF-8@euro"}, Unit.KM, WeekStart.MONDAY),
        ({"LANG": "ja_JP.eucJP"}, Unit.KM, WeekStart.SUNDAY),
        ({"LANG": "fil_PH"}, Unit.KM, WeekStart.SUNDAY),
        ({"LANG": "en_US.UTF-8", "LC_TIME": "en_DK.UTF-8"}, Unit.MI, WeekStart.MONDAY),
        ({"LANG": "en_US.UTF-8", "LC_MEASUREMENT": "de_DE.UTF-8"}, Unit.KM, WeekStart.SUNDAY),
        ({"LANG": "en_US", "LC_TIME": "en_US", "LC_ALL": "fr_FR.UTF-8"}, Unit.KM, WeekStart.MONDAY),
        ({"LANG": "fr_FR", "LC_ALL": ""}, Unit.KM, WeekStart.MONDAY),
        ({"LANG": "US"}, Unit.KM, WeekStart.MONDAY),
    ],
)
def test_the_locale_says_what_is_usual(environ: dict[str, str], unit: Unit, week: WeekStart) -> None:
    assert usual_in(environ) == (unit, week)


def test_the_first_answers_are_one_step(journal: Journal) -> None:
    usual = Settings(unit=Unit.KM, week_start=WeekStart.SUNDAY)
    answers = {"unit": "miles", "knee": "left", "state": "walk-run", "before_km": "20"}

    settings = keep_first_answers(journal, usual, answers)

    assert settings == stored(journal)
    assert (settings.unit, settings.week_start, settings.knee) == (Unit.MI, WeekStart.SUNDAY, Knee.LEFT)
    assert settings.state is KneeState.WALK_RUN
    assert settings.before_km == pytest.approx(32.18688), "in the unit that was answered"
    assert journal.undo() == (
        "first start: unit miles, weeks begin on Sunday, knee left, how it was walk-run, "
        "a week before it began 20 mi"
    )
    assert journal.setting_values() == {}
    assert journal.undo() is None


def test_unanswered_it_keeps_what_is_usual(journal: Journal) -> None:
    assert keep_first_answers(journal, Settings(), {"before_km": ""}) == Settings()
    assert journal.setting_values() == {"unit": "km", "week_start": "monday"}
    assert not is_first_start(journal, {}), "it is not asked twice"


def test_the_first_start_is_that_of_a_journal_nothing_was_kept_in(journal: Journal) -> None:
    assert is_first_start(journal, {})
    assert not is_first_start(journal, {"JOURNAL_TODAY": "2026-03-20"})
    write_words(journal, "run 5km", Settings(), FRIDAY)
    assert not is_first_start(journal, {})
    journal.undo()
    assert is_first_start(journal, {})
    journal.remember("theme", "journal-light")
    assert not is_first_start(journal, {})


def test_after_an_import_nothing_is_asked(journal: Journal) -> None:
    with journal.change("an import without entries") as writing:
        writing.begin_import(["runs.csv"], "own")
    assert not is_first_start(journal, {})


def test_a_bad_answer_keeps_nothing(journal: Journal) -> None:
    with pytest.raises(JournalError, match="twenty"):
        keep_first_answers(journal, Settings(), {"knee": "left", "before_km": "twenty"})
    assert journal.setting_values() == {}
