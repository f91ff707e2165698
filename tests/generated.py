"""Generated entries and plans of every kind, for laws about what is stored and what is written to files."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from hypothesis import strategies as st

from journal.model.entries import (
    CareTaken,
    CrossTraining,
    DayNote,
    Entry,
    Episode,
    ExerciseSet,
    PainScore,
    Run,
    StrengthSession,
    Structure,
    WarningSign,
)
from journal.model.plan import MarkedWeek, PhaseBegun, Plan, PlannedSession
from journal.model.plan_vocabulary import GoalKind, Phase, Sort, WeekMark
from journal.model.vocabulary import Care, EpisodeKind, Kind, Knee, LoadKind, Moment, Place, Side, Sign, Unit

Fields = dict[str, st.SearchStrategy[Any]]
KNEES = st.none() | st.sampled_from(Knee)
UNITS = st.sampled_from(Unit)
EFFORTS = st.none() | st.floats(0, 10)


@dataclass(frozen=True)
class Values:
    """What fields are drawn from: `words` are texts that say something, `longest_m` bounds where pain begins.

    `beside` are fields that every entry has besides day, note and mark for the physio.
    """

    texts: st.SearchStrategy[str]
    words: st.SearchStrategy[str]
    first_day: date
    last_day: date
    metres: st.SearchStrategy[float]
    seconds: st.SearchStrategy[float]
    structures: st.SearchStrategy[Structure]
    holds: st.SearchStrategy[float]
    kilograms: st.SearchStrategy[float]
    longest_m: float
    beside: Fields = field(default_factory=dict)

    @property
    def days(self) -> st.SearchStrategy[date]:
        return st.dates(self.first_day, self.last_day)

    @property
    def shared(self) -> Fields:
        """What every entry has."""
        return {"day": self.days, "note": self.texts, "for_physio": st.booleans(), **self.beside}

    @property
    def timed(self) -> Fields:
        """What an entry with a time of day has."""
        return {**self.shared, "time": st.none() | st.times()}

    @property
    def amounts(self) -> Fields:
        """A distance or a duration, none or both."""
        return {
            "duration_s": st.none() | self.seconds,
            "distance_m": st.none() | self.metres,
            "distance_unit": UNITS,
        }


def of_every_kind(of: Values) -> dict[type[Entry], st.SearchStrategy[Any]]:
    """Every kind of entry of the diary, by its kind."""
    return {
        Run: runs(of),
        PainScore: st.builds(
            PainScore,
            **of.timed,
            knee=st.sampled_from(Knee),
            score=st.integers(0, 10),
            moment=st.sampled_from(Moment),
            place=st.none() | st.sampled_from(Place),
            run_uid=of.texts,
        ),
        CrossTraining: st.builds(CrossTraining, **of.timed, **of.amounts, activity=of.words, effort=EFFORTS),
        CareTaken: st.builds(CareTaken, **of.timed, care=st.sampled_from(Care)),
        StrengthSession: st.builds(
            StrengthSession, **of.timed, name=of.texts, duration_s=st.none() | of.seconds, effort=EFFORTS
        ),
        ExerciseSet: exercise_sets(of),
        DayNote: st.builds(DayNote, **{**of.timed, "note": of.words}),
        Episode: episodes(of),
        WarningSign: signs(of),
    }


def runs(of: Values) -> st.SearchStrategy[Run]:
    """Runs with a distance, a duration or both."""
    fields: Fields = {
        **of.timed,
        "kind": st.sampled_from(Kind),
        "distance_unit": UNITS,
        "structure": st.none() | of.structures,
        "effort": EFFORTS,
        "feel": st.none() | st.integers(1, 5),
        "surface": of.texts,
        "hills": of.texts,
        "shoes": of.texts,
        "gait_changed": st.booleans(),
        "swelling": st.booleans(),
        "pain_from_m": st.none() | st.floats(0, of.longest_m),
    }
    far = st.builds(Run, **fields, distance_m=of.metres, duration_s=st.none() | of.seconds)
    return far | st.builds(Run, **fields, distance_m=st.none(), duration_s=of.seconds)


@st.composite
def exercise_sets(draw: st.DrawFn, of: Values) -> ExerciseSet:
    """Sets of some session, each with what its kind of load can have."""
    kind = draw(st.sampled_from(LoadKind))
    pain = draw(st.none() | st.integers(0, 10))
    return ExerciseSet(
        **draw(st.fixed_dictionaries(of.shared)),
        session_uid=draw(of.words),
        exercise=draw(of.words),
        position=draw(st.integers(1, 9999)),
        side=draw(st.sampled_from(Side)),
        reps=draw(st.none() | st.integers(1, 9999)),
        hold_s=draw(st.none() | of.holds),
        load_kind=kind,
        load_kg=None if kind is LoadKind.BODYWEIGHT else draw(st.none() | of.kilograms),
        band=draw(of.texts) if kind is LoadKind.BAND else "",
        effort=draw(EFFORTS),
        pain=pain,
        pain_knee=None if pain is None else draw(KNEES),
    )


@st.composite
def episodes(draw: st.DrawFn, of: Values) -> Episode:
    """Episodes that last, or end on their first day or later."""
    shared = draw(st.fixed_dictionaries(of.shared))
    end = draw(st.none() | st.dates(shared["day"], of.last_day))
    return Episode(**shared, kind=draw(st.sampled_from(EpisodeKind)), knee=draw(KNEES), end=end)


@st.composite
def signs(draw: st.DrawFn, of: Values) -> WarningSign:
    """Signs that stand, or are cleared on their first day or later."""
    shared = draw(st.fixed_dictionaries(of.shared))
    cleared = draw(st.none() | st.dates(shared["day"], of.last_day))
    return WarningSign(**shared, sign=draw(st.sampled_from(Sign)), knee=draw(KNEES), cleared=cleared)


def plans(of: Values, active: st.SearchStrategy[bool]) -> st.SearchStrategy[Plan]:
    """Plans with goals and without."""
    return st.builds(
        Plan,
        **of.shared,
        name=of.words,
        programme=of.texts,
        goal=st.none() | st.sampled_from(GoalKind),
        goal_m=st.none() | of.metres,
        goal_unit=UNITS,
        goal_day=st.none() | of.days,
        active=active,
    )


def planned_sessions(of: Values, plan_uids: st.SearchStrategy[str]) -> st.SearchStrategy[PlannedSession]:
    """Planned runs by distance, by duration and by structure, strength, cross-training, days of rest."""
    fields: Fields = {
        **of.shared,
        "plan_uid": plan_uids,
        "distance_unit": UNITS,
        "name": of.texts,
        "moved_from": st.none() | of.days,
        "skipped": st.none() | of.texts,
        "done_uid": of.texts,
    }
    run: Fields = {**fields, "sort": st.just(Sort.RUN), "kind": st.sampled_from(Kind)}
    other = st.sampled_from([Sort.STRENGTH, Sort.CROSS, Sort.REST])
    return (
        st.builds(PlannedSession, **run, distance_m=of.metres, duration_s=st.none() | of.seconds)
        | st.builds(PlannedSession, **run, duration_s=of.seconds)
        | st.builds(PlannedSession, **run, structure=of.structures)
        | st.builds(PlannedSession, **fields, sort=other, duration_s=st.none() | of.seconds)
    )


def marked_weeks(of: Values, plan_uids: st.SearchStrategy[str]) -> st.SearchStrategy[MarkedWeek]:
    """Weeks marked as easy, ill or away."""
    return st.builds(MarkedWeek, **of.shared, plan_uid=plan_uids, mark=st.sampled_from(WeekMark))


def phases(of: Values) -> st.SearchStrategy[PhaseBegun]:
    """Phases begun."""
    return st.builds(PhaseBegun, **of.shared, phase=st.sampled_from(Phase))
