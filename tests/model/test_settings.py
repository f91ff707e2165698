"""The settings a file holds, checked on the way in; the one list they come from."""

from dataclasses import fields
from typing import Any, get_args, get_type_hints

import pytest

from journal.model.errors import JournalError
from journal.model.setting import Setting, SettingKind
from journal.model.settings import Settings, settings_from
from journal.model.settings_list import BY_KEY, SETTINGS
from journal.model.vocabulary import CapRule, Knee, KneeState, Rhythm, Unit, WeekStart


def test_an_empty_file_has_the_defaults() -> None:
    assert settings_from({}) == Settings()


def test_words_become_what_they_mean_and_unknown_keys_are_left_alone() -> None:
    values = {
        "unit": "mi", "week_start": "sunday", "knee": "right", "cap_rule": "last-week",
        "state": "walk-run", "rhythm": "as-planned", "later": 1,
    }  # fmt: skip
    settings = settings_from(values)
    assert (settings.unit, settings.week_start) == (Unit.MI, WeekStart.SUNDAY)
    assert (settings.knee, settings.cap_rule) == (Knee.RIGHT, CapRule.LAST_WEEK)
    assert (settings.state, settings.rhythm) == (KneeState.WALK_RUN, Rhythm.AS_PLANNED)


@pytest.mark.parametrize("stored", ["both", None])
def test_both_knees_are_no_knee_in_particular(stored: str | None) -> None:
    assert settings_from({"knee": stored}).knee is None
    assert BY_KEY["knee"].to_file(None) == "both"


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("unit", "furlong"),
        ("unit", None),
        ("knee", "middle"),
        ("cap_percent", "10"),
        ("cap_percent", -1),
        ("cap_percent", 101),
        ("cap_percent", float("nan")),
        ("jump_runs", 2.5),
        ("guide_red", 11),
        ("before_km", True),
        ("ascii", 1),
        ("theme", 3),
        ("theme", "[red]"),
        ("keys", "run"),
        ("keys", "run= =x"),
        ("flare_plan", "two\nlines"),
        ("zone", "../etc/passwd"),
        ("zone", "x" * 65),
        ("flare_plan", "x" * 1001),
    ],
)
def test_a_value_it_cannot_have_is_named_with_the_mend(key: str, value: object) -> None:
    with pytest.raises(JournalError, match=key) as refused:
        settings_from({key: value})
    assert "settings" in refused.value.mend


def test_a_zone_that_this_computer_does_not_know_opens_the_file_all_the_same() -> None:
    assert settings_from({"zone": "Mars/Olympus"}).zone == "Mars/Olympus"


def test_every_default_is_read_back() -> None:
    stored = {setting.key: setting.to_file(setting.default) for setting in SETTINGS}
    assert settings_from(stored) == Settings()


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.key)
def test_every_choice_and_limit_is_read_back(setting: Setting) -> None:
    values: list[Any] = [choice.value for choice in setting.choices]
    if setting.kind is SettingKind.NUMBER:
        values = [setting.least, setting.most, setting.default]
    if setting.kind is SettingKind.YES_NO:
        values = [True, False]
    for value in values:
        assert getattr(settings_from({setting.key: setting.to_file(value)}), setting.key) == value


# The list and the fields


def test_the_list_has_a_line_for_every_field_and_no_other() -> None:
    assert {field.name for field in fields(Settings)} == set(BY_KEY)
    assert len(BY_KEY) == len(SETTINGS)


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.key)
def test_a_default_is_what_its_field_says_and_what_the_list_lets_in(setting: Setting) -> None:
    said = get_type_hints(Settings)[setting.key]
    assert type(setting.default) in (get_args(said) or (said,))
    assert (
        setting.default is None
        or setting.kind is not SettingKind.NUMBER
        or (setting.least <= setting.default <= setting.most)
    )
    assert bool(setting.choices) is (setting.kind is SettingKind.CHOICE)


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.key)
def test_every_setting_is_told_in_words_that_fit_the_screen(setting: Setting) -> None:
    assert 0 < len(setting.title) <= 31
    assert setting.help.endswith((".", ")."))
    assert setting.help[0].isupper()
    assert all(len(choice.words) <= 25 for choice in setting.choices)


def test_settings_of_one_group_stand_together() -> None:
    groups = [setting.group for setting in SETTINGS]
    changes = [here for here, before in zip(groups, [None, *groups], strict=False) if here != before]
    assert len(changes) == len(set(groups))


def test_the_defaults_are_the_bold_values_of_the_rules() -> None:
    rules = Settings()
    assert (rules.cap_rule, rules.cap_percent, rules.cap_step_km) == (CapRule.HELD, 10.0, 1.0)
    assert (rules.jump_runs, rules.jump_run_step_km, rules.jump_week_step_km) == (5, 0.5, 1.0)
    assert (rules.rise_worst, rules.rise_worst_floor, rules.rise_mean) == (2.0, 3, 1.2)
    assert (rules.guide_green, rules.guide_red) == (2, 5)
    assert (rules.rhythm, rules.runs_a_week, rules.strength_a_week) == (Rhythm.REST_DAY, 3, 2)


@pytest.mark.parametrize(
    ("key", "value", "unit", "words"),
    [
        ("cap_percent", 10.0, Unit.KM, "10 %"),
        ("cap_step_km", 1.0, Unit.KM, "1 km"),
        ("cap_step_km", 1.0, Unit.MI, "0.62 mi"),
        ("jump_run_step_km", 0.804672, Unit.MI, "0.5 mi"),
        ("before_km", 32.18688, Unit.MI, "20 mi"),
        ("before_km", None, Unit.MI, "not said"),
        ("guide_green", 2, Unit.MI, "2 of 10"),
        ("cap_rule", CapRule.HELD, Unit.KM, "the level held"),
        ("knee", None, Unit.KM, "both"),
        ("state", None, Unit.KM, "not said"),
        ("ascii", True, Unit.KM, "yes"),
        ("keys", "", Unit.KM, "none"),
        ("theme", "journal-light", Unit.KM, "journal-light"),
        ("zone", "", Unit.KM, "this computer's"),
        ("zone", "Europe/Berlin", Unit.KM, "Europe/Berlin"),
    ],
)
def test_a_value_in_words(key: str, value: Any, unit: Unit, words: str) -> None:
    assert BY_KEY[key].in_words(value, unit) == words
