"""The demo as told."""

from dataclasses import dataclass
from datetime import date

from journal.model.entries import Entries
from journal.model.review import RunVerdict, Week
from journal.model.settings import Settings
from journal.model.vocabulary import (
    Knee,
)

FRIDAY = date(2026, 11, 20)


@dataclass(frozen=True)
class Told:
    """The demo as the journal's rules see it."""

    entries: Entries
    settings: Settings
    today: date
    weeks: dict[str, Week]
    verdicts: dict[date, RunVerdict]

    def week(self, name: str) -> Week:
        return self.weeks[f"2026-{name}"]

    def km(self, name: str) -> float:
        return round(self.week(name).volume.sums.km, 3)

    def worst(self, name: str, knee: Knee = Knee.LEFT) -> int | None:
        pain = self.week(name).pain[knee]
        return pain.worst if pain else None

    @property
    def days(self) -> set[date]:
        every = (self.entries.runs, self.entries.pain, self.entries.cross, self.entries.care)
        return {entry.day for entries in every for entry in entries}
