"""What the rules say of a plan: what was fulfilled, each week's cap, what breaches a check. RULES.md 9."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from journal.model.days import DAY, week_name
from journal.model.entries import CrossTraining, Run, StrengthSession, Structure, WarningSign
from journal.model.plan import PlannedSession
from journal.model.plan_vocabulary import PlanRule, PlanState, WeekMark
from journal.model.review import Budget, RunVerdict, WeekSums, WeekVolume
from journal.model.settings import Settings

Done = Run | StrengthSession | CrossTraining
"""What can fulfil a planned session."""


@dataclass(frozen=True, slots=True)
class Stage:
    """One rung of a walk-run ladder: a structure, or minutes run in one go where `structure` is None."""

    structure: Structure | None
    minutes: float
    effort: float | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """What was done, as far as the checks of a plan look at it.

    `sums` is every week from the first run to the running one; `runs` and `verdicts` are those of at least
    the last `PLAN_LOOKBACK` days (rules/plan_line.py), `cross` and `strength` those of the days shown;
    `run_days` all days with a run; `sign_days` the days of warning signs, today for one that stands;
    `ladder` the stages of walk-run, lowest first; `signs` the warning signs themselves, cleared ones too.
    `history` is the cap chain of the weeks before the running one, which no plan changes; it may be left out.
    """

    today: date
    settings: Settings
    sums: tuple[WeekSums, ...] = ()
    runs: tuple[Run, ...] = ()
    verdicts: tuple[RunVerdict, ...] = ()
    strength: tuple[StrengthSession, ...] = ()
    cross: tuple[CrossTraining, ...] = ()
    run_days: tuple[date, ...] = ()
    sign_days: tuple[date, ...] = ()
    ladder: tuple[Stage, ...] = ()
    signs: tuple[WarningSign, ...] = ()
    history: tuple[WeekVolume, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """A planned session and what became of it; `done` is the entry that fulfils it."""

    planned: PlannedSession
    state: PlanState
    done: Done | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """One breach of one rule, with its arithmetic; it never forbids.

    `day` is the session's, None where the whole week is meant; `session_uid` the planned session it is about,
    "" for a whole week. `short` is for a cell of 14 characters (`long +18 %`), `wide` for one of 21
    (`long run +18 %`); `words` are whole sentences with the numbers, `more` what is behind them (`The 8.2 km
    of Sat 31 Oct do not count: it was red.`); `by` is how far over, in percent or in the rule's unit, 0.0
    where there is none.
    """

    rule: PlanRule
    day: date | None
    short: str
    words: str
    session_uid: str = ""
    by: float = 0.0
    wide: str = ""
    more: str = ""


@dataclass(frozen=True, slots=True)
class PlanWeek:
    """One week of a plan: done, still planned, its cap in the chain, what is left, what breaches a check.

    km; `planned_km` is what is still planned (never of days past), `about` says that some of it comes from
    minutes at the usual pace, `left_out` counts runs in minutes for which there is no such pace. `volume` is
    done and planned together against the projected cap. `budget` holds for the running week and those ahead.
    """

    starts: date
    done: WeekSums
    planned_km: float
    about: bool
    left_out: int
    volume: WeekVolume
    budget: Budget
    matches: tuple[Match, ...] = ()
    others: tuple[Done, ...] = ()
    mark: WeekMark | None = None
    checks: tuple[Check, ...] = ()

    @property
    def total_km(self) -> float:
        """Done and still planned."""
        return self.volume.sums.km

    @property
    def last_day(self) -> date:
        """Its seventh day."""
        return self.starts + 6 * DAY

    @property
    def name(self) -> str:
        """`2026-W12`."""
        return week_name(self.starts)
