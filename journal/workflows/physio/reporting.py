"""The page for the physio: gathered from the journal, made as HTML, Markdown or text, written to a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from journal.entry.describing import describe
from journal.model.days import long_day
from journal.model.entries import Entry
from journal.model.errors import JournalError
from journal.model.reading import shown
from journal.model.review import Pattern, RunVerdict, Week
from journal.model.settings import Settings
from journal.model.vocabulary import EpisodeKind, Guide, Knee
from journal.report.data import DayLine, FlagLine, Listed, NoteLine, Part, ReportData, RunLine, WeekLine
from journal.report.html import html_of
from journal.report.markdown import markdown_of
from journal.report.page import page_of
from journal.report.plain import text_of
from journal.rules.because import Because, because, pattern_words
from journal.rules.inwords import counted
from journal.rules.pattern import JUMPS_FOR_COUNTS
from journal.rules.timeline import timeline
from journal.store.journal import Journal
from journal.workflows.files.written_files import write_text
from journal.workflows.physio.days import Told, told, whole_weeks
from journal.workflows.physio.strength import exercise_lines, plan_kept, sides_head, strength_fact
from journal.workflows.physio.words import how_to_read, other_flags, recorded, summary
from journal.workflows.today.guide import answer_sentence, run_name, sign
from journal.workflows.weeks.reading import whole_review
from journal.workflows.weeks.words import (
    cap_text,
    distance_text,
    flag_title,
    in_unit,
    minutes_text,
    pain_text,
    signs_line,
    table_state,
)

WEEKS_LISTED, FLAGS_LISTED, RUNS_LISTED, EXERCISES_LISTED, NOTES_LISTED, DAYS_LISTED = 20, 3, 10, 12, 20, 8
TITLES_LISTED = 8
LONGEST_NOTE = 1_000
UNLIKE_ANY_DAY = date.max  # on paper "yesterday" would be the day before it is read
T = TypeVar("T")


class Form(StrEnum):
    """What the page is written as."""

    HTML = "html"
    MARKDOWN = "md"
    TEXT = "txt"


@dataclass(frozen=True, slots=True)
class Wanted:
    """The page that is asked for: its days (None: the last 12 weeks, to today) and the parts left out."""

    first: date | None = None
    last: date | None = None
    without: frozenset[Part] = frozenset()


def form_of(target: Path) -> Form:
    """What a file is written as, by its ending; JournalError for another ending."""
    ending = target.suffix.casefold().lstrip(".")
    for form in Form:
        if ending == form:
            return form
    raise JournalError(f"{shown(target.name)} names no form.", "End the name in .html, .md or .txt.")


def file_name(today: date) -> str:
    """The name a page has unless another one is given."""
    return f"knee-report-{today.isoformat()}.html"


def write_report(
    journal: Journal, settings: Settings, today: date, wanted: Wanted, target: Path, *, force: bool = False
) -> str:
    """Write the page, readable by its owner alone; what was written and where, in words.

    Raises JournalError where the ending names no form or the file is there already and not to be replaced.
    """
    form = form_of(target)
    first, last = whole_weeks(wanted.first, wanted.last, settings, today)
    write_text(target, report(journal, settings, today, wanted, form), force=force)
    return f"Written: {long_day(first)} to {long_day(last)}, {target.absolute()}"


def report(journal: Journal, settings: Settings, today: date, wanted: Wanted, form: Form) -> str:
    """The page as text in a form. Raises NotReadableError for days in the wrong order."""
    if form is Form.TEXT:
        return text_of(page_of(report_data(journal, settings, today, wanted)))
    page = page_of(report_data(journal, replace(settings, ascii=False), today, wanted))
    return html_of(page) if form is Form.HTML else markdown_of(page)


def report_data(journal: Journal, settings: Settings, today: date, wanted: Wanted) -> ReportData:
    """Everything on the page, read from the journal."""
    first, last = whole_weeks(wanted.first, wanted.last, settings, today)
    days, without = told(journal, settings, today, first, last), wanted.without
    one_knee = replace(settings, knee=days.knees[0]) if len(days.knees) == 1 else settings
    data = ReportData(first, last, today, one_knee, days.knees, without)
    if days.empty:
        return data
    flagged = [] if Part.FLAGS in without else [w for w in days.weeks if w.flag is not None and w.flag.signed]
    arithmetic, pattern = _arithmetic(journal, settings, today, flagged[-FLAGS_LISTED:])
    listed = () if Part.WEEKS in without else days.weeks
    marked = sorted((entry for entry in days.entries if entry.for_physio), key=lambda entry: entry.day)
    noted = [] if Part.NOTES in without else marked
    unquiet = () if Part.RUNS in without else tuple(_outside(days.verdicts))
    scored = tuple(k for k in Knee if any(s.knee is k for v in unquiet[-RUNS_LISTED:] for s in v.scores))
    return replace(
        data,
        facts=(
            *summary(days, without),
            *(() if Part.STRENGTH in without else (strength_fact(journal, days),)),
            *(() if Part.PLAN in without else plan_kept(journal, days)),
        ),
        weeks=() if Part.CHART in without or not _to_draw(days) else days.weeks,
        week_lines=_newest([_week_line(week, days) for week in listed[-WEEKS_LISTED:]], len(listed)),
        week_notes=tuple(_week_notes(listed[-WEEKS_LISTED:], days)),
        flags=tuple(arithmetic),
        flag_notes=() if Part.FLAGS in without else tuple(_flag_notes(flagged, days, pattern)),
        runs=_newest([_run_line(v, scored, days) for v in unquiet[-RUNS_LISTED:]], len(unquiet)),
        scored=scored,
        exercises=_first(exercise_lines(days) if Part.STRENGTH not in without else [], EXERCISES_LISTED),
        sides_head=sides_head(days),
        care=() if Part.CARE in without else (*_care(days), *_latest(_episodes(days))),
        signs=() if Part.SIGNS in without else _latest(_signs(days)),
        notes=_newest([_note(entry, settings) for entry in noted[-NOTES_LISTED:]], len(noted)),
        recorded=tuple(recorded(days)),
        reading=tuple(how_to_read(days, without)),
    )


def _newest(lines: Sequence[T], of: int) -> Listed[T]:
    return Listed(tuple(lines), of - len(lines))


def _first(lines: Sequence[T], most: int) -> Listed[T]:
    return Listed(tuple(lines[:most]), max(0, len(lines) - most))


def _latest(lines: Iterable[DayLine]) -> tuple[DayLine, ...]:
    """The newest of lines that are in order, and how many came before them."""
    every = tuple(lines)
    before = len(every) - DAYS_LISTED
    return (DayLine("Earlier", f"{before} more"), *every[before:]) if before > 0 else every


def _to_draw(days: Told) -> bool:
    """Whether the picture would show anything."""
    return bool(days.knees) or any(week.volume.sums.longest_km for week in days.weeks)


def _week_line(week: Week, days: Told) -> WeekLine:
    settings, sums = days.settings, week.volume.sums
    return WeekLine(
        name=week.name,
        starts=week.starts,
        runs=sums.runs,
        distance=distance_text(week, settings),
        longest=in_unit(sums.longest_km, settings),
        cap=cap_text(week, settings),
        minutes=minutes_text(week),
        pain=tuple(pain_text(week.pain[knee]) for knee in days.knees),
        state=table_state(week, settings),
    )


def _week_notes(weeks: Sequence[Week], days: Told) -> Iterator[str]:
    settings = days.settings
    if weeks and days.knees:
        which = " and ".join(map(str, days.knees)) if len(days.knees) > 1 else "worst"
        yield f"{which}: the worst score of the week; n scores"
    if signs := signs_line(weeks, settings):
        yield signs
    if any(distance_text(week, settings).endswith("+") for week in weeks):
        yield "+ and a run without a distance"


def _arithmetic(
    journal: Journal, settings: Settings, today: date, weeks: Sequence[Week]
) -> tuple[list[FlagLine], Pattern | None]:
    """Each flag's arithmetic as `journal flags` has it, and the pattern over the whole journal, told once."""
    if not weeks:
        return [], None
    pattern = whole_review(journal, settings, today).pattern
    line = timeline(journal.entries(), today, journal.sets())
    told_of = [(week, because(week, pattern, line, settings)) for week in weeks]
    return [FlagLine(flag_title(week, settings), _sentences(parts)) for week, parts in told_of], pattern


def _sentences(parts: Because) -> tuple[str, ...]:
    return tuple(replace(parts, yours="").sentences())


def _flag_notes(flagged: Sequence[Week], days: Told, pattern: Pattern | None) -> Iterator[str]:
    earlier = flagged[:-FLAGS_LISTED]
    if earlier:
        titles = [flag_title(week, days.settings) for week in earlier[-TITLES_LISTED:]]
        yield f"{counted(len(earlier), 'earlier flag')}, the last of them: {'; '.join(titles)}."
    if pattern is not None and pattern.jump_weeks >= JUMPS_FOR_COUNTS:
        yield pattern_words(pattern)
    if others := other_flags(days):
        yield others


def _outside(verdicts: Iterable[RunVerdict]) -> Iterator[RunVerdict]:
    return (verdict for verdict in verdicts if verdict.answer in (Guide.AMBER, Guide.RED))


def _run_line(verdict: RunVerdict, knees: tuple[Knee, ...], days: Told) -> RunLine:
    """`knees` are those that any of the runs listed has scores of: their scores stand side by side."""
    found = [next((s for s in verdict.scores if s.knee is knee), None) for knee in knees]
    scores = [(s.before, s.during, s.within, s.next_morning) if s else (None,) * 4 for s in found]
    return RunLine(
        day=days.on(verdict.run.day),
        run=run_name(verdict, days.settings).partition(" ")[2],
        scores=tuple(
            " / ".join("–" if score is None else str(score) for score in moment)
            for moment in zip(*scores, strict=True)
        ),
        answer=verdict.answer,
        sign=f"{sign(verdict.answer, days.settings)} {verdict.answer.words}",
        why=answer_sentence(verdict, days.settings, days.today),
    )


def _care(days: Told) -> Iterator[DayLine]:
    """Each kind of care, the days it was done on; of many their number and the last."""
    by_kind: dict[str, set[date]] = {}
    for care in days.care:
        by_kind.setdefault(str(care.care), set()).add(care.day)
    for kind, on_days in by_kind.items():
        named = ", ".join(days.short(day) for day in sorted(on_days))
        many = f"{counted(len(on_days), 'day')}, the last {days.on(max(on_days))}"
        yield DayLine(kind.capitalize(), named if len(on_days) <= DAYS_LISTED else many)


def _episodes(days: Told) -> Iterator[DayLine]:
    """What made days unlike the others; the knee's open episode stands in the summary."""
    for episode in days.episodes:
        if episode.kind is EpisodeKind.KNEE and episode.end is None:
            continue
        knee = f", {episode.knee} knee" if episode.knee else ""
        until = ", still open" if episode.end is None else f" to {long_day(episode.end)}"
        what = "knee episode" if episode.kind is EpisodeKind.KNEE else str(episode.kind)
        one_day = episode.end == episode.day
        yield DayLine(f"{what.capitalize()}{knee}", f"{long_day(episode.day)}{'' if one_day else until}")


def _signs(days: Told) -> Iterator[DayLine]:
    for ticked in days.signs:
        over = ticked.cleared is not None and ticked.cleared <= days.today
        stands = f"cleared {long_day(ticked.cleared)}" if over and ticked.cleared else "not cleared"
        knee = f"{ticked.knee} knee, " if ticked.knee else ""
        yield DayLine(ticked.sign.words.capitalize(), f"{knee}ticked {long_day(ticked.day)}, {stands}")


def _note(entry: Entry, settings: Settings) -> NoteLine:
    """A note whole, as far as it is not a book, and what it was written about."""
    about = describe(replace(entry, note="", for_physio=False), settings, UNLIKE_ANY_DAY)
    text = entry.note if len(entry.note) <= LONGEST_NOTE else f"{entry.note[:LONGEST_NOTE]}…"
    return NoteLine(about, text)
