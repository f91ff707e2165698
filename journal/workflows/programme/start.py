"""How a programme is begun: as which plan, with which phase; and which answers can't be read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from journal.model.days import long_day, short_day, weekday
from journal.model.errors import NotReadableError
from journal.model.plan import PhaseBegun, PlanEdit, PlannedSession, PlanSheet
from journal.model.plan_vocabulary import Phase, Sort
from journal.model.planning import Record
from journal.model.programme import Answers, Ask, Programme
from journal.model.words import printable
from journal.rules.inwords import counted
from journal.workflows.programme.applying import Applied, applied, as_new_plan, into_plan
from journal.workflows.programme.questions import read_answers

PURPOSES = {
    Phase.SETTLE: "Until the knee is quiet",
    Phase.STRENGTHEN: "Strength for legs and trunk",
    Phase.WALK_RUN: "From walking to half an hour in one go",
    Phase.RETURN: "From half an hour to three runs a week",
    Phase.BUILD: "From three runs a week on",
}
FOR = "For "


@dataclass(frozen=True, slots=True)
class Beginning:
    """One way to begin a programme, before it is written.

    `into` is the plan it is put into, None where it becomes a plan of its own. `phase` is the one it could
    note, None where that is the one already on; `later` are phases noted ahead from its first day on.
    """

    made: Applied
    edit: PlanEdit
    into: PlanSheet | None
    phase: PhaseBegun | None
    later: tuple[PhaseBegun, ...]

    @property
    def taken_out(self) -> int:
        """How many sessions of the plan make room."""
        return sum(isinstance(one, PlannedSession) for one in self.edit.remove)

    @property
    def beside(self) -> bool:
        """Whether it goes beside runs that stay planned: it is no change of phase by itself."""
        if self.into is None:
            return False
        gone = {one.uid for one in self.edit.remove}
        ahead = (one for one in self.into.sessions if one.day >= self.made.first_day)
        return any(one.sort is Sort.RUN and one.uid not in gone for one in ahead)

    def edit_with(self, *, phase: bool) -> PlanEdit:
        """The edit to write, with the phase noted or without."""
        if self.phase is None or not phase:
            return self.edit
        edit = self.edit
        return replace(edit, add=(*edit.add, self.phase), remove=(*edit.remove, *self.later))


def beginning(
    programme: Programme,
    answers: Answers,
    record: Record,
    into: PlanSheet | None,
    phases: Sequence[PhaseBegun],
) -> Beginning:
    """What beginning a programme would write; `phases` are those begun so far, oldest first."""
    made = applied(programme, answers, record, into)
    edit = as_new_plan(made) if into is None else into_plan(made, into)
    on_then = next((one for one in reversed(phases) if one.day <= made.first_day), None)
    phase = None
    if on_then is None or on_then.phase is not programme.phase:
        phase = PhaseBegun(day=made.first_day, phase=programme.phase, note=programme.title)
    return Beginning(made, edit, into, phase, tuple(one for one in phases if one.day >= made.first_day))


def faults(programme: Programme, texts: Mapping[Ask, str], record: Record) -> dict[Ask, NotReadableError]:
    """What can't be read of the answers as typed, by question."""
    found: dict[Ask, NotReadableError] = {}
    start = ""
    for ask in (Ask.START, *(one for one in programme.asks if one is not Ask.START)):
        # Asked nothing but its start and this, so that no other answer can be the one that fails.
        alone = replace(programme, asks=tuple(dict.fromkeys((Ask.START, ask))))
        said = {Ask.START: start, ask: texts.get(ask, "")}
        try:
            read_answers(alone, said, record)
        except NotReadableError as refused:
            found[ask] = refused
        else:
            start = said[Ask.START]
    return found


def what_for(programme: Programme) -> str:
    """What a programme is for: the sentence in which it says so itself, else what its phase is for."""
    own = next((words for words in programme.about.split(". ") if words.startswith(FOR)), None)
    return own.rstrip(".") if own else PURPOSES[programme.phase]


def how_long(programme: Programme) -> str:
    """`8 weeks`, `6 stages, 12 runs or more`, `12 weeks, or to a goal`."""
    if programme.ladder:
        runs = sum(step.times for step in programme.ladder)
        return f"{len(programme.ladder)} stages, {runs} runs or more"
    if programme.volume:
        weeks = counted(programme.volume.weeks, "week")
        return f"{weeks}, or to a goal" if Ask.GOAL in programme.asks else weeks
    return counted(programme.fixed_weeks or 0, "week")


def into_words(begun: Beginning, followed: str) -> str:
    """Which plan it is written as; `followed` is the name of the plan followed now, "" for none."""
    if begun.into is None:
        return "as a new plan" + (f"; “{printable(followed)}” is put aside" if followed else "")
    said = f"into “{printable(followed)}”"
    if not begun.taken_out:
        return said
    beside = ", whose runs stay" if begun.beside else ""
    sessions = counted(begun.taken_out, "other session" if begun.beside else "session")
    return f"{said}{beside}, in place of {sessions} from {long_day(begun.made.first_day)} on"


def phase_words(begun: PhaseBegun) -> str:
    """`the phase: walk-run, from Mon 23 Nov`."""
    return f"the phase: {begun.phase}, from {weekday(begun.day)} {short_day(begun.day)}"
