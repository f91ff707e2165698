"""The page of the day in words: plain lines for a prompt or a script, and what is planned, said shortly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journal.entry.describing import describe_all
from journal.model.days import DAY, long_day, short_week, weekday
from journal.model.entries import WarningSign
from journal.model.plan_vocabulary import PlanState, Sort
from journal.model.review import RunVerdict
from journal.model.settings import Settings
from journal.model.units import duration, exact_distance
from journal.model.vocabulary import Guide, Kind, Knee
from journal.model.words import printable
from journal.workflows.today.day import TodayPage, budget_words
from journal.workflows.today.guide import answer_sentence, next_sentence, run_name, scores_line, sign

if TYPE_CHECKING:
    from journal.model.plan import PlannedSession
    from journal.workflows.today.planned import TodayPlan

STATES = {
    PlanState.PLANNED: "still to do",
    PlanState.DONE: "done",
    PlanState.SKIPPED: "skipped",
    PlanState.MISSED: "missed",
}


def today_lines(page: TodayPage, settings: Settings) -> list[str]:
    """What is done and missing today, km left under the cap, the guide's word on the last run."""
    lines = [f"{long_day(page.today)} · {short_week(page.running.starts)}"]
    if page.empty:
        return [*lines, "Nothing is written yet. Begin with: journal run 6.2km 38:20, or journal import FILE"]
    lines.append(budget_words(page.running, settings, page.plan))
    if page.plan is not None:
        lines += plan_lines(page.plan, settings)
    lines += [sign_line(standing) for standing in page.standing]
    lines.append(morning_line(page))
    if page.last_run is not None:
        lines.append(run_line(page.last_run, page, settings))
    written = [entry for entry in page.written if entry.day == page.today]
    lines.append("Written today:" if written else "Written today: nothing yet")
    whole = [one for entry in written for one in (entry, *page.sets.get(entry.uid, ()))]
    lines += [f"  {line}" for line in describe_all(whole, settings, page.today)]
    return lines


def sign_line(standing: WarningSign) -> str:
    """A warning sign that was ticked and not cleared, and what it wants."""
    knee = f", {standing.knee} knee" if standing.knee else ""
    return f"A warning sign stands{knee}: {standing.sign.words}. It wants a clinician."


def short_sign_line(standing: WarningSign) -> str:
    """The same where there is little room."""
    return f"Warning sign{f', {standing.knee}' if standing.knee else ''}: {standing.sign.words}"


def morning_line(page: TodayPage) -> str:
    """The morning's scores, or how to give them."""
    if not page.asks_for_morning:
        scores = ", ".join(f"{knee} {page.morning[knee].score}" for knee in page.knees)
        return f"This morning: {scores}"
    missing = " and ".join(knee for knee in page.knees if knee not in page.morning)
    marks = " ".join("LEFT" if knee is Knee.LEFT else "RIGHT" for knee in page.knees)
    return f"Missing: the {missing} knee this morning (journal morning {marks}, 0-10)"


def run_line(verdict: RunVerdict, page: TodayPage, settings: Settings) -> str:
    """A run, the guide's answer to it and why, and what it asks of the next one."""
    head = f"{run_name(verdict, settings)}: {sign(verdict.answer, settings)} {verdict.answer.words}."
    said = [head, answer_sentence(verdict, settings, page.today), following_words(verdict, page, settings)]
    return " ".join(sentence for sentence in said if sentence)


def following_words(verdict: RunVerdict, page: TodayPage, settings: Settings) -> str:
    """What the guide asks of the next run, and which one is planned: `Next run: Sat, long 5.5 km.`"""
    asked = next_sentence(verdict, page.verdicts, settings, page.today, standing=bool(page.standing))
    run = None if page.plan is None else page.plan.next_run
    if run is None:
        return asked
    planned = f"{day_words(run, page)}, {session_words(run, settings)}."
    if verdict.answer is Guide.GREEN and not page.standing:
        return f"Next run as planned: {planned}"
    return f"{asked} Planned: {planned}" if asked else f"Next run: {planned}"


def day_words(session: PlannedSession, page: TodayPage) -> str:
    """`today`, `Sat`; from a week ahead with the number of the day: `Sat 28`."""
    if session.day == page.today:
        return "today"
    near = session.day - page.today < 7 * DAY
    return weekday(session.day) if near else f"{weekday(session.day)} {session.day.day}"


def session_words(session: PlannedSession, settings: Settings) -> str:
    """`long 5.5 km`, `walk-run 6x2/1`, `strength A`, `ride 40 min`."""
    said = (session_name(session), amount_words(session, settings))
    return " ".join(words for words in said if words)


def session_name(session: PlannedSession) -> str:
    """`long`, `strength A`, `ride`, `rest`: as short as the cells of a week want it."""
    name = printable(" ".join(session.name.split()))
    if session.sort is Sort.RUN:
        return str(session.kind or Kind.EASY)
    if session.sort is Sort.STRENGTH:
        return f"strength {name}".rstrip()
    return (name or "cross") if session.sort is Sort.CROSS else "rest"


def amount_words(session: PlannedSession, settings: Settings) -> str:
    """`5.5 km`, `6x2/1`, `40 min`; "" where nothing is said of it."""
    if session.structure is not None:
        structure = str(session.structure)
        return structure if session.structure.walk_s else structure.partition("/")[0]
    if session.distance_m is not None:
        return exact_distance(session.distance_m, settings.unit)
    if session.duration_s is None:
        return ""
    return duration(session.duration_s) if session.duration_s % 60 else f"{session.duration_s / 60:.0f} min"


def plan_lines(plan: TodayPlan, settings: Settings) -> list[str]:
    """`Planned today: strength A (still to do)`, and the next session that is planned."""
    of_today = [(item.planned, item.state) for item in plan.items(plan.today) if item.planned]
    said = [f"{session_words(one, settings)} ({STATES[state]})" for one, state in of_today]
    lines = [f"Planned today: {', '.join(said) or 'nothing'}"]
    for one in plan.coming[:1]:
        lines.append(f"Next: {weekday(one.day)} {one.day.day}, {session_words(one, settings)}")
    return lines


def yesterday_line(page: TodayPage, settings: Settings) -> str:
    """Yesterday's run and its scores, "" without one."""
    yesterday = [verdict for verdict in page.verdicts if verdict.run.day == page.today - DAY]
    if not yesterday:
        return ""
    verdict = yesterday[-1]
    name = run_name(verdict, settings).removeprefix(f"{weekday(verdict.run.day)} ")
    return f"Yesterday: {name}. {scores_line(verdict).capitalize()}"
