"""How often a knee that only wobbles gets a sign, and how often a true rise does; RULES.md 5.

One knee, its level 1 of 10, wobbling from day to day with SD 1.2 (a day carries 0.7 of the day before),
scored on six days a week as a whole number. A true rise lifts the week from the jump on. The journal's own
`review` looks at it. Run by `make simulate`.
"""

import argparse
import math
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from journal.model.entries import Entries, PainScore, Run
from journal.model.review import Pattern
from journal.model.settings import Settings
from journal.model.vocabulary import Flag, Knee, Moment, Rise
from journal.rules.review import review
from journal.rules.trend import STRETCH_DAYS, Course, trend

LEVEL = 1.0
DAY_SD = 1.2
CARRIED = 0.7
SCORES_A_WEEK = 6
RISE_DAYS = 7
MONDAY = date(2024, 1, 1)
RUN_WEEKDAYS = (1, 3, 5)
EVERY_RUN_KM = 5.0
JUMP_KM = 8.0
STATED = ((0.0, "1 in 5", "1 in 11"), (1.5, "2 in 3", ""), (2.5, "9 in 10", ""))


@dataclass(frozen=True, slots=True)
class Shares:
    """Of all jumps: how many got any sign, how many a filled one."""

    sign: float
    filled: float


def wobble(chance: random.Random, days: int) -> Iterator[float]:
    """A knee's true level on each day, without any rise."""
    off = chance.gauss(0, DAY_SD)
    for _ in range(days):
        yield LEVEL + off
        off = CARRIED * off + chance.gauss(0, DAY_SD * math.sqrt(1 - CARRIED**2))


def scores(chance: random.Random, weeks: int, rise: float = 0.0, from_day: int = 0) -> tuple[PainScore, ...]:
    """Six evening scores a week; `rise` is added for a week from day `from_day` on."""
    scored = {7 * week + day for week in range(weeks) for day in chance.sample(range(7), SCORES_A_WEEK)}
    found = []
    for day, level in enumerate(wobble(chance, 7 * weeks)):
        lifted = level + (rise if from_day <= day < from_day + RISE_DAYS else 0.0)
        if day in scored:
            score = min(10, max(0, round(lifted)))
            when = MONDAY + timedelta(days=day)
            found.append(PainScore(day=when, knee=Knee.LEFT, score=score, moment=Moment.EVENING))
    return tuple(found)


def runs(weeks: int, jump_days: set[int]) -> tuple[Run, ...]:
    """Three equal runs a week, longer ones on the jump days."""
    days = [7 * week + weekday for week in range(weeks) for weekday in RUN_WEEKDAYS]
    return tuple(
        Run(
            day=MONDAY + timedelta(days=day),
            distance_m=1000 * (JUMP_KM if day in jump_days else EVERY_RUN_KM),
        )
        for day in days
    )


def after_a_jump(trials: int, rise: float, seed: int = 1) -> Shares:
    """One jump a trial, after five even weeks; the share that got a sign, and a filled one."""
    chance = random.Random(seed)
    weeks, jump_week = 8, 5
    jump_day = 7 * jump_week + RUN_WEEKDAYS[-1]
    written = runs(weeks, {jump_day})
    signs = filled = 0
    for _ in range(trials):
        pain = scores(chance, weeks, rise, jump_day)
        today = MONDAY + timedelta(weeks=weeks)
        week = review(Entries(runs=written, pain=pain), Settings(), today).weeks[jump_week]
        signs += week.flag is Flag.PAIN_AFTER_JUMP
        filled += week.rise is Rise.CLEAR
    return Shares(signs / trials, filled / trials)


def without_a_jump(trials: int, seed: int = 1) -> float:
    """Even weeks only: the share of weeks with the sign for pain without a jump."""
    chance = random.Random(seed)
    weeks = 12
    written = runs(weeks, set())
    looked_at = signs = 0
    for _ in range(max(1, trials // (weeks - 8))):
        pain = scores(chance, weeks)
        today = MONDAY + timedelta(weeks=weeks)
        for week in review(Entries(runs=written, pain=pain), Settings(), today).weeks[8:weeks]:
            looked_at += 1
            signs += week.flag is Flag.PAIN_NO_JUMP
    return signs / looked_at


def pattern(runners: int, seed: int = 1) -> Pattern:
    """A year each, a jump every eighth week, a knee that only wobbles: all their 2 x 2 tables as one."""
    chance = random.Random(seed)
    weeks = 52
    jump_days = {7 * week + chance.choice(RUN_WEEKDAYS) for week in range(6, weeks, 8)}
    written = runs(weeks, jump_days)
    counts = [0, 0, 0, 0]
    for _ in range(runners):
        entries = Entries(runs=written, pain=scores(chance, weeks))
        own = review(entries, Settings(), MONDAY + timedelta(weeks=weeks)).pattern
        counts[0] += own.jump_weeks
        counts[1] += own.jump_rises
        counts[2] += own.other_weeks
        counts[3] += own.other_rises
    return Pattern(*counts)


def trends(trials: int, seed: int = 1) -> dict[Course | None, float]:
    """Six weeks of a knee that only wobbles: how often three weeks of it are called calmer, up, the same."""
    chance = random.Random(seed)
    later = MONDAY + timedelta(days=STRETCH_DAYS)
    found: list[Course | None] = []
    for _ in range(trials):
        pain = scores(chance, 2 * STRETCH_DAYS // 7)
        found.append(trend(pain, MONDAY, pain, later, Settings()).course)
    return {course: found.count(course) / trials for course in (*Course, None)}


def main() -> None:
    """Print what is reached beside what the rules state."""
    parser = argparse.ArgumentParser(prog="python -m tests.simulate", description=__doc__)
    parser.add_argument("--trials", type=int, default=6000, help="jumps a row; more take longer")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    began = time.perf_counter()
    print(f"{asked.trials} jumps a row")
    print(f"{'true rise':>10}  {'any sign':>9} {'stated':>8}  {'filled':>7} {'stated':>8}")
    for rise, sign, filled in STATED:
        found = after_a_jump(asked.trials, rise, asked.seed)
        print(f"{rise:>10.1f}  {found.sign:>9.3f} {sign:>8}  {found.filled:>7.3f} {filled:>8}")
    quiet = without_a_jump(asked.trials, asked.seed)
    print(f"Without a jump and without a rise {quiet:.3f} of the weeks get a sign (stated: 1 in 20).")
    own = pattern(max(1, asked.trials // 20), asked.seed)
    print(
        "Own pattern, no true rise: a rise after "
        f"{own.jump_rises} of {own.jump_weeks} jumps ({own.jump_rises / own.jump_weeks:.3f}), and in "
        f"{own.other_rises} of {own.other_weeks} other weeks ({own.other_rises / own.other_weeks:.3f})."
    )
    ways = trends(asked.trials, asked.seed)
    changed = ways[Course.CALMER] + ways[Course.UP]
    print(f"Three weeks against three, no true change: calmer or up {changed:.3f} (stated: 1 in 15).")
    print(f"{time.perf_counter() - began:.0f} s")


if __name__ == "__main__":
    main()
