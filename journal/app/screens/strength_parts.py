"""The parts of the Strength screen as styled lines: its head, a row an exercise, what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import time

from textual.content import Content

from journal.app.plain import cut, padded
from journal.app.plain_signs import key_name
from journal.app.widgets.lines import marked_row
from journal.charts.palette import Glyphs, glyphs_of
from journal.model.days import long_day, short_day, weekday
from journal.model.entries import ExerciseSet
from journal.model.settings import Settings
from journal.model.units import duration
from journal.model.vocabulary import Side
from journal.workflows.strength.day import SessionView
from journal.workflows.strength.rows import Row, of_side, step_words
from journal.workflows.strength.ticking import counted_sets, minutes_since
from journal.workflows.strength.words import load_words, set_words, sets_words

BEGIN = (
    "General exercises for hip, knee and calf, no prescription: show a physio",
    "which of them you do, and how. space ticks a set, N names another one.",
    "Or in words:  : strength split squat 3x10 12kg",
)
Span = tuple[str, str]
MUTED = "$foreground-muted"
UNDER = "bold reverse $accent"
PAIN_CELLS = 5


def head_lines(view: SessionView, now: time, width: int) -> list[Content]:
    """What session it is and how far it is; how it came to be."""
    return [Content.assemble((f"  {cut(_title(view, now), width - 4)}", "bold")), *_below(view, width)]


def _title(view: SessionView, now: time) -> str:
    planned = counted_sets(view.done + view.left)
    counted = f"{view.done} of {planned}" if view.left else planned
    named = f"Strength {view.name}".strip()
    if view.session is None:
        return f"{named} · {long_day(view.day)} · not begun" + (f" · {planned}" if view.left else "")
    said = [named, long_day(view.day), counted]
    if view.session.effort is not None:
        said.append(f"effort {view.session.effort:g}")
    if view.session.duration_s is not None:
        said.append(duration(view.session.duration_s))
    elif view.todays and (minutes := minutes_since(view.session, now)):
        said.append(f"{minutes} min since the first")
    return " · ".join(said)


def _below(view: SessionView, width: int) -> list[Content]:
    if view.starting and not view.done:
        return [Content.styled(f"  {cut(line, width - 4)}", MUTED) for line in BEGIN]
    if not view.todays:
        words = (
            "An older session, to look at and to correct.  [ ] before, after   t today   y repeat it today"
        )
    elif view.planned is not None and view.repeats is None:
        words = f"Planned today in {view.planned.plan}; the first time."
    elif view.repeats is not None:
        last = view.repeats
        took = "" if last.duration_s is None else f" · {last.duration_s / 60:.0f} min"
        effort = "" if last.effort is None else f" · effort {last.effort:g}"
        named = f"Last time {last.name}".rstrip()
        if view.planned is not None:
            named = f"Planned today. {named}"
        words = f"{named} · {weekday(last.day)} {short_day(last.day)}{took}{effort}"
        before = "   [ the sessions before"
        words += before if len(words + before) <= width - 4 else ""
    else:
        words = "Nothing to go by yet: the next time today's sets stand beside."
    note = view.session.note if view.session is not None else ""
    lines = [words, *([f"“{note}”"] if note else [])]
    return [Content.styled(f"  {cut(line, width - 4)}", MUTED) for line in lines]


def table_head(width: int) -> Content:
    """The names of the columns."""
    name, last, today = columns(width)
    return Content.styled(f"   {'exercise':<{name}}{'last time':<{last}}{'today':<{today}}pain", MUTED)


def columns(width: int) -> tuple[int, int, int]:
    """Cells for the exercise, for last time and for today; the rest is for pain."""
    room = width - 3 - PAIN_CELLS
    name, last = min(30, max(12, room * 31 // 100)), min(36, max(12, room * 28 // 100))
    return name, last, max(10, room - name - last)


def row_line(
    row: Row, view: SessionView, settings: Settings, width: int, *, mark: ExerciseSet | None, marked: bool
) -> Content:
    """One exercise; of the marked row `mark` is the set under the cursor, stored or coming."""
    glyphs = glyphs_of(settings)
    name, last, today = columns(width)
    cursor = glyphs.cursor if marked else " "
    left_out = view.todays and not row.to_do
    before = Content.styled(padded(_last_words(row, view), last), MUTED)
    if left_out and not row.done:
        cells = Content.styled(padded("left out today, S takes it in", today), MUTED)
    else:
        cells = _fitted(row, glyphs, mark if marked else None, today)
    style = "bold" if marked else MUTED if left_out or (view.todays and not row.left and row.aim) else ""
    line = Content.assemble(
        (f" {cursor} ", "bold $accent"), (padded(row.exercise.name, name), style), before, cells, _pain(row)
    )
    return marked_row(line) if marked else line


def _last_words(row: Row, view: SessionView) -> str:
    if not row.last:
        return f"plan {sets_words(row.planned)}" if row.planned else "–" if view.todays else ""
    day = row.last[0].day
    by = view.repeats.day if view.repeats is not None else None
    return sets_words(row.last) + (f" · {short_day(day)}" if day != by else "")


def _fitted(row: Row, glyphs: Glyphs, mark: ExerciseSet | None, cells: int) -> Content:
    """Today's sets in so many cells: without their loads where there is no room, else counted."""
    for loads in (True, False):
        line = Content("  ").join(_sides(row, glyphs, mark, loads=loads))
        if line.cell_length < cells:
            return Content.assemble(line, " " * (cells - line.cell_length))
    counted = f"{len(row.done)} done" + (f", {row.left} to do" if row.left else "")
    return Content(padded(counted, cells))


def _sides(row: Row, glyphs: Glyphs, mark: ExerciseSet | None, *, loads: bool) -> list[Content]:
    """Today's sets by side, a dot for each that last time had more; what is under the cursor in brackets."""
    sides: list[Content] = []
    for side in row.sides:
        done, missing = of_side(row.done, side), max(0, row.missing(side)) if row.to_do else 0
        cells = [_cell(one, under=mark is not None and one.key == mark.key) for one in done]
        coming = [mark] if mark is not None and mark.key is None and side is row.next_side else []
        for one in coming:
            # Beyond last time there is room for one more, not a set that waits to be done.
            cells.append((f"[{_short(one)}]" if missing or not row.aim else "[+]", UNDER))
            missing -= 1
        cells += [(glyphs.blank, MUTED)] * missing
        load = _other_load(of_side(row.last, side), [*done, *coming]) if loads else ""
        if cells:
            named = [] if side is Side.BOTH else [(f"{side[0].upper()}", MUTED)]
            words = [*named, *cells, *([(load, "")] if load else [])]
            sides.append(Content(" ").join(Content.styled(*word) for word in words))
    return sides


def _cell(one: ExerciseSet, *, under: bool) -> Span:
    return (f"[{_short(one)}]", UNDER) if under else (_short(one), "bold")


def _short(one: ExerciseSet) -> str:
    """A set's amount in the fewest cells: `10`, `30s`, `5x10s`."""
    held = "" if one.hold_s is None else f"{one.hold_s:g}s"
    if one.reps is None:
        return held or "ok"
    return f"{one.reps}x{held}" if held else str(one.reps)


def _other_load(last: Sequence[ExerciseSet], today: Sequence[ExerciseSet]) -> str:
    """Today's loads where they are not those of last time."""
    before = {load_words(one) for one in last}
    now = list(dict.fromkeys(load_words(one) for one in today))
    if before and set(now) <= before:
        return ""
    return "/".join(load or "no load" for load in now) if before else "/".join(filter(None, now))


def _pain(row: Row) -> Span:
    hurt = [one for one in row.done if one.pain is not None]
    if not hurt:
        return " " * PAIN_CELLS, ""
    worst = max(hurt, key=lambda one: one.pain or 0)
    knee = f" {worst.pain_knee[0].upper()}" if worst.pain_knee else ""
    return padded(f"{worst.pain}{knee}", PAIN_CELLS), "$text-warning" if (worst.pain or 0) > 2 else MUTED


def hint_lines(
    row: Row | None, mark: ExerciseSet | None, view: SessionView, settings: Settings, width: int
) -> list[Content]:
    """What space would tick, or which set is under the cursor; and what else there is to do."""
    if row is None or mark is None:
        return [Content.styled("  No exercise yet: N adds one by its name.", MUTED), Content("")]
    room, step = width - 4, f"+ - {step_words(mark)}"
    if mark.key is not None:
        told = [f"set {mark.position}: {row.exercise.name}, {set_words(mark)}"]
        told += [] if mark.effort is None else [f"effort {mark.effort:g}"]
        told += [] if mark.pain is None else [f"pain {mark.pain} {mark.pain_knee or ''}".rstrip()]
        told += [f"“{mark.note}”"] if mark.note else []
        first, keys = " · ".join(told), f"⏎ edit   d remove   {step}   → the next set"
    else:
        at, last = len(of_side(row.done, mark.side)) + 1, of_side(row.last, mark.side)
        sets = len(of_side(row.aim, mark.side))
        of = f" of {sets}" if at <= sets else ""
        first = f"Next: {row.exercise.name}, set {at}{of}: {set_words(mark)}"
        if at <= len(last) and set_words(last[at - 1]) != set_words(mark):
            first += f" (last time {set_words(replace(last[at - 1], side=Side.BOTH))})"
        hints = dict(view.planned.hints) if view.planned else {}
        if row.exercise.name in hints:
            first += f"   plan {hints[row.exercise.name]}"
        end = "   f the end" if view.session is not None and not view.left else ""
        keys = f"space tick   ⏎ other numbers   {step}{end}"
    if view.todays and view.all_done and mark.key is None:
        whole = "the plan" if view.planned else "last time"
        keys = f"All of {whole} is done: ⏎ how hard it was   space or e: one more set"
    keys = key_name(keys, ascii_only=settings.ascii)
    return [Content(f"  {cut(first, room)}"), Content.styled(f"  {cut(keys, room)}", MUTED)]
