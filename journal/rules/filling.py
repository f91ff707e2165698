"""Weeks of a plan made to fit: scaled, fitted, filled ahead, a missed run carried. RULES.md 2, 9.

Each answers with one `PlanEdit`, empty where nothing changes; nothing is written here. Sessions need their
uid. Days that are past, done and skipped sessions, races, structures and ladder weeks stay as they are.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from journal.model.days import DAY, WEEK, short_week, week_start
from journal.model.plan import MarkedWeek, PlanEdit, PlannedSession, PlanSheet, edited
from journal.model.plan_vocabulary import PlanState, Sort, WeekMark
from journal.model.planning import Match, PlanWeek, Record
from journal.model.units import distance
from journal.model.vocabulary import Kind, Rhythm, Unit, WeekStart
from journal.rules.ahead import EASY_EVERY, EASY_SHARE
from journal.rules.inwords import counted, km_words, on
from journal.rules.planning import plan_weeks
from journal.rules.resizing import cut_to_check, is_ladder, resized, resized_to, still_planned_runs

FAST = (Kind.TEMPO, Kind.SPEED)
NEW = "new "


def scaled(sessions: Iterable[PlannedSession], factor: float, unit: Unit) -> PlanEdit:
    """The runs among the sessions `factor` times as long: cut to tenths of their unit, to whole minutes.

    Structures stay; a run of which nothing would be left stays too. `unit` is the one the label is said in.
    """
    runs = [session for session in sessions if session.sort is Sort.RUN]
    pairs = [(run, resized(run, factor) or run) for run in runs]
    change = tuple(new for old, new in pairs if new != old)
    before, after = (
        (sum(run.distance_m or 0.0 for run in side) for side in zip(*pairs, strict=True))
        if pairs
        else (0.0, 0.0)
    )
    span = f": {distance(before, unit)} to {distance(after, unit)}" if after != before else ""
    return PlanEdit(f"{counted(len(change), 'run')} × {factor:.2f}{span}", change=change)


def fit_week(record: Record, sheet: PlanSheet, starts: date) -> PlanEdit:
    """The still planned runs of a week made to fit its budget, down and up.

    Up, all of them grow alike until the first meets the check `long run`. Where nothing is left of the budget
    they are skipped, with the reason. Doing it twice changes nothing more.
    """
    (week,) = plan_weeks(record, sheet, starts, starts)
    limit = week.budget.limit_km
    if limit is None or is_ladder(week):
        return PlanEdit(f"{short_week(starts)} has no budget to fit")
    change = resized_to(record, sheet, week, limit)
    return PlanEdit(
        f"{short_week(starts)} fitted to {km_words(limit, record.settings)}", change=tuple(change)
    )


def grow_week(record: Record, sheet: PlanSheet, starts: date, percent: float = 10) -> PlanEdit:
    """The still planned runs of a week, each so many percent longer; the checks say what that breaches."""
    (week,) = plan_weeks(record, sheet, starts, starts)
    runs = [run for run in still_planned_runs(week) if run.kind is not Kind.RACE]
    edit = scaled(runs, 1 + percent / 100, record.settings.unit)
    return replace(edit, label=f"{short_week(starts)} {percent:+.0f} %")


def carry_missed(record: Record, sheet: PlanSheet, match: Match) -> PlanEdit:
    """A missed run put on the next day of its week that keeps a rest day on both sides; RULES.md 9.

    Where the rhythm is `as planned` the day itself has to be free of runs. Nothing is added to other
    sessions. Where there is no such day the edit is empty and its label says why.
    """
    missed = match.planned
    if match.state is not PlanState.MISSED or missed.sort is not Sort.RUN:
        return PlanEdit("Only a run that was missed is carried")
    starts = week_start(missed.day, record.settings.week_start)
    weeks = plan_weeks(record, sheet, starts, starts + WEEK)
    taken = {run.day for week in weeks for run in still_planned_runs(week)} | set(record.run_days)
    alone = record.settings.rhythm is Rhythm.REST_DAY
    beside = (-DAY, 0 * DAY, DAY) if alone else (0 * DAY,)
    first, last = max(record.today, missed.day + DAY), starts + WEEK - DAY
    for n in range((last - first).days + 1):
        day = first + n * DAY
        if not any(day + step in taken for step in beside):
            moved = replace(missed, day=day, moved_from=missed.moved_from or missed.day)
            return PlanEdit(f"the missed run of {on(missed.day)} to {on(day)}", change=(moved,))
    why = "a rest day on both sides" if alone else "no run yet"
    return PlanEdit(f"No day left in {short_week(starts)} with {why}")


def fill_ahead(
    record: Record,
    sheet: PlanSheet,
    starts: date,
    *,
    weeks: int,
    easy_every: int | None = EASY_EVERY,
    easy_share: float = EASY_SHARE,
) -> PlanEdit:
    """So many weeks from the one that starts on `starts`, each made to fit its projected budget in a chain.

    A week without a planned run gets those of the last week before it that has some. No run is past the check
    `long run`. Every `easy_every`-th week, and one that is marked easy, comes to `easy_share` of the one
    before, without speed and tempo, and is marked. Ladder weeks and weeks marked ill or away are left alone.
    """
    filled, since_easy = sheet, 0
    for begins in (starts + n * WEEK for n in range(weeks)):
        before, week = plan_weeks(record, filled, begins - WEEK, begins)
        if week.mark in (WeekMark.ILL, WeekMark.AWAY) or is_ladder(week) or week.last_day < record.today:
            continue
        since_easy += 1
        easy = week.mark is WeekMark.EASY or (easy_every is not None and since_easy >= easy_every)
        ready = _with(filled, _made_ready(record, filled, week, easy=easy))
        ready = _with(ready, PlanEdit("", change=tuple(cut_to_check(record, ready, begins))))
        if ready is not filled:
            filled = ready
            before, week = plan_weeks(record, filled, begins - WEEK, begins)
        if easy:
            since_easy = 0
        target = _target(before, week, easy_share if easy else None)
        change = resized_to(record, filled, week, target) if target is not None else []
        if change:
            filled = edited(filled, PlanEdit("", change=tuple(change)))
            filled = _with(filled, PlanEdit("", change=tuple(cut_to_check(record, filled, begins))))
    last = starts + (weeks - 1) * WEEK
    return _difference(f"fill {short_week(starts)} to {short_week(last)}", sheet, filled)


def _with(sheet: PlanSheet, edit: PlanEdit) -> PlanSheet:
    """The sheet after an edit, itself after an empty one."""
    return sheet if edit.empty else edited(sheet, edit)


def _target(before: PlanWeek, week: PlanWeek, easy_share: float | None) -> float | None:
    """What a week is to come to, km; None where nothing tells."""
    limits = [] if week.budget.limit_km is None else [week.budget.limit_km]
    if easy_share is not None and before.total_km > 0:
        limits.append(easy_share * before.total_km)
    return min(limits, default=None)


def _made_ready(record: Record, sheet: PlanSheet, week: PlanWeek, *, easy: bool) -> PlanEdit:
    """A week with the sessions it is to have, before they are made to fit: copied; calm, marked if easy."""
    planned = still_planned_runs(week)
    copies = [] if planned or week.done.runs else _copies(record, sheet, week)
    if not easy:
        return PlanEdit("", add=tuple(copies))
    add: list[PlannedSession | MarkedWeek] = [calm(session) for session in copies]
    if week.mark is None and (planned or copies):
        add.append(MarkedWeek(day=week.starts, plan_uid=sheet.plan.uid, mark=WeekMark.EASY))
    return PlanEdit("", add=tuple(add), change=tuple(calm(run) for run in planned if run.kind in FAST))


def calm(session: PlannedSession) -> PlannedSession:
    """The session, an easy run where it was speed or tempo."""
    return replace(session, kind=Kind.EASY) if session.kind in FAST else session


def _copies(record: Record, sheet: PlanSheet, week: PlanWeek) -> list[PlannedSession]:
    """The sessions of the last week with runs, on this week's days to come; of sorts it has none of."""
    first = record.settings.week_start
    pattern = _pattern(sheet, week.starts, first)
    if pattern is None:
        return []
    has = {match.planned.sort for match in week.matches}
    shift = week.starts - pattern
    return [
        replace(
            session,
            day=session.day + shift,
            key=None,
            uid=f"{NEW}{session.day + shift} {place}",
            note="",
            for_physio=False,
            updated_at="",
            import_id=None,
            moved_from=None,
            skipped=None,
            done_uid="",
        )
        for place, session in enumerate(sheet.sessions)
        if week_start(session.day, first) == pattern
        and session.sort not in has
        and session.kind is not Kind.RACE
        and session.day + shift >= record.today
    ]


def _pattern(sheet: PlanSheet, starts: date, first: WeekStart) -> date | None:
    """The last week before `starts` with runs to copy, rather one that is not marked; its first day."""
    marked = {week_start(mark.day, first) for mark in sheet.marks}
    found: set[date] = set()
    ladder: set[date] = set()
    for session in sheet.sessions:
        if session.day < starts and session.sort is Sort.RUN and session.kind is not Kind.RACE:
            week = week_start(session.day, first)
            (ladder if session.kind is Kind.WALK_RUN else found).add(week)
    found -= ladder
    return max(found - marked, default=max(found, default=None))


def _difference(label: str, before: PlanSheet, after: PlanSheet) -> PlanEdit:
    """The edit that leads from one sheet to the other; what is new loses the uid it had on the way."""
    known = {session.uid: session for session in before.sessions}
    new = [replace(session, uid="") for session in after.sessions if session.uid.startswith(NEW)]
    return PlanEdit(
        label,
        add=(*new, *(mark for mark in after.marks if mark not in before.marks)),
        change=tuple(s for s in after.sessions if s.uid in known and s != known[s.uid]),
    )
