"""Which day of a week each session of a programme falls on, for the days that suit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from journal.exchange.programmes import SHARE
from journal.model.plan_vocabulary import Sort
from journal.model.programme import STAGE_WORD, Answers, PatternWeek, Programme, Slot
from journal.model.settings import Settings
from journal.workflows.programme.programmes import slot_sessions

_ANY_DAY = date(2024, 1, 1)


@dataclass(frozen=True, slots=True)
class Placed:
    """A slot of a programme on the weekday it falls on (0 Monday), and what sort of session it is."""

    weekday: int
    slot: Slot
    sort: Sort


def sort_of(slot: Slot) -> Sort:
    """The sort of session a slot is; of several that of the first."""
    if slot.words == STAGE_WORD or SHARE.fullmatch(slot.words):
        return Sort.RUN
    sessions = slot_sessions(slot, _ANY_DAY, Settings()).sessions
    return sessions[0].sort if sessions else Sort.REST


def usual_days(programme: Programme, sort: Sort) -> tuple[int, ...]:
    """The weekdays the programme itself has sessions of a sort on, from Monday."""
    found = {slot.weekday for week in programme.weeks for slot in week.slots if sort_of(slot) is sort}
    return tuple(sorted(found))


def placed(week: PatternWeek, answers: Answers) -> tuple[Placed, ...]:
    """The slots of a week on the days that suit.

    Runs go to the run days, the last to the last; with fewer days than runs the first fall away. Strength
    goes to its days, or, where the runs have moved, to days off the runs and not before the last run. Other
    sessions stay unless a run has come to their day; then they go to a day without any, or fall away; rest
    days are those that nothing has come to.
    """
    of_sort: dict[Sort, list[Slot]] = {sort: [] for sort in Sort}
    for slot in week.slots:
        of_sort[sort_of(slot)].append(slot)
    run_days = tuple(sorted({slot.weekday for slot in of_sort[Sort.RUN]}))
    suits = answers.run_days or run_days
    kept = run_days[-len(suits) :]
    to_run = dict(zip(kept, suits[-len(kept) :], strict=True)) if kept else {}
    runs = set(to_run.values())
    found = [
        Placed(to_run[slot.weekday], slot, Sort.RUN) for slot in of_sort[Sort.RUN] if slot.weekday in to_run
    ]

    strength = tuple(sorted({slot.weekday for slot in of_sort[Sort.STRENGTH]}))
    wanted = answers.strength_days or _strength_days(strength, suits if runs else ())
    to_strength = dict(zip(strength, wanted, strict=False))
    found += [
        Placed(to_strength[slot.weekday], slot, Sort.STRENGTH)
        for slot in of_sort[Sort.STRENGTH]
        if slot.weekday in to_strength
    ]
    taken = {one.weekday for one in found}
    for slot in of_sort[Sort.CROSS]:
        free = [day for day in range(7) if day not in taken]
        day = slot.weekday if slot.weekday not in runs else next(iter(free), None)
        if day is not None:
            found.append(Placed(day, slot, Sort.CROSS))
            taken.add(day)
    found += [
        Placed(slot.weekday, slot, Sort.REST) for slot in of_sort[Sort.REST] if slot.weekday not in taken
    ]
    return tuple(found)


def _strength_days(usual: Sequence[int], runs: Sequence[int]) -> tuple[int, ...]:
    """As many days as usual: off the runs, not before the last run (the long one), with a day between."""

    def cost(chosen: Iterable[int]) -> float:
        days = tuple(chosen)
        on_run = sum(day in runs for day in days)
        before_last = sum(bool(runs) and day in (runs[-1], (runs[-1] - 1) % 7) for day in days)
        close = sum((b - a) % 7 in (1, 6) for a, b in combinations(days, 2))
        return 2 * on_run + 5 * before_last + 1.5 * close + 0.1 * sum(day not in usual for day in days)

    return min(combinations(range(7), len(usual)), key=cost)
