"""The demo's strength sessions, made up: A and B, slow progress, the left leg a little behind the right.

The story says on which days and how hard (`Mon strength A e5 42`); what was done follows from how many
sessions of that name there were before.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from journal.model.entries import ExerciseSet
from journal.model.vocabulary import Knee, LoadKind, Side

EACH = (Side.LEFT, Side.RIGHT)
BOTH = (Side.BOTH,)


@dataclass(frozen=True)
class Exercise:
    """An exercise of the programme and how it went on: every `every` sessions a step more, up to `most`.

    `behind` is how much less the left leg does: kilograms where there is a load, else repetitions.
    """

    name: str
    sets: int
    reps: int = 0
    hold_s: float = 0
    sides: tuple[Side, ...] = BOTH
    kg: float = 0
    band: str = ""
    step: float = 1
    every: int = 3
    most: float = 0
    behind: float = 0
    from_session: int = 0

    def steps(self, session: int) -> int:
        """How many steps it has gone on by a session, counted from 0."""
        start = self.kg or self.hold_s or self.reps
        return min((session - self.from_session) // self.every, round((self.most - start) / self.step))


SESSIONS: Mapping[str, tuple[Exercise, ...]] = {
    "A": (
        Exercise(
            "split squat", 3, reps=10, sides=EACH, kg=4, step=2, every=4, most=12, behind=2, from_session=3
        ),
        Exercise("sit-to-stand", 3, reps=10, every=2, most=12),
        Exercise("side-lying leg raise", 2, reps=12, sides=EACH, every=4, most=15),
        Exercise("single-leg calf raise", 3, reps=8, sides=EACH, every=3, most=15, behind=2),
        Exercise("side plank", 2, hold_s=20, sides=EACH, step=5, most=45),
    ),
    "B": (
        Exercise("step-up", 3, reps=8, sides=EACH, every=4, most=12, from_session=2),
        Exercise("bridge", 3, reps=12, every=4, most=15),
        Exercise("band side-step", 2, reps=12, band="yellow", every=5, most=15),
        Exercise("wall sit", 3, hold_s=20, step=5, every=3, most=45),
        Exercise("romanian deadlift", 3, reps=10, kg=10, step=2.5, every=3, most=25),
        Exercise("plank", 2, hold_s=30, step=5, most=60),
    ),
}


def sets_of(
    name: str, session: int, day: date, session_uid: str, pain: int | None, written: str
) -> Iterator[ExerciseSet]:
    """The sets of the `session`-th session of a name; `pain` is the left knee's in its first exercise."""
    position = 0
    done = [exercise for exercise in SESSIONS[name] if session >= exercise.from_session]
    for exercise in done:
        for _ in range(exercise.sets):
            for side in exercise.sides:
                position += 1
                hurt = pain is not None and exercise is done[0] and side is not Side.RIGHT and position < 3
                yield ExerciseSet(
                    day=day,
                    uid=f"{session_uid}-{position:02d}",
                    updated_at=written,
                    session_uid=session_uid,
                    exercise=exercise.name,
                    position=position,
                    side=side,
                    pain=pain if hurt else None,
                    pain_knee=Knee.LEFT if hurt else None,
                    **_amounts(exercise, session, side),
                )


def _amounts(exercise: Exercise, session: int, side: Side) -> dict[str, Any]:
    steps = exercise.steps(session) * exercise.step
    less = exercise.behind if side is Side.LEFT else 0
    if exercise.kg:
        return {"reps": exercise.reps, "load_kind": LoadKind.WEIGHT, "load_kg": exercise.kg + steps - less}
    if exercise.hold_s:
        return {"hold_s": exercise.hold_s + steps - less}
    band = {"load_kind": LoadKind.BAND, "band": exercise.band} if exercise.band else {}
    return {"reps": exercise.reps + int(steps - less), **band}
