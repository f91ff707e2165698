"""Strength and the plan on the page for the physio: sets and loads, left against right, what was kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journal.model.days import DAY
from journal.model.entries import ExerciseSet
from journal.model.vocabulary import Knee
from journal.report.data import ExerciseLine, Fact
from journal.rules.adherence import adherence_over, adherence_words
from journal.rules.inwords import counted
from journal.rules.planning import plan_weeks
from journal.rules.strength_load import (
    Symmetry,
    by_session,
    sets_by_exercise,
    sets_by_group,
    symmetry,
    worst_pain,
)
from journal.store.journal import Journal
from journal.workflows.physio.days import Told
from journal.workflows.plan.record import plan_record
from journal.workflows.strength.exercises import exercises_of
from journal.workflows.strength.words import sets_words

Session = tuple[ExerciseSet, ...]


def strength_fact(journal: Journal, told: Told) -> Fact:
    """How often, against what is aimed at, and how many sets a week each muscle group had."""
    if not told.sessions:
        return Fact("Strength", ("No strength session was recorded in these days.",))
    aim = told.settings.strength_a_week
    complete = [week for week in told.weeks if week.complete]
    days = [session.day for session in told.sessions]
    said = f"{counted(len(days), 'session')}, the last {told.on(days[-1])}"
    if not complete:
        return Fact("Strength", (f"{said}.",))
    kept = sum(sum(week.starts <= day <= week.last_day for day in days) >= aim for week in complete)
    weeks = counted(len(complete), "complete week")
    last = complete[-1].last_day
    exercises = {exercise.name: exercise for exercise in exercises_of(journal)}
    groups = sets_by_group([one for one in told.sets if one.day <= last], exercises)
    means = [f"{group} {count / len(complete):.1f}" for group, count in groups.most_common() if group]
    sets = (f"Sets a week, the mean of these: {', '.join(means)}.",) if means else ()
    return Fact("Strength", (f"{said}; {aim} or more in {kept} of {weeks}.", *sets))


def exercise_lines(told: Told) -> list[ExerciseLine]:
    """The exercises of these days, the one done last in front, of those the one with the most sets."""
    by_name: dict[str, list[ExerciseSet]] = {}
    for one in told.sets:
        by_name.setdefault(one.exercise, []).append(one)
    lines = [(sets[-1].day, _line(name, sets, told)) for name, sets in by_name.items()]
    return [line for _, line in sorted(lines, key=lambda each: (-each[0].toordinal(), -each[1].sets))]


def sides_head(told: Told) -> str:
    """`left of right`: what the percentages beside an exercise are of."""
    knee = _involved(told)
    return f"{knee} of {Knee.RIGHT if knee is Knee.LEFT else Knee.LEFT}"


def _involved(told: Told) -> Knee:
    """The knee whose side is held against the other: the followed one, else the open episode's, else left."""
    return told.settings.knee or told.line.favoured_knee


def _line(name: str, sets: Sequence[ExerciseSet], told: Told) -> ExerciseLine:
    sessions = by_session(sets)
    pain = worst_pain(sets)
    sided = (found for one in reversed(sessions) if (found := symmetry(one, _involved(told))))
    return ExerciseLine(
        name=name,
        sets=sets_by_exercise(sets)[name],
        days=len({one.day for one in sets}),
        first=_dated(sessions[0], told) if len(sessions) > 1 else "",
        last=_dated(sessions[-1], told),
        sides=", ".join(map(_side_words, next(sided, ()))),
        pain="" if pain is None else str(pain),
    )


def _dated(session: Session, told: Told) -> str:
    return f"{sets_words(session)} ({told.short(session[0].day)})"


def _side_words(one: Symmetry) -> str:
    """`load 83 %`; without a percentage where the other side has none `load 8 of 0`."""
    share = f"{one.ours:g} of {one.theirs:g}" if one.percent is None else f"{one.percent:.0f} %"
    return f"{one.quantity} {share}"


def plan_kept(journal: Journal, told: Told) -> Iterator[Fact]:
    """What became of the sessions of the followed plan in these weeks; today and later are not judged."""
    if told.sheet is None or not told.sheet.sessions:
        return
    record = plan_record(journal, told.settings, told.today, told.sheet.plan, told.first)
    weeks = plan_weeks(record, told.sheet, told.first, told.last)
    found = adherence_over(weeks, record, len(weeks))
    if found is None:
        return
    planned = [one.day for one in told.sheet.sessions if told.first <= one.day <= told.last]
    since = f" since {told.on(planned[0])}" if planned and planned[0] > told.begins + 6 * DAY else ""
    if said := adherence_words(found, told.settings):
        yield Fact("Plan", (f"Done of what was planned{since}: {said}.",))
