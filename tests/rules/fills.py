"""Weeks before and what an edit makes of one."""

from journal.model.plan import PlanEdit, PlannedSession
from journal.model.plan_vocabulary import PlanRule
from journal.model.planning import PlanWeek
from tests.rules.journals import day, even_weeks

W = 28  # Monday of the fifth week; before it four weeks of 3 x 5 km, so the cap is 16.5 km
BEFORE = even_weeks(4)


def kms(edit: PlanEdit) -> dict[int, float]:
    """The km of the runs an edit changes or adds, by day."""
    runs = [one for one in (*edit.change, *edit.add) if isinstance(one, PlannedSession) and one.distance_m]
    return {(one.day - day(0)).days: round((one.distance_m or 0) / 1000, 3) for one in runs}


def breaches(found: list[PlanWeek], *rules: PlanRule) -> list[str]:
    return [check.words for week in found for check in week.checks if check.rule in rules]
