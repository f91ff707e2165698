"""Programmes applied to a made-up record."""

from dataclasses import replace
from datetime import date, timedelta

from journal.model.days import WEEK, week_start
from journal.model.entries import Run
from journal.model.planning import Record
from journal.model.programme import Ask
from journal.model.review import RunVerdict
from journal.model.settings import Settings
from journal.model.vocabulary import Guide
from journal.rules.volume import unbroken, week_sums
from journal.workflows.programme.applying import Applied, applied
from journal.workflows.programme.programmes import (
    programme_called,
)
from journal.workflows.programme.questions import read_answers

FRIDAY = date(2026, 11, 20)
NEXT_MONDAY = date(2026, 11, 23)
NAMES = ("settle-rest", "settle-reduce", "strength-8-weeks", "walk-run", "walk-run-long", "three-runs")


def record(weeks: int = 0, km: float = 12.0, answer: Guide | None = None, **changed: object) -> Record:
    """So many complete weeks before this one with runs on Tuesday, Thursday and Saturday, 30 min each."""
    settings = replace(Settings(), **changed)
    running = week_start(FRIDAY, settings.week_start)
    runs = tuple(
        Run(
            day=running - n * WEEK + timedelta(days=place),
            distance_m=1000 * km / 3,
            duration_s=1800,
            uid=f"{n}-{place}",
        )
        for n in range(weeks, 0, -1)
        for place in (1, 3, 5)
    )
    sums = unbroken(week_sums(runs, settings.week_start), running)
    verdicts = tuple(RunVerdict(run, answer, (), eased=False, reasons=()) for run in runs if answer)
    return Record(FRIDAY, settings, tuple(sums), runs, verdicts, run_days=tuple(run.day for run in runs))


def made(name: str, of: Record, **texts: str) -> Applied:
    programme = programme_called(name)
    answers = {Ask(key.replace("_", "-")): text for key, text in texts.items()}
    return applied(programme, read_answers(programme, answers, of), of)


def breaches(of: Applied) -> list[str]:
    return [check.words for week in of.weeks for check in week.checks if not check.rule.is_note]
