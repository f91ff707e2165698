"""What a review of the journal finds: weeks, their caps, jumps, rises in pain and flags."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from journal.model.days import DAY, week_name
from journal.model.entries import Run
from journal.model.vocabulary import BudgetBy, CapBy, Flag, Guide, JumpBy, Knee, Moment, Rise, Why


class WeekSums(NamedTuple):
    """What the runs of one week add up to: km, minutes, counts; RULES.md 1.

    A tuple, for Today waits for those of a whole life: five thousand of them are made in a third of the time.

    `km` is the known kilometres, 0.0 without any; `minutes` the known durations, None when the week has runs
    and no duration, 0.0 without runs; `longest_km` None without a distance.
    """

    starts: date
    runs: int = 0
    km: float = 0.0
    minutes: float | None = 0.0
    longest_km: float | None = None
    without_distance: int = 0
    ladder: bool = False


@dataclass(frozen=True, slots=True)
class WeekVolume:
    """A week's sums against its cap; `tolerated_km` is the part later caps grow from. RULES.md 2."""

    sums: WeekSums
    cap_km: float | None
    cap_by: CapBy
    over_cap: bool
    tolerated_km: float


@dataclass(frozen=True, slots=True)
class JumpEvent:
    """One run (`run`, `stage`) or one week's sum (`week`) past its threshold. RULES.md 3.

    `amount` and `reference` are km, for `stage` run minutes; `reference_day` is the day of the longest run
    (the first day of the best week for `week`); `run` is the one it is taken from, for `week` the run that
    took the sum past.
    """

    by: JumpBy
    day: date
    amount: float
    reference: float
    reference_day: date
    run: Run

    @property
    def percent(self) -> float:
        """How far over the reference, in percent."""
        return (self.amount / self.reference - 1) * 100


@dataclass(frozen=True, slots=True)
class Jump:
    """A week's jump: what it holds on any day, and the event of its earliest day; all events beside it."""

    by: JumpBy
    first: JumpEvent
    events: tuple[JumpEvent, ...]

    @property
    def day(self) -> date:
        """The jump day."""
        return self.first.day


@dataclass(frozen=True, slots=True)
class KneePain:
    """One knee's front-of-knee scores in one week."""

    entries: int
    days: int
    mean: float
    worst: int


@dataclass(frozen=True, slots=True)
class RiseTest:
    """One knee, one window of days, held against the 21 days before. RULES.md 4.

    `block_worst` has the worst score of each block before, nearest first, None for a block without entries.
    `baseline_days` are the 21 days before (first, last). `worst_rose` and `stayed_up` are the two tests, None
    where they lacked the entries they need; the other None say that there is no number. `first_up` is the day
    of the first score of the window as high as the tests ask for and `first_moment` its `when`, None unless a
    test is met; `worst_day` the first day with the window's worst. `medicine` are the days of the window on
    which a pain medicine was taken.
    """

    knee: Knee
    first: date
    last: date
    entries: int
    days: int
    worst: int | None
    mean: float | None
    baseline_days: tuple[date, date]
    block_worst: tuple[int | None, ...]
    usual_worst: float | None
    baseline_entries: int
    baseline_mean: float | None
    worst_rose: bool | None
    stayed_up: bool | None
    first_up: date | None
    first_moment: Moment | None
    worst_day: date | None
    medicine: tuple[date, ...]

    @property
    def rise(self) -> Rise | None:
        """One test met is `low`, both are `clear`."""
        met = (self.worst_rose is True) + (self.stayed_up is True)
        return (None, Rise.LOW, Rise.CLEAR)[met]

    @property
    def judged(self) -> bool:
        """Whether there were enough entries for one of the two tests."""
        return self.worst_rose is not None or self.stayed_up is not None


@dataclass(frozen=True, slots=True)
class Week:
    """One week as the journal shows it.

    `test` is the rise test the flag rests on, None without a rise; `tests` all that were looked at: of a week
    with a jump each knee's windows, the second one only where the first showed nothing.
    """

    volume: WeekVolume
    complete: bool
    jump: Jump | None
    pain: dict[Knee, KneePain | None]
    flag: Flag | None
    rise: Rise | None
    knee: Knee | None
    test: RiseTest | None
    tests: tuple[RiseTest, ...] = ()

    @property
    def starts(self) -> date:
        """Its first day."""
        return self.volume.sums.starts

    @property
    def last_day(self) -> date:
        """Its seventh day."""
        return self.starts + 6 * DAY

    @property
    def name(self) -> str:
        """`2026-W12`."""
        return week_name(self.starts)


@dataclass(frozen=True, slots=True)
class Pattern:
    """The 2 x 2 of judged weeks, RULES.md 6: weeks with a jump and others, with a rise and without."""

    jump_weeks: int
    jump_rises: int
    other_weeks: int
    other_rises: int


@dataclass(frozen=True, slots=True)
class Review:
    """The answer to "how do the weeks look": every week, oldest first, and what they show together."""

    weeks: tuple[Week, ...]
    pattern: Pattern


@dataclass(frozen=True, slots=True)
class Budget:
    """What is left to run this week, km (0.0 once past the limit), and what limits it; None: no limit."""

    limit_km: float | None
    left_km: float | None
    budget_by: BudgetBy | None


@dataclass(frozen=True, slots=True)
class RunScores:
    """One knee's scores around one run, 0-10, None where not recorded. RULES.md 7."""

    knee: Knee
    before: int | None
    during: int | None
    within: int | None
    next_morning: int | None


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that decided the guide's answer; `knee`, `score` and `limit` where it is about a score."""

    why: Why
    knee: Knee | None = None
    score: int | None = None
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class RunVerdict:
    """One run held against the guide. RULES.md 7.

    `scores` are those of the knees with any, left first; `eased` says that a pain medicine was taken between
    24 h before it and the next morning's score: never green then, and never counted for a step up.
    """

    run: Run
    answer: Guide
    scores: tuple[RunScores, ...]
    eased: bool
    reasons: tuple[Reason, ...]
