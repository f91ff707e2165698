"""The settings a file holds, checked on the way in."""

from dataclasses import fields

import pytest

from journal.model.errors import JournalError
from journal.model.settings import Settings, settings_from
from journal.model.vocabulary import CapRule, Knee, Unit, WeekStart


def test_an_empty_file_has_the_defaults() -> None:
    assert settings_from({}) == Settings()


def test_words_become_what_they_mean_and_unknown_keys_are_left_alone() -> None:
    values = {"unit": "mi", "week_start": "sunday", "knee": "right", "cap_rule": "last-week", "later": 1}
    settings = settings_from(values)
    assert (settings.unit, settings.week_start) == (Unit.MI, WeekStart.SUNDAY)
    assert (settings.knee, settings.cap_rule) == (Knee.RIGHT, CapRule.LAST_WEEK)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("unit", "furlong"),
        ("knee", "both"),
        ("cap_percent", "10"),
        ("cap_percent", -1),
        ("ascii", 1),
        ("theme", 3),
    ],
)
def test_a_value_it_cannot_have_is_named_with_the_mend(key: str, value: object) -> None:
    with pytest.raises(JournalError, match=key) as refused:
        settings_from({key: value})
    assert "settings" in refused.value.mend


def test_every_default_is_read_back() -> None:
    defaults = Settings()
    values = {field.name: getattr(defaults, field.name) for field in fields(Settings)}
    assert settings_from(values) == defaults
