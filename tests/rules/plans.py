"""Small plans for the tests; a day is a number as in `journals.py`, 0 is Monday 2 March 2026."""

from collections.abc import Iterable

from journal.model.entries import CrossTraining, Run, StrengthSession, Structure
from journal.model.plan import MarkedWeek, Plan, PlannedSession, PlanSheet
from journal.model.plan_vocabulary import PlanRule, Sort, WeekMark
from journal.model.planning import Check, PlanWeek, Record, Stage
from journal.model.review import RunVerdict
from journal.model.settings import Settings
from journal.model.vocabulary import Guide, Kind, WeekStart
from journal.rules.planning import plan_weeks
from journal.rules.volume import unbroken, week_sums
from tests.rules.journals import day

LADDER = (
    Stage(Structure(6, 180, 120), 18),
    Stage(Structure(8, 180, 120), 24),
    Stage(Structure(6, 240, 120), 24),
    Stage(Structure(6, 240, 60), 24),
    Stage(None, 30),
)


def planned(
    number: int,
    km: float | None = None,
    kind: str | None = "easy",
    minutes: float | None = None,
    structure: Structure | None = None,
    **more: object,
) -> PlannedSession:
    """A planned run; its uid is made of its day and kind."""
    return PlannedSession(
        day=day(number),
        plan_uid="plan",
        sort=Sort.RUN,
        kind=Kind(kind) if kind else None,
        distance_m=None if km is None else 1000 * km,
        duration_s=None if minutes is None else 60 * minutes,
        structure=structure,
        **{"uid": f"p{number}-{kind}", **more},  # type: ignore[arg-type]
    )


def other(number: int, sort: str, name: str = "", **more: object) -> PlannedSession:
    """Planned strength, cross-training or a rest day."""
    more = {"uid": f"p{number}-{sort}", **more}
    return PlannedSession(day=day(number), plan_uid="plan", sort=Sort(sort), name=name, **more)  # type: ignore[arg-type]


def on_stage(number: int, stage: int) -> PlannedSession:
    """A planned run of a stage of `LADDER`, counted from 1."""
    wanted = LADDER[stage - 1]
    minutes = None if wanted.structure else wanted.minutes
    return planned(number, kind="walk-run", minutes=minutes, structure=wanted.structure)


def climbed(number: int, stage: int) -> Run:
    """A run of a stage of `LADDER`, counted from 1."""
    wanted = LADDER[stage - 1]
    minutes = None if wanted.structure else 60 * wanted.minutes
    kind = Kind.WALK_RUN if wanted.structure else Kind.EASY
    return Run(day=day(number), kind=kind, duration_s=minutes, structure=wanted.structure)


def strength(number: int, name: str = "") -> StrengthSession:
    return StrengthSession(day=day(number), name=name, uid=f"s{number}")


def ride(number: int, activity: str = "ride") -> CrossTraining:
    return CrossTraining(day=day(number), activity=activity, uid=f"x{number}")


def judged(run: Run, answer: str) -> RunVerdict:
    return RunVerdict(run, Guide(answer), (), eased=False, reasons=())


def sheet(*sessions: PlannedSession, marks: Iterable[tuple[int, str]] = (), **plan: object) -> PlanSheet:
    return PlanSheet(
        Plan(day=day(0), name="a plan", uid="plan", **plan),  # type: ignore[arg-type]
        tuple(sorted(sessions, key=lambda session: session.day)),
        tuple(MarkedWeek(day=day(number), plan_uid="plan", mark=WeekMark(mark)) for number, mark in marks),
    )


def record(
    today: int,
    runs: Iterable[Run] = (),
    answers: Iterable[str] = (),
    settings: Settings | None = None,
    signs: Iterable[int] = (),
    **more: object,
) -> Record:
    """What was done up to `today`; the guide's answers go with the runs, green for those without one."""
    settings = settings or Settings()
    runs, words = tuple(runs), list(answers)
    words += ["green"] * (len(runs) - len(words))
    running = day(today - today % 7)
    assert settings.week_start is WeekStart.MONDAY
    return Record(
        today=day(today),
        settings=settings,
        sums=tuple(unbroken(week_sums(runs, settings.week_start), running)),
        runs=runs,
        verdicts=tuple(judged(run, word) for run, word in zip(runs, words, strict=True)),
        run_days=tuple(sorted({run.day for run in runs})),
        sign_days=tuple(day(number) for number in signs),
        **more,  # type: ignore[arg-type]
    )


def weeks(done: Record, plan: PlanSheet, first: int | None = None, last: int | None = None) -> list[PlanWeek]:
    """The weeks of the days `first` (the running week) to `last` (the last planned)."""
    at = (done.today - day(0)).days if first is None else first
    ends = max((session.day for session in plan.sessions), default=done.today) if last is None else day(last)
    return list(plan_weeks(done, plan, day(at - at % 7), max(ends, day(at))))


def breaches(found: Iterable[PlanWeek], rule: str) -> list[Check]:
    return [check for week in found for check in week.checks if check.rule is PlanRule(rule)]


def shorts(found: Iterable[PlanWeek], rule: str) -> list[str]:
    return [check.short for check in breaches(found, rule)]
