"""Runs that were really run, and files that tell them: more or less of each, never another one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from hypothesis import strategies as st

from journal.exchange.incoming import Found
from journal.model.entries import AnyEntry, CrossTraining, ExerciseSet, PainScore, Run, StrengthSession
from journal.model.filling import FILLED
from journal.model.vocabulary import Knee, LoadKind

Telling = tuple[int, int, float, frozenset[str]]
"""Which real run, how many seconds late, how far off in distance, and what is told of it."""

DAY = date(2026, 3, 2)


@dataclass(frozen=True)
class Real:
    """A run that was really run, as files tell it: more or less of it, never another one."""

    start: datetime
    metres: float
    seconds: float
    activity: str = ""

    def told(self, late_s: int, factor: float, has: frozenset[str]) -> Run | CrossTraining:
        """As one program has it, begun a little later and measured a little otherwise."""
        at = self.start + timedelta(seconds=late_s)
        shared: dict[str, Any] = {
            "day": at.date(),
            "time": at.time() if "time" in has else None,
            "distance_m": self.metres * factor if "distance_m" in has or "duration_s" not in has else None,
            "duration_s": self.seconds * factor if "duration_s" in has else None,
            "effort": 4.0 if "effort" in has else None,
            "note": "along the river" if "note" in has else "",
        }
        if self.activity:
            return CrossTraining(activity=self.activity, **shared)
        return Run(**shared, shoes="red" if "shoes" in has else "", feel=2 if "feel" in has else None)


def at(days: int, hour: int, minute: int = 0, second: int = 30) -> datetime:
    return datetime.combine(DAY + timedelta(days=days), time(hour, minute, second))


REAL = (
    Real(at(0, 7), 5000, 1800),
    Real(at(0, 18), 5000, 1800),  # a double day, the same on the treadmill
    Real(at(1, 7), 8040, 2711),
    Real(at(1, 7, 0), 8040, 2711, "walk"),  # a walk at the minute of a run
    Real(at(1, 23, 59, 31), 6012, 2000),  # its start is on either side of midnight
    Real(at(3, 12), 12345.6, 4000),
    Real(at(27, 2, 30), 7007, 2500),  # an hour that is not there
    Real(at(4, 9), 3000, 3600, "swim"),
)
HAS = st.frozensets(st.sampled_from([*FILLED]), max_size=8).map(lambda has: has | {"time", "distance_m"})
TELLING = st.tuples(
    st.integers(0, len(REAL) - 1), st.integers(0, 40), st.sampled_from([1.0, 1.006, 0.994]), HAS
)
SESSION = st.lists(
    st.sampled_from([("squat", 8, None), ("squat", 10, None), ("bridge", 12, 20.0)]), max_size=3
)


@st.composite
def files(draw: st.DrawFn) -> Found:
    """What one file holds: each real run once at most, and strength of some days."""
    kind = draw(st.sampled_from(["strava", "garmin", "fit", "runs"]))
    told = {
        number: (late, by, has)
        for number, late, by, has in draw(st.lists(TELLING, max_size=1 if kind == "fit" else 5))
    }
    entries: list[AnyEntry] = [REAL[number].told(*how) for number, how in told.items()]
    if kind == "runs":
        for day, sets in draw(st.dictionaries(st.integers(0, 2), SESSION, max_size=2)).items():
            entries.append(StrengthSession(day=DAY + timedelta(days=day)))
            entries += (
                ExerciseSet(
                    day=DAY + timedelta(days=day),
                    session_uid="",
                    exercise=name,
                    position=number,
                    reps=reps,
                    load_kind=LoadKind.WEIGHT if load else LoadKind.BODYWEIGHT,
                    load_kg=load,
                )
                for number, (name, reps, load) in enumerate(sets, start=1)
            )
        for score in draw(st.lists(st.integers(0, 3), max_size=2)):
            entries.append(PainScore(day=DAY, knee=Knee.LEFT, score=score))
    return Found(kind, tuple(entries))
