"""The same run in several files of one import: from Strava, from the watch, from a Garmin list."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, time

from journal.exchange.incoming import MEASURED, EntryKey, Found, Told, ToldBy, Twin, entry_key
from journal.model.entries import AnyEntry
from journal.model.filling import lacking

# A file of these holds one activity, so two such files of the same run are copies of it.
SINGLE = frozenset({"fit", "tcx", "gpx"})
# A row of ours is a duplicate of none of the same import, whatever file it stands in: CONTRACT.md.
OURS = frozenset({"runs", "cross"})


@dataclass(frozen=True, slots=True)
class Kept:
    """The entries of several files, each once; `told_twice` are those left out as another file's.

    `told_by` says of each of the entries which file tells it, and which others values of it; `formats` in
    which its time of day was written.
    """

    entries: tuple[AnyEntry, ...]
    told_twice: tuple[Twin, ...]
    told_by: Told = ()
    formats: tuple[str, ...] = ()

    @property
    def twins(self) -> int:
        """How many were left out."""
        return len(self.told_twice)


@dataclass(slots=True)
class _Taken:
    """An entry that is kept, by its place, and the files that tell it: the rows of one are as many runs."""

    key: EntryKey
    utc: EntryKey | None
    parts: set[int]
    format: str
    place: int


def without_twins(parts: Sequence[Found], names: Sequence[str] = ()) -> Kept:
    """The entries of all the files, in order; a run that two of them tell is the first's.

    What the first does not say (duration, effort, feel, note …) is taken from the other. Two rows of one file
    are two runs. `names` are the names of the files, where they are to be told apart later.
    """
    kept: list[AnyEntry] = []
    told_by: list[ToldBy] = []
    of_day: defaultdict[tuple[bool, date], list[_Taken]] = defaultdict(list)  # of the clock, and of UTC
    formats: list[str] = []
    twins: list[Twin] = []
    for number, part in enumerate(parts):
        told = _told(part, names[number] if names else "")
        if len(parts) == 1:
            return Kept(part.entries, (), told, (part.format,) * len(part.entries))
        for entry, by in zip(part.entries, told, strict=True):
            key = entry_key(entry)
            utc = _in_utc(key, by)
            beside = [taken for day in key.days for taken in of_day.get((False, day), ())]
            beside += [taken for day in (utc.days if utc else ()) for taken in of_day.get((True, day), ())]
            twin = _twin(key, utc, number, part.format, beside) if key.sort in MEASURED else None
            if twin is not None and not (entry.uid and kept[twin.place].uid):
                twin.parts.add(number)
                first, by_first = kept[twin.place], told_by[twin.place]
                twins.append(Twin(entry, first, by))
                # An entry the journal has given a name is named by others, its pain scores for one.
                pairs = ((entry, by), (first, by_first)) if entry.uid else ((first, by_first), (entry, by))
                kept[twin.place], told_by[twin.place] = _richer(*pairs)
                formats[twin.place] = part.format if entry.uid else formats[twin.place]
                continue
            if key.sort in MEASURED and key.time is not None:
                taken = _Taken(key, utc, {number}, part.format, len(kept))
                of_day[False, key.day].append(taken)
                if utc is not None:
                    of_day[True, utc.day].append(taken)
            kept.append(entry)
            told_by.append(by)
            formats.append(part.format)
    return Kept(tuple(kept), tuple(twins), tuple(told_by), tuple(formats))


def _told(part: Found, name: str) -> Told:
    """Who tells each entry of a file; where that is the file itself it is called `name`."""
    if not part.told_by:
        return (ToldBy(name),) * len(part.entries)
    return tuple(by if by.file else by._replace(file=name) for by in part.told_by)


def _in_utc(key: EntryKey, by: ToldBy) -> EntryKey | None:
    """The key by the moment it began: a watch abroad and a track read at home have other clocks."""
    if by.began is None:
        return None
    at = by.began.astimezone(UTC)
    return key._replace(day=at.date(), time=time(at.hour, at.minute))


def _twin(
    key: EntryKey, utc: EntryKey | None, number: int, kind: str, beside: Iterable[_Taken]
) -> _Taken | None:
    kinds = set(kind.split(", "))
    for taken in beside:
        is_held = taken.format != kind or SINGLE & kinds or not OURS & kinds
        one, other = (utc, taken.utc) if utc and taken.utc else (key, taken.key)
        if is_held and number not in taken.parts and one.starts_with(other) and one.may_be(other):
            return taken
    return None


def _richer(one: tuple[AnyEntry, ToldBy], other: tuple[AnyEntry, ToldBy]) -> tuple[AnyEntry, ToldBy]:
    """An entry with what only the other says of it, and which file says what."""
    (entry, by), (twin, by_twin) = one, other
    found = lacking(entry, twin)
    files = dict(by_twin.fields)
    added = tuple((field, files.get(field, by_twin.file)) for field in found)
    return replace(entry, **found), by._replace(fields=(*by.fields, *added))
