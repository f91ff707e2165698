"""The four choices after a red run, a warning sign or a flag, and what each makes of the plan. RULES.md 7, 9.

None is better by rule, and nothing changes until one is chosen.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date

from journal.model.days import DAY, WEEK, short_week
from journal.model.entries import Run
from journal.model.plan import MarkedWeek, Plan, PlanEdit, PlannedSession, PlanSheet, edited
from journal.model.plan_vocabulary import WeekMark
from journal.model.planning import PlanWeek, Record
from journal.model.review import RunVerdict, WeekSums
from journal.model.units import exact_distance
from journal.model.vocabulary import Guide, Kind
from journal.rules.ahead import EASY_SHARE
from journal.rules.budget import RED_DAYS
from journal.rules.filling import calm
from journal.rules.guide import GREEN_DAYS, step_back_m
from journal.rules.inwords import km_words, on
from journal.rules.ladder import next_stage, stage_of, stage_words
from journal.rules.plan_line import planned_km, usual_pace
from journal.rules.planning import plan_weeks
from journal.rules.resizing import is_ladder, resized, resized_to, still_planned_runs
from journal.rules.thresholds import above


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the four: its key, what it is called, what it would change, what is noted once it is chosen.

    `edit` is empty without a plan and where nothing would change. One there is no ground for, such as a good
    week where none was yet, is not `possible`: its label says why, its note is "".
    """

    key: str
    label: str
    edit: PlanEdit
    note: str
    possible: bool = True


def choices(
    record: Record,
    sheet: PlanSheet | None,
    starts: date,
    *,
    flagged: Collection[date] = (),
    after: str = "",
) -> tuple[Choice, ...]:
    """The choices for the week that starts on `starts`, the running one or one ahead; RULES.md 7, 9.

    `flagged` are the first days of the weeks with a sign; `after` names what it is chosen after (`the flag of
    W44`), "" for the latest red run, warning sign or flag. Without a plan `sheet` is None.
    """
    plan = sheet or PlanSheet(Plan(day=record.today, name=""))
    (week,) = plan_weeks(record, plan, starts, starts)
    because = f"After {after or occasion(record, flagged)}"
    return (
        _repeat(record, plan, week, flagged, because),
        _easy_week(record, plan, week, because),
        _long_run_back(record, week, because),
        Choice("4", "as is", PlanEdit("as is"), f"{because}: {short_week(starts)} as it is."),
    )


def occasion(record: Record, flagged: Collection[date]) -> str:
    """What the choice is about: the latest red run of 7 days, else a warning sign, else the last flag."""
    red = _last_red(record)
    if red is not None:
        return f"the red run of {on(red.run.day)}"
    since = record.today - RED_DAYS * DAY
    if any(since < day <= record.today for day in record.sign_days):
        return "a warning sign"
    return f"the flag of {short_week(max(flagged))}" if flagged else "a look at the plan"


def _repeat(
    record: Record, sheet: PlanSheet, week: PlanWeek, flagged: Collection[date], because: str
) -> Choice:
    """The last complete week without a flag whose runs were go, or open beside one that was go."""
    good = _last_good_week(record, flagged)
    if good is None:
        return Choice("1", "repeat a good week: none yet", PlanEdit("repeat"), "", possible=False)
    sums, runs = good
    name, label = short_week(week.starts), f"repeat {short_week(sums.starts)}"
    limits = [km for km in (sums.km, week.budget.limit_km) if km is not None]
    edit = _made(record, sheet, week, f"{label} in {name}", _like(week, runs, sums), min(limits))
    words = f"{because}: {short_week(sums.starts)} again in {name}, {km_words(sums.km, record.settings)}."
    return Choice("1", label, edit, words)


def _last_good_week(record: Record, flagged: Collection[date]) -> tuple[WeekSums, list[Run]] | None:
    for week in reversed(record.sums):
        last = week.starts + WEEK - DAY
        if last >= record.today or week.starts in flagged or not week.runs:
            continue
        verdicts = [v for v in record.verdicts if week.starts <= v.run.day <= last]
        answers = {verdict.answer for verdict in verdicts}
        if len(verdicts) == week.runs and Guide.GREEN in answers and answers <= {Guide.GREEN, Guide.OPEN}:
            return week, sorted((verdict.run for verdict in verdicts), key=lambda run: run.day)
    return None


def _like(week: PlanWeek, runs: Sequence[Run], good: WeekSums) -> list[PlannedSession]:
    """The still planned runs, on their days, like those runs: as many of them as are done are left out."""
    left = list(runs[week.done.runs :])
    planned = _changeable(week)
    pairs = zip(planned, left, strict=False)
    skipped = f"{short_week(good.starts)} is repeated and had no such run"
    return [
        *(
            replace(
                session,
                kind=run.kind,
                distance_m=run.distance_m,
                distance_unit=run.distance_unit,
                duration_s=None if run.distance_m is not None else run.duration_s,
                structure=run.structure,
            )
            for session, run in pairs
        ),
        *(replace(session, skipped=skipped) for session in planned[len(left) :]),
    ]


def _changeable(week: PlanWeek) -> list[PlannedSession]:
    return sorted(
        (run for run in still_planned_runs(week) if run.kind is not Kind.RACE), key=lambda run: run.day
    )


def _made(
    record: Record,
    sheet: PlanSheet,
    week: PlanWeek,
    label: str,
    change: Sequence[PlannedSession],
    most_km: float | None,
) -> PlanEdit:
    """The change, then made to come to `most_km` where it is more; it makes no week longer by that."""
    wanted = {session.uid: session for session in change}
    if most_km is not None:
        after = edited(sheet, PlanEdit(label, change=tuple(change)))
        (then,) = plan_weeks(record, after, week.starts, week.starts)
        if above(then.total_km, most_km) and not is_ladder(then):
            wanted |= {session.uid: session for session in resized_to(record, after, then, most_km)}
    before = {session.uid: session for session in sheet.sessions}
    return PlanEdit(label, change=tuple(new for uid, new in wanted.items() if new != before[uid]))


def _easy_week(record: Record, sheet: PlanSheet, week: PlanWeek, because: str) -> Choice:
    """70 % of the week's budget, without one of the last complete week; neither speed nor tempo."""
    ended = [sums.km for sums in record.sums if sums.starts + WEEK - DAY < record.today]
    level = week.budget.limit_km if week.budget.limit_km is not None else ended[-1] if ended else 0.0
    if not above(level, 0):
        return Choice("2", "easy week: no km to take it from", PlanEdit("easy week"), "", possible=False)
    km, name = km_words(EASY_SHARE * level, record.settings), short_week(week.starts)
    change = [calm(run) for run in _changeable(week)]
    edit = _made(record, sheet, week, f"easy week {name}", change, EASY_SHARE * level)
    if change and week.mark is None:
        mark = MarkedWeek(day=week.starts, plan_uid=sheet.plan.uid, mark=WeekMark.EASY)
        edit = replace(edit, add=(mark,))
    return Choice("2", f"easy week {km}", edit, f"{because}: {name} an easy week, {km}.")


def _long_run_back(record: Record, week: PlanWeek, because: str) -> Choice:
    """No run longer than the last green long run, or what the guide steps back to; after a red run easy.

    On the ladder no stage above the one that comes next takes its place.
    """
    if is_ladder(week) and (coming := next_stage(record)) is not None:
        return _stage_back(record, week, coming, because)
    back = _back_to(record)
    if back is None:
        return Choice(
            "3", "long run back: no green run in 30 days", PlanEdit("long run back"), "", possible=False
        )
    most_m, why = back
    pace = usual_pace(record.runs, record.today)
    red = _last_red(record) is not None
    change: list[PlannedSession] = []
    for run in _changeable(week):
        km, _ = planned_km(run, pace)
        longer = km is not None and run.structure is None and above(km, most_m / 1000)
        new = resized(run, most_m / 1000 / km) if longer and km else run
        new = calm(new or run) if red else new or run
        if new != run:
            change.append(new)
    km_back = exact_distance(most_m, record.settings.unit)
    label = f"long run back to {km_back}"
    note = f"{because}: no run of {short_week(week.starts)} longer than {km_back}, {why}."
    return Choice("3", label, PlanEdit(label, change=tuple(change)), note)


def _stage_back(record: Record, week: PlanWeek, coming: tuple[int, str], because: str) -> Choice:
    place, why = coming
    stage, label = record.ladder[place], f"back to {stage_words(place, record.ladder)}"
    change = tuple(
        replace(
            run,
            structure=stage.structure,
            duration_s=60 * stage.minutes if stage.structure is None else None,
            distance_m=None,
        )
        for run in _changeable(week)
        if (own := stage_of(run, record.ladder)) is not None and own > place
    )
    note = f"{because}: in {short_week(week.starts)} no more than {stage_words(place, record.ladder)}. {why}"
    return Choice("3", label, PlanEdit(label, change=change), note)


def _back_to(record: Record) -> tuple[float, str] | None:
    """How far a run goes at most, metres, and why: the last green long run, else the guide's step back."""
    since = record.today - GREEN_DAYS * DAY
    green = [
        verdict.run
        for verdict in record.verdicts
        if verdict.answer is Guide.GREEN
        and verdict.run.distance_m
        and since <= verdict.run.day <= record.today
    ]
    long = [run for run in green if run.kind is Kind.LONG]
    like = max(long, key=lambda run: run.day, default=None)
    like = like or max(green, key=lambda run: (run.distance_m or 0.0, run.day), default=None)
    if like is not None and like.distance_m is not None:
        return like.distance_m, f"as on {on(like.day)}, which was go"
    red = _last_red(record)
    half = step_back_m(red, record.verdicts, record.today) if red else None
    return None if red is None or half is None else (half, f"half of the run of {on(red.run.day)}")


def _last_red(record: Record) -> RunVerdict | None:
    """The last red run of the 7 days that the rule `red` looks at."""
    since = record.today - RED_DAYS * DAY
    reds = [v for v in record.verdicts if v.answer is Guide.RED and since < v.run.day <= record.today]
    return max(reds, key=lambda verdict: verdict.run.day, default=None)
