"""The demo: a throw-away copy of a made-up journal, opened on its own day."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from journal.model.errors import JournalError
from journal.model.settings import Settings, settings_from
from journal.workflows.surroundings import data_folder

if TYPE_CHECKING:
    from journal.model.entries import Entry
    from journal.model.plan import PhaseBegun
    from journal.store.journal import Journal

FILES = ("runs.csv", "pain.csv", "cross.csv", "care.csv", "strength.csv", "notes.csv", "episodes.csv")
PLAN = "plan.toml"
MEND = "Install the program again, or use your own journal: it does not need the demo."


@contextmanager
def demo_journal(folder: Path | None = None) -> Iterator[tuple[Journal, Settings, date]]:
    """A copy of the demo in a temporary folder, its settings and its day; gone at the end, whatever happened.

    Its undo history is empty: undo takes back what was done in the demo, never the demo. `folder` holds the
    CSV files, `plan.toml` and `demo.toml`; None for those that come with the program. Raises JournalError
    without them.
    """
    from tempfile import TemporaryDirectory

    from journal.store.journal import Journal

    day, values, entries = _read(data_folder() / "demo" if folder is None else folder)
    settings = settings_from(values)
    # The folder is made with mode 0700; the journal in it is closed before the folder goes.
    with TemporaryDirectory(prefix="journal-demo-") as place, Journal(Path(place) / "demo.db") as journal:
        journal.fill(entries)
        for key, value in values.items():
            journal.remember(key, value)
        yield journal, settings, day


def _read(folder: Path) -> tuple[date, dict[str, Any], list[Entry]]:
    """The day, the settings and the entries of the demo, its plan and phases among them."""
    import tomllib

    from journal.exchange.recognise import read
    from journal.exchange.terms import Terms

    said = folder / "demo.toml"
    try:
        with said.open("rb") as file:
            told = tomllib.load(file)
    except OSError as error:
        raise JournalError(f"The demo is not there ({said}: {error.strerror}).", MEND) from error
    except ValueError as error:
        raise JournalError(f"The demo can't be read ({said}: {error}).", MEND) from error
    day, values = told.get("day"), told.get("settings", {})
    if not isinstance(day, date) or not isinstance(values, dict):
        raise JournalError(f"The demo can't be read ({said} names no day).", MEND)
    settings = settings_from(values)
    terms = Terms(day, settings.unit)
    entries: list[Entry] = []
    for name in FILES:
        try:
            found = read(folder / name, terms)
        except JournalError as error:
            raise JournalError(f"The demo is not whole: {error.what}", MEND) from error
        if found.skipped:
            first = found.skipped[0]
            raise JournalError(f"The demo is not whole: {name}, row {first.row}: {first.why}", MEND)
        entries.extend(found.entries)
    plan = _plan(folder / PLAN, settings, day)
    return day, values, [*entries, *plan, *_phases(told.get("phase", []), said)]


def _plan(file: Path, settings: Settings, day: date) -> list[Entry]:
    """The plan of the demo with its sessions and marks, each named by its day."""
    from journal.workflows.plan.files import dated_plan

    try:
        sheet = dated_plan(file, settings, day)
    except JournalError as error:
        raise JournalError(f"The demo is not whole: {error.what}", MEND) from error
    if sheet is None:
        raise JournalError(f"The demo is not whole: {file} has no plan with dates.", MEND)
    plan = replace(sheet.plan, uid="demo-plan", updated_at=_written(sheet.plan.day))
    sessions = [
        replace(
            one,
            plan_uid=plan.uid,
            uid=f"demo-planned-{one.day:%Y%m%d}-{place}",
            updated_at=plan.updated_at,
        )
        for place, one in enumerate(sheet.sessions, 1)
    ]
    marks = [
        replace(one, plan_uid=plan.uid, uid=f"demo-mark-{one.day:%Y%m%d}", updated_at=plan.updated_at)
        for one in sheet.marks
    ]
    return [plan, *sessions, *marks]


def _phases(told: object, file: Path) -> list[PhaseBegun]:
    """The phases the demo has been through, with the words on why each began."""
    from journal.model.plan import PhaseBegun
    from journal.model.plan_vocabulary import Phase

    try:
        return [
            PhaseBegun(
                phase=Phase(one["phase"]),
                day=one["day"],
                note=one["note"],
                uid=f"demo-phase-{one['phase']}",
                updated_at=_written(one["day"]),
            )
            for one in (told if isinstance(told, list) else [])
        ]
    except (KeyError, TypeError, ValueError) as error:
        raise JournalError(f"The demo can't be read ({file}, a phase: {error}).", MEND) from error


def _written(day: date) -> str:
    """The evening of a day, as the time of a change."""
    return f"{day.isoformat()}T20:30:00Z"
