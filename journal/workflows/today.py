"""The page of the day: the question of the morning, this week under its cap, what was written."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time

from journal.model.days import DAY, short_week, week_start
from journal.model.entries import CrossTraining, Entries, Entry, PainScore, Run
from journal.model.review import Budget, RunVerdict, WeekVolume
from journal.model.settings import Settings
from journal.model.units import distance
from journal.model.vocabulary import BudgetBy, CapBy, Knee, Moment
from journal.rules.budget import LONGEST_RETURN_DAYS, RED_DAYS, budget, red_holds
from journal.rules.guide import GREEN_DAYS, guide
from journal.rules.volume import volumes
from journal.store.journal import Journal


@dataclass(frozen=True, slots=True)
class RunningWeek:
    """The week of today: its volume and budget; `volume` is None before the first run."""

    starts: date
    volume: WeekVolume | None
    budget: Budget
    level_from: date | None

    @property
    def done_km(self) -> float:
        """Kilometres run this week."""
        return 0.0 if self.volume is None else self.volume.sums.km


@dataclass(frozen=True, slots=True)
class DayCell:
    """One of the week's seven days: what was done, the guide's answers, each knee's worst of the day."""

    day: date
    runs: tuple[Run, ...]
    cross: tuple[CrossTraining, ...]
    verdicts: tuple[RunVerdict, ...]
    worst: dict[Knee, int]


@dataclass(frozen=True, slots=True)
class TodayPage:
    """Everything the page of the day shows. `written` is yesterday's and today's, newest first."""

    today: date
    knees: tuple[Knee, ...]
    empty: bool
    morning: dict[Knee, PainScore]
    running: RunningWeek
    cells: tuple[DayCell, ...]
    verdicts: tuple[RunVerdict, ...]
    written: tuple[Entry, ...]

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
    running = _running_week(journal, verdicts, settings, today)
    days = [running.starts + n * DAY for n in range(7)]
    return TodayPage(
        today=today,
        knees=(settings.knee,) if settings.knee else tuple(Knee),
        empty=journal.span() is None,
        morning=morning_scores(entries.pain, today),
        running=running,
        cells=tuple(_cell(day, entries, verdicts) for day in days),
        verdicts=verdicts,
        written=_written(entries, today),
    )


def running_week(journal: Journal, settings: Settings, today: date) -> RunningWeek:
    """The week of today alone, for a command that says one line about it."""
    recent = journal.entries(today - RED_DAYS * DAY, today)
    return _running_week(journal, guide(recent, settings, today), settings, today)


def _running_week(
    journal: Journal, verdicts: Iterable[RunVerdict], settings: Settings, today: date
) -> RunningWeek:
    weeks = volumes(journal.weekly_sums(settings.week_start, today), settings)
    run_days = journal.run_days(today - (LONGEST_RETURN_DAYS + 7) * DAY, today)
    left = budget(weeks, run_days, today, red=red_holds(verdicts, (), today))
    return RunningWeek(
        starts=week_start(today, settings.week_start),
        volume=weeks[-1] if weeks else None,
        budget=left,
        level_from=_level_from(weeks),
    )


def _level_from(weeks: Sequence[WeekVolume]) -> date | None:
    """The week a cap goes back to after a down week."""
    if not weeks or weeks[-1].cap_by is not CapBy.LEVEL:
        return None
    before = weeks[-5:-1]
    return max(before, key=lambda week: week.tolerated_km).sums.starts if before else None


def morning_scores(pain: Iterable[PainScore], day: date) -> dict[Knee, PainScore]:
    """The morning score of each knee on a day, the last written where there are several."""
    return {score.knee: score for score in pain if score.day == day and score.moment is Moment.MORNING}


def _cell(day: date, entries: Entries, verdicts: Iterable[RunVerdict]) -> DayCell:
    worst: dict[Knee, int] = {}
    for score in entries.pain:
        if score.day == day and score.front:
            worst[score.knee] = max(score.score, worst.get(score.knee, 0))
    return DayCell(
        day=day,
        runs=tuple(run for run in entries.runs if run.day == day),
        cross=tuple(cross for cross in entries.cross if cross.day == day),
        verdicts=tuple(verdict for verdict in verdicts if verdict.run.day == day),
        worst=worst,
    )


def _written(entries: Entries, today: date) -> tuple[Entry, ...]:
    every: list[Run | PainScore | CrossTraining | Entry] = [
        *entries.runs,
        *entries.pain,
        *entries.cross,
        *entries.care,
    ]
    recent = [entry for entry in every if today - DAY <= entry.day <= today]
    # Without a time of day the moment of writing orders the day.
    return tuple(sorted(recent, key=lambda entry: (entry.day, _clock(entry), entry.updated_at), reverse=True))


def _clock(entry: Entry) -> time:
    return getattr(entry, "time", None) or time.min


def budget_words(week: RunningWeek, settings: Settings) -> str:
    """`This week 8.6 km run · cap 14.5 km: back to the level of W44, not past it · 5.9 km left`."""
    parts = [f"This week {distance(week.done_km * 1000, settings.unit)} run", *cap_words(week, settings)]
    if left := left_words(week, settings):
        parts.append(left)
    return " · ".join(parts)


def cap_words(week: RunningWeek, settings: Settings) -> list[str]:
    """The cap and where it comes from, and what else holds the week back; in words."""
    if week.volume is None:
        return ["no cap yet: it needs two weeks with a run"]
    said = [_cap(week, week.volume, settings)]
    limit = week.budget.limit_km
    if limit is not None and week.budget.budget_by is BudgetBy.BREAK:
        said.append(f"after the break {distance(limit * 1000, settings.unit)}: 75 % of the weeks before it")
    if limit is not None and week.budget.budget_by is BudgetBy.RED:
        said.append(f"after a red run {distance(limit * 1000, settings.unit)}: as last week")
    return said


def _cap(week: RunningWeek, volume: WeekVolume, settings: Settings) -> str:
    if volume.cap_km is None:
        if volume.cap_by is CapBy.LADDER:
            return "a walk-run week: its stage paces it, not the km"
        if volume.sums.without_distance:
            return "no cap: a run without a distance"
        return "no cap yet: it needs two weeks with a run"
    words = f"cap {distance(volume.cap_km * 1000, settings.unit)}"
    if volume.cap_by is CapBy.STEP:
        step = distance(settings.cap_step_km * 1000, settings.unit)
        ten = (volume.cap_km - settings.cap_step_km) * (1 + settings.cap_percent / 100)
        percent = f"{settings.cap_percent:g} % would be {distance(ten * 1000, settings.unit)}"
        return f"{words}: the {step} step; {percent}"
    if week.level_from is not None:
        return f"{words}: back to the level of {short_week(week.level_from)}, not past it"
    return words


def left_words(week: RunningWeek, settings: Settings) -> str:
    """`5.9 km left`, `at the cap`, `1.2 km over the cap`; nothing without a limit."""
    limit, left = week.budget.limit_km, week.budget.left_km
    if limit is None or left is None:
        return ""
    name = {BudgetBy.CAP: "the cap", None: "the cap"}.get(week.budget.budget_by, "that")
    over = week.done_km - limit
    if left >= 0.05:
        return f"{distance(left * 1000, settings.unit)} left"
    if over >= 0.05:
        return f"over {name} by {distance(over * 1000, settings.unit)}"
    return f"at {name}"
