"""The common shape between file formats and the journal, and the rule for what is there already."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import NamedTuple, TypeVar

from journal.exchange.lift_names import Met
from journal.exchange.tables import Row, Table
from journal.exchange.watching import Counting
from journal.model.entries import (
    AnyEntry,
    CareTaken,
    CrossTraining,
    DayNote,
    Episode,
    ExerciseSet,
    PainScore,
    Run,
    StrengthSession,
    WarningSign,
)
from journal.model.errors import NotReadableError
from journal.model.whole import NOTHING_BESIDE, Beside

E = TypeVar("E")

# The same run as two programs tell it: begun within a minute, distance or duration within 2 %.
MEASURED = ("run", "cross")
MINUTES_APART = 1
DAY_MINUTES = 24 * 60
NEAR = 0.02


@dataclass(frozen=True, slots=True)
class SkippedRow:
    """A row that did not become an entry, numbered as a spreadsheet numbers it (the header is row 1).

    0 where it is not one row but the file, or an activity in it.
    """

    file: str
    row: int
    why: str

    @property
    def where(self) -> str:
        """The file and the row, for people."""
        return f"{self.file}, row {self.row}" if self.row else self.file


class ToldBy(NamedTuple):
    """Where an entry stands, the file by its name alone; and the fields that other files tell, with theirs.

    "" stands for the one file that is read. Rows are numbered as in `SkippedRow`, 0 where a file has none.
    `began` is the moment an activity began, with its zone, None where only a clock on the wall is told.
    """

    file: str = ""
    fields: tuple[tuple[str, str], ...] = ()
    row: int = 0
    began: datetime | None = None


THE_FILE = ToldBy()
Told = tuple[ToldBy, ...]
"""Of each of some entries, in their order, where it stands."""


class Twin(NamedTuple):
    """An entry that is left out, the one of another file that is the same; where the one left out stands."""

    left_out: AnyEntry
    stays: AnyEntry
    told_by: ToldBy = THE_FILE


@dataclass(frozen=True, slots=True)
class Found:
    """What one file holds, in its order; `notes` are sentences for the preview, such as the unit taken.

    Of a folder or a zip `told_twice` is what more than one of its files hold, which is among `entries` once.
    `told_by` says of each of `entries` where it stands, none where that is the file itself for all.
    `beside` is what a file of ours holds besides the diary; `lift_names` are the names of exercises in a
    list of another app.
    """

    format: str
    entries: tuple[AnyEntry, ...] = ()
    skipped: tuple[SkippedRow, ...] = ()
    notes: tuple[str, ...] = ()
    told_twice: tuple[Twin, ...] = ()
    told_by: Told = ()
    beside: Beside = NOTHING_BESIDE
    lift_names: tuple[Met, ...] = ()

    @property
    def twins(self) -> int:
        """How many entries more than one file holds."""
        return len(self.told_twice)


def entries_of(table: Table, entry_of: Callable[[Row], E]) -> tuple[list[E], list[SkippedRow]]:
    """Every row of a table as an entry, or by its number with the reason why not."""
    entries: list[E] = []
    skipped: list[SkippedRow] = []
    for row in table.rows(Counting.LINES):
        if row.fault:
            skipped.append(SkippedRow(table.file, row.number, f"The row {row.fault}."))
            continue
        try:
            entries.append(entry_of(row))
        except NotReadableError as refusal:
            skipped.append(SkippedRow(table.file, row.number, str(refusal)))
    return entries, skipped


def told_entries(table: Table, entry_of: Callable[[Row], E]) -> tuple[list[E], list[SkippedRow], Told]:
    """As `entries_of`, with the row each entry stands in."""
    told, skipped = entries_of(table, lambda row: (entry_of(row), ToldBy(row=row.number)))
    return [entry for entry, _ in told], skipped, tuple(by for _, by in told)


class EntryKey(NamedTuple):
    """What tells an entry without a uid from others: its sort, day and words, its time, its amounts.

    The time is cut to the minute, as people write it; amounts are whole metres and whole seconds, None where
    not recorded.
    """

    sort: str
    day: date
    words: tuple[str | int, ...]
    time: time | None
    amounts: tuple[int | None, ...] = ()

    def may_be(self, other: "EntryKey") -> bool:
        """Whether both can be one entry: equal in all that both have, and in one amount at least.

        A run typed by hand often lacks its time of day or its duration; the same run from a watch has both.
        Two that began at the same time, as far as two programs agree on it, differ in how each measured.
        """
        if self.sort != other.sort:
            return False
        if self.sort in MEASURED and self.starts_with(other):
            return any(map(_near, self.amounts, other.amounts))
        if (self.day, self.words) != (other.day, other.words):
            return False
        if None not in (self.time, other.time) and self.time != other.time:
            return False
        both = [(a, b) for a, b in zip(self.amounts, other.amounts, strict=True) if None not in (a, b)]
        nothing_measured = all(amount is None for amount in self.amounts + other.amounts)
        return all(a == b for a, b in both) and (bool(both) or nothing_measured)

    def starts_with(self, other: "EntryKey") -> bool:
        """Whether both have a time of day, a minute apart at most, be it across midnight."""
        if self.minute is None or other.minute is None:
            return False
        return abs(self.minute - other.minute) <= MINUTES_APART

    @property
    def minute(self) -> int | None:
        """The minute it began in, counted through all days; None without a time of day."""
        if self.time is None:
            return None
        return self.day.toordinal() * DAY_MINUTES + self.time.hour * 60 + self.time.minute

    @property
    def days(self) -> tuple[date, ...]:
        """The days on which the same entry may stand: its own, and the one beside it if begun at midnight."""
        if self.minute is None or self.sort not in MEASURED:
            return (self.day,)
        beside = {(self.minute + by) // DAY_MINUTES for by in (-MINUTES_APART, MINUTES_APART)}
        others = beside - {self.day.toordinal(), date.min.toordinal() - 1, date.max.toordinal() + 1}
        return (self.day, *map(date.fromordinal, others))


def _near(one: int | None, other: int | None) -> bool:
    """Whether two amounts are the same as far as two programs agree on them."""
    if one is None or other is None:
        return False
    return abs(one - other) <= NEAR * max(one, other)


def entry_key(entry: AnyEntry) -> EntryKey:
    """The key of an entry.

    A session has no words: what its name or its length was seldom is in a file without uids, so it is that of
    its day. A set's place in the session is none of its words either: other programs count otherwise.
    """
    clock = _clock(entry)
    match entry:
        case Run():
            return EntryKey("run", entry.day, (), clock, _whole(entry.distance_m, entry.duration_s))
        case CrossTraining():
            activity = entry.activity.casefold()
            amounts = _whole(entry.distance_m, entry.duration_s)
            return EntryKey("cross", entry.day, (activity,), clock, amounts)
        case PainScore():
            words = (entry.knee, entry.score, entry.moment, entry.place or "")
            return EntryKey("pain", entry.day, words, clock)
        case CareTaken():
            return EntryKey("care", entry.day, (entry.care,), clock)
        case StrengthSession():
            return EntryKey("strength", entry.day, (), clock)
        case ExerciseSet():
            what = (entry.exercise.casefold(), entry.side, entry.load_kind, entry.band.casefold())
            grams = None if entry.load_kg is None else entry.load_kg * 1000
            return EntryKey("set", entry.day, what, clock, _whole(entry.reps, entry.hold_s, grams))
        case DayNote():
            return EntryKey("note", entry.day, (entry.note,), clock)
        case Episode():
            return EntryKey("episode", entry.day, (entry.kind, entry.knee or ""), clock)
        case WarningSign():
            return EntryKey("sign", entry.day, (entry.sign, entry.knee or ""), clock)


def _clock(entry: AnyEntry) -> time | None:
    """The time of day to the minute, None where there is none."""
    if isinstance(entry, ExerciseSet | Episode | WarningSign) or entry.time is None:
        return None
    return entry.time.replace(second=0, microsecond=0)


def _whole(*amounts: float | None) -> tuple[int | None, ...]:
    return tuple(None if amount is None else round(amount) for amount in amounts)


Known = Mapping[tuple[str, str], EntryKey]
"""The keys of stored entries by sort and uid: entries of two sorts may have the same uid."""


def known_keys(entries: Iterable[AnyEntry]) -> dict[tuple[str, str], EntryKey]:
    """What `sort_out` needs to know of the entries stored before: their keys by sort and uid."""
    keys = ((entry.uid, entry_key(entry)) for entry in entries)
    return {(key.sort, uid): key for uid, key in keys}


@dataclass(frozen=True, slots=True)
class SortedOut:
    """The entries of an import that are new, and those the journal has already; each in the file's order."""

    new: tuple[AnyEntry, ...]
    duplicates: tuple[AnyEntry, ...]


def sort_out(entries: Iterable[AnyEntry], known: Known) -> SortedOut:
    """Part what is new from what is there; `known` are the `known_keys` of the stored entries.

    An entry with a uid is a duplicate of that uid only, stored or earlier in the file. One without is a
    duplicate of a stored entry with its key, else of one that may be the same with something not recorded;
    every stored entry counts once, so two equal runs of one file are two runs. Within a key the first rows of
    the file are the duplicates.
    """
    entries = tuple(entries)
    if not known and not any(entry.uid for entry in entries):
        return SortedOut(entries, ())
    keyed = [(entry, entry_key(entry)) for entry in entries]
    named = {(key.sort, entry.uid) for entry, key in keyed if entry.uid}
    stored = Counter(known.values())
    stored.subtract(known[name] for name in named & known.keys())
    incoming = Counter(key for entry, key in keyed if not entry.uid)
    there = _count_duplicates(incoming, stored)
    seen = set(known)
    new: list[AnyEntry] = []
    duplicates: list[AnyEntry] = []
    for entry, key in keyed:
        if entry.uid:
            is_there = (key.sort, entry.uid) in seen
            seen.add((key.sort, entry.uid))
        else:
            is_there = there[key] > 0
            there[key] -= is_there
        (duplicates if is_there else new).append(entry)
    return SortedOut(tuple(new), tuple(duplicates))


def _count_duplicates(incoming: Counter[EntryKey], stored: Counter[EntryKey]) -> Counter[EntryKey]:
    """How many of each incoming key are there: equal keys first, then those that may be the same.

    Keys are taken in a fixed order, whatever the file's: importing what was left over again finds all of it.
    """
    there = Counter({key: min(count, stored[key]) for key, count in incoming.items()})
    left: defaultdict[date, Counter[EntryKey]] = defaultdict(Counter)
    for key, count in (stored - there).items():
        left[key.day][key] = count
    open_keys = (key for key in incoming if incoming[key] > there[key])
    for key in sorted(open_keys, key=repr):
        for of_the_day in (left[day] for day in key.days if day in left):
            for candidate in sorted(of_the_day, key=repr):
                if key.may_be(candidate):
                    taken = min(incoming[key] - there[key], of_the_day[candidate])
                    there[key] += taken
                    of_the_day[candidate] -= taken
    return there
