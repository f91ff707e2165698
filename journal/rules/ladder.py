"""The walk-run ladder: which stage a run is, and which comes next. RULES.md 7, 9."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple, Protocol

from journal.model.entries import Structure
from journal.model.planning import Record, Stage
from journal.model.review import RunVerdict
from journal.model.vocabulary import Guide, Kind
from journal.rules.budget import red_holds
from journal.rules.inwords import counted, on
from journal.rules.jumps import RUN_DAYS
from journal.rules.plan_line import LineRun, recent_verdicts
from journal.rules.thresholds import at_least

GREENS_TO_MOVE_ON = 2


class Staged(Protocol):
    """A run, a planned session, a run of the line: whatever may be a stage."""

    @property
    def structure(self) -> Structure | None:
        """Its walk-run structure."""

    @property
    def run_minutes(self) -> float | None:
        """Minutes running."""


def stage_of(run: Staged, ladder: Sequence[Stage]) -> int | None:
    """The stage of a run by its structure, counted from 0; None for one that is not on the ladder.

    A structure is a stage of the same times running and walking and no more repeats; a run without walking is
    a stage run in one go that it lasts as long as. Of several it is the highest.
    """
    found = [place for place, stage in enumerate(ladder) if _reaches(run.structure, run.run_minutes, stage)]
    return found[-1] if found else None


def _reaches(done: Structure | None, minutes: float | None, stage: Stage) -> bool:
    wanted = stage.structure
    if done is None or (done.repeats == 1 and done.walk_s == 0):
        return wanted is None and minutes is not None and at_least(minutes, stage.minutes)
    if wanted is None:
        return False
    alike = (done.run_s, done.walk_s) == (wanted.run_s, wanted.walk_s)
    return alike and done.repeats >= wanted.repeats


def stage_words(place: int, ladder: Sequence[Stage]) -> str:
    """`stage 3 (6x3/2)`, `stage 6 (30 min in one go)`."""
    stage = ladder[place]
    what = f"{stage.minutes:g} min in one go" if stage.structure is None else str(stage.structure)
    return f"stage {place + 1} ({what})"


def next_stage(record: Record) -> tuple[int, str] | None:
    """The stage of the next walk-run, counted from 0, and why in a sentence; None without a ladder.

    After two green runs on a stage one up, after a red run one down, otherwise the same again: after amber,
    while a run is open, within 7 days of a warning sign or of a red run one has already stepped back from.
    Runs on the stage count from when it was last come to and from the last red one. Without a run on the
    ladder it is the first stage.
    """
    ladder = record.ladder
    if not ladder:
        return None
    runs = [
        (place, verdict)
        for verdict in sorted(recent_verdicts(record), key=lambda verdict: verdict.run.day)
        if (place := stage_of(verdict.run, ladder)) is not None
    ]
    if not runs:
        return 0, "No run on the ladder yet: it begins with the first stage."
    place, last = runs[-1]
    here = stage_words(place, ladder)
    ran = f"{on(last.run.day)}, {here}"
    if last.answer is Guide.RED:
        return max(0, place - 1), f"{ran}, was red: {'one stage back' if place else 'the first stage again'}."
    if red_holds((), record.sign_days, record.today):
        return place, f"A warning sign in the last 7 days: {here} again, nothing more."
    if last.answer is Guide.OPEN:
        return place, f"{ran}, is still open: the same stage until it is green."
    if last.answer is not Guide.GREEN:
        return place, f"{ran}, was amber: the same stage again."
    greens = _greens_here(runs)
    if greens < GREENS_TO_MOVE_ON:
        return (
            place,
            f"{counted(greens, 'green run')} of {GREENS_TO_MOVE_ON} on {here}: the same stage again.",
        )
    if place + 1 == len(ladder):
        return place, f"{counted(greens, 'green run')} on {here}, the last of the ladder."
    if red_holds(record.verdicts, (), record.today):
        return place, f"A red run in the last 7 days: {here} again, nothing more."
    return place + 1, f"{counted(greens, 'green run')} on {here}: one stage on."


def _greens_here(runs: Iterable[tuple[int, RunVerdict]]) -> int:
    """Green runs on the stage of the last run since it was last come to or was red."""
    greens, stage = 0, None
    for place, verdict in runs:
        if place != stage or verdict.answer is Guide.RED:
            greens, stage = 0, place
        greens += verdict.answer is Guide.GREEN
    return greens


class Rung(NamedTuple):
    """The stage of a run and what came before it: the stage then, the last run of it, how many there were."""

    stage: int
    before: int
    last: LineRun
    times: int


def rungs(line: Iterable[LineRun], ladder: Sequence[Stage]) -> dict[int, Rung]:
    """The runs on the ladder that have one within 30 days before them, by place in the line.

    A continuous run is one only while the ladder is climbed: within 30 days of a walk-run. Runs of the stage
    before count from when it was last come to.
    """
    found: dict[int, Rung] = {}
    stages: dict[tuple[Structure | None, float | None], int | None] = {}
    walked, last, stage, times = date.min, None, -1, 0
    for place, run in enumerate(line if ladder else ()):
        if run.kind is Kind.WALK_RUN:
            walked = run.day
        shape = (run.structure, run.run_minutes)
        if (run.day - walked).days > RUN_DAYS:
            continue
        if shape not in stages:
            stages[shape] = stage_of(run, ladder)
        own = stages[shape]
        if own is None:
            continue
        if last is not None and (run.day - last.day).days <= RUN_DAYS:
            found[place] = Rung(own, stage, last, times)
        times = times + 1 if own == stage else 1
        last, stage = run, own
    return found
