"""A week and a flag as the JSON other programs may rely on. CONTRACT.md, `journal weeks --json`."""

from collections.abc import Sequence
from typing import Any

from journal.model.review import Jump, KneePain, Week
from journal.model.vocabulary import JumpBy


def week_record(week: Week) -> dict[str, Any]:
    """One week of `journal weeks --json`: km to 3 decimals, percent and minutes to 1, means to 2."""
    sums = week.volume.sums
    return {
        "week": week.name,
        "starts": week.starts.isoformat(),
        "complete": week.complete,
        "runs": sums.runs,
        "distance_km": round(sums.km, 3),
        "minutes": _rounded(sums.minutes, 1),
        "longest_km": _rounded(sums.longest_km, 3),
        "cap_km": _rounded(week.volume.cap_km, 3),
        "cap_by": str(week.volume.cap_by),
        "over_cap": week.volume.over_cap,
        "jump": _jump(week.jump) if week.jump else None,
        "pain": {str(knee): _pain(pain) if pain else None for knee, pain in week.pain.items()},
        "flag": str(week.flag) if week.flag else None,
        "rise": str(week.rise) if week.rise else None,
        "knee": str(week.knee) if week.knee else None,
    }


def flag_record(week: Week, because: Sequence[str]) -> dict[str, Any]:
    """One flag of `journal flags --json`: its week, and the arithmetic in sentences."""
    return {**week_record(week), "because": list(because)}


def _jump(jump: Jump) -> dict[str, Any]:
    event = jump.first
    stage = event.by is JumpBy.STAGE
    return {
        "by": str(jump.by),
        "day": event.day.isoformat(),
        "percent": round(event.percent, 1),
        "reference_km": None if stage else round(event.reference, 3),
        "reference_min": round(event.reference, 1) if stage else None,
    }


def _pain(pain: KneePain) -> dict[str, Any]:
    return {"entries": pain.entries, "days": pain.days, "mean": round(pain.mean, 2), "worst": pain.worst}


def _rounded(value: float | None, digits: int) -> float | None:
    return None if value is None else round(value, digits)
