"""The settings of one journal: they live in its file, so one file is the whole journal."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from journal.model.errors import JournalError
from journal.model.setting import Setting, SettingKind
from journal.model.settings_list import BY_KEY, DEFAULTS
from journal.model.vocabulary import CapRule, Knee, KneeState, Rhythm, Unit, WeekStart


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Every setting of `settings_list`, as the rules use it; km and scores 0-10, a `knee` of None is both."""

    knee: Knee | None = DEFAULTS["knee"]
    state: KneeState | None = DEFAULTS["state"]
    before_km: float | None = DEFAULTS["before_km"]
    last_km: float | None = DEFAULTS["last_km"]
    rhythm: Rhythm = DEFAULTS["rhythm"]
    flare_plan: str = DEFAULTS["flare_plan"]

    unit: Unit = DEFAULTS["unit"]
    week_start: WeekStart = DEFAULTS["week_start"]
    theme: str = DEFAULTS["theme"]
    ascii: bool = DEFAULTS["ascii"]
    keys: str = DEFAULTS["keys"]

    cap_rule: CapRule = DEFAULTS["cap_rule"]
    cap_percent: float = DEFAULTS["cap_percent"]
    cap_step_km: float = DEFAULTS["cap_step_km"]

    runs_a_week: int = DEFAULTS["runs_a_week"]
    strength_a_week: int = DEFAULTS["strength_a_week"]

    guide_green: int = DEFAULTS["guide_green"]
    guide_red: int = DEFAULTS["guide_red"]

    jump_runs: int = DEFAULTS["jump_runs"]
    jump_run_step_km: float = DEFAULTS["jump_run_step_km"]
    jump_week_step_km: float = DEFAULTS["jump_week_step_km"]

    rise_worst: float = DEFAULTS["rise_worst"]
    rise_worst_floor: int = DEFAULTS["rise_worst_floor"]
    rise_mean: float = DEFAULTS["rise_mean"]

    zone: str = DEFAULTS["zone"]


def settings_from(values: Mapping[str, Any]) -> Settings:
    """The settings a journal file holds; a key that is not there has its default, unknown keys are ignored.

    Raises JournalError for a value that a setting can't have.
    """
    return Settings(**{key: checked(BY_KEY[key], values[key]) for key in BY_KEY.keys() & values.keys()})


def checked(setting: Setting, stored: Any) -> Any:
    """What a setting's value in the file means; raises JournalError for one that it can't have."""
    if stored is None and setting.default is None:
        return None
    number = setting.kind is SettingKind.NUMBER and type(stored) in (int, float)
    if number and setting.least <= stored <= setting.most:
        if not setting.whole:
            return float(stored)
        if int(stored) == stored:
            return int(stored)
    if setting.kind is SettingKind.YES_NO and type(stored) is bool:
        return stored
    if setting.kind is SettingKind.TEXT and type(stored) is str and re.fullmatch(setting.pattern, stored):
        return stored
    for choice in setting.choices:
        if choice.word == stored:
            return choice.value
    raise JournalError(
        f"The setting {setting.key} holds {stored!r}, which it can't be.",
        f"Remove it from the table settings; the default is {setting.to_file(setting.default)}.",
    )
