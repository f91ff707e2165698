"""The settings of one journal: they live in its file, so one file is the whole journal."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any

from journal.model.errors import JournalError
from journal.model.vocabulary import CapRule, Knee, Unit, WeekStart


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Every setting with its default; the numbers are the bold ones of the rules, km and scores 0-10."""

    unit: Unit = Unit.KM
    week_start: WeekStart = WeekStart.MONDAY
    knee: Knee | None = None
    theme: str = "journal-dark"
    ascii: bool = False

    cap_rule: CapRule = CapRule.HELD
    cap_percent: float = 10.0
    cap_step_km: float = 1.0

    jump_runs: int = 5
    jump_run_step_km: float = 0.5
    jump_week_step_km: float = 1.0

    rise_worst: float = 2.0
    rise_worst_floor: int = 3
    rise_mean: float = 1.2

    guide_green: int = 2
    guide_red: int = 5


def settings_from(values: Mapping[str, Any]) -> Settings:
    """The settings a journal file holds; a key that is not there has its default, unknown keys are ignored.

    Raises JournalError for a value that a setting can't have.
    """
    defaults = Settings()
    known = {field.name: getattr(defaults, field.name) for field in fields(Settings)}
    return Settings(**{key: _checked(key, values[key], known[key]) for key in known.keys() & values.keys()})


def _checked(key: str, value: Any, default: Any) -> Any:
    if value is None and default is None:
        return None
    kind = type(default)
    words: type[StrEnum] | None = kind if isinstance(default, StrEnum) else None
    if key == "knee":
        words = Knee
    if words is not None and value in list(words):
        return words(value)
    if kind in (int, float) and type(value) in (int, float) and 0 <= value < 1e6 and kind(value) == value:
        return kind(value)
    if kind in (bool, str) and type(value) is kind:
        return value
    raise JournalError(
        f"The setting {key} holds {value!r}, which it can't be.",
        f"Remove it from the table settings; the default is {default}.",
    )
