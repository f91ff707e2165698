"""A programme applied: the plan it makes from the answers, shown before it is written. RULES.md 2, 9."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from journal.model.days import long_day
from journal.model.plan import MarkedWeek, Plan, PlanEdit, PlannedSession, PlanSheet
from journal.model.plan_vocabulary import Phase, PlanRule, Sort
from journal.model.planning import PlanWeek, Record
from journal.model.programme import Answers, Programme, ladder_of
from journal.model.vocabulary import Kind
from journal.rules.ahead import Reach
from journal.rules.planning import plan_weeks
from journal.workflows.programme.building import FAST, Building
from journal.workflows.programme.strength import note_of


@dataclass(frozen=True, slots=True)
class Applied:
    """What applying a programme makes, before it is written.

    Sessions and marks belong to the plan though they do not name it yet; `weeks` is how they stand beside the
    record, checks and caps included; `reach` whether a goal in km fits, None without one.
    """

    programme: Programme
    answers: Answers
    plan: Plan
    sessions: tuple[PlannedSession, ...]
    marks: tuple[MarkedWeek, ...]
    weeks: tuple[PlanWeek, ...]
    reach: Reach | None

    @property
    def first_day(self) -> date:
        """The day it begins."""
        return self.plan.day

    @property
    def last_day(self) -> date:
        """The day of the last session, or the first day where there is none."""
        return max((session.day for session in self.sessions), default=self.plan.day)

    @property
    def runs(self) -> tuple[PlannedSession, ...]:
        """Its runs, by day."""
        return tuple(session for session in self.sessions if session.sort is Sort.RUN)


def applied(programme: Programme, answers: Answers, record: Record, into: PlanSheet | None = None) -> Applied:
    """The plan that a programme and the answers make.

    `record` is what was done; `into` a plan it is put into (`into_plan`), whose sessions before the first day
    stay and count. No run is put on a day after a run, nor on a day that has one, but where runs are as
    planned.
    """
    kept = tuple(one for one in into.sessions if one.day < answers.start) if into else ()
    building = Building(programme, answers, record, kept)
    sessions = tuple(sorted(building.sessions(), key=lambda session: session.day))
    goal = answers.goal
    plan = Plan(
        day=answers.start,
        name=programme.title,
        programme=programme.name,
        note=note_of(answers, programme),
        goal=goal.kind,
        goal_m=goal.distance_m,
        goal_unit=goal.unit,
        goal_day=goal.day,
    )
    looked = replace(record, ladder=ladder_of(programme) or record.ladder)
    marks = tuple(building.marks)
    sheet = _without_fast_too_soon(PlanSheet(plan, sessions, marks), looked, building.first)
    last = max((session.day for session in sessions), default=answers.start)
    return Applied(
        programme=programme,
        answers=answers,
        plan=plan,
        sessions=sheet.sessions,
        marks=marks,
        weeks=plan_weeks(looked, _beside(kept, sheet), building.first, last),
        reach=building.outline.reach if building.outline else None,
    )


def as_new_plan(made: Applied) -> PlanEdit:
    """The edit that writes it as a plan of its own, followed from then on; the one followed is put aside."""
    return PlanEdit(_label(made), add=(made.plan, *made.sessions, *made.marks))


def into_plan(made: Applied, sheet: PlanSheet) -> PlanEdit:
    """The edit that puts it into a plan that is there, in place of all it has from the first day on.

    A programme of strength alone leaves the runs and rest days that are planned. What lies before the first
    day stays; the plan takes the programme's name, note and goal.
    """
    uid = sheet.plan.uid
    beside = not made.runs and made.programme.phase is not Phase.SETTLE
    staying = (Sort.RUN, Sort.REST) if beside else ()
    return PlanEdit(
        _label(made),
        add=(
            *(replace(session, plan_uid=uid) for session in made.sessions),
            *(replace(mark, plan_uid=uid) for mark in made.marks),
        ),
        change=(
            replace(
                sheet.plan,
                day=min(sheet.plan.day, made.plan.day),
                name=made.plan.name,
                programme=made.plan.programme,
                note=made.plan.note,
                goal=made.plan.goal,
                goal_m=made.plan.goal_m,
                goal_unit=made.plan.goal_unit,
                goal_day=made.plan.goal_day,
                active=True,
            ),
        ),
        remove=(
            *(one for one in sheet.sessions if one.day >= made.first_day and one.sort not in staying),
            *(mark for mark in sheet.marks if mark.day >= made.first_day),
        ),
    )


def _label(made: Applied) -> str:
    return f"programme {made.programme.title} from {long_day(made.first_day)}"


def _beside(kept: Sequence[PlannedSession], sheet: PlanSheet) -> PlanSheet:
    return replace(sheet, sessions=(*kept, *sheet.sessions))


def _without_fast_too_soon(sheet: PlanSheet, record: Record, first: date) -> PlanSheet:
    """The sheet with the tempo and speed runs that the check `too soon` names as easy ones, noted so."""
    if not any(session.kind in FAST for session in sheet.sessions):
        return sheet
    weeks = plan_weeks(record, sheet, first, sheet.sessions[-1].day)
    soon = {check.day for week in weeks for check in week.checks if check.rule is PlanRule.TOO_SOON}
    sessions = tuple(
        replace(one, kind=Kind.EASY, note=f"{one.kind} once the check “too soon” is quiet")
        if one.kind in FAST and one.day in soon
        else one
        for one in sheet.sessions
    )
    return replace(sheet, sessions=sessions)
