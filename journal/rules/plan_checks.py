"""Every check of a week of a plan. RULES.md 9."""

from collections.abc import Callable, Iterator

from journal.model.planning import Check
from journal.rules import run_checks, week_checks
from journal.rules.outlook import LookedAt, Outlook

CHECKS: tuple[Callable[[Outlook, LookedAt], Iterator[Check]], ...] = (
    week_checks.cap,
    run_checks.long_run,
    run_checks.stage,
    run_checks.rest_day,
    run_checks.too_soon,
    week_checks.red_week,
    run_checks.red_run,
    week_checks.three_runs,
    run_checks.roles,
    week_checks.strength,
)
"""In the order of the rules: those that are checks, then the notes."""


def checks_of(look: Outlook, week: LookedAt) -> tuple[Check, ...]:
    """What breaches a check in one week, the running one or one ahead, in the order of the rules.

    A run that was run is history and breaches nothing; it still counts in the week's km and runs, and what is
    planned is held against it. So only the sum of a week (its cap) can speak of what nobody can change.
    """
    return tuple(check for rule in CHECKS for check in rule(look, week))
