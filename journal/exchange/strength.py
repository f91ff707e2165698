"""strength.csv: a row a set, with its session's columns beside; a row without a set is a session alone.

CONTRACT.md. Rows that name no session belong to one of their day.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields, replace
from datetime import date
from typing import Any, TextIO

from journal.exchange import columns
from journal.exchange.columns import Field, text_field, whole_field, words_field
from journal.exchange.incoming import Found, entries_of
from journal.exchange.own import OwnFormat, row_reader, write_rows
from journal.exchange.tables import Row, Table
from journal.model.entries import AnyEntry, ExerciseSet, StrengthSession
from journal.model.errors import NotReadableError
from journal.model.vocabulary import Knee, LoadKind, Side

MOST_SETS = 9999
OF_SESSION = ("note", "name", "time", "duration_s", "effort", "for_physio", "updated_at")


def _of_session(field: Field) -> Field:
    """A column of the session that stands in every row of its sets."""
    return replace(field, column=f"session_{field.column}", attribute=f"session_{field.attribute}")


def _row(**values: Any) -> dict[str, Any]:
    """What a row says, by attribute: its day, its session's values, and its set's if it has one."""
    return of_a_set(values) if values.get("exercise", "").strip() else _of_a_session_alone(values)


def _of_a_session_alone(values: dict[str, Any]) -> dict[str, Any]:
    """Without a set, whatever the row says is its session's."""
    if values.keys() & {"position", "reps", "hold_s", "load_kg", "band", "pain"}:
        raise NotReadableError("exercise is missing.", "Leave set empty, too, for a session without sets.")
    own = {f"session_{name}": values[name] for name in ("uid", *OF_SESSION) if name in values}
    return {**own, **{name: value for name, value in values.items() if name.startswith(("day", "session_"))}}


def of_a_set(values: dict[str, Any]) -> dict[str, Any]:
    """The values of a set by attribute, its kind of load found; NotReadableError where they clash."""
    load, band = values.get("load_kg"), values.get("band")
    kind = values.setdefault(
        "load_kind", LoadKind.WEIGHT if load else LoadKind.BAND if band else LoadKind.BODYWEIGHT
    )
    if load and kind is LoadKind.BODYWEIGHT:
        raise NotReadableError("load_kg: A bodyweight set has no load.", "Write weight, assisted or band.")
    if band and kind is not LoadKind.BAND:
        raise NotReadableError(
            f"band: A set with {kind} has no band.", "Write band, or leave one of them out."
        )
    if "pain_knee" in values and "pain" not in values:
        raise NotReadableError("pain_knee: There is no pain beside it.", "Give its score, 0 to 10.")
    return values


STRENGTH = OwnFormat(
    name="strength",
    makes=_row,
    fields=(
        columns.DAY,
        replace(columns.UID, column="session_uid", attribute="session_uid"),
        _of_session(columns.NOTE),
        text_field("exercise"),
        whole_field("set", 1, MOST_SETS, "position"),
        words_field("side", "side", Side),
        whole_field("reps", 1, 9999),
        columns.HOLD,
        columns.LOAD,
        words_field("load_kind", "load_kind", LoadKind),
        columns.EFFORT,
        whole_field("pain", 0, 10),
        words_field("pain_knee", "pain_knee", Knee),
        columns.NOTE,
        columns.UID,
        columns.UPDATED_AT,
        text_field("band"),
        columns.FOR_PHYSIO,
        _of_session(text_field("name")),
        _of_session(columns.TIME),
        _of_session(columns.DURATION),
        _of_session(columns.EFFORT),
        _of_session(columns.FOR_PHYSIO),
        _of_session(columns.UPDATED_AT),
    ),
    needs=("day",),
    one_of=("exercise",),
)
COLUMN_OF = {field.attribute: field.column for field in STRENGTH.fields}


def read(table: Table, *, today: date) -> Found:
    """The sessions of a strength.csv, each followed by its sets.

    Sets and sessions of rows without `session_uid` have none either, until `in_sessions` gives them one.
    """
    row_of = row_reader(STRENGTH, table, today)
    sessions: dict[tuple[str, date | None], dict[str, Any]] = {}
    sets: dict[tuple[str, date | None], list[dict[str, Any]]] = {}

    def take(row: Row) -> None:
        said = row_of(row)
        uid = said.get("session_uid", "")
        key = (uid, None if uid else said["day"])
        session = {name: said.pop(f"session_{name}") for name in OF_SESSION if f"session_{name}" in said}
        session |= {"day": said["day"], "uid": uid}
        known = sessions.setdefault(key, session)
        for name, value in session.items():
            if known.get(name, value) != value:
                raise NotReadableError(
                    f"{COLUMN_OF.get(f'session_{name}', name)} differs from the other rows of this session.",
                    "Give each session a session_uid of its own.",
                )
        known.update(session)
        if "exercise" in said:
            sets.setdefault(key, []).append({"session_uid": "", **said})

    _, skipped = entries_of(table, take)
    entries: list[AnyEntry] = []
    for key, session in sessions.items():
        entries.append(StrengthSession(**session))
        entries += (ExerciseSet(**one) for one in _in_order(sets.get(key, [])))
    return Found(STRENGTH.name, tuple(entries), tuple(skipped))


def _in_order(sets: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The sets of a session with their positions; in the file's order where it does not tell.

    Other programs count the sets of each exercise anew; what a journal has written stays as it was.
    """
    given = [one.get("position") for one in sets]
    ours = all(one.get("uid") for one in sets)
    if None not in given and (ours or len(set(given)) == len(given)):
        return sets
    return [{**one, "position": number} for number, one in enumerate(sets, start=1)]


def in_sessions(
    new: Iterable[AnyEntry], stored: Iterable[AnyEntry], new_uid: Callable[[], str]
) -> tuple[AnyEntry, ...]:
    """New entries in which every set names its session: the new one of its day before it, or the stored one.

    `new` is in the order in which it was read; `stored` are the entries of the journal.
    """
    of_day: dict[date, str] = {}
    for entry in stored:
        if isinstance(entry, StrengthSession):
            of_day.setdefault(entry.day, entry.uid)
    named: list[AnyEntry] = []
    for entry in new:
        if isinstance(entry, StrengthSession) and not entry.uid:
            of_day[entry.day] = new_uid()
            named.append(replace(entry, uid=of_day[entry.day]))
        elif isinstance(entry, ExerciseSet) and not entry.session_uid:
            named.append(replace(entry, session_uid=of_day[entry.day]))
        else:
            named.append(entry)
    return tuple(named)


def write(sessions: Sequence[StrengthSession], sets: Iterable[ExerciseSet], to: TextIO) -> None:
    """Sessions and their sets as a strength.csv, every stored digit; `to` is opened with `newline=""`.

    Sets whose session is not among `sessions` come last, with its uid alone.
    """
    of_session: dict[str, list[ExerciseSet]] = {session.uid: [] for session in sessions}
    for one in sets:
        of_session.setdefault(one.session_uid, []).append(one)
    rows: list[Mapping[str, Any]] = []
    for session in sessions:
        shared = {f"session_{name}": getattr(session, name) for name in OF_SESSION}
        shared |= {"day": session.day, "session_uid": session.uid}
        own = [{**shared, **_cells(one)} for one in of_session.pop(session.uid, [])]
        rows += own or [shared]
    rows += (_cells(one) for orphans in of_session.values() for one in orphans)
    write_rows(STRENGTH, rows, to)


def _cells(one: ExerciseSet) -> dict[str, Any]:
    return {field.name: getattr(one, field.name) for field in fields(one)}
