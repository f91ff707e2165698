"""plan.csv: all that is planned, a row a thing; `what` says which: a plan, a session, a week, a phase."""

from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import date
from enum import StrEnum
from typing import Any, TextIO

from journal.exchange import columns
from journal.exchange.columns import day_field, text_field, words_field, yes_field
from journal.exchange.incoming import Found, entries_of
from journal.exchange.own import OwnFormat, row_reader, write_rows
from journal.exchange.tables import Table
from journal.model.errors import NotReadableError
from journal.model.plan import AnyPlanned, MarkedWeek, PhaseBegun, Plan, PlannedSession
from journal.model.plan_vocabulary import GoalKind, Phase, Sort, WeekMark
from journal.model.vocabulary import Kind
from journal.model.whole import Beside

LAST_DAY = date(9990, 12, 31)
"""What is planned lies ahead: of its days only a mistyped year is refused."""


class What(StrEnum):
    """What a row of plan.csv is."""

    PLAN = "plan"
    SESSION = "session"
    WEEK = "week"
    PHASE = "phase"


SORTS: dict[What, type[Plan | PlannedSession | MarkedWeek | PhaseBegun]] = {
    What.PLAN: Plan,
    What.SESSION: PlannedSession,
    What.WEEK: MarkedWeek,
    What.PHASE: PhaseBegun,
}
WHAT_OF = {sort: what for what, sort in SORTS.items()}
REQUIRED = {
    What.PLAN: ("name",),
    What.SESSION: ("plan_uid", "sort"),
    What.WEEK: ("plan_uid", "mark"),
    What.PHASE: ("phase",),
}


def _row(*, what: What, **values: Any) -> AnyPlanned:
    """What a row says; columns that are not of its sort are left aside."""
    why = values.pop("skipped_why", "")
    if values.pop("skipped", False) or why:
        values["skipped"] = why
    return planned(what, values)


def planned(what: What, values: dict[str, Any]) -> AnyPlanned:
    """One planned thing of its values by attribute; NotReadableError where they don't go together."""
    for name in REQUIRED[what]:
        if not str(values.get(name, "")).strip():
            raise NotReadableError(f"{name} is missing.")
    if what is What.SESSION:
        _refuse_unclear(values)
    own = {field.name for field in fields(SORTS[what])}
    return SORTS[what](**{name: value for name, value in values.items() if name in own})


def _refuse_unclear(values: dict[str, Any]) -> None:
    amounts = values.keys() & {"distance_m", "duration_s", "structure"}
    if values["sort"] is not Sort.RUN:
        strange = values.keys() & {"kind", "distance_m", "structure"}
        if strange:
            raise NotReadableError(
                f"A planned {values['sort']} session is no run.", "Write run for its sort."
            )
    elif "kind" not in values or not amounts:
        raise NotReadableError("A planned run needs a kind, and a distance, a duration or a structure.")


PLAN = OwnFormat(
    name="plan",
    makes=_row,
    fields=(
        words_field("what", "what", What),
        columns.DAY,
        text_field("plan_uid"),
        text_field("name"),
        text_field("programme"),
        words_field("goal", "goal", GoalKind),
        replace(columns.DISTANCE, column="goal_km", attribute="goal_m"),
        replace(columns.UNIT, column="goal_unit", attribute="goal_unit"),
        day_field("goal_day"),
        yes_field("active"),
        words_field("sort", "sort", Sort),
        words_field("kind", "kind", Kind),
        columns.DISTANCE,
        columns.UNIT,
        columns.DURATION,
        columns.STRUCTURE,
        day_field("moved_from"),
        yes_field("skipped"),
        text_field("skipped_why"),
        text_field("done_uid"),
        words_field("mark", "mark", WeekMark),
        words_field("phase", "phase", Phase),
        *columns.EVERY_ENTRY_ENDS,
    ),
    needs=("what", "day"),
    one_of=("plan_uid",),
)


def read(table: Table) -> Found:
    """What a plan.csv holds."""
    things, skipped = entries_of(table, row_reader(PLAN, table, LAST_DAY))
    return Found(PLAN.name, skipped=tuple(skipped), beside=Beside(planned=tuple(things)))


def write(things: Iterable[AnyPlanned], to: TextIO) -> None:
    """All that is planned as a plan.csv, every stored digit; `to` is opened with `newline=""`."""
    write_rows(PLAN, map(_cells, things), to)


def _cells(thing: AnyPlanned) -> dict[str, Any]:
    cells = {field.name: getattr(thing, field.name) for field in fields(thing)}
    if isinstance(thing, PlannedSession):
        cells |= {"skipped": thing.skipped is not None, "skipped_why": thing.skipped}
    return {"what": WHAT_OF[type(thing)], **cells}
