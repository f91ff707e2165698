"""The plan written to a file: a calendar, or the file that `journal plan apply` reads."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time
from pathlib import Path

from journal.entry.planned_words import described
from journal.exchange.calendar_file import CalendarDay, calendar_days, calendar_text, with_cancelled
from journal.model.errors import JournalError
from journal.model.plan import PlannedSession, PlanSheet
from journal.model.plan_vocabulary import Sort
from journal.model.reading import shown
from journal.model.settings import Settings
from journal.rules.inwords import counted
from journal.workflows.files.written_files import write_text
from journal.workflows.plan.files import toml_text

CALENDAR, PLAN = ".ics", ".toml"
MORNING = "How is the knee this morning? The answer closes yesterday's run."


def export(sheet: PlanSheet, target: Path, settings: Settings, *, force: bool = False) -> str:
    """Write the plan as what the file's name ends in; one line on what was written.

    A calendar written over one of ours holds what is no longer planned as cancelled. Raises JournalError.
    """
    kind = target.suffix.lower()
    if kind == PLAN:
        write_text(target, toml_text(sheet, settings), force=force)
        said = f"{counted(len(sheet.sessions), 'session')} written to {target}."
        return f"{said} Read it with: journal plan apply {target}"
    if kind != CALENDAR:
        raise JournalError(
            f"{shown(target.name)} is neither a calendar nor a plan.", "Let its name end in .ics or .toml."
        )
    days = [calendar_day(session, settings) for session in sheet.sessions]
    written = with_cancelled(days, _written_before(target) if force else ())
    write_text(target, calendar_text(sheet.plan.name, written), force=force)
    gone = f", {len(written) - len(days)} of before cancelled" if len(written) > len(days) else ""
    return f"{counted(len(days), 'session')} written to {target}{gone}."


def calendar_day(session: PlannedSession, settings: Settings) -> CalendarDay:
    """A planned session as an event of its day; a skipped one is cancelled."""
    words = described(replace(session, note="", for_physio=False), settings)
    why = f"skipped: {session.skipped}" if session.skipped else ""
    return CalendarDay(
        uid=f"{session.uid}@kneewise",
        day=session.day,
        summary=words.partition(" · ")[2].replace(" · ", " "),
        changed=_changed(session),
        description="\n".join(part for part in (session.note, why) if part),
        cancelled=session.skipped is not None,
        next_morning=MORNING if session.sort is Sort.RUN else "",
    )


def _changed(session: PlannedSession) -> datetime:
    """When a session was last changed; its own day where that is not written as a time."""
    try:
        changed = datetime.fromisoformat(session.updated_at)
    except ValueError:
        return datetime.combine(session.day, time(), UTC)
    return changed if changed.tzinfo else changed.replace(tzinfo=UTC)


def _written_before(target: Path) -> tuple[CalendarDay, ...]:
    """The events of the file that is written over; none where it holds no calendar of ours."""
    try:
        return calendar_days(target.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        return ()
