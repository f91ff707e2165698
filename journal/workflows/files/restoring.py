"""What going back to a copy would change, in words, before it is done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from journal.model.days import long_day
from journal.model.entries import AnyEntry
from journal.model.whole import Whole
from journal.store.journal import Journal
from journal.workflows.files.importing import counted, kinds_in_words
from journal.workflows.files.keeping import contents_of

Counts = dict[str, int]


@dataclass(frozen=True, slots=True)
class RestoreLook:
    """A copy held against the journal: counts by kind, nothing written yet.

    `goes` are entries only the journal has, `comes` those only the copy has, `differs` how many both have
    and are not the same. `last_here` and `last_there` are the days of the newest entries.
    """

    source: Path
    here: Counts
    there: Counts
    goes: Counts
    comes: Counts
    differs: int
    last_here: date | None
    last_there: date | None


def look_at(journal: Journal, source: Path) -> RestoreLook:
    """Hold a copy against the journal; raises JournalError for a file that can't be gone back to."""
    there, here = contents_of(journal, source), journal.whole()
    mine, theirs = _by_name(here), _by_name(there)
    return RestoreLook(
        source=source,
        here=_counts(here),
        there=_counts(there),
        goes=counted(one for name, one in mine.items() if name not in theirs),
        comes=counted(one for name, one in theirs.items() if name not in mine),
        differs=sum(_content(one) != _content(theirs[name]) for name, one in mine.items() if name in theirs),
        last_here=_last(here.entries),
        last_there=_last(there.entries),
    )


def _by_name(whole: Whole) -> dict[tuple[type[AnyEntry], str], AnyEntry]:
    return {(type(entry), entry.uid): entry for entry in whole.entries}


def _content(entry: AnyEntry) -> AnyEntry:
    return replace(entry, key=None, import_id=None, updated_at="")


def _counts(whole: Whole) -> Counts:
    counts = Counter(counted(whole.entries)) + Counter(whole.beside.counts)
    del counts["deleted"], counts["settings"]
    return dict(counts)


def _last(entries: Iterable[AnyEntry]) -> date | None:
    return max((entry.day for entry in entries), default=None)


def change_lines(seen: RestoreLook) -> list[str]:
    """What goes, what comes back and what becomes as it was then, a line each."""
    lines = []
    if seen.goes:
        lines.append(f"Only here, and would go: {kinds_in_words(seen.goes)}.")
    if seen.comes:
        lines.append(f"Only in the copy, and would come back: {kinds_in_words(seen.comes)}.")
    if seen.differs:
        entries = "1 entry" if seen.differs == 1 else f"{seen.differs:,} entries"
        lines.append(f"Changed since, and would be as in the copy: {entries}.")
    return lines or ["The copy has the same entries as this journal."]


def count_rows(seen: RestoreLook) -> list[tuple[str, str, str]]:
    """The kinds with how many are here and how many in the copy, and the day of the newest entry."""
    kinds = sorted({*seen.here, *seen.there}, key=[*seen.here, *seen.there].index)
    rows = [(_name(kind), f"{seen.here.get(kind, 0):,}", f"{seen.there.get(kind, 0):,}") for kind in kinds]
    return [*rows, ("newest entry", _day(seen.last_here), _day(seen.last_there))]


def _name(kind: str) -> str:
    return kinds_in_words({kind: 2}).removeprefix("2 ")


def _day(day: date | None) -> str:
    return "none" if day is None else long_day(day)
