"""Entries to rows and back: the only place that knows which column holds what."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from typing import Any, TypeVar

from journal.model.entries import CareTaken, CrossTraining, Entry, PainScore, Run, Structure
from journal.model.reading import structure
from journal.model.vocabulary import Care, Kind, Knee, Moment, Place, Unit

Row = dict[str, Any]
E = TypeVar("E", bound=Entry)


@dataclass(frozen=True, slots=True)
class Table:
    """One table of entries: its name, the entry it holds, its own columns, and both ways between them.

    `to_row` gives the own columns in their order; `from_row` takes a whole row, by position: first the
    columns every entry has (EVERY), then the own ones.
    """

    name: str
    entry: type[Entry]
    columns: tuple[str, ...]
    to_row: Callable[[Any], tuple[Any, ...]]
    from_row: Callable[[tuple[Any, ...]], Any]

    @property
    def select(self) -> str:
        """The beginning of every query for entries."""
        return f"SELECT {', '.join((*EVERY, *self.columns))} FROM {self.name}"


EVERY = ("id", "uid", "day", "note", "for_physio", "import_id", "updated_at")


def _time(text: str | None) -> time | None:
    return None if text is None else time.fromisoformat(text)


def _text(value: time | None) -> str | None:
    return None if value is None else value.isoformat("microseconds" if value.microsecond else "seconds")


def _structure_text(value: Structure | None) -> str | None:
    """The structure in words; NotReadableError for one that could not be read back."""
    if value is None:
        return None
    text = str(value)
    structure(text)
    return text


def _run_to_row(run: Run) -> tuple[Any, ...]:
    return (
        _text(run.time),
        run.kind,
        run.distance_m,
        run.distance_unit,
        run.duration_s,
        _structure_text(run.structure),
        run.effort,
        run.feel,
        run.surface,
        run.hills,
        run.shoes,
        int(run.gait_changed),
        int(run.swelling),
        run.pain_from_m,
    )


def _run(row: tuple[Any, ...]) -> Run:
    key, uid, day, note, for_physio, import_id, updated_at, *own = row
    return Run(
        day=date.fromisoformat(day),
        note=note,
        for_physio=bool(for_physio),
        key=key,
        uid=uid,
        updated_at=updated_at,
        import_id=import_id,
        time=_time(own[0]),
        kind=Kind(own[1]),
        distance_m=own[2],
        distance_unit=Unit(own[3]),
        duration_s=own[4],
        structure=None if own[5] is None else structure(own[5]),
        effort=own[6],
        feel=own[7],
        surface=own[8],
        hills=own[9],
        shoes=own[10],
        gait_changed=bool(own[11]),
        swelling=bool(own[12]),
        pain_from_m=own[13],
    )


def _pain_to_row(pain: PainScore) -> tuple[Any, ...]:
    return (_text(pain.time), pain.knee, pain.score, pain.moment, pain.place, pain.run_uid)


def _pain(row: tuple[Any, ...]) -> PainScore:
    key, uid, day, note, for_physio, import_id, updated_at, at, knee, score, moment, place, run_uid = row
    return PainScore(
        day=date.fromisoformat(day),
        note=note,
        for_physio=bool(for_physio),
        key=key,
        uid=uid,
        updated_at=updated_at,
        import_id=import_id,
        time=_time(at),
        knee=Knee(knee),
        score=score,
        moment=Moment(moment),
        place=None if place is None else Place(place),
        run_uid=run_uid,
    )


def _cross_to_row(cross: CrossTraining) -> tuple[Any, ...]:
    return (
        _text(cross.time),
        cross.activity,
        cross.duration_s,
        cross.distance_m,
        cross.distance_unit,
        cross.effort,
    )


def _cross(row: tuple[Any, ...]) -> CrossTraining:
    key, uid, day, note, for_physio, import_id, updated_at, at, activity, duration, distance, unit, effort = (
        row
    )
    return CrossTraining(
        day=date.fromisoformat(day),
        note=note,
        for_physio=bool(for_physio),
        key=key,
        uid=uid,
        updated_at=updated_at,
        import_id=import_id,
        time=_time(at),
        activity=activity,
        duration_s=duration,
        distance_m=distance,
        distance_unit=Unit(unit),
        effort=effort,
    )


def _care_to_row(taken: CareTaken) -> tuple[Any, ...]:
    return (_text(taken.time), taken.care)


def _care(row: tuple[Any, ...]) -> CareTaken:
    key, uid, day, note, for_physio, import_id, updated_at, at, care = row
    return CareTaken(
        day=date.fromisoformat(day),
        note=note,
        for_physio=bool(for_physio),
        key=key,
        uid=uid,
        updated_at=updated_at,
        import_id=import_id,
        time=_time(at),
        care=Care(care),
    )


RUNS = Table(
    "runs",
    Run,
    (
        "time",
        "kind",
        "distance_m",
        "distance_unit",
        "duration_s",
        "structure",
        "effort",
        "feel",
        "surface",
        "hills",
        "shoes",
        "gait_changed",
        "swelling",
        "pain_from_m",
    ),
    _run_to_row,
    _run,
)
PAIN = Table("pain", PainScore, ("time", "knee", "score", "moment", "place", "run_uid"), _pain_to_row, _pain)
CROSS = Table(
    "cross_training",
    CrossTraining,
    ("time", "activity", "duration_s", "distance_m", "distance_unit", "effort"),
    _cross_to_row,
    _cross,
)
CARE = Table("care", CareTaken, ("time", "care"), _care_to_row, _care)

TABLES: tuple[Table, ...] = (RUNS, PAIN, CROSS, CARE)


def table_of(entry: Entry) -> Table:
    """The table an entry lives in."""
    for table in TABLES:
        if isinstance(entry, table.entry):
            return table
    raise TypeError(f"no table holds a {type(entry).__name__}")


def shared_values(entry: Entry) -> tuple[Any, ...]:
    """The values every entry has that can change: day, note, for_physio."""
    return (entry.day.isoformat(), entry.note, int(entry.for_physio))
