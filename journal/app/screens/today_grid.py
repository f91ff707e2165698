"""The week's grid on the Today screen: seven days, what was done of what was planned, each knee's worst."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from journal.app.plain import padded
from journal.app.themes import GUIDE_STYLES
from journal.model.days import short_week, weekday
from journal.model.plan_vocabulary import PlanState, Sort
from journal.model.settings import Settings
from journal.model.units import distance, exact_distance
from journal.model.vocabulary import Knee
from journal.workflows.today.day import DayCell, TodayPage
from journal.workflows.today.guide import sign
from journal.workflows.today.words import amount_words, session_name, session_words

if TYPE_CHECKING:
    from journal.workflows.plan.days import DayItem
    from journal.workflows.today.planned import TodayPlan

MARGIN = "  "
MUTED = "$foreground-muted"
Text = tuple[str, str]
"""Words and their style."""

Line = list[Text]


def week_grid(page: TodayPage, settings: Settings, width: int) -> Content:
    """The week's seven days: what was done or is planned, the guide's answer, each knee's worst."""
    wide = width >= 100
    head = 16 if wide else 14
    cell = (width - 2 - head) // 7
    rows: list[Content] = []
    title: Line = [(f"{MARGIN}{short_week(page.running.starts)}".ljust(head), "bold")]
    for day in page.cells:
        here = day.day == page.today
        marker = (">" if settings.ascii else "▸") if here else " "
        style = "bold $accent" if here else ("" if day.day < page.today else MUTED)
        title.append((padded(f"{marker}{weekday(day.day)} {day.day.day}", cell), style))
    rows.append(Content.assemble(*title))
    said: list[tuple[str, list[Text]]] = []
    if page.plan is None:
        said.append(("run", [_kind(day, cell) for day in page.cells]))
        said.append(("amount", [_amount(day, settings) for day in page.cells]))
    elif wide:
        said.append(("planned", [_planned(page.plan, day, settings, cell) for day in page.cells]))
        said.append(("done", [_done(page.plan, day, settings, cell) for day in page.cells]))
    else:
        said.append(("session", [_session(page.plan, day, cell) for day in page.cells]))
        said.append(("amount", [_of_session(page.plan, day, settings, cell) for day in page.cells]))
    if wide or page.plan is None:  # on a narrow screen the last answer stands below
        said.append(("guide", [_guide(day, settings, cell) for day in page.cells]))
    if wide:
        for knee in page.knees:
            said.append((f"worst, {knee}", [_worst(day, page, settings, (knee,)) for day in page.cells]))
    else:
        name = "worst L · R" if len(page.knees) == 2 else f"worst {page.knees[0]}"
        said.append((name, [_worst(day, page, settings, page.knees) for day in page.cells]))
    rows += [_row(name, head, cell, page, texts) for name, texts in said]
    return Content("\n").join(rows)


def _row(name: str, head: int, cell: int, page: TodayPage, texts: list[Text]) -> Content:
    parts: Line = [(f"{MARGIN}{name}".ljust(head), MUTED)]
    for day, (text, style) in zip(page.cells, texts, strict=True):
        here = "on $accent 12%" if day.day == page.today else ""
        # The blank before the next day's text keeps them apart, so this one may use its last cell.
        parts.append((padded(f" {text}", cell + 1)[:-1], f"{style} {here}".strip()))
    return Content.assemble(*parts)


def _kind(day: DayCell, cell: int) -> Text:
    names = [*(str(run.kind) for run in day.runs), *(cross.activity for cross in day.cross)]
    names += ["strength"] * bool(day.strength)
    words = " + ".join(names)
    return (words if len(words) < cell or len(names) < 2 else f"{names[0]} +{len(names) - 1}"), ""


def _amount(day: DayCell, settings: Settings) -> Text:
    metres = [run.distance_m for run in day.runs if run.distance_m is not None]
    if len(day.runs) == 1 and metres:
        return exact_distance(metres[0], settings.unit), ""
    if metres:
        return distance(sum(metres), settings.unit), ""
    took = [*(run.duration_s for run in day.runs), *(cross.duration_s for cross in day.cross)]
    took += [session.duration_s for session in day.strength]
    seconds = sum(each for each in took if each is not None)
    return (f"{seconds / 60:.0f} min" if seconds else ""), ""


def _guide(day: DayCell, settings: Settings, cell: int) -> Text:
    if not day.verdicts:
        return "", ""
    answer = day.verdicts[-1].answer
    words = f"{sign(answer, settings)} {answer.words}"
    fits = len(words) < cell
    return words if fits else words.replace("step back", "back"), GUIDE_STYLES[answer]


def _worst(day: DayCell, page: TodayPage, settings: Settings, knees: tuple[Knee, ...]) -> Text:
    if day.day > page.today:
        return "", ""
    missing = "?" if day.day == page.today else "–"
    scores = [day.worst.get(knee) for knee in knees]
    if all(score is None for score in scores):
        return " · ".join([missing] * len(knees)), MUTED
    highest = max(score for score in scores if score is not None)
    style = "$text-error" if highest > settings.guide_red else ""
    if settings.guide_green < highest <= settings.guide_red:
        style = "$text-warning"
    return " · ".join(missing if score is None else str(score) for score in scores), style


# With a plan


def _session(plan: TodayPlan, day: DayCell, cell: int) -> Text:
    """What the day holds in the fewest words, a run first."""
    items = sorted(plan.items(day.day), key=lambda item: item.shown.sort is not Sort.RUN)
    names = [_short_name(item) for item in items]
    words = " + ".join(names)
    if len(words) >= cell and len(names) > 1:
        more = f" +{len(names) - 1}"
        words = names[0][: cell - 1 - len(more)].rstrip() + more
    return words, _style(items)


def _short_name(item: DayItem) -> str:
    return "strength" if item.shown.sort is Sort.STRENGTH else session_name(item.shown)


def _style(items: list[DayItem]) -> str:
    """What was done stands out; what is to come, was skipped or missed does not."""
    return "" if any(item.state is PlanState.DONE for item in items) else MUTED


def _of_session(plan: TodayPlan, day: DayCell, settings: Settings, cell: int) -> Text:
    """How much of it was done, else how much is planned, else what became of it."""
    items = [item for item in plan.items(day.day) if item.shown.sort is not Sort.REST]
    mark = _mark(settings)
    if any(item.state is PlanState.DONE for item in items):
        amount, _ = _amount(day, settings)
        forms = (f"{mark} {amount}", f"{mark}{amount}", amount) if amount else (mark,)
        return next((form for form in forms if len(form) < cell), forms[-1]), ""
    for item in sorted(items, key=lambda item: item.shown.sort is not Sort.RUN):
        gone = item.state is not PlanState.PLANNED
        return (str(item.state) if gone else amount_words(item.shown, settings)), MUTED
    return "", ""


def _planned(plan: TodayPlan, day: DayCell, settings: Settings, cell: int) -> Text:
    """What was or is planned for the day."""
    planned = [item.planned for item in plan.items(day.day) if item.planned is not None]
    words = " + ".join(session_words(one, settings) for one in planned)
    if len(words) >= cell:
        from journal.entry.planned_cells import Wording, day_cell

        words = day_cell(planned, settings.unit, cell - 1, Wording.LONG)
    return words, MUTED


def _done(plan: TodayPlan, day: DayCell, settings: Settings, cell: int) -> Text:
    """What was done, by its amount; what it was where that was not planned; else what became of the plan."""
    items = [item for item in plan.items(day.day) if item.shown.sort is not Sort.REST]
    done = [item for item in items if item.state is PlanState.DONE]
    if not done:
        gone = [str(item.state) for item in items if item.state is not PlanState.PLANNED]
        return (gone[0] if gone else ""), MUTED
    said = [words for item in done if (words := _done_words(item, settings))]
    words = " + ".join([_mark(settings), *said]).replace(" + ", " ", 1)
    if len(words) >= cell and len(said) > 1:
        words = f"{_mark(settings)} {said[0]} +{len(said) - 1}"
    return words, ""


def _done_words(item: DayItem, settings: Settings) -> str:
    planned = item.planned
    as_planned = planned is not None and (planned.sort, planned.kind) == (item.shown.sort, item.shown.kind)
    return (amount_words if as_planned else session_words)(item.shown, settings)


def _mark(settings: Settings) -> str:
    return "x" if settings.ascii else "✓"
