"""Another machine's journal brought in: looked at, written as one step, told in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from journal.entry.describing import describe
from journal.exchange.incoming import known_keys, sort_out
from journal.model.days import short_day, weekday
from journal.model.entries import AnyEntry, Entry
from journal.model.errors import JournalError
from journal.model.plan import MarkedWeek, PhaseBegun, Plan, PlannedSession
from journal.model.setting import Setting
from journal.model.settings import Settings, checked
from journal.model.settings_list import BY_KEY
from journal.model.whole import DIARY, WORD_OF, Beside, Whole
from journal.model.words import printable
from journal.store.journal import Journal
from journal.workflows.diary.log import SEEN_FROM_AFAR
from journal.workflows.files.importing import counted, kinds_in_words
from journal.workflows.files.keeping import contents_of
from journal.workflows.files.merging import NEVER, Merge, merged, moment


@dataclass(frozen=True, slots=True)
class MergeLook:
    """What another machine's journal would bring, nothing written yet: decided, and in words, a line each."""

    name: str
    found: Merge
    lines: tuple[str, ...]

    @property
    def counts(self) -> str:
        """`12 runs new, 3 changed, 1 taken out`."""
        return _counts(self.found)

    def write(self, journal: Journal) -> None:
        """Store it as one step of undo; refused as `write_merge` refuses it."""
        write_merge(journal, self.found, f"merge of {printable(self.name)}: {self.counts}")


def look_at(journal: Journal, other: Path, settings: Settings) -> MergeLook:
    """What another journal would bring into this one, by uid; nothing is written.

    The latest change stands and what was deleted stays so. Raises JournalError for a file that is no journal
    of this version, whole and as it builds them.
    """
    there = contents_of(journal, other)
    journal.changed_elsewhere()
    here = journal.whole()
    found = merged(here, there)
    return MergeLook(other.name, found, tuple(merge_lines(found, settings, twins(found, here, there))))


def merge(journal: Journal, other: Path, settings: Settings, *, dry_run: bool = False) -> list[str]:
    """Bring in what another journal has as one step of undo; what was done, in words, a line each.

    Raises JournalError as `look_at` does.
    """
    seen = look_at(journal, other, settings)
    if seen.found.empty:
        return [*seen.lines, f"All that {other.name} holds is here already; nothing was written."]
    if dry_run:
        return [*seen.lines, "Nothing was written (--dry-run)."]
    seen.write(journal)
    return [*seen.lines, "Written as one step. Take it back with: journal undo"]


def write_merge(journal: Journal, found: Merge, label: str) -> None:
    """Store what was decided, all or nothing; refused where another program has written meanwhile."""
    with journal.change(label) as writing:
        if journal.changed_elsewhere():
            raise JournalError(
                "This journal was changed in another window meanwhile.", "Nothing was written; merge again."
            )
        for entry in (*found.add, *(theirs for _, theirs in found.changed), *found.quiet):
            writing.adopt(entry)
        for gone in found.buried:
            writing.bury(gone)
        for key, value in found.settings:
            writing.setting(key, value)


def twins(found: Merge, here: Whole, there: Whole) -> tuple[AnyEntry, ...]:
    """New entries that are here under another uid, as far as one can tell: brought in on both machines."""
    shared = {(type(one), one.uid) for one in there.entries}
    only_here = [one for one in here.entries if (type(one), one.uid) not in shared]
    new: list[Any] = [replace(one, uid="") for one in found.add if WORD_OF[type(one)] in DIARY]
    return sort_out(new, known_keys(only_here)).duplicates


def merge_lines(found: Merge, settings: Settings, alike: Sequence[AnyEntry]) -> list[str]:
    """What the merge comes to: what is new, and by name whatever gives way or stays against the other."""
    lines = [f"New here: {_kinds(found.add)}."] if found.add else []
    if alike:
        lines.append(
            f"As good as the same is here under another name, so it is here twice now: {_kinds(alike)}. "
            "Take one of them out in the Log."
        )
    lines += _listed(
        "Changed there last, so theirs takes the place of yours:", _pairs(found.changed, settings)
    )
    lines += _listed("Changed here last, so yours stays:", _pairs(found.stays, settings))
    lines += _listed(
        "Deleted there, so it is taken out here:",
        (f"{_named(one, settings)} (deleted {_when(gone.at)})" for one, gone in found.gone),
    )
    lines += _listed(
        "Deleted there, but changed here after that, so it stays:",
        (f"{_named(one, settings)} (deleted {_when(gone.at)})" for one, gone in found.alive),
    )
    lines += _listed(
        "Deleted here, but changed there after that, so it is back:",
        (f"{_named(one, settings)} (changed {_when(one.updated_at)})" for one in found.back),
    )
    if found.settings:
        named = ", ".join(printable(_title(key)) for key, _ in found.settings)
        lines.append(f"Settings you had not changed, now as they are there: {named}.")
    lines += _listed(
        "Settings stay as they are here:",
        (
            f"{_title(key)}: here {_value(key, ours, settings)}, there {_value(key, theirs, settings)}"
            for key, ours, theirs in found.settings_stay
        ),
    )
    return lines


def _listed(head: str, lines: Iterable[str]) -> list[str]:
    listed = [f"  {line}" for line in lines]
    return [head, *listed] if listed else []


def _pairs(pairs: Iterable[tuple[Entry, Entry]], settings: Settings) -> Iterable[str]:
    for ours, theirs in pairs:
        yield f"here, {_when(ours.updated_at)}: {_named(ours, settings)}"
        yield f"there, {_when(theirs.updated_at)}: {_named(theirs, settings)}"


def _kinds(entries: Iterable[Entry]) -> str:
    diary = counted(one for one in entries if WORD_OF[type(one)] in DIARY)
    planned = Beside(tuple(one for one in entries if isinstance(one, PLANNED_TYPES)))
    return kinds_in_words({**diary, **planned.counts})


PLANNED_TYPES = (Plan, PlannedSession, MarkedWeek, PhaseBegun)


def _counts(found: Merge) -> str:
    said = [f"{_kinds(found.add)} new"] if found.add else []
    said += [f"{len(found.changed)} changed"] if found.changed else []
    said += [f"{len(found.gone)} taken out"] if found.gone else []
    return ", ".join(said) or "what another machine knew"


def _named(entry: Entry, settings: Settings) -> str:
    """An entry in one line."""
    if not isinstance(entry, PLANNED_TYPES):
        return describe(entry, settings, SEEN_FROM_AFAR)
    if isinstance(entry, PlannedSession):
        from journal.entry.planned_words import described  # only a merge of plans names one

        return f"planned: {described(entry, settings)}"
    day = f"{weekday(entry.day)} {short_day(entry.day)} {entry.day.year}"
    if isinstance(entry, Plan):
        return f"plan from {day}: {printable(entry.name)}"
    if isinstance(entry, MarkedWeek):
        return f"week of {day}: {entry.mark}"
    return f"phase from {day}: {entry.phase}"


def _when(stamp: str) -> str:
    """`Fri 20 Nov 2026 18:05 UTC`."""
    at = moment(stamp)
    if at == NEVER:
        return "at no known time"
    return f"{weekday(at.date())} {short_day(at.date())} {at.year} {at:%H:%M} UTC"


def _title(key: str) -> str:
    return BY_KEY[key].title if key in BY_KEY else key


def _value(key: str, value: Any, settings: Settings) -> str:
    setting: Setting | None = BY_KEY.get(key)
    if setting is None:
        return "one thing"
    try:
        return setting.in_words(checked(setting, value), settings.unit)
    except JournalError:
        return "what it can't be"
