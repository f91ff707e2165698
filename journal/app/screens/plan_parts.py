"""What stands around the weeks of the Plan screen: its title, the marked day's checks, the week, the goal."""

from __future__ import annotations

from textwrap import wrap

from textual.content import Content

from journal.app.plain import cut
from journal.app.plain_signs import key_name
from journal.app.screens.plan_table import ASCII_MARKS, MARKS, Columns
from journal.model.days import short_day, short_week, weekday
from journal.model.plan_vocabulary import GoalKind, PlanState
from journal.model.settings import Settings
from journal.model.units import amount
from journal.model.words import printable
from journal.rules.adherence import adherence, adherence_over, adherence_sentences, adherence_words
from journal.rules.inwords import cap_words
from journal.rules.plan_facts import (
    Ahead,
    ahead_words,
    week_facts,
    week_parts,
    weeks_left_words,
    wide_week_parts,
)
from journal.workflows.plan.view import PlanView

EMPTY = (
    ("", ""),
    ("$accent bold", "Nothing is planned yet. Three ways to begin:"),
    ("", ""),
    ("P", "a programme: settle, strength, walk-run, back to three runs"),
    ("⏎", "write the marked day in words:  easy 4   long 5.5   + A   bike 40"),
    ("F", "once a week stands: fill the weeks ahead from it, each under its cap"),
    ("", ""),
    ("", "A cap is a convention of planning; a check says its numbers, no more."),
)


def title_line(view: PlanView, ahead: Ahead | None, settings: Settings, width: int) -> Content:
    """The plan and its goal, and how the cells are read."""
    plan, marks = view.sheet.plan, ASCII_MARKS if settings.ascii else MARKS
    done = marks[PlanState.DONE]
    goal = ""
    if plan.goal_day is not None:
        goal = f"{'race' if plan.goal is GoalKind.RACE else 'goal'} {short_day(plan.goal_day)}"
    if width < 100:
        legend = f" {settings.unit} · E easy L long T tempo S speed + strength b bike {done} done"
        gap = " " * max(1, width - len(legend) - len(goal) - 1)
        return Content.assemble((legend + gap, "$foreground-muted"), (goal, "bold"))
    if plan.goal_m is not None:
        far = f"{round(amount(plan.goal_m, settings.unit), 1):g} {settings.unit}"
        goal = f"goal {far} race" if plan.goal is GoalKind.RACE else f"goal {far} a week"
        if plan.goal_day is not None:
            goal += f", {weekday(plan.goal_day)} {short_day(plan.goal_day)} {plan.goal_day.year}"
    left = f", {weeks_left_words(ahead)}" if ahead else ""
    legend = f"all distances in {settings.unit} · {done} done · + strength "
    name = cut(printable(plan.name) if plan.uid else "No plan yet", 40)
    said = f"   {goal}{left}" if goal else ""
    gap = " " * max(1, width - len(name) - len(said) - len(legend) - 3)
    return Content.assemble("  ", (name, "bold"), said, gap, (legend, "$foreground-muted"))


def empty_lines(settings: Settings, width: int) -> Content:
    """What an empty plan says: how it begins."""
    lines = []
    for key, words in EMPTY:
        if key.startswith("$"):
            lines.append(Content.styled(f"  {words}", key))
        elif key:
            shown = key_name(key, ascii_only=settings.ascii)
            lines.append(Content.assemble("    ", (shown, "bold $accent"), f"   {cut(words, width - 9)}"))
        else:
            lines.append(Content.styled(f"  {cut(words, width - 4)}", "$foreground-muted"))
    return Content("\n").join(lines)


def check_lines(view: PlanView, width: int, rows: int, columns: Columns) -> Content:
    """What the checks say of the marked day, else of its week, in so many lines; the key for all of it."""
    margin = "  " if columns.wide else " "
    checks, room = view.checks, width - 2 * len(margin)
    if not checks:
        return Content("\n" * (rows - 1))
    first, key = checks[0], "b every check"
    words = first.words if not columns.wide else f"{first.words} {first.more}".strip()
    lines = wrap(words, room)
    if len(checks) > 1 or len(lines) > rows or (first.more and not columns.wide):
        last = lines[:rows][-1]
        if len(last) + len(key) + 3 > room or len(lines) > rows:
            last = cut(last, room - len(key) - 4) + ("" if len(lines) <= rows else " …")
            last = last.replace("… …", "…")
        lines = [*lines[:rows][:-1], last]
    style = "" if first.rule.is_note else "$text-warning"
    shown = [Content.styled(margin + line, style) for line in lines[:rows]]
    if len(checks) > 1 or first.more:
        shown[-1] = Content.assemble(shown[-1], ("   " + key, "$foreground-muted"))
    shown += [Content("")] * (rows - len(shown))
    return Content("\n").join(shown)


def every_check(view: PlanView, settings: Settings, width: int) -> Content:
    """Every check and note of the marked week with its whole arithmetic, and what holds beside them."""
    week = view.week
    lines: list[Content] = []
    for check in week.checks:
        style = "bold $foreground-muted" if check.rule.is_note else "bold $text-warning"
        kind = "note" if check.rule.is_note else "check"
        lines.append(Content.styled(f"{check.rule} ({kind})", style))
        lines += [Content(line) for line in wrap(f"{check.words} {check.more}".strip(), width)]
        lines.append(Content(""))
    if not week.checks:
        lines += [Content("No check has anything to say of this week."), Content("")]
    lines += [Content(f"{part}") for part in wide_week_parts(week_facts(week, settings), settings)]
    cap = cap_words([one.volume for one in view.near[: view.place + 1]], settings)
    lines += [Content(line) for line in wrap(f"{cap[0].upper()}{cap[1:]}.", width)]
    lines += _kept(view, settings, width)
    said = "A check says its numbers and forbids nothing; a cap is a convention of planning."
    lines += [Content(""), *(Content.styled(line, "$foreground-muted") for line in wrap(said, width))]
    return Content("\n").join(lines)


def _kept(view: PlanView, settings: Settings, width: int) -> list[Content]:
    """How this week, and the last eight, went beside the plan; nothing of a week that is all ahead."""
    lines: list[Content] = []
    if this := adherence_words(adherence(view.week, view.record), settings):
        lines += [Content(""), *(Content(line) for line in wrap(f"As planned: {this}.", width))]
    over = adherence_over(view.weeks, view.record)
    if over is not None:
        lines.append(Content(""))
        for sentence in adherence_sentences(over, settings):
            lines += [Content(line) for line in wrap(sentence, width)]
    return lines


def week_and_goal(
    view: PlanView, ahead: Ahead | None, settings: Settings, width: int, columns: Columns
) -> Content:
    """The marked week in one line, and what lies before the goal in another."""
    week, label = view.week, 14 if columns.wide else 12
    facts = week_facts(week, settings)
    parts = wide_week_parts(facts, settings) if columns.wide else week_parts(facts, settings)
    if week.mark is not None:
        parts.append(f"{week.mark} week")
    said = ("   " if columns.wide else " · ").join(parts)
    if settings.ascii:
        said = said.replace("✓", "ok").replace("·", "-")
    margin = "  " if columns.wide else " "
    name = f"{margin}{short_week(week.starts)}"
    lines = [_labelled(name, said, label, width)]
    kept = adherence_words(adherence(week, view.record), settings) if week.last_day < view.today else ""
    if kept:
        lines.append(_labelled(f"{margin}as planned", kept, label, width))
    elif ahead is not None:
        lines.append(
            _labelled(f"{margin}ahead", ahead_words(ahead, settings, wide=columns.wide), label, width)
        )
    elif week.last_day >= view.today:
        chain = [one.volume for one in view.near[: view.place + 1]]
        lines.append(_labelled(f"{margin}cap", cap_words(chain, settings), label, width))
    return Content("\n").join([*lines, *[Content("")] * (2 - len(lines))])


def _labelled(name: str, said: str, label: int, width: int) -> Content:
    return Content.assemble((f"{name:<{label}}", "$foreground-muted"), cut(said, width - label - 1))
