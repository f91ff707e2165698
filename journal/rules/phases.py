"""Which phase the record suggests, and why; it never moves by itself. RULES.md 7, 9, 10."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from journal.model.entries import Entries, ExerciseSet, WarningSign
from journal.model.plan import PhaseBegun
from journal.model.plan_vocabulary import Phase
from journal.model.planning import Stage
from journal.model.review import RunVerdict
from journal.model.settings import Settings
from journal.model.vocabulary import Guide, Kind, KneeState
from journal.rules.phase_marks import CONVENTION, MONTH, Look, Mark, anything, continuous, way_out

REDS_IN_A_ROW, RED_SPAN = 2, 14
ORDER = tuple(Phase)
BY_STATE = {
    KneeState.SHORT_RUNS: Phase.SETTLE,
    KneeState.LONG_RUNS: Phase.SETTLE,
    KneeState.WALK_RUN: Phase.WALK_RUN,
    KneeState.RUNNING: Phase.RETURN,
}


@dataclass(frozen=True, slots=True)
class PhaseAdvice:
    """What the record suggests. It never moves by itself: the runner begins a phase, or does not.

    `phase` is None where nothing tells; `met` and `missing` are the marks of the way out of the phase one is
    in; `unseen` are marks the record can't show; `why` says it in whole sentences.
    """

    phase: Phase | None
    current: Phase | None
    met: tuple[str, ...]
    missing: tuple[str, ...]
    unseen: tuple[str, ...]
    why: str


def suggested_phase(
    entries: Entries,
    verdicts: Iterable[RunVerdict],
    signs: Iterable[WarningSign],
    settings: Settings,
    today: date,
    *,
    current: PhaseBegun | None = None,
    sets: Iterable[ExerciseSet] = (),
    ladder: Sequence[Stage] = (),
) -> PhaseAdvice:
    """The phase the record suggests: the one that is on, the next where every mark is met, or one back.

    `entries` and `verdicts` are those of at least the last 35 days, `sets` of the last 14; `ladder` are the
    stages of walk-run, lowest first. Without a phase begun it starts from what was run lately and from the
    answer given when the journal began (`state`).
    """
    known = Entries(
        runs=tuple(run for run in entries.runs if run.day <= today),
        pain=tuple(score for score in entries.pain if score.day <= today),
        cross=tuple(cross for cross in entries.cross if cross.day <= today),
    )
    look = Look(
        known, tuple(verdicts), tuple(s for s in sets if s.day <= today), tuple(ladder), settings, today
    )
    begun = current.phase if current and current.day <= today else None
    phase = begun or _from_the_record(look)
    if phase is None:
        why = "Nothing recorded yet to tell: begin with a morning, a stairs and a squat score a day."
        return PhaseAdvice(None, None, (), (), (), why)
    marks, unseen = way_out(phase, look)
    standing = any(sign.day <= today and (sign.cleared is None or sign.cleared > today) for sign in signs)
    marks = [*marks, Mark("no warning sign stands", not standing)]
    met = tuple(mark.words for mark in marks if mark.met)
    missing = tuple(mark.words for mark in marks if not mark.met)
    suggested, why = _suggested(phase, met, missing, look, standing=standing)
    return PhaseAdvice(suggested, begun, met, missing, unseen, why)


def _from_the_record(look: Look) -> Phase | None:
    """Where one stands who has not begun a phase: the further of the runs of four weeks and `state`."""
    lately = [verdict.run for verdict in look.since(MONTH)]
    found = [BY_STATE[look.settings.state]] if look.settings.state else []
    if any(continuous(run) for run in lately):
        found.append(Phase.RETURN)
    elif any(run.kind is Kind.WALK_RUN for run in lately):
        found.append(Phase.WALK_RUN)
    elif look.entries.pain or look.entries.cross:
        found.append(Phase.SETTLE)
    return max(found, key=ORDER.index, default=None)


def _suggested(
    phase: Phase, met: Sequence[str], missing: Sequence[str], look: Look, *, standing: bool
) -> tuple[Phase, str]:
    if standing:
        return phase, f"A warning sign stands: a clinician first. Until it is cleared it stays with {phase}."
    if (back := _one_back(phase, look)) is not None:
        return back, (
            f"The last {REDS_IN_A_ROW} runs that could be judged said step back: the record suggests {back} "
            f"({CONVENTION})."
        )
    if phase is Phase.BUILD:
        return phase, "Build is the last phase; the caps, the guide and the checks go on as they are."
    if missing:
        quiet = not anything(look)
        lead = (
            "Nothing recorded lately to tell"
            if quiet
            else f"Met so far: {len(met)} of {len(met) + len(missing)} marks"
        )
        return phase, f"{lead}: the record suggests to go on with {phase}."
    following = ORDER[ORDER.index(phase) + 1]
    return following, (
        f"All {len(met)} marks are there: the record suggests {following}. They are what experts ask for, "
        "not tested one by one; when to begin is yours and your physio's to say."
    )


def _one_back(phase: Phase, look: Look) -> Phase | None:
    """The phase before a running one after two red runs in a row; of walk-run to settle."""
    back = {Phase.WALK_RUN: Phase.SETTLE, Phase.RETURN: Phase.WALK_RUN, Phase.BUILD: Phase.RETURN}.get(phase)
    judged = [verdict.answer for verdict in look.since(RED_SPAN) if verdict.answer is not Guide.OPEN]
    last = judged[-REDS_IN_A_ROW:]
    return back if len(last) == REDS_IN_A_ROW and set(last) == {Guide.RED} else None
