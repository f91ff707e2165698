"""What the checks of a plan look at, read from the journal: weekly sums of everything, runs of late."""

from __future__ import annotations

from datetime import date

from journal.model.days import DAY, week_start
from journal.model.entries import Entries
from journal.model.plan import Plan
from journal.model.planning import Record
from journal.model.settings import Settings
from journal.rules.budget import LONGEST_RETURN_DAYS
from journal.rules.guide import guide
from journal.rules.plan_line import PLAN_LOOKBACK
from journal.rules.volume import unbroken, volumes
from journal.store.journal import Journal
from journal.workflows.programme.programmes import ladder_for, own_folder
from journal.workflows.today.day import sign_days


def plan_record(
    journal: Journal, settings: Settings, today: date, plan: Plan | None, since: date | None = None
) -> Record:
    """What was done, for the checks of a plan; `since` is the first day shown, where that is earlier."""
    running = week_start(today, settings.week_start)
    first = min(running - PLAN_LOOKBACK * DAY, since or today)
    entries: Entries = journal.entries(first - DAY, today)
    sums = tuple(unbroken(journal.weekly_sums(settings.week_start, today), running))
    return Record(
        today=today,
        settings=settings,
        sums=sums,
        runs=entries.runs,
        verdicts=guide(entries, settings, today),
        strength=journal.strength_sessions(first, today),
        cross=entries.cross,
        run_days=journal.run_days(running - (LONGEST_RETURN_DAYS + 7) * DAY, today),
        sign_days=tuple(sign_days(journal, today)),
        ladder=ladder_for(plan, own_folder(journal.path)),
        signs=journal.signs(),
        history=tuple(volumes(sums[:-1], settings)),
    )
