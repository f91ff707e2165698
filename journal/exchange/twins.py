"""The same run in several files of one import: from Strava, from the watch, from a Garmin list."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import date

from journal.exchange.incoming import MEASURED, EntryKey, Found, Twin, entry_key
from journal.model.entries import AnyEntry, CrossTraining, Run

# A file of these holds one activity, so two such files of the same run are copies of it.
SINGLE = frozenset({"fit", "tcx", "gpx"})
FILLED = ("distance_m", "duration_s", "effort", "feel", "structure")
WORDS = ("surface", "note")


@dataclass(frozen=True, slots=True)
class Kept:
    """The entries of several files, each once; `told_twice` are those left out as another file's."""

    entries: tuple[AnyEntry, ...]
    told_twice: tuple[Twin, ...]

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


def without_twins(parts: Sequence[Found]) -> Kept:
    """The entries of all the files, in order; a run that two of them tell is the first's.

    What the first does not say (duration, effort, feel, surface, note) is taken from the other. Two files of
    one format are held against each other only where a file is one activity: two rows are two runs.
    """
    if len(parts) == 1:
        return Kept(parts[0].entries, ())
    kept: list[AnyEntry] = []
    of_day: defaultdict[date, list[_Taken]] = defaultdict(list)
    twins: list[Twin] = []
    for number, part in enumerate(parts):
        for entry in part.entries:
            key = entry_key(entry)
            twin = _twin(key, number, part.format, of_day[key.day]) if key.sort in MEASURED else None
            if twin is not None and not (entry.uid and kept[twin.place].uid):
                first = kept[twin.place]
                twins.append(Twin(entry, first))
                # An entry the journal has given a name is named by others, its pain scores for one.
                kept[twin.place] = _richer(entry, first) if entry.uid else _richer(first, entry)
                continue
            if key.sort in MEASURED and key.time is not None:
                of_day[key.day].append(_Taken(key, number, part.format, len(kept)))
            kept.append(entry)
    return Kept(tuple(kept), tuple(twins))


def _twin(key: EntryKey, number: int, kind: str, of_day: Sequence[_Taken]) -> _Taken | None:
    for taken in of_day:
        elsewhere = taken.part != number and (taken.format != kind or SINGLE & set(kind.split(", ")))
        if elsewhere and key.starts_with(taken.key) and key.may_be(taken.key):
            return taken
    return None


def _richer(entry: AnyEntry, other: AnyEntry) -> AnyEntry:
    """An entry with what only the other says of it."""
    if not isinstance(entry, Run | CrossTraining):
        return entry
    has = {field.name for field in fields(entry)} & {field.name for field in fields(other)}
    found = {name: getattr(other, name) for name in FILLED if name in has and getattr(entry, name) is None}
    found |= {name: getattr(other, name) for name in WORDS if name in has and not getattr(entry, name)}
    return replace(entry, **found)
