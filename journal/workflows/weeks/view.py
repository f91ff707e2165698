"""A window on the weeks: which are shown, which one is marked; only what it shows is read from the file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from journal.model.days import WEEK
from journal.model.plan import PhaseBegun
from journal.model.planning import PlanWeek
from journal.model.review import Week, WeekSums
from journal.model.settings import Settings
from journal.model.vocabulary import Knee
from journal.store.journal import Journal
from journal.workflows.today.day import planned_week
from journal.workflows.weeks.reading import all_sums, review_of

ZOOMS = (12, 26, 52, 104, 0)
AHEAD = 26
WEEKS_AFTER = 2


class WeeksView:
    """Weeks `first`..`first + shown`, the marked one among them; places count from the oldest week.

    Reads weeks backwards as they are looked at, so that a hundred years open as fast as one. `settings` may
    be replaced by others, and `reload` follows them. `planned` is the running week of the plan that is
    followed, None without one; `phases` are those that were entered.
    """

    def __init__(self, journal: Journal, settings: Settings, today: date, zoom: int) -> None:
        self._journal = journal
        self.settings = settings
        self._today = today
        self.zoom = zoom
        self.sums: Sequence[WeekSums] = ()
        self.planned: PlanWeek | None = None
        self.phases: Sequence[PhaseBegun] = ()
        self.marked = 0
        self._end = 0
        self._reviewed: dict[date, Week] = {}
        self.reload()

    def reload(self) -> None:
        """Read the file again; the marked week stays marked, in a first look the newest is."""
        was = self.sums[self.marked].starts if self.sums else None
        self.sums = all_sums(self._journal, self.settings, self._today)
        self._reviewed = {}
        self.phases = self._journal.phases()
        self.planned = planned_week(self._journal, self.settings, self._today)
        self.marked = max(0, len(self.sums) - 1)
        if was is not None and self.sums:
            self.marked = max(0, min(self.marked, (was - self.sums[0].starts) // WEEK))
        self._end = len(self.sums)
        self._follow()

    @property
    def empty(self) -> bool:
        """Whether there is no week at all."""
        return not self.sums

    @property
    def count(self) -> int:
        """How many weeks are shown."""
        return min(self.zoom or len(self.sums), len(self.sums))

    @property
    def first(self) -> int:
        """The place of the oldest week shown."""
        return max(0, self._end - self.count)

    @property
    def weeks(self) -> tuple[Week, ...]:
        """The weeks shown, oldest first."""
        return tuple(self.at(place) for place in range(self.first, self._end))

    @property
    def week(self) -> Week:
        """The marked week."""
        return self.at(self.marked)

    def at(self, place: int) -> Week:
        """The week at a place."""
        starts = self.sums[place].starts
        if starts not in self._reviewed:
            # A review reaches to today: as far ahead again as it is already saves doing it at every step.
            ahead = max(AHEAD, len(self._reviewed))
            first = self.sums[max(0, place - ahead)].starts
            reviewed = review_of(self._journal, self.sums, first, self.settings, self._today)
            self._reviewed = {week.starts: week for week in reviewed.weeks}
        return self._reviewed[starts]

    def move(self, by: int) -> bool:
        """Mark another week; the window follows. Whether anything but the mark has changed."""
        before = self.first, self._end
        self.marked = max(0, min(len(self.sums) - 1, self.marked + by))
        self._follow()
        return before != (self.first, self._end)

    def to_day(self, day: date) -> None:
        """Mark the week a day lies in, or the nearest; one out of sight comes with what led to it."""
        if self.sums and self.move((day - self.sums[0].starts) // WEEK - self.marked):
            self._end = max(self.count, min(len(self.sums), self.marked + 1 + WEEKS_AFTER))

    def change_zoom(self, by: int) -> None:
        """Show more weeks, or fewer."""
        at = ZOOMS.index(self.zoom) if self.zoom in ZOOMS else 0
        self.zoom = ZOOMS[max(0, min(len(ZOOMS) - 1, at + by))]
        self._end = len(self.sums)
        self._follow()

    def to_flag(self, way: int) -> bool:
        """Mark the next flagged week in a direction; whether there is one."""
        place = self.marked + way
        while 0 <= place < len(self.sums):
            week = self.at(place)
            if week.flag is not None and week.flag.signed:
                self.move(place - self.marked)
                return True
            place += way
        return False

    def _follow(self) -> None:
        """Move the window so that the marked week is in it."""
        if self.marked >= self._end:
            self._end = self.marked + 1
        elif self.marked < self.first:
            self._end = self.marked + self.count

    def worse_knee(self) -> Knee:
        """The knee that hurt more in the weeks shown, left on a tie: the one to look at first."""
        totals = dict.fromkeys(Knee, 0.0)
        for week in self.weeks:
            for knee, pain in week.pain.items():
                totals[knee] += 0.0 if pain is None else pain.mean * pain.entries
        return max(Knee, key=lambda knee: totals[knee])
