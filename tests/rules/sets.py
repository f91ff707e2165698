"""Strength sets for the tests, in few words; days as in `journals`."""

from itertools import count

from journal.model.entries import ExerciseSet
from journal.model.vocabulary import LoadKind, Side
from tests.rules.journals import day

SIDES = {"": Side.BOTH, "L": Side.LEFT, "R": Side.RIGHT}


def sets(
    number: int,
    *amounts: int | str,
    exercise: str = "split squat",
    side: str = "",
    kg: float | None = None,
    pain: int | None = None,
    kind: LoadKind | None = None,
) -> list[ExerciseSet]:
    """Sets of a day's session: `10` repetitions, `"30s"` a hold."""
    places = count(1)
    return [
        ExerciseSet(
            day=day(number),
            session_uid=f"of day {number}",
            exercise=exercise,
            position=next(places),
            side=SIDES[side],
            reps=None if isinstance(amount, str) else amount,
            hold_s=float(amount.removesuffix("s")) if isinstance(amount, str) else None,
            load_kind=kind or (LoadKind.BODYWEIGHT if kg is None else LoadKind.WEIGHT),
            load_kg=kg,
            pain=pain,
        )
        for amount in amounts
    ]
