"""Weeks written by hand, as a review would give them."""

from collections.abc import Callable, Sequence
from dataclasses import fields
from datetime import date, timedelta

import pytest

from journal.model.review import KneePain, RiseTest, Week, WeekSums, WeekVolume
from journal.model.vocabulary import CapBy, Flag, Knee, Rise

MakeWeek = Callable[..., Week]


def make_week(
    starts: date,
    km: float = 0.0,
    cap: float | None = None,
    *,
    over: bool = False,
    left: int | None = None,
    right: int | None = None,
    complete: bool = True,
    flag: Flag | None = None,
    rise: Rise | None = None,
    worst_day: date | None = None,
) -> Week:
    """One week; `over` is whether the rules call it over its cap, `worst_day` the worst after it."""
    worst = {Knee.LEFT: left, Knee.RIGHT: right}
    test = None
    if worst_day is not None:
        test = RiseTest(**{field.name: None for field in fields(RiseTest)} | {"worst_day": worst_day})
    sums = WeekSums(starts, runs=3 if km else 0, km=km)
    return Week(
        volume=WeekVolume(sums, cap, CapBy.PERCENT if cap else CapBy.NONE, over, min(km, cap or km)),
        complete=complete,
        jump=None,
        pain={
            knee: None if score is None else KneePain(5, 4, score / 2, score) for knee, score in worst.items()
        },
        flag=flag,
        rise=rise,
        knee=None,
        test=test,
    )


@pytest.fixture(scope="session")
def week() -> MakeWeek:
    """Makes one week."""
    return make_week


@pytest.fixture(scope="session")
def weeks_of() -> Callable[..., list[Week]]:
    """Makes weeks one after the other, one for each distance; the cap of a week by its index."""

    def make(kms: Sequence[float], first: date = date(2026, 8, 31), **more: Sequence[object]) -> list[Week]:
        return [
            make_week(
                first + timedelta(weeks=index), km, **{name: values[index] for name, values in more.items()}
            )
            for index, km in enumerate(kms)
        ]

    return make


@pytest.fixture(scope="session")
def autumn() -> list[Week]:
    """Twelve weeks of a return to running: a jump in W44, pain from W45 on, W47 still running."""
    kms = [9.6, 9.6, 10.5, 11.3, 13.2, 12.5, 9.2, 13.0, 18.1, 8.0, 12.4, 8.6]
    caps = [None, None, 10.6, 11.6, 12.4, 14.3, 14.5, 13.2, 14.5, 16.0, 14.5, 14.5]
    left = [3, 2, 2, 2, 3, 2, 1, 2, 4, 5, 3, 2]
    right = [0, 0, 1, 0, 0, None, 0, 0, 1, 1, 0, 0]
    return [
        make_week(
            date(2026, 8, 31) + timedelta(weeks=index),
            km,
            caps[index],
            over=index in (4, 8),
            left=left[index],
            right=right[index],
            complete=index < 11,
            flag=Flag.PAIN_AFTER_JUMP if index == 8 else None,
            rise=Rise.CLEAR if index == 8 else None,
            worst_day=date(2026, 11, 3) if index == 8 else None,
        )
        for index, km in enumerate(kms)
    ]
