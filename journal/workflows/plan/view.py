"""The plan as a screen looks at it: its weeks, the marked day, what an edit would change and has changed."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

from journal.model.days import DAY, WEEK, week_start
from journal.model.errors import JournalError
from journal.model.plan import PlanEdit, PlannedSession, PlanSheet
from journal.model.plan_vocabulary import Sort
from journal.model.planning import Check, Match, PlanWeek, Record
from journal.model.settings import Settings
from journal.rules.planning import plan_weeks
from journal.store.journal import Journal
from journal.workflows.plan.edits import on_day, write
from journal.workflows.plan.plans import by_hand
from journal.workflows.plan.record import plan_record
from journal.workflows.programme.programmes import own_folder, programme_called
from journal.workflows.programme.strength import session_names

WEEKS_BEFORE = 8
WEEKS_AHEAD = 26


class PlanView:
    """The weeks from eight before this one (or the first of the plan) to half a year ahead, or past its last.

    `day` is the marked day. `settings` may be replaced by others, and `reload` follows them.

    What is planned in a week changes none before it, so after an edit the weeks in sight can be had before
    those behind them: `near` are the weeks looked at so far, `weeks` all of them.
    """

    def __init__(self, journal: Journal, settings: Settings, today: date) -> None:
        self._journal = journal
        self.settings = settings
        self.today = today
        self.day = today
        self.sheet: PlanSheet = by_hand(today)
        self.record: Record = Record(today, settings)
        self.near: tuple[PlanWeek, ...] = ()
        self.complete = False
        self._since = today
        self.reload()

    def reload(self, *, only_plan: bool = False, until: date | None = None) -> None:
        """Read the file again; the marked day stays marked. With `only_plan` nothing but the plan changed.

        Where the plan has kept its name and goal, the weeks after that of `until` are left for later.
        """
        before = self.sheet.plan
        self.sheet = self._journal.active_plan() or by_hand(self.today)
        if not only_plan or self.sheet.plan != before or self._first < self._since:
            plan = self.sheet.plan if self.sheet.plan.uid else None
            self._since = self._first
            self.record = plan_record(self._journal, self.settings, self.today, plan, self._since)
            until = None
        self._look(until)

    @property
    def strength_names(self) -> tuple[str, ...]:
        """The sessions of strength there are: those of the programme, and those already planned."""
        plan = self.sheet.plan
        of_programme: tuple[str, ...] = ()
        if plan.programme:
            with suppress(JournalError):  # its file is gone: what is planned still has its names
                of_programme = session_names(programme_called(plan.programme, own_folder(self._journal.path)))
        planned = [session.name for session in self.sheet.sessions if session.sort is Sort.STRENGTH]
        return tuple(dict.fromkeys(name for name in (*of_programme, *planned) if name))

    @property
    def empty(self) -> bool:
        """Whether nothing is planned."""
        return not self.sheet.sessions

    @property
    def _first(self) -> date:
        first = self.settings.week_start
        planned = [session.day for session in self.sheet.sessions]
        early = week_start(self.today, first) - WEEKS_BEFORE * WEEK
        return week_start(min([early + WEEK, self.day, *planned]), first)

    @property
    def _last(self) -> date:
        planned = [session.day for session in self.sheet.sessions]
        goal = self.sheet.plan.goal_day
        ahead = self.today + WEEKS_AHEAD * WEEK
        return max([ahead, self.day, *(day + 2 * WEEK for day in planned), *([goal] if goal else [])])

    def _look(self, until: date | None = None) -> None:
        last = self._last
        self.complete = until is None or until >= last
        end = last if until is None else min(last, max(until, self.day, self.today))
        self.near = plan_weeks(self.record, self.sheet, self._first, end)

    @property
    def weeks(self) -> tuple[PlanWeek, ...]:
        """Every week; those that were left for later are looked at now."""
        if not self.complete:
            self._look()
        return self.near

    @property
    def count(self) -> int:
        """How many weeks there are in all."""
        if self.complete:
            return len(self.near)
        return (week_start(self._last, self.settings.week_start) - self.near[0].starts) // WEEK + 1

    # The marked day

    @property
    def starts(self) -> date:
        """The first day of the marked week."""
        return week_start(self.day, self.settings.week_start)

    @property
    def place(self) -> int:
        """The place of the marked week among the weeks."""
        return (self.starts - self.near[0].starts) // WEEK

    @property
    def week(self) -> PlanWeek:
        """The marked week."""
        return self.near[self.place]

    @property
    def sessions(self) -> tuple[PlannedSession, ...]:
        """What is planned on the marked day."""
        return on_day(self.sheet, self.day)

    @property
    def matches(self) -> tuple[Match, ...]:
        """What is planned on the marked day, and what became of it."""
        return tuple(match for match in self.week.matches if match.planned.day == self.day)

    @property
    def checks(self) -> tuple[Check, ...]:
        """What the checks say of the marked day first, then of its week; nothing of an unplanned one."""
        checks = self.week.checks if self.week.matches else ()
        of_day = [check for check in checks if check.day == self.day]
        return (*of_day, *(check for check in checks if check not in of_day))

    def move(self, days: int) -> None:
        """Mark another day; no further back than the weeks go, and a year past the last planned one."""
        furthest = self.weeks[-1].last_day
        day = max(self.near[0].starts, min(self.day + days * DAY, furthest))
        self.day = day
        if day > furthest - WEEK and day < self.today + 40 * 12 * DAY:
            self._look()

    def to(self, day: date) -> None:
        """Mark this day."""
        weeks = self.weeks
        self.day = max(weeks[0].starts, day)
        if not weeks[0].starts <= day <= weeks[-1].last_day:
            self._look()

    # Editing

    def do(self, edit: PlanEdit) -> str:
        """Store an edit; its label. Raises JournalError where that is refused, and nothing has changed."""
        return write(self._journal, edit)

    def looked_at(self, sheet: PlanSheet, last: date) -> tuple[PlanWeek, ...]:
        """The weeks up to that of `last` as another sheet would make them: for a preview."""
        return plan_weeks(self.record, sheet, self._first, max(last, self.today))
