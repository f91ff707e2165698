"""What a phase is asked about: scores, walks, squats."""

from journal.model.entries import CrossTraining, Entries, ExerciseSet, PainScore, Run, Structure, WarningSign
from journal.model.plan import PhaseBegun
from journal.model.plan_vocabulary import Phase
from journal.model.planning import Stage
from journal.model.settings import Settings
from journal.rules.guide import guide
from journal.rules.phases import PhaseAdvice, suggested_phase
from tests.rules.journals import day, pain

TODAY = 34  # Sunday of the fifth week
LADDER = (Stage(Structure(6, 180, 120), 30), Stage(Structure(5, 300, 60), 30))


def daily(*days: int, score: int = 1, knee: str = "left") -> list[PainScore]:
    """Morning, stairs and squat on each of these days."""
    return [pain(number, score, when, knee) for number in days for when in ("morning", "stairs", "squat")]


def ask(
    phase: Phase | None,
    scores: list[PainScore] | None = None,
    runs: list[Run] | None = None,
    cross: list[CrossTraining] | None = None,
    signs: list[WarningSign] | None = None,
    sets: list[ExerciseSet] | None = None,
    settings: Settings | None = None,
    today: int = TODAY,
) -> PhaseAdvice:
    entries = Entries(runs=tuple(runs or ()), pain=tuple(scores or ()), cross=tuple(cross or ()))
    chosen = settings or Settings()
    return suggested_phase(
        entries,
        guide(entries, chosen, day(today)),
        signs or [],
        chosen,
        day(today),
        current=PhaseBegun(day=day(0), phase=phase) if phase else None,
        sets=sets or [],
        ladder=LADDER,
    )
