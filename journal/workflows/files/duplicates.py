"""Which stored entry each of an import's duplicates is."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from journal.exchange.incoming import THE_FILE, EntryKey, ToldBy, entry_key
from journal.model.entries import AnyEntry


@dataclass(frozen=True, slots=True)
class Duplicate:
    """An entry of the files that is not new, and the one it equals; None where the file has it twice.

    `told_by` says where it stands in the files.
    """

    entry: AnyEntry
    equals: AnyEntry | None
    told_by: ToldBy = THE_FILE


def paired(duplicates: Sequence[AnyEntry], stored: Iterable[AnyEntry]) -> tuple[Duplicate, ...]:
    """Each duplicate with the stored entry it equals, in the order of the file.

    By uid where it has one; else an entry with its very key comes before one that may be the same, and each
    stored entry answers for one, as `sort_out` counts them.
    """
    if not duplicates:
        return ()
    by_uid: dict[tuple[str, str], AnyEntry] = {}
    left: defaultdict[tuple[str, date], list[tuple[EntryKey, AnyEntry]]] = defaultdict(list)
    named = {entry.uid for entry in duplicates if entry.uid}
    for entry in stored:
        key = entry_key(entry)
        by_uid[key.sort, entry.uid] = entry
        if entry.uid not in named:
            left[key.sort, key.day].append((key, entry))
    keyed = [(entry, entry_key(entry)) for entry in duplicates]
    found: dict[int, AnyEntry] = {}
    for at, (entry, key) in enumerate(keyed):
        if entry.uid:
            if (there := by_uid.get((key.sort, entry.uid))) is not None:
                found[at] = there
        elif (equal := _taken(left[key.sort, key.day], key, alike=False)) is not None:
            found[at] = equal
    # In the fixed order of `sort_out`: in another one the last of them may be left without any.
    open_ones = [at for at, (entry, _) in enumerate(keyed) if not entry.uid and at not in found]
    for at in sorted(open_ones, key=lambda at: repr(keyed[at][1])):
        key = keyed[at][1]
        for of_the_day in (left[key.sort, day] for day in key.days):
            of_the_day.sort(key=lambda candidate: repr(candidate[0]))
            if (alike := _taken(of_the_day, key, alike=True)) is not None:
                found[at] = alike
                break
    return tuple(Duplicate(entry, found.get(at)) for at, entry in enumerate(duplicates))


def _taken(left: list[tuple[EntryKey, AnyEntry]], key: EntryKey, *, alike: bool) -> AnyEntry | None:
    """The first of a day's entries with this key, or that may be the same, taken from what is left."""
    for at, (candidate, entry) in enumerate(left):
        if key == candidate or (alike and key.may_be(candidate)):
            del left[at]
            return entry
    return None
