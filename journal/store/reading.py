"""What can be read from an open journal file: entries, sums, settings."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from journal.model.entries import (
    AnyEntry,
    CareTaken,
    CrossTraining,
    DayNote,
    Entries,
    Entry,
    Episode,
    ExerciseSet,
    PainScore,
    Run,
    StrengthSession,
    WarningSign,
)
from journal.model.errors import FileRefusedError, NotReadableError
from journal.model.vocabulary import WeekStart
from journal.store.refusals import one_line, refuse
from journal.store.rows import (
    CARE,
    CROSS,
    EPISODES,
    NOTES,
    PAIN,
    RUNS,
    SETS,
    SIGNS,
    STRENGTH,
    TABLES,
    Table,
)
from journal.store.transaction import snapshot

if TYPE_CHECKING:
    from journal.model.filter import LogFilter
    from journal.model.plan import PhaseBegun, Plan, PlanSheet
    from journal.model.review import WeekSums
    from journal.model.whole import Whole


class Reading:
    """An open file to read from; errors of SQLite become words for people."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection

    @contextmanager
    def _in_words(self) -> Iterator[sqlite3.Connection]:
        try:
            yield self._connection
        except sqlite3.Error as error:
            refuse(self.path, error)

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        """As `_in_words`; what no journal would have written is told as damage."""
        try:
            with self._in_words() as connection:
                yield connection
        except (ValueError, NotReadableError) as error:
            raise FileRefusedError(
                f"{one_line(str(self.path))} holds what can't be read ({one_line(str(error))[:120]}).",
                "Nothing was changed; mend it with the program that wrote it, or use an earlier copy.",
            ) from error

    def runs(self, first: date | None = None, last: date | None = None) -> tuple[Run, ...]:
        """Runs of the days `first`..`last`, oldest first."""
        return self._entries(RUNS, first, last)

    def pain(self, first: date | None = None, last: date | None = None) -> tuple[PainScore, ...]:
        """Pain scores of the days `first`..`last`, oldest first."""
        return self._entries(PAIN, first, last)

    def cross_training(
        self, first: date | None = None, last: date | None = None
    ) -> tuple[CrossTraining, ...]:
        """Cross-training of the days `first`..`last`, oldest first."""
        return self._entries(CROSS, first, last)

    def care(self, first: date | None = None, last: date | None = None) -> tuple[CareTaken, ...]:
        """Care of the days `first`..`last`, oldest first."""
        return self._entries(CARE, first, last)

    def strength_sessions(
        self, first: date | None = None, last: date | None = None
    ) -> tuple[StrengthSession, ...]:
        """Strength sessions of the days `first`..`last`, oldest first."""
        return self._entries(STRENGTH, first, last)

    def sets(self, first: date | None = None, last: date | None = None) -> tuple[ExerciseSet, ...]:
        """Sets of the days `first`..`last`, oldest first, those of a session together in their order."""
        return self._entries(SETS, first, last)

    def notes(self, first: date | None = None, last: date | None = None) -> tuple[DayNote, ...]:
        """Notes of the days `first`..`last`, oldest first."""
        return self._entries(NOTES, first, last)

    def episodes(self, first: date | None = None, last: date | None = None) -> tuple[Episode, ...]:
        """Episodes that reach into the days `first`..`last`, those that began first in front."""
        return self._entries(EPISODES, first, last)

    def signs(self, first: date | None = None, last: date | None = None) -> tuple[WarningSign, ...]:
        """Warning signs ticked on the days `first`..`last`, whether they stand or not, oldest first."""
        return self._entries(SIGNS, first, last)

    def every_entry(self, first: date | None = None, last: date | None = None) -> tuple[AnyEntry, ...]:
        """Entries of every kind of the days `first`..`last`, kind by kind."""
        return tuple(entry for table in TABLES for entry in self._entries(table, first, last))

    def whole(self) -> Whole:
        """All there is, as it stands at this moment: the diary, the plans, the settings, the tombstones."""
        from journal.store import whole  # with the plan's tables, which the diary does not need

        with self._reading() as connection, snapshot(connection):
            return whole.whole(connection)

    def exercise_names(self) -> tuple[str, ...]:
        """The exercises that were logged, the last one done first."""
        with self._reading() as connection:
            rows = connection.execute("SELECT exercise FROM sets GROUP BY exercise ORDER BY max(day) DESC")
            return tuple(name for (name,) in rows)

    def recent_shoes(self) -> tuple[str, ...]:
        """The shoes of the newest runs, the last worn first."""
        from journal.store import recent  # only the line of words completes from it

        with self._reading() as connection:
            return recent.recent_shoes(connection)

    def recent_notes(self) -> tuple[str, ...]:
        """The notes of the newest entries, the last written first."""
        from journal.store import recent

        with self._reading() as connection:
            return recent.recent_notes(connection)

    def entries(self, first: date | None = None, last: date | None = None) -> Entries:
        """All entries of the days `first`..`last` that the rules look at, and every episode there is."""
        return Entries(
            runs=self.runs(first, last),
            pain=self.pain(first, last),
            cross=self.cross_training(first, last),
            care=self.care(first, last),
            episodes=self.episodes(),
        )

    def log_page(self, wanted: LogFilter, offset: int, limit: int) -> tuple[Entry, ...]:
        """The entries `offset`..`offset + limit` that fit a filter, newest first; a session is one entry."""
        from journal.store import log_query  # 1 ms that only the Log needs

        with self._reading() as connection:
            return log_query.log_page(connection, wanted, offset, limit)

    def log_count(self, wanted: LogFilter) -> int:
        """How many entries fit a filter."""
        from journal.store import log_query

        with self._reading() as connection:
            return log_query.log_count(connection, wanted)

    def read_again(self, entries: Iterable[Entry]) -> tuple[Entry, ...]:
        """The entries as they are stored now, in their order; those that are gone are left out."""
        from journal.store import log_query

        with self._reading() as connection:
            return log_query.read_again(connection, entries)

    def sets_of(self, session_uids: Iterable[str]) -> tuple[ExerciseSet, ...]:
        """The sets of these sessions, those of a session together in their order."""
        from journal.store import log_query

        with self._reading() as connection:
            return log_query.sets_of(connection, session_uids)

    def plans(self) -> tuple[Plan, ...]:
        """Every plan, the one that begins first in front."""
        from journal.store import plans  # 5 ms that the diary does not need

        with self._reading() as connection:
            return plans.plans(connection)

    def active_plan(self) -> PlanSheet | None:
        """The plan that is followed, with its sessions and marked weeks; None where there is none."""
        with self._reading() as connection:
            # Asked at every start: without a plan the import is not worth its time.
            if connection.execute("SELECT 1 FROM plans WHERE active = 1 LIMIT 1").fetchone() is None:
                return None
            from journal.store import plans

            return plans.active_plan(connection)

    def plan_sheet(self, uid: str) -> PlanSheet | None:
        """The plan of this uid, with its sessions and marked weeks; None where there is none."""
        from journal.store import plans

        with self._reading() as connection:
            return plans.plan_sheet(connection, uid)

    def phases(self) -> tuple[PhaseBegun, ...]:
        """Every phase that was entered, oldest first."""
        from journal.store import plans

        with self._reading() as connection:
            return plans.phases(connection)

    def _entries(self, table: Table, first: date | None, last: date | None) -> tuple[Any, ...]:
        limits = [(f"{table.until} >= ?", first), ("day <= ?", last)]
        given = [(words, day.isoformat()) for words, day in limits if day is not None]
        where = f" WHERE {' AND '.join(words for words, _ in given)}" if given else ""
        with self._reading() as connection:
            rows = connection.execute(
                f"{table.select}{where} ORDER BY {table.order}", [day for _, day in given]
            )
            return table.entries(rows)

    def run_days(self, first: date, last: date) -> tuple[date, ...]:
        """The days of `first`..`last` with a run, and the last one before them, oldest first."""
        with self._reading() as connection:
            rows = connection.execute(
                "SELECT DISTINCT day FROM runs WHERE day <= :last AND"
                " day >= coalesce((SELECT max(day) FROM runs WHERE day < :first), :first) ORDER BY day",
                {"first": first.isoformat(), "last": last.isoformat()},
            )
            return tuple(date.fromisoformat(day) for (day,) in rows)

    def weekly_sums(self, first: WeekStart, until: date) -> list[WeekSums]:
        """Every week from the first run to the week of `until`, empty ones too; later runs left out."""
        from journal.store.sums import weekly_sums  # 7 ms with the review's nouns; a single entry needs none

        with self._reading() as connection:
            return weekly_sums(connection, first, until)

    def span(self) -> tuple[date, date] | None:
        """The days of the first and the last entry of any kind; None in an empty journal."""
        # Each end asked for by itself comes from the index; both at once would be read from every row.
        union = " UNION ALL ".join(
            f"SELECT (SELECT min(day) FROM {table.name}) AS a, (SELECT max(day) FROM {table.name}) AS b"
            for table in TABLES
        )
        with self._reading() as connection:
            first, last = connection.execute(f"SELECT min(a), max(b) FROM ({union})").fetchone()
            return None if first is None else (date.fromisoformat(first), date.fromisoformat(last))

    def counts(self) -> dict[str, int]:
        """How many entries of each kind there are, by table."""
        with self._reading() as connection:
            return {
                table.name: connection.execute(f"SELECT count(*) FROM {table.name}").fetchone()[0]
                for table in TABLES
            }

    def setting_values(self) -> dict[str, Any]:
        """The settings that were changed from their defaults."""
        with self._reading() as connection:
            return {
                key: json.loads(value) for key, value in connection.execute("SELECT key, value FROM settings")
            }
