"""A plan for the tests of its screen: the weeks of November and December as the drawn screen has them."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from journal.entry.planned import read_planned
from journal.model.plan import MarkedWeek, Plan, PlanEdit, PlannedSession
from journal.model.plan_vocabulary import GoalKind, WeekMark
from journal.model.settings import Settings
from journal.store.journal import Journal
from journal.workflows.diary.log import write_words
from journal.workflows.plan.edits import write

TODAY = date(2026, 11, 20)
RUNS = {
    "2026-10-20": "easy 3.6km 22:00", "2026-10-22": "easy 3.4km 20:30", "2026-10-24": "long 5.0km 31:00",
    "2026-10-27": "easy 4.6km 28:00", "2026-10-29": "easy 4.4km 27:00", "2026-10-31": "long 5.5km 34:00",
    "2026-11-03": "easy 3.8km 23:00", "2026-11-05": "easy 4.2km 25:00",
    "2026-11-10": "easy 3.9km 24:00", "2026-11-12": "easy 3.0km 19:00", "2026-11-14": "long 5.5km 34:00",
    "2026-11-17": "easy 4.0km 25:00", "2026-11-19": "tempo 4.6km 26:41",
}  # fmt: skip
WEEKS: Mapping[str, Sequence[str]] = {
    "2026-11-16": ("strength B", "easy 4", "bike 40", "tempo 4.5", "+A", "long 5.5", ""),
    "2026-11-23": ("+B", "easy 4.6", "+A", "easy 4.8", "", "long 6.5", ""),
    "2026-11-30": ("+B", "easy 5.2", "+A", "easy 5.5", "", "long 6", ""),
    "2026-12-07": ("+B", "easy 4", "", "easy 3.7", "", "long 4.5", ""),
}


def run_so_far(journal: Journal) -> None:
    """Five weeks of runs up to Thursday 19 November."""
    for day, words in RUNS.items():
        write_words(journal, f"run {day} {words}", Settings(), TODAY)


def planned(journal: Journal, weeks: Mapping[str, Sequence[str]] = WEEKS, **plan: object) -> None:
    """A plan of these weeks, the days in words; the last of them an easy one."""
    sessions: list[PlannedSession] = []
    for starts, days in weeks.items():
        for place, words in enumerate(days):
            day = date.fromisoformat(starts) + timedelta(days=place)
            reading = read_planned(words, day, Settings(), "")
            assert not reading.problems, (words, reading.problems)
            sessions += reading.sessions
    first = date.fromisoformat(min(weeks))
    goal = {"goal": GoalKind.RACE, "goal_m": 10_000.0, "goal_day": date(2027, 2, 28)}
    made = Plan(**{"day": first, "name": "Return", **goal, **plan})  # type: ignore[arg-type]
    easy = MarkedWeek(day=date.fromisoformat(max(weeks)), plan_uid="", mark=WeekMark.EASY)
    write(journal, PlanEdit("the plan", add=(made, *sessions, easy)))
