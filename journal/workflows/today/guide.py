"""The guide's answer to a run, said to its runner: what was recorded, the answer, what comes next."""

from collections.abc import Sequence
from datetime import date

from journal.model.days import DAY, weekday
from journal.model.review import Reason, RunScores, RunVerdict
from journal.model.settings import Settings
from journal.model.units import distance, exact_distance
from journal.model.vocabulary import Guide, Kind, Rhythm, Why
from journal.rules.guide import step_back_m

SIGNS = {Guide.GREEN: "●", Guide.AMBER: "◆", Guide.RED: "▼", Guide.OPEN: "◐"}
ASCII_SIGNS = {Guide.GREEN: "*", Guide.AMBER: "=", Guide.RED: "v", Guide.OPEN: "?"}


def sign(answer: Guide, settings: Settings) -> str:
    """The sign that stands beside the answer's word and colour."""
    return (ASCII_SIGNS if settings.ascii else SIGNS)[answer]


def run_name(verdict: RunVerdict, settings: Settings) -> str:
    """`Thu tempo 4.6 km`."""
    run = verdict.run
    amount = "" if run.distance_m is None else f" {exact_distance(run.distance_m, settings.unit)}"
    return f"{weekday(run.day)} {run.kind}{amount}"


def scores_line(verdict: RunVerdict) -> str:
    """`left before 1 · while 2 · within the hour 1; right while 0`: what was recorded of each knee."""
    return "; ".join(_of_knee(scores) for scores in verdict.scores)


def _of_knee(scores: RunScores) -> str:
    named = (
        ("before", scores.before),
        ("while", scores.during),
        ("within the hour", scores.within),
        ("next morning", scores.next_morning),
    )
    known = " · ".join(f"{name} {score}" for name, score in named if score is not None)
    return f"{scores.knee} {known}"


def answer_sentence(verdict: RunVerdict, settings: Settings, today: date) -> str:
    """Why the guide says what it says, in one sentence."""
    if verdict.answer is Guide.OPEN:
        return _open_sentence(verdict, settings, today)
    if verdict.answer is Guide.GREEN:
        return f"At or under {settings.guide_green} while running, and {_green_morning(verdict)}."
    # What is stored as one reason a knee reads better without the knee when only one was scored.
    both = len(verdict.scores) > 1
    return (
        "; ".join(_reason(reason, settings, with_knee=both) for reason in verdict.reasons).capitalize() + "."
    )


def _green_morning(verdict: RunVerdict) -> str:
    """`the next morning as before it`, where that is so and was recorded; else the score of the morning."""
    known = [(scores.next_morning, scores.before) for scores in verdict.scores]
    up = [
        (after, before) for after, before in known if after is not None and (before is None or after > before)
    ]
    if not up:
        return "the next morning as before it"
    after, before = max(up, key=lambda scores: scores[0])
    return f"{after} the next morning" + ("" if before is None else f", {before} before it")


def _open_sentence(verdict: RunVerdict, settings: Settings, today: date) -> str:
    unknown = [reason.knee for reason in verdict.reasons if reason.why is Why.DURING_MISSING]
    over = [reason for reason in verdict.reasons if reason.why in (Why.DURING_OVER, Why.WITHIN_OVER)]
    if unknown:
        knee = f" of the {unknown[0]} knee" if len(verdict.scores) > len(unknown) else ""
        return f"The worst while running{knee} was not recorded: the guide can't say."
    said = "; ".join(_reason(reason, settings, with_knee=len(verdict.scores) > 1) for reason in over)
    so_far = said or f"at or under {settings.guide_green} while running"
    next_day = verdict.run.day + DAY
    when = "This morning" if next_day == today else "Tomorrow morning" if next_day > today else ""
    rest = f"{when} decides." if when else "The morning after was not recorded."
    eased = " Eased by medicine: hold at best." if verdict.eased else ""
    return f"{so_far[0].upper()}{so_far[1:]}. {rest}{eased}"


def _reason(reason: Reason, settings: Settings, *, with_knee: bool) -> str:
    knee = f"{reason.knee} " if with_knee and reason.knee is not None else ""
    score, limit = reason.score, reason.limit
    match reason.why:
        case Why.DURING_OVER | Why.DURING_HIGH:
            return f"{knee}{score} while running (guide: at or under {settings.guide_green})"
        case Why.WITHIN_OVER:
            return f"{knee}{score} within the hour, above the {limit} before"
        case Why.NEXT_OVER | Why.NEXT_HIGH:
            before = "" if limit is None else f", {limit} before the run"
            return f"{knee}{score} the next morning{before}"
        case Why.GAIT:
            return "it changed how you ran"
        case _:
            return str(reason.why)


SIGN_STANDS = "A warning sign stands: no step up until it is cleared (!)."


def next_sentence(
    verdict: RunVerdict,
    verdicts: Sequence[RunVerdict],
    settings: Settings,
    today: date,
    *,
    standing: bool = False,
) -> str:
    """What the guide asks of the next run; nothing while the answer is open.

    With a warning sign `standing` no answer says that one may go on as planned; RULES.md 10.
    """
    if verdict.answer is Guide.OPEN:
        return ""
    if verdict.answer is Guide.GREEN and standing:
        return SIGN_STANDS
    if verdict.answer is Guide.GREEN:
        rest = ", after a rest day" if settings.rhythm is Rhythm.REST_DAY else ""
        return f"Next run: as planned{rest}."
    if verdict.answer is Guide.AMBER:
        return "Next run: no longer and no faster than this one, until one is green."
    if verdict.run.kind is Kind.WALK_RUN:
        return "Next run: one stage back."
    limit = step_back_m(verdict, verdicts, today)
    if limit is None:
        return "Next run: easy and shorter."
    return f"Next run: easy, at most {distance(limit, settings.unit)}."
