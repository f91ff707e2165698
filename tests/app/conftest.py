"""The demo, for tests that need a journal with a story in it."""

import gc
from collections.abc import Iterator
from datetime import date, time

import pytest

from journal.model.days import DAY, WEEK
from journal.model.entries import DayNote, ExerciseSet, Run, StrengthSession
from journal.model.plan import PhaseBegun, Plan, PlanEdit, PlannedSession
from journal.model.plan_vocabulary import GoalKind, Phase, Sort
from journal.model.settings import Settings
from journal.model.vocabulary import Kind
from journal.store.journal import Journal
from journal.workflows.demo import demo_journal
from journal.workflows.plan.edits import write
from tests.app.helpers import (
    FRIDAY,
    written,
)
from tests.app.programme_helpers import MONDAY, TODAY

Demo = tuple[Journal, Settings, date]


@pytest.fixture
def demo() -> Iterator[Demo]:
    """A fresh copy of the demo: the journal, its settings, its day."""
    with demo_journal() as opened:
        yield opened


@pytest.fixture(autouse=True)
def nothing_frozen(monkeypatch: pytest.MonkeyPatch) -> None:
    """The app keeps what was imported from being looked through as garbage; here it would keep every app."""
    monkeypatch.setattr(gc, "freeze", lambda: None)


@pytest.fixture(scope="module", autouse=True)
def rare_collections() -> Iterator[None]:
    """Collect garbage rarely: looking through an app's many small objects takes a fifth of the time."""
    usual = gc.get_threshold()
    gc.set_threshold(50_000)
    yield
    gc.set_threshold(*usual)


@pytest.fixture
def week(journal: Journal) -> Journal:
    """A tempo and an easy run, scores, a session with its sets, a note of last year."""
    written(
        journal,
        'run 6.2km 38:20 tempo e6 -1 @18:05 shoes grey "up the hill"',
        "pain L4 during-run -1 @18:30",
        "run 4km easy -3",
        "pain L1 R0 morning",
        "ride 40min -2",
    )
    journal.fill(
        [
            StrengthSession(day=FRIDAY, name="A", uid="s"),
            *(
                ExerciseSet(day=FRIDAY, session_uid="s", exercise="split squat", position=n, reps=10)
                for n in (1, 2, 3)
            ),
            DayNote(day=date(2025, 12, 31), note="the year before"),
        ]
    )
    return journal


@pytest.fixture
def running(journal: Journal) -> Journal:
    """Twelve km in each of the last four weeks, easy and green."""
    with journal.change("runs") as writing:
        for week in range(1, 5):
            for weekday in (1, 3, 5):
                day = MONDAY - DAY * 7 * (week + 1) + weekday * DAY
                writing.add(Run(day=day, kind=Kind.EASY, distance_m=4000.0, duration_s=1500.0))
    return journal


@pytest.fixture
def followed(running: Journal) -> Journal:
    """The same, with a plan: runs on this Sunday and the Sundays after it, strength beside."""
    plan = Plan(
        day=TODAY,
        name="Autumn",
        goal=GoalKind.RACE,
        goal_m=10_000.0,
        goal_day=date(2027, 2, 28),
    )
    sessions = [
        one
        for week in range(4)
        for one in (
            PlannedSession(
                day=MONDAY - DAY + week * WEEK, plan_uid="", sort=Sort.RUN, kind=Kind.LONG, distance_m=5000.0
            ),
            PlannedSession(day=MONDAY + week * WEEK, plan_uid="", sort=Sort.STRENGTH, name="A"),
        )
    ]
    write(running, PlanEdit("plan", add=(plan, *sessions)))
    write(running, PlanEdit("phase", add=(PhaseBegun(day=date(2026, 9, 1), phase=Phase.RETURN),)))
    return running


@pytest.fixture
def clocks(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The time of day stands at 18:05, and the watch's seconds are those of this list's last."""
    seconds = [0.0]
    for module in ("strength", "session_page"):
        monkeypatch.setattr(f"journal.app.screens.{module}.time_of_day", lambda: time(18, 5))
    monkeypatch.setattr("journal.app.widgets.watch.monotonic", lambda: seconds[-1])
    return seconds
