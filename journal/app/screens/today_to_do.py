"""What the day still wants, each with its key, and what is planned next: a list on the Today screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from journal.app.plain import cut, padded
from journal.app.plain_signs import key_name
from journal.model.days import short_week, weekday
from journal.model.plan_vocabulary import Sort
from journal.model.settings import Settings
from journal.model.units import distance
from journal.model.vocabulary import Moment, Rhythm
from journal.workflows.today.day import TodayPage
from journal.workflows.today.missing import MorningMissing, RunMissing, to_do_items
from journal.workflows.today.words import session_words

if TYPE_CHECKING:
    from journal.model.plan import PlannedSession
    from journal.workflows.today.planned import TodayPlan

MUTED = "$foreground-muted"
MOMENTS = {Moment.DURING_RUN: "while running", Moment.AFTER_RUN: "within an hour"}
WIDE = 45
COMING = 3


def to_do(page: TodayPage, settings: Settings, width: int, rows: int, chosen: int | None) -> Content:
    """What is still missing today, each with its key, in `rows`; `chosen` is the place of the marked one.

    The cell at the left of each line is the mark's.
    """
    lines: list[Content] = [Content.styled(" To do", "bold")]
    dot = "o" if settings.ascii else "○"
    first = max(0, (chosen or 0) + 2 - max(2, rows))
    for place, item in [*enumerate(to_do_items(page))][first:]:
        words, key = _words(item, page, settings, wide=width >= WIDE)
        lines.append(_line(f"{dot} {words}", key, width, settings, marked=place == chosen))
    if rest := _no_run(page, settings, wide=width >= WIDE):
        lines.append(Content.styled(f" {cut(rest, width - 1)}", MUTED))
    if len(lines) == 1:
        lines.append(Content.styled(" nothing is missing", MUTED))
    return Content("\n").join(lines)


def _words(
    item: MorningMissing | RunMissing | PlannedSession, page: TodayPage, settings: Settings, *, wide: bool
) -> tuple[str, str]:
    """What an item is called, and its key."""
    if isinstance(item, MorningMissing):
        knees = "both knees" if len(item.knees) > 1 else f"{item.knees[0]} knee"
        return f"{knees}, this morning", "m"
    if isinstance(item, RunMissing):
        return _lacks(item, wide=wide), "m"
    return _planned_words(item, page, settings, wide=wide), key_name("⏎", ascii_only=settings.ascii)


def _planned_words(session: PlannedSession, page: TodayPage, settings: Settings, *, wide: bool) -> str:
    """`long 5.5 km`, `strength A, 6 exercises`, with how long that took last time where there is room."""
    said = [session_words(session, settings)]
    last = page.plan.strength.get(session.uid) if page.plan else None
    if last is not None:
        said.append("1 exercise" if last.exercises == 1 else f"{last.exercises} exercises")
        if wide and last.duration_s is not None:
            said.append(f"last time {last.duration_s / 60:.0f} min")
    if session.note and wide:
        said.append(session.note)
    return " · ".join(said) if wide else ", ".join(said)


def _no_run(page: TodayPage, settings: Settings, *, wide: bool) -> str:
    """That today is a rest day after a run, or would be one."""
    ran_yesterday = any((page.today - verdict.run.day).days == 1 for verdict in page.verdicts)
    ran_today = any(verdict.run.day == page.today for verdict in page.verdicts)
    if settings.rhythm is not Rhythm.REST_DAY or not ran_yesterday or ran_today:
        return ""
    if page.plan is not None and any(one.sort is Sort.RUN for one in page.plan.to_do):
        return "No rest day since yesterday's run"
    return "No run today: a rest day after each run" if wide else "No run today: a rest day"


def _lacks(missing: RunMissing, *, wide: bool) -> str:
    """`Thu tempo: knee within an hour`: which scores of a run are not recorded."""
    names = [MOMENTS[moment] for moment in missing.moments]
    day = weekday(missing.run.day)
    if wide:
        return f"{day} {missing.run.kind}: {'knee ' * (len(names) == 1)}{' and '.join(names)}"
    return f"{day}: knee {names[0]}" if len(names) == 1 else f"{day} run: while, in an hour"


def _line(words: str, key: str, width: int, settings: Settings, *, marked: bool) -> Content:
    text = cut(words, width - 5 - len(key))
    mark = (">" if settings.ascii else "›") if marked else " "
    gap = " " * max(1, width - 3 - len(text) - len(key))
    return Content.assemble(
        (mark, "bold $accent"), (text, "bold" if marked else ""), gap, (key, "bold $accent")
    )


def coming(plan: TodayPlan, settings: Settings, width: int) -> Content:
    """The next planned sessions with their days; of the first of next week, what that week may go to."""
    lines = [Content.styled(" Next", "bold")]
    told = False
    for session in plan.coming[:COMING]:
        words = f" {weekday(session.day)} {session.day.day:<4}{padded(session_words(session, settings), 17)}"
        note, cap = session.note, plan.following.volume.cap_km
        if not told and plan.following.starts <= session.day <= plan.following.last_day and cap is not None:
            told = True
            note = f"{short_week(plan.following.starts)} may go to {distance(cap * 1000, settings.unit)}"
        lines.append(Content.assemble(words, (cut(note, width - len(words)), MUTED)))
    return Content("\n").join(lines)
