"""The list of what was written today and yesterday, as styled text."""

from __future__ import annotations

from textual.content import Content

from journal.app.plain import cut
from journal.entry.describing import MOMENT_WORDS, describe, describe_all
from journal.model.days import weekday
from journal.model.entries import (
    CareTaken,
    CrossTraining,
    DayNote,
    Entry,
    PainScore,
    Run,
    StrengthSession,
    WarningSign,
)
from journal.model.settings import Settings
from journal.model.units import duration, exact_distance, pace
from journal.workflows.today import TodayPage

SORT = 8


def written(page: TodayPage, settings: Settings, width: int, rows: int, chosen: int) -> Content:
    """Today's and yesterday's entries, newest first, as many as fit around the chosen one."""
    lines = [Content.styled("Written, today and yesterday", "bold")]
    if not page.written:
        return Content("\n").join([*lines, Content.styled("nothing yet", "$foreground-muted")])
    first = max(0, chosen + 2 - max(2, rows))
    for place, entry in list(enumerate(page.written))[first : first + max(1, rows - 1)]:
        mark = "›" if not settings.ascii else ">"
        clock = getattr(entry, "time", None)
        when = f"{weekday(entry.day)} " if entry.day != page.today else "    "
        at = "" if width < 50 else f"{clock:%H:%M}  " if clock is not None else " " * 7
        sort, details = _entry_words(entry, page, settings)
        text = cut(f"{when}{at}{sort:<{SORT}} {details}", width - 2)
        style = "bold" if place == chosen else "" if entry.day == page.today else "$foreground-muted"
        lines.append(
            Content.assemble((f"{mark} " if place == chosen else "  ", "bold $accent"), (text, style))
        )
    return Content("\n").join(lines)


def _entry_words(entry: Entry, page: TodayPage, settings: Settings) -> tuple[str, str]:
    """What sort of entry, and its numbers in few words."""
    if isinstance(entry, PainScore):
        place = "" if entry.front or entry.place is None else f", {entry.place.words}"
        return "pain", f"{entry.knee} {entry.score}, {MOMENT_WORDS[entry.moment]}{place}{_quoted(entry.note)}"
    if isinstance(entry, CareTaken):
        return "care", f"{entry.care}{_quoted(entry.note)}"
    if isinstance(entry, DayNote):
        return "note", entry.note
    if isinstance(entry, WarningSign):
        return "sign", entry.sign.words
    if isinstance(entry, StrengthSession):
        line = describe_all([entry, *page.sets.get(entry.uid, ())], settings, entry.day)[0]
        _, *parts = line.split(" · ")
        day = next(at for at, part in enumerate(parts) if part.startswith("today"))
        return "strength", " · ".join((*parts[:day], *parts[day + 1 :]))
    if not isinstance(entry, Run | CrossTraining):
        return "", describe(entry, settings, entry.day)
    amounts = []
    if entry.distance_m is not None:
        amounts.append(exact_distance(entry.distance_m, settings.unit))
    if entry.duration_s is not None:
        amounts.append(duration(entry.duration_s))
    if isinstance(entry, CrossTraining):
        return cut(entry.activity, 12), " · ".join(amounts) + _quoted(entry.note)
    if entry.distance_m and entry.duration_s and entry.distance_m >= 1:
        amounts.append(pace(entry.distance_m, entry.duration_s, settings.unit))
    return "run", " · ".join([str(entry.kind), *amounts]) + _quoted(entry.note)


def _quoted(note: str) -> str:
    return f" “{note}”" if note else ""
