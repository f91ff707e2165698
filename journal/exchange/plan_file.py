"""A plan with its dates as a TOML file: its words written and read, every fault named with its line.

What is planned on a day stays text here; workflows/plan/files.py makes sessions of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path

from journal.exchange.programme_tables import Table, tables_of
from journal.model.days import DAY, WEEK
from journal.model.errors import FileRefusedError, NotReadableError
from journal.model.plan_vocabulary import GoalKind, WeekMark
from journal.model.reading import iso_day, shown
from journal.model.vocabulary import Unit

LARGEST = 2_000_000
WEEK_KEYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

_TOP = ("name", "from", "unit", "goal", "goal_distance", "goal_day", "programme", "note", "for_physio")
_HEAD = (
    "# A plan with its dates; journal plan apply reads it. A day holds what is planned in the words of the",
    "# plan's edit line; a bare number is in the unit below, and minutes of all that is no run.",
)


@dataclass(frozen=True, slots=True)
class DayWords:
    """What is planned on one day, as it is typed; `line` of the file, 0 where there is none."""

    day: date
    words: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class WeekWords:
    """Seven days from `starts`, those with words; `mark` where it is not like the others, `note` why."""

    starts: date
    days: tuple[DayWords, ...] = ()
    mark: WeekMark | None = None
    note: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanWords:
    """A whole plan; `first` is its first day, None for that of the first session.

    A bare number in the words is in `unit`. `goal_distance` is a distance as typed, "" for none; `source`
    names the file, `goal_line` the line of the goal.
    """

    name: str
    first: date | None = None
    unit: Unit = Unit.KM
    goal: GoalKind | None = None
    goal_distance: str = ""
    goal_day: date | None = None
    programme: str = ""
    note: str = ""
    for_physio: bool = False
    weeks: tuple[WeekWords, ...] = ()
    source: str = ""
    goal_line: int = 0


def plan_text(plan: PlanWords) -> str:
    """The plan as TOML, a table a week; `read_plan_words` gives the same plan, its lines and source aside."""
    top: list[tuple[str, object]] = [
        ("name", plan.name),
        ("from", plan.first),
        ("unit", str(plan.unit)),
        ("goal", plan.goal and str(plan.goal)),
        ("goal_distance", plan.goal_distance),
        ("goal_day", plan.goal_day),
        ("programme", plan.programme),
        ("note", plan.note),
        ("for_physio", plan.for_physio),
    ]
    lines = [*_HEAD, *_pairs(top)]
    for week in plan.weeks:
        lines += ["", "[[week]]", *_pairs([("starts", week.starts)])]
        lines += _pairs((WEEK_KEYS[each.day.weekday()], each.words) for each in week.days)
        lines += _pairs([("mark", week.mark and str(week.mark)), ("note", week.note)])
    return "\n".join(lines) + "\n"


def file_text(file: Path) -> str:
    """The text of a plan file; raises `FileRefusedError` where it can't be read."""
    try:
        if file.stat().st_size > LARGEST:
            raise FileRefusedError(f"{file} is larger than a plan can be.", "Name another file.")
        return file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise FileRefusedError(f"{file} can't be read: {error.strerror}.", "Name another file.") from error
    except UnicodeDecodeError as error:
        raise FileRefusedError(f"{file} is not UTF-8 text.", "Save it as UTF-8.") from error


def has_dates(text: str, file: str) -> bool:
    """Whether a TOML text is a plan with dates, and no programme: one of its weeks says when it starts."""
    _, tables = tables_of(text.replace("\r\n", "\n"), file)
    return any("starts" in table.values for table in tables.get("week", ()))


def read_plan_words(text: str, file: str) -> PlanWords:
    """The plan of a TOML text, its weeks by day; `file` is what faults name. Raises `FileRefusedError`."""
    top, tables = tables_of(text.replace("\r\n", "\n"), file)
    top.only(_TOP)
    for key, found in tables.items():
        if key != "week":
            found[0].refuse("", f"{shown(key)} is no table here.", "It takes week.")
    name = _text(top, "name")
    if not name.strip():
        top.refuse("name", "name is missing.", 'Write name = "My plan".')
    weeks = sorted(((table, _week(table)) for table in tables.get("week", ())), key=lambda one: one[1].starts)
    if not weeks:
        top.refuse("name", "it has no week.", "Begin one with [[week]] and starts = 2026-11-23.")
    for (_, before), (table, after) in pairwise(weeks):
        if after.starts < before.starts + WEEK:
            why = f"the week of {after.starts} begins within that of {before.starts}."
            table.refuse("starts", why, "Weeks begin seven days apart at least.")
    return PlanWords(
        name=name,
        first=_day(top, "from") if "from" in top.values else None,
        unit=top.word("unit", Unit) or Unit.KM,
        goal=top.word("goal", GoalKind),
        goal_distance=_text(top, "goal_distance"),
        goal_day=_day(top, "goal_day") if "goal_day" in top.values else None,
        programme=_text(top, "programme"),
        note=_text(top, "note"),
        for_physio=top.yes("for_physio", default=False),
        weeks=tuple(week for _, week in weeks),
        source=file,
        goal_line=top.line_of("goal_distance" if "goal_distance" in top.values else "goal_day"),
    )


def in_weeks(days: Iterable[DayWords], marks: Sequence[WeekWords]) -> tuple[WeekWords, ...]:
    """Days put into the weeks they lie in; `marks` are those weeks, by day and without days."""
    listed = sorted(days, key=lambda each: each.day)
    return tuple(
        WeekWords(
            week.starts,
            tuple(each for each in listed if week.starts <= each.day < week.starts + WEEK),
            week.mark,
            week.note,
        )
        for week in marks
    )


def _week(table: Table) -> WeekWords:
    table.only(("starts", *WEEK_KEYS, "mark", "note"))
    starts = _day(table, "starts")
    by_weekday = {key: place for place, key in enumerate(WEEK_KEYS)}
    days = (
        DayWords(
            starts + (by_weekday[key] - starts.weekday()) % 7 * DAY, _text(table, key), table.line_of(key)
        )
        for key in WEEK_KEYS
        if key in table.values
    )
    return WeekWords(
        starts,
        tuple(sorted((each for each in days if each.words.strip()), key=lambda each: each.day)),
        table.word("mark", WeekMark),
        _text(table, "note"),
        table.line_of("starts"),
    )


def _text(table: Table, key: str) -> str:
    """A text with every character of it, "" where the key is not there."""
    value = table.values.get(key, "")
    if not isinstance(value, str):
        table.refuse(key, f"{key} is no text.", f'Write {key} = "…".')
    return value


def _day(table: Table, key: str) -> date:
    value = table.values.get(key)
    if type(value) is date:
        return value
    try:
        return iso_day(value if isinstance(value, str) else "")
    except NotReadableError:
        why = f"{key} is {'no day' if key in table.values else 'missing'}."
        table.refuse(key, why, f"Write {key} = 2026-11-23.")


def _pairs(values: Iterable[tuple[str, object]]) -> Iterator[str]:
    """`key = value`, without the keys that say nothing."""
    for key, value in values:
        if isinstance(value, str) and value:
            yield f"{key} = {_quoted(value)}"
        elif isinstance(value, date):
            yield f"{key} = {value.isoformat()}"
        elif value is True:
            yield f"{key} = true"


def _quoted(text: str) -> str:
    """A basic string of TOML; what can't be shown is written by its number."""
    written = []
    for letter in text:
        if letter in '"\\':
            written.append(f"\\{letter}")
        elif letter.isprintable():
            written.append(letter)
        else:
            written.append(f"\\U{ord(letter):08x}" if letter > "\uffff" else f"\\u{ord(letter):04x}")
    return f'"{"".join(written)}"'
