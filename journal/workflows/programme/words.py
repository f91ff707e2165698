"""What an applied programme says before it is written: its weeks, its goal, what speaks against it."""

from __future__ import annotations

from math import fsum

from journal.model.days import long_day, short_day, short_week, week_start
from journal.model.plan_vocabulary import GoalKind, Sort
from journal.model.planning import PlanWeek
from journal.model.settings import Settings
from journal.model.units import distance
from journal.model.vocabulary import Kind
from journal.rules.ahead import reach_words
from journal.workflows.programme.applying import Applied

MOST_CHECKS = 3


def sentences(made: Applied, settings: Settings) -> tuple[str, ...]:
    """The preview in whole sentences: how long, how far, whether the goal is reached, and what to know."""
    said = [made.programme.about, _span(made), *_volume(made, settings), *_ladder(made)]
    said += _goal(made, settings)
    said += _fast(made, settings)
    said += _checks(made)
    return tuple(said)


def week_lines(made: Applied, settings: Settings) -> tuple[str, ...]:
    """A line a week: `W48 23 Nov   13.2 km   3 runs   longest 4.5 km   strength 2`."""
    return tuple(_week_line(week, settings) for week in made.weeks)


def _week_line(week: PlanWeek, settings: Settings) -> str:
    planned = [match.planned for match in week.matches]
    runs = [session for session in planned if session.sort is Sort.RUN]
    strength = sum(session.sort is Sort.STRENGTH for session in planned)
    far = [session.distance_m for session in runs if session.distance_m]
    minutes = [session.run_minutes for session in runs if session.run_minutes and not session.distance_m]
    said = [f"{short_week(week.starts)} {short_day(week.starts):>6}"]
    if far:
        said.append(f"{distance(fsum(far), settings.unit):>8}")
    if minutes:
        said.append(f"{fsum(minutes):g} min of running")
    said.append(f"{len(runs)} run{'' if len(runs) == 1 else 's'}")
    if far:
        said.append(f"longest {distance(max(far), settings.unit)}")
    said.append(f"strength {strength}")
    if week.mark:
        said.append(f"{week.mark} week")
    return "  ".join(said)


def _span(made: Applied) -> str:
    weeks = len(made.weeks)
    count = "1 week" if weeks == 1 else f"{weeks} weeks"
    return f"{made.programme.title}: {count}, {long_day(made.first_day)} to {long_day(made.last_day)}."


def _volume(made: Applied, settings: Settings) -> list[str]:
    runs = [run for run in made.runs if run.distance_m is not None]
    if not runs:
        return []
    training = [run for run in runs if run.kind is not Kind.RACE] or runs
    longest = max(training, key=lambda run: run.distance_m or 0.0)
    by_week: dict[str, float] = {}
    for run in runs:
        starts = week_start(run.day, settings.week_start).isoformat()
        by_week[starts] = by_week.get(starts, 0.0) + (run.distance_m or 0.0)
    first, most = next(iter(by_week.values())), max(by_week.values())
    unit = settings.unit
    return [
        f"{distance(first, unit)} in the first week, {distance(most, unit)} in the largest; "
        f"the longest run is {distance(longest.distance_m or 0.0, unit)} on {long_day(longest.day)}."
    ]


def _ladder(made: Applied) -> list[str]:
    stages = len(made.programme.ladder)
    if not stages:
        return []
    return [
        f"{len(made.runs)} runs in {stages} stages, if every run is green; a stage that is not is run again, "
        "and the rest moves."
    ]


def _goal(made: Applied, settings: Settings) -> list[str]:
    if made.reach is None:
        return []
    said = []
    if made.answers.goal.kind is GoalKind.RACE and made.answers.goal.distance_m:
        far = distance(made.answers.goal.distance_m, made.answers.goal.unit)
        need = distance(1000 * made.reach.wanted_km, settings.unit)
        said.append(f"A race of {far} is one step up from a long run of {need} in the 30 days before it.")
    return [*said, reach_words(made.reach, settings)]


def _fast(made: Applied, settings: Settings) -> list[str]:
    waiting = [run for run in made.runs if run.kind is Kind.EASY and run.note]
    if not waiting:
        return []
    said = (
        "Tempo and speed stand in the plan as easy runs until three green runs of 30 minutes in one go, "
        "none of them before the last red one, and half of a week before the injury."
    )
    if settings.before_km is None:
        return [said, "How far that week was is not said: press o, “a week before it began”."]
    return [said]


def _checks(made: Applied) -> list[str]:
    found = [check for week in made.weeks for check in week.checks if not check.rule.is_note]
    return [check.words for check in found[:MOST_CHECKS]]
