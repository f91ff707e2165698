"""The same run in several files of one import: from Strava, from the watch, from a Garmin list."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from journal.exchange.incoming import MEASURED, EntryKey, Found, ToldBy, Twin, entry_key
from journal.model.entries import AnyEntry
from journal.model.filling import lacking

# A file of these holds one activity, so two such files of the same run are copies of it.
SINGLE = frozenset({"fit", "tcx", "gpx"})


@dataclass(frozen=True, slots=True)
class Kept:
    """The entries of several files, each once; `told_twice` are those left out as another file's.

    `told_by` says of each of the entries which file tells it, and which others values of it.
    """

    entries: tuple[AnyEntry, ...]
    told_twice: tuple[Twin, ...]
    told_by: tuple[ToldBy, ...] = ()

    @property
    def twins(self) -> int:
        """How many were left out."""
        return len(self.told_twice)


@dataclass(slots=True)
class _Taken:
    """An entry that is kept, by its place, and the file it came from."""

    key: EntryKey
    part: int
    format: str
    place: int


def without_twins(parts: Sequence[Found], names: Sequence[str] = ()) -> Kept:
    """The entries of all the files, in order; a run that two of them tell is the first's.

    What the first does not say (duration, effort, feel, note …) is taken from the other. Two files of one
    format are held against each other only where a file is one activity: two rows are two runs. `names` are
    the names of the files, where they are to be told apart later.
    """
    kept: list[AnyEntry] = []
    told_by: list[ToldBy] = []
    of_day: defaultdict[date, list[_Taken]] = defaultdict(list)
    twins: list[Twin] = []
    for number, part in enumerate(parts):
        told = part.told_by or (ToldBy(names[number] if names else ""),) * len(part.entries)
        if len(parts) == 1:
            return Kept(part.entries, (), told)
        for entry, by in zip(part.entries, told, strict=True):
            key = entry_key(entry)
            twin = _twin(key, number, part.format, of_day[key.day]) if key.sort in MEASURED else None
            if twin is not None and not (entry.uid and kept[twin.place].uid):
                first, by_first = kept[twin.place], told_by[twin.place]
                twins.append(Twin(entry, first))
                # An entry the journal has given a name is named by others, its pain scores for one.
                pairs = ((entry, by), (first, by_first)) if entry.uid else ((first, by_first), (entry, by))
                kept[twin.place], told_by[twin.place] = _richer(*pairs)
                continue
            if key.sort in MEASURED and key.time is not None:
                of_day[key.day].append(_Taken(key, number, part.format, len(kept)))
            kept.append(entry)
            told_by.append(by)
    return Kept(tuple(kept), tuple(twins), tuple(told_by))


def _twin(key: EntryKey, number: int, kind: str, of_day: Sequence[_Taken]) -> _Taken | None:
    for taken in of_day:
        elsewhere = taken.part != number and (taken.format != kind or SINGLE & set(kind.split(", ")))
        if elsewhere and key.starts_with(taken.key) and key.may_be(taken.key):
            return taken
    return None


def _richer(one: tuple[AnyEntry, ToldBy], other: tuple[AnyEntry, ToldBy]) -> tuple[AnyEntry, ToldBy]:
    """An entry with what only the other says of it, and which file says what."""
    (entry, by), (twin, by_twin) = one, other
    found = lacking(entry, twin)
    files = dict(by_twin.fields)
    added = tuple((field, files.get(field, by_twin.file)) for field in found)
    return replace(entry, **found), by._replace(fields=(*by.fields, *added))
