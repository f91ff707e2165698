"""What an import adds to runs and other sessions that are here: values that were not written there yet."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from typing import Any

from journal.exchange.incoming import EntryKey, ToldBy, entry_key
from journal.model.entries import AnyEntry, CrossTraining, Run
from journal.model.filling import fields_in_words, lacking
from journal.store.journal import Emptied
from journal.workflows.files.duplicates import Duplicate
from journal.workflows.files.merging import moment


@dataclass(frozen=True, slots=True)
class Filling:
    """An entry as it is stored, the values it gets by field, and the file that tells each."""

    entry: AnyEntry
    values: Mapping[str, Any]
    files: Mapping[str, str]


def fillings(
    already: Sequence[Duplicate],
    incoming: Sequence[AnyEntry],
    stored: Sequence[AnyEntry],
    told_by: Mapping[int, ToldBy],
    emptied: AbstractSet[Emptied],
) -> tuple[Filling, ...]:
    """What the files say of entries that are here and that is not written there.

    What somebody has emptied by hand stays empty, and so does what an entry lacks that was changed later than
    the same entry in a file of ours. Where more than one of the `incoming` entries could be the same as one
    that is `stored`, or it as more than one of them, nothing is added: it would be a guess. `told_by` is by
    the identity of the files' entries.
    """
    found: dict[tuple[type, str], Filling] = {}
    richer = [one for one in already if one.equals is not None and lacking(one.equals, one.entry)]
    both = (entry for one in richer for entry in (one.entry, one.equals) if entry is not None)
    days = {day for entry in both for day in entry_key(entry).days}
    there, coming = _keys(stored, days), _keys(incoming, days)
    for one in richer:
        here = one.equals
        if here is None or not (
            _is_not_older(one.entry, here)
            if one.entry.uid
            else _is_alone(one.entry, here, there) and _is_alone(here, one.entry, coming)
        ):
            continue
        name = (type(here), here.uid)
        before = found.get(name, Filling(here, {}, {}))
        values = {
            field: value
            for field, value in lacking(here, one.entry).items()
            if field not in before.values and (type(here), here.key, field) not in emptied
        }
        if values:
            by = told_by.get(id(one.entry), ToldBy())
            files = {field: dict(by.fields).get(field, by.file) for field in values}
            found[name] = Filling(here, {**before.values, **values}, {**before.files, **files})
    return tuple(found.values())


def _is_not_older(entry: AnyEntry, here: AnyEntry) -> bool:
    """Whether an entry in a file of ours was not changed here since."""
    return moment(entry.updated_at) >= moment(here.updated_at)


Keys = Mapping[date, Sequence[tuple[AnyEntry, EntryKey]]]


def _keys(entries: Sequence[AnyEntry], days: AbstractSet[date]) -> Keys:
    """The runs and other sessions of some days with their keys."""
    keys: defaultdict[date, list[tuple[AnyEntry, EntryKey]]] = defaultdict(list)
    for entry in entries:
        if entry.day in days and isinstance(entry, Run | CrossTraining):
            keys[entry.day].append((entry, entry_key(entry)))
    return keys


def _is_alone(entry: AnyEntry, same: AnyEntry, among: Keys) -> bool:
    """Whether none of these but `same` could be the same as an entry."""
    key = entry_key(entry)
    others = (other for day in key.days for one, other in among.get(day, ()) if one is not same)
    return not any(key == other or key.may_be(other) for other in others)


def values_added(filled: Sequence[Filling]) -> int:
    """How many values there are to add."""
    return sum(len(one.values) for one in filled)


def filled_in_words(filled: Sequence[Filling]) -> str:
    """`effort and feel added to 12 runs, duration added to 1 other session`; "" for none."""
    return ", ".join(f"{fields} added to {entries}" for fields, entries in _sorts(filled))


def filled_line(filled: Sequence[Filling]) -> Iterator[str]:
    """`Adds effort and feel to 12 runs that are here.`; nothing for none."""
    parts = [f"{fields} to {entries}" for fields, entries in _sorts(filled)]
    if parts:
        yield f"Adds {', '.join(parts)} that {'is' if len(filled) == 1 else 'are'} here."


def _sorts(filled: Sequence[Filling]) -> Iterator[tuple[str, str]]:
    """What is added to runs, and to other sessions: the fields, and how many there are."""
    for thing, of_sort in (
        ("run", [one for one in filled if isinstance(one.entry, Run)]),
        ("other session", [one for one in filled if not isinstance(one.entry, Run)]),
    ):
        if of_sort:
            fields = {field for one in of_sort for field in one.values}
            yield fields_in_words(fields), f"{len(of_sort):,} {thing}{'' if len(of_sort) == 1 else 's'}"
