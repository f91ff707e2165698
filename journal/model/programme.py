"""What a programme is: weeks in words, stages of a ladder or a rule for the km, strength by week, words."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from journal.model.exercises import Measure
from journal.model.plan_vocabulary import GoalKind, Phase, WeekMark
from journal.model.planning import Stage
from journal.model.vocabulary import Knee, Unit

STAGE_WORD = "stage"
"""The slot that the next run of the ladder goes into."""


class Ask(StrEnum):
    """What a programme wants to know before it is applied."""

    START = "start"
    RUN_DAYS = "run-days"
    STRENGTH_DAYS = "strength-days"
    KM = "km"
    PAIN_FROM = "pain-from"
    GOAL = "goal"
    VENUE = "venue"
    KNEE = "knee"


class Venue(StrEnum):
    """Where strength is done."""

    HOME = "home"
    GYM = "gym"


class Shape(StrEnum):
    """What a goal shapes a programme for; a distance is told by its length."""

    NONE = "none"
    FIVE = "5 km"
    TEN = "10 km"
    HALF = "half marathon"
    HILLS = "hills"


@dataclass(frozen=True, slots=True)
class Span:
    """Weeks of a programme, counted from 1, first and last included; `last` None is to the end."""

    first: int = 1
    last: int | None = None

    def __contains__(self, week: int) -> bool:
        return self.first <= week and (self.last is None or week <= self.last)


@dataclass(frozen=True, slots=True)
class Slot:
    """One session on one weekday (0 Monday) in the words of a planned session; `line` of the file it is on.

    Beside what a planned session takes the words may be `stage` (the next run of the ladder) or a kind with
    a share of the week's km (`long 40%`).
    """

    weekday: int
    words: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class PatternWeek:
    """What the weeks of a span hold; `shapes` are the goals it is for, none: for all."""

    span: Span
    slots: tuple[Slot, ...]
    mark: WeekMark | None = None
    shapes: tuple[Shape, ...] = ()


@dataclass(frozen=True, slots=True)
class LadderStep:
    """A stage and how many runs it has at least."""

    stage: Stage
    times: int = 2


@dataclass(frozen=True, slots=True)
class Volume:
    """How the km of the weeks are found: each at its cap in the chain, or all at a `share` of the current km.

    Without a goal there are `weeks`. Every `easy_every`-th is `easy_share` of the one before, None for none.
    `race_weeks` says how many times a race's distance a week has at most. Tempo enters in week `tempo_from`
    at the earliest and speed in `speed_from`; before that, and while the check `too soon` would speak, such a
    run is an easy one. Runs end `end_before_km` before pain usually begins.
    """

    chain: bool = True
    share: float = 1.0
    weeks: int = 12
    start_km: float = 12.0
    easy_every: int | None = 4
    easy_share: float = 0.7
    race_weeks: float = 2.5
    tempo_from: int = 1
    speed_from: int = 1
    end_before_km: float = 0.0


@dataclass(frozen=True, slots=True)
class ProgrammeExercise:
    """An exercise of a strength session: sets of `least` to `most` repetitions or seconds of a hold.

    `each_side` None leaves it to the exercise whether the legs take turns. `venue` None is both places;
    `hint` says how it is done and loaded.
    """

    name: str
    sets: int
    least: int
    most: int
    measure: Measure = Measure.REPS
    each_side: bool | None = None
    venue: Venue | None = None
    hint: str = ""


@dataclass(frozen=True, slots=True)
class StrengthPart:
    """What one strength session consists of in the weeks of a span, in its order."""

    name: str
    span: Span
    exercises: tuple[ProgrammeExercise, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """A programme as its file has it; `source` names the file.

    `about` is its first words; `begin` the marks for beginning, `go_on` those for the way on, `bad_days` what
    it says on bad days and `progress` how strength grows, each a list of sentences.
    """

    name: str
    title: str
    phase: Phase
    about: str
    asks: tuple[Ask, ...] = (Ask.START,)
    weeks: tuple[PatternWeek, ...] = ()
    ladder: tuple[LadderStep, ...] = ()
    volume: Volume | None = None
    strength: tuple[StrengthPart, ...] = ()
    goals: tuple[Shape, ...] = ()
    begin: tuple[str, ...] = ()
    go_on: tuple[str, ...] = ()
    bad_days: tuple[str, ...] = ()
    progress: tuple[str, ...] = ()
    source: str = field(default="", compare=False)

    @property
    def fixed_weeks(self) -> int | None:
        """How many weeks the file spells out; None where a ladder or a rule decides."""
        lasts = [week.span.last for week in self.weeks]
        return None if None in lasts else max((last for last in lasts if last), default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """What the runner works towards: km a week, a race with or without a day, hills, or nothing named."""

    kind: GoalKind | None = None
    distance_m: float | None = None
    unit: Unit = Unit.KM
    day: date | None = None
    hills: bool = False

    @property
    def shape(self) -> Shape:
        """What the goal shapes strength for; races by their distance, up to 7 and 15 km."""
        if self.hills:
            return Shape.HILLS
        if self.kind is not GoalKind.RACE or self.distance_m is None:
            return Shape.NONE
        if self.distance_m <= 7_000:
            return Shape.FIVE
        return Shape.TEN if self.distance_m <= 15_000 else Shape.HALF


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What was answered: days of the week count from 0 Monday, km a week; None where it was not said."""

    start: date
    run_days: tuple[int, ...] = ()
    strength_days: tuple[int, ...] = ()
    km: float | None = None
    pain_from_km: float | None = None
    goal: Goal = Goal()
    venue: Venue = Venue.HOME
    knee: Knee | None = None


def ladder_of(programme: Programme) -> tuple[Stage, ...]:
    """The stages of its ladder, lowest first; none where it has no ladder."""
    return tuple(step.stage for step in programme.ladder)
