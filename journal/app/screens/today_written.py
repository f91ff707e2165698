"""The list of what was written today and yesterday, as styled text."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from textual.content import Content

from journal.app.plain import cut, padded
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
from journal.workflows.today.day import TodayPage

if TYPE_CHECKING:
    from journal.workflows.today.long_game import LongGame

SORT = 8
LABEL = 17
WIDE = 50


def written(page: TodayPage, settings: Settings, width: int, rows: int, chosen: int | None) -> Content:
    """Today's and yesterday's entries, newest first, as many as fit around the chosen one, None for none."""
    lines = [Content.styled("Written, today and yesterday", "bold")]
    if not page.written:
        lines.append(Content.styled("nothing yet", "$foreground-muted"))
    first = max(0, (chosen or 0) + 2 - max(2, rows))
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
    if page.plan is not None and page.plan.long_game is not None and width >= WIDE:
        game = _long_game(page.plan.long_game, settings, page.today, width)
        lines += game if len(lines) + len(game) <= rows else []
    return Content("\n").join(lines)


def _long_game(game: LongGame, settings: Settings, today: date, width: int) -> list[Content]:
    """Where there is room for it: then beside now."""
    from journal.workflows.today.long_game import long_game_lines

    said = long_game_lines(game, settings, today)
    texts = [(padded(label, LABEL), cut(words, width - LABEL)) for label, words in said]
    return [
        Content(""),
        Content.styled("The long game", "bold"),
        *(Content.assemble((label, "$foreground-muted"), words) for label, words in texts),
    ]


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
