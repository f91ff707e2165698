"""A made-up runner's years: three runs a week, a score while running and the morning after."""

import csv
import random
from collections.abc import Iterator
from datetime import date, time, timedelta
from itertools import islice
from pathlib import Path

from journal.model.days import DAY, WEEK, week_start
from journal.model.entries import CareTaken, CrossTraining, Entry, PainScore, Run
from journal.model.plan import Plan, PlanEdit, PlannedSession
from journal.model.plan_vocabulary import GoalKind, Sort
from journal.model.vocabulary import Care, Kind, Knee, Moment, WeekStart
from journal.store.journal import Journal
from journal.workflows.plan.edits import write

TODAY = date(2026, 6, 18)
WEEKS_A_YEAR = 52
DAYS_OF_RUNS = (0, 2, 5)
DAYS_OF_STRENGTH = (1, 3)
PLANNED_WEEKS = 104
IMPORTED_RUNS = 1131


def write_journal(path: Path, years: int) -> None:
    """A journal whose last entries are the same whatever the number of years."""
    write_weeks(path, years * WEEKS_A_YEAR)


def write_weeks(path: Path, count: int) -> None:
    """A journal of so many weeks, the last of them the running one."""
    monday = week_start(TODAY, WeekStart.MONDAY)
    weeks = (monday - n * WEEK for n in reversed(range(count)))
    with Journal(path) as journal:
        journal.fill(entry for starts in weeks for entry in week_of(starts) if entry.day < TODAY)


def week_of(starts: date) -> Iterator[Entry]:
    """One week; what is left to chance depends on the week alone. Every 17th jumps and hurts."""
    chance = random.Random(f"week {starts}")
    number = starts.toordinal() // 7
    jump = number % 17 == 0
    level = 6.0 + 2.5 * (number % 9) / 9
    for n, weekday in enumerate(DAYS_OF_RUNS):
        day = starts + weekday * DAY
        km = level * (1.5 if n == 2 else 1.0) * (1.5 if jump else chance.uniform(0.95, 1.05))
        yield Run(
            day=day,
            time=time(18, chance.randrange(60)),
            kind=Kind.LONG if n == 2 else Kind.EASY,
            distance_m=round(km * 1000),
            duration_s=round(km * chance.uniform(340, 380)),
            effort=3.0,
        )
        hurts = chance.choice((0, 1, 1, 2)) + 3 * jump
        yield PainScore(day=day, knee=Knee.LEFT, score=hurts, moment=Moment.DURING_RUN, time=time(19, 15))
        yield PainScore(
            day=day + DAY, knee=Knee.LEFT, score=max(0, hurts - 1), moment=Moment.MORNING, time=time(7)
        )


def write_entries(path: Path, count: int) -> None:
    """A journal of so many entries, six a day back from yesterday, whose last days are the same."""
    with Journal(path) as journal:
        journal.fill(islice((entry for n in range(count) for entry in day_of(TODAY - (n + 1) * DAY)), count))


def day_of(day: date) -> Iterator[Entry]:
    """One busy day; what is left to chance depends on the day alone."""
    chance = random.Random(f"day {day}")
    note = chance.choice(("", "", "", "up the hill", "slept badly"))
    yield Run(day=day, time=time(18), distance_m=chance.randrange(3000, 12_000), duration_s=2400, note=note)
    for moment in (Moment.MORNING, Moment.DURING_RUN, Moment.STAIRS):
        yield PainScore(day=day, knee=Knee.LEFT, score=chance.randrange(6), moment=moment)
    yield CrossTraining(day=day, time=time(7), activity="ride", duration_s=2400)
    yield CareTaken(day=day, care=Care.ICE)


def write_plan(path: Path) -> None:
    """A plan of 104 weeks from the running one in a journal that has none: three runs, strength twice."""
    monday = week_start(TODAY, WeekStart.MONDAY)
    days = [
        session for n in range(PLANNED_WEEKS) for session in planned_week(monday + n * WEEK, 19.0 + n % 4)
    ]
    goal_day = monday + PLANNED_WEEKS * WEEK - DAY
    plan = Plan(day=monday, name="two years", goal=GoalKind.RACE, goal_m=21_097.5, goal_day=goal_day)
    with Journal(path) as journal:
        write(journal, PlanEdit("a plan", add=(plan, *days)))


def planned_week(starts: date, km: float) -> Iterator[PlannedSession]:
    """One week of so many km: two easy runs and a long one, strength twice."""
    for n, weekday in enumerate(DAYS_OF_RUNS):
        yield PlannedSession(
            day=starts + weekday * DAY,
            plan_uid="",
            sort=Sort.RUN,
            kind=Kind.LONG if n == 2 else Kind.EASY,
            distance_m=100.0 * round(10 * km * (0.4 if n == 2 else 0.3)),
        )
    for name, weekday in zip("AB", DAYS_OF_STRENGTH, strict=True):
        yield PlannedSession(day=starts + weekday * DAY, plan_uid="", sort=Sort.STRENGTH, name=name)


def write_activity_list(path: Path) -> None:
    """A watch's list of runs as CSV, newest first, with some of the columns nobody asks for."""
    chance = random.Random("activity list")
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, [*activity(0, chance)])
        writer.writeheader()
        writer.writerows(activity(n, chance) for n in range(IMPORTED_RUNS))


def activity(number: int, chance: random.Random) -> dict[str, str]:
    """One row of the list, every other day back from today."""
    seconds = chance.randrange(1500, 4200)
    metres = seconds * chance.uniform(2.6, 3.0)
    day = TODAY - 2 * (number + 1) * DAY
    return {
        "Activity Type": "Running",
        "Date": f"{day} 18:{number % 60:02}:11",
        "Favorite": "false",
        "Title": "Town Running",
        "Distance": f"{metres / 1000:.2f}",
        "Calories": str(seconds // 5),
        "Time": f"0{timedelta(seconds=seconds)}",
        "Avg HR": "148",
        "Max HR": "171",
        "Avg Run Cadence": "170",
        "Avg Pace": str(timedelta(seconds=round(1000 * seconds / metres)))[2:],
        "Total Ascent": "41",
        "Avg Stride Length": f"{metres / seconds / 2.83:.2f}",
        "Steps": str(round(seconds * 2.83)),
    }
