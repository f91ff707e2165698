"""The fixed words of a plan: the same in the file, in CSV, in JSON and on the command line."""

from enum import StrEnum


class Sort(StrEnum):
    """What sort of session is planned."""

    RUN = "run"
    STRENGTH = "strength"
    CROSS = "cross"
    REST = "rest"


class WeekMark(StrEnum):
    """Why a week of the plan is not like the others."""

    EASY = "easy"
    ILL = "ill"
    AWAY = "away"


class GoalKind(StrEnum):
    """What a plan leads to."""

    WEEK = "week"
    RACE = "race"


class Phase(StrEnum):
    """How far the way back has come."""

    SETTLE = "settle"
    STRENGTHEN = "strengthen"
    WALK_RUN = "walk-run"
    RETURN = "return"
    BUILD = "build"


class PlanRule(StrEnum):
    """One of the plan's checks. RULES.md 9."""

    CAP = "cap"
    LONG_RUN = "long run"
    STAGE = "stage"
    REST_DAY = "rest day"
    TOO_SOON = "too soon"
    RED = "red"
    THREE_RUNS = "three runs"
    ROLES = "roles"
    STRENGTH = "strength"

    @property
    def is_note(self) -> bool:
        """Whether a breach is only a note; the others are checks."""
        return self in (PlanRule.THREE_RUNS, PlanRule.ROLES, PlanRule.STRENGTH)


class PlanState(StrEnum):
    """How a planned session stands."""

    PLANNED = "planned"
    DONE = "done"
    SKIPPED = "skipped"
    MISSED = "missed"
