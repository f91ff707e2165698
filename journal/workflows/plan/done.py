"""A planned session done as planned: the entry it becomes; and which entry of a day fulfils it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from journal.entry.language import fresh_uid
from journal.entry.planned_words import described
from journal.model.entries import CrossTraining, Entry, Run, StrengthSession
from journal.model.errors import JournalError
from journal.model.plan import NOTHING, Plan, PlannedSession
from journal.model.plan_vocabulary import Sort
from journal.model.planning import Done, PlanWeek
from journal.model.settings import Settings
from journal.model.vocabulary import Kind
from journal.store.journal import Journal
from journal.workflows.diary.log import write
from journal.workflows.plan.days import as_planned
from journal.workflows.strength.template import template_sets


def done_as_planned(
    journal: Journal, plan: Plan, session: PlannedSession, settings: Settings, today: date
) -> tuple[str, ...]:
    """Write a planned session down as it was planned; what was written, in words.

    Raises JournalError for one of a day ahead, for a rest day, and for a run of which nothing is known.
    """
    if session.day > today:
        raise JournalError(
            f"{described(session, settings)} is ahead.", "What is done is written on its day, or after it."
        )
    return write(journal, entries_of(journal, plan, session, settings), settings, today)


def entries_of(
    journal: Journal, plan: Plan, session: PlannedSession, settings: Settings
) -> tuple[Entry, ...]:
    """The entry a session would be as planned; of strength with the sets of its programme."""
    if session.sort is Sort.REST:
        raise JournalError("A rest day is kept by leaving it empty.", "There is nothing to write.")
    if session.sort is Sort.CROSS:
        activity = session.name or "cross-training"
        return (CrossTraining(day=session.day, activity=activity, duration_s=session.duration_s),)
    if session.sort is Sort.STRENGTH:
        uid = fresh_uid()
        strength = StrengthSession(day=session.day, name=session.name, duration_s=session.duration_s, uid=uid)
        return (strength, *template_sets(journal, plan, session, uid, settings))
    structure = session.structure
    walked = structure.repeats * (structure.run_s + structure.walk_s) if structure else None
    if session.distance_m is None and session.duration_s is None and walked is None:
        raise JournalError("This run has no distance and no time.", "Write it with r.")
    return (
        Run(
            day=session.day,
            kind=session.kind or Kind.EASY,
            distance_m=session.distance_m,
            distance_unit=session.distance_unit,
            duration_s=session.duration_s if session.distance_m or session.duration_s else walked,
            structure=structure,
        ),
    )


def may_fulfil(week: PlanWeek, session: PlannedSession) -> tuple[Done, ...]:
    """The entries of a week that could be a planned session, by day: of its sort, whoever has them now."""
    found: Iterable[Done] = (
        *week.others, *(match.done for match in week.matches if match.done is not None),
    )  # fmt: skip
    fitting = [entry for entry in found if as_planned(entry).sort is session.sort]
    return tuple(sorted(fitting, key=lambda entry: entry.day))


def matched_by(session: PlannedSession) -> str:
    """How it is known what fulfils a session, in words."""
    if session.done_uid == NOTHING:
        return "you said that nothing fulfils it"
    return "you chose the entry" if session.done_uid else "by its day and kind"
