"""The page for the physio in tests: its data, one of its facts, every form of it."""

from __future__ import annotations

from journal.model.entries import (
    ExerciseSet,
    StrengthSession,
)
from journal.model.settings import Settings
from journal.model.vocabulary import (
    Side,
)
from journal.report.data import ReportData
from journal.store.journal import Journal
from journal.workflows.physio.reporting import (
    Form,
    Wanted,
    report,
    report_data,
)
from tests.report.strict import page_in
from tests.rules.journals import day

SETTINGS = Settings()
TWELVE = Wanted()


def told(journal: Journal, today: int, settings: Settings = SETTINGS, wanted: Wanted = TWELVE) -> ReportData:
    return report_data(journal, settings, day(today), wanted)


def fact(data: ReportData, label: str) -> str:
    """The line of the summary with this label; KeyError without one."""
    return {each.label: each.words for each in data.facts}[label]


def labels(data: ReportData) -> list[str]:
    return [each.label for each in data.facts]


def every_form(journal: Journal, today: int, settings: Settings = SETTINGS, wanted: Wanted = TWELVE) -> str:
    """All three forms one after the other, the HTML read by a strict reader."""
    pages = [report(journal, settings, day(today), wanted, form) for form in Form]
    return "\n".join([page_in(pages[0]).every("body")[0].text, *pages[1:]])


# Strength and plan


def a_set(at: int, exercise: str, position: int, side: Side = Side.BOTH, **more: object) -> ExerciseSet:
    return ExerciseSet(
        day=day(at), session_uid=f"s{at}", exercise=exercise, position=position, side=side, **more
    )  # type: ignore[arg-type]


def strength(*days: int) -> list[StrengthSession]:
    return [StrengthSession(day=day(at), uid=f"s{at}") for at in days]
