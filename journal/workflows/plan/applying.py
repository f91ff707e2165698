"""A programme or a plan file before it is written: the edit that writes it, and what it says of itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from journal.model.errors import JournalError
from journal.model.plan import PlanEdit, PlanSheet
from journal.model.programme import Ask, Programme
from journal.model.settings import Settings
from journal.model.words import printable
from journal.rules.plan_facts import ahead_words, plan_facts_ahead
from journal.store.journal import Journal
from journal.workflows.plan.edits import write
from journal.workflows.plan.files import as_dated_plan, dated_plan, names_a_file
from journal.workflows.plan.lines import legend, paragraphs, title_lines, week_table
from journal.workflows.plan.record import plan_record
from journal.workflows.plan.shown import shown_plan
from journal.workflows.programme.programmes import own_folder, programme_called, programme_in
from journal.workflows.programme.questions import read_answers
from journal.workflows.programme.start import beginning, into_words, phase_words
from journal.workflows.programme.words import sentences


@dataclass(frozen=True, slots=True)
class Preview:
    """What applying something would write, and the lines that show it."""

    edit: PlanEdit
    lines: tuple[str, ...]


def preview(
    journal: Journal,
    settings: Settings,
    today: date,
    what: str,
    answers: Mapping[Ask, str],
    *,
    into: bool = False,
    phase: bool | None = None,
) -> Preview:
    """What a programme, by its name or file, or a plan file with dates would make; nothing is written.

    `answers` are those given, as typed; the record answers the others. `into` puts a programme into the plan
    that is followed, from its first day on. `phase` says whether the programme's phase is noted; None notes
    it unless runs stay planned beside it. Raises JournalError with the mend.
    """
    file = Path(what) if names_a_file(what) else None
    sheet = dated_plan(file, settings, today) if file else None
    if sheet is not None:
        if answers or into or phase is not None:
            raise JournalError(
                f"{what} is a plan with dates, which is taken as it stands.",
                "Leave the options out, or name a programme.",
            )
        return _dated(journal, settings, today, sheet)
    programme = programme_in(file) if file else programme_called(what, own_folder(journal.path))
    return _programme(journal, settings, today, programme, answers, into=into, phase=phase)


def apply(journal: Journal, shown: Preview) -> str:
    """Write what was shown as one step of undo; its label."""
    return write(journal, shown.edit)


def _dated(journal: Journal, settings: Settings, today: date, sheet: PlanSheet) -> Preview:
    found = shown_plan(journal, settings, today, sheet=sheet)
    assert found is not None  # a sheet was given
    said = [*title_lines(sheet.plan, settings, today)]
    ahead = plan_facts_ahead(found.ahead, sheet, found.record)
    if ahead is not None:
        words = ahead_words(ahead, settings, wide=True)
        said += paragraphs([f"{words[0].upper()}{words[1:]}."], settings)
    table = [*week_table(found.weeks, settings), *legend(found.weeks, settings)]
    lines = [*said, *paragraphs(_aside(journal), settings), "", *table]
    return Preview(as_dated_plan(sheet), tuple(lines))


def _programme(
    journal: Journal,
    settings: Settings,
    today: date,
    programme: Programme,
    given: Mapping[Ask, str],
    *,
    into: bool,
    phase: bool | None,
) -> Preview:
    for ask in given:
        if ask not in programme.asks:
            asked = ", ".join(f"--{one}" for one in programme.asks)
            raise JournalError(f"{programme.name} does not ask for --{ask}.", f"It asks for {asked}.")
    sheet = journal.active_plan()
    if into and sheet is None:
        raise JournalError("No plan is followed to put it into.", "Leave --into out: it becomes one.")
    record = plan_record(journal, settings, today, sheet.plan if sheet else None)
    answers = read_answers(programme, given, record)
    begun = beginning(programme, answers, record, sheet if into else None, journal.phases())
    noted = begun.phase if (not begun.beside if phase is None else phase) else None
    where = f"It is written {into_words(begun, sheet.plan.name if sheet else '')}."
    if noted:
        where += f" It notes {phase_words(noted)}."
    lines = [
        *paragraphs([*sentences(begun.made, settings), where], settings),
        "",
        *week_table(begun.made.weeks, settings),
        *legend(begun.made.weeks, settings),
    ]
    return Preview(begun.edit_with(phase=noted is not None), tuple(lines))


def _aside(journal: Journal) -> list[str]:
    """What becomes of the plan that is followed now."""
    followed = [printable(plan.name) for plan in journal.plans() if plan.active]
    return [f"The plan followed until now, {followed[-1]}, is put aside." for _ in followed[-1:]]
