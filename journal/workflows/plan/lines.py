"""The plan as lines of text for the command line: its weeks as a table, one week whole, every check."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from textwrap import wrap

from journal.entry.describing import describe
from journal.entry.planned_cells import Wording, day_cell
from journal.entry.planned_lexicon import KIND_LETTERS, SHORT_ACTIVITIES
from journal.entry.planned_words import described
from journal.model.days import DAY, WEEKDAYS, long_day, short_day, short_week
from journal.model.entries import Run
from journal.model.plan import Plan
from journal.model.plan_vocabulary import GoalKind, PlanState, Sort
from journal.model.planning import Check, Match, PlanWeek, Record
from journal.model.settings import Settings
from journal.model.units import amount, exact_distance
from journal.model.words import printable
from journal.rules.inwords import counted, on
from journal.rules.plan_facts import week_facts, week_parts
from journal.workflows.plan.days import DayItem, day_items
from journal.workflows.plan.shown import Shown

WIDTH = 80
MARKS = {PlanState.PLANNED: "", PlanState.DONE: "✓", PlanState.SKIPPED: "–", PlanState.MISSED: "×"}

_NARROWEST, _LEAST, _WIDEST = 3, 5, 9  # cells of a day: of its name, of a run, of all that is shown
_NUMBERS = 5
_EDGES = 4 + 6 + 1 + 3 * (1 + _NUMBERS) + 2  # all of a line but its days and its check
_ASCII = str.maketrans(
    {"✓": "x", "–": "-", "×": "!", "·": "-", "…": "~", "“": '"', "”": '"', "▸": ">", "→": "->"}
)


def page(shown: Shown, settings: Settings, ahead: int) -> list[str]:
    """The title, the running week and so many ahead, and where more is to be had."""
    weeks, rest = shown.ahead[: ahead + 1], shown.ahead[ahead + 1 :]
    lines = [*title_lines(shown.sheet.plan, settings, shown.record.today), ""]
    lines += [*week_table(weeks, settings), *legend(weeks, settings)]
    more = []
    if rest:
        more.append(f"… and {len(rest)} more to {rest[-1].name}: journal plan --ahead {ahead + len(rest)}")
    if found := count_words(shown.ahead):
        more.append(f"{found} in all, in whole words: journal plan check")
    return lines + _signs(more, settings)


def title_lines(plan: Plan, settings: Settings, today: date) -> list[str]:
    """`Return to three runs · goal 10 km race, Sun 28 Feb 2027 · 14 weeks to go`; more where it is long."""
    name = printable(plan.name)
    aim = " · ".join(part for part in (goal_words(plan), _to_go(plan, today)) if part)
    line = f"{name} · {aim}" if aim else name
    return paragraphs([line] if len(line) <= WIDTH or not aim else [name, aim], settings)


def goal_words(plan: Plan) -> str:
    """`goal 10 km race, Sun 28 Feb 2027`, `goal 25 km a week`; "" without one."""
    if plan.goal is None and plan.goal_day is None:
        return ""
    far = "" if plan.goal_m is None else exact_distance(plan.goal_m, plan.goal_unit).replace(".0 ", " ")
    what = {GoalKind.RACE: f"{far} race", GoalKind.WEEK: f"{far} a week", None: far}[plan.goal].strip()
    day = long_day(plan.goal_day) if plan.goal_day else ""
    return f"goal {', '.join(part for part in (what, day) if part)}"


def _to_go(plan: Plan, today: date) -> str:
    if plan.goal_day is None:
        return ""
    days = (plan.goal_day - today).days
    if days < 0:
        return "over"
    if days < 14:
        return "today" if days == 0 else f"{counted(days, 'day')} to go"
    return f"{counted(days // 7, 'week')} to go"


# The table of the weeks


def week_table(weeks: Sequence[PlanWeek], settings: Settings) -> list[str]:
    """A line a week in at most 80 cells: starts, seven days, total, cap, room, the first check."""
    states = [short_check(week) for week in weeks]
    numbers = [
        (
            _number(week.total_km, settings, week.about),
            _number(week.volume.cap_km, settings),
            _room(week, settings),
        )
        for week in weeks
    ]
    room = WIDTH - _EDGES - max([5, *map(len, states)])
    cells = _cells(weeks, settings, room)
    widths = [max([_NARROWEST, *(len(row[place]) for row in cells)]) for place in range(7)]
    first = weeks[0].starts.weekday() if weeks else 0
    names = [WEEKDAYS[(first + place) % 7] for place in range(7)]
    head = ("plan", "cap", "room")
    lines = [_row("week", "", names, widths, head, "check")]
    lines += [
        _row(short_week(week.starts), short_day(week.starts), row, widths, three, state)
        for week, row, three, state in zip(weeks, cells, numbers, states, strict=True)
    ]
    return _signs(lines, settings)


def legend(weeks: Sequence[PlanWeek], settings: Settings) -> list[str]:
    """What the letters and signs in the table of these weeks mean, those that are in it."""
    items = [item for week in weeks for place in range(7) for item in _items(week, place)]
    kinds = {item.shown.kind for item in items}
    names = {item.shown.name for item in items if item.shown.sort is Sort.CROSS}
    states = {item.state for item in items}
    said = [f"{letter.upper()} {kind}" for letter, kind in KIND_LETTERS.items() if kind in kinds]
    said += ["+ strength"] if any(item.shown.sort is Sort.STRENGTH for item in items) else []
    said += [
        f"{short} {name or 'cross-training'}" for name, short in SHORT_ACTIVITIES.items() if name in names
    ]
    said += [f"{MARKS[state]} {state}" for state in PlanState if MARKS[state] and state in states]
    said += ["~ about"] if any(week.about for week in weeks) else []
    return (
        _signs(_wrapped(" · ".join(["all in " + settings.unit, "  ".join(said)]), "  "), settings)
        if said
        else []
    )


def short_check(week: PlanWeek) -> str:
    """The first check of a week in 14 cells, `easy week`, `ok`; "" where nothing is planned."""
    if week.checks:
        return week.checks[0].short
    if week.mark:
        return f"{week.mark} week"
    return "ok" if any(match.state is PlanState.PLANNED for match in week.matches) else ""


def _row(
    name: str, starts: str, days: Sequence[str], widths: Sequence[int], numbers: Sequence[str], state: str
) -> str:
    cells = " ".join(day.ljust(width) for day, width in zip(days, widths, strict=True))
    figures = "".join(f" {number:>{_NUMBERS}}" for number in numbers)
    line = f"{name:<4}{starts:>6} {cells}{figures}  "
    left = WIDTH - len(line)
    return (line + (state if len(state) <= left else f"{state[: left - 1]}…")).rstrip()


def _number(km: float | None, settings: Settings, about: bool = False) -> str:
    if km is None:
        return "–"
    return f"{'~' if about else ''}{amount(1000 * km, settings.unit):.1f}"


def _room(week: PlanWeek, settings: Settings) -> str:
    return _number(week.budget.left_km, settings) if week.budget.limit_km is not None else ""


def _cells(weeks: Sequence[PlanWeek], settings: Settings, room: int) -> list[list[str]]:
    """The seven days of each week, in columns as wide as there is room for; the widest gives way first.

    None gives way so far that a run is left without its number.
    """
    limits = [_WIDEST] * 7
    while True:
        cells = [[_cell(week, place, settings, limits[place]) for place in range(7)] for week in weeks]
        widths = [max([_NARROWEST, *(len(row[place]) for row in cells)]) for place in range(7)]
        widest = max(range(7), key=lambda place: widths[place])
        if sum(widths) + 6 <= room or widths[widest] <= _LEAST:
            return cells
        limits[widest] = widths[widest] - 1


def _cell(week: PlanWeek, place: int, settings: Settings, cells: int) -> str:
    items = _items(week, place)
    marks = [MARKS[item.state] for item in items]
    return day_cell([item.shown for item in items], settings.unit, cells, Wording.SHORT, marks)


def _items(week: PlanWeek, place: int) -> tuple[DayItem, ...]:
    return day_items(week, week.starts + place * DAY)


# One week, and the checks


def whole_week(week: PlanWeek, settings: Settings, record: Record) -> list[str]:
    """One week in whole words: each day, what became of it, what the week holds, every check."""
    lines = [f"{week.name} · {long_day(week.starts)} to {long_day(week.last_day)}"]
    if week.mark:
        lines[0] += f" · {week.mark} week"
    lines.append("")
    for place in range(7):
        day = week.starts + place * DAY
        here = [match for match in week.matches if match.planned.day == day]
        lines += [_session_line(match, settings) for match in here]
        lines += [
            f"{describe(entry, settings, record.today)} · not planned"
            for entry in week.others
            if entry.day == day
        ]
    if len(lines) == 2:
        lines.append("Nothing is planned in this week, and nothing was done.")
    lines += ["", " · ".join(week_parts(week_facts(week, settings), settings))]
    for check in week.checks:
        lines += ["", *check_lines(check)]
    return _signs([part for line in lines for part in (_wrapped(line, "") or [""])], settings)


def _session_line(match: Match, settings: Settings) -> str:
    said = described(match.planned, settings)
    if match.planned.moved_from:
        said += f" · from {on(match.planned.moved_from)}"
    if match.state is PlanState.SKIPPED:
        why = printable(match.planned.skipped or "")
        return f"{said} · skipped{f': {why}' if why else ''}"
    if match.state is PlanState.PLANNED:
        return said
    return f"{said} · {match.state}{_done_words(match, settings)}"


def _done_words(match: Match, settings: Settings) -> str:
    """How what was done differs from what was planned: ` on Wed 18 Nov`, `, 4.6 km`."""
    done, planned = match.done, match.planned
    if done is None:
        return ""
    said = "" if done.day == planned.day else f" on {on(done.day)}"
    if isinstance(done, Run) and done.distance_m and done.distance_m != planned.distance_m:
        said += f", {exact_distance(done.distance_m, settings.unit)}"
    return said


def check_lines(check: Check) -> list[str]:
    """A check or note in whole words, each line in 80 cells; the first names the rule."""
    called = f"{'note' if check.rule.is_note else 'check'}, {check.rule}: "
    return _wrapped(f"{called}{check.words} {check.more}".strip(), "  ")


def every_check(weeks: Iterable[PlanWeek], settings: Settings) -> list[str]:
    """Every check and note of these weeks in whole words, a heading a week; empty where there is none."""
    lines: list[str] = []
    for week in weeks:
        if week.checks:
            heading = f"{week.name}, from {long_day(week.starts)}"
            lines += [
                *([""] if lines else []),
                heading,
                *(one for each in week.checks for one in check_lines(each)),
            ]
    return _signs(lines, settings)


def nothing_to_say(weeks: Sequence[PlanWeek]) -> str:
    """What stands where no check speaks."""
    names = " to ".join(dict.fromkeys((weeks[0].name, weeks[-1].name)))
    return f"The checks have nothing to say about {names}."


def count_words(weeks: Iterable[PlanWeek]) -> str:
    """`6 checks and 1 note`; "" for none."""
    notes = [check.rule.is_note for week in weeks for check in week.checks]
    said = [counted(len(notes) - sum(notes), "check")] if len(notes) > sum(notes) else []
    return " and ".join([*said, *([counted(sum(notes), "note")] if any(notes) else [])])


def paragraphs(sentences: Iterable[str], settings: Settings) -> list[str]:
    """Sentences as lines of 80 cells, each beginning on a line of its own."""
    return _signs([line for sentence in sentences for line in _wrapped(sentence, "  ")], settings)


def _wrapped(line: str, indent: str) -> list[str]:
    return wrap(line, WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)


def _signs(lines: list[str], settings: Settings) -> list[str]:
    """The lines with signs that the settings ask for."""
    return [line.translate(_ASCII) for line in lines] if settings.ascii else lines
