"""A window on one knee's days: which are shown, which one is marked; only what it shows is read."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from journal.model.days import DAY
from journal.model.review import RunVerdict
from journal.model.settings import Settings
from journal.model.vocabulary import Guide, Knee
from journal.store.journal import Journal
from journal.workflows.knee.days import Recent, Shown, open_episode, recent_weeks, shown_days

SPANS = (5, 10, 15, 26, 52, 104, 0)
"""Weeks shown; 0 is all there is."""

UNQUIET = (Guide.AMBER, Guide.RED)


class KneeView:
    """The days of one knee around a marked one; `settings` may be replaced, and `reload` follows them."""

    def __init__(self, journal: Journal, settings: Settings, today: date, weeks: int) -> None:
        self._journal = journal
        self.settings = settings
        self.today = today
        self.weeks = weeks
        self.knee = settings.knee or Knee.LEFT
        self.cursor = today
        self._end = today
        self._run = -1
        self._begins: date | None = None
        self._shown: Shown | None = None
        self._recent: Recent | None = None
        self.reload()
        if settings.knee is None:
            self.knee = self._knee_to_begin_with()

    def reload(self) -> None:
        """Read the file again; the marked day stays marked."""
        span = self._journal.span()
        self._begins = None if span is None else min(span[0], self.today)
        self._shown = self._recent = None
        self.cursor = max(self.earliest, min(self.today, self.cursor))
        self._follow()

    def _knee_to_begin_with(self) -> Knee:
        """The knee of the open episode, else the one that hurt more in the days shown, left on a tie."""
        begun = [open_episode(self._journal, knee, self.today) for knee in Knee]
        if (begun[0] is None) != (begun[1] is None):
            return Knee.LEFT if begun[0] is not None else Knee.RIGHT
        scores = self._journal.pain(self.first, self.last)
        return max(Knee, key=lambda knee: sum(s.score for s in scores if s.knee is knee and s.front))

    # Which days

    @property
    def empty(self) -> bool:
        """Whether nothing at all is written."""
        return self._begins is None

    @property
    def earliest(self) -> date:
        """The first day there is anything of, today in an empty journal."""
        return self._begins or self.today

    @property
    def days(self) -> int:
        """How many days are shown."""
        return 7 * self.weeks if self.weeks else max(7, (self.today - self.earliest).days + 1)

    @property
    def first(self) -> date:
        """The oldest day shown."""
        return self._end - (self.days - 1) * DAY

    @property
    def last(self) -> date:
        """The newest day shown."""
        return self._end

    def move(self, days: int) -> None:
        """Mark a day before or after; the window follows."""
        self.to_day(self.cursor + days * DAY)

    def to_day(self, day: date) -> None:
        """Mark a day, the nearest there is."""
        self.cursor = max(self.earliest, min(self.today, day))
        self._run = -1
        self._follow()

    def to_end(self, way: int) -> None:
        """Mark the first day there is, or today."""
        self.to_day(self.today if way > 0 else self.earliest)

    def change_span(self, by: int) -> None:
        """Show more weeks, or fewer."""
        at = SPANS.index(self.weeks)
        self.weeks = SPANS[max(0, min(len(SPANS) - 1, at + by))]
        self._end = self.today
        self._recent = None
        self._follow()

    def other_knee(self) -> None:
        """Look at the other knee."""
        self.knee = Knee.RIGHT if self.knee is Knee.LEFT else Knee.LEFT
        self._shown = self._recent = None

    def _follow(self) -> None:
        """Move the window so that the marked day is in it, with some days around it."""
        if not self.first <= self.cursor <= self._end:
            around = self.days // 4
            after = around if self.cursor > self._end else self.days - 1 - around
            self._end = min(self.today, self.cursor + after * DAY)
        if self._shown is not None and (self._shown.first, self._shown.last) != (self.first, self._end):
            self._shown = None

    # What is shown

    @property
    def shown(self) -> Shown:
        """The days shown, read when they are first asked for."""
        if self._shown is None:
            self._shown = shown_days(
                self._journal, self.knee, self.first, self.last, self.settings, self.today
            )
        return self._shown

    @property
    def recent(self) -> Recent:
        """The last weeks, and those it began with."""
        if self._recent is None:
            first = max(self.earliest, self.today - (self.days - 1) * DAY)
            self._recent = recent_weeks(self._journal, self.knee, first, self.settings, self.today)
        return self._recent

    # Which run

    @property
    def verdict(self) -> RunVerdict | None:
        """The run of the marked day; of several the one that was moved to, else the last."""
        of_day = [at for at, verdict in enumerate(self.shown.verdicts) if verdict.run.day == self.cursor]
        if not of_day:
            return None
        return self.shown.verdicts[self._run if self._run in of_day else of_day[-1]]

    def to_run(self, way: int) -> bool:
        """Mark the next run in a direction; whether there is one."""
        return self._seek(way, tuple(Guide))

    def to_unquiet(self, way: int) -> bool:
        """Mark the next amber or red run in a direction; whether there is one."""
        return self._seek(way, UNQUIET)

    def _seek(self, way: int, answers: Sequence[Guide]) -> bool:
        here, end, run = self.cursor, self._end, self._run
        while True:
            verdicts = self.shown.verdicts
            at = self._place(way)
            while 0 <= at < len(verdicts):
                if verdicts[at].answer in answers:
                    self.to_day(verdicts[at].run.day)
                    self._run = at if self.shown.verdicts is verdicts else -1
                    return True
                at += way
            beyond = self.last + DAY if way > 0 else self.first - DAY
            if not self.earliest <= beyond <= self.today:
                break
            # From the edge of the days shown the search goes on in the next ones.
            self.to_day(beyond)
            if (found := self.verdict) is not None and found.answer in answers:
                return True
        self.cursor, self._end, self._run = here, end, run
        self._follow()
        return False

    def _place(self, way: int) -> int:
        """Where among the runs shown the search begins: beside the marked run, else beside its day."""
        verdicts, marked = self.shown.verdicts, self.verdict
        if marked is not None:
            return next(at for at, verdict in enumerate(verdicts) if verdict is marked) + way
        before = sum(verdict.run.day < self.cursor for verdict in verdicts)
        return before if way > 0 else before - 1
