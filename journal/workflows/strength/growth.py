"""Strength over time: sets a week by muscle group against the plan, each exercise's way. RULES.md 8."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from journal.model.days import DAY, WEEK, week_start
from journal.model.entries import Entries, ExerciseSet
from journal.model.errors import JournalError
from journal.model.exercises import Exercise, MuscleGroup
from journal.model.plan import PlanSheet
from journal.model.plan_vocabulary import Sort
from journal.model.programme import Programme
from journal.model.settings import Settings
from journal.model.vocabulary import Knee, Side
from journal.rules.adherence import WEEKS_LOOKED_BACK, Tally, adherence_over
from journal.rules.planning import plan_weeks
from journal.rules.progression import Range, Suggestion, suggestion
from journal.rules.strength_load import (
    Progress,
    SideTrend,
    Symmetry,
    by_session,
    progress_of,
    sets_by_group,
    side_trend,
    symmetry,
)
from journal.rules.timeline import timeline
from journal.store.journal import Journal
from journal.workflows.plan.record import plan_record
from journal.workflows.programme.programmes import own_folder, programme_called
from journal.workflows.programme.strength import (
    knee_of,
    session_names,
    session_template,
    strength_part,
    venue_of,
    week_number,
)
from journal.workflows.strength.day import LOOK_BACK
from journal.workflows.strength.exercises import exercises_of
from journal.workflows.today.day import standing_signs

SPANS = (8, 12, 24, 48)
"""Complete weeks shown; more than `MOST_COLUMNS` stand together, two or four in a column."""

MOST_COLUMNS = 12
PLAN_WEEKS_READ = 2 * WEEKS_LOOKED_BACK

Groups = Counter[MuscleGroup | None]


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the weeks: complete weeks from `first` on, or the running one.

    `sets` a week by group, the mean where it holds several weeks; None where no set was written in it.
    """

    first: date
    weeks: int
    running: bool
    sets: Mapping[MuscleGroup | None, float] | None

    @property
    def last_day(self) -> date:
        """The last of its days."""
        return self.first + self.weeks * WEEK - DAY


@dataclass(frozen=True, slots=True)
class ExerciseGrowth:
    """One exercise: its progress, the last session with both legs, each side's trend, what could come next.

    `symmetry_day` is the day of that session, None where none has both sides.
    """

    name: str
    progress: Progress | None
    symmetry: tuple[Symmetry, ...]
    symmetry_day: date | None
    trends: tuple[SideTrend, ...]
    suggestion: Suggestion | None

    def best(self, column: Column, side: Side) -> float | None:
        """The best of a column's days on a side; None without one."""
        bests = self.progress.bests if self.progress else ()
        days = (column.first, column.last_day)
        values = [best.value for best in bests if best.side is side and days[0] <= best.day <= days[1]]
        return max(values, default=None)

    @property
    def sides(self) -> tuple[Side, ...]:
        """The sides it was done on."""
        used = {best.side for best in self.progress.bests} if self.progress else set()
        return tuple(side for side in Side if side in used)


@dataclass(frozen=True, slots=True)
class Growth:
    """Everything of the strength screen that is not one session.

    `groups` are those with sets or planned ones; `planned` are the sets the plan has for the running week,
    None without a plan whose programme names them. `knee` is the involved one; `exercises` were done in the
    days read, the last done first.
    """

    today: date
    span: int
    columns: tuple[Column, ...]
    groups: tuple[MuscleGroup | None, ...]
    planned: Groups | None
    knee: Knee
    exercises: tuple[str, ...]
    sets: Mapping[str, tuple[ExerciseSet, ...]]
    ranges: Mapping[str, Range]
    sign_stands: bool

    @property
    def empty(self) -> bool:
        """Whether there is nothing to show."""
        return not self.exercises and not self.planned

    def of(self, name: str, *, unfinished: bool = False) -> ExerciseGrowth:
        """How one exercise goes on; while today's sets of it are `unfinished` they suggest nothing yet."""
        sets = self.sets.get(name, ())
        progress = progress_of(sets)
        sided = [(session, found) for session in by_session(sets) if (found := symmetry(session, self.knee))]
        last = sided[-1] if sided else None
        sides = {best.side for best in progress.bests} if progress else set()
        return ExerciseGrowth(
            name,
            progress,
            symmetry=last[1] if last else (),
            symmetry_day=last[0][0].day if last else None,
            trends=tuple(side_trend(progress, side, self.today) for side in Side if side in sides)
            if progress
            else (),
            suggestion=suggestion(
                [one for one in sets if not (unfinished and one.day == self.today)],
                self.ranges.get(name),
                sign_stands=self.sign_stands,
            ),
        )


def growth(journal: Journal, settings: Settings, today: date, span: int = MOST_COLUMNS) -> Growth:
    """Strength over the last `span` complete weeks and the running one; older sets are not read."""
    running = week_start(today, settings.week_start)
    first = running - span * WEEK
    read = journal.sets(min(first, today - LOOK_BACK), today)
    known = {one.name: one for one in exercises_of(journal)}
    sheet = journal.active_plan()
    programme = _programme(journal, sheet)
    planned = _planned(sheet, programme, settings, running, known)
    columns = _columns([one for one in read if one.day >= first], running, span, known)
    shown = {group for column in columns for group in column.sets or ()} | set(planned or ())
    by_name: dict[str, list[ExerciseSet]] = {}
    for one in read:
        by_name.setdefault(one.exercise, []).append(one)
    last_first = sorted(by_name, key=lambda name: by_name[name][-1].day, reverse=True)
    return Growth(
        today=today,
        span=span,
        columns=columns,
        groups=tuple(group for group in (*MuscleGroup, None) if group in shown),
        planned=planned,
        knee=settings.knee or timeline(Entries(episodes=journal.episodes()), today).favoured_knee,
        exercises=tuple(last_first),
        sets={name: tuple(sets) for name, sets in by_name.items()},
        ranges=_ranges(sheet, programme, settings, today, known),
        sign_stands=bool(standing_signs(journal, today)),
    )


def _columns(
    sets: Sequence[ExerciseSet], running: date, span: int, known: Mapping[str, Exercise]
) -> tuple[Column, ...]:
    per = max(1, -(-span // MOST_COLUMNS))
    starts = [running - n * WEEK for n in range(span, 0, -per)]
    return tuple(
        Column(begins, weeks, begins == running, _sets_in(sets, begins, weeks, known))
        for begins, weeks in (*((begins, per) for begins in starts), (running, 1))
    )


def _sets_in(
    sets: Sequence[ExerciseSet], first: date, weeks: int, known: Mapping[str, Exercise]
) -> Mapping[MuscleGroup | None, float] | None:
    counts = sets_by_group((one for one in sets if first <= one.day < first + weeks * WEEK), known)
    return {group: count / weeks for group, count in counts.items()} or None


def _programme(journal: Journal, sheet: PlanSheet | None) -> Programme | None:
    if sheet is None or not sheet.plan.programme:
        return None
    try:
        return programme_called(sheet.plan.programme, own_folder(journal.path))
    except JournalError:  # its file is gone: the plan stands without it
        return None


def _planned(
    sheet: PlanSheet | None,
    programme: Programme | None,
    settings: Settings,
    running: date,
    known: Mapping[str, Exercise],
) -> Groups | None:
    """The sets of the running week's planned sessions, by group; None where the plan names no sets."""
    if sheet is None or programme is None or not programme.strength:
        return None
    venue, knee = venue_of(sheet.plan), knee_of(sheet.plan)
    sets: list[ExerciseSet] = []
    for at, one in enumerate(sheet.sessions):
        if one.sort is Sort.STRENGTH and one.skipped is None and running <= one.day < running + WEEK:
            week = week_number(sheet.plan, one.day, settings)
            template = session_template(programme, one.name, week, one.day, venue, knee)
            sets += [replace(each, session_uid=f"planned {at}") for each in template]
    return sets_by_group(sets, known)


def _ranges(
    sheet: PlanSheet | None,
    programme: Programme | None,
    settings: Settings,
    today: date,
    known: Mapping[str, Exercise],
) -> Mapping[str, Range]:
    """The range of each exercise that the programme has in the week of today."""
    if sheet is None or programme is None:
        return {}
    week, venue = max(1, week_number(sheet.plan, today, settings)), venue_of(sheet.plan)
    names = {alias: one.name for one in known.values() for alias in (*one.aliases, one.name)}
    found: dict[str, Range] = {}
    for name in session_names(programme):
        part = strength_part(programme, name, week)
        for one in part.exercises if part else ():
            if one.venue in (None, venue):
                wanted = Range(one.least, one.most, one.measure, one.sets, planned=True)
                found.setdefault(names.get(one.name, one.name), wanted)
    return found


def sessions_kept(journal: Journal, settings: Settings, today: date) -> Tally | None:
    """What became of the planned strength sessions of the plan's last eight weeks; None where none was."""
    sheet = journal.active_plan()
    if sheet is None or not any(one.sort is Sort.STRENGTH and one.day <= today for one in sheet.sessions):
        return None
    begins = max(week_start(today, settings.week_start) - PLAN_WEEKS_READ * WEEK, date.min + WEEK)
    record = plan_record(journal, settings, today, sheet.plan, begins)
    found = adherence_over(plan_weeks(record, sheet, begins, today), record)
    return found.strength if found and found.strength.planned else None
