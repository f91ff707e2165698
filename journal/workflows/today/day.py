"""The page of the day: the question of the morning, this week under its cap, what was written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import TYPE_CHECKING

from journal.model.days import DAY, week_start
from journal.model.entries import (
    CrossTraining,
    Entries,
    Entry,
    ExerciseSet,
    PainScore,
    Run,
    StrengthSession,
    WarningSign,
)
from journal.model.review import Budget, RunVerdict, WeekSums, WeekVolume
from journal.model.settings import Settings
from journal.model.units import amount, distance
from journal.model.vocabulary import BudgetBy, Knee, Moment
from journal.rules.budget import LONGEST_RETURN_DAYS, RED_DAYS, budget, red_holds
from journal.rules.guide import GREEN_DAYS, guide
from journal.rules.inwords import cap_words
from journal.rules.volume import WEEKS_BACK, volumes
from journal.store.journal import Journal

if TYPE_CHECKING:
    from journal.model.planning import PlanWeek
    from journal.workflows.today.planned import TodayPlan

LIMIT_NAMES = {BudgetBy.CAP: "the cap", BudgetBy.BREAK: "the limit", BudgetBy.RED: "last week"}
SHOWN = 0.05  # km or mi: less would be printed as 0.0


@dataclass(frozen=True, slots=True)
class RunningWeek:
    """The week of today: `weeks` are its volume and those its cap looks at; none before the first run.

    `other_minutes` are those of its runs without a distance.
    """

    starts: date
    weeks: tuple[WeekVolume, ...]
    budget: Budget
    other_minutes: float

    @property
    def done_km(self) -> float:
        """Kilometres run this week."""
        return self.weeks[-1].sums.km if self.weeks else 0.0


@dataclass(frozen=True, slots=True)
class DayCell:
    """One of the week's seven days: what was done, the guide's answers, each knee's worst of the day."""

    day: date
    runs: tuple[Run, ...]
    cross: tuple[CrossTraining, ...]
    strength: tuple[StrengthSession, ...]
    verdicts: tuple[RunVerdict, ...]
    worst: dict[Knee, int]


@dataclass(frozen=True, slots=True)
class TodayPage:
    """Everything the page of the day shows.

    `written` is yesterday's and today's, newest first, the sets of its sessions beside it by the session's
    uid; `standing` are the warning signs that were ticked and not cleared; `plan` is None where none is
    followed.
    """

    today: date
    knees: tuple[Knee, ...]
    empty: bool
    morning: dict[Knee, PainScore]
    running: RunningWeek
    cells: tuple[DayCell, ...]
    verdicts: tuple[RunVerdict, ...]
    written: tuple[Entry, ...]
    sets: dict[str, tuple[ExerciseSet, ...]]
    standing: tuple[WarningSign, ...]
    plan: TodayPlan | None = None

    @property
    def asks_for_morning(self) -> bool:
        """Whether a followed knee has no score of this morning yet."""
        return any(knee not in self.morning for knee in self.knees)

    @property
    def last_run(self) -> RunVerdict | None:
        """The guide's answer to the last run of the days shown."""
        return self.verdicts[-1] if self.verdicts else None


def today_page(journal: Journal, settings: Settings, today: date) -> TodayPage:
    """Read what the page needs: weekly sums of everything, entries of the last month only."""
    entries = journal.entries(today - (GREEN_DAYS + 1) * DAY, today)
    verdicts = guide(entries, settings, today)
    sums = journal.weekly_sums(settings.week_start, today)
    running = _running_week(journal, sums, entries.runs, verdicts, settings, today)
    days = [running.starts + n * DAY for n in range(7)]
    sessions = journal.strength_sessions(days[0], days[-1])
    recent = journal.every_entry(today - DAY, today)
    return TodayPage(
        today=today,
        knees=(settings.knee,) if settings.knee else tuple(Knee),
        empty=journal.span() is None,
        morning=morning_scores(entries.pain, today),
        running=running,
        cells=tuple(_cell(day, entries, sessions, verdicts) for day in days),
        verdicts=verdicts,
        written=_newest_first(entry for entry in recent if _is_listed(entry, today)),
        sets=_by_session(entry for entry in recent if isinstance(entry, ExerciseSet)),
        standing=standing_signs(journal, today),
        plan=_followed_plan(journal, settings, today, sums, entries),
    )


def planned_week(journal: Journal, settings: Settings, today: date) -> PlanWeek | None:
    """The running week of the plan that is followed, None without one."""
    if journal.active_plan() is None:
        return None
    sums = journal.weekly_sums(settings.week_start, today)
    entries = journal.entries(today - (GREEN_DAYS + 1) * DAY, today)
    plan = _followed_plan(journal, settings, today, sums, entries)
    return plan.week if plan else None


def _followed_plan(
    journal: Journal, settings: Settings, today: date, sums: Sequence[WeekSums], entries: Entries
) -> TodayPlan | None:
    """`entries` reach at least a month back."""
    sheet = journal.active_plan()
    if sheet is None or not sheet.sessions:
        return None
    from journal.workflows.today.planned import today_plan

    return today_plan(journal, sheet, settings, today, sums=sums, entries=entries)


def running_week(journal: Journal, settings: Settings, today: date) -> RunningWeek:
    """The week of today alone, for a command that says one line about it."""
    recent = journal.entries(today - RED_DAYS * DAY, today)
    sums = journal.weekly_sums(settings.week_start, today)
    return _running_week(journal, sums, recent.runs, guide(recent, settings, today), settings, today)


def _running_week(
    journal: Journal,
    sums: Sequence[WeekSums],
    runs: Iterable[Run],
    verdicts: Iterable[RunVerdict],
    settings: Settings,
    today: date,
) -> RunningWeek:
    """`runs` and `verdicts` have at least those of the week."""
    run_days = journal.run_days(today - (LONGEST_RETURN_DAYS + 7) * DAY, today)
    # The budget looks back to the weeks before the last break, the cap to the four before this one.
    back = (today - run_days[0]).days // 7 + 2 if run_days else 0
    weeks = volumes(sums, settings, last=back + WEEKS_BACK)
    left = budget(weeks, run_days, today, red=red_holds(verdicts, sign_days(journal, today), today))
    starts = week_start(today, settings.week_start)
    other = sum(run.duration_s or 0.0 for run in runs if run.distance_m is None and run.day >= starts)
    return RunningWeek(starts, tuple(weeks[-WEEKS_BACK - 1 :]), left, other / 60)


def morning_scores(pain: Iterable[PainScore], day: date) -> dict[Knee, PainScore]:
    """The morning score of each knee on a day, the last written where there are several."""
    return {score.knee: score for score in pain if score.day == day and score.moment is Moment.MORNING}


def standing_signs(journal: Journal, today: date) -> tuple[WarningSign, ...]:
    """The warning signs that were ticked and not cleared by today."""
    return tuple(
        sign
        for sign in journal.signs()
        if sign.day <= today and (sign.cleared is None or sign.cleared > today)
    )


def sign_days(journal: Journal, today: date) -> list[date]:
    """The days on which a warning sign was ticked; today for one that stands."""
    return [*(sign.day for sign in journal.signs()), *(today for _ in standing_signs(journal, today))]


def _cell(
    day: date, entries: Entries, sessions: Iterable[StrengthSession], verdicts: Iterable[RunVerdict]
) -> DayCell:
    worst: dict[Knee, int] = {}
    for score in entries.pain:
        if score.day == day and score.front:
            worst[score.knee] = max(score.score, worst.get(score.knee, 0))
    return DayCell(
        day=day,
        runs=tuple(run for run in entries.runs if run.day == day),
        cross=tuple(cross for cross in entries.cross if cross.day == day),
        strength=tuple(session for session in sessions if session.day == day),
        verdicts=tuple(verdict for verdict in verdicts if verdict.run.day == day),
        worst=worst,
    )


def _is_listed(entry: Entry, today: date) -> bool:
    """Whether an entry has a line of its own: not a set, which is in its session's, nor an older episode."""
    return not isinstance(entry, ExerciseSet) and today - DAY <= entry.day <= today


def _newest_first(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    # Without a time of day the moment of writing orders the day.
    return tuple(
        sorted(entries, key=lambda entry: (entry.day, _clock(entry), entry.updated_at), reverse=True)
    )


def _by_session(sets: Iterable[ExerciseSet]) -> dict[str, tuple[ExerciseSet, ...]]:
    found: dict[str, tuple[ExerciseSet, ...]] = {}
    for one in sets:
        found[one.session_uid] = (*found.get(one.session_uid, ()), one)
    return found


def _clock(entry: Entry) -> time:
    return getattr(entry, "time", None) or time.min


def budget_words(week: RunningWeek, settings: Settings, plan: TodayPlan | None = None) -> str:
    """`This week 8.6 km run · 5.5 km still planned · cap 14.5 km: back to the level of W44 · 5.9 km left`."""
    parts = [
        f"This week {done_words(week, settings)} run",
        *planned_words(plan, settings),
        *limit_words(week, settings),
    ]
    if left := left_words(week, settings):
        parts.append(left)
    return " · ".join(parts)


def done_words(week: RunningWeek, settings: Settings) -> str:
    """`12.4 km`, `12.4 km + 30 min` where a run has no distance, `30 min` where none has; RULES.md 1."""
    km = distance(week.done_km * 1000, settings.unit)
    if not week.other_minutes:
        return km
    minutes = f"{week.other_minutes:.0f} min"
    return f"{km} + {minutes}" if week.done_km else minutes


def planned_words(plan: TodayPlan | None, settings: Settings) -> list[str]:
    """`5.5 km still planned`, `5.5 km + 30 min still planned`; nothing where no run is left to run.

    `about` where some of it comes from minutes at the usual pace; the minutes where there is no such pace.
    """
    if plan is None:
        return []
    said = []
    if plan.week.planned_km:
        about = "about " if plan.week.about else ""
        said.append(f"{about}{distance(plan.week.planned_km * 1000, settings.unit)}")
    if plan.week.left_out:
        said.append(f"{plan.planned_minutes:.0f} min")
    return [f"{' + '.join(said)} still planned"] if said else []


def limit_words(week: RunningWeek, settings: Settings) -> list[str]:
    """The cap and where it comes from, and what else holds the week back; in words."""
    if not week.weeks:
        return ["no cap yet: it needs two weeks with a run"]
    said = [cap_words(week.weeks, settings)]
    if week.budget.limit_km is not None:
        limit = distance(week.budget.limit_km * 1000, settings.unit)
        if week.budget.budget_by is BudgetBy.BREAK:
            said.append(f"after the break {limit}: 75 % of the best week before it")
        if week.budget.budget_by is BudgetBy.RED:
            said.append(f"after a red run {limit}: as last week")
    return said


def left_words(week: RunningWeek, settings: Settings) -> str:
    """`5.9 km left`, `at the cap`, `1.2 km over the cap`; nothing without a limit."""
    limit, left = week.budget.limit_km, week.budget.left_km
    if limit is None or left is None:
        return ""
    name = LIMIT_NAMES[week.budget.budget_by or BudgetBy.CAP]
    over = week.done_km - limit
    if amount(left * 1000, settings.unit) >= SHOWN:
        return f"{distance(left * 1000, settings.unit)} left"
    if amount(over * 1000, settings.unit) >= SHOWN:
        return f"over {name} by {distance(over * 1000, settings.unit)}"
    return f"at {name}"
