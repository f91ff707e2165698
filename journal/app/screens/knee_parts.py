"""The parts of the Knee screen beside the strip, as styled lines of a given width."""

from __future__ import annotations

from collections.abc import Sequence
from math import trunc
from textwrap import wrap

from textual.content import Content

from journal.app.plain import cut, padded
from journal.app.screens.knee_strip import MUTED, NAMES, legend, score_style
from journal.app.themes import GUIDE_STYLES
from journal.app.widgets.lines import marked_row
from journal.charts.palette import glyphs_of
from journal.model.days import short_day, weekday
from journal.model.entries import WarningSign
from journal.model.review import Pattern, RunVerdict
from journal.model.settings import Settings
from journal.model.units import distance, exact_distance
from journal.model.words import printable
from journal.rules.because import NOT_THE_CAUSE, pattern_words
from journal.rules.lag import LagDay
from journal.rules.pattern import JUMPS_FOR_COUNTS
from journal.rules.trend import Course, Stretch, Trend
from journal.workflows.knee import words
from journal.workflows.knee.view import KneeView
from journal.workflows.today.guide import sign
from journal.workflows.today.words import sign_line

Span = tuple[str, str]
COURSE_STYLES = {Course.CALMER: "$text-success", Course.SAME: MUTED, Course.UP: "$text-warning", None: MUTED}
NO_SCORES = "No score of this knee in these days: p logs one, m asks for this morning's."
HOW_TO_KEEP = "n, flare: and what it was"
NO_RUNS = "No run in these days: Z shows more of them, r logs a run."


def head_lines(
    view: KneeView, settings: Settings, width: int, rows: int, standing: Sequence[WarningSign] = ()
) -> list[Content]:
    """Which knee and days; below at most `rows` of what matters most.

    A warning sign that stands comes first of all, the long game next on a bad day.
    """
    margin = "  " if width >= 100 else " "
    name = f"{view.knee.capitalize()} knee, {words.span_words(view)}"
    note = legend(view, settings, width)
    gap = " " * max(2, width - 2 * len(margin) - len(name) - len(note))
    first = Content.assemble((f"{margin}{name}", "bold"), (f"{gap}{cut(note, width - len(name) - 4)}", MUTED))
    recent = view.recent
    trend = words.trend_sentence(recent.against_before, settings, short=width < 100)
    said: list[Span] = [(trend, "bold")]
    then = words.then_sentence(recent.against_then, settings)
    answers = words.answers_sentence(view.shown, words.span_words(view), width - 2 * len(margin))
    game = words.long_game(recent, settings)
    if then and width >= 100:
        said.append((then, ""))
    said += [(answers, ""), (game, "$text-accent")]
    if game and words.on_a_bad_day(recent):
        said.insert(0, said.pop())
    said = [(f"{sign_line(each)} !", "bold $text-error") for each in standing[-1:]] + said
    kept = [(text, style) for text, style in said if text][:rows]
    return [
        first,
        *(Content.styled(margin + cut(text, width - 2 * len(margin)), style) for text, style in kept),
    ]


def day_line(view: KneeView, settings: Settings, width: int) -> Content:
    """The marked day: what was recorded, and its run."""
    margin = "  " if width >= 100 else " "
    said = words.day_words(view, short=width < 100)
    parts: list[Span] = [(f"{margin}{words.day_name(view)}  ", "bold"), (said, "")]
    verdict = view.verdict
    if verdict is not None:
        answer = f"{sign(verdict.answer, settings)} {verdict.answer.words}"
        parts += [
            (f"  {verdict.run.kind}{_metres(verdict, settings)} ", ""),
            (answer, GUIDE_STYLES[verdict.answer]),
        ]
    return Content.assemble(*((printable(text), style) for text, style in parts))


def _metres(verdict: RunVerdict, settings: Settings) -> str:
    metres = verdict.run.distance_m
    return "" if metres is None else f" {exact_distance(metres, settings.unit)}"


# The runs


def run_lines(view: KneeView, settings: Settings, rows: int) -> list[Content]:
    """The head and `rows` - 1 runs around the marked day, the newest on top."""
    verdicts = view.shown.verdicts
    if not verdicts:
        return [Content.styled(f"  {NO_RUNS}", MUTED)]
    head = f"  {'run':<21}{settings.unit:>5} before while hour next guide       from"
    marked = view.verdict
    at = next((n for n, verdict in enumerate(verdicts) if verdict is marked), None)
    if at is None:
        at = max(0, sum(verdict.run.day <= view.cursor for verdict in verdicts) - 1)
    count = rows - 1
    top = min(len(verdicts) - 1, max(at + count // 2, count - 1))
    shown = [verdicts[n] for n in range(top, top - count, -1) if n >= 0]
    lines = [Content.styled(head, MUTED)]
    return lines + [_run_line(v, view, settings, marked=v is marked) for v in shown]


def _run_line(verdict: RunVerdict, view: KneeView, settings: Settings, *, marked: bool) -> Content:
    run = verdict.run
    own = next((found for found in verdict.scores if found.knee is view.knee), None)
    scores = (None,) * 4 if own is None else (own.before, own.during, own.within, own.next_morning)
    cursor = glyphs_of(settings).cursor if marked else " "
    kilometres = "–" if run.distance_m is None else distance(run.distance_m, settings.unit).split()[0]
    name = f" {cursor}{weekday(run.day)} {short_day(run.day):<7}{padded(run.kind, 9)}"
    parts: list[Span] = [(f"{name:<23}{kilometres:>5}", "bold" if marked else "")]
    for score, cells in zip(scores, (5, 7, 5, 5), strict=True):
        style = MUTED if score is None else score_style(score, settings)
        parts.append((f"{'–' if score is None else score:>{cells}}", style))
    answer = f"{sign(verdict.answer, settings)} {verdict.answer.words}"
    parts.append((f"  {answer:<11}", GUIDE_STYLES[verdict.answer]))
    begins = "" if run.pain_from_m is None else distance(run.pain_from_m, settings.unit).split()[0]
    parts.append((f"{begins:>5}", MUTED))
    line = Content.assemble(*parts)
    return marked_row(line) if marked else line


# Calmer or not, moment by moment


def trend_lines(view: KneeView, settings: Settings, width: int) -> list[Content]:
    """A row a group of moments: mean and number of scores in three stretches of three weeks, and the word."""
    recent = view.recent
    rows = words.group_trends(recent, settings)
    if not rows:
        return []
    then = recent.against_then is not None
    before, now = recent.against_before.before, recent.against_before.now
    columns = [recent.then_first] if then else []
    columns += [before.first, now.first]
    head = f"  {'weeks from':<12}" + "".join(f"{short_day(day):<9}" for day in columns) + "last two"
    lines = [Content.styled(cut(head, width), MUTED)]
    for group, trend, first in rows:
        stretches = ([first] if then else []) + [trend.before, trend.now]
        cells = "".join(f"{_stretch(each):<9}" for each in stretches)
        name = f"  {NAMES[group][1]:<12}{cells}"
        lines.append(Content.assemble(name, (_course(trend), COURSE_STYLES[trend.course])))
    return [*lines, Content.styled(cut(f"  {words.trend_note(settings, width - 3)}", width), MUTED)]


def _stretch(stretch: Stretch | None) -> str:
    if stretch is None or stretch.mean is None:
        return "–"
    return f"{stretch.mean:.1f} ({stretch.entries})"


def _course(trend: Trend) -> str:
    if trend.course is None or trend.change is None:
        return "too few"
    if trend.course is Course.SAME:
        return f"{trunc(100 * trend.change) / 100:+.2f}"
    return f"{trend.change:+.1f} {trend.course}"


# What it answers to


def lag_lines(view: KneeView, width: int) -> list[Content]:
    """The run day and the three days after, averaged over the runs shown; the number of days in brackets."""
    shown = view.shown
    if not any(day.entries for day in shown.after[:-1]):
        return []
    cell = 1 + max(8, *(len(_lag(day)) for day in (*shown.after, *shown.mornings_after)))
    all_of_it = width >= 15 + 5 * cell
    names = ["run day", "day 1", "day 2", "day 3", *(["other days"] if all_of_it else [])]
    head = f"  {'after a run':<12}" + "".join(f"{name:<{cell}}" for name in names)
    lines = [Content.styled(cut(head, width), MUTED)]
    for name, days in (("worst", shown.after), ("morning", shown.mornings_after)):
        if any(day.entries for day in days[:-1]):
            kept = days if all_of_it else days[:-1]
            lines.append(Content(f"  {name:<12}" + "".join(f"{_lag(day):<{cell}}" for day in kept)))
    return lines


def _lag(day: LagDay) -> str:
    return f"{'–' if day.mean is None else f'{day.mean:.1f}'} ({day.entries})"


def flare_lines(view: KneeView, width: int, rows: int) -> list[Content]:
    """How often 3 or more, by moment and activity; what flared least goes where there is no room.

    Below it the runner's own list.
    """
    shown = view.shown
    if not shown.by_group:
        return [Content.styled(f"  {cut(NO_SCORES, width - 4)}", MUTED)]
    said = [f"{each.what} {each.flares} of {each.scores}" for each in shown.by_activity] or ["none"]
    kept = view.recent.kept
    own = _told("your list", " · ".join(kept) or HOW_TO_KEEP, width, 2 if kept else 1)
    if rows <= len(own):
        own = []
    while len(said) > 1 and len(wrap(" · ".join(said), width - 15)) > rows - len(own):
        said.pop()
    return [*_told("3 or more", " · ".join(said), width, rows - len(own)), *own]


def onset_lines(view: KneeView, settings: Settings, width: int, rows: int) -> list[Content]:
    """Where the pain begins, then and now."""
    return _told("begins", words.onset_sentence(view.shown, settings), width, rows)


def pattern_lines(pattern: Pattern | None, width: int, rows: int, *, on_a_key: bool = False) -> list[Content]:
    """The runner's own pattern in words, with its two caveats (RULES.md 6); before it is read, its key."""
    if pattern is None:
        key = "tab counts them: those after jumps, and the others"
        return _told("your weeks", key if on_a_key else "", width, 1)
    caveat = f" {NOT_THE_CAUSE}" if pattern.jump_weeks >= JUMPS_FOR_COUNTS else ""
    return _told("your weeks", f"{pattern_words(pattern)}{caveat}", width, rows)


def elsewhere_lines(view: KneeView, width: int) -> list[Content]:
    """Scores at other places: counted, and said not to be what the rules are for."""
    return _told("elsewhere", words.elsewhere_sentence(view.shown), width, 1)


def _told(name: str, said: str, width: int, rows: int) -> list[Content]:
    """Words beside their name, in at most so many lines; nothing where there are none."""
    if not said:
        return []
    lines = wrap(printable(said), max(20, width - 15))
    if len(lines) > rows:
        lines = [*lines[: rows - 1], cut(" ".join(lines[rows - 1 :]), max(20, width - 15))]
    return [
        Content.assemble((f"  {name if n == 0 else '':<11}", MUTED), line) for n, line in enumerate(lines)
    ]
