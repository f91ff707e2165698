"""The settings of one journal: they live in its file, so one file is the whole journal."""

from dataclasses import dataclass

from journal.model.vocabulary import CapRule, Knee, Unit, WeekStart


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Every setting with its default; the numbers are the bold ones of the rules, km and scores 0-10."""

    unit: Unit = Unit.KM
    week_start: WeekStart = WeekStart.MONDAY
    knee: Knee | None = None
    theme: str = "textual-dark"
    ascii: bool = False

    cap_rule: CapRule = CapRule.HELD
    cap_percent: float = 10.0
    cap_step_km: float = 1.0

    jump_percent: float = 10.0
    jump_runs: int = 5
    jump_run_step_km: float = 0.5
    jump_week_step_km: float = 1.0

    rise_worst: float = 2.0
    rise_worst_floor: int = 3
    rise_mean: float = 1.2

    guide_green: int = 2
    guide_red: int = 5
