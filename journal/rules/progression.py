"""What the next sets of an exercise could be: double progression that also looks at pain. EVIDENCE.md 6.2.

First repetitions (or seconds) up to the top of the range, then a step of load and the range again from its
foot. A step up asks for all sets of two sessions in a row at the top, and for pain at or under `LIMIT`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from journal.model.days import short_day, weekday
from journal.model.entries import ExerciseSet
from journal.model.exercises import Measure
from journal.model.vocabulary import LoadKind, Side
from journal.rules.inwords import counted
from journal.rules.strength_load import by_session, worst_pain
from journal.rules.thresholds import above, at_least

LIMIT = 2
"""The pain in an exercise, 0-10, at or under which it may grow."""

LEAVE_OUT = 5
"""Above this pain the next time is less; between the two it stays as it is."""

SESSIONS_AT_TOP = 2
LEAST_STEP, MOST_STEP = 2.0, 10.0
"""A step of load in percent."""

STEPS_KG = (10.0, 5.0, 2.5, 2.0, 1.0, 0.5)
HOLD_STEP_S = 5.0
SIDES = (Side.BOTH, Side.LEFT, Side.RIGHT)


class Step(StrEnum):
    """Which way the next time goes; `OPEN` where the pain was not written."""

    MORE = "more"
    SAME = "the same"
    LESS = "less"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Range:
    """The range of an exercise, `least` to `most` repetitions or seconds; `sets` None where nobody said.

    `planned` says that a programme names it; else it is the usual one.
    """

    least: int
    most: int
    measure: Measure = Measure.REPS
    sets: int | None = None
    planned: bool = False

    @property
    def words(self) -> str:
        """`8-12 repetitions`, `20-45 s`, `12 repetitions`."""
        span = str(self.most) if self.least == self.most else f"{self.least}-{self.most}"
        return f"{span} {self.unit}"

    @property
    def unit(self) -> str:
        """What is counted."""
        return "s" if self.measure is Measure.HOLD else "repetitions"


USUAL = {Measure.REPS: Range(8, 12), Measure.HOLD: Range(20, 45, Measure.HOLD)}
"""The ranges that hold where no programme names one."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The next time in `words` (`13 kg, from 8 repetitions`), and `why` in sentences with the numbers."""

    step: Step
    words: str
    why: tuple[str, ...]


def suggestion(sets: Sequence[ExerciseSet], wanted: Range | None, *, sign_stands: bool) -> Suggestion | None:
    """What the next time of one exercise could be, from its sets, oldest first; None without a measured one.

    `wanted` is the range its programme names. While a warning sign stands nothing grows.
    """
    sessions = [session for one in by_session(sets) if (session := _measured(one))]
    if not sessions:
        return None
    last = sessions[-1]
    measure = Measure.HOLD if all(one.reps is None for one in last) else Measure.REPS
    span = wanted if wanted is not None and wanted.measure is measure else USUAL[measure]
    same_load = [one for one in sessions[:-1] if _loaded_alike(one, last)]
    before = sessions[-2] if len(sessions) > 1 and sessions[-2] in same_load else None
    at_top = _at_top(last, span)
    twice = at_top and before is not None and _at_top(before, span)
    pain = worst_pain([*last, *(before or ())]) if twice else worst_pain(last)
    why = [_range_words(span), _told(last, span), *([_told(before, span)] if before and at_top else [])]
    if at_top and before is None and len(sessions) > 1:
        why.append(f"On {_on(sessions[-2])} the load was another one: two sessions with the same load count.")
    if pain is not None and pain > LEAVE_OUT:
        why.append(f"Pain {pain} in these sets, over {LEAVE_OUT}: less next time, and a word with a physio.")
        return Suggestion(Step.LESS, _less(last, span), tuple(why))
    if pain is not None and pain > LIMIT:
        why.append(f"Pain {pain} in these sets, over {LIMIT}: it stays as it is until it is {LIMIT} or less.")
        return Suggestion(Step.SAME, f"as last time: {_amounts(last)}", tuple(why))
    if sign_stands:
        why.append("A warning sign is ticked: no step up until it is cleared.")
        return Suggestion(Step.SAME, f"as last time: {_amounts(last)}", tuple(why))
    if at_top and not twice:
        why.append(f"A step up comes after {SESSIONS_AT_TOP} sessions in a row at the top.")
        return Suggestion(Step.SAME, f"as last time: {_amounts(last)}, once more at the top", tuple(why))
    words, how = _more(last, span) if twice else (_up_the_range(last, span), "")
    why += [how] if how else []
    if worst_pain(last) is None:
        why.append(f"The pain of these sets is not written; this holds if it was {LIMIT} or less.")
        return Suggestion(Step.OPEN, f"if it hurt {LIMIT} at most: {words}", tuple(why))
    why.append(f"Pain {pain} in these sets, at or under {LIMIT}.")
    return Suggestion(Step.MORE, words, tuple(why))


def _measured(session: Sequence[ExerciseSet]) -> tuple[ExerciseSet, ...]:
    return tuple(one for one in session if one.reps is not None or one.hold_s is not None)


def _amount(one: ExerciseSet, measure: Measure) -> float:
    return (one.hold_s if measure is Measure.HOLD else one.reps) or 0.0


def _at_top(session: Sequence[ExerciseSet], span: Range) -> bool:
    """All sets at the top of the range, and as many on each side as the programme has."""
    enough = span.sets is None or all(len(own) >= span.sets for own in _by_side(session))
    return enough and all(at_least(_amount(one, span.measure), span.most) for one in session)


def _by_side(session: Sequence[ExerciseSet]) -> list[list[ExerciseSet]]:
    sides = [[one for one in session if one.side is side] for side in SIDES]
    return [own for own in sides if own]


def _loaded_alike(earlier: Sequence[ExerciseSet], last: Sequence[ExerciseSet]) -> bool:
    """Whether each side had at least the load it had last, or the same band or help."""

    def loads(session: Sequence[ExerciseSet]) -> set[tuple[Side, LoadKind, str, float | None]]:
        return {(one.side, one.load_kind, one.band, one.load_kg) for one in session}

    if loads(earlier) == loads(last):
        return True
    weights = [one for one in (*earlier, *last) if one.load_kind is not LoadKind.WEIGHT]
    if weights or {one.side for one in earlier} != {one.side for one in last}:
        return False
    return all(
        at_least(
            min(one.load_kg or 0.0 for one in earlier if one.side is side),
            max(one.load_kg or 0.0 for one in last if one.side is side),
        )
        for side in {one.side for one in last}
    )


# What comes next


def _up_the_range(last: Sequence[ExerciseSet], span: Range) -> str:
    load = _load_words(last)
    if span.sets is not None and all(at_least(_amount(one, span.measure), span.most) for one in last):
        unit = " s" if span.measure is Measure.HOLD else ""
        return f"{counted(span.sets, 'set')} of {span.most}{unit}" + (f", {load}" if load else "")
    if span.measure is Measure.HOLD:
        return f"{HOLD_STEP_S:g} s more, to {span.most} s a set" + (f", {load}" if load else "")
    return f"1 repetition more, to {span.most} a set" + (f", {load}" if load else "")


def _more(last: Sequence[ExerciseSet], span: Range) -> tuple[str, str]:
    """The step after the top of the range, and how large it is."""
    foot = f"from {span.least} {span.unit}"
    kinds = {one.load_kind for one in last}
    if kinds == {LoadKind.BAND}:
        return f"a stronger band, {foot}", "All sets were at the top twice: now the band."
    if kinds == {LoadKind.ASSISTED}:
        return f"less help, {foot}", "All sets were at the top twice: now the help."
    if kinds != {LoadKind.WEIGHT} or any(one.load_kg is None for one in last):
        beyond = _beyond(span)
        return f"a harder form or the smallest load, {foot}; or {beyond}", "All sets were at the top twice."
    steps = [(max(one.load_kg or 0.0 for one in own), own[0].side) for own in _by_side(last)]
    found = [(kg, load_step(kg), side) for kg, side in steps]
    if any(step is None for _, step, _ in found):
        kg = min(kg for kg, step, _ in found if step is None)
        smallest = 100 * STEPS_KG[-1] / kg
        words = f"{_load_words(last)} as before, {_beyond(span)} or slower"
        return words, f"A step of {STEPS_KG[-1]:g} kg would be {smallest:.0f} %, over {MOST_STEP:g} %."
    grown = [(kg + (step or 0.0), side) for kg, step, side in found]
    percents = " and ".join(dict.fromkeys(f"{100 * (step or 0.0) / kg:.0f} %" for kg, step, _ in found))
    return (
        f"{_sided(grown)}, {foot}",
        f"The step of load is {percents}; {LEAST_STEP:g} to {MOST_STEP:g} % is usual.",
    )


def load_step(kg: float) -> float | None:
    """The largest usual step that is at most 10 % of a load; None where the smallest one is more."""
    fitting = [step for step in STEPS_KG if not above(100 * step, MOST_STEP * kg)]
    return fitting[0] if fitting else None


def _beyond(span: Range) -> str:
    more = (
        f"{span.most + HOLD_STEP_S:g} s" if span.measure is Measure.HOLD else f"{span.most + 1} repetitions"
    )
    return f"up to {more}"


def _less(last: Sequence[ExerciseSet], span: Range) -> str:
    foot = f"{span.least} {span.unit}"
    weights = [one for one in last if one.load_kind is LoadKind.WEIGHT and one.load_kg]
    if len(weights) == len(last):
        loads = [(max(one.load_kg or 0.0 for one in own), own[0].side) for own in _by_side(last)]
        if all(load_step(kg) is not None for kg, _ in loads):
            lower = [(kg - (load_step(kg) or 0.0), side) for kg, side in loads]
            return f"{_sided(lower)}, {foot}, less bend"
    lowest = min(_amount(one, span.measure) for one in last)
    if above(lowest, span.least):
        return f"{foot}, less bend"
    return "fewer sets, less bend"


# Words


def _range_words(span: Range) -> str:
    return f"The range is {span.words}" + (
        ", as the programme has it." if span.planned else ", the usual one."
    )


def _told(session: Sequence[ExerciseSet], span: Range) -> str:
    """`Tue 17 Nov: 4 of 6 sets reached 12, with 12 kg.`"""
    reached = sum(at_least(_amount(one, span.measure), span.most) for one in session)
    load = _load_words(session)
    few = span.sets is not None and any(len(own) < span.sets for own in _by_side(session))
    said = f"{reached} of {counted(len(session), 'set')} reached {span.most}"
    asked = f"; the programme has {counted(span.sets or 0, 'set')}" if few else ""
    return f"{_on(session)}: {said}{f', {load}' if load else ''}{asked}."


def _amounts(session: Sequence[ExerciseSet]) -> str:
    """`left 12, 10, right 12, 12, 12 kg`."""
    measure = Measure.HOLD if all(one.reps is None for one in session) else Measure.REPS
    unit = " s" if measure is Measure.HOLD else ""
    parts = []
    for own in _by_side(session):
        name = "" if own[0].side is Side.BOTH else f"{own[0].side} "
        parts.append(name + ", ".join(f"{_amount(one, measure):g}" for one in own) + unit)
    load = _load_words(session)
    return " · ".join(parts) + (f" with {load}" if load else "")


def _load_words(session: Sequence[ExerciseSet]) -> str:
    """`12 kg`, `left 10, right 12 kg`, `band red`, `10 kg of help`; "" for bodyweight or several kinds."""
    kinds = {one.load_kind for one in session}
    if kinds == {LoadKind.BAND}:
        names = {one.band for one in session}
        return f"band {names.pop()}".rstrip() if len(names) == 1 else "bands"
    if len(kinds) > 1 or kinds == {LoadKind.BODYWEIGHT} or any(one.load_kg is None for one in session):
        return ""
    loads = _sided([(max(one.load_kg or 0.0 for one in own), own[0].side) for own in _by_side(session)])
    return f"{loads} of help" if kinds == {LoadKind.ASSISTED} else loads


def _sided(loads: Sequence[tuple[float, Side]]) -> str:
    if len({round(kg, 6) for kg, _ in loads}) == 1:
        return f"{loads[0][0]:g} kg"
    return ", ".join(f"{'' if side is Side.BOTH else f'{side} '}{kg:g}" for kg, side in loads) + " kg"


def _on(session: Sequence[ExerciseSet]) -> str:
    day = session[0].day
    return f"{weekday(day)} {short_day(day)}"
