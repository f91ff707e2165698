"""A window on everything ever written, newest first: what is found, read in pages as it is looked at."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date

from journal.model.days import DAY
from journal.model.entries import Entry, ExerciseSet, StrengthSession
from journal.model.filter import LogFilter
from journal.store.journal import Journal
from journal.workflows.files.came_from import came_from

PAGE = 100
KEPT_PAGES = 20

Name = tuple[type[Entry], int | None]


def name_of(entry: Entry) -> Name:
    """What an entry is known by, whatever is changed of it."""
    return type(entry), entry.key


@dataclass(frozen=True, slots=True)
class Page:
    """Some of the entries in their order, and the sets of the strength sessions among them."""

    entries: tuple[Entry, ...]
    sets: dict[str, tuple[ExerciseSet, ...]]


class LogView:
    """The entries that fit a filter; a place counts from the newest.

    Pages are read as they are looked at and the last ones kept, so that ten years open as fast as ten days.
    """

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._pages: OrderedDict[int, Page] = OrderedDict()
        self.wanted = LogFilter()
        self.count = 0
        self.total = 0
        self.reload()

    def reload(self) -> None:
        """Read the file again."""
        self.total = self._journal.log_count(LogFilter())
        self.look_for(self.wanted)

    def look_for(self, wanted: LogFilter) -> None:
        """Look for other entries; raises JournalError, and then all is as it was."""
        first = self._read(wanted, 0)
        few = len(first.entries) < PAGE
        if wanted == LogFilter():
            count = self.total
        else:
            count = len(first.entries) if few else self._journal.log_count(wanted)
        self.wanted, self.count = wanted, count
        self._pages = OrderedDict({0: first})

    def _read(self, wanted: LogFilter, number: int) -> Page:
        entries = self._journal.log_page(wanted, number * PAGE, PAGE)
        sessions = [entry.uid for entry in entries if isinstance(entry, StrengthSession)]
        sets: dict[str, tuple[ExerciseSet, ...]] = {}
        for one in self._journal.sets_of(sessions) if sessions else ():
            sets[one.session_uid] = (*sets.get(one.session_uid, ()), one)
        return Page(entries, sets)

    def _page(self, number: int) -> Page:
        if number not in self._pages:
            self._pages[number] = self._read(self.wanted, number)
            if len(self._pages) > KEPT_PAGES:
                self._pages.popitem(last=False)
        self._pages.move_to_end(number)
        return self._pages[number]

    def at(self, place: int) -> Entry | None:
        """The entry at a place; None past the end, and where another program has just taken entries out."""
        number, offset = divmod(place, PAGE)
        if not 0 <= place < self.count:
            return None
        entries = self._page(number).entries
        return entries[offset] if offset < len(entries) else None

    def sets_at(self, place: int) -> Sequence[ExerciseSet]:
        """The sets of the strength session at a place, none of anything else."""
        entry = self.at(place)
        if not isinstance(entry, StrengthSession):
            return ()
        return self._page(place // PAGE).sets.get(entry.uid, ())

    def came_from(self, place: int) -> str:
        """Where the entry at a place came from, "" where it was written by hand."""
        entry = self.at(place)
        return "" if entry is None else came_from(self._journal, entry)

    def of_day(self, day: date) -> int:
        """The place of a day's newest entry; where the day has none, of the next older one."""
        limit = self.wanted.last
        if day == date.max or (limit is not None and day >= limit):
            return 0
        later = max(day + DAY, self.wanted.first or date.min)
        return self._journal.log_count(replace(self.wanted, first=later))

    def place_of(self, entry: Entry) -> int | None:
        """Where an entry stands now, whatever day it was moved to; None if it is not among these."""
        again = self._journal.read_again([entry])
        if not again:
            return None
        place = self.of_day(again[0].day)
        while (other := self.at(place)) is not None and other.day == again[0].day:
            if name_of(other) == name_of(entry):
                return place
            place += 1
        return None

    def neighbour(self, place: int, gone: Collection[Name]) -> Entry | None:
        """The entry nearest to a place that is left when others are gone: an older one, else a newer."""
        for near in (*range(place, self.count), *range(place - 1, -1, -1)):
            entry = self.at(near)
            if entry is not None and name_of(entry) not in gone:
                return entry
        return None

    def everything(self) -> tuple[Entry, ...]:
        """All entries that fit."""
        return self._journal.log_page(self.wanted, 0, self.count)
