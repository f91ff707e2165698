"""Walk-run stages of a plan: the same again, one back, one on; the runs after it follow. RULES.md 9."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from journal.model.plan import PlanEdit, PlannedSession, PlanSheet
from journal.model.plan_vocabulary import Sort
from journal.model.planning import Record, Stage
from journal.model.vocabulary import Kind
from journal.rules.ladder import GREENS_TO_MOVE_ON, next_stage, stage_of, stage_words

Found = tuple[tuple[str, str, PlanEdit], ...]


def ladder_answers(record: Record, sheet: PlanSheet, day: date) -> tuple[str, Found]:
    """What the record says of the next stage, and the answers: key, words, and the edit each would make.

    The planned walk-runs from `day` on, or from today, take the stages: the answer's first, each stage twice,
    one after the other. Without such a run there are no answers, and the words say why.
    """
    runs = _ahead(sheet, max(day, record.today))
    if not runs:
        return "No walk-run is planned from this day on: enter writes one, 6x2/1, or P begins the ladder.", ()
    coming = next_stage(record)
    if coming is None:
        return "This plan has no walk-run ladder.", ()
    place, why = coming
    wanted = [("1", "as the record says", place)]
    planned = stage_of(runs[0], record.ladder)
    here = place if planned is None else planned
    wanted += [("2", "repeat", here), ("3", "one back", here - 1), ("4", "one on", here + 1)]
    return why, tuple(
        (key, f"{words}: {stage_words(stage, record.ladder)}", _from(runs, record.ladder, stage, words))
        for key, words, stage in wanted
        if 0 <= stage < len(record.ladder)
    )


def _ahead(sheet: PlanSheet, first: date) -> list[PlannedSession]:
    return [
        session
        for session in sheet.sessions
        if session.sort is Sort.RUN
        and session.day >= first
        and session.skipped is None
        and (session.kind is Kind.WALK_RUN or session.structure is not None)
    ]


def _from(runs: Sequence[PlannedSession], ladder: Sequence[Stage], stage: int, words: str) -> PlanEdit:
    """The runs from this stage on, each as often as it takes to move on, the last for all that remain."""
    change = []
    for count, run in enumerate(runs):
        rung = ladder[min(stage + count // GREENS_TO_MOVE_ON, len(ladder) - 1)]
        climbed = replace(
            run,
            kind=Kind.WALK_RUN,
            structure=rung.structure,
            distance_m=None,
            duration_s=60 * rung.minutes if rung.structure is None else None,
        )
        if climbed != run:
            change.append(climbed)
    return PlanEdit(f"walk-run, {words}: {stage_words(stage, ladder)} next", change=tuple(change))
