"""What the page for the physio tells, gathered and in words; km and scores are those of the screens."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

from journal.model.review import Week
from journal.model.settings import Settings
from journal.model.vocabulary import Guide, Knee

T_co = TypeVar("T_co", covariant=True)


class Part(StrEnum):
    """A part of the page that may be left out; the summary's lines on it go with it."""

    CHART = "chart"
    WEEKS = "weeks"
    FLAGS = "flags"
    RUNS = "runs"
    STRENGTH = "strength"
    PLAN = "plan"
    CARE = "care"
    SIGNS = "signs"
    NOTES = "notes"

    @property
    def words(self) -> str:
        """The part as the page names it where it is left out."""
        return PART_WORDS[self]


PART_WORDS = {
    Part.CHART: "the picture of the weeks",
    Part.WEEKS: "the table of the weeks",
    Part.FLAGS: "flags",
    Part.RUNS: "runs against the guide",
    Part.STRENGTH: "strength",
    Part.PLAN: "the plan",
    Part.CARE: "care and episodes",
    Part.SIGNS: "warning signs",
    Part.NOTES: "notes",
}


@dataclass(frozen=True, slots=True)
class Listed(Generic[T_co]):
    """The newest lines of a part, in the order they are read; `more` older ones are only counted."""

    lines: tuple[T_co, ...] = ()
    more: int = 0


@dataclass(frozen=True, slots=True)
class Fact:
    """One subject of the summary, in a line or a few."""

    label: str
    lines: tuple[str, ...]

    @property
    def words(self) -> str:
        """The lines as one."""
        return " ".join(self.lines)


@dataclass(frozen=True, slots=True)
class WeekLine:
    """A row of the weekly table: numbers as the Weeks screen shows them, – where there is none.

    `pain` has worst, mean and number of scores of each knee shown.
    """

    name: str
    starts: date
    runs: int
    distance: str
    longest: str
    cap: str
    minutes: str
    pain: tuple[tuple[str, str, str], ...]
    state: str


@dataclass(frozen=True, slots=True)
class FlagLine:
    """A flagged week and its arithmetic, sentence by sentence."""

    title: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RunLine:
    """A run that the guide answers with hold or step back, and why.

    `scores` are before, while running, within the hour and the next morning, of two knees `3 / 0`, left
    first; () where none was recorded.
    """

    day: str
    run: str
    scores: tuple[str, ...]
    answer: Guide
    sign: str
    why: str


@dataclass(frozen=True, slots=True)
class ExerciseLine:
    """An exercise: sets and days with it, its first and last sets of these days, one side against the other.

    `first` is "" where there was one session only, `sides` where it was not done on both sides in one, `pain`
    (the worst score of its sets) where none was given.
    """

    name: str
    sets: int
    days: int
    first: str
    last: str
    sides: str
    pain: str


@dataclass(frozen=True, slots=True)
class DayLine:
    """What was done, ticked or lasted, and on which days."""

    what: str
    days: str


@dataclass(frozen=True, slots=True)
class NoteLine:
    """What was written for the physio, and what it was written about."""

    about: str
    text: str


@dataclass(frozen=True, slots=True)
class ReportData:
    """Everything on the page; parts in `without` hold nothing.

    `first` is the first day of a week, `last` the last of one or today. `knees` are those with scores in
    these days, and `settings` follow them: the chart draws no other. `weeks` are those of the picture, oldest
    first; `scored` the knees whose scores the runs show.
    """

    first: date
    last: date
    today: date
    settings: Settings
    knees: tuple[Knee, ...]
    without: frozenset[Part] = frozenset()
    facts: tuple[Fact, ...] = ()
    weeks: tuple[Week, ...] = ()
    week_lines: Listed[WeekLine] = Listed()
    week_notes: tuple[str, ...] = ()
    flags: tuple[FlagLine, ...] = ()
    flag_notes: tuple[str, ...] = ()
    runs: Listed[RunLine] = Listed()
    scored: tuple[Knee, ...] = ()
    exercises: Listed[ExerciseLine] = Listed()
    sides_head: str = ""
    care: tuple[DayLine, ...] = ()
    signs: tuple[DayLine, ...] = ()
    notes: Listed[NoteLine] = Listed()
    recorded: tuple[str, ...] = ()
    reading: tuple[str, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing at all was written in these days."""
        return not self.facts
