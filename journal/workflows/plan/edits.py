"""Edits of a plan's days: what a key would change, told in words for undo. Only `write` stores anything.

An edit that can't be made is an empty one; its label says why.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from journal.entry.planned_words import described_day
from journal.model.days import DAY
from journal.model.errors import NotReadableError
from journal.model.plan import NOTHING, Plan, PlanEdit, PlannedSession, PlanSheet, edited
from journal.model.reading import checked_day
from journal.model.settings import Settings
from journal.model.words import printable
from journal.rules.inwords import on
from journal.store.journal import Journal
from journal.workflows.diary.log import SEEN_FROM_AFAR
from journal.workflows.plan.edit_words import names, sentence, session_name
from journal.workflows.surroundings import LAST_YEAR

Alike = Callable[[PlannedSession, PlannedSession], bool]


@dataclass(frozen=True, slots=True)
class DayCopy:
    """The sessions of one day, to be put on another; as many as there were, none of an empty one."""

    day: date
    sessions: tuple[PlannedSession, ...] = ()


def write(journal: Journal, edit: PlanEdit) -> str:
    """Store an edit as one change, an empty one not at all; its label.

    Raises JournalError for what was changed elsewhere since it was read, and for days before 1970 or too far
    ahead; then nothing is changed.
    """
    for one in (*edit.add, *edit.change):
        checked_day(one.day, SEEN_FROM_AFAR)
        if one.day.year > LAST_YEAR:
            raise NotReadableError(f"{one.day} is too far ahead.", "Check the year.")
    if not edit.empty:
        with journal.change(edit.label) as writing:
            writing.apply(edit)
    return edit.label


def with_its_plan(sheet: PlanSheet, edit: PlanEdit) -> PlanEdit:
    """The edit with what it means for the plan itself.

    A plan that is not stored yet is added; one that begins after its first session begins with that.
    """
    if edit.empty:
        return edit
    plan = next((one for one in edit.change if isinstance(one, Plan)), sheet.plan)
    first = min((session.day for session in edited(sheet, edit).sessions), default=plan.day)
    begun = replace(plan, day=min(plan.day, first))
    if not plan.uid:
        return replace(edit, add=(begun, *edit.add))
    if begun == plan:
        return edit
    others = tuple(one for one in edit.change if not isinstance(one, Plan))
    return replace(edit, change=(*others, begun))


def on_day(sheet: PlanSheet, day: date) -> tuple[PlannedSession, ...]:
    """The sessions of a day, in their order."""
    return tuple(session for session in sheet.sessions if session.day == day)


def anew(session: PlannedSession, sheet: PlanSheet, day: date) -> PlannedSession:
    """A session like this one, to be added to a sheet: not moved, not skipped, not done."""
    return replace(
        session,
        day=day,
        plan_uid=sheet.plan.uid,
        key=None,
        uid="",
        updated_at="",
        import_id=None,
        moved_from=None,
        skipped=None,
        done_uid="",
    )


# A day's sessions


def set_day(sheet: PlanSheet, day: date, sessions: Sequence[PlannedSession], settings: Settings) -> PlanEdit:
    """Make these the sessions of a day; what stays the same is left alone, what is like it is changed."""
    edit = _set_day(sheet, day, sessions)
    if edit.empty:
        return replace(edit, label=f"{on(day)} is so already.")
    if not sessions:
        return replace(edit, label=f"{names(on_day(sheet, day))} of {on(day)} taken out")
    return with_its_plan(sheet, replace(edit, label=described_day(sessions, day, settings)))


def _set_day(sheet: PlanSheet, day: date, sessions: Sequence[PlannedSession]) -> PlanEdit:
    left = list(on_day(sheet, day))
    wanted = [anew(session, sheet, day) for session in sessions]
    changed = []
    for alike in (_same, _same_kind, _same_sort):
        missing = []
        for session in wanted:
            found = next((old for old in left if alike(old, session)), None)
            if found is None:
                missing.append(session)
                continue
            left.remove(found)
            if not _same(found, session):
                changed.append(_rewritten(found, session))
        wanted = missing
    return PlanEdit("", tuple(wanted), tuple(changed), tuple(left))


def _same(old: PlannedSession, new: PlannedSession) -> bool:
    """Whether nothing would be written differently."""
    return _rewritten(old, new) == old


def _same_kind(old: PlannedSession, new: PlannedSession) -> bool:
    return (old.sort, old.kind) == (new.sort, new.kind)


def _same_sort(old: PlannedSession, new: PlannedSession) -> bool:
    return old.sort is new.sort


def _rewritten(old: PlannedSession, new: PlannedSession) -> PlannedSession:
    """The stored session with what was written of it anew; who it is and what became of it stays."""
    return replace(
        old,
        sort=new.sort,
        kind=new.kind,
        distance_m=new.distance_m,
        distance_unit=new.distance_unit,
        duration_s=new.duration_s,
        structure=new.structure,
        name=new.name,
        note=new.note,
        for_physio=new.for_physio,
    )


def carry(sheet: PlanSheet, day: date, days: int, today: date) -> PlanEdit:
    """Carry a day's sessions so many days on, or back below 0; onto a full day the two change places.

    Nothing goes to a day that is over: forward from such a day it is today at the nearest.
    """
    carried, to = on_day(sheet, day), day + days * DAY
    if days > 0 and day < today:
        to = max(to, today)
    if not carried:
        return PlanEdit(f"There is nothing on {on(day)} to carry.")
    if to < today:
        return PlanEdit(f"{on(to)} is over; nothing is carried there.")
    there = on_day(sheet, to)
    if there and day < today:
        return PlanEdit(f"{sentence(names(there))} of {on(to)} can't go back to {on(day)}; carry it first.")
    label = f"{names(carried)} to {on(to)}"
    if there:
        label += f", {names(there)} to {on(day)}"
    moved = (*(moved_to(one, to) for one in carried), *(moved_to(one, day) for one in there))
    return with_its_plan(sheet, PlanEdit(label, change=moved))


def moved_to(session: PlannedSession, day: date) -> PlannedSession:
    """The session on another day; it keeps the first one it was carried from, until it is back there."""
    first = session.moved_from or session.day
    return replace(session, day=day, moved_from=None if first == day else first)


def copy_day(sheet: PlanSheet, day: date) -> DayCopy:
    """A day's sessions, as they are now."""
    return DayCopy(day, on_day(sheet, day))


def cut_day(sheet: PlanSheet, day: date) -> tuple[DayCopy, PlanEdit]:
    """A day's sessions, and the edit that takes them out."""
    copied = copy_day(sheet, day)
    if not copied.sessions:
        return copied, PlanEdit(f"There is nothing on {on(day)} to cut.")
    return copied, PlanEdit(f"{names(copied.sessions)} of {on(day)} cut", remove=copied.sessions)


def put_day(sheet: PlanSheet, copied: DayCopy, day: date) -> PlanEdit:
    """Put copied sessions on a day, in place of what is there."""
    if not copied.sessions:
        return PlanEdit(f"{on(copied.day)} was empty when it was copied; there is nothing to put.")
    edit = _set_day(sheet, day, copied.sessions)
    if edit.empty:
        return PlanEdit(f"{on(day)} is so already.")
    there = on_day(sheet, day)
    label = f"{names(copied.sessions)} put on {on(day)}"
    if there:
        label += f" in place of {names(there)}"
    return with_its_plan(sheet, replace(edit, label=label))


# What became of a session


def skip(session: PlannedSession, reason: str) -> PlanEdit:
    """Leave a session out, for a reason or "" for none given."""
    reason = reason.strip()
    if session.skipped == reason:
        return PlanEdit(f"{sentence(_of_its_day(session))} is skipped already.")
    why = f": {printable(reason)}" if reason else ""
    return PlanEdit(f"{_of_its_day(session)} skipped{why}", change=(replace(session, skipped=reason),))


def take_back_skip(session: PlannedSession) -> PlanEdit:
    """Plan a session again that was skipped."""
    if session.skipped is None:
        return PlanEdit(f"{sentence(_of_its_day(session))} is not skipped.")
    return PlanEdit(f"{_of_its_day(session)} planned again", change=(replace(session, skipped=None),))


def fulfil(sheet: PlanSheet, session: PlannedSession, done_uid: str) -> PlanEdit:
    """Say by hand which entry fulfils a session: its uid, `NOTHING`, or "" for its day and kind to say it.

    An entry fulfils one session; another that was fulfilled by it is left to its day and kind again.
    """
    if session.done_uid == done_uid:
        return PlanEdit(f"{sentence(_of_its_day(session))} is so already.")
    said = {"": "matched by its day and kind", NOTHING: "not done"}.get(done_uid, "matched by hand")
    others = [one for one in sheet.sessions if done_uid not in ("", NOTHING) and one.done_uid == done_uid]
    freed = (replace(one, done_uid="") for one in others if one.uid != session.uid)
    return PlanEdit(f"{_of_its_day(session)} {said}", change=(replace(session, done_uid=done_uid), *freed))


def _of_its_day(session: PlannedSession) -> str:
    return f"{session_name(session)} of {on(session.day)}"
